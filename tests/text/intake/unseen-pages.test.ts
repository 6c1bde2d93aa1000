/** Pages in the shapes of offices that no other test is taken from: furniture in plain text, labels, notices, lines of contacts. */
import { describe, expect, it } from 'vitest';
import { isLang } from '../../../src/text/language/index.ts';
import { importPages } from './importing.ts';

const EN = [
  'The city council has decided to run the night ferry between the two banks of the river all year round, after a trial of eighteen months.',
  'From 1 April a boat will leave each pier every half hour between eleven in the evening and five in the morning.',
  'The trial carried 214,000 passengers. Two thirds of them were on their way to or from work.',
];
const FR = [
  'Le conseil municipal a décidé de faire circuler toute l’année le bac de nuit entre les deux rives du fleuve, après un essai de dix-huit mois.',
  'À partir du 1er avril, un bateau quittera chaque embarcadère toutes les demi-heures entre vingt-trois heures et cinq heures du matin.',
  'L’essai a permis de transporter 214 000 passagers. Deux tiers d’entre eux allaient au travail ou en revenaient.',
];

const lines = (paragraphs: readonly string[]) => paragraphs.join('\n\n');
const html = (paragraphs: readonly string[]) => paragraphs.map((text) => `<p>${text}</p>`).join('\n');

async function imported(page: string, name = 'page.txt') {
  const made = await importPages({ kind: 'together', page: { name, bytes: Buffer.from(page) } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message, place }) => `${place?.line} ${message}`).join('\n'));
  const { files, summary } = made.value;
  return {
    files,
    asked: summary.questions.map(({ about }) => about),
    date: summary.date,
    embargo: summary.embargo,
    facts: files.get('statement.yaml') ?? '',
    titles: summary.versions.map(({ title }) => title),
    en: files.get('en.md') ?? '',
    fr: files.get('fr.md') ?? '',
    left: files.get('left-out.txt') ?? '',
  };
}

describe('furniture that was pasted with a text', () => {
  it('a way home is no title, whatever stands between its steps', async () => {
    for (const way of ['Home > News > 2031', 'Home / News', 'Home › News › Press releases', 'News » Archive » 2031']) {
      const page = await imported(`${way}\n\nNight ferry to run all year round\n\n3 March 2031\n\n${lines(EN)}\n`);
      expect([page.titles, page.asked], way).toEqual([['Night ferry to run all year round'], []]);
      expect(page.en).not.toContain('Home');
    }
  });

  it('a word of a menu is no institution', async () => {
    const page = await imported(
      `Ministry\nTopics\n\nNight ferry to run all year round\n\n3 March 2031\n\n${lines(EN)}\n`,
    );
    expect(page.facts).not.toContain('issuer');
  });

  it('an institution in capitals is one', async () => {
    const page = await imported(
      `CITY OF EXAMPLEVILLE\n\nNight ferry to run all year round\n\n3 March 2031\n\n${lines(EN)}\n`,
    );
    expect(page.facts).toContain('issuer: CITY OF EXAMPLEVILLE');
  });

  it('a line that only says where the other version stands is told of nobody', async () => {
    const page = await imported(
      `Le bac circulera\n\nLe 3 mars 2031\n\n${lines(FR)}\n\nEnglish version below\n\nThe ferry will run\n\n3 March 2031\n\n${lines(EN)}\n`,
    );
    expect([page.titles, page.left]).toEqual([['Le bac circulera', 'The ferry will run'], '']);
  });

  it('what invites to download, to read on or to give is not of the text', async () => {
    const page = await imported(
      `<h1>The ferry will run</h1><p>3 March 2031</p>${html(EN)}<p><a href="/a">Download the report (PDF, 120 KB)</a></p><p>Also read: <a href="/b">The bridge is repaired</a></p><div class="donate"><h3>Donate now</h3><p>Your gift keeps the boats afloat.</p></div>`,
      'page.html',
    );
    for (const words of ['Download', 'Also read', 'Donate', 'Your gift']) expect(page.en).not.toContain(words);
    expect(page.left).toContain('Your gift');
  });
});

