import fc from 'fast-check';
import { breakLines, MaxAdjustmentExceededError, MIN_COST, type InputItem } from 'tex-linebreak';
import { describe, expect, it } from 'vitest';
import {
  compileBreakpoints,
  emptyFitMemory,
  FORCED_BREAK,
  totalFit,
  type FitLimits,
  type Item,
  type Prices,
  type Solution,
} from '../../../src/page/paragraph/index.ts';
import { box, demeritsOf, everyLeast, glue, legalBreaks, penalty } from './demerits.ts';
import { FROG_KING, frogKingLine } from './frog-king.ts';
import { unprunedFit } from './unpruned-fit.ts';

const NO_PRICES: Prices = {
  line: 1,
  hyphen: 0,
  ladder: 0,
  contrast: 0,
  deviation: 0,
  loose: 0,
  finalHyphen: 0,
  runt: 0,
  oneWord: 0,
  tail: 0,
};

/** The paper's own, p. 1154: 3000 for lines that don't go together. It prices two hyphens in a row as well: its columns are the same without. */
const PAPER_PRICES: Prices = { ...NO_PRICES, ladder: 3000, contrast: 3000 };

function limitsOf(over: Partial<FitLimits>): FitLimits {
  return {
    measure: 100,
    maxLooseness: 1,
    expansion: 0,
    runtWidth: 0,
    looseFrom: 1.5,
    allowOverfull: false,
    prices: NO_PRICES,
    ...over,
  };
}

function fit(items: readonly Item[], over: Partial<FitLimits>): readonly Solution[] {
  return totalFit(compileBreakpoints(items), limitsOf(over));
}

/** Where the lines of a solution end, without the paragraph's end. */
function breaksOf(solution: Solution): readonly number[] {
  return solution.lines.slice(0, -1).map((line) => line.end);
}

/** `count` boxes of this width with glue of width 10 between them, which stretches by 6 and shrinks by 3. */
function evenItems(count: number, width: number): readonly Item[] {
  return Array.from({ length: count }, (_, i) => (i === 0 ? [box(width)] : [glue(10, 6, 3), box(width)])).flat();
}

