import { describe, expect, it } from 'vitest';
import {
  clockTimeOf,
  instant,
  isDeviceName,
  isFinal,
  isOfRecord,
  isOfTheSystem,
  isoDate,
  isoDateOf,
  isSlug,
  nameOf,
  numberAtStart,
  numberName,
  slugOf,
  textOf,
  textOfBlock,
  type Instant,
} from '../../../src/text/statement/index.ts';
import { shown } from '../../../src/text/statement/describe.ts';
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

it('A month has the days that the calendar gives it', () => {
  const last = (year: number) =>
    Array.from({ length: 12 }, (_, m) => [...Array(33).keys()].filter((day) => isoDateOf(year, m + 1, day)).at(-1));
  expect(last(2014)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(last(2016)[1]).toBe(29);
  expect(isoDateOf(2014, 7, 0)).toBeUndefined();
  expect(isoDateOf(2014, 7, 1)).toBe('2014-07-01');
  expect(isoDateOf(814, 7, 1)).toBe('0814-07-01');
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
  const place = { file: 'statement.yaml', line: 3, column: 5 };
  const unsettled = [{ about: 'pairs', message: 'they may part', readings: [], place }];

  it('is final where nothing can change any more', () => {
    expect(isFinal(meta)).toBe(true);
    expect(isFinal({ ...meta, status: 'as-delivered' })).toBe(false);
    expect(isFinal({ ...meta, embargo: { until: '2026-12-01T10:00Z' as Instant, zone: {} } })).toBe(false);
    expect(isFinal({ ...meta, unsettled })).toBe(false);
  });

  it('is of record as it is to stand or as it was given, and not under an embargo or in doubt', () => {
    expect(isOfRecord(meta)).toBe(true);
    expect(isOfRecord({ ...meta, status: 'as-delivered' })).toBe(true);
    expect(isOfRecord({ ...meta, status: 'check-against-delivery' })).toBe(false);
    expect(isOfRecord({ ...meta, embargo: { until: '2026-12-01T10:00Z' as Instant, zone: {} } })).toBe(false);
    expect(isOfRecord({ ...meta, unsettled })).toBe(false);
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

  it('has room for a hundred characters, and ends with a whole word', () => {
    expect(isSlug('a'.repeat(100))).toBe(true);
    expect(slugOf(`${'a'.repeat(60)} ${'b'.repeat(39)} c`)).toBe(`${'a'.repeat(60)}-${'b'.repeat(39)}`);
    expect(slugOf(`${'a'.repeat(60)} ${'b'.repeat(40)}`)).toBe('a'.repeat(60));
    expect(slugOf('Straße Æther')).toBe('strasse-aether');
  });
});

it('A name that Windows keeps for a device is none for a file, whatever its ending', () => {
  expect(['con', 'NUL', 'com1.txt', 'lpt9', 'prn.', 'aux.md'].every(isDeviceName)).toBe(true);
  expect(['contact', 'com', 'lpt10', 'a.con', 'nul-2', 'auxiliary.md'].some(isDeviceName)).toBe(false);
});

it('What file managers leave in a folder is of the system, and nothing else', () => {
  expect(['.DS_Store', '._en.md', 'Thumbs.db', 'desktop.ini'].every(isOfTheSystem)).toBe(true);
  expect(['.DS_Stores', '._', 'a.DS_Store', 'en.md', 'thumbs.dbx', '.git'].some(isOfTheSystem)).toBe(false);
});

describe('a block', () => {
  const blocks = (written: readonly string[]) => statementOf({ en: written, fr: written }).versions[0]?.blocks ?? [];

  it('is told by what it is, and by how it begins', () => {
    const written = ['a', '## b', '### c', '- d', '1. e', '> f', '| g |\n| --- |', '***', '<!-- salutation -->\nh'];
    expect(blocks(written).map(nameOf)).toEqual([
      'a paragraph',
      'a heading (##)',
      'a heading (###)',
      'a list',
      'a numbered list',
      'a block quotation',
      'a table',
      'a thematic break',
      'a salutation',
    ]);
    expect(blocks(['one two three four five six', 'one two three four five six seven', '***']).map(shown)).toEqual([
      'en.md:5 “one two three four five six”',
      'en.md:7 “one two three four five six…”',
      'en.md:9',
    ]);
  });

  it('is read as its paragraphs, items or cells, a line each', () => {
    expect(
      blocks(['- a\n- b\n\n  c', '> d\n>\n> e', '| f | g |\n| --- | --- |\n| h | i |', '***']).map(textOfBlock),
    ).toEqual(['a\nb\nc', 'd\ne', 'f\ng\nh\ni', '']);
    expect(blocks(['<!-- numbered -->\n12\\. a', 'a  \nb[^1] c\n\n[^1]: d']).map(textOfBlock)).toEqual([
      '12. a',
      'a b c',
    ]);
  });
});

describe('The number that a paragraph begins with', () => {
  it.each([
    ['12. a', '12.'],
    ['12) a', '12)'],
    ['(12) a', '(12)'],
    ['12 bis. a', '12 bis.'],
    ['(a) b', '(a)'],
    ['ab) c', 'ab)'],
    ['(iv) a', '(iv)'],
    ['1.2 a', '1.2'],
    ['1.2. a', '1.2.'],
    ['[12] a', '[12]'],
    ['§ 3 a', '§ 3'],
    ['§3', '§3'],
    ['12.', '12.'],
    ['4 ter. a', '4 ter.'],
    ['4 бис. Пункт', '4 бис.'],
    ['4 مكرراً. يبقى', '4 مكرراً.'],
    ['٤ مكررا. يبقى', '٤ مكررا.'],
    ['(4 مكررا ثانيا) يبقى', '(4 مكررا ثانيا)'],
    ['4之二. 保留', '4之二.'],
    ['（四之二） 保留', '（四之二）'],
  ])('is as it is written: %s', (text, number) => {
    expect(numberAtStart(text)).toBe(number);
  });

  it.each(['12 a', '12.a', 'a. b', 'abc) d', '(abcde) f', 'No 12. a', '(12 a', '12th a', '4 مكرراً يبقى', '4之二 保留'])(
    'is none in %s',
    (text) => {
      expect(numberAtStart(text)).toBeUndefined();
    },
  );

  it('is called by what no language writes otherwise', () => {
    expect(['12.', '(12)', '[12]', '12)', '§ 12', '§12.'].map(numberName)).toEqual(Array(6).fill('12'));
    expect(numberName('12\u00a0BIS.')).toBe('12 bis');
    expect(numberName('1.2.')).toBe('1.2');
    expect(numberName('(É)')).toBe('é');
    const put = ['4 bis.', '4\u00A0bis)', '4 бис.', '4 مكرراً.', '4 مكررًا.', '(4 مكررا)', '4之二.'];
    expect(put.map(numberName)).toEqual(put.map(() => '4 bis'));
    expect(['4 тер.', '4 مكرراً ثانياً.', '4之三.'].map(numberName)).toEqual(Array(3).fill('4 ter'));
    expect(['4 кватер.', '4 مكررا ثالثا.', '4之四.'].map(numberName)).toEqual(Array(3).fill('4 quater'));
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
