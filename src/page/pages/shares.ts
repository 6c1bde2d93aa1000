/**
 * Chooses the widths of three columns: a lattice around the likeliest, priced as a split of two is, unit by unit.
 *
 * Two columns have one number to look for, three have two, and a fit of a paragraph costs the same. So widths stand on a
 * lattice of whole steps: where the first two columns try K widths each, the third tries 2K - 1, and every paragraph is
 * fitted 4K times for K² choices. What a choice costs is summed up from these without setting a line: of each unit the
 * rows that are the cheapest for all its sides together. A coarse lattice finds the place, a fine one around its best
 * the tooth.
 */
import type { Pt } from '../../geometry/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { Unit } from './flow.ts';
import { blankPriceIn, excessCost, holeCost } from './prices.ts';
import { fitSide, type SideLimits } from './side.ts';

/** How far the widths of three columns may differ from equal ones: beyond this one looks like a footnote. */
const SHARES = { least: 0.8, most: 1.3 } as const;

/** A lattice: the distance of two widths in points, and how many widths there are on either side of the middle. */
interface Lattice {
  readonly step: Pt;
  readonly reach: number;
}

/** Found by looking at all widths in steps of half a point: the cheapest of these two is within one in a hundred of theirs. */
const COARSE: Lattice = { step: 2, reach: 6 };
const FINE: Lattice = { step: 0.5, reach: 3 };
/** Long texts have no comb: what one paragraph gains by a point another loses. */
const LONG: Lattice = { step: 4, reach: 1 };
/** The best points of the coarse lattice around which a fine one is laid; those beside a better one are covered by its own. */
const REFINED = 7;
const APART: Pt = 3;

export interface SharesSearch {
  readonly languages: readonly Lang[];
  readonly units: readonly Unit[];
  readonly limits: Omit<SideLimits, 'measure'>;
  /** The width that the columns have together. */
  readonly area: Pt;
  /** The widths that the texts would have if each had as many lines: any numbers in their proportion. */
  readonly lengths: readonly number[];
  /** The least that each may have, for its tables; 0 where it has none. */
  readonly floors: readonly Pt[];
  /** Whether so many fits of all paragraphs as a fine search takes are too many. */
  readonly isLong: boolean;
}

/** The cheapest shares of the columns, of those tried; equal ones are among them, where tables have room in these. The first is the cheapest. */
export function cheapestShares(asked: SharesSearch, count: number): readonly (readonly number[])[] {
  const search = { ...asked, floors: floorsWithin(asked) };
  const { languages, area, isLong } = search;
  const prices = new SidePrices(search);
  const tried = new Map<string, { readonly widths: readonly Pt[]; readonly cost: number }>();
  const tryWidths = (widths: readonly Pt[]): void => {
    const key = widths.join(' ');
    if (tried.has(key) || !widths.every((width, i) => isAllowed(width, i, search))) return;
    tried.set(key, { widths, cost: prices.costOf(widths) });
  };
  const cheapest = (most: number, apart: Pt): readonly (readonly Pt[])[] => {
    const chosen: (readonly Pt[])[] = [];
    for (const { widths } of [...tried.values()].sort((a, b) => a.cost - b.cost)) {
      if (chosen.length === most) break;
      if (chosen.every((other) => distance(widths, other) >= apart)) chosen.push(widths);
    }
    return chosen;
  };
  const layAround = (middle: readonly Pt[], lattice: Lattice): void => {
    for (const widths of pointsAround(middle, lattice, area)) tryWidths(widths);
  };
  layAround(likeliest(search), isLong ? LONG : COARSE);
  if (!isLong) for (const widths of cheapest(REFINED, APART)) layAround(widths, FINE);
  tryWidths(languages.map(() => area / languages.length));
  return cheapest(count, 0).map((widths) => widths.map((width) => width / area));
}

/** In whole points; none where the columns cannot all have theirs. */
function floorsWithin({ floors, area }: SharesSearch): readonly Pt[] {
  // The last column has what is left of whole points, which may be half a point less.
  const whole = floors.map((floor) => (floor === 0 ? 0 : Math.ceil(floor) + 1));
  const most = Math.floor((SHARES.most * area) / floors.length);
  const least = whole.map((floor) => Math.max(floor, Math.ceil((SHARES.least * area) / floors.length)));
  const fit = least.reduce((a, b) => a + b, 0) <= area && least.every((width) => width <= most);
  return fit ? whole : floors.map(() => 0);
}

function isAllowed(width: Pt, column: number, { area, languages, floors }: SharesSearch): boolean {
  const share = (width * languages.length) / area;
  if (width < (floors[column] ?? 0) - 1) return false;
  return share > SHARES.least - ROUNDING && share < SHARES.most + ROUNDING;
}

const ROUNDING = 1e-9;