describe('total-fit', () => {
  it('yields every feasible line count, fewest first, each with its least demerits', () => {
    // Three boxes and two spaces take 80 of 86: loose by a half. Two boxes and a space would have to stretch by 36.
    const [three, ...others] = fit(evenItems(9, 20), { measure: 86 });
    expect(others).toEqual([]);
    expect(three?.lines.map((line) => line.looseness)).toEqual([0.5, 0.5, 0]);
    expect(three?.demerits).toBeCloseTo(2 * (1 + 12.5) ** 2 + 1, 8);

    const counts = fit(evenItems(9, 20), { measure: 86, maxLooseness: 6 });
    expect(counts.map(({ lines }) => lines.length)).toEqual([3, 4, 5]);
  });

  it('tells the item where each line begins, which is never a space', () => {
    const [solution] = fit(evenItems(9, 20), { measure: 86 });
    expect(solution?.lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [6, 11],
      [12, 17],
    ]);
  });

  it('has no solution where a line would be looser than allowed or a box is wider than the measure', () => {
    expect(fit(evenItems(3, 20), { measure: 60 })).toEqual([]);
    expect(fit([box(101)], { measure: 100 })).toEqual([]);
  });

  it('shrinks spaces to their least and not a hair further', () => {
    expect(fit(evenItems(3, 20), { measure: 74 })[0]?.lines.map((line) => line.looseness)).toEqual([-1]);
    expect(fit(evenItems(3, 20), { measure: 73.999 })).toEqual([]);
  });

  it('sets the last line at its natural spaces, or shrunk if it would be too long', () => {
    expect(fit(evenItems(3, 20), { measure: 500 })[0]?.lines).toMatchObject([{ looseness: 0 }]);
    expect(fit(evenItems(3, 20), { measure: 77 })[0]?.lines).toMatchObject([{ looseness: -0.5 }]);
  });

  it('lets glyphs share the excess with the spaces up to looseness 1, and no more', () => {
    // Boxes of 60 in all may grow by 6, the spaces by 12: 98 is where both are used up; beyond it, spaces alone.
    const loosenessAt = (measure: number) =>
      fit([...evenItems(3, 20), glue(10, 0, 0), box(measure)], { measure, expansion: 0.1, maxLooseness: 2 })[0]
        ?.lines[0]?.looseness;
    expect(loosenessAt(89)).toBeCloseTo(0.5, 10);
    expect(loosenessAt(98)).toBeCloseTo(1, 10);
    expect(loosenessAt(104)).toBeCloseTo(1.5, 10);
    expect(loosenessAt(80 - 12)).toBeCloseTo(-1, 10);
    expect(loosenessAt(80 - 12.01)).toBeUndefined();
  });

  it('prices a loose line by the cube of its looseness, but one that is a hole anyway by each further unit', () => {
    // Two boxes with a space of 10 that stretches by 6; then a box that fills its line.
    const badnessAt = (looseness: number) => {
      const measure = 50 + 6 * looseness;
      const items = [box(20), glue(10, 6, 3), box(20), glue(10, 6, 3), box(measure)];
      const [solution] = fit(items, { measure, maxLooseness: 2000 });
      return Math.sqrt((solution?.demerits ?? NaN) - 1) - 1;
    };
    for (const looseness of [1, 2, 3, 4])
      expect(badnessAt(looseness)).toBeCloseTo(100 * looseness * looseness * looseness, 6);
    expect(badnessAt(5) - badnessAt(4)).toBeCloseTo(1600, 6);
    expect(badnessAt(9) - badnessAt(4)).toBeCloseTo(5 * 1600, 6);
    // A line with hardly any space has no looseness to speak of.
    expect(badnessAt(1900)).toBe(badnessAt(1000));
  });

  it('ends a line at a forced break and nowhere after it, and does not stretch it', () => {
    const items = [box(20), glue(10, 1, 0), box(20), penalty(FORCED_BREAK), box(40), glue(10, 1, 0), box(40)];
    const [solution, ...others] = fit(items, { measure: 100 });
    expect(others).toEqual([]);
    expect(solution?.lines).toMatchObject([
      { start: 0, end: 3, looseness: 0 },
      { start: 4, end: 7, looseness: 0 },
    ]);
  });

  it('counts the hyphen, and what it changes in the next line, only where the line ends there', () => {
    const items = [box(50), penalty(0, { width: 6, nextWidth: 4, flagged: true }), box(50)];
    expect(fit(items, { measure: 100 }).map(breaksOf)).toContainEqual([]);
    expect(fit(items, { measure: 56 }).map(breaksOf)).toEqual([[1]]);
    expect(fit(items, { measure: 55.9 })).toEqual([]);
    expect(fit([box(50), penalty(0, { width: 0, nextWidth: 4 }), box(50)], { measure: 50 })).toEqual([]);
  });

  it('leaves what hangs out of the measure', () => {
    const items = [box(50, { start: 2, end: 3 }), glue(10, 0, 0), box(40, { end: 5 })];
    expect(fit(items, { measure: 93 }).map(breaksOf)).toEqual([[]]);
    expect(fit([box(50), penalty(0, { width: 6, endHang: 4 }), box(50)], { measure: 52 }).map(breaksOf)).toEqual([[1]]);
  });

  it('prices the third divided line in a row, and none before it', () => {
    const hyphen = penalty(0, { flagged: true });
    const items = [box(100), hyphen, box(100), hyphen, box(100), hyphen, box(100), penalty(0), box(100)];
    const prices = { ...NO_PRICES, ladder: 100_000 };
    expect(fit(items, { prices })[0]?.demerits).toBe(5 + 100_000);
    expect(fit(items.slice(2), { prices })[0]?.demerits).toBe(4);
    expect(fit(items.slice(4), { prices })[0]?.demerits).toBe(3);
  });

  it('prices a hyphen at the end of the last line but one, and a short last line', () => {
    const items = [box(100), penalty(0, { flagged: true }), box(10)];
    expect(fit(items, { prices: { ...NO_PRICES, finalHyphen: 500 } })[0]?.demerits).toBeCloseTo(2 + 500 * 0.95, 9);
    expect(fit(items, { prices: { ...NO_PRICES, runt: 800 }, runtWidth: 20 })[0]?.demerits).toBe(2 + 800 / 4);
    expect(fit(items, { prices: { ...NO_PRICES, runt: 800 }, runtWidth: 10 })[0]?.demerits).toBe(2);
  });

  it('prices that hyphen the less the fuller the last line is', () => {
    const price = (width: number) => {
      const items = [box(100), penalty(0, { flagged: true }), box(width)];
      return fit(items, { prices: { ...NO_PRICES, finalHyphen: 500 } })[0]?.demerits ?? Number.NaN;
    };
    expect(price(10)).toBeCloseTo(2 + 500 * 0.95, 9);
    expect(price(50)).toBeCloseTo(2 + 500 * 0.75, 9);
    expect(price(100)).toBeCloseTo(2 + 500 * 0.5, 9);
  });

  it('prices a line by the square of how loose or tight it is, on top of its badness', () => {
    const priced = (width: number) => {
      const items = [box(40), glue(10, 10, 5), box(width), penalty(0), box(20)];
      const price = (deviation: number) =>
        fit(items, { prices: { ...NO_PRICES, deviation } })[0]?.demerits ?? Number.NaN;
      return price(800) - price(0);
    };
    expect(priced(50)).toBeCloseTo(0, 9);
    expect(priced(45)).toBeCloseTo(800 / 4, 9);
    expect(priced(40)).toBeCloseTo(800, 9);
    expect(priced(52.5)).toBeCloseTo(800 / 4, 9);
  });

  it('prices a last line of one word, and more if that is the end of a divided one', () => {
    const prices = { ...NO_PRICES, finalHyphen: 500, oneWord: 40, tail: 7000 };
    const divided = [box(100), penalty(0, { flagged: true }), box(10)];
    expect(fit(divided, { prices })[0]?.demerits).toBeCloseTo(2 + 500 * 0.95 + 40 + 7000, 9);
    expect(fit([...divided, glue(5, 3, 1), box(10)], { prices })[0]?.demerits).toBeCloseTo(
      2 + 500 * (1 - 0.5 * 0.25),
      9,
    );
    expect(fit([box(100), penalty(0), box(10)], { prices })[0]?.demerits).toBe(2 + 40);
    // The only line is no ending, and a space of one width no end of a word: a number and its unit.
    expect(fit([box(10)], { prices })[0]?.demerits).toBe(1);
    expect(fit([...divided, glue(5, 0, 0), box(10)], { prices })[0]?.demerits).toBeCloseTo(
      2 + 500 * 0.875 + 40 + 7000,
      9,
    );
  });

  it('prices a line that is seen to be loose, on top of how loose it is', () => {
    const items = [box(40), glue(10, 10, 0), box(40), penalty(0), box(20)];
    const price = (looseFrom: number) =>
      fit(items, { prices: { ...NO_PRICES, loose: 70 }, looseFrom, maxLooseness: 2 })[0]?.demerits ?? Number.NaN;
    expect(price(0.9) - price(1)).toBe(70);
  });

  it('prices a tight line beside a loose one, and neither beside a natural one', () => {
    // Two boxes and a space fill 90 of themselves, or are two thirds as tight or five sixths as loose as can be.
    const [tight, natural, loose] = [42, 40, 35].map((width) => [box(width), glue(10, 12, 6), box(width), penalty(0)]);
    const charged = (...lines: readonly (readonly Item[] | undefined)[]) => {
      const items = [...lines.flatMap((line) => line ?? []), box(60)];
      const demerits = (contrast: number) =>
        fit(items, { measure: 90, prices: { ...NO_PRICES, contrast } })[0]?.demerits ?? Number.NaN;
      return demerits(1000) - demerits(0);
    };
    expect(charged(tight, loose)).toBeCloseTo(1000, 6);
    expect(charged(loose, tight, loose)).toBeCloseTo(2000, 6);
    expect(charged(tight, natural, loose, loose)).toBe(0);
  });

  it('takes a line that is too long only where it may, and then the shortest there is', () => {
    const items = [box(40), glue(10, 5, 5), box(140), glue(10, 5, 5), box(40)];
    expect(fit(items, { measure: 100 })).toEqual([]);
    const [forced] = fit(items, { measure: 100, allowOverfull: true });
    expect(forced?.lines.map(({ start, end, overfull }) => [start, end, overfull])).toEqual([
      [0, 1, 0],
      [2, 3, 40],
      [4, 5, 0],
    ]);
  });

  it('sets an empty paragraph and one of a single box in one line', () => {
    expect(fit([box(10)], {}).map(({ lines }) => lines.length)).toEqual([1]);
    expect(fit([], {}).map(({ lines }) => lines.length)).toEqual([1]);
  });
});

