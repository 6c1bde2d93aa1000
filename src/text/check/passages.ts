/** Turns a statement into its passages: pieces of running text as plain characters, each of which knows its place. */
import type { Place } from '../../diagnostics/index.ts';
import { EUROPEAN_LETTERS as WITHOUT_ARABIC, type LetterClasses, MARKS, READ_LETTERS } from '../language/index.ts';
import {
  type Block,
  type BlockId,
  entriesOf,
  type HeadLine,
  identified,
  type Inline,
  type Lang,
  lineId,
  type PartId,
  type Statement,
  textOf,
  type Version,
} from '../statement/index.ts';

/** Stands for what is not the passage's own: text in another language, or what a rule has read already. */
export const READ = '\uFFFC';

/** A `contact` is a name, a number, an address: of no language, and often another one in each. */
type PassageRole = 'title' | 'heading' | 'text' | 'quote' | 'cell' | 'note' | 'contact';

/** The running text of one title, paragraph, heading, cell or note. */
export interface Passage {
  readonly lang: Lang;
  readonly role: PassageRole;
  /** All characters; the end of a written line is \n, the mark of a note nothing. */
  readonly text: string;
  /** The same, as long, with READ for every character of a passage marked as foreign. */
  readonly own: string;
  readonly links: readonly { readonly href: string; readonly place: Place }[];
  readonly place: Place;
  /** The place of an offset into the text. */
  readonly placeAt: (offset: number) => Place;
  /** The block of the version that it belongs to, or the line over its text that it is. */
  readonly part: PartId;
}

/** The passages that stand level, by language, and the blocks they are of. */
export interface Facing {
  readonly sides: readonly FacingSide[];
}

export interface FacingSide {
  readonly lang: Lang;
  readonly ids: readonly BlockId[];
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
}

/** A statement as the rules read it. */
export interface Text {
  readonly statement: Statement;
  readonly versions: readonly VersionText[];
  /** One a pair. */
  readonly facings: readonly Facing[];
}

export interface VersionText {
  readonly version: Version;
  readonly title: Passage | undefined;
  /** All others over the text: what it is called, whose it is, of where and when. */
  readonly lines: readonly Passage[];
  /** Of its blocks, in the order of the text, each with its notes after it. */
  readonly passages: readonly Passage[];
}

export function textOfStatement(statement: Statement): Text {
  const known = new Map<BlockId, { readonly block: Block; readonly passages: readonly Passage[] }>();
  const versions = statement.versions.map((version): VersionText => {
    const blocks = identified(version);
    const passages = blocks.flatMap(([id, block], n) => {
      const found = passagesOfBlock(block, id, { version, next: blocks[n + 1]?.[1] });
      known.set(id, { block, passages: found });
      return found;
    });
    const [title] = passagesOfLine(version, 'title');
    const lines = (['label', 'subtitle', 'office', 'dateline'] as const).flatMap((line) =>
      passagesOfLine(version, line),
    );
    return { version, title, lines, passages };
  });
  const facings = statement.pairs.map(({ blocks }): Facing => ({
    sides: entriesOf(blocks).map(([lang, ids]) => {
      const own = ids.flatMap((id) => known.get(id) ?? []);
      return { lang, ids, blocks: own.map(({ block }) => block), passages: own.flatMap(({ passages }) => passages) };
    }),
  }));
  return { statement, versions, facings };
}

/** The text of a line over the blocks, such as the date line; none if it is empty. */
export function passagesOfLine(version: Version, line: HeadLine): readonly Passage[] {
  const { lang, [line]: content = [] } = version;
  const place = content[0]?.place;
  return place === undefined ? [] : [passageOf(content, { lang, role: 'title', place, part: lineId(lang, line) })];
}

/** By what somebody can be asked. */
const DETAILS = /[^ @]@[^ @]+\.\p{L}|\+?\d[\d ().\u00A0\u202F/-]{7,20}\d/u;

/** Whether a heading stands over contacts, said or not: it is of them, with the word that a site has too. */
function headsContacts(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'heading' || next === undefined) return false;
  return next.matter === 'contacts' || (next.kind === 'paragraph' && DETAILS.test(textOf(next.content)));
}

function passagesOfBlock(
  block: Block,
  part: PartId,
  { version: { lang, notes: all }, next }: { readonly version: Version; readonly next: Block | undefined },
): readonly Passage[] {
  const notes: number[] = [];
  const of = (content: readonly Inline[], role: PassageRole, place: Place) =>
    passageOf(content, { lang, role, place, part, notes });
  const walk = (inner: Block, role: PassageRole): readonly Passage[] => {
    switch (inner.kind) {
      case 'paragraph':
        return [of(inner.content, role, inner.place)];
      case 'heading':
        return [of(inner.content, role === 'contact' ? role : 'heading', inner.place)];
      case 'list':
        return inner.items.flatMap((item) => item.blocks.flatMap((one) => walk(one, role)));
      case 'quote':
        return inner.blocks.flatMap((one) => walk(one, 'quote'));
      case 'table':
        return [inner.head, ...inner.rows].flatMap((row) => row.map((cell) => of(cell.content, 'cell', cell.place)));
      case 'thematic-break':
        return [];
    }
  };
  const isContact = block.matter === 'contacts' || headsContacts(block, next);
  const passages = walk(block, isContact ? 'contact' : 'text');
  // A note refers to no further notes, so that none are added while these are read.
  return [
    ...passages,
    ...notes.flatMap((number) => (all[number - 1]?.blocks ?? []).flatMap((one) => walk(one, 'note'))),
  ];
}

