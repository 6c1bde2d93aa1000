/** Tables pasted from a spreadsheet or a web page: rows with tabs are a table, and where that is doubtful, it is told. */
import { describe, expect, test } from 'vitest';
import { importPages } from './importing.ts';
import { odtFile, par, run, wordFile } from './word-files.ts';

async function imported(text: string | Uint8Array, name = 'page.txt') {
  const page = { name, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
  const outcome = await importPages({ kind: 'together', page });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    en: files.get('en.md') ?? '',
    es: files.get('es.md') ?? '',
    asked: summary.questions.map(({ about }) => about),
    told: outcome.diagnostics.flatMap(({ code, message, place }) =>
      code === 'intake/tabs' ? [`${String(place?.line)}: ${message}`] : [],
    ),
  };
}

type Rows = readonly (readonly string[])[];

const EN: Rows = [
  ['Country', 'Theatres', 'Grant (€)'],
  ['Spain', '20', '5,200,000'],
  ['France', '18', '4,800,000'],
  ['Malta', '10', '2,500,000'],
  ['Total', '48', '12,500,000'],
];
const ES: Rows = [
  ['País', 'Teatros', 'Ayuda (€)'],
  ['España', '20', '5.200.000'],
  ['Francia', '18', '4.800.000'],
  ['Malta', '10', '2.500.000'],
  ['Total', '48', '12.500.000'],
];

const tabbed = (rows: Rows, end = '\n') => rows.map((row) => row.join('\t')).join(end);

const english = (rows: string) => `New grants for 48 small theatres
Madrid, 9 October 2027

Forty-eight small theatres in six countries will share €12.5 million.

${rows}

Applications for 2028 close on 31 March 2028.
`;
const spanish = (rows: string) => `Nuevas ayudas para 48 teatros pequeños
Madrid, 9 de octubre de 2027

Cuarenta y ocho teatros pequeños de seis países se repartirán 12,5 millones de euros.

${rows}

El plazo para 2028 termina el 31 de marzo de 2028.
`;

/** The cells of the table in a version's file, its second row being how the columns stand. */
const cells = (version: string): Rows =>
  version
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replace(/-{2,}/u, '-')),
    );

const withSides = (rows: Rows, sides: readonly string[]): Rows => [rows[0] ?? [], sides, ...rows.slice(1)];
const FIGURES_RIGHT = ['-', '-:', '-:'];

describe('Rows with tabs between their cells', () => {
  test('are a table in each version, its figures to the right', async () => {
    const { en, es, told, asked } = await imported(`${english(tabbed(EN))}\n${spanish(tabbed(ES))}`);
    expect(cells(en)).toEqual(withSides(EN, FIGURES_RIGHT));
    expect(cells(es)).toEqual(withSides(ES, FIGURES_RIGHT));
    expect(en).toContain('\n\nApplications for 2028');
    expect([told, asked]).toEqual([[], []]);
  });

  test('are a table under its heading', async () => {
    const { en, told } = await imported(english(`Grants by country\n\n${tabbed(EN)}`));
    expect(en).toContain('\n\n## Grants by country\n\n| Country');
    expect(told).toEqual([]);
  });

  test('are a table in a mail', async () => {
    const mail = `From: press@theatre.example\nSubject: Grants\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${english(tabbed(EN))}`;
    expect(cells((await imported(mail, 'page.eml')).en)).toEqual(withSides(EN, FIGURES_RIGHT));
  });

  test('are a table in Markdown, beside a note and what stands between bars there', async () => {
    const rows = [...EN.slice(0, 4), ['A | B', '**48**', '12,500,000']];
    const text = `# ${english(tabbed(rows)).replace('March 2028.', 'March 2028.[^1]')}\n[^1]: Forms are at the office.\n`;
    const { en, told } = await imported(text, 'page.md');
    expect(en).toContain('| A \\| B');
    expect(en).toContain('**48**');
    expect(en).toContain('[^1]: Forms');
    expect(en).toContain('\n\nApplications for 2028');
    expect(told).toEqual([]);
  });

  test('are no table in the code and the lists of Markdown', async () => {
    const { en } = await imported(`# ${english('- Spain\t20\n- France\t18\n- Malta\t10')}`, 'page.md');
    expect(en).toContain('- Spain');
    expect(en).not.toContain('|');
  });

  test('are a table with an empty corner, an empty cell and an empty row', async () => {
    const rows = [
      ['', '2026', '2027'],
      ['Spain', '20', '–'],
      ['', '', ''],
      ['Malta', '', '10'],
    ];
    const { en } = await imported(english(tabbed(rows)));
    expect(cells(en)).toEqual(
      withSides(
        rows.filter((row) => row.some((cell) => cell !== '')),
        FIGURES_RIGHT,
      ),
    );
  });

  test('are a table with a blank line between them', async () => {
    const { en, told } = await imported(english(tabbed(EN, '\n\n')));
    expect(cells(en)).toEqual(withSides(EN, FIGURES_RIGHT));
    expect(told).toEqual([]);
  });

  test('are a table on a page without any blank line, whose other lines stay paragraphs', async () => {
    const { en } = await imported(english(tabbed(EN)).replace(/\n{2,}/gu, '\n'));
    expect(cells(en)).toEqual(withSides(EN, FIGURES_RIGHT));
    expect(en).toContain('12.5 million.\n\n|');
    expect(en).toContain('\n\nApplications for 2028');
  });

  test('are joined with no line of a text whose lines a mail program has ended', async () => {
    const text = english(tabbed(EN)).replace(
      'Forty-eight small',
      `${'The council has looked at all that was asked for, and has found it good, but for\n'.repeat(4)}forty-eight small`,
    );
    expect(cells((await imported(text)).en)).toEqual(withSides(EN, FIGURES_RIGHT));
  });
});

