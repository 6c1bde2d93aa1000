/** The price of a way to break a paragraph, computed the slow way from the definitions: what total-fit is measured against. */
import {
  FORCED_BREAK,
  type Box,
  type FitLimits,
  type Glue,
  type Item,
  type Penalty,
} from '../../../src/page/paragraph/index.ts';

export function box(width: number, hangs: { readonly start?: number; readonly end?: number } = {}): Box {
  return { type: 'box', width, startHang: hangs.start ?? 0, endHang: hangs.end ?? 0 };
}

export function glue(width: number, stretch: number, shrink: number): Glue {
  return { type: 'glue', width, stretch, shrink };
}

export function penalty(cost: number, over: Partial<Penalty> = {}): Penalty {
  return { type: 'penalty', cost, flagged: false, width: 0, nextWidth: 0, endHang: 0, ...over };
}

/** Where a line may end: at a penalty, and at glue that follows a box. The paragraph's end is not among them. */
export function legalBreaks(items: readonly Item[]): readonly number[] {
  return [...items.keys()].filter((i) => {
    const item = items[i];
    return item?.type === 'penalty' || (item?.type === 'glue' && items[i - 1]?.type === 'box');
  });
}

/** The demerits of ending lines at `breaks` and at the paragraph's end; undefined if a line cannot be set so. */
export function demeritsOf(items: readonly Item[], breaks: readonly number[], limits: FitLimits): number | undefined {
  const forced = [...items.keys()].filter((i) => isForced(items[i]));
  if (!forced.every((i) => breaks.includes(i))) return undefined;
  let demerits = 0;
  let hyphens = 0;
  let fitness = 1;
  let from: number | undefined;
  for (const to of [...breaks, items.length]) {
    const looseness = loosenessOf(items, from, to, limits);
    if (looseness === undefined || looseness > limits.maxLooseness) return undefined;
    const at = items[to];
    demerits += lineDemerits(looseness, at?.type === 'penalty' ? at.cost : 0, limits);
    const isDivided = at?.type === 'penalty' && at.flagged;
    if (isDivided) demerits += limits.prices.hyphen;
    if (isDivided && hyphens > 1) demerits += limits.prices.ladder;
    const nextFitness = looseness < -0.5 ? 0 : looseness <= 0.5 ? 1 : looseness <= 1 ? 2 : 3;
    if (Math.abs(nextFitness - fitness) > 1) demerits += limits.prices.contrast;
    if (to === items.length) {
      const last = lineItems(items, from, to);
      const oneWord = !last.some((item) => item.type === 'glue' && item.stretch > 0);
      if (hyphens > 0)
        demerits +=
          limits.prices.finalHyphen * (1 - 0.5 * Math.min(1, widthOf(last) / limits.measure)) +
          (oneWord ? limits.prices.tail : 0);
      if (from !== undefined && oneWord) demerits += limits.prices.oneWord;
      if (from !== undefined && limits.runtWidth > 0) {
        const missing = Math.max(0, 1 - widthOf(last) / limits.runtWidth);
        demerits += missing * missing * limits.prices.runt;
      }
    }
    hyphens = isDivided ? hyphens + 1 : 0;
    fitness = nextFitness;
    from = to;
  }
  return demerits;
}

/** The least demerits of every feasible line count, by trying every set of breaks. */
export function everyLeast(items: readonly Item[], limits: FitLimits): ReadonlyMap<number, number> {
  const least = new Map<number, number>();
  for (const breaks of subsets(legalBreaks(items))) {
    const demerits = demeritsOf(items, breaks, limits);
    const known = least.get(breaks.length + 1);
    if (demerits !== undefined && (known === undefined || demerits < known)) least.set(breaks.length + 1, demerits);
  }
  return least;
}

function subsets(all: readonly number[]): readonly (readonly number[])[] {
  return all.reduce<readonly (readonly number[])[]>(
    (sets, one) => [...sets, ...sets.map((set) => [...set, one])],
    [[]],
  );
}

function isForced(item: Item | undefined): boolean {
  return item?.type === 'penalty' && item.cost === FORCED_BREAK;
}

/** A line begins at the first box after the break before it. */
function lineItems(items: readonly Item[], from: number | undefined, to: number): readonly Item[] {
  let start = from ?? 0;
  while (from !== undefined && start < items.length && items[start]?.type !== 'box') start++;
  return items.slice(start, to);
}

function widthOf(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + (item.type === 'penalty' ? 0 : item.width), 0);
}

/** -1 fully shrunk to 1 fully stretched and beyond; undefined if it is too long. */
function loosenessOf(
  items: readonly Item[],
  from: number | undefined,
  to: number,
  limits: FitLimits,
): number | undefined {
  const line = lineItems(items, from, to);
  const first = line[0];
  const last = line.at(-1);
  const before = from === undefined ? undefined : items[from];
  const at = items[to];
  const gained = (before?.type === 'penalty' ? before.nextWidth : 0) + (at?.type === 'penalty' ? at.width : 0);
  const startHang = first?.type === 'box' ? first.startHang : 0;
  const endHang = at?.type === 'penalty' ? at.endHang : last?.type === 'box' ? last.endHang : 0;
  const excess = limits.measure - (widthOf(line) + gained - startHang - endHang);
  const glues = line.filter((item) => item.type === 'glue');
  const growth = limits.expansion * widthOf(line.filter((item) => item.type === 'box'));
  if (excess < 0) {
    const shrink = glues.reduce((sum, item) => sum + item.shrink, 0) + growth;
    return -excess > shrink ? undefined : excess / shrink;
  }
  if (to === items.length || isForced(at)) return 0;
  const stretch = glues.reduce((sum, item) => sum + item.stretch, 0);
  if (excess === 0) return 0;
  if (excess <= stretch + growth) return excess / (stretch + growth);
  return stretch > 0 ? 1 + (excess - stretch - growth) / stretch : Number.POSITIVE_INFINITY;
}

function lineDemerits(looseness: number, cost: number, { prices, looseFrom }: FitLimits): number {
  const badness = 100 * Math.abs(looseness) ** 3;
  const price = cost === FORCED_BREAK ? 0 : Math.sign(cost) * cost * cost;
  return (
    (prices.line + badness) ** 2 +
    prices.deviation * looseness ** 2 +
    price +
    (looseness > looseFrom ? prices.loose : 0)
  );
}
