/**
 * What makes a page ugly: the one cost that split, line counts and page breaks are chosen to minimise together.
 *
 * The unit is the demerit of paragraph/total-fit: a line that fits well costs some hundreds, an added hyphen eight
 * thousand, a line of looseness 1 twelve thousand, one of looseness 2 two thirds of a million. Prices below were found
 * by setting statements of one to twenty pages and asking, of two pages, which one an editor would send out.
 */

/** Blank lines under the shorter side of a unit, together with their square: three in one place are worse than one in each of three. */
const HOLE = { each: 600_000, squared: 300_000 } as const;

/** A river of white through three lines or more: a line of looseness 1. Dearer, and dry paragraphs would have holes. */
export const RIVER = 15_000;

/** A page more: dearer than anything but lines that leave their column. */
export const PAGE = 1e11;

/** Each row left blank at the foot of a page that isn't the last. */
export const BLANK_ROW = 20_000;

/** A column that ends its page in a divided word. */
export const DIVIDED_AT_PAGE_END = 60_000;

/** Each row that a column leaves blank beyond this share of all rows: then a reader sees a column, not a page. */
const EXCESS_BLANK = { share: 0.05, each: 200_000_000 } as const;

/** The price of what a column leaves blank in all, of so many rows. */
export function excessCost(blank: number, rows: number): number {
  return Math.max(0, blank - EXCESS_BLANK.share * rows) * EXCESS_BLANK.each;
}

/** The price of `rows` blank rows in one place. */
export function holeCost(rows: number): number {
  return rows * HOLE.each + rows * rows * HOLE.squared;
}
