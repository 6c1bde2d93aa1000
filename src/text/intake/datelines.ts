/** Takes lines of place and date apart: over a text, run into its first paragraph, at its foot. */
import { settableLanguages, withFigures } from '../language/index.ts';
import type { Lang } from '../statement/index.ts';
import { undeclinedPlace } from './clocks.ts';
import { findDate, findDateIn, findDateOf, findDayWithoutYear, type FoundDate, isState } from './dates.ts';
import {
  declinesNames,
  inAnyLanguage,
  isInstitution,
  isPlaceBesideDate,
  isPlaceLike,
  type Label,
  labelOf,
  namesDesk,
  namesTurn,
  numberOfDay,
} from './wording.ts';
import { HOURS_BESIDE_DAYS } from './strange-hours.ts';
import { STRANGE_PLACE_LABELS, STRANGE_TOWNS } from './strange-days.ts';
import { strangeLabel } from './strange-labels.ts';

/** What stands beside a date in its line. */
export interface DateLine {
  readonly found: FoundDate;
  readonly places: readonly string[];
  /** A place in another case than a date line has it in, whose name is not known: В Порт-Сельме. */
  readonly declined?: string;
  readonly symbol?: string;
  /** Times of day beside it, as written. */
  readonly hours: readonly string[];
  /** What is neither place nor hour nor number: a title, an office, an institution; before the date or after it. */
  readonly rest: readonly { readonly text: string; readonly at: 'before-date' | 'after-date' }[];
  /** Whether what is before the date runs into it without a mark, as the end of a title does. */
  readonly runsIn: boolean;
  /** Whether all before the date leads to it with a colon: Still current at: 2 December 2026. */
  readonly isLabelled: boolean;
  /** Whether words go on behind the date as in the middle of a title: Statement of 14 May 2026 by the Council. */
  readonly readsOn: boolean;
}

/** 19:06; 10.45; 2:30 p.m.; 10 h 45; 14 heures; 10 ч. 00 м.; 上午10时. With the clock it is told by. */
const HOUR = new RegExp(
  String.raw`^(?:\d{1,2}[:.]\d{2}(?::\d{2})?|${HOURS_BESIDE_DAYS})(?: ?\(?(?:\p{Lu}{2,4}(?:[+-]\d{1,2})?|[\p{L} ]{3,30} time|heure [\p{L}’' ]{3,30})\)?)?$`,
  'iu',
);

const SYMBOL_LABEL = inAnyLanguage(({ head }) => head.symbolLabel);
/** No. 27/14; Ref. DC 061(2027); UNIQUE ID: 270519_25. */
const NUMBERED = new RegExp(
  String.raw`^(?:${SYMBOL_LABEL}) ?:? ?(?<symbol>[\p{Lu}\d][\p{L}\d()./_–-]{0,30}(?: [\p{L}\d()./_–-]{1,20})?)$`,
  'iu',
);
/** A document symbol: SG/SM/15691, A/RES/70/1, IP/27/1204; RCRF 031 (2026), CP 31/26, as courts number their releases; 海规〔2026〕18号, as Chinese offices number theirs. */
const SYMBOL =
  /^\p{Lu}{1,6}(?:\/[\p{Lu}\d.-]+)+$|^\p{Lu}{2,8} \d{1,5}(?: ?\(\d{4}\)|\/\d{2}(?:\d{2})?)$|^\p{Script=Han}{1,10} ?[〔［[（(]\d{4}[〕］\])）] ?第? ?\d{1,5} ?号$/u;

/** DG/ME/2026/41 – Original: French; CES/16122 (in Arabic only). */
const SAYS_ORIGINAL = new RegExp(
  String.raw`(?: ?[–—|·-] ?| ?[(（]|, ?| )${inAnyLanguage(({ site }) => site.noteWords)}(?!\p{L})[\p{L} :：]{0,40}[)）]?$`,
  'iu',
);

/** Original: Russian; [Langue originale : russe], in a line of its own. */
const ORIGINAL_LINE = new RegExp(
  String.raw`^[([（]?${inAnyLanguage(({ site }) => site.original)} ?[:：] ?\p{L}[\p{L} ,/-]{0,40}[)\]）]?$`,
  'iu',
);

/** Whether a line says in what language its text was written, and nothing else. */
export function saysOriginal(line: string): boolean {
  return ORIGINAL_LINE.test(line);
}

/** C/2026/118 (F); C/2026/118 [RU]: in what language a version of it is. */
const VERSION_MARK = /(?<=\p{N}) ?[([]\p{Lu}{1,2}[)\]]$/u;

