/** What links lead to stands in notes where a statement is printed, and nowhere else: each edition is proved against what it has to say. */
import { expect, test } from 'vitest';
import { inspect } from '../../../src/file/editions/index.ts';
import type { Owner } from '../../../src/page/pages/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import { READING_ALOUD, testStatement } from '../../support/published.ts';
import { reader } from '../../support/made.ts';
import { houseStyle, statementIn, valueOf } from '../../support/statement.ts';
import { attempt, copyOf, rawText } from './copies.ts';

const IN_THREE = statementIn({
  en: [
    'The programme is on [the site of the Week](https://example.org/week/2031), which opens in May.[^1] Note 1 says where.',
    '[^1]: In Geneva.',
  ],
  zh: ['日程见[活动网站](https://example.org/zh/week/2031)，五月开幕。[^1]', '[^1]: 在日内瓦。'],
  ar: [
    'البرنامج منشور في [موقع الأسبوع](https://example.org/ar/week/2031)، الذي يُفتتح في أيار/مايو.[^1]',
    '[^1]: في جنيف.',
  ],
});

const ofStatement = (statement: Statement) => ({ ...copyOf(), statement });

/** What is read in the notes of an edition's PDF, all languages one after the other, and how many pages it has. */
async function notesIn(
  statement: Statement,
  editions: readonly ('handout' | 'email' | 'archive')[],
): Promise<ReadonlyMap<string, string>> {
  const { files } = valueOf(await attempt(ofStatement(statement), { editions }));
  const pdfs = files.filter(({ path }) => path.endsWith('.pdf'));
  return new Map(
    pdfs.map(({ edition, content }) => {
      const { passages } = reader.read(content as Uint8Array);
      return [
        edition,
        passages
          .filter(({ flow }) => flow === 'note')
          .map(({ text }) => text)
          .join(''),
      ];
    }),
  );
}

test('a handout has the addresses of its links in notes; what is sent or kept has none', async () => {
  const notes = await notesIn(testStatement(READING_ALOUD), ['handout', 'email', 'archive']);
  expect([...notes.keys()]).toEqual(['handout', 'email', 'archive']);
  expect(notes.get('handout')).toMatch(/example\.org\/reading-aloud\/2031.*example\.org\/fr\/lecture\/2031/su);
  expect(notes.get('handout')).not.toContain('press@example.org');
  expect(notes.get('email')).not.toContain('example.org');
  expect(notes.get('archive')).toBe(notes.get('email'));
});

test('it is the same in three scripts, among notes that keep their numbers', async () => {
  const notes = await notesIn(IN_THREE, ['handout', 'email']);
  for (const address of ['example.org/week/2031', 'example.org/zh/week/2031', 'example.org/ar/week/2031'])
    expect(notes.get('handout')).toContain(address);
  expect(notes.get('handout')).toMatch(/a\s*example\.org\/week.*1\s*In Geneva/su);
  expect(notes.get('email')).not.toContain('example.org');
});

test('a house may leave them out', async () => {
  const copy = copyOf('', (template) => ({ ...template, linkNotes: false }));
  const { files } = valueOf(await attempt({ ...copy, statement: IN_THREE }, { editions: ['handout'] }));
  const { passages } = reader.read(files[0]?.content as Uint8Array);
  expect(passages.some(({ text }) => text.includes('example.org'))).toBe(false);
});

test('the proof shows the pages as they are printed', () => {
  const { bytes } = valueOf(
    inspect({ ...ofStatement(IN_THREE), template: houseStyle() }, { paper: 'a4', wishes: { arrangement: 'columns' } }),
  );
  expect(reader.read(bytes).passages.some(({ text }) => text.includes('example.org/week/2031'))).toBe(true);
});

test('the mark leads to the address, and the address where the link leads', async () => {
  const { files } = valueOf(await attempt(ofStatement(testStatement(READING_ALOUD)), { editions: ['handout'] }));
  const raw = rawText(files[0]?.content);
  expect(raw.split('(https://example.org/reading-aloud/2031)').length - 1).toBe(2);
});

test('an address that stands in the text as it is can be followed on the page, and needs no note', async () => {
  const statement = statementIn({
    en: ['See www.lake.example.org/en.\n\n- Ask press@lake.example.org'],
    ar: ['انظر www.lake.example.org/ar.\n\n- راسلوا press@lake.example.org'],
    zh: ['请访问www.lake.example.org/zh。\n\n- 来信 press@lake.example.org'],
  });
  const { composed, files } = valueOf(await attempt(ofStatement(statement), { editions: ['handout', 'email'] }));
  const followed = [...composed.values()].flatMap(({ composition }) =>
    composition.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' ? item.runs.flatMap(({ owner }) => targetsOf(owner)) : [])),
    ),
  );
  expect(new Set(followed)).toEqual(
    new Set([
      'https://www.lake.example.org/en',
      'https://www.lake.example.org/ar',
      'https://www.lake.example.org/zh',
      'mailto:press@lake.example.org',
    ]),
  );
  for (const { path, content } of files.filter((file) => file.path.endsWith('.pdf')))
    expect(
      reader.read(content as Uint8Array).passages.some(({ flow }) => flow === 'note'),
      path,
    ).toBe(false);
});

function targetsOf(owner: Owner): readonly string[] {
  if (!('role' in owner)) return [];
  const above = owner.parent === undefined ? [] : targetsOf(owner.parent);
  return owner.href === undefined ? above : [owner.href, ...above];
}
