/** Those who sign a letter together, each in a paragraph of their own: none of them is a heading over the next. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const EN = [
  'Open letter on school libraries',
  '23 November 2026',
  'Forty per cent of our schools have no library. We, the undersigned teachers, ask you to change this.',
  'Children who read at eight read all their lives, and they read more where somebody shows them how.',
];
const FR = [
  'Lettre ouverte sur les bibliothèques scolaires',
  'Le 23 novembre 2026',
  'Quarante pour cent de nos écoles n’ont pas de bibliothèque. Nous vous demandons d’y remédier.',
  'Les enfants qui lisent à huit ans lisent toute leur vie, et davantage là où quelqu’un leur montre comment.',
];

const SIGNED = {
  'a name and what they belong to': [
    [
      'Hanna Vik, Association of Teachers of Norvia',
      'Paul Renard, Union of School Librarians',
      'Ana Lund, Parents of Norvia',
    ],
    [
      'Hanna Vik, Association des enseignants de Norvie',
      'Paul Renard, Union des bibliothécaires scolaires',
      'Ana Lund, Parents de Norvie',
    ],
  ],
  'a name and where they live': [
    ['Hanna Vik, Oria', 'Paul Renard, Belmark'],
    ['Hanna Vik, Orie', 'Paul Renard, Belmarque'],
  ],
  'what they belong to, under a closing': [
    ['Yours faithfully,', 'Association of Teachers of Norvia', 'Union of School Librarians'],
    ['Cordialement,', 'Association des enseignants de Norvie', 'Union des bibliothécaires scolaires'],
  ],
} as const;

describe('Who signs a letter with others', () => {
  for (const shape of SHAPES.filter((one) => one !== 'mail'))
    it.each(Object.keys(SIGNED) as (keyof typeof SIGNED)[])(`is no heading: %s (${shape})`, async (how) => {
      const [english, french] = SIGNED[how];
      const page = pageIn(shape, [
        [...EN, ...english],
        [...FR, ...french],
      ]);
      for (const lang of ['en', 'fr'] as const) {
        const { version } = holds(await importPages({ kind: 'together', page }), lang);
        expect(version).not.toMatch(/^#/mu);
        for (const line of lang === 'en' ? english : french) expect(version.replaceAll('\u00A0', ' ')).toContain(line);
      }
    });

  it('and a heading over the lines of a list at the end of a text is one', async () => {
    const page = pageIn('text', [
      [...EN, 'Schools that have none', '• Oria', '• Belmark'],
      [...FR, 'Écoles qui n’en ont pas', '• Orie', '• Belmarque'],
    ]);
    expect(holds(await importPages({ kind: 'together', page }), 'en').version).toContain('## Schools that have none');
  });
});
