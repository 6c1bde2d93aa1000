/** The names of files: what each part of one stands for, and when it is there. */
import { expect, test } from 'vitest';
import { replacedStem, stemOf, type Naming, type PageWishes } from '../../../src/file/editions/index.ts';
import { copyOf, SLUG } from './copies.ts';
import { EN, FR } from '../../support/langs.ts';

const COLUMNS: PageWishes = { arrangement: 'columns' };

function named(facts: string, wishes: PageWishes = COLUMNS, naming: Partial<Naming> = {}): string {
  return stemOf(copyOf(facts).statement, wishes, { edition: 'handout', paper: 'a4', ...naming });
}

test('a file is named by its statement, languages, edition and paper', () => {
  expect(named('')).toBe(`${SLUG}_en-fr_handout-a4`);
  expect(named('', COLUMNS, { edition: 'proof', paper: 'letter' })).toBe(`${SLUG}_en-fr_proof-letter`);
});

test('the languages are those that are set, in their order', () => {
  expect(named('languages: [fr, en]')).toBe(`${SLUG}_fr-en_handout-a4`);
  expect(named('', { ...COLUMNS, languages: [FR] })).toBe(`${SLUG}_fr_handout-a4`);
});

test('facing pages are named where two languages face each other, and not for one', () => {
  expect(named('', { arrangement: 'facing' })).toBe(`${SLUG}_en-fr_handout-a4-facing`);
  expect(named('', { arrangement: 'facing', languages: [EN] })).toBe(`${SLUG}_en_handout-a4`);
});

test('the state of the text stands last, unless it is final', () => {
  expect(named('status: as-delivered', COLUMNS, { variant: 'press' })).toBe(
    `${SLUG}_en-fr_handout-a4-press-as-delivered`,
  );
});

test('an embargo is named in place of the state', () => {
  const embargo = 'embargo: { until: 2015-06-21T10:00+02:00, zone: { en: Geneva time, fr: heure de Genève } }';
  expect(named(embargo)).toBe(`${SLUG}_en-fr_handout-a4-embargoed`);
  expect(named(`${embargo}\nstatus: as-prepared`)).toBe(`${SLUG}_en-fr_handout-a4-embargoed`);
});

test('a revision is named, and knows the name of what it replaces: of a first one that is nothing', () => {
  const replaced = (facts: string, wishes: PageWishes = COLUMNS) =>
    replacedStem(copyOf(facts).statement, wishes, { edition: 'archive', paper: 'a4' });
  expect(named('revision: 2')).toBe(`${SLUG}_en-fr_handout-a4-rev2`);
  expect(replaced('revision: 3')).toBe(`${SLUG}_en-fr_archive-a4-rev2`);
  expect(replaced('revision: 2', { ...COLUMNS, languages: [FR] })).toBe(`${SLUG}_fr_archive-a4`);
  expect(replaced('')).toBeUndefined();
});
