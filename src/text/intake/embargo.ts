/** Turns the lines of a page that say until when nothing may be made public into that instant, or into why it is not certain. */
import type { Place } from '../../diagnostics/index.ts';
import { isLang, knownLanguages, languageOf, monthNames, withFigures } from '../language/index.ts';
import { byLanguage, type Embargo, type Instant, instant, isoDate, type Lang } from '../statement/index.ts';
import { type Clock, clockAt, clockLetters, type Clocks, type WallTime } from './clocks.ts';
import { findDate, findDayWithoutYear, type FoundDate } from './dates.ts';
import type { SourceLine } from './lines.ts';
import { embargoInEnglish } from './strange-embargoes.ts';
import { beginsStrangely, holdsUntil, isStrangeNotice, isStrangeRestriction, saysHour } from './strange-notices.ts';
import { wordsIn } from './pairs.ts';
import { ask, type Question } from './questions.ts';
import { ALL_WORDS, inAnyLanguage, VERSION_LANGUAGES, withoutStatus, wordsOf } from './wording.ts';

/** The embargo that somebody gives for a page; `none` says that it was lifted. */
export type GivenEmbargo = Instant | 'none';

/** The lines of a page that are not about its embargo, and those that are, one said at a time. */
interface EmbargoLines {
  readonly said: readonly SaidEmbargo[];
  readonly rest: readonly SourceLine[];
}

export interface SaidEmbargo {
  readonly place: Place;
  readonly text: string;
  /** Absent where the words are of no language. */
  readonly lang?: Lang;
  readonly read: ReadEmbargo;
}

/** Whether a text has to do with one at all. */
export function hintsAtEmbargo(plain: string): boolean {
  return readsAsNotice(plain) || HOLDS.test(plain) || asksToWait(plain) || isStrangeRestriction(plain);
}

/** Whether a line says that and nothing else. */
export function readsAsNotice(plain: string): boolean {
  return isNotice(plain) || isRestriction(plain);
}

const ANY_EMBARGO = new RegExp(String.raw`(?<!\p{L})${inAnyLanguage(({ embargo }) => embargo.bare)}(?!\p{L})`, 'iu');
const SENTENCE_ENDS = /[.!?:;,–—] +/u;

/** Whether somebody who speaks of the text, in a comment on it or in a letter that it came with, says that it is held back. */
export function speaksOfRestriction(text: string): boolean {
  return ANY_EMBARGO.test(text) || text.split(SENTENCE_ENDS).some((part) => hintsAtEmbargo(part));
}

const WEEKDAYS = knownLanguages().flatMap(({ intake }) => intake?.recognition.dates.weekdays ?? []);
const WEEKDAY = new RegExp(String.raw`(?<!\p{L})(?:${WEEKDAYS.join('|')})(?!\p{L})`, 'giu');

/** Around a word: no letter, but for those of a writing that does not part its words. */
const [NO_LETTER_BEFORE, NO_LETTER_AFTER] = [
  String.raw`(?<![^\P{L}\p{Script=Han}])`,
  String.raw`(?![^\P{L}\p{Script=Han}])`,
];
const UNTIL = new RegExp(`${NO_LETTER_BEFORE}${inAnyLanguage(({ embargo }) => embargo.until)}${NO_LETTER_AFTER}`, 'iu');
const WHEN = new RegExp(`${NO_LETTER_BEFORE}${inAnyLanguage(({ embargo }) => embargo.when)}${NO_LETTER_AFTER}`, 'iu');
/** No sentence ends behind i.e. or another letter with its stop. */
const SENTENCES = /(?<=[.!?؟…])(?<![ .]\p{L}\.) +(?=\p{Lu}|\p{Lo})|(?<=[。！？])/u;

/**
 * Whether the sender of a text says in a sentence that something waits until a day or an hour: “Nothing on this until tomorrow
 * 8 a.m.” How people say it to each other has no form, so that it is asked about and never read.
 */
