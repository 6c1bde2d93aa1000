/**
 * Weighs the lines over a version's text: which is its title, and what the others say of it. A line that is explained (a
 * date, an office, a label, somebody to ask) is no title; of the rest the likeliest is, with its reasons and its runner-up.
 */
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
import { isLanguageName } from './column-names.ts';
import { findDateOf, type FoundDate } from './dates.ts';
import { type DateLine, dateLineOf, isHour, labelledPlace, partsOf, symbolIn } from './datelines.ts';
import { isMarker, type SourceLine, withoutNotes } from './lines.ts';
import type { FieldPlace } from './page.ts';
import { folded } from './mend.ts';
import { wordsIn } from './pairs.ts';
import { HOUR_WORDS } from './strange-notices.ts';
import {
  hasContactDetails,
  inAnyLanguage,
  isBareOffice,
  isContact,
  isHeadingWord,
  isInstitution,
  isName,
  isOfficeLine,
  isPlaceLike,
  isSalutation,
  isStatusLine,
  issuerOf,
  kindOf,
  type Label,
  labelOf,
  saysCorrected,
  speakerLine,
  statusAmong,
  saidInTitle,
  isVersionLanguage,
  wordsOf,
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

/** A line that may be the title, with those that go on with it. */
export interface TitleCandidate {
  readonly text: string;
  readonly line: number;
  readonly weight: number;
  readonly fragments: readonly Fragment[];
}

/** What the head of one version says. What it does not say is absent. */
export interface Head {
  /** Those that may be it, the likeliest first. */
  readonly titles: readonly TitleCandidate[];
  /** Whether the likeliest begins with an office, and may be one. */
  readonly unsureTitle?: true;
  readonly kind?: Kind;
  readonly office?: Found;
  /** Whether a line of its own says the office. */
  readonly officeLine?: Fragment;
  readonly place?: Found;
  /** The line beside the date that is taken for its place; and whether nothing else shows that it is one. */
  readonly placeLine?: PlaceLine;
  readonly unsurePlace?: true;
  readonly date?: Dated;
  /** Days that stand in lines of their own under it, and are others. */
  readonly otherDates: readonly Dated[];
  readonly speaker?: Found;
  readonly symbol?: Found;
  readonly issuer?: Found;
  /** Who publishes it, by words of its head that are in no fragment. */
  readonly issuers: readonly Found[];
  readonly status?: Status;
  /** Notes in brackets, to the web reader or on delivery: what is said of the text. */
  readonly notes: readonly Found[];
  /** What the lines over it call the text (Press release), the first the likeliest; and that it may be published at once. */
  readonly labels: readonly LabelLine[];
  /** Lines that say that the text replaces an earlier one, which has a date and a title of its own. */
  readonly corrections: readonly Found[];
  /** To whom a letter is written, with their address: part of its text. */
  readonly addressee: readonly SourceLine[];
  /** Somebody to ask, over the text. */
  readonly contacts: readonly Found[];
  /** Lines that nothing explains. */
  readonly rest: readonly Fragment[];
  /** These and those of the likeliest title, in their order. */
  readonly lines: readonly Fragment[];
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
  readonly source: SourceLine;
}

/** A line beside the date that may be its place. */
interface PlaceLine extends Fragment {
  readonly side: 'over' | 'under';
}

/** What is known of a head by what is beside it. */
export interface HeadOptions {
  /** The first line of its text. */
  readonly opening?: SourceLine | undefined;
  /** Lines that call the text by its kind, as their twins in the other version do. */
  readonly labels?: readonly SourceLine[];
  /** Lines that name who publishes the text. */
  readonly houses?: readonly SourceLine[];
  /** Whether no line beside the date is its place. */
  readonly noPlaceLine?: boolean;
}

export function readHead(
  lines: readonly SourceLine[],
  lang: Lang,
  { opening, labels: known = [], houses = [], noPlaceLine = false }: HeadOptions = {},
): Head {
  const addressee = addresseeIn(lines, lang, opening);
  const own = lines.filter((line) => !addressee.includes(line) && !houses.includes(line));
  const { fragments, dated, otherDates, notes, corrections, contacts, labels, issuers, places, symbols, speakers } =
    explained(own, lang, known);
  const signed = fragments.find(({ text, heading }) => heading !== 1 && speakerLine(text, lang) !== undefined);
  const over = fragments.find(
    ({ text, heading }, n) =>
      heading !== 1 && isOfficeLine(text, lang) && !isOpenTitle(fragments[n - 1], fragments[n], lang),
  );
  const placeFragment =
    places.length > 0 || noPlaceLine ? undefined : placeAmong(fragments, [signed, over].filter(isThere), dated, lang);
  const place = places[0] ?? placeFragment;
  const among = { lang, dated, labelled: labels.map(({ index }) => index) };
  const whose = (officeLine: Fragment | undefined, hasName = true) => {
    const name =
      officeLine === undefined || signed !== undefined || !hasName
        ? undefined
        : nameBeside(officeLine, fragments, placeFragment, lang);
    const others = fragments.filter((fragment) => ![signed, officeLine, placeFragment, name].includes(fragment));
    return { officeLine, name, others, titles: candidates(others, among) };
  };
  const sided = whose(over);
  // A title in capitals looks like a name; where nothing else is the title, that is one.
  const read = isTitleInCapitals(sided.name, lang) && sided.titles.length === 0 ? whose(over, false) : sided;
  const isHeadline =
    over !== undefined && signed === undefined && mayBeHeadline(over, lang) && !hasTitleBeside(read.titles, lang);
  const { officeLine, name, others, titles } = isHeadline ? whose(undefined) : read;
  const signature = signed === undefined ? {} : speakerLine(signed.text, lang);
  const status = statusAmong(lines.map(({ plain }) => plain));
  const foundIn = (text: string | undefined, fragment: Found | undefined): Found | undefined =>
    text === undefined || fragment === undefined ? undefined : { text, line: fragment.line };
  const [best] = titles;
  const inTitle = best === undefined ? {} : saidInTitle(best.text, lang).speaker;
  const taken = new Set(best?.fragments);
  const rest = others.filter((fragment) => !taken.has(fragment));
  const housed = rest.filter(
    ({ index, text, at }) =>
      // Over the title, or between it and the day.
      (index < (best?.fragments[0]?.index ?? 0) || (at === 'line' && index + 1 === dated?.index)) &&
      isInstitution(text, lang),
  );
  return withoutAbsent({
    titles,
    kind: firstOf([best && kindOf(best.text, lang), ...labels.map((label) => label.kind)]),
    ...(isHeadline && { unsureTitle: true }),
    office:
      foundIn(officeLine?.text, officeLine) ?? foundIn(inTitle.office, best) ?? foundIn(signature?.office, signed),
    officeLine: officeLine ?? signed,
    place,
    placeLine:
      placeFragment === undefined
        ? undefined
        : { ...placeFragment, side: placeFragment.index < (dated?.index ?? 0) ? 'over' : 'under' },
    date: dated,
    otherDates,
    speaker:
      speakers[0] ?? foundIn(signature?.name, signed) ?? foundIn(inTitle.name, best) ?? foundIn(name?.text, name),
    symbol: symbols[0],
    issuer: issuers[0] ?? houseOf(houses) ?? (housed.length === 1 ? housed[0] : undefined),
    status,
    notes,
    labels,
    corrections,
    addressee,
    contacts,
    issuers:
      issuers[0] === undefined ? issuers : [...issuers, ...houses.map(({ plain, line }) => ({ text: plain, line }))],
    rest,
    lines: others,
  });
}

/** A line that says what the text is and ends in a comma goes on in the next: Message from Ms Ingrid Solheim, / Director-General. */
function isOpenTitle(line: Fragment | undefined, next: Fragment | undefined, lang: Lang): boolean {
  return (
    line !== undefined && next?.apart === false && /[,،，]$/u.test(line.text) && kindOf(line.text, lang) !== undefined
  );
}

/** A ministry and its directorate, each in a line of its own, are one house. */
function houseOf(lines: readonly SourceLine[]): Found | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  return { text: lines.map(({ plain }) => plain).join(HOUSE_AND_OFFICE), line: first.line };
}