/** Widths as the texts are long, in whole points but for the last, within the limits and as wide as their tables ask. */
function likeliest({ lengths, floors, area }: SharesSearch): readonly Pt[] {
  const total = lengths.reduce((a, b) => a + b, 0);
  const equal = area / lengths.length;
  const least = floors.map((floor) => Math.max(floor, Math.ceil(SHARES.least * equal)));
  const most = Math.floor(SHARES.most * equal);
  const widths = lengths.map((length, i) => {
    return Math.min(most, Math.max(least[i] ?? 0, Math.round(total === 0 ? equal : (area * length) / total)));
  });
  // What the limits took from one column, or gave it, is made up for by those that have room, a point each in turn.
  let rest = Math.round(area - widths.reduce((a, b) => a + b, 0));
  for (let turn = 0; rest !== 0 && turn < area; turn++) {
    const at = turn % widths.length;
    const width = (widths[at] ?? 0) + Math.sign(rest);
    if (width < (least[at] ?? 0) || width > most) continue;
    widths[at] = width;
    rest -= Math.sign(rest);
  }
  return withLast(widths, area);
}

/** The last column has what the others leave. */
function withLast(widths: readonly Pt[], area: Pt): readonly Pt[] {
  const others = widths.slice(0, -1);
  return [...others, area - others.reduce((a, b) => a + b, 0)];
}

/** The points of a lattice, from its middle outwards: of equally cheap ones the likelier stays. */
function pointsAround(middle: readonly Pt[], { step, reach }: Lattice, area: Pt): readonly (readonly Pt[])[] {
  const offsets = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1) * step);
  let points: readonly (readonly Pt[])[] = [[]];
  for (const width of middle.slice(0, -1))
    points = points.flatMap((point) => offsets.map((offset) => [...point, width + offset]));
  return points.map((point) => withLast([...point, 0], area)).sort((a, b) => distance(a, middle) - distance(b, middle));
}

/** By how much the widths differ that differ most. */
function distance(widths: readonly Pt[], others: readonly Pt[]): Pt {
  return Math.max(...widths.map((width, i) => Math.abs(width - (others[i] ?? 0))));
}

/** What a side costs in so many rows. */
interface PricedHeight {
  readonly rows: number;
  readonly demerits: number;
}

/** The prices of units' sides at the widths asked for so far. */
class SidePrices {
  readonly #search: SharesSearch;
  readonly #known = new Map<string, readonly (readonly PricedHeight[] | undefined)[]>();

  constructor(search: SharesSearch) {
    this.#search = search;
  }

  /** All units at their cheapest in columns of these widths, and what the columns then leave blank. */
  costOf(widths: readonly Pt[]): number {
    const { languages, units } = this.#search;
    const columns = languages.map((lang, i) => this.#pricesOf(lang, widths[i] ?? 0));
    const blank = languages.map(() => 0);
    let cost = 0;
    let rows = 0;
    for (const [index] of units.entries()) {
      const sides = columns.map((prices) => prices[index]);
      const best = cheapestHeight(sides);
      cost += best.cost;
      rows += best.rows;
      for (const [i, chosen] of best.chosen.entries())
        if (chosen !== undefined) blank[i] = (blank[i] ?? 0) + best.rows - chosen;
    }
    const price = blankPriceIn(languages);
    return blank.reduce((sum, own) => sum + excessCost(own, rows, price), cost);
  }

  #pricesOf(lang: Lang, measure: Pt): readonly (readonly PricedHeight[] | undefined)[] {
    const key = `${lang} ${measure}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { units, limits } = this.#search;
    const prices = units.map(({ sides }) => {
      const parts = sides.get(lang);
      return parts && fitSide(parts, { ...limits, measure }).map(({ rows, demerits }) => ({ rows, demerits }));
    });
    this.#known.set(key, prices);
    return prices;
  }
}

interface CheapestHeight {
  readonly rows: number;
  readonly cost: number;
  /** The rows that each side has itself. */
  readonly chosen: readonly (number | undefined)[];
}

/** The height of a unit at which its sides, each as it then is the cheapest, cost the least. */
function cheapestHeight(sides: readonly (readonly PricedHeight[] | undefined)[]): CheapestHeight {
  const present = sides.filter((heights) => heights !== undefined);
  const least = Math.max(0, ...present.map(([first]) => first?.rows ?? 0));
  const all = new Set(present.flatMap((heights) => heights.map(({ rows }) => rows)).filter((rows) => rows >= least));
  let best: CheapestHeight = { rows: 0, cost: present.length === 0 ? 0 : Number.POSITIVE_INFINITY, chosen: [] };
  for (const rows of [...all].sort((a, b) => a - b)) {
    let cost = 0;
    const chosen = sides.map((heights) => {
      let own: { readonly rows: number; readonly cost: number } | undefined;
      for (const height of heights ?? []) {
        if (height.rows > rows) continue;
        const price = height.demerits + holeCost(rows - height.rows);
        if (own === undefined || price < own.cost) own = { rows: height.rows, cost: price };
      }
      cost += own?.cost ?? 0;
      return own?.rows;
    });
    if (cost < best.cost) best = { rows, cost, chosen };
  }
  return best;
}
