/** Turns a surveyed page into what a proof draws around its text: grid, boxes, tints, hatching, levels, rivers, outlines. */
import type { Pt } from '../../geometry/index.ts';
import { baseline, type Column, type Frame } from './frame.ts';
import type { Hole, SurveyedLine, SurveyedPage, SurveyedRiver } from './report.ts';
import type { BoxItem, DisplayItem, Ink, PathItem, PathStep, RuleItem, ScreenInk } from './page.ts';

/** The colours of a proof: pale enough to read through, told apart also by those who see red and green alike. */
export const PROOF_INKS = {
  grid: ink(0xcd, 0xda, 0xe4),
  division: ink(0xee, 0xf2, 0xf5),
  area: ink(0x8f, 0xa5, 0xb5),
  gutter: ink(0xf5, 0xf7, 0xf8),
  loose: ink(0xe0, 0x8a, 0x2e),
  tight: ink(0x4f, 0x7f, 0xc4),
  hyphen: ink(0x8a, 0x4f, 0xa3),
  hole: ink(0xa0, 0xa0, 0xa0),
  level: ink(0x1f, 0x86, 0x6a),
  river: ink(0x0b, 0x93, 0xb8),
  worst: ink(0xc0, 0x2b, 0x2b),
  label: ink(0x5a, 0x66, 0x70),
} as const;

function ink(red: number, green: number, blue: number): ScreenInk {
  return { kind: 'rgb', r: red / 255, g: green / 255, b: blue / 255 };
}

const OWNER = { artifact: 'layout' } as const;

/** A hairline, and the still finer one of the grid's divisions. */
const HAIRLINE: Pt = 0.25;
const FAINT: Pt = 0.15;
const OUTLINE: Pt = 0.7;

/** How far a row reaches over and under its baseline, in leadings: the middle of the white lies between two rows. */
const ABOVE = 0.74;
const BELOW = 1 - ABOVE;
/** Rows of tint are kept apart by this. */
const TINT_GAP: Pt = 0.5;

/** The grid: a hairline under each row of the type area, fainter ones at its divisions. */
export function gridOf(frame: Frame, { footRow }: SurveyedPage, divisions: number): readonly RuleItem[] {
  const { margins, size } = frame;
  const width = size.width - margins.left - margins.right;
  const rule = (row: number, thickness: Pt, own: Ink): RuleItem => {
    return { kind: 'rule', x: margins.left, y: baseline(frame, row), width, thickness, ink: own, owner: OWNER };
  };
  const steps = Array.from({ length: footRow * divisions }, (_, i) => i + 1);
  const between = steps.filter((step) => step % divisions !== 0);
  const whole = steps.filter((step) => step % divisions === 0);
  return [
    ...between.map((step) => rule(step / divisions, FAINT, PROOF_INKS.division)),
    ...whole.map((step) => rule(step / divisions, HAIRLINE, PROOF_INKS.grid)),
  ];
}

/** The type area, the columns where text can stand, and the white between them. */
export function boxesOf(frame: Frame, { columns, firstRow, lastRow }: SurveyedPage): readonly DisplayItem[] {
  const { margins, size } = frame;
  const top = rowTop(frame, firstRow);
  const height = rowTop(frame, lastRow + 1) - top;
  const gutters = columns.slice(1).map((column, i): BoxItem => {
    const before = columns[i];
    const x = before === undefined ? column.x : before.x + before.measure;
    return { kind: 'box', x, y: top, width: column.x - x, height, ink: PROOF_INKS.gutter, owner: OWNER };
  });
  const area = {
    x: margins.left,
    y: margins.top,
    width: size.width - margins.left - margins.right,
    height: size.height - margins.top - margins.bottom,
  };
  const outlines = columns.map(({ x, measure }) =>
    outlined({ x, y: top, width: measure, height }, HAIRLINE, PROOF_INKS.area),
  );
  return [...gutters, outlined(area, HAIRLINE, PROOF_INKS.area), ...outlines];
}

/** Behind each justified line how far its spaces are from natural: the paler, the closer. */
export function tintsOf(frame: Frame, lines: readonly SurveyedLine[]): readonly BoxItem[] {
  return lines
    .filter(({ justified }) => justified)
    .map((line) => ({ kind: 'box', ...rowBox(frame, line), ink: tintFor(line.looseness), owner: OWNER }));
}

/** The strength of a line's tint at looseness 1, and the most there is: black must be read through it. */
const TINT_AT_ONE = 0.36;
const TINT_MOST = 0.75;

export function tintFor(looseness: number): Ink {
  const share = Math.min(TINT_MOST, Math.abs(looseness) * TINT_AT_ONE);
  return mixed(looseness < 0 ? PROOF_INKS.tight : PROOF_INKS.loose, share);
}

