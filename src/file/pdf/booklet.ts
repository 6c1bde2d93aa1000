/** Turns a finished PDF into the sheets of a saddle-stitched booklet: printed on both sides, folded once, put into each other. */
import type { PDFPage } from '@cantoo/pdf-lib';
import { mm, type Pt, type Size } from '../../geometry/index.ts';
import { openImposition, type Imposition, type SourcePage } from './imposition.ts';

export interface BookletOptions {
  /** Two pages wide and one high if left out: A3 for A4, 11 × 17 in for Letter. A larger one has room for marks. */
  readonly sheet?: Size;
  /** By how much each sheet pushes the next inner one out of the fold; see CREEP. 0 for none. */
  readonly creepPt?: Pt;
  /** Draws where to cut and to fold, on a sheet that is larger by the room for it unless `sheet` is given. */
  readonly marks?: boolean;
}

/** Office paper of 80 g/m² at the usual bulk of 1.25 cm³/g. */
const PAPER_THICKNESS: Pt = mm(0.1);

/**
 * How far a sheet stands out before the one around it, in thicknesses of the paper. Around a round fold the outer sheet
 * takes a quarter of a circle whose radius is larger by one thickness: π/2. Pressed flat it is less; makers of imposition
 * software give 1.2 to 1.4 from experience. Too little shows as folios that wander outwards towards the middle.
 */
const CREEP = 1.3;

/** Room for marks outside of the cut pages. */
const MARK_ROOM: Pt = mm(10);
const MARK_GAP: Pt = mm(2);
const MARK_LENGTH: Pt = mm(6);
const MARK_THICKNESS: Pt = 0.25;
const FOLD_DASHES = [3, 2];

const PAGES_PER_SHEET = 4;

/** The two sides of a sheet; each page by its index in the source, or none where it is blank. */
export interface FoldedSheet {
  readonly front: Spread;
  readonly back: Spread;
}

export interface Spread {
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/**
 * The sheets of `count` pages, the outermost first: 8 pages give 8|1, 2|7 and 6|3, 4|5. Blank pages fill up the last sheet
 * at the end. Facing pages begin on a left page, so that a blank one comes before them.
 */
export function foldedSheets(count: number, facing: boolean): readonly FoldedSheet[] {
  const lead = facing ? 1 : 0;
  const total = Math.ceil((count + lead) / PAGES_PER_SHEET) * PAGES_PER_SHEET;
  const page = (place: number) => (place < lead || place >= count + lead ? undefined : place - lead);
  return Array.from({ length: total / PAGES_PER_SHEET }, (_, i) => {
    const [first, last] = [2 * i, total - 1 - 2 * i];
    return {
      front: { left: page(last), right: page(first) },
      back: { left: page(first + 1), right: page(last - 1) },
    };
  });
}

/**
 * The PDF in `bytes` as a booklet, the sheets' fronts and backs in turn, for printing on both sides and turning over the
 * short edge. Pages of the inner sheets are moved towards the fold by the creep, so that all margins are equal when the
 * booklet is cut. Nothing but the picture of the pages is left of the source: no tags, no links, no claims.
 */
export async function imposeBooklet(bytes: Uint8Array, options: BookletOptions = {}): Promise<Uint8Array> {
  const imposition = await openImposition(bytes);
  const { pages, facing } = imposition.source;
  const size = largest(pages);
  const sheets = foldedSheets(pages.length, facing);
  const creep = options.creepPt ?? PAPER_THICKNESS * CREEP;
  const room = options.marks === true ? MARK_ROOM : 0;
  const sheet = options.sheet ?? { width: 2 * (size.width + room), height: size.height + 2 * room };
  for (const [depth, { front, back }] of sheets.entries()) {
    for (const spread of [front, back]) {
      const side = imposition.addSheet(sheet);
      placeSpread(imposition, spread, { side, sheet, size, shift: depth * creep });
      if (options.marks === true) drawMarks(side, sheet, size);
    }
  }
  return imposition.finish('short-edge');
}

interface Side {
  readonly side: PDFPage;
  readonly sheet: Size;
  readonly size: Size;
  /** Towards the fold. */
  readonly shift: Pt;
}

/** What would come to lie beyond the fold is left out: the margin there, which is white. */
function placeSpread(imposition: Imposition, { left, right }: Spread, { side, sheet, size, shift }: Side): void {
  const fold = sheet.width / 2;
  const { pages } = imposition.source;
  const put = (page: SourcePage | undefined, isLeft: boolean) => {
    if (page === undefined) return;
    const { width, height } = page.size;
    const y = sheet.height / 2 - size.height / 2 + (size.height - height);
    const x = isLeft ? fold - width + shift : fold - shift;
    const part = isLeft ? { from: 0, to: width - shift } : { from: shift, to: width };
    imposition.place(side, page, { x, y, scale: 1, ...part });
  };
  put(left === undefined ? undefined : pages[left], true);
  put(right === undefined ? undefined : pages[right], false);
}

/** Cuts at the corners, and dashes in the line of the fold. */
function drawMarks(side: PDFPage, sheet: Size, { width, height }: Size): void {
  const [fold, middle] = [sheet.width / 2, sheet.height / 2];
  const line = (x1: Pt, y1: Pt, x2: Pt, y2: Pt, dashArray?: number[]) =>
    side.drawLine({
      start: { x: x1, y: y1 },
      end: { x: x2, y: y2 },
      thickness: MARK_THICKNESS,
      ...(dashArray && { dashArray }),
    });
  const reach = MARK_GAP + MARK_LENGTH;
  for (const up of [-1, 1]) {
    const edge = middle + (up * height) / 2;
    line(fold, edge + up * MARK_GAP, fold, edge + up * reach, FOLD_DASHES);
    for (const out of [-1, 1]) {
      const x = fold + out * width;
      line(x, edge + up * MARK_GAP, x, edge + up * reach);
      line(x + out * MARK_GAP, edge, x + out * reach, edge);
    }
  }
}

function largest(pages: readonly SourcePage[]): Size {
  return {
    width: Math.max(...pages.map(({ size }) => size.width)),
    height: Math.max(...pages.map(({ size }) => size.height)),
  };
}
