/** Pages placed on sheets of paper: what a booklet and a two-up give the painter, which paints each page where it is put. */
import type { Pt, Size } from '../../geometry/index.ts';
import type { DisplayItem, OutlineEntry, Page } from '../../page/pages/index.ts';

/** A page on a sheet. */
export interface Placement {
  /** Its index among the pages. */
  readonly page: number;
  /** Where its upper left corner would come to, from that of the sheet. */
  readonly x: Pt;
  readonly y: Pt;
  readonly scale: number;
  /** What of it is shown, in its own points from its left edge. */
  readonly from: Pt;
  readonly to: Pt;
}

/** One side of a sheet. */
export interface Sheet {
  readonly size: Size;
  /** In the order in which they are painted. A page that was placed before is a copy, which nobody is read twice. */
  readonly placements: readonly Placement[];
  /** Where to cut and to fold. */
  readonly marks: readonly DisplayItem[];
}

export interface Imposition {
  readonly sheets: readonly Sheet[];
  /** How the paper is turned over; printed on one side where it is not said. */
  readonly duplex?: 'short-edge';
}

/** `outline` with each entry leading to where its page has come to. Throws for a page that is on no sheet. */
export function outlineOnSheets({ sheets }: Imposition, outline: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return outline.map((entry) => {
    for (const [i, { placements }] of sheets.entries()) {
      const placed = placements.find(({ page }) => page === entry.page - 1);
      if (placed !== undefined) return { ...entry, page: i + 1, y: placed.y + entry.y * placed.scale };
    }
    throw new Error(`a bookmark leads to page ${entry.page}, which is on no sheet`);
  });
}

/** `page` as a picture of one that is read elsewhere: none of it is content of the document (ISO 32000-1, 14.8.2.2). */
export function pictureOf(page: Page): Page {
  const owner = { artifact: 'page' } as const;
  const items = page.items.map((item): DisplayItem => {
    if (item.kind !== 'text') return { ...item, owner };
    return { ...item, runs: item.runs.map((run) => ({ ...run, owner })) };
  });
  return { ...page, items };
}

/** Throws where there is nothing to put on a sheet: no composition is so. */
export function someOf(pages: readonly Page[]): readonly [Page, ...Page[]] {
  const [first, ...others] = pages;
  if (first === undefined) throw new Error('a composition without pages cannot be imposed');
  return [first, ...others];
}
