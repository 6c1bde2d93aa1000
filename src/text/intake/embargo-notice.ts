/** Turns the words of a notice of embargo into the instant at which it ends, or into why that is not certain. */
import { instant, isoDate, type Instant } from '../statement/index.ts';
import { clockAt, clockLetters, type Clock, type Clocks, type WallTime } from './clocks.ts';
import { findDate } from './dates.ts';
import { withoutStatus } from './wording.ts';
import { ALL_WORDS, inAnyLanguage } from './words.ts';

export type ReadEmbargo =
  | { readonly kind: 'known'; readonly until: Instant; readonly moment: number; readonly clock: Clock }
  | { readonly kind: 'unsure'; readonly why: string };

export function unsure(why: string): ReadEmbargo {
  return { kind: 'unsure', why };
}

/** 2026-12-01T10:00-05:00, as data has it. */
const AS_DATA = /(?<!\d)(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::00)? ?(Z|[+-]\d{2}:?\d{2})(?!\d)/u;

/** What a notice says. Every word of it must be understood: one more may be what turns its meaning. */
export function readEmbargo(written: string, clocks: Clocks): ReadEmbargo {
  const text = written.normalize('NFC');
  const data = AS_DATA.exec(text);
  if (data !== null) {
    const strange = strangeWord(text.replace(data[0], ' '));
    return strange === undefined ? fromData(data) : unsure(`“${strange}” was not understood`);
  }
  const dated = findDate(text);
  if (dated === undefined) return unsure('it has no day with its year');
  if (dated.ambiguous === true) return unsure('its day and month may be the other way round');
  if (dated.range !== undefined) return unsure('it has several days');
  const { zones, without } = zonesIn(`${dated.before} ; ${dated.after}`, clocks);
  const { times, residue } = timesIn(without);
  if (times.length === 0) return unsure('it has no time of day');
  const strange = strangeWord(residue);
  if (strange !== undefined) return unsure(`“${strange}” was not understood`);
  if (zones.length !== times.length)
    return unsure(zones.length === 0 ? 'it does not say by which clock' : 'it has not one clock for each time');
  const instants: ReadEmbargo[] = times.map((time, n) => {
    const zone = zones[n];
    if (time.kind === 'unsure' || zone === undefined) return time.kind === 'unsure' ? time : unsure('it has no clock');
    return placed({ date: dated.date, hour: time.hour, minute: time.minute }, zone);
  });
  const [first, ...others] = instants;
  const doubtful = instants.find(({ kind }) => kind === 'unsure');
  if (first === undefined || doubtful !== undefined) return doubtful ?? unsure('it has no time of day');
  const differs = others.some((one) => one.kind === 'known' && first.kind === 'known' && one.moment !== first.moment);
  return differs ? unsure('its times are not the same instant') : first;
}

function fromData([, day = '', clock = '', distance = '']: RegExpExecArray): ReadEmbargo {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const [, sign = '+', hours = 0, minutes = 0] = /^(.)(\d{2}):?(\d{2})$/u.exec(distance) ?? [];
  const east = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const date = isoDate(day);
  return date === undefined ? unsure('there is no such day') : placed({ date, hour, minute }, clockAt(east));
}

