/** Chooses the heights of all units and the page breaks together, so that one cost over all columns is the least. */
import type { Pt } from '../../geometry/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { TableSpan, Unit } from './flow.ts';
import { BLANK_ROW, DIVIDED_AT_PAGE_END, holeCost, PAGE } from './prices.ts';
import { fitSide, isDividedAfter, mayBreakAfter, type NoteMark, type SideLimits, type SideSetting } from './side.ts';

/** A unit as it was set: its sides, and the rows it takes, of which the longest side fills all. */
interface FittedUnit {
  readonly sides: ReadonlyMap<Lang, SideSetting>;
  readonly rows: number;
  readonly hasNotes: boolean;
  /** A rule stands in the white before it. */
  readonly ruled: boolean;
  /** The table that it is a row of. */
  readonly table?: TableSpan;
}

/** One way to set a unit, with its price. */
export interface Option {
  readonly fitted: FittedUnit;
  readonly cost: number;
}

/** Rows [from, to) of a unit that stand on one page, the first of them on `row` of its grid. */
export interface Slice {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** A page's notes: those that stand level, one of each language at most, in the order of their marks. */
export type NoteRow = ReadonlyMap<Lang, number>;

interface FittedPage {
  readonly slices: readonly Slice[];
  readonly notes: readonly NoteRow[];
}

/** The whole statement, chosen. */
export interface Fit {
  readonly units: readonly FittedUnit[];
  readonly pages: readonly FittedPage[];
  readonly cost: number;
  /** Rows that the last page's text and notes leave free. */
  readonly freeRows: number;
  /** Indices of units that had to be broken where nothing should. */
  readonly forced: readonly number[];
}

interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** What page breaking needs to know of the pages. */
export interface PageRules {
  /** The first and the last row of text on page one, and on those after it. */
  readonly first: RowRange;
  readonly later: RowRange;
  /** Of the last of several pages, and of an only one, where they end higher than those. */
  readonly ending?: { readonly last: RowRange; readonly only: RowRange };
  /** The height of a note in rows. */
  readonly noteRows: (lang: Lang, number: number) => number;
  /** Rows between the text and the first note. */
  readonly noteDistance: number;
}

/** How many of a unit's combinations of heights are tried: the cheapest. Beyond these none was ever chosen. */
const MAX_OPTIONS = 12;

/** Every combination of the sides' heights of a unit in columns of these measures, cheapest first. */
export function optionsOf(
  unit: Unit,
  columns: readonly { readonly lang: Lang; readonly measure: Pt }[],
  limits: Omit<SideLimits, 'measure'>,
): readonly Option[] {
  let combinations: readonly ReadonlyMap<Lang, SideSetting>[] = [new Map()];
  for (const { lang, measure } of columns) {
    const parts = unit.sides.get(lang);
    if (parts === undefined) continue;
    const heights = fitSide(parts, { ...limits, measure });
    combinations = combinations.flatMap((chosen) => heights.map((side) => new Map([...chosen, [lang, side] as const])));
  }
  return combinations
    .map((sides): Option => {
      const settings = [...sides.values()];
      const rows = Math.max(...settings.map((side) => side.rows));
      // A side that the source leaves blank on purpose is no hole.
      const holes = settings.reduce((sum, side) => sum + holeCost(rows - side.rows), 0);
      const demerits = settings.reduce((sum, side) => sum + side.demerits, 0);
      const hasNotes = settings.some((side) => side.notes.length > 0);
      const fitted = { sides, rows, hasNotes, ruled: unit.ruled, ...(unit.table && { table: unit.table }) };
      return { fitted, cost: demerits + holes };
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MAX_OPTIONS);
}

/** A way to have set all units so far. */
interface State {
  readonly page: number;
  /** First free row of the page it ends on. */
  readonly nextRow: number;
  /** Rows that the page's notes take. */
  readonly noteRows: number;
  readonly cost: number;
  readonly placed: Placed | undefined;
}

/** The last thing placed, and what came before it. */
interface Placed extends Slice {
  readonly page: number;
  readonly option: Option;
  readonly before: Placed | undefined;
}

/**
 * Breaks the pages: dynamic programming over units and the rows inside them. A state is a page's first free row and the
 * rows of its notes; of two ways to the same state the cheaper stays, and of two equally cheap ones the first.
 */
export function breakPages(units: readonly Unit[], options: readonly (readonly Option[])[], rules: PageRules): Fit {
  let states: ReadonlyMap<number, State> = new Map([
    [0, { page: 0, nextRow: rules.first.from, noteRows: 0, cost: 0, placed: undefined }],
  ]);
  const forced: number[] = [];
  const kept = keptRows(units, options);
  for (const [index, ways] of options.entries()) {
    const unit = units[index];
    if (unit === undefined) throw new Error('a unit has options but does not exist');
    const keptToLast = isKeptWithNext(units, options, index - 1);
    const top = rules.later.from + repeatedRows(unit, index, options, rules);
    const own = { unit, index, isLast: index === units.length - 1, kept: kept[index] ?? 0, rules, top };
    let reached = placeUnit({ ...own, keptToLast, anywhere: false }, states, ways);
    // Headings that fill a page, a table's row taller than one: what can't be kept together is broken after all.
    if (reached.size === 0) {
      forced.push(index);
      reached = placeUnit({ ...own, keptToLast: false, anywhere: true }, states, ways);
    }
    states = reached;
  }
  let best: State | undefined;
  for (const state of endings(states, rules)) if (best === undefined || state.cost < best.cost) best = state;
  if (best === undefined) throw new Error('the pages leave no room for the text');
  return { ...fitOf(best, options.length, rules), forced };
}

/** The rows that must stand under each unit, on the page it ends on: of all that is kept with it, as low as that can be. */
function keptRows(units: readonly Unit[], options: readonly (readonly Option[])[]): readonly number[] {
  const kept: number[] = [];
  for (let index = units.length - 1; index >= 0; index--) {
    const next = units[index + 1];
    const isKept = next !== undefined && isKeptWithNext(units, options, index);
    kept[index] = isKept ? next.gap + leastRows(options[index + 1]) + (kept[index + 1] ?? 0) : 0;
  }
  return kept;
}

function leastRows(ways: readonly Option[] = []): number {
  return Math.min(...ways.map(({ fitted }) => fitted.rows));
}

/** Whether no page may end under a unit: nor under the first item of a list, or over its last, where that is one line. */
function isKeptWithNext(units: readonly Unit[], options: readonly (readonly Option[])[], index: number): boolean {
  const [unit, next] = [units[index], units[index + 1]];
  if (unit === undefined || next === undefined || unit.keepWithNext) return unit?.keepWithNext === true;
  if (unit.item === 'first' && leastRows(options[index]) === 1) return true;
  return next.item === 'last' && leastRows(options[index + 1]) === 1;
}

/** The states whose last page has room for what stands at its foot alone; where there is none, that has a page of its own. */
function endings(states: ReadonlyMap<number, State>, rules: PageRules): readonly State[] {
  const all = [...states.values()];
  if (rules.ending === undefined) return all;
  const fitting = all.filter((state) => state.nextRow - 1 <= lastRowFor(state.page, state.noteRows, rules, true));
  return fitting.length > 0 ? fitting : all.map((state) => overleaf(state, rules));
}

/** What is being placed. */
interface Placing {
  readonly unit: Unit;
  readonly index: number;
  /** No other follows it. */
  readonly isLast: boolean;
  /** The unit before it must not be parted from it. */
  readonly keptToLast: boolean;
  /** Rows that must stand under it. */
  readonly kept: number;
  /** Break it after any row: no better place was found. */
  readonly anywhere: boolean;
  readonly rules: PageRules;
  /** The first row that it can stand on overleaf. */
  readonly top: number;
}

/** The share of a page that the head of a table may take which is said again on each: a taller one is said once. */
const MOST_REPEATED = 1 / 3;

/** The rows that the head of a table takes where a unit in it begins a page. */
function repeatedRows(
  { table }: Unit,
  index: number,
  options: readonly (readonly Option[])[],
  { later }: PageRules,
): number {
  if (table === undefined || index === table.head) return 0;
  const rows = options[table.head]?.[0]?.fitted.rows ?? 0;
  return rows <= MOST_REPEATED * (later.to - later.from + 1) ? rows : 0;
}

/** The head of the table that goes on with the first slice of a page, if it is said again over it. */
export function repeatedHead(
  { units }: Pick<Fit, 'units'>,
  first: Slice | undefined,
  firstRow: number,
): Slice | undefined {
  const table = first === undefined ? undefined : units[first.unit]?.table;
  if (first === undefined || table === undefined || first.unit === table.head || first.row <= firstRow)
    return undefined;
  return { unit: table.head, from: 0, to: units[table.head]?.rows ?? 0, row: firstRow };
}

/** Every way to set a unit from all states: on this page, broken where all sides may be, or overleaf. */
function placeUnit(
  placing: Placing,
  states: ReadonlyMap<number, State>,
  ways: readonly Option[],
): ReadonlyMap<number, State> {
  const { unit, rules, keptToLast } = placing;
  const reached = new Map<number, State>();
  for (const state of states.values()) {
    const top = rangeOf(state.page, rules).from;
    const atTop = state.nextRow === top;
    const turned = atTop || keptToLast ? undefined : overleaf(state, rules);
    const row = atTop ? top : state.nextRow + unit.gap;
    for (const option of ways) {
      placeRows(placing, reached, state, option, 0, row, state.cost + option.cost);
      if (turned !== undefined) placeRows(placing, reached, turned, option, 0, placing.top, turned.cost + option.cost);
    }
  }
  return reached;
}

/** The next page, with the price of turning to it. */
function overleaf(state: State, rules: PageRules): State {
  const blank = Math.max(0, lastRowFor(state.page, state.noteRows, rules) - state.nextRow + 1);
  const cost = state.cost + blank * BLANK_ROW + PAGE;
  return { page: state.page + 1, nextRow: rules.later.from, noteRows: 0, cost, placed: state.placed };
}

function rangeOf(page: number, rules: PageRules): RowRange {
  return page === 0 ? rules.first : rules.later;
}

/** The last row of text on a page whose notes take `noteRows`; on one that is the last. */
function lastRowFor(page: number, noteRows: number, rules: PageRules, isLast = false): number {
  const ending = page === 0 ? rules.ending?.only : rules.ending?.last;
  const { to } = (isLast ? ending : undefined) ?? rangeOf(page, rules);
  if (noteRows === 0) return to;
  // Notes taller than a page would leave no text to stand over them: then they overflow rather than the text.
  return Math.max(rules.first.from + 1, to - Math.ceil(noteRows - ROW_EPSILON) - rules.noteDistance + 1);
}

/** Heights of notes are sums of fractions of a row. */
const ROW_EPSILON = 1e-6;

/** How many rows a page may be short of full inside a unit: enough to mend a hyphen, a widow or a note at its foot. */
const MAX_ROWS_GIVEN_UP = 5;

/**
 * Places the rows of an option from `from` on, the first on `row`, at `cost` so far: all of them if they fit, else as many as
 * well may stand there.
 */
// oxlint-disable-next-line max-params -- of an object for each of some hundred thousand ways nearly all are thrown away
function placeRows(
  placing: Placing,
  reached: Map<number, State>,
  state: State,
  option: Option,
  from: number,
  row: number,
  cost: number,
): void {
  const { rules } = placing;
  const { fitted } = option;
  const noteRows = state.noteRows + noteRowsIn(fitted, from, fitted.rows, rules);
  const end = row + (fitted.rows - from) - 1;
  const last = lastRowFor(state.page, noteRows, rules);
  if (end <= last) {
    keep(placing, reached, state, option, from, row, noteRows, cost);
    // It stands whole, but what is kept with it does not, or what stands at the foot of the last page alone: its last
    // lines may go overleaf with that, and not all of it.
    if (end + placing.kept <= lastRowFor(state.page, noteRows, rules, placing.isLast)) return;
  }
  const most = Math.floor(Math.min(fitted.rows - from - 1, lastRowFor(state.page, state.noteRows, rules) - row + 1));
  if (most < 1) return;
  // Over many pages one break a page is enough: choices would multiply.
  const limit = from === 0 ? MAX_ROWS_GIVEN_UP : 1;
  const sides = [...fitted.sides.values()];
  let tried = 0;
  for (let count = most; count >= 1 && tried < limit; count--) {
    const to = from + count;
    if (!placing.anywhere && !sides.every((side) => mayBreakAfter(side, to))) continue;
    const ofPart = state.noteRows + noteRowsIn(fitted, from, to, rules);
    if (row + count - 1 > lastRowFor(state.page, ofPart, rules)) continue;
    tried += 1;
    const divided = sides.filter((side) => isDividedAfter(side, to)).length;
    const here: State = {
      page: state.page,
      nextRow: row + count,
      noteRows: ofPart,
      cost: cost + divided * DIVIDED_AT_PAGE_END,
      placed: { unit: placing.index, from, to, row, page: state.page, option, before: state.placed },
    };
    const next = overleaf(here, rules);
    placeRows(placing, reached, next, option, to, placing.top, next.cost);
  }
}

/** Enough room in a state's key for the rows of any page, and for its notes in hundredths of a row. */
const KEY_ROWS = 1_000;
const KEY_NOTES = 100_000;

/** Keeps a placed option if it is the cheapest way to its free row; pages after the first are all alike. */
// oxlint-disable-next-line max-params -- as above
function keep(
  { index }: Placing,
  reached: Map<number, State>,
  state: State,
  option: Option,
  from: number,
  row: number,
  noteRows: number,
  cost: number,
): void {
  const to = option.fitted.rows;
  const nextRow = row + to - from;
  const key = (Math.min(state.page, 1) * KEY_ROWS + nextRow) * KEY_NOTES + Math.round(noteRows * 100);
  const rival = reached.get(key);
  if (rival !== undefined && rival.cost <= cost) return;
  const placed = { unit: index, from, to, row, page: state.page, option, before: state.placed };
  reached.set(key, { page: state.page, nextRow, noteRows, cost, placed });
}

/** The notes whose marks stand in rows [from, to) of a unit: note k of one side level with note k of the other. */
function notesOf({ sides }: FittedUnit, from: number, to: number): readonly NoteRow[] {
  const notes: Map<Lang, number>[] = [];
  for (const [lang, side] of sides) {
    const here = side.notes.filter(({ row }) => row >= from && row < to);
    for (const [k, { number }] of here.entries()) (notes[k] ??= new Map()).set(lang, number);
  }
  return notes;
}

/** The rows that these take. Asked for at every place where a unit may stand, so that no list of them is made. */
function noteRowsIn({ hasNotes, sides }: FittedUnit, from: number, to: number, { noteRows }: PageRules): number {
  if (!hasNotes) return 0;
  let sum = 0;
  for (let k = 0; ; k++) {
    let height = -1;
    for (const [lang, { notes }] of sides) {
      const note = markBetween(notes, k, from, to);
      if (note !== undefined) height = Math.max(height, noteRows(lang, note.number));
    }
    if (height < 0) return sum;
    sum += height;
  }
}

/** Mark k of those in rows [from, to). */
function markBetween(notes: SideSetting['notes'], k: number, from: number, to: number): NoteMark | undefined {
  let before = 0;
  for (const note of notes) {
    if (note.row < from || note.row >= to) continue;
    if (before === k) return note;
    before += 1;
  }
  return undefined;
}

/** The height of notes that stand level, in rows. */
export function noteRowHeight(level: NoteRow, rules: Pick<PageRules, 'noteRows'>): number {
  return Math.max(...[...level].map(([lang, number]) => rules.noteRows(lang, number)));
}

function fitOf(best: State, unitCount: number, rules: PageRules): Omit<Fit, 'forced'> {
  const pages = Array.from({ length: best.page + 1 }, () => ({
    slices: new Array<Slice>(),
    notes: new Array<NoteRow>(),
  }));
  const units: FittedUnit[] = [];
  for (let placed = best.placed; placed !== undefined; placed = placed.before) {
    const { unit, from, to, row, page, option } = placed;
    pages[page]?.slices.unshift({ unit, from, to, row });
    pages[page]?.notes.unshift(...notesOf(option.fitted, from, to));
    units[unit] = option.fitted;
  }
  if (units.length !== unitCount) throw new Error('a unit was lost between the pages');
  return {
    units,
    pages,
    cost: best.cost,
    freeRows: lastRowFor(best.page, best.noteRows, rules, true) - best.nextRow + 1,
  };
}
