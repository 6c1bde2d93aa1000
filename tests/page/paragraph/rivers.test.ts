/** White that runs down through the gaps of lines: what is a river, where it begins and ends, and when a paragraph is set without. */
import { describe, expect, it } from 'vitest';
import {
  collect,
  fitGalley,
  layDry,
  layLines,
  type Line,
  prepareGalley,
  riversIn,
  type Setting,
} from '../../../src/page/paragraph/index.ts';
import type { SettingLimits } from '../../../src/page/template/index.ts';
import { blockStyle } from '../../support/block-face.ts';
import { text } from '../../support/inlines.ts';
import { EN } from '../../support/langs.ts';
import { SESSION } from '../../support/session.ts';

const SIZE = 10;

/** A line of 100 points with gaps from one place to another, between words that are one glyph each. */
function lineWith(gaps: readonly (readonly [from: number, to: number])[], { x = 0, scale = 1 } = {}): Line {
  const glyph = (own: string, width: number) => ({ text: own, advance: width / SIZE / scale });
  let pen = x;
  const glyphs = gaps.flatMap(([from, to]) => {
    const word = glyph('x', from - pen);
    pen = to;
    return [word, glyph(' ', to - from)];
  });
  const end = Math.max(pen, 100);
  return {
    runs: [{ glyphs: [...glyphs, glyph('x', end - pen)] }],
    x,
    scale,
    size: SIZE,
    width: end - x,
  } as unknown as Line;
}

const gap = (from: number, to = from + 4) => [[from, to]] as const;
const spansOf = (lines: readonly Line[]) => riversIn(lines).map(({ from, to }) => [from, to]);

describe('a river', () => {
  it('runs through the gaps of three lines or more, one under the other, and is one, however long', () => {
    const lines = [gap(30), gap(31), gap(32)].map((gaps) => lineWith(gaps));
    expect(riversIn(lines)).toMatchObject([
      {
        from: 0,
        to: 3,
        gaps: [30, 31, 32].map((from) => ({ from: expect.closeTo(from, 9), to: expect.closeTo(from + 4, 9) })),
      },
    ]);
    expect(spansOf(lines.slice(0, 2))).toEqual([]);
    expect(spansOf([gap(80), gap(30), gap(31), gap(32), gap(33), gap(70)].map((gaps) => lineWith(gaps)))).toEqual([
      [1, 5],
    ]);
  });

  it('goes on where gaps stand over each other by half the narrower of them, and no less', () => {
    const steps = (by: number) => spansOf([gap(30), gap(30 + by), gap(30 + 2 * by)].map((gaps) => lineWith(gaps)));
    expect(steps(2)).toEqual([[0, 3]]);
    expect(steps(2.01)).toEqual([]);
    expect(steps(-2)).toEqual([[0, 3]]);
    // Of a wide gap and a narrow one half of the narrow one is enough, on either side.
    const beside = (from: number) => spansOf([gap(30, 50), gap(from), gap(30, 50)].map((gaps) => lineWith(gaps)));
    expect([28, 48, 27.9, 48.1].map((from) => beside(from).length)).toEqual([1, 1, 0, 0]);
    expect(spansOf([[[30, 30]], [[30, 30]], [[30, 30]]].map((gaps) => lineWith(gaps as [number, number][])))).toEqual(
      [],
    );
  });

  it('is counted once for each place where it ends', () => {
    const two = [
      [...gap(30), ...gap(60)],
      [...gap(31), ...gap(61)],
      [...gap(32), ...gap(62)],
    ];
    expect(spansOf(two.map((gaps) => lineWith(gaps)))).toEqual([
      [0, 3],
      [0, 3],
    ]);
    // One comes down into another, which is longer: it is the longer that goes on.
    const joined = [gap(28), [...gap(28), ...gap(31.5)], gap(29.8), gap(29.8)].map((gaps) => lineWith(gaps));
    expect(spansOf(joined)).toEqual([[0, 4]]);
  });

  it('does not begin in the space at which a line ends, which hangs outside it', () => {
    const ended = { ...lineWith(gap(30)), width: 30 };
    expect(spansOf([ended, lineWith(gap(30)), lineWith(gap(30))])).toEqual([]);
    expect(spansOf([lineWith(gap(30)), lineWith(gap(30)), lineWith(gap(30))])).toHaveLength(1);
  });

  it('is where its gaps are seen: of lines that begin further in, and whose glyphs are wider', () => {
    const lines = [lineWith(gap(30)), lineWith(gap(30), { x: 8 }), lineWith(gap(30), { scale: 1.02 })];
    expect(spansOf(lines)).toEqual([[0, 3]]);
  });
});

describe('a paragraph with rivers', () => {
  const LIMITS: SettingLimits = {
    spaceMinEm: 0.15,
    spaceNaturalEm: 0.25,
    spaceLooseEm: 0.35,
    spaceMaxEm: 0.5,
    expansion: 0.02,
  };
  const WORDS =
    'Most of the changes that matter begin in small places, close to home, where people who will never be counted decide \
to treat one another with respect; what begins there does not stay there, and the institutions of a country are in the end no \
better than the habits of its neighbourhoods, nor are its laws worth more than those who keep them when nobody is there to see.';
  const galley = prepareGalley(collect([text(WORDS)], { lang: EN, style: blockStyle(SIZE) }), LIMITS, {
    session: SESSION,
    hyphenate: true,
  });
  const best = (measure: number): Setting =>
    fitGalley(galley, measure).reduce((least, one) => (one.demerits < least.demerits ? one : least));
  const wet = Array.from({ length: 120 }, (_, i) => best(140 + i)).filter(
    (setting) => riversIn(layLines(setting)).length > 0,
  );
  const costOf = ({ setting, rivers }: ReturnType<typeof layDry>, price: number) =>
    setting.demerits + rivers.length * price;

  it('is set without them where that costs less than they do, in as many lines', () => {
    expect(wet.length).toBeGreaterThan(5);
    const price = 1e12;
    const dried = wet.map((setting) => layDry(setting, price));
    expect(dried.filter(({ rivers }) => rivers.length === 0).length).toBeGreaterThan(0);
    for (const [i, one] of dried.entries()) {
      const [own] = [wet[i] as Setting];
      expect(one.lines).toHaveLength(layLines(own).length);
      expect(one.lines).toEqual(layLines(one.setting));
      expect(one.rivers).toEqual(riversIn(one.lines));
      expect(costOf(one, price)).toBeLessThanOrEqual(own.demerits + riversIn(layLines(own)).length * price);
    }
  });

  it('stays as it is where rivers cost nothing, or where it has none', () => {
    for (const setting of wet) expect(layDry(setting, 0).setting).toBe(setting);
    const dry = Array.from({ length: 60 }, (_, i) => best(300 + i)).find((one) => riversIn(layLines(one)).length === 0);
    if (dry === undefined) throw new Error('every setting has a river');
    expect(layDry(dry, 1e12)).toMatchObject({ setting: dry, rivers: [] });
  });

  it('is never dearer for it, whatever a river costs', () => {
    for (const price of [1e3, 1e6, 1e8])
      for (const setting of wet) {
        const before = setting.demerits + riversIn(layLines(setting)).length * price;
        expect(costOf(layDry(setting, price), price)).toBeLessThanOrEqual(before);
      }
  });
});
