/** The bounds of paths: what holds them without any white. */
import { expect, it } from 'vitest';
import fc from 'fast-check';
import { boundsOf, ellipse, type PathStep } from '../../src/geometry/index.ts';

/** Points of a cubic Bézier, near enough to each other that nothing turns between two of them. */
function sampled([x0, y0]: readonly [number, number], step: Extract<PathStep, { op: 'curve' }>) {
  const along = (t: number, p0: number, p1: number, p2: number, p3: number) =>
    (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3;
  return Array.from({ length: 2001 }, (_, i) => i / 2000).map(
    (t) => [along(t, x0, step.x1, step.x2, step.x), along(t, y0, step.y1, step.y2, step.y)] as const,
  );
}

it('of lines go from corner to corner, and a path that is closed is no larger', () => {
  const corner: readonly PathStep[] = [
    { op: 'move', x: 3, y: 40 },
    { op: 'line', x: 10, y: 4 },
    { op: 'line', x: -2, y: 7 },
    { op: 'close' },
  ];
  expect(boundsOf(corner)).toEqual({ left: -2, top: 4, right: 10, bottom: 40 });
});

it('of an ellipse are its axes', () => {
  const { left, top, right, bottom } = boundsOf(ellipse(10, 20, 7, 3));
  expect([left, top, right, bottom].map((side) => Math.round(side * 1e6) / 1e6)).toEqual([3, 17, 17, 23]);
});

it('of a curve go as far as the curve and not as its handles', () => {
  const bounds = boundsOf([
    { op: 'move', x: 0, y: 0 },
    { op: 'curve', x1: 0, y1: 4, x2: 3, y2: 4, x: 3, y: 0 },
  ]);
  expect(bounds).toEqual({ left: 0, top: 0, right: 3, bottom: 3 });
});

it('of a curve whose derivative is a straight line end where it turns', () => {
  // x = 6 t (1 - t), a parabola: it turns at 1/2.
  const { right } = boundsOf([
    { op: 'move', x: 0, y: 0 },
    { op: 'curve', x1: 2, y1: 1, x2: 2, y2: 2, x: 0, y: 3 },
  ]);
  expect(right).toBe(1.5);
});

it('hold every point of any curve, and touch it on all sides', () => {
  const point = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(fc.tuple(point, point, point, point, point, point, point, point), ([x0, y0, x1, y1, x2, y2, x, y]) => {
      const curve = { op: 'curve', x1, y1, x2, y2, x, y } as const;
      const bounds = boundsOf([{ op: 'move', x: x0, y: y0 }, curve]);
      const points = sampled([x0, y0], curve);
      const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)];
      const sides = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      const found = [bounds.left, bounds.top, bounds.right, bounds.bottom];
      for (const [i, side] of found.entries()) expect(Math.abs(side - (sides[i] ?? NaN))).toBeLessThan(1e-3);
    }),
    { numRuns: 200, seed: 7 },
  );
});
