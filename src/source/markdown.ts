/** Turns the Markdown of a version into blocks and running text, and names everything in it that is not set yet. */
import type { Link as MarkdownLink, Nodes, Paragraph as MarkdownParagraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { fault, type Diagnostic, type Place } from '../diagnostics/index.ts';
import { isLang, LANGS, textOf, type Block, type Inline, type Lang } from '../statement/index.ts';
import { unfitCharacters } from './encoding.ts';

/** A stretch of a file: its text, and where in the file it begins. */
export interface Passage {
  readonly text: string;
  readonly start: Place;
}

/** What was read, with what was wrong; what was refused is left out. */
export interface Read<T> {
  readonly content: readonly T[];
  readonly faults: readonly Diagnostic[];
}

/** Marks within marks within marks: deeper than this, a text is an accident or an attack. */
const DEEPEST = 16;

/** No letter, digit or mark: only spaces, no-break spaces among them. */
const BLANK = /^[ \u00A0\u2000-\u200A\u202F\u205F\u3000]*$/u;

/** Nothing in a title begins a block: a title such as “1. Peace” is a title. */
const INLINE_ONLY = {
  extensions: [
    {
      disable: {
        null: [
          'blockQuote',
          'codeFenced',
          'codeIndented',
          'definition',
          'headingAtx',
          'htmlFlow',
          'list',
          'setextUnderline',
          'thematicBreak',
        ],
      },
    },
  ],
};

/** CommonMark 0.31 to blocks. */
export function readBlocks(passage: Passage): Read<Block> {
  const reader = readerOf(passage);
  const content = fromMarkdown(passage.text).children.flatMap((node) => readBlock(node, reader));
  return { content, faults: reader.faults };
}

/** The inline part of CommonMark alone, for a text of one line. */
export function readInline(passage: Passage): Read<Inline> {
  const reader = readerOf(passage);
  if (!/[\\`*_[\]<>&~]/u.test(passage.text)) {
    return { content: [{ kind: 'text', text: folded(passage.text), place: passage.start }], faults: [] };
  }
  const content = fromMarkdown(passage.text, INLINE_ONLY).children.flatMap((node) =>
    node.type === 'paragraph' ? readPhrasing(node, reader, 0) : refuse(node, reader),
  );
  return { content, faults: reader.faults };
}

/** What every function of a reading shares: the passage, its lines, and where faults are collected. */
interface Reader {
  readonly passage: Passage;
  readonly lines: readonly string[];
  /** The characters that were looked at when the file was opened, and what the parser makes of a NUL. */
  readonly known: string;
  readonly faults: Diagnostic[];
}

function readerOf(passage: Passage): Reader {
  const { text } = passage;
  return { passage, lines: text.split('\n'), known: text.includes('\0') ? `${text}\uFFFD` : text, faults: [] };
}

function readBlock(node: RootContent, reader: Reader): readonly Block[] {
  if (node.type !== 'paragraph') return refuse(node, reader);
  if (refuseExtensions(node, reader)) return [];
  const before = reader.faults.length;
  const content = readPhrasing(node, reader, 0);
  const place = placeOf(node, reader);
  if (BLANK.test(textOf(content)) && reader.faults.length === before) {
    reader.faults.push(fault('source/empty', 'this paragraph has only spaces in it', place, 'delete it'));
  }
  return [{ kind: 'paragraph', role: 'body', content, place }];
}

/**
 * What a node's children are as running text. `<span lang="fr">` and its end stand among them as two pieces of HTML;
 * everything between is its content.
 */
function readPhrasing(
  parent: MarkdownParagraph | (PhrasingContent & { children: PhrasingContent[] }),
  reader: Reader,
  depth: number,
): readonly Inline[] {
  if (depth > DEEPEST) {
    reader.faults.push(
      fault('source/unsupported', `more than ${DEEPEST} marks stand one inside the other`, placeOf(parent, reader)),
    );
    return [];
  }
  const open: { readonly lang: Lang | undefined; readonly place: Place; readonly content: Inline[] }[] = [];
  const content: Inline[] = [];
  const add = (...inlines: readonly Inline[]) => (open.at(-1)?.content ?? content).push(...inlines);
  for (const node of parent.children) {
    if (node.type !== 'html') {
      add(...readInlineNode(node, reader, depth));
      continue;
    }
    const place = placeOf(node, reader);
    if (/^<\/span\s*>$/iu.test(node.value) && open.length > 0) {
      const span = open.pop();
      if (span?.lang !== undefined && span.content.length > 0) {
        add({ kind: 'foreign', lang: span.lang, children: span.content, place: span.place });
      }
      continue;
    }
    const lang = /^<span\s+lang\s*=\s*(?:"([^"]*)"|'([^']*)')\s*>$/iu.exec(node.value);
    if (lang === null) {
      refuse(node, reader);
      continue;
    }
    open.push({ lang: knownLang(lang[1] ?? lang[2] ?? '', place, reader), place, content: [] });
  }
  for (const span of open) {
    reader.faults.push(
      fault(
        'source/unsupported',
        'this passage in another language has no end',
        span.place,
        'close it with </span> in the same paragraph, outside any mark it was not opened in',
      ),
    );
  }
  return content;
}

function knownLang(tag: string, place: Place, reader: Reader): Lang | undefined {
  if (isLang(tag)) return tag;
  reader.faults.push(
    fault(
      'source/language',
      `“${tag}” is not a language that can be set`,
      place,
      `the languages are ${LANGS.join(', ')}`,
    ),
  );
  return undefined;
}

function readInlineNode(node: PhrasingContent, reader: Reader, depth: number): readonly Inline[] {
  const place = placeOf(node, reader);
  switch (node.type) {
    case 'text':
      return readText(node.value, place, reader);
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: readPhrasing(node, reader, depth + 1), place }];
    case 'link':
      return readLink(node, reader, depth);
    default:
      return refuse(node, reader);
  }
}

/** One Text for each line of the source: a soft break is the space that ends the line before it. */
function readText(value: string, start: Place, reader: Reader): readonly Inline[] {
  // What the file itself has was found when it was opened; here it is what `&#x202E;` and its like stand for.
  reader.faults.push(...unfitCharacters(value, () => start, reader.known));
  const lines = value.split('\n');
  return lines.flatMap((line, n): readonly Inline[] => {
    const text = folded(line).normalize('NFC') + (n < lines.length - 1 ? ' ' : '');
    if (text === '') return [];
    return [{ kind: 'text', text, place: n === 0 ? start : lineStart(start.line + n, reader) }];
  });
}

/** As everywhere in HTML, some spaces and tabs in a row are one space. No-break spaces are the writer's own. */
function folded(text: string): string {
  return text.replace(/[ \t]{2,}|\t/gu, ' ');
}

function lineStart(line: number, { passage, lines }: Reader): Place {
  const indent = /^[ \t]*/u.exec(lines[line - passage.start.line] ?? '')?.[0].length ?? 0;
  return { file: passage.start.file, line, column: indent + 1 };
}

function readLink(node: MarkdownLink, reader: Reader, depth: number): readonly Inline[] {
  const place = placeOf(node, reader);
  const children = readPhrasing(node, reader, depth + 1);
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

/** What is refused, in the words of someone who writes Markdown, and what to do instead. */
const REFUSALS: Readonly<Record<string, { readonly is: string; readonly hint: string }>> = {
  blockquote: {
    is: 'a block quotation',
    hint: 'make it a paragraph, its words in quotation marks; if the line only begins with “>”, write \\>',
  },
  break: {
    is: 'a hard line break (two spaces or a backslash at the end of the line)',
    hint: 'delete the spaces or the backslash, or begin a new paragraph',
  },
  code: { is: 'a block of code', hint: 'begin the line without spaces and without ```' },
  definition: {
    is: 'an address apart from its link',
    hint: 'write the address in the link: [text](https://example.org)',
  },
  heading: {
    is: 'a heading',
    hint: 'the title goes in the front matter; make other headings paragraphs; if the line only begins with “#”, write \\#',
  },
  html: {
    is: 'HTML',
    hint: 'only <span lang="fr">…</span> within a paragraph is read; delete the rest, and for a < itself write \\<',
  },
  image: { is: 'a picture', hint: 'delete it' },
  imageReference: { is: 'a picture', hint: 'delete it' },
  inlineCode: { is: 'code', hint: 'delete the grave accents around it' },
  linkReference: {
    is: 'a link whose address stands elsewhere',
    hint: 'write the address in the link: [text](https://example.org)',
  },
  list: {
    is: 'a list',
    hint: 'make its items paragraphs; if the line only begins with a number or a dash, write 1\\. or \\-',
  },
  thematicBreak: { is: 'a line across the page', hint: 'delete it' },
};

function refuse(node: Nodes, reader: Reader): readonly never[] {
  const known = Object.hasOwn(REFUSALS, node.type) ? REFUSALS[node.type] : undefined;
  reader.faults.push(
    fault('source/unsupported', `${known?.is ?? node.type} cannot be set yet`, placeOf(node, reader), known?.hint),
  );
  return [];
}

/** What other dialects of Markdown read where CommonMark sees plain text, and would be printed as the marks they are. */
const EXTENSIONS: readonly { readonly pattern: RegExp; readonly is: string; readonly hint: string }[] = [
  {
    pattern: /(?<!\\)\[\^[^\]\s]+\]/u,
    is: 'a footnote',
    hint: 'write it into the text; for the characters themselves write \\[^',
  },
  {
    pattern: /(?<![\\~])~~(?!~)/u,
    is: 'struck-out text',
    hint: 'delete it; for the characters themselves write \\~\\~',
  },
  {
    pattern: /(?<=\n)[ \t]*(?=[^\n]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?=\n|$)/u,
    is: 'a table',
    hint: 'write its rows as paragraphs',
  },
];

/** Whether a paragraph holds what only other dialects know; each kind is named once, where it first stands. */
function refuseExtensions(node: MarkdownParagraph, reader: Reader): boolean {
  const from = node.position?.start.offset ?? 0;
  const source = reader.passage.text.slice(from, node.position?.end.offset);
  const before = reader.faults.length;
  for (const { pattern, is, hint } of EXTENSIONS) {
    const match = pattern.exec(source);
    if (match === null) continue;
    const above = source.slice(0, match.index).split('\n').length - 1;
    const start = placeOf(node, reader);
    const place =
      above === 0 ? { ...start, column: start.column + match.index } : lineStart(start.line + above, reader);
    reader.faults.push(fault('source/unsupported', `${is} cannot be set yet`, place, hint));
  }
  return reader.faults.length > before;
}

/** Where a node begins, in its file. */
function placeOf(node: Nodes, { passage: { start } }: Reader): Place {
  const point = node.position?.start;
  if (point === undefined) return start;
  return {
    file: start.file,
    line: start.line + point.line - 1,
    column: point.line === 1 ? start.column + point.column - 1 : point.column,
  };
}
