/** Tables, lists and marks of a web page: numbers as a reader saw them, columns of languages as versions, and no words glued or published that are struck out. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';

const EN = [
  'The river carries what we give it, and asks nothing of those who live on its banks.',
  'Those who drink from it depend on those who live above, and nobody may forget that.',
  'Let us give it back what is its own, before we ask it for more than it has.',
];
const FR = [
  'Le fleuve porte ce que nous lui donnons, et ne demande rien à ceux qui vivent sur ses rives.',
  'Ceux qui en boivent dépendent de ceux qui vivent en amont, et nul ne doit l’oublier.',
  'Rendons-lui ce qui est à lui avant de lui demander plus qu’il n’a.',
];
const ES = [
  'El río lleva lo que le damos, y no pide nada a los que viven en sus orillas.',
  'Los que beben de él dependen de los que viven más arriba, y nadie puede olvidarlo.',
  'Devolvámosle lo que es suyo antes de pedirle más de lo que tiene.',
];
const HEADS = {
  en: ['New York, 30 July 2014', 'Message on the Day of Rivers'],
  fr: ['New York, le 30 juillet 2014', 'Message à l’occasion de la Journée des fleuves'],
  es: ['Nueva York, 30 de julio de 2014', 'Mensaje con ocasión del Día de los Ríos'],
};

async function imported(body: string) {
  const bytes = new TextEncoder().encode(`<!doctype html><html><body>\n${body}\n</body></html>`);
  const outcome = await importPages({ kind: 'together', page: { name: 'page.html', bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const { files, summary } = outcome.value;
  const text = (lang: string) => (files.get(`${lang}.md`) ?? '').replaceAll('\u00A0', ' ').split('---\n').slice(2);
  return {
    files,
    en: text('en').join('').trim(),
    fr: text('fr').join('').trim(),
    es: text('es').join('').trim(),
    left: files.get('left-out.txt') ?? '',
    questions: summary.questions,
    told: outcome.diagnostics.map(({ message }) => message),
  };
}

/** What stands under the text of either version. */
async function under(en: string, fr = en) {
  const version = ([date, title]: readonly string[], lines: readonly string[], more: string) =>
    `<p>${date}</p><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}${more}`;
  const page = await imported(`${version(HEADS.en, EN, en)}<hr>${version(HEADS.fr, FR, fr)}`);
  return { ...page, en: page.en.slice(page.en.indexOf(EN[2] ?? '') + (EN[2] ?? '').length).trim() };
}

const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const numbered = (numbers: readonly string[], texts: readonly string[]) =>
  numbers.map((number, n) => `<!-- numbered -->\n${number} ${texts[n] ?? ''}`).join('\n\n');

describe('a list has the numbers of the page', () => {
  const items = ['peace for all;', 'water for all;', 'time for all.'];
  const list = (attributes: string, values: readonly string[] = []) =>
    `<ol ${attributes}>${items.map((item, n) => `<li ${values[n] ?? ''}>${item}</li>`).join('')}</ol>`;

  it.each([
    ['values', list('', ['value="3"', '', 'value="7"']), ['3\\.', '4\\.', '7\\.']],
    ['a start of nought', list('start="0"'), ['0\\.', '1\\.', '2\\.']],
    ['reversed', list('reversed'), ['3\\.', '2\\.', '1\\.']],
    ['letters', list('type="a"'), ['(a)', '(b)', '(c)']],
    ['capitals', list('type="A" start="26"'), ['(Z)', '(AA)', '(AB)']],
    ['Roman numerals', list('type="i" start="7"'), ['(vii)', '(viii)', '(ix)']],
    ['a style', list('style="margin: 0; list-style-type: lower-alpha"'), ['(a)', '(b)', '(c)']],
  ])('with %s', async (_, html, numbers) => {
    expect((await under(html)).en).toBe(numbered(numbers, items));
  });

  it('and none where the page shows none', async () => {
    expect((await under(list('style="list-style: none"'))).en).toBe(items.map((item) => `- ${item}`).join('\n'));
  });

  it('also around a list that is counted in letters', async () => {
    const html = `<ol><li>We ask for water:<ol type="a"><li>to drink;</li><li>to wash.</li></ol></li><li>We ask for time.</li></ol>`;
    expect((await under(html)).en).toBe(
      numbered(['1\\.', '(a)', '(b)', '2\\.'], ['We ask for water:', 'to drink;', 'to wash.', 'We ask for time.']),
    );
  });
});

