import { describe, expect, it } from 'vitest';
import { PAPERS, type Size } from '../../../src/geometry/index.ts';
import type { DisplayItem, Ink } from '../../../src/page/pages/index.ts';
import { printerMarks, SLUG } from '../../../src/file/pdf/press.ts';
import { face } from './compose.ts';

const MM = 72 / 25.4;
const BLEED = 3 * MM;
const K: Ink = { kind: 'cmyk', c: 0, m: 0, y: 0, k: 1, overprints: true };
const HOUSE: Ink = { kind: 'spot', name: 'House Blue', tint: 1, cmyk: { c: 0.85, m: 0.5, y: 0.05, k: 0 } };

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function marksOn(trim: Size, inks: readonly Ink[] = [K, HOUSE]): readonly DisplayItem[] {
  return printerMarks({
    trim,
    bleed: BLEED,
    inks,
    face: face('regular'),
    job: 'day-of-clean-water',
    note: 'page 1 of 1',
  });
}

function nearly(length: number): unknown {
  return expect.closeTo(length, 6);
}

/** What an item reaches, lines of type as high as their size. */
function boxOf(item: DisplayItem): Box {
  if (item.kind === 'path') {
    const points = item.steps.flatMap((step) => (step.op === 'close' ? [] : [step]));
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  }
  if (item.kind === 'text') {
    const size = item.runs[0]?.size ?? 0;
    const advance = item.runs.flatMap(({ glyphs }) => glyphs).reduce((sum, glyph) => sum + glyph.advance, 0);
    return { left: item.x, right: item.x + advance * size, top: item.y - size, bottom: item.y + size / 4 };
  }
  const height = item.kind === 'box' ? item.height : 0;
  return { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + height };
}

describe.each(['a4', 'letter', 'a3'] as const)('the marks around %s', (paper) => {
  const trim = paper === 'a3' ? { width: 297 * MM, height: 420 * MM } : PAPERS[paper];
  const margin = BLEED + SLUG;
  const sheet = { width: trim.width + 2 * margin, height: trim.height + 2 * margin };
  const boxes = marksOn(trim).map(boxOf);

  it('stand on the sheet, and outside of the bleed', () => {
    const wrong = boxes.filter(({ left, right, top, bottom }) => {
      const inBleed = right > SLUG && left < sheet.width - SLUG && bottom > SLUG && top < sheet.height - SLUG;
      return inBleed || left < 0 || top < 0 || right > sheet.width || bottom > sheet.height;
    });
    expect(wrong).toEqual([]);
  });

  it('show each edge of the cut twice, at both ends', () => {
    const lines = boxes.filter(({ left, right, top, bottom }) => left === right || top === bottom);
    const down = lines.filter(({ left, right }) => left === right).map(({ left }) => left);
    const across = lines.filter(({ top, bottom }) => top === bottom).map(({ top }) => top);
    const twice = (length: number) => [margin, margin, length - margin, length - margin];
    expect(down.sort((a, b) => a - b)).toEqual(twice(sheet.width).map(nearly));
    expect(across.sort((a, b) => a - b)).toEqual(twice(sheet.height).map(nearly));
  });

  it('do not run into each other', () => {
    const overlaps = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => {
        const gap = 1e-6;
        return a.left < b.right - gap && b.left < a.right - gap && a.top < b.bottom - gap && b.top < a.bottom - gap;
      }),
    );
    expect(overlaps).toEqual([]);
  });
});

