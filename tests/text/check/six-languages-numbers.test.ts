/** What numbers, days and hours mean in the languages beside English and French, and in the rarer forms of these two. */
import { describe, expect, test } from 'vitest';
import { consumeDates } from '../../../src/text/check/date-mentions.ts';
import { numberMentions } from '../../../src/text/check/numbers.ts';
import { nearKeys } from '../../../src/text/check/references.ts';
import { consumeTimes } from '../../../src/text/check/times.ts';
import { shown } from './mentions.ts';

/** `small n:5`: how a number is written and the first key that the other side has to have; all that ask for something. */
function asked(text: string, lang: string): readonly string[] {
  return numberMentions(text, lang).flatMap(({ weight, asks: [first] }) =>
    first === undefined ? [] : [`${weight} ${first}`],
  );
}

/** All that the numbers of a text answer for, each once. */
function given(text: string, lang: string): readonly string[] {
  return [...new Set(numberMentions(text, lang).flatMap(({ gives }) => gives))];
}

describe('A number asks for', () => {
  test.each([
    ['es', 'los años 90', ['small n:1990']],
    ['es', 'los años noventa', ['words n:90']],
    ['es', 'el 5 por ciento', ['figures %:5']],
    ['es', '2,5 millones de dólares', ['figures USD:2500000']],
    ['es', 'dos mil millones', ['words n:2000000000']],
    ['es', 'treinta y cinco países', ['words n:35']],
    ['es', 'quinientos mil', ['words n:500000']],
    ['es', 'la mitad', []],
    ['es', 'una docena', []],
    ['ru', '2,5 миллиона долларов', ['figures USD:2500000']],
    ['ru', '5 процентов', ['figures %:5']],
    ['ru', 'двадцать пять стран', ['words n:25']],
    ['ru', 'сто тысяч человек', ['words n:100000']],
    ['ru', '1990-е годы', ['figures n:1990']],
    ['ru', 'половина', []],
    ['ar', 'خمسة وعشرون بلدا', ['words n:25']],
    ['ar', 'اثنا عشر شهرا', ['words n:12']],
    ['ar', 'مليوني دولار', ['words USD:2000000']],
    ['ar', 'ثلاثمائة ألف', ['words n:300000']],
    ['zh', '三百二十人', ['words n:320']],
    ['zh', '一万五千人', ['words n:15000']],
    ['zh', '一百零五人', ['words n:105']],
    ['zh', '25%', ['figures %:25']],
    ['zh', '第七章', ['words n:7']],
    ['zh', '第一章', ['words n:1']],
    ['zh', '数百万人', ['scale scale:1000000']],
    ['zh', '250万美元', ['figures USD:2500000']],
    ['zh', '二十多个国家', ['words n:20']],
    ['zh', '1.5亿人', ['figures n:150000000']],
    ['zh', '20世纪90年代', ['words n:1990']],
    // One of a thing is no number, nor are two numerals for a few.
    ['zh', '一个', []],
    ['zh', '三四天', []],
    ['zh', '一半', []],
    ['en', 'the mid-1990s', ['figures n:1990']],
    ['fr', 'années 90', ['small n:1990']],
    ['en', '$3 million to $5 million', ['figures USD:3000000', 'figures USD:5000000']],
    ['en', '5, 6 or 7 per cent', ['small n:5', 'small n:6', 'figures %:7']],
    ['en', '50-60 per cent', ['small n:50', 'figures %:60']],
    ['en', '50 to 60', ['small n:50', 'small n:60']],
    ['en', 'A$5', ['figures AUD:5']],
    ['en', 'C$5', ['figures CAD:5']],
    ['en', 'US $5', ['figures USD:5']],
    ['en', '¥500', ['figures JPY:500']],
    ['en', '£500', ['figures GBP:500']],
    ['en', '500 yen', ['figures JPY:500']],
    ['en', '500 yuan', ['figures CNY:500']],
    ['en', 'CHF 20', ['figures CHF:20']],
    ['en', 'GBP 20', ['figures GBP:20']],
    ['en', 'USD 20', ['figures USD:20']],
    ['en', 'EUR 20', ['figures EUR:20']],
    ['en', 'JPY 20', ['figures JPY:20']],
    ['en', 'the 5th anniversary', ['small n:5']],
    ['fr', 'le 5e anniversaire', ['small n:5']],
    ['en', '0.5 per cent', ['figures %:0.5']],
    ['en', 'one hundred thousand million', ['words n:100000000000']],
    ['en', 'twelve hundred', ['words n:1200']],
    ['en', 'hundreds of thousands', ['scale scale:100', 'scale scale:1000']],
    ['en', 'sixty-five', ['words n:65']],
    ['en', '1 000 000', ['figures n:1000000']],
    ['fr', 'cent vingt', ['words n:120']],
    ['fr', 'mille neuf cent quatre-vingt-dix', ['words n:1990']],
    ['fr', 'soixante-quinze', ['words n:75']],
    ['fr', 'deux cent mille', ['words n:200000']],
    ['fr', 'un millier', []],
  ])('%s: %s', (lang, text, keys) => {
    expect(asked(text, lang)).toEqual(keys);
  });
});

