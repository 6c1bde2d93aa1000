/** Turns dates, in the words or figures of a language, into mentions with one key for one day. */
import { languageOf, monthNames, SPACE, type DayWords } from '../language/index.ts';
import { consume, type Consumed, LETTER, LETTERS, lowered, type Mention, spanOf } from './passages.ts';
import { inEach } from './finding.ts';

interface Patterns {
  readonly months: ReadonlyMap<string, number>;
  /** In small letters; without any of them a text has no date in words. */
  readonly names: readonly string[];
  readonly days: RegExp;
  readonly monthFirst: RegExp | undefined;
  readonly bare: RegExp;
  /** Whether a month without a day must have its capital. */
  readonly hasCapitals: boolean;
  /** Months that are words as well: March, May. */
  readonly perhaps: RegExp | undefined;
  /** Days of a month that is said elsewhere: 16日. */
  readonly daysAlone: RegExp | undefined;
  /** The days that the first two patterns have found. */
  readonly day: RegExp;
  readonly numerals: ReadonlyMap<string, number>;
}

const NOT_BEFORE = `(?<![${LETTERS}\\d.,/])`;
const WORD_END = `(?![${LETTERS}\\d])`;
const YEAR = '(?<year>[12]\\d{3})(?!\\d)';

const PATTERNS = inEach(
  ({ quantities }, tag) => quantities && patternsOf(quantities.dates, monthNames(languageOf(tag))),
);

