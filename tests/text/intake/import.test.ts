import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import type { Imported } from '../../../src/text/intake/index.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import { speakerNames, textOf, textOfBlock, type Statement } from '../../../src/text/statement/index.ts';
import {
  FRENCH_FIRST,
  NOTE_UNCLOSED,
  NOTHING_BETWEEN,
  SECOND_TITLE_MISSING,
  TITLE_OF_TWO_LINES,
  WITH_SYMBOL,
} from './pages.ts';
import { importPages } from './importing.ts';
import { EN, FR } from '../../support/langs.ts';

const SEED_SLUG = '2014-07-30-trafficking-in-persons';
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const committed = (name: string) =>
  readFileSync(new URL(`../../../statements/${SEED_SLUG}/${name}`, import.meta.url), 'utf8');

function imported(page: string | Uint8Array): Promise<Outcome<Imported>> {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  return importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
}

/** What was imported; a test that expects it fails on the first fault. */
function valueOf(outcome: Outcome<Imported>): Imported {
  if (outcome.ok) return outcome.value;
  throw new Error(faultsOf(outcome).join('\n'));
}

function faultsOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.diagnostics.map((d) => `${d.place?.file}:${d.place?.line}  ${d.code}  ${d.message}`);
}

/** The statement that the written files read as. */
function statementIn({ slug, files }: Imported): Statement {
  const outcome = parseStatement({ slug, files });
  if (outcome.ok) return outcome.value;
  throw new Error(faultsOf(outcome).join('\n'));
}

/** Everything of a statement that a reader sees, a line each; ~ for a no-break space. */
async function outline(page: string): Promise<readonly string[]> {
  const made = valueOf(await imported(page));
  const { meta, versions } = statementIn(made);
  const lines = versions.flatMap((version) => [
    `${version.lang}: ${textOf(version.office)} | ${textOf(version.title)} | ${textOf(version.dateline)}`,
    ...version.blocks.map((block) => (block.kind === 'heading' ? `# ${textOf(block.content)}` : textOfBlock(block))),
  ]);
  return [
    made.slug,
    [meta.kind, ...speakerNames(meta), meta.status, ...(meta.symbol === undefined ? [] : [meta.symbol])].join(' | '),
    ...lines.map((line) => line.replaceAll('\u00A0', '~')),
  ];
}

describe('the page of 30 July 2014', async () => {
  const made = valueOf(await imported(fixture('seed-page.txt')));

  it('is the statement that is kept in the repository', async () => {
    expect(made.slug).toBe(SEED_SLUG);
    expect([...made.files.keys()]).toEqual(['statement.yaml', 'en.md', 'fr.md']);
    for (const [name, text] of made.files) expect(text).toBe(committed(name));
  });

  it('has the ten paragraphs of its two languages, word for word', async () => {
    const paragraphs = (name: string) =>
      fixture(name)
        .toString('utf8')
        .trimEnd()
        .split(/\n+/u)
        .map((line) => line.replace(/[ \u00A0]+/gu, ' ').replace(/ $/u, ''));
    const [en, fr] = statementIn(made).versions;
    const texts = [en, fr].map((version) =>
      version?.blocks.map((block) => (block.kind === 'paragraph' ? textOf(block.content) : '')),
    );
    expect(texts).toEqual([paragraphs('seed-en.txt'), paragraphs('seed-fr.txt')]);
  });

  it('says what it was taken for, what was dropped and what was mended', async () => {
    expect(made.summary).toEqual({
      kind: 'message',
      date: '2014-07-30',
      status: 'final',
      speaker: 'Ban Ki-moon',
      versions: [
        {
          lang: EN,
          title: 'Message on the World Day against Trafficking in Persons',
          office: 'The Secretary-General',
          dateline: 'New York, 30 July 2014',
          paragraphs: 5,
          otherBlocks: 0,
          notes: 0,
          line: 7,
        },
        {
          lang: FR,
          title: 'Message à l’occasion de la Journée mondiale de la dignité des victimes de la traite d’êtres humains',
          office: 'Le Secrétaire général',
          dateline: 'New York, le 30 juillet 2014',
          paragraphs: 5,
          otherBlocks: 0,
          notes: 0,
          line: 23,
        },
      ],
      dropped: [
        { line: 1, what: 'chrome', text: "Welcome to the United Nations. It's your world." },
        { line: 5, what: 'chrome', text: 'Latest Statements' },
        { line: 7, what: 'note', text: '[scroll down for French version]' },
        { line: 19, what: 'separator', text: '*****' },
        { line: 32, what: 'chrome', text: 'Statements on 30 July 2014' },
      ],
      mended: [
        { what: 'no-break-spaces', times: 11, lines: [9, 11, 13, 15, 17] },
        { what: 'spaces', times: 10, lines: [9, 11, 13, 15, 17] },
      ],
      pages: [{ file: 'page.txt', format: 'text', encoding: 'UTF-8' }],
      pairs: { count: 5, declared: [] },
      unsure: [],
      questions: [],
    });
  });

  it('is the same with a byte order mark and lines ended as on Windows', async () => {
    const text = `\uFEFF${fixture('seed-page.txt').toString('utf8').replaceAll('\n', '\r\n')}`;
    expect(valueOf(await imported(text))).toEqual(made);
  });
});

