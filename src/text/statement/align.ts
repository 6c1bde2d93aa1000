/**
 * Turns two sequences of blocks, one a translation of the other, into the groups that belong together, each with how
 * sure that is.
 *
 * The lengths are compared as in W. A. Gale and K. W. Church, “A Program for Aligning Sentences in Bilingual Corpora”,
 * Computational Linguistics 19(1), 1993, pp. 75-102: each character of one language yields a normal number of
 * characters of the other, and dynamic programming finds the likeliest chain of groups. We depart from it in three
 * things. What stands alone costs the same whatever its length, since a whole paragraph may well be in one version only;
 * shared anchors (anchors.ts) count beside the lengths; and blocks other than paragraphs pair one to one with their own
 * kind or not at all.
 *
 * Time grows with the blocks of the longer side times the width of the band around the diagonal, which is as wide as the
 * sides differ in number and a little more.
 */
import { anchorsOf, sentencesIn, type AnchorKind, type Anchors } from './likeness.ts';

/** What alignment needs to know of a block. */
export interface Alignable {
  /** Only blocks of the same kind can be one to one. */
  readonly kind: string;
  /** Whether it may be one of several in a group. */
  readonly mergeable: boolean;
  readonly text: string;
}

/** Blocks `from` to before `to` of a side. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface AlignedGroup {
  readonly left: Stretch;
  readonly right: Stretch;
  /** 0 to 1: the share of this group among everything that could be, all weighed by how likely it is. */
  readonly confidence: number;
}

/** Characters of a text in the language of either side where a third one has 1: their ratio is the prior mean of Gale and Church's. */
export interface RelativeLengths {
  readonly left: number;
  readonly right: number;
}

/** The characters of a text that would outweigh the prior ratio as much as the prior counts itself. */
const PRIOR_CHARACTERS = 2000;

/** How far the text at hand may move the ratio: beyond, what is missing on one side would be taken for brevity. */
const RATIO_SPAN = 1.15;

/** The variance of the other language's characters for one character of this one (Gale and Church, p. 83). */
const VARIANCE_PER_CHARACTER = 6.8;

/** A shape of group and how often it occurs (Gale and Church, table 5; three with one are ours, for speeches). */
interface Shape {
  readonly left: number;
  readonly right: number;
  readonly prior: number;
}

const SHAPES: readonly Shape[] = [
  { left: 1, right: 1, prior: 0.89 },
  { left: 1, right: 0, prior: 0.005 },
  { left: 0, right: 1, prior: 0.005 },
  { left: 2, right: 1, prior: 0.0445 },
  { left: 1, right: 2, prior: 0.0445 },
  { left: 2, right: 2, prior: 0.011 },
  { left: 3, right: 1, prior: 0.005 },
  { left: 1, right: 3, prior: 0.005 },
];

const LARGEST_GROUP = 3;

/** What standing alone costs beside its prior, in nats. Less, and odd lengths fall apart; more, and neighbours swallow it. */
const ALONE_COST = 4;

/** The share of sentences that a translator divides or joins, and what another sentence costs at least, in nats. */
const SENTENCES_CHANGED = 0.08;
const LEAST_SENTENCE_COST = 0.3;

/** Beyond this cost of the lengths, in nats, several are not compared any further. */
const HOPELESS = 60;

/**
 * How likely an anchor that the other side has somewhere stands in the block's own translation, by kind; and how much of
 * its weight counts, since the words of one phrase come together.
 */
const TRUST: Readonly<Record<AnchorKind, { readonly likelihood: number; readonly weight: number }>> = {
  address: { likelihood: 0.97, weight: 1 },
  number: { likelihood: 0.9, weight: 1 },
  name: { likelihood: 0.75, weight: 0.6 },
  word: { likelihood: 0.65, weight: 0.4 },
  sign: { likelihood: 0.8, weight: 0.6 },
};

/** Blocks away from the diagonal that are looked at, besides the difference in number. */
const BAND = 25;

