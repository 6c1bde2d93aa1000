/** An office in a line of its own over a name with another office: the one beside the name is that of who speaks, and the other is asked about. */
import { expect, it } from 'vitest';
import type { Given } from '../../../src/text/intake/head-facts.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { importPages } from './importing.ts';

async function imported(lines: readonly string[], given: Partial<Given> = {}) {
  const outcome = await importPages(
    { kind: 'together', page: { name: 'page.txt', bytes: new TextEncoder().encode(lines.join('\n\n')) } },
    { given: { titles: new Map(), offices: new Map(), ...given } },
  );
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    facts: files.get('statement.yaml') ?? '',
    asked: summary.questions.map(({ about, readings }) => [about, ...readings]),
  };
}

const TEXTS = {
  en: {
    over: 'The Secretary-General',
    signed: 'Olga Wrightson, Deputy Minister of Harbours',
    office: 'Deputy Minister of Harbours',
    rest: [
      'The lake ferry runs again in winter',
      'Husby, 24 November 2026',
      'From Tuesday the ferry crosses the lake six times a day, and carries bicycles at no charge.',
      'The towns on both banks share the cost of its crew.',
    ],
  },
  fr: {
    over: 'Le Secrétaire général',
    signed: 'Solange Verdier, ministre des ports',
    office: 'Ministre des ports',
    rest: [
      'Le bac du lac circule de nouveau en hiver',
      'Husby, le 24 novembre 2026',
      'À partir de mardi, le bac traverse le lac six fois par jour et transporte les vélos gratuitement.',
      'Les villes des deux rives se partagent le coût de son équipage.',
    ],
  },
  es: {
    over: 'El Secretario General',
    signed: 'Olalla Verdú, Ministra de Puertos',
    office: 'Ministra de Puertos',
    rest: [
      'El transbordador del lago vuelve a circular en invierno',
      'Husby, 24 de noviembre de 2026',
      'A partir del martes, el transbordador cruza el lago seis veces al día y lleva las bicicletas gratis.',
      'Las ciudades de ambas orillas comparten el costo de su tripulación.',
    ],
  },
} as const;

it.each(['en', 'fr', 'es'] as const)('who speaks has the office that stands beside the name, in %s', async (lang) => {
  const { over, signed, office, rest } = TEXTS[lang];
  for (const head of [
    [over, signed],
    [signed, over],
  ]) {
    const { facts, asked } = await imported([...head, ...rest]);
    expect(facts).toContain(`${lang}: ${office}\n`);
    expect(asked).toEqual([['office', office, over]]);
  }
});

it('is not asked about where the office is given, or the line says the same office in other words', async () => {
  const { over, signed, rest } = TEXTS.en;
  const given = { offices: new Map([['en' as Lang, 'Deputy Minister of Harbours']]) };
  expect((await imported([over, signed, ...rest], given)).asked).toEqual([]);
  for (const line of ['Deputy Minister', 'The Deputy Minister of Harbours', 'DEPUTY MINISTER OF HARBOURS'])
    expect((await imported([line, signed, ...rest])).asked, line).toEqual([]);
});

it('an office that the one beside the name ends with is another', async () => {
  const { facts, asked } = await imported([
    'SECRETARY-GENERAL',
    'Olga Wrightson, Under-Secretary-General',
    ...TEXTS.en.rest,
  ]);
  expect(facts).toContain('en: Under-Secretary-General\n');
  expect(asked).toEqual([['office', 'Under-Secretary-General', 'SECRETARY-GENERAL']]);
});
