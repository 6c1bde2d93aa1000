/** Two places over one text, each with the day or by its name: the second is asked about, and is never lost. */
import { expect, it } from 'vitest';
import type { Given } from '../../../src/text/intake/head-facts.ts';
import { importPages } from './importing.ts';

async function asked(lines: readonly string[], given: Partial<Given> = {}) {
  const outcome = await importPages(
    { kind: 'together', page: { name: 'page.txt', bytes: new TextEncoder().encode(lines.join('\n\n')) } },
    { given: { titles: new Map(), offices: new Map(), ...given } },
  );
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value.summary.questions.map(({ about, readings }) => [about, ...readings]);
}

const TEXTS = {
  en: [
    'The lake ferry runs again in winter',
    'Husby, 24 November 2026',
    'Marlund, 24 November 2026',
    'From Tuesday the ferry crosses the lake six times a day, and carries bicycles at no charge.',
    'The towns on both banks share the cost of its crew.',
  ],
  fr: [
    'Le bac du lac circule de nouveau en hiver',
    'Husby, le 24 novembre 2026',
    'Marlund, le 24 novembre 2026',
    'À partir de mardi, le bac traverse le lac six fois par jour et transporte les vélos gratuitement.',
    'Les villes des deux rives se partagent le coût de son équipage.',
  ],
  es: [
    'El transbordador del lago vuelve a circular en invierno',
    'Husby, 24 de noviembre de 2026',
    'Marlund, 24 de noviembre de 2026',
    'A partir del martes, el transbordador cruza el lago seis veces al día y lleva las bicicletas gratis.',
    'Las ciudades de ambas orillas comparten el costo de su tripulación.',
  ],
  ru: [
    'Паром на озере снова ходит зимой',
    'Хусбю, 24 ноября 2026 года',
    'Марлунд, 24 ноября 2026 года',
    'Со вторника паром пересекает озеро шесть раз в день и бесплатно перевозит велосипеды.',
    'Города на обоих берегах делят расходы на его экипаж.',
  ],
} as const;

it.each([
  ['en', 'Husby', 'Marlund'],
  ['fr', 'Husby', 'Marlund'],
  ['es', 'Husby', 'Marlund'],
  ['ru', 'Хусбю', 'Марлунд'],
] as const)('are asked about with the first to be taken, in %s', async (lang, first, second) => {
  expect(await asked(TEXTS[lang])).toEqual([['place', first, second]]);
});

it('are asked about once where both versions have both', async () => {
  expect(await asked([...TEXTS.en, ...TEXTS.fr])).toEqual([['place', 'Husby', 'Marlund']]);
});

it('are not asked about where the place is given, or one says the other with its country', async () => {
  expect(await asked(TEXTS.en, { place: 'Husby' })).toEqual([]);
  const [title, day, , ...text] = TEXTS.en;
  expect(await asked([title, day, 'Husby (Nordmark), 24 November 2026', ...text])).toEqual([]);
});
