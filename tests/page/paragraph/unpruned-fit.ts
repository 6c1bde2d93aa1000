/**
 * Total-fit that forgets nothing: every way to every breakpoint, in every line count, is kept to the end. What the one in
 * `src` is compared with, which forgets those that cannot win.
 */
import type { Pt } from '../../../src/geometry/index.ts';
import {
  FORCED_BREAK,
  type compileBreakpoints,
  type FitLimits,
  type Solution,
} from '../../../src/page/paragraph/index.ts';

type Breakpoints = ReturnType<typeof compileBreakpoints>;
type BrokenLine = Solution['lines'][number];

/** Fitness classes of the paper, p. 1139: tight, normal, loose, very loose. */
const FITNESS_CLASSES = 4;
/** Runs of hyphens told apart: none, one, two or more. */
const HYPHEN_RUNS = 3;
/** States told apart on one line. */
const STATES = FITNESS_CLASSES * HYPHEN_RUNS;

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

/** The best solution of each feasible line count, fewest lines first; none if there is no setting within the limits. */
export function unprunedFit(points: Breakpoints, limits: FitLimits): readonly Solution[] {
  const end = points.count - 1;
  const nodes = new Nodes();
  const reached = new ReachedStates();
  const search: Search = { points, limits, nodes, reached };
  // Active breakpoints, each with its nodes [first, last): they were made together and so stand together.
  const active: ActivePoint[] = [{ point: 0, first: nodes.add(0, 0, 1, 0, 0, 0, 0, -1), last: 1 }];
  let activeCount = 1;
  for (let b = 1; b <= end; b++) {
    if (points.item[b] === limits.barred) continue;
    const forced = points.cost[b] === FORCED_BREAK;
    let surviving = 0;
    for (let i = 0; i < activeCount; i++) {
      const from = active[i];
      if (from === undefined) continue;
      const fit = fitLine(points, from.point, b, limits);
      if (!fit.hopeless) active[surviving++] = from;
      if (accepts(points, from.point, b, fit, limits)) considerAll(search, from, b, fit);
    }
    activeCount = forced ? 0 : surviving;
    const first = nodes.count;
    reached.moveTo(nodes, b);
    if (nodes.count > first) active[activeCount++] = { point: b, first, last: nodes.count };
    if (activeCount === 0) break;
  }
  const final = active[activeCount - 1];
  return final?.point === end ? solutions(points, nodes, final) : [];
}

/** What all steps of one search share. */
interface Search {
  readonly points: Breakpoints;
  readonly limits: FitLimits;
  readonly nodes: Nodes;
  readonly reached: ReachedStates;
}

interface ActivePoint {
  readonly point: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Ways of reaching breakpoints, each the best one for its line, fitness class and run of hyphens, as columns of numbers:
 * a paragraph makes thousands, and as objects they cost more than the arithmetic.
 */
class Nodes {
  count = 0;
  readonly point: number[] = [];
  readonly line: number[] = [];
  readonly fitness: number[] = [];
  readonly hyphens: number[] = [];
  readonly demerits: number[] = [];
  readonly looseness: number[] = [];
  readonly overfull: number[] = [];
  readonly previous: number[] = [];

  // oxlint-disable-next-line max-params -- an object for each node is what this class is there to avoid
  add(
    point: number,
    line: number,
    fitness: number,
    hyphens: number,
    demerits: number,
    looseness: number,
    overfull: number,
    previous: number,
  ): number {
    this.point.push(point);
    this.line.push(line);
    this.fitness.push(fitness);
    this.hyphens.push(hyphens);
    this.demerits.push(demerits);
    this.looseness.push(looseness);
    this.overfull.push(overfull);
    this.previous.push(previous);
    return this.count++;
  }
}

/** The best ways to the breakpoint at hand, by state; emptied when they become nodes. */
class ReachedStates {
  #count = 0;
  readonly #keys: number[] = [];
  readonly #demerits: number[] = [];
  readonly #looseness: number[] = [];
  readonly #overfull: number[] = [];
  readonly #previous: number[] = [];