const HOUSE_AND_OFFICE = ' – ';

/** A name, a street and a town at least. */
const FEWEST_ADDRESS_LINES = 3;
const LONGEST_ADDRESS_LINE = 10;
/** Rue des Tilleuls 9; 1202 Geneva. */
const HOUSE_OR_TOWN = /(?:^|[ ,])\p{Nd}{1,6}\p{L}?(?=[ ,]|$)/u;

/**
 * The addressee of a letter: the lines over its date or under it, one of them with a number of a house or a town, and a
 * salutation under them. No letter has a title.
 */
function addresseeIn(lines: readonly SourceLine[], lang: Lang, opening: SourceLine | undefined): readonly SourceLine[] {
  if (opening === undefined || !isSalutation(opening.plain)) return [];
  if (lines.some((line) => (headingLevel(line) ?? 3) < 3 || kindOf(line.plain, lang) !== undefined)) return [];
  const isOther = ({ plain }: SourceLine) =>
    symbolIn(plain) !== undefined ||
    dateLineOf(plain, lang) !== undefined ||
    labelOf(plain, lang) !== undefined ||
    SUBJECT.test(plain);
  const end = lines.findIndex(isOther);
  const over = lines.slice(0, end === -1 ? lines.length : end);
  const behind = lines.slice(lines.findLastIndex(({ plain }) => dateLineOf(plain, lang) !== undefined) + 1);
  const next = behind.findIndex(isOther);
  const under = end === -1 ? [] : behind.slice(0, next === -1 ? behind.length : next);
  const blocks = [over, under].map((block) => block.filter(({ plain }) => !isStatusLine(plain)));
  return blocks.find((block) => isAddress(block, lang)) ?? [];
}