/** The cells that are computed at most: a statement of some 1,500 blocks with half as many on the other side. */
const MOST_CELLS = 2_000_000;

/** Costs are held in whole thousandths of a nat, so that no machine's last digit decides. */
const UNITS_PER_NAT = 1000;

/**
 * The likeliest groups, in order, covering both sides whole. Undefined if there is more than can be computed in a second
 * or two. Pure.
 */
export function align(
  left: readonly Alignable[],
  right: readonly Alignable[],
  lengths: RelativeLengths,
): readonly AlignedGroup[] | undefined {
  const band = bandOf(left.length, right.length);
  if ((left.length + 1) * band.width > MOST_CELLS) return undefined;
  const steps = stepsBetween(left, right, lengths);
  const forward = sweep(left.length, right.length, band, steps);
  const groups = trace(left.length, right.length, band, forward);
  return withConfidence(groups, { lefts: left.length, rights: right.length, band, steps, forward });
}

/** The cells of row `i` lie in columns `start(i)` to before `start(i) + width`. */
interface Band {
  readonly width: number;
  readonly start: (row: number) => number;
}

function bandOf(lefts: number, rights: number): Band {
  const reach = BAND + Math.abs(lefts - rights);
  const slope = lefts === 0 ? 0 : rights / lefts;
  return { width: 2 * reach + 1, start: (row) => Math.floor(row * slope) - reach };
}

/** What it costs, in thousandths of a nat, that the blocks before (i, j) end with a group of a shape; Infinity if it cannot be. */
type Steps = (i: number, j: number, shape: Shape) => number;

function stepsBetween(left: readonly Alignable[], right: readonly Alignable[], lengths: RelativeLengths): Steps {
  const lefts = sideOf(left);
  const rights = sideOf(right);
  const ratio = ratioOf(lefts, rights, lengths.right / lengths.left);
  return (i, j, shape) => {
    if (i < shape.left || j < shape.right) return Infinity;
    const prior = -Math.log(shape.prior);
    if (shape.left === 0 || shape.right === 0) return rounded(prior + ALONE_COST);
    const from = { left: i - shape.left, right: j - shape.right };
    if (shape.left === 1 && shape.right === 1) {
      if (left[from.left]?.kind !== right[from.right]?.kind) return Infinity;
    } else if (!lefts.mergeable(from.left, i) || !rights.mergeable(from.right, j)) return Infinity;
    const cost = lengthCost(lefts.length(from.left, i), rights.length(from.right, j), ratio);
    if (cost > HOPELESS && shape.left + shape.right > 2) return Infinity;
    const sentences = sentenceCost(lefts.sentences(from.left, i), rights.sentences(from.right, j));
    const a = lefts.anchors(from.left, shape.left);
    const b = rights.anchors(from.right, shape.right);
    const anchors = (evidence(a, b, rights, shape.right) + evidence(b, a, lefts, shape.left)) / 2;
    return rounded(prior + cost + sentences - anchors);
  };
}

function rounded(nats: number): number {
  return Math.round(nats * UNITS_PER_NAT);
}

/** A side as the costs ask for it. */
interface AlignedSide {
  readonly count: number;
  readonly total: number;
  /** Characters of blocks `from` to before `to`. */
  readonly length: (from: number, to: number) => number;
  /** Their sentences. */
  readonly sentences: (from: number, to: number) => number;
  readonly mergeable: (from: number, to: number) => boolean;
  /** The anchors of `count` blocks from `from` on. */
  readonly anchors: (from: number, count: number) => Anchors;
  /** How many blocks have an anchor. */
  readonly frequency: (anchor: string) => number;
}

