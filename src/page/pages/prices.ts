/**
 * What makes a page ugly: the one cost that size, split, line counts and page breaks are chosen to minimise together.
 *
 * The unit is the demerit of paragraph/total-fit: a line that fits well costs some tens of thousands, an added hyphen half
 * a million, a line of looseness 1 nearly a million, one of looseness 2 four, and ten more where it is seen to be loose.
 * Prices below were found by setting statements of one to twenty pages and asking, of two pages, which one an editor would
 * send out.
 */
import type { Lang } from '../../text/statement/index.ts';
import { runsFromRight } from '../paragraph/index.ts';

/** Blank lines under the shorter side of a unit, together with their square: three in one place are worse than one in each of three. */
const HOLE = { each: 11_000_000, squared: 600_000 } as const;

/** A river of white through three lines or more: nearly a divided word. Dearer, and dry paragraphs would have uneven spaces. */
const RIVER = 500_000;

/** A river in Arabic, whose lines can be looser for letters that are drawn out: it is seen less than those. */
const RIVER_AMONG_DRAWN = 15_000;

export function riverPrice(lang: Lang): number {
  return runsFromRight(lang) ? RIVER_AMONG_DRAWN : RIVER;
}

/** A page more: dearer than anything but lines that leave their column. */
export const PAGE = 1e11;

/** Each row left blank at the foot of a page that isn't the last. */
export const BLANK_ROW = 20_000;

/** A column that ends its page in a divided word. */
export const DIVIDED_AT_PAGE_END = 60_000;

/** What a column leaves blank in all is priced by this: beyond a share of all rows that is free, each share of one. */
export interface BlankPrice {
  readonly free: number;
  readonly each: number;
}

/**
 * Two columns can be level, or nearly so, and what isn't is weighed against the lines that it takes. What a reader sees of
 * it is its share: a row of a short text is as much as several of a long one, and each costs what it is of the whole.
 * Beside a language whose words are never divided blank is cheaper: a text of eighteen rows may have a row of it, for which
 * lines of nothing but words and spaces were torn open. Of three columns each leaves some beside the longest of two others,
 * and more with such a language, since all are narrower; beyond that one sees a column and not a page.
 */
const BLANK = {
  ofTwo: { free: 0, each: 500_000_000 },
  besideUndivided: { free: 0, each: 150_000_000 },
  ofThree: { free: 0.05, each: 20_000_000_000 },
  ofThreeWithUndivided: { free: 0.1, each: 20_000_000_000 },
} as const satisfies Readonly<Record<string, BlankPrice>>;

/** What the blank of a column among those of these languages costs. */
export function blankPriceIn(languages: readonly Lang[]): BlankPrice {
  // In the scripts that run from the right no word is divided.
  const isUndivided = languages.some(runsFromRight);
  if (languages.length > 2) return isUndivided ? BLANK.ofThreeWithUndivided : BLANK.ofThree;
  return isUndivided ? BLANK.besideUndivided : BLANK.ofTwo;
}

/** The price of what a column leaves blank in all, of so many rows. */
export function excessCost(blank: number, rows: number, { free, each }: BlankPrice): number {
  const over = Math.max(0, blank - free * rows);
  return over === 0 ? 0 : (each * over) / rows;
}

/** What each of a column's blank rows costs of that, where it leaves more than is free. */
export function excessOfARow(blank: number, rows: number, { free, each }: BlankPrice): number {
  return blank > free * rows ? each / rows : 0;
}

/** Where a column has more than this share of a page's rows blank, they are seen together. */
const SEEN_TOGETHER = 0.06;

/** Each row beyond that share: more than anything but a tail. */
const CROWDED = 120_000_000;

/** The blank rows of a column on one page beyond those that are not seen together. */
export function overcrowding(blank: number, rows: number, { free }: BlankPrice): number {
  return Math.max(0, blank - (free + SEEN_TOGETHER) * rows);
}

/** The price of so many rows beyond. */
export function crowdedCost(over: number): number {
  return over * CROWDED;
}

/** The price of `rows` blank rows in one place. */
export function holeCost(rows: number): number {
  return rows * HOLE.each + rows * rows * HOLE.squared;
}

/** How loose the lines of a column are: their sum, and how many there are. */
export interface Colour {
  readonly looseness: number;
  readonly lines: number;
}

/** A column darker than the other by a looseness of 1, for each of its lines. */
const UNEVEN = 300_000;

/** The price of columns that differ in colour: each line pays for the square of what the darkest and the lightest differ by. */
export function unevenCost(columns: readonly Colour[]): number {
  const filled = columns.filter(({ lines }) => lines > 0);
  if (filled.length < 2) return 0;
  const means = filled.map(({ looseness, lines }) => looseness / lines);
  const difference = Math.max(...means) - Math.min(...means);
  return UNEVEN * difference * difference * filled.reduce((sum, { lines }) => sum + lines, 0);
}

/** A size that differs from the template's by its whole, for each row, squared: little, since a fiftieth is not seen. */
const OTHER_SIZE = 10_000_000;

/** What any other size costs: it is the house's, and is left for a better page, not for one that is hardly better. */
const LEFT_SIZE = 3_000_000;

export function sizeCost(scale: number, rows: number): number {
  return scale === 1 ? 0 : LEFT_SIZE + OTHER_SIZE * (scale - 1) * (scale - 1) * rows;
}
