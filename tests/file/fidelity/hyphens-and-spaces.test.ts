/** Plants faults where a line ends and where a mark has its space: what a reader sees, and a comparison of letters does not. */
import { expect, test } from 'vitest';
import { faceOf } from '../../../src/page/fonts/index.ts';
import { type SetGlyph, surroundingsOf } from '../../../src/page/pages/index.ts';
import { proveText } from '../../../src/file/fidelity/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { seed } from '../../support/published.ts';
import { statementOf } from '../../support/statement.ts';
import { composedOnA4, inGlyphs, inLines, paintedBytes, placeOf, proofOf, STYLE, textOf } from './proving.ts';
import { reader } from '../../support/made.ts';
import { SESSION } from '../../support/session.ts';
import { EN, FR } from '../../support/langs.ts';

const statement = seed();
const composed = composedOnA4(statement);

/** The seed's proof, with glyphs changed in the lines that have `text`. */
function planted(text: string, change: (glyph: SetGlyph) => SetGlyph | undefined) {
  const { diagnostics } = proofOf(statement, paintedBytes(statement, composed, inLines(text, inGlyphs(change))));
  return diagnostics;
}

const saying = (from: string, to: string) => (glyph: SetGlyph) =>
  glyph.text === from ? { ...glyph, text: to } : glyph;
const without = (text: string) => (glyph: SetGlyph) => (glyph.text === text ? undefined : glyph);

/** The page's own lines, to know where its words are divided. */
const lines = composed.composition.pages.flatMap(({ items }) =>
  items.flatMap((item) => (item.kind === 'text' ? [textOf(item)] : [])),
);

test('The statement has what these tests plant their faults in', () => {
  expect(lines).toContain('denies victims their rights and dignity and gen\u00ad');
  expect(lines.filter((line) => line.includes('cross-border'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('«\u202f'))).toHaveLength(1);
});

test('A hyphen that was added at the end of a line and is read as one of the word is found', () => {
  expect(planted('dignity and gen\u00ad', saying('\u00ad', '-'))).toMatchObject([
    {
      code: 'fidelity/differs',
      place: placeOf(statement, EN, 'generates'),
      message:
        'in English the finished file reads “dignity and gen-erates billions of” on page 1, where the source has “dignity and generates billions of”',
    },
  ]);
});

test('A hyphen of a word that is read as an added one is found', () => {
  expect(planted('cross-border', saying('-', '\u00ad'))[0]).toMatchObject({
    place: placeOf(statement, EN, 'cross-border'),
  });
});

test('A hyphen of a word at the end of a line is read as one, and found when it is not', () => {
  const long = 'north-north-west-by-west-a-quarter-west-of-the-south-south-east-and-so-on';
  const other = statementOf({ en: [`The ship sailed ${long} all night.`], fr: ['Le navire fit route toute la nuit.'] });
  const pages = composedOnA4(other);
  expect(proofOf(other, paintedBytes(other, pages)).ok).toBe(true);
  const [broken = ''] = pages.composition.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' && textOf(item).endsWith('-') ? [textOf(item)] : [])),
  );
  expect(broken).toMatch(/-$/u);
  const soften = inLines(broken, (item) => ({
    ...item,
    runs: item.runs.map((run) => ({
      ...run,
      glyphs: run.glyphs.map((glyph, i) => (i === run.glyphs.length - 1 ? { ...glyph, text: '\u00ad' } : glyph)),
    })),
  }));
  expect(proofOf(other, paintedBytes(other, pages, soften)).diagnostics).toMatchObject([
    { place: placeOf(other, EN, long) },
  ]);
});

test('A divided word whose other half begins with a space is found', () => {
  const change = inLines('erates billions', (item) => ({
    ...item,
    runs: item.runs.map((run) => ({
      ...run,
      glyphs: [...faceOf(SESSION, run.face).shape(' ', { lang: 'en-GB', features: [] }), ...run.glyphs],
    })),
  }));
  expect(proofOf(statement, paintedBytes(statement, composed, change)).diagnostics).toMatchObject([
    { place: placeOf(statement, EN, 'generates'), message: expect.stringContaining('gen erates') },
  ]);
});

test.each([
  { fault: 'the space of a quotation mark is gone', line: '«\u202f', glyph: '\u202f', lang: FR, word: '«' },
  {
    fault: 'a space at the end of a line is gone',
    line: 'erates billions',
    glyph: ' ',
    lang: EN,
    word: 'generates',
  },
] as const)('It is found when $fault', ({ line, glyph, lang, word }) => {
  expect(planted(line, without(glyph))[0]).toMatchObject({ place: placeOf(statement, lang, word) });
});

test('The message about a space shows where it is missing', () => {
  expect(planted('«\u202f', without('\u202f'))[0]?.message).toMatch(
    /with the spaces of “«Ouvrez” on page 1, where the source has “.*”, with the spaces of “« Ouvrez”$/u,
  );
});

/** A text with every mark that has spaces of its own, and none of them written. */
const marked = statementOf({
  en: ['“Who can say: half of it, 50% or less?” Nobody knew; they tried it all the same!'],
  fr: ['«Qui peut le dire: la moitié, 50% ou moins?» Personne ne le savait; on essaya tout de même!'],
});

function markedProof(set: string, asked: string) {
  const template = { ...STYLE, spacing: new Map<Lang, string>([...STYLE.spacing, [FR, set]]) };
  const bytes = paintedBytes(marked, composedOnA4(marked, template));
  return proveText(marked, reader.read(bytes), {
    languages: [EN, FR],
    around: (version) => surroundingsOf(version, { template: STYLE, meta: statement.meta }),
    spacing: new Map<Lang, string>([[FR, asked]]),
  });
}

test.each(['un', 'imprimerie-nationale', 'eu', 'ca'])('Spaces are as the custom of %s wants them', (house) => {
  expect(markedProof(house, house).diagnostics).toEqual([]);
});

test('Spaces of another custom than that of the template are found', () => {
  expect(markedProof('eu', 'un').diagnostics).toMatchObject([{ place: placeOf(marked, FR, 'dire:') }]);
});

test('One mark without the space that the others have is found', () => {
  const pages = composedOnA4(marked);
  const bytes = paintedBytes(marked, pages, inLines('savait', inGlyphs(without('\u202f'))));
  const proof = proveText(marked, reader.read(bytes), {
    languages: [EN, FR],
    around: (version) => surroundingsOf(version, { template: STYLE, meta: statement.meta }),
    spacing: STYLE.spacing,
  });
  expect(proof.diagnostics).toMatchObject([{ message: expect.stringContaining('savait;') }]);
});

test('Letters with their accents apart are the same letters', () => {
  expect(planted('dignité et génère', saying('é', 'e\u0301'))).toEqual([]);
});
