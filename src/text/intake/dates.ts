/** Turns a line into the date that stands in it and what stands around it. */
import {
  knownLanguages,
  languageOf,
  monthNames,
  type DateWords,
  weekdayNames,
  withFigures,
} from '../language/index.ts';
import { STRANGE_DAY_LABELS, STRANGE_DONE, STRANGE_LEADS, weekdayForms } from './strange-days.ts';
import { isoDate, isoDateOf, type IsoDate, type Lang } from '../statement/index.ts';

export interface FoundDate {
  readonly date: IsoDate;
  /** Where in the line it stands, with the words that lead to it. */
  readonly start: number;
  readonly end: number;
  /** The line before and after the date, without the marks and words that led to it. */
  readonly before: string;
  readonly after: string;
  /** The days as the line has them, where they are several: 5–7 May 2014. `date` is the first. */
  readonly range?: string;
  /** The language of the month's name, where it is in one only. */
  readonly language?: string;
  /** The other day that it may be, where day and month might be the other way round: 05/07/2014. */
  readonly ambiguous?: IsoDate;
}

interface Month {
  readonly number: number;
  /** The languages that call it so. */
  readonly languages: readonly string[];
}

const WORDS = knownLanguages().flatMap(({ intake }) => intake?.recognition.dates ?? []);

const MONTHS: ReadonlyMap<string, Month> = monthsByName();

function monthsByName(): ReadonlyMap<string, Month> {
  const months = new Map<string, Month>();
  for (const language of knownLanguages()) {
    for (const [n, names] of monthNames(language).entries()) {
      for (const name of names)
        months.set(name, { number: n + 1, languages: [...(months.get(name)?.languages ?? []), language.tag] });
    }
  }
  return months;
}

/** What any of the languages has for a part of a date. */
function anyOf(pick: (words: DateWords) => string | undefined): string {
  return WORDS.flatMap((words) => pick(words) ?? []).join('|');
}

const NAMES = [...MONTHS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(/[().]/gu, String.raw`\$&`))
  .join('|');
const monthNamed = (group: string) => `(?<${group}>${NAMES})\\.?`;
const WEEKDAYS = anyOf(({ weekdays }) => weekdays);
const WEEKDAY = `(?:${WEEKDAYS})[,،]? `;
const BEFORE = anyOf(({ before }) => before);
const ARTICLE = anyOf(({ article }) => article);
const LEAD = `(?:(?<!\\p{L})(?:${BEFORE}) )?(?:${WEEKDAY})?(?:(?:${ARTICLE}) )?`;
const EDGES = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const ORDINAL = `(?:${anyOf(({ ordinal }) => ordinal)})?`;
const OF = `(?: (?:${anyOf(({ of }) => of)}))?`;
const AFTER_YEAR = `(?: ?(?:${anyOf(({ afterYear }) => afterYear)})(?![\\p{L}\\p{N}]))?`;
const NUMERALS: ReadonlyMap<string, number> = new Map(WORDS.flatMap(({ numerals }) => Object.entries(numerals ?? {})));
const IN_NUMERALS = [...NUMERALS.keys()].toSorted((a, b) => b.length - a.length).join('|');
const TO = `(?: ?(?:[-–—/]|${anyOf(({ through }) => through)}) ?)(?:(?:${ARTICLE}) )?`;

/** The day of the week behind a date: 2014年7月30日（星期三）. */
const AFTER_DAY = '(?:[，, ]?[（(]?(?:星期|周)[一二三四五六日天][）)]?)?';

/** The stop of a day in figures, where nothing but a mark follows. */
const STOPPED = '(?:\\.(?=$| ?[–—-] ))?';

/** A way of writing a date, and what each such date has: a line without that need not be searched, which takes long. */
interface Shape {
  readonly has: RegExp;
  readonly pattern: RegExp;
}

const NAMES_MONTH = new RegExp(`${EDGES}(?:${NAMES})(?!\\p{L})`, 'iu');
const IN_FIGURES = /\d(?:[/-]\d{1,2}[/-]|\. ?\d{1,2}\. ?)\d/u;
const NAMES_YEAR = /年/u;

/**
 * 5–7 May 2014; 30 avril au 2 mai 2014. 30 July 2014; 1er mai 2014; le mercredi 30 juillet 2014. Then July 30, 2014; July
 * 5–7, 2014. Then 2014-07-30, 30/07/2014, 30.07.2014, 30-07-2014 and 2014年7月30日.
 */
