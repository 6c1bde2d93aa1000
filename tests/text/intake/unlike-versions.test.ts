/** Versions whose parts cannot stand level are a draft with a question, and no word of either is lost. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';

const version = (lang: 'en' | 'fr', middle: string): string =>
  lang === 'en'
    ? `<h1>Three new night trains for the lake</h1><p>Lausanne, 8 March 2027</p><p>The Union of Lake Towns is launching three night lines, the first of which will leave in December.</p>${middle}<p>Last year more travellers than ever asked for such a connection, and the Union has listened to them.</p>`
    : `<h1>Trois nouveaux trains de nuit pour le lac</h1><p>Lausanne, le 8 mars 2027</p><p>L’Union des villes du lac lance trois lignes de nuit, dont la première partira en décembre.</p>${middle}<p>L’an dernier, plus de voyageurs que jamais ont demandé une telle liaison, et l’Union les a entendus.</p>`;

async function imported(english: string, french: string) {
  const page = `<html><body>${version('en', english)}<hr>${version('fr', french)}</body></html>`;
  const made = await importPages({ kind: 'together', page: { name: 'page.html', bytes: Buffer.from(page) } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = made.value;
  return {
    en: files.get('en.md') ?? '',
    fr: files.get('fr.md') ?? '',
    asked: summary.questions.map(({ about, message }) => `${about}: ${message}`),
    told: made.diagnostics.map(({ message }) => message).join('\n'),
  };
}

describe('What cannot stand level', () => {
  it.each([
    [
      'lists of two and three items',
      '<ul><li>Lausanne to Constance;</li><li>Geneva to Bregenz;</li><li>Lindau.</li></ul>',
      '<ul><li>de Lausanne à Constance ;</li><li>de Genève à Bregenz.</li></ul>',
    ],
    [
      'a numbered list and a list',
      '<ol><li>Lausanne to Constance;</li><li>Geneva to Bregenz.</li></ol>',
      '<ul><li>de Lausanne à Constance ;</li><li>de Genève à Bregenz.</li></ul>',
    ],
    [
      'tables of other columns',
      '<table><tr><th>Line</th><th>Hours</th></tr><tr><td>Lausanne</td><td>6</td></tr></table>',
      '<table><tr><th>Ligne</th><th>Heures</th><th>Prix</th></tr><tr><td>Lausanne</td><td>6</td><td>30</td></tr></table>',
    ],
    [
      'quotations of one paragraph and of two',
      '<blockquote><p>A night train moves.</p><p>It is a hotel.</p></blockquote>',
      '<blockquote><p>Un train de nuit avance. C’est un hôtel.</p></blockquote>',
    ],
  ])('is kept in both versions, and asked about: %s', async (_, english, french) => {
    const { en, fr, asked } = await imported(english, french);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^pairs: .* until this is settled$/u);
    for (const text of [en, fr]) expect(text.match(/<!-- pair: alone -->/gu)).toHaveLength(1);
  });
});

describe('Headings that belong together', () => {
  it.each([
    ['2 and 3 against 3 and 4', [2, 3], [3, 4]],
    ['2 and 2 against 3 and 2', [2, 2], [3, 2]],
    ['3 and 3 against 2 and 4', [3, 3], [2, 4]],
  ] as const)('have the level of the first version: %s', async (_, first, second) => {
    const headed = ([one, two]: readonly [number, number], names: readonly [string, string], words: string) =>
      `<h${one}>${names[0]}</h${one}><p>${words}</p><h${two}>${names[1]}</h${two}>`;
    const { en, fr, asked } = await imported(
      headed(first, ['The lines', 'The wish'], 'Six hours to Constance, and seven to Bregenz.'),
      headed(second, ['Les lignes', 'Le souhait'], 'Six heures jusqu’à Constance, et sept jusqu’à Bregenz.'),
    );
    expect(asked).toEqual([]);
    const levels = (text: string) => [...text.matchAll(/^(#+) /gmu)].map(([, mark]) => mark);
    expect(levels(en)).toHaveLength(2);
    expect(levels(fr)).toEqual(levels(en));
  });

  it('are headings in both, where one of them is a line in bold', async () => {
    const { en, fr, asked } = await imported('<h2>The price of a night</h2>', '<p><b>Le prix d’une nuit</b></p>');
    expect(asked).toEqual([]);
    expect(en).toContain('## The price of a night');
    expect(fr).toContain('## Le prix d’une nuit');
  });
});
