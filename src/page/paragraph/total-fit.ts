/**
 * Breaks a paragraph's items into lines: total-fit after Knuth and Plass ("Breaking Paragraphs into Lines", Software:
 * Practice & Experience 11, 1981, pp. 1119-1184), departing from the paper in three points.
 *
 * 1. It yields the best setting of *every* feasible line count, not one for a given looseness (p. 1154): active nodes
 *    are kept apart by (line, fitness class, hyphens in a row), so a count is data for the page, not a retry.
 * 2. The glyphs of a line may grow and shrink a little (Hàn Thế Thành, "Micro-typographic extensions to the TeX
 *    typesetting system", 2000, ch. 4): up to looseness 1 spaces and glyphs share the excess, beyond that spaces alone.
 * 3. The third divided line in a row is priced on its own, since a ladder of three is what editors send back.
 *
 * The work grows with the paragraph and no faster: a way that another is sure to beat is forgotten (`isBeaten`), and
 * of a paragraph longer than any that is read the line counts near the best are kept (`countsKept`).
 */
import type { Pt } from '../../geometry/index.ts';
import { FORCED_BREAK, type Item } from './items.ts';

/** Prices of what makes a setting ugly, on the paper's scale: a line of looseness 1 has badness 100, squared. */
export interface Prices {
  /** Added to each line's badness: fewer lines are better, other things equal. TeX's \linepenalty. */
  readonly line: number;
  /**
   * A line that ends in a hyphen, on top of the break's own cost. Two in a row cost twice as much and no more: where a
   * hyphen is as dear as it is here, TeX's \doublehyphendemerits beside it changed no line of six thousand settings.
   */
  readonly hyphen: number;
  /** The third divided line in a row, and each further one. */
  readonly ladder: number;
  /** Neighbouring lines of which one is tight and the other loose. TeX's \adjdemerits. */
  readonly contrast: number;
  /** The last line but one ends in a hyphen, and the last is empty; less as that is fuller. TeX's \finalhyphendemerits. */
  readonly finalHyphen: number;
  /** A last line of no width at all; less as it comes nearer to `runtWidth`. */
  readonly runt: number;
  /** A last line of one word, or of a part of one. */
  readonly oneWord: number;
  /** A line of looseness 1 or -1, on top of its badness, and others by the square: what makes the spaces of a page uneven. */
  readonly deviation: number;
  /** A line looser than `looseFrom`, on top of its badness: from there on a reader sees it by itself. */
  readonly loose: number;
  /** A last line that is nothing but the end of a divided word, on top of `finalHyphen` and `oneWord`. */
  readonly tail: number;
}

export interface FitLimits {
  readonly measure: Pt;
  /** The greatest looseness a line may have; 1 is where the stretch of the glue and of the glyphs is used up. */
  readonly maxLooseness: number;
  /** The looseness from which on a line is seen to be loose. */
  readonly looseFrom: number;
  /** Greatest relative growth and shrinkage of the boxes' widths. */
  readonly expansion: number;
  /** A last line shorter than this looks like a mistake. */
  readonly runtWidth: Pt;
  /** Accept a line that is too long where nothing else is possible, rather than no setting. */
  readonly allowOverfull: boolean;
  /** The item at which no line may end, if any. */
  readonly barred?: number | undefined;
  readonly prices: Prices;
}

/** One line of a solution. */
export interface BrokenLine {
  /** Index of the item at which it ends; `items.length` for the last. */
  readonly end: number;
  /** Index of the first item of the line that is a box. */
  readonly start: number;
  /** -1 fully shrunk, 0 natural, 1 fully stretched; more: spaces stretched on. */
  readonly looseness: number;
  /** By how much it is too long even so; 0 for all lines but overfull ones. */
  readonly overfull: Pt;
}

/** The best setting in so many lines. */
export interface Solution {
  readonly lineCount: number;
  readonly demerits: number;
  /** The sum of its lines' looseness: how light it is. */
  readonly looseness: number;
  /** Found when asked for: of all the settings a page weighs, it takes one. */
  readonly lines: readonly BrokenLine[];
}

