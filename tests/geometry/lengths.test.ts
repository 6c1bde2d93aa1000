/** Lengths and papers, against what ISO 216, ANSI Y14.1 and the point of PostScript say of them. */
import { expect, test } from 'vitest';
import { EPSILON_PT, inch, mm, PAPERS } from '../../src/geometry/index.ts';

test('an inch has 72 points and 25.4 millimetres', () => {
  expect(inch(1)).toBe(72);
  expect(inch(2.5)).toBe(180);
  expect(mm(25.4)).toBeCloseTo(72, 10);
  expect(mm(10)).toBeCloseTo(28.346457, 6);
});

test('A4 is 210 by 297 millimetres, Letter eight and a half by eleven inches', () => {
  expect(PAPERS.a4.width).toBeCloseTo(595.275591, 6);
  expect(PAPERS.a4.height).toBeCloseTo(841.889764, 6);
  expect(PAPERS.letter).toEqual({ width: 612, height: 792 });
});

test('lengths are the same within far less than a printer resolves', () => {
  expect(EPSILON_PT).toBeLessThan(72 / 2400 / 100);
  expect(EPSILON_PT).toBeGreaterThan(0);
});
