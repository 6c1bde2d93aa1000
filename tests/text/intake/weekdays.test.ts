/** A day of the week before a day or behind it is part of the date, in every language that pages come in, and never of the place. */
import { expect, test } from 'vitest';
import { importPages } from './importing.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

/** By language: its place, a title, and lines of that place on 5 June 2026. */
const DATED: Readonly<
  Record<string, { readonly place: string; readonly title: string; readonly lines: readonly string[] }>
> = {
  de: {
    place: 'Husum',
    title: 'Erklärung zur Brücke',
    lines: [
      'Husum, Freitag, 5. Juni 2026',
      'Husum, Freitag, den 5. Juni 2026',
      'Husum, den 5.6.2026',
      'Husum, am Freitag, den 5. Juni 2026',
      'Husum, Fr., 5. Juni 2026',
      'Husum, 5. Juni 2026 (Freitag)',
    ],
  },
  it: {
    place: 'Roma',
    title: 'Dichiarazione sul ponte',
    lines: ['Roma, venerdì 5 giugno 2026', 'Roma, 5 giugno 2026 (venerdì)', 'Roma, venerdì 5.6.2026'],
  },
  pt: {
    place: 'São Paulo',
    title: 'Declaração sobre a ponte',
    lines: ['São Paulo, sexta-feira, 5 de junho de 2026', 'São Paulo, sexta, 5 de junho de 2026'],
  },
  nl: { place: 'Utrecht', title: 'Verklaring over de brug', lines: ['Utrecht, vrijdag 5 juni 2026'] },
  el: {
    place: 'Καλαμάτα',
    title: 'Δήλωση για τη γέφυρα',
    lines: ['Καλαμάτα, Παρασκευή 5 Ιουνίου 2026', 'Καλαμάτα, Παρασκευή, 5 Ιουνίου 2026'],
  },
  pl: { place: 'Toruń', title: 'Oświadczenie w sprawie mostu', lines: ['Toruń, piątek, 5 czerwca 2026'] },
  cs: { place: 'Brno', title: 'Prohlášení k mostu', lines: ['Brno, pátek 5. června 2026'] },
  sv: {
    place: 'Uppsala',
    title: 'Uttalande om bron',
    lines: ['Uppsala, fredag 5 juni 2026', 'Uppsala, fredag den 5 juni 2026'],
  },
  tr: { place: 'Bursa', title: 'Köprü hakkında açıklama', lines: ['Bursa, 5 Haziran 2026, Cuma'] },
};

const CASES = Object.entries(DATED).flatMap(([lang, { lines, ...rest }]) =>
  lines.flatMap((line) => SHAPES.map((shape) => ({ lang, line, shape, ...rest }))),
);

test.each(CASES)('$lang, $shape: “$line” is of $place', async ({ lang, line, shape, place, title }) => {
  const page = pageIn(shape, [[title, line, ...(OTHER_LANGUAGES[lang] ?? [])]]);
  const { facts, version, leftOut } = holds(await importPages({ kind: 'together', page }), lang);
  expect(facts).toMatch(/^date: 2026-06-05$/mu);
  expect(facts).toContain(`place: ${place}\n`);
  expect(version).toContain(`title: ${title}\n`);
  expect(facts).not.toContain('about:');
  expect(leftOut).not.toContain(line);
});

test.each([
  ['en', 'Geneva, 5 June 2026 (Friday)'],
  ['en', 'Geneva, 5 June 2026, Friday'],
  ['fr', 'Geneva, le 5 juin 2026 (vendredi)'],
  ['es', 'Geneva, 5 de junio de 2026 (viernes)'],
])('%s: the day of the week of “%s” is neither place nor text', async (lang, line) => {
  const words: Readonly<Record<string, string>> = {
    en: 'The bridge will stay closed for fourteen months, and we ask the authorities to run a ferry without charge.',
    fr: 'Le pont restera fermé quatorze mois, et nous demandons aux autorités de mettre en service un bac gratuit.',
    es: 'El puente permanecerá cerrado catorce meses, y pedimos a las autoridades un transbordador gratuito.',
  };
  const page = pageIn('text', [['The bridge, the ferry and us', line, words[lang] ?? '']]);
  const { facts, leftOut } = holds(await importPages({ kind: 'together', page }), lang);
  expect(facts).toMatch(/^date: 2026-06-05$/mu);
  expect(facts).toContain('place: Geneva\n');
  expect(leftOut).not.toContain(line);
});