/** Items compiled for breaking: legal breakpoints with running totals. Independent of the measure. */
export interface Breakpoints {
  readonly count: number;
  /** Item index of each breakpoint; `items.length` for the paragraph's end. */
  readonly item: Int32Array;
  /** First box of a line that begins after the breakpoint. */
  readonly nextItem: Int32Array;
  /** Totals of all items before the breakpoint: width, stretch, shrink, and width of boxes alone. */
  readonly width: Float64Array;
  readonly stretch: Float64Array;
  readonly shrink: Float64Array;
  readonly boxes: Float64Array;
  /** The same before `nextItem`. */
  readonly nextWidth: Float64Array;
  readonly nextStretch: Float64Array;
  readonly nextShrink: Float64Array;
  readonly nextBoxes: Float64Array;
  /** What ending a line here adds to it, less what hangs out. */
  readonly endWidth: Float64Array;
  /** What beginning a line after it adds to that, less what hangs out. */
  readonly startWidth: Float64Array;
  readonly cost: Float64Array;
  readonly flagged: Uint8Array;
  /** The greatest of `endWidth` and of `startWidth`. */
  readonly mostAdded: { readonly atEnd: Pt; readonly atStart: Pt };
}

/** The size of the text in whose em the items are, and by how much the first line is shorter. */
interface TextMeasures {
  readonly size?: Pt;
  readonly indent?: Pt | undefined;
}

/** Finds the legal breakpoints: glue after a box, penalties, the start (index 0) and the end (last). Items without a size are in points. */
export function compileBreakpoints(items: readonly Item[], { size = 1, indent = 0 }: TextMeasures = {}): Breakpoints {
  const count = 2 + legalIn(items);
  const float = () => new Float64Array(count);
  const points = {
    count,
    item: new Int32Array(count),
    nextItem: new Int32Array(count),
    width: float(),
    stretch: float(),
    shrink: float(),
    boxes: float(),
    nextWidth: float(),
    nextStretch: float(),
    nextShrink: float(),
    nextBoxes: float(),
    endWidth: float(),
    startWidth: float(),
    cost: float(),
    flagged: new Uint8Array(count),
  };
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  let boxes = 0;
  let reached = 0;
  /** From this breakpoint on the box that a line would begin with has not come yet. */
  let pending = 1;
  const end = (at: number): void => {
    points.item[reached] = at;
    points.width[reached] = width;
    points.stretch[reached] = stretch;
    points.shrink[reached] = shrink;
    points.boxes[reached] = boxes;
    reached++;
  };
  const begin = (at: number, startHang: Pt): void => {
    for (; pending < reached; pending++) {
      points.nextItem[pending] = at;
      points.nextWidth[pending] = width;
      points.nextStretch[pending] = stretch;
      points.nextShrink[pending] = shrink;
      points.nextBoxes[pending] = boxes;
      points.startWidth[pending] = (points.startWidth[pending] ?? 0) - startHang;
    }
  };
  let before: Item | undefined;
  const [first] = items;
  points.startWidth[0] = indent - (first?.type === 'box' ? size * first.startHang : 0);
  end(-1);
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item === undefined) continue;
    if (item.type === 'box') {
      begin(at, size * item.startHang);
      width += size * item.width;
      boxes += size * item.width;
    } else if (item.type === 'glue') {
      if (before?.type === 'box') {
        points.endWidth[reached] = -size * before.endHang;
        end(at);
      }
      width += size * item.width;
      stretch += size * item.stretch;
      shrink += size * item.shrink;
    } else {
      points.endWidth[reached] = size * (item.width - item.endHang);
      points.startWidth[reached] = size * item.nextWidth;
      points.cost[reached] = item.cost;
      points.flagged[reached] = item.flagged ? 1 : 0;
      end(at);
    }
    before = item;
  }
  points.endWidth[reached] = before?.type === 'box' ? -size * before.endHang : 0;
  points.cost[reached] = FORCED_BREAK;
  end(items.length);
  begin(items.length, 0);
  return { ...points, mostAdded: { atEnd: mostIn(points.endWidth), atStart: mostIn(points.startWidth) } };
}

/** The breakpoints among items but for their start and their end. */
function legalIn(items: readonly Item[]): number {
  let count = 0;
  let before: Item | undefined;
  for (const item of items) {
    if (item.type === 'penalty' || (item.type === 'glue' && before?.type === 'box')) count++;
    before = item;
  }
  return count;
}

/** The greatest of these numbers, or 0. */
function mostIn(numbers: Float64Array): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