describe('Lines with tabs that may be a table', () => {
  test.each([
    ['two lines', EN.slice(0, 2), 'they are two lines only'],
    ['unequal tabs', [...EN.slice(0, 3), ['Total', '48']], 'they have unequal numbers of tabs'],
    ['many columns', EN.map((row) => [...row, ...row, ...row]), 'they have 9 columns, and the most is 8'],
    [
      'names under a text',
      [
        ['Maria Example', 'Jean Modèle'],
        ['Minister of Culture', 'Head of Office'],
        ['Sweden', 'Canada'],
      ],
      'they have no figures and begin with names',
    ],
    [
      'whom to ask',
      [
        ['Ana Ejemplo', 'Madrid', '+34 600 000 001'],
        ['Lena Muster', 'Geneva', '+41 22 700 00 01'],
        ['Joe Public', 'London', '+44 20 7946 0001'],
      ],
      'they say how somebody is reached',
    ],
  ])('(%s) are told, with nothing lost', async (_, rows, why) => {
    const { en, told } = await imported(english(tabbed(rows)));
    const last = String(5 + rows.length);
    expect(told).toEqual([
      `6: lines 6 to ${last} of the page have tabs and may be a table, but ${why}: they were taken for lines, with a space for each tab`,
    ]);
    expect(en).not.toContain('|');
    const words = en.replaceAll('\u00A0', ' ');
    for (const cell of rows.flat()) expect(words).toContain(cell);
  });

  test('over the text are told, and its date is read', async () => {
    const head = 'PRESS RELEASE\tNo. 12\nMadrid\t9 October 2027\nCulture\tTheatres\n\n';
    const { en, told } = await imported(
      head + english('It is the largest sum yet.').replace('Madrid, 9 October 2027\n', ''),
    );
    expect(told).toHaveLength(1);
    expect(en).not.toContain('|');
  });

  test('are not told where each has its number, its mark or its name before it', async () => {
    const lists = '1.\tIt thanks the towns.\n2.\tIt thanks the actors.\n3.\tIt thanks the public.';
    const values = 'Place:\tMadrid\nTime:\t10 a.m.\nLength:\tone hour';
    const { en, told } = await imported(english(`${lists}\n\n${values}`));
    expect(told).toEqual([]);
    expect(en).toContain('1. It thanks the towns.');
    expect(en).toContain('Place: Madrid');
    expect((await imported(english('•\tcod\t20 t\n•\thake\t30 t\n•\therring\t40 t'))).en).toContain('- hake 30 t');
    expect(en).not.toContain('|');
  });
});