export function saysToWait(text: string): boolean {
  return text.split(SENTENCES).some((sentence) => {
    if (!UNTIL.test(sentence)) return false;
    if (saysHour(sentence)) return true;
    // Hasta mañana; До понедельника: who says no more takes leave.
    if (wordsIn(sentence) <= LONGEST_LEAVE && sentence.search(UNTIL) === 0) return false;
    return WHEN.test(sentence) || sentence.search(WEEKDAY) !== -1 || hasDay(sentence);
  });
}

const LONGEST_LEAVE = 3;

function hasDay(text: string): boolean {
  return findDate(text) !== undefined || findDayWithoutYear(text) !== undefined;
}

/** What a letter says besides: “the text, under embargo until 12 March 2031, 10:00 CET”; nothing where that says no instant. */
export function noticeWithin(text: string, clocks: Clocks): string | undefined {
  const at = HOLDS.exec(text)?.index;
  if (at === undefined) return undefined;
  const [first = '', ...others] = text.slice(at).split(SENTENCES);
  // A sentence behind it that has to do with one may turn its meaning.
  const said = others.some((other) => UNTIL.test(other) || speaksOfRestriction(other)) ? text.slice(at) : first;
  const notice = said.replace(/[ .!;)\]]{1,8}$/u, '');
  return readEmbargo(notice, clocks).kind === 'known' ? notice : undefined;
}

const HINTS = new RegExp(`${NO_LETTER_BEFORE}${inAnyLanguage(({ embargo }) => embargo.hints)}`, 'iu');

/** In words: longer, a paragraph is of the text; one that begins with words in quotation marks is somebody’s. */
const LONGEST_HINT = 60;

/**
 * Whether a line says in a sentence that the text waits: “let us keep this between us until Friday”, “please do not share yet”.
 * Such sentences have no form by which an instant could be read, so that they are asked about.
 */