/** Fitness classes of the paper, p. 1139: tight, normal, loose, very loose. */
const FITNESS_CLASSES = 4;
/** Runs of hyphens told apart: none, one, two or more. */
const HYPHEN_RUNS = 3;
/** States told apart on one line. */
const STATES = FITNESS_CLASSES * HYPHEN_RUNS;
/** What goes before the first line counts as a normal one that is not divided. */
const FIRST_STATE = 1 * HYPHEN_RUNS;

function fitnessOf(looseness: number): number {
  if (looseness < -0.5) return 0;
  if (looseness <= 0.5) return 1;
  return looseness <= 1 ? 2 : 3;
}

/**
 * Up to this looseness badness grows with its cube, as in the paper; beyond, a line is a hole anyway, and grows worse by
 * `HOPELESS_SLOPE` for each further unit. With the cube one line in a narrow column outweighs the rest of a statement.
 */
const HOPELESS = 4;
const HOPELESS_SLOPE = 1_600;
/** A line without a space has no looseness to speak of. */
const MOST_LOOSENESS = 1_000;
/** Demerits of an overfull line for each point it is too long: dearer than any feasible line. */
const OVERFULL_DEMERITS_PER_PT = 1e13;
/** More than any mark hangs out of the measure, in points, at any text size: keeps a node alive a word longer. */
const MAX_HANG: Pt = 12;

/**
 * The best solution of each feasible line count, fewest lines first; none if there is no setting within the limits. A page
 * asks for some hundreds, over tens of thousands of lines: the columns that the loop reads are looked up once.
 */
export function totalFit(
  points: Breakpoints,
  limits: FitLimits,
  room: FitMemory = emptyFitMemory(),
): readonly Solution[] {
  const { nodes, reached, fit } = room;
  const { count, item, cost, width, stretch, shrink, boxes, endWidth, startWidth, mostAdded } = points;
  const { nextWidth, nextStretch, nextShrink, nextBoxes } = points;
  const { measure, maxLooseness, expansion, allowOverfull, barred } = limits;
  const end = count - 1;
  nodes.clear();
  reached.begin(limits.prices, count);
  const search: Search = { points, limits, nodes, reached };
  // Active breakpoints; and those that no line reaches from yet, in their order: most lines that could be looked at are far
  // too short. The nodes of each were made together and so stand together, [first, last).
  const { active, ahead, first, last } = room.roomFor(count);
  const most = Math.max(1, maxLooseness);
  const full = measure - LENGTH_EPSILON;
  let activeCount = 0;
  ahead[0] = 0;
  first[0] = nodes.add(0, 0, FIRST_STATE, 0, 0, 0, -1);
  last[0] = nodes.count;
  let aheadCount = 1;
  let reachedFrom = 0;
  for (let b = 1; b <= end; b++) {
    if (item[b] === barred) continue;
    const forced = cost[b] === FORCED_BREAK;
    const widthThere = width[b] ?? 0;
    const stretchThere = stretch[b] ?? 0;
    const shrinkThere = shrink[b] ?? 0;
    const boxesThere = boxes[b] ?? 0;
    const endThere = endWidth[b] ?? 0;
    for (; reachedFrom < aheadCount; reachedFrom++) {
      const next = ahead[reachedFrom] ?? 0;
      if (!forced && !allowOverfull) {
        // Whether a line may be full, if not of more than its looseness lets it be; once it may, all longer ones may.
        const inside = widthThere - (nextWidth[next] ?? 0);
        const stretches = stretchThere - (nextStretch[next] ?? 0);
        const expands = expansion * (boxesThere - (nextBoxes[next] ?? 0));
        if (inside + most * stretches + expands + mostAdded.atEnd + mostAdded.atStart < full) break;
      }
      active[activeCount++] = next;
    }
    let surviving = 0;
    for (let i = 0; i < activeCount; i++) {
      const from = active[i] ?? 0;
      const inside = widthThere - (nextWidth[from] ?? 0);
      const start = startWidth[from] ?? 0;
      const expands = expansion * (boxesThere - (nextBoxes[from] ?? 0));
      const stretches = stretchThere - (nextStretch[from] ?? 0);
      const shrinks = shrinkThere - (nextShrink[from] ?? 0);
      fitWidths(fit, measure, forced, inside, start, endThere, expands, stretches, shrinks);
      if (!fit.hopeless) active[surviving++] = from;
      if (accepts(points, from, b, fit, limits)) considerAll(search, from, first[from] ?? 0, last[from] ?? 0, b, fit);
    }
    activeCount = forced ? 0 : surviving;
    if (reached.count > 0) {
      first[b] = nodes.count;
      reached.moveTo(nodes, b);
      last[b] = nodes.count;
      ahead[aheadCount++] = b;
    }
    if (activeCount === 0 && reachedFrom === aheadCount) break;
  }
  const final = ahead[aheadCount - 1];
  return final === end ? solutions(search, first[end] ?? 0, last[end] ?? 0) : [];
}

