/**
 * What a language that is written in letters from left to right says of itself, and the setting and the wording that
 * follow from it: such languages differ in their data, and in hardly anything else.
 */
import { clockTimeOf, type ClockTime, type IsoDate, type Kind, type Status } from '../statement/index.ts';
import type { Cldr } from './cldr.ts';
import {
  type Ability,
  type HangingMarks,
  type Hyphenation,
  type Language,
  lazily,
  once,
  type PartMakers,
  type Setting,
  type Wording,
} from './language.ts';
import { ALPHABET, EUROPEAN_LETTERS, LATIN_HANGING, lettersOf, offsetFromUtc, roman } from './latin.ts';
import {
  anyOf,
  bind,
  GAP,
  NARROW,
  PERHAPS,
  spacingEdits,
  type SpacingRule,
  PRODUCT,
  SYMBOL_PARTS,
  TELEPHONE_NUMBER,
  thousands,
  UNITS,
} from './spacing.ts';

/** Words that stay on a line with what is beside them: patterns, of which spaces are gaps of any kind. */
interface BoundWords {
  /** Before names: Herr, Dr. */
  readonly titles: readonly string[];
  /** Before numbers: Artikel, S. */
  readonly references: readonly string[];
  /** After numbers: Millionen, Uhr. */
  readonly counts: readonly string[];
  /** Abbreviations of several parts, as they are written: z. B. */
  readonly together?: readonly string[];
  /** Words of one letter that never end a line, for the inside of a character class. */
  readonly short?: string;
  /** A dash never begins a line. */
  readonly dash?: true;
}

/** What is said of a text that replaces another: `{n}` is its revision, `{what}` what it replaces, if either is known. */
interface RevisedWords {
  readonly both: string;
  readonly revision: string;
  readonly replaces: string;
  readonly neither: string;
}

export interface AlphabeticRules {
  readonly cldr: Cldr;
  readonly ownName: string;
  /** Three letters, of ISO 639-2/T. */
  readonly iso639: string;
  /** Characters where English has 1. */
  readonly relativeLength: number;
  readonly noteMark: Setting['noteMark'];
  readonly bound: BoundWords;
  /** Absent where words are never divided. */
  readonly hyphenation?: Omit<Hyphenation, 'letters'>;
  /** A compound that is divided at its own hyphen has another at the beginning of the next line. */
  readonly repeatsHyphen?: true;
  /** What differs from CLDR, by the house or by the language's own style guides: the quotes, the date in CLDR's letters. */
  readonly quotes?: Cldr['quotes'];
  /** The outer quotes of other houses, which are as right. */
  readonly otherQuotes?: Setting['otherQuotes'];
  /** See Setting: words, with spaces between them. */
  readonly leaning?: string;
  readonly date?: string;
  readonly afterYear?: string;
  readonly dayForms?: Setting['dayForms'];
  /** The first day of a month, where that is no plain 1. */
  readonly firstDay?: string;
  /** With `{place}` and `{date}`; `New York, 30 July 2014` if absent. */
  readonly dateline?: string;
  /** The items of lists: a letter with its marks, as `{n})`; the alphabet if it is not Latin; marks of items without numbers. */
  readonly item?: string;
  readonly alphabet?: string;
  readonly bullets?: readonly [outer: string, inner: string];
  /** With `{HH}` and `{mm}`, in twenty-four hours. */
  readonly time: string;
  /** The same of whole hours, if they are said in another way. */
  readonly fullHour?: string;
  /** With `{date}`, `{time}` and `{zone}`; how it begins stands in `embargoed`. */
  readonly embargo: string;
  readonly embargoed: string;
  readonly status: Readonly<Record<Exclude<Status, 'final'>, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly textFollows: string;
  readonly revised: RevisedWords;
  readonly draft: string;
  readonly signature: string;
  /** A text in capitals, if the platform's are not those of the language. Keeps the length. */
  capitals?(text: string): string;
}

/** What is known of a language without making any of its parts. */
interface AlphabeticLanguage {
  readonly tag: string;
  readonly name: string;
  readonly script: 'Latn' | 'Cyrl' | 'Grek';
  readonly rules: () => AlphabeticRules;
  /** What is known of it besides. */
  readonly more?: Pick<PartMakers, 'intake' | 'check' | 'notices'>;
  readonly abilities?: readonly Ability[];
}

/** A language of which nothing is made before something is asked of it. */
export function alphabetic({ tag, name, script, rules, more, abilities = ['set'] }: AlphabeticLanguage): Language {
  const known = once(rules);
  return lazily(
    { tag, name, script, direction: 'ltr', abilities, wordingsRead: false },
    { setting: () => settingBy(known(), { tag, script }), wording: () => wordingBy(known()), ...more },
  );
}

/** The one profile of spaces of a language that has no houses of its own yet. */
const ONLY_PROFILE = 'un';

