/** The day that a line of a page says, whatever language or order it has it in, and what stands beside it. */
import { describe, expect, it } from 'vitest';
import {
  dayFirstAlone,
  findDate,
  findDateIn,
  findDayWithoutYear,
  findNoDay,
  isState,
} from '../../../src/text/intake/dates.ts';
import { sidesOfColumns } from '../../../src/text/intake/column-sides.ts';
import type { Lang } from '../../../src/text/statement/index.ts';

describe('The day of a line', () => {
  it.each([
    ['30 July 2014', 'en'],
    ['30 Jul. 2014', 'en'],
    ['July 30, 2014', 'en'],
    ['July 30th, 2014', 'en'],
    ['le mercredi 30 juillet 2014', 'fr'],
    ['30 de julio de 2014', 'es'],
    ['30 de julio del 2014', 'es'],
    ['30 июля 2014 г.', 'ru'],
    ['٣٠ تموز/يوليه ٢٠١٤', 'ar'],
    ['2014年七月三十日', 'zh'],
    ['2014-07-30', undefined],
    ['30/07/2014', undefined],
    ['07/30/2014', undefined],
    ['30.07.2014', undefined],
    ['2014年7月30日（星期三）', undefined],
  ])('is found with its language, where its month has a name in one: %s', (text, language) => {
    expect(findDate(text)).toEqual({
      date: '2014-07-30',
      start: 0,
      end: text.length,
      before: '',
      after: '',
      ...(language !== undefined && { language }),
    });
  });

  it.each([
    ['New York, 30 July 2014 - Message', 'New York', 'Message'],
    ['Paris (30 July 2014)', 'Paris', ''],
    ['30 July 2014: Message', '', 'Message'],
    ['2014年7月30日北京', '', '北京'],
    ['30 July 2014 10 a.m.', '', '10 a.m.'],
    ['As of 30 July 2014', 'As of', ''],
    // What only says that a day follows is none of the line.
    ['Date: 30 July 2014', '', ''],
  ])('stands between other words, without what joined them to it: %s', (text, before, after) => {
    expect(findDate(text)).toMatchObject({ date: '2014-07-30', before, after });
  });

  it.each([
    ['5–7 May 2014', '2014-05-05'],
    ['July 5–7, 2014', '2014-07-05'],
    ['30 avril au 2 mai 2014', '2014-04-30'],
    ['30 April 2014 to 2 May 2014', '2014-04-30'],
    ['2014年7月5日至7日', '2014-07-05'],
  ])('is the first of several, which are told: %s', (text, date) => {
    expect(findDate(text)).toMatchObject({ date, range: text });
  });

  it('may be another where day and month could be the other way round', () => {
    expect(findDate('05/07/2014')).toMatchObject({ date: '2014-07-05', ambiguous: '2014-05-07' });
    expect(findDate('05-07-2014')).toMatchObject({ date: '2014-07-05', ambiguous: '2014-05-07' });
    // Nobody writes points in the American order; and 5 May is one day.
    expect(findDate('05.07.2014')).not.toHaveProperty('ambiguous');
    expect(findDate('05/05/2014')).not.toHaveProperty('ambiguous');
  });

  it.each(['30.07.14', 'a30 July 2014', '30 July 20145', '30 July', '31 June 2014', '32/13/2014', '2014'])(
    'is none in %s',
    (text) => {
      expect(findDate(text)).toBeUndefined();
    },
  );

  it('that no calendar has is shown as it is written', () => {
    expect(findNoDay('On 29 February 2031, in Lima')).toBe('On 29 February 2031');
    expect(findNoDay('Lima, 31/04/2031.')).toBe('31/04/2031');
    expect(findNoDay('28 February 2031')).toBeUndefined();
    expect(findNoDay('no day of 2031')).toBeUndefined();
  });
});

describe('The day of a line in a language whose pages are not read', () => {
  const found = (text: string, lang: string) => findDateIn(text, lang as Lang);

  it.each([
    ['Bremen, den 3. März 2031', 'de', 'Bremen', ''],
    ['Praha, dne 3. března 2031', 'cs', 'Praha', ''],
    ['3. März 2031, Berlin', 'de', '', 'Berlin'],
    ['2031. március 3.', 'hu', '', ''],
  ])('is written as that language writes it at length: %s', (text, lang, before, after) => {
    expect(found(text, lang)).toMatchObject({ date: '2031-03-03', before, after, language: lang });
  });

  it.each([
    ['Roma, 1 giugno 2031', 'it', '2031-06-01'],
    ['Roma, 1° giugno 2031', 'it', '2031-06-01'],
    ['Roma, 05 giugno 2031', 'it', '2031-06-05'],
    ['1.º de julho de 2031', 'pt', '2031-07-01'],
    ['1 de julho de 2031', 'pt-BR', '2031-07-01'],
    ['14 de gener de 2031', 'ca', '2031-01-14'],
    ["1 d'abril de 2031", 'ca', '2031-04-01'],
    ['1η Μαΐου 2031', 'el', '2031-05-01'],
    ['2031. április 07.', 'hu', '2031-04-07'],
  ])('is read as people write it too: %s', (text, lang, date) => {
    expect(found(text, lang)).toMatchObject({ date });
  });

  it('is the whole of its figures and of its month', () => {
    expect(found('13. März 2031', 'de')).toMatchObject({ date: '2031-03-13', start: 0 });
    expect(found('3. Märzen 2031', 'de')).toBeUndefined();
    expect(found('3. März', 'de')).toBeUndefined();
    expect(found('3. März 20310', 'de')).toBeUndefined();
  });

  it('is left to what knows more where its pages are read', () => {
    expect(found('3 March 2031', 'en')).toBeUndefined();
  });
});

describe('A day without a year', () => {
  it.each([
    ['24 June', 0, 7],
    ['24 juin à Paris', 0, 7],
    ['June 24', 0, 7],
    ['6月24日', 0, 5],
    ['Lima, 24 June', 6, 13],
  ])('is found where it stands: %s', (text, start, end) => {
    expect(findDayWithoutYear(text)).toEqual({ start, end });
  });

  it.each(['24 Junes', '124 June', 'June', '16月24'])('is none in %s', (text) => {
    expect(findDayWithoutYear(text)).toBeUndefined();
  });
});

it('Words that say of which state a text is are no place', () => {
  expect(['As of', 'Version', 'version', 'Paris', 'As of Paris'].map(isState)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('English alone among the languages of pages may have the month first', () => {
  expect(['en', 'fr', 'es', 'ru', 'zh', 'ar'].filter((tag) => !dayFirstAlone(tag))).toEqual(['en']);
});

it('A column of figures stands at the right, whatever sign, currency or dash is beside them; any other at the left', () => {
  const rows = [
    ['Bergen', '1,000', '–', '+5 %', '(3)', '$ 4', '12', ''],
    ['Lima', '2.5', '', '−6', 'three', '€5', '.', ''],
  ];
  expect(sidesOfColumns(rows, 8)).toEqual(['left', 'right', 'left', 'right', 'left', 'right', 'left', 'left']);
});
