import { expect, it } from 'vitest';
import { settingOf } from '../../../src/text/language/index.ts';
import type { Instant, IsoDate } from '../../../src/text/statement/index.ts';
import { EN, FR } from '../../support/langs.ts';

const date = (iso: string) => iso as IsoDate;

it('writes a date as each language does', () => {
  expect(settingOf(EN).formatDate(date('2014-07-30'))).toBe('30 July 2014');
  expect(settingOf(FR).formatDate(date('2014-07-30'))).toBe('30 juillet 2014');
});

it('writes the first of a month in French as an ordinal', () => {
  expect(settingOf(FR).formatDate(date('2014-05-01'))).toBe('1er mai 2014');
  expect(settingOf(EN).formatDate(date('2014-05-01'))).toBe('1 May 2014');
});

it('puts the place before the date', () => {
  expect(settingOf(EN).formatDateline('New York', date('2014-07-30'))).toBe('New York, 30 July 2014');
  expect(settingOf(FR).formatDateline('New York', date('2014-07-30'))).toBe('New York, le 30 juillet 2014');
});

it.each([
  ['2026-12-01T12:00+00:00', '12 noon', '12 heures'],
  ['2026-12-01T12:30+00:00', '12.30 p.m.', '12 h 30'],
  ['2026-12-01T13:00+00:00', '1 p.m.', '13 heures'],
  ['2026-12-01T11:00+00:00', '11 a.m.', '11 heures'],
  ['2026-12-01T11:05+00:00', '11.05 a.m.', '11 h 05'],
  ['2026-12-01T23:59+00:00', '11.59 p.m.', '23 h 59'],
  ['2026-12-01T00:00+00:00', '00:00', '0 heure'],
  ['2026-12-01T00:30+00:00', '00:30', '0 h 30'],
  ['2026-12-01T01:00+00:00', '1 a.m.', '1 heure'],
  ['2026-12-01T02:00+00:00', '2 a.m.', '2 heures'],
])('tells the time %s as each language does', (until, english, french) => {
  const [embargo, clock] = [until as Instant, 'GMT'];
  expect(settingOf(EN).formatEmbargo(embargo, clock)).toBe(`Embargoed until 1 December 2026, ${english} (GMT)`);
  expect(settingOf(FR).formatEmbargo(embargo, clock)).toBe(`Sous embargo jusqu’au 1er décembre 2026 à ${french} (GMT)`);
});