interface PassageFrame {
  readonly lang: Lang;
  readonly role: PassageRole;
  readonly place: Place;
  readonly part: PartId;
  /** Where the numbers of the notes that are met are put. */
  readonly notes?: number[];
}

function passageOf(content: readonly Inline[], { lang, role, place, part, notes }: PassageFrame): Passage {
  const starts: number[] = [];
  const places: Place[] = [];
  const links: { readonly href: string; readonly place: Place }[] = [];
  let [text, own] = ['', ''];
  const read = (inline: Inline, foreign: boolean): void => {
    switch (inline.kind) {
      case 'text':
        starts.push(text.length);
        places.push(inline.place);
        text += inline.text;
        own += foreign ? READ.repeat(inline.text.length) : inline.text;
        break;
      case 'break':
        text += '\n';
        own += '\n';
        break;
      case 'note':
        notes?.push(inline.number);
        break;
      case 'foreign':
        for (const child of inline.children) read(child, foreign || inline.lang !== lang);
        break;
      case 'link':
        links.push({ href: inline.href, place: inline.place });
        for (const child of inline.children) read(child, foreign);
        break;
      default:
        for (const child of inline.children) read(child, foreign);
    }
  };
  for (const inline of content) read(inline, false);
  const placeAt = (offset: number): Place => {
    const n = lastAtOrBefore(starts, offset);
    const start = places[n];
    return start === undefined ? place : { ...start, column: start.column + offset - (starts[n] ?? 0) };
  };
  return { lang, role, text, own, links, place, placeAt, part };
}

/** The index of the last of ascending numbers that is not above `value`; -1 if all are. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/*
 * The letters of the languages we read, for patterns: in words, for a class of their own or inside another one.
 */

export { MARKS };

export const { letters: LETTERS, capitals: CAPITALS, small: SMALL }: LetterClasses = READ_LETTERS;

/** Without those that small words are written together with. */
export const EUROPEAN_LETTERS = WITHOUT_ARABIC.letters;

export const LETTER = `[${LETTERS}]`;

/**
 * The text in small letters, as long as it was, for patterns in small letters: to match without regard to case takes a
 * pattern many times as long to compile. A text with a capital that grows when lowered (İ) stays as it is.
 */
export function lowered(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/*
 * Turns a text into what is left of it once a pattern has been read out of it, and says what a mention is.
 */

export type Sort = 'address' | 'telephone' | 'symbol' | 'date' | 'time' | 'amount' | 'percentage' | 'number';

/**
 * How sure it is that a translation has it too: `figures` must be there; what is `small` (12 months, a year) or in `words`
 * may be worded away; a bare `scale` (millions of people) stands for another scale only.
 */
export type Weight = 'figures' | 'small' | 'words' | 'scale';

/** Something in a text that its translation has too, whatever its wording: a number, a date, a symbol, an address. */
export interface Mention {
  readonly sort: Sort;
  readonly weight: Weight;
  readonly start: number;
  readonly end: number;
  /** The other side must give one of these; empty if nothing is asked of it. */
  readonly asks: readonly string[];
  /** What it answers for. */
  readonly gives: readonly string[];
}

export interface Consumed {
  readonly mentions: readonly Mention[];
  /** As long as the text; what was read is replaced by READ. */
  readonly rest: string;
}

/** What a match means, or nothing if it is left to others. */
type Read = (match: RegExpExecArray) => readonly Mention[] | undefined;

/** Reads every match of a global pattern out of a text; `seen` is the text as the pattern is to see it, and as long. */
export function consume(text: string, pattern: RegExp, read: Read, seen = text): Consumed {
  const mentions: Mention[] = [];
  let rest = '';
  let at = 0;
  for (const match of seen.matchAll(pattern)) {
    const found = read(match);
    if (found === undefined) continue;
    mentions.push(...found);
    rest += text.slice(at, match.index) + READ.repeat(match[0].length);
    at = match.index + match[0].length;
  }
  return { mentions, rest: at === 0 ? text : rest + text.slice(at) };
}

/** Where a match stands, or what it begins with: a symbol without the full stop of its sentence. */
export function spanOf(match: RegExpExecArray, part = match[0]): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + part.length };
}

/** One key for one value: 2100000000, 2.1. Twelve digits are more than any text has, and fewer than arithmetic spoils. */
export function numberKey(value: number): string {
  return String(Number(value.toPrecision(12)));
}
