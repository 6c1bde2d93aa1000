import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, setRagged, type Line } from '../../../src/page/paragraph/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import type { SettingLimits } from '../../../src/page/template/index.ts';
import { blockStyle } from '../../support/block-face.ts';
import { text } from '../../support/inlines.ts';
import { EN, FR } from '../../support/langs.ts';

const SIZE = 10;
const LIMITS: SettingLimits = {
  spaceMinEm: 0.15,
  spaceNaturalEm: 0.25,
  spaceLooseEm: 0.35,
  spaceMaxEm: 0.5,
  expansion: 0.02,
};

function titled(title: string, measure: number, lang: Lang = EN): readonly Line[] {
  return setRagged(collect([text(title)], { lang, style: blockStyle(SIZE) }), measure, LIMITS);
}

function textOf(line: Line): string {
  return line.runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('');
}

describe('a title', () => {
  it('stands in one line if it fits, at its natural spaces and unscaled', () => {
    const lines = titled('Message on the World Day', 200);
    expect(lines.map(textOf)).toEqual(['Message on the World Day']);
    expect(lines[0]).toMatchObject({ x: expect.closeTo(0, 9), scale: 1, space: 2.5, ending: 'end' });
  });

  it('is balanced over as few lines as it needs', () => {
    const lines = titled('Message on international women’s day to all parts of the world', 240).map(textOf);
    expect(lines).toEqual(['Message on international women’s ', 'day to all parts of the world']);
  });

  it.each([
    ['Message on International Women’s Day to all parts of the world', EN, 240, 'Message on International Women’s Day'],
    ['First sleeper between Port Ardel and Quintanar leaves on 14 June', EN, 190, 'First sleeper between Port Ardel'],
    ['Le premier train de nuit entre Port Ardel et Quintanar', FR, 190, 'Le premier train de nuit'],
    // What has capitals all through tells no names.
    ['The Night Trains Return Again To The Long Valley', EN, 150, 'The Night Trains Return'],
  ])('leaves a name whole, where the balance allows: %s', (title, lang, measure, first) => {
    expect(titled(title, measure, lang).map(textOf)[0]?.trim()).toBe(first);
  });

  it('keeps a preposition with what follows it, where the balance allows', () => {
    expect(titled('Development for a lasting peace', 130).map(textOf)).toEqual(['Development ', 'for a lasting peace']);
  });

  it.each([
    ['Message on the Day of the Footnote', EN, 130, ['Message on the Day ', 'of the Footnote']],
    [
      'Message on the World Day against Trafficking in Persons',
      EN,
      180,
      ['Message on the World Day ', 'against Trafficking in Persons'],
    ],
    [
      'Décision relative à la dénomination des exemples',
      FR,
      165,
      ['Décision relative ', 'à la dénomination des exemples'],
    ],
    ['The long view: annual lecture', EN, 110, ['The long view: ', 'annual lecture']],
    [
      'Statement by the Director of the Office on the care of the fens',
      EN,
      175,
      ['Statement by the Director ', 'of the Office on the care of the fens'],
    ],
    ['The register of 1,250 mills and weirs opens', EN, 130, ['The register of 1,250 mills ', 'and weirs opens']],
    ['Remarks on the Agenda 2030 for the towns', EN, 130, ['Remarks on the Agenda 2030 ', 'for the towns']],
    [
      'بيان المجلس عن الأنهار التي تعبر الحدود بين الأودية',
      'ar' as Lang,
      150,
      ['بيان المجلس عن الأنهار ', 'التي تعبر الحدود بين الأودية'],
    ],
  ])('is broken by sense: %s', (title, lang, measure, lines) => {
    expect(titled(title, measure, lang).map(textOf)).toEqual(lines);
  });

  it('has a word that is wider than the column divided where it is written so, an address and names of two too', () => {
    expect(titled('See www.example.org/a/b', 80).map(textOf)).toEqual(['See www.example', '.org/a/b']);
    expect(titled('Jean-Noël', 30).map(textOf)).toEqual(['Jean-', 'Noël']);
    expect(titled('Jean-Noël', 60).map(textOf)).toEqual(['Jean-Noël']);
  });

  it('is never hyphenated, even where a word is wider than the column', () => {
    const lines = titled('Internationalization of responsibilities', 60);
    expect(lines.map(textOf)).toEqual(['Internationalization ', 'of ', 'responsibilities']);
  });

  it('of no words has no lines', () => {
    expect(titled('', 200)).toEqual([]);
  });

  it('loses no word, takes the fewest lines, and leaves its column only with a word that is wider', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeioulmnst'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 16 }),
        fc.integer({ min: 40, max: 250 }),
        (words, measure) => {
          const lines = titled(words.join(' '), measure);
          expect(lines.map(textOf).join('')).toBe(words.join(' '));
          expect(lines).toHaveLength(greedyCount(words, measure));
          for (const line of lines) {
            if (textOf(line).trim().includes(' ')) expect(line.width).toBeLessThanOrEqual(measure + 1e-6);
          }
        },
      ),
    );
  });
});

