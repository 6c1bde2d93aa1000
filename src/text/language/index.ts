/** What is known of a language, by its tag. */
import type { Inline, Lang, List, Meta, Statement } from '../statement/index.ts';
import { arabic } from './ar/index.ts';
import { bulgarian } from './bg/index.ts';
import { catalan } from './ca/index.ts';
import { czech } from './cs/index.ts';
import { welsh } from './cy/index.ts';
import { danish } from './da/index.ts';
import { german } from './de/index.ts';
import { greek } from './el/index.ts';
import { english } from './en/index.ts';
import { spanish } from './es/index.ts';
import { estonian } from './et/index.ts';
import { finnish } from './fi/index.ts';
import { french } from './fr/index.ts';
import { irish } from './ga/index.ts';
import { croatian } from './hr/index.ts';
import { hungarian } from './hu/index.ts';
import { italian } from './it/index.ts';
import { lithuanian } from './lt/index.ts';
import { latvian } from './lv/index.ts';
import { maltese } from './mt/index.ts';
import { norwegian } from './nb/index.ts';
import { dutch } from './nl/index.ts';
import { polish } from './pl/index.ts';
import { portuguese } from './pt/index.ts';
import { brazilianPortuguese } from './pt-BR/index.ts';
import { romanian } from './ro/index.ts';
import { russian } from './ru/index.ts';
import { slovak } from './sk/index.ts';
import { slovenian } from './sl/index.ts';
import { swedish } from './sv/index.ts';
import { turkish } from './tr/index.ts';
import { ukrainian } from './uk/index.ts';
import { chinese, traditionalChinese } from './zh/index.ts';
import type { Hyphenation, Language, OtherWriting, SettableLanguage, Setting, Wording } from './language.ts';
import { letters as latinLetters } from './latin.ts';

export {
  CITIES,
  type ClockLetters,
  type DateWords,
  type EmbargoWords,
  type HeadWords,
  type IntakeWords,
  type PageWords,
  type PlaceWords,
  type Recognition,
  type ReleaseWords,
} from './intake-words.ts';
export type { EmbargoNotice } from './notices.ts';
export type {
  CapitalWords,
  CheckWords,
  DayWords,
  FigureWords,
  IdeographNumbers,
  NameDifferences,
  QuantityWords,
  RemainWords,
  SpokenNumbers,
  TimeWords,
} from './check-words.ts';
export { passagesFromLeft } from './from-left.ts';
export { houseLine } from './houses.ts';
export { SPACE } from './spacing.ts';
export {
  type Edit,
  type HangingMarks,
  type Hyphenation,
  type Language,
  type LetterClasses,
  once,
  type OtherWriting,
  PERSON,
  type SettableLanguage,
  type Setting,
  type Wording,
} from './language.ts';
export { withFigures } from './figures.ts';
export { hyphenationPoints } from './hyphenation.ts';
export { EUROPEAN_LETTERS, FIRST_OF_TWO_NAMES, letters, MARKS, READ_LETTERS, roman } from './latin.ts';
/** Every language that something is known of, by the name of its folder. Another one is a folder and a line here. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  ar: arabic,
  bg: bulgarian,
  ca: catalan,
  cs: czech,
  cy: welsh,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  et: estonian,
  fi: finnish,
  fr: french,
  ga: irish,
  hr: croatian,
  hu: hungarian,
  it: italian,
  lt: lithuanian,
  lv: latvian,
  mt: maltese,
  nb: norwegian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  'pt-BR': brazilianPortuguese,
  ro: romanian,
  ru: russian,
  sk: slovak,
  sl: slovenian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
  zh: chinese,
  'zh-Hant': traditionalChinese,
};

/** Where a language is written otherwise than its tag alone says (the likely subtags of CLDR). */
const WRITTEN: Readonly<Record<string, string>> = { 'zh-TW': 'zh-Hant', 'zh-HK': 'zh-Hant', 'zh-MO': 'zh-Hant' };

/**
 * What is known of a language, or of the one that it is a kind of (RFC 4647, 3.4): of `fr-CA` what is known of `fr`, but
 * nothing where it is written in another script. Of one that nothing is known of, its tag alone.
 */
export function languageOf(lang: string): Language {
  for (let tag = lang; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const written = (Object.hasOwn(WRITTEN, tag) ? WRITTEN[tag] : undefined) ?? tag;
    const known = Object.hasOwn(LANGUAGES, written) ? LANGUAGES[written] : undefined;
    if (known !== undefined && isInScriptOf(lang, known)) return known;
    if (known !== undefined) break;
  }
  return { tag: lang, name: lang };
}

