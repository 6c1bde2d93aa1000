/** What holds of each language, whatever it says: nothing in it is left empty, and it knows the months and the days that the platform knows. */
import { describe, expect, it } from 'vitest';
import {
  knownLanguages,
  languageOf,
  monthNames,
  registeredLanguages,
  settableLanguages,
  weekdayNames,
} from '../../../src/text/language/index.ts';

/** What a language may have nothing of its own for, by the last of its keys. */
const MAY_BE_EMPTY = {
  lists: ['smallWords', 'letters', 'genericTitleWords', 'commonWords', 'sharedWords', 'acronyms', 'months'],
  texts: ['before', 'after', 'rewritten', 'endings'],
};

/** Where something is empty in a value, by its keys. */
function emptyIn(value: unknown, keys: readonly string[] = [], seen = new Set<unknown>()): readonly string[] {
  const key = keys.findLast((one) => !/^\d+$/u.test(one)) ?? '';
  if (value === '') return MAY_BE_EMPTY.texts.includes(key) ? [] : [keys.join('.')];
  if (value instanceof RegExp) return value.source === '(?:)' ? [keys.join('.')] : [];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const entries = value instanceof Map || value instanceof Set ? [...value.entries()] : Object.entries(value);
  if (entries.length === 0 && (Array.isArray(value) || value instanceof Map || value instanceof Set))
    return MAY_BE_EMPTY.lists.includes(key) ? [] : [keys.join('.')];
  return entries.flatMap(([name, one]: readonly [unknown, unknown]) => emptyIn(one, [...keys, String(name)], seen));
}

it.each(registeredLanguages().map((language) => [language.tag, language] as const))(
  'leaves no pattern empty, which would be found everywhere, and no list, whose key is left out instead: %s',
  (_, { setting, wording, intake, check, notices }) => {
    expect(emptyIn({ setting, wording, intake, check, notices })).toEqual([]);
  },
);

it.each(settableLanguages().map(({ tag, setting }) => [tag, setting] as const))(
  'says on which side of a mark a note stands, which of its letters are large, and what hangs out: %s',
  (_, { noteMark, letters, hanging, script, direction, sizeFactor }) => {
    expect(['after-punctuation', 'before-punctuation']).toContain(noteMark);
    expect([script.length, ['ltr', 'rtl'].includes(direction)]).toEqual([4, true]);
    const isLetter = new RegExp(`^[${letters.letters}]$`, 'u');
    if (/^(?:Latn|Cyrl|Grek)$/u.test(script)) {
      for (const letter of letters.capitals.matchAll(/\p{Lu}/gu)) expect(letter[0]).toMatch(isLetter);
      expect(letters.small).toMatch(/\p{Ll}/u);
    }
    for (const share of [...Object.values(hanging.atEnd), ...Object.values(hanging.atStart)]) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
    expect(sizeFactor).toBeGreaterThan(0.8);
    expect(sizeFactor).toBeLessThan(1.3);
  },
);

it.each(
  settableLanguages()
    .filter(({ setting }) => /^(?:Latn|Cyrl|Grek)$/u.test(setting.script))
    .map(({ tag, setting }) => [tag, setting] as const),
)(
  'has each of its quotation marks hang out, those that others write it with too: %s',
  (_, { quotes, otherQuotes, hanging }) => {
    for (const [open, close] of [...quotes, ...(otherQuotes === undefined ? [] : [otherQuotes])]) {
      expect(Object.keys(hanging.atStart)).toContain(open.trim());
      expect(Object.keys(hanging.atEnd)).toContain(close.trim());
    }
  },
);

/** What the platform calls the months, within a date and alone, January first. */
function ofPlatform(lang: string, options: Intl.DateTimeFormatOptions): readonly string[] {
  const format = new Intl.DateTimeFormat(lang, {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  return Array.from({ length: 12 }, (_, n) => {
    const parts = format.formatToParts(new Date(Date.UTC(2026, n, 15)));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLocaleLowerCase(lang);
  });
}

describe('the months that the platform knows', () => {
  it.each(knownLanguages().map(({ tag }) => tag))('are known in a page, alone and within a date: %s', (lang) => {
    const known = monthNames(languageOf(lang));
    for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric', year: 'numeric' }] as const)
      expect(
        ofPlatform(lang, options).filter((name, n) => known[n]?.includes(name) !== true && !/^\d+$/u.test(name)),
      ).toEqual([]);
  });

  // Arabic has two names for each, one before the other, as the United Nations write them.
  it.each(
    settableLanguages()
      .filter(({ tag }) => tag !== 'ar')
      .map(({ tag, setting }) => [tag, setting.months] as const),
  )('are those that stand in a date that we set: %s', (lang, months) => {
    const expected = ofPlatform(lang, { month: 'long', day: 'numeric', year: 'numeric' });
    const own = months.map((name) => name.toLocaleLowerCase(lang));
    // A few are set with the small word that stands before them, or as a number with its sign.
    for (const [n, name] of own.entries())
      expect(`${name} (${expected[n] ?? ''})`).toMatch(isOfMonth(expected[n] ?? '', n));
  });
});

/** The name itself, or the number of the month with its sign. */
function isOfMonth(name: string, n: number): RegExp {
  return new RegExp(
    `${name === '' ? '(?!)' : name.replaceAll(/[.*+?^$()|[\]{}\\]/gu, String.raw`\$&`)}.* \\(|^${String(n + 1)}\\D`,
    'u',
  );
}

describe('the days of the week that the platform knows', () => {
  const WEEK = Array.from({ length: 7 }, (_, n) => new Date(Date.UTC(2026, 4, 4 + n)));

  /** As they stand before a day. */
  function daysOf(lang: string): readonly string[] {
    const format = new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
    return WEEK.map((day) => {
      const name = format.formatToParts(day).find(({ type }) => type === 'weekday');
      return (name?.value ?? '').toLocaleLowerCase(lang);
    });
  }

  it.each(
    knownLanguages()
      .map(({ tag, intake }) => [tag, intake?.recognition.dates.weekdays] as const)
      .filter(([, weekdays]) => weekdays !== undefined),
  )('are known before a day of a page: %s', (lang, weekdays = '') => {
    const isWeekday = new RegExp(`^(?:${weekdays})$`, 'iu');
    expect(daysOf(lang).filter((name) => !isWeekday.test(name))).toEqual([]);
  });

  it.each(
    settableLanguages()
      .map((one) => [one.tag, weekdayNames(one).map((name) => name.toLocaleLowerCase(one.tag))] as const)
      .filter(([, names]) => names.length > 0),
  )('are known in a language that says no more of them than how it is set: %s', (lang, names) => {
    // A name of three letters is a small word of some other language; Finnish has its days in another case.
    expect(daysOf(lang).filter((name) => name.length > 3 && !names.some((own) => own.startsWith(name)))).toEqual([]);
  });
});