function sideOf(blocks: readonly Alignable[]): AlignedSide {
  const characters = sums(blocks.map(({ text }) => text.length));
  const sentences = sums(blocks.map(({ text }) => sentencesIn(text)));
  const single = blocks.map(({ text }) => anchorsOf(text));
  const frequencies = new Map<string, number>();
  for (const anchors of single) for (const key of anchors.keys()) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  const unions = new Map<number, Anchors>();
  return {
    count: blocks.length,
    total: characters(0, blocks.length),
    length: characters,
    sentences,
    mergeable: (from, to) => blocks.slice(from, to).every((block) => block.mergeable),
    anchors: (from, count) => {
      const [first = new Map()] = single.slice(from, from + 1);
      if (count === 1) return first;
      const key = from * (LARGEST_GROUP + 1) + count;
      const known = unions.get(key);
      if (known !== undefined) return known;
      const union: Anchors = new Map(single.slice(from, from + count).flatMap((anchors) => [...anchors]));
      unions.set(key, union);
      return union;
    },
    frequency: (anchor) => frequencies.get(anchor) ?? 0,
  };
}

/** The sum of what stands from one place to before another. */
function sums(values: readonly number[]): (from: number, to: number) => number {
  const ends: number[] = [0];
  for (const value of values) ends.push((ends.at(-1) ?? 0) + value);
  return (from, to) => (ends[to] ?? 0) - (ends[from] ?? 0);
}

/** The characters of the right side for one of the left: the prior, moved by the text at hand. */
function ratioOf(left: AlignedSide, right: AlignedSide, prior: number): number {
  const ratio = (right.total + prior * PRIOR_CHARACTERS) / (left.total + PRIOR_CHARACTERS);
  return Math.min(Math.max(ratio, prior / RATIO_SPAN), prior * RATIO_SPAN);
}

/** −ln of the probability that lengths differ so much or more if they belong together (Gale and Church, pp. 82-84). */
function lengthCost(left: number, right: number, ratio: number): number {
  const mean = Math.max(1, (left + right / ratio) / 2);
  return tailCost(Math.abs(right - left * ratio) / Math.sqrt(mean * VARIANCE_PER_CHARACTER));
}

/**
 * −ln of 2(1 − Φ(z)), the two tails of a normal distribution, by formula 7.1.26 of Abramowitz and Stegun, Handbook of
 * Mathematical Functions, 1964, p. 299, whose exponential the logarithm undoes.
 */
export function tailCost(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return x * x - Math.log(polynomial);
}

/** −ln of about the probability that so many sentences were divided or joined: a Poisson process that keeps its tail. */
function sentenceCost(left: number, right: number): number {
  const expected = SENTENCES_CHANGED * Math.max(1, (left + right) / 2);
  return Math.abs(left - right) * Math.max(LEAST_SENTENCE_COST, -Math.log(expected));
}

/**
 * How much, in nats, the anchors of one side speak for its group with the other: each that the other language has
 * somewhere is either in the group, which is the less a chance the fewer blocks have it, or it is missed there.
 */
function evidence(anchors: Anchors, others: Anchors, other: AlignedSide, size: number): number {
  let sum = 0;
  for (const [anchor, kind] of anchors) {
    const frequency = other.frequency(anchor);
    if (frequency === 0) continue;
    const { likelihood, weight } = TRUST[kind];
    const chance = Math.min(1, (frequency * size) / other.count);
    if (chance >= likelihood) continue;
    sum += weight * Math.log(others.has(anchor) ? likelihood / chance : (1 - likelihood) / (1 - chance));
  }
  return sum;
}

/** For each cell of the band, the least cost to reach it, the shape that does, and the cost of all ways together. */
interface Sweep {
  readonly shapes: readonly (Shape | undefined)[];
  /** −ln of the sum of the probabilities of all ways to the cell, in nats. */
  readonly all: Float64Array;
}

