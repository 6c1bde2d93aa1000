/**
 * Turns the lines over a version's text into what each says by itself: a date, a label, a symbol, somebody to ask. What none
 * of this explains stays a fragment, which may be the title, an office or a name.
 */
import type { IsoDate, Kind, Lang } from '../statement/index.ts';
import { isLanguageName } from './column-names.ts';
import {
  type DateLine,
  dateLineOf,
  isHour,
  labelBeforeDay,
  labelledPlace,
  partsOf,
  saysOriginal,
  symbolIn,
} from './datelines.ts';
import { findDateOf, type FoundDate } from './dates.ts';
import { isBold, isChrome, isMarker, type SourceLine, withoutNotes } from './lines.ts';
import { memoAmong } from './memo.ts';
import { wordsIn } from './pairs.ts';
import {
  hasContactDetails,
  inAnyLanguage,
  namesDesk,
  namesWriter,
  isContact,
  isHeadingWord,
  isInstitution,
  isName,
  isOfficeLine,
  isPlaceLike,
  isStatusLine,
  issuerOf,
  kindOf,
  type Label,
  labelOf,
  namesHouse,
  namesOccasion,
  saysCorrected,
  speakerLine,
  textBySomebody,
} from './wording.ts';

/** Words of the page and the line they stand in. Gaps are ordinary spaces; nothing else is changed. */
export interface Found {
  readonly text: string;
  readonly line: number;
}

/** A day, or the first of several, and how the line has them then. */
export interface Dated extends Found {
  readonly date: IsoDate;
  readonly range?: string;
  /** The other day that figures may mean: 05/07/2014. */
  readonly ambiguous?: IsoDate;
}

/** A line that calls the text by its kind. */
export interface LabelLine extends Found {
  /** Without an institution and a number. Absent of a line that says something else as well. */
  readonly name?: string;
  readonly listed?: boolean;
}

/** A line, or what stands before or after the date in it. */
export interface Fragment extends Found {
  /** Which of the head's lines it is of, from 0: two may stand in one line of a file. */
  readonly index: number;
  readonly at: 'line' | 'before-date' | 'after-date';
  readonly apart: boolean;
  /** The level of a heading, where its format says that it is one; or that it is all in bold. */
  readonly heading?: 1 | 2 | 3;
  /** Whether it is on what a memorandum says that it is. */
  readonly isSubject?: true;
  /** Whether it is of a line under the title that says whose text it is, and is no fact and no title. */
  readonly isByline?: true;
  readonly source: SourceLine;
}

/** In words: fewer are a name, an office or a label. */
export const FEWEST_TITLE_WORDS = 3;
/** In words: a day by whatever calendar is no longer. */
export const LONGEST_DAY = 7;
/** In words: what a day is said to be that of, before a colon. */
const LONGEST_DAY_LABEL = 4;

export interface Explained {
  readonly fragments: readonly Fragment[];
  readonly dated: (Dated & { readonly index: number }) | undefined;
  readonly otherDates: readonly Dated[];
  readonly notes: readonly Found[];
  readonly corrections: readonly Found[];
  readonly contacts: readonly Found[];
  readonly labels: readonly (LabelLine & { readonly kind?: Kind; readonly index: number })[];
  readonly issuers: readonly Found[];
  readonly places: readonly Found[];
  readonly symbols: readonly Found[];
  /** Whom the page’s own facts call its speaker, or the lines of a memorandum whom it is from. */
  readonly speakers: readonly Found[];
  readonly offices: readonly Found[];
  /** To whom a memorandum is, and from whom beside the first. */
  readonly addressees: readonly SourceLine[];
  /** The line that says whose text it is, under one that may be the title. */
  readonly byline: SourceLine | undefined;
}

/** What is known of the lines of a head by what is beside it. */
interface Beside {
  /** Those that call the text by its kind. */
  readonly labels: readonly SourceLine[];
  /** Those that say whose text it is, and are no facts, for another version has none; absent where that is not known. */
  readonly bylines: readonly SourceLine[] | undefined;
}

