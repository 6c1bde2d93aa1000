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
