/** Who signs a version stays with it, wherever the next version begins. */
import { describe, expect, test } from 'vitest';
import { importPages } from './importing.ts';

const ENGLISH = `The Council of the Lakes welcomes the agreement signed today by the ministers of the nine shore states on the protection of clean water.

The Council calls on all governments to keep their promise and to pay their share of the common fund before the end of the year.`;

const FRENCH = `Le Conseil des lacs se félicite de l’accord signé aujourd’hui par les ministres des neuf États riverains sur la protection de l’eau propre.

Le Conseil demande à tous les gouvernements de tenir leur promesse et de verser leur part du fonds commun avant la fin de l’année.`;

const page = (signed: string, signé: string) => `Council welcomes the agreement on clean water

Geneva, 5 March 2027

${ENGLISH}

${signed}

Le Conseil salue l’accord sur l’eau propre

Genève, le 5 mars 2027

${FRENCH}

${signé}
`;

const asHtml = (text: string) =>
  `<html><body><main>${text
    .trim()
    .split('\n\n')
    .map((one) => `<p>${one.replaceAll('\n', '<br>')}</p>`)
    .join('\n')}</main></body></html>`;

async function imported(name: string, text: string) {
  const outcome = await importPages({ kind: 'together', page: { name, bytes: new TextEncoder().encode(text) } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return { files: outcome.value.files, told: outcome.diagnostics.map(({ code }) => code) };
}

describe.each([
  ['a text', 'page.txt', (text: string) => text],
  ['a web page', 'page.html', asHtml],
])('In %s', (_, name, written) => {
  test.each([
    ['a director', 'Anna Keller\nExecutive Director', 'Anna Keller\nDirectrice exécutive'],
    ['a minister', 'Anna Keller\nMinister', 'Anna Keller\nMinistre'],
    ['a name alone', 'Anna Keller', 'Anna Keller'],
  ])('%s who signs the first version stays under it', async (_who, signed, signé) => {
    const { files, told } = await imported(name, written(page(signed, signé)));
    const tail = (file: string) => files.get(file)?.trim().replaceAll('\\\n', '\n') ?? '';
    expect(tail('en.md').endsWith(signed)).toBe(true);
    expect(tail('fr.md').endsWith(signé)).toBe(true);
    expect(told).toEqual([]);
  });
});

test('A place in a line of its own, with the day under it, goes with the version that they stand over', async () => {
  const { files, told } = await imported(
    'page.txt',
    `Geneva

5.3.2027

Council welcomes the agreement on clean water

${ENGLISH}

Genève

5.3.2027

Le Conseil salue l’accord sur l’eau propre

${FRENCH}
`,
  );
  expect(files.get('en.md')).not.toContain('Genève');
  expect(told).not.toContain('intake/left-out');
});
