/** A name alone under a letter signs it, and its leave is of the same place in every language, however long it is there. */
import { describe, expect, it } from 'vitest';
import { importPages, readPage } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const LETTERS = {
  en: [
    'Open letter to the ministers',
    '15 February 2027',
    'Dear Ministers,',
    'We write on behalf of the 87 libraries of the islands, which open their doors every day.',
    'Yours faithfully,',
    'Solange Perrault',
  ],
  fr: [
    'Lettre ouverte aux ministres',
    '15 février 2027',
    'Mesdames et Messieurs les Ministres,',
    'Nous vous écrivons au nom des 87 bibliothèques des îles, qui ouvrent leurs portes tous les jours.',
    'Veuillez agréer, Mesdames et Messieurs les Ministres, l’expression de notre haute considération.',
    'Solange Perrault',
  ],
  es: [
    'Carta abierta a los ministros',
    '15 de febrero de 2027',
    'Señoras Ministras y señores Ministros:',
    'Les escribimos en nombre de las 87 bibliotecas de las islas, que abren sus puertas todos los días.',
    'Les saludamos muy atentamente y les agradecemos de antemano la atención que presten a esta carta.',
    'Solange Perrault',
  ],
  ru: [
    'Открытое письмо министрам',
    '15 февраля 2027 года',
    'Уважаемые министры!',
    'Мы пишем вам от имени 87 библиотек островов, которые каждый день открывают свои двери.',
    'С уважением,',
    'Соланж Перро',
  ],
} as const;
type Tag = keyof typeof LETTERS;

const PAGES: readonly (readonly Tag[])[] = [
  ['en'],
  ['fr'],
  ['es'],
  ['ru'],
  ['en', 'fr'],
  ['fr', 'en'],
  ['en', 'es'],
  ['en', 'ru'],
];

// What takes leave in a mail as its sender would is the mail's own there.
describe.each(SHAPES.filter((shape) => shape !== 'mail'))('in %s', (shape) => {
  it.each(PAGES.map((langs) => [langs.join(' and '), langs] as const))('who signs is known: %s', async (_, langs) => {
    const page = pageIn(
      shape,
      langs.map((lang) => LETTERS[lang]),
    );
    const { files, diagnostics } = holds(await importPages({ kind: 'together', page }), langs[0] ?? '');
    for (const lang of langs)
      expect(files.get(`${lang}.md`)).toContain(`<!-- signature -->\n${LETTERS[lang].at(-1) ?? ''}\n`);
    expect(diagnostics.map(({ code }) => code)).not.toContain('intake/doubtful-pairs');
  });
});

it('a line under a text that addresses nobody and takes no leave signs nothing by itself', async () => {
  const [title, date, , text] = LETTERS.en;
  const page = pageIn('text', [[title, date, text, 'Solange Perrault']]);
  expect(holds(await importPages({ kind: 'together', page }), 'en').version).not.toContain('<!-- signature -->');
});

it.each(['Margaret Oduya-Leblanc, Ph. D.', 'Anna Keller, MBA', 'Ivo Hale OBE'])(
  'A degree is of the name before it: %s',
  async (name) => {
    const { of } = await readPage(
      `Death of a professor\n\n10 March 2027\n\nDear colleagues,\n\nIt is with deep sorrow that we have learned of the death of our colleague.\n\n${name}\nRector and Vice-Chancellor\n`,
    );
    expect(of('en')).toContain(`<!-- signature -->\n${name}\\\nRector and Vice-Chancellor`);
  },
);