it('have a ring around the crossing of two hairs on the middle of each side, which every plate prints', () => {
  const rings = marksOn(PAPERS.a4).flatMap((item) =>
    item.kind === 'path' && item.steps.some(({ op }) => op === 'curve') ? [item] : [],
  );
  expect(rings).toHaveLength(4);
  for (const { steps, ink } of rings) {
    expect(ink).toEqual({ kind: 'registration' });
    const [start, ...others] = steps;
    const turns = others.slice(0, 4);
    const ends = [start, ...turns].flatMap((step) => (step === undefined || step.op === 'close' ? [] : [step]));
    const [across, down] = [ends.map(({ x }) => x), ends.map(({ y }) => y)];
    const centre = {
      x: (Math.min(...across) + Math.max(...across)) / 2,
      y: (Math.min(...down) + Math.max(...down)) / 2,
    };
    const radius = (Math.max(...across) - Math.min(...across)) / 2;
    expect(radius).toBeCloseTo(2 * MM, 6);
    const distance = (x: number, y: number) => Math.hypot(x - centre.x, y - centre.y);
    for (const { x, y } of ends) expect(distance(x, y)).toBeCloseTo(radius, 6);
    // The middle of a curve lies on the ring as well: half of its handles' way, three times their weight (Bézier).
    for (const [n, step] of turns.entries()) {
      const from = ends[n];
      if (step.op !== 'curve' || from === undefined) throw new Error('a ring is of four curves');
      const middle = (a: number, b: number, c: number, d: number) => (a + 3 * b + 3 * c + d) / 8;
      const [x, y] = [middle(from.x, step.x1, step.x2, step.x), middle(from.y, step.y1, step.y2, step.y)];
      expect(distance(x, y)).toBeCloseTo(radius, 2);
    }
    expect(ends.at(-1)).toMatchObject({ x: ends[0]?.x, y: ends[0]?.y });
    // Each hair goes through the middle, as far over the ring on one side as on the other.
    const hairs = others.filter((step) => step.op === 'move' || step.op === 'line').slice(-4);
    const reach = hairs.map((end) => [end.x - centre.x, end.y - centre.y]);
    const [arm = 0] = reach
      .flat()
      .map(Math.abs)
      .toSorted((a, b) => b - a);
    expect(arm).toBeGreaterThan(radius);
    const near = (x: number, y: number) => [expect.closeTo(x, 6), expect.closeTo(y, 6)] as unknown[];
    expect(reach).toEqual([near(-arm, 0), near(arm, 0), near(0, -arm), near(0, arm)]);
  }
});

it('measure the inks of the job and no others, from solid to light', () => {
  const patches = (inks: readonly Ink[]) =>
    marksOn(PAPERS.a4, inks).flatMap((item) => (item.kind === 'box' ? [item.ink] : []));
  const black = [1, 0.75, 0.5, 0.25].map((k) => ({ kind: 'cmyk', c: 0, m: 0, y: 0, k }));
  expect(patches([K])).toEqual(black);
  expect(patches([HOUSE, K])).toEqual([...black, ...[1, 0.75, 0.5, 0.25].map((tint) => ({ ...HOUSE, tint }))]);
});

it('have no slug line where there is nothing to set it in', () => {
  const marks = printerMarks({ trim: PAPERS.a4, bleed: BLEED, inks: [K], face: undefined, job: 'job', note: 'note' });
  expect(marks.filter(({ kind }) => kind === 'text')).toEqual([]);
});

it('print as much of a job’s name as there is room for', () => {
  const { width } = PAPERS.a4;
  const middle = width / 2 + BLEED + SLUG;
  const endOf = (job: string) => {
    const marks = printerMarks({
      trim: PAPERS.a4,
      bleed: BLEED,
      inks: [K],
      face: face('regular'),
      job,
      note: 'page 1',
    });
    const line = marks.find((mark) => mark.kind === 'text');
    return line === undefined ? 0 : boxOf(line).right;
  };
  // Before the registration mark and a little air; the widest letter that could be one more is an em.
  const limit = middle - 3.2 * MM - 6;
  for (const job of ['water-'.repeat(60), 'i'.repeat(200)]) {
    expect(endOf(job)).toBeLessThanOrEqual(limit + 1e-6);
    expect(endOf(job)).toBeGreaterThan(limit - 6);
  }
  expect(endOf('short')).toBeLessThan(limit / 2);
});
