/** Chooses each paragraph's line count and the page breaks together, so that one cost over both columns is the least. */
import { fitGalley, type Galley, type Setting } from '../paragraph/index.ts';
import type { Lang } from '../statement/index.ts';
import type { Frame } from './frame.ts';

/** A pair's galleys, by language; a language without one leaves its side blank. */
export type GalleyPair = ReadonlyMap<Lang, Galley>;

/** A pair as it was set: its settings, and the rows it takes, of which the longer side fills all. */
export interface FittedPair {
  readonly settings: ReadonlyMap<Lang, Setting>;
  readonly rows: number;
}

/** Rows [from, to) of a pair that stand on one page, the first of them on `row` of its grid. */
export interface Slice {
  readonly pair: number;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** The whole statement, chosen. */
export interface Fit {
  readonly pairs: readonly FittedPair[];
  /** One list of slices a page. */
  readonly pages: readonly (readonly Slice[])[];
  readonly cost: number;
}

/**
 * What makes a page ugly, in demerits (see paragraph/total-fit: a good line costs some hundreds, a divided one about ten
 * thousand, a line of looseness 2 half a million).
 */
const COST = {
  /** Each blank line that a pair leaves under its shorter side, squared: two in one place are worse than one in each of two. */
  hole: 9_000,
  /** A page more than needed. */
  page: 100_000_000,
  /** Each row left blank at the foot of a page that isn't the last. */
  blankRow: 20_000,
  /** A column that ends its page in a divided word. */
  hyphenAtPageEnd: 60_000,
} as const;

/** Fewest lines of a paragraph at the foot of a page (else an orphan) and at the head of the next (else a widow). */
const MIN_LINES_APART = 2;

/** How many of a pair's combinations of line counts are tried: the cheapest. Beyond these none was ever chosen. */
const MAX_OPTIONS = 12;

interface Option {
  readonly fitted: FittedPair;
  readonly cost: number;
}

/** Total-fit over pairs and pages. Deterministic: of equal costs the first found stays. */
export function fitStatement(pairs: readonly GalleyPair[], frame: Frame, firstRow: number, pairGap: number): Fit {
  const options = pairs.map((pair) => optionsOf(pair, frame));
  return breakPages(options, { first: firstRow, later: frame.laterFirstRow, last: frame.lastRow, gap: pairGap });
}

/** Every combination of the sides' line counts, cheapest first. */
function optionsOf(pair: GalleyPair, frame: Frame): readonly Option[] {
  let combinations: readonly ReadonlyMap<Lang, Setting>[] = [new Map()];
  for (const { lang, measure } of frame.columns) {
    const galley = pair.get(lang);
    if (galley === undefined) continue;
    const settings = fitGalley(galley, measure);
    combinations = combinations.flatMap((chosen) =>
      settings.map((setting) => new Map([...chosen, [lang, setting] as const])),
    );
  }
  return combinations
    .map((settings): Option => {
      const counts = [...settings.values()].map((setting) => setting.lineCount);
      const rows = Math.max(...counts);
      const hole =
        settings.size < frame.columns.length ? 0 : counts.reduce((sum, n) => sum + (rows - n) * (rows - n), 0);
      const demerits = [...settings.values()].reduce((sum, setting) => sum + setting.demerits, 0);
      return { fitted: { settings, rows }, cost: demerits + hole * COST.hole };
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MAX_OPTIONS);
}

interface PageRows {
  /** First row of text on page one, on later pages, and the last row of all; and whole rows between pairs. */
  readonly first: number;
  readonly later: number;
  readonly last: number;
  readonly gap: number;
}

/** A way to have set all pairs so far; `nextRow` is the first free row of the page it ends on. */
interface State {
  readonly nextRow: number;
  readonly page: number;
  readonly cost: number;
  readonly placed: Placed | undefined;
}

/** The last thing placed, and what came before it. */
interface Placed {
  readonly slice: Slice;
  readonly page: number;
  readonly option: Option;
  readonly before: Placed | undefined;
}

function breakPages(options: readonly (readonly Option[])[], rows: PageRows): Fit {
  let states = new Map<string, State>();
  keep(states, { nextRow: rows.first, page: 0, cost: 0, placed: undefined });
  for (const [pair, ways] of options.entries()) {
    const reached = new Map<string, State>();
    for (const state of states.values()) {
      for (const option of ways) placePair(reached, state, option, pair, rows);
    }
    states = reached;
  }
  let best: State | undefined;
  for (const state of states.values()) if (best === undefined || state.cost < best.cost) best = state;
  if (best === undefined) throw new Error('no way to set the pages was found');
  return fitOf(best, options.length);
}

/** The best state for each page kind and free row; pages beyond the second are all alike. */
function keep(states: Map<string, State>, state: State): void {
  const key = `${Math.min(state.page, 1)} ${state.nextRow}`;
  const rival = states.get(key);
  if (rival === undefined || state.cost < rival.cost) states.set(key, state);
}

/** Adds to `reached` every way to set a pair from a state: whole here, broken at any row where both sides may, or overleaf. */
function placePair(reached: Map<string, State>, state: State, option: Option, pair: number, rows: PageRows): void {
  const top = state.page === 0 ? rows.first : rows.later;
  const atTop = state.nextRow === top;
  const start = atTop ? top : state.nextRow + rows.gap;
  const charged = { ...state, cost: state.cost + option.cost };
  placeRows(reached, charged, option, pair, 0, start, rows);
  if (!atTop) {
    const blank = Math.max(0, rows.last - state.nextRow + 1);
    const overleaf = {
      ...charged,
      page: state.page + 1,
      nextRow: rows.later,
      cost: charged.cost + blank * COST.blankRow + COST.page,
    };
    placeRows(reached, overleaf, option, pair, 0, rows.later, rows);
  }
}

function placeRows(
  reached: Map<string, State>,
  state: State,
  option: Option,
  pair: number,
  from: number,
  row: number,
  rows: PageRows,
): void {
  const left = option.fitted.rows - from;
  const room = rows.last - row + 1;
  if (left <= room) {
    const slice = { pair, from, to: option.fitted.rows, row };
    keep(reached, { ...state, nextRow: row + left, placed: { slice, page: state.page, option, before: state.placed } });
    return;
  }
  for (let count = room; count >= 1; count--) {
    const to = from + count;
    if (!mayBreak(option.fitted, to)) continue;
    const slice = { pair, from, to, row };
    const overleaf: State = {
      page: state.page + 1,
      nextRow: rows.later,
      cost:
        state.cost + COST.page + (room - count) * COST.blankRow + hyphensAt(option.fitted, to) * COST.hyphenAtPageEnd,
      placed: { slice, page: state.page, option, before: state.placed },
    };
    placeRows(reached, overleaf, option, pair, to, rows.later, rows);
    // A break further up is only worth looking at for its neighbours: they mend a hyphen or a widow.
    if (count < room - MAX_ROWS_GIVEN_UP) return;
  }
}

/** How many rows a page may be short of full inside a pair. */
const MAX_ROWS_GIVEN_UP = 4;

/** True if every side may be broken after `row` rows: done by then, or with enough lines on both pages. */
function mayBreak(fitted: FittedPair, row: number): boolean {
  return [...fitted.settings.values()].every(
    ({ lineCount }) => lineCount <= row || (row >= MIN_LINES_APART && lineCount - row >= MIN_LINES_APART),
  );
}

function hyphensAt(fitted: FittedPair, row: number): number {
  let count = 0;
  for (const { galley, solution, lineCount } of fitted.settings.values()) {
    const end = solution.lines[row - 1]?.end;
    if (row >= lineCount || end === undefined) continue;
    const item = galley.itemized.items[end];
    if (item?.type === 'penalty' && item.flagged) count++;
  }
  return count;
}

function fitOf(best: State, pairCount: number): Fit {
  const pages: Slice[][] = Array.from({ length: best.page + 1 }, () => []);
  const pairs: FittedPair[] = [];
  for (let placed = best.placed; placed !== undefined; placed = placed.before) {
    pages[placed.page]?.unshift(placed.slice);
    pairs[placed.slice.pair] = placed.option.fitted;
  }
  if (pairs.length !== pairCount) throw new Error('a pair was lost between the pages');
  return { pairs, pages, cost: best.cost };
}
