/** Turns the marks of footnotes that stand in running text as figures into marks that refer to their notes. */
import { assertNever, type Diagnostic, fault } from '../../diagnostics/index.ts';
import {
  type DraftBlock,
  type DraftInline,
  type DraftListItem,
  type DraftNote,
  type DraftParagraph,
  textOf,
  textOfBlock,
} from '../statement/index.ts';
import { placeOf } from './body-blocks.ts';
import { isSeparator } from './lines.ts';
import { folded } from './mend.ts';
import type { PageLine } from './page.ts';
import { inAnyLanguage } from './wording.ts';

/** How a text marks its notes: [1], (1), or raised, in figures that are so by themselves or by mark-up. */
type MarkStyle = 'square' | 'round' | 'raised';
const MARK_STYLES: readonly MarkStyle[] = ['square', 'round', 'raised'];

/** Gives the note that a mark refers to, or nothing, and it stays as it is. */
type Refer = (number: number) => DraftNote | undefined;

const RAISED = '¹²³⁴⁵⁶⁷⁸⁹⁰';
const FIGURES = '1234567890';

/** Never at the beginning of a line, where it is an item's or a note's own. One space before it is the typewriter's. */
const MARKS: Readonly<Record<MarkStyle, RegExp>> = {
  square: /(?<=[^ \u00A0])[ \u00A0]?\[(\d{1,2})\](?!\()/gu,
  // Behind a colon, a comma or an “and” with a space, it counts what follows: (1) peace, (2) water, and (3) bread.
  round: new RegExp(
    String.raw`(?<=[^ \u00A0])(?<![:;,–—])(?<!(?<!\p{L})${inAnyLanguage(({ notes }) => notes.and)})[ \u00A0]?\((\d{1,2})\)|(?<=[,;:])\((\d{1,2})\)`,
    'gu',
  ),
  // m², km³: not after the sign of a length.
  raised: new RegExp(`(?<=[^ \\u00A0])(?<!(?<!\\p{L})[kcdm]?m)[ \\u00A0]?([${RAISED}]{1,2})`, 'gu'),
};

function figuresOf(raised: string): number {
  return Number(raised.replace(/./gu, (figure) => FIGURES[RAISED.indexOf(figure)] ?? figure));
}

/** The block with its marks referred; the same object if none was. */
function referredBlock(block: DraftBlock, style: MarkStyle, refer: Refer): DraftBlock {
  switch (block.kind) {
    case 'paragraph':
      return referredParagraph(block, style, refer);
    case 'heading': {
      const content = referred(block.content, style, refer);
      return content === block.content ? block : { ...block, content };
    }
    case 'list': {
      const items = mapped(block.items, (item): DraftListItem => {
        const blocks = mapped(
          item.blocks,
          (inner) =>
            // Lists give lists and paragraphs paragraphs.
            referredBlock(inner, style, refer) as typeof inner,
        );
        return blocks === item.blocks ? item : { ...item, blocks };
      });
      return items === block.items ? block : { ...block, items };
    }
    case 'quote': {
      const blocks = mapped(block.blocks, (paragraph) => referredParagraph(paragraph, style, refer));
      return blocks === block.blocks ? block : { ...block, blocks };
    }
    case 'table': {
      const rows = mapped([block.head, ...block.rows], (row) =>
        mapped(row, (cell) => {
          const content = referred(cell.content, style, refer);
          return content === cell.content ? cell : { ...cell, content };
        }),
      );
      const [head = block.head, ...others] = rows;
      return { ...block, head, rows: others };
    }
    case 'thematic-break':
      return block;
    default:
      return assertNever(block);
  }
}

function referredParagraph(paragraph: DraftParagraph, style: MarkStyle, refer: Refer): DraftParagraph {
  const content = referred(paragraph.content, style, refer);
  return content === paragraph.content ? paragraph : { ...paragraph, content };
}

/** The same list if nothing in it has become another. */
function mapped<T>(list: readonly T[], map: (one: T) => T): readonly T[] {
  const made = list.map(map);
  return made.every((one, n) => one === list[n]) ? list : made;
}

/** Running text with its marks referred; the same list if none was. */
function referred(content: readonly DraftInline[], style: MarkStyle, refer: Refer): readonly DraftInline[] {
  const made: DraftInline[] = [];
  let changed = false;
  for (const inline of content) {
    const own = referredInline(inline, made.at(-1), style, refer);
    changed ||= own.length !== 1 || own[0] !== inline;
    made.push(...own);
  }
  return changed ? made : content;
}

function referredInline(
  inline: DraftInline,
  before: DraftInline | undefined,
  style: MarkStyle,
  refer: Refer,
): readonly DraftInline[] {
  switch (inline.kind) {
    case 'text':
      return inText(inline, style, refer);
    case 'superscript': {
      const figures = /^[[(]?(\d{1,2})[\])]?$/u.exec(textOf(inline.children))?.[1];
      const length = before?.kind === 'text' && /(?<!\p{L})[kcdm]?m$/u.test(before.text);
      if (style !== 'raised' || figures === undefined || before === undefined || length) return [inline];
      const note = refer(Number(figures));
      return [note === undefined ? inline : { kind: 'note', note, place: inline.place }];
    }
    case 'emphasis':
    case 'strong':
    case 'foreign': {
      const children = referred(inline.children, style, refer);
      return [children === inline.children ? inline : { ...inline, children }];
    }
    default:
      return [inline];
  }
}

function inText(
  inline: Extract<DraftInline, { kind: 'text' }>,
  style: MarkStyle,
  refer: Refer,
): readonly DraftInline[] {
  const parts: DraftInline[] = [];
  let at = 0;
  for (const match of inline.text.matchAll(MARKS[style])) {
    const [whole, first, second] = match as readonly (string | undefined)[];
    const figures = first ?? second ?? '';
    const note = refer(figuresOf(figures));
    if (note === undefined) continue;
    const { place } = inline;
    if (match.index > at) parts.push({ kind: 'text', text: inline.text.slice(at, match.index), place });
    parts.push({ kind: 'note', note, place });
    at = match.index + (whole ?? '').length;
  }
  if (at === 0) return [inline];
  const rest = inline.text.slice(at);
  return rest === '' ? parts : [...parts, { kind: 'text', text: rest, place: inline.place }];
}

/*
 * Turns footnotes that are written out, a mark such as [1] in the text and a line “[1] …” under it, into notes that their
 * marks refer to, where marks and notes answer each other one by one.
 */

interface ReferredLines {
  /** The lines of the page, without those that were notes and the rule over them. */
  readonly lines: readonly PageLine[];
  /** The rules and the words over notes. */
  readonly dropped: readonly PageLine[];
  /** `intake/unsure-note`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Notes that stand together under a text: where the first of their lines is, and the one after the last. */
interface Group {
  readonly from: number;
  readonly to: number;
  /** Where the rule or the word over them is, if there is one. */
  readonly start: number;
  readonly style: MarkStyle | 'plain';
  readonly notes: readonly DraftNote[];
}

export function withTextNotes(lines: readonly PageLine[]): ReferredLines {
  const made: PageLine[] = [];
  const dropped: PageLine[] = [];
  const diagnostics: Diagnostic[] = [];
  let from = 0;
  for (const group of groupsOf(lines)) {
    const text = lines.slice(from, group.start);
    const referredLines = referredTo(text, group);
    made.push(...(referredLines ?? [...text, ...lines.slice(group.start, group.to)]));
    if (referredLines !== undefined) dropped.push(...lines.slice(group.start, group.from));
    else diagnostics.push(...unanswered(text, lines.slice(group.from, group.to)));
    from = group.to;
  }
  const all = [...made, ...lines.slice(from)];
  return { lines: all, dropped, diagnostics: diagnostics.length > 0 ? diagnostics : strayMarks(all) };
}

const NOTE_STARTS: readonly (readonly [Group['style'], RegExp])[] = [
  ['square', /^\[(\d{1,2})\][.:]? ?(?=\P{Z})/u],
  ['round', /^\((\d{1,2})\) ?(?=\P{Z})/u],
  ['raised', /^([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}) ?(?=\P{Z})/u],
  ['plain', /^(\d{1,2})(?:[.)]| ) ?(?=\P{Z})/u],
];

/** What stands over notes, alone in its line. */
const NOTES_WORD = new RegExp(`^${inAnyLanguage(({ notes }) => notes.over)} ?:?$`, 'iu');

/** What a line says as a note: the number before it, and the rest. */
interface NoteLine {
  readonly style: Group['style'];
  readonly number: number;
  readonly note: DraftNote;
}

function groupsOf(lines: readonly PageLine[]): readonly Group[] {
  const groups: Group[] = [];
  for (let n = 0; n < lines.length; n++) {
    const group = groupFrom(lines, n);
    if (group === undefined) continue;
    groups.push(group);
    n = group.to - 1;
  }
  return groups;
}

/** Notes numbered on from 1, if they begin in this line. Plain numbers are those of any list, unless a rule or a word is over them. */
function groupFrom(lines: readonly PageLine[], from: number): Group | undefined {
  const over = lines[from - 1];
  const ruled = over !== undefined && (isSeparator(over) || NOTES_WORD.test(plainOf(over)));
  const start = ruled ? from - 1 : from;
  const listed = ruled ? notesOfList(lines[from]) : undefined;
  if (listed !== undefined) return { from, to: from + 1, start, style: 'plain', notes: listed };
  const notes: DraftNote[] = [];
  let style: Group['style'] | undefined;
  for (let n = from; n < lines.length; n++) {
    const line = lines[n];
    const read = line === undefined ? undefined : noteLine(line);
    if (read?.number !== notes.length + 1 || (style !== undefined && read.style !== style)) break;
    if (read.style === 'plain' && !ruled) break;
    ({ style } = read);
    notes.push(read.note);
  }
  return style === undefined ? undefined : { from, to: from + notes.length, start, style, notes };
}

function noteLine(line: PageLine): NoteLine | undefined {
  const { block } = line;
  if (block !== undefined && block.kind !== 'paragraph') return undefined;
  const content = contentOf(line);
  const [first, ...rest] = content;
  const raised =
    first?.kind === 'superscript' ? /^[[(]?(\d{1,2})[\])]?$/u.exec(textOf(first.children))?.[1] : undefined;
  if (raised !== undefined) return noteOf('raised', Number(raised), rest, line);
  if (first?.kind !== 'text') return undefined;
  const text = first.text.replace(/^[ \t\u00A0]+/u, '');
  for (const [style, pattern] of NOTE_STARTS) {
    const match = pattern.exec(text.replaceAll('\u00A0', ' '));
    if (match === null) continue;
    return noteOf(style, figuresOf(match[1] ?? ''), [{ ...first, text: text.slice(match[0].length) }, ...rest], line);
  }
  return undefined;
}

function noteOf(
  style: Group['style'],
  number: number,
  content: readonly DraftInline[],
  line: PageLine,
): NoteLine | undefined {
  const place = placeOf(line);
  const [first, ...rest] = content;
  const trimmed = first?.kind === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest] : content;
  const paragraph: DraftParagraph = { kind: 'paragraph', role: 'body', content: trimmed, place };
  return /[\p{L}\p{N}]/u.test(textOf(trimmed)) ? { style, number, note: { blocks: [paragraph], place } } : undefined;
}

