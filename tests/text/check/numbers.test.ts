/** What numbers in figures and words mean, and what of them a translation must have. */
import { expect, test } from 'vitest';
import { numberMentions } from '../../../src/text/check/numbers.ts';
import { shown, spans } from './mentions.ts';

const number = (weight: string, value: number) => `number ${weight}: n:${value} money:${value} → n:${value}`;

test.each([
  ['en', '1,250,000 books', 1_250_000],
  ['en', '12,500 people', 12_500],
  ['en', '12.125', 12.125],
  ['en', '2.5 million people', 2_500_000],
  ['en', '1000 days', 1000],
  ['en', '2.5 days', 2.5],
  ['en', '7,5', 7.5],
  ['en', '1,2345', 1.2345],
  ['en', '3 bn', 3e9],
  ['fr', '10.000', 10_000],
  ['fr', '10 000 personnes', 10_000],
  ['fr', '12,125', 12.125],
  ['en', '1,234.56', 1234.56],
  ['fr', '1.234,56', 1234.56],
  ['fr', '1 234,56', 1234.56],
  ['fr', '2,5 millions', 2_500_000],
  ['fr', '2.5', 2.5],
])('A large number and one with a fraction must be there: %s, %s', (lang, text, value) => {
  expect(shown(numberMentions(text, lang))).toEqual([number('figures', value)]);
});

test.each([
  ['en', '999 days', 999],
  ['en', '12 months', 12],
  ['fr', '80 années', 80],
  ['fr', 'les années 80', 1980],
  ['en', 'the years 80', 80],
])('A whole number under a thousand may be worded away: %s, %s', (lang, text, value) => {
  expect(shown(numberMentions(text, lang))).toEqual([number('small', value)]);
});

test('A number in a name may be left out of it', () => {
  expect(shown(numberMentions('the G20 and COVID-19', 'en'))).toEqual([number('words', 20), number('words', 19)]);
});

test.each([
  ['en', 'US$ 3.2 billion', 'amount figures: USD:3200000000 n:3200000000 → USD:3200000000 money:3200000000'],
  ['en', '$5', 'amount figures: USD:5 n:5 → USD:5 money:5'],
  ['en', '12 Canadian dollars', 'amount figures: CAD:12 n:12 → CAD:12 money:12'],
  ['en', '12 Australian dollars', 'amount figures: AUD:12 n:12 → AUD:12 money:12'],
  ['en', '20 pounds sterling', 'amount figures: GBP:20 n:20 → GBP:20 money:20'],
  ['en', '20 Swiss francs', 'amount figures: CHF:20 n:20 → CHF:20 money:20'],
  ['en', '€20', 'amount figures: EUR:20 n:20 → EUR:20 money:20'],
  ['fr', '2,5 millions de dollars', 'amount figures: USD:2500000 n:2500000 → USD:2500000 money:2500000'],
  ['fr', '20 livres', 'amount figures: GBP:20 n:20 → GBP:20 money:20'],
  ['fr', '20 francs', 'amount figures: franc:20 n:20 → franc:20 money:20'],
  ['fr', '20 francs suisses', 'amount figures: CHF:20 n:20 → CHF:20 money:20'],
  ['en', '5 per cent', 'percentage figures: %:5 → %:5'],
  ['fr', '5 pour cent', 'percentage figures: %:5 → %:5'],
  ['fr', '5 %', 'percentage figures: %:5 → %:5'],
])('Money and shares must be there however few: %s, %s', (lang, text, mention) => {
  expect(shown(numberMentions(text, lang))).toEqual([mention]);
});

test('Money before a number and its unit after it are read with it', () => {
  const text = 'They gave US$ 3.2 billion and 10 per cent.';
  expect(spans(text, numberMentions(text, 'en'))).toEqual(['US$ 3.2 billion', '10 per cent']);
});

