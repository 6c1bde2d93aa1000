/** One text in many writings: what each of them adds to it is read, asked about or left out by name, and nothing else is. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { odtFile, par, wordFile } from './word-files.ts';

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
const HEAD_EN = 'Message on the Day of Rivers\n\nGeneva, 3 March 2031\n\n';
const HEAD_FR = 'Message à l’occasion de la Journée des fleuves\n\nGenève, le 3 mars 2031\n\n';
const BREAK = '\n\n***\n\n';
const text = (lines: readonly string[]) => lines.join('\n\n');
const TEXT = `${HEAD_EN}${text(EN)}${BREAK}${HEAD_FR}${text(FR)}\n`;

async function imported(name: string, page: string | Uint8Array) {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const made = await importPages({ kind: 'together', page: { name, bytes } });
  const told = made.diagnostics.map(({ code, place, message }) => `${place?.line} ${code}: ${message}`);
  const hints = made.diagnostics.map(({ hint }) => hint);
  if (!made.ok) return { told, hints, en: '', fr: '', es: '', facts: '', left: '', dropped: [], questions: [] };
  const { files, summary } = made.value;
  const body = (lang: string) => (files.get(`${lang}.md`) ?? '').replaceAll('\u00A0', ' ');
  return {
    told,
    hints,
    en: body('en'),
    fr: body('fr'),
    es: body('es'),
    facts: files.get('statement.yaml') ?? '',
    left: files.get('left-out.txt') ?? '',
    dropped: summary.dropped.map(({ what, text: words }) => `${what}: ${words}`),
    questions: summary.questions.map(({ about, line, readings }) => ({ about, line, readings })),
  };
}

const written = (title: string, lines: readonly string[], more = '') =>
  `---\ntitle: ${title}\n---\n\n${text(lines)}\n${more}`;
const WRITTEN_EN = written('Message on the Day of Rivers', EN);
const WRITTEN_FR = written('Message à l’occasion de la Journée des fleuves', FR);

describe('a page of plain text', () => {
  it('gives its versions, their places and their day, and nothing is left', async () => {
    const page = await imported('page.txt', TEXT);
    expect([page.en, page.fr]).toEqual([WRITTEN_EN, WRITTEN_FR]);
    expect(page.facts).toBe(
      'kind: message\ndate: 2031-03-03\nplace:\n  en: Geneva\n  fr: Genève\nlanguages: [en, fr]\nstatus: final\nsymbol:\n',
    );
    expect([page.told, page.questions, page.dropped, page.left]).toEqual([[], [], ['separator: ***'], '']);
  });

  it('may have a third version', async () => {
    const spanish = `Mensaje con ocasión del Día de los Ríos\n\nGinebra, 3 de marzo de 2031\n\n${text(ES)}\n`;
    const page = await imported('page.txt', `${TEXT}${BREAK}${spanish}`);
    expect([page.en, page.fr, page.es]).toEqual([
      WRITTEN_EN,
      WRITTEN_FR,
      written('Mensaje con ocasión del Día de los Ríos', ES),
    ]);
    expect([page.told, page.questions]).toEqual([[], []]);
    expect(page.facts).toContain('  es: Ginebra\nlanguages: [en, fr, es]\n');
  });

  it.each([
    ['31 February 2031', 'le 31 février 2031', 'there is no such day: “31 February 2031”'],
    ['30 February 2031', 'le 30 février 2031', 'there is no such day: “30 February 2031”'],
    ['29 February 2031', 'le 29 février 2031', 'there is no such day: “29 February 2031”'],
    ['31 April 2031', 'le 31 avril 2031', 'there is no such day: “31 April 2031”'],
  ])('with the day %s, which no calendar has, is asked for its date', async (en, fr, message) => {
    const page = await imported('page.txt', TEXT.replace('3 March 2031', en).replace('le 3 mars 2031', fr));
    expect(page.told).toEqual([`3 intake/no-date: ${message}`]);
    expect(page.hints).toEqual(['write date in statement.yaml; or give it with --date 2014-07-30']);
    expect(page.questions).toEqual([{ about: 'date', line: 3, readings: [] }]);
    expect(page.facts).toContain('date:\n');
  });

  it('is asked for a day of no year, and keeps its words', async () => {
    const page = await imported(
      'page.txt',
      `Message on the Day of Rivers\n\nGENEVA, 3 March – ${text(EN)}${BREAK}Message à l’occasion de la Journée des fleuves\n\nGENÈVE, 3 mars – ${text(FR)}\n`,
    );
    expect(page.told).toEqual(['3 intake/no-date: the date has no year: “3 March”']);
    expect(page.en).toContain('\nGENEVA, 3 March – The river carries');
    expect(page.facts).toContain('  en: Geneva\n  fr: Genève\n');
  });

  it('without a head is asked for each title and the date, and offers no cut words of its text', async () => {
    const page = await imported('page.txt', `${text(EN)}${BREAK}${text(FR)}\n`);
    expect(page.questions).toEqual([
      { about: 'date', line: 1, readings: [] },
      { about: 'title.en', line: 1, readings: [] },
      { about: 'title.fr', line: 9, readings: [] },
    ]);
    expect(page.hints.slice(1)).toEqual([
      'write title in en.md; or give it with --title en=TITLE',
      'write title in fr.md; or give it with --title fr=TITLE',
    ]);
  });

  it('loses the title that a page repeats at its foot, and the marks of its end', async () => {
    const page = await imported(
      'page.txt',
      `${HEAD_EN}${text(EN)}\n\nMessage on the Day of Rivers\n\n###${BREAK}${HEAD_FR}${text(FR)}\n\n# # #\n`,
    );
    expect([page.en, page.fr]).toEqual([WRITTEN_EN, WRITTEN_FR]);
    expect(page.dropped).toEqual([
      'chrome: Message on the Day of Rivers',
      'end-mark: ###',
      'separator: ***',
      'end-mark: # # #',
    ]);
    expect(page.left).toContain('line 13, a mark that the text ends here:\n###\n');
  });

  it('loses a day that is labelled under its text', async () => {
    const page = await imported('page.txt', TEXT.replace(`${EN[2]}`, `${EN[2]}\n\nDate: 3 March 2031`));
    expect([page.en, page.dropped]).toEqual([WRITTEN_EN, ['fact: Date: 3 March 2031', 'separator: ***']]);
  });

  it('has its greeting at the end and who signs in lines of their own', async () => {
    const page = await imported(
      'page.txt',
      `${HEAD_EN}${text(EN)}\n\nYours sincerely,\n\nMarta Lindqvist\nDirector${BREAK}${HEAD_FR}${text(FR)}\n\nVeuillez agréer mes salutations,\n\nMarta Lindqvist\nDirectrice\n`,
    );
    expect(page.en.slice(page.en.indexOf('Yours'))).toBe(
      'Yours sincerely,\n\n<!-- signature -->\nMarta Lindqvist\\\nDirector\n',
    );
    expect(page.fr.slice(page.fr.indexOf('Veuillez'))).toBe(
      'Veuillez agréer mes salutations,\n\n<!-- signature -->\nMarta Lindqvist\\\nDirectrice\n',
    );
    expect(page.facts).toContain('speaker: Marta Lindqvist\n');
  });

  it('has two paragraphs facing one, and is asked where one faces none', async () => {
    const joined = await imported('page.txt', TEXT.replace(`${FR[0]}\n\n`, `${FR[0]} `));
    expect(joined.en).toContain(`${EN[0]}\n\n<!-- pair: same -->\n${EN[1]}\n`);
    expect([joined.told, joined.questions]).toEqual([[], []]);
    const missing = await imported('page.txt', TEXT.replace(`\n\n${FR[2]}`, ''));
    expect(missing.questions).toEqual([{ about: 'pairs', line: 7, readings: [] }]);
    expect(missing.hints).toEqual([
      'join or divide paragraphs on the page so that both versions have as many; or mark them with <!-- pair: same --> and <!-- pair: alone -->',
    ]);
  });
});

describe('who speaks', () => {
  const question = ['Question: What does the river carry?', 'Question : Que porte le fleuve ?'] as const;
  const again = ['Question: Who drinks from it?', 'Question : Qui en boit ?'] as const;
  const interview = (en: readonly string[], fr: readonly string[]) =>
    imported(
      'page.txt',
      `Interview with the Director\n\nGeneva, 3 March 2031\n\n${text(en)}\n\nEntretien avec la Directrice\n\nGenève, le 3 mars 2031\n\n${text(fr)}\n`,
    );

  it('is marked where two take turns', async () => {
    const page = await interview(
      [question[0], `Marta Lindqvist: ${EN[0]}`, again[0], `Marta Lindqvist: ${EN[1]}`],
      [question[1], `Marta Lindqvist : ${FR[0]}`, again[1], `Marta Lindqvist : ${FR[1]}`],
    );
    expect(page.en.split('<!-- turn -->\n**')).toHaveLength(5);
    expect(page.en).toContain(`<!-- turn -->\n**Marta Lindqvist:** ${EN[1]}\n`);
    expect(page.fr).toContain(`<!-- turn -->\n**Marta Lindqvist :** ${FR[1]}\n`);
  });

  it('is text in one question and its answer', async () => {
    const page = await interview(
      [`${EN[2]}`, question[0], `Marta Lindqvist: ${EN[0]}`],
      [`${FR[2]}`, question[1], `Marta Lindqvist : ${FR[0]}`],
    );
    expect(page.en).toBe(
      written('Interview with the Director', [`${EN[2]}`, question[0], `Marta Lindqvist: ${EN[0]}`]),
    );
  });
});

describe('a note to editors in one paragraph', () => {
  it('ends with it, and the text goes on', async () => {
    const page = await imported(
      'page.txt',
      `${HEAD_EN}${text(EN)}\n\nNote to editors: The vault was built in 2028.\n\nPhotographs may be used.\n\nPress contact: Hal Dunmore, hal@example.org${BREAK}` +
        `${HEAD_FR}${text(FR)}\n\nNote aux rédactions : La chambre a été construite en 2028.\n\nLes photographies sont libres.\n\nContact presse : Hal Dunmore, hal@example.org\n`,
    );
    const parts = (note: string, line: string, contact: string) =>
      `\n<!-- notes-to-editors -->\n${note}\n\n<!-- text -->\n${line}\n\n<!-- contacts -->\n${contact}\n`;
    expect(page.en).toBe(
      WRITTEN_EN +
        parts(
          'Note to editors: The vault was built in 2028.',
          'Photographs may be used.',
          'Press contact: Hal Dunmore, hal@example.org',
        ),
    );
    expect(page.fr).toBe(
      WRITTEN_FR +
        parts(
          'Note aux rédactions : La chambre a été construite en 2028.',
          'Les photographies sont libres.',
          'Contact presse : Hal Dunmore, hal@example.org',
        ),
    );
    expect(page.told).toEqual([]);
  });
});

describe('other writings of the text', () => {
  it('in Markdown leave their pictures out, by the line', async () => {
    const page = await imported(
      'page.md',
      `# ${HEAD_EN}${text(EN)}\n\n![A river](a.png)${BREAK}# ${HEAD_FR}${text(FR)}\n`,
    );
    expect([page.en, page.fr]).toEqual([WRITTEN_EN, WRITTEN_FR]);
    expect(page.left).toContain('\nline 11, no text, or not of the text:\n![A river](a.png)\n');
  });

  it('in HTML have their stress without the spaces at its edges, tables of figures, and headings of one level', async () => {
    const p = (line: string) => `<p>${line}</p>`;
    const stressed = `${EN[0]}`.replace('river ', '<b> river </b>').replace('what we ', '<i>what we </i>');
    const table = (head: string, figure: string, towns: string) =>
      `<table><tr><td><p>${head}</p></td><td><div>${figure}</div></td></tr><tr><td>${towns}</td><td>17</td></tr></table>`;
    const page = await imported(
      'page.html',
      `<html><body><h1>Message on the Day of Rivers</h1><p>Geneva, 3 March 2031</p>${p(stressed)}${p(`${EN[1]}`)}` +
        `${table('Length', '1,240 km', 'Towns')}<h3>What is due</h3>${p(`${EN[2]}`)}<hr>` +
        `<h1>Message à l’occasion de la Journée des fleuves</h1><p>Genève, le 3 mars 2031</p>${p(`${FR[0]}`)}${p(`${FR[1]}`)}` +
        `${table('Longueur', '1 240 km', 'Villes')}<h3>Ce qui est dû</h3>${p(`${FR[2]}`)}</body></html>`,
    );
    expect(page.en).toBe(
      written('Message on the Day of Rivers', [
        'The **river** carries *what we* give it, and asks nothing of those who live on its banks.',
        `${EN[1]}`,
        '| Length | 1,240 km |\n| --- | --: |\n| Towns | 17 |',
        '## What is due',
        `${EN[2]}`,
      ]),
    );
    expect(page.fr).toContain('| Longueur | 1 240 km |\n| --- | --: |\n| Villes | 17 |\n\n## Ce qui est dû\n');
    expect([page.told, page.dropped]).toEqual([[], ['separator: ***']]);
  });

  it('in OpenDocument tell of what is hidden, unfilled or beside the text', async () => {
    const p = (line: string) => `<text:p>${line}</text:p>`;
    const last =
      'The dam<text:hidden-text text:is-hidden="false">s</text:hidden-text> stand<text:hidden-text text:string-value="secret" text:is-hidden="true"/>' +
      '<draw:custom-shape><text:p>Upstream</text:p></draw:custom-shape> at the <text:placeholder>&lt;town&gt;</text:placeholder>bend on <text:date text:fixed="true">3 March 2031</text:date>.';
    const body = [
      ...HEAD_EN.trim().split('\n\n'),
      ...EN.slice(0, 2),
      last,
      '* * *',
      ...HEAD_FR.trim().split('\n\n'),
      ...FR.slice(0, 2),
      'Les barrages se dressent dans la boucle le 3 mars 2031.',
    ];
    const page = await imported('page.odt', odtFile(body.map(p).join(''), '', ''));
    expect(page.en).toContain('\n\nThe dams stand at the bend on 3 March 2031.\n');
    expect(page.told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^5 intake\/not-shown: hidden text is left out: “secret”$/u),
        expect.stringMatching(/^5 intake\/not-shown: a placeholder that nobody filled is left out: “<town>”$/u),
        expect.stringMatching(/intake\/text-box: .*“Upstream”$/u),
      ]),
    );
    expect(page.dropped).toEqual(['object: hidden text: secret', 'object: placeholder: <town>', 'separator: * * *']);
  });

  it('in Word follow the style that paragraphs have where none is named', async () => {
    const body = TEXT.trim()
      .split('\n\n')
      .map((line) => par(line))
      .join('');
    const style = (properties: string, isDefault: string) =>
      `<w:style w:type="paragraph" ${isDefault}w:styleId="Standard"><w:name w:val="Normal"/><w:rPr>${properties}</w:rPr></w:style>`;
    const plain = await imported('page.docx', wordFile({ bare: true, styles: style('<w:strike/>', ''), body }));
    expect([plain.en, plain.fr, plain.told]).toEqual([WRITTEN_EN, WRITTEN_FR, []]);
    const struck = await imported(
      'page.docx',
      wordFile({ bare: true, styles: style('<w:strike/>', 'w:default="1" '), body }),
    );
    expect(struck.told).toEqual(['1 intake/no-paragraphs: the document has no text']);
  });
});

describe('a mail whose text is attached', () => {
  const crlf = (lines: string) => lines.replaceAll('\n', '\r\n');
  const HEADERS = 'From: Press Office <press@example.org>\nTo: editors@example.net\nSubject: Day of Rivers\n';
  const mail = (letter: string, parts: readonly (readonly [name: string, type: string, content: string])[]) =>
    crlf(
      `${HEADERS}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${letter}\n${parts
        .map(
          ([name, type, content]) =>
            `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(content).toString('base64')}\n`,
        )
        .join('')}--b--\n`,
    );
  const SHORT = 'Please find the message.';
  const LONG =
    'Dear editors, we are glad to let you have the words of our Director for the day that the towns of the valley keep each ' +
    'year in the spring, and we hope that you will find room for them, and that they will be read by many. ';

  it.each([
    ['one file', [['message.txt', 'text/plain', TEXT]], ['separator: ***'], 'message.txt'],
    [
      'a file for each language',
      [
        ['en.txt', 'text/plain', `${HEAD_EN}${text(EN)}`],
        ['fr.txt', 'text/plain', `${HEAD_FR}${text(FR)}`],
      ],
      ['separator: ***'],
      'en.txt, fr.txt',
    ],
    [
      'another mail',
      [
        [
          'inner.eml',
          'message/rfc822',
          crlf(
            `From: a@example.org\nSubject: Of Rivers\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${TEXT}`,
          ),
        ],
      ],
      ['separator: ***', 'mail: Subject: Of Rivers'],
      'inner.eml',
    ],
  ] as const)('in %s gives that text, and its letter is left out', async (_, parts, dropped, names) => {
    const page = await imported('page.eml', mail(SHORT, parts));
    expect([page.en, page.fr]).toEqual([WRITTEN_EN, WRITTEN_FR]);
    expect(page.told).toEqual([`1 intake/attached: the text was taken from what is attached: ${names}`]);
    expect(page.dropped.toSorted()).toEqual(
      [...dropped, 'mail: Subject: Day of Rivers', `mail: covering mail: ${SHORT}`].toSorted(),
    );
  });

  it('is covered by a letter of many words where that says so, and is a text of its own where it does not', async () => {
    const twice = `${HEAD_EN}${text([...EN, ...EN])}${BREAK}${HEAD_FR}${text([...FR, ...FR])}\n`;
    const saying = await imported(
      'page.eml',
      mail(`${LONG}The text is attached to this letter.`, [['message.txt', 'text/plain', twice]]),
    );
    expect(saying.told.join()).toContain('the text was taken from what is attached: message.txt');
    const silent = await imported(
      'page.eml',
      mail(`${LONG}The text comes with it.`, [['message.txt', 'text/plain', twice]]),
    );
    expect(silent.told.join()).not.toContain('the text was taken from what is attached');
    const short = await imported(
      'page.eml',
      mail(`${LONG}The text is attached to this letter.`, [['message.txt', 'text/plain', `${HEAD_EN}${text(EN)}`]]),
    );
    expect(short.told.join()).not.toContain('the text was taken from what is attached');
  });

  it.each([
    ['Press contact: Hal Dunmore', true],
    ['E-mail: hal@example.org', false],
  ])('has a signature left out, and of it “%s” kept: %s', async (line, isKept) => {
    const own = `${HEADERS}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n`;
    const page = await imported('page.eml', crlf(`${own}${TEXT}\n-- \nHal Dunmore\nPress Office\n\n${line}\n`));
    expect(page.fr.includes(line)).toBe(isKept);
    expect(page.dropped).toContain('mail: signature: Press Office');
    expect(page.dropped.includes(`mail: signature: ${line}`)).toBe(!isKept);
  });
});
