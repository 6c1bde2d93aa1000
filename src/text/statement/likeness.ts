/** Turns two blocks that are to stand level into the first thing by which their inner parts could not. */
import type { Place } from '../../diagnostics/index.ts';
import { nameOf, shown, shownText, where } from './describe.ts';
import type { Block, List, ListItem, Paragraph, Quote, Table } from './model.ts';

interface Unlikeness {
  /** One sentence that names both places. */
  readonly message: string;
  /** On the first side. */
  readonly place: Place;
  readonly hint: string;
}

/** Blocks of these kinds may be one to one. Whether their inner parts match is another question. */
export function isSameKind(a: Block, b: Block): boolean {
  return a.kind === b.kind;
}

/**
 * Nothing if blocks of the same kind have the same parts: headings of one level, paragraphs of one role, lists of as many
 * items on every level, quotations of as many paragraphs, tables of as many rows and columns.
 */
export function unlikeness(a: Block, b: Block): Unlikeness | undefined {
  if (a.kind === 'list' && b.kind === 'list') return unlikeLists(a, b);
  if (a.kind === 'quote' && b.kind === 'quote') return unlikeQuotes(a, b);
  if (a.kind === 'table' && b.kind === 'table') return unlikeTables(a, b);
  if (a.kind === 'heading' && b.kind === 'heading' && a.level !== b.level)
    return unlikeKinds(a, b, 'give both headings the same level');
  if (a.kind === 'paragraph' && b.kind === 'paragraph' && a.role !== b.role) return unlikeKinds(a, b, roleHint(a, b));
  return a.kind === b.kind ? undefined : unlikeKinds(a, b, 'make both the same kind of block');
}

/** Nothing if both belong to the text, or to the same part after it. */
export function unlikeMatter(a: Block, b: Block): Unlikeness | undefined {
  if (a.matter === b.matter) return undefined;
  const [marked, bare] = a.matter === undefined ? [b, a] : [a, b];
  return {
    message: `${shown(a)} belongs to ${partName(a)}, but ${shown(b)} to ${partName(b)}`,
    place: a.place,
    hint: `write <!-- ${marked.matter} --> on a line of its own before ${where(bare.place)}, or delete the one of the other`,
  };
}

/** What a part is called in a message. */
function partName({ matter }: Block): string {
  return matter === undefined ? 'the text' : `the part “${matter}”`;
}

function unlikeKinds(a: Block, b: Block, hint: string): Unlikeness {
  return { message: `${shown(a)} is ${nameOf(a)}, but ${shown(b)} is ${nameOf(b)}`, place: a.place, hint };
}

function roleHint(a: Paragraph, b: Paragraph): string {
  const [marked, bare] = a.role === 'body' ? [b, a] : [a, b];
  if (marked.role === 'numbered')
    return `write its number and <!-- numbered --> before ${where(bare.place)}, or delete the mark of the other`;
  return `write <!-- ${marked.role} --> on a line of its own before ${where(bare.place)}, or delete the one of the other`;
}

function unlikeLists(a: List, b: List): Unlikeness | undefined {
  if (a.ordered !== b.ordered) return unlikeKinds(a, b, 'number the items of both, or of neither');
  const counts = unlikeCounts(a.items, b.items, {
    whole: { a: a.place, b: b.place, name: 'list' },
    part: 'item',
    shown: shownItem,
  });
  if (counts !== undefined) return counts;
  return firstOf(a.items, b.items, unlikeItems);
}

function unlikeItems(a: ListItem, b: ListItem): Unlikeness | undefined {
  const counts = unlikeCounts(a.blocks, b.blocks, {
    whole: { a: a.place, b: b.place, name: 'item' },
    part: 'part',
    shown,
  });
  return counts ?? firstOf(a.blocks, b.blocks, unlikeness);
}

function unlikeQuotes(a: Quote, b: Quote): Unlikeness | undefined {
  const counts = unlikeCounts(a.blocks, b.blocks, {
    whole: { a: a.place, b: b.place, name: 'quotation' },
    part: 'paragraph',
    shown,
  });
  return counts ?? firstOf(a.blocks, b.blocks, unlikeQuoted);
}

function unlikeQuoted(a: Paragraph, b: Paragraph): Unlikeness | undefined {
  if ((a.role === 'speaker') === (b.role === 'speaker')) return undefined;
  const [marked, bare] = a.role === 'speaker' ? [a, b] : [b, a];
  const hint = `write > <!-- speaker --> before ${where(bare.place)}, or delete that of the other`;
  return { message: `${shown(marked)} is who is quoted, but ${shown(bare)} is not`, place: a.place, hint };
}

function unlikeTables(a: Table, b: Table): Unlikeness | undefined {
  if (a.head.length !== b.head.length) {
    return {
      message: `the table at ${where(a.place)} has ${counted(a.head.length, 'column')}, the one at ${where(b.place)} ${b.head.length}`,
      place: a.place,
      hint: 'give both tables the same columns',
    };
  }
  return unlikeCounts(a.rows, b.rows, {
    whole: { a: a.place, b: b.place, name: 'table' },
    part: 'row',
    shown: (row) => (row[0] === undefined ? '' : shownText(row[0].content, row[0].place)),
  });
}