/** Points by which lengths may differ that were summed up in another order. */
const LENGTH_EPSILON: Pt = 1e-6;

/** The room that searches take, one after the other: making it anew for each costs as much as a short search. */
export class FitMemory {
  readonly nodes = new Nodes();
  readonly reached = new ReachedStates();
  /** Of the line that is looked at. */
  readonly fit: LineFit = { looseness: 0, overfull: 0, hopeless: false };
  #points = pointsOf(FIRST_NODES);

  /** Columns of numbers for so many breakpoints. */
  roomFor(count: number): PointColumns {
    if (this.#points.active.length < count || this.#points.active.length > NODES_KEPT)
      this.#points = pointsOf(Math.max(count, FIRST_NODES));
    return this.#points;
  }
}

interface PointColumns {
  readonly active: Int32Array;
  readonly ahead: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

function pointsOf(count: number): PointColumns {
  const column = () => new Int32Array(count);
  return { active: column(), ahead: column(), first: column(), last: column() };
}

export function emptyFitMemory(): FitMemory {
  return new FitMemory();
}

/** What all steps of one search share. */
interface Search {
  readonly points: Breakpoints;
  readonly limits: FitLimits;
  readonly nodes: Nodes;
  readonly reached: ReachedStates;
}

/** Nodes that there is room for at first, and that room is kept for: a paragraph of 400 words makes as many. */
const FIRST_NODES = 512;
const NODES_KEPT = 65_536;

/**
 * Ways of reaching breakpoints, each the best one for its line, fitness class and run of hyphens, as columns of numbers:
 * a paragraph makes thousands, and as objects they cost more than the arithmetic.
 */
class Nodes {
  count = 0;
  point = new Int32Array(FIRST_NODES);
  line = new Int32Array(FIRST_NODES);
  /** The fitness class and the run of hyphens: one of STATES. */
  state = new Uint8Array(FIRST_NODES);
  demerits = new Float64Array(FIRST_NODES);
  looseness = new Float64Array(FIRST_NODES);
  overfull = new Float64Array(FIRST_NODES);
  previous = new Int32Array(FIRST_NODES);

  clear(): void {
    this.count = 0;
    if (this.point.length > NODES_KEPT) this.#makeRoom(FIRST_NODES);
  }

  // oxlint-disable-next-line max-params -- an object for each node is what this class is there to avoid
  add(
    point: number,
    line: number,
    state: number,
    demerits: number,
    looseness: number,
    overfull: number,
    previous: number,
  ): number {
    const at = this.count++;
    if (at === this.point.length) this.#grow();
    this.point[at] = point;
    this.line[at] = line;
    this.state[at] = state;
    this.demerits[at] = demerits;
    this.looseness[at] = looseness;
    this.overfull[at] = overfull;
    this.previous[at] = previous;
    return at;
  }

  #grow(): void {
    const { point, line, state, demerits, looseness, overfull, previous } = this;
    this.#makeRoom(2 * point.length);
    this.point.set(point);
    this.line.set(line);
    this.state.set(state);
    this.demerits.set(demerits);
    this.looseness.set(looseness);
    this.overfull.set(overfull);
    this.previous.set(previous);
  }

  #makeRoom(length: number): void {
    this.point = new Int32Array(length);
    this.line = new Int32Array(length);
    this.state = new Uint8Array(length);
    this.demerits = new Float64Array(length);
    this.looseness = new Float64Array(length);
    this.overfull = new Float64Array(length);
    this.previous = new Int32Array(length);
  }
}

/** Breakpoints times line counts that are kept of a paragraph: one of 300 words has some 700, and at most 40 counts. */
const KEPT = 32_000;
/** Fewest line counts that are kept of any. */
const FEWEST_COUNTS = 8;

/** How many line counts are kept at each breakpoint, those nearest to the best: all there are, but for monsters. */
function countsKept(breakpoints: number): number {
  return Math.max(FEWEST_COUNTS, Math.floor(KEPT / breakpoints));
}

/** Ways that there is room for at first; a breakpoint is hardly ever reached in as many. */
const FIRST_WAYS = 64;

