/** Turns the lines over a version's text into what they say: title, office, place, date, speaker, status. */
import type { Code, Diagnostic } from '../../diagnostics/index.ts';
import { FACTS_FILE, versionFile } from '../source/index.ts';
import {
  type IsoDate,
  type Kind,
  type Lang,
  slugOf,
  type Statement,
  type Status,
  type Version,
} from '../statement/index.ts';
import { findDate } from './dates.ts';
import { type SourceLine, withoutNotes } from './lines.ts';
import type { FieldPlace } from './page.ts';
import {
  isName,
  isOfficeLine,
  isPlaceLike,
  isStatusLine,
  kindOf,
  speakerLine,
  statusOf,
  withoutSpeaker,
  wordsOf,
} from './wording.ts';

/** Words of the page and the line they stand in. Gaps are ordinary spaces; nothing else is changed. */
export interface Found {
  readonly text: string;
  readonly line: number;
}

/** What the head of one version says. What it does not say is absent. */
export interface Head {
  readonly title?: Found;
  readonly kind?: Kind;
  readonly office?: Found;
  readonly place?: Found;
  readonly date?: Dated;
  readonly speaker?: Found;
  readonly symbol?: Found;
  readonly status?: Status;
  /** Notes in brackets, to the web reader or on delivery. */
  readonly notes: readonly Found[];
  /** Lines that nothing here explains, over the date or title: the site's. */
  readonly above: readonly Found[];
  /** Such lines under it, which may be the statement's. */
  readonly inside: readonly Found[];
}

export function readHead(lines: readonly SourceLine[], lang: Lang): Head {
  const { fragments, dated } = fragmentsOf(lines);
  const symbol = fragments.find(({ text }) => SYMBOL.test(text));
  const signed = fragments.find(({ text }) => speakerLine(text, lang) !== undefined);
  const officeLine = fragments.find(({ text }) => isOfficeLine(text, lang));
  const known = [symbol, signed, officeLine].filter((fragment) => fragment !== undefined);
  const titled = fragments.find((fragment) => !known.includes(fragment) && kindOf(fragment.text, lang) !== undefined);
  const place = placeAmong(fragments, [...known, titled].filter(isThere), dated, lang);
  const name = officeLine === undefined || signed !== undefined ? undefined : nameBeside(officeLine, fragments, place);
  const others = fragments.filter((fragment) => ![...known, place, name].includes(fragment));
  const titleLines = withContinuation(titled ?? untitled(others, dated), others);
  const rest = others.filter((fragment) => !titleLines.includes(fragment));

  const [firstLine] = titleLines;
  const whole = withoutSpeaker(titleLines.map(({ text }) => text).join(' '), lang);
  const signature = signed === undefined ? {} : speakerLine(signed.text, lang);
  const kind = kindOf(whole.title, lang);
  const status = statusOf(lines.map(({ plain }) => plain).join(' '));
  const headStart = Math.min(dated?.index ?? Infinity, firstLine?.index ?? Infinity);
  const foundIn = (text: string | undefined, fragment: Fragment | undefined): Found | undefined =>
    text === undefined || fragment === undefined ? undefined : { text, line: fragment.line };
  return withoutAbsent({
    title: firstLine === undefined ? undefined : { text: whole.title, line: firstLine.line },
    kind,
    office:
      foundIn(officeLine?.text, officeLine) ??
      foundIn(whole.speaker.office, firstLine) ??
      foundIn(signature?.office, signed),
    place: foundIn(place?.text, place),
    date: dated,
    speaker: foundIn(signature?.name, signed) ?? foundIn(whole.speaker.name, firstLine) ?? foundIn(name?.text, name),
    symbol: foundIn(symbol?.text, symbol),
    status,
    notes: lines.flatMap(({ plain, line }) => {
      const { text, notes } = withoutNotes(plain);
      return (isStatusLine(text) ? [...notes, text] : notes).map((note) => ({ text: note, line }));
    }),
    above: rest.filter(({ index }) => index < headStart).map(({ text, line }) => ({ text, line })),
    inside: rest.filter(({ index }) => index >= headStart).map(({ text, line }) => ({ text, line })),
  });
}

/** A document symbol: SG/SM/15691, A/RES/70/1. */
const SYMBOL = /^\p{Lu}{1,6}(?:\/[\p{Lu}\d.-]+)+$/u;

/** A line, or what stands before or after the date in it. */
interface Fragment extends Found {
  /** Which of the head's lines it is of, from 0: two may stand in one line of a file. */
  readonly index: number;
  readonly at: 'line' | 'before-date' | 'after-date';
  readonly apart: boolean;
  /** Whether its format calls it a heading. */
  readonly heading: boolean;
}

/** The day, or the first of several, and how the line has them then. */
interface Dated {
  readonly date: IsoDate;
  readonly line: number;
  /** Which of the head's lines that is, from 0. */
  readonly index: number;
  readonly range?: string;
  readonly ambiguous?: boolean;
}

