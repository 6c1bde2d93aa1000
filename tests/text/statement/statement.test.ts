import { describe, expect, it } from 'vitest';
import { isoDate, isoDateOf, isSlug, slugOf, textOf } from '../../../src/text/statement/index.ts';
import { FR } from '../../support/langs.ts';

describe('a date', () => {
  it('is a day that the calendar has', () => {
    expect(['2014-07-30', '2016-02-29', '2000-02-29', '2014-12-31'].every((text) => isoDate(text) === text)).toBe(true);
    for (const text of [
      '2014-02-30',
      '2015-02-29',
      '1900-02-29',
      '2014-13-01',
      '2014-00-10',
      '2014-04-31',
      '2014-7-30',
      '30-07-2014',
      '2014-07-30T00:00',
      '',
    ]) {
      expect(isoDate(text)).toBeUndefined();
    }
    expect(isoDateOf(2014, 5, 1)).toBe('2014-05-01');
    expect(isoDateOf(2014, 2, 29)).toBeUndefined();
  });
});

describe('a slug', () => {
  it('is made of small letters, digits and single hyphens', () => {
    expect(['2014-07-30-trafficking-in-persons', 'a', '1'].every(isSlug)).toBe(true);
    expect(['', 'A', 'a--b', '-a', 'a-', 'a_b', 'été', '../a', 'con', 'lpt1', 'a'.repeat(101)].some(isSlug)).toBe(
      false,
    );
  });

  it('can be had from any text that has letters', () => {
    expect(slugOf('L’œuvre des Nations Unies : été 2014 !')).toBe('l-oeuvre-des-nations-unies-ete-2014');
    expect(slugOf('…')).toBe('');
    expect(isSlug(slugOf('word '.repeat(60)))).toBe(true);
    expect(isSlug(slugOf('x'.repeat(300)))).toBe(true);
  });
});

it('text is the characters without their marks', () => {
  const place = { file: 'en.md', line: 1, column: 1 };
  const text = (t: string) => ({ kind: 'text', text: t, place }) as const;
  expect(
    textOf([
      text('a '),
      { kind: 'strong', children: [{ kind: 'foreign', lang: FR, children: [text('b')], place }], place },
    ]),
  ).toBe('a b');
});