function asksToWait(plain: string): boolean {
  if (wordsIn(plain) > LONGEST_HINT || /^[“«„"「『]/u.test(plain)) return false;
  return HINTS.test(plain) || (ANY_EMBARGO.test(plain) && saysHour(plain.replace(SHARE, ' ')));
}

/** 12.50 per cent, 10.25 million: no hour, however it is written. What is said of an embargo on arms names none. */
const SHARE =
  /(?<!\d)\d{1,9}[.,]\d{1,9} ?(?:[%‰$€£]|(?:per|pour|por|milli|млн|млрд|процент|في|مليون)(?=[ \p{L}]|$))/giu;

const RESTRICTED = new RegExp(
  String.raw`^[^\p{L}\d]*${inAnyLanguage(({ embargo }) => embargo.restricted)}(?!\p{L})(?!['’]s)`,
  'iu',
);

/** In words: longer, a line that begins so is about another matter. */
const LONGEST_RESTRICTION = 10;

/** DRAFT; Confidential; Not for distribution: the text is not to be published, and nobody says until when. */
function isRestriction(plain: string): boolean {
  if (holdsRestriction(plain)) return true;
  if (!RESTRICTED.test(plain) || wordsIn(plain) > LONGEST_RESTRICTION) return false;
  return !/[\p{L}\d] ?[.!?:;]$/u.test(plain) || wordsIn(plain) <= LONGEST_RESTRICTED_SENTENCE;
}

const LONGEST_RESTRICTED_SENTENCE = 5;

const ONLY_RESTRICTED = new RegExp(
  String.raw`^[^\p{L}\d]*${inAnyLanguage(({ embargo }) => embargo.restricted)}[^\p{L}\d]*$`,
  'iu',
);

/** What stands between the sayings of one line: Advance text. Hold until delivered. */
const BETWEEN_SAYINGS = /[.;!|•·] +| [/–—-] /u;

/** In words: longer, a line of several sayings is a paragraph. */
const LONGEST_SAYINGS = 16;

/** Whether one saying of a line, wherever it stands there, is a restriction and nothing else. */
function holdsRestriction(plain: string): boolean {
  if (wordsIn(plain) > LONGEST_SAYINGS) return false;
  return plain.split(BETWEEN_SAYINGS).some((saying) => ONLY_RESTRICTED.test(saying));
}

/** Whether a line is where nothing of the text follows at once: the last, or one over a head or a rule. */
function isTail(lines: readonly SourceLine[], n: number): boolean {
  return lines[n + 1]?.role !== 'text';
}

/** How such a line begins. */
const BEGINS = new RegExp(String.raw`^[^\p{L}\d]*${inAnyLanguage(({ embargo }) => embargo.begins)}`, 'iu');

/** The same inside a line that says something else too: its words can't be told apart from the rest. */
const HOLDS = new RegExp(String.raw`(?<!\p{L})${inAnyLanguage(({ embargo }) => embargo.holds)}`, 'iu');

/** The first line of a notice of several: the word alone. */
const BARE = new RegExp(String.raw`^[^\p{L}\d]*${inAnyLanguage(({ embargo }) => embargo.bare)}[^\p{L}\d]*$`, 'iu');

/** Lines that a notice may go on over. */
const MOST_LINES = 4;

/** In words: longer, a line that begins so is a sentence of the text. */
const LONGEST_NOTICE = 40;

/** Whether a notice stands behind the label or the title of its line, which is the page's. */
function isBeside(plain: string): boolean {
  const [first = plain] = plain.split(/ [–—|•·-] | ?: /u);
  return first !== plain && !ANY_EMBARGO.test(first) && !HOLDS.test(first);
}

/** The notices among a page's lines, over the text or under it; `lang` is that of the page, if it is in one. */
export function embargoLines(lines: readonly SourceLine[], clocks: Clocks, lang?: Lang): EmbargoLines {
  const said: SaidEmbargo[] = [];
  const rest: SourceLine[] = [];
  const firstText = lines.findIndex(
    ({ role, plain }) =>
      role === 'text' &&
      !isNotice(plain) &&
      !isRestriction(plain) &&
      !isStrangeRestriction(plain) &&
      !asksToWait(plain),
  );
  // Over a text and under it, a sentence is said to whoever gets it, and is none of the text.
  const isOutside = (n: number): boolean =>
    firstText === -1 || n < firstText || lines[n]?.role === 'head' || isTail(lines, n);
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n];
    if (line === undefined) break;
    const over = firstText === -1 || n < firstText;
    if (
      isRestriction(line.plain) &&
      !isNotice(line.plain) &&
      (over || line.role === 'head' || (isTail(lines, n) && holdsRestriction(line.plain)))
    ) {
      said.push(saidIn([line], { kind: 'restricted' }));
      continue;
    }
    // One word over a paragraph is a heading: of an embargo on arms, it may be.
    const isHeading = BARE.test(line.plain) && !line.plain.includes(' ') && !over && !isTail(lines, n);
    if (isNotice(line.plain) && !isHeading) {
      const notice = noticeFrom(line, lines.slice(n + 1, n + MOST_LINES), clocks);
      // A line under the text that only begins like one is a sentence about an embargo.
      if (over || notice.complete || line.role === 'head') {
        said.push(notice.said);
        n += notice.lines - 1;
        continue;
      }
      if (asksToWait(line.plain)) {
        said.push(saidInSentence(line));
        if (isOutside(n)) continue;
      }
    } else if (isStrange(lines, n, over)) {
      // Over the second version as over the first: behind what the text is called, it is read.
      const apart = HOLDS.test(line.plain) ? noticeApart(line, clocks) : undefined;
      if (apart !== undefined) {
        said.push(apart.said);
        rest.push(apart.rest);
        continue;
      }
      said.push(saidIn([line], strangeNotice(line.plain, clocks)));
      continue;
    } else if (over && HOLDS.test(line.plain)) {
      const apart = noticeApart(line, clocks);
      if (apart !== undefined) {
        said.push(apart.said);
        rest.push(apart.rest);
        continue;
      }
      said.push(saidIn([line], unsure('it stands among other words')));
      if (asksToWait(line.plain) && !isBeside(line.plain)) continue;
    } else if (asksToWait(line.plain)) {
      said.push(saidInSentence(line));
      if (isOutside(n)) continue;
    }
    rest.push(line);
  }
  return { said: lang === undefined ? said : said.map((one) => ({ ...one, lang })), rest };
}

