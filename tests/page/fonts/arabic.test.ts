/** Arabic, shaped from right to left: each letter with its marks as one glyph, and a stroke that may be drawn out. */
import { expect, it } from 'vitest';
import { familiesFor, openFamily, type ShapedGlyph } from '../../../src/page/fonts/index.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const [ARABIC = ''] = familiesFor(SESSION, 'Arab');
const FACE = valueOf(openFamily(SESSION, ARABIC)).face('regular');

/** In the order of the text. */
function shaped(text: string): readonly ShapedGlyph[] {
  return FACE.shape(text, { lang: 'ar', features: [], script: 'Arab', rightToLeft: true });
}

const width = (glyphs: readonly ShapedGlyph[]) => glyphs.reduce((sum, { advance }) => sum + advance, 0);

it('gives the letters in the order of the text, and each its own', () => {
  const glyphs = shaped('سلام');
  expect(glyphs.map(({ text }) => text).join('')).toBe('سلام');
  expect(glyphs.every(({ text }) => text !== '')).toBe(true);
});

it('joins lam and alef in forms that they have nowhere else', () => {
  const lam = (text: string) => shaped(text).find((glyph) => glyph.text === 'ل')?.id;
  expect(lam('لا')).not.toBe(lam('لم'));
});

it('makes one glyph of a letter and its marks, as wide as the letter', () => {
  const [plain] = shaped('م');
  const marked = shaped('مُ');
  expect(marked.map(({ text }) => text)).toEqual(['مُ']);
  expect(marked[0]?.parts?.length).toBe(2);
  expect(marked[0]?.advance).toBeCloseTo(plain?.advance ?? NaN, 6);
});

it('has other forms of a letter at the beginning, in the middle, at the end and alone', () => {
  const forms = ['ه', 'هـ', 'ـهـ', 'ـه'].map((text) => shaped(text).find((glyph) => glyph.text.includes('ه'))?.id);
  expect(new Set(forms).size).toBe(4);
});

it.each([0.05, 0.3, 0.9, 2.5])(
  'draws a letter out by %s em, with a stroke that is that long and no gap in it',
  (byEm) => {
    const [letter] = shaped('هـ');
    const [stroke] = shaped('ـ');
    if (letter === undefined || stroke === undefined) throw new Error('nothing was shaped');
    const drawn = FACE.drawnOut(letter, byEm);
    if (drawn === undefined) throw new Error('the face has no stroke to draw out with');
    expect(drawn.advance - letter.advance).toBeCloseTo(byEm, 2);
    expect(drawn.width - letter.width).toBeCloseTo(byEm, 2);
    const strokes = (drawn.parts ?? []).filter(({ stretch }) => stretch !== undefined);
    const own = (drawn.parts ?? []).filter(({ stretch }) => stretch === undefined);
    // None is stretched so far that it would be seen to be, and where it takes several, they meet.
    expect(strokes.length).toBeGreaterThanOrEqual(1);
    for (const { stretch = 0 } of strokes) expect(stretch).toBeGreaterThan(0);
    const steps = strokes.slice(1).map(({ dx }, i) => dx - (strokes[i]?.dx ?? 0));
    const long = strokes.map(({ stretch = 0 }) => stretch * stroke.advance);
    for (const [i, step] of steps.entries()) expect(step / 1000).toBeLessThanOrEqual((long[i] ?? 0) + 0.05);
    expect(strokes.length === 1 || width(shaped('ـ')) < byEm).toBe(true);
    // The letter itself is moved past the stroke.
    const before = letter.parts ?? [{ id: letter.id, dx: 0, dy: 0 }];
    expect(own.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    for (const [i, part] of own.entries()) expect(part.dx).toBeGreaterThan(before[i]?.dx ?? NaN);
  },
);

it.each(['+', '-', '−', '±', '$'])(
  'keeps the sign %s of a number that is read from left to right after a letter',
  (sign) => {
    const shaping = { lang: 'ar', features: [], script: 'Arab' } as const;
    const glyphs = FACE.shape(sign, shaping, { before: 'و', after: '' });
    expect(glyphs.map(({ text }) => text).join('')).toBe(sign);
  },
);
