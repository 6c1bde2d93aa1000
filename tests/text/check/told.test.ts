/** What a reader is told of a difference, word for word, with the place on either side and what mends it. */
import { describe, expect, test } from 'vitest';
import { checkStatement, rulesTable, uncheckedIn } from '../../../src/text/check/index.ts';
import { statementIn, statementOf } from '../../support/statement.ts';

function told(en: string, fr: string): readonly string[] {
  return checkStatement(statementOf({ en: [en], fr: [fr] })).map(
    ({ code, place, message }) =>
      `${place?.file}:${place?.line}:${place?.column} ${code.slice('check/'.length)}: ${message}`,
  );
}

test.each([
  ['The work is done .', 'Le travail est fait.', ['en.md:5:17 spaces: there is a space too many: “work is done .”']],
  [
    'The work is done.We go on.',
    'Le travail est fait. Nous continuons.',
    ['en.md:5:18 spaces: a space is missing: “ork is done.We go on.”'],
  ],
  [
    'What is done: “work”.',
    'Ce qui est fait: « travail ».',
    ['fr.md:5:16 spaces: a space is missing: “qui est fait: « travail”'],
  ],
  [
    'Is it done? Yes!',
    'Est-ce fait? Oui!',
    [
      'fr.md:5:12 spaces: a space is missing: “Est-ce fait? Oui!”',
      'fr.md:5:17 spaces: a space is missing: “ce fait? Oui!”',
    ],
  ],
  [
    'The “work is done.',
    'Le « travail est fait.',
    ['en.md:5:5 quotes-unbalanced: the mark “ is not closed', 'fr.md:5:4 quotes-unbalanced: the mark « is not closed'],
  ],
  [
    'Lorem ipsum dolor sit amet.',
    'XXX à venir.',
    [
      'en.md:5:1 placeholder: “Lorem ipsum” holds the place of something to be written',
      'fr.md:5:1 placeholder: “XXX” holds the place of something to be written',
    ],
  ],
  [
    'See “Chapter 5” and Article 12.',
    'Voir le « chapitre 6 » et l’article 12.',
    ['en.md:5:14 number-missing: the English has “5”, but the French “6” at fr.md:5:20'],
  ],
  [
    '5 to 10 per cent by 30 July 2014 at 3.30 p.m.',
    '5 à 10 pour cent le 31 juillet 2014 à 16 h 30',
    [
      'en.md:5:21 date-missing: the English has “30 July 2014”, but the French “31 juillet 2014” at fr.md:5:21',
      'en.md:5:37 time-missing: the English has “3.30 p.m.”, but the French “16 h 30” at fr.md:5:39',
    ],
  ],
  [
    'We met in May 2014.',
    'Nous nous sommes réunis en mai 2015.',
    ['en.md:5:11 date-missing: the English has “May 2014”, but the French “mai 2015” at fr.md:5:28'],
  ],
  [
    'We gave $5 million.',
    'Nous avons donné 5 millions d’euros.',
    ['en.md:5:9 amount-missing: the English has “$5 million”, but the French “5 millions d’euros” at fr.md:5:18'],
  ],
  [
    'We gave 5 per cent.',
    'Nous avons donné 6 %.',
    ['en.md:5:9 percentage-missing: the English has “5 per cent”, but the French “6 %” at fr.md:5:18'],
  ],
  [
    'They met at www.example.org.',
    'Ils se sont réunis.',
    ['en.md:5:13 address-missing: “www.example.org” in the English is not in the French at fr.md:5:1'],
  ],
  [
    'This text is in English and nobody has translated it so far for us.',
    'This text is in English and nobody has translated it so far for us.',
    ['fr.md:5:1 language: “This text is in English and nobody has translated …” is English in the French'],
  ],
  ['UN and WHO spoke.', 'L’ONU et l’OMC ont parlé.', ['fr.md:5:12 acronym: OMC is spelled out nowhere in the French']],
  [
    'Text with a note.[^1]\n\n[^1]: A note of 2014.',
    'Texte avec une note[^1].\n\n[^1]: Une note de 2015.',
    ['en.md:7:17 number-missing: the English has “2014”, but the French “2015” at fr.md:7:19'],
  ],
])('%s / %s', (en, fr, lines) => {
  expect(told(en, fr)).toEqual(lines);
});

/** The sentence as often as it has notes, with all of them under it. */
const noted = (sentence: string, note: string, count: number) =>
  [
    Array.from({ length: Math.max(1, count) }, (_, i) => `${sentence}${i < count ? `[^${i + 1}]` : ''}.`).join(' '),
    ...Array.from({ length: count }, (_, i) => `[^${i + 1}]: ${note}.`),
  ].join('\n\n');

test.each([
  [1, 0, 'en.md:5:15 note-missing: the English has a note here, the French at fr.md:5:1 none'],
  [0, 2, 'fr.md:5:20 note-missing: the French has 2 notes here, the English at en.md:5:1 none'],
  [3, 1, 'en.md:5:35 note-missing: the English has 3 notes here, the French at fr.md:5:1 1'],
  [2, 3, 'fr.md:5:70 note-missing: the French has 3 notes here, the English at en.md:5:1 2'],
])('Of notes the first that the other version lacks is told, with how many there are: %i and %i', (en, fr, line) => {
  const lines = told(noted('The boats sail', 'A report', en), noted('Les bateaux partent', 'Un rapport', fr));
  expect(lines.filter((one) => one.includes('note-missing'))).toEqual([line]);
});

test.each([
  ['4.15', '4 h 15', true],
  ['4.15', '16 h 15', true],
  ['12.15', '12 h 15', true],
  ['12.15', '0 h 15', false],
  ['0.15', '0 h 15', true],
  ['0.15', '12 h 15', false],
])('A time with a stop, %s, may be %s: %s', (en, fr, isSame) => {
  const lines = told(`The boats leave the bay at ${en} today.`, `Les bateaux quittent la baie à ${fr} aujourd’hui.`);
  expect(lines.length === 0, lines.join('\n')).toBe(isSame);
});

test('The end mark that one language lacks is told', () => {
  const line = 'The boats sail at dawn.';
  const found = told(`${line}\n\n<!-- pair: alone -->\n<!-- end-mark -->\n\\# # #`, 'Les bateaux partent à l’aube.');
  expect(found).toEqual([
    'en.md:9:1 role-missing: an end mark, “# # #”, stands in the English alone, not in the French',
    'en.md:9:1 paragraph-missing: an end mark, “# # #”, stands in the English alone, not in the French',
  ]);
});

describe('What cannot be checked', () => {
  test('is nothing in languages whose words are known', () => {
    expect(uncheckedIn(statementIn({ en: ['Boats.'], fr: ['Bateaux.'], es: ['Barcos.'] }))).toEqual([]);
  });

  test('is told of a language whose words are not', () => {
    expect(uncheckedIn(statementIn({ en: ['Boats.'], it: ['Barche.'] }))).toEqual([
      'not checked in Italian: numbers, dates and times; the spelling of names; the kind in its title; sentences in another language; spaces before marks',
    ]);
  });
});

test('The rules are a table in Markdown, a row each', () => {
  const [head, rule, ...rows] = rulesTable().split('\n');
  expect([head, rule]).toEqual(['| rule | severity | what is found |', '|---|---|---|']);
  expect(rows).toContain('| `acronym` | warning | an acronym is spelled out nowhere in a version |');
  for (const row of rows) expect(row).toMatch(/^\| `[a-z-]+` \| (?:error|warning) \| [^|]+ \|$/u);
});