/** A notice whose language is not read, with a head: by its word, or because it says until when. A day that a text is of is none. */
function isStrange(lines: readonly SourceLine[], n: number, over: boolean): boolean {
  const line = lines[n];
  if (line === undefined || isNotice(line.plain) || (over && HOLDS.test(line.plain))) return false;
  const isOverHead = lines[n + 1]?.role === 'head';
  if (!over && line.role !== 'head')
    return (isOverHead && beginsStrangely(line.plain)) || (isTail(lines, n) && isStrangeRestriction(line.plain));
  return (
    isStrangeNotice(line.plain) || isStrangeRestriction(line.plain) || (holdsUntil(line.plain) && (over || isOverHead))
  );
}

/** What such a line says: with a day or an hour, that something ends then; else that the text is not to be published. */
function strangeNotice(plain: string, clocks: Clocks): ReadEmbargo {
  if (embargoInEnglish(plain) !== undefined) return readEmbargo(plain, clocks);
  const ends =
    isStrangeNotice(plain) || holdsUntil(plain) || hasDay(plain) || saysHour(plain) || plain.search(WEEKDAY) !== -1;
  return ends ? unsure('its language is not read') : { kind: 'restricted' };
}

/** Press release – Embargoed until …: a notice behind a mark, where it is understood whole; and the line without it. */
function noticeApart(
  line: SourceLine,
  clocks: Clocks,
): { readonly said: SaidEmbargo; readonly rest: SourceLine } | undefined {
  for (const mark of line.plain.matchAll(/ [–—|•·-] /gu)) {
    const [before, notice] = [line.plain.slice(0, mark.index), line.plain.slice(mark.index + mark[0].length)];
    const read = isNotice(notice) ? readEmbargo(notice, clocks) : undefined;
    if (read?.kind !== 'known' || line.block?.kind === 'heading') continue;
    const { block: _, ...bare } = line;
    return {
      said: saidIn([{ ...bare, plain: notice }], read),
      rest: { ...bare, text: before, plain: before, whole: line.whole ?? line.text },
    };
  }
  return undefined;
}

/** Whether a line is a notice that needs no more words: what is under it is another line, however full this one is. */
export function isWholeNotice(plain: string, clocks: Clocks): boolean {
  return isNotice(plain) && readEmbargo(plain, clocks).kind === 'known';
}

function isNotice(plain: string): boolean {
  return BEGINS.test(plain) && wordsIn(plain) <= LONGEST_NOTICE;
}

interface Notice {
  readonly said: SaidEmbargo;
  /** How many lines it takes. */
  readonly lines: number;
  /** Whether nothing but the embargo stands there. */
  readonly complete: boolean;
}

/** The notice that begins in a line, with those that go on with it: further words of one block, or a notice under a bare word. */
function noticeFrom(first: SourceLine, next: readonly SourceLine[], clocks: Clocks): Notice {
  const own: [SourceLine, ...SourceLine[]] = [first];
  const alone = readEmbargo(first.plain, clocks);
  if (alone.kind === 'known') return { said: saidIn(own, alone), lines: 1, complete: true };
  let previous = first;
  for (const line of next) {
    if (line.apart && !(BARE.test(previous.plain) && BEGINS.test(line.plain))) break;
    own.push(line);
    const read = readEmbargo(own.map(({ plain }) => plain).join(' '), clocks);
    if (read.kind === 'known') return { said: saidIn(own, read), lines: own.length, complete: true };
    previous = line;
  }
  return { said: saidIn([first], alone), lines: 1, complete: false };
}