describe('lines of place and date', () => {
  it('has hyphens between its figures', async () => {
    const page = await imported(
      `Press Releases | Plenary session | 23-03-2031 - 16:24\n\nMembers want ferries to run at night\n\n${lines(EN)}\n`,
    );
    expect([page.date, page.titles, page.asked]).toEqual(['2031-03-23', ['Members want ferries to run at night'], []]);
  });

  it('the word that leads to a day, and the name of who wrote a page, are no place', async () => {
    const published = await imported(
      `<h1>Le bac circulera</h1><div>Publié le 23/03/2031 | Exempleville</div>${html(FR)}`,
      'page.html',
    );
    expect(published.facts).toContain('place: Exempleville');
    const byline = await imported(`The ferry will run\n23 March 2031\nBy Communications Team\n\n${lines(EN)}\n`);
    expect(byline.facts).not.toContain('place');
  });

  it('labels that only their style sets apart are read apart', async () => {
    const page = await imported(
      `<main><span>Statement</span><span>23 March 2031</span><span>Brussels</span><h1>The ferry will run</h1>${html(EN)}</main>`,
      'page.html',
    );
    expect([page.date, page.titles, page.asked]).toEqual(['2031-03-23', ['The ferry will run'], []]);
    expect(page.facts).toContain('place: Brussels');
  });

  it('and a word that mark-up divides is one word', async () => {
    const page = await imported(
      `<h1>The ferry will run</h1><p>23 March 2031</p><p><span>The fer</span><span>ry will run all year, say those who ask for it.</span></p>`,
      'page.html',
    );
    expect(page.en).toContain('The ferry will run all year, say');
  });
});

describe('notices', () => {
  it('may forbid two things at once', async () => {
    for (const notice of [
      'NOT FOR PUBLICATION OR BROADCAST BEFORE 10.00 (CET) ON WEDNESDAY 12 MARCH 2031',
      'Not to be published, broadcast or quoted before 10.00 (CET) on Wednesday 12 March 2031',
      'Ne pas publier ni diffuser avant le mercredi 12 mars 2031 à 10 h 00 (HNEC)',
    ]) {
      const page = await imported(`${notice}\n\nThe ferry will run\n\n11 March 2031\n\n${lines(EN)}\n`);
      expect([page.embargo, page.titles, page.asked], notice).toEqual([
        '2031-03-12T10:00+01:00',
        ['The ferry will run'],
        [],
      ]);
    }
  });

  it('may have four figures before the letters of a clock', async () => {
    const page = await imported(
      `Strictly embargoed for release at 0001 GMT / 0101 CET, Thursday 13 March 2031\n\nThe ferry will run\n\n12 March 2031\n\n${lines(EN)}\n`,
    );
    expect([page.embargo, page.asked]).toEqual(['2031-03-13T00:01+00:00', []]);
  });
});

describe('headings that nobody wrote', () => {
  const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('#'));

  it('an office between a name and a number is none, in a line of its own or after a line’s end', async () => {
    for (const contact of [
      '<p>Jonas Sample<br>Press officer<br>+41 58 555 12 30</p>',
      '<div>Jonas Sample</div><div>Press officer</div><div>+41 58 555 12 30</div>',
    ]) {
      const page = await imported(
        `<h1>The ferry will run</h1><p>3 March 2031</p>${html(EN)}<h2>Contact</h2>${contact}`,
        'page.html',
      );
      expect(headings(page.en)).toEqual(['## Contact']);
    }
  });

  it('values with their names are none', async () => {
    const page = await imported(
      `<h1>The ferry will run</h1><p>3 March 2031</p>${html(EN)}<h2>Facts and figures</h2><dl><dt>Crossing</dt><dd>840 metres</dd><dt>Boats</dt><dd>3</dd><dt>Ticket</dt><dd>2.40 euros</dd></dl>`,
      'page.html',
    );
    expect(headings(page.en)).toEqual(['## Facts and figures']);
  });

  it('a box of facts beside the text comes in with it', async () => {
    const page = await imported(
      `<main><h1>The ferry will run</h1><p>3 March 2031</p>${html(EN)}<aside><h2>Key facts</h2><ul><li>Passengers: 214,000</li><li>Boats: 3</li></ul></aside></main>`,
      'page.html',
    );
    expect(page.en).toContain('- Passengers: 214,000');
  });
});

