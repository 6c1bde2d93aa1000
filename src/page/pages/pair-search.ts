/**
 * Looks for the widths of two columns and the size of their text together.
 *
 * Text in another size is the text as it is in columns that are as much wider or narrower. So there are two numbers to
 * look for, the width of each column in the template's own size: what they come to together says the size, their
 * proportion the split. They stand on a lattice: K widths of each column are 2K fits of all its paragraphs and some K²
 * pages, of which each is priced without setting a line, unit by unit, from the heights that its sides can have. Around
 * the cheapest the lattice is laid anew, finer.
 */
import type { Pt } from '../../geometry/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { Unit } from './flow.ts';
import { type BlankPrice, blankPriceIn, excessCost, excessOfARow, holeCost, sizeCost, unevenCost } from './prices.ts';
import { heightsOfSide, type SideHeight, type SideLimits } from './side.ts';

/** The sizes that text may have, as shares of the template's. */
export interface SizeRange {
  readonly least: number;
  readonly most: number;
}

export interface PairOptions {
  readonly languages: readonly [Lang, Lang];
  readonly units: readonly Unit[];
  readonly limits: Omit<SideLimits, 'measure'>;
  /** Of both columns together. */
  readonly area: Pt;
  /** What one column is never wider than. */
  readonly widest: Pt;
  /** The likeliest split, and the limits of all. */
  readonly split: { readonly likeliest: number; readonly min: number; readonly max: number };
  readonly sizes: SizeRange;
  /** How many widths of each column are looked at first. */
  readonly widths: number;
  readonly isRefined: boolean;
}

/** A page that was priced. */
export interface PricedPair {
  readonly split: number;
  readonly scale: number;
  /** The widths of the columns in the template's own size. */
  readonly measures: readonly [Pt, Pt];
  readonly cost: number;
}

/** Steps of the finest lattice in one of the first, whose widths are a point apart. */
const STEPS = 8;
const STEP: Pt = 1 / STEPS;

/** The cheapest pairs around which finer lattices are laid, and how fine these are. */
const REFINEMENTS = [
  { pairs: 6, by: STEPS / 2 },
  { pairs: 3, by: STEPS / 4 },
  { pairs: 1, by: STEPS / 8 },
] as const;

/**
 * So many of the cheapest pages are known as such, however few are asked for: finer lattices are laid around them. Where one
 * alone is, one in a thousand of the price is lost.
 */
const FEWEST_KNOWN = 3;

/** The cheapest pages of all that were looked at, the cheapest first. */
export function cheapestPairs(options: PairOptions, count: number): readonly PricedPair[] {
  const search = new PairSearch(options, options.isRefined ? Math.max(count, FEWEST_KNOWN) : count);
  // From the middle outwards: of equally cheap pages the likelier stays, and what is dearer is soon known to be.
  const widths = Array.from({ length: options.widths }, (_, i) => Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1) * STEPS);
  const pairs = widths.flatMap((left) => widths.map((right) => ({ left, right: -right })));
  for (const { left, right } of nearestFirst(pairs)) search.price(left, right);
  if (options.isRefined) {
    for (const { pairs: most, by } of REFINEMENTS) {
      for (const { left, right } of search.cheapest(most)) {
        for (const ahead of [-by, 0, by]) for (const behind of [-by, 0, by]) search.price(left + ahead, right + behind);
      }
    }
  }
  return search.cheapest(count);
}

/** Steps of either width from its middle. */
interface Place {
  readonly left: number;
  readonly right: number;
}

/** Sorted as numbers that hold the place in the list too: a sort that asks which of two comes first takes as long as some fits. */
function nearestFirst<T extends Place>(places: readonly T[]): readonly T[] {
  const count = places.length;
  const numbers = new Float64Array(count);
  for (const [i, place] of places.entries()) numbers[i] = distance(place) * count + i;
  const sorted: T[] = [];
  for (const number of numbers.sort()) {
    const place = places[number % count];
    if (place !== undefined) sorted.push(place);
  }
  return sorted;
}