describe('columns in several languages', () => {
  const rows = (cells: (n: number) => readonly string[]) => [0, 1, 2].map((n) => row(...cells(n))).join('');
  const versions = { en: EN.join('\n\n'), fr: FR.join('\n\n'), es: ES.join('\n\n') };
  const heads = (...tags: readonly (keyof typeof HEADS)[]) => [0, 1].map((n) => tags.map((tag) => HEADS[tag][n] ?? ''));

  it('are versions, three or more of them', async () => {
    const table = `<table>${heads('en', 'fr', 'es')
      .map((cells) => row(...cells))
      .join('')}${rows((n) => [EN[n] ?? '', FR[n] ?? '', ES[n] ?? ''])}</table>`;
    expect(await imported(table)).toMatchObject({ ...versions, questions: [] });
  });

  it('are versions also beside an empty column', async () => {
    const table = `<table>${heads('en', 'fr')
      .map(([en = '', fr = '']) => row(en, '&nbsp;', fr))
      .join('')}${rows((n) => [EN[n] ?? '', '', FR[n] ?? ''])}</table>`;
    expect(await imported(table)).toMatchObject({ en: versions.en, fr: versions.fr, questions: [] });
  });

  it('have the numbers of the column beside them', async () => {
    const table = `<table>${row('No.', 'English', 'Français')}${heads('en', 'fr')
      .map((cells) => row('', ...cells))
      .join('')}${rows((n) => [String(n + 1), EN[n] ?? '', FR[n] ?? ''])}</table>`;
    const { en, fr, questions } = await imported(table);
    expect([en, fr, questions]).toEqual([
      numbered(['1\\.', '2\\.', '3\\.'], EN),
      numbered(['1\\.', '2\\.', '3\\.'], FR),
      [],
    ]);
  });

  it('have no numbers where a translator has counted title and date as well', async () => {
    const counted = [...heads('en', 'fr'), ...EN.map((en, n) => [en, FR[n] ?? ''])];
    const table = `<table>${counted.map((cells, n) => row(`${n + 1}.`, ...cells)).join('')}</table>`;
    expect(await imported(table)).toMatchObject({ en: versions.en, fr: versions.fr, questions: [] });
  });

  it('have the numbers beside them also where a row has none, and another a later addition’s', async () => {
    const table = `<table>${heads('en', 'fr')
      .map((cells) => row('', ...cells))
      .join('')}${rows((n) => [['1.', '', '4 bis.'][n] ?? '', EN[n] ?? '', FR[n] ?? ''])}</table>`;
    const { en, fr, questions } = await imported(table);
    for (const [text, [first, second, third]] of [
      [en, EN],
      [fr, FR],
    ] as const)
      expect(text.split('\n\n')).toEqual([
        `<!-- numbered -->\n1\\. ${first ?? ''}`,
        second,
        `<!-- numbered -->\n4 bis. ${third ?? ''}`,
      ]);
    expect(questions).toEqual([]);
  });

  it('have in each what stands in its cells, also a heading and names that show no language', async () => {
    const cell = (title: string, office: string, date: string) => `<h2>${title}</h2><p>${office}<br>${date}</p>`;
    const table = `<table>${row('<b>ENGLISH</b>', '<b>PORTUGUÊS</b>', '<b>KISWAHILI</b>')}${row(
      cell('Remarks at the opening of the Fish Market', 'Deputy Minister Neema Kessy', 'Mwanza, 2 February 2026'),
      cell('Discurso na abertura do Mercado de Peixe', 'Vice-Ministra Neema Kessy', 'Mwanza, 2 de fevereiro de 2026'),
      cell('Hotuba katika ufunguzi wa Soko la Samaki', 'Naibu Waziri Neema Kessy', 'Mwanza, 2 Februari 2026'),
    )}${row(
      'Friends, this market took eleven years, and it has room for 320 stalls.',
      'Amigos, este mercado levou onze anos, e tem lugar para 320 bancas.',
      'Marafiki, soko hili lilichukua miaka kumi na moja, na lina vibanda 320.',
    )}${row(
      'The fee for a stall is 2,000 shillings a day, and it will not rise before 2029.',
      'A taxa de uma banca é de 2.000 xelins por dia, e não subirá antes de 2029.',
      'Ada ya kibanda ni shilingi 2,000 kwa siku, na haitapanda kabla ya 2029.',
    )}${row('I declare it open.', 'Declaro-o aberto.', 'Natangaza kuwa limefunguliwa.')}</table>`;
    const { files, left } = await imported(table);
    expect(files.get('en.md')).toContain('title: Remarks at the opening of the Fish Market');
    expect(files.get('en.md')).not.toContain('Discurso');
    expect(files.get('pt.md')).toContain('title: Discurso na abertura do Mercado de Peixe');
    expect(files.get('pt.md')).toContain('Vice-Ministra Neema Kessy\n\nAmigos,');
    expect(files.get('sw.md')).toContain('Natangaza kuwa limefunguliwa.');
    expect(left).toContain('ENGLISH | PORTUGUÊS | KISWAHILI');
  });

  it('share what stands over the whole width in no language, where it stands', async () => {
    const whole = (text: string) => `<tr><td colspan="2">${text}</td></tr>`;
    const table = `<table>${heads('en', 'fr')
      .map((cells) => row(...cells))
      .join(
        '',
      )}${row(EN[0] ?? '', FR[0] ?? '')}${whole('Holm – Weir – Ford')}${row(EN[1] ?? '', FR[1] ?? '')}${row(EN[2] ?? '', FR[2] ?? '')}${whole('Olga Wrightson')}</table>`;
    const { en, fr } = await imported(table);
    for (const [text, [first, second, third]] of [
      [en, EN],
      [fr, FR],
    ] as const)
      expect(text.replaceAll('## ', '').split('\n\n')).toEqual([
        first,
        'Holm – Weir – Ford',
        second,
        third,
        'Olga Wrightson',
      ]);
  });
});

