/** What reads from left to right inside a text from right to left, and figures of other scripts as those that are read. */
import { describe, expect, it } from 'vitest';
import { passagesFromLeft, withFigures } from '../../../src/text/language/index.ts';

describe('In a text from right to left', () => {
  it.each([
    ['an address of the web', 'زوروا www.example.org/ar اليوم', ['www.example.org/ar']],
    ['an address of mail', 'اكتبوا إلى press-office@example.org اليوم', ['press-office@example.org']],
    ['a telephone number', 'اتصلوا على +41 22 917 90 00 اليوم', ['+41 22 917 90 00']],
    ['the symbol of a document', 'الوثيقة A/RES/70/1 هنا', ['A/RES/70/1']],
    ['a measure', 'ارتفعت الحرارة 1.5 °C هذا العام', ['1.5 °C']],
    ['a number in groups', 'بلغ 12,450.75 دولارا', ['12,450.75']],
    ['a number of two parts, the greater first', 'رقم 20-10 هنا', ['20-10']],
    ['the number of a telephone with a hyphen', 'هاتف 917-1234 اليوم', ['917-1234']],
    [
      'one passage of two symbols and the words between them',
      'انظر A/RES/70/1 and A/RES/70/2 هنا',
      ['A/RES/70/1 and A/RES/70/2'],
    ],
    ['two passages that words of the text part', 'انظر A/RES/70/1 ثم A/RES/70/2 هنا', ['A/RES/70/1', 'A/RES/70/2']],
  ])('%s reads from the left', (_, text, passages) => {
    expect(passagesFromLeft(text).map(({ start, end }) => text.slice(start, end))).toEqual(passages);
  });

  it.each(['بين 10-20 شخصا', 'الأطفال وآباؤهم', 'عام 2026 كله'])('nothing else does: %s', (text) => {
    expect(passagesFromLeft(text)).toEqual([]);
  });
});

it.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['０１２３４５６７８９', '0123456789'],
  ['٤٥٪ و４５％', '45% و45%'],
  ['١٬٢٣٤٫٥', '1,234.5'],
  ['二〇二六年', '2026年'],
  ['一九九零年', '1990年'],
  ['三千二百一十五年', '三千二百一十五年'],
  ['in 2026', 'in 2026'],
])('The figures of %s are those of %s', (written, read) => {
  expect(withFigures(written)).toBe(read);
});
