/** Paths, from which all that is drawn is made: their steps, and the round ones. */
import type { Pt } from './index.ts';

export type PathStep =
  | { readonly op: 'move'; readonly x: Pt; readonly y: Pt }
  | { readonly op: 'line'; readonly x: Pt; readonly y: Pt }
  | {
      readonly op: 'curve';
      readonly x1: Pt;
      readonly y1: Pt;
      readonly x2: Pt;
      readonly y2: Pt;
      readonly x: Pt;
      readonly y: Pt;
    }
  | { readonly op: 'close' };

/** How far a Bézier's handles reach to draw a quarter of a circle, in radii: 4/3 (sqrt 2 - 1). */
const QUARTER = 0.5522847498;

/** An ellipse about `cx`, `cy`, clockwise from its right. */
export function ellipse(cx: Pt, cy: Pt, rx: Pt, ry: Pt): readonly PathStep[] {
  const hx = rx * QUARTER;
  const hy = ry * QUARTER;
  return [
    { op: 'move', x: cx + rx, y: cy },
    { op: 'curve', x1: cx + rx, y1: cy + hy, x2: cx + hx, y2: cy + ry, x: cx, y: cy + ry },
    { op: 'curve', x1: cx - hx, y1: cy + ry, x2: cx - rx, y2: cy + hy, x: cx - rx, y: cy },
    { op: 'curve', x1: cx - rx, y1: cy - hy, x2: cx - hx, y2: cy - ry, x: cx, y: cy - ry },
    { op: 'curve', x1: cx + hx, y1: cy - ry, x2: cx + rx, y2: cy - hy, x: cx + rx, y: cy },
    { op: 'close' },
  ];
}

/** The sides of what holds something. */
export interface Bounds {
  readonly left: Pt;
  readonly top: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
}

/** What holds a path without any white: curves as far as they go, not as their handles. */
export function boundsOf(steps: readonly PathStep[]): Bounds {
  const xs: Pt[] = [];
  const ys: Pt[] = [];
  let [x, y] = [0, 0];
  for (const step of steps) {
    if (step.op === 'close') continue;
    if (step.op === 'curve') {
      xs.push(...turnsOf(x, step.x1, step.x2, step.x));
      ys.push(...turnsOf(y, step.y1, step.y2, step.y));
    }
    [x, y] = [step.x, step.y];
    xs.push(x);
    ys.push(y);
  }
  const least = (all: readonly Pt[]) => all.reduce((one, other) => Math.min(one, other), Infinity);
  const most = (all: readonly Pt[]) => all.reduce((one, other) => Math.max(one, other), -Infinity);
  return { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) };
}

/** Where a cubic Bézier turns back in one direction: at the roots of its derivative. */
function turnsOf(p0: Pt, p1: Pt, p2: Pt, p3: Pt): readonly Pt[] {
  const [a, b, c] = [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0];
  const at = (t: number): Pt => {
    const u = 1 - t;
    return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
  };
  // Of a number below 0 it is NaN, which lies nowhere.
  const root = Math.sqrt(b * b - 4 * a * c);
  const times = a === 0 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return times.filter((t) => t > 0 && t < 1).map(at);
}
