/** What dates and times of day mean in words and figures, and which of two readings both count. */
import { expect, test } from 'vitest';
import { consumeDates, consumeNumericDates } from '../../../src/text/check/date-mentions.ts';
import { READ } from '../../../src/text/check/passages.ts';
import { consumeTimes } from '../../../src/text/check/times.ts';
import { shown } from './mentions.ts';

/** A day with its year: it must be there, with that year or none. */
const dayOf = (month: number, day: number, year: number, also = '') =>
  `date figures: date:${month}-${day}-${year} date:${month}-${day}${also} → ` +
  `date:${month}-${day}-${year} date:${month}-${day}-any n:${day} n:${year} month:${month} month:${month}-${year}`;

/** A day without a year: any will do. */
const day = (month: number, date: number, also = '') =>
  `date figures: date:${month}-${date} date:${month}-${date}-any${also} → date:${month}-${date} month:${month} n:${date}`;

const month = (number: number) => `date words: month:${number} → month:${number} month:${number}-bare`;
const monthOf = (number: number, year: number) =>
  `date figures: month:${number}-${year} month:${number}-bare → month:${number} month:${number}-${year} n:${year}`;

test.each([
  ['en', '30 July 2014', [dayOf(7, 30, 2014)]],
  ['en', '30 Jul 2014', [dayOf(7, 30, 2014)]],
  ['en', 'July 30', [day(7, 30)]],
  ['en', 'July 30, 2014', [dayOf(7, 30, 2014)]],
  ['en', 'the first of May', [day(5, 1)]],
  ['en', '3, 4 and 5 May', [day(5, 3, ' n:3'), day(5, 4, ' n:4'), day(5, 5)]],
  ['en', 'July 5–7, 2014', [dayOf(7, 5, 2014, ' n:5'), dayOf(7, 7, 2014)]],
  ['fr', '1er mai 2014', [dayOf(5, 1, 2014)]],
  ['fr', 'le premier mai', [day(5, 1)]],
  ['fr', 'du 3 au 5 mai', [day(5, 3, ' n:3'), day(5, 5)]],
  ['fr', '31 déc. 2014', [dayOf(12, 31, 2014)]],
  ['en', 'in May', [month(5)]],
  ['en', 'since March', [month(3)]],
  ['en', 'in mid-March', [month(3)]],
  ['en', 'In June we met', [month(6)]],
  ['en', 'May 2014', [monthOf(5, 2014)]],
  ['fr', 'en mai', [month(5)]],
  ['fr', 'Juillet 2014', [monthOf(7, 2014)]],
  ['en', 'July and August', [month(7), month(8)]],
  ['en', 'March and April', [month(4)]],
  ['en', '5-7 May and 3 June', [day(5, 5, ' n:5'), day(5, 7), day(6, 3)]],
  ['es', 'el primero de mayo', [day(5, 1)]],
  ['es', 'en julio de 2014', [monthOf(7, 2014)]],
  ['ru', '30 июля 2014 года', [dayOf(7, 30, 2014)]],
  ['ru', 'в июле', [month(7)]],
  ['ar', '30 تموز/يوليه 2014', [dayOf(7, 30, 2014)]],
  ['zh', '2014年7月30日', [dayOf(7, 30, 2014)]],
  ['zh', '七月三十日', [day(7, 30)]],
  ['zh', '7月', [month(7)]],
  [
    'zh',
    '渔船16日相撞',
    [
      `date figures: n:16 → ${Array.from({ length: 12 }, (_, n) => `date:${n + 1}-16 date:${n + 1}-16-any`).join(' ')} n:16`,
    ],
  ],
  ['zh', '30日内答复', []],
  ['ru', '— Марта Оливейра', [month(3).replace('month:3 →', ' →')]],
])('%s: %s', (lang, text, mentions) => {
  expect(shown(consumeDates(text, lang).mentions)).toEqual(mentions);
});

test.each([
  ['en', 'We may'],
  ['en', 'May we ask'],
  ['en', 'March on'],
  ['en', 'the march of time'],
  ['en', 'july 2014'],
  ['en', 'first May'],
  ['en', '32 May'],
  ['fr', 'la mairie'],
])('No date is read where there is none: %s, %s', (lang, text) => {
  expect(consumeDates(text, lang)).toEqual({ mentions: [], rest: text });
});

test('A month that is a word as well and stands with a capital in a sentence may answer for the month, and asks for none', () => {
  expect(shown(consumeDates('La planète Mars est rouge', 'fr').mentions)).toEqual([
    'date words:  → month:3 month:3-bare',
  ]);
  expect(shown(consumeDates('Mars est là', 'fr').mentions)).toEqual([month(3)]);
});

test('A date that was read is left to nobody else', () => {
  const { rest } = consumeDates('On 30 July 2014, 12 of us met.', 'en');
  expect(rest).toBe(`On ${READ.repeat('30 July 2014'.length)}, 12 of us met.`);
});

test.each([
  ['30/07/2014', [dayOf(7, 30, 2014)]],
  ['7/30/2014', [dayOf(7, 30, 2014)]],
  ['30.7.2014', [dayOf(7, 30, 2014)]],
  ['2014-07-30', [dayOf(7, 30, 2014)]],
  ['9/11', [day(9, 11)]],
])('A date in figures is one day: %s', (text, mentions) => {
  expect(shown(consumeNumericDates(text).mentions)).toEqual(mentions);
});