function saidInSentence(line: SourceLine): SaidEmbargo {
  return saidIn([line], unsure('it is said in a sentence'));
}

function saidIn(lines: readonly [SourceLine, ...SourceLine[]], read: ReadEmbargo): SaidEmbargo {
  const [first] = lines;
  const text = lines.map(({ plain }) => plain).join(' ');
  const lang = languageOfNotice(text) ?? first.language;
  return {
    place: { file: first.file, line: first.line, column: 1 },
    text,
    ...(lang !== undefined && isLang(lang) && { lang }),
    read,
  };
}

const TELLING = VERSION_LANGUAGES.map((lang) => ({
  lang,
  words: new RegExp(String.raw`(?<!\p{L})(?:${wordsOf(lang).embargo.telling})(?!\p{L})`, 'giu'),
}));

function languageOfNotice(text: string): Lang | undefined {
  const counts = TELLING.map(({ lang, words }) => ({ lang, count: text.match(words)?.length ?? 0 }));
  const [best, second] = counts.toSorted((a, b) => b.count - a.count);
  return best === undefined || best.count === (second?.count ?? 0) ? undefined : best.lang;
}

const HINT =
  'write day, year, time and clock over the text: Embargoed until 1 December 2026, 10 a.m. (New York time); or give --embargo 2026-12-01T10:00-05:00, or --embargo none';

interface FoundEmbargo {
  /** Absent where there is none, and where it is not certain. */
  readonly embargo?: Embargo;
  /** To lose or to guess one would be grave. */
  readonly questions: readonly Question[];
}

interface EmbargoOptions {
  readonly given: GivenEmbargo | undefined;
  readonly languages: readonly Lang[];
  readonly clocks: Clocks;
}

/** An instant that somebody gives goes by the clock that the page names for it: GMT stays GMT. */
function zoneOfGiven(
  said: readonly SaidEmbargo[],
  given: Instant,
  { languages, clocks }: Pick<EmbargoOptions, 'languages' | 'clocks'>,
): Embargo['zone'] {
  const known = said.flatMap(({ read }) => (read.kind === 'known' && read.until === given ? [read.clock] : []));
  const named = known.length > 0 ? known : clocksNamedFor(said, given, { languages, clocks });
  const isGreenwich = given.endsWith('+00:00') && said.some(({ text }) => /(?<!\p{L})GMT(?![\p{L}+−-])/u.test(text));
  const [clock = isGreenwich ? clockAt(0, 'GMT') : undefined] = named;
  return byLanguage(
    languages.flatMap((lang) => {
      const name = clock?.name(lang);
      return name === undefined ? [] : [[lang, name] as const];
    }),
  );
}

