/**
 * Gives each character of a text its level by the Unicode Bidirectional Algorithm (UAX #9): even from left to right, odd
 * from right to left. The base direction is that of the block's language, never of its first letter.
 */
import bidiFactory from 'bidi-js';
import { languageOf } from '../../text/language/index.ts';
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

/** U+2066 and its like: isolates whose direction is known, or that of their first letter; and their end. */
const [LEFT_ISOLATE, RIGHT_ISOLATE, FIRST_STRONG_ISOLATE, END] = ['\u2066', '\u2067', '\u2068', '\u2069'];

/**
 * What reads from left to right whatever is around it: addresses, telephone numbers with a plus or in groups, numbers with a
 * minus, degrees, and symbols of documents, whose parts would else change places. A bracket that opens before one is not of it.
 */
const LEFT_TO_RIGHT =
  /(?:https?:\/\/|www\.)[!-~]*[\w/]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+\d[\d \u00A0\u202F().-]*\d|(?<![A-Za-z])[A-Z][A-Za-z]*(?:[/.-](?:[A-Za-z0-9]|\([A-Za-z0-9]{1,20}\))+)+|(?<![\p{L}\d])[-−]\d+(?:[.,]\d+)?(?!\d)(?:[ \u00A0\u202F]?°[CF]?)?|\d+(?:[.,]\d+)?[ \u00A0\u202F]?°[CF]|(?<!\d)\d+(?:[/.:-][A-Za-z\d]+)+/gu;

interface Isolate {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** One level for each UTF-16 unit. Runs give links and passages in other languages, which are isolates. */
export function levelsOf(text: string, lang: Lang, runs: readonly StyledRun[]): Uint8Array {
  const isolates = [...isolatesOfRuns(runs, lang), ...isolatesInText(text)];
  const before = new Map<number, string[]>();
  for (const { start, end, mark } of isolates) {
    before.set(start, [...(before.get(start) ?? []), mark]);
    // What ends somewhere ends before anything begins there.
    before.set(end, [END, ...(before.get(end) ?? [])]);
  }
  const marked: string[] = [];
  const places: number[] = [];
  let length = 0;
  for (let at = 0; at <= text.length; at++) {
    for (const mark of before.get(at) ?? []) {
      marked.push(mark);
      length++;
    }
    if (at < text.length) {
      places.push(length);
      marked.push(text.charAt(at));
      length++;
    }
  }
  // A line's end that the writer gave is no end of the paragraph: its levels go on.
  const whole = marked.join('').replaceAll('\n', ' ');
  const levels = resolvedLevels(whole, runsFromRight(lang) ? 'rtl' : 'ltr');
  return Uint8Array.from(places, (place) => levels[place] ?? 0);
}

/** The levels of one line of text, by the algorithm alone (UAX #9, through rule L1): one for each UTF-16 unit. */
export function resolvedLevels(text: string, base: 'ltr' | 'rtl'): Uint8Array {
  return BIDI.getEmbeddingLevels(text, base).levels;
}

/** The outermost links and passages of another language: each is read by itself. */
function isolatesOfRuns(runs: readonly StyledRun[], lang: Lang): readonly Isolate[] {
  const isolates: Isolate[] = [];
  let last: { readonly node: unknown; readonly at: number } | undefined;
  for (const { start, end, ancestors, lang: own } of runs) {
    const node = ancestors.find(({ kind }) => kind === 'link' || kind === 'foreign');
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

function isolatesInText(text: string): readonly Isolate[] {
  return [...text.matchAll(LEFT_TO_RIGHT)]
    .filter(([whole]) => !isRange(whole))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, mark: LEFT_ISOLATE }));
}

const TWO_NUMBERS = /^(?<from>\d{1,4})-(?<to>\d{1,4})$/u;

/** From one number to a greater one: read as words are, the first number first. 917-1234 is a telephone's. */
function isRange(text: string): boolean {
  const { from = '', to = '' } = TWO_NUMBERS.exec(text)?.groups ?? {};
  return from !== '' && Number(from) < Number(to) && !(from.length === 3 && to.length === 4);
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