describe('a page', () => {
  it('may have place, date and title on lines of their own, and French first', async () => {
    expect(await outline(FRENCH_FIRST)).toEqual([
      '2015-03-03-forets-urbaines',
      'message | final',
      'fr: La Directrice, Bureau des exemples | Message à l’occasion de la Journée des forêts urbaines | Genève, le 3 mars 2015',
      'Un arbre planté au coin d’une rue rend plus de services qu’on ne le croit : il donne de l’ombre, retient la pluie et calme le bruit.',
      'Les villes qui l’ont compris ne comptent plus leurs arbres ; elles les soignent.',
      'Plantons, et revenons arroser.',
      'en: The Director, Office of Examples | Message on the Day of Urban Forests | Geneva, 3 March 2015',
      'A tree planted at the corner of a street does more than we think: it gives shade, holds the rain and softens the noise.',
      'The cities that have understood this no longer count their trees; they look after them.',
      'Let us plant, and let us come back to water.',
    ]);
    expect(faultsOf(await imported(FRENCH_FIRST))).toEqual([
      'page.txt:5  intake/left-out  this line was not understood and is left out: “Bureau des exemples | Salle de presse”',
    ]);
    expect(valueOf(await imported(FRENCH_FIRST)).summary.dropped.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '1 chrome',
      '2 note',
      '3 chrome',
      '5 unexplained',
      '20 separator',
      '36 chrome',
      '37 chrome',
      '38 chrome',
    ]);
  });

  it('may have nothing between its languages, and its offices in the titles', async () => {
    expect(await outline(NOTHING_BETWEEN)).toEqual([
      '2016-10-12-fair-of-small-libraries',
      'remarks | Anne Example | as-delivered',
      'en: The Director | Director’s remarks at the opening of the Fair of Small Libraries | Vienna, 12 October 2016',
      'Excellencies, Ladies and gentlemen,',
      'A small library is a large promise. It says that nobody’s village is too far away to be read to.',
      'I thank the volunteers who keep the lamps lit; the readers’ gratitude is theirs.',
      'fr: La Directrice | Allocution de la Directrice à l’ouverture de la Foire des petites bibliothèques | Vienne, le 12 octobre 2016',
      'Excellences, Mesdames et Messieurs,',
      'Une petite bibliothèque est une grande promesse. Elle dit qu’aucun village n’est trop loin pour qu’on lui fasse la lecture.',
      'Je remercie les bénévoles qui gardent les lampes allumées ; c’est à eux que va la reconnaissance des lecteurs.',
    ]);
  });

  it('may have a note that is never closed, and a name before its office', async () => {
    expect(await outline(NOTE_UNCLOSED)).toEqual([
      '2017-05-01-rivers',
      'statement | Paul Sample | final',
      'en: Coordinator for Examples | Statement on the International Day of Rivers | New York, 1 May 2017',
      'A river knows no border and asks for no passport. It carries what we give it, good and bad, to those who live downstream.',
      'Whoever drinks from it depends on whoever lives above.',
      'fr: Coordonnateur pour les exemples | Déclaration à l’occasion de la Journée internationale des fleuves | New York, le 1er mai 2017',
      'Un fleuve ne connaît pas de frontière et ne demande pas de passeport. Il porte ce que nous lui donnons, le bon et le mauvais, à ceux qui vivent en aval.',
      'Celui qui en boit dépend de celui qui habite en amont.',
    ]);
  });

  it('may have a symbol and a status, and keeps no-break spaces where its language wants them', async () => {
    expect(await outline(WITH_SYMBOL)).toEqual([
      '2020-04-22-conference-on-clean-kitchens',
      'remarks | Anne Example | check-against-delivery | OE/SM/204',
      'en: THE DIRECTOR | Address to the Conference on Clean Kitchens | Nairobi, 22 April 2020',
      'Three billion people cook over open fires, and pay for it with their breath. A stove costs less than a hospital bed.',
      'We have 10 years and a simple plan: 5~per cent of what is spent on smoke would end it.',
      'fr: LA DIRECTRICE | Allocution devant la Conférence sur les cuisines propres | Nairobi, le 22 avril 2020',
      'Trois milliards de personnes cuisinent sur un feu ouvert et le paient de leur souffle. Un fourneau coûte moins cher qu’un lit d’hôpital.',
      'Nous avons dix ans et un plan simple~: 5~% de ce que coûte la fumée suffiraient à y mettre fin. C’est « possible~».',
    ]);
    expect(valueOf(await imported(WITH_SYMBOL)).summary.mended).toEqual([
      { what: 'invisible-characters', times: 2, lines: [12, 22] },
      { what: 'no-break-spaces', times: 5, lines: [10, 12, 20, 22] },
      { what: 'spaces', times: 2, lines: [10, 20] },
    ]);
  });

  it('may have a title of two lines and headings inside its text', async () => {
    expect(await outline(TITLE_OF_TWO_LINES)).toEqual([
      '2018-11-05-meeting-of-the-council-of-bridge',
      'message | final',
      'en: The Director | Message on the occasion of the first meeting of the Council of Bridge Builders | Rome, 5 November 2018',
      'A bridge is the shortest sentence between two towns.',
      '# What we have learned',
      'Every bridge begins on both sides at once, and trusts that they will meet in the middle.',
      'fr: Le Directeur | Message à l’occasion de la première réunion du Conseil des bâtisseurs de ponts | Rome, le 5 novembre 2018',
      'Un pont est la phrase la plus courte entre deux villes.',
      '# Ce que nous avons appris',
      'Tout pont commence des deux côtés à la fois et se fie à ce qu’ils se rejoindront au milieu.',
    ]);
  });
});

