import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { openFace, openFamily, type Face } from '../../../src/page/fonts/index.ts';
import { valueOf } from '../../support/statement.ts';
import { SESSION } from '../../support/session.ts';

const FAMILY = valueOf(openFamily(SESSION, 'source-serif-4'));
const REGULAR = FAMILY.face('regular');

const REGULAR_BYTES = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
);

function shaped(text: string, features: readonly string[] = [], lang = 'en-GB', face: Face = REGULAR) {
  return face.shape(text, { lang, features });
}

function widthOf(text: string, features: readonly string[] = [], face: Face = REGULAR): number {
  return shaped(text, features, 'en-GB', face).reduce((sum, glyph) => sum + glyph.advance, 0);
}

/** The number of glyphs, and the advance of each in units of the font, of a TrueType file. */
function horizontalMetrics(font: Uint8Array) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    tables.set(Buffer.from(font.subarray(entry, entry + 4)).toString('latin1'), view.getUint32(entry + 8));
  }
  const offset = (table: string) => tables.get(table) ?? Number.NaN;
  const longMetrics = view.getUint16(offset('hhea') + 34);
  const glyphs = view.getUint16(offset('maxp') + 4);
  const advance = (glyph: number) => view.getUint16(offset('hmtx') + 4 * Math.min(glyph, longMetrics - 1));
  return { em: view.getUint16(offset('head') + 18), advances: Array.from({ length: glyphs }, (_, i) => advance(i)) };
}

/** Where a table of a TrueType file begins. */
function tableAt(view: DataView, name: string): number {
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16)
    if ([0, 1, 2, 3].every((n) => view.getUint8(entry + n) === name.charCodeAt(n))) return view.getUint32(entry + 8);
  throw new Error(`the font has no table ${name}`);
}

