import { expect, it } from 'vitest';
import type { DisplayItem, Tag } from '../../../src/page/pages/index.ts';

import { A4, bilingualTags, composition, description, line, page, run } from './compose.ts';
import { objectsOf, type Objects } from './objects.ts';
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

const ATTACHED = { name: 'a.md', mime: 'text/markdown', description: 'Source', relationship: 'Source' } as const;

/** The same in PDF 2.0. */
function paintedNewer(...items: readonly DisplayItem[]): string {
  const attachments = [{ ...ATTACHED, bytes: Buffer.from('a') }];
  const bytes = toPdf(composition([page(1, items)]), description(), { standard: 'a-4f', attachments });
  return Buffer.from(bytes).toString('latin1');
}

/** The object that has a pattern in it. */
const objectWith = (file: string, pattern: RegExp) => file.split('endobj').find((one) => pattern.test(one)) ?? '';

it('says in PDF 2.0 in which language a link says where it leads: its own, or that of what it stands in', () => {
  const link = (lang?: string): Tag => ({
    role: 'Link',
    href: 'https://www.example.org/',
    contents: 'site',
    parent: { role: 'P', parent: en },
    ...(lang !== undefined && { lang }),
  });
  const annotation = (tag: Tag, file = paintedNewer) =>
    objectWith(file(line(57, 100, [run(tag, 'words')])), /\/Annot\b/u);
  expect(annotation(link())).toContain('/Lang (en-GB)');
  expect(annotation(link('de'))).toContain('/Lang (de)');
  expect(annotation(link('de'), painted)).not.toContain('/Lang');
});

it('writes the address of a link in ASCII, and leaves what is escaped already', () => {
  const annotation = (href: string) =>
    painted(line(57, 100, [run({ role: 'Link', href, contents: href, parent: { role: 'P', parent: en } }, 'words')]));
  expect(annotation('https://www.example.org/d%C3%A9p\u00f4t?a=b')).toContain(
    '/URI (https://www.example.org/d%C3%A9p%C3%B4t?a=b)',
  );
});

it('says by which marks an item is known in each version of PDF', () => {
  const numbered = (numbering: NonNullable<Tag['numbering']>) =>
    line(57, 100, [run({ role: 'Lbl', parent: { role: 'LI', parent: { role: 'L', parent: en, numbering } } }, '–')]);
  const said = (file: string) => /\/ListNumbering \/(\w+)/u.exec(file)?.[1];
  expect(said(painted(numbered('Ordered')))).toBe('Decimal');
  expect(said(paintedNewer(numbered('Ordered')))).toBe('Ordered');
  expect(said(paintedNewer(numbered('Unordered')))).toBe('Unordered');
});

it('says of a version that it runs from right to left, and of what it is called', () => {
  const ar: Tag = { role: 'Sect', parent: { role: 'Document' }, lang: 'ar', title: 'Message', fromRight: true };
  const section = objectWith(painted(line(57, 100, [run({ role: 'P', parent: ar }, 'words')])), /\/S \/Sect\b/u);
  expect(section).toMatch(/\/O \/Layout\s+\/WritingMode \/RlTb/u);
  expect(section).toContain('/Lang (ar)');
  expect(section).toContain('/T (Message)');
  const other = objectWith(painted(line(57, 100, [run({ role: 'P', parent: en }, 'words')])), /\/S \/Sect\b/u);
  expect(other).not.toContain('WritingMode');
});

it('puts last what is to be read last, wherever it was painted', async () => {
  const foot: Tag = { role: 'Div', parent: en, last: true };
  const items = [
    line(57, 700, [run({ role: 'P', parent: foot }, 'The foot.')]),
    line(57, 100, [run({ role: 'P', parent: en }, 'The text.')]),
  ];
  const { pages } = await read(toPdf(composition([page(1, items)]), description()));
  expect(pages[0]?.structure.text).toBe('The text.The foot.');
});

