/** What a release is and its number stand in one line as often as in two. */
import { expect, test } from 'vitest';
import { importPages } from './importing.ts';

const page = (label: string, intitulé: string) => `${label}

River towns agree on ferry fares

Exampleville, 12 March 2027

Six towns on the river have agreed on one fare for all ferries from 1 May 2027, and on a common timetable for the winter.

${intitulé}

Les villes du fleuve s’accordent sur le prix des bacs

Exampleville, le 12 mars 2027

Six villes riveraines sont convenues d’un tarif unique pour tous les bacs à partir du 1er mai 2027, et d’un horaire commun pour l’hiver.
`;

test.each([
  ['Press release · HA/PR/2027/14', 'Communiqué de presse · HA/PR/2027/14'],
  ['HA/PR/2027/14 | Press release', 'HA/PR/2027/14 | Communiqué de presse'],
  ['Press release – No. 27/14', 'Communiqué de presse – No 27/14'],
])('“%s” says the kind and the symbol', async (label, intitulé) => {
  const bytes = new TextEncoder().encode(page(label, intitulé));
  const outcome = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const facts = outcome.value.files.get('statement.yaml') ?? '';
  expect(facts).toContain('kind: press-release\n');
  expect(facts).toMatch(/^symbol: '?(?:HA\/PR\/2027\/14|27\/14)'?$/mu);
  expect(outcome.diagnostics).toEqual([]);
});
