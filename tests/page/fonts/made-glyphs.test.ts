/** Subsets with glyphs that a font lacks, made of others that it has: what a reader of the file then draws. */
import { expect, it } from 'vitest';
import { openFamily, type MadeGlyph } from '../../../src/page/fonts/index.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const FACE = valueOf(openFamily(SESSION, 'source-serif-4')).face('regular');
const idOf = (text: string) => FACE.shape(text, { lang: 'en', features: [] })[0]?.id ?? 0;
const [LETTER, DOT, ACCENT, SPACE] = [idOf('o'), idOf('.'), idOf('´'), idOf(' ')];

/** A TrueType file, table by table. */
function readFont(file: Uint8Array) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, { readonly at: number; readonly length: number; readonly sum: number }>();
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    const name = Buffer.from(file.subarray(entry, entry + 4)).toString('latin1');
    const [sum, at, length] = [4, 8, 12].map((n) => view.getUint32(entry + n));
    tables.set(name, { sum: sum ?? 0, at: at ?? 0, length: length ?? 0 });
  }
  const at = (name: string) => tables.get(name)?.at ?? Number.NaN;
  const isLong = view.getInt16(at('head') + 50) !== 0;
  const placeOf = (glyph: number) =>
    isLong ? view.getUint32(at('loca') + 4 * glyph) : 2 * view.getUint16(at('loca') + 2 * glyph);
  const outline = (glyph: number) => file.subarray(at('glyf') + placeOf(glyph), at('glyf') + placeOf(glyph + 1));
  const boxOf = (glyph: number) => {
    const bytes = outline(glyph);
    const own = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return [2, 4, 6, 8].map((n) => own.getInt16(n));
  };
  return {
    view,
    tables,
    outline,
    boxOf,
    glyphs: view.getUint16(at('maxp') + 4),
    most: { components: view.getUint16(at('maxp') + 28), depth: view.getUint16(at('maxp') + 30) },
    advance: (glyph: number) => view.getUint16(at('hmtx') + 4 * glyph),
    left: (glyph: number) => view.getInt16(at('hmtx') + 4 * glyph + 2),
  };
}

/** What a glyph is made of, as its outline says. */
function partsOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getInt16(0) >= 0) throw new Error('it is drawn, and made of nothing');
  const parts = [];
  let flags = 0x20;
  for (let at = 10; (flags & 0x20) !== 0;) {
    flags = view.getUint16(at);
    expect(flags & 0x03, 'its places are words, and distances').toBe(0x03);
    const [glyph, dx, dy] = [view.getUint16(at + 2), view.getInt16(at + 4), view.getInt16(at + 6)];
    const isScaled = (flags & 0x40) !== 0;
    const scale = isScaled ? [view.getInt16(at + 8) / 0x4000, view.getInt16(at + 10) / 0x4000] : undefined;
    // Distances stay what they are, however wide the part is made.
    expect((flags & 0x1000) !== 0).toBe(isScaled);
    parts.push({ glyph, dx, dy, ...(scale && { scale }) });
    at += isScaled ? 12 : 8;
  }
  return parts;
}

const made = (parts: MadeGlyph['parts'], width = 0.5): MadeGlyph => ({ parts, width });
const PLAIN = readFont(FACE.subset([0, LETTER, DOT, ACCENT]));

it('A glyph that is made of others draws just these, where they are put', () => {
  const dotted = made([
    { id: LETTER, dx: 0, dy: 0 },
    { id: DOT, dx: 120, dy: -300 },
  ]);
  const font = readFont(FACE.subset([0, dotted, LETTER]));
  const [letter, dot] = partsOf(font.outline(1));
  expect(letter).toMatchObject({ dx: 0, dy: 0 });
  expect(dot).toMatchObject({ dx: 120, dy: -300 });
  expect(font.outline(letter?.glyph ?? 0)).toEqual(PLAIN.outline(1));
  expect(font.outline(dot?.glyph ?? 0)).toEqual(PLAIN.outline(2));
  // And the letter itself, that is asked for as well, is still the letter.
  expect(font.outline(2)).toEqual(PLAIN.outline(1));
});

