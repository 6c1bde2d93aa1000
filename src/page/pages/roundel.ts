/** Draws a plain roundel of meridians and parallels, which nobody could take for an emblem. */
import { ellipse, type PathStep, type Pt } from '../../geometry/index.ts';
import type { DisplayItem, Ink } from './page.ts';

/** Of its lines: as heavy as the hairlines of a masthead's letters, the rim as their stems. */
const GRATICULE_THICKNESS: Pt = 0.5;
const RIM_THICKNESS: Pt = 0.9;

export function roundel(cx: Pt, cy: Pt, radius: Pt, ink: Ink): readonly DisplayItem[] {
  const owner = { artifact: 'layout' } as const;
  return [
    { kind: 'path', steps: graticule(cx, cy, radius), thickness: GRATICULE_THICKNESS, ink, owner },
    { kind: 'path', steps: rim(cx, cy, radius), thickness: RIM_THICKNESS, ink, owner },
  ];
}

/** Half-widths of the meridians and heights of the parallels seen from the equator, in radii: sines of 30° and 60°. */
const SINE_30 = 0.5;
const SINE_60 = 0.8660254038;

/** The rim of the roundel. */
function rim(cx: Pt, cy: Pt, radius: Pt): readonly PathStep[] {
  return ellipse(cx, cy, radius, radius);
}

/** The graticule inside the rim: four meridians and the axis, the equator and four parallels. */
function graticule(cx: Pt, cy: Pt, radius: Pt): readonly PathStep[] {
  const parallel = (height: number, half: number): readonly PathStep[] => [
    { op: 'move', x: cx - half * radius, y: cy + height * radius },
    { op: 'line', x: cx + half * radius, y: cy + height * radius },
  ];
  return [
    ...ellipse(cx, cy, SINE_60 * radius, radius),
    ...ellipse(cx, cy, SINE_30 * radius, radius),
    { op: 'move', x: cx, y: cy - radius },
    { op: 'line', x: cx, y: cy + radius },
    ...parallel(0, 1),
    ...parallel(-SINE_30, SINE_60),
    ...parallel(SINE_30, SINE_60),
  ];
}
