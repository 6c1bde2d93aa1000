/** Turns the inside of Markdown's paragraphs into running text: emphasis, links, passages, raised letters, line ends, notes. */
import type {
  Blockquote,
  FootnoteDefinition,
  FootnoteReference,
  Link as MarkdownLink,
  Paragraph as MarkdownParagraph,
  PhrasingContent,
  Text as MarkdownText,
} from 'mdast';
import { fault, type Diagnostic, type Place } from '../../diagnostics/index.ts';
import {
  readLanguageTag,
  textOf,
  type DraftInline,
  type Lang,
  type DraftNote,
  type DraftParagraph,
  type Text,
} from '../statement/index.ts';
import { inlineTreeOf } from './dialect.ts';
import { inLetters, unfitCharacters } from './encoding.ts';
import { failedEmphasis } from './printed-marks.ts';
import { lineStart, placeOf, placeWithin, readerOf, refuse, sourceOf, type Passage, type Reader } from './reader.ts';

/** Marks within marks within marks: deeper than this, a text is an accident or an attack. */
const DEEPEST = 16;

/** A title in an emphasized passage is set upright again; more has no face of its own, nor any sense. */
const DEEPEST_EMPHASIS = 2;

/** No letter, digit or mark: only spaces, no-break spaces among them. */
const BLANK = /^[ \u00A0\u2000-\u200A\u202F\u205F\u3000]*$/u;