const SHAPES: readonly Shape[] = [
  // 17 February B.E. 2569 (2026); 佛历2569年（2026年）2月17日: the year of another era, with that of ours in brackets.
  {
    has: NAMES_MONTH,
    pattern: new RegExp(
      `${EDGES}${LEAD}(?<day>\\d{1,2})${ORDINAL}${OF} ${monthNamed('month')},?(?: [\\p{L}.]{1,12}){0,2} \\d{1,4} ?[(（](?<year>\\d{4})[)）]`,
      'iu',
    ),
  },
  {
    has: NAMES_YEAR,
    pattern: new RegExp(
      `\\p{Script=Han}{1,4}(?:\\d{1,4}|元) ?年 ?[(（](?<year>\\d{4}) ?年?[)）] ?(?<number>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号]${AFTER_DAY}`,
      'u',
    ),
  },
  {
    has: NAMES_MONTH,
    pattern: new RegExp(
      `${EDGES}${LEAD}(?<range>(?<day>\\d{1,2})${ORDINAL}(?:${OF} ${monthNamed('firstMonth')})?(?: (?<firstYear>\\d{4}))?${TO}(?<lastDay>\\d{1,2})${ORDINAL}${OF} ${monthNamed('month')}(?:,|${OF})? (?<year>\\d{4})${AFTER_YEAR})${END}`,
      'iu',
    ),
  },
  {
    has: NAMES_MONTH,
    pattern: new RegExp(
      `${EDGES}${LEAD}(?<day>\\d{1,2})${ORDINAL}${OF} ${monthNamed('month')}(?:,|${OF}) (?<year>\\d{4})${AFTER_YEAR}${END}`,
      'iu',
    ),
  },
  {
    has: NAMES_MONTH,
    pattern: new RegExp(
      `${EDGES}${LEAD}(?<day>\\d{1,2})${ORDINAL} ${monthNamed('month')},? (?<year>\\d{4})${AFTER_YEAR}${END}`,
      'iu',
    ),
  },
  {
    has: NAMES_MONTH,
    pattern: new RegExp(
      `${EDGES}${LEAD}(?<range>${monthNamed('month')} (?<day>\\d{1,2})${TO}(?<lastDay>\\d{1,2}),? (?<year>\\d{4}))${END}`,
      'iu',
    ),
  },
  {
    has: NAMES_MONTH,
    pattern: new RegExp(
      `${EDGES}${LEAD}${monthNamed('month')} (?<day>\\d{1,2})${ORDINAL},? (?<year>\\d{4})${END}`,
      'iu',
    ),
  },
  { has: IN_FIGURES, pattern: new RegExp(`${EDGES}(?<iso>\\d{4}-\\d{2}-\\d{2})${END}`, 'iu') },
  {
    has: IN_FIGURES,
    pattern: new RegExp(
      `${EDGES}${LEAD}(?<day>\\d{1,2})(?<mark>[./-])(?<number>\\d{1,2})\\k<mark>(?<year>\\d{4})${END}${STOPPED}`,
      'iu',
    ),
  },
  // 6. 6. 2031; 2031.06.06.
  {
    has: IN_FIGURES,
    pattern: new RegExp(
      `${EDGES}${LEAD}(?<day>\\d{1,2})\\. (?<number>\\d{1,2})\\. (?<year>\\d{4})${END}${STOPPED}`,
      'iu',
    ),
  },
  {
    has: IN_FIGURES,
    pattern: new RegExp(`${EDGES}(?<year>\\d{4})\\. ?(?<number>\\d{2})\\. ?(?<day>\\d{2})${END}${STOPPED}`, 'iu'),
  },
  {
    has: NAMES_YEAR,
    pattern: new RegExp(
      `(?<range>(?<year>\\d{4}) ?年 ?(?:(?<number>\\d{1,2}) ?月|(?<month>${NAMES})) ?(?<day>\\d{1,2}|${IN_NUMERALS}) ?[日号]?(?:[至到—–-]{1,2})(?:\\d{1,2} ?月)?(?<lastDay>\\d{1,2}|${IN_NUMERALS}) ?[日号])${AFTER_DAY}`,
      'u',
    ),
  },
  {
    has: NAMES_YEAR,
    pattern: new RegExp(
      `(?<year>\\d{4}) ?年 ?(?:(?<number>\\d{1,2}) ?月|(?<month>${NAMES})) ?(?<day>\\d{1,2}|${IN_NUMERALS}) ?[日号]${AFTER_DAY}`,
      'u',
    ),
  },
];

