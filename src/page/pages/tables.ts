/** The columns of a table: as wide as their texts want to be, or as they must be, at the measure there is. */
import type { Pt } from '../../geometry/index.ts';
import type { CellWidths } from '../paragraph/index.ts';

/** White between the columns of a table. */
export const CELL_GAP: Pt = 8;

/** What a column wants: the most that any of its cells does, and what it has to hold. */
export interface ColumnNeed extends CellWidths {
  /** The width of a cell in one line, on average. */
  readonly mean: Pt;
  /** The widths in one line of its cells in the rows that are looked at to choose between widths, row by row. */
  readonly sample: readonly Pt[];
}

/** So many rows tell how a table is best shared, and a table of thousands takes no longer than one of these. */
const SAMPLE_ROWS = 24;

export function columnNeeds(rows: readonly (readonly CellWidths[])[]): readonly ColumnNeed[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const sample = sampleOf(rows);
  return Array.from({ length: count }, (_, column): ColumnNeed => {
    const most = (of: keyof CellWidths): Pt => Math.max(0, ...rows.map((row) => row[column]?.[of] ?? 0));
    const widths = { natural: most('natural'), least: most('least'), divided: most('divided'), broken: most('broken') };
    return {
      ...widths,
      mean: sum(rows.map((row) => row[column]?.natural ?? 0)) / rows.length,
      sample: sample.map((row) => row[column]?.natural ?? 0),
    };
  });
}

/** The head, and the rows that have most to hold. */
function sampleOf(rows: readonly (readonly CellWidths[])[]): readonly (readonly CellWidths[])[] {
  const [head, ...body] = rows;
  const held = (row: readonly CellWidths[]) => sum(row.map(({ natural }) => natural));
  const fullest = body.toSorted((a, b) => held(b) - held(a)).slice(0, SAMPLE_ROWS - 1);
  return head === undefined ? fullest : [head, ...fullest];
}

/** A column of a table as it stands in its measure. */
export interface TableColumn {
  readonly x: Pt;
  readonly width: Pt;
}

/**
 * Columns that fill a measure. Where all texts fit into one line, what is left over is shared out in proportion; where
 * not, short columns keep their lines whole and long ones wrap, so that the table is as low as it can be. Words are
 * divided only where nothing else helps.
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

/** The least measure at which no word of a table is broken where it falls. */
export function leastMeasure(needs: readonly ColumnNeed[]): Pt {
  return sum(needs.map(({ divided }) => divided)) + CELL_GAP * Math.max(0, needs.length - 1);
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
  const [least, most] = step;
  const bounds = needs.map((need): Bounds => ({ least: need[least], most: Math.max(need[most], MIN_WIDTH) }));
  return keptWhole(needs, bounds, available);
}

/** A column with nothing in it still is one. */
const MIN_WIDTH: Pt = 1;

/** What a column may be. */
interface Bounds {
  readonly least: Pt;
  readonly most: Pt;
}

/**
 * Widths within bounds, where columns that lack little get it from those that wrap in any case: what each lacks to keep
 * its words whole, then to stay in one line, least first, is taken wherever the table is better by it.
 */
function keptWhole(needs: readonly ColumnNeed[], bounds: readonly Bounds[], available: Pt): readonly Pt[] {
  let best: Shares = { bounds, widths: between(needs, bounds, available) };
  let price = priceOf(needs, best.widths);
  for (const whole of ['least', 'natural'] as const) {
    const lack = (column: number) => (needs[column]?.[whole] ?? 0) - (best.widths[column] ?? 0);
    const lacking = [...needs.keys()].filter((column) => lack(column) > ROUNDING).toSorted((a, b) => lack(a) - lack(b));
    for (const column of lacking) {
      const width = needs[column]?.[whole] ?? 0;
      const own = best.bounds.map((bound, i) => (i === column ? { least: width, most: width } : bound));
      if (sum(own.map((bound) => bound.least)) > available) continue;
      const widths = between(needs, own, available);
      const other = priceOf(needs, widths);
      if (other < price) [best, price] = [{ bounds: own, widths }, other];
    }
  }
  return best.widths;
}

interface Shares {
  readonly bounds: readonly Bounds[];
  readonly widths: readonly Pt[];
}

/** Widths that add up to others in another order may differ by this much. */
const ROUNDING: Pt = 1e-6;

/** What is worth so many lines of the table: a word broken anywhere, a word divided, a head in several lines, another cell. */
const BROKEN_LINES = 100;
const DIVIDED_LINES = 3;
const WRAPPED_HEAD_LINES = 1;
const WRAPPED_LINES = 0.25;

/** How much of a line words fill before the next has no room in it. */
const FILLED = 0.95;

/** What a table is worth avoiding at these widths, in lines: its height, and what is not whole in it. */
function priceOf(needs: readonly ColumnNeed[], widths: readonly Pt[]): number {
  const room = widths.map((width) => width + ROUNDING);
  const strained = needs.map(({ divided, least }, i): number => {
    const width = room[i] ?? 0;
    if (width < divided) return BROKEN_LINES;
    return width < least ? DIVIDED_LINES : 0;
  });
  let price = sum(strained);
  const rows = needs[0]?.sample.length ?? 0;
  for (let row = 0; row < rows; row++) {
    let height = 1;
    for (const [column, { sample }] of needs.entries()) {
      const [natural, width] = [sample[row] ?? 0, room[column] ?? 0];
      if (natural <= width) continue;
      price += row === 0 ? WRAPPED_HEAD_LINES : WRAPPED_LINES;
      height = Math.max(height, 2, Math.ceil(natural / (width * FILLED)));
    }
    price += height;
  }
  return price;
}

/** Halvings after which a width is exact to a millionth of a point. */
const HALVINGS = 50;

/**
 * Widths within each column's bounds that add up to `available`: as far as those bounds allow, in proportion to the
 * geometric mean of its longest text, which should not wrap often, and of all it has to hold.
 */
function between(needs: readonly ColumnNeed[], bounds: readonly Bounds[], available: Pt): readonly Pt[] {
  const weights = needs.map(({ natural, mean }) => Math.sqrt(Math.max(MIN_WIDTH, natural * mean)));
  const at = (level: number): readonly Pt[] =>
    bounds.map(({ least, most }, i) => Math.min(most, Math.max(least, level * (weights[i] ?? 0))));
  let [low, high] = [0, Math.max(...bounds.map(({ most }, i) => most / (weights[i] ?? MIN_WIDTH)))];
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
