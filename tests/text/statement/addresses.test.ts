/** Addresses that stand in a text as they are: which letters of it are links, and what they lead to. */
import { expect, test } from 'vitest';
import { type Inline, type Link, textOf, withLinkedAddresses } from '../../../src/text/statement/index.ts';
import { statementIn } from '../../support/statement.ts';

function linksIn(content: readonly Inline[]): readonly Link[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'link') return [inline];
    return 'children' in inline ? linksIn(inline.children) : [];
  });
}

/** The links of a paragraph, in Markdown, as their words and what they lead to. */
function linksOf(written: string): readonly (readonly [string, string])[] {
  const [version] = withLinkedAddresses(statementIn({ en: [written] })).versions;
  const contents = [...(version?.blocks ?? []), ...(version?.notes ?? []).flatMap(({ blocks }) => blocks)];
  return contents
    .flatMap((block) => ('content' in block ? linksIn(block.content) : []))
    .map(({ children, href }) => [textOf(children), href] as const);
}

test.each([
  ['Read https://lake.example.org/report/2027.', 'https://lake.example.org/report/2027'],
  ['See (http://lake.example.org), and go on.', 'http://lake.example.org'],
  ['“https://lake.example.org/”, it says.', 'https://lake.example.org/'],
  ['Maps: https://lake.example.org/maps_(east)?a=1&b=%20#two!', 'https://lake.example.org/maps_(east)?a=1&b=%20#two'],
  ['(as in https://lake.example.org/maps_(east))', 'https://lake.example.org/maps_(east)'],
  ['It is at https://lake.example.org:8443/x…', 'https://lake.example.org:8443/x'],
  ['Доклад: https://озеро.пример.рф/доклад.', 'https://озеро.пример.рф/доклад'],
  ['详情请见https://lake.example.org/2027。', 'https://lake.example.org/2027'],
  ['详情请见https://lake.example.org，谢谢', 'https://lake.example.org'],
])('an address of the web leads to itself, without the marks of its sentence: %s', (written, href) => {
  expect(linksOf(written)).toEqual([[href, href]]);
});

test.each([
  ['Order at www.lake.example.org.', 'www.lake.example.org', 'https://www.lake.example.org'],
  ['Order at WWW.Lake.example.org/boats; soon', 'WWW.Lake.example.org/boats', 'https://WWW.Lake.example.org/boats'],
  ['请访问www.lake.example.org。', 'www.lake.example.org', 'https://www.lake.example.org'],
  ['الموقع www.lake.example.org، والمزيد', 'www.lake.example.org', 'https://www.lake.example.org'],
  ['Write to press.office@lake.example.org.', 'press.office@lake.example.org', 'mailto:press.office@lake.example.org'],
  ['Write (desk+news@lake.example.org) today', 'desk+news@lake.example.org', 'mailto:desk+news@lake.example.org'],
])('one without its beginning, and one of mail, lead to what they are: %s', (written, words, href) => {
  expect(linksOf(written)).toEqual([[words, href]]);
});

test('All of a line are found, also in emphasis and in a note', () => {
  const found = linksOf(
    'Ask desk@lake.example.org or *see www.lake.example.org/a, www.lake.example.org/b*.[^1]\n\n[^1]: At https://example.org/c.',
  );
  expect(found.map(([words]) => words)).toEqual([
    'desk@lake.example.org',
    'www.lake.example.org/a',
    'www.lake.example.org/b',
    'https://example.org/c',
  ]);
});

test.each([
  'The office @lake_press says so at 5 km/h.',
  'A file on https://localhost/ or at https:// or www.',
  'Whoever signs https://office@lake.example.org/ signs for another.',
  // Whether what follows without a space is of it nobody can tell; half an address leads elsewhere.
  '请见https://lake.example.org/报告。',
  'It is at https://lake.example.org/annual-\nreport, they say.',
  'The symbol is A/RES/79/12, the file x.www.lake and so/on@lake.example.org.',
])('what is no address, or not all of one, is none: %s', (written) => {
  expect(linksOf(written)).toEqual([]);
});

test('What is a link already leads to where its writer has it lead', () => {
  expect(linksOf('See [www.lake.example.org](https://lake.example.org/en).')).toEqual([
    ['www.lake.example.org', 'https://lake.example.org/en'],
  ]);
});

test('No word is lost or moved, and each part has its own place', () => {
  const statement = statementIn({ en: ['Ask &amp; see www.lake.example.org, then go.'] });
  const [version] = withLinkedAddresses(statement).versions;
  const [block] = version?.blocks ?? [];
  const content = block !== undefined && 'content' in block ? block.content : [];
  expect(textOf(content)).toBe('Ask & see www.lake.example.org, then go.');
  expect(content.map(({ kind, place }) => [kind, place.column])).toEqual([
    ['text', 1],
    ['link', 15],
    ['text', 35],
  ]);
});

test('A statement without any stays the same, block by block', () => {
  const statement = statementIn({ en: ['Let us begin.', 'See www.lake.example.org.'] });
  const [version] = withLinkedAddresses(statement).versions;
  expect(version?.blocks[0]).toBe(statement.versions[0]?.blocks[0]);
  const other = statementIn({ en: ['Let us begin.'] });
  expect(withLinkedAddresses(other)).toBe(other);
});