/** The lines that say what they are, and the fragments of those that do not. */
export function explained(lines: readonly SourceLine[], lang: Lang, { labels: known, bylines }: Beside): Explained {
  const fragments: Fragment[] = [];
  const departments: Fragment[] = [];
  const labels: Explained['labels'][number][] = [];
  const notes: Found[] = [];
  const corrections: Found[] = [];
  const contacts: Found[] = [];
  const issuers: Found[] = [];
  const places: Found[] = [];
  const symbols: Found[] = [];
  const speakers: Found[] = [];
  const offices: Found[] = [];
  const addressees: SourceLine[] = [];
  const otherDates: Dated[] = [];
  let bylineLine: SourceLine | undefined;
  let dated: Explained['dated'];
  // The day in a title may be that of another matter: a line of its own says more.
  let titleDated: Explained['dated'];
  const contactLines = contactsAmong(lines, lang);
  const memo = memoAmong(lines.map(({ plain }) => plain));
  let isFrom = false;
  // A heading that is a label is one where another line may be the title: Press release, and under it what it is on.
  const isTitled = (label: number): boolean =>
    lines.some((line, n) => n !== label && isTitleBesideLabel(line, lang) && !contactLines.has(line));
  for (const [index, source] of lines.entries()) {
    const { line, apart } = source;
    const memoLine = memo.get(index);
    // A head has one who speaks: who else it is from stays in the text, as does to whom it is.
    const isFurther = memoLine?.about === 'from' && isFrom;
    if (memoLine?.about === 'to' || isFurther) {
      addressees.push(source);
      continue;
    }
    if (memoLine?.about === 'from') {
      isFrom = true;
      const { name, office, house } = senderOf(memoLine.said, lang);
      if (name !== undefined) speakers.push({ text: name, line });
      if (office !== undefined) offices.push({ text: office, line });
      if (house !== undefined) issuers.push({ text: house, line });
      continue;
    }
    const plain = memoLine === undefined ? source.plain : memoLine.said;
    const { text, notes: bracketed } = withoutNotes(plain);
    notes.push(...bracketed.map((note) => ({ text: note, line })));
    const isNote =
      isStatusLine(text) || isMarker(text) || saysOriginal(text) || (lines.length > 1 && isLanguageName(text));
    if (isNote) notes.push({ text, line });
    if (text === '' || isNote) continue;
    if (source.namesSpeaker === true) {
      speakers.push({ text, line });
      continue;
    }
    if (saysCorrected(text)) {
      corrections.push({ text, line });
      continue;
    }
    if (contactLines.has(source)) {
      contacts.push({ text, line });
      continue;
    }
    const heading = headingLevel(source);
    const fragment = (part: string, at: Fragment['at']): Fragment => ({
      text: part,
      line,
      index,
      apart: apart || at === 'after-date',
      at,
      source,
      ...(heading !== undefined && { heading }),
      ...(memoLine?.about === 'subject' && { isSubject: true }),
    });
    if (memoLine?.about === 'subject') {
      fragments.push(fragment(text, 'line'));
      continue;
    }
    if (bylines?.includes(source) === true) {
      bylineLine ??= source;
      fragments.push({ ...fragment(text, 'line'), isByline: true });
      continue;
    }
    const byline = heading === 1 || bylines !== undefined ? undefined : bylineOf(text, lang);
    const isByline =
      byline !== undefined &&
      (byline.day === undefined || dated === undefined) &&
      lines.slice(0, index).some((over) => isTitleOverByline(over, lang));
    if (isByline) {
      bylineLine ??= source;
      const { called, name, office, others, place, day } = byline;
      const kind = kindOf(called, lang);
      labels.push({ ...(kind && { kind }), name: called, text: called, line, index });
      speakers.push({ text: name, line });
      offices.push({ text: office, line });
      if (place !== undefined) places.push({ text: place, line });
      if (day !== undefined) dated = { ...dayOf(day), text, line, index };
      for (const other of others) fragments.push({ ...fragment(other, 'before-date'), isByline: true });
      continue;
    }
    // Over everything else, Summary says what the text is; under it, what a part of it is.
    const isFirst = dated === undefined && fragments.every((over) => isInstitution(over.text, lang));
    const label: Label | undefined = known.includes(source)
      ? (numberedLabel(text) ?? { name: text })
      : beginsTitle(lines, index, lang)
        ? undefined
        : heading === 1 && !isTitled(index)
          ? undefined
          : (labelOf(text, lang) ??
            labelWithNumber(text, lang) ??
            (isTitledUnder(lines.slice(index + 1), lang)
              ? (numberedLabel(text) ?? (isFirst && isHeadingWord(text) ? { name: text } : undefined))
              : undefined));
    const ofDay = labelWithDay(text, lang);
    if (ofDay !== undefined && !beginsTitle(lines, index, lang) && isLabelOfDay(lines, index, ofDay, lang)) {
      labels.push({ ...calledBy(ofDay.label), text, line, index });
      if (ofDay.label.symbol !== undefined) symbols.push({ text: ofDay.label.symbol, line });
      dated ??= { ...dayOf(ofDay.day), text, line, index };
      continue;
    }
    const symbol = symbolIn(text);
    const placed = labelledPlace(text);
    const issuer = issuerOf(text, lang);
    if (label !== undefined) {
      labels.push({ ...calledBy(label), text, line, index });
      if (label.issuer !== undefined) issuers.push({ text: label.issuer, line });
      if (label.symbol !== undefined) symbols.push({ text: label.symbol, line });
      continue;
    }
    if (symbol !== undefined) symbols.push({ text: symbol, line });
    else if (placed !== undefined) places.push({ text: placed, line });
    else if (issuer !== undefined) issuers.push({ text: issuer, line });
    else if (isHour(text)) notes.push({ text, line });
    else {
      const dateLine = dated === undefined ? dateLineOf(text, lang) : undefined;
      if (dateLine === undefined) {
        // A second date is a line of its own as well, if it is nothing more.
        const again = dateLineOf(text, lang);
        if (again === undefined || again.rest.length > 0) fragments.push(fragment(text, 'line'));
        else {
          for (const place of again.places) places.push({ text: place, line });
          const other = datedBy(again);
          if (![dated?.date, dated?.ambiguous].includes(other.date)) otherDates.push({ ...other, text, line });
        }
        continue;
      }
      if (isTitleWithDate(dateLine, lang, heading) || (ofDay !== undefined && dateLine.runsIn)) {
        titleDated ??= { ...datedBy(dateLine), text, line, index };
        fragments.push(fragment(text, 'line'));
        continue;
      }
      dated = { ...datedBy(dateLine), text, line, index };
      if (dateLine.symbol !== undefined) symbols.push({ text: dateLine.symbol, line });
      notes.push(...dateLine.hours.map((hour) => ({ text: hour, line })));
      for (const place of dateLine.places) (namesHouse(place, lang) ? issuers : places).push({ text: place, line });
      for (const { text: part, at } of dateLine.rest) {
        const own = labelOf(part, lang) ?? (at === 'before-date' ? labelBeforeDay(part, lang) : undefined);
        const said = fragment(part, at);
        const other = findDateOf(part, lang);
        if (other !== undefined && wordsIn(part) <= LONGEST_DAY) otherDates.push({ ...dayOf(other), text: part, line });
        else if (own !== undefined) {
          labels.push({ ...calledBy(own), text: part, line, index });
          if (own.symbol !== undefined) symbols.push({ text: own.symbol, line });
        } else if (SAYS_OF_PAGE.test(part) || namesWriter(part) || isChrome(part) || namesDesk(part))
          notes.push({ text: part, line });
        // Beside the day of a speech, a house that is not its speaker's is where it was given.
        else if (isInstitution(part, lang) || (at === 'before-date' && namesHouse(part, lang)))
          (bylineLine !== undefined && isVenue(part, dateLine, offices) ? places : issuers).push({ text: part, line });
        else if (isDepartment(part, dateLine, lang) || (dateLine.isLabelled && wordsIn(part) <= LONGEST_DAY_LABEL))
          departments.push(said);
        else fragments.push(said);
      }
    }
  }
  // Where nothing else can be the title, what stands beside the date is.
  const titled = fragments.some(({ text }) => wordsIn(text) >= FEWEST_TITLE_WORDS);
  if (titled) notes.push(...departments.map(({ text, line }) => ({ text, line })));
  else fragments.push(...departments);
  return {
    fragments: fragments.toSorted((a, b) => a.index - b.index),
    dated: dated ?? titleDated,
    otherDates,
    notes,
    corrections,
    contacts,
    labels,
    issuers,
    places,
    symbols,
    speakers,
    offices,
    addressees,
    byline: bylineLine,
  };
}

