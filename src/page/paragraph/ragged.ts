/** Sets titles and other display lines: ragged, never hyphenated, balanced over as few lines as they need. */
import type { Pt } from '../../geometry/index.ts';
import { settingOf } from '../../text/language/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { SettingLimits } from '../template/index.ts';
import { type CellGap, cellsOf, hasIdeographs } from './ideographs.ts';
import { limitsIn, LINE_END, type StyledText } from './collect.ts';
import { writtenBreaks } from './itemize.ts';
import { layLine } from './lay.ts';
import { advanceOf, type Line, shapeRange } from './lines.ts';

/**
 * What ending a line of running text after a word of up to three letters (an article, a preposition) costs, as a share of
 * the measure squared: as much as a line shorter by a fifth.
 */
const SHORT_WORD_PRICE = 0.04;
const SHORT_WORD_LETTERS = 3;

/**
 * The same of a title, after a word that leans on the next one: as much as two lines that differ by half the measure. And
 * between two words that belong together, none of them leaning: little, so that of two ways the one by sense is taken.
 */
const LEANING_PRICE = 0.14;
const JOINED_PRICE = 0.003;

/** The same between two words of a name, as far as capitals tell it: not quite as much as after a word that leans. */
const NAME_PRICE = 0.1;

/** Where more of a title's words have capitals, these tell no name. */
const MOST_IN_NAMES = 0.5;

/** The same of a figure before what it counts, in text with ideographs: 21 | 日. As much as a line shorter by a half. */
const COUNTED_PRICE = 0.25;

/**
 * Chinese does not part its words: a line of a title that ends between two ideographs where one could end after a mark costs
 * as much as two lines that differ by half the measure; less where a phrase ends, and more inside a word as far as its
 * language tells it, or inside a date.
 */
const UNMARKED_PRICE = 0.14;
const PHRASE_PRICE = 0.06;
const IN_WORD_PRICE = 0.5;
const CLOSES_SENSE = /[，。；：、！？—…”》）]$/u;

/** A last line of running text shorter than this is a word alone: it costs what a line shorter by three tenths does. */
const SHORTEST_LAST = 0.15;
const SHORT_LAST_PRICE = 0.09;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly width: Pt;
  /** White before it, where it is another than a space. */
  readonly gap?: Pt;
  /** What ends a line before it. */
  readonly endsLine?: 'space' | 'inside-word';
  /** What ending a line before it costs, as a share of the measure squared. */
  readonly price?: number;
}

/** Words that share a line's end given by the writer, with the running totals that widths are taken from. */
interface Passage {
  readonly words: readonly Word[];
  /** Width of all words before each, without spaces. */
  readonly before: readonly Pt[];
}

/**
 * The lines of a text at a measure: the fewest possible, of lengths as equal as can be; or, where they are to be filled,
 * as long as can be but for the last, as running text has them.
 */
export function setRagged(styled: StyledText, measure: Pt, text: SettingLimits, filled = false): readonly Line[] {
  const setting = limitsIn(styled, text);
  const ofCells = hasIdeographs(styled);
  const space = ofCells ? 0 : setting.spaceNaturalEm * styled.style.size;
  const passages = ofCells ? passagesOfCells(styled, measure, setting) : passagesOf(styled, measure, space);
  return passages.flatMap((passage, part) => {
    const { words } = passage;
    const starts = balance(styled, passage, { space, measure, count: fewestLines(words, space, measure), filled });
    return starts.map((first, i) => {
      const next = starts[i + 1] ?? words.length;
      const start = words[first]?.start ?? 0;
      const end = words[next - 1]?.end ?? start;
      const ending =
        next < words.length ? (words[next]?.endsLine ?? 'space') : part < passages.length - 1 ? 'writers-end' : 'end';
      return layLine(styled, { start, end, ending }, measure, setting, 'ragged');
    });
  });
}