describe('a table of figures', () => {
  const head = '<thead><tr><th>Lake</th><th>Fish</th></tr></thead>';
  const body = '<tbody><tr><td>Geneva</td><td>10</td></tr><tr><td>Como</td><td>12</td></tr></tbody>';

  it('has its head first and its foot last, wherever they are written', async () => {
    const { en } = await under(`<table><tfoot><tr><td>Both</td><td>22</td></tr></tfoot>${body}${head}</table>`);
    expect(en.split('\n')).toEqual([
      '| Lake | Fish |',
      '| --- | --: |',
      '| Geneva | 10 |',
      '| Como | 12 |',
      '| Both | 22 |',
    ]);
  });

  it('leaves free what a cell above it covers', async () => {
    const table = `<table>${row('Lake', 'Year', 'Fish')}<tr><td rowspan="2">Geneva</td><td>2023</td><td>10</td></tr>${row('2024', '12')}</table>`;
    expect((await under(table)).en.split('\n').slice(2)).toEqual(['| Geneva | 2023 | 10 |', '|  | 2024 | 12 |']);
  });

  it('glues no words where a cell ends its lines, or has paragraphs', async () => {
    const cells = ['Anna Keller<br><br>Bo Castle', '<p>Cy Dane</p><p>Di East</p>', '<b>Ed Fell<br></b>Flo Gray'];
    const table = `<table>${row('A', 'B', 'C')}${row(...cells)}</table>`;
    expect((await under(table)).en).toContain('| Anna Keller Bo Castle | Cy Dane Di East | **Ed Fell** Flo Gray |');
  });
});

describe('a caption', () => {
  it.each([
    '<figure><img src="lake.png" alt="A lake"><figcaption>The lake in winter. Photo: Bo Castle</figcaption></figure>',
    '<div class="wp-caption"><img src="lake.png" alt="A lake"><p class="wp-caption-text">The lake in winter. Photo: Bo Castle</p></div>',
    '<img src="lake.png" alt="A lake"><div class="image-caption">The lake in winter. Photo: Bo Castle</div>',
  ])('is left out with its picture, listed and told: %s', async (figure) => {
    const { en, left, told, questions } = await under(`${figure}<p>It is cold there.</p>`, '<p>Il y fait froid.</p>');
    expect(en).toBe('It is cold there.');
    expect(left).toContain('caption of a picture: The lake in winter. Photo: Bo Castle');
    expect(left).toContain('picture A lake');
    expect(told).toContain(
      'this was taken for the caption of a picture and is left out: “The lake in winter. Photo: Bo Castle”',
    );
    expect(questions).toEqual([]);
  });

  it('stays where what it stands under is words', async () => {
    const quoted =
      '<figure><blockquote><p>“The lake is a guest here.”</p></blockquote><figcaption>Bo Castle, who keeps the boats</figcaption></figure><p>It is cold there.</p>';
    expect((await under(quoted)).en).toContain('\n\nBo Castle, who keeps the boats\n\nIt is cold there.');
  });

  it('under a picture is no heading where a document has it', async () => {
    const written = '<figcaption>The lake in winter. Photo: Bo Castle</figcaption><p>It is cold there.</p>';
    expect((await under(written)).en).toBe('The lake in winter. Photo: Bo Castle\n\nIt is cold there.');
  });
});