interface Byline {
  readonly called: string;
  readonly name: string;
  readonly office: string;
  /** On what occasions it was said: a forum. */
  readonly others: readonly string[];
  readonly place?: string;
  readonly day?: FoundDate;
}

/** Speech by Peter Salvin, Governor of the Central Bank; with what stands behind that: a forum, a place before its day, the day. */
function bylineOf(text: string, lang: Lang): Byline | undefined {
  const day = findDateOf(text, lang);
  if (day !== undefined && day.after !== '') return undefined;
  const by = textBySomebody(day === undefined ? text : day.before.replace(/[,،] ?$/u, ''), lang);
  if (by === undefined) return undefined;
  const { name, office } = by.speaker;
  const [first = '', ...behind] = office.split(', ');
  const isOccasion = (one: string): boolean => namesOccasion(one, lang);
  const last = day === undefined ? undefined : behind.at(-1);
  const place = last !== undefined && isPlaceLike(last, lang) && !isOccasion(last) ? last : undefined;
  const between = place === undefined ? behind : behind.slice(0, -1);
  return {
    called: by.said,
    name,
    office: [first, ...between.filter((one) => !isOccasion(one))].join(', '),
    others: between.filter(isOccasion),
    ...(place !== undefined && { place }),
    ...(day !== undefined && { day }),
  };
}

