/** What a table's cell is broken into, in a face of known widths: a letter is 5 points wide, a space 2.5, a hyphen 3. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, prepareCell, setCell, type Cell } from '../../../src/page/paragraph/index.ts';
import { blockStyle } from '../../support/block-face.ts';
import { text } from '../../support/inlines.ts';
import { EN, FR } from '../../support/langs.ts';
import { SESSION } from '../../support/session.ts';

const SETTING = { spaceMinEm: 0.15, spaceNaturalEm: 0.25, spaceLooseEm: 0.35, spaceMaxEm: 0.5, expansion: 0.02 };

function cellOf(words: string, lang = EN): Cell {
  return prepareCell(collect([text(words)], { lang, style: blockStyle(10) }), SETTING, SESSION);
}

function linesOf(words: string, width: number, lang = EN): readonly string[] {
  return setCell(cellOf(words, lang), width, SETTING).lines.map(({ runs }) =>
    runs
      .flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text))
      .join('')
      .replace('\u00AD', '¬'),
  );
}

const strainOf = (words: string, width: number) => setCell(cellOf(words), width, SETTING).strain;

describe('A cell', () => {
  it('has as few lines as can be, of lengths as equal, and divides no word that fits', () => {
    expect(linesOf('Sustainable development for all', 60)).toEqual(['Sustainable ', 'development ', 'for all']);
    expect(linesOf('Example without a name', 90)).toEqual(['Example ', 'without a name']);
    expect(linesOf('Sustainable development for all', 200)).toEqual(['Sustainable development for all']);
  });

  it('is broken at the hyphens that its words have, where the next part has no room', () => {
    expect(linesOf('Papouasie-Nouvelle-Guinée', 60, FR)).toEqual(['Papouasie-', 'Nouvelle-', 'Guinée']);
    expect(linesOf('Papouasie-Nouvelle-Guinée', 110, FR)).toEqual(['Papouasie-', 'Nouvelle-Guinée']);
    // Nothing stands between its parts.
    expect(linesOf('Papouasie-Nouvelle-Guinée', 111, FR)).toEqual(['Papouasie-Nouvelle-Guinée']);
  });

  it('divides a word by the rules of its language once it is too narrow for it', () => {
    expect(linesOf('Nouvelle', 40, FR)).toEqual(['Nouvelle']);
    expect(linesOf('Nouvelle', 34, FR)).toEqual(['Nou¬', 'velle']);
    expect(strainOf('development', 200)).toBe('none');
    expect(strainOf('development', 40)).toBe('divided');
  });

  it('is broken between any two letters only if nothing else is left, and says so', () => {
    expect(linesOf('strengths', 20)).toEqual(['str', 'eng', 'ths']);
    expect(strainOf('strengths', 20)).toBe('broken');
  });

  it('never parts the figures of a number: it is too wide, and says so', () => {
    expect(linesOf('1,234,567', 20)).toEqual(['1,234,567']);
    expect(strainOf('1,234,567', 20)).toBe('too-wide');
  });

  it('knows what it wants at most and at least', () => {
    // All in a line; “Papouasie-”; “Papoua¬”; and any letter with a hyphen.
    expect(cellOf('Papouasie-Nouvelle-Guinée', FR).widths).toEqual({
      natural: expect.closeTo(111, 9),
      least: 45.5,
      divided: 33,
      broken: 13,
    });
  });

  it('loses no letter at any width, and leaves none outside of it', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeioulmnst-'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.integer({ min: 9, max: 200 }), (words, width) => {
        const { lines, strain } = setCell(cellOf(words.join(' ')), width, SETTING);
        const set = lines
          .flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)))
          .join('');
        expect(set.replaceAll('\u00AD', '')).toBe(words.join(' '));
        expect(strain).not.toBe('too-wide');
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.5);
      }),
    );
  });
});