/** The inline part of CommonMark alone, for a text of one line. It has no notes. */
export function readInline(passage: Passage): {
  readonly content: readonly DraftInline[];
  readonly faults: readonly Diagnostic[];
} {
  const reader = readerOf(passage);
  if (!/[\\`*_[\]<>&~]/u.test(passage.text)) {
    return { content: [textAs(folded(passage.text), passage.text, passage.start)], faults: [] };
  }
  const content = inlineTreeOf(passage.text).children.flatMap((node) =>
    node.type === 'paragraph' ? readPhrasing(node, reader, { ...TEXT, title: true }) : refuse(node, reader),
  );
  return { content, faults: reader.faults };
}

/** What a piece of running text stands in, as far as it limits what may stand in it. */
export interface Within {
  readonly depth: number;
  readonly emphasis: number;
  readonly title: boolean;
  readonly note: boolean;
  readonly link: boolean;
  readonly superscript: boolean;
  /** Whether the writer's own ends of lines are those of the page, or spaces. */
  readonly lines: 'kept' | 'joined';
}

export const TEXT: Within = {
  depth: 0,
  emphasis: 0,
  title: false,
  note: false,
  link: false,
  superscript: false,
  lines: 'joined',
};

/** What is written line by line: a salutation, a signature, an address. */
export const LINES: Within = { ...TEXT, lines: 'kept' };

type Phrasing = { readonly children: readonly PhrasingContent[] } & Parameters<typeof placeOf>[0];

/** A body paragraph. One that has nothing to read is a fault. */
export function readParagraph(node: MarkdownParagraph, reader: Reader, within: Within): DraftParagraph {
  findTable(node, reader);
  return {
    kind: 'paragraph',
    role: 'body',
    content: readRun(node, 'paragraph', reader, within),
    place: placeOf(node, reader),
  };
}

/** The paragraphs of what may hold nothing else. */
function paragraphsOf(
  { children }: Blockquote | FootnoteDefinition,
  reader: Reader,
  within: Within,
): readonly DraftParagraph[] {
  return children.flatMap((child): readonly DraftParagraph[] =>
    child.type === 'paragraph' ? [readParagraph(child, reader, within)] : refuse(child, reader),
  );
}

/** The running text of a block; `name` is what a fault calls the block if it has only spaces. */
export function readRun(node: Phrasing, name: string, reader: Reader, within: Within): readonly DraftInline[] {
  const before = reader.faults.length;
  const content = readPhrasing(node, reader, within);
  if (BLANK.test(textOf(content)) && reader.faults.length === before) {
    const is = content.length === 0 ? 'is empty' : 'has only spaces in it';
    reader.faults.push(fault('source/empty', `this ${name} ${is}`, placeOf(node, reader), 'delete it'));
  }
  return content;
}

/** An element of HTML that is being read; everything up to its end is its content. */
interface OpenElement {
  readonly tag: 'span' | 'sup';
  /** Of a span whose language is known. */
  readonly lang?: Lang | undefined;
  readonly place: Place;
  readonly content: DraftInline[];
}

/** What a node's children are as running text. `<span lang="fr">` and its end stand among them as two pieces of HTML. */
export function readPhrasing(parent: Phrasing, reader: Reader, within: Within): readonly DraftInline[] {
  const open: OpenElement[] = [];
  const content: DraftInline[] = [];
  const add = (...inlines: readonly DraftInline[]) => (open.at(-1)?.content ?? content).push(...inlines);
  for (const node of parent.children) {
    const depth = within.depth + open.length;
    if (depth > DEEPEST) {
      reader.faults.push(
        fault('source/unsupported', `more than ${DEEPEST} marks stand one inside the other`, placeOf(node, reader)),
      );
      return [];
    }
    const superscript = within.superscript || open.some(({ tag }) => tag === 'sup');
    if (node.type !== 'html') {
      add(...readInlineNode(node, reader, { ...within, depth, superscript }));
      continue;
    }
    const closed = open.at(-1);
    if (closed !== undefined && new RegExp(`^</${closed.tag}[ \\t\\n]*>$`, 'iu').test(node.value)) {
      open.pop();
      add(...element(closed));
      continue;
    }
    const opened = readTag(node.value, placeOf(node, reader), reader);
    if (opened === undefined || (opened.tag === 'sup' && superscript)) refuse(node, reader);
    else open.push(opened);
  }
  reader.faults.push(...open.map(unclosed), ...failedEmphasis(parent.children, reader));
  return content;
}

function readTag(html: string, place: Place, reader: Reader): OpenElement | undefined {
  if (/^<sup[ \t\n]*>$/iu.test(html)) return { tag: 'sup', place, content: [] };
  const lang = /^<span[ \t\n]+lang[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)')[ \t\n]*>$/iu.exec(html);
  if (lang === null) return undefined;
  return { tag: 'span', lang: namedLang(lang[1] ?? lang[2] ?? '', place, reader), place, content: [] };
}

function element({ tag, lang, place, content }: OpenElement): readonly DraftInline[] {
  if (content.length === 0) return [];
  if (tag === 'sup') return [{ kind: 'superscript', children: content, place }];
  return lang === undefined ? [] : [{ kind: 'foreign', lang, children: content, place }];
}

function unclosed({ tag, place }: OpenElement): Diagnostic {
  const what = tag === 'sup' ? 'these raised letters have' : 'this passage in another language has';
  const hint = `close ${tag === 'sup' ? 'them' : 'it'} with </${tag}> in the same paragraph, outside any mark it was not opened in`;
  return fault('source/unsupported', `${what} no end`, place, hint);
}

/** Any language may be named; only what is no tag of one is refused. */
function namedLang(text: string, place: Place, reader: Reader): Lang | undefined {
  const read = readLanguageTag(text);
  if (read.ok) return read.tag;
  reader.faults.push(fault('source/language', `“${text}” is no tag of a language: ${read.wrong}`, place, read.hint));
  return undefined;
}

function readInlineNode(node: PhrasingContent, reader: Reader, within: Within): readonly DraftInline[] {
  const place = placeOf(node, reader);
  const inner = { ...within, depth: within.depth + 1 };
  switch (node.type) {
    case 'text':
      findDialect(node, reader, within);
      return readText(node, place, reader, within.superscript ? 'joined' : within.lines);
    case 'emphasis':
    case 'strong': {
      if (within.emphasis === DEEPEST_EMPHASIS) return misplaced('emphasis', 'emphasis in emphasis', place, reader);
      const children = readPhrasing(node, reader, { ...inner, emphasis: within.emphasis + 1 });
      return children.length === 0 ? [] : [{ kind: node.type, children, place }];
    }
    case 'link':
      if (within.link) return misplaced('a link', 'a link', place, reader);
      if (within.superscript) return misplaced('a link', 'raised letters', place, reader);
      return readLink(node, reader, { ...inner, link: true });
    case 'break':
      return within.superscript
        ? misplaced('a line’s end', 'raised letters', place, reader)
        : [{ kind: 'break', place }];
    case 'footnoteReference':
      return readNoteReference(node, reader, within);
    default:
      return refuse(node, reader);
  }
}

function misplaced(what: string, where: string, place: Place, reader: Reader): readonly never[] {
  reader.faults.push(fault('source/unsupported', `${what} cannot stand in ${where}`, place, `end ${where} before it`));
  return [];
}

/** One Text for each line of the source: a soft break is the space that ends the line before it, or where lines are kept their end. */
function readText(node: MarkdownText, start: Place, reader: Reader, ends: Within['lines']): readonly DraftInline[] {
  const { value } = node;
  // What the file itself has was found when it was opened; here it is what `&#x202E;` and its like stand for.
  reader.faults.push(...unfitCharacters(value, () => start, reader.known));
  const lines = value.split('\n');
  const written = sourceOf(node, reader).split('\n');
  return lines.flatMap((line, n): readonly DraftInline[] => {
    const isEnded = n < lines.length - 1;
    const text = inLetters(folded(line)) + (isEnded && ends === 'joined' ? ' ' : '');
    const place = n === 0 ? start : lineStart(start.line + n, reader);
    const own = (n === 0 ? written[n] : written[n]?.slice(place.column - 1)) ?? text;
    const end = { ...place, column: place.column + own.length };
    return [
      ...(text === '' ? [] : [textAs(text, own, place)]),
      ...(isEnded && ends === 'kept' ? [{ kind: 'break', place: end } as const] : []),
    ];
  });
}

function textAs(text: string, written: string, place: Place): Text {
  const isSame = written === text || `${written} ` === text;
  return isSame ? { kind: 'text', text, place } : { kind: 'text', text, written, place };
}

/** As everywhere in HTML, some spaces and tabs in a row are one space. No-break spaces are the writer's own. */
function folded(text: string): string {
  return text.replace(/[ \t]{2,}|\t/gu, ' ');
}

function readLink(node: MarkdownLink, reader: Reader, within: Within): readonly DraftInline[] {
  const place = placeOf(node, reader);
  const children = readPhrasing(node, reader, within);
  const wrong = linkFault(node, place) ?? unfitCharacters(node.url, () => place, reader.known)[0];
  if (wrong !== undefined) reader.faults.push(wrong);
  return [{ kind: 'link', href: node.url, children, place }];
}

function linkFault({ url, title, children }: MarkdownLink, place: Place): Diagnostic | undefined {
  if (!/^(?:https?:\/\/[^/]|mailto:[^@]+@)/iu.test(url) || !URL.canParse(url)) {
    const hint = 'write the whole address, with https://, http:// or mailto:';
    return fault('source/link', `the link leads to “${url}”, which is no address`, place, hint);
  }
  if (children.length === 0) return fault('source/link', 'the link has no text', place, 'write [the text](address)');
  if (typeof title !== 'string') return undefined;
  return fault(
    'source/unsupported',
    `the link's title “${title}” would not be printed`,
    place,
    'write it into the text, or delete it',
  );
}

/** The mark of a note with the note itself, which is read here, where it is referred to for the first and only time. */
function readNoteReference(node: FootnoteReference, reader: Reader, within: Within): readonly DraftInline[] {
  const place = placeOf(node, reader);
  if (within.note) return misplaced('the mark of a note', 'another note', place, reader);
  if (within.link) return misplaced('the mark of a note', 'a link', place, reader);
  if (within.superscript) return misplaced('the mark of a note', 'raised letters', place, reader);
  const { defined, referred } = reader.notes;
  const definition = defined.get(node.identifier);
  const before = referred.get(node.identifier);
  if (before !== undefined || definition === undefined) {
    reader.faults.push(
      before === undefined
        ? undefinedNote(node.identifier, place)
        : fault(
            'source/note',
            `the note [^${node.identifier}] is referred to a second time; the first is at ${before.file}:${before.line}`,
            place,
            'write it a second time under another name, or delete this mark',
          ),
    );
    return [];
  }
  referred.set(node.identifier, place);
  const blocks = paragraphsOf(definition, reader, { ...TEXT, note: true });
  const note: DraftNote = { blocks, place: placeOf(definition, reader) };
  if (definition.children.length === 0)
    reader.faults.push(fault('source/empty', 'this note is empty', note.place, 'write its text, or delete it'));
  return [{ kind: 'note', note, place }];
}

function undefinedNote(name: string, place: Place): Diagnostic {
  const hint = `write it on a line of its own: [^${name}]: …; for the characters themselves write \\[^`;
  return fault('source/note', `there is no note [^${name}]`, place, hint);
}

/** What another dialect reads as mark-up, or what has no counterpart, would be printed as the characters it is. */
function findDialect(node: PhrasingContent, reader: Reader, within: Within): void {
  const source = sourceOf(node, reader);
  const note = source.includes('[^') ? /(?<!\\)\[\^([^[\] \t\n]+)\]/u.exec(source) : null;
  if (note !== null) {
    const place = placeWithin(node, note.index, reader);
    if (within.title)
      reader.faults.push(
        fault(
          'source/unsupported',
          'a note cannot stand in a title',
          place,
          'for the characters themselves write \\[^',
        ),
      );
    else reader.faults.push(undefinedNote(note[1] ?? '', place));
  }
  const struck = source.includes('~~') ? /(?<![\\~])~~(?!~)/u.exec(source) : null;
  if (struck !== null) {
    const hint = 'delete it; for the characters themselves write \\~\\~';
    const place = placeWithin(node, struck.index, reader);
    reader.faults.push(fault('source/unsupported', 'struck-out text cannot be set', place, hint));
  }
}

/** The line under a table's head, without what stands around it. */
const RULE_OF_TABLE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u;

/** Where the rule of a table begins in a paragraph: never on its first line. */
function ruleOfTable(source: string): number | undefined {
  let at = source.indexOf('\n') + 1;
  while (at > 0) {
    const next = source.indexOf('\n', at) + 1;
    const line = source.slice(at, next === 0 ? source.length : next - 1);
    const start = /^[ \t>]*/u.exec(line)?.[0].length ?? 0;
    const rule = line.slice(start).replace(/(?<![ \t])[ \t]+$/u, '');
    if (rule.includes('|') && RULE_OF_TABLE.test(rule)) return at + start;
    at = next;
  }
  return undefined;
}

/** A paragraph whose second line is that of a table was meant as one. */
function findTable(node: MarkdownParagraph, reader: Reader): void {
  const source = sourceOf(node, reader);
  const rule = source.includes('|') ? ruleOfTable(source) : undefined;
  if (rule === undefined) return;
  reader.faults.push(
    fault(
      'source/unsupported',
      'this line of a table has other columns than the line above it',
      placeWithin(node, rule, reader),
      'give both lines as many cells; if no table is meant, write \\|',
    ),
  );
}
