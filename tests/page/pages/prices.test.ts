/** What a page pays for: each price alone, in the unit of total-fit's demerits. */
import { describe, expect, it } from 'vitest';
import {
  blankPriceIn,
  crowdedCost,
  excessCost,
  excessOfARow,
  holeCost,
  overcrowding,
  sizeCost,
  unevenCost,
} from '../../../src/page/pages/prices.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { EN, FR } from '../../support/langs.ts';

const PRICE = blankPriceIn([EN, FR]);

describe('a column that leaves much blank', () => {
  it('pays for each row what share it is of all', () => {
    expect(excessCost(2, 40, PRICE)).toBe(25_000_000);
    expect(excessCost(1, 40, PRICE)).toBe(excessCost(2, 40, PRICE) / 2);
    expect(excessCost(2, 80, PRICE)).toBe(excessCost(2, 40, PRICE) / 2);
    expect(excessCost(0, 40, PRICE)).toBe(0);
    expect(excessCost(0, 0, PRICE)).toBe(0);
  });

  it('pays for each of its rows what the whole then costs more, and for none where none is blank', () => {
    for (const blank of [1, 2, 5])
      expect(excessOfARow(blank, 40, PRICE)).toBe(excessCost(blank + 1, 40, PRICE) - excessCost(blank, 40, PRICE));
    expect(excessOfARow(0, 40, PRICE)).toBe(0);
    expect(excessOfARow(0, 0, PRICE)).toBe(0);
  });
});

describe('a page with many blank rows', () => {
  it('has too many from three in fifty on, or by so much more where three columns may leave some', () => {
    expect(overcrowding(3, 50, PRICE)).toBe(0);
    expect(overcrowding(4, 50, PRICE)).toBeCloseTo(1, 9);
    expect(overcrowding(4, 100, PRICE)).toBe(0);
    expect(overcrowding(5, 50, { free: 0.05, each: 1 })).toBe(0);
    expect(overcrowding(7, 50, { free: 0.05, each: 1 })).toBeCloseTo(1.5, 9);
  });

  it('pays for each row beyond more than for any line that fits', () => {
    expect(crowdedCost(0)).toBe(0);
    expect(crowdedCost(2)).toBe(2 * crowdedCost(1));
    expect(crowdedCost(1)).toBeGreaterThan(10 * holeCost(1));
  });
});

describe('the blank of a column beside Arabic, whose words are never divided', () => {
  const [ar, zh] = ['ar', 'zh'] as readonly string[] as readonly [Lang, Lang];

  it('costs less', () => {
    expect(excessCost(2, 40, blankPriceIn([FR, ar]))).toBeLessThan(excessCost(2, 40, PRICE));
    expect(blankPriceIn([EN, zh])).toBe(PRICE);
  });

  it('is free up to a twentieth as one of three, or to a tenth with it, and dear beyond', () => {
    expect(excessCost(2, 40, blankPriceIn([EN, FR, zh]))).toBe(0);
    expect(excessOfARow(2, 40, blankPriceIn([EN, FR, zh]))).toBe(0);
    expect(excessCost(3, 40, blankPriceIn([EN, FR, zh]))).toBeGreaterThan(excessCost(5, 40, PRICE));
    expect(excessCost(4, 40, blankPriceIn([EN, zh, ar]))).toBe(0);
    expect(excessCost(5, 40, blankPriceIn([EN, zh, ar]))).toBeGreaterThan(0);
  });
});

describe('columns of different colour', () => {
  it('cost by the square of what the lightest and the darkest differ by, for each line', () => {
    const [dark, light] = [
      { looseness: -2, lines: 20 },
      { looseness: 10, lines: 40 },
    ];
    expect(unevenCost([dark, light])).toBeCloseTo(300_000 * 0.35 * 0.35 * 60, 6);
    expect(unevenCost([light, dark])).toBe(unevenCost([dark, light]));
    expect(unevenCost([light, light])).toBe(0);
  });

  it('are two at least, with lines in them', () => {
    expect(unevenCost([{ looseness: 10, lines: 40 }])).toBe(0);
    expect(
      unevenCost([
        { looseness: 10, lines: 40 },
        { looseness: 0, lines: 0 },
      ]),
    ).toBe(0);
  });
});

describe('a size that is not the template’s', () => {
  it('costs as much as a few poor lines, and little more the further it is', () => {
    expect(sizeCost(1, 40)).toBe(0);
    expect(sizeCost(1.02, 40)).toBeCloseTo(sizeCost(0.98, 40), 6);
    expect(sizeCost(1.001, 40)).toBeGreaterThan(500_000);
    expect(sizeCost(1.02, 40)).toBeGreaterThan(sizeCost(1.01, 40));
    expect(sizeCost(1.02, 40)).toBeLessThan(2 * sizeCost(1.001, 40));
  });
});