/** Whether a line over one that says who speaks is the title: it names nobody, no house, no place and no occasion, and calls the text nothing. */
function isTitleOverByline(line: SourceLine, lang: Lang): boolean {
  const { plain } = line;
  const isHeading = (headingLevel(line) ?? 3) <= 2;
  return (
    (isHeading || (wordsIn(plain) >= FEWEST_TITLE_WORDS && !isPlaceLike(plain, lang))) &&
    line.role !== 'chrome' &&
    kindOf(plain, lang) === undefined &&
    labelOf(plain, lang) === undefined &&
    dateLineOf(plain, lang) === undefined &&
    issuerOf(plain, lang) === undefined &&
    symbolIn(plain) === undefined &&
    !isStatusLine(plain) &&
    !isMarker(plain) &&
    !saysCorrected(plain) &&
    !isInstitution(plain, lang) &&
    !namesHouse(plain, lang) &&
    !namesOccasion(plain, lang) &&
    !isName(plain, lang) &&
    !isOfficeLine(plain, lang) &&
    !isContact(plain, lang) &&
    speakerLine(plain, lang) === undefined
  );
}

function isVenue(house: string, { places }: DateLine, offices: readonly Found[]): boolean {
  return places.length === 0 && offices.length > 0 && offices.every(({ text }) => !text.includes(house));
}

/** Whom a memorandum is from: somebody, of an office or not; an office; a house. */
function senderOf(
  said: string,
  lang: Lang,
): { readonly name?: string; readonly office?: string; readonly house?: string } {
  const speaker = speakerLine(said, lang);
  if (speaker !== undefined) return speaker;
  if (isOfficeLine(said, lang)) return { office: said };
  return isName(said, lang) && !isInstitution(said, lang) ? { name: said } : { house: said };
}

/** How a line goes on that is one title with the line over it. */
export const GOES_ON = new RegExp(
  String.raw`^(?:\p{Ll}|${inAnyLanguage(({ head }) => head.titleGoesOn)}(?!\p{L}))`,
  'u',
);

/** A small letter, which begins no line of its own under a label, be there a blank line between: Statement, over “on the reopening …”. */
export const GOES_ON_APART = /^\p{Ll}{1,12} /u;

/** Joint statement, over “of the fifth meeting …”: no label, but the first part of a title. */
function beginsTitle(lines: readonly SourceLine[], n: number, lang: Lang): boolean {
  const [line, next] = [lines[n], lines[n + 1]];
  if (line === undefined || next === undefined) return false;
  if (!(next.apart ? GOES_ON_APART : GOES_ON).test(next.plain)) return false;
  return (
    // Under a word for the text, whose it is may be said in two: ЗАЯВЛЕНИЕ / делегации Велории.
    wordsIn(next.plain) >= (GOES_ON_APART.test(next.plain) ? FEWEST_TITLE_WORDS - 1 : FEWEST_TITLE_WORDS) &&
    /[\p{L}\p{N})»”"]$/u.test(line.plain) &&
    line.block?.kind === next.block?.kind &&
    labelOf(next.plain, lang) === undefined &&
    dateLineOf(next.plain, lang) === undefined &&
    !isStatusLine(next.plain) &&
    !hasContactDetails(next.plain)
  );
}