function placed(time: WallTime, clock: Clock): ReadEmbargo {
  const offset = clock.offsetAt(time);
  if (offset.kind === 'unsure') return offset;
  const { minutes } = offset;
  const pad = (n: number) => String(n).padStart(2, '0');
  const east = Math.abs(minutes);
  const distance = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(east / 60))}:${pad(east % 60)}`;
  const until = instant(`${time.date}T${pad(time.hour)}:${pad(time.minute)}${distance}`);
  if (until === undefined) return unsure('there is no such time');
  const moment = momentOf(time.date, time.hour * 60 + time.minute - minutes);
  return { kind: 'known', until, moment, clock };
}

const MINUTES_A_DAY = 24 * 60;
const MILLISECONDS_A_DAY = MINUTES_A_DAY * 60_000;

/** In minutes. */
function momentOf(date: string, minutes: number): number {
  return (Date.parse(`${date}T00:00Z`) / MILLISECONDS_A_DAY) * MINUTES_A_DAY + minutes;
}

const NOON = inAnyLanguage(({ embargo }) => embargo.noon);
const MIDNIGHT = inAnyLanguage(({ embargo }) => embargo.midnight);
const HOURS = inAnyLanguage(({ embargo }) => embargo.hours);

/** What letters stand right behind: in French capitals EST, CET and ET are words. */
const AFTER_A_TIME = String.raw`(?<=(?:\d|[ap]\.? ?m\.?|${HOURS}|${NOON})[ ,]{0,2}\(?)`;

type Side = 'start' | 'end';

/** A clock, and where in the text it is named. */
interface NamedClock {
  readonly start: number;
  readonly end: number;
  readonly clock: Clock;
}

function zonesIn(text: string, clocks: Clocks): { readonly zones: readonly Clock[]; readonly without: string } {
  const named = [...clocksByFigures(text), ...clocksByLetters(text, clocks), ...clocksByPlace(text, clocks)].toSorted(
    (a, b) => a.start - b.start,
  );
  const zones: Clock[] = [];
  let without = '';
  let at = 0;
  for (const { start, end, clock } of named) {
    if (start < at) continue;
    zones.push(clock);
    without += `${text.slice(at, start)} `;
    at = end;
  }
  return { zones, without: without + text.slice(at) };
}

const FIGURES =
  /(?<!\p{L})(?<utc>GMT|UTC|TU)(?: ?(?<sign>[+−–-]) ?(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?)?(?![\p{L}\d])|(?<![\p{L}\d])(?<alone>[+−-]\d{2}:?\d{2})(?!\d)/giu;

function clocksByFigures(text: string): readonly NamedClock[] {
  return [...text.matchAll(FIGURES)].map((match) => ({ ...spanOf(match), clock: clockOfFigures(match.groups ?? {}) }));
}

const LETTERS = new RegExp(String.raw`${AFTER_A_TIME}(?<letters>${clockLetters().join('|')})(?!\p{L})`, 'giu');

/** None for letters that are a word: the pattern knows no capitals. */
function clocksByLetters(text: string, clocks: Clocks): readonly NamedClock[] {
  return [...text.matchAll(LETTERS)].flatMap((match) => {
    const clock = clocks.ofLetters(match.groups?.['letters'] ?? '');
    return clock === undefined ? [] : [{ ...spanOf(match), clock }];
  });
}

const PLACE_WORDS = ALL_WORDS.map(({ places }) => places);

/** A name has four words at most: Ho Chi Minh City. */
const WORD = String.raw`\p{L}[\p{L}’'.-]*`;
const WORDS = `${WORD}(?:,? ${WORD}){0,3}`;

const AROUND = PLACE_WORDS.map(
  ({ aroundClock: { before, after } }): { readonly pattern: RegExp; readonly at: Side } => ({
    pattern: new RegExp(String.raw`(?<!\p{L})(?<before>${before})(?<words>${WORDS})(?<after>${after})(?!\p{L})`, 'giu'),
    /** On which side of the words the name must end: the others may be anything. */
    at: before === '' ? 'end' : 'start',
  }),
);
const BRACKETED = new RegExp(String.raw`\((?<words>${WORDS})\)`, 'giu');
const REGIONS = PLACE_WORDS.flatMap(({ regions }) =>
  regions.map(({ pattern, place }) => ({
    pattern: new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'giu'),
    place,
  })),
);

function clocksByPlace(text: string, clocks: Clocks): readonly NamedClock[] {
  const regions = REGIONS.flatMap(({ pattern, place }) =>
    [...text.matchAll(pattern)].map((match) => ({ ...spanOf(match), clock: clocks.ofPlace(place) })),
  );
  const bracketed = [...text.matchAll(BRACKETED)].flatMap((match) => {
    const clock = clocks.ofCity(match.groups?.['words'] ?? '');
    return clock === undefined ? [] : [{ ...spanOf(match), clock }];
  });
  const around = AROUND.flatMap(({ pattern, at }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { before = '', words = '', after = '' } = match.groups ?? {};
      for (const name of namesAt(at, words)) {
        const clock = clocks.ofCity(name);
        if (clock === undefined) continue;
        const start = at === 'end' ? match.index + words.length - name.length : match.index;
        return [{ start, end: start + before.length + name.length + after.length, clock }];
      }
      return [];
    }),
  );
  return [...regions, ...bracketed, ...around];
}

