/** The columns of a table: as wide as their texts want to be, or as they must be, at the measure there is. */
import type { Pt } from '../../geometry/index.ts';
import type { CellWidths } from '../paragraph/index.ts';

/** White between the columns of a table. */
export const CELL_GAP: Pt = 8;

/** What a column wants: the most that any of its cells does, and what it has to hold. */
export interface ColumnNeed extends CellWidths {
  /** The width of a cell in one line, on average. */
  readonly mean: Pt;
}

export function columnNeeds(rows: readonly (readonly CellWidths[])[]): readonly ColumnNeed[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column): ColumnNeed => {
    const most = (of: keyof CellWidths): Pt => Math.max(0, ...rows.map((row) => row[column]?.[of] ?? 0));
    const widths = { natural: most('natural'), least: most('least'), divided: most('divided'), broken: most('broken') };
    return { ...widths, mean: sum(rows.map((row) => row[column]?.natural ?? 0)) / rows.length };
  });
}

/** A column of a table as it stands in its measure. */
export interface TableColumn {
  readonly x: Pt;
  readonly width: Pt;
}

/**
 * Columns that fill a measure. Where all texts fit into one line, what is left over is shared out in proportion; where
 * not, short columns keep their lines whole and long ones wrap. Words are divided only where nothing else helps.
 */
export function columnsAt(needs: readonly ColumnNeed[], measure: Pt): readonly TableColumn[] {
  const available = Math.max(0, measure - CELL_GAP * (needs.length - 1));
  let x = 0;
  return widthsAt(needs, available).map((width) => {
    const column = { x, width };
    x += width + CELL_GAP;
    return column;
  });
}

const STEPS: readonly (readonly [least: keyof CellWidths, most: keyof CellWidths])[] = [
  ['least', 'natural'],
  ['divided', 'least'],
  ['broken', 'divided'],
];

function widthsAt(needs: readonly ColumnNeed[], available: Pt): readonly Pt[] {
  const naturals = needs.map(({ natural }) => Math.max(natural, MIN_WIDTH));
  const natural = sum(naturals);
  if (natural <= available) return naturals.map((width) => (width * available) / natural);
  const step = STEPS.find(([least]) => sum(needs.map((need) => need[least])) <= available);
  if (step === undefined) {
    const broken = sum(needs.map((need) => need.broken));
    return needs.map((need) => (need.broken * available) / broken);
  }
  return between(needs, step, available);
}

/** A column with nothing in it still is one. */
const MIN_WIDTH: Pt = 1;

/** Halvings after which a width is exact to a millionth of a point. */
const HALVINGS = 50;

/**
 * Widths between the least and the most each column wants that add up to `available`: as far as those bounds allow, in
 * proportion to the geometric mean of its longest text, which should not wrap often, and of all it has to hold.
 */
function between(
  needs: readonly ColumnNeed[],
  [least, most]: readonly [keyof CellWidths, keyof CellWidths],
  available: Pt,
): readonly Pt[] {
  const weights = needs.map(({ natural, mean }) => Math.sqrt(Math.max(MIN_WIDTH, natural * mean)));
  const at = (level: number): readonly Pt[] =>
    needs.map((need, i) => Math.min(need[most], Math.max(need[least], level * (weights[i] ?? 0))));
  let [low, high] = [0, Math.max(...needs.map((need, i) => need[most] / (weights[i] ?? MIN_WIDTH)))];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) <= available) low = middle;
    else high = middle;
  }
  return at(low);
}

function sum(widths: readonly Pt[]): Pt {
  return widths.reduce((total, width) => total + width, 0);
}
