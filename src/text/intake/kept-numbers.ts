/**
 * Numbers that the text itself refers to, or that somebody wrote before whole sentences, are kept, and so are those that go on
 * after a heading or a paragraph: the items of such a list become numbered paragraphs. The page of a statement counts the
 * items of a list in its own way, and “see paragraph 2” would be of a paragraph (b).
 */
import { languageOf } from '../language/index.ts';
import {
  type Block,
  type DraftList,
  type List,
  type Note,
  numberAtStart,
  type Side,
  textOf,
  textOfBlock,
} from '../statement/index.ts';
import { markerOf, type SourceLine } from './lines.ts';
import { withNumber, wordsIn } from './pairs.ts';

interface Noted extends Side {
  readonly notes: readonly Note[];
}

/** The same versions; what is a numbered list in all of them is changed in all. */
export function withKeptNumbers<S extends Noted>(
  sides: readonly S[],
  lines: readonly (readonly SourceLine[])[],
): readonly S[] {
  if (lines.flat().some(declaresItself)) return sides;
  const lists = sides.map(({ blocks }) => blocks.filter(isNumberedList));
  const fewest = Math.min(...lists.map((own) => own.length));
  const written = sides.map((side, n) => numbersWritten(lines[n] ?? [], side));
  const referred = sides.map(numbersReferredTo);
  const besides = Array.from({ length: fewest }, (_, at) => lists.flatMap((own) => own[at] ?? []));
  const kept = new Set<Block>();
  for (const series of countedOn(besides)) {
    const counts = series.some((beside) =>
      beside.some((list, n) => isReferredTo(list, referred[n]) || isOfSentences(list, written[n])),
    );
    if (
      (counts || ((series.length > 1 || series.flat().every(hasPoints)) && series.flat().every(areWhole))) &&
      series.every((beside) => beside.every(hasParagraphs))
    )
      for (const list of series.flat()) kept.add(list);
  }
  if (kept.size === 0) return sides;
  return sides.map((side, n) => ({
    ...side,
    blocks: withPoints(
      side.blocks.flatMap((block) =>
        isNumberedList(block) && kept.has(block) ? paragraphsOf(block, written[n]) : [block],
      ),
    ),
  }));
}

/** (a) and (b) under a paragraph whose number is kept are its points, and keep their letters as it does. */
function withPoints(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const above = made.at(-1);
    const isUnder = above?.kind === 'paragraph' && above.role === 'numbered';
    made.push((isUnder && isPoint(block) ? withNumber(block) : undefined) ?? block);
  }
  return made;
}

/** Whether a paragraph begins with a letter that counts it. */
function isPoint(block: Block): boolean {
  return block.kind === 'paragraph' && block.role === 'body' && POINT.test(textOfBlock(block));
}

const POINT = /^\(?\p{L}\u0640?\)[ \u00A0\u202F]/u;

/** Whether an item of a list has points of its own in it. */
function hasPoints({ items }: List): boolean {
  return items.some(({ blocks: [, ...rest] }) => rest.some((block) => isPoint(block)));
}

/** Whether a page says itself what its blocks are, as our own files do: what such a page has as a list is one. */
function declaresItself({ own, block, pair, silences }: SourceLine): boolean {
  if (own !== true) return false;
  if (pair !== undefined || silences !== undefined || block?.matter !== undefined) return true;
  return block?.kind === 'paragraph' && block.role !== 'body';
}

function isNumberedList(block: Block): block is List {
  return block.kind === 'list' && block.ordered;
}

/** The same list in every version. */
type Beside = readonly List[];

/** The lists in series: what goes on in every version with the number after the last is of one, whatever stands between. */
function countedOn(besides: readonly Beside[]): readonly (readonly Beside[])[] {
  const series: Beside[][] = [];
  for (const beside of besides) {
    // Of two that it may go on with, the one that went on last: the last in the array.
    const at = series.findLastIndex((one) => {
      const last = one.at(-1);
      return beside.every((list, n) => goesOnWith(list, last?.[n]));
    });
    const before = at === -1 ? [] : series.splice(at, 1).flat();
    series.push([...before, beside]);
  }
  return series;
}

function goesOnWith({ start, matter }: List, before: List | undefined): boolean {
  return before !== undefined && matter === before.matter && start === before.start + before.items.length;
}

/** Whether no item goes on with a sentence that stands over its list, as those do that begin with a small letter. */
function areWhole({ items }: List): boolean {
  return items.every(({ blocks }) => blocks.slice(0, 1).every((block) => /^[^\p{Ll}]/u.test(textOfBlock(block))));
}

/** Whether each item begins with a paragraph, which can have the number. */
function hasParagraphs({ items }: List): boolean {
  return items.every(({ blocks: [first] }) => first?.kind === 'paragraph');
}