/** The best ways to the breakpoint at hand, by state; emptied when they become nodes. */
class ReachedStates {
  /** How many there are. */
  count = 0;
  #prices: Prices | undefined;
  #counts = 0;
  /** States in the order in which they were first reached, and where each stands in that order, from 1 on. */
  #keys = new Int32Array(FIRST_WAYS);
  #place = new Int32Array(FIRST_NODES);
  #demerits = new Float64Array(FIRST_WAYS);
  #looseness = new Float64Array(FIRST_WAYS);
  #overfull = new Float64Array(FIRST_WAYS);
  #previous = new Int32Array(FIRST_WAYS);

  /** No line count is greater than that of the breakpoints. */
  begin(prices: Prices, breakpoints: number): void {
    this.#prices = prices;
    this.#counts = countsKept(breakpoints);
    this.#empty();
    const places = (breakpoints + 1) * STATES;
    if (this.#place.length < places || this.#place.length > NODES_KEPT)
      this.#place = new Int32Array(Math.max(places, FIRST_NODES));
  }

  offer(key: number, demerits: number, looseness: number, overfull: number, previous: number): void {
    let i = (this.#place[key] ?? 0) - 1;
    if (i < 0) {
      i = this.count++;
      if (i === this.#keys.length) this.#grow();
      this.#keys[i] = key;
      this.#place[key] = i + 1;
    } else if ((this.#demerits[i] ?? 0) <= demerits) return;
    this.#demerits[i] = demerits;
    this.#looseness[i] = looseness;
    this.#overfull[i] = overfull;
    this.#previous[i] = previous;
  }

  moveTo(nodes: Nodes, point: number): void {
    const [fewest, most] = this.#countsToKeep();
    for (let i = 0; i < this.count; i++) {
      const key = this.#keys[i] ?? 0;
      const state = key % STATES;
      const line = (key - state) / STATES;
      if (line < fewest || line > most || this.#isBeaten(i, line, state)) continue;
      nodes.add(
        point,
        line,
        state,
        this.#demerits[i] ?? 0,
        this.#looseness[i] ?? 0,
        this.#overfull[i] ?? 0,
        this.#previous[i] ?? 0,
      );
    }
    this.#empty();
  }

  #empty(): void {
    for (let i = 0; i < this.count; i++) this.#place[this.#keys[i] ?? 0] = 0;
    this.count = 0;
  }

  #grow(): void {
    const larger = <T extends Int32Array | Float64Array>(column: T, empty: T): T => {
      empty.set(column);
      return empty;
    };
    const length = 2 * this.#keys.length;
    this.#keys = larger(this.#keys, new Int32Array(length));
    this.#demerits = larger(this.#demerits, new Float64Array(length));
    this.#looseness = larger(this.#looseness, new Float64Array(length));
    this.#overfull = larger(this.#overfull, new Float64Array(length));
    this.#previous = larger(this.#previous, new Int32Array(length));
  }

  /** As many line counts as may be kept, around the one that costs least so far. */
  #countsToKeep(): readonly [fewest: number, most: number] {
    let best = 0;
    for (let i = 1; i < this.count; i++) if ((this.#demerits[i] ?? 0) < (this.#demerits[best] ?? 0)) best = i;
    const line = Math.floor((this.#keys[best] ?? 0) / STATES);
    const fewest = line - Math.floor(this.#counts / 2);
    return [fewest, fewest + this.#counts - 1];
  }

  /**
   * Whether another way in as many lines is cheaper by more than it can lose: whatever follows this one may follow that
   * one too. A line that goes badly with the one before costs `contrast`; a shorter run of hyphens costs no more.
   */
  #isBeaten(i: number, line: number, state: number): boolean {
    if (this.count === 1) return false;
    const most = (this.#demerits[i] ?? 0) - (this.#prices?.contrast ?? 0) - CERTAINTY;
    const hyphens = state % HYPHEN_RUNS;
    for (let rival = 0; rival < STATES; rival++) {
      if (rival % HYPHEN_RUNS > hyphens) continue;
      const place = (this.#place[line * STATES + rival] ?? 0) - 1;
      if (place >= 0 && (this.#demerits[place] ?? 0) < most) return true;
    }
    return false;
  }
}

/** Demerits by which rounding may be off: sums of some millions, in double precision. */
const CERTAINTY = 1;

/**
 * Whether a line may be set. Where overfull lines are allowed, each start has one more way to go on: the fullest line
 * that is not too long, however loose, or the single piece that is too long by itself.
 */
function accepts(points: Breakpoints, from: number, to: number, fit: LineFit, limits: FitLimits): boolean {
  if (fit.overfull > 0) return limits.allowOverfull && to === from + 1;
  if (fit.looseness <= limits.maxLooseness) return true;
  return limits.allowOverfull && (to + 1 >= points.count || fitLine(points, from, to + 1, limits).overfull > 0);
}

interface LineFit {
  looseness: number;
  /** By how much the line is too long fully shrunk. */
  overfull: Pt;
  /** True if every later breakpoint is too far as well. */
  hopeless: boolean;
}

/** How a line from breakpoint `from` to `to` fits the measure. */
function fitLine(points: Breakpoints, from: number, to: number, { measure, expansion }: FitLimits): LineFit {
  const fit = { looseness: 0, overfull: 0, hopeless: false };
  const inside = (points.width[to] ?? 0) - (points.nextWidth[from] ?? 0);
  const expands = expansion * ((points.boxes[to] ?? 0) - (points.nextBoxes[from] ?? 0));
  const stretches = (points.stretch[to] ?? 0) - (points.nextStretch[from] ?? 0);
  const shrinks = (points.shrink[to] ?? 0) - (points.nextShrink[from] ?? 0);
  const start = points.startWidth[from] ?? 0;
  const end = points.endWidth[to] ?? 0;
  fitWidths(fit, measure, points.cost[to] === FORCED_BREAK, inside, start, end, expands, stretches, shrinks);
  return fit;
}

/** Says in `fit` how a line fits that is so wide inside, at its start and at its end, and whose letters and spaces give so much. */
// oxlint-disable-next-line max-params -- an object for each line is what this avoids
function fitWidths(
  fit: LineFit,
  measure: Pt,
  forced: boolean,
  inside: Pt,
  start: Pt,
  end: Pt,
  expansion: Pt,
  stretch: Pt,
  shrink: Pt,
): void {
  const excess = measure - (inside + end + start);
  fit.overfull = 0;
  fit.hopeless = false;
  if (excess >= 0) {
    const shared = stretch + expansion;
    if (forced) fit.looseness = 0;
    else if (excess <= shared) fit.looseness = shared > 0 ? excess / shared : 0;
    else fit.looseness = stretch > 0 ? 1 + (excess - shared) / stretch : Number.POSITIVE_INFINITY;
    return;
  }
  const gives = shrink + expansion;
  if (-excess <= gives) {
    fit.looseness = excess / gives;
    return;
  }
  fit.looseness = -1;
  fit.overfull = -excess - gives;
  // A mark that hangs can make a later break fit where this one doesn't: only what lies inside decides.
  fit.hopeless = inside + start - measure - gives > MAX_HANG;
}

/** Offers breakpoint `to` all ways that come from `from`, the nodes [first, last), over a line of this fit. */
// oxlint-disable-next-line max-params -- an object for each line is what this avoids
function considerAll(
  { points, limits, nodes, reached }: Search,
  from: number,
  first: number,
  last: number,
  to: number,
  fit: LineFit,
): void {
  const { prices } = limits;
  const flagged = points.flagged[to] === 1;
  const isLast = to === points.count - 1;
  const fitness = fitnessOf(fit.looseness);
  const ownDemerits = lineDemerits(fit, points.cost[to] ?? 0, limits);
  const oneWord = isLast && isOneWord(points, from, to);
  const short = isLast ? runtDemerits(points, from, to, limits) + (oneWord ? prices.oneWord : 0) : 0;
  const afterDivided = isLast ? finalHyphenDemerits(points, from, to, limits) + (oneWord ? prices.tail : 0) : 0;
  for (let i = first; i < last; i++) {
    const line = nodes.line[i] ?? 0;
    const state = nodes.state[i] ?? 0;
    const before = state % HYPHEN_RUNS;
    const hyphens = flagged ? Math.min(before + 1, HYPHEN_RUNS - 1) : 0;
    let demerits = (nodes.demerits[i] ?? 0) + ownDemerits;
    if (flagged) demerits += prices.hyphen;
    if (flagged && before >= 2) demerits += prices.ladder;
    if (Math.abs(fitness - (state - before) / HYPHEN_RUNS) > 1) demerits += prices.contrast;
    if (isLast) {
      if (before > 0) demerits += afterDivided;
      if (line > 0) demerits += short;
    }
    const key = (line + 1) * STATES + fitness * HYPHEN_RUNS + hyphens;
    reached.offer(key, demerits, fit.looseness, fit.overfull, i);
  }
}

function lineDemerits(fit: LineFit, cost: number, { prices, looseFrom }: FitLimits): number {
  const looseness = Math.abs(fit.looseness);
  const cubic = Math.min(looseness, HOPELESS);
  const badness =
    100 * cubic * cubic * cubic + HOPELESS_SLOPE * Math.max(0, Math.min(looseness, MOST_LOOSENESS) - HOPELESS);
  const base = (prices.line + badness) * (prices.line + badness);
  const price = cost === FORCED_BREAK ? 0 : Math.sign(cost) * cost * cost;
  const loose = fit.looseness > looseFrom ? prices.loose : 0;
  const deviation = prices.deviation * cubic * cubic;
  return base + deviation + price + loose + fit.overfull * OVERFULL_DEMERITS_PER_PT;
}

/** Whether no space that a reader sees stands between two breakpoints: those that are as wide as words apart can grow. */
function isOneWord(points: Breakpoints, from: number, to: number): boolean {
  return (points.stretch[to] ?? 0) <= (points.nextStretch[from] ?? 0);
}

/** What a last line that fills the measure is forgiven of the price of the hyphen before it. */
const FORGIVEN_WHEN_FULL = 0.5;

function finalHyphenDemerits(points: Breakpoints, from: number, to: number, { measure, prices }: FitLimits): number {
  const width = (points.width[to] ?? 0) - (points.nextWidth[from] ?? 0);
  return prices.finalHyphen * (1 - FORGIVEN_WHEN_FULL * Math.min(1, width / measure));
}

function runtDemerits(points: Breakpoints, from: number, to: number, limits: FitLimits): number {
  if (limits.runtWidth <= 0) return 0;
  const width = (points.width[to] ?? 0) - (points.nextWidth[from] ?? 0);
  const missing = Math.max(0, 1 - width / limits.runtWidth);
  return missing * missing * limits.prices.runt;
}

/** Of the nodes [first, last) at the end. */
function solutions(search: Search, first: number, last: number): readonly Solution[] {
  const { line, demerits } = search.nodes;
  /** The best node of each line count, the fewest lines first. */
  const best: number[] = [];
  for (let node = first; node < last; node++) {
    const own = line[node] ?? 0;
    let place = best.length;
    while (place > 0 && (line[best[place - 1] ?? 0] ?? 0) > own) place--;
    const rival = best[place - 1];
    if (rival === undefined || line[rival] !== own) best.splice(place, 0, node);
    else if ((demerits[node] ?? 0) < (demerits[rival] ?? 0)) best[place - 1] = node;
  }
  return best.map((node) => new TracedSolution(search, node));
}

/** Knows where its lines end; how each of them fits is worked out again when it is asked for, which is seldom. */
class TracedSolution implements Solution {
  readonly lineCount: number;
  readonly demerits: number;
  readonly looseness: number;
  readonly #points: Breakpoints;
  readonly #limits: FitLimits;
  /** The breakpoints, from the paragraph's end to its start: a list, since a column of numbers this short takes more room. */
  readonly #breaks: number[] = [];
  #lines: readonly BrokenLine[] | undefined;

  constructor({ points, limits, nodes }: Search, final: number) {
    this.#points = points;
    this.#limits = limits;
    this.lineCount = nodes.line[final] ?? 0;
    this.demerits = nodes.demerits[final] ?? 0;
    let looseness = 0;
    for (let node = final; node >= 0; node = nodes.previous[node] ?? -1) {
      this.#breaks.push(nodes.point[node] ?? 0);
      looseness += nodes.looseness[node] ?? 0;
    }
    this.looseness = looseness;
  }

  get lines(): readonly BrokenLine[] {
    return (this.#lines ??= this.#trace());
  }

  #trace(): readonly BrokenLine[] {
    return Array.from({ length: this.lineCount }, (_, line): BrokenLine => {
      const from = this.#breaks[this.lineCount - line] ?? 0;
      const to = this.#breaks[this.lineCount - line - 1] ?? 0;
      const { looseness, overfull } = fitLine(this.#points, from, to, this.#limits);
      return { start: this.#points.nextItem[from] ?? 0, end: this.#points.item[to] ?? 0, looseness, overfull };
    });
  }
}
