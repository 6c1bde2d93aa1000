/** Of a table across both columns each version reads its own: what it has from the other is proved to be printed where it is read. */
import { expect, test } from 'vitest';
import type { Composition, GlyphRun, TextItem } from '../../../src/page/pages/index.ts';
import { houseStyle, statementIn, statementOf } from '../../support/statement.ts';
import { composedOnA4, inGlyphs, paintedBytes, proofOf, textOf } from './proving.ts';

const ACROSS = { ...houseStyle(), tables: { across: 'always' } } as const;

const HEAD = '| Crop | 2032 | 2033 |\n| :-- | --: | --: |';
const EN = `${HEAD}\n| Wheat | 397 | 4,210 |\n| Hay |  | **655** |`;
const FR = EN.replace('Crop', 'Culture').replace('Wheat', 'Blé').replace('Hay', 'Foin');

const statement = statementOf({ en: ['It is so.', EN], fr: ['C’est ainsi.', FR] });
const composed = composedOnA4(statement, ACROSS);

/** Every line that is only read changed. */
function inSaid(words: string, change: (item: TextItem) => TextItem) {
  return (composition: Composition): Composition => ({
    ...composition,
    pages: composition.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => {
        return item.kind === 'text' && isSaid(item) && textOf(item) === words ? change(item) : item;
      }),
    })),
  });
}

test('Both versions are read whole, each in its order, also where they run towards each other', () => {
  const proof = proofOf(statement, paintedBytes(statement, composed));
  expect(proof.diagnostics).toEqual([]);
  const arabic = EN.replace('Crop', 'المحصول').replace('Wheat', 'القمح').replace('Hay', 'التبن');
  for (const texts of [
    { en: ['It is so.', EN], ar: ['هكذا الأمر.', arabic] },
    { ar: ['هكذا الأمر.', arabic], en: ['It is so.', EN] },
  ]) {
    const mixed = statementIn(texts);
    const pages = composedOnA4(mixed, ACROSS);
    expect(pages.composition.pages.some(({ items }) => items.some(isSaid))).toBe(true);
    expect(proofOf(mixed, paintedBytes(mixed, pages)).diagnostics).toEqual([]);
  }
});

test('Three versions are read whole, also where two have a head and the third another, and where numbers have spaces', () => {
  const english =
    '| Crop | 2032 | Total | t |\n| :-- | --: | --: | --: |\n| Wheat | 12 400 | 4.5 | 12% |\n| Hay |  | 655 | – |';
  const french = english
    .replace('Crop', 'Culture')
    .replace('Wheat', 'Blé')
    .replace('Hay', 'Foin')
    .replace('12%', '12 %');
  const russian = english
    .replace('Crop', 'Культура')
    .replace('Wheat', 'Пшеница')
    .replace('Hay', 'Сено')
    .replace('Total', 'Всего')
    .replace('12%', '12 %');
  const arabic = english
    .replace('Crop', 'المحصول')
    .replace('Wheat', 'القمح')
    .replace('Hay', 'التبن')
    .replace('Total', 'المجموع');
  const texts = {
    en: ['It is so.', english.replace('12%', '12 %')],
    fr: ['C’est ainsi.', french],
    ru: ['Это так.', russian],
    ar: ['هكذا الأمر.', arabic],
  };
  for (const languages of [
    ['en', 'fr', 'ru'],
    ['ru', 'en', 'fr'],
    ['fr', 'en', 'ar'],
    ['ar', 'en', 'fr'],
  ] as const) {
    // Beside Arabic a sign that stands apart from its number would be on its other side.
    const isMixed = languages.some((lang) => lang === 'ar');
    const own = (lang: keyof typeof texts) => texts[lang].map((text) => (isMixed ? text.replace(/ ?%/u, '') : text));
    const three = statementIn(Object.fromEntries(languages.map((lang) => [lang, own(lang)])));
    const pages = composedOnA4(three, ACROSS);
    const said = pages.composition.pages.flatMap(({ items }) => items.filter(isSaid));
    expect(said.length, languages.join(' ')).toBeGreaterThan(12);
    expect(proofOf(three, paintedBytes(three, pages)).diagnostics).toEqual([]);
  }
});

function isSaid(item: Composition['pages'][number]['items'][number]): boolean {
  return item.kind === 'text' && item.runs.some(({ said }) => said === true);
}

test('The figures are there once to be seen', () => {
  const lines = composed.composition.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
  const own = lines.filter((line) => textOf(line) === '4,210');
  expect(own.map(({ runs }) => runs.map(({ said }) => said))).toEqual([[undefined], [true]]);
});

test.each<readonly [string, (item: TextItem) => TextItem]>([
  ['that stands a point beside what is printed', (item) => ({ ...item, x: item.x + 1 })],
  ['that stands on another line', (item) => ({ ...item, y: item.y + 12 })],
  [
    'of another size',
    (item) => ({ ...item, runs: item.runs.map((run): GlyphRun => ({ ...run, size: run.size + 1 })) }),
  ],
])('A figure that is only read, %s, is found out at its place in the source', (_, change) => {
  const bytes = paintedBytes(statement, composed, inSaid('4,210', change));
  expect(proofOf(statement, bytes).diagnostics).toMatchObject([
    {
      code: 'fidelity/differs',
      message: expect.stringContaining('but not painted'),
      place: { file: 'fr.md', line: 9 },
    },
  ]);
});

test('A figure that is read as another than is printed there is found out', () => {
  const change = inGlyphs((glyph) => (glyph.text === '7' ? { ...glyph, text: '8' } : glyph));
  const bytes = paintedBytes(statement, composed, inSaid('397', change));
  expect(proofOf(statement, bytes).ok).toBe(false);
});
