/**
 * Gives each character of a text its level by the Unicode Bidirectional Algorithm (UAX #9): even from left to right, odd
 * from right to left. The base direction is that of the block's language, never of its first letter.
 */
import bidiFactory from 'bidi-js';
import { languageOf, passagesFromLeft } from '../../text/language/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { StyledRun } from './collect.ts';

/** As Node and bundlers load it; its types are those of a module of the other kind. Made once: it reads its tables at first use. */
const BIDI = (bidiFactory as unknown as typeof bidiFactory.default)();

/** Letters that run from right to left, and figures of their scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

export function runsFromRight(lang: Lang): boolean {
  return languageOf(lang).direction === 'rtl';
}

/** Whether any character of a text of a language can have another level than 0. */
export function hasLevels(text: string, lang: Lang): boolean {
  return runsFromRight(lang) || RIGHT_TO_LEFT.test(text);
}

/** U+061C counts as an Arabic letter; U+2066 and its like: isolates whose direction is known, or that of their first letter; and their end. */
const [LEFT_OVERRIDE, OVERRIDE_END] = ['\u202D', '\u202C'];
const ARABIC_MARK = '\u061C';
const [LEFT_ISOLATE, RIGHT_ISOLATE, FIRST_STRONG_ISOLATE, END] = ['\u2066', '\u2067', '\u2068', '\u2069'];

const SPACE = '[ \u00A0\u202F]';
const LATIN = 'A-Za-zÀ-ʯ';
/** A quotation that is all in Latin letters: its marks are those of the Arabic around it, and it is read by itself. */
const LATIN_QUOTED =
  /(?<=«)[^«»\u0590-\u08FF]+(?=»)|(?<=“)[^“”\u0590-\u08FF]+(?=”)|(?<=(?:(?<!["\p{L}\d])|(?<=(?<!\p{L})[وفبلك]))")[^"\u0590-\u08FF]+(?=")/gu;
/**
 * Where Arabic goes on after a word in Latin letters: at its own marks, and at others before a number that counts Arabic words.
 * Without it “Smith، 45” would be read as one passage from left to right.
 */
const COUNTS_ARABIC = `${SPACE}\\d[^${LATIN}\\u0620-\\u06FF]{0,20}[\\u0620-\\u06FF]`;
const ARABIC_GOES_ON = new RegExp(
  `[،؛؟]|(?<=[${LATIN}][»”")\\]]?)(?:[,;:](?=${COUNTS_ARABIC})|${SPACE}(?=[-–—]${COUNTS_ARABIC}))`,
  'gu',
);

interface Isolate {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  /** What ends it, if that is not the end of an isolate alone. */
  readonly closing?: string;
}

/** One level for each UTF-16 unit. Runs give links and passages in other languages, which are isolates. */
export function levelsOf(text: string, lang: Lang, runs: readonly StyledRun[]): Uint8Array {
  const fromRight = runsFromRight(lang);
  const words = withoutNotes(text, runs);
  const quoted = fromRight ? latinQuotations(words) : [];
  const isolates = [...isolatesOfRuns(runs, lang), ...quoted, ...isolatesInText(words, quoted)];
  const before = new Map<number, string[]>(fromRight ? placesOfArabic(words).map((at) => [at, [ARABIC_MARK]]) : []);
  for (const { start, end, mark, closing = END } of isolates) {
    before.set(start, [...(before.get(start) ?? []), mark]);
    // What ends somewhere ends before anything begins there.
    before.set(end, [closing, ...(before.get(end) ?? [])]);
  }
  const marked: string[] = [];
  const places: number[] = [];
  let length = 0;
  for (let at = 0; at <= text.length; at++) {
    for (const mark of before.get(at) ?? []) {
      marked.push(mark);
      length += mark.length;
    }
    if (at < text.length) {
      places.push(length);
      marked.push(text.charAt(at));
      length++;
    }
  }
  // A line's end that the writer gave is no end of the paragraph: its levels go on.
  const whole = marked.join('').replaceAll('\n', ' ');
  const levels = resolvedLevels(whole, fromRight ? 'rtl' : 'ltr');
  return Uint8Array.from(places, (place) => levels[place] ?? 0);
}

/** The levels of one line of text, by the algorithm alone (UAX #9, through rule L1): one for each UTF-16 unit. */
export function resolvedLevels(text: string, base: 'ltr' | 'rtl'): Uint8Array {
  return BIDI.getEmbeddingLevels(text, base).levels;
}

/** A note's number is no part of the symbol or the number that it stands at. */
function withoutNotes(text: string, runs: readonly StyledRun[]): string {
  return runs
    .filter(isOfNote)
    .reduce((words, { start, end }) => words.slice(0, start) + '\uFFFC'.repeat(end - start) + words.slice(end), text);
}

function isOfNote({ ancestors }: StyledRun): boolean {
  return ancestors.at(-1)?.kind === 'note';
}

/** The beginning too: figures without a word before them stand as after one, in a cell of a table as in the text beside it. */
function placesOfArabic(text: string): readonly number[] {
  return [0, ...[...text.matchAll(ARABIC_GOES_ON)].map(({ index }) => index).filter((at) => at > 0)];
}

function latinQuotations(text: string): readonly Isolate[] {
  return [...text.matchAll(LATIN_QUOTED)]
    .filter(([words]) => /\p{Script=Latin}/u.test(words))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length, mark: LEFT_ISOLATE }));
}

