/** The widths of two columns and the size of their text, looked for together in a face of known widths. */
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/page/pages/flow.ts';
import { blockTags } from '../../../src/page/pages/frame.ts';
import { cheapestPairs, type PairOptions } from '../../../src/page/pages/pair-search.ts';
import { holeCost, sizeCost } from '../../../src/page/pages/prices.ts';
import { fitSide } from '../../../src/page/pages/side.ts';
import { collect, prepareGalley } from '../../../src/page/paragraph/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { blockStyle } from '../../support/block-face.ts';
import { text } from '../../support/inlines.ts';
import { EN, FR } from '../../support/langs.ts';
import { SESSION } from '../../support/session.ts';

const SIZE = 10;
const SETTING = { spaceMinEm: 0.15, spaceNaturalEm: 0.25, spaceLooseEm: 0.35, spaceMaxEm: 0.5, expansion: 0.02 };
const LIMITS = { gap: 0, setting: SETTING };

const SHORT = 'The boats came in at noon, and the harbour was full of people who had waited since the morning. ';
const LONG = `${SHORT}They had brought bread, and lamps for the night; somebody played, and the children danced on the quay. `;

function part(written: string, lang: Lang) {
  const styled = collect([text(written.trim())], { lang, style: blockStyle(SIZE) });
  return {
    kind: 'text',
    galley: prepareGalley(styled, SETTING, { session: SESSION, hyphenate: false }),
    alignment: 'justified',
    role: 'text',
    indent: { start: 0, end: 0 },
    marker: undefined,
    tags: blockTags({ role: 'P' }),
  } as const;
}

function unit(sides: Readonly<{ en?: string; fr?: string }>): Unit {
  const own = [
    ...(sides.en === undefined ? [] : [[EN, [part(sides.en, EN)]] as const]),
    ...(sides.fr === undefined ? [] : [[FR, [part(sides.fr, FR)]] as const]),
  ];
  return { sides: new Map(own), gap: 0, keepWithNext: false, ruled: false };
}

const ALIKE = [SHORT, LONG, SHORT.repeat(2)].map((one) => unit({ en: one, fr: one }));
const UNLIKE = [unit({ en: SHORT, fr: LONG }), unit({ en: SHORT.repeat(2), fr: LONG.repeat(2) })];

function options(units: readonly Unit[], own: Partial<PairOptions> = {}): PairOptions {
  return {
    languages: [EN, FR],
    units,
    limits: LIMITS,
    area: 400,
    widest: 400,
    split: { likeliest: 0.5, min: 0.3, max: 0.7 },
    sizes: { least: 0.98, most: 1.03 },
    widths: 15,
    isRefined: false,
    ...own,
  };
}

const ALL = 10_000;
const ONE_SIZE = { least: 1, most: 1 };

