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

it('of nothing hold nothing', () => {
  expect(boundsOf([])).toEqual({ left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity });
  expect(boundsOf([{ op: 'close' }])).toEqual(boundsOf([]));
});

it('of a curve that bends one way only are its ends, whatever its handles', () => {
  // The derivative has a double root, or roots before 0 and after 1: it never turns between its ends.
  const rising = { op: 'curve', x1: 1, y1: 5, x2: 2, y2: 5, x: 3, y: 10 } as const;
  expect(boundsOf([{ op: 'move', x: 0, y: 0 }, rising])).toEqual({ left: 0, top: 0, right: 3, bottom: 10 });
  const still = { op: 'curve', x1: 4, y1: 4, x2: 4, y2: 4, x: 4, y: 4 } as const;
  expect(boundsOf([{ op: 'move', x: 4, y: 4 }, still])).toEqual({ left: 4, top: 4, right: 4, bottom: 4 });
});

it('of a curve begin where the step before it ended, also after a path was closed', () => {
  const bump = { op: 'curve', x1: 10, y1: 14, x2: 13, y2: 14, x: 13, y: 10 } as const;
  expect(boundsOf([{ op: 'move', x: 0, y: 0 }, { op: 'line', x: 10, y: 10 }, { op: 'close' }, bump])).toEqual({
    left: 0,
    top: 0,
    right: 13,
    bottom: 13,
  });
});

it('an ellipse is drawn clockwise from its right, in quarters that lie on it and are smooth where they meet', () => {
  const [cx, cy, rx, ry] = [10, 20, 7, 3];
  const steps = ellipse(cx, cy, rx, ry);
  expect(steps.map(({ op }) => op)).toEqual(['move', 'curve', 'curve', 'curve', 'curve', 'close']);
  const corners = steps.flatMap((step) => (step.op === 'close' ? [] : [[step.x, step.y]]));
  expect(corners).toEqual([
    [cx + rx, cy],
    [cx, cy + ry],
    [cx - rx, cy],
    [cx, cy - ry],
    [cx + rx, cy],
  ]);
  let at: readonly [number, number] = [cx + rx, cy];
  for (const step of steps) {
    if (step.op !== 'curve') continue;
    for (const [x, y] of sampled(at, step)) expect(((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2).toBeCloseTo(1, 2);
    at = [step.x, step.y];
  }
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