/** Subject: …; Objet : … */
const SUBJECT = /^\p{L}+ ?: ?\p{Lu}/u;

function isAddress(block: readonly SourceLine[], lang: Lang): boolean {
  const lines = block.flatMap(({ text }) => text.split('\n').map((line) => folded(line)));
  return (
    lines.length >= FEWEST_ADDRESS_LINES &&
    lines.every((line) => wordsIn(line) <= LONGEST_ADDRESS_LINE && !isContact(line, lang)) &&
    lines.slice(1).some((line) => HOUSE_OR_TOWN.test(line))
  );
}

interface Explained {
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
  /** Whom the page’s own facts call its speaker. */
  readonly speakers: readonly Found[];
}

/** The lines that say what they are, and the fragments of those that do not. */
function explained(lines: readonly SourceLine[], lang: Lang, known: readonly SourceLine[]): Explained {
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
  const otherDates: Dated[] = [];
  let dated: Explained['dated'];
  // The day in a title may be that of another matter: a line of its own says more.
  let titleDated: Explained['dated'];
  const contactLines = contactsAmong(lines, lang);
  // A heading that is a label is one where another heading is the title: Press release, and under it what it is on.
  const isTitled = (label: number): boolean =>
    lines.some(
      (line, n) =>
        n !== label &&
        (headingLevel(line) ?? 3) <= 2 &&
        wordsIn(line.plain) >= FEWEST_TITLE_WORDS &&
        labelOf(line.plain, lang) === undefined &&
        dateLineOf(line.plain, lang) === undefined,
    );
  for (const [index, source] of lines.entries()) {
    const { plain, line, apart } = source;
    const { text, notes: bracketed } = withoutNotes(plain);
    notes.push(...bracketed.map((note) => ({ text: note, line })));
    const isNote = isStatusLine(text) || isMarker(text) || (lines.length > 1 && isLanguageName(text));
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
    });
    // Over everything else, Summary says what the text is; under it, what a part of it is.
    const isFirst = dated === undefined && fragments.every((over) => isInstitution(over.text, lang));
    const label = known.includes(source)
      ? { name: text }
      : beginsTitle(lines, index, lang)
        ? undefined
        : heading === 1 && !isTitled(index)
          ? undefined
          : (labelOf(text, lang) ??
            labelWithNumber(text, lang) ??
            (isFirst && isHeadingWord(text) && isTitledUnder(lines.slice(index + 1), lang)
              ? { name: text }
              : undefined));
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
      if (isTitleWithDate(dateLine, lang, heading)) {
        titleDated ??= { ...datedBy(dateLine), text, line, index };
        fragments.push(fragment(text, 'line'));
        continue;
      }
      dated = { ...datedBy(dateLine), text, line, index };
      if (dateLine.symbol !== undefined) symbols.push({ text: dateLine.symbol, line });
      notes.push(...dateLine.hours.map((hour) => ({ text: hour, line })));
      for (const place of dateLine.places) places.push({ text: place, line });
      for (const { text: part, at } of dateLine.rest) {
        const own = labelOf(part, lang);
        const said = fragment(part, at);
        const other = findDateOf(part, lang);
        if (other !== undefined && wordsIn(part) <= LONGEST_DAY) otherDates.push({ ...dayOf(other), text: part, line });
        else if (own !== undefined) labels.push({ ...calledBy(own), text: part, line, index });
        else if (SAYS_OF_PAGE.test(part)) notes.push({ text: part, line });
        else if (isInstitution(part, lang)) issuers.push({ text: part, line });
        else if (isDepartment(part, dateLine, lang)) departments.push(said);
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
  };
}

