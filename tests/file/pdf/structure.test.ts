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

it('says what is stressed in PDF 2.0, and passes it over in PDF 1.7, which has no name for it', () => {
  const paragraph: Tag = { role: 'P', parent: en };
  const items = [
    line(57, 100, [run(paragraph, 'It is '), run({ role: 'Em', parent: paragraph }, 'still'), run(paragraph, ' so.')]),
  ];
  expect(painted(...items)).not.toContain('/S /Em');
  const attachment = { name: 'a.md', mime: 'text/markdown', description: 'Source', bytes: Buffer.from('a') } as const;
  const options = { standard: 'a-4f', attachments: [{ ...attachment, relationship: 'Source' }] } as const;
  const newer = Buffer.from(toPdf(composition([page(1, items)]), description(), options)).toString('latin1');
  expect(newer).toContain('/S /Em');
  expect(newer).toMatch(/\/RoleMap <<[^>]*\/Em \/Span/u);
});

it('ties each note to its mark and back, in PDF 1.7 too, but for what version 0.1.0 made', () => {
  const mark: Tag = { role: 'Reference', parent: { role: 'P', parent: en } };
  const note: Tag = { role: 'Note', id: 'en-note-1', parent: en };
  const items = [line(57, 100, [run(mark, '1')]), line(57, 700, [run(note, 'See the Protocol.')])];
  const pages = composition([page(1, items)]);
  const refs = (asReleased: boolean) =>
    Buffer.from(toPdf(pages, description(), { asReleased }))
      .toString('latin1')
      .match(/\/Ref \[\d+ 0 R\]/gu);
  expect(refs(false)).toHaveLength(2);
  expect(refs(true)).toBeNull();
});

it('says of a list with dashes that it has no order in PDF 2.0, and the nearest that PDF 1.7 has a name for', () => {
  const list: Tag = { role: 'L', parent: en, numbering: 'Unordered' };
  expect(painted(line(57, 100, [run({ role: 'Lbl', parent: { role: 'LI', parent: list } }, '–')]))).toContain(
    '/ListNumbering /Disc',
  );
});

it('says in a link’s contents where it leads, unless its words say that', () => {
  const link = (href: string, contents: string): Tag => {
    return { role: 'Link', href, contents, parent: { role: 'P', parent: en } };
  };
  const contentsOf = (tag: Tag) =>
    /\/Contents \((.*?[^\\])\)\n/u.exec(painted(line(57, 100, [run(tag, 'words')])))?.[1];
  expect(contentsOf(link('https://www.example.org/', 'the site'))).toBe('the site \\(https://www.example.org/\\)');
  expect(contentsOf(link('mailto:desk@example.org', 'desk@example.org'))).toBe('desk@example.org');
});
