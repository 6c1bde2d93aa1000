import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../../src/page/fonts/index.ts';
import type { GlyphRun, SetGlyph, Tag, TextItem } from '../../../src/page/pages/index.ts';
import { gatherFaces } from '../../../src/file/pdf/embedded-face.ts';
import { paintPage } from '../../../src/file/pdf/page.ts';
import { A4, BLACK, face, hyphenated, line, page, run } from './compose.ts';
import { interpret } from './content.ts';
import { SESSION } from '../../support/session.ts';

const p: Tag = { role: 'P', parent: { role: 'Document' } };
const TOLERANCE_PT = 0.01 + 1e-6;

/** The lines as the content stream has them, and every glyph where a reader would draw it. */
function painted(...lines: readonly TextItem[]) {
  const one = page(1, lines);
  const faces = gatherFaces(SESSION, [one]);
  const { content, height } = paintPage(one, faces);
  const [embedded] = faces.values();
  const widths = new Map(embedded?.codes.map(({ cid, width }) => [cid, width]));
  const shown = interpret(content, widths).map(({ cid, x, y }) => ({
    id: embedded?.codes.find((code) => code.cid === cid)?.glyph,
    x,
    y: height - y,
  }));
  return { content, shown };
}

/** Where the compositor wants each glyph. */
function intended(item: TextItem): readonly { id: number; x: number; y: number }[] {
  let pen = item.x;
  return item.runs.flatMap(({ size, glyphs }) =>
    glyphs.map(({ id, advance, xOffset, yOffset }) => {
      const placed = { id, x: pen + xOffset * size * item.scale, y: item.y - yOffset * size };
      pen += advance * size * item.scale;
      return placed;
    }),
  );
}

function expectAllInPlace(item: TextItem) {
  const { shown } = painted(item);
  const wanted = intended(item);
  expect(shown.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  const errors = wanted.map(({ x, y }, i) =>
    Math.max(Math.abs((shown[i]?.x ?? NaN) - x), Math.abs((shown[i]?.y ?? NaN) - y)),
  );
  expect(Math.max(...errors)).toBeLessThanOrEqual(TOLERANCE_PT);
}

/** A face of which only the name is asked. */
function anyFace(): Face {
  return face('regular');
}

describe('every glyph of a line', () => {
  const em = fc.double({ min: 0.05, max: 1.2, noNaN: true });
  const small = fc.double({ min: -0.2, max: 0.2, noNaN: true });
  const offset = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, small);
  const widths = fc.array(em, { minLength: 1, maxLength: 600, size: 'max' });
  const glyph = fc.record({
    id: fc.integer({ min: 1, max: 599 }),
    kern: fc.oneof(fc.constant(0), small),
    xOffset: offset,
    yOffset: offset,
  });
  const glyphs = fc.array(glyph, { minLength: 1, maxLength: 120, size: 'max' });
  const runs = fc.array(fc.record({ size: fc.double({ min: 4, max: 72, noNaN: true }), glyphs }), {
    minLength: 1,
    maxLength: 3,
  });

  it('stands within a hundredth of a point of its place, whatever the widths, sizes, scales and shifts', () => {
    fc.assert(
      fc.property(runs, widths, fc.double({ min: 0.95, max: 1.05, noNaN: true }), (drawn, widthOf, scale) => {
        const one = anyFace();
        const item = line(
          56.693,
          401.575,
          drawn.map(({ size, glyphs: shaped }): GlyphRun => ({
            face: one.id,
            size,
            ink: BLACK,
            owner: p,
            glyphs: shaped.map(({ id, kern, xOffset, yOffset }): SetGlyph => {
              const width = widthOf[id % widthOf.length] ?? 0.5;
              return { id, text: String.fromCodePoint(0x4e00 + id), width, advance: width + kern, xOffset, yOffset };
            }),
          })),
          scale,
        );
        expectAllInPlace(item);
      }),
      { numRuns: 60 },
    );
  });

  it('stands in its place in a justified line of text', () => {
    const text = 'Trafficking in Persons: To stop the traffickers, we must sever funding pipelines and AVoid “T. Y.” ';
    for (const space of [0.17, 0.2512345, 0.41])
      expectAllInPlace(line(56.693, 401.575, [hyphenated(run(p, text, { space, size: 9.57 }))], 0.9873));
  });
});

describe('a line’s operators', () => {
  it('leave a word one string where the font’s own widths serve', () => {
    const { content } = painted(line(57, 100, [run(p, 'dignity')]));
    expect(content).toMatch(
      /^BT\n\/P<<\/MCID 0>>BDC\n\/F0 10 Tf\n1 0 0 1 57 741\.89 Tm\n\((?:[^\\()]|\\.){14,}\)Tj\nEMC\nET$/u,
    );
  });

  it('have letters that stand apart set so, and those of which only a few do moved one by one', () => {
    const spaced = (apart: (i: number) => number) => {
      const own = run(p, 'Clean water');
      const glyphs = own.glyphs.map((glyph, i) => ({
        ...glyph,
        advance: glyph.width + (glyph.text === ' ' ? 0 : apart(i)),
      }));
      return painted(line(50, 100, [{ ...own, glyphs }])).content;
    };
    const letters = 'Cleanwater'.length;
    expect(spaced(() => 0.1)).toMatch(/(?:^|\s)1 Tc/u);
    expect(spaced(() => 0)).not.toContain('Tc');
    // Of ten letters five are half of them; six are most.
    expect(letters).toBe(10);
    expect(spaced((i) => (i < 5 ? 0.1 : 0))).not.toContain('Tc');
    expect(spaced((i) => (i < 7 ? 0.1 : 0))).toContain('Tc');
    // The greater part of them decides how far, whatever a few have besides.
    expect(spaced((i) => (i === 0 ? 0.4 : 0.1))).toMatch(/(?:^|\s)1 Tc/u);
  });

  it('state what is in force once', () => {
    const { content } = painted(line(57, 100, [run(p, 'no')], 1.01), line(57, 113, [run(p, 'no')], 1.01));
    for (const operator of ['BT', ' Tf', ' Tz', 'BDC', 'EMC', 'ET'])
      expect(content.split(operator), operator).toHaveLength(2);
  });

  it('give equal baselines equal numbers, wherever their lines begin', () => {
    const baseline = 100.1 + 12.7 * 17;
    const { shown } = painted(
      line(57, baseline, [run(p, 'left')]),
      line(309.333, 100.1 + 12.7 * 10 + 12.7 * 7, [run(p, 'right')]),
    );
    expect(new Set(shown.map(({ y }) => y)).size).toBe(1);
  });

  it('hold a page’s height to the number the page states', () => {
    const { shown } = painted(line(57, 100, [run(p, 'x')]));
    expect(shown[0]?.y).toBeCloseTo(100, 9);
    expect(Math.round(A4.height * 1000) / 1000).toBe(841.89);
  });
});
