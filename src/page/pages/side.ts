/** Fits one side of a unit to its column: every height it can have, in rows, with its price. */
import type { Pt } from '../../geometry/index.ts';
import {
  fitGalley,
  setCell,
  type SetCell,
  setRagged,
  type Line,
  type Setting,
  type Strain,
  type StyledText,
} from '../paragraph/index.ts';
import type { SettingLimits } from '../template/index.ts';
import type { Part, RowPart, TextPart } from './flow.ts';
import type { Colour } from './prices.ts';
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
      readonly columns: readonly TableColumn[];
      readonly rows: number;
    }
  | { readonly kind: 'ornament'; readonly rows: 1 };

/** A part with the row of the side it begins on, from 0. */
export interface StackedPart {
  readonly setting: PartSetting;
  readonly row: number;
}

/** One way to set a side. */
export interface SideSetting {
  readonly stack: readonly StackedPart[];
  readonly rows: number;
  readonly demerits: number;
  readonly colour: Colour;
  /** The notes whose marks it holds, in reading order, with the row each mark stands in. */
  readonly notes: readonly NoteMark[];
}

export interface NoteMark {
  readonly number: number;
  readonly row: number;
}

export interface SideLimits {
  readonly measure: Pt;
  /** Rows of white between the parts of a stack. */
  readonly gap: number;
  readonly setting: SettingLimits;
}

/** Every height a side can have, least first, each set as well as it can be. */
export function fitSide(parts: readonly Part[], limits: SideLimits): readonly SideSetting[] {
  let heights = new Map<number, SideSetting>([[0, { stack: [], rows: 0, demerits: 0, colour: PLAIN, notes: [] }]]);
  for (const part of parts) {
    const grown = new Map<number, SideSetting>();
    const options = fitPart(part, limits);
    for (const side of heights.values()) {
      const row = side.rows === 0 ? 0 : side.rows + Math.ceil(limits.gap);
      for (const { setting, demerits } of options) {
        const rows = row + setting.rows;
        const sum = side.demerits + demerits;
        const rival = grown.get(rows);
        if (rival !== undefined && rival.demerits <= sum) continue;
        const notes = [...side.notes, ...notesOf(setting, row)];
        const stack = [...side.stack, { setting, row }];
        grown.set(rows, { stack, rows, demerits: sum, colour: mixed(side.colour, setting), notes });
      }
    }
    heights = grown;
  }
  return [...heights.values()].sort((a, b) => a.rows - b.rows);
}

const PLAIN: Colour = { looseness: 0, lines: 0 };

function mixed({ looseness, lines }: Colour, setting: PartSetting): Colour {
  if (setting.kind !== 'fitted') return { looseness, lines };
  const own = setting.setting.solution;
  // The last line is as loose as it is by nature.
  return { looseness: looseness + own.looseness, lines: lines + own.lineCount - 1 };
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
      const columns = columnsAt(part.needs, limits.measure);
      const cells = part.cells.map(({ cell }, i) => setCell(cell, columns[i]?.width ?? 0, limits.setting));
      const rows = Math.max(1, ...cells.map(({ lines }) => lines.length));
      const demerits = cells.reduce((sum, { strain }) => sum + CELL_PRICES[strain], (rows - 1) * WRAPPED_ROW);
      return [{ setting: { kind: 'row', part, cells, columns, rows }, demerits }];
    }
    case 'text': {
      const measure = limits.measure - part.indent.start - part.indent.end;
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

function marksIn(styled: StyledText, rowOf: (offset: number) => number): readonly NoteMark[] {
  return styled.runs.flatMap((run): readonly NoteMark[] => {
    const node = run.ancestors.at(-1);
    return node?.kind === 'note' ? [{ number: node.number, row: rowOf(run.start) }] : [];
  });
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
  const line = lines.findIndex((candidate) => (itemized.spans[candidate.end - 1]?.end ?? 0) > offset);
  return line < 0 ? lines.length - 1 : line;
}

/** How far a side's lines had to leave the template's limits. */
export function strainsOf(side: SideSetting): readonly Strain[] {
  return side.stack.flatMap(({ setting }) => (setting.kind === 'fitted' ? [setting.setting.strain] : []));
}