describe('a face', () => {
  it('knows its name, its metrics in em, and whether it slants', () => {
    expect(REGULAR.id).toBe('source-serif-4/regular');
    expect(REGULAR.postscriptName).toBe('SourceSerif4-Regular');
    expect(REGULAR.italic).toBe(false);
    expect(FAMILY.face('italic').italic).toBe(true);
    const { ascent, descent, capHeight, xHeight, bbox } = REGULAR.metrics;
    expect(ascent).toBeGreaterThan(capHeight);
    expect(capHeight).toBeGreaterThan(xHeight);
    expect(xHeight).toBeGreaterThan(0.4);
    expect(descent).toBeLessThan(0);
    expect(bbox[3]).toBeGreaterThan(bbox[1]);
  });

  it('has the metrics that its tables state, in em', () => {
    const view = new DataView(REGULAR_BYTES.buffer, REGULAR_BYTES.byteOffset, REGULAR_BYTES.byteLength);
    const head = tableAt(view, 'head');
    const em = view.getUint16(head + 18);
    const { bbox, ascent, descent, capHeight, xHeight } = REGULAR.metrics;
    expect(bbox).toEqual([36, 38, 40, 42].map((at) => view.getInt16(head + at) / em));
    const hhea = tableAt(view, 'hhea');
    expect([ascent, descent]).toEqual([4, 6].map((at) => view.getInt16(hhea + at) / em));
    const os2 = tableAt(view, 'OS/2');
    expect([xHeight, capHeight]).toEqual([86, 88].map((at) => view.getInt16(os2 + at) / em));
  });

  it('gives each glyph the characters it stands for, so that none is lost or doubled', () => {
    for (const text of [
      'office',
      'différence',
      'Œuvre, cœur',
      '10\u202F000',
      'fjord—first',
      'e\u0301'.normalize('NFC'),
    ]) {
      expect(
        shaped(text)
          .map((glyph) => glyph.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('sets a ligature as one glyph that stands for all its letters', () => {
    const glyphs = shaped('fi', ['liga']);
    expect(glyphs).toHaveLength(1);
    expect(glyphs[0]?.text).toBe('fi');
  });

  it('kerns', () => {
    expect(widthOf('AV')).toBeLessThan(widthOf('A') + widthOf('V'));
    const [a] = shaped('AV');
    expect(a?.advance).toBeLessThan(a?.width ?? 0);
  });

  it('has figures and small capitals of its own where features ask for them', () => {
    const idsOf = (text: string, features: readonly string[]) => shaped(text, features).map(({ id }) => id);
    expect(idsOf('2014', ['onum'])).not.toEqual(idsOf('2014', ['lnum']));
    expect(idsOf('abc', ['smcp'])).not.toEqual(idsOf('abc', []));
    expect(idsOf('UN', ['c2sc'])).toEqual(idsOf('un', ['smcp']));
    expect(shaped('UN', ['c2sc']).map(({ text }) => text)).toEqual(['U', 'N']);
  });

  it.each(['x\u0323', '\u1ECD\u0301', 'm\u0300'])(
    'makes one glyph of a letter and the marks on it, which stands for both: %s',
    (text) => {
      const glyphs = shaped(`a${text}b`);
      expect(glyphs.map((glyph) => glyph.text)).toEqual(['a', text, 'b']);
      expect(glyphs[1]?.parts?.length).toBeGreaterThan(1);
      expect(glyphs[1]?.parts?.[0]).toMatchObject({ dx: 0, dy: 0 });
      expect(glyphs[1]?.advance).toBeGreaterThan(0);
    },
  );

  it('gives the same glyphs whatever was shaped in between', () => {
    const before = JSON.stringify(shaped('Trafficking', ['onum']));
    shaped('élémentaire', ['smcp'], 'fr');
    shaped('Trafficking', ['lnum', 'smcp'], 'fr');
    expect(JSON.stringify(shaped('Trafficking', ['onum']))).toBe(before);
    expect(
      JSON.stringify(
        openFace(SESSION, 'again', REGULAR_BYTES).shape('Trafficking', { lang: 'en-GB', features: ['onum'] }),
      ),
    ).toBe(before);
  });

  it('knows which characters it has', () => {
    for (const character of 'aéœŒ«»“”’—\u00A0\u202F1€')
      expect(REGULAR.covers(character.codePointAt(0) ?? 0)).toBe(true);
    for (const character of '漢💡א') expect(REGULAR.covers(character.codePointAt(0) ?? 0)).toBe(false);
  });

  it('makes a subset of the glyphs asked for, in that order, the same one twice if need be', () => {
    const whole = horizontalMetrics(REGULAR_BYTES);
    const [a = 0, b = 0] = shaped('ab').map(({ id }) => id);
    const ids = [0, b, a, b];
    const { em, advances } = horizontalMetrics(REGULAR.subset(ids));
    expect(em).toBe(whole.em);
    expect(advances).toEqual(ids.map((id) => whole.advances[id]));
  });

  it('makes the same subset, byte by byte, every time', () => {
    const ids = [0, ...shaped('Human trafficking').map(({ id }) => id)];
    expect(Buffer.compare(REGULAR.subset(ids), REGULAR.subset(ids))).toBe(0);
    expect(REGULAR.subset(ids).length).toBeLessThan(REGULAR_BYTES.length / 10);
  });

  it('states the widths that the font has', () => {
    const { em, advances } = horizontalMetrics(REGULAR_BYTES);
    for (const glyph of shaped('The five boxing wizards', ['onum'])) {
      expect(glyph.width).toBeCloseTo((advances[glyph.id] ?? Number.NaN) / em, 9);
    }
  });

  it('begins every subset with .notdef, or somebody forgot it', () => {
    expect(() => REGULAR.subset([5])).toThrow('glyph 0');
  });

  it('is not made of bytes that are no font', () => {
    expect(() => openFace(SESSION, 'none', new Uint8Array(100))).toThrow();
  });
});

describe('letters that a font has not as they are', () => {
  it('a hyphen at which no line ends looks as the hyphen, and is read as itself', () => {
    expect(REGULAR.covers(0x2011)).toBe(true);
    const [own, plain] = [shaped('a\u2011b'), shaped('a-b')];
    expect(own.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
    expect(own.map(({ text }) => text)).toEqual(['a', '\u2011', 'b']);
  });

  it.each(['Adébọ́wálé', 'Ọlátúnjí', 'M̀bàlà', 'g̃ua', 'í̄'])(
    '%s is read by as many characters as it is put together of',
    (word) => {
      const glyphs = shaped(word);
      expect(
        glyphs
          .map(({ text }) => text)
          .join('')
          .normalize('NFC'),
      ).toBe(word.normalize('NFC'));
      expect(glyphs.every(({ text }) => text !== '')).toBe(true);
    },
  );
});
