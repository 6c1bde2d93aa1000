/** What no finished text has: an end that announces more, a heading over nothing or of a contact, a title of another text. */
import { expect, test } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { statementOf } from '../../support/statement.ts';

const SAME = { en: 'The boats sail.', fr: 'Les bateaux partent.' };

const CODES = ['check/open-end', 'check/heading-contact', 'check/heading-empty', 'check/titles'];

const foundIn = (...written: Parameters<typeof statementOf>) =>
  checkStatement(statementOf(...written)).flatMap(({ code, message, place }) =>
    CODES.includes(code) ? [`${place?.file ?? ''}:${place?.line ?? 0} ${code}: ${message}`] : [],
  );

test('A text that ends in a colon is told, in each language by its own spaces', () => {
  expect(
    foundIn({
      en: [SAME.en, 'The council decides the following:'],
      fr: [SAME.fr, 'Le conseil décide ce qui suit\u202f:'],
    }),
  ).toEqual([
    expect.stringContaining('check/open-end: the English ends in a colon: “The council decides the following:”'),
    expect.stringContaining('check/open-end: the French ends in a colon'),
  ]);
});

test('Of a long line that ends in a colon its end is shown', () => {
  const [told] = foundIn({
    en: [SAME.en, 'After long talks with the boatmen of both shores the council decides the following:'],
    fr: [SAME.fr, 'Après de longs entretiens avec les bateliers des deux rives, le conseil a pris sa décision.'],
  });
  expect(told).toMatch(/“[^“”]*the council decides the following:”$/u);
  expect(told).not.toContain('After long talks');
});

test('A colon over a list, or within the text, is none at its end', () => {
  expect(foundIn({ en: ['We need:', '- boats', SAME.en], fr: ['Il nous faut :', '- des bateaux', SAME.fr] })).toEqual(
    [],
  );
  expect(foundIn({ en: ['We need:', '- boats'], fr: ['Il nous faut :', '- des bateaux'] })).toEqual([]);
});

test('A heading that another follows, or nothing, has no text', () => {
  const found = foundIn({
    en: [SAME.en, '## One', '## Two', SAME.en, '## Three'],
    fr: [SAME.fr, '## Un', '## Deux', SAME.fr, '## Trois'],
  });
  expect(found.map((line) => line.replace(/^\S+ /u, ''))).toEqual([
    'check/heading-empty: the heading “One” has no text under it',
    'check/heading-empty: the heading “Three” has no text under it',
    'check/heading-empty: the heading “Un” has no text under it',
    'check/heading-empty: the heading “Trois” has no text under it',
  ]);
});

test('A heading over a lesser one has that under it', () => {
  expect(
    foundIn({ en: ['## Boats', '### Small ones', SAME.en], fr: ['## Bateaux', '### Les petits', SAME.fr] }),
  ).toEqual([]);
});

test('A heading that is a telephone number or an address is a line of a contact', () => {
  const found = foundIn({
    en: [SAME.en, '## Tel. +41 22 555 01 23', SAME.en, '## press@example.org', SAME.en, '## Budget 2030-2031', SAME.en],
    fr: [
      SAME.fr,
      '## Tél. +41 22 555 01 23',
      SAME.fr,
      '## presse@example.org',
      SAME.fr,
      '## Budget 2030-2031',
      SAME.fr,
    ],
  });
  expect(found.filter((line) => line.includes('heading-contact'))).toHaveLength(4);
});

test('A title that is much shorter than that of the other version is told; one that is no translation is not', () => {
  const texts = { en: [SAME.en], fr: [SAME.fr] };
  expect(foundIn({ ...texts, titles: { en: 'Water for all the harbours of the north coast', fr: 'Le port' } })).toEqual(
    [
      expect.stringMatching(
        /^fr\.md:\d+ check\/titles: the title of the French, “Le port”, is much shorter than that of/u,
      ),
    ],
  );
  expect(
    foundIn({
      ...texts,
      titles: { en: 'Water for all the harbours', fr: 'Message à l’occasion de la Journée des ports' },
    }),
  ).toEqual([]);
});
