/** Turns dates and times of day, in the words or figures of either language, into mentions with one key for one day or minute. */
import type { Lang } from '../statement/index.ts';
import { consume, spanOf, type Consumed, type Mention } from './mention.ts';
import { SPACE } from './passages.ts';
import { LETTER, LETTERS, lowered } from './letters.ts';

const MONTHS: Readonly<Record<Lang, readonly (readonly string[])[]>> = {
  en: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  fr: [
    ['janvier', 'janv'],
    ['février', 'fevrier', 'févr'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août', 'aout'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'decembre', 'déc'],
  ],
};

/** English months that are words too, even with a capital. */
const AMBIGUOUS: readonly string[] = ['March', 'May'];

/** What they are taken for months after. */
const LEADS_TO_MONTH =
  '(?:in|of|since|by|until|till|from|between|last|next|this|early|late|mid|during|through|throughout|before|after|every)';

interface Patterns {
  readonly months: ReadonlyMap<string, number>;
  readonly days: RegExp;
  readonly monthFirst: RegExp | undefined;
  readonly bare: RegExp;
}

const NOT_BEFORE = `(?<![${LETTERS}\\d.,/])`;
const WORD_END = `(?![${LETTERS}\\d])`;
const YEAR = '(?<year>[12]\\d{3})(?!\\d)';
const DAY = '(?:(?:3[01]|[12]\\d|0?[1-9])(?:er|st|nd|rd|th)?|first(?=[ \u00A0]of)|premier)';
/** 3 to 5, 3-5, 3 and 5, 3, 4 and 5; du 3 au 5, les 3 et 5. */
const DAYS = `(?<days>${DAY}(?:(?:${SPACE}?[-–,]${SPACE}?|,?${SPACE}(?:to|and|or|au|et|ou|à)${SPACE})${DAY}){0,6})`;

function patternsOf(lang: Lang): Patterns {
  const months = new Map(MONTHS[lang].flatMap((names, n) => names.map((name) => [name, n + 1] as const)));
  const names = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
  const month = `(?<month>${names})(?!${LETTER})\\.?`;
  const year = `(?:,?${SPACE}+${YEAR})?`;
  const of = lang === 'en' ? `(?:${SPACE}of)?` : '';
  // English writes its months with a capital; without one, march and may are verbs.
  const written = MONTHS[lang].map(([name = '']) =>
    lang === 'en' ? name.charAt(0).toUpperCase() + name.slice(1) : name,
  );
  const certain = written.filter((name) => !AMBIGUOUS.includes(name)).join('|');
  const ambiguous = lang === 'en' ? `(?<=(?<!${LETTER})${LEADS_TO_MONTH}[ -])(?:${AMBIGUOUS.join('|')})|` : '';
  return {
    months,
    days: new RegExp(`${NOT_BEFORE}${DAYS}${of}${SPACE}+${month}${year}${WORD_END}`, 'gu'),
    monthFirst:
      lang === 'en' ? new RegExp(`${NOT_BEFORE}${month}${SPACE}+${DAYS}(?!\\d)${year}${WORD_END}`, 'gu') : undefined,
    bare: new RegExp(
      `(?<!${LETTER})(?:(?<with>${written.join('|')})${SPACE}+${YEAR}|(?<alone>${ambiguous}${certain}))${WORD_END}`,
      'gu',
    ),
  };
}

const PATTERNS: Readonly<Record<Lang, Patterns>> = { en: patternsOf('en'), fr: patternsOf('fr') };

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
export function consumeDates(text: string, lang: Lang): Consumed {
  const { months, days, monthFirst, bare } = PATTERNS[lang];
  const read = (match: RegExpExecArray) => {
    const month = months.get((match.groups?.['month'] ?? '').toLowerCase());
    return month === undefined ? undefined : datesOf(match, month);
  };
  const withDay = consume(text, days, read, lowered(text));
  const american =
    monthFirst === undefined ? undefined : consume(withDay.rest, monthFirst, read, lowered(withDay.rest));
  const left = american?.rest ?? withDay.rest;
  const readMonth = (match: RegExpExecArray) => {
    const { with: before, alone: single, year } = match.groups ?? {};
    const month = months.get((before ?? single ?? '').toLowerCase());
    if (month === undefined) return undefined;
    return [monthMention(month, year === undefined ? undefined : Number(year), match)];
  };
  const alone = consume(left, bare, readMonth, lang === 'en' ? left : lowered(left));
  return { mentions: [...withDay.mentions, ...(american?.mentions ?? []), ...alone.mentions], rest: alone.rest };
}

/** The days of a match, the last of them with all that is known; the others may be plain numbers on the other side. */
function datesOf(match: RegExpExecArray, month: number): readonly Mention[] {
  const days = [...(match.groups?.['days'] ?? '').matchAll(/\d+|first|premier/gu)].map(([day]) =>
    /^\d/u.test(day) ? Number(day) : 1,
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

const HOUR = '(?<hour>[01]?\\d|2[0-4])';
const TIMES: Readonly<Record<Lang, RegExp>> = {
  en: new RegExp(
    `(?<![\\d.,:$€£])(?:${HOUR}(?:[.:](?<minute>[0-5]\\d))?${SPACE}?(?<half>[aApP])\\.?${SPACE}?[mM](?:\\.|(?!${LETTER}))` +
      `|${HOUR.replace('hour', 'clock')}:(?<clockMinute>[0-5]\\d)(?!\\d)` +
      `|${HOUR.replace('hour', 'military')}[.:](?<militaryMinute>[0-5]\\d)${SPACE}hours` +
      `|(?:12${SPACE})?(?<named>noon|midnight)(?!${LETTER}))`,
    'gu',
  ),
  fr: new RegExp(
    `(?<![\\d.,:])(?:${HOUR}${SPACE}?h(?:${SPACE}?(?<minute>[0-5]\\d))?(?![${LETTERS}\\d])` +
      `|(?<=(?<!${LETTER})(?:[Àà]|[Dd]ès|[Vv]ers|[Jj]usqu[’']à|[Aa]vant|[Aa]près)${SPACE})${HOUR.replace('hour', 'clock')}${SPACE}heures?(?:${SPACE}(?<clockMinute>[0-5]\\d))?(?![${LETTERS}\\d])` +
      `|${HOUR.replace('hour', 'military')}:(?<militaryMinute>[0-5]\\d)(?!\\d)` +
      `|(?<named>midi|minuit)(?!${LETTER}))`,
    'gu',
  ),
};

/** 3.30 p.m., 15:30, noon; 15 h 30, à 15 heures. A whole hour may be a mere number of hours on the other side. */
export function consumeTimes(text: string, lang: Lang): Consumed {
  return consume(text, TIMES[lang], (match) => {
    const groups = match.groups ?? {};
    const named = groups['named'];
    if (named !== undefined) {
      const hour = named === 'noon' || named === 'midi' ? 12 : 0;
      const gives = [`time:${hour}:0`, `n:${hour}`, ...(hour === 0 ? ['time:24:0'] : [])];
      return [{ sort: 'time', weight: 'words', ...spanOf(match), asks: [], gives }];
    }
    const minute = Number(groups['minute'] ?? groups['clockMinute'] ?? groups['militaryMinute'] ?? 0);
    const written = Number(groups['hour'] ?? groups['clock'] ?? groups['military']);
    const half = groups['half'];
    const hour = half === undefined ? written : (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    const key = `time:${hour}:${minute}`;
    const whole = minute === 0;
    // 22 heures may be ten in the evening in words, or a mere number of hours.
    const numbers = [`n:${hour}`, ...(hour > 12 ? [`n:${hour - 12}`] : [])];
    return [
      {
        sort: 'time',
        weight: whole && half === undefined ? 'words' : 'figures',
        ...spanOf(match),
        asks: whole ? [key, ...numbers] : [key],
        gives: [key, ...numbers, ...(whole ? [] : [`n:${minute}`])],
      },
    ];
  });
}
