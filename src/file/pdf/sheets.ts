/** Turns pages into the pages of a PDF: each by itself, or several on a sheet; and tells in which order all are read. */
import { mm, type Pt, type Size } from '../../geometry/index.ts';
import type { Composition, DisplayItem, OutlineEntry, Page, PathStep } from '../../page/pages/index.ts';
import type { Reference } from './document.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { decimal, round } from './numbers.ts';
import { type Mark, type PaintedPage, paintPage, type Rectangle } from './page.ts';
import { PLACE_DECIMALS } from './text.ts';

/** A page of the PDF. */
export interface PaintedSheet extends Omit<PaintedPage, 'marks'> {
  /** Which object it is. */
  readonly reference: Reference;
}

/** A mark, and which page of the PDF it is on. */
interface ReadMark {
  readonly sheet: number;
  readonly mark: Mark;
}

/** All pages of a PDF. */
export interface Painted {
  readonly sheets: readonly PaintedSheet[];
  /** The marks of all of them, in the order in which they are read. */
  readonly reading: readonly ReadMark[];
}

interface Painting {
  /** By their ids. */
  readonly faces: ReadonlyMap<string, EmbeddedFace>;
  readonly reserve: () => Reference;
}

/** Five decimals: a sheet is some thousand points wide. */
const SCALE_DECIMALS = 5;

/** Each page by itself, read one after the other. */
export function paintPages(pages: readonly Page[], { faces, reserve }: Painting): Painted {
  const painted = pages.map((page) => ({ ...paintPage(page, faces), reference: reserve() }));
  return { sheets: painted, reading: painted.flatMap(({ marks }, sheet) => marks.map((mark) => ({ sheet, mark }))) };
}

/** Pages where `imposition` puts them; they are read in their own order, wherever they have come to. */
export function paintSheets(pages: readonly Page[], { sheets }: Imposition, { faces, reserve }: Painting): Painted {
  const reading = pages.map((): ReadMark[] => []);
  const seen = new Set<number>();
  const painted = sheets.map((sheet, i): PaintedSheet => {
    const content: string[] = [];
    let sequences = 0;
    for (const placement of sheet.placements) {
      const page = pages[placement.page];
      const own = reading[placement.page];
      if (page === undefined || own === undefined) throw new Error(`there is no page ${placement.page + 1} to place`);
      const part = paintPage(seen.has(placement.page) ? pictureOf(page) : page, faces, sequences);
      seen.add(placement.page);
      const at = cornerOf(placement, sheet, part.height);
      content.push(placedContent(part, placement, at));
      for (const mark of part.marks) {
        if (mark.kind === 'content') sequences++;
        own.push({ sheet: i, mark: mark.area === undefined ? mark : { ...mark, area: placedArea(mark.area, at) } });
      }
    }
    const { content: marks, width, height } = paintPage({ number: i + 1, size: sheet.size, items: sheet.marks }, faces);
    return { width, height, content: [...content, ...(marks === '' ? [] : [marks])].join('\n'), reference: reserve() };
  });
  return { sheets: painted, reading: reading.flat() };
}

/** Where a page's lower left corner comes to in the PDF's coordinates, and how large it is there. */
interface Corner {
  readonly x: Pt;
  readonly y: Pt;
  readonly scale: number;
}

function cornerOf({ x, y, scale: wanted }: Placement, { size }: Sheet, height: Pt): Corner {
  const scale = round(wanted, SCALE_DECIMALS);
  const sheetHeight = round(size.height, PLACE_DECIMALS);
  return { x: placedLength(x), y: placedLength(sheetHeight - y - height * scale), scale };
}

/** A page begins in the graphics state that it finds, and leaves it as it was. */
function placedContent({ content, height }: PaintedPage, { from, to }: Placement, { x, y, scale }: Corner): string {
  const [size, across, up] = [decimal(scale, SCALE_DECIMALS), length(x), length(y)];
  return [
    `q ${size} 0 0 ${size} ${across} ${up} cm`,
    `${length(from)} 0 ${length(to - from)} ${length(height)} re W n`,
    content,
    'Q',
  ].join('\n');
}

function placedArea([left, bottom, right, top]: Rectangle, { x, y, scale }: Corner): Rectangle {
  return [
    placedLength(x + left * scale),
    placedLength(y + bottom * scale),
    placedLength(x + right * scale),
    placedLength(y + top * scale),
  ];
}

function placedLength(value: Pt): Pt {
  return round(value, PLACE_DECIMALS);
}

function length(value: Pt): string {
  return decimal(value, PLACE_DECIMALS);
}

/*
 * Pages placed on sheets of paper: what a booklet and a two-up give the painter, which paints each page where it is put.
 */

