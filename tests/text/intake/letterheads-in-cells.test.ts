/** A page that begins with a table is laid out by it: the cells say whose text it is, its number, its day. */
import { describe, expect, it } from 'vitest';
import { importPages, readPage } from './importing.ts';
import { par, wordFile } from './word-files.ts';

const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${par(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

async function readWord(body: string) {
  const bytes = wordFile({ body, bare: true });
  const outcome = await importPages({ kind: 'together', page: { name: 'page.docx', bytes } });
  if (!outcome.ok) throw new Error('the page was refused');
  const { files, summary } = outcome.value;
  return {
    en: files.get('en.md') ?? '',
    facts: files.get('statement.yaml') ?? '',
    asked: summary.questions.map(({ about }) => about),
  };
}

const TITLE = 'Street trees cut night-time heat by up to three degrees';
const TEXT = [
  'Trees planted along residential streets lower temperatures at night by up to 3.1°C, according to a study.',
  'Researchers placed 640 sensors in eleven cities for two summers.',
];

describe('A table over everything', () => {
  it('of two rows is a label, a number, a house and a day', async () => {
    const { en, facts, asked } = await readWord(
      [
        table([
          ['NEWS RELEASE', 'Ref: UT/2026/114'],
          ['University of Thornbury', '17 November 2026'],
        ]),
        par(TITLE, '<w:pStyle w:val="Title"/>'),
        ...TEXT.map((text) => par(text)),
      ].join(''),
    );
    expect(en).toContain(`label: NEWS RELEASE\ntitle: ${TITLE}\n---\n\n${TEXT[0] ?? ''}`);
    for (const fact of ['date: 2026-11-17', 'issuer: University of Thornbury', 'symbol: UT/2026/114'])
      expect(facts).toContain(fact);
    expect(asked).toEqual([]);
  });

  it('of more rows is of the text, and so is one under a title', async () => {
    const rows = [
      ['Canopy', 'Streets'],
      ['Closed', '84'],
      ['Partly closed', '131'],
      ['Single', '207'],
      ['None', '12'],
    ];
    const over = await readWord([table(rows), par(TITLE), ...TEXT.map((text) => par(text))].join(''));
    expect(over.en).toContain('| Partly closed | 131 |');
    const under = await readWord(
      [par(TITLE), par('17 November 2026'), par(TEXT[0] ?? ''), table(rows.slice(0, 3)), par(TEXT[1] ?? '')].join(''),
    );
    expect(under.en).toContain('| Closed | 84 |');
  });
});

const LETTER = `Ref. SG/2027/44

Lugano, 5 May 2027

Open letter to the mayors of the lake towns

Dear Mayors,

Three summers ago you stood on the same jetty and signed a promise. I write to you because that promise is about to be kept.

A lake does not know which town is rich.

Chiara Bernasconi
Secretary General
`;

it('An address that has a site of the web is that of who writes, and nobody a letter is to', async () => {
  const { of, facts } = await readPage(
    `Association of the Lake Towns\nRiva Caccia 1\n6900 Lugano\nwww.laketowns.example\n\n${LETTER}`,
  );
  expect(of('en')).not.toContain('Riva Caccia');
  expect(facts).toContain('issuer: Association of the Lake Towns');
});

it.each([
  ['a house, also without a site', 'Association of the Lake Towns\nRiva Caccia 1\n6900 Lugano'],
  ['nobody, where a site is with it', 'Lake Towns Together\nRiva Caccia 1\n6900 Lugano\nwww.laketowns.example'],
])('An address over everything that begins with %s is that of who writes', async (_, address) => {
  const { of } = await readPage(`${address}\n\n${LETTER}`);
  expect(of('en')).not.toContain('Riva Caccia');
});

it('but without one it may be that of whom it is to', async () => {
  const { of } = await readPage(
    LETTER.replace('Lugano, 5', 'Anna Keller\nTown Hall\nRiva Caccia 1\n6900 Lugano\n\nLugano, 5').replace(
      'Open letter to the mayors of the lake towns\n\n',
      '',
    ),
  );
  expect(of('en')).toContain('Riva Caccia 1');
});
