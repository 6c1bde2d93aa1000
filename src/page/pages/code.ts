/** Draws an address as a square that a telephone reads (ISO/IEC 18004). */
import { encode } from 'uqr';
import type { Pt } from '../../geometry/index.ts';
import type { DisplayItem, Ink, Owner, PathStep } from './page.ts';

/** Where a code stands, and how. */
interface CodeSpot {
  readonly x: Pt;
  readonly y: Pt;
  readonly size: Pt;
  readonly ink: Ink;
  readonly owner: Owner;
}

/** The width of a module of the code for an address that is so large. */
export function moduleOf(url: string, size: Pt): Pt {
  return size / dataOf(url).length;
}

/** Of the levels of correction the second: what is printed small is read through a fold or a stain. */
function dataOf(url: string): readonly (readonly boolean[])[] {
  return encode(url, { ecc: 'M', border: 0 }).data;
}

/** One path: dark modules that touch in a row are one rectangle, so that no hairline shows between them. */
export function codeAt(url: string, { x, y, size, ink, owner }: CodeSpot): DisplayItem {
  const data = dataOf(url);
  const module = size / data.length;
  const steps = data.flatMap((row, line) =>
    runsOf(row).flatMap(({ from, to }): readonly PathStep[] => {
      const [left, right] = [x + from * module, x + to * module];
      const [top, bottom] = [y + line * module, y + (line + 1) * module];
      return [
        { op: 'move', x: left, y: top },
        { op: 'line', x: right, y: top },
        { op: 'line', x: right, y: bottom },
        { op: 'line', x: left, y: bottom },
        { op: 'close' },
      ];
    }),
  );
  return { kind: 'path', steps, thickness: 0, fill: 'nonzero', ink, owner };
}

function runsOf(row: readonly boolean[]): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [i, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last?.to === i) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  }
  return runs;
}
