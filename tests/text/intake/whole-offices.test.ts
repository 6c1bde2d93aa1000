/** What an office is for may begin in a title as what the text is on does: where the text or another version shows it, the office is whole. */
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { importPages, readPage } from './importing.ts';

async function officesOf(texts: readonly string[], name = 'page.txt') {
  const page =
    name === 'page.html' ? `<main>${texts.map((one) => `<p>${one}</p>`).join('')}</main>` : texts.join('\n\n');
  const outcome = await importPages({ kind: 'together', page: { name, bytes: Buffer.from(page) } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const written: unknown = parse(outcome.value.files.get('statement.yaml') ?? '');
  return (written as { office?: Readonly<Record<string, string>> }).office;
}

const ENGLISH = [
  'Statement by the High Commissioner for Minorities on the school law in Veskia',
  'The Hague, 26 November 2026',
  'The law ends teaching in minority languages after the fourth form. It was adopted on Tuesday.',
];
const FRENCH = [
  'Déclaration de la Haute-Commissaire pour les minorités sur la loi scolaire en Veskia',
  'La Haye, le 26 novembre 2026',
  'La loi met fin à l’enseignement dans les langues minoritaires après la quatrième année. Elle a été adoptée mardi.',
];
const SPANISH = [
  'Declaración de la Alta Comisionada para las Minorías sobre la ley escolar de Veskia',
  'La Haya, 26 de noviembre de 2026',
  'La ley pone fin a la enseñanza en lenguas minoritarias después del cuarto curso. Fue aprobada el martes.',
];

it.each(['page.txt', 'page.html', 'page.md'])('the other version has the whole of it, in %s', async (name) => {
  expect(await officesOf([...ENGLISH, ...FRENCH], name)).toEqual({
    en: 'The High Commissioner for Minorities',
    fr: 'La Haute-Commissaire pour les minorités',
  });
  expect(await officesOf([...ENGLISH, ...SPANISH], name)).toEqual({
    en: 'The High Commissioner for Minorities',
    es: 'La Alta Comisionada para las Minorías',
  });
});

it('the text says the whole of it', async () => {
  const english = [
    'Statement by the Special Rapporteur on the right to water on the drought in Qasria',
    '26 November 2026',
    'The Special Rapporteur on the right to water has asked the Government to open the dams. Nobody has answered her.',
  ];
  const french = [
    'Déclaration de la Rapporteuse spéciale sur le droit à l’eau sur la sécheresse en Qasria',
    '26 novembre 2026',
    'La Rapporteuse spéciale sur le droit à l’eau a demandé au Gouvernement d’ouvrir les barrages. Personne ne lui a répondu.',
  ];
  expect(await officesOf([...english, ...french])).toEqual({
    en: 'The Special Rapporteur on the right to water',
    fr: 'La Rapporteuse spéciale sur le droit à l’eau',
  });
});

it('what the text is on is no part of an office', async () => {
  const english = [
    'Statement by the Secretary-General on the drought in Qasria',
    '26 November 2026',
    'The Secretary-General is following the drought in Qasria with great concern. He has written to its Government.',
  ];
  const french = [
    'Déclaration du Secrétaire général sur la sécheresse en Qasria',
    '26 novembre 2026',
    'Le Secrétaire général suit la sécheresse en Qasria avec une vive inquiétude. Il a écrit à son Gouvernement.',
  ];
  expect(await officesOf([...english, ...french])).toEqual({
    en: 'The Secretary-General',
    fr: 'Le Secrétaire général',
  });
});

it('An office without a hyphen is no longer than one with it, and the other version’s has no words of the title', async () => {
  const { facts } = await readPage(
    'Statement by the Secretary General on the ferry accident in Lake Orvane\n\nVarmund, 3 February 2027\n\nThe Secretary General has learned with deep sorrow of the accident of the ferry.\n\nDéclaration de la Secrétaire générale sur l’accident de ferry survenu sur le lac Orvane\n\nVarmund, le 3 février 2027\n\nLa Secrétaire générale a appris avec une profonde tristesse l’accident du ferry.\n',
  );
  expect(facts).toContain('en: The Secretary General\n  fr: La Secrétaire générale\n');
});