/** A numbered list under a rule, as pages have them, each of its items a note. */
function notesOfList(line: PageLine | undefined): readonly DraftNote[] | undefined {
  const { block } = line ?? {};
  if (block?.kind !== 'list' || !block.ordered || block.start !== 1) return undefined;
  const notes = block.items.map(({ blocks, place }) => ({
    blocks: blocks.filter((inner) => inner.kind === 'paragraph'),
    place,
    whole: blocks.every(({ kind }) => kind === 'paragraph'),
  }));
  return notes.every(({ whole }) => whole) ? notes.map(({ blocks, place }) => ({ blocks, place })) : undefined;
}

function contentOf(line: PageLine): readonly DraftInline[] {
  if (line.block?.kind === 'paragraph') return line.block.content;
  return [{ kind: 'text', text: line.text, place: placeOf(line) }];
}

function plainOf({ text }: PageLine): string {
  return folded(text.replaceAll('\n', ' '));
}

/** The lines with their marks referredLines to the notes of a group; nothing if they don't answer each other one by one. */
function referredTo(lines: readonly PageLine[], { style, notes }: Group): readonly PageLine[] | undefined {
  const styles = style === 'plain' ? MARK_STYLES : [style, ...MARK_STYLES.filter((other) => other !== style)];
  // What another version has over the last line between them is not of these notes.
  for (const from of [0, lines.findLastIndex(isSeparator) + 1]) {
    const own = lines.slice(from);
    for (const one of styles) {
      const numbers = numbersIn(own, one);
      if (numbers.length !== notes.length || !numbers.every((number, n) => number === n + 1)) continue;
      return [...lines.slice(0, from), ...own.map((line) => referredLine(line, one, (number) => notes[number - 1]))];
    }
  }
  return undefined;
}

