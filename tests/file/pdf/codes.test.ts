/** The codes of a face's glyphs in a file: one for each text that a glyph stands for, in the order of the texts. */
import { describe, expect, it } from 'vitest';
import { gatherFaces } from '../../../src/file/pdf/embedded-face.ts';
import type { GlyphRun, SetGlyph } from '../../../src/page/pages/index.ts';
import { bilingualTags, line, page, run } from './compose.ts';
import { SESSION } from '../../support/session.ts';

const { en } = bilingualTags();
const glyphs = (text: string, more: Partial<SetGlyph> = {}) =>
  run(en, text).glyphs.map((glyph): SetGlyph => ({ ...glyph, ...more }));
const runOf = (...all: readonly SetGlyph[]): GlyphRun => ({ ...run(en, 'x'), glyphs: all });
const facesOf = (...runs: readonly GlyphRun[]) => [
  ...gatherFaces(SESSION, [
    page(
      1,
      runs.map((one) => line(50, 100, [one])),
    ),
  ]).values(),
];
const codesOf = (...all: readonly SetGlyph[]) => facesOf(runOf(...all))[0]?.codes ?? [];
const textsOf = (...all: readonly SetGlyph[]) => codesOf(...all).map(({ text }) => text);

const [A, B] = [...glyphs('ab')] as [SetGlyph, SetGlyph];
const part = (dx: number, more = {}) => [
  { id: A.id, dx: 0, dy: 0 },
  { id: B.id, dx, dy: 10, ...more },
];

describe('a glyph', () => {
  it('has one code however often it is set, and one more for each other text that it stands for', () => {
    const small = { ...A, text: 'A' };
    expect(textsOf(A, A, B, A)).toEqual(['a', 'b']);
    expect(textsOf(A, small, A, small, A)).toEqual(['A', 'a']);
    const codes = codesOf(A, small, A);
    expect(codes.map(({ cid, glyph }) => [cid, glyph])).toEqual([
      [1, A.id],
      [2, A.id],
    ]);
  });

  it('is found again by its text and by what it is made of', () => {
    const [first, second, third] = [
      { ...A, parts: part(0) },
      { ...A, parts: part(20) },
      { ...A, parts: part(20, { stretch: 1.5 }) },
    ];
    const [face] = facesOf(runOf(A, first, second, third, { ...A, parts: part(20) }));
    expect(face?.codes).toHaveLength(4);
    expect(new Set([A, first, second, third].map((glyph) => face?.codeOf(glyph).cid)).size).toBe(4);
    expect(face?.codeOf({ ...A, parts: part(20) })).toBe(face?.codeOf(second));
    expect(() => face?.codeOf({ ...A, text: 'other' })).toThrow(/was not gathered as "other"/u);
    expect(() => face?.codeOf({ ...B, id: B.id + 1 })).toThrow('was not gathered');
  });

  it('that a font does not have is on no page', () => {
    expect(() => codesOf(A, { ...A, id: 0 })).toThrow('a page shows a character that source-serif-4/regular');
  });
});

describe('the codes', () => {
  it('stand in the order of their texts, short ones first, whatever the order on the page', () => {
    const all = [...glyphs('zaQ9é'), ...run(en, 'fi', { features: ['liga'] }).glyphs, { ...A, text: 'aa' }];
    expect(textsOf(...all)).toEqual(['9', 'Q', 'a', 'z', 'é', 'aa', 'fi']);
    expect(textsOf(...all.toReversed())).toEqual(textsOf(...all));
  });

  it('of one text stand in the order of their glyphs, and of what these are made of', () => {
    const other = { ...B, text: 'a' };
    const low = [A, other].toSorted((a, b) => a.id - b.id).map(({ id }) => id);
    expect(codesOf(other, A).map(({ glyph }) => glyph)).toEqual(low);
    const [near, far] = [
      { ...A, parts: part(1) },
      { ...A, parts: part(2) },
    ];
    const shapes = (...order: readonly SetGlyph[]) => codesOf(...order).map(({ parts }) => parts?.[1]?.dx);
    expect(shapes(far, near, A)).toEqual([undefined, 1, 2]);
    expect(shapes(A, near, far)).toEqual([undefined, 1, 2]);
  });

  it('are two bytes each, of which a string takes none for one of its own signs', () => {
    const many = Array.from({ length: 300 }, (_, i): SetGlyph => ({ ...A, text: `a${String(i).padStart(3, '0')}` }));
    const codes = codesOf(...many);
    const shown = (cid: number) => codes[cid - 1]?.shown;
    expect([shown(1), shown(0x0d), shown(0x28), shown(0x29), shown(0x5c), shown(0x128)]).toEqual([
      '\u0000\u0001',
      '\u0000\\r',
      '\u0000\\(',
      '\u0000\\)',
      '\u0000\\\\',
      '\u0001\\(',
    ]);
  });

  it('have the widths of their glyphs, in thousandths of an em', () => {
    expect(codesOf({ ...A, width: 0.512_345_6 }).map(({ width }) => width)).toEqual([512.346]);
  });
});

it('Each face that is set has a name by its first use, and a run of nothing sets none', () => {
  const italic = run(en, 'a', { face: 'italic' });
  const faces = facesOf({ ...run(en, 'a', { face: 'semibold' }), glyphs: [] }, italic, run(en, 'a'), italic);
  expect(faces.map(({ name, face }) => [name, face.id])).toEqual([
    ['F0', 'source-serif-4/italic'],
    ['F1', 'source-serif-4/regular'],
  ]);
});