/** The outermost links and passages of another language, and notes' numbers: each is read by itself. */
function isolatesOfRuns(runs: readonly StyledRun[], lang: Lang): readonly Isolate[] {
  const isolates: Isolate[] = [];
  let last: { readonly node: unknown; readonly at: number } | undefined;
  for (const { start, end, ancestors, lang: own } of runs) {
    const node = ancestors.find(({ kind }) => kind === 'link' || kind === 'foreign' || kind === 'note');
    const same = node !== undefined && last?.node === node ? isolates[last.at] : undefined;
    if (same !== undefined && last !== undefined) isolates[last.at] = { ...same, end };
    else if (node !== undefined) {
      const { direction } = languageOf(own);
      const mark =
        own === lang || direction === undefined
          ? FIRST_STRONG_ISOLATE
          : direction === 'rtl'
            ? RIGHT_ISOLATE
            : LEFT_ISOLATE;
      last = { node, at: isolates.push({ start, end, mark }) - 1 };
    } else last = undefined;
  }
  return isolates;
}

/** Those that do not begin in one quotation and end outside it. */
function isolatesInText(text: string, quoted: readonly Isolate[]): readonly Isolate[] {
  const crosses = ({ start, end }: Isolate): boolean =>
    quoted.some((one) => start < one.end && end > one.start && (start < one.start || end > one.end));
  return passagesFromLeft(text)
    .map(({ start, end }) => ({ start, end, ...marksOf(text.slice(start, end)) }))
    .filter((isolate) => !crosses(isolate));
}

/** Arabic figures are numbers that stand as words do: with groups of their own they keep their order only if they are told to. */
function marksOf(words: string): Pick<Isolate, 'mark' | 'closing'> {
  if (!/[٠-٩۰-۹]/u.test(words)) return { mark: LEFT_ISOLATE };
  return { mark: `${LEFT_ISOLATE}${LEFT_OVERRIDE}`, closing: `${OVERRIDE_END}${END}` };
}

/** Runs cut where the level changes, those of level 0 as they were. */
export function withLevels(
  runs: readonly StyledRun[],
  levels: Uint8Array,
  cut: (run: StyledRun, start: number, end: number, level: number) => StyledRun,
): readonly StyledRun[] {
  return runs.flatMap((run): readonly StyledRun[] => {
    const pieces: StyledRun[] = [];
    for (let { start } = run; start < run.end;) {
      const level = levels[start] ?? 0;
      let end = start + 1;
      while (end < run.end && levels[end] === level) end++;
      pieces.push(cut(run, start, end, level));
      start = end;
    }
    return pieces;
  });
}

/** The order in which runs of these levels stand from left to right (UAX #9, L2), as places in the given order. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, i) => i);
  const highest = Math.max(0, ...levels);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1), highest + 1);
  for (let level = highest; level >= lowestOdd; level--) {
    for (let from = 0; from < order.length;) {
      if ((levels[order[from] ?? 0] ?? 0) < level) {
        from++;
        continue;
      }
      let to = from + 1;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to++;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}