function numbersIn(lines: readonly PageLine[], style: MarkStyle): readonly number[] {
  const numbers: number[] = [];
  for (const line of lines) {
    referredLine(line, style, (number) => {
      numbers.push(number);
      return undefined;
    });
  }
  return numbers;
}

function referredLine(line: PageLine, style: MarkStyle, refer: (number: number) => DraftNote | undefined): PageLine {
  const before: DraftBlock = line.block ?? {
    kind: 'paragraph',
    role: 'body',
    content: contentOf(line),
    place: placeOf(line),
  };
  const block = referredBlock(before, style, refer);
  return block === before ? line : { ...line, block, text: textOfBlock(block) };
}

/** Notes whose marks are not there one by one. A list that only looks like notes has no marks at all, and is a list. */
function unanswered(text: readonly PageLine[], notes: readonly PageLine[]): readonly Diagnostic[] {
  const [first] = notes;
  const marked = MARK_STYLES.some((style) => numbersIn(text, style).length > 0);
  const bracketed = first !== undefined && /^[[¹]/u.test(plainOf(first));
  if (first === undefined || !(marked || bracketed)) return [];
  const message = `this looks like a footnote, but marks and notes do not answer each other one by one: “${plainOf(first).slice(0, LONGEST_SHOWN)}”`;
  return [fault('intake/unsure-note', message, placeOf(first), HINT)];
}

const LONGEST_SHOWN = 40;
const HINT = 'it was left as text; in the files of the statement write [^1] in the text, and [^1]: The note. under it';

/** Marks that no note answers. A number in round brackets is one of an enumeration more often. */
function strayMarks(lines: readonly PageLine[]): readonly Diagnostic[] {
  return lines.flatMap((line) => {
    const stray = (['square', 'raised'] as const).some((style) => numbersIn([line], style).length > 0);
    if (!stray) return [];
    const message = 'a number here looks like the mark of a footnote, and has no note';
    return [fault('intake/unsure-note', message, placeOf(line), HINT)];
  });
}