/** The clocks that doubtful notices name and that show the time given at that instant; none where they name others as well. */
function clocksNamedFor(
  said: readonly SaidEmbargo[],
  given: Instant,
  { languages, clocks }: Pick<EmbargoOptions, 'languages' | 'clocks'>,
): readonly Clock[] {
  const [, day = '', hours = '', minutes = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/u.exec(given) ?? [];
  const date = isoDate(day);
  if (date === undefined) return [];
  const time: WallTime = { date, hour: Number(hours), minute: Number(minutes) };
  return said
    .filter(({ read }) => read.kind === 'unsure')
    .flatMap(({ text }) => zonesIn(withHoursApart(rewritten(withFigures(text.normalize('NFC')))), clocks).zones)
    .filter((clock) => {
      const read = placed(time, clock);
      return read.kind === 'known' && read.until === given && languages.some((lang) => clock.name(lang) !== undefined);
    });
}

/** What a clear notice says: its words, and until when by the clock that it names. */
interface ClearNotice {
  readonly text: string;
  readonly until: Instant;
}

const MONTHS = VERSION_LANGUAGES.flatMap((lang) => monthNames(languageOf(lang)));

/**
 * Whether a notice that is not whole says nothing but what the clear one says: its hours, its clocks, its days and months are
 * those. A weekday is only where both have it, in as many letters.
 */
function repeats(text: string, { text: clear, until }: ClearNotice, clocks: Clocks): boolean {
  const [, year = '', month = '', day = '', clock = '', distance = ''] =
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})(.*)$/u.exec(until) ?? [];
  const { zones, without } = zonesIn(withHoursApart(rewritten(withFigures(text.normalize('NFC')))), clocks);
  const { times, residue } = timesIn(without);
  const date = isoDate(`${year}-${month}-${day}`);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  if (date === undefined) return false;
  const sameTimes = times.every((time) => time.kind === 'time' && time.hour === hour && time.minute === minute);
  const sameZones = zones.every((zone) => {
    const read = placed({ date, hour, minute }, zone);
    return read.kind === 'known' && read.until.endsWith(distance);
  });
  const numbers: readonly string[] = residue.match(/\d+/gu) ?? [];
  const known = [Number(day), Number(month), Number(year), Number(year.slice(2))];
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
  const months = MONTHS.filter((_, n) => n % MONTHS_A_YEAR !== Number(month) - 1).flat();
  const weekdays = (one: string) =>
    (one.match(WEEKDAY) ?? []).map((word) => word.slice(0, WEEKDAY_LETTERS).toLowerCase());
  return (
    times.length + numbers.length > 0 &&
    sameTimes &&
    sameZones &&
    numbers.every((number) => known.includes(Number(number))) &&
    !months.some((name) => words.has(name)) &&
    weekdays(text).every((weekday) => weekdays(clear).includes(weekday))
  );
}

/** Embargoed until 22 May 2031, 06:00 CEST: the reservoir closes. What a subject says after its notice is of another matter. */
function beforeOther(text: string, clocks: Clocks): readonly Instant[] {
  return [...text.matchAll(/ ?: | [-–—|] /gu)].slice(0, MOST_ENDS).flatMap(({ index }) => {
    const read = readEmbargo(text.slice(0, index), clocks);
    return read.kind === 'known' ? [read.until] : [];
  });
}

const MOST_ENDS = 4;
const MONTHS_A_YEAR = 12;
const WEEKDAY_LETTERS = 3;

interface SaidOnce extends SaidEmbargo {
  /** As each version has it. */
  readonly all: readonly string[];
}

/** What is not certain and has the same figures in several versions is asked once: Friday at 9:30 / vendredi à 9 h 30. */
function inFiguresOnce(said: readonly SaidEmbargo[]): readonly SaidOnce[] {
  const figuresOf = ({ text, read }: SaidEmbargo): string =>
    read.kind === 'unsure' ? (text.match(/\p{Nd}+/gu) ?? []).join(' ') : '';
  return said.flatMap((one, n): readonly SaidOnce[] => {
    const figures = figuresOf(one);
    if (figures === '') return [{ ...one, all: [one.text] }];
    const same = said.filter((other) => figuresOf(other) === figures);
    return said.indexOf(same[0] ?? one) === n ? [{ ...one, all: [...new Set(same.map(({ text }) => text))] }] : [];
  });
}

