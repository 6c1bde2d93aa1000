/** Subsets of fonts, against those that fontkit writes of the same glyphs. */
import { create } from 'fontkit';
import { expect, it } from 'vitest';
import { openFamily } from '../../../src/page/fonts/index.ts';
import { glyphsIn } from '../../../src/page/fonts/soundness.ts';
import { subsetterOf } from '../../../src/page/fonts/subset.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

/** With outlines made of others, places of two and of four bytes, and glyphs at the end that share a width. */
const FACES = [
  ['source-serif-4', 'regular'],
  ['source-sans-3', 'regular'],
  ['noto-naskh-arabic', 'regular'],
] as const;

interface Subsetting {
  createSubset(): { glyphs: number[]; encode(): Uint8Array };
}

function bytesOf(family: string, face: string): Uint8Array {
  const bytes = SESSION.resources.read(valueOf(openFamily(SESSION, family)).resourceOf(face));
  if (bytes === undefined) throw new Error(`${family} has no file of ${face}`);
  return bytes;
}

function byFontkit(bytes: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const subset = (create(bytes) as unknown as Subsetting).createSubset();
  subset.glyphs = [...glyphs];
  return subset.encode();
}

it.each(FACES)('A subset of %s in %s has the bytes that fontkit gives it, whichever glyphs it has', (family, face) => {
  const bytes = bytesOf(family, face);
  const count = glyphsIn(bytes);
  const makeSubset = subsetterOf(bytes);
  const all = Array.from({ length: count }, (_, glyph) => glyph);
  for (const glyphs of [[0], [0, count - 1, 7, 7], all.filter((glyph) => glyph % 37 === 0), all])
    expect(Buffer.from(makeSubset(glyphs)).equals(Buffer.from(byFontkit(bytes, glyphs)))).toBe(true);
});

it('A font without a table that it must have makes no subset', () => {
  const bytes = bytesOf('source-serif-4', 'regular').slice();
  // The name of the table hmtx in the directory.
  const at = Buffer.from(bytes.buffer).indexOf('hmtx');
  bytes[at] = 'x'.charCodeAt(0);
  expect(() => subsetterOf(bytes)).toThrow('hmtx');
});

it('A font is as it was after a subset of all its glyphs is made, in whatever memory it is given', () => {
  const bytes = bytesOf('source-serif-4', 'regular');
  const given = Buffer.from(bytes);
  subsetterOf(given)(Array.from({ length: glyphsIn(bytes) }, (_, glyph) => glyph));
  expect(given.equals(Buffer.from(bytes))).toBe(true);
});