/** The script that a tag names: four letters, as no other part of it has. */
const SCRIPT = /-(?<script>[A-Z][a-z]{3})(?=-|$)/u;

function isInScriptOf(lang: string, language: Language): boolean {
  const script = SCRIPT.exec(lang)?.groups?.['script'];
  return script === undefined || language.script === undefined || language.script === script;
}

/** A language as a finished file calls it and fonts know it: that of a version by its setting, any other by its tag. */
export function printedTag(lang: Lang): string {
  const own = Object.hasOwn(LANGUAGES, lang) ? LANGUAGES[lang] : undefined;
  return own?.setting?.tag ?? lang;
}

/**
 * The way in which a text is written that has so many letters of another one: its tag, that of the language, or undefined
 * where it has letters of neither alone.
 */
export function writingOf(text: string, language: string, other: OtherWriting): string | undefined {
  let [own, others] = [0, 0];
  for (const letter of text) {
    if (other.own.includes(letter)) own++;
    else if (other.letters.includes(letter)) others++;
  }
  if (own === 0 && others === 0) return undefined;
  return others > own ? other.tag : language;
}

/** Every language that something is known of, in the order of their tags. */
export function registeredLanguages(): readonly Language[] {
  return Object.values(LANGUAGES);
}

/** The languages whose texts are known when they are read, in the order of their tags. */
export function knownLanguages(): readonly Language[] {
  return Object.values(LANGUAGES).filter(({ abilities }) => abilities?.includes('recognise') === true);
}

/** All that the months are called in a language, January first, in small letters; the name as it is set before others. */
export function monthNames({ setting, intake }: Language): readonly (readonly string[])[] {
  const others = intake?.recognition.dates.months ?? [];
  return Array.from({ length: 12 }, (_, n) => {
    const name = setting?.months[n];
    return [...new Set([...(name === undefined ? [] : [name.toLowerCase()]), ...(others[n] ?? [])])];
  });
}

/** In letters: shorter, the name of a day that is cut without a point is a small word of some other language. */
const FEWEST_OF_WEEKDAY = 4;

/** What the days of the week are called in a language that says no more of them than how it is set. */
export function weekdayNames({ setting, intake }: Language): readonly string[] {
  const names = intake?.recognition.dates.weekdays === undefined ? (setting?.weekdays ?? []) : [];
  return names.filter((name) => name.endsWith('.') || name.length >= FEWEST_OF_WEEKDAY);
}

/** The languages that a version can be set in, in the order of their tags. */
export function settableLanguages(): readonly SettableLanguage[] {
  return Object.values(LANGUAGES).filter(isSettable);
}

function isSettable(language: Language): language is SettableLanguage {
  return language.abilities?.includes('set') === true;
}

/** Whether a version can be set in the language of this very tag. */
export function isLang(text: string): text is Lang {
  const language = Object.hasOwn(LANGUAGES, text) ? LANGUAGES[text] : undefined;
  return language !== undefined && isSettable(language);
}

/** The language of our messages and of the proof's labels; a page that says nothing of its own is in it. */
export const OUR_LANG: Lang = english.tag;

/** How a version's language is set. Throws for one that cannot be, which no statement that was read has. */
export function settingOf(lang: Lang): Setting {
  return settable(lang).setting;
}

/** What we say in a version's language. Throws as `settingOf` does. */
export function wordingOf(lang: Lang): Wording {
  return settable(lang).wording;
}

function settable(lang: Lang): SettableLanguage {
  const language = languageOf(lang);
  if (!isSettable(language)) throw new Error(`no version can be set in ${language.name}`);
  return language;
}

/** The spacing profile of a passage: the one chosen for its language, or else that language's own; '' for one without rules. */
export function profileOf(lang: Lang, chosen: ReadonlyMap<string, string>): string {
  const { tag, setting } = languageOf(lang);
  return chosen.get(tag) ?? setting?.spacingProfiles[0] ?? '';
}

/** On which side of a mark the number of a note stands in a passage; as around it where its language does not say. */
export function noteMarkOf(lang: Lang, around: Lang): Setting['noteMark'] {
  return (languageOf(lang).setting ?? settingOf(around)).noteMark;
}

/** How words of a passage are divided; by no rules where its language has none, or those of another spelling. */
export function hyphenationOf(lang: Lang): Hyphenation | undefined {
  const hyphenation = languageOf(lang).setting?.hyphenation;
  const isOther = hyphenation?.notFor?.some((variant) => lang.split('-').includes(variant)) === true;
  return isOther ? undefined : hyphenation;
}

/** A text in capitals as its language makes them. */
export function capitalsOf(text: string, lang: Lang): string {
  const { setting } = languageOf(lang);
  return setting?.capitals?.(text) ?? text.toUpperCase();
}