function settingBy(rules: AlphabeticRules, { tag, script }: Pick<AlphabeticLanguage, 'tag' | 'script'>): Setting {
  const { cldr, bullets = ['–', '•'], item = '{n})', dateline = '{place}, {date}' } = rules;
  const [open, close, innerOpen, innerClose] = rules.quotes ?? cldr.quotes;
  const others = (side: 0 | 1) => (rules.otherQuotes === undefined ? [] : [rules.otherQuotes[side]]);
  const bindings = bindingsOf(rules);
  const formatDate = (date: IsoDate): string => dateBy(rules, date);
  return {
    tag,
    ...(rules.afterYear !== undefined && { afterYear: rules.afterYear }),
    ...(rules.dayForms && { dayForms: rules.dayForms }),
    direction: 'ltr',
    script,
    letters: EUROPEAN_LETTERS,
    quotes: [
      [open, close],
      [innerOpen, innerClose],
    ],
    ...(rules.otherQuotes && { otherQuotes: rules.otherQuotes }),
    ...(rules.leaning !== undefined && { leaning: new Set(rules.leaning.split(' ')) }),
    hanging: hangingOf([open, innerOpen, ...others(0)], [close, innerClose, ...others(1)]),
    ...(rules.hyphenation && { hyphenation: { ...rules.hyphenation, letters: EUROPEAN_LETTERS } }),
    ...(rules.repeatsHyphen && { repeatsHyphen: rules.repeatsHyphen }),
    spacingProfiles: [ONLY_PROFILE],
    space: (text, profile, wanted) => {
      if (profile !== ONLY_PROFILE) throw new Error(`the language ${tag} has no spacing profile “${profile}”`);
      return spacingEdits(text, bindings, wanted);
    },
    noteMark: rules.noteMark,
    months: cldr.months,
    weekdays: cldr.weekdays,
    sizeFactor: 1,
    relativeLength: rules.relativeLength,
    listMarker: (depth, number) => {
      if (number === undefined) return depth === 0 ? bullets[0] : bullets[1];
      if (depth === 0) return item.replace('{n}', lettersOf(rules.alphabet ?? ALPHABET, number));
      return item.replace('{n}', depth === 1 ? roman(number) : String(number));
    },
    formatDate,
    formatDateline: (place, date) => filled(dateline, { place, date: formatDate(date) }),
    formatStatus: (status) => (status === 'final' ? undefined : rules.status[status]),
    formatEmbargo: (until, zone) => {
      const time = clockTimeOf(until);
      const said = { date: formatDate(time.date), time: timeBy(rules, time), zone: zone ?? offsetFromUtc(time) };
      return filled(rules.embargo, said);
    },
    ...(rules.capitals && { capitals: (text: string) => rules.capitals?.(text) ?? text }),
  };
}

function wordingBy({
  ownName,
  iso639,
  textFollows,
  embargoed,
  revised,
  draft,
  signature,
  kinds,
}: AlphabeticRules): Wording {
  return {
    ownName,
    iso639,
    textFollows,
    embargoed,
    draft,
    signature,
    kinds,
    revised: (revision, replaces) => {
      const n = String(revision ?? '');
      if (replaces === undefined) return filled(revision === undefined ? revised.neither : revised.revision, { n });
      return filled(revision === undefined ? revised.replaces : revised.both, { n, what: replaces });
    },
  };
}

/** A wording with what it leaves open. */
function filled(wording: string, said: Readonly<Record<string, string>>): string {
  return wording.replace(/\{(?<key>\w+)\}/gu, (written, key: string) => said[key] ?? written);
}

/** What CLDR's patterns of dates are made of: words in quotes, the name of the month, the figures of day and year. */
const IN_DATES = /'(?<word>[^']*)'|MMMM|[dy]/gu;

function dateBy({ cldr, date: pattern = cldr.date, firstDay = '1' }: AlphabeticRules, date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return pattern.replace(IN_DATES, (part, word?: string) => {
    if (word !== undefined) return word;
    if (part === 'y') return String(year);
    return part === 'd' ? (day === 1 ? firstDay : String(day)) : (cldr.months[(month ?? 0) - 1] ?? '');
  });
}

function timeBy({ time, fullHour = time }: AlphabeticRules, { hour, minute }: ClockTime): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return filled(minute === 0 ? fullHour : time, { HH: two(hour), H: String(hour), mm: two(minute) });
}

/** The share of its width by which a quotation mark hangs out; those that stand low a little less than those above. */
const HANGING_QUOTES: Readonly<Record<string, number>> = {
  '“': 0.5,
  '”': 0.5,
  '„': 0.4,
  '‘': 0.6,
  '’': 0.6,
  '‚': 0.5,
  '«': 0.35,
  '»': 0.35,
  '‹': 0.35,
  '›': 0.35,
};