describe('the frog king of Knuth and Plass', () => {
  const atMeasure = (measure: number, maxLooseness: number) =>
    fit(FROG_KING, { measure, maxLooseness, prices: PAPER_PRICES });
  const best = (solutions: readonly Solution[]) =>
    solutions.reduce<Solution | undefined>(
      (least, one) => (least === undefined || one.demerits < least.demerits ? one : least),
      undefined,
    );

  it('is broken at 390 units as the paper breaks it, with its adjustment ratios', () => {
    const lines = best(atMeasure(390, 1))?.lines ?? [];
    expect(lines.map((line) => `${line.looseness.toFixed(3)} ${frogKingLine(line)}`)).toEqual([
      '0.857 In olden times when wishing still helped one,',
      '0.000 there lived a king whose daughters were all beau-',
      '0.280 tiful; and the youngest was so beautiful that the',
      '1.000 sun itself, which has seen so much, was aston-',
      '0.067 ished whenever it shone in her face. Close by the',
      "-0.278 king's castle lay a great dark forest, and under an",
      '0.536 old lime-tree in the forest was a well, and when',
      "-0.167 the day was very warm, the king's child went out",
      '0.700 into the forest and sat down by the side of the',
      '-0.176 cool fountain; and when she was bored she took a',
      '0.357 golden ball, and threw it up on high and caught',
      '0.000 it; and this ball was her favorite plaything.',
    ]);
  });

  it('is broken at 500 units into ten lines, into nine where one fewer is asked for, into eleven where one more', () => {
    const solutions = atMeasure(500, 2.5);
    expect(solutions.map(({ lines }) => lines.length)).toEqual([9, 10, 11]);
    expect(best(solutions)?.lines).toHaveLength(10);
    const endings = solutions.map(({ lines }) => lines.map((line) => frogKingLine(line).split(' ').at(-1)).join(' '));
    expect(endings).toEqual([
      'king so aston- lay was went fountain; up plaything.',
      "a was was king's the king's the ball, her plaything.",
      'lived young- so Close an day forest when on play- thing.',
    ]);
  });

  it('has no setting at 100 units without looser lines', () => {
    expect(atMeasure(100, 1)).toEqual([]);
  });
});