describe('A number answers for', () => {
  test.each([
    ['ar', 'خمسة وعشرون بلدا', ['n:25', 'n:2', 'scale:2']],
    ['zh', '三四天', ['n:3', 'scale:3', 'n:4', 'scale:4']],
    ['zh', '一半', ['n:1', 'n:2', 'scale:2', '%:50', 'n:0.5', 'scale:1']],
    ['zh', '九十年代', ['n:90', 'n:10', 'scale:10', 'n:9', 'scale:9']],
    ['en', '5, 6 or 7 per cent', ['n:5', 'n:6', '%:6', '%:7']],
    ['en', '50-60 per cent', ['n:50', '%:50', '%:60']],
    ['es', 'la mitad', ['n:2', 'scale:2', '%:50', 'n:0.5']],
    ['ru', 'половина', ['n:2', 'scale:2', '%:50', 'n:0.5']],
    ['fr', 'un millier', ['n:1', 'n:1000', 'scale:1000']],
    ['en', 'two-thirds', ['n:2', 'n:3', 'scale:3']],
    ['en', 'three quarters', ['n:3', 'n:4', 'scale:4']],
  ])('%s: %s', (lang, text, keys) => {
    expect(given(text, lang)).toEqual(keys);
  });
});

describe('A day asks for', () => {
  test.each([
    ['es', 'el 30 de julio de 2014', ['date:7-30-2014']],
    ['es', '1 de mayo', ['date:5-1']],
    ['es', 'julio de 2014', ['month:7-2014']],
    ['es', 'en mayo', ['month:5']],
    ['ru', '30 июля 2014 года', ['date:7-30-2014']],
    ['ru', 'в июле 2014 года', ['month:7-2014']],
    ['ru', 'в мае', ['month:5']],
    ['ar', '30 تموز/يوليه 2014', ['date:7-30-2014']],
    ['ar', '30 يوليو 2014', ['date:7-30-2014']],
    ['ar', '1 أيار/مايو', ['date:5-1']],
    ['zh', '2014年7月30日', ['date:7-30-2014']],
    ['zh', '7月30日', ['date:7-30']],
    ['zh', '2014年7月', ['month:7-2014']],
    ['zh', '七月三十日', ['date:7-30']],
    ['zh', '5月1日至3日', ['date:5-1', 'date:5-3']],
    ['en', '30 July, 2014', ['date:7-30-2014']],
    ['en', '30th of July 2014', ['date:7-30-2014']],
    ['en', 'May 1st', ['date:5-1']],
    ['en', '1 and 2 May 2014', ['date:5-1-2014', 'date:5-2-2014']],
    ['en', 'Sept. 5', ['date:9-5']],
  ])('%s: %s', (lang, text, keys) => {
    expect(consumeDates(text, lang).mentions.map(({ asks: [first] }) => first)).toEqual(keys);
  });
});

describe('An hour', () => {
  const at = (hour: number, minute: number) =>
    `time figures: time:${hour}:${minute} → time:${hour}:${minute} n:${hour}${hour > 12 ? ` n:${hour - 12}` : ''} n:${minute}`;

  test.each([
    ['es', 'a las 15.30 horas', at(15, 30)],
    ['es', 'a las 15:30', at(15, 30)],
    ['es', 'a mediodía', 'time words:  → time:12:0 n:12'],
    ['ru', 'в 15:30', at(15, 30)],
    ['ru', 'в 15 часов', 'time words: time:15:0 n:15 n:3 → time:15:0 n:15 n:3'],
    ['ru', 'в полдень', 'time words:  → time:12:0 n:12'],
    ['ar', 'الساعة 15:30', at(15, 30)],
    ['ar', 'الساعة 15', 'time words: time:15:0 n:15 n:3 → time:15:0 n:15 n:3'],
    ['zh', '下午3时30分', at(15, 30)],
    ['zh', '15时30分', at(15, 30)],
    ['zh', '上午10时', 'time words: time:10:0 n:10 → time:10:0 n:10'],
    ['zh', '中午12时', 'time figures: time:12:0 n:12 → time:12:0 n:12'],
    ['en', '0.30 a.m.', at(0, 30)],
    ['fr', '15h30', at(15, 30)],
    ['fr', '24 h 00', 'time words: time:24:0 n:24 n:12 → time:24:0 n:24 n:12'],
  ])('%s: %s', (lang, text, mention) => {
    expect(shown(consumeTimes(text, lang).mentions)).toEqual([mention]);
  });
});

test('The same site stands near whatever its page is, and a page of a language stands for none', () => {
  const span = { start: 0, end: 10 };
  const of = (sort: 'address' | 'symbol', gives: readonly string[]) =>
    nearKeys({ sort, weight: 'figures', ...span, asks: [], gives });
  expect(of('address', ['page:example.org/a', 'page-at:example.org', 'page-at:example.org#language'])).toEqual([
    'page-at:example.org',
  ]);
  expect(of('address', ['mail:a@example.org', 'mail-at:example.org'])).toEqual(['mail-at:example.org']);
  expect(of('address', ['page:example.org/page-at:b'])).toEqual([]);
  expect(of('symbol', ['page-at:example.org'])).toEqual([]);
});