function fragmentsOf(lines: readonly SourceLine[]): {
  readonly fragments: readonly Fragment[];
  readonly dated: Dated | undefined;
} {
  const fragments: Fragment[] = [];
  let dated: Dated | undefined;
  for (const [index, { plain, line, apart, block }] of lines.entries()) {
    const heading = block?.kind === 'heading';
    const { text } = withoutNotes(plain);
    if (isStatusLine(text)) continue;
    const found = dated === undefined ? findDate(text) : undefined;
    if (found === undefined) {
      if (text !== '') fragments.push({ text, line, index, apart, heading, at: 'line' });
      continue;
    }
    dated = {
      date: found.date,
      line,
      index,
      ...(found.range !== undefined && { range: found.range }),
      ...(found.ambiguous === true && { ambiguous: true }),
    };
    if (found.before !== '') fragments.push({ text: found.before, line, index, apart, heading, at: 'before-date' });
    if (found.after !== '') fragments.push({ text: found.after, line, index, apart: true, heading, at: 'after-date' });
  }
  return { fragments, dated };
}

/** The place beside the date: before it in its line, else in the line over it, else after it or under it. */
function placeAmong(
  fragments: readonly Fragment[],
  known: readonly Fragment[],
  dated: Dated | undefined,
  lang: Lang,
): Fragment | undefined {
  if (dated === undefined) return undefined;
  const over = fragments.filter(({ index }) => index < dated.index).at(-1);
  const under = fragments.find(({ index }) => index > dated.index);
  const beside = [
    fragments.find(({ at }) => at === 'before-date'),
    over,
    fragments.find(({ at }) => at === 'after-date'),
    under,
  ].filter(isThere);
  const places = beside.filter((fragment) => !known.includes(fragment) && isPlaceLike(fragment.text, lang));
  return places[0];
}

/** A name that stands in the line over or under the office. */
function nameBeside(
  office: Fragment,
  fragments: readonly Fragment[],
  place: Fragment | undefined,
): Fragment | undefined {
  const at = fragments.indexOf(office);
  return [fragments[at - 1], fragments[at + 1]].find(
    (fragment) => fragment !== undefined && fragment !== place && isName(fragment.text),
  );
}

/** Where no word says which line is the title: what shares the date's line, else the line after it, else the last before. */
function untitled(others: readonly Fragment[], dated: Dated | undefined): Fragment | undefined {
  const heading = others.find((fragment) => fragment.heading);
  if (heading !== undefined || dated === undefined) return heading ?? others[0];
  return (
    others.find(({ index }) => index === dated.index) ??
    others.find(({ index }) => index > dated.index) ??
    others.findLast(({ index }) => index < dated.index)
  );
}

/** A title with the lines that go on with it: no blank line between, and no capital at their start. */
function withContinuation(title: Fragment | undefined, others: readonly Fragment[]): readonly Fragment[] {
  if (title === undefined) return [];
  const lines = [title];
  for (const next of others.slice(others.indexOf(title) + 1)) {
    if (next.apart || next.at !== 'line' || !/^\p{Ll}/u.test(next.text)) break;
    lines.push(next);
  }
  return lines;
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** The same without the keys that have nothing. */
function withoutAbsent(
  head: { readonly [K in keyof Head]: Head[K] | undefined } & Pick<Head, 'notes' | 'above' | 'inside'>,
): Head {
  const { notes, above, inside, ...facts } = head;
  const present = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as Partial<Head>;
  return { ...present, notes, above, inside };
}

/*
 * Turns a date and a title into the name of the statement's folder.
 */

/** Enough to tell one title from another, and still read in a list of files. */
const MOST_WORDS = 6;

/** `2014-07-30-trafficking-in-persons`: the date, then the words of the title from the first to the last that tell something. */
export function statementSlug(date: IsoDate, title: string, lang: Lang | undefined): string {
  const generic = new Set(lang === undefined ? [] : wordsOf(lang).genericTitleWords);
  const words = slugOf(title.replace(/(?<=\p{L})['’]s(?!\p{L})/gu, '')).split('-');
  const start = words.findIndex((word) => !generic.has(word));
  const telling = (start === -1 ? words : words.slice(start)).slice(0, MOST_WORDS);
  const end = telling.findLastIndex((word) => !generic.has(word));
  return slugOf([date, ...(end === -1 ? telling : telling.slice(0, end + 1))].join('-'));
}

/*
 * Turns what is unsure on a page into the lines of the statement's files where somebody would settle it.
 */

/** The fact that each of these is about. */
const FACTS: Readonly<Partial<Record<Code, string>>> = {
  'intake/ambiguous-date': 'date',
  'intake/derived': 'office',
  'intake/embargo-once': 'embargo',
  'intake/no-speaker': 'speaker',
};

/** The statement as it was made of the page, and as its files read. */
export interface Written {
  /** With the places of the page. */
  readonly versions: readonly Version[];
  readonly files: ReadonlyMap<string, string>;
  readonly read: Statement;
}

/** Nothing for what is not in the statement, such as a line that was left out. */
export function fieldOf({ code, place }: Diagnostic, written: Written): FieldPlace | undefined {
  const fact = FACTS[code];
  if (fact !== undefined) return factPlace(fact, written.files.get(FACTS_FILE) ?? '');
  if (place === undefined || code === 'intake/left-out' || code === 'intake/other-language') return undefined;
  for (const [n, version] of written.versions.entries()) {
    const at = version.blocks.findIndex((block) => block.place.file === place.file && block.place.line === place.line);
    const found = at === -1 ? undefined : written.read.versions[n]?.blocks[at];
    if (found !== undefined) return { file: versionFile(version.lang), line: found.place.line };
  }
  return undefined;
}

function factPlace(fact: string, facts: string): FieldPlace | undefined {
  const line = facts.split('\n').findIndex((one) => one.startsWith(`${fact}:`));
  return line === -1 ? undefined : { file: FACTS_FILE, line: line + 1 };
}