function sweep(lefts: number, rights: number, band: Band, steps: Steps): Sweep {
  const least = new Float64Array((lefts + 1) * band.width).fill(Infinity);
  const all = new Float64Array((lefts + 1) * band.width).fill(Infinity);
  const shapes: (Shape | undefined)[] = Array.from({ length: least.length });
  for (let i = 0; i <= lefts; i++) {
    for (let j = Math.max(0, band.start(i)); j < Math.min(rights + 1, band.start(i) + band.width); j++) {
      const cell = i * band.width + j - band.start(i);
      if (i === 0 && j === 0) {
        least[cell] = 0;
        all[cell] = 0;
        continue;
      }
      for (const shape of SHAPES) {
        const before = cellOf(i - shape.left, j - shape.right, band);
        if (before === undefined) continue;
        const so = least[before] ?? Infinity;
        if (so === Infinity) continue;
        const step = steps(i, j, shape);
        if (step === Infinity) continue;
        if (so + step < (least[cell] ?? Infinity)) {
          least[cell] = so + step;
          shapes[cell] = shape;
        }
        all[cell] = together(all[cell] ?? Infinity, (all[before] ?? Infinity) + step / UNITS_PER_NAT);
      }
    }
  }
  return { shapes, all };
}

function cellOf(i: number, j: number, band: Band): number | undefined {
  if (i < 0 || j < 0) return undefined;
  const column = j - band.start(i);
  return column >= 0 && column < band.width ? i * band.width + column : undefined;
}

/** −ln(e^−a + e^−b). */
function together(a: number, b: number): number {
  const less = Math.min(a, b);
  return less === Infinity ? Infinity : less - Math.log1p(Math.exp(less - Math.max(a, b)));
}

interface Group {
  readonly left: Stretch;
  readonly right: Stretch;
}

function trace(lefts: number, rights: number, band: Band, { shapes }: Sweep): readonly Group[] {
  const groups: Group[] = [];
  let [i, j] = [lefts, rights];
  while (i > 0 || j > 0) {
    const cell = cellOf(i, j, band);
    const shape = cell === undefined ? undefined : shapes[cell];
    if (shape === undefined) throw new Error(`no way of alignment leads to ${i}, ${j}`);
    groups.push({ left: { from: i - shape.left, to: i }, right: { from: j - shape.right, to: j } });
    i -= shape.left;
    j -= shape.right;
  }
  return groups.toReversed();
}

interface Swept {
  readonly lefts: number;
  readonly rights: number;
  readonly band: Band;
  readonly steps: Steps;
  readonly forward: Sweep;
}

/** Each group with its probability: the ways to it, times its own, times the ways on, over all ways. */
function withConfidence(groups: readonly Group[], swept: Swept): readonly AlignedGroup[] {
  const { lefts, rights, band, steps, forward } = swept;
  const onward = sweepBack(swept);
  const total = forward.all[cellOf(lefts, rights, band) ?? 0] ?? 0;
  return groups.map(({ left, right }) => {
    const shape = SHAPES.find((s) => s.left === left.to - left.from && s.right === right.to - right.from);
    const before = forward.all[cellOf(left.from, right.from, band) ?? 0] ?? Infinity;
    const after = onward[cellOf(left.to, right.to, band) ?? 0] ?? Infinity;
    const own = shape === undefined ? Infinity : steps(left.to, right.to, shape) / UNITS_PER_NAT;
    return { left, right, confidence: Math.min(1, Math.exp(total - before - own - after)) };
  });
}

/** The cost of all ways from each cell to the end, in nats. */
function sweepBack({ lefts, rights, band, steps }: Swept): Float64Array {
  const onward = new Float64Array((lefts + 1) * band.width).fill(Infinity);
  for (let i = lefts; i >= 0; i--) {
    for (let j = Math.min(rights, band.start(i) + band.width - 1); j >= Math.max(0, band.start(i)); j--) {
      const cell = i * band.width + j - band.start(i);
      if (i === lefts && j === rights) onward[cell] = 0;
      const here = onward[cell] ?? Infinity;
      if (here === Infinity) continue;
      for (const shape of SHAPES) {
        const before = cellOf(i - shape.left, j - shape.right, band);
        if (before === undefined) continue;
        const step = steps(i, j, shape);
        if (step === Infinity) continue;
        onward[before] = together(onward[before] ?? Infinity, here + step / UNITS_PER_NAT);
      }
    }
  }
  return onward;
}
