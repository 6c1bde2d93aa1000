/** Fits one side of a unit to its column: every height it can have, in rows, with its price. */
import type { Pt } from '../../geometry/index.ts';
import {
  fitGalley,
  setCell,
  type SetCell,
  setRagged,
  solutionsAt,
  type Line,
  type Setting,
  type Strain,
  type StyledText,
} from '../paragraph/index.ts';
import type { SettingLimits } from '../template/index.ts';
import type { CellPart, Part, RowPart, TextPart } from './flow.ts';
import type { Colour } from './prices.ts';
import { columnsAcross } from './across.ts';
import { columnsAt, type TableColumn } from './tables.ts';

/** A part as it was set: lines fitted, or laid at once where there is no choice. */
export type PartSetting =
  | { readonly kind: 'fitted'; readonly part: TextPart; readonly setting: Setting; readonly rows: number }
  | {
      readonly kind: 'laid';
      readonly part: TextPart;
      readonly lines: readonly Line[];
      readonly measure: Pt;
      readonly rows: number;
    }
  | {
      readonly kind: 'row';
      readonly part: RowPart;
      readonly cells: readonly SetCell[];
      /** Rows under each cell that other heads stand in. */
      readonly lifts: readonly number[];
      readonly columns: readonly TableColumn[];
      readonly rows: number;
    }
  | { readonly kind: 'ornament'; readonly rows: 1 };

/** A part with the row of the side it begins on, from 0. */
export interface StackedPart {
  readonly setting: PartSetting;
  readonly row: number;
}

/** One height of a side, as a search weighs it: hundreds are looked at for each that is set. */
export interface SideHeight {
  readonly rows: number;
  readonly demerits: number;
  readonly colour: Colour;
}

/** One way to set a side. */
export interface SideSetting extends SideHeight {
  readonly stack: readonly StackedPart[];
  /** The notes whose marks it holds, in reading order, with the row each mark stands in. */
  readonly notes: readonly NoteMark[];
}

export interface NoteMark {
  readonly number: number;
  readonly row: number;
}

export interface SideLimits {
  readonly measure: Pt;
  /** Of what stands across all columns. */
  readonly across?: Pt;
  /** Rows of white between the parts of a stack. */
  readonly gap: number;
  readonly setting: SettingLimits;
}

/** Every height a side can have, as `fitSide` has it, without what stands where. */
export function heightsOfSide(parts: readonly Part[], limits: SideLimits): readonly SideHeight[] {
  const [part] = parts;
  if (parts.length !== 1 || part?.kind !== 'text' || part.alignment !== 'justified') return fitSide(parts, limits);
  return solutionsAt(part.galley, measureOf(part, limits)).map((solution) => {
    return { rows: solution.lineCount, demerits: solution.demerits, colour: colourOf(solution) };
  });
}

/** Every height a side can have, least first, each set as well as it can be. */
export function fitSide([first, ...others]: readonly Part[], limits: SideLimits): readonly SideSetting[] {
  if (first === undefined) return [EMPTY];
  let heights: readonly SideSetting[] = fitPart(first, limits).map((priced) => grownBy(EMPTY, priced, 0));
  for (const part of others) heights = allGrownBy(heights, fitPart(part, limits), Math.ceil(limits.gap));
  return others.length === 0 ? heights : [...heights].sort((a, b) => a.rows - b.rows);
}

const EMPTY: SideSetting = { stack: [], rows: 0, demerits: 0, colour: { looseness: 0, lines: 0 }, notes: [] };

/** Of sides and of ways to set what stands under them, the cheapest of each height: of equals that of the side that comes first. */
function allGrownBy(sides: readonly SideSetting[], ways: readonly PricedPart[], gap: number): readonly SideSetting[] {
  const grown = new Map<number, SideSetting>();
  for (const side of sides) {
    const row = side.rows === 0 ? 0 : side.rows + gap;
    for (const priced of ways) {
      const rows = row + priced.setting.rows;
      const rival = grown.get(rows);
      if (rival === undefined || side.demerits + priced.demerits < rival.demerits)
        grown.set(rows, grownBy(side, priced, row));
    }
  }
  return [...grown.values()];
}

/** A side with one part more, which begins on `row`. */
function grownBy(side: SideSetting, { setting, demerits }: PricedPart, row: number): SideSetting {
  const notes = notesOf(setting, row);
  return {
    stack: [...side.stack, { setting, row }],
    rows: row + setting.rows,
    demerits: side.demerits + demerits,
    colour: mixed(side.colour, setting),
    notes: notes.length === 0 ? side.notes : [...side.notes, ...notes],
  };
}

function mixed({ looseness, lines }: Colour, setting: PartSetting): Colour {
  if (setting.kind !== 'fitted') return { looseness, lines };
  const own = colourOf(setting.setting.solution);
  return { looseness: looseness + own.looseness, lines: lines + own.lines };
}

function colourOf({ looseness, lineCount }: Setting['solution']): Colour {
  // The last line is as loose as it is by nature.
  return { looseness, lines: lineCount - 1 };
}

function measureOf({ indent }: TextPart, { measure }: SideLimits): Pt {
  return measure - indent.start - indent.end;
}

function columnsOf({ needs, across }: RowPart, limits: SideLimits): readonly TableColumn[] {
  if (across === undefined) return columnsAt(needs, limits.measure);
  return columnsAcross(needs, limits.across ?? limits.measure, across.endLabels);
}