/** The symbol or number that a text is and nothing else, but for the language that its document was written in, or is in. */
export function symbolIn(line: string): string | undefined {
  const text = line.replace(SAYS_ORIGINAL, '').replace(VERSION_MARK, '');
  if (SYMBOL.test(text)) return text;
  const ofDay = numberOfDay(text);
  if (ofDay !== undefined) return ofDay;
  const symbol = NUMBERED.exec(text)?.groups?.['symbol'];
  return symbol !== undefined && /\d/u.test(symbol) ? symbol : undefined;
}

export function isHour(text: string): boolean {
  return HOUR.test(withFigures(text));
}

const PLACE_LABEL = new RegExp(
  String.raw`^(?:${inAnyLanguage(({ head }) => head.placeLabel)}|${STRANGE_PLACE_LABELS}) ?[:：] ?(?<place>.+)$`,
  'iu',
);

/** Place: Luxembourg; Lieu : Luxembourg. */
export function labelledPlace(text: string): string | undefined {
  return PLACE_LABEL.exec(text)?.groups?.['place'];
}

/** Done at Geneva; Fait à Genève. */
const DONE_AT = new RegExp(`^${inAnyLanguage(({ head }) => head.doneAt)}(?: |(?<=\\p{Script=Han}))`, 'iu');

/** 于日内瓦签署: what was done, behind the place. */
const DONE_BEHIND = new RegExp(`${inAnyLanguage(({ head }) => head.doneBehind)}$`, 'u');

const BEFORE_TOWN = new RegExp(
  `^(?:${inAnyLanguage(({ head }) => head.beforeTown)}|${STRANGE_TOWNS}) ?(?=\\p{Lu})`,
  'u',
);

/** Стренск of г. Стренск: the name of a town without the word that says that it is one. */
export function withoutTownMark(text: string): string {
  return text.replace(BEFORE_TOWN, '');
}

/** A line of place and date at the foot of a text, with a stop behind it or without. */
export function dateLineAtFoot(plain: string, lang: Lang): DateLine | undefined {
  // In Hungarian the stop is of the day.
  const read = dateLineOf(plain.replace(/[.。]$/u, ''), lang) ?? dateLineOf(plain, lang);
  const [place] = read?.places ?? [];
  if (read === undefined || place === undefined || !/[.。]$/u.test(plain)) return read;
  // وستجتمع اللجنة في 19 يناير. Where no capital tells a place, what runs into a day and ends as a sentence is one.
  return !/\p{Lu}/u.test(place) && read.runsIn && !DONE_AT.test(plain) ? undefined : read;
}

