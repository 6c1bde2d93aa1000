/** Finds blocks that would be printed over each other, or over the text, on pages that are placed. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { type Bounds, boundsOf, type Pt } from '../../geometry/index.ts';
import { type PageBlock, placeOfKey, type Template } from '../template/index.ts';
import type { DisplayItem, TextItem } from './page.ts';

/** What is painted of a block. */
export interface PlacedBlock {
  readonly block: PageBlock;
  readonly items: readonly DisplayItem[];
  /** Of a tint or a bar: it lies under the blocks that it is for, which is no fault. */
  readonly under?: readonly PageBlock[];
}

/** A page as far as blocks are concerned, and where its text and its notes stand. */
export interface BlocksOnPage {
  readonly number: number;
  readonly blocks: readonly PlacedBlock[];
  readonly text: readonly Bounds[];
}

/** Of letters over their baseline and under it, in em: capitals and descenders of most faces, without their accents. */
const ABOVE = 0.66;
const BELOW = 0.2;

/** A hair's breadth: what touches by less is seen by nobody. */
const VISIBLY_OVER: Pt = 0.5;

/** Each two once, on the first page where they meet, at the line of the one that the template has later. */
export function overlaps(pages: readonly BlocksOnPage[], template: Template): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { number, blocks, text } of pages) {
    const placed = blocks.map((one) => ({ ...one, boxes: boxesOf(one.items) }));
    for (const [i, one] of placed.entries()) {
      for (const other of placed.slice(i + 1)) {
        if (one.block === other.block || isUnder(one, other) || isUnder(other, one)) continue;
        if (!meet(one.boxes, other.boxes)) continue;
        const [upper, lower] = one.block.index <= other.block.index ? [one, other] : [other, one];
        const key = `${upper.block.index} ${lower.block.index}`;
        if (!found.has(key)) found.set(key, overlap(number, lower.block, upper.block, template));
      }
      const key = `${one.block.index} text`;
      if (!found.has(key) && meet(one.boxes, text)) found.set(key, overlap(number, one.block, undefined, template));
    }
  }
  return [...found.values()];
}

function isUnder({ under }: PlacedBlock, { block }: PlacedBlock): boolean {
  return under?.includes(block) === true;
}

function overlap(page: number, block: PageBlock, over: PageBlock | undefined, { source }: Template): Diagnostic {
  const place = placeOfKey(source, ['blocks', block.index]);
  const line = over && placeOfKey(source, ['blocks', over.index]).line;
  const what = over === undefined ? 'the text' : `the block ${over.kind} of line ${String(line)}`;
  const message = `on page ${page} the block ${block.kind} stands over ${what}`;
  return fault('pages/overlap', message, place, 'give it more `space`, another place, or less height');
}

function meet(some: readonly Bounds[], others: readonly Bounds[]): boolean {
  return some.some((a) =>
    others.some(
      (b) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > VISIBLY_OVER &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > VISIBLY_OVER,
    ),
  );
}

/** A box for each line of text and each rule; one for all of a drawing. */
function boxesOf(items: readonly DisplayItem[]): readonly Bounds[] {
  const drawn = items.flatMap((item) => (item.kind === 'path' ? [boundsOf(item.steps)] : []));
  const others = items.flatMap((item): readonly Bounds[] => {
    switch (item.kind) {
      case 'text':
        return [boxOfLine(item)];
      case 'rule':
        return [boxOf(item.x, item.y - item.thickness / 2, item.width, item.thickness)];
      case 'box':
        return [boxOf(item.x, item.y, item.width, item.height)];
      case 'path':
        return [];
    }
  });
  return drawn.length === 0 ? others : [...others, hull(drawn)];
}

function boxOf(left: Pt, top: Pt, width: Pt, height: Pt): Bounds {
  return { left, top, right: left + width, bottom: top + height };
}

function boxOfLine({ x, y, scale, runs }: TextItem): Bounds {
  let [width, size] = [0, 0];
  for (const run of runs) {
    for (const { advance } of run.glyphs) width += advance * run.size;
    size = Math.max(size, run.size);
  }
  return { left: x, top: y - ABOVE * size, right: x + width * scale, bottom: y + BELOW * size };
}

function hull(boxes: readonly Bounds[]): Bounds {
  return boxes.reduce((all, one) => ({
    left: Math.min(all.left, one.left),
    top: Math.min(all.top, one.top),
    right: Math.max(all.right, one.right),
    bottom: Math.max(all.bottom, one.bottom),
  }));
}

/** Where the lines of a column stand, from the first to the last; nothing where there are none. */
export function boundsOfColumn(
  items: readonly DisplayItem[],
  { x, measure }: { readonly x: Pt; readonly measure: Pt },
): readonly Bounds[] {
  const lines = items.filter((item) => item.kind === 'text');
  if (lines.length === 0) return [];
  const sizes = lines.map(({ y, runs }) => ({ y, size: runs[0]?.size ?? 0 }));
  const top = Math.min(...sizes.map(({ y, size }) => y - ABOVE * size));
  const bottom = Math.max(...sizes.map(({ y, size }) => y + BELOW * size));
  return [{ left: x, top, right: x + measure, bottom }];
}