/** A word wider than the measure is divided where it is written so: an address at its points, never by a hyphen of ours. */
function piecesOf(
  { text }: StyledText,
  { start, end }: Pick<Word, 'start' | 'end'>,
  measure: Pt,
  widthOf: (start: number, end: number) => Pt,
): readonly Pick<Word, 'start' | 'end' | 'width'>[] {
  const width = widthOf(start, end);
  const points = width > measure ? writtenBreaks(text.slice(start, end), true).map(({ offset }) => start + offset) : [];
  if (points.length === 0) return [{ start, end, width }];
  return [start, ...points].map((from, i) => {
    const to = points[i] ?? end;
    return { start: from, end: to, width: widthOf(from, to) };
  });
}

function passagesOf(styled: StyledText, measure: Pt, space: Pt): readonly Passage[] {
  const { size } = styled.style;
  const widthOf = (start: number, end: number): Pt => advanceOf(shapeRange(styled, start, end, false)) * size;
  const passages: Passage[] = [];
  let start = 0;
  for (const line of styled.text.split(LINE_END)) {
    const words: Word[] = [];
    const before: Pt[] = [0];
    let at = start;
    for (const text of line.split(' ')) {
      const end = at + text.length;
      if (text !== '') {
        for (const part of piecesOf(styled, { start: at, end }, measure, widthOf)) {
          // No space stands between the pieces of a word.
          const piece: Word = { ...part, ...(part.start > at && { gap: -space, endsLine: 'inside-word' }) };
          words.push(piece);
          before.push((before.at(-1) ?? 0) + (piece.gap ?? 0) + piece.width);
        }
      }
      at = end + 1;
    }
    if (words.length > 0) passages.push({ words, before });
    start += line.length + LINE_END.length;
  }
  return passages;
}

/** The same of text with ideographs: what no line's end may part is a word, and the white before it is its own. */
function passagesOfCells(styled: StyledText, measure: Pt, setting: SettingLimits): readonly Passage[] {
  const { size } = styled.style;
  const widthOf = (start: number, end: number): Pt => advanceOf(shapeRange(styled, start, end, false)) * size;
  const passages: Passage[] = [];
  let start = 0;
  for (const line of styled.text.split(LINE_END)) {
    const words: Word[] = [];
    let gap: CellGap | undefined;
    for (const cell of cellsOf(styled, start, start + line.length, setting)) {
      if (cell.type === 'gap') {
        gap = cell;
        continue;
      }
      for (const { start: from, end: to, width } of piecesOf(styled, cell, measure, widthOf)) {
        const last = words.at(-1);
        if (from > cell.start) words.push({ start: from, end: to, width, gap: 0, endsLine: 'inside-word' });
        else if (last !== undefined && gap === undefined)
          words[words.length - 1] = { ...last, end: to, width: last.width + width };
        else {
          const endsLine = gap?.space === false ? 'inside-word' : 'space';
          words.push({
            start: from,
            end: to,
            width,
            gap: (gap?.natural ?? 0) * size,
            endsLine,
            ...((gap?.cost ?? 0) > 0 && { price: COUNTED_PRICE }),
          });
        }
        gap = undefined;
      }
    }
    const before: Pt[] = [0];
    for (const { width, gap: white = 0 } of words) before.push((before.at(-1) ?? 0) + white + width);
    if (words.length > 0) passages.push({ words, before });
    start += line.length + LINE_END.length;
  }
  return passages;
}

function fewestLines(words: readonly Word[], space: Pt, measure: Pt): number {
  let lines = 1;
  let width = 0;
  for (const [i, word] of words.entries()) {
    const grown = i === 0 ? word.width : width + space + (word.gap ?? 0) + word.width;
    if (i > 0 && grown > measure) {
      lines += 1;
      width = word.width;
    } else width = grown;
  }
  return lines;
}