/** Words of one to three parts, with hyphens that may be added between them and spaces or forced breaks after them. */
function paragraphs(options: { readonly words: number; readonly hyphenCost: fc.Arbitrary<number> }) {
  const part = fc.record({
    width: fc.integer({ min: 4, max: 40 }),
    start: fc.integer({ min: 0, max: 3 }),
    end: fc.integer({ min: 0, max: 3 }),
  });
  const hyphen = fc.record({
    cost: options.hyphenCost,
    flagged: fc.boolean(),
    width: fc.integer({ min: 0, max: 5 }),
    nextWidth: fc.integer({ min: -1, max: 2 }),
    endHang: fc.integer({ min: 0, max: 3 }),
  });
  const word = fc.array(fc.tuple(part, hyphen), { minLength: 1, maxLength: 3 });
  const space = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.tuple(
        fc.integer({ min: 4, max: 8 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 3 }),
      ),
    },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
  return fc
    .array(fc.tuple(word, space), { minLength: 1, maxLength: options.words })
    .map((words) =>
      words.flatMap(([parts, before], n): readonly Item[] => [
        ...(n === 0 ? [] : [before === undefined ? penalty(FORCED_BREAK) : glue(...before)]),
        ...parts.flatMap(([{ width, ...hangs }, between], k): readonly Item[] => [
          ...(k === 0 ? [] : [penalty(between.cost, between)]),
          box(width, hangs),
        ]),
      ]),
    );
}