/** How a line goes on that is one title with the line over it. */
const GOES_ON = new RegExp(String.raw`^(?:\p{Ll}|${inAnyLanguage(({ head }) => head.titleGoesOn)}(?!\p{L}))`, 'u');

/** A small letter, which begins no line of its own under a label, be there a blank line between: Statement, over “on the reopening …”. */
const GOES_ON_APART = /^\p{Ll}{1,12} /u;

/** Joint statement, over “of the fifth meeting …”: no label, but the first part of a title. */
function beginsTitle(lines: readonly SourceLine[], n: number, lang: Lang): boolean {
  const [line, next] = [lines[n], lines[n + 1]];
  if (line === undefined || next === undefined) return false;
  if (!(next.apart ? GOES_ON_APART : GOES_ON).test(next.plain)) return false;
  return (
    wordsIn(next.plain) >= FEWEST_TITLE_WORDS &&
    /[\p{L}\p{N})»”"]$/u.test(line.plain) &&
    line.block?.kind === next.block?.kind &&
    labelOf(next.plain, lang) === undefined &&
    dateLineOf(next.plain, lang) === undefined &&
    !isStatusLine(next.plain) &&
    !hasContactDetails(next.plain)
  );
}

/** Whether a title stands under a line: some words that are no date line. */
export function isTitledUnder(lines: readonly SourceLine[], lang: Lang): boolean {
  return lines.some(({ plain }) => wordsIn(plain) >= FEWEST_TITLE_WORDS && dateLineOf(plain, lang) === undefined);
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

function headingLevel({ block }: SourceLine): Fragment['heading'] {
  if (block?.kind === 'heading') return block.level;
  const [only, ...others] = block?.kind === 'paragraph' ? block.content : [];
  return only?.kind === 'strong' && others.length === 0 ? 3 : undefined;
}

/** The place beside the date: before it in its line, else in the line over it, else after it or under it. */
function placeAmong(
  fragments: readonly Fragment[],
  known: readonly Fragment[],
  dated: Explained['dated'],
  lang: Lang,
): Fragment | undefined {
  if (dated === undefined) return undefined;
  const over = fragments.filter(({ index }) => index < dated.index).at(-1);
  const under = fragments.find(({ index }) => index > dated.index);
  const beside = [over, under].filter(isThere);
  return beside.find(
    (fragment) =>
      fragment.at === 'line' &&
      Math.abs(fragment.index - dated.index) === 1 &&
      // A heading under the date is one of the text.
      !(fragment.index > dated.index && fragment.source.block?.kind === 'heading') &&
      !known.includes(fragment) &&
      !LANGUAGE_TAG.test(fragment.text) &&
      isPlaceLike(fragment.text, lang) &&
      labelOf(fragment.text, lang) === undefined,
  );
}

/** EN, over the version in it. */
const LANGUAGE_TAG = /^\p{Lu}{2}$/u;

/** Fewer words are an office. */
const FEWEST_HEADLINE_WORDS = 5;

/** The Secretary-General calls for the protection of the river: more than an office. */
function mayBeHeadline({ text }: Fragment, lang: Lang): boolean {
  return !isBareOffice(text, lang) && wordsIn(text) >= FEWEST_HEADLINE_WORDS;
}

/** Whether a title stands there besides the name of the house, which stands over all its texts. */
function hasTitleBeside(titles: readonly TitleCandidate[], lang: Lang): boolean {
  return titles.some(({ text }) => !isInstitution(text, lang) && !isPlaceLike(text, lang) && !isName(text, lang));
}

/** MESSAGE ON INTERNATIONAL MOUNTAIN DAY, under an office: it says what the text is, or has more words than a name. */
function isTitleInCapitals(name: Fragment | undefined, lang: Lang): boolean {
  if (name === undefined || !isInCapitals(name.text)) return false;
  return kindOf(name.text, lang) !== undefined || wordsIn(name.text) > LONGEST_NAME_WORDS;
}

const LONGEST_NAME_WORDS = 4;

/** A name that stands in the line over or under the office. */
function nameBeside(
  office: Fragment,
  fragments: readonly Fragment[],
  place: Fragment | undefined,
  lang: Lang,
): Fragment | undefined {
  const at = fragments.indexOf(office);
  return [fragments[at - 1], fragments[at + 1]].find(
    (fragment) =>
      fragment !== undefined &&
      fragment !== place &&
      isName(fragment.text, lang) &&
      kindOf(fragment.text, lang) === undefined &&
      // AT THE SUMMIT ON RIVERS: in capitals a small word tells that it goes on with the title.
      !(isInCapitals(fragment.text) && GOES_ON.test(fragment.text)) &&
      !isInstitution(fragment.text, lang),
  );
}

/**
 * What makes a line a title. A word for its kind tells most; then its format. What shares the date's line was put there as
 * a title, for nothing else is; beside it a title stands more often than not. Titles have some words, and no full stop.
 */
const WEIGHTS = {
  kind: 4,
  level: { 1: 6, 2: 4, 3: 2 },
  twice: 4,
  withDate: 3,
  besideDate: 1,
  afterLabel: 1.5,
  inCapitals: 1,
  manyWords: 2,
  oneWord: -2,
  fullStop: -3,
  colon: -6,
  institution: -2.5,
  place: -3,
  name: -3,
  address: -8,
  dayElsewhere: -8,
  hour: -8,
  later: -0.6,
} as const;

/** Under this, the first and the second are too near each other to be told apart. */
export const CLEAR_MARGIN = 0.5;
/** Under this, a line is no title at all. */
const LEAST_WEIGHT = -0.5;
const FEWEST_TITLE_WORDS = 3;
const MOST_TITLE_WORDS = 40;

function candidates(
  others: readonly Fragment[],
  {
    lang,
    dated,
    labelled,
  }: { readonly lang: Lang; readonly dated: Explained['dated']; readonly labelled: readonly number[] },
): readonly TitleCandidate[] {
  const capitals = others.filter(({ text }) => isInCapitals(text));
  const seen = new Set<string>();
  const found: TitleCandidate[] = [];
  for (const fragment of others) {
    const fragments = withContinuation(fragment, others, lang);
    const text = fragments.map((one) => one.text).join(' ');
    const twins = others.filter((one) => one !== fragment && one.text === fragment.text);
    if (seen.has(text) || found.some((one) => one.fragments.includes(fragment))) continue;
    seen.add(text);
    const words = wordsIn(text);
    // In capitals every word looks like a name.
    const isShouted = words >= FEWEST_TITLE_WORDS && isInCapitals(text);
    const weight = [
      kindOf(text, lang) !== undefined && WEIGHTS.kind,
      fragment.heading !== undefined && WEIGHTS.level[fragment.heading],
      twins.length > 0 && WEIGHTS.twice,
      fragment.at !== 'line' && WEIGHTS.withDate,
      dated !== undefined && isBeside(fragments.at(-1), dated.index, { others, lang }) && WEIGHTS.besideDate,
      labelled.includes(fragment.index - 1) && WEIGHTS.afterLabel,
      capitals.length === 1 && capitals[0] === fragment && WEIGHTS.inCapitals,
      words >= FEWEST_TITLE_WORDS && words <= MOST_TITLE_WORDS && WEIGHTS.manyWords,
      words === 1 && WEIGHTS.oneWord,
      /[.;。；؛]$/u.test(text) && WEIGHTS.fullStop,
      /[:：]$/u.test(text) && WEIGHTS.colon,
      isInstitution(text, lang) && WEIGHTS.institution,
      ((!isShouted && isPlaceLike(text, lang)) || isHeadingWord(text)) && WEIGHTS.place,
      !isShouted && isName(text, lang) && WEIGHTS.name,
      /@|https?:|www\./u.test(text) && WEIGHTS.address,
      fragment.at !== 'line' && isDayElsewhere(text) && WEIGHTS.dayElsewhere,
      BEGINS_WITH_HOUR.test(text) && WEIGHTS.hour,
      MEMO_LINE.test(text) && WEIGHTS.address,
    ].reduce<number>((sum, one) => sum + (one === false ? 0 : one), 0);
    found.push({
      text,
      line: fragment.line,
      weight: weight + found.length * WEIGHTS.later,
      fragments: [...fragments, ...twins],
    });
  }
  return found.filter(({ weight }) => weight >= LEAST_WEIGHT).toSorted((a, b) => b.weight - a.weight);
}

/** Over or under a date, also with one line between that may be a subtitle: then the first of the two is the title. */
function isBeside(
  last: Fragment | undefined,
  date: number,
  { others, lang }: { readonly others: readonly Fragment[]; readonly lang: Lang },
): boolean {
  const index = last?.index ?? 0;
  if (Math.abs(index - date) === 1) return true;
  const next = others.find((one) => one.index === index + 1);
  return (
    date - index === 2 &&
    next?.at === 'line' &&
    wordsIn(next.text) >= FEWEST_TITLE_WORDS &&
    kindOf(next.text, lang) === undefined &&
    !isName(next.text, lang) &&
    !isPlaceLike(next.text, lang) &&
    !isInstitution(next.text, lang)
  );
}

/** The same day by another calendar, beside it: Monday 9 Rabi’ al-thani 1448 / 21 September 2026. */
function isDayElsewhere(text: string): boolean {
  return wordsIn(text) <= LONGEST_DAY && /(?<!\d)\d{1,2}(?!\d)/u.test(text) && /(?<!\d)\d{4}(?!\d)/u.test(text);
}

const LONGEST_DAY = 7;

/** 6 a.m. Nairobi; 11:00 Speech in the Town Hall: what a programme says of an hour is no title. */
const BEGINS_WITH_HOUR = new RegExp(
  String.raw`^\p{Nd}{1,2}(?:[:.]\p{Nd}{2}(?![\p{Nd}.])|(?:[:.]\p{Nd}{2})? ?(?:[ap]\.? ?m\.?|${HOUR_WORDS}|${inAnyLanguage(({ embargo }) => embargo.hours)})(?!\p{L}))`,
  'iu',
);

/** TO: All heads of mission; ТЕМА: …: the lines over a memorandum say to whom and on what, and are no title with their word. */
const MEMO_LINE = new RegExp(`^${inAnyLanguage(({ site }) => site.mailHeaders)} ?[:：]`, 'iu');

/** What the lines of a memorandum among those of a head say behind their words. */
export function saidInMemo(lines: readonly Fragment[]): readonly string[] {
  return lines.flatMap(({ text }) => (MEMO_LINE.test(text) ? [text.replace(MEMO_LINE, '').trim()] : []));
}

function isInCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text);
}

