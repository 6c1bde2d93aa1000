/** An office over a text that is known in one language alone: the line at its place in the other says it there, or it is asked. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const VERSIONS = {
  en: [
    'The dam is open at last',
    'Sarn, 24 November 2026',
    'The lake will be full by spring, as we have promised for years.',
  ],
  es: [
    'La presa está por fin abierta',
    'Sarn, 24 de noviembre de 2026',
    'El lago estará lleno en primavera, como prometimos.',
  ],
  de: [
    'Der Damm ist endlich offen',
    'Sarn, 24. November 2026',
    'Der See wird im Frühling voll sein, wie wir es jahrelang versprochen haben.',
  ],
  it: [
    'La diga è finalmente aperta',
    'Sarn, 24 novembre 2026',
    'Il lago sarà pieno in primavera, come abbiamo promesso per anni.',
  ],
} as const;
type Known = keyof typeof VERSIONS;

type Offices = Readonly<Partial<Record<Known, string | undefined>>>;

const over = (offices: Offices) =>
  Object.entries(offices).map(([lang, office]) => [
    ...(office === undefined ? [] : [office]),
    ...VERSIONS[lang as Known],
  ]);
const under = (offices: Offices) =>
  Object.entries(offices).map(([lang, office]) => {
    const [title, ...rest] = VERSIONS[lang as Known];
    return [title, ...(office === undefined ? [] : [office]), ...rest];
  });

const factsOf = (facts: string) => parse(facts) as { office?: unknown; unsettled?: readonly { about: string }[] };

const OFFICES: readonly Offices[] = [
  { en: 'The Commissioner for Lakes', es: 'La comisaria de Lagos' },
  { en: 'High Representative for the Lakes', es: 'Alto Representante para los Lagos' },
  { en: 'The Commissioner for Lakes', de: 'Die Beauftragte für die Seen' },
  { en: 'The Commissioner for Lakes', it: 'La delegata ai laghi' },
];

describe.each(OFFICES)('an office in a line of its own in %o', (offices) => {
  it.each(SHAPES)('is that of each version over the title (%s)', async (shape) => {
    const { facts, summary } = holds(await importPages({ kind: 'together', page: pageIn(shape, over(offices)) }), 'en');
    expect(factsOf(facts).office).toEqual(offices);
    expect(summary.questions).toEqual([]);
  });

  it('is that of each version under the title', async () => {
    const { facts } = holds(await importPages({ kind: 'together', page: pageIn('text', under(offices)) }), 'en');
    expect(factsOf(facts).office).toEqual(offices);
  });
});

it('an office that one version alone has in a line of its own is asked about', async () => {
  const page = pageIn('text', over({ en: 'The Commissioner for Lakes', es: undefined }));
  const { facts, diagnostics } = holds(await importPages({ kind: 'together', page }), 'en');
  expect(factsOf(facts).unsettled?.map(({ about }) => about)).toEqual(['office']);
  expect(diagnostics.map(({ code }) => code)).toContain('intake/unsure-office');
});

it('an office in a Spanish title has small letters as often as not', async () => {
  const [en, es] = [VERSIONS.en, VERSIONS.es];
  const page = pageIn('text', [
    ['Remarks by the Commissioner for Lakes on the opening of the dam', ...en.slice(1)],
    ['Palabras de la comisaria de Lagos en la apertura de la presa', ...es.slice(1)],
  ]);
  const { facts } = holds(await importPages({ kind: 'together', page }), 'es');
  expect(factsOf(facts).office).toEqual({ en: 'The Commissioner for Lakes', es: 'La comisaria de Lagos' });
});

describe('a ministry over a text without a title', () => {
  const AR = ['وزارة الخارجية', 'بيان', 'تعرب وزارة الخارجية عن قلقها إزاء استمرار إغلاق المعبر أمام القوافل الطبية.'];
  const EN = [
    'Ministry of Foreign Affairs',
    'Statement',
    'The Ministry of Foreign Affairs expresses its concern that the crossing has remained closed to medical convoys.',
  ];

  it.each(SHAPES)('is no title that nobody is asked about (%s)', async (shape) => {
    const page = pageIn(shape, [
      [...AR, 'الرباط، في 24 نوفمبر 2026'],
      [...EN, 'Rabat, 24 November 2026'],
    ]);
    const { facts, version } = holds(await importPages({ kind: 'together', page }), 'ar');
    expect(factsOf(facts).unsettled?.map(({ about }) => about)).toEqual(['title.ar', 'title.en']);
    // The date line says the day, with or without the word that leads to it.
    if (shape !== 'Markdown') expect(version).not.toContain('نوفمبر');
  });
});
