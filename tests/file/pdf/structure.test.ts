import { expect, it } from 'vitest';
import type { DisplayItem, Tag } from '../../../src/page/pages/index.ts';

import { bilingualTags, composition, description, line, page, run } from './compose.ts';
import { elements, read } from './read.ts';
import { toPdf } from '../../support/session.ts';

const { en } = bilingualTags();

/** The file as text; its objects that are no streams are written plain. */
function painted(...items: readonly DisplayItem[]): string {
  return Buffer.from(toPdf(composition([page(1, items)]), description())).toString('latin1');
}

it('puts an element where the first of its content is, parents before it', async () => {
  const list: Tag = { role: 'L', parent: en, numbering: 'Decimal' };
  const items = ['Seize assets', 'Share figures'].map((text, i) => {
    const item: Tag = { role: 'LI', parent: list };
    const label = run({ role: 'Lbl', parent: item }, `${i + 1}. `);
    return line(57, 100 + 13 * i, [label, run({ role: 'P', parent: { role: 'LBody', parent: item } }, text)]);
  });
  const { pages } = await read(toPdf(composition([page(1, items)]), description()));
  const root = pages[0]?.structure;
  if (root === undefined) throw new Error('no page');
  expect(elements(root, 'LI').map(({ children }) => children.map(({ role, text }) => [role, text]))).toEqual([
    [
      ['Lbl', '1. '],
      ['LBody', 'Seize assets'],
    ],
    [
      ['Lbl', '2. '],
      ['LBody', 'Share figures'],
    ],
  ]);
});

it('says how a list is marked', () => {
  const list: Tag = { role: 'L', parent: en, numbering: 'LowerAlpha' };
  const label: Tag = { role: 'Lbl', parent: { role: 'LI', parent: list } };
  expect(painted(line(57, 100, [run(label, 'a)')]))).toMatch(
    /\/S \/L\n[^>]*\/A <<\s*\/O \/List\s+\/ListNumbering \/LowerAlpha\s*>>/u,
  );
});

it('says that a table’s heads stand over columns, and keeps an empty cell', () => {
  const row: Tag = { role: 'TR', parent: { role: 'Table', parent: en } };
  const cells = [run({ role: 'TH', parent: row }, 'Basin'), run({ role: 'TH', parent: row }, '')];
  const file = painted(...cells.map((cell, i) => line(57 + 100 * i, 100, [cell])));
  expect(file.match(/\/S \/TH\n[^>]*\/A <<\s*\/O \/Table\s+\/Scope \/Column\s*>>/gu)).toHaveLength(2);
});

it('makes a note known by its ID', () => {
  const notes = ['en-note-2', 'en-note-1'].map((id): Tag => ({ role: 'Note', id, parent: en }));
  const file = painted(...notes.map((note, i) => line(57, 700 + 12 * i, [run(note, 'See the Protocol.')])));
  expect(file).toMatch(/\/IDTree <<\s*\/Names \[\(en-note-1\) \d+ 0 R \(en-note-2\) \d+ 0 R\]/u);
  expect(file).toContain('/S /Note');
});

it('refuses two notes of one ID', () => {
  const notes = [1, 2].map((): Tag => ({ role: 'Note', id: 'en-note-1', parent: en }));
  expect(() => painted(...notes.map((note) => line(57, 700, [run(note, 'See the Protocol.')])))).toThrow('en-note-1');
});
