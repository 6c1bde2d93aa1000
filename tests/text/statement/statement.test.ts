import { describe, expect, it } from 'vitest';
import {
  clockTimeOf,
  instant,
  isFinal,
  isoDate,
  isoDateOf,
  isSlug,
  slugOf,
  textOf,
  type Instant,
} from '../../../src/text/statement/index.ts';
import { FR } from '../../support/langs.ts';
import { statementOf } from '../../support/statement.ts';

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

describe('an instant', () => {
  it.each([
    ['2026-12-01T10:05Z', { hour: 10, minute: 5, offset: 0 }],
    ['2026-12-01T00:00+00:00', { hour: 0, minute: 0, offset: 0 }],
    ['2026-12-01T23:59-05:00', { hour: 23, minute: 59, offset: -300 }],
    ['2026-12-01T10:00+05:45', { hour: 10, minute: 0, offset: 345 }],
    ['2026-12-01T10:00+14:00', { hour: 10, minute: 0, offset: 840 }],
  ])('%s is what the clock shows and how far the clock is from UTC', (text, time) => {
    expect(instant(text)).toBe(text);
    expect(clockTimeOf(text as Instant)).toEqual({ date: '2026-12-01', ...time });
  });

  it.each([
    '2026-12-01T24:00Z',
    '2026-12-01T10:60Z',
    '2026-12-01T10:00+14:01',
    '2026-12-01T10:00-15:00',
    '2026-12-01T10:00+05:60',
    '2026-11-31T10:00Z',
    '2026-12-01T10:00',
    '2026-12-01 10:00Z',
    '2026-12-01T10:00:00Z',
    '2026-12-01',
    '',
  ])('%s is none', (text) => {
    expect(instant(text)).toBeUndefined();
    expect(() => clockTimeOf(text as Instant)).toThrow(`not an instant: ${text}`);
  });
});

describe('a text', () => {
  const { meta } = statementOf({ en: ['One.'], fr: ['Un.'] });

  it('is final where nothing can change any more', () => {
    expect(isFinal(meta)).toBe(true);
    expect(isFinal({ ...meta, status: 'as-delivered' })).toBe(false);
    expect(isFinal({ ...meta, embargo: { until: '2026-12-01T10:00Z' as Instant, zone: {} } })).toBe(false);
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