/** Whether a line beside a heading that is a label may be the title: another heading, or some words that say nothing else. */
function isTitleBesideLabel(line: SourceLine, lang: Lang): boolean {
  const { plain } = line;
  if (wordsIn(plain) < FEWEST_TITLE_WORDS || dateLineOf(plain, lang) !== undefined) return false;
  if (labelOf(plain, lang) !== undefined || isStatusLine(plain) || isMarker(plain)) return false;
  return (
    (headingLevel(line) ?? 3) <= 2 || (namesNobody(plain, lang) && !namesHouse(plain, lang) && !saysCorrected(plain))
  );
}

/** Whether a title stands under a line: some words that are no date line. */
export function isTitledUnder(lines: readonly SourceLine[], lang: Lang): boolean {
  return lines.some(({ plain }) => wordsIn(plain) >= FEWEST_TITLE_WORDS && dateLineOf(plain, lang) === undefined);
}

/** Whether a label with its day is no title: it has a number, calls the text a press release, or stands over a title, which is some words that name nobody and no place. */
function isLabelOfDay(lines: readonly SourceLine[], n: number, { label, day }: LabelWithDay, lang: Lang): boolean {
  if (label.kind === 'press-release' || /\p{Nd}/u.test(day.before)) return true;
  return lines
    .slice(n + 1)
    .some(
      ({ plain }) =>
        wordsIn(plain) >= FEWEST_TITLE_WORDS &&
        dateLineOf(plain, lang) === undefined &&
        labelOf(plain, lang) === undefined &&
        namesNobody(plain, lang),
    );
}

/** Whether a line has no house, office or name, and nobody to ask. */
function namesNobody(plain: string, lang: Lang): boolean {
  return (
    issuerOf(plain, lang) === undefined &&
    !isInstitution(plain, lang) &&
    !isOfficeLine(plain, lang) &&
    !isContact(plain, lang) &&
    !hasContactDetails(plain) &&
    !isName(plain, lang) &&
    speakerLine(plain, lang) === undefined
  );
}

function calledBy({ kind, name, listed }: Label): Pick<Label, 'kind' | 'name' | 'listed'> {
  return { ...(kind && { kind }), ...(name !== undefined && { name }), ...(listed !== undefined && { listed }) };
}

/** Press release · HA/PR/2027/14: a label and a number in one line, whichever is first. */
function labelWithNumber(text: string, lang: Lang): Label | undefined {
  const [one, two, ...others] = partsOf(text);
  if (one === undefined || two === undefined || others.length > 0) return undefined;
  const [label, symbol] = [labelOf(one, lang) ?? labelOf(two, lang), symbolIn(one) ?? symbolIn(two)];
  return label && symbol !== undefined ? { ...label, symbol } : undefined;
}

/** Safety Recommendation R-2026-07: words in no list, and behind them a number that no title ends with. */
const WORDS_AND_NUMBER =
  /^(?<name>\p{L}[\p{L}’'-]*(?: [\p{L}’'-]+){0,4}?) ?[,:–—-]? (?:\p{L}{1,3}[.°º]{1,2} |n[o°º] )?(?<symbol>\p{Lu}{1,6}[/-]\d{1,4}[/-]\d{1,4})$/u;

function numberedLabel(text: string): Label | undefined {
  const { name, symbol } = WORDS_AND_NUMBER.exec(text)?.groups ?? {};
  // File: FT-2028-52 calls the text nothing.
  return name === undefined || symbol === undefined || symbolIn(text) !== undefined ? undefined : { name, symbol };
}

interface LabelWithDay {
  readonly label: Label;
  readonly day: FoundDate;
}

/** Press release no. 112 of 20 November 2026; Communiqué de presse du 20 novembre 2026: a label, with its number or without, and the day of the text. */
function labelWithDay(text: string, lang: Lang): LabelWithDay | undefined {
  const day = findDateOf(text, lang);
  if (day === undefined || day.after !== '') return undefined;
  const label = labelBeforeDay(day.before, lang);
  return label === undefined ? undefined : { label, day };
}