describe('of all ways to break a paragraph', () => {
  it('total-fit finds the cheapest for every line count that is feasible at all', () => {
    const limits = fc.record({
      measure: fc.integer({ min: 40, max: 120 }),
      maxLooseness: fc.constantFrom(0.5, 1, 2, 4),
      expansion: fc.constantFrom(0, 0.02, 0.1),
      looseFrom: fc.constantFrom(0.3, 1.5),
      runtWidth: fc.constantFrom(0, 30),
      allowOverfull: fc.constant(false),
      prices: fc.record({
        line: fc.constantFrom(1, 10),
        hyphen: fc.constantFrom(0, 10_000),
        ladder: fc.constantFrom(0, 100_000),
        contrast: fc.constantFrom(0, 5000),
        deviation: fc.constantFrom(0, 10_000),
        loose: fc.constantFrom(0, 40_000),
        finalHyphen: fc.constantFrom(0, 20_000),
        runt: fc.constantFrom(0, 50_000),
        oneWord: fc.constantFrom(0, 30_000),
        tail: fc.constantFrom(0, 90_000),
      }),
    });
    const short = paragraphs({ words: 7, hyphenCost: fc.constantFrom(-20, 0, 50, 200) }).filter(
      (items) => legalBreaks(items).length <= 9,
    );
    let feasible = 0;
    fc.assert(
      fc.property(short, limits, (items, within) => {
        const solutions = totalFit(compileBreakpoints(items), within);
        const least = everyLeast(items, within);
        if (least.size > 0) feasible++;
        expect(solutions.map(({ lines }) => lines.length)).toEqual([...least.keys()].sort((a, b) => a - b));
        for (const solution of solutions) {
          const price = least.get(solution.lines.length) ?? Number.NaN;
          expect(Math.abs(solution.demerits - price)).toBeLessThanOrEqual(1e-9 * Math.max(1, price));
          expect(demeritsOf(items, breaksOf(solution), within)).toBeCloseTo(price, 5);
        }
      }),
      { numRuns: 600 },
    );
    expect(feasible).toBeGreaterThan(150);
  });

  it('total-fit finds none better or worse than tex-linebreak does', () => {
    const settings = fc.record({
      // Off whole numbers, so that no line is exactly on the bound of two fitness classes, which the two draw differently.
      measure: fc.integer({ min: 150, max: 400 }).map((measure) => measure + 0.137),
      contrast: fc.constantFrom(0, 5000),
      maxLooseness: fc.constantFrom(0.8, 1),
    });
    const word = fc.tuple(
      fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 1, maxLength: 3 }),
      fc.tuple(fc.integer({ min: 4, max: 8 }), fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 3 })),
    );
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 20, maxLength: 90 }),
        settings,
        (words, { measure, maxLooseness, ...over }) => {
          const items = words.flatMap(([parts, space], n): readonly Item[] => [
            ...(n === 0 ? [] : [glue(...space)]),
            // Priced hyphens are left out: the paper adds a price before squaring, TeX after.
            ...parts.flatMap((width, k) =>
              k === 0 ? [box(width)] : [penalty(0, { width: 3, flagged: true }), box(width)],
            ),
          ]);
          const prices = { ...NO_PRICES, ...over };
          const limits = limitsOf({ measure, maxLooseness, prices });
          const theirs = texLinebreak(items, limits);
          const price = theirs && demeritsOf(items, theirs, limits);
          const ours = Math.min(...totalFit(compileBreakpoints(items), limits).map(({ demerits }) => demerits));
          // Where nothing fits, tex-linebreak sets a line that does not.
          if (price === undefined) expect(ours).toBe(Number.POSITIVE_INFINITY);
          else {
            compared++;
            expect(ours).toBeCloseTo(price, 4);
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});

/** The breaks tex-linebreak chooses, without the paragraph's end; undefined where it gives up. */
function texLinebreak(items: readonly Item[], limits: FitLimits): readonly number[] | undefined {
  const theirs: InputItem[] = items.map((item) => {
    switch (item.type) {
      case 'box':
        return { type: 'box', width: item.width };
      case 'glue':
        return { ...item };
      case 'penalty':
        return { type: 'penalty', width: item.width, cost: item.cost, flagged: item.flagged };
    }
  });
  const never = { type: 'penalty', width: 0, cost: -MIN_COST, flagged: false } as const;
  const fill = { type: 'glue', width: 0, stretch: 1e9, shrink: 0 } as const;
  const end = { type: 'penalty', width: 0, cost: MIN_COST, flagged: false } as const;
  try {
    return breakLines([...theirs, never, fill, end], limits.measure, {
      maxAdjustmentRatio: limits.maxLooseness,
      initialMaxAdjustmentRatio: limits.maxLooseness,
      doubleHyphenPenalty: 0,
      adjacentLooseTightPenalty: limits.prices.contrast,
    }).slice(1, -1);
  } catch (error) {
    if (error instanceof MaxAdjustmentExceededError) return undefined;
    throw error;
  }
}