/** A page on a sheet. */
interface Placement {
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
interface Sheet {
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
export function outlineOnSheets(imposition: Imposition, outline: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return outline.map((entry) => placeOnSheets(imposition, entry));
}

/** A place of a page where that has come to. Throws for a page that is on no sheet. */
export function placeOnSheets<P extends { readonly page: number; readonly y: Pt }>(
  { sheets }: Imposition,
  place: P,
): P {
  for (const [i, { placements }] of sheets.entries()) {
    const placed = placements.find(({ page }) => page === place.page - 1);
    if (placed !== undefined) return { ...place, page: i + 1, y: placed.y + place.y * placed.scale };
  }
  throw new Error(`a bookmark leads to page ${place.page}, which is on no sheet`);
}

/** `page` as a picture of one that is read elsewhere: none of it is content of the document (ISO 32000-1, 14.8.2.2). */
function pictureOf(page: Page): Page {
  const owner = { artifact: 'page' } as const;
  const items = page.items.map((item): DisplayItem => {
    if (item.kind !== 'text') return { ...item, owner };
    return { ...item, runs: item.runs.map((run) => ({ ...run, owner })) };
  });
  return { ...page, items };
}

/** Throws where there is nothing to put on a sheet: no composition is so. */
function someOf(pages: readonly Page[]): readonly [Page, ...Page[]] {
  const [first, ...others] = pages;
  if (first === undefined) throw new Error('a composition without pages cannot be imposed');
  return [first, ...others];
}

/*
 * Places pages on the sheets of a saddle-stitched booklet: printed on both sides, folded once, put into each other.
 */

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
/** A dash, and the gap after it. */
const FOLD_DASH: Pt = 3;
const FOLD_GAP: Pt = 2;

const PAGES_PER_SHEET = 4;

/** The two sides of a sheet; each page by its index in the source, or none where it is blank. */
export interface FoldedSheet {
  readonly front: Spread;
  readonly back: Spread;
}

interface Spread {
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
 * The pages as a booklet, the sheets' fronts and backs in turn, for printing on both sides and turning over the short edge.
 * Pages of the inner sheets are moved towards the fold by the creep, so that all margins are equal when the booklet is cut.
 * Throws for a composition without pages.
 */
export function imposeBooklet(composition: Composition, options: BookletOptions = {}): Imposition {
  const pages = someOf(composition.pages);
  const size = largest(pages);
  const creep = options.creepPt ?? PAPER_THICKNESS * CREEP;
  const room = options.marks === true ? MARK_ROOM : 0;
  const sheet = options.sheet ?? { width: 2 * (size.width + room), height: size.height + 2 * room };
  const marks = options.marks === true ? cutsAndFold(sheet, size) : [];
  const sheets = foldedSheets(pages.length, composition.facing).flatMap(({ front, back }, depth) =>
    [front, back].map((side) => {
      const spread = composition.fromRight ? { left: side.right, right: side.left } : side;
      return { size: sheet, placements: placementsOn(spread, pages, { sheet, size, shift: depth * creep }), marks };
    }),
  );
  return { sheets, duplex: 'short-edge' };
}

interface Side {
  readonly sheet: Size;
  /** Of the booklet when it is cut. */
  readonly size: Size;
  /** Towards the fold. */
  readonly shift: Pt;
}

/** What would come to lie beyond the fold is left out: the margin there, which is white. */
function placementsOn(
  { left, right }: Spread,
  pages: readonly Page[],
  { sheet, size, shift }: Side,
): readonly Placement[] {
  const fold = sheet.width / 2;
  const y = (sheet.height - size.height) / 2;
  const put = (page: number | undefined, at: (width: Pt) => Pick<Placement, 'x' | 'from' | 'to'>) => {
    const width = page === undefined ? undefined : pages[page]?.size.width;
    return page === undefined || width === undefined ? [] : [{ page, y, scale: 1, ...at(width) }];
  };
  return [
    ...put(left, (width) => ({ x: fold - width + shift, from: 0, to: width - shift })),
    ...put(right, (width) => ({ x: fold - shift, from: shift, to: width })),
  ];
}

/** Cuts at the corners, and dashes in the line of the fold. */
function cutsAndFold(sheet: Size, { width, height }: Size): readonly DisplayItem[] {
  const [fold, middle] = [sheet.width / 2, sheet.height / 2];
  const reach = MARK_GAP + MARK_LENGTH;
  return [-1, 1].flatMap((down) => {
    const edge = middle + (down * height) / 2;
    const cuts = [-1, 1].flatMap((out) => {
      const x = fold + out * width;
      return [
        ...line(x, edge + down * MARK_GAP, x, edge + down * reach),
        ...line(x + out * MARK_GAP, edge, x + out * reach, edge),
      ];
    });
    return [stroked(dashes(fold, edge + down * MARK_GAP, down)), stroked(cuts)];
  });
}

function dashes(x: Pt, y: Pt, down: number): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let at = 0; at < MARK_LENGTH; at += FOLD_DASH + FOLD_GAP)
    steps.push(...line(x, y + down * at, x, y + down * Math.min(at + FOLD_DASH, MARK_LENGTH)));
  return steps;
}

function stroked(steps: readonly PathStep[]): DisplayItem {
  const [ink, owner] = [{ kind: 'gray', level: 0 }, { artifact: 'page' }] as const;
  return { kind: 'path', steps, thickness: MARK_THICKNESS, ink, owner };
}

function line(x1: Pt, y1: Pt, x2: Pt, y2: Pt): readonly PathStep[] {
  return [
    { op: 'move', x: x1, y: y1 },
    { op: 'line', x: x2, y: y2 },
  ];
}

function largest(pages: readonly Page[]): Size {
  return {
    width: Math.max(...pages.map(({ size }) => size.width)),
    height: Math.max(...pages.map(({ size }) => size.height)),
  };
}

/*
 * Places pages two by two, side by side, on sheets of the same paper.
 */

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
    const placements = own.map((page, i) => {
      const slot = composition.fromRight ? up - 1 - i : i;
      return inSlot(pages[page] ?? first, page, { slot, up, size });
    });
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
