/** Places pages two by two, side by side, on sheets of the same paper. */
import type { Size } from '../../geometry/index.ts';
import type { Composition, Page } from '../../page/pages/index.ts';
import { someOf, type Imposition, type Placement, type Sheet } from './imposition.ts';

export interface NupOptions {
  /** Pages on each sheet. */
  readonly up: 2;
}

/**
 * The pages two-up on their own paper laid across, each made as much smaller as that takes: by the square root of 2 on A4,
 * a little more on Letter. Of a single page there are two copies, to be cut apart; an odd last page has blank paper beside
 * it. Throws for a composition without pages.
 */
export function imposeNup(composition: Composition, { up }: NupOptions): Imposition {
  const pages = someOf(composition.pages);
  const [first] = pages;
  const order = pages.length === 1 ? Array.from({ length: up }, () => 0) : pages.map((_, index) => index);
  const sheets: Sheet[] = [];
  for (let start = 0; start < order.length; start += up) {
    const own = order.slice(start, start + up);
    const { width, height } = pages[own[0] ?? 0]?.size ?? first.size;
    const size = { width: height, height: width };
    const placements = own.map((page, slot) => inSlot(pages[page] ?? first, page, { slot, up, size }));
    sheets.push({ size, placements, marks: [] });
  }
  return { sheets };
}

interface Slot {
  readonly slot: number;
  readonly up: number;
  readonly size: Size;
}

/** As large as the slot allows, in its middle. */
function inSlot({ size: page }: Page, index: number, { slot, up, size }: Slot): Placement {
  const width = size.width / up;
  const scale = Math.min(width / page.width, size.height / page.height);
  return {
    page: index,
    x: slot * width + (width - page.width * scale) / 2,
    y: (size.height - page.height * scale) / 2,
    scale,
    from: 0,
    to: page.width,
  };
}