/** What two wholes are called that should have as many parts, and how a part is shown. */
interface Parts<T> {
  readonly whole: { readonly a: Place; readonly b: Place; readonly name: string };
  readonly part: string;
  readonly shown: (part: T) => string;
}

function unlikeCounts<T>(
  a: readonly T[],
  b: readonly T[],
  { whole, part, shown: show }: Parts<T>,
): Unlikeness | undefined {
  if (a.length === b.length) return undefined;
  const left = a.at(Math.min(a.length, b.length));
  const right = b.at(Math.min(a.length, b.length));
  const over = left ?? right;
  return {
    message:
      `the ${whole.name} at ${where(whole.a)} has ${counted(a.length, part)}, the one at ${where(whole.b)} ${b.length}` +
      (over === undefined ? '' : `: beside ${show(over)} there is none`),
    place: whole.a,
    hint: `compare the two from the top; both must have as many ${part}s, so that they can stand level`,
  };
}

function firstOf<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => Unlikeness | undefined,
): Unlikeness | undefined {
  for (const [n, one] of a.entries()) {
    const other = b[n];
    const found = other === undefined ? undefined : compare(one, other);
    if (found !== undefined) return found;
  }
  return undefined;
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

function shownItem(item: ListItem): string {
  const [first] = item.blocks;
  return first === undefined ? where(item.place) : shown(first);
}

/*
 * Turns a text into its anchors: what a translation of it is likely to have too, whatever its language.
 */

/** How an anchor is trusted: an address or a symbol stands in any translation; a beginning of a word may be chance. */
export type AnchorKind = 'address' | 'number' | 'name' | 'word' | 'sign';

/** The anchors of a text, each once, by the key that it shares with the other language. */
export type Anchors = ReadonlyMap<string, AnchorKind>;

/** Addresses of the web and of mail, and document symbols such as A/RES/70/1: as they are, without a full stop after. */
const ADDRESS =
  /https?:\/\/[^ \u00A0\u202F<>()]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[A-Z]+(?:\/[A-Z0-9]+(?:\.[0-9]+)*)+/gu;

/** Figures with what may stand between their groups: 10,000 and 10 000 are one number, as are 2.5 and 2,5. */
const NUMBER = /\d+(?:[.,\u00A0\u202F ]\d{3})*(?:[.,]\d+)?/gu;

const WORD = /\p{L}+/gu;

/**
 * The letters that make two words cognates. Four is what Simard, Foster and Isabelle, “Using Cognates to Align Sentences
 * in Bilingual Corpora” (TMI-92, pp. 67-81), found good for English and French; fewer would match by chance.
 */
const COGNATE_LETTERS = 4;

/** Shorter names than cognates are still names: Ban, Rio. */
const SHORTEST_NAME = 3;

/** Marks whose presence survives translation, whatever their shape in each language. */
const SIGNS: readonly (readonly [key: string, pattern: RegExp])[] = [
  ['“', /[“«„"]/u],
  ['?', /\?/u],
  ['(', /\(/u],
  ['%', /%|\bper cent\b|\bpour cent\b/u],
];

/** Pure; linear in the length of the text. */
export function anchorsOf(text: string): Anchors {
  const found = new Map<string, AnchorKind>();
  for (const [key, pattern] of SIGNS) if (pattern.test(text)) found.set(key, 'sign');
  const withoutAddresses = text.replace(ADDRESS, (address) => {
    found.set(address.replace(/(?<![.,;:!?])[.,;:!?]+$/u, '').toLowerCase(), 'address');
    return ' ';
  });
  for (const [figures] of withoutAddresses.matchAll(NUMBER)) found.set(`#${digitsOf(figures)}`, 'number');
  for (const [word] of withoutAddresses.matchAll(WORD)) {
    const letters = folded(word);
    if (letters.length >= COGNATE_LETTERS) found.set(letters.slice(0, COGNATE_LETTERS), isName(word) ? 'name' : 'word');
    else if (letters.length >= SHORTEST_NAME && isName(word)) found.set(letters, 'name');
  }
  return found;
}

/** The digits alone: what stands between them is the language's own. */
function digitsOf(figures: string): string {
  return figures.replace(/\D/gu, '');
}

/** Small letters without accents. */
function folded(word: string): string {
  return word.toLowerCase().replace(/œ/gu, 'oe').replace(/æ/gu, 'ae').normalize('NFD').replace(/\p{M}/gu, '');
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** A mark that ends a sentence, with what closes after it, before a space or the end; one after a single capital is not. */
const SENTENCE_END = /(?<!(?:^|[^\p{L}\p{N}])\p{Lu})[.!?…][”»"')\u00A0\u202F]*(?=[ \n]|$)/gu;

/** How many sentences end in a text; none in a heading or an item. Translators keep them more often than not. */
export function sentencesIn(text: string): number {
  return text.match(SENTENCE_END)?.length ?? 0;
}