function patternsOf(words: DayWords, known: readonly (readonly string[])[]): Patterns {
  const monthsOfYear = known.map((own, n) => [...own, ...(words.otherCases?.[n] ?? [])]);
  const months = new Map(monthsOfYear.flatMap((names, n) => names.map((name) => [name, n + 1] as const)));
  const allNames = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[().]/gu, String.raw`\$&`))
    .join('|');
  const month = `(?<month>${allNames})(?!${LETTER})\\.?`;
  if (words.ownOrder !== undefined) return ownOrder(words, words.ownOrder, { months, names: allNames });
  const ofYear = words.ofYear === undefined ? '' : `(?:${SPACE}+(?:${words.ofYear}))?`;
  const afterYear = words.afterYear === undefined ? '' : `(?:${SPACE}?(?:${words.afterYear})(?!${LETTER}))?`;
  const year = `(?:,?${ofYear}${SPACE}+${YEAR}${afterYear})?`;
  const of = words.of === undefined ? '' : `(?:${SPACE}${words.of})?`;
  const first = words.of === undefined ? words.first : `${words.first}(?=[ \u00A0]${words.of})`;
  const day = `(?:(?:3[01]|[12]\\d|0?[1-9])(?:${words.ordinal})?|${first})`;
  // 3 to 5, 3-5, 3 and 5, 3, 4 and 5; du 3 au 5, les 3 et 5.
  const days = `(?<days>${day}(?:(?:${SPACE}?[-–,،/]${SPACE}?|,?${SPACE}(?:${words.joins})${SPACE}${words.tightJoins === undefined ? '' : `|${SPACE}(?:${words.tightJoins})`})${day}){0,6})`;
  const { capitals, joined = '' } = words;
  const capital = (name: string): string =>
    capitals === undefined ? name : name.charAt(0).toUpperCase() + name.slice(1);
  const written = monthsOfYear.flatMap((all) => (words.everyName === 'always' ? all : all.slice(0, 1)).map(capital));
  const withYear = words.everyName === undefined ? written.join('|') : allNames;
  const certain = written.filter((name) => capitals?.words.includes(name) !== true).join('|');
  const before = capitals?.after
    .split('|')
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`);
  const ambiguous =
    capitals === undefined ? '' : `(?<=(?<!${LETTER})(?:${before?.join('|')})[ -])(?:${capitals.words.join('|')})|`;
  return {
    months,
    names: [...months.keys()],
    days: new RegExp(`${NOT_BEFORE}${joined}${days}${of}${SPACE}+${month}${year}${WORD_END}`, 'gu'),
    monthFirst: words.monthFirst
      ? new RegExp(`${NOT_BEFORE}${month}${SPACE}+${days}(?!\\d)${year}${WORD_END}`, 'gu')
      : undefined,
    bare: new RegExp(
      `(?<!${LETTER})${joined}(?:(?<with>${withYear})${ofYear}${SPACE}+${YEAR}${afterYear}|(?<alone>${ambiguous}${certain}))${WORD_END}`,
      'gu',
    ),
    hasCapitals: capitals !== undefined,
    daysAlone: undefined,
    perhaps: capitals && new RegExp(`(?<!${LETTER})(?:${capitals.words.join('|')})(?!${LETTER})`, 'gu'),
    day: new RegExp(`\\d+|${words.first}`, 'gu'),
    numerals: new Map(),
  };
}

/** Of a language that has the year first, and no spaces around it. */
function ownOrder(
  { first, numerals = {} }: DayWords,
  { days, bare, daysAlone }: NonNullable<DayWords['ownOrder']>,
  { months, names }: Pick<Patterns, 'months'> & { readonly names: string },
): Patterns {
  const withNames = (pattern: string): RegExp => new RegExp(pattern.replaceAll('{months}', `(?:${names})`), 'gu');
  const own = Object.keys(numerals).toSorted((a, b) => b.length - a.length);
  return {
    months,
    names: ['月', '日'],
    days: withNames(days),
    monthFirst: undefined,
    bare: withNames(bare),
    hasCapitals: false,
    daysAlone: new RegExp(daysAlone, 'gu'),
    perhaps: undefined,
    day: new RegExp(['\\d+', first, ...own].join('|'), 'gu'),
    numerals: new Map(Object.entries(numerals)),
  };
}

const ISO = /(?<![\d/-])(?<year>[12]\d{3})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?![\d/-])/gu;
const NUMERIC = /(?<![\d/.])(?<first>\d{1,2})(?<mark>[/.])(?<second>\d{1,2})\k<mark>(?<year>[12]\d{3})(?![\d/])/gu;
/** The one day that English calls by its figures. */
const NINE_ELEVEN = /(?<![\d/])9\/11(?![\d/])/gu;

/** Dates in figures are read before symbols, for which they would be taken. */
export function consumeNumericDates(text: string): Consumed {
  if (!/\d[/.-]\d/u.test(text)) return { mentions: [], rest: text };
  const iso = consume(text, ISO, (match) => {
    const { year, month, day } = match.groups ?? {};
    return [dated({ year: Number(year), month: Number(month), day: Number(day) }, match)];
  });
  const numeric = consume(iso.rest, NUMERIC, (match) => {
    const { first, second, year } = match.groups ?? {};
    const [a, b] = [Number(first), Number(second)];
    // 7/30/2014 is the American order; where both are possible, either may be meant.
    const readings = [
      { day: a, month: b },
      { day: b, month: a },
    ].filter(({ day, month }) => day >= 1 && day <= 31 && month >= 1 && month <= 12);
    const [one, other] = readings.map((reading) => dated({ ...reading, year: Number(year) }, match));
    if (one === undefined) return undefined;
    return [{ ...one, asks: [...one.asks, ...(other?.asks ?? [])], gives: [...one.gives, ...(other?.gives ?? [])] }];
  });
  const eleventh = consume(numeric.rest, NINE_ELEVEN, (match) => [dated({ month: 9, day: 11 }, match)]);
  return { mentions: [...iso.mentions, ...numeric.mentions, ...eleventh.mentions], rest: eleventh.rest };
}

/** Dates in words: 30 July 2014, July 30, July 2014, in July; du 1er au 5 mai. */
export function consumeDates(text: string, lang: string): Consumed {
  const patterns = PATTERNS.get(lang);
  if (patterns === undefined) return { mentions: [], rest: text };
  const { months, days, monthFirst, bare, hasCapitals } = patterns;
  // Names of months first: the patterns around them are long, and few paragraphs have a date.
  const small = lowered(text);
  if (!patterns.names.some((name) => small.includes(name))) return { mentions: [], rest: text };
  const hasDays = small.search(patterns.day) !== -1;
  const read = (match: RegExpExecArray) => {
    const month = months.get((match.groups?.['month'] ?? '').toLowerCase());
    return month === undefined ? undefined : datesOf(match, month, patterns);
  };
  const withDay = hasDays ? consume(text, days, read, small) : { mentions: [], rest: text };
  const american =
    monthFirst === undefined || !hasDays ? undefined : consume(withDay.rest, monthFirst, read, lowered(withDay.rest));
  const left = american?.rest ?? withDay.rest;
  const readMonth = (match: RegExpExecArray) => {
    const { with: before, alone: single, year } = match.groups ?? {};
    const month = months.get((before ?? single ?? '').toLowerCase());
    if (month === undefined) return undefined;
    const mention = monthMention(month, year === undefined ? undefined : Number(year), match);
    // With a capital inside a sentence it is another word, where months have none: the planet Mars.
    return [!hasCapitals && year === undefined && isName(left, match.index) ? { ...mention, asks: [] } : mention];
  };
  const alone = consume(left, bare, readMonth, hasCapitals ? left : lowered(left));
  const ofAnyMonth =
    patterns.daysAlone === undefined ? undefined : consume(alone.rest, patterns.daysAlone, dayOfAnyMonth);
  return {
    mentions: [...withDay.mentions, ...(american?.mentions ?? []), ...alone.mentions, ...(ofAnyMonth?.mentions ?? [])],
    rest: ofAnyMonth?.rest ?? alone.rest,
  };
}

/** 两艘渔船16日相撞: a day whose month is said before, or is the present one. It answers for that day of any month. */
function dayOfAnyMonth(match: RegExpExecArray): readonly Mention[] {
  const day = Number(match.groups?.['day']);
  const gives = Array.from({ length: 12 }, (_, n) => [`date:${n + 1}-${day}`, `date:${n + 1}-${day}-any`]).flat();
  return [{ sort: 'date', weight: 'figures', ...spanOf(match), asks: [`n:${day}`], gives: [...gives, `n:${day}`] }];
}

function isName(text: string, at: number): boolean {
  const first = text.charAt(at);
  if (first === first.toLowerCase()) return false;
  // Марта Оливейра: before another word with a capital as well.
  return (
    /[\p{L},][ \u00A0\u202F\n]$/u.test(text.slice(Math.max(0, at - 2), at)) ||
    /^\p{Lu}\p{Ll}+[ \u00A0\u202F]\p{Lu}\p{Ll}/u.test(text.slice(at))
  );
}

/** Months that are words as well, where nothing before them says which they are: they may answer for one, and ask for nothing. */
export function perhapsMonths(text: string, lang: string): readonly Mention[] {
  const patterns = PATTERNS.get(lang);
  if (patterns?.perhaps === undefined) return [];
  return [...text.matchAll(patterns.perhaps)].flatMap((match) => {
    const month = patterns.months.get(match[0].toLowerCase());
    return month === undefined ? [] : [{ ...monthMention(month, undefined, match), asks: [] }];
  });
}

/** The days of a match, the last of them with all that is known; the others may be plain numbers on the other side. */
function datesOf(
  match: RegExpExecArray,
  month: number,
  { day: pattern, numerals }: Pick<Patterns, 'day' | 'numerals'>,
): readonly Mention[] {
  const days = [...(match.groups?.['days'] ?? '').matchAll(pattern)].map(([day]) =>
    /^\d/u.test(day) ? Number(day) : (numerals.get(day) ?? 1),
  );
  const year = match.groups?.['year'];
  return days.map((day, n) => {
    const mention = dated({ day, month, ...(year !== undefined && { year: Number(year) }) }, match);
    return n === days.length - 1 ? mention : { ...mention, asks: [...mention.asks, `n:${day}`] };
  });
}

interface DayOfYear {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** A year may be left out on one side, but not be another one. */
function dated({ day, month, year }: DayOfYear, match: RegExpExecArray): Mention {
  const key = `date:${month}-${day}`;
  const numbers = [`n:${day}`, ...(year === undefined ? [] : [`n:${year}`])];
  return {
    sort: 'date',
    weight: 'figures',
    ...spanOf(match),
    asks: year === undefined ? [key, `${key}-any`] : [`${key}-${year}`, key],
    gives:
      year === undefined
        ? [key, `month:${month}`, ...numbers]
        : monthOf(month, year, [`${key}-${year}`, `${key}-any`, ...numbers]),
  };
}

function monthOf(month: number, year: number, keys: readonly string[]): readonly string[] {
  return [...keys, `month:${month}`, `month:${month}-${year}`];
}

function monthMention(month: number, year: number | undefined, match: RegExpExecArray): Mention {
  const key = `month:${month}`;
  return {
    sort: 'date',
    weight: year === undefined ? 'words' : 'figures',
    ...spanOf(match),
    asks: year === undefined ? [key] : [`${key}-${year}`, `${key}-bare`],
    gives: year === undefined ? [key, `${key}-bare`] : [key, `${key}-${year}`, `n:${year}`],
  };
}