describe('what a table is counted as', () => {
  const grid = '<table><tr><td>Port</td><td>2026</td></tr><tr><td>Marlow</td><td>9.9</td></tr></table>';
  it.each([
    'Table 1. Goods handled',
    'Tableau n° 2 – Marchandises',
    'Cuadro 3',
    'Таблица 1. Грузы',
    'الجدول 1: البضائع',
    '表1 货物吞吐量',
  ])('is no heading over it: %s', async (words) => {
    expect((await under(`<p><b>${words}</b></p>${grid}`)).en).toMatch(/^\*\*(?!#)[^\n]+\*\*\n\n\| Port/u);
  });

  it.each(['Goods handled', 'Day 1: Monday', 'Tablets of clay', '表演安排'])(
    'but any other line is: %s',
    async (words) => {
      expect((await under(`<p><b>${words}</b></p>${grid}`)).en).toContain(`## ${words}\n\n| Port`);
    },
  );
});

describe('a passage that is set once more beside the text', () => {
  it.each([
    '<div class="pullquote">It asks nothing of those who live on its banks</div>',
    '<blockquote class="wp-block-pull-quote"><p>“It asks nothing of those who live on its banks.”</p></blockquote>',
  ])('is left out, listed and told: %s', async (quote) => {
    const said = EN[0]?.replace('and asks', 'and it asks') ?? '';
    const { en, left, told } = await under(
      `<p>${said}</p>${quote}<p>It is cold there.</p>`,
      `<p>Il demande peu.</p><p>Il y fait froid.</p>`,
    );
    expect(en).toBe(`${said}\n\nIt is cold there.`);
    expect(left).toContain('words of the text, shown again: ');
    expect(told.join()).toContain('this was taken for words of the text, shown again, and is left out: “');
  });

  it('is a quotation where the text has no such words, and no heading', async () => {
    const { en, left } = await under(
      '<div class="pullquote">The lake is a guest here</div><p>It is cold there.</p>',
      '<div class="pullquote">Le lac est un hôte ici</div><p>Il y fait froid.</p>',
    );
    expect(en).toBe('> The lake is a guest here\n\nIt is cold there.');
    expect(left).toBe('');
  });
});

describe('what is struck out', () => {
  it.each([
    '<del>ten</del> <ins>twelve</ins>',
    '<s>ten</s> twelve',
    '<strike>ten</strike> twelve',
    '<span style="text-decoration: line-through">ten</span> twelve',
  ])('is left out, listed and asked about: %s', async (words) => {
    const { en, left, questions } = await under(
      `<p>The fund has ${words} million for its work.</p>`,
      '<p>Le fonds dispose de douze millions pour son travail.</p>',
    );
    expect(en).toBe('The fund has twelve million for its work.');
    expect(left).toContain('struck-out text: ten');
    expect(questions.map(({ about, message }) => [about, message])).toEqual([
      ['changes', 'the page has a passage struck out, which is left out: “ten”'],
    ]);
  });
});

describe('words that are quoted', () => {
  it('have the marks of their language, and other ones within', async () => {
    const { en, fr } = await under(
      '<p>He said: <q>It is <q>ours</q>, all of it</q>, and left.</p>',
      '<p>Il a dit : <q>Il est à <q>nous</q>, tout entier</q>, et partit.</p>',
    );
    expect(en).toBe('He said: “It is ‘ours’, all of it”, and left.');
    expect(fr.split('\n').at(-1)).toBe('Il a dit : « Il est à “nous”, tout entier », et partit.');
  });
});

describe('the reading over a word', () => {
  it('is told, and does not run into the word', async () => {
    const { en, told } = await under(
      '<p>We met in <ruby>京都<rp>(</rp><rt>Kyoto</rt><rp>)</rp></ruby> to speak of the rivers that all of us share.</p>',
    );
    expect(en).toBe('We met in 京都 to speak of the rivers that all of us share.');
    expect(told).toContain('the reading over a word is left out: “Kyoto”');
  });
});