function paragraphsOf({ items, start, matter }: List, written: Written = new Map()): readonly Block[] {
  return items.flatMap(({ blocks: [first, ...rest] }, n): readonly Block[] => {
    if (first?.kind !== 'paragraph') return rest;
    const { content, place } = first;
    const number = written.get(keyOf(place.line, start + n)) ?? `${String(start + n)}.`;
    const more = matter === undefined ? {} : { matter };
    return [{ kind: 'paragraph', role: 'numbered', number, content, place, ...more }, ...rest];
  });
}

/** The numbers as they stand on the page, by line and number. */
type Written = ReadonlyMap<string, string>;

function keyOf(line: number, number: number): string {
  return `${String(line)}:${String(number)}`;
}

/** The numbers that somebody wrote before lines; those that a page or a Word file counts by itself are not among them. */
function numbersWritten(lines: readonly SourceLine[], { blocks, lang }: Side): Written {
  if (!blocks.some(isNumberedList)) return new Map();
  return new Map(
    lines.flatMap(({ plain, line, block, own }) => {
      if (own === true && block?.kind === 'list' && block.ordered) return numbersInMarkdown(block);
      const marker = block === undefined || block.kind === 'paragraph' ? markerOf(plain, lang) : undefined;
      const number = marker?.number === undefined ? undefined : numberAtStart(plain);
      return number === undefined ? [] : [[keyOf(line, marker?.number ?? 0), number] as const];
    }),
  );
}

/** A number of Markdown counts its items, whatever they are: it is that of a paragraph where most items say more than one sentence. */
function numbersInMarkdown({ items, start }: DraftList): readonly (readonly [string, string])[] {
  const longer = items.filter(({ blocks }) =>
    blocks.some((block, n) => block.kind === 'paragraph' && (n > 0 || SENTENCE_BEHIND.test(textOfBlock(block)))),
  );
  if (2 * longer.length <= items.length) return [];
  return items.map(({ place }, n) => [keyOf(place.line, start + n), `${String(start + n)}.`] as const);
}

/** A sentence that begins behind the end of another. */
const SENTENCE_BEHIND = /[.!?…؟][»”"’)]?\s+[^\p{Ll}\s]|[。！？][」』”）]?[^」』”）\s]/u;

/** Shorter, on the average, items are those of a list: Wells; Pumps. */
const FEWEST_ITEM_WORDS = 7;

/** Whether somebody numbered paragraphs of the text: each begins and ends as a sentence does. Notes to editors are counted as a list. */
function isOfSentences({ items, start, matter }: List, written: Written = new Map()): boolean {
  const texts = items.flatMap(({ blocks }) => blocks.slice(0, 1).map(textOfBlock));
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  return (
    matter === undefined &&
    items.every(({ place }, n) => written.has(keyOf(place.line, start + n))) &&
    words >= FEWEST_ITEM_WORDS * texts.length &&
    texts.every((text) => /^[^\p{Ll}]/u.test(text) && /[.。!?！？؟][»”"’)]?$/u.test(text.trimEnd()))
  );
}

const SPACES = String.raw`[ \u00A0\u202F\n]`;

/** The numbers that a version’s words for a paragraph stand before. */
function numbersReferredTo({ lang, blocks, notes }: Noted): ReadonlySet<number> {
  const words = languageOf(lang).check?.paragraphs;
  if (words === undefined || !blocks.some(isNumberedList)) return new Set();
  const { word, joint, elsewhere } = words;
  const behind = words.behind === undefined ? '' : `(?=${SPACES}?(?:${words.behind}))`;
  const several = String.raw`\d{1,3}(?:${SPACES}?(?:${joint})${SPACES}?\d{1,3})*`;
  const pattern = new RegExp(
    `(?:(?<!\\p{L})|(?<=\\p{Script=Han}))(?:${word})${SPACES}?(?<numbers>${several})(?![\\d.,]*\\d)${behind}(?<elsewhere>${SPACES}(?:${elsewhere}))?`,
    'giu',
  );
  const text = [
    ...blocks.map(textOfBlock),
    ...notes.flatMap((note) => note.blocks.map(({ content }) => textOf(content))),
  ];
  return new Set(
    text.flatMap((one) =>
      [...one.matchAll(pattern)].flatMap(({ groups }) =>
        groups?.['elsewhere'] === undefined ? (groups?.['numbers']?.match(/\d+/gu) ?? []).map(Number) : [],
      ),
    ),
  );
}

function isReferredTo({ start, items }: List, referred: ReadonlySet<number> = new Set()): boolean {
  return items.some((_, n) => referred.has(start + n));
}
