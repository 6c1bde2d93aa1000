/**
 * Turns the lines over a version's text into what its head says: the likeliest title of those that nothing explains, with
 * its runner-up, and who speaks, where and when.
 */
import type { Kind, Lang, Status } from '../statement/index.ts';
import { addresseeIn } from './addressee.ts';
import {
  type Dated,
  type Explained,
  explained,
  type Found,
  type Fragment,
  GOES_ON,
  isInCapitals,
  type LabelLine,
} from './head-lines.ts';
import type { SourceLine } from './lines.ts';
import { wordsIn } from './pairs.ts';
import { withSpreadTitle } from './spread-title.ts';
import { type TitleCandidate, titleCandidates } from './title-candidates.ts';
import {
  goesOnAsOffice,
  inAnyLanguage,
  isBareOffice,
  namesWriter,
  isInstitution,
  isName,
  isOfficeLine,
  isOfficeUnder,
  isPlaceLike,
  kindOf,
  labelOf,
  namesOccasion,
  saidInTitle,
  speakerLine,
  statusAmong,
} from './wording.ts';

/** What the head of one version says. What it does not say is absent. */
export interface Head {
  /** Those that may be it, the likeliest first. */
  readonly titles: readonly TitleCandidate[];
  /** Whether the likeliest begins with an office, and may be one. */
  readonly unsureTitle?: true;
  readonly kind?: Kind;
  readonly office?: Found;
  /** The same where a line says it as a fact and stands nowhere else: of a memorandum, or under the title. */
  readonly statedOffice?: Found;
  /** Whether a line of its own says the office. */
  readonly officeLine?: Fragment;
  /** The office in a line of its own, where who speaks is named with another. */
  readonly otherOffice?: Found;
  readonly place?: Found;
  /** Places that further lines over it say. */
  readonly otherPlaces: readonly Found[];
  /** The line that says whose text it is, under one that may be the title. */
  readonly byline?: SourceLine;
  /** The line beside the date that is taken for its place; and whether nothing else shows that it is one. */
  readonly placeLine?: PlaceLine;
  readonly unsurePlace?: true;
  /** The place beside the date in its line, where its words say that it may be none. */
  readonly doubtfulPlace?: Found;
  readonly date?: Dated;
  /** Days that stand in lines of their own under it, and are others. */
  readonly otherDates: readonly Dated[];
  readonly speaker?: Found;
  /** What the text is numbered by, the first the likeliest. */
  readonly symbols: readonly Found[];
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

/** A line beside the date that may be its place. */
interface PlaceLine extends Fragment {
  readonly side: 'over' | 'under';
}

/** What is known of a head by what is beside it. */
export interface HeadOptions {
  /** The first line of its text. */
  readonly opening?: SourceLine | undefined;
  /** Who has signed it. */
  readonly signers?: readonly string[];
  /** Lines that call the text by its kind, as their twins in the other version do. */
  readonly labels?: readonly SourceLine[];
  /** Lines that name who publishes the text. */
  readonly houses?: readonly SourceLine[];
  /** A line that says what the holder of an office does, as its twin in another version shows. */
  readonly headline?: SourceLine | undefined;
  /** Lines under the title that say whose text it is, and are no facts; where absent, they are. */
  readonly bylines?: readonly SourceLine[] | undefined;
  /** Whether no line beside the date is its place. */
  readonly noPlaceLine?: boolean;
}

export function readHead(
  lines: readonly SourceLine[],
  lang: Lang,
  { opening, signers = [], labels: known = [], houses = [], headline, bylines, noPlaceLine = false }: HeadOptions = {},
): Head {
  const spread = withSpreadTitle(lines, lang);
  const addressee = addresseeIn(spread.lines, lang, { opening, signers, houses });
  const own = spread.lines.filter((line) => !addressee.includes(line) && !houses.includes(line));
  const said = explained(own, lang, { labels: known, bylines });
  const { fragments, dated, otherDates, notes, corrections, contacts, labels, issuers, places, symbols, speakers } =
    said;
  const signed = fragments.find(
    ({ text, heading, isSubject }, n) =>
      heading !== 1 &&
      isSubject !== true &&
      speakerLine(text, lang) !== undefined &&
      !isOfficeUnder(text, fragments[n - 1]?.text, lang),
  );
  const over = fragments.find(
    ({ text, heading, source, isSubject }, n) =>
      heading !== 1 &&
      isSubject !== true &&
      source !== headline &&
      isOfficeLine(text, lang) &&
      !isStandfirst(text) &&
      !isOpenTitle(fragments[n - 1], fragments[n], lang),
  );
  const placeFragment =
    places.length > 0 || noPlaceLine
      ? undefined
      : placeAmong(fragments, { known: [signed, over].filter(isThere), dated, labels, lang });
  const place = places[0] ?? placeFragment;
  const among = { lang, dated, labelled: labels.map(({ index }) => index) };
  const whose = (officeLine: Fragment | undefined, hasName = true) => {
    const name =
      officeLine === undefined || signed !== undefined || !hasName
        ? undefined
        : nameBeside(officeLine, fragments, placeFragment, lang);
    const others = fragments.filter((fragment) => ![signed, officeLine, placeFragment, name].includes(fragment));
    return { officeLine, name, others, titles: titleCandidates(others, among) };
  };
  const sided = whose(over);
  // A title in capitals looks like a name; where nothing else is the title, that is one.
  const read = isTitleInCapitals(sided.name, lang) && sided.titles.length === 0 ? whose(over, false) : sided;
  const isHeadline =
    over !== undefined &&
    signed === undefined &&
    mayBeHeadline(over, lang) &&
    (!goesOnAsOffice(over.text, lang) || !hasTitleBeside(read.titles, lang));
  const { officeLine, name, others, titles } = isHeadline ? whose(undefined) : read;
  const signature = signed === undefined ? {} : speakerLine(signed.text, lang);
  const otherOffice =
    officeLine === undefined || officeLine === signed || isOfficeOf(signature?.office, officeLine.text)
      ? undefined
      : officeLine;
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
    kind: firstOf([
      best && kindOf(best.text, lang),
      ...fragments.filter(({ isByline }) => isByline).map(({ text }) => kindOf(text, lang)),
      ...labels.map((label) => label.kind),
    ]),
    ...(isHeadline && { unsureTitle: true }),
    byline: said.byline,
    office:
      spread.office ??
      said.offices[0] ??
      (otherOffice === undefined ? foundIn(officeLine?.text, officeLine) : foundIn(signature?.office, signed)) ??
      foundIn(inTitle.office, best) ??
      foundIn(signature?.office, signed),
    statedOffice: spread.office === undefined ? said.offices[0] : undefined,
    officeLine: otherOffice === undefined ? (officeLine ?? signed) : signed,
    otherOffice,
    place,
    otherPlaces: places.slice(1),
    placeLine:
      placeFragment === undefined
        ? undefined
        : { ...placeFragment, side: placeFragment.index < (dated?.index ?? 0) ? 'over' : 'under' },
    date: dated,
    otherDates,
    speaker:
      speakers[0] ??
      spread.speaker ??
      foundIn(signature?.name, signed) ??
      foundIn(inTitle.name, best) ??
      foundIn(name?.text, name),
    symbols,
    issuer: issuers[0] ?? houseOf(houses) ?? (housed.length === 1 ? housed[0] : undefined),
    status,
    notes,
    labels,
    corrections,
    addressee: [...addressee, ...said.addressees],
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

/** The Minister of Housing, Amadou Kessy, on rents and patience: behind the name of who holds the office stands what they say or do. */
function isStandfirst(text: string): boolean {
  const [, name, ...others] = text.split(/, |، ?/u);
  return name !== undefined && isName(name) && others.some((part) => /^\p{Ll}/u.test(part) && !JOINS_NEXT.test(part));
}

/** The Minister of Housing, Amadou Kessy, and the Minister of Health: who speaks too. */
const JOINS_NEXT = new RegExp(String.raw`^${inAnyLanguage(({ speech }) => speech.and)}(?!\p{L})`, 'iu');

/** Whether the line of an office says that of who is named with one, as far as the shorter goes: with what stands before it, it is another (Under-Secretary-General). */
function isOfficeOf(office: string | undefined, line: string): boolean {
  if (office === undefined) return true;
  const [one, other] = [office, line].map((text) =>
    text
      .toLowerCase()
      .replace(ARTICLE, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ) as [string, string];
  return one.startsWith(other) || other.startsWith(one);
}

const ARTICLE = /^(?:l[’']|(?:the|le|la|el|il|o|a|der|die|das) )/u;

/** A ministry and its directorate, each in a line of its own, are one house. */
function houseOf(lines: readonly SourceLine[]): Found | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  return { text: lines.map(({ plain }) => plain).join(HOUSE_AND_OFFICE), line: first.line };
}

const HOUSE_AND_OFFICE = ' – ';

/** The place beside the date: before it in its line, else in the line over it, else after it or under it. */
function placeAmong(
  fragments: readonly Fragment[],
  {
    known,
    dated,
    labels,
    lang,
  }: Pick<Explained, 'dated' | 'labels'> & { readonly known: readonly Fragment[]; readonly lang: Lang },
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
      !isTitleUnderNumber(fragment, fragments, labels) &&
      !LANGUAGE_TAG.test(fragment.text) &&
      isPlaceLike(fragment.text, lang) &&
      !namesOccasion(fragment.text, lang) &&
      labelOf(fragment.text, lang) === undefined,
  );
}

/** 第14号决定 / 保护候鸟: where no capital tells a name, the one line under a label with a number is what the text is on. */
function isTitleUnderNumber(
  { text, index }: Fragment,
  fragments: readonly Fragment[],
  labels: Explained['labels'],
): boolean {
  const label = labels.find((one) => one.index === index - 1);
  return fragments.length === 1 && label !== undefined && /\p{N}/u.test(label.text) && /^[\p{Lo}\P{L}]+$/u.test(text);
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
      // Who wrote an interview down has not spoken: By Claire Aubin.
      !namesWriter(fragment.text) &&
      // AT THE SUMMIT ON RIVERS: in capitals a small word tells that it goes on with the title.
      !(isInCapitals(fragment.text) && GOES_ON.test(fragment.text)) &&
      !isInstitution(fragment.text, lang),
  );
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function firstOf<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}

type Lists =
  | 'symbols'
  | 'titles'
  | 'otherDates'
  | 'otherPlaces'
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
  return Object.fromEntries(Object.entries(head).filter(([, fact]) => fact !== undefined)) as Partial<Head> &
    Pick<Head, Lists>;
}
