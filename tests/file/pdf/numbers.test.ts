import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimal, round } from '../../../src/file/pdf/numbers.ts';

it('writes numbers as short as they go', () => {
  expect([12.5, 12, -0.25, 0.5, -0, 0.0004, -0.0004, 841.8898, 1e7].map((n) => decimal(n, 3))).toEqual([
    '12.5',
    '12',
    '-.25',
    '.5',
    '0',
    '0',
    '0',
    '841.89',
    '10000000',
  ]);
});

it('writes what a PDF reads, within half of the last decimal', () => {
  const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 5 }), (value, decimals) => {
      const text = decimal(value, decimals);
      expect(text).toMatch(/^-?(?:\d+|\d*\.\d+)$/u);
      expect(text).not.toMatch(/\.\d*0$|^-?0\d/u);
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
    }),
  );
});

it('refuses what no reader takes', () => {
  for (const value of [NaN, Infinity, 1e12]) expect(() => decimal(value, 2)).toThrow('cannot hold');
});

it('takes the largest number that every reader takes, and none above it', () => {
  expect(decimal(2_147_483_647, 0)).toBe('2147483647');
  expect(decimal(-2_147_483_647, 0)).toBe('-2147483647');
  expect(() => decimal(2_147_483_648, 0)).toThrow('cannot hold');
  expect(() => decimal(-2_147_483_648, 0)).toThrow('cannot hold');
});

it('rounds halves upwards, to as many decimals as are asked for', () => {
  expect([round(0.125, 2), round(-0.125, 2), round(2.5, 0), round(1.234_567, 5)]).toEqual([0.13, -0.12, 3, 1.234_57]);
  for (const decimals of [-1, 6, 0.5]) expect(() => round(1, decimals)).toThrow('0 to 5 decimals');
});
