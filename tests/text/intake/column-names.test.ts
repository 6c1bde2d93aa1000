/** A row that names the languages of a table's columns is left out and listed; what stands under it is the versions' own. */
import { describe, expect, it } from 'vitest';
import type { PageFile } from '../../../src/text/intake/page.ts';
import { importPages } from './importing.ts';
import { odtFile, par, wordFile } from './word-files.ts';

const EN = [
  'Communiqué of the Council',
  'The Council met today.',
  'It adopted the budget of 61.4 million francs.',
  'The budget in paragraph 2 applies from 2028.',
  'Geneva, 10 May 2027',
];
const FR = [
  'Communiqué du Conseil',
  'Le Conseil s’est réuni aujourd’hui.',
  'Il a adopté le budget de 61,4 millions de francs.',
  'Le budget visé au paragraphe 2 s’applique dès 2028.',
  'Genève, le 10 mai 2027',
];
const NUMBERS = ['', '1', '2', '3', ''];

type Rows = readonly (readonly string[])[];
const two = (head: readonly string[]): Rows => [head, ...EN.map((en, n) => [en, FR[n] ?? ''])];
const three = (head: readonly string[]): Rows => [head, ...EN.map((en, n) => [NUMBERS[n] ?? '', en, FR[n] ?? ''])];

const joined = (rows: Rows, row: (cells: string) => string, cell: (text: string) => string): string =>
  rows.map((cells) => row(cells.map(cell).join(''))).join('');

function inHtml(rows: Rows): PageFile {
  const table = joined(
    rows,
    (cells) => `<tr>${cells}</tr>`,
    (text) => `<td>${text}</td>`,
  );
  const html = `<!doctype html><html><body><table>${table}</table></body></html>`;
  return { name: 'page.html', bytes: new TextEncoder().encode(html) };
}

function inWord(rows: Rows): PageFile {
  const table = joined(
    rows,
    (cells) => `<w:tr>${cells}</w:tr>`,
    (text) => `<w:tc>${par(text)}</w:tc>`,
  );
  return { name: 'page.docx', bytes: wordFile({ body: `<w:tbl>${table}</w:tbl>`, bare: true }) };
}

function inOdt(rows: Rows): PageFile {
  const table = joined(
    rows,
    (cells) => `<table:table-row>${cells}</table:table-row>`,
    (text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`,
  );
  return { name: 'page.odt', bytes: odtFile(`<table:table>${table}</table:table>`) };
}

async function imported(page: PageFile) {
  const outcome = await importPages({ kind: 'together', page });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const { files, summary } = outcome.value;
  const parts = (lang: string) => (files.get(`${lang}.md`) ?? '').replaceAll('\u00A0', ' ').split('---\n').slice(1);
  return {
    titles: summary.versions.map(({ title }) => title),
    texts: summary.versions.map(({ lang }) =>
      (parts(lang)[1] ?? '').replaceAll('<!-- numbered -->\n', '').trim().split('\n\n'),
    ),
    languages: summary.versions.map(({ lang }) => lang),
    left: files.get('left-out.txt') ?? '',
    date: summary.date,
    questions: summary.questions,
  };
}

const TITLES = ['Communiqué of the Council', 'Communiqué du Conseil'];
const bodies = (mark: (n: number) => string) =>
  [EN, FR].map((own) => own.slice(1, 4).map((text, n) => `${mark(n + 1)}${text}`));

describe.each([
  ['Word', inWord],
  ['OpenDocument', inOdt],
  ['HTML', inHtml],
])('the names over the columns of a table in %s', (_, page) => {
  it('are no title, beside a column of numbers, and the date under the columns stands once', async () => {
    const { left, ...rest } = await imported(page(three(['No.', 'English', 'Français'])));
    expect(rest).toMatchObject({ titles: TITLES, date: '2027-05-10', questions: [] });
    expect(rest.texts).toEqual(bodies((n) => `${n}\\. `));
    expect(left).toContain('No. | English | Français');
  });

  it.each([
    [['N°', 'Anglais', 'Français']],
    [['#', 'EN', 'FR']],
    [['No', '(EN)', '(FR)']],
    [['', 'English', 'Français']],
    [['Paragraph', 'English text', 'Texte français']],
    [['', 'English version', 'Version française']],
  ])('are no title: %j', async (head) => {
    const { left, ...rest } = await imported(page(three(head)));
    expect(rest).toMatchObject({ titles: TITLES, questions: [] });
    expect(left).toContain(head.filter((name) => name !== '').join(' | '));
  });

  it('are no title over two columns', async () => {
    const { left, ...rest } = await imported(page(two(['English:', 'French:'])));
    expect(rest).toMatchObject({ titles: TITLES, questions: [] });
    expect(rest.texts).toEqual(bodies(() => ''));
    expect(left).toContain('English: | French:');
  });
});

it('names that are said again on a second page are left out again', async () => {
  const [head = [], ...rows] = three(['No.', 'English', 'Français']);
  const { texts, left } = await imported(inWord([head, ...rows.slice(0, 3), head, ...rows.slice(3)]));
  expect(texts).toEqual(bodies((n) => `${n}\\. `));
  expect(left.split('No. | English | Français')).toHaveLength(3);
});

it('names tell columns of a few words for versions', async () => {
  const { titles, texts, languages } = await imported(
    inWord([
      ['English', 'Français'],
      ['Harbour reopens', 'Réouverture du port'],
      ['Geneva, 10 May 2027', 'Genève, le 10 mai 2027'],
      ['The harbour is open again.', 'Le port est rouvert.'],
    ]),
  );
  expect(languages).toEqual(['en', 'fr']);
  expect(titles).toEqual(['Harbour reopens', 'Réouverture du port']);
  expect(texts).toEqual([['The harbour is open again.'], ['Le port est rouvert.']]);
});

it('a row of other words over columns is the text’s', async () => {
  const { titles } = await imported(inHtml(two(['The Council', 'Le Conseil'])));
  expect(titles).not.toContain('The Council | Le Conseil');
});