it('ties the notes of each version to its own marks, in their order', () => {
  const { en: first, fr: second } = bilingualTags();
  const ref = (parent: Tag): Tag => ({ role: 'Reference', parent: { role: 'P', parent } });
  const note = (parent: Tag, id: string): Tag => ({ role: 'Note', id, parent });
  const items = [
    line(57, 100, [run(ref(first), '1'), run(ref(second), '1'), run(ref(second), '2')]),
    line(57, 700, [run(note(first, 'en-note-1'), 'One.')]),
    line(57, 720, [run(note(second, 'fr-note-1'), 'Un.'), run(note(second, 'fr-note-2'), 'Deux.')]),
  ];
  const file = painted(...items);
  const numberOf = (object: string) => /^\s*(\d+) 0 obj/u.exec(object)?.[1];
  const notes = file.split('endobj').filter((object) => /\/S \/Note\b/u.test(object));
  const marks = file.split('endobj').filter((object) => /\/S \/Reference\b/u.test(object));
  const leadsTo = (object: string) => /\/Ref \[(\d+) 0 R\]/u.exec(object)?.[1];
  expect([notes.length, marks.length]).toEqual([3, 3]);
  expect(notes.map(leadsTo)).toEqual(marks.map(numberOf));
  expect(marks.map(leadsTo)).toEqual(notes.map(numberOf));
});

it('refuses in PDF 2.0 a note that has no mark', () => {
  const note: Tag = { role: 'Note', id: 'en-note-1', parent: en };
  expect(() => paintedNewer(line(57, 700, [run(note, 'See the Protocol.')]))).toThrow('a note has no mark');
  expect(painted(line(57, 700, [run(note, 'See the Protocol.')]))).not.toContain('/Ref ');
});

it('has each link of a page lead back to its own element', async () => {
  const link = (href: string): Tag => ({ role: 'Link', href, contents: href, parent: { role: 'P', parent: en } });
  const hrefs = ['https://www.example.org/a', 'https://www.example.org/b', 'https://www.example.org/c'];
  const items = hrefs.map((href, i) => line(57, 100 + 20 * i, [run(link(href), 'words')]));
  const objects = await objectsOf(toPdf(composition([page(1, items)]), description()));
  const annotations = objects.dictionaries.filter(([, one]) => objects.written(['Subtype'], one) === '/Link');
  const nums = numbersByKey(objects);
  for (const [reference, annotation] of annotations) {
    const owner = nums.get(Number(objects.written(['StructParent'], annotation)));
    const kids =
      owner === undefined ? '' : String(objects.at(['K'], objects.dictionaries.find(([own]) => own === owner)?.[1]));
    expect(kids).toContain(`/Obj ${reference}`);
  }
  expect(annotations).toHaveLength(3);
});

/** The parent tree: what holds the content that has a key. */
function numbersByKey({ written, at }: Objects): ReadonlyMap<number, string> {
  const nums = new Map<number, string>();
  for (let i = 0; at(['StructTreeRoot', 'ParentTree', 'Nums', i]) !== undefined; i += 2)
    nums.set(
      Number(written(['StructTreeRoot', 'ParentTree', 'Nums', i])),
      written(['StructTreeRoot', 'ParentTree', 'Nums', i + 1]) ?? '',
    );
  return nums;
}

it('says of a drawing what it shows, and how far it reaches on the page', () => {
  const owner: Tag = { role: 'Figure', alt: 'A crest', parent: en };
  const drawing: DisplayItem = {
    kind: 'path',
    steps: [
      { op: 'move', x: 100, y: 200 },
      { op: 'line', x: 160, y: 210 },
      { op: 'curve', x1: 170, y1: 190, x2: 90, y2: 240, x: 120, y: 230 },
      { op: 'close' },
    ],
    fill: 'nonzero',
    thickness: 0,
    ink: { kind: 'gray', level: 0 },
    owner,
  };
  const figure = objectWith(painted(drawing), /\/S \/Figure\b/u);
  expect(figure).toContain('/Alt (A crest)');
  const [left = 0, bottom = 0, right = 0, top = 0] = (/\/BBox \[([^\]]*)\]/u.exec(figure)?.[1] ?? '')
    .split(' ')
    .map(Number);
  expect([left, right]).toEqual([90, 170]);
  expect([A4.height - top, A4.height - bottom]).toEqual([expect.closeTo(190, 1), expect.closeTo(240, 1)]);
});