/** The one embargo of a page, if it has one. */
export function embargoOf(said: readonly SaidEmbargo[], { given, languages, clocks }: EmbargoOptions): FoundEmbargo {
  if (given !== undefined)
    return given === 'none'
      ? { questions: [] }
      : { questions: [], embargo: { until: given, zone: zoneOfGiven(said, given, { languages, clocks }) } };
  const known = said.flatMap(({ read, text }) => (read.kind === 'known' ? [{ text, until: read.until }] : []));
  const clear = known.length > 0;
  const restricted = said.flatMap(({ read, text, place }): readonly Question[] =>
    read.kind === 'restricted'
      ? [
          ask('restriction', `the page says that it is not to be published: “${text}”`, {
            place,
            code: 'intake/restricted',
            // Of an embargo that is clear, none would be too much.
            hint: clear
              ? 'delete this entry of unsettled once it may be published'
              : 'give --embargo none once it may be published',
          }),
        ]
      : [],
  );
  const doubtful = inFiguresOnce(said).flatMap(({ read, text, place, all }): readonly Question[] =>
    // The word alone, as in the subject of a mail, says no more than the notice that is clear; nor does what repeats it.
    read.kind === 'unsure' && !(clear && (!/\d/u.test(text) || known.some((one) => repeats(text, one, clocks))))
      ? [
          ask('embargo', `the embargo is not certain, for ${read.why}: “${all.join('” / “')}”`, {
            place,
            code: 'intake/embargo',
            hint: HINT,
            readings: [...new Set([...known.map(({ until }) => until), ...beforeOther(text, clocks)])],
          }),
        ]
      : [],
  );
  const sure = said.flatMap(({ read, ...rest }) => (read.kind === 'known' ? [{ ...rest, ...read }] : []));
  const [first, ...others] = sure;
  if (doubtful.length > 0 || first === undefined) return { questions: [...doubtful, ...restricted] };
  const other = others.find(({ moment }) => moment !== first.moment);
  if (other !== undefined) {
    const message = `the embargo ends at ${first.until} in line ${String(first.place.line)}, at ${other.until} here`;
    const readings = [first.until, other.until];
    const question = ask('embargo', message, { place: other.place, code: 'intake/embargo', hint: HINT, readings });
    return { questions: [question, ...restricted] };
  }
  const zone = byLanguage(
    languages.flatMap((lang) => {
      // What the other version calls its clock counts only if it is by the same.
      const own = sure.find((one) => one.lang === lang && one.until === first.until) ?? first;
      const name = own.clock.name(lang);
      return name === undefined ? [] : [[lang, name] as const];
    }),
  );
  return { embargo: { until: first.until, zone }, questions: restricted };
}

/*
 * Turns the words of a notice of embargo into the instant at which it ends, or into why that is not certain.
 */

type ReadEmbargo =
  | { readonly kind: 'known'; readonly until: Instant; readonly moment: number; readonly clock: Clock }
  | { readonly kind: 'unsure'; readonly why: string }
  /** Not to be published, without an end. */
  | { readonly kind: 'restricted' };

function unsure(why: string): ReadEmbargo {
  return { kind: 'unsure', why };
}

/** 2026-12-01T10:00-05:00, as data has it. */
const AS_DATA = /(?<!\d)(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::00)? ?(Z|[+-]\d{2}:?\d{2})(?!\d)/u;