test('Where day and month may be either, either will do', () => {
  expect(shown(consumeNumericDates('05/07/2014').mentions)).toEqual([
    'date figures: date:7-5-2014 date:7-5 date:5-7-2014 date:5-7 → ' +
      'date:7-5-2014 date:7-5-any n:5 n:2014 month:7 month:7-2014 date:5-7-2014 date:5-7-any n:7 n:2014 month:5 month:5-2014',
  ]);
});

test.each([
  '32/13/2014',
  '00/07/2014',
  '13/13/2014',
  '0/12/2014',
  '12/0/2014',
  '2014-13-30',
  '2014-07-32',
  '1/2/3',
  'A/9/11',
])('No day is read from %s', (text) => {
  expect(consumeNumericDates(text).mentions).toEqual([]);
});

/** A whole hour may be a mere number of hours on the other side. */
const whole = (weight: string, hour: number) => {
  const keys = `time:${hour}:0 n:${hour}${hour > 12 ? ` n:${hour - 12}` : ''}`;
  return `time ${weight}: ${keys} → ${keys}`;
};
const time = (hour: number, minute: number) =>
  `time figures: time:${hour}:${minute} → time:${hour}:${minute} n:${hour}${hour > 12 ? ` n:${hour - 12}` : ''} n:${minute}`;

test.each([
  ['en', 'noon', 'time words:  → time:12:0 n:12'],
  ['en', '12 noon', 'time words:  → time:12:0 n:12'],
  ['en', '12 midnight', 'time words:  → time:0:0 n:0 time:24:0'],
  ['en', '12 a.m.', whole('figures', 0)],
  ['en', '12 p.m.', whole('figures', 12)],
  ['en', '1 PM', whole('figures', 13)],
  ['en', '11 am', whole('figures', 11)],
  ['en', '3.30 p.m.', time(15, 30)],
  ['en', '15:30', time(15, 30)],
  ['en', '15.30 hours', time(15, 30)],
  ['en', '9:00', whole('words', 9)],
  ['en', '12:00', whole('words', 12)],
  ['en', '13:00', whole('words', 13)],
  ['fr', '15 h 30', time(15, 30)],
  ['fr', 'à 15 heures', whole('words', 15)],
  ['fr', 'à 9 heures 15', time(9, 15)],
  ['fr', '12 h 45', time(12, 45)],
  ['fr', 'midi', 'time words:  → time:12:0 n:12'],
  ['fr', 'minuit', 'time words:  → time:0:0 n:0 time:24:0'],
])('The time %s: %s', (lang, text, mention) => {
  expect(shown(consumeTimes(text, lang).mentions)).toEqual([mention]);
});

test.each([
  ['en', 'half past nine', [9, 21], 30, 'n:9 n:30'],
  ['en', 'at ten to six', [5, 17], 50, 'n:6 n:10'],
  ['en', 'at a quarter to one', [0, 12], 45, 'n:1 n:15'],
  ['en', 'twenty past four', [4, 16], 20, 'n:4 n:20'],
  ['en', 'half past nine in the morning', [9], 30, 'n:9 n:30'],
  ['en', 'half past midnight', [0], 30, 'n:0 n:30'],
  ['en', 'half past noon', [0, 12], 30, 'n:12 n:30'],
  ['en', 'a quarter past twelve', [0, 12], 15, 'n:12 n:15'],
  ['fr', 'six heures moins dix', [5, 17], 50, 'n:6 n:10'],
  ['fr', 'midi et demi', [0, 12], 30, 'n:12 n:30'],
  ['fr', 'neuf heures moins le quart du soir', [20], 45, 'n:9 n:15'],
  ['es', 'a las nueve y media', [9, 21], 30, 'n:9 n:30'],
  ['ru', 'без четверти десять', [9, 21], 45, 'n:10 n:15'],
  ['zh', '下午三点三刻', [3, 15], 45, 'n:3 n:45'],
] as const)(
  'A time said by the face of a clock is one of either half of the day, unless the half is said: %s, %s',
  (lang, text, hours, minute, numbers) => {
    const [mention = ''] = shown(consumeTimes(text, lang).mentions);
    const [asked = '', given = ''] = mention.split(' → ');
    const times = hours.map((hour) => `time:${hour}:${minute}`).join(' ');
    expect(asked).toMatch(new RegExp(`^time words: ${times} n:[\\d.]+$`, 'u'));
    expect(given).toMatch(new RegExp(`^${times} n:[\\d.]+ ${numbers}$`, 'u'));
  },
);

test('A part of the day that is named elsewhere in the sentence may be meant, and one in another sentence is not', () => {
  expect(shown(consumeTimes('It starts at 8:30 on Friday evening.', 'en').mentions)).toEqual([
    'time figures: time:8:30 time:20:30 → time:8:30 time:20:30 n:8 n:20 n:30',
  ]);
  expect(shown(consumeTimes('We met in the evening. It starts at 8:30.', 'en').mentions)).toEqual([time(8, 30)]);
  expect(shown(consumeTimes('It starts at 8:30. The evening is long.', 'en').mentions)).toEqual([time(8, 30)]);
});

test.each([
  ['fr', '15 heures de travail'],
  ['en', '$3.30'],
  ['en', '15.30'],
  ['en', 'noontime'],
  ['en', '25:00'],
])('No time of day is read: %s, %s', (lang, text) => {
  expect(consumeTimes(text, lang).mentions).toEqual([]);
});

test('Where nothing is known of a language, its dates and times are left as they are', () => {
  expect(consumeDates('30 luglio 2014', 'it')).toEqual({ mentions: [], rest: '30 luglio 2014' });
  expect(consumeTimes('15:30', 'it')).toEqual({ mentions: [], rest: '15:30' });
});