test('A day that stands in the embargo alone is a reading of the date', async () => {
  const page = `Embargoed until 14 June 2031, 10:00 GMT

Message on the Day of Lighthouses

The keepers of the lighthouses have done their part of the work, and we can all be proud of that.

Every town on this coast owes them its ships, its harbours and many a sailor’s life.
`;
  const made = await imported(page);
  const { meta } = statementIn(valueOf(made));
  expect(meta.unsettled?.find(({ about }) => about === 'date')?.readings).toEqual(['2031-06-14']);
});

describe('a page that leaves something open', () => {
  const lighthouses = SECOND_TITLE_MISSING.replace(
    'Le Directeur\n',
    'Le Directeur\nMessage à l’occasion de la Journée des phares\n',
  );

  it('is no such page once everything is there', async () => {
    expect(faultsOf(await imported(lighthouses))).toEqual([]);
  });

  it.each<[string, string, string[], string[]]>([
    [
      'a second title',
      SECOND_TITLE_MISSING,
      ['title.fr'],
      ['page.txt:11  intake/no-title  no title was found over the text in fr'],
    ],
    [
      'a date',
      lighthouses.replace('Geneva, 14 June 2019\n', ''),
      ['date'],
      ['page.txt:2  intake/no-date  no date stands about the text of any version'],
    ],
    [
      'a day that a calendar has',
      lighthouses.replace('Geneva, 14 June 2019\n', 'Geneva, 29 February 2031\n'),
      ['date'],
      [
        'page.txt:2  intake/no-date  there is no such day: “29 February 2031”',
        'page.txt:2  intake/left-out  this line was not understood and is left out: “Geneva, 29 February 2031”',
      ],
    ],
    ['a place', lighthouses.replace('Geneva, ', ''), [], []],
    [
      'an office',
      lighthouses.replace('Le Directeur\n', ''),
      ['office'],
      [
        'page.txt:1  intake/unsure-office  “The Director” stands over the text in en, and no line says it in fr',
        'page.txt:1  intake/left-out  this line was not understood and is left out: “The Director”',
      ],
    ],
    ['a second language', lighthouses.slice(0, lighthouses.indexOf('*****')), [], []],
  ])('for want of %s is a draft that asks what it must', async (_, page, about, wanted) => {
    const made = await imported(page);
    expect(faultsOf(made)).toEqual(wanted);
    const { meta, versions } = statementIn(valueOf(made));
    expect((meta.unsettled ?? []).map((entry) => entry.about)).toEqual(about);
    for (const { title } of versions) expect(textOf(title)).not.toBe('');
  });

  it.each([
    ['a paragraph', 'Geneva, 14 June 2019\n\nMessage on the Day of Lighthouses\n'],
    ['anything', '\n \u00A0\n'],
  ])('is refused for want of %s', async (_, page) => {
    expect((await imported(page)).ok).toBe(false);
    expect(faultsOf(await imported(page))).toEqual(['page.txt:1  intake/no-paragraphs  the page has no paragraph']);
  });

  it('because its versions differ names both sides', async () => {
    const made = await imported(lighthouses.replace('Le Directeur\n', 'Le Directeur\nGenève, le 15 juin 2019\n'));
    expect(faultsOf(made)).toEqual([
      'page.txt:10  intake/two-dates  the versions have different dates: 2019-06-14 in line 2, 2019-06-15 here',
    ]);
    expect(statementIn(valueOf(made)).meta.unsettled).toMatchObject([
      { about: 'date', origin: 'page.txt:10', readings: ['2019-06-14', '2019-06-15'] },
    ]);
  });

  it('because its languages alternate says how often, and loses nothing', async () => {
    const more = 'The light turns, and the sea is the same for all of us who are out there at night.\n';
    const made = await imported(`${lighthouses}\n${more}`);
    expect(faultsOf(made)[0]).toBe(
      'page.txt:1  intake/mixed-languages  the page changes language too often: English from line 1, French from line 9, English from line 14; what is in one language was put together',
    );
    expect(valueOf(made).files.get('en.md')).toContain(more);
  });

  it('because of an embargo asks until when', async () => {
    expect(faultsOf(await imported(`Embargoed until 14 June 2019, 10 a.m.\n${lighthouses}`)).join('\n')).toContain(
      'page.txt:1  intake/embargo',
    );
  });

  it('keeps a line between its title and its text as the first of its text', async () => {
    const story = lighthouses
      .replace('Lighthouses\n', 'Lighthouses\n\nAn old story\n')
      .replace('phares\n', 'phares\n\nUne vieille histoire\n');
    const { versions } = statementIn(valueOf(await imported(story)));
    expect(versions.map(({ blocks: [first] }) => first && textOfBlock(first))).toEqual([
      'An old story',
      'Une vieille histoire',
    ]);
  });

  it('because of a character in it says which', async () => {
    expect(faultsOf(await imported(lighthouses.replace('asks', 'as\u202Eks')))).toEqual([
      'page.txt:5  source/characters  U+202E is a character that turns the direction of the text (a bidi control)',
    ]);
  });
});

describe('what is said of a page', () => {
  const page = `The Director
Anne Example
Geneva, 14 June 2027
Message on the Day of Lighthouses

A lighthouse asks nothing of the ships that it saves, and it does not choose among them.

*****
La Directrice
Message à l’occasion de la Journée des phares

Un phare ne demande rien aux navires qu’il sauve, et il ne choisit pas entre eux.
`;
  const withTitle = (title: string) =>
    importPages(
      { kind: 'together', page: { name: 'page.txt', bytes: new TextEncoder().encode(page) } },
      { given: { titles: new Map([[EN, title]]), offices: new Map() } },
    );

  it('names no line of it where a title is given that the page has not', async () => {
    const { diagnostics } = await withTitle('She said "so');
    expect(diagnostics).toMatchObject([{ code: 'intake/unsure-mark' }]);
    expect(diagnostics[0]).not.toHaveProperty('place');
  });

  it('names the page, and no file that is not written, where the statement could not be read again', async () => {
    const { ok, diagnostics } = await withTitle('Two\nlines');
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([
      {
        code: 'source/value',
        message: expect.stringContaining('(en.md, as it was to be, line 2)'),
        place: { file: 'page.txt', line: 1 },
      },
    ]);
  });
});
