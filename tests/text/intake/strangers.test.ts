/** Versions that were not told apart are asked about, for half of each would be published as the other. */
import { expect, test } from 'vitest';
import { importPages } from './importing.ts';

const HEAD = `New library opens in Exampleville / Une nouvelle bibliothèque ouvre à Exempleville

Exampleville, 30 June 2026 / Exempleville, le 30 juin 2026
`;
const EN = [
  'The town of Exampleville opens its new library tomorrow. It holds very many books.',
  'The mayor said that books are for everyone and for ever.',
  'It will be open from Tuesday to Saturday.',
];
const FR = [
  'La ville d’Exempleville ouvre demain sa nouvelle bibliothèque. Elle compte beaucoup de livres.',
  'La maire a dit que les livres sont pour tous et pour toujours.',
  'Elle sera ouverte du mardi au samedi.',
];

async function imported(paragraphs: readonly (string | undefined)[]): Promise<ReadonlyMap<string, string>> {
  const bytes = new TextEncoder().encode([HEAD, ...paragraphs].join('\n\n'));
  const outcome = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value.files;
}

test('Paragraphs of one version in the language of the other are asked about', async () => {
  const files = await imported([FR[0], FR[1], EN[0], EN[1], FR[2], EN[2]]);
  expect(files.get('statement.yaml')).toContain('about: language.en');
});

test('Paragraphs that take turns with their translation are each in their version', async () => {
  const files = await imported(EN.flatMap((text, n) => [text, FR[n]]));
  expect(files.get('statement.yaml')).not.toContain('unsettled');
  expect(files.get('en.md')).toContain(EN.join('\n\n'));
  expect(files.get('fr.md')).toContain(FR.join('\n\n'));
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