test('The first number of a range takes the unit of the last, or stands for itself', () => {
  expect(shown(numberMentions('5 to 10 per cent', 'en'))).toEqual([
    'number small: n:5 money:5 %:5 %:5 → n:5 %:5 %:5',
    'percentage figures: %:10 → %:10',
  ]);
  expect(shown(numberMentions('de 3 à 4 milliards', 'fr'))).toEqual([
    'number small: n:3 money:3 n:3000000000 money:3000000000 → n:3 n:3000000000',
    number('figures', 4e9),
  ]);
  expect(shown(numberMentions('3 friends gave 4 per cent', 'en'))[0]).toBe(number('small', 3));
});

test('What was said of one number is left unsaid of the next, but not of a thousand and more', () => {
  expect(shown(numberMentions('13 milliards sont nécessaires, on en a 5,8', 'fr'))[1]).toBe(
    'number figures: n:5.8 money:5.8 n:5800000000 money:5800000000 → n:5.8 n:5800000000',
  );
  expect(shown(numberMentions('13 milliards en 1000 jours', 'fr'))[1]).toBe(number('figures', 1000));
  expect(shown(numberMentions('13 jours, puis 5', 'fr'))[1]).toBe(number('small', 5));
});

test.each([
  ['Chapter VII', 'number words: n:7 money:7 → n:7'],
  ['Chapter XIV', 'number words: n:14 money:14 → n:14'],
  ['Chapter IX', 'number words: n:9 money:9 → n:9'],
  // A single letter may be a name or a pronoun, and XX stand for what is to be filled in.
  ['Henry V', 'number words:  → n:5'],
  ['XX people', 'number words:  → n:20'],
])('Roman numerals are numbers that may be worded away: %s', (text, mention) => {
  expect(shown(numberMentions(text, 'en'))).toEqual([mention]);
});

test.each(['VIP', 'MIX', 'aXV'])('No word in capitals is a numeral: %s', (text) => {
  expect(shown(numberMentions(text, 'en'))).toEqual([]);
});

test.each([
  ['en', 'one hundred and fifty', 150],
  ['en', 'two hundred thousand', 200_000],
  ['en', 'two hundred and fifty thousand', 250_000],
  ['en', 'five hundred', 500],
  ['en', 'nine thousand', 9000],
  ['en', 'nine thousand and one', 9001],
  ['en', 'twenty-one', 21],
  ['en', 'ninety-nine', 99],
  ['en', 'hundred and first', 101],
  ['en', 'one million', 1_000_000],
  ['en', 'a million', 1_000_000],
  ['en', 'the first time', 1],
  ['en', 'twenty-first', 21],
  ['fr', 'quatre-vingts', 80],
  ['fr', 'quatre-vingt-dix-sept', 97],
  ['fr', 'quatre-vingt-un', 81],
  ['fr', 'quatre-vingtième', 80],
  ['fr', 'soixante-dix-huit', 78],
  ['fr', 'soixante et onze', 71],
  ['fr', 'vingt et un', 21],
  ['fr', 'dix-sept', 17],
  ['fr', 'dix-neuf', 19],
  ['fr', 'deux cents', 200],
  ['fr', 'deux cent trois', 203],
  ['fr', 'deux millions', 2_000_000],
  ['fr', 'trois cent mille', 300_000],
  ['fr', 'deux millions trois cent mille', 2_300_000],
  ['fr', 'trois milliards deux millions cinq', 3_002_000_005],
  ['en', 'two million three hundred thousand', 2_300_000],
  ['en', 'three billion two million and five', 3_002_000_005],
  ['fr', 'mille', 1000],
  ['fr', 'cent personnes', 100],
])('A number in words is one number: %s, %s', (lang, text, value) => {
  expect(shown(numberMentions(text, lang))).toEqual([number('words', value)]);
});

test.each([
  ['en', 'three and four', [3, 4]],
  ['en', 'four twenty-one', [4, 21]],
  ['en', 'thirty twelve', [30, 12]],
  ['en', 'two, three', [2, 3]],
  ['fr', 'dix-six', [10, 6]],
  ['fr', 'quatre vingt', [4, 20]],
  ['fr', 'deux trois', [2, 3]],
  ['fr', 'cent et mille', [100, 1000]],
  ['fr', 'premier deux', [1, 2]],
])('Words that make no number together are several: %s, %s', (lang, text, values) => {
  expect(shown(numberMentions(text, lang))).toEqual(values.map((value) => number('words', value)));
});