describe('running text that is ragged', () => {
  const filled = (words: string, measure: number) =>
    setRagged(collect([text(words)], { lang: EN, style: blockStyle(SIZE) }), measure, LIMITS, true).map((line) =>
      textOf(line).trim(),
    );

  it('fills its lines but for the last', () => {
    expect(filled('Some more boats turn from harbours', 115)).toEqual(['Some more boats turn from', 'harbours']);
  });

  it('ends no line after a word of up to three letters, unless the line would be shorter by more than a fifth', () => {
    expect(filled('Some boats turn to harbours', 85)).toEqual(['Some boats turn', 'to harbours']);
    expect(filled('Some boats turn to harbours', 90)).toEqual(['Some boats turn to', 'harbours']);
    expect(filled('Some more boats turn for harbours', 111)).toEqual(['Some more boats turn', 'for harbours']);
  });

  it('ends a line after a short word that a mark follows', () => {
    expect(filled('Some more boats turn so, harbours', 111)).toEqual(['Some more boats turn so,', 'harbours']);
  });

  it('leaves no short word alone on the last line, where the line before is not shorter by more than three tenths', () => {
    expect(filled('Some more boats come from us', 116)).toEqual(['Some more boats come', 'from us']);
    expect(filled('Some boats come from us', 93)).toEqual(['Some boats come', 'from us']);
    expect(filled('Boats come from us', 70)).toEqual(['Boats come from', 'us']);
  });
});

describe('the lines of a title without a word that leans on another', () => {
  it('are as even as any that are as few', () => {
    const word = fc.string({ unit: fc.constantFrom(...'mnst'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 9 }),
        fc.integer({ min: 65, max: 200 }),
        (words, measure) => {
          const lines = titled(words.join(' '), measure).map((line) => textOf(line).trim());
          const least = Math.min(...waysInto(words, lines.length, measure).map((way) => unevenness(way)));
          expect(unevenness(lines)).toBeCloseTo(least, 6);
        },
      ),
    );
  });
});

const widthOf = (line: string) => [...line].reduce((sum, c) => sum + (c === ' ' ? 2.5 : 5), 0);

/** Each way in which words stand in so many lines that are no wider than the measure. */
function waysInto(words: readonly string[], count: number, measure: number): readonly (readonly string[])[] {
  if (count === 0) return words.length === 0 ? [[]] : [];
  return words.flatMap((_, i) => {
    const first = words.slice(0, i + 1).join(' ');
    if (widthOf(first) > measure) return [];
    return waysInto(words.slice(i + 1), count - 1, measure).map((rest) => [first, ...rest]);
  });
}

function unevenness(lines: readonly string[]): number {
  const mean = lines.reduce((sum, line) => sum + widthOf(line), 0) / lines.length;
  return lines.reduce((sum, line) => sum + (widthOf(line) - mean) ** 2, 0);
}

/** Filling each line as far as it goes takes the fewest lines there can be. */
function greedyCount(words: readonly string[], measure: number): number {
  const width = (word: string) => [...word].reduce((sum, c) => sum + ('il'.includes(c) ? 0.25 : 0.5), 0) * SIZE;
  let lines = 1;
  let pen = -2.5;
  for (const word of words) {
    if (pen + 2.5 + width(word) > measure && pen > 0) {
      lines++;
      pen = -2.5;
    }
    pen += 2.5 + width(word);
  }
  return lines;
}