describe('The pairs of columns that are found', () => {
  it('are the cheapest first, each once', () => {
    const found = cheapestPairs(options(UNLIKE), ALL);
    const costs = found.map(({ cost }) => cost);
    expect(found.length).toBeGreaterThan(10);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    expect(new Set(found.map(({ measures }) => measures.join(' '))).size).toBe(found.length);
  });

  it('have the split and the size that their widths come to, within the limits of both', () => {
    const split = { likeliest: 0.5, min: 0.48, max: 0.5 };
    const found = cheapestPairs(options(UNLIKE, { split }), ALL);
    for (const { split: own, scale, measures } of found) {
      const [first, second] = measures;
      expect(first / (first + second)).toBeCloseTo(own, 9);
      expect(400 / (first + second)).toBeCloseTo(scale, 9);
      expect(own).toBeGreaterThan(0.48 - 1e-6);
      expect(own).toBeLessThan(0.5 + 1e-6);
      expect(scale).toBeGreaterThanOrEqual(0.98);
      expect(scale).toBeLessThanOrEqual(1.03);
    }
    expect(found.some(({ split: own }) => own < 0.485)).toBe(true);
    expect(found.some(({ scale }) => scale < 0.99)).toBe(true);
    expect(found.some(({ scale }) => scale > 1.01)).toBe(true);
  });

  it('keep the template’s size where no other is allowed', () => {
    const found = cheapestPairs(options(UNLIKE, { sizes: ONE_SIZE }), ALL);
    expect(found.map(({ scale }) => scale)).toEqual(Array(15).fill(1));
  });

  it('have no column that is wider than a column may be', () => {
    const found = cheapestPairs(options(UNLIKE, { widest: 201 }), ALL);
    for (const { scale, measures } of found)
      for (const measure of measures) expect(measure * scale).toBeLessThanOrEqual(201 + 1e-9);
  });

  it('begin with the same one, however many are asked for', () => {
    const [best] = cheapestPairs(options(UNLIKE), ALL);
    expect(cheapestPairs(options(UNLIKE), 1)).toEqual([best]);
    const few = cheapestPairs(options(UNLIKE), 5);
    expect(few).toEqual(cheapestPairs(options(UNLIKE), ALL).slice(0, 5));
  });

  it('are no dearer where finer ones are looked at as well', () => {
    const costOf = (isRefined: boolean) => cheapestPairs(options(UNLIKE, { isRefined }), 1)[0]?.cost ?? 0;
    expect(costOf(true)).toBeLessThanOrEqual(costOf(false));
    const finer = cheapestPairs(options(UNLIKE, { isRefined: true }), ALL);
    expect(finer.length).toBeGreaterThan(cheapestPairs(options(UNLIKE), ALL).length);
    expect(finer.some(({ measures: [first] }) => !Number.isInteger(first))).toBe(true);
  });
});

describe('What a pair costs', () => {
  const only = (units: readonly Unit[], likeliest = 0.5) => {
    const [found, ...others] = cheapestPairs(
      options(units, { widths: 1, sizes: ONE_SIZE, split: { likeliest, min: 0.1, max: 0.9 } }),
      ALL,
    );
    if (found === undefined || others.length > 0) throw new Error('there is one pair');
    return found;
  };

  it('is what its lines cost, where both sides are as high', () => {
    const demerits = [SHORT, LONG, SHORT.repeat(2)].map((one) =>
      Math.min(...fitSide([part(one, EN)], { ...LIMITS, measure: 200 }).map((side) => side.demerits)),
    );
    expect(only(ALIKE).cost).toBeCloseTo(2 * demerits.reduce((a, b) => a + b, 0), 3);
  });

  it('is what its lines cost where a side stands alone', () => {
    const least = Math.min(...fitSide([part(LONG, EN)], { ...LIMITS, measure: 200 }).map((side) => side.demerits));
    expect(only([unit({ en: LONG })]).cost).toBeCloseTo(least, 3);
    expect(only([unit({ fr: LONG })]).cost).toBeCloseTo(least, 3);
  });

  it('has the blank beside the shorter side in it', () => {
    const [least] = [SHORT, LONG].map((one) => fitSide([part(one, EN)], { ...LIMITS, measure: 200 }));
    const rows = Math.min(...(least ?? []).map((side) => side.rows));
    const apart = only([unit({ en: SHORT, fr: LONG.repeat(2) })]);
    expect(apart.cost).toBeGreaterThan(holeCost(rows));
    // On either side alike.
    expect(only([unit({ en: LONG.repeat(2), fr: SHORT })]).cost).toBeCloseTo(apart.cost, 3);
  });

  it('has another size in it', () => {
    const found = cheapestPairs(options([unit({ en: SHORT, fr: SHORT })]), ALL);
    for (const { cost, scale } of found) expect(cost).toBeGreaterThanOrEqual(sizeCost(scale, 1));
  });
});

it('The longer text gets the wider column', () => {
  const wide = { split: { likeliest: 0.5, min: 0.3, max: 0.7 }, sizes: ONE_SIZE, widths: 121 };
  const [best] = cheapestPairs(options(UNLIKE, wide), 1);
  expect(best?.split).toBeLessThan(0.45);
  const turned = UNLIKE.map(({ sides, ...rest }) => ({
    ...rest,
    sides: new Map([[EN, sides.get(FR) ?? []] as const, [FR, sides.get(EN) ?? []] as const]),
  }));
  expect(cheapestPairs(options(turned, wide), 1)[0]?.split).toBeGreaterThan(0.55);
});
