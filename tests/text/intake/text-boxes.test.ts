/** A line alone in a box beside the text is no heading of what happens to stand under it. */
import { expect, it } from 'vitest';
import type { PageFile } from '../../../src/text/intake/page.ts';
import { importPages } from './importing.ts';
import { odtFile, par, run, wordFile } from './word-files.ts';

const TEXT = [
  'Lisbon Port reports record year',
  'Lisbon, 20 January 2028',
  'The Port of Lisbon handled more in 2027 than in any year before.',
  'Those who work there have earned the thanks of the whole city.',
];

function inWord(...boxed: readonly string[]): PageFile {
  const box = `<w:r><w:pict><v:textbox><w:txbxContent>${boxed.map((text) => par(text)).join('')}</w:txbxContent></v:textbox></w:pict></w:r>`;
  const body = TEXT.map((text, n) => par(n === 2 ? `${run(text)}${box}` : text)).join('');
  return { name: 'page.docx', bytes: wordFile({ body, bare: true }) };
}

function inOdt(...boxed: readonly string[]): PageFile {
  const box = `<draw:frame><draw:text-box>${boxed.map((text) => `<text:p>${text}</text:p>`).join('')}</draw:text-box></draw:frame>`;
  return {
    name: 'page.odt',
    bytes: odtFile(TEXT.map((text, n) => `<text:p>${text}${n === 2 ? box : ''}</text:p>`).join('')),
  };
}

async function english(page: PageFile): Promise<readonly string[]> {
  const made = await importPages({ kind: 'together', page });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const text = (made.value.files.get('en.md') ?? '').replaceAll('\u00A0', ' ').split('---\n');
  return (text[2] ?? '').trim().split('\n\n');
}

it.each([
  ['Word', inWord],
  ['OpenDocument', inOdt],
])('in %s', async (_, page) => {
  expect(await english(page('Key figure: 14.2 million tonnes'))).toEqual([
    TEXT[2],
    'Key figure: 14.2 million tonnes',
    TEXT[3],
  ]);
});

it('a line over others in a box is their heading', async () => {
  const text = await english(inWord('Key figures', 'The port handled 14.2 million tonnes.'));
  expect(text).toContain('<!-- facts -->\n## Key figures');
});
