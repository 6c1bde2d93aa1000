/** Turns a finished PDF into sheets of the same paper with two pages side by side. */
import type { PDFPage } from '@cantoo/pdf-lib';
import type { Size } from '../../geometry/index.ts';
import { openImposition, type SourcePage } from './imposition.ts';

export interface NupOptions {
  /** Pages on each sheet. */
  readonly up: 2;
}

/**
 * The PDF in `bytes` two-up on its own paper laid across, each page made as much smaller as that takes: by the square root
 * of 2 on A4, a little more on Letter. Of a single page there are two copies, to be cut apart; an odd last page has blank
 * paper beside it. Nothing but the picture of the pages is left of the source: no tags, no links, no claims.
 */
export async function imposeNup(bytes: Uint8Array, { up }: NupOptions): Promise<Uint8Array> {
  const imposition = await openImposition(bytes);
  const { pages } = imposition.source;
  const [only] = pages;
  const placed = pages.length === 1 && only !== undefined ? Array.from({ length: up }, () => only) : pages;
  let sheet: PDFPage | undefined;
  let size: Size = { width: 0, height: 0 };
  for (const [i, page] of placed.entries()) {
    const slot = i % up;
    if (slot === 0 || sheet === undefined) {
      size = { width: page.size.height, height: page.size.width };
      sheet = imposition.addSheet(size);
    }
    imposition.place(sheet, page, inSlot(page, { slot, up, size }));
  }
  return imposition.finish();
}

interface Slot {
  readonly slot: number;
  readonly up: number;
  readonly size: Size;
}

/** As large as the slot allows, in its middle. */
function inSlot(page: SourcePage, { slot, up, size }: Slot) {
  const width = size.width / up;
  const scale = Math.min(width / page.size.width, size.height / page.size.height);
  return {
    x: slot * width + (width - page.size.width * scale) / 2,
    y: (size.height - page.size.height * scale) / 2,
    scale,
  };
}