function mixed(hue: ScreenInk, share: number): ScreenInk {
  if (hue.kind === 'gray') return { kind: 'gray', level: 1 - share * (1 - hue.level) };
  const pale = (component: number) => 1 - share * (1 - component);
  return { kind: 'rgb', r: pale(hue.r), g: pale(hue.g), b: pale(hue.b) };
}

/** White between the lines of hatching, and their thickness. */
const HATCH: Pt = 4;
const HATCH_THICKNESS: Pt = 0.35;

export function hatchingOf(frame: Frame, hole: Hole): PathItem {
  const { x, measure, row, rows } = hole;
  const top = rowTop(frame, row);
  const bottom = rowTop(frame, row + rows);
  const steps: PathStep[] = [];
  for (let foot = x - (bottom - top) + HATCH; foot < x + measure; foot += HATCH) {
    const from = Math.max(foot, x);
    const to = Math.min(foot + bottom - top, x + measure);
    steps.push({ op: 'move', x: from, y: bottom - (from - foot) }, { op: 'line', x: to, y: bottom - (to - foot) });
  }
  return { kind: 'path', steps, thickness: HATCH_THICKNESS, ink: PROOF_INKS.hole, owner: OWNER };
}

/** A thin rule over each first line of a unit, across all columns of the page. */
export function levelsOf(frame: Frame, { columns, levels }: SurveyedPage): readonly RuleItem[] {
  const { left, right } = edgesOf(columns);
  return levels
    .filter(({ continued }) => !continued)
    .map(({ row }) => ({
      kind: 'rule',
      x: left,
      y: rowTop(frame, row),
      width: right - left,
      thickness: HAIRLINE,
      ink: PROOF_INKS.level,
      owner: OWNER,
    }));
}

/** The outer edges of a page's columns. */
export function edgesOf(columns: readonly Column[]): { readonly left: Pt; readonly right: Pt } {
  return {
    left: Math.min(...columns.map(({ x }) => x)),
    right: Math.max(...columns.map(({ x, measure }) => x + measure)),
  };
}

/** A dot behind each line that ends in a divided word: its side, and the white before it. */
const DOT: Pt = 1.8;
const DOT_DISTANCE: Pt = 2.6;
/** The middle of the small letters over the baseline, in leadings. */
const MIDDLE = 0.19;

export function hyphensOf(frame: Frame, lines: readonly SurveyedLine[]): readonly BoxItem[] {
  return lines
    .filter(({ divided }) => divided)
    .map(({ x, measure, row }) => dotAt(x + measure + DOT_DISTANCE, baseline(frame, row - MIDDLE)));
}

/** The mark of a hyphen with its left edge at `x` and its middle at `y`. */
export function dotAt(x: Pt, y: Pt): BoxItem {
  return { kind: 'box', x, y: y - DOT / 2, width: DOT, height: DOT, ink: PROOF_INKS.hyphen, owner: OWNER };
}

const RIVER_THICKNESS: Pt = 1.1;

export function riverCourse(frame: Frame, { course }: SurveyedRiver): PathItem {
  const steps = course.flatMap(({ row, from, to }, i): readonly PathStep[] => {
    const x = (from + to) / 2;
    const top = baseline(frame, row - ABOVE + BELOW);
    return [
      { op: i === 0 ? 'move' : 'line', x, y: top },
      { op: 'line', x, y: baseline(frame, row) },
    ];
  });
  return { kind: 'path', steps, thickness: RIVER_THICKNESS, ink: PROOF_INKS.river, owner: OWNER };
}

export function outlineOf(frame: Frame, line: SurveyedLine): PathItem {
  return outlined(rowBox(frame, line), OUTLINE, PROOF_INKS.worst);
}

interface Rectangle {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
}

function outlined({ x, y, width, height }: Rectangle, thickness: Pt, own: Ink): PathItem {
  const steps: readonly PathStep[] = [
    { op: 'move', x, y },
    { op: 'line', x: x + width, y },
    { op: 'line', x: x + width, y: y + height },
    { op: 'line', x, y: y + height },
    { op: 'close' },
  ];
  return { kind: 'path', steps, thickness, ink: own, owner: OWNER };
}

function rowBox(frame: Frame, { x, measure, row }: SurveyedLine): Rectangle {
  return { x, y: rowTop(frame, row) + TINT_GAP / 2, width: measure, height: frame.leading - TINT_GAP };
}

/** Half-way between the text of a row and that of the row above. */
export function rowTop(frame: Frame, row: number): Pt {
  return baseline(frame, row - ABOVE);
}