/** Characters of a text where its English has 1. */
export function relativeLength(lang: Lang): number {
  return settingOf(lang).relativeLength;
}

/** What is said of the state of a text before anything else, in this language: its embargo, check against delivery. */
export function noticesOf(meta: Meta, lang: Lang): readonly string[] {
  const { status, embargo } = meta;
  const setting = settingOf(lang);
  const until = embargo && setting.formatEmbargo(embargo.until, embargo.zone[lang]);
  return [until, setting.formatStatus(status), revisionOf(meta, lang)].filter((line) => line !== undefined);
}

/** What is said of a text that replaces an earlier one, in this language; undefined of a first one. */
export function revisionOf(
  { revision, replaces }: Pick<Meta, 'revision' | 'replaces'>,
  lang: Lang,
): string | undefined {
  if (revision === undefined && replaces === undefined) return undefined;
  return wordingOf(lang).revised(revision, replaces);
}

/** Place and date in this language, or the date alone; undefined where there is no date. */
export function datelineOf({ place, date }: Pick<Meta, 'place' | 'date'>, lang: Lang): string | undefined {
  if (date === undefined) return undefined;
  const setting = settingOf(lang);
  const where = place?.[lang];
  return where === undefined ? setting.formatDate(date) : setting.formatDateline(where, date);
}

/**
 * The same statement as a draft: every page says so, in the language of each version. An embargo that is not settled is said
 * in the words of the page that it came from, for nobody may take the draft for a text that is free.
 */
export function draftOf(statement: Statement): Statement {
  const open = (statement.meta.unsettled ?? []).filter(({ about }) => about === 'embargo' || about === 'restriction');
  const versions = statement.versions.map((version) => {
    const { place = { file: '', line: 1, column: 1 } } = version.title[0] ?? {};
    const draft: readonly Inline[] = [{ kind: 'text', text: wordingOf(version.lang).draft, place }];
    const held = [...new Set(open.map(({ message }) => heldBack(message, version.lang)))];
    const notices = held.map((text): readonly Inline[] => [{ kind: 'text', text, place }]);
    return { ...version, notices: [draft, ...notices, ...version.notices], draft };
  });
  return { ...statement, versions };
}

/** The line of a page that a question quotes at its end; where that is in another script, or there is none, the word for it. */
function heldBack(message: string, lang: Lang): string {
  const at = message.indexOf(': “');
  const line = at !== -1 && message.endsWith('”') ? message.slice(at + ': “'.length, -1) : '';
  const own = LETTERS_OF[settingOf(lang).script];
  const letters = line.match(/\p{L}/gu) ?? [];
  const isReadable = own !== undefined && letters.length > 0 && letters.every((letter) => own.test(letter));
  return isReadable ? line : wordingOf(lang).embargoed;
}

const LETTERS_OF: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Arab: /\p{Script=Arabic}/u,
  Hans: /\p{Script=Han}/u,
  Hani: /\p{Script=Han}/u,
};

/** Where an item stands: `depth` from 0 for the outermost list, `index` from 0 in its own. */
interface ItemPlace {
  readonly lang: Lang;
  readonly depth: number;
  readonly index: number;
}

/** What stands before an item of a list: a bullet, or its number by the language, or as it is written. */
export function itemMark(
  { ordered, start, asWritten }: Pick<List, 'ordered' | 'start' | 'asWritten'>,
  { lang, depth, index }: ItemPlace,
): string {
  if (ordered && asWritten === true) return `${String(start + index)}.`;
  return settingOf(lang).listMarker(depth, ordered ? start + index : undefined);
}

/** Items that are counted on have figures. */
const MOST_LETTERS = 30;

/** Which item of a list, from 1, a letter or an ideograph is in a language: б in Russian, ب in Arabic, 二 in Chinese and b in any are 2. */
export function itemCounted(lang: string, letter: string): number | undefined {
  const { setting } = languageOf(lang);
  for (let number = 1; number <= MOST_LETTERS; number++) {
    const own = setting?.listMarker(0, number).replace(/[^\p{L}]/gu, '');
    if (letter === own || letter === latinLetters(number)) return number;
  }
  return undefined;
}

/**
 * The letter that stands for a number, from 1, at the mark of a note: of the language's own alphabet, or of the Latin one where
 * letters of its script cannot be raised.
 */
export function noteLetter(lang: Lang, number: number): string {
  const own = settingOf(lang)
    .listMarker(0, number)
    .replaceAll(/[^\p{L}]/gu, '');
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u.test(own) ? own : latinLetters(number);
}
