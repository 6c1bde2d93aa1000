/** Tells how full the last page is, and which leadings would keep it from holding a scrap. */
import type { FittedStatement } from './columns.ts';
import { stacksOn } from './stack.ts';

/** How much of its last page, or opening, the text takes. */
export interface LastPage {
  /** Rows that have text or notes, of so many that could have. */
  readonly rows: number;
  readonly of: number;
  readonly share: number;
  /** Whether it is the last of several, and holds less than a third of what it could. */
  readonly scrap: boolean;
  /** Pages that it is of: two where versions face each other. */
  readonly leaves: number;
}

/** A last page with less of its rows than this in use looks like a mistake. */
const LEAST_SHARE = 1 / 3;

type Paged = Pick<FittedStatement, 'fit' | 'frame' | 'stacks'>;

export function lastPageOf({ fit, frame, stacks }: Paged): LastPage {
  const { firstRow, lastRow } = stacksOn(stacks, fit.pages.length - 1, fit.pages.length);
  const of = lastRow - firstRow + 1;
  const rows = Math.max(0, of - fit.freeRows);
  const share = rows / of;
  return { rows, of, share, scrap: fit.pages.length > 1 && share < LEAST_SHARE, leaves: frame.leaves };
}

/** Leadings are tried in steps of this: over fifty rows it is a quarter of one. */
const STEP = 0.005;
/** Rows come whole, and paragraphs part only where they may: what should do by the numbers may lack a row or two. */
const TRIES = 8;

/**
 * Leadings, as shares of the template's, that would do away with a scrap: at the first the rows of the last page would find
 * room on those before it, or these would give it the rows that it lacks; then each a little further. Nearer ones first.
 */
export function leadingsAgainstScrap(
  paged: Paged,
  within: { readonly least: number; readonly most: number },
): readonly number[] {
  const { fit, stacks } = paged;
  const { rows, of } = lastPageOf(paged);
  const count = fit.pages.length;
  const before = fit.pages.slice(0, -1).reduce((sum, _, opening) => {
    const { firstRow, lastRow } = stacksOn(stacks, opening, count);
    return sum + lastRow - firstRow + 1;
  }, 0);
  const closer = before / (before + rows);
  const wider = (before + LEAST_SHARE * of) / (before + rows);
  return Array.from({ length: TRIES }, (_, i) => [closer - i * STEP, wider + i * STEP])
    .flat()
    .filter((share) => share >= within.least && share <= within.most)
    .sort((a, b) => Math.abs(a - 1) - Math.abs(b - 1));
}
