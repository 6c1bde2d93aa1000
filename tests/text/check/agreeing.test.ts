/** Texts that agree: nothing is found in them. */
import { byLanguage, entriesOf } from '../../../src/text/statement/index.ts';
import { expect, test } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { readStatement } from '../../../src/app/statement-folder.ts';
import { statementOf, valueOf } from '../../support/statement.ts';
import { AGREEING_PAIRS } from './pairs.ts';

const SEED = 'statements/2014-07-30-trafficking-in-persons';

function found(statement: Parameters<typeof checkStatement>[0]): readonly string[] {
  return checkStatement(statement).map(
    ({ code, message, place }) => `${place?.file}:${place?.line}:${place?.column}  ${code}  ${message}`,
  );
}

test.each(AGREEING_PAIRS)('Nothing is found where both languages say the same: $about', ({ en, fr }) => {
  expect(found(statementOf({ en, fr }))).toEqual([]);
});

test.each(AGREEING_PAIRS)('French set before English makes no difference: $about', ({ en, fr }) => {
  const statement = statementOf({ en, fr });
  const versions = statement.versions.toReversed();
  const pairs = statement.pairs.map(({ blocks }) => ({ blocks: byLanguage(entriesOf(blocks).toReversed()) }));
  expect(found({ ...statement, versions, pairs })).toEqual([]);
});

test.each(AGREEING_PAIRS)('Lines broken anywhere make no difference: $about', ({ en, fr }) => {
  const wrapped = (paragraphs: readonly string[]) =>
    paragraphs.map((paragraph) =>
      paragraph.startsWith('1. ') ? paragraph : paragraph.replace(/ (?![»;:!?%€\d–])/gu, '\n'),
    );
  expect(found(statementOf({ en: wrapped(en), fr: wrapped(fr) }))).toEqual([]);
});

test('Nothing is found in the statement that comes with Diptych, whose titles are no translations of each other', () => {
  expect(found(valueOf(readStatement(SEED)))).toEqual([]);
});

test('The pairs are long enough to mean something', () => {
  for (const { en } of AGREEING_PAIRS) {
    const words = en.join(' ').split(' ').length;
    expect(words).toBeGreaterThan(80);
    expect(words).toBeLessThan(200);
  }
});

test.each([
  ['1.5 million people were there.', 'Un million et demi de personnes étaient là.'],
  ['One and a half million people were there.', '1,5 million de personnes étaient là.'],
  ['For the past two decades we have waited.', 'Depuis vingt ans, nous attendons.'],
  ['We meet every two weeks.', 'Nous nous réunissons tous les quinze jours.'],
  ['It is a ten-year plan.', 'C’est un plan décennal.'],
  ['In the mid-1990s it fell.', 'Au milieu des années 90, il a chuté.'],
  ['It is half a million people.', 'C’est un demi-million de personnes.'],
  ['From 15,000–20,000 people came.', 'De 15 000 à 20 000 personnes sont venues.'],
  ['It cost US$ 3 to 4 million.', 'Cela a coûté entre 3 et 4 millions de dollars.'],
  ['The G20 leaders met.', 'Les dirigeants du Groupe des Vingt se sont réunis.'],
  ['The twentieth century is over.', 'Le XXe siècle est révolu.'],
  ['The Second World War was long.', 'La Seconde Guerre mondiale fut longue.'],
  ['The attacks of 9/11 shook us.', 'Les attentats du 11 septembre nous ont ébranlés.'],
  ['It is open from 10 a.m. to 6 p.m.', 'C’est ouvert de 10 heures à 18 heures.'],
  ['It costs $2 trillion a year.', 'Cela coûte 2 000 milliards de dollars par an.'],
  ['It came to €3bn of aid.', 'L’aide s’est élevée à 3 Md€.'],
  ['It is the eightieth session.', 'C’est la quatre-vingtième session.'],
  ['It has nine new floors.', 'Il compte neuf étages neufs.'],
  ['The Prime Minister, Philip Pierre, spoke.', 'Le Premier Ministre, Philip Pierre, a pris la parole.'],
])('What each language words in its own way agrees: %s', (en, fr) => {
  expect(found(statementOf({ en: [en], fr: [fr] }))).toEqual([]);
});