const paragraphs = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** The same lines as programs have them that keep tabs: each a paragraph, or all of a table with its rows in one. */
const WITH_TABS: Readonly<Record<string, (text: string) => readonly [Uint8Array | string, string]>> = {
  Word: (text) => [
    wordFile({
      bare: true,
      body: paragraphs(text)
        .map((line) =>
          par(
            line
              .split('\t')
              .map((cell) => run(cell))
              .join('<w:r><w:tab/></w:r>'),
          ),
        )
        .join(''),
    }),
    'page.docx',
  ],
  'Word, with the rows in one paragraph': (text) => [
    wordFile({
      bare: true,
      body: text
        .split(/\n{2,}/u)
        .flatMap((block) =>
          block.includes('\t')
            ? [block.trim().split('\n')]
            : block
                .trim()
                .split('\n')
                .map((line) => [line]),
        )
        .map((lines) =>
          par(
            lines
              .map((line) =>
                line
                  .split('\t')
                  .map((cell) => run(cell))
                  .join('<w:r><w:tab/></w:r>'),
              )
              .join('<w:r><w:br/></w:r>'),
          ),
        )
        .join(''),
    }),
    'page.docx',
  ],
  OpenDocument: (text) => [
    odtFile(
      paragraphs(text)
        .map((line) => `<text:p>${line.replaceAll('\t', '<text:tab/>')}</text:p>`)
        .join(''),
    ),
    'page.odt',
  ],
  'a web page that is set as typed': (text) => [
    `<!doctype html><html><body><pre>${text}</pre></body></html>`,
    'page.html',
  ],
};

describe.each(Object.entries(WITH_TABS))('Lines with tabs in %s', (_, page) => {
  test('are a table in each version', async () => {
    const { en, es, told, asked } = await imported(...page(`${english(tabbed(EN))}\n${spanish(tabbed(ES))}`));
    expect(cells(en)).toEqual(withSides(EN, FIGURES_RIGHT));
    expect(cells(es)).toEqual(withSides(ES, FIGURES_RIGHT));
    expect([told, asked]).toEqual([[], []]);
  });

  test('that may be a table are told, and their words stay apart', async () => {
    const { en, told } = await imported(...page(english(tabbed([...EN.slice(0, 3), ['Total', '48']]))));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('they have unequal numbers of tabs');
    expect(en.replaceAll('\u00A0', ' ')).toMatch(/Spain 20 5,200,000/u);
  });

  test('whose columns are in two languages are one version after the other', async () => {
    const [left, right] = [english('It is the largest sum.'), spanish('Es la mayor suma.')].map(paragraphs);
    const rows = (left ?? []).map((line, n) => `${line}\t${right?.[n] ?? ''}`).join('\n');
    const { en, es, asked } = await imported(...page(rows));
    expect(asked).toEqual([]);
    expect(en).toContain('title: New grants for 48 small theatres');
    expect(es).toContain('title: Nuevas ayudas para 48 teatros pequeños');
    expect(en).not.toMatch(/teatros/u);
    expect(es).not.toMatch(/theatres/u);
  });
});

test('A tab in the mark-up of a web page is a gap, and parts no cells', async () => {
  const rows = tabbed(EN)
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  const { en, told } = await imported(
    `<!doctype html><html><body><h1>New grants</h1><p>Madrid, 9 October 2027</p><p>Forty-eight small theatres will share the sum.</p>${rows}</body></html>`,
    'page.html',
  );
  expect(en).not.toContain('|');
  expect(told).toEqual([]);
});

test('A cell of a table made with tabs in Word keeps its emphasis', async () => {
  const tab = '<w:r><w:tab/></w:r>';
  const rows = EN.map(([one = '', two = '', three = '']) =>
    par(run(one, '<w:b/>') + tab + run(two) + tab + run(three)),
  );
  const body = [...paragraphs(english('')).map((line) => par(line)), ...rows].join('');
  const { en } = await imported(wordFile({ bare: true, body }), 'page.docx');
  expect(en).toContain('| **Spain** | 20');
});