/** As in other languages, but for the quotation marks, which stand on other sides. */
function hangingOf(opening: readonly string[], closing: readonly string[]): HangingMarks {
  const without = (marks: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(marks).filter(([mark]) => HANGING_QUOTES[mark] === undefined || mark === '’'));
  const of = (marks: readonly string[]) => Object.fromEntries(marks.map((mark) => [mark, HANGING_QUOTES[mark] ?? 0]));
  return {
    atEnd: { ...without(LATIN_HANGING.atEnd), ...of(closing) },
    atStart: { ...without(LATIN_HANGING.atStart), ...of(opening) },
  };
}

const { letters: LETTERS, capitals: CAPITALS, marks: MARKS } = EUROPEAN_LETTERS;
const NOT_IN_WORD = `(?<![${LETTERS}\\d])`;
const WORD_ENDS = `(?![${LETTERS}${MARKS}\\d])`;

/** A pattern of words as they are written, with any gap for each of their spaces, and none where there need be none. */
function gapped(words: string): string {
  return words.replaceAll(/ \??/gu, (space) => (space === ' ' ? GAP : PERHAPS));
}

/** The gaps at which no line ends: inside dates and numbers, after titles and abbreviations, before units. */
function bindingsOf(rules: AlphabeticRules): readonly SpacingRule[] {
  const { titles, references, counts, together = [], short, dash } = rules.bound;
  return [
    // Where the language has a point or a comma in its numbers, the world's measures still have spaces.
    thousands(LETTERS, NARROW),
    TELEPHONE_NUMBER,
    ...PRODUCT,
    ...SYMBOL_PARTS,
    ...dateBindings(rules),
    bind(`(?<![${LETTERS}.])${anyOf(...titles.map(gapped))}`, `[${CAPITALS}]`),
    bind('\\d', `(?:${anyOf(...UNITS, ...counts.map(gapped))}(?![${LETTERS}\\d’'])|[%‰])`),
    bind(`${NOT_IN_WORD}${anyOf('§§?', '№', ...references)}`, `(?:\\d|[IVXLC]+${WORD_ENDS})`),
    ...together.flatMap(togetherBindings),
    ...(short === undefined ? [] : [bind(`${NOT_IN_WORD}[${short}]`, `[${LETTERS}\\d«„“(]`)]),
    ...(dash === undefined ? [] : [bind('[^ \u00A0\u202F]', '[–—](?=[ \u00A0])')]),
    // J. Smith, J. K. Smith; Jean-Paul II.
    bind(`(?<![${LETTERS}.])[${CAPITALS}]\\.`, `[${CAPITALS}][${LETTERS}.]`),
    bind(`[${CAPITALS}][${LETTERS}]+`, `[IVX]{2,}${WORD_ENDS}`),
  ];
}

/** Each gap of a date after all that stands before it: the whole of it stays on its line, and so does the day without its year. */
function dateBindings({ cldr, date: pattern = cldr.date, firstDay }: AlphabeticRules): readonly SpacingRule[] {
  const months = anyOf(...[...cldr.months, ...(cldr.monthsAlone ?? [])].map(gapped));
  const parts = pattern.split(/[ \u00A0\u202F]+/u).map((part) => {
    const isWord = !/MMMM|[dy]/u.test(part.replaceAll(/'[^']*'/gu, ''));
    const source = part.replaceAll(/'(?<word>[^']*)'|MMMM|[dy]|[^'MMMMdy]/gu, (found, word?: string) => {
      if (word !== undefined) return escaped(word);
      if (found === 'MMMM') return months;
      if (found === 'y') return '\\d{4}';
      return found === 'd' ? `(?:\\d{1,2}${firstDay === undefined ? '' : `|${escaped(firstDay)}`})` : escaped(found);
    });
    return { source, isWord };
  });
  const [first = ''] = parts.map(({ source }) => source);
  const particles = [...new Set(cldr.months.flatMap((name) => name.split(' ').slice(0, -1)))];
  const inMonths = particles.map((particle) => {
    const names = cldr.months.flatMap((name) =>
      name.startsWith(`${particle} `) ? name.slice(particle.length + 1) : [],
    );
    return bind(`(?<![\\d${LETTERS}])\\d{1,2}${GAP}${particle}`, `${anyOf(...names)}${WORD_ENDS}`);
  });
  const between = parts.slice(1).map((_, n) => {
    const before = parts.slice(1, n + 1).reduce((sum, { source }) => `${sum}${GAP}${source}`, first);
    const rest = parts.slice(n + 1);
    const end = rest.findIndex(({ isWord }) => !isWord);
    const after = rest.slice(0, end === -1 ? rest.length : end + 1).map(({ source }) => source);
    return bind(
      `(?<![\\d${LETTERS}])${before}`,
      `${after.join(GAP)}${after.at(-1)?.endsWith('.') === true ? '' : WORD_ENDS}`,
    );
  });
  return [...inMonths, ...between];
}

function togetherBindings(words: string): readonly SpacingRule[] {
  const parts = words.split(' ').map(escaped);
  return parts.slice(1).map((part, n) => bind(`${NOT_IN_WORD}${parts.slice(0, n + 1).join(GAP)}`, part));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
