/** Places pages on the sheets of a saddle-stitched booklet: printed on both sides, folded once, put into each other. */
import { mm, type Pt, type Size } from '../../geometry/index.ts';
import type { Composition, DisplayItem, Page, PathStep } from '../../page/pages/index.ts';
import { someOf, type Imposition, type Placement } from './imposition.ts';

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
    [front, back].map((spread) => {
      return { size: sheet, placements: placed(spread, pages, { sheet, size, shift: depth * creep }), marks };
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
function placed({ left, right }: Spread, pages: readonly Page[], { sheet, size, shift }: Side): readonly Placement[] {
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