function distance({ left, right }: Place): number {
  return left * left + right * right;
}

class PairSearch {
  readonly #options: PairOptions;
  readonly #count: number;
  readonly #price: BlankPrice;
  readonly #seen = new Set<number>();
  readonly #found: (PricedPair & Place)[] = [];
  readonly #left = new Map<Pt, SidesInColumn>();
  readonly #right = new Map<Pt, SidesInColumn>();
  /** Indices of units, those that have lately made a page too dear first. */
  readonly #order: number[];

  constructor(options: PairOptions, count: number) {
    this.#options = options;
    this.#count = count;
    this.#price = blankPriceIn(options.languages);
    this.#order = options.units.map((_, i) => i);
  }

  cheapest(count: number): readonly (PricedPair & Place)[] {
    return this.#found.slice(0, count);
  }

  price(left: number, right: number): void {
    const { area, split: limits, sizes, widest } = this.#options;
    const first = area * limits.likeliest + left * STEP;
    const second = area * (1 - limits.likeliest) + right * STEP;
    const scale = left + right === 0 ? 1 : area / (first + second);
    const split = first / (first + second);
    if (scale < sizes.least || scale > sizes.most) return;
    if (split < limits.min - ROUNDING || split > limits.max + ROUNDING) return;
    const key = left * MORE_STEPS + right;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const measures = [Math.min(first, widest / scale), Math.min(second, widest / scale)] as const;
    const cost = this.#costOf(this.#in(0, measures[0]), this.#in(1, measures[1]), scale);
    if (cost === undefined) return;
    const at = this.#found.findIndex((other) => other.cost > cost);
    this.#found.splice(at < 0 ? this.#found.length : at, 0, { left, right, split, scale, measures, cost });
  }