describe('two languages on one page', () => {
  const turns = EN.flatMap((text, n) => [text, FR[n] ?? '']);

  it('are told apart where a common title and the paragraphs take turns, one by one or two by two', async () => {
    const title = 'Opening of the night ferry / Ouverture de la ligne de nuit';
    const two = [EN[0], EN[1], FR[0], FR[1], EN[2], FR[2]];
    for (const page of [
      `${title}\n\nGeneva, 3 March 2031\n\n${lines(turns)}\n`,
      `${title}\n\nGeneva, 3 March 2031\n\n${two.join('\n\n')}\n`,
    ]) {
      const { titles, asked, en, fr } = await imported(page);
      expect([titles, asked]).toEqual([['Opening of the night ferry', 'Ouverture de la ligne de nuit'], []]);
      for (const text of EN) expect(en).toContain(text.slice(0, 30));
      for (const text of FR) expect(fr.replaceAll('\u00A0', ' ')).toContain(text.slice(0, 30));
    }
  });

  it('and where a web page has all of it in one line of its file', async () => {
    const page = await imported(
      `<h1>Opening of the night ferry<br>Ouverture de la ligne de nuit</h1><p>Geneva, 3 March 2031 / Genève, le 3 mars 2031</p>${turns.map((text, n) => (n % 2 === 0 ? `<p>${text}</p>` : `<p><i>${text}</i></p>`)).join('')}`,
      'page.html',
    );
    expect([page.titles, page.asked]).toEqual([['Opening of the night ferry', 'Ouverture de la ligne de nuit'], []]);
  });

  it('are told apart in a title in capitals of which one half shows no language', async () => {
    const page = await imported(
      `MONETARY POLICY DECISION / DÉCISION DE POLITIQUE MONÉTAIRE\n\nExampleton, 11 March 2031 / Exempleville, le 11 mars 2031\n\n${lines(EN)}\n\n${lines(FR)}\n`,
    );
    expect([page.titles, page.asked]).toEqual([['MONETARY POLICY DECISION', 'DÉCISION DE POLITIQUE MONÉTAIRE'], []]);
  });

  it('and in lines over the text that take turns, with one text after the other', async () => {
    const page = await imported(
      `Embassy of Exampleland in Ottawa\nAmbassade d’Exempleland à Ottawa\n\nJoint statement by the ministers on the ferry\nDéclaration conjointe des ministres sur le bac\n\nOttawa, March 3, 2031 / Ottawa, le 3 mars 2031\n\n${lines(EN)}\n\n${lines(FR)}\n`,
    );
    expect([page.titles, page.left, page.asked]).toEqual([
      ['Joint statement by the ministers on the ferry', 'Déclaration conjointe des ministres sur le bac'],
      '',
      [],
    ]);
  });

  it('stand in two cells of each line, as a table is copied', async () => {
    const rows = [
      ['Opening of the night ferry', 'Ouverture de la ligne de nuit'],
      ['Geneva, 3 March 2031', 'Genève, le 3 mars 2031'],
      ...EN.map((text, n) => [text, FR[n] ?? '']),
    ];
    const page = await imported(`${rows.map((cells) => cells.join('\t')).join('\n')}\n`);
    expect([page.titles, page.asked]).toEqual([['Opening of the night ferry', 'Ouverture de la ligne de nuit'], []]);
    expect(page.en.indexOf('The city council')).toBeLessThan(page.en.indexOf('The trial carried'));
  });

  const bilingual = `The ferry will run\n\nGeneva, 3 March 2031\n\n${lines(EN)}\n\nLe bac circulera\n\nGenève, le 3 mars 2031\n\n${lines(FR)}\n`;
  const apart = (pages: Readonly<Record<string, string>>) =>
    importPages({
      kind: 'apart',
      pages: new Map(
        Object.entries(pages).flatMap(([lang, page]) =>
          isLang(lang) ? [[lang, { name: `${lang}.txt`, bytes: Buffer.from(page) }] as const] : [],
        ),
      ),
    });

  it('are both taken from a page that was given for one of them, and it is told', async () => {
    const made = await apart({ en: bilingual });
    if (!made.ok) throw new Error(made.diagnostics[0]?.message);
    expect(made.value.summary.versions.map(({ title }) => title)).toEqual(['The ferry will run', 'Le bac circulera']);
    expect(made.value.summary.questions).toEqual([]);
    expect(made.diagnostics.map(({ message, place }) => [place?.line, message])).toEqual([
      [11, 'the page given for English has the text in French as well, which was taken for that version'],
    ]);
  });

  it('are listed where the other language has a page of its own', async () => {
    const made = await apart({ en: bilingual, fr: `Le bac circulera\n\nGenève, le 3 mars 2031\n\n${lines(FR)}\n` });
    if (!made.ok) throw new Error(made.diagnostics[0]?.message);
    expect(made.value.files.get('fr.md')?.match(/conseil municipal/gu)).toHaveLength(1);
    expect(made.value.files.get('left-out.txt')).toContain(
      'en.txt, line 15, a text that was not taken:\nLe conseil municipal',
    );
  });
});

it('a text that is written as Markdown is read as that', async () => {
  const page = await imported(
    `# The ferry will run\n\n*Exampleville, 3 March 2031*\n\n${lines(EN)}\n\n## Notes to editors\n\n* Three boats are in service.\n* The crossing takes 6 minutes.\n\n**Contact:** Jonas Sample, jonas.sample@example.org\n`,
  );
  expect([page.titles, page.date, page.asked]).toEqual([['The ferry will run'], '2031-03-03', []]);
  expect(page.en).toContain('## Notes to editors\n');
});