/** What a notice says. Every word of it must be understood: one more may be what turns its meaning. */
export function readEmbargo(written: string, clocks: Clocks): ReadEmbargo {
  const text = rewritten(withFigures((embargoInEnglish(written) ?? written).normalize('NFC')));
  const data = AS_DATA.exec(text);
  if (data !== null) {
    const strange = strangeWord(text.replace(data[0], ' '));
    return strange === undefined ? fromData(data) : unsure(`“${strange}” was not understood`);
  }
  const dated = findDate(text);
  if (dated === undefined) return unsure('it has no day with its year');
  if (dated.ambiguous !== undefined) return unsure('its day and month may be the other way round');
  if (dated.range !== undefined) return unsure('it has several days');
  const again = saidAgain(text, dated, clocks);
  if (again !== undefined) return again;
  const { zones, without } = zonesIn(withHoursApart(`${dated.before} ; ${dated.after}`), clocks);
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

/**
 * 00:01 GMT on 2 December 2027 (19:01 EST, Wednesday, 1 December): the same instant by another clock, with a day of its own,
 * which may be in the year before or after.
 */
function saidAgain(text: string, dated: FoundDate, clocks: Clocks): ReadEmbargo | undefined {
  const bracket = /[(（](?<inside>[^()（）]*(?:\([^()]*\)[^()（）]*)*)[)）]/u.exec(text.slice(dated.end));
  const inside = bracket?.groups?.['inside'] ?? '';
  const own = findDate(inside);
  const day = own ?? findDayWithoutYear(inside);
  if (bracket === null || day === undefined) return undefined;
  const start = dated.end + bracket.index;
  const first = readEmbargo(`${text.slice(0, start)} ${text.slice(start + bracket[0].length)}`, clocks);
  const year = Number(dated.date.slice(0, 4));
  const others = (own === undefined ? [year, year - 1, year + 1] : [year]).map((one) =>
    readEmbargo(own === undefined ? withYear(inside, day, one) : inside, clocks),
  );
  const doubtful = [first, ...others].find(({ kind }) => kind !== 'known');
  if (first.kind !== 'known' || doubtful !== undefined) return doubtful;
  const agrees = others.some((one) => one.kind === 'known' && one.moment === first.moment);
  return agrees ? first : unsure('its times are not the same instant');
}

function withYear(text: string, { start, end }: Pick<FoundDate, 'start' | 'end'>, year: number): string {
  const day = text.slice(start, end);
  const whole = day.includes('月') ? `${String(year)}年${day}` : `${day} ${String(year)}`;
  return `${text.slice(0, start)}${whole}${text.slice(end)}`;
}

/** 0001 GMT: four figures right before the letters of a clock are hours and minutes. */
function withHoursApart(text: string): string {
  return text.replace(FOUR_FIGURES, '$1:$2');
}

const FOUR_FIGURES = new RegExp(
  String.raw`(?<![\p{L}\d])([01]\d|2[0-3])([0-5]\d)(?= ?\(?(?:GMT|UTC|${clockLetters().join('|')})(?!\p{L}))`,
  'gu',
);

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
const WORD = String.raw`\p{L}[\p{L}’'.-]{0,40}`;
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
  regions.map((region) => ({
    region,
    pattern: new RegExp(String.raw`(?<!\p{L})(?:${region.pattern})(?!\p{L})`, 'giu'),
  })),
);

function clocksByPlace(text: string, clocks: Clocks): readonly NamedClock[] {
  const regions = REGIONS.flatMap(({ pattern, region }) => {
    const clock = 'place' in region ? clocks.ofPlace(region.place) : clocks.ofLetters(region.letters);
    return clock === undefined ? [] : [...text.matchAll(pattern)].map((match) => ({ ...spanOf(match), clock }));
  });
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

/** Times and clocks in the forms that all notices are read by. */
function rewritten(text: string): string {
  return REWRITTEN.reduce((made, [pattern, as]) => made.replace(pattern, as), text);
}

const REWRITTEN = ALL_WORDS.flatMap(({ embargo }) =>
  (embargo.rewritten ?? []).map(([pattern, as]) => [new RegExp(pattern, 'giu'), as] as const),
);

/** Of ideographs, which are not parted by words, what is left when the longest of them are taken away. */
function withoutFillers(word: string): string {
  return /\p{Script=Han}/u.test(word)
    ? IDEOGRAPH_FILLERS.reduce((rest, filler) => rest.replaceAll(filler, ''), word)
    : word;
}

const FILLERS = new Set(ALL_WORDS.flatMap(({ embargo }) => embargo.fillers));

/** A word of a notice that says more than its instant. */
function strangeWord(residue: string): string | undefined {
  const words = withoutStatus(residue).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.find((word) => !FILLERS.has(word.toLowerCase()) && withoutFillers(word) !== '');
}

const IDEOGRAPH_FILLERS = [...FILLERS]
  .filter((filler) => /\p{Script=Han}/u.test(filler))
  .toSorted((a, b) => b.length - a.length);