interface BalanceLimits {
  readonly space: Pt;
  readonly measure: Pt;
  readonly count: number;
  /** Whether a line is best as long as the measure, and the last as it comes. */
  readonly filled: boolean;
}

/** Index of the first word of each of `count` lines, such that the lines' shortfalls, squared, add up to the least. */
function balance(
  styled: StyledText,
  { words, before }: Passage,
  { space, measure, count, filled }: BalanceLimits,
): readonly number[] {
  if (count === 1) return [0];
  const total = (before.at(-1) ?? 0) + space * (words.length - count);
  const ideal = filled ? measure : Math.min(measure, total / count);
  const prices = filled
    ? shortWordPrices(styled, words)
    : hasIdeographs(styled)
      ? markPrices(styled, words)
      : sensePrices(styled, words);
  const cost = (first: number, next: number): number => {
    const own = (before[next] ?? 0) - (before[first] ?? 0) + space * (next - first - 1);
    const width = own - (words[first]?.gap ?? 0);
    if (width > measure && next - first > 1) return Number.POSITIVE_INFINITY;
    if (filled && next === words.length) return width < SHORTEST_LAST * measure ? SHORT_LAST_PRICE : 0;
    const off = (width - ideal) / measure;
    return off * off + (prices[next - 1] ?? 0) + (words[next]?.price ?? 0);
  };
  const ends = endsOf(words.length, count, cost);
  // best[i]: the least cost of words 0 to i in so many lines; from[line]: the first word of the last of them.
  let best: LineStarts = { low: 0, values: words.slice(0, (ends[0]?.[1] ?? 0) + 1).map((_, i) => cost(0, i + 1)) };
  const from: LineStarts[] = [{ low: 0, values: best.values.map(() => 0) }];
  for (let line = 1; line < count; line++) {
    const [low, high] = ends[line] ?? [0, words.length - 1];
    const costs: number[] = [];
    const starts: number[] = [];
    for (let i = low; i <= high; i++) {
      let least = Number.POSITIVE_INFINITY;
      let start = i;
      for (let first = i; first >= line; first--) {
        const last = cost(first, i + 1);
        // Longer lines only grow longer.
        if (last === Number.POSITIVE_INFINITY) break;
        const sum = (best.values[first - 1 - best.low] ?? Number.POSITIVE_INFINITY) + last;
        if (sum < least) {
          least = sum;
          start = first;
        }
      }
      costs.push(least);
      starts.push(start);
    }
    best = { low, values: costs };
    from.push({ low, values: starts });
  }
  const chosen: number[] = [];
  for (let line = count - 1, i = words.length - 1; line >= 0; line--) {
    const start = from[line]?.values[i - (from[line]?.low ?? 0)] ?? 0;
    chosen.push(start);
    i = start - 1;
  }
  return chosen.reverse();
}

/** What ending a line of a title after each of its cells costs: nothing after a mark. */
function markPrices({ text, lang }: StyledText, words: readonly Word[]): readonly number[] {
  const { titleWords } = settingOf(lang);
  const inside = titleWords === undefined ? new Set<number>() : insideWords(text, titleWords.words);
  return words.map(({ end }, i) => {
    const [before, after] = [text.charAt(end - 1), text.charAt(words[i + 1]?.start ?? end)];
    if (CLOSES_SENSE.test(before)) return 0;
    if (titleWords === undefined) return UNMARKED_PRICE;
    const { leaning, clinging, ends, begins } = titleWords;
    if (inside.has(end) || (/[年月]/u.test(before) && /\d/u.test(after))) return IN_WORD_PRICE;
    if (leaning.includes(before) || clinging.includes(after)) return IN_WORD_PRICE;
    return ends.includes(before) || begins.includes(after) ? PHRASE_PRICE : UNMARKED_PRICE;
  });
}

/** The offsets of a text that are inside one of these words. */
function insideWords(text: string, words: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const word of words)
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
      for (let offset = 1; offset < word.length; offset++) inside.add(at + offset);
  return inside;
}