test.each([
  ['en', 'one of us', ['number words:  → n:1']],
  ['en', 'one per cent', ['percentage words: %:1 → %:1']],
  ['en', 'one dollar', ['amount words: USD:1 n:1 → USD:1 money:1']],
  ['en', 'half of them', ['number words:  → n:2 scale:2 %:50 n:0.5']],
  ['en', 'a quarter', ['number words:  → n:1', 'number words:  → n:4 scale:4 %:25 n:0.25']],
  ['en', 'millions of people', ['number scale: scale:1000000 → scale:1000000']],
  ['fr', 'des milliards', ['number scale: scale:1000000000 → scale:1000000000']],
  ['fr', 'les deux tiers', ['number words: n:2 money:2 → n:2', 'number words:  → n:3 scale:3']],
])('An article asks for nothing, a bare scale for a scale, and a hint answers: %s, %s', (lang, text, mentions) => {
  expect(shown(numberMentions(text, lang))).toEqual(mentions);
});

test.each([
  ['en', 'a dozen', ['n:12', 'scale:12', 'n:10', 'scale:10']],
  ['en', 'dozens', ['n:12', 'scale:12', 'n:10', 'scale:10']],
  ['en', 'twice', ['n:2', 'scale:2']],
  ['en', 'weeks', ['n:7', 'scale:7']],
  ['en', 'a century', ['n:100', 'scale:100']],
  ['fr', 'une douzaine', ['n:12', 'scale:12']],
  ['fr', 'une quinzaine', ['n:15', 'scale:15', 'n:2', 'scale:2']],
  ['fr', 'une vingtaine', ['n:20', 'scale:20']],
  ['fr', 'une cinquantaine', ['n:50', 'scale:50']],
  ['fr', 'une décennie', ['n:10', 'scale:10']],
  ['fr', 'un siècle', ['n:100', 'scale:100']],
  ['fr', 'un quart', ['n:4', 'scale:4', '%:25', 'n:0.25']],
  ['fr', 'la moitié', ['n:2', 'scale:2', '%:50', 'n:0.5']],
])('A word may answer for a number and asks for none: %s, %s', (lang, text, gives) => {
  const found = numberMentions(text, lang).at(-1);
  expect(found?.asks).toEqual([]);
  expect(found?.gives).toEqual(gives);
});

test.each([
  ['en', 'two decades', [2, 20]],
  ['en', 'two dozen', [2, 24]],
  ['en', 'three weeks', [3, 22]],
  ['en', 'two and a half', [2, 2.5]],
  ['en', 'three and a half million', [3, 3_500_000]],
  ['fr', 'un million et demi', [1_000_000, 1_500_000]],
  ['fr', 'deux décennies', [2, 20]],
  ['fr', 'trois semaines', [3, 22]],
])('The other language may count in other units: %s, %s', (lang, text, [value, other]) => {
  const keys = [value, other].flatMap((one) => [`n:${String(one)}`, `money:${String(one)}`]).join(' ');
  const [first] = shown(numberMentions(text, lang));
  expect(first).toBe(`number words: ${keys} → n:${String(value)} n:${String(other)}`);
});

test.each([
  ['en', 'per century'],
  ['en', 'second to none'],
  ['en', 'first and foremost'],
  ['fr', 'pour cent personnes'],
  ['fr', 'la première ministre'],
  ['fr', 'aux quatre coins du monde'],
])('Words that only sound like numbers are none: %s, %s', (lang, text) => {
  expect(shown(numberMentions(text, lang))).toEqual([]);
});

test('A language whose numbers are not known has none', () => {
  expect(numberMentions('45.000 personas', 'it')).toEqual([]);
});