interface PricedPart {
  readonly setting: PartSetting;
  readonly demerits: number;
}

function fitPart(part: Part, limits: SideLimits): readonly PricedPart[] {
  switch (part.kind) {
    case 'ornament':
      return [{ setting: { kind: 'ornament', rows: 1 }, demerits: 0 }];
    case 'row': {
      const columns = columnsOf(part, limits);
      const set = (cell: CellPart, i: number) =>
        setCell(cell.cell, columns[cell.across?.column ?? i]?.width ?? 0, limits.setting);
      const cells = part.cells.map(set);
      const rowsOf = (own: readonly CellPart[]) => Math.max(0, ...own.map((cell, i) => set(cell, i).lines.length));
      const liftOf = ({ across }: CellPart) => (across?.under ?? []).reduce((sum, level) => sum + rowsOf(level), 0);
      const lifts = part.cells.map(liftOf);
      const heights = (part.across?.cells ?? part.cells).map((cell, i) => {
        return set(cell, i).lines.length + liftOf(cell);
      });
      const rows = Math.max(1, ...heights);
      const demerits = cells.reduce((sum, { strain }) => sum + CELL_PRICES[strain], (rows - 1) * WRAPPED_ROW);
      return [{ setting: { kind: 'row', part, cells, lifts, columns, rows }, demerits }];
    }
    case 'text': {
      const measure = measureOf(part, limits);
      if (part.alignment !== 'justified') {
        const lines = setRagged(part.galley.styled, measure, limits.setting, part.alignment === 'filled');
        return [{ setting: { kind: 'laid', part, lines, measure, rows: lines.length }, demerits: 0 }];
      }
      return fitGalley(part.galley, measure).map((setting) => ({
        setting: { kind: 'fitted', part, setting, rows: setting.lineCount },
        demerits: setting.demerits,
      }));
    }
  }
}

/**
 * What a cell costs that is too narrow for its words. One that is divided is read as two labels: worth some looser lines
 * beside it. For one that is broken, columns of the page that are wide enough are worth a few holes.
 */
const CELL_PRICES: Readonly<Record<SetCell['strain'], number>> = {
  none: 0,
  divided: 500_000,
  broken: 50_000_000,
  'too-wide': 5e9,
};

/** Each line that a row of a table has more than one: columns of the page in which the table is low are worth a looser line. */
const WRAPPED_ROW = 2_000_000;

/** Fewest lines of a paragraph at the foot of a page (else an orphan) and at the head of the next (else a widow). */
const MIN_LINES_APART = 2;

/** True if a page may end after `rows` rows of a side. */
export function mayBreakAfter(side: SideSetting, rows: number): boolean {
  if (rows >= side.rows) return true;
  for (const { setting, row } of side.stack) {
    const before = rows - row;
    if (before <= 0 || before >= setting.rows) continue;
    if (setting.kind !== 'fitted' && !(setting.kind === 'laid' && setting.part.alignment === 'filled')) return false;
    if (before < MIN_LINES_APART || setting.rows - before < MIN_LINES_APART) return false;
  }
  return true;
}

/** True if the line that ends after `rows` rows of a side ends in a divided word. */
export function isDividedAfter(side: SideSetting, rows: number): boolean {
  for (const { setting, row } of side.stack) {
    const line = rows - row;
    if (setting.kind !== 'fitted' || line < 1 || line >= setting.rows) continue;
    const end = setting.setting.solution.lines[line - 1]?.end;
    const item = end === undefined ? undefined : setting.setting.galley.itemized.items[end];
    return item?.type === 'penalty' && item.flagged;
  }
  return false;
}

function notesOf(setting: PartSetting, row: number): readonly NoteMark[] {
  switch (setting.kind) {
    case 'ornament':
      return [];
    case 'row':
      return setting.part.cells.flatMap(({ cell }) => marksIn(cell.styled, () => row));
    case 'fitted':
    case 'laid':
      return marksIn(setting.part.galley.styled, (offset) => row + lineOf(setting, offset));
  }
}

function marksIn({ runs }: StyledText, rowOf: (offset: number) => number): readonly NoteMark[] {
  const marks: NoteMark[] = [];
  for (const { start, ancestors } of runs) {
    const node = ancestors.at(-1);
    if (node?.kind === 'note') marks.push({ number: node.number, row: rowOf(start) });
  }
  return marks;
}

/** The line that holds an offset of the text. */
function lineOf(setting: Extract<PartSetting, { kind: 'fitted' | 'laid' }>, offset: number): number {
  if (setting.kind === 'laid') {
    // Each line but the last has lost the space or the end that it stands at.
    let end = 0;
    const at = setting.lines.findIndex(({ runs }) => {
      end += runs.reduce((sum, { glyphs }) => sum + glyphs.reduce((length, { text }) => length + text.length, 0), 1);
      return end > offset;
    });
    return Math.max(0, at);
  }
  const { itemized } = setting.setting.galley;
  const { lines } = setting.setting.solution;
  const line = lines.findIndex((candidate) => (itemized.ends[candidate.end - 1] ?? 0) > offset);
  return line < 0 ? lines.length - 1 : line;
}

/** How far a side's lines had to leave the template's limits. */
export function strainsOf(side: SideSetting): readonly Strain[] {
  return side.stack.flatMap(({ setting }) => (setting.kind === 'fitted' ? [setting.setting.strain] : []));
}