/** What at the beginning of some words, or at their end, may be a name: the longest first. */
function namesAt(at: Side, words: string): readonly string[] {
  const parts = words.split(' ');
  return parts.map((_, n) => (at === 'end' ? parts.slice(n) : parts.slice(0, parts.length - n)).join(' '));
}

function spanOf(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The last argument of a replacement is its groups, where the pattern names some. */
function groupsOf(match: readonly unknown[]): Groups {
  return match.at(-1) as Groups;
}

function clockOfFigures(groups: Groups): Clock {
  const { utc, sign, hours, minutes, alone } = groups;
  if (utc !== undefined && sign === undefined) return clockAt(0, utc.toUpperCase() === 'GMT' ? 'GMT' : undefined);
  const [, way = sign, far = hours, rest = minutes] = /^(.)(\d{2}):?(\d{2})$/u.exec(alone ?? '') ?? [];
  const offset = Number(far) * 60 + Number(rest ?? 0);
  return clockAt(way === '+' ? offset : -offset);
}

type Time =
  | { readonly kind: 'time'; readonly hour: number; readonly minute: number }
  | (ReadEmbargo & { readonly kind: 'unsure' });

const TIMES = new RegExp(
  [
    String.raw`(?<!\p{L})(?<noon>${NOON})(?!\p{L})`,
    String.raw`(?<!\p{L})(?<midnight>${MIDNIGHT})(?!\p{L})`,
    String.raw`(?<![\p{L}\d])(?<h12>\d{1,2})(?:[:.](?<m12>\d{2}))? ?(?<half>[ap])\.? ?m(?!\p{L})\.?`,
    String.raw`(?<![\p{L}\d])(?<four>\d{4}) ?${HOURS}(?!\p{L})`,
    String.raw`(?<![\p{L}\d])(?<h>\d{1,2}) ?${HOURS}(?: ?(?<m>[0-5]\d)(?!\d)(?: ?min(?:utes)?)?)?(?!\p{L})`,
    String.raw`(?<![\p{L}\d])(?<h24>\d{1,2})[:.](?<m24>\d{2})(?!\d)(?: ?${HOURS}(?!\p{L}))?`,
  ].join('|'),
  'giu',
);

function timesIn(text: string): { readonly times: readonly Time[]; readonly residue: string } {
  const times: Time[] = [];
  const residue = text.replace(TIMES, (...match: readonly unknown[]) => {
    times.push(timeOf(groupsOf(match)));
    return ' ';
  });
  return { times, residue };
}

function timeOf(groups: Groups): Time {
  const time = (hour: number, minute: number): Time =>
    hour > 23 || minute > 59 ? { kind: 'unsure', why: 'there is no such time' } : { kind: 'time', hour, minute };
  const { noon, midnight, h12, m12, half, four, h, m, h24, m24 } = groups;
  if (noon !== undefined) return time(12, 0);
  if (midnight !== undefined) return { kind: 'unsure', why: 'midnight may be the beginning of that day or its end' };
  if (h12 !== undefined) {
    const hour = Number(h12);
    if (hour < 1 || hour > 12) return { kind: 'unsure', why: 'there is no such time' };
    return time((hour % 12) + (half?.toLowerCase() === 'p' ? 12 : 0), Number(m12 ?? 0));
  }
  if (four !== undefined) return time(Number(four.slice(0, 2)), Number(four.slice(2)));
  if (h !== undefined) return time(Number(h), Number(m ?? 0));
  // 3:00 may be three in the afternoon; 03:00 and 15:00 may not.
  if (h24?.length === 1) return { kind: 'unsure', why: 'its hour may be before noon or after' };
  return time(Number(h24), Number(m24));
}

const FILLERS = new Set(ALL_WORDS.flatMap(({ embargo }) => embargo.fillers));

/** A word of a notice that says more than its instant. */
function strangeWord(residue: string): string | undefined {
  const words = withoutStatus(residue).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.find((word) => !FILLERS.has(word.toLowerCase()));
}