  offer(key: number, demerits: number, looseness: number, overfull: number, previous: number): void {
    const keys = this.#keys;
    let i = 0;
    while (i < this.#count && keys[i] !== key) i++;
    if (i === this.#count) this.#count++;
    else if ((this.#demerits[i] ?? 0) <= demerits) return;
    keys[i] = key;
    this.#demerits[i] = demerits;
    this.#looseness[i] = looseness;
    this.#overfull[i] = overfull;
    this.#previous[i] = previous;
  }

  moveTo(nodes: Nodes, point: number): void {
    for (let i = 0; i < this.#count; i++) {
      const key = this.#keys[i] ?? 0;
      const state = key % STATES;
      nodes.add(
        point,
        (key - state) / STATES,
        Math.floor(state / HYPHEN_RUNS),
        state % HYPHEN_RUNS,
        this.#demerits[i] ?? 0,
        this.#looseness[i] ?? 0,
        this.#overfull[i] ?? 0,
        this.#previous[i] ?? 0,
      );
    }
    this.#count = 0;
  }
}

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
  readonly looseness: number;
  /** By how much the line is too long fully shrunk. */
  readonly overfull: Pt;
  /** True if every later breakpoint is too far as well. */
  readonly hopeless: boolean;
}

/** How a line from breakpoint `from` to `to` fits the measure. */
function fitLine(points: Breakpoints, from: number, to: number, limits: FitLimits): LineFit {
  const inside = (points.width[to] ?? 0) - (points.nextWidth[from] ?? 0);
  const natural = inside + (points.endWidth[to] ?? 0) + (points.startWidth[from] ?? 0);
  const expansion = limits.expansion * ((points.boxes[to] ?? 0) - (points.nextBoxes[from] ?? 0));
  const excess = limits.measure - natural;
  if (excess >= 0) {
    if (points.cost[to] === FORCED_BREAK) return { looseness: 0, overfull: 0, hopeless: false };
    const stretch = (points.stretch[to] ?? 0) - (points.nextStretch[from] ?? 0);
    const shared = stretch + expansion;
    if (excess <= shared) return { looseness: shared > 0 ? excess / shared : 0, overfull: 0, hopeless: false };
    const looseness = stretch > 0 ? 1 + (excess - shared) / stretch : Number.POSITIVE_INFINITY;
    return { looseness, overfull: 0, hopeless: false };
  }
  const shrink = (points.shrink[to] ?? 0) - (points.nextShrink[from] ?? 0) + expansion;
  if (-excess <= shrink) return { looseness: excess / shrink, overfull: 0, hopeless: false };
  const overfull = -excess - shrink;
  // A mark that hangs can make a later break fit where this one doesn't: only what lies inside decides.
  const hopeless = inside + (points.startWidth[from] ?? 0) - limits.measure - shrink > MAX_HANG;
  return { looseness: -1, overfull, hopeless };
}

/** Offers breakpoint `to` all ways that come from `from` over a line of this fit. */
function considerAll({ points, limits, nodes, reached }: Search, from: ActivePoint, to: number, fit: LineFit): void {
  const { prices } = limits;
  const flagged = points.flagged[to] === 1;
  const isLast = to === points.count - 1;
  const fitness = fitnessOf(fit.looseness);
  const ownDemerits = lineDemerits(fit, points.cost[to] ?? 0, limits);
  const oneWord = isLast && (points.stretch[to] ?? 0) <= (points.nextStretch[from.point] ?? 0);
  const fill = Math.min(1, ((points.width[to] ?? 0) - (points.nextWidth[from.point] ?? 0)) / limits.measure);
  const short = isLast ? runtDemerits(points, from.point, to, limits) + (oneWord ? prices.oneWord : 0) : 0;
  for (let i = from.first; i < from.last; i++) {
    const line = nodes.line[i] ?? 0;
    const before = nodes.hyphens[i] ?? 0;
    const hyphens = flagged ? Math.min(before + 1, HYPHEN_RUNS - 1) : 0;
    let demerits = (nodes.demerits[i] ?? 0) + ownDemerits;
    if (flagged) demerits += prices.hyphen;
    if (flagged && before >= 2) demerits += prices.ladder;
    if (Math.abs(fitness - (nodes.fitness[i] ?? 0)) > 1) demerits += prices.contrast;
    if (isLast) {
      if (before > 0) demerits += prices.finalHyphen * (1 - 0.5 * fill) + (oneWord ? prices.tail : 0);
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
  return base + prices.deviation * cubic * cubic + price + loose + fit.overfull * OVERFULL_DEMERITS_PER_PT;
}

function runtDemerits(points: Breakpoints, from: number, to: number, limits: FitLimits): number {
  if (limits.runtWidth <= 0) return 0;
  const width = (points.width[to] ?? 0) - (points.nextWidth[from] ?? 0);
  const missing = Math.max(0, 1 - width / limits.runtWidth);
  return missing * missing * limits.prices.runt;
}

function solutions(points: Breakpoints, nodes: Nodes, final: ActivePoint): readonly Solution[] {
  const byLines = new Map<number, number>();
  for (let i = final.first; i < final.last; i++) {
    const line = nodes.line[i] ?? 0;
    const rival = byLines.get(line);
    if (rival === undefined || (nodes.demerits[i] ?? 0) < (nodes.demerits[rival] ?? 0)) byLines.set(line, i);
  }
  return [...byLines.entries()].sort(([a], [b]) => a - b).map(([, node]) => new TracedSolution(points, nodes, node));
}

class TracedSolution implements Solution {
  readonly #points: Breakpoints;
  readonly #nodes: Nodes;
  readonly #final: number;
  #lines: readonly BrokenLine[] | undefined;

  constructor(points: Breakpoints, nodes: Nodes, final: number) {
    this.#points = points;
    this.#nodes = nodes;
    this.#final = final;
  }

  get lineCount(): number {
    return this.#nodes.line[this.#final] ?? 0;
  }

  get demerits(): number {
    return this.#nodes.demerits[this.#final] ?? 0;
  }

  get looseness(): number {
    return this.lines.reduceRight((sum, line) => sum + line.looseness, 0);
  }

  get lines(): readonly BrokenLine[] {
    return (this.#lines ??= linesTo(this.#points, this.#nodes, this.#final));
  }
}

function linesTo(points: Breakpoints, nodes: Nodes, final: number): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (let node = final; (nodes.previous[node] ?? -1) >= 0; node = nodes.previous[node] ?? -1) {
    lines.push({
      start: points.nextItem[nodes.point[nodes.previous[node] ?? 0] ?? 0] ?? 0,
      end: points.item[nodes.point[node] ?? 0] ?? 0,
      looseness: nodes.looseness[node] ?? 0,
      overfull: nodes.overfull[node] ?? 0,
    });
  }
  return lines.reverse();
}