/** A day of the week behind a date, with a comma or in brackets: 5 May 2026 (Tuesday); 2026. június 5., péntek. */
const weekdayBehind = (names: string) =>
  new RegExp(`^(?: ?[(（](?:${names})[)）]|,? (?:${names})(?=$|[ ,;|–—-]))`, 'iu');
const WEEKDAY_BEHIND = weekdayBehind(WEEKDAYS);

/** The days of the week of a language that says no more of them than their names, before a date and behind it. */
interface NamedWeekdays {
  readonly before: RegExp;
  readonly behind: RegExp;
}

/** Made when a language is first asked for, and then kept: they follow from constants alone. */
const NAMED_WEEKDAYS = new Map<string, NamedWeekdays>();

function namedWeekdays(lang: Lang): NamedWeekdays {
  const known = NAMED_WEEKDAYS.get(lang);
  if (known !== undefined) return known;
  const names = weekdayNames(languageOf(lang))
    .toSorted((a, b) => b.length - a.length)
    .map(weekdayForms)
    .join('|');
  const made =
    names === ''
      ? { before: NEVER, behind: NEVER }
      : { before: new RegExp(`(?<!\\p{L})(?:${names})[,،]?(?: \\p{Ll}{2,4})? ?$`, 'iu'), behind: weekdayBehind(names) };
  NAMED_WEEKDAYS.set(lang, made);
  return made;
}

/** A line with a date says a year; the others need not be searched. */
const HAS_YEAR = /\d{4}/u;

/** The ways of writing a date that a line may have. */
function shapesIn(line: string): readonly RegExp[] {
  if (!HAS_YEAR.test(line)) return [];
  const had = new Map([NAMES_MONTH, IN_FIGURES, NAMES_YEAR].map((has) => [has, has.test(line)]));
  return SHAPES.flatMap(({ has, pattern }) => (had.get(has) === true ? [pattern] : []));
}