/** Words that no title ends with, and a comma. */
const OPEN_END =
  /(?<![\p{L}’'])(?:of|on|the|in|at|for|to|and|by|a|an|with|de|du|des|la|le|les|et|à|au|aux|sur|en|pour|par|un|une|l[’']|d[’'])$|[,،，]$/iu;

/** A title with the lines that go on with it: no blank line between but under a label, and no capital at their start, or a word before that ends none. */
function withContinuation(title: Fragment, others: readonly Fragment[], lang: Lang): readonly Fragment[] {
  const isLabel = (text: string): boolean => labelOf(text, lang) !== undefined;
  const lines = [title];
  for (const next of others.slice(others.indexOf(title) + 1)) {
    const before = lines.at(-1);
    if (before === undefined || next.at !== 'line' || next.index !== before.index + 1) break;
    if (next.apart && !(before === title && isLabel(title.text) && GOES_ON_APART.test(next.text))) break;
    if (!GOES_ON.test(next.text) && !OPEN_END.test(before.text)) break;
    lines.push(next);
  }
  return lines;
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function firstOf<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}

type Lists =
  | 'titles'
  | 'otherDates'
  | 'notes'
  | 'labels'
  | 'corrections'
  | 'addressee'
  | 'contacts'
  | 'issuers'
  | 'rest'
  | 'lines';

/** The same without the keys that have nothing. */
function withoutAbsent(head: { readonly [K in keyof Head]: Head[K] | undefined } & Pick<Head, Lists>): Head {
  const { titles, otherDates, notes, labels, corrections, addressee, contacts, issuers, rest, lines, ...facts } = head;
  const present = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as Partial<Head>;
  return { ...present, titles, otherDates, notes, labels, corrections, addressee, contacts, issuers, rest, lines };
}

/*
 * Turns a date and a title into the name of the statement's folder.
 */

/** Enough to tell one title from another, and still read in a list of files. */
const MOST_WORDS = 6;

/** `2014-07-30-trafficking-in-persons`: the date, then the words of the title from the first to the last that tell something. */
export function statementSlug(date: IsoDate, title: string, lang: Lang | undefined): string {
  const generic = new Set(lang === undefined || !isVersionLanguage(lang) ? [] : wordsOf(lang).genericTitleWords);
  const slugWords = (text: string) => slugOf(text.replace(/(?<=\p{L})['’]s(?!\p{L})/gu, '')).split('-');
  // Whose text it is tells one from another less than what it is on, if the title says that.
  const behind = slugWords((lang === undefined ? undefined : saidInTitle(title, lang).behind) ?? title);
  const words = behind.some((word) => !generic.has(word)) ? behind : slugWords(title);
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
  'intake/derived': 'office',
  'intake/embargo-once': 'embargo',
};

/** The line of an entry of `unsettled`. */
export function questionPlace(about: string, { files }: Written): FieldPlace | undefined {
  const lines = (files.get(FACTS_FILE) ?? '').split('\n');
  const line = lines.findIndex((one) => one === `  - about: ${about}`);
  return line === -1 ? undefined : { file: FACTS_FILE, line: line + 1 };
}

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