describe('a paragraph that is set without the ways that cannot win', () => {
  /** In the run of conformance there are ten thousand. */
  const RUNS = Number(process.env['PARAGRAPHS'] ?? 400);
  const countsAndPrices = (solutions: readonly Solution[]) =>
    solutions.map(({ lineCount, demerits }) => ({ lineCount, demerits }));
  const inFull = (solutions: readonly Solution[]) =>
    solutions.map(({ lineCount, demerits, lines }) => ({ lineCount, demerits, lines }));

  it('has the same lines for every count as one that is set with all of them', { timeout: 1_800_000 }, () => {
    const house = {
      line: 10,
      hyphen: 30_000,
      ladder: 4_000_000,
      contrast: 5000,
      deviation: 200_000,
      loose: 1_000_000,
      finalHyphen: 2_500_000,
      runt: 600_000,
      oneWord: 700_000,
      tail: 10_000_000,
    };
    const limits = fc.record({
      measure: fc.integer({ min: 60, max: 250 }),
      maxLooseness: fc.constantFrom(1, 2, 3, 6),
      expansion: fc.constantFrom(0, 0.02),
      looseFrom: fc.constantFrom(0.3, 1.5),
      runtWidth: fc.constantFrom(0, 60),
      allowOverfull: fc.boolean(),
      prices: fc.oneof(
        fc.constant(house),
        fc.record({
          line: fc.constantFrom(1, 10),
          hyphen: fc.constantFrom(0, 10_000),
          ladder: fc.constantFrom(0, 100_000),
          contrast: fc.constantFrom(0, 5000),
          deviation: fc.constantFrom(0, 10_000),
          loose: fc.constantFrom(0, 40_000),
          finalHyphen: fc.constantFrom(0, 20_000),
          runt: fc.constantFrom(0, 50_000),
          oneWord: fc.constantFrom(0, 30_000),
          tail: fc.constantFrom(0, 90_000),
        }),
      ),
    });
    const long = paragraphs({ words: 150, hyphenCost: fc.constantFrom(0, 50, 200) });
    const indents = fc.constantFrom(0, 12);
    // As a house does: one room for all of them, whatever the last search left in it.
    const room = emptyFitMemory();
    let unread: (() => void) | undefined;
    fc.assert(
      fc.property(long, limits, indents, (items, within, indent) => {
        const points = compileBreakpoints(items, { indent });
        const found = totalFit(points, within, room);
        expect(countsAndPrices(found)).toEqual(countsAndPrices(unprunedFit(points, within)));
        // Lines are asked for when other paragraphs have been set in the same room.
        unread?.();
        unread = () => expect(inFull(found)).toEqual(inFull(unprunedFit(points, within)));
      }),
      { numRuns: RUNS },
    );
    unread?.();
  });

  it('has the same lines where the measure is so wide that most breaks are far too early', () => {
    // What may stand in a line is judged without looking at it: marks that hang, hyphens and indents count.
    const limits = fc.record({
      measure: fc.integer({ min: 300, max: 900 }),
      maxLooseness: fc.constantFrom(0.4, 1, 3),
      expansion: fc.constantFrom(0, 0.02, 0.1),
    });
    const room = emptyFitMemory();
    let set = 0;
    fc.assert(
      fc.property(
        paragraphs({ words: 120, hyphenCost: fc.constant(50) }),
        limits,
        fc.integer({ min: -20, max: 20 }),
        (items, over, indent) => {
          const points = compileBreakpoints(items, { indent });
          const found = inFull(totalFit(points, limitsOf(over), room));
          expect(found).toEqual(inFull(unprunedFit(points, limitsOf(over))));
          if (found.length > 0) set++;
        },
      ),
      { numRuns: RUNS / 2 },
    );
    expect(set).toBeGreaterThan(RUNS / 8);
  });

  it('keeps of a monster the line counts around its best, and not the fewest or the most', () => {
    // Nine words stand in a line at their natural spaces, ten of them shrunk, and eight stretched.
    const [words, inLine] = [5400, 9];
    const spaced = Array.from({ length: words }, (_, i) => (i === 0 ? [box(20)] : [glue(10, 10, 5), box(20)])).flat();
    const solutions = fit(spaced, { measure: 260, maxLooseness: 3 });
    const best = words / inLine;
    expect(solutions.find(({ lineCount }) => lineCount === best)?.demerits).toBe(best);
    const counts = solutions.map(({ lineCount }) => lineCount);
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.length).toBeLessThanOrEqual(8);
    expect(counts).toContain(best - 1);
    expect(counts).toContain(best + 1);
  });

  it('takes a time that grows with its length and no faster', () => {
    const time = (words: number) => {
      const start = process.cpuUsage().user;
      fit(evenItems(words, 5), { measure: 232, maxLooseness: 3 });
      return (process.cpuUsage().user - start) / 1000;
    };
    time(1000);
    expect(time(10_000)).toBeLessThan(2_000);
  });
});
