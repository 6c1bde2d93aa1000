/** Turns the text read from sheets with several pages each into the text of these pages, each by itself and in their order. */
import type { Passage, ReadText, Stray } from './reader.ts';

/** Where a page is on a sheet, from the sheet's left edge. */
export interface Slot {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
}

/** How far a glyph's box may reach over the edge of its page. */
const OVERHANG_PT = 2;

/**
 * What was read, as if each page had been read alone; `sheets` are the places that each sheet has for pages. Text across
 * the edge of its place, or in none, belongs to no page: it is a stray, even where the structure holds it.
 */
export function inPageOrder(read: ReadText, sheets: readonly (readonly Slot[])[]): ReadText {
  const byPage = new Map<number, Passage[]>();
  const strays: Stray[] = [...read.strays];
  for (const passage of read.passages) {
    const slot = sheets[passage.page - 1]?.find(
      ({ left, right }) => passage.left >= left - OVERHANG_PT && passage.right <= right + OVERHANG_PT,
    );
    if (slot === undefined) {
      strays.push({ page: passage.page, text: passage.text });
      continue;
    }
    const own = byPage.get(slot.page) ?? [];
    own.push({ ...passage, page: slot.page });
    byPage.set(slot.page, own);
  }
  const pages = [...byPage].sort(([a], [b]) => a - b);
  return { ...read, strays, passages: pages.flatMap(([, passages]) => passages) };
}