export function dateLineOf(line: string, lang: Lang): DateLine | undefined {
  const text = withoutBrackets(line);
  const found = findDateOf(text, lang);
  if (found === undefined || isTurn(text)) return undefined;
  const places: string[] = [];
  const hours: string[] = [];
  const rest: DateLine['rest'][number][] = [];
  let symbol: string | undefined;
  let declined: string | undefined;
  const labelled = /^[^:：]+[:：]$/u.test(text.slice(0, found.start).trimEnd());
  for (const at of ['before-date', 'after-date'] as const) {
    for (const part of partsOf(at === 'before-date' ? found.before : found.after)) {
      const own = symbolIn(part);
      const isDone = DONE_AT.test(part);
      const said = withoutTownMark(isDone ? part.replace(DONE_AT, '').replace(DONE_BEHIND, '') : part);
      const place = isDone && declinesNames(lang) ? (undeclinedPlace(lang, said) ?? said) : said;
      if (SAYS_PUBLISHED.test(part)) continue;
      if (isHour(part)) {
        hours.push(part);
        continue;
      }
      // The day is that of the text, but no word with a colon, or of a state, is a place.
      if ((labelled || isState(place)) && isPlaceBesideDate(place, lang)) continue;
      if (own !== undefined) symbol ??= own;
      else if (isPlaceBesideDate(place, lang) && !namesDesk(place) && labelBeforeDay(place, lang) === undefined) {
        if (isDone && declinesNames(lang) && undeclinedPlace(lang, said) === undefined) declined ??= said;
        else if (places.length === 0) places.push(place);
        else rest.push({ text: part, at });
      } else rest.push({ text: part, at });
    }
  }
  const runsIn = /[\p{L}\p{N}] ?$/u.test(text.slice(0, found.start)) || /^ ?[\p{L}\p{N}(]/u.test(text.slice(found.end));
  const readsOn = READS_ON.test(text.slice(found.end)) && rest.some(({ at }) => at === 'after-date');
  return {
    found,
    places,
    hours,
    rest,
    runsIn,
    readsOn,
    isLabelled: labelled,
    ...(symbol !== undefined && { symbol }),
    ...(declined !== undefined && { declined }),
  };
}

/** Communiqué de presse – Publié le 3 septembre 2027: what the day is that of, and no place. */
const SAYS_PUBLISHED = new RegExp(`^(?:${inAnyLanguage(({ site }) => site.published)})$`, 'iu');

/** A small letter; where letters have no case, one that no mark parts from the date. */
const READS_ON = /^,? ?\p{Ll}|^ ?\p{Lo}/u;

/** Answer: On 1 November 2027. What somebody says is of no place, and the day that it is about is not that of the text. */
function isTurn(text: string): boolean {
  const name = /^(?<name>[^:：]{1,60}?)[ \u00A0\u202F]?[:：]/u.exec(text)?.groups?.['name'];
  return name !== undefined && namesTurn(name);
}

/** A line of place and date and nothing else that ends in the stop of its day or its hour: 3 март 2031 г. */
export function isStoppedDateLine(line: string): boolean {
  if (line.length > LONGEST_DATE_LINE || !/\d{4}/u.test(line)) return false;
  const read = findDate(line);
  return settableLanguages().some(({ tag }) => {
    // Of a language whose dates are read otherwise, only what is of the date is its stop: 3 марта 2031 г.
    const inFigures = read !== undefined && read.language === undefined;
    const isOwn = inFigures || findDateIn(line, tag) !== undefined;
    const found = isOwn ? findDateOf(line, tag) : read?.language === tag ? read : undefined;
    if (found === undefined) return false;
    const isKnown = (part: string): boolean =>
      isPlaceBesideDate(part, tag) || labelBeforeDay(part, tag) !== undefined || namesDesk(part);
    if (!isKnown(found.before) && !partsOf(found.before).every(isKnown)) return false;
    // Or the stop of an hour behind it: 14 October 2026, 3.15 p.m.
    return found.end === line.length || (found.after !== '' && isHour(found.after));
  });
}

const LONGEST_DATE_LINE = 80;

/** What stands before a day that a label is of: Press release no. 112 of, before 20 November 2026; Pressemitteilung vom. */
export function labelBeforeDay(before: string, lang: Lang): Label | undefined {
  const text = before.replace(/(?<![ ,])[ ,]+$/u, '');
  const one = text.replace(LEADS_TO_DAY, '');
  const two = one.replace(LEADS_TO_DAY, '');
  // No small word is of a number.
  const own = /\p{Nd}/u.test(text) ? [two] : [text, one, two];
  for (const said of own) {
    const label = labelOf(said, lang) ?? strangeLabel(said);
    if (label !== undefined) return label;
  }
  return undefined;
}

/** The small words that lead from a label to its day: vom, del, dated, från den; صادر. */
const LEADS_TO_DAY = /,? (?:\p{Ll}{1,6}|\p{Lu}{1,6}|\p{Script=Arabic}{1,8})$/u;

/** The parts that dashes, bars and the like hold apart; and those that commas do, where one of them is an hour or a number. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/(?:^| )[-–—|•·](?: |$)|[;؛；] ?|\t/u)
    .flatMap((part) => {
      const byCommas = part.split(/[,،] |，/u).map(trimmed);
      return byCommas.some((one) => isHour(one) || symbolIn(one) !== undefined) ? byCommas : [trimmed(part)];
    })
    .filter((part) => part !== '');
}

function trimmed(text: string): string {
  return text.replace(/^[ ,:–—،，：-]+|(?<![ ,:–—،，：-])[ ,:–—،，：-]+$/gu, '');
}

function withoutBrackets(line: string): string {
  const inside = /^[(（]([^()（）]*)[)）]$/u.exec(line)?.[1];
  return inside ?? line;
}

/** Place, date or both at the beginning of a paragraph, and where its own words begin. */
export interface RunIn {
  readonly place?: string;
  readonly found?: FoundDate;
  /** A day whose year nobody says. */
  readonly dayWithoutYear?: string;
  /** Who sends the text, in the brackets behind the date: (River Council). */
  readonly agency?: string;
  readonly length: number;
}

/** No place and date with an agency between them are longer. */
const LONGEST_RUN_IN = 90;

/** What ends a line of place and date that is run in: a dash, with a stop before it in Spanish, or a colon. An agency may stand before it, in brackets or between strokes, the last of which may be the end. */
const RUN_IN_END =
  /^(?<agency>(?: ?\([^()]{2,30}\)| ?\/[^/ ]{2,20}\/| \/ [^/]{2,20} \/)*)(?<end> ?[–—-]{1,2} |(?<=\/) (?=[\p{Lu}\p{Lo}«“"'¿¡])| ?: |\. ?[–—-]{1,2} ?(?=[\p{Lu}\p{Lo}«“"'¿¡])|(?:—{1,2}|：)(?=\p{Script=Han}|[“《]))/u;

/** Port Louis, 17 November 2026. The Council …: a stop behind place and day, or that of the year itself (2026 г.). */
function stopAt(start: string, at: number): RegExpExecArray | null {
  return (start.charAt(at - 1) === '.' ? BEHIND_STOP : STOP).exec(start.slice(at));
}

/**
 * Dès le 1er mars 2027. Am 1. März 2027. Before a stop only what a mark parts from its day is a place, where letters have
 * capitals: what somebody answers is a day and a stop as well.
 */
function isParted(place: string, start: string): boolean {
  return !/^\p{Lu}/u.test(place) || /^ ?[,(|/–—-]/u.test(start.slice(start.indexOf(place) + place.length));
}

const STOP = /^[.。] ?(?=[\p{Lu}\p{Lo}«“"'¿¡])/u;
const BEHIND_STOP = /^ (?=[\p{Lu}\p{Lo}«“"'])/u;

/** Brookfield – 20 November 2026: The team …; Brookfield | 20 November 2026 – …: what parts the place from its day. */
const BETWEEN_PLACE_AND_DAY = /(?<=[\p{L}.)]) ?(?:[–—|/]| --?) ?$/u;

export function runInOf(plain: string, lang: Lang): RunIn | undefined {
  const start = plain.slice(0, LONGEST_RUN_IN);
  const found = findDateOf(start, lang);
  // Behind small words that lead to the day, where those are not known.
  const own = findDate(start) === undefined ? found : undefined;
  const day = found ?? findDayWithoutYear(start);
  const before = (
    own?.before ?? (day === undefined ? '' : start.slice(0, day.start).replace(/(?<![ ,،，(])[ ,،，(]+$/u, ''))
  )
    .replace(/^[(（]/u, '')
    .replace(BETWEEN_PLACE_AND_DAY, '')
    .replace(BEFORE_TOWN, '');
  // PORTLAND, Maine (14 September 2026) –; (Portland, 14 September 2026) –
  const isBracketed = day !== undefined && /^[(（]|[(（]$/u.test(start.slice(0, day.start));
  if (day !== undefined && (before === '' || isPlaceBesideDate(before, lang))) {
    if (isState(before)) return undefined;
    let at = day.end;
    let place = before === '' ? undefined : before;
    if (place === undefined) {
      const behind = /^(?:[,،] |，)(?<place>[^:：–—]{2,40}?)(?= ?[:：–—]| -)/u.exec(start.slice(at))?.groups?.['place'];
      if (behind !== undefined && isPlaceBesideDate(behind, lang)) {
        place = behind;
        at += behind.length + (start.charAt(at) === '，' ? 1 : 2);
      }
    }
    if (isBracketed) {
      if (!/[)）]/u.test(start.charAt(at))) return undefined;
      at++;
    }
    const isStopped = place !== undefined && found !== undefined && !isBracketed && isParted(place, start);
    const end = RUN_IN_END.exec(start.slice(at)) ?? (isStopped ? stopAt(start, at) : null);
    if (end === null) return undefined;
    const agency = end.groups?.['agency']?.trim() ?? '';
    return {
      ...(place !== undefined && { place }),
      ...(found === undefined ? { dayWithoutYear: start.slice(day.start, day.end) } : { found }),
      ...(agency.startsWith('(') && { agency }),
      length: at + end[0].length,
    };
  }
  // Geneva (LAKES) – : a place and an agency, without a date.
  const agency = /^(?<place>\p{Lu}[^()–—:]{1,40}) (?:\([^()]{2,30}\)|\/[^/ ]{2,20}\/) ?[–—-]{1,2} /u.exec(start);
  const place = agency?.groups?.['place'];
  if (agency === null || place === undefined || !isPlaceLike(place, lang) || isInstitution(place, lang))
    return undefined;
  return { place, length: agency[0].length };
}
