/** Tells how much of its last page a statement takes: the search saves a page by it, and the report says it. */
import type { FittedStatement } from './columns.ts';
import { stacksOn } from './stack.ts';

/** How much of its last page, or opening, the text takes. */
export interface LastPage {
  /** Rows that have text or notes, of so many that could have. */
  readonly rows: number;
  readonly of: number;
  readonly share: number;
  /** Pages that it is of: two where versions face each other. */
  readonly leaves: number;
  /** It is not the only one, and has so little of its rows in use that it looks like a mistake. */
  readonly scrap: boolean;
}

/** The share of its rows that a last page has in use at least, or it looks like a mistake. */
const LEAST_LAST_PAGE = 1 / 3;

/** How much of the last page is in use. */
export function lastPageOf({ fit, frame, stacks }: Pick<FittedStatement, 'fit' | 'frame' | 'stacks'>): LastPage {
  const { firstRow, lastRow } = stacksOn(stacks, fit.pages.length - 1, fit.pages.length);
  const of = lastRow - firstRow + 1;
  const rows = Math.max(0, of - fit.freeRows);
  const share = rows / of;
  return { rows, of, share, leaves: frame.leaves, scrap: fit.pages.length > 1 && share < LEAST_LAST_PAGE };
}
