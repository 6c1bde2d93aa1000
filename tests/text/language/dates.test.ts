import { expect, it } from 'vitest';
import { settingOf } from '../../../src/text/language/index.ts';
import type { IsoDate } from '../../../src/text/statement/index.ts';

const date = (iso: string) => iso as IsoDate;

it('writes a date as each language does', () => {
  expect(settingOf('en').formatDate(date('2014-07-30'))).toBe('30 July 2014');
  expect(settingOf('fr').formatDate(date('2014-07-30'))).toBe('30 juillet 2014');
});

it('writes the first of a month in French as an ordinal', () => {
  expect(settingOf('fr').formatDate(date('2014-05-01'))).toBe('1er mai 2014');
  expect(settingOf('en').formatDate(date('2014-05-01'))).toBe('1 May 2014');
});

it('puts the place before the date', () => {
  expect(settingOf('en').formatDateline('New York', date('2014-07-30'))).toBe('New York, 30 July 2014');
  expect(settingOf('fr').formatDateline('New York', date('2014-07-30'))).toBe('New York, le 30 juillet 2014');
});