/** A few words in capitals after place and date: Global Affairs; Affaires mondiales Canada. */
function isDepartment(text: string, { places }: DateLine, lang: Lang): boolean {
  if (kindOf(text, lang) !== undefined) return false;
  return places.length > 0 && wordsIn(text) <= 6 && /^\p{Lu}/u.test(text) && /(?<![^ ])\p{Lu}[^ ]*$/u.test(text);
}

/** In ideographs: shorter, what runs on behind a date is a place or an hour. */
const FEWEST_IDEOGRAPHS = 8;

/** 来源：海事局办公室 字体：大 中 小: behind the day, what a site says of its page. */
const SAYS_OF_PAGE = /^\p{Script=Han}{2,4}[:：]/u;

/** A title may begin or end with its day, or have it inside: it is not cut there. */
function isTitleWithDate(
  { rest, places, runsIn, readsOn }: DateLine,
  lang: Lang,
  heading: Fragment['heading'],
): boolean {
  const [first, ...others] = rest;
  if (first === undefined) return false;
  if (first.at === 'before-date' && readsOn) return true;
  // 2026年4月9日外交部发言人主持例行记者会
  if (others.length === 0 && readsOn && /^\p{Script=Han}{2}/u.test(first.text) && !SAYS_OF_PAGE.test(first.text))
    return places.length === 0 && [...first.text].length >= FEWEST_IDEOGRAPHS;
  // A comma before the day of a heading is the heading's own.
  const isHeading = heading !== undefined && heading < 3 && places.length === 0;
  if (others.length > 1 || !(runsIn || isHeading)) return false;
  return (
    first.at === 'before-date' &&
    !isOfficeLine(first.text, lang) &&
    speakerLine(first.text, lang) === undefined &&
    !isInstitution(first.text, lang) &&
    labelOf(first.text, lang) === undefined &&
    wordsIn(first.text) > 2
  );
}

function datedBy({ found }: DateLine): Pick<Dated, 'date' | 'range' | 'ambiguous'> {
  return dayOf(found);
}

function dayOf(found: FoundDate): Pick<Dated, 'date' | 'range' | 'ambiguous'> {
  return {
    date: found.date,
    ...(found.range !== undefined && { range: found.range }),
    ...(found.ambiguous !== undefined && { ambiguous: found.ambiguous }),
  };
}

/** The lines that give somebody to ask, with those of their block: a name, a number, an address. */
function contactsAmong(lines: readonly SourceLine[], lang: Lang): ReadonlySet<SourceLine> {
  const contacts = new Set<SourceLine>();
  let open = false;
  for (const [n, line] of lines.entries()) {
    const begins = isContact(line.plain, lang);
    open = begins || (open && !line.apart);
    if (open) contacts.add(line);
    if (begins && !hasContactDetails(line.plain))
      for (const one of contactUnder(lines.slice(n + 1), lang)) contacts.add(one);
  }
  return contacts;
}

/** So many lines of a name, an office and numbers follow the words that lead to them. */
const MOST_CONTACT_LINES = 6;
const LONGEST_CONTACT_LINE = 12;

/** Set apart line by line, the contact that such words lead to: as far as the last number or address. */
function contactUnder(lines: readonly SourceLine[], lang: Lang): readonly SourceLine[] {
  const under = lines.slice(0, MOST_CONTACT_LINES);
  const end = under.findIndex(
    ({ plain, block }) =>
      block?.kind === 'heading' ||
      wordsIn(plain) > LONGEST_CONTACT_LINE ||
      labelOf(plain, lang) !== undefined ||
      (dateLineOf(plain, lang) !== undefined && !hasContactDetails(plain)),
  );
  const own = end === -1 ? under : under.slice(0, end);
  return own.slice(0, own.findLastIndex(({ plain }) => hasContactDetails(plain)) + 1);
}

export function headingLevel(line: SourceLine): Fragment['heading'] {
  return line.block?.kind === 'heading' ? line.block.level : isBold(line) ? 3 : undefined;
}

/** Whether a line is all in capitals. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text);
}