describe('a saved page of many megabytes', () => {
  const program = 'function draw() { return "</p>"; }\n'.repeat(40_000);
  const picture = 'iVBORw0KGgo='.repeat(60_000);

  it('is read as the text that it has, and its lines keep their numbers', async () => {
    const page = await imported(
      `<!doctype html>\n<head><script>${program}</script><style>p { color: red }</style></head><body><img src="data:image/png;base64,${picture}" alt="A ferry">\n<h1>The ferry will run</h1><p>3 March 2031</p>${html(EN)}<p>Not for distribution</p></body>`,
      'page.html',
    );
    expect([page.titles, page.asked]).toEqual([['The ferry will run'], ['restriction']]);
    for (const text of EN) expect(page.en).toContain(text);
    expect(page.facts).toContain('place: page.html:40005\n');
    expect(page.left).not.toContain('draw');
  });

  it('is refused where its text alone has more than six million characters', async () => {
    const made = await importPages({
      kind: 'together',
      page: { name: 'page.html', bytes: Buffer.from(`<h1>The ferry</h1><p>${'a word '.repeat(900_000)}</p>`) },
    });
    expect(made.ok).toBe(false);
    expect(made.diagnostics.map(({ code }) => code)).toEqual(['intake/too-large']);
  });
});

describe('lines over a text that look like others', () => {
  it('a headline in capitals is no institution, though it has a word of one', async () => {
    const page = await imported(
      `For Immediate Release\nMarch 3, 2031\n\nAgency Opens Night Ferry in the Harbour\nBoats leave every half hour from the first of April\n\n${lines(EN)}\n`,
    );
    expect([page.titles, page.asked]).toEqual([['Agency Opens Night Ferry in the Harbour'], []]);
    expect(page.facts).not.toContain('issuer');
  });

  it('a notice behind a mark is read, and what is before it as well', async () => {
    const page = await imported(
      `PRESS RELEASE – EMBARGOED UNTIL 4 MARCH 2031, 06:00 CET\n\nThe ferry will run\n\nGeneva, 3 March 2031\n\n${lines(EN)}\n`,
    );
    expect([page.embargo, page.date, page.asked]).toEqual(['2031-03-04T06:00+01:00', '2031-03-03', []]);
    expect(page.en).toContain('label: PRESS RELEASE\n');
  });

  it('a notice in a language whose notices are not read is asked about', async () => {
    for (const notice of [
      'Sperrfrist: 4. März 2031, 06.00 Uhr',
      'Embargo hasta el 4 de marzo de 2031 a las 6.00',
      'Эмбарго до 4 марта 2031 года',
    ]) {
      const page = await imported(`${notice}\n\nThe ferry will run\n\nGeneva, 3 March 2031\n\n${lines(EN)}\n`);
      expect([page.asked, page.titles], notice).toEqual([['embargo'], ['The ferry will run']]);
    }
  });

  it('two titles, one under the other, are each of its text', async () => {
    const page = await imported(
      `Exampleton, 11 March 2031 / Exempleville, le 11 mars 2031\n\nMonetary policy decision\nDécision de politique monétaire\n\n${lines(EN)}\n\n${lines(FR)}\n`,
    );
    expect([page.titles, page.asked]).toEqual([['Monetary policy decision', 'Décision de politique monétaire'], []]);
    expect(page.en).not.toContain('politique');
  });

  it('the short name of a weekday is no place', async () => {
    const page = await imported(`Mon 3 March 2031\n\nThe ferry will run\n\n${lines(EN)}\n`);
    expect([page.date, page.facts.includes('place')]).toEqual(['2031-03-03', false]);
  });

  it('what stands between the date and the text is no subtitle, and questions in bold are no lead', async () => {
    const page = await imported(`The ferry will run\n\n3 March 2031\n\nEighteen months on trial\n\n${lines(EN)}\n`);
    expect(page.en).not.toContain('subtitle');
    const questions = await imported(
      `<h1>Questions on the ferry</h1><p>3 March 2031</p><p><strong>Why a ferry by night?</strong></p><p>${EN[0]}</p><p><strong>What will it cost?</strong></p><p>${EN[1]}</p>`,
      'page.html',
    );
    expect(questions.en).not.toContain('<!-- lead -->');
  });
});

it('titles of other pages under a text, each with its day, are not of it', async () => {
  const page = await imported(
    `The ferry will run\n3 March 2031\n${EN.join('\n')}\nRelated\nBridge repaired after the flood\n1 March 2031\nNew timetable for buses\n28 February 2031\nEnter your e-mail address\nSubscribe\n`,
  );
  expect([page.date, page.asked]).toEqual(['2031-03-03', []]);
  expect(page.en).not.toMatch(/Bridge|timetable|e-mail/u);
  expect(page.left).toContain('Bridge repaired after the flood');
});
