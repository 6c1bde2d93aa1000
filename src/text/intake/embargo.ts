/** Turns the lines of a page that say until when nothing may be made public into that instant, or into why it is not certain. */
import { isLang } from '../language/index.ts';
import { done, failed, fault, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { byLanguage, type Embargo, type Instant, type Lang } from '../statement/index.ts';
import type { Clocks } from './clocks.ts';
import { readEmbargo, unsure, type ReadEmbargo } from './embargo-notice.ts';
import type { Line } from './lines.ts';
import { inAnyLanguage, VERSION_LANGUAGES, wordsOf } from './words.ts';

/** The embargo that somebody gives for a page; `none` says that it was lifted. */
export type GivenEmbargo = Instant | 'none';

/** The lines of a page that are not about its embargo, and those that are, one said at a time. */
export interface EmbargoLines {
  readonly said: readonly SaidEmbargo[];
  readonly rest: readonly Line[];
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
  return isNotice(plain) || HOLDS.test(plain);
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

/** The notices among a page's lines, over the text or under it; `lang` is that of the page, if it is in one. */
export function embargoLines(lines: readonly Line[], clocks: Clocks, lang?: Lang): EmbargoLines {
  const said: SaidEmbargo[] = [];
  const rest: Line[] = [];
  const firstText = lines.findIndex(({ role, plain }) => role === 'text' && !isNotice(plain));
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n];
    if (line === undefined) break;
    const over = firstText === -1 || n < firstText;
    if (isNotice(line.plain) && !(BARE.test(line.plain) && !over)) {
      const notice = noticeFrom(line, lines.slice(n + 1, n + MOST_LINES), clocks);
      // A line under the text that only begins like one is a sentence about an embargo.
      if (over || notice.complete || line.role === 'head') {
        said.push(notice.said);
        n += notice.lines - 1;
        continue;
      }
    } else if (over && HOLDS.test(line.plain)) said.push(saidIn([line], unsure('it stands among other words')));
    rest.push(line);
  }
  return { said: lang === undefined ? said : said.map((one) => ({ ...one, lang })), rest };
}

/** Whether a line is a notice that needs no more words: what is under it is another line, however full this one is. */
export function isWholeNotice(plain: string, clocks: Clocks): boolean {
  return isNotice(plain) && readEmbargo(plain, clocks).kind === 'known';
}

function isNotice(plain: string): boolean {
  return BEGINS.test(plain) && plain.split(' ').length <= LONGEST_NOTICE;
}

interface Notice {
  readonly said: SaidEmbargo;
  /** How many lines it takes. */
  readonly lines: number;
  /** Whether nothing but the embargo stands there. */
  readonly complete: boolean;
}

/** The notice that begins in a line, with those that go on with it: further words of one block, or a notice under a bare word. */
function noticeFrom(first: Line, next: readonly Line[], clocks: Clocks): Notice {
  const own: [Line, ...Line[]] = [first];
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

function saidIn(lines: readonly [Line, ...Line[]], read: ReadEmbargo): SaidEmbargo {
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
  'write day, year, time and clock: Embargoed until 1 December 2026, 10 a.m. (New York time); or give --embargo 2026-12-01T10:00-05:00, or --embargo none';

/** The one embargo of a page, if it has one. Faults: `intake/embargo`, for to lose or to guess one would be grave. */
export function embargoOf(said: readonly SaidEmbargo[], given: GivenEmbargo | undefined): Outcome<Embargo | undefined> {
  if (given !== undefined) return done(given === 'none' ? undefined : { until: given, zone: {} });
  const clear = said.some(({ read }) => read.kind === 'known');
  const doubtful = said.flatMap(({ read, text, place }): readonly Diagnostic[] =>
    // The word alone, as in the subject of a mail, says no more than the notice that is clear.
    read.kind === 'unsure' && !(clear && !/\d/u.test(text))
      ? [fault('intake/embargo', `the embargo is not certain, for ${read.why}: “${text}”`, place, HINT)]
      : [],
  );
  if (doubtful.length > 0) return failed(doubtful);
  const sure = said.flatMap(({ read, ...rest }) => (read.kind === 'known' ? [{ ...rest, ...read }] : []));
  const [first, ...others] = sure;
  if (first === undefined) return done(undefined);
  const other = others.find(({ moment }) => moment !== first.moment);
  if (other !== undefined) {
    const message = `the embargo ends at ${first.until} in line ${String(first.place.line)}, at ${other.until} here`;
    return failed([fault('intake/embargo', message, other.place, HINT)]);
  }
  const zone = byLanguage(
    VERSION_LANGUAGES.flatMap((lang) => {
      // What the other version calls its clock counts only if it is by the same.
      const own = sure.find((one) => one.lang === lang && one.until === first.until) ?? first;
      const name = own.clock.name(lang);
      return name === undefined ? [] : [[lang, name] as const];
    }),
  );
  return done({ until: first.until, zone });
}
