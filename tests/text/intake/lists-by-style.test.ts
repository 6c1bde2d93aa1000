/** Word has a list of its own for each of its styles of lists: what those are called says which stands within which. */
import { expect, it } from 'vitest';
import { valueOf } from '../../support/statement.ts';
import { importPages } from './importing.ts';
import { par, wordFile } from './word-files.ts';

const NAMES = ['List Number', 'List Number 2', 'List Bullet', 'List Bullet 2', 'List Bullet 3'];

const STYLES = NAMES.map(
  (name, n) =>
    `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:numId w:val="${String(n + 1)}"/></w:numPr></w:pPr></w:style>`,
).join('');

const NUMBERING = [
  ...NAMES.map(
    (name, n) =>
      `<w:abstractNum w:abstractNumId="${String(n)}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${name.includes('Number') ? 'decimal' : 'bullet'}"/><w:lvlText w:val="${name.includes('Number') ? '%1.' : '•'}"/></w:lvl></w:abstractNum>`,
  ),
  ...NAMES.map((_, n) => `<w:num w:numId="${String(n + 1)}"><w:abstractNumId w:val="${String(n)}"/></w:num>`),
].join('');

async function textOf(items: readonly (readonly [style: string, text: string])[]): Promise<string> {
  const body = items.map(([style, text]) => par(text, `<w:pStyle w:val="${style}"/>`)).join('');
  const bytes = wordFile({
    body: `${par('The Council decides:')}${body}${par('It will meet again in the autumn.')}`,
    styles: STYLES,
    numbering: NUMBERING,
  });
  const made = await importPages({ kind: 'together', page: { name: 'page.docx', bytes } });
  return valueOf(made).files.get('en.md') ?? '';
}

it.each([
  [
    'ListNumber',
    'ListBullet2',
    '1. to protect it;\n2. to forbid there:\n   - draining;\n   - motor boats;\n3. to look again.',
  ],
  [
    'ListNumber',
    'ListNumber2',
    '1. to protect it;\n2. to forbid there:\n   1. draining;\n   2. motor boats;\n3. to look again.',
  ],
  [
    'ListBullet',
    'ListBullet2',
    '- to protect it;\n- to forbid there:\n  - draining;\n  - motor boats;\n- to look again.',
  ],
])('%s holds %s', async (outer, inner, list) => {
  const text = await textOf([
    [outer, 'to protect it;'],
    [outer, 'to forbid there:'],
    [inner, 'draining;'],
    [inner, 'motor boats;'],
    [outer, 'to look again.'],
  ]);
  expect(text).toContain(`${list}\n`);
});

it('a list of deeper style alone is a list as any', async () => {
  const text = await textOf([
    ['ListBullet3', 'draining;'],
    ['ListBullet3', 'motor boats.'],
  ]);
  expect(text).toContain('- draining;\n- motor boats.\n');
});