  #in(place: 0 | 1, measure: Pt): SidesInColumn {
    const known = place === 0 ? this.#left : this.#right;
    const { languages, units, limits } = this.#options;
    let column = known.get(measure);
    if (column === undefined)
      known.set(measure, (column = new SidesInColumn(units, languages[place], { ...limits, measure })));
    return column;
  }

  /** Nothing where the units alone cost more than pages that were found. */
  #costOf(left: SidesInColumn, right: SidesInColumn, scale: number): number | undefined {
    const bound = this.#found[this.#count - 1]?.cost ?? Number.POSITIVE_INFINITY;
    // What is known of either column may be too dear before anything more is fitted to it.
    let rest = left.known + right.known;
    if (rest > bound) return undefined;
    const page = new PairedPage();
    for (const [place, index] of this.#order.entries()) {
      rest -= left.leastOf(index) + right.leastOf(index);
      page.add(left.heightsOf(index), right.heightsOf(index));
      if (page.units + rest > bound) {
        this.#order.splice(place, 1);
        this.#order.unshift(index);
        return undefined;
      }
    }
    const cost = page.cost(scale, this.#price);
    const { leftBlank, rightBlank, rows } = page;
    const priced = [excessOfARow(leftBlank, rows, this.#price), excessOfARow(rightBlank, rows, this.#price)] as const;
    if (priced[0] + priced[1] === 0) return cost;
    // Each blank row makes all others dearer: at that price some units have other heights.
    const filled = new PairedPage(priced);
    for (const index of this.#order) filled.add(left.heightsOf(index), right.heightsOf(index));
    return Math.min(cost, filled.cost(scale, this.#price));
  }
}

const ROUNDING = 1e-9;

/** More steps than a width is ever from its middle, twice: places are told apart by one number. */
const MORE_STEPS = 100_000;

/** The sides of all units in one column, each fitted when it is first asked for. */
class SidesInColumn {
  /** What the sides that are fitted cost at least. */
  known = 0;
  readonly #units: readonly Unit[];
  readonly #lang: Lang;
  readonly #limits: SideLimits;
  readonly #heights: (readonly SideHeight[] | undefined)[];
  readonly #least: Float64Array;

  constructor(units: readonly Unit[], lang: Lang, limits: SideLimits) {
    this.#units = units;
    this.#lang = lang;
    this.#limits = limits;
    this.#heights = units.map(() => undefined);
    this.#least = new Float64Array(units.length);
  }

  /** What a unit's side costs at least; nothing before it is fitted. */
  leastOf(index: number): number {
    return this.#least[index] ?? 0;
  }

  /** The heights of a unit's side, least first; none where the unit has no such side. */
  heightsOf(index: number): readonly SideHeight[] {
    const known = this.#heights[index];
    if (known !== undefined) return known;
    const parts = this.#units[index]?.sides.get(this.#lang);
    const heights = parts === undefined ? [] : heightsOfSide(parts, this.#limits);
    this.#heights[index] = heights;
    const least = heights.reduce((most, { demerits }) => Math.min(most, demerits), Number.POSITIVE_INFINITY);
    if (heights.length > 0) this.known += this.#least[index] = least;
    return heights;
  }
}

/** What units come to, each at the heights of its sides that cost least together. */
class PairedPage {
  /** What all units cost by themselves. */
  units = 0;
  rows = 0;
  leftBlank = 0;
  rightBlank = 0;
  readonly #left = { looseness: 0, lines: 0 };
  readonly #right = { looseness: 0, lines: 0 };
  readonly #blankRow: readonly [number, number];

  /** With what a blank row of each column costs beyond its own price. */
  constructor(blankRow: readonly [number, number] = [0, 0]) {
    this.#blankRow = blankRow;
  }

  add(left: readonly SideHeight[], right: readonly SideHeight[]): void {
    if (left.length === 0 || right.length === 0) {
      this.#addAlone(left, this.#left);
      this.#addAlone(right, this.#right);
      return;
    }
    const [ofLeft, ofRight] = this.#blankRow;
    let least = Number.POSITIVE_INFINITY;
    let own = left[0];
    let other = right[0];
    // By their places, since an iterator for each of some thousand pairs is more than what is compared.
    for (let i = 0; i < left.length; i++) {
      const one = left[i];
      for (let k = 0; k < right.length; k++) {
        const another = right[k];
        if (one === undefined || another === undefined) continue;
        const blank = one.rows - another.rows;
        const priced = blank > 0 ? holeCost(blank) + blank * ofRight : holeCost(-blank) - blank * ofLeft;
        const cost = one.demerits + another.demerits + priced;
        if (cost >= least) continue;
        least = cost;
        own = one;
        other = another;
      }
    }
    if (own === undefined || other === undefined) return;
    const rows = Math.max(own.rows, other.rows);
    this.units += own.demerits + other.demerits + holeCost(rows - own.rows) + holeCost(rows - other.rows);
    this.rows += rows;
    this.leftBlank += rows - own.rows;
    this.rightBlank += rows - other.rows;
    tint(this.#left, own);
    tint(this.#right, other);
  }

  #addAlone(heights: readonly SideHeight[], colour: { looseness: number; lines: number }): void {
    let best = heights[0];
    if (best === undefined) return;
    for (const one of heights) if (one.demerits < best.demerits) best = one;
    this.units += best.demerits;
    this.rows += best.rows;
    tint(colour, best);
  }

  cost(scale: number, price: BlankPrice): number {
    const { units, rows, leftBlank, rightBlank } = this;
    const blank = excessCost(leftBlank, rows, price) + excessCost(rightBlank, rows, price);
    return units + blank + unevenCost([this.#left, this.#right]) + sizeCost(scale, rows);
  }
}

function tint(colour: { looseness: number; lines: number }, side: SideHeight): void {
  colour.looseness += side.colour.looseness;
  colour.lines += side.colour.lines;
}