/** What it costs to end a line after each word of running text. */
function shortWordPrices(styled: StyledText, words: readonly Word[]): readonly number[] {
  return words.map(({ start, end }, i) => {
    const isShort = end - start <= SHORT_WORD_LETTERS && i < words.length - 1 && words[i + 1]?.gap === undefined;
    return isShort && !ENDS_SENSE.test(styled.text.slice(start, end)) ? SHORT_WORD_PRICE : 0;
  });
}

const ENDS_SENSE = /[,;:.!?…)»”’–—]$/u;

/** The same of a title: lines end where sense does, and not between an article or a preposition and what it belongs to. */
function sensePrices(styled: StyledText, words: readonly Word[]): readonly number[] {
  const texts = words.map(({ start, end }) => styled.text.slice(start, end));
  const leans = texts.map((text) => isLeaning(text.split(NO_BREAK).at(-1) ?? '', styled.lang));
  const capitals = texts.map((text) => CAPITAL.test(text));
  const showNames = capitals.slice(1).filter(Boolean).length <= MOST_IN_NAMES * (texts.length - 1);
  return texts.map((text, i) => {
    const next = texts[i + 1];
    if (next === undefined || words[i + 1]?.gap !== undefined || ENDS_SENSE.test(text)) return 0;
    const nextLeans = leans[i + 1] === true;
    // A number counts what follows it, and a year belongs to what is before it.
    const counts = NUMBER.test(text) && !YEAR.test(text) && !nextLeans;
    if (leans[i] === true || counts || YEAR.test(next)) return LEANING_PRICE;
    if (nextLeans) return 0;
    return showNames && capitals[i] === true && capitals[i + 1] === true ? NAME_PRICE : JOINED_PRICE;
  });
}

/** Whether a word is read with what follows it: where its language has no list of them, a short one in small letters. Day is none. */
export function isLeaning(word: string, lang: Lang): boolean {
  const { leaning } = settingOf(lang);
  return leaning === undefined
    ? word.length <= SHORT_WORD_LETTERS && /^\p{Ll}/u.test(word)
    : leaning.has(word.toLowerCase());
}

const NO_BREAK = '\u00A0';

/** All of a word of a title: 12, 1,250, 1 250. */
const NUMBER = /^\p{Nd}+(?:[.,\u00A0\u202F]\p{Nd}+)*$/u;

/** A word that begins with one, behind an opening mark too. */
const CAPITAL = /^[^\p{L}\p{N}]*\p{Lu}/u;

const YEAR = /^(?:19|20|21)\d\d$/u;

/** Values for the words from `low` on. */
interface LineStarts {
  readonly low: number;
  readonly values: readonly number[];
}

/**
 * The words with which each line may end, so that those before it fill the lines so far and those after it the lines to
 * come: few, since there are as few lines as can be. Without these bounds the work is words times lines.
 */
function endsOf(
  words: number,
  count: number,
  cost: (first: number, next: number) => number,
): readonly (readonly [low: number, high: number])[] {
  const fits = (first: number, next: number) => cost(first, next) !== Number.POSITIVE_INFINITY;
  const latest: number[] = [];
  for (let line = 0, first = 0; line < count; line++) {
    let next = first + 1;
    while (next < words && fits(first, next + 1)) next++;
    latest.push(Math.min(next, words) - 1);
    first = next;
  }
  const earliest: number[] = [];
  for (let line = count - 1, next = words; line >= 0; line--) {
    earliest.push(next - 1);
    let first = next - 1;
    while (first > 0 && fits(first - 1, next)) first--;
    next = first;
  }
  earliest.reverse();
  return latest.map((high, line) => {
    const low = Math.max(line, earliest[line] ?? 0);
    // Sums of widths that differ by a rounding from those that the lines were counted by.
    return low <= high && latest[count - 1] === words - 1 ? [low, high] : [0, words - 1];
  });
}
