/** Plants faults in every kind of text, and asks that each be found where its word stands in the source. */
import { expect, test } from 'vitest';
import type { Composition, GlyphRun, TextItem } from '../../../src/page/pages/index.ts';
import { writtenOffset } from '../../../src/text/statement/index.ts';
import { statementOf } from '../../support/statement.ts';
import { composedOnA4, inGlyphs, inLines, paintedBytes, proofOf, textOf } from './proving.ts';

const FRENCH =
  'Du sel &amp; du poivre \\*et\\* du vinaigre, voilà ce qu’ils avaient pour l’<span lang="en">Assembly</span>.';

const statement = statementOf({
  en: [
    'Salt &amp; pepper \\*and\\* vinegar were all that the keepers had.',
    '- They kept the lamps[^1] of the bridge.\n- They kept its books.',
    '| Year | Lamps |\n| ---- | ----- |\n| 2014 | 17 |\n| 2015 | 23 |',
    '[^1]: Forty of them.',
  ],
  fr: [
    FRENCH,
    '- Ils gardaient les lampes[^1] du pont.\n- Ils tenaient ses livres.',
    '| Année | Lampes |\n| ----- | ------ |\n| 2014 | 17 |\n| 2015 | 23 |',
    '[^1]: Quarante en tout.',
  ],
});
const composed = composedOnA4(statement);

function planted(change: (composition: Composition) => Composition) {
  return proofOf(statement, paintedBytes(statement, composed, change)).diagnostics;
}

/** The runs of the lines that have `text`, in another order or of other elements. */
const inRuns = (text: string, change: (runs: readonly GlyphRun[]) => readonly GlyphRun[]) =>
  inLines(text, (item) => ({ ...item, runs: change(item.runs) }));

const isReference = ({ owner }: GlyphRun) => 'role' in owner && owner.role === 'Reference';

test('Nothing is found where nothing is planted', () => {
  expect(planted((same) => same)).toEqual([]);
});

test('A word behind escapes and references to characters is found in its column', () => {
  const [found] = planted(
    inLines(
      'vinegar',
      inGlyphs((glyph) => (glyph.text === 'v' ? { ...glyph, text: 'w' } : glyph)),
    ),
  );
  expect(found).toMatchObject({ place: { file: 'en.md', line: 5, column: 'Salt &amp; pepper \\*and\\* '.length + 1 } });
});

test('A word of the office is found in the facts', () => {
  const [found] = planted(
    inLines(
      'Directrice',
      inGlyphs((glyph) => (glyph.text === 'D' ? undefined : glyph)),
    ),
  );
  expect(found).toMatchObject({
    place: { file: 'statement.yaml', line: 7 },
    message: expect.stringContaining('La irectrice'),
  });
});

test('The mark of a note that has moved to the next word is found', () => {
  const [found] = planted(
    inRuns('They kept the lamps', (runs) => [...runs.filter((run) => !isReference(run)), ...runs.filter(isReference)]),
  );
  expect(found).toMatchObject({ message: expect.stringContaining('“kept the lamps[1] of the”') });
  expect(found?.place).toMatchObject({ file: 'en.md', line: 7 });
});

test('A word of a note is found in the note', () => {
  const [found] = planted(
    inLines(
      'Forty',
      inGlyphs((glyph) => (glyph.text === 'y' ? undefined : glyph)),
    ),
  );
  expect(found).toMatchObject({ place: { file: 'en.md', line: 15, column: 7 } });
});

test('A mark before an item that is not the language’s own is found at its item', () => {
  const [found] = planted(
    inLines(
      '–',
      inGlyphs((glyph) => (glyph.text === '–' ? { ...glyph, text: '•' } : glyph)),
    ),
  );
  expect(found).toMatchObject({ place: { file: 'fr.md', line: 7 }, message: expect.stringContaining('• Ils') });
});

test('Cells that have changed places are found', () => {
  const figures = new Map([
    ['17', '23'],
    ['23', '17'],
  ]);
  const swap = (item: TextItem): TextItem => {
    const other = figures.get(textOf(item));
    const all = item.runs.flatMap(({ glyphs }) => glyphs);
    return other === undefined
      ? item
      : inGlyphs((glyph) => ({ ...glyph, text: other.charAt(all.indexOf(glyph)) }))(item);
  };
  expect(planted(inLines('', swap))).toMatchObject([
    { place: { file: 'en.md', line: 12 }, message: expect.stringContaining('“Lamps 2014 23 2015 17”') },
    { place: { file: 'fr.md', line: 12 } },
  ]);
});

test('A part of a word in another language that is not marked as such is found', () => {
  const unmarked = inRuns('Assembly', (runs) => {
    const plain = runs[0]?.owner;
    return runs.map((run) => (plain === undefined ? run : { ...run, owner: plain }));
  });
  const [found] = planted(unmarked);
  expect(found?.message).toContain('“l’Assembly.” as French');
  expect(found?.message).toContain('“l’Assembly.” as English and French');
  expect(found?.place).toEqual({ file: 'fr.md', line: 5, column: FRENCH.indexOf('l’<span') + 1 });
});

test.each([
  { written: 'plain words', text: 'plain words', word: 'words' },
  { written: 'salt &amp; pepper', text: 'salt & pepper', word: 'pepper' },
  { written: '\\*both\\* of them', text: '*both* of them', word: 'of' },
  { written: 'a  doubled   space', text: 'a doubled space', word: 'space' },
  { written: 'e\u0301te\u0301 comme hiver', text: 'été comme hiver', word: 'hiver' },
  { written: 'R&D at C:\\new places', text: 'R&D at C:\\new places', word: 'places' },
  { written: '&#x1F30A; wave \\\\ sea', text: '🌊 wave \\ sea', word: 'sea' },
  { written: 'un&nbsp;mot&#8239;; un autre', text: 'un\u00a0mot\u202f; un autre', word: 'autre' },
])('“$word” is found in “$written”', ({ written, text, word }) => {
  expect(writtenOffset(written, text, text.indexOf(word))).toBe(written.indexOf(word));
});
