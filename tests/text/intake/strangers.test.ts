/** Versions that were not told apart are asked about, for half of each would be published as the other. */
import { expect, test } from 'vitest';
import { importPages } from './importing.ts';

const BY_TURNS = `New library opens in Exampleville / Une nouvelle bibliothèque ouvre à Exempleville

Exampleville, 30 June 2026 / Exempleville, le 30 juin 2026

The town of Exampleville opens its new library tomorrow. It holds very many books.

La ville d’Exempleville ouvre demain sa nouvelle bibliothèque. Elle compte beaucoup de livres.

The mayor said that books are for everyone and for ever.

La maire a dit que les livres sont pour tous et pour toujours.

It will be open from Tuesday to Saturday.

Elle sera ouverte du mardi au samedi.
`;

test('Paragraphs of one version in the language of the other are asked about', async () => {
  const bytes = new TextEncoder().encode(BY_TURNS);
  const outcome = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  expect(outcome.value.files.get('statement.yaml')).toContain('about: language.en');
});

test('A date over the text that is another than the one taken is asked about', async () => {
  const page = `EMBARGO: 1 July 2026, 12:00 GMT / 1er juillet 2026, 12 h GMT

New library opens in Exampleville
Une nouvelle bibliothèque ouvre à Exempleville

Exampleville, 30 June 2026

The town opens its library tomorrow.

La ville ouvre demain sa bibliothèque.

The mayor is glad.

Le maire est content.
`;
  const bytes = new TextEncoder().encode(page);
  const outcome = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const facts = outcome.value.files.get('statement.yaml') ?? '';
  expect(facts).toContain('about: date');
  expect(facts).toContain('2026-06-30');
});