it('It is as wide as is asked for, and its box holds all that it draws', () => {
  const moved = made(
    [
      { id: LETTER, dx: 0, dy: 0 },
      { id: DOT, dx: 700, dy: -400 },
      { id: ACCENT, dx: -900, dy: 500 },
    ],
    0.75,
  );
  const font = readFont(FACE.subset([0, moved]));
  const em = 1000;
  expect(font.advance(1)).toBe(0.75 * em);
  const boxes = [PLAIN.boxOf(1), PLAIN.boxOf(2), PLAIN.boxOf(3)];
  const edges = (side: number, by: readonly number[]) => boxes.map((box, i) => (box[side] ?? 0) + (by[i] ?? 0));
  expect(font.boxOf(1)).toEqual([
    Math.min(...edges(0, [0, 700, -900])),
    Math.min(...edges(1, [0, -400, 500])),
    Math.max(...edges(2, [0, 700, -900])),
    Math.max(...edges(3, [0, -400, 500])),
  ]);
  expect(font.left(1)).toBe(font.boxOf(1)[0]);
});

it('A part may be made wider, alone, and what follows it is still where it is put', () => {
  const font = readFont(
    FACE.subset([
      0,
      made([
        { id: DOT, dx: 10, dy: 0, stretch: 1.5 },
        { id: LETTER, dx: 400, dy: 7 },
      ]),
    ]),
  );
  const [dot, letter] = partsOf(font.outline(1));
  expect(dot).toMatchObject({ dx: 10, dy: 0, scale: [1.5, 1] });
  expect(letter).toEqual({ glyph: letter?.glyph, dx: 400, dy: 7 });
  expect(font.outline(letter?.glyph ?? 0)).toEqual(PLAIN.outline(1));
  const [left = 0, , right = 0] = PLAIN.boxOf(2);
  const [letterLeft = 0, , letterRight = 0] = PLAIN.boxOf(1);
  expect(font.boxOf(1)[0]).toBe(Math.min(Math.floor(left * 1.5 + 10), letterLeft + 400));
  expect(font.boxOf(1)[2]).toBe(Math.max(Math.ceil(right * 1.5 + 10), letterRight + 400));
});

it('A part that draws nothing, as a space does, is left out; and a glyph of such alone draws nothing, as wide as it is', () => {
  const font = readFont(
    FACE.subset([
      0,
      made([
        { id: SPACE, dx: 0, dy: 0 },
        { id: DOT, dx: 5, dy: 5 },
      ]),
      made([{ id: SPACE, dx: 0, dy: 0 }], 0.25),
    ]),
  );
  expect(partsOf(font.outline(1)).map(({ dx }) => dx)).toEqual([5]);
  expect(font.outline(2)).toHaveLength(0);
  expect(font.advance(2)).toBe(250);
});

it('A glyph that several are made of stands in the file once', () => {
  const apart = (dx: number) =>
    made([
      { id: LETTER, dx: 0, dy: 0 },
      { id: DOT, dx, dy: 0 },
    ]);
  const font = readFont(FACE.subset([0, apart(10), apart(300)]));
  expect(font.glyphs).toBe(5);
  expect(partsOf(font.outline(1))[0]?.glyph).toBe(partsOf(font.outline(2))[0]?.glyph);
});

it('The file states how many parts its glyphs have, and is whole: no table over another, and each with its sum', () => {
  const parts = Array.from({ length: 40 }, (_, i) => ({ id: DOT, dx: 10 * i, dy: 0 }));
  const font = readFont(FACE.subset([0, made(parts), made(parts.slice(0, 3))]));
  expect(font.most.components).toBe(40);
  expect(font.most.depth).toBe(PLAIN.most.depth + 1);
  expect(PLAIN.most.depth).toBe(readFont(FACE.subset([0])).most.depth);
  let end = 12 + 16 * font.tables.size;
  for (const { at, length, sum } of [...font.tables.values()].toSorted((a, b) => a.at - b.at)) {
    expect(at).toBeGreaterThanOrEqual(end);
    expect(at % 4).toBe(0);
    end = at + length;
    let total = 0;
    for (let word = at; word < at + length; word += 4) total = (total + font.view.getUint32(word)) >>> 0;
    expect(total).toBe(sum);
  }
  const [range, selector, shift] = [6, 8, 10].map((at) => font.view.getUint16(at));
  expect([range, selector]).toEqual([16 * 2 ** (selector ?? 0), Math.floor(Math.log2(font.tables.size))]);
  expect(shift).toBe(16 * font.tables.size - (range ?? 0));
  expect([...font.tables.keys()]).toEqual([...font.tables.keys()].toSorted());
});