/** What joins a date to a place or a title: New York, 30 July 2014 - Message. */
const JOINTS_BEFORE = /(?<![ ,;:|•·(–—،؛，；：（-])[ ,;:|•·(–—،؛，；：（-]+$/u;
const JOINTS_AFTER = /^[ ,;:|•·)–—،؛，；：）-]+/u;

/** A line that only says what follows: Date: 30 July 2014. */
const LABEL = new RegExp(`^(?:${anyOf(({ labels }) => labels)}|${STRANGE_DAY_LABELS})$`, 'iu');

const STATE = new RegExp(`^(?:${anyOf(({ states }) => states)}|${STRANGE_DONE})$`, 'iu');

/** Of Arabic, which is written with them or without: اعتُمد. */
const VOWEL_SIGNS = /[\u064B-\u0652]/gu;

/** Whether words beside a date say of which state of the text it is: As of, Version. They are no place. */
export function isState(text: string): boolean {
  return STATE.test(text.replace(VOWEL_SIGNS, ''));
}

const LEADS = new RegExp(`^(?:${BEFORE}|${ARTICLE})$`, 'iu');

/** Whether a word only leads to a day: the, le, في. */
export function leadsToDay(word: string): boolean {
  return LEADS.test(word);
}

const YEAR_ENDS = new RegExp(`^(?:${anyOf(({ afterYear }) => afterYear)})$`, 'iu');
const WITH_ORDINAL = new RegExp(`^(?<day>\\d{1,2})(?:${anyOf(({ ordinal }) => ordinal)})$`, 'iu');

/** 1º, 05. */
const BARE_DAY = /^(?<day>\d{1,2})[ºª]?$/u;

/** Whether a word of a line is one by which a language writes a day: 22nd, Nov, г. of the 22nd of November. */
export function isOfDay(word: string, date: IsoDate, lang: Lang): boolean {
  const [, month, day] = date.split('-').map(Number);
  const said = (WITH_ORDINAL.exec(withFigures(word)) ?? BARE_DAY.exec(word))?.groups?.['day'];
  const names = monthNames(languageOf(lang))[(month ?? 0) - 1] ?? [];
  return (
    (said !== undefined && Number(said) === day) ||
    YEAR_ENDS.test(word) ||
    YEAR_ENDS.test(`${word}.`) ||
    names.includes(word.toLowerCase()) ||
    (languageOf(lang).intake === undefined && names.some((name) => isCaseOf(word.toLowerCase(), name)))
  );
}

/** Junija, jūnijā: a month in another case, as far as the first letters tell. */
function isCaseOf(word: string, name: string): boolean {
  return word.length >= SHORTEST_MONTH && name.startsWith(word.slice(0, SHORTEST_MONTH));
}

/** The first date of a line whose gaps are single ordinary spaces; days that do not exist are passed over. */
export function findDate(written: string): FoundDate | undefined {
  const line = withFigures(written);
  if (!HAS_YEAR.test(line)) return undefined;
  for (const shape of shapesIn(line)) {
    const match = shape.exec(line);
    const parts = match?.groups;
    const date = parts === undefined ? undefined : dateOf(parts);
    if (match === null || parts === undefined || date === undefined) continue;
    const languages = MONTHS.get((parts['month'] ?? '').toLowerCase())?.languages ?? [];
    const [language] = languages;
    // In a language whose pages are read, the words that lead to a day are known.
    const isRead = language !== undefined && languageOf(language).intake?.pages !== undefined;
    const start = written.slice(0, match.index).replace(isRead ? NEVER : LEADS_IN, '').length;
    const before = written.slice(0, start).replace(JOINTS_BEFORE, '');
    const end = endBehind(written, match.index + match[0].length, WEEKDAY_BEHIND);
    return {
      date: date.date,
      start,
      end,
      before: LABEL.test(before) ? '' : before,
      after: written.slice(end).replace(JOINTS_AFTER, ''),
      ...(parts['range'] !== undefined && { range: rangeAsWritten(match[0], parts['range']) }),
      ...(language !== undefined && languages.length === 1 && { language }),
      ...(date.ambiguous !== undefined && { ambiguous: date.ambiguous }),
    };
  }
  return undefined;
}

/** Where a date ends with the day of the week behind it. */
function endBehind(written: string, end: number, weekday: RegExp): number {
  return end + (weekday.exec(written.slice(end))?.[0].length ?? 0);
}

/** The first date of a line that is in a language, with the day of the week as that language says it. */
export function findDateOf(written: string, lang: Lang): FoundDate | undefined {
  const found = findDate(written) ?? findDateIn(written, lang);
  if (found === undefined || languageOf(lang).intake?.pages !== undefined) return found;
  const { before: weekday, behind } = namedWeekdays(lang);
  const start = written.slice(0, found.start).replace(LEADS_IN, '').replace(weekday, '').length;
  const year = found.end + yearEnd(written.slice(found.end), languageOf(lang).setting?.afterYear);
  const end = endBehind(written, year, behind);
  if (start === found.start && end === found.end) return found;
  const before = written.slice(0, start).replace(LEADS_IN, '').replace(JOINTS_BEFORE, '');
  return {
    ...found,
    start,
    end,
    before: LABEL.test(before) ? '' : before,
    after: written.slice(end).replace(JOINTS_AFTER, ''),
  };
}

/** Several days with the article before them, which says that they are several: les 10 et 11 août 2026; du 3 au 5 juin 2026. */
function rangeAsWritten(written: string, range: string): string {
  const lead = written.slice(0, written.length - range.length);
  return `${PLURAL.exec(lead)?.[0] ?? ''}${range}`;
}

const PLURAL = new RegExp(`(?<!\\p{L})(?:${anyOf(({ several }) => several)}) $`, 'iu');

/**
 * The date of a line as its own language writes it at length, where what its months are called is known from how it is set
 * alone: `3. März 2031` in German, `2031. március 3.` in Hungarian. Of languages whose pages are read `findDate` knows more.
 */
export function findDateIn(written: string, lang: Lang): FoundDate | undefined {
  if (languageOf(lang).intake?.pages !== undefined) return undefined;
  const line = written.replaceAll(GAPS, ' ').toLowerCase();
  const year = /(?<!\d)\d{4}(?!\d)/u.exec(line)?.[0];
  if (year === undefined) return undefined;
  const days = new Set([...line.matchAll(/(?<!\d)\d{1,2}(?!\d)/gu)].map(([day]) => Number(day)));
  const { setting } = languageOf(lang);
  if (setting === undefined) return undefined;
  for (const day of days) {
    for (let month = 1; month <= 12; month++) {
      const date = isoDateOf(Number(year), month, day);
      const said =
        date === undefined ? '' : withoutYearEnds(setting.formatDate(date), lang).replaceAll(GAPS, ' ').toLowerCase();
      const found = said === '' ? undefined : asWritten(line, said, { day, lang });
      if (date === undefined || found === undefined) continue;
      const { start } = found;
      const end = found.end + yearEnd(line.slice(found.end), setting.afterYear);
      if (ENDS_IN_WORD.test(line.slice(0, start)) || IN_WORD.test(line.slice(end))) continue;
      const first =
        firstDayOf(line.slice(0, start), day) ?? firstDayIn(line.slice(0, start), date, monthNames(languageOf(lang)));
      const from = first?.start ?? start;
      const before = written.slice(0, from).replace(LEADS_IN, '').replace(JOINTS_BEFORE, '');
      return {
        date: first === undefined ? date : (isoDateOf(Number(year), first.month ?? month, first.day) ?? date),
        start: from,
        end,
        before: LABEL.test(before) ? '' : before,
        after: written.slice(end).replace(JOINTS_AFTER, ''),
        ...(first !== undefined && { range: written.slice(from, end) }),
        language: lang,
      };
    }
  }
  return undefined;
}

/** Where a line has a date as a language writes it, or as people do: 1 giugno, 1º giugno and 01 giugno; de 2027 and del 2027. */
function asWritten(
  line: string,
  said: string,
  { day, lang }: { readonly day: number; readonly lang: Lang },
): { readonly start: number; readonly end: number } | undefined {
  const start = line.indexOf(said);
  if (start >= 0 && !ENDS_IN_WORD.test(line.slice(0, start))) return { start, end: start + said.length };
  const month = /\p{L}{3,}/u.exec(said)?.[0] ?? said;
  if (!line.includes(month.slice(0, SHORTEST_MONTH))) return undefined;
  const written = said
    .replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)
    .replace(new RegExp(String.raw`(?<!\d)${day}(?!\d)[º°]?`, 'u'), String.raw`0?${day}(?:\.?[º°ª]|η)?`)
    .replaceAll(/[’']/gu, "[’']")
    .replace(/ del (?=\d{4})/u, ' del? ');
  const pattern = languageOf(lang).setting?.dayForms?.(written) ?? written;
  const match = new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}`, 'u').exec(line);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** In letters: so much of a month's name all of its cases have. */
const SHORTEST_MONTH = 3;

/** How much of what stands behind a year belongs to it: 2026 r. */
function yearEnd(behind: string, afterYear: string | undefined): number {
  if (afterYear === undefined) return 0;
  return new RegExp(String.raw`^[ \u00A0\u202F]?(?:${afterYear})(?![\p{L}\p{N}])`, 'iu').exec(behind)?.[0].length ?? 0;
}

/** A line without the signs that stand behind its years, which no date line of ours has. */
export function withoutYearEnds(line: string, lang: Lang): string {
  const afterYear = languageOf(lang).setting?.afterYear;
  if (afterYear === undefined) return line;
  return line.replace(
    new RegExp(String.raw`(?<=\p{N}{4}\.?)[ \u00A0\u202F](?:${afterYear})(?![\p{L}\p{N}])`, 'giu'),
    '',
  );
}

/** The day before that of a date, of the same month: 6-7 de novembro; 6. bis 7. November; 6 e 7 novembre. */
const FIRST_DAY = /(?<![\p{L}\p{N}.:/-])(?<day>\d{1,2})\.?(?: ?[-–—/] ?| \p{Ll}{1,4} )$/u;

interface FirstDay {
  readonly day: number;
  /** Where it is another than that of the last. */
  readonly month?: number;
  readonly start: number;
}

/** The day and the month before those of a date: 27 de outubro a 2 de novembro. */
const FIRST_DAY_AND_MONTH =
  /(?<![\p{L}\p{N}.:/-])(?<day>\d{1,2})\.?(?: \p{Ll}{1,3})?[ .](?<month>\p{L}{3,}\.?)(?: ?[-–—/] ?| \p{Ll}{1,4} )$/u;

function firstDayIn(before: string, last: IsoDate, months: readonly (readonly string[])[]): FirstDay | undefined {
  const match = FIRST_DAY_AND_MONTH.exec(before);
  const named = match?.groups?.['month']?.replace(/\.$/u, '') ?? '';
  const month = months.findIndex((names) => names.some((name) => name.toLowerCase() === named)) + 1;
  const first = isoDateOf(Number(last.slice(0, 4)), month, Number(match?.groups?.['day']));
  return match === null || first === undefined || first >= last
    ? undefined
    : { day: Number(match.groups?.['day']), month, start: match.index };
}

function firstDayOf(before: string, last: number): FirstDay | undefined {
  const match = FIRST_DAY.exec(before);
  const day = Number(match?.groups?.['day']);
  return match === null || day === 0 || day >= last ? undefined : { day, start: match.index };
}

const NEVER = /(?!)/u;
const GAPS = /[\u00A0\u202F]/gu;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const IN_WORD = /^[\p{L}\p{N}]/u;
/** Bremen, den 3. März; Praha, dne 3. března; Malmö den 3 mars: a small word that leads to the day, behind a comma but in Scandinavia. */
const LEADS_IN = new RegExp(String.raw`(?<=,) (?:\p{Ll}{2,4}\.?|\p{Ll}\.) $|(?<=\p{L}) (?:${STRANGE_LEADS}) $`, 'u');

/** A day of a line as it is written, where no calendar has it: 29 February 2031. */
export function findNoDay(written: string): string | undefined {
  const line = withFigures(written);
  if (!HAS_YEAR.test(line)) return undefined;
  for (const shape of shapesIn(line)) {
    const match = shape.exec(line);
    if (match !== null)
      return dateOf(match.groups ?? {}) === undefined
        ? written.slice(match.index, match.index + match[0].length).replace(/\.$/u, '')
        : undefined;
  }
  return undefined;
}

/** 24 June; 24 juin; June 24: a day without its year. */
const DAYS_WITHOUT_YEAR: readonly RegExp[] = [
  new RegExp(`${EDGES}${LEAD}(?<day>\\d{1,2})${ORDINAL}${OF} ${monthNamed('month')}${END}`, 'iu'),
  new RegExp(`${EDGES}${LEAD}${monthNamed('month')} (?<day>\\d{1,2})${ORDINAL}${END}`, 'iu'),
  /(?<!\d)\d{1,2} ?月 ?\d{1,2} ?[日号]/u,
];

/** Where in a line a day stands that has no year, which nobody may add. */
export function findDayWithoutYear(written: string): { readonly start: number; readonly end: number } | undefined {
  const line = withFigures(written);
  for (const shape of DAYS_WITHOUT_YEAR) {
    const match = shape.exec(line);
    if (match !== null) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

type Parts = Readonly<Record<string, string | undefined>>;

function dateOf(parts: Parts): { readonly date: IsoDate; readonly ambiguous?: IsoDate } | undefined {
  const read = plainDate(parts);
  // 07/30/2014 can only be the American way; 05/07/2014 may be.
  const [year, month, day] = [parts['year'], parts['day'], parts['number']].map(Number);
  const american =
    parts['mark'] === '/' || parts['mark'] === '-' ? isoDateOf(year ?? 0, month ?? 0, day ?? 0) : undefined;
  if (read === undefined) return american === undefined ? undefined : { date: american };
  return american === undefined || american === read ? { date: read } : { date: read, ambiguous: american };
}

function plainDate(parts: Parts): IsoDate | undefined {
  if (parts['iso'] !== undefined) return isoDate(parts['iso']);
  const named = MONTHS.get((parts['firstMonth'] ?? parts['month'] ?? '').toLowerCase())?.number;
  const month = parts['number'] === undefined ? named : Number(parts['number']);
  return month === undefined
    ? undefined
    : isoDateOf(Number(parts['firstYear'] ?? parts['year']), month, dayOf(parts['day'] ?? ''));
}

function dayOf(day: string): number {
  return NUMERALS.get(day) ?? Number(day);
}

const DAY_FIRST: ReadonlySet<string> = new Set(
  knownLanguages().flatMap(({ tag, intake }) => (intake?.recognition.dates.dayFirst === true ? [tag] : [])),
);

/** Whether a language never writes the month before the day in figures. */
export function dayFirstAlone(lang: string): boolean {
  return DAY_FIRST.has(lang);
}
