/** Who speaks, whose statement it is and of which day, where all of it, some or nothing is known. */
import { describe, expect, test } from 'vitest';
import {
  byLanguage,
  dateOf,
  entriesOf,
  issuedBy,
  officesIn,
  speakerNames,
  speakerOf,
  wordingsIn,
} from '../../../src/text/statement/index.ts';
import { EN, FR } from '../../support/langs.ts';
import { statementOf } from '../../support/statement.ts';

const STATEMENT = statementOf({ en: ['Boats sail.'], fr: ['Les bateaux partent.'] });
const OFFICE = wordingsIn([EN, FR], (lang) => (lang === EN ? 'The Director' : 'La Directrice'));

describe('A speaker', () => {
  test('is known by a name, by an office or by both', () => {
    expect(speakerOf('Anne Example', OFFICE)).toEqual([{ name: 'Anne Example', office: OFFICE }]);
    expect(speakerOf('Anne Example', undefined)).toEqual([{ name: 'Anne Example' }]);
    expect(speakerOf(undefined, OFFICE)).toEqual([{ office: OFFICE }]);
    expect(speakerOf(undefined, undefined)).toEqual([]);
  });

  test('has no office that is worded in no language', () => {
    const none = byLanguage<string>([]);
    expect(speakerOf('Anne Example', none)).toEqual([{ name: 'Anne Example' }]);
    expect(speakerOf(undefined, none)).toEqual([]);
  });

  test('is named and has an office in the order in which the speakers stand', () => {
    const meta = { speakers: [...speakerOf('Anne Example', OFFICE), ...speakerOf('Paul Sample', undefined)] };
    expect(speakerNames(meta)).toEqual(['Anne Example', 'Paul Sample']);
    expect([officesIn(meta, EN), officesIn(meta, FR)]).toEqual([['The Director'], ['La Directrice']]);
    expect(speakerNames({ speakers: speakerOf(undefined, OFFICE) })).toEqual([]);
  });
});

describe('Wordings', () => {
  test('are those of the languages that have one, in their order, and nothing where none has', () => {
    expect(OFFICE && entriesOf(OFFICE)).toEqual([
      [EN, 'The Director'],
      [FR, 'La Directrice'],
    ]);
    const french = wordingsIn([EN, FR], (lang) => (lang === FR ? 'La Directrice' : undefined));
    expect(french && entriesOf(french)).toEqual([[FR, 'La Directrice']]);
    expect(wordingsIn([EN, FR], () => undefined)).toBeUndefined();
  });
});

describe('The name of a house', () => {
  const place = { file: 'house.yaml', line: 3, column: 1 };

  test('is the issuer of a statement that has none, in each of its languages', () => {
    const issued = issuedBy(STATEMENT, 'The River House', place);
    expect(issued.meta.issuer && entriesOf(issued.meta.issuer)).toEqual([
      [EN, 'The River House'],
      [FR, 'The River House'],
    ]);
    expect(issued).toEqual({
      ...STATEMENT,
      meta: { ...STATEMENT.meta, issuer: issued.meta.issuer, issuerPlace: place },
    });
    expect('issuerPlace' in issuedBy(STATEMENT, 'The River House').meta).toBe(false);
  });

  test('is its own in each language, and nobody’s where it has none', () => {
    const house = wordingsIn([EN, FR], (lang) => (lang === EN ? 'The River House' : 'La Maison du fleuve'));
    expect(issuedBy(STATEMENT, house).meta.issuer).toEqual(house);
    expect(issuedBy(STATEMENT, undefined)).toBe(STATEMENT);
  });

  test('takes no issuer’s place', () => {
    const own = issuedBy(STATEMENT, 'The Town');
    expect(issuedBy(own, 'The River House', place)).toBe(own);
  });
});

test('A statement that is published has a day', () => {
  expect(dateOf(STATEMENT.meta)).toBe('2014-07-30');
  expect(() => dateOf({})).toThrow('a statement without a date');
});
