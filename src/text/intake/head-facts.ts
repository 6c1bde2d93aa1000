/** Turns the heads of a page's versions into the facts of the statement, with the questions that they leave. */
import { type Diagnostic, fault, type Place } from '../../diagnostics/index.ts';
import { settingOf, wordingOf } from '../language/index.ts';
import { byLanguage, type ByLanguage, type IsoDate, type Lang, type Meta, speakerOf } from '../statement/index.ts';
import { placeIn } from './clocks.ts';
import { dateLineAtFoot, labelledPlace, runInOf } from './datelines.ts';
import type { GivenEmbargo } from './embargo.ts';
import type { Head } from './head.ts';
import { type Dated, type Found, type Fragment, headingLevel, isInCapitals } from './head-lines.ts';
import { CLEAR_MARGIN, saidInMemo, type TitleCandidate } from './title-candidates.ts';
import type { SourceLine } from './lines.ts';
import { mend } from './mend.ts';
import { ask, type Question } from './questions.ts';
import { linesUnderText } from './parts.ts';
import type { Section } from './sections.ts';
import { isStreetAddress } from './streets.ts';
import {
  advisoryLine,
  isBareOffice,
  isName,
  isOfficeLine,
  isOfficeUnder,
  isVersionLanguage,
  kindOf,
  longerOfficesIn,
  namesHouse,
  officeIn,
  saidInTitle,
  speakerLine,
  withoutHonorific,
} from './wording.ts';
import { dayFirstAlone, findDate, findDateOf, findNoDay } from './dates.ts';
import { wordsIn } from './pairs.ts';
import { headsSignatory } from './side-by-side.ts';

/** One version as it stands on the page, and what its head says. */
export interface Draft {
  readonly lang: Lang;
  readonly section: Section;
  readonly head: Head;
}

/** What whoever imports a page says of it, because the page does not. */
export interface Given {
  readonly titles: ReadonlyMap<Lang, string>;
  readonly offices: ReadonlyMap<Lang, string>;
  readonly date?: IsoDate;
  readonly place?: string;
  readonly speaker?: string;
  /** When the embargo ends; `none` if it was lifted. */
  readonly embargo?: GivenEmbargo;
}

export const NOTHING_GIVEN: Given = { titles: new Map(), offices: new Map() };

/** The title of a version, and what becomes of the lines about it. */
export interface Titled {
  readonly lang: Lang;
  /** The title, from its line or given; nothing if it was given. */
  readonly title: Found | undefined;
  /** Lines under the title that belong to the text: a subtitle, an occasion. */
  readonly lead: readonly SourceLine[];
  /** Lines that nothing explains, which are left out. */
  readonly over: readonly Found[];
  /** What of its head the title was made of, with all that repeats it: it may be written otherwise, or given. */
  readonly made: readonly Fragment[];
}

export interface Facts {
  readonly meta: Omit<Meta, 'embargo' | 'unsettled'>;
  readonly titled: readonly Titled[];
  /** A line over the title of every version that nothing else explains, where none is called anything. */
  readonly kickers: ReadonlyMap<Lang, Found>;
  readonly questions: readonly Question[];
  readonly diagnostics: readonly Diagnostic[];
  /** How the date line of a version says several days. */
  readonly ranges: ReadonlyMap<Lang, Dated>;
}

/** The facts that the heads agree on, or that are given. What a statement must have and no head has is asked. */
export function factsOf(drafts: readonly Draft[], given: Given): Facts {
  const titles = withGiven(drafts, withHeadlines(drafts, chosenTitles(drafts)), given);
  const dates = dateOf(drafts, given);
  const twins = twinOffices(drafts, titles);
  const said = new Map([
    ...saidOf(drafts, (draft) => wholeOffice(draft, drafts) ?? twins.get(draft.lang)),
    ...given.offices,
  ]);
  const { offices, derived } = derivedOffices(drafts, said);
  const whole = drafts.every(({ lang }) => offices.has(lang));
  const places = placesOf(drafts, given.place);
  const issuers = saidOf(drafts, ({ head }) => head.issuer);
  const issuer = issuers.size === drafts.length ? issuers : new Map<Lang, string>();
  const speaker = given.speaker ?? nameIn(drafts) ?? signedBy(drafts);
  const symbols = drafts.flatMap((draft) => draft.head.symbols.map((one) => ({ ...one, draft })));
  const symbol = symbols[0]?.text;
  const alone = drafts.map((draft, n): Titled =>
    titledBy(draft, titles[n]?.candidate, {
      given,
      issuer: issuer.size > 0,
      office: whole,
      elsewhere: hasOfficeLineBeside(drafts, draft),
      officeLine: twins.get(draft.lang) ?? draft.head.officeLine,
    }),
  );
  const kickers = kickersOf(drafts, alone);
  const overBylines = titlesOverBylines(drafts, titles);
  const titled = alone.map((one) => ({ ...one, over: one.over.filter((line) => kickers.get(one.lang) !== line) }));
  return {
    meta: {
      // What a label says in a language whose titles are not read counts for less than any title.
      kind:
        firstSaid(drafts, ({ lang, head }) => (isVersionLanguage(lang) ? head.kind : undefined)) ??
        firstSaid(drafts, ({ head }) => head.kind) ??
        'statement',
      ...(dates.date !== undefined && { date: dates.date }),
      ...(places.size > 0 && { place: byLanguage(places) }),
      // An office that one version alone says has no words in the other.
      speakers: speakerOf(speaker, whole ? byLanguage(offices) : undefined),
      ...(issuer.size > 0 && { issuer: byLanguage(issuer) satisfies ByLanguage<string> }),
      languages: drafts.map(({ lang }) => lang),
      status: firstSaid(drafts, ({ head }) => head.status) ?? 'final',
      ...(symbol !== undefined && { symbol }),
      keywords: [],
    },
    titled,
    kickers,
    questions: [
      ...dates.questions,
      ...placeQuestions(drafts, given.place),
      ...correctionQuestions(drafts),
      ...(whole ? [] : officeQuestions(drafts, offices)),
      ...(given.offices.size > 0 ? [] : otherOfficeQuestions(drafts)),
      ...drafts.flatMap((draft, n) =>
        titleQuestions(draft, titled[n], { chosen: titles[n], byline: overBylines[n] }, given),
      ),
    ],
    diagnostics: [
      ...namesInOtherLetters(drafts, given.speaker === undefined ? speaker : undefined),
      ...(given.place === undefined
        ? [...placesInOtherLetters(drafts, places), ...declinedPlaces(drafts, places)]
        : []),
      ...derived.map((draft) =>
        fault(
          'intake/derived',
          `nothing over the text in ${draft.lang} says whose it is; “${offices.get(draft.lang) ?? ''}” was taken from the other version`,
          at(draft, draft.section.head[0]?.line ?? draft.section.body[0]?.line ?? 1),
          `compare office in statement.yaml, or give it with --office ${draft.lang}=OFFICE`,
        ),
      ),
      ...unlikeSymbols(symbols),
    ],
    ranges: new Map(
      drafts.flatMap(({ lang, head }) => (head.date?.range === undefined ? [] : [[lang, head.date] as const])),
    ),
  };
}

/** A statement has one number: where a version has another, or writes it otherwise, or a page has several, the first is told to stand for it. */
function unlikeSymbols(symbols: readonly (Found & { readonly draft: Draft })[]): readonly Diagnostic[] {
  const bare = ({ text }: Found): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [first] = symbols;
  if (first === undefined) return [];
  const hint = 'write the one that all versions are to have as symbol in statement.yaml';
  return symbols
    .filter((one, n) => symbols.findIndex((other) => bare(other) === bare(one)) === n && bare(one) !== bare(first))
    .map((other) => {
      const message =
        first.draft === other.draft
          ? `two numbers stand over the text: “${first.text}” and “${other.text}”; the first was taken`
          : `the number of the text is “${first.text}” in ${first.draft.lang} and “${other.text}” in ${other.draft.lang}; the first was taken for all versions`;
      return fault('intake/two-symbols', message, at(other.draft, other.line), hint);
    });
}

/** Two places over a text, or a line over the date that nothing shows to be one, are asked about, once. */
function placeQuestions(drafts: readonly Draft[], given: string | undefined): readonly Question[] {
  if (given !== undefined) return [];
  const [two] = drafts.flatMap((draft) => {
    const { place, otherPlaces } = draft.head;
    if (place === undefined) return [];
    const other = otherPlaces.find(({ text }) => !text.includes(place.text) && !place.text.includes(text));
    return other === undefined ? [] : [{ draft, place, other }];
  });
  if (two !== undefined) {
    const message = `two places stand over the text: “${two.place.text}” in line ${String(two.place.line)}, “${two.other.text}” here`;
    return [
      ask('place', message, {
        place: at(two.draft, two.other.line),
        code: 'intake/two-places',
        hint: 'write place in statement.yaml; or give it with --place PLACE',
        readings: [two.place.text, two.other.text],
      }),
    ];
  }
  const draft = drafts.find(({ head }) => head.unsurePlace === true || head.doubtfulPlace !== undefined);
  const line = draft?.head.placeLine ?? draft?.head.doubtfulPlace;
  if (draft === undefined || line === undefined) return [];
  const message = !('side' in line)
    ? `“${line.text}” stands beside the date, and nothing else says that it is a place`
    : line.side === 'over'
      ? `“${line.text}” stands over the date, and nothing else says that it is a place`
      : `“${line.text}” stands under the date, as headings of the text do over theirs: it may be the first of them`;
  return [
    ask('place', message, {
      place: at(draft, line.line),
      code: 'intake/unsure-place',
      hint: 'write place in statement.yaml, or take it out there; or give it with --place PLACE',
      readings: [line.text],
    }),
  ];
}

/** An office in a line of its own that another version has no words for would stand in neither. */
function officeQuestions(drafts: readonly Draft[], offices: ReadonlyMap<Lang, string>): readonly Question[] {
  const lineOf = ({ head: { office, officeLine, statedOffice } }: Draft): Found | undefined =>
    statedOffice ?? (officeLine?.text === office?.text ? officeLine : undefined);
  const draft = drafts.find((one) => lineOf(one) !== undefined);
  const line = draft && lineOf(draft);
  const without = drafts.find(({ lang }) => !offices.has(lang));
  if (draft === undefined || line === undefined || without === undefined) return [];
  return [
    ask('office', `“${line.text}” stands over the text in ${draft.lang}, and no line says it in ${without.lang}`, {
      place: at(draft, line.line),
      code: 'intake/unsure-office',
      hint: `write office in statement.yaml in each language, or leave it out; or give it with --office ${without.lang}=OFFICE`,
    }),
  ];
}

/** Who speaks is named with one office, and another stands there in a line of its own: it may be whose letterhead it is. */
function otherOfficeQuestions(drafts: readonly Draft[]): readonly Question[] {
  const [first] = drafts.flatMap((draft) => {
    const { office, otherOffice } = draft.head;
    return office === undefined || otherOffice === undefined ? [] : [{ draft, office, otherOffice }];
  });
  if (first === undefined) return [];
  const { draft, office, otherOffice } = first;
  return [
    ask('office', `“${otherOffice.text}” stands over the text, and who speaks is named as “${office.text}”`, {
      place: at(draft, otherOffice.line),
      code: 'intake/unsure-office',
      hint: `write office in statement.yaml; or give it with --office ${draft.lang}=OFFICE`,
      readings: [office.text, otherOffice.text],
    }),
  ];
}

/** Asked once, whichever versions say it: how often the text was published before is known to nobody here. */
function correctionQuestions(drafts: readonly Draft[]): readonly Question[] {
  const [first] = drafts.flatMap((draft) => draft.head.corrections.map((said) => ({ ...said, draft })));
  if (first === undefined) return [];
  return [
    ask('revision', `the page says that its text replaces an earlier one: “${first.text}”`, {
      place: at(first.draft, first.line),
      code: 'intake/corrected',
      hint: 'if the earlier one was published, write revision: 2 in statement.yaml, and in replaces what readers know it by',
    }),
  ];
}

/** Whether a version beside this one has a line of its own over its title for whose it is. */
function hasOfficeLineBeside(drafts: readonly Draft[], draft: Draft): boolean {
  return drafts.some((one) => one !== draft && one.head.officeLine !== undefined);
}

function at({ section }: Draft, line: number): Place {
  return { file: section.file, line, column: 1 };
}

function firstSaid<T>(drafts: readonly Draft[], say: (draft: Draft) => T | undefined): T | undefined {
  return drafts.map(say).find((said) => said !== undefined);
}

/**
 * One name stands for who speaks in all versions: where they have it in several ways (Ms. Anna Reisser, Mme Anna Reisser), it is
 * without the form of address, which is of one language.
 */
function nameIn(drafts: readonly Draft[]): string | undefined {
  const first = firstSaid(drafts, ({ head }) => head.speaker)?.text;
  return first === undefined || drafts.length === 1 ? first : withoutHonorific(first);
}

/** The first title or paragraph of the page. */
function topOf(drafts: readonly Draft[]): Place {
  const tops = drafts.map((draft) => at(draft, draft.head.titles[0]?.line ?? draft.section.body[0]?.line ?? 1));
  return tops.toSorted((a, b) => a.line - b.line)[0] ?? { file: '', line: 1, column: 1 };
}

/** Where one version has a line for whose text it is that is known as an office, the only line that another has there says the same. */
function twinOffices(
  drafts: readonly Draft[],
  titles: readonly (ChosenTitle | undefined)[],
): ReadonlyMap<Lang, Fragment> {
  const sideOf = (n: number, { index }: Fragment): number =>
    Math.sign(index - (titles[n]?.candidate.fragments[0]?.index ?? 0));
  const known = drafts.flatMap(({ head: { officeLine, office } }, n) =>
    officeLine !== undefined && officeLine.text === office?.text ? [sideOf(n, officeLine)] : [],
  );
  const [side] = known;
  if (side === undefined) return new Map();
  return new Map(
    drafts.flatMap(({ lang, head }, n) => {
      if (head.office !== undefined || head.speaker !== undefined) return [];
      const title = titles[n]?.candidate.fragments ?? [];
      const there = head.lines.filter(
        (line) => line.at === 'line' && !title.includes(line) && sideOf(n, line) === side,
      );
      const [line, ...others] = there;
      const isOffice =
        line !== undefined &&
        others.length === 0 &&
        wordsIn(line.text) <= LONGEST_OFFICE &&
        !/[\p{P}\p{N}]$/u.test(line.text) &&
        !namesHouse(line.text, lang);
      return isOffice ? [[lang, line] as const] : [];
    }),
  );
}

const LONGEST_OFFICE = 10;

/*
 * Titles: the likeliest of each version, and most like each other in their place and form.
 */

interface ChosenTitle {
  readonly candidate: TitleCandidate;
  /** What else it might be, and by how much less likely. */
  readonly other: TitleCandidate | undefined;
  readonly margin: number;
}

/** How much likeness to the other version's title is worth: its place among the candidates, among all lines of heads that have as many, its capitals, its length. */
const LIKENESS = { rank: 1.5, line: 3, capitals: 1, length: 1 } as const;
const MOST_CANDIDATES = 6;

function chosenTitles(drafts: readonly Draft[]): readonly (ChosenTitle | undefined)[] {
  const [left, right, ...more] = drafts.map(({ head }) => head.titles.slice(0, MOST_CANDIDATES));
  if (left === undefined || right === undefined || more.length > 0 || left.length === 0 || right.length === 0)
    return drafts.map(({ head: { titles } }) =>
      choice(titles.map((candidate) => ({ candidate, weight: candidate.weight }))),
    );
  const [heads, others] = drafts.map(({ section }) => section.head.length);
  const sameLine = (a: TitleCandidate, b: TitleCandidate): number =>
    heads === others && a.fragments[0]?.index === b.fragments[0]?.index ? LIKENESS.line : 0;
  const pairs = left.flatMap((a) =>
    right.map((b) => ({ a, b, weight: a.weight + b.weight + sameLine(a, b) + likeness([a, left], [b, right]) })),
  );
  const best = (own: readonly TitleCandidate[], side: 'a' | 'b') =>
    choice(
      own
        .map((candidate) => ({
          candidate,
          weight: Math.max(...pairs.filter((pair) => pair[side] === candidate).map(({ weight }) => weight)),
        }))
        .toSorted((one, two) => two.weight - one.weight),
    );
  return [best(left, 'a'), best(right, 'b')];
}

function choice(
  weighed: readonly { readonly candidate: TitleCandidate; readonly weight: number }[],
): ChosenTitle | undefined {
  const [first, second] = weighed;
  if (first === undefined) return undefined;
  return {
    candidate: first.candidate,
    other: second?.candidate,
    margin: second === undefined ? Infinity : first.weight - second.weight,
  };
}

/** Fewer words over a line that calls a text by its kind say when or of whom it is. */
const FEWEST_HEADLINE_WORDS = 5;

/** Statement by the Conference, and over it in every version what it is on: that may well be the title, and the line under it its subtitle. */
function withHeadlines(
  drafts: readonly Draft[],
  titles: readonly (ChosenTitle | undefined)[],
): readonly (ChosenTitle | undefined)[] {
  const headlines = drafts.map(({ lang, head }, n) => {
    const first = titles[n]?.candidate.fragments[0]?.index ?? 0;
    return head.titles.find(
      ({ text, fragments: [own] }) =>
        own?.at === 'line' &&
        own.index < first &&
        wordsIn(text) >= FEWEST_HEADLINE_WORDS &&
        !/\p{P}$/u.test(text.replace(/[)»”"’]$/u, '')) &&
        kindOf(text, lang) === undefined &&
        !namesHouse(text, lang),
    );
  });
  const saysKind = titles.some((one, n) => isOfKind(drafts[n], one?.candidate));
  if (!saysKind || headlines.some((headline) => headline === undefined)) return titles;
  return titles.map((one, n) => {
    const candidate = headlines[n];
    return candidate === undefined || one === undefined ? one : { candidate, other: one.candidate, margin: 0 };
  });
}

/** Of lines that may be the title, the one that is given as it: what else was likelier still stands on the page. */
function withGiven(
  drafts: readonly Draft[],
  titles: readonly (ChosenTitle | undefined)[],
  given: Given,
): readonly (ChosenTitle | undefined)[] {
  return drafts.map(({ lang, head }, n) => {
    const candidate = head.titles.find(({ text }) => text === given.titles.get(lang));
    return candidate === undefined ? titles[n] : { candidate, other: undefined, margin: Infinity };
  });
}

function isOfKind(draft: Draft | undefined, candidate: TitleCandidate | undefined): boolean {
  return draft !== undefined && candidate !== undefined && kindOf(candidate.text, draft.lang) !== undefined;
}

/** In words: what is longer over a title is no word for it. */
const LONGEST_KICKER = 12;

/** One line over each title that nothing explains, where no version is called anything: what they are called. */
function kickersOf(drafts: readonly Draft[], titled: readonly Titled[]): ReadonlyMap<Lang, Found> {
  const isCalled = drafts.some(({ head }) => head.labels.some(({ name }) => name !== undefined));
  const found = titled.flatMap(({ lang, title, made, over: [line, ...others] }) => {
    // A title that is given may stand on the page as well.
    const under = title ?? made[0];
    return line === undefined ||
      others.length > 0 ||
      under === undefined ||
      line.line > under.line ||
      wordsIn(line.text) > LONGEST_KICKER ||
      isStreetAddress(line.text) ||
      /[.:;…]$/u.test(line.text)
      ? []
      : [[lang, line] as const];
  });
  return new Map(!isCalled && drafts.length > 1 && found.length === drafts.length ? found : []);
}

type Ranked = readonly [candidate: TitleCandidate, all: readonly TitleCandidate[]];

function likeness([a, left]: Ranked, [b, right]: Ranked): number {
  const rank = ([one, all]: Ranked) => all.toSorted((x, y) => x.line - y.line).indexOf(one);
  const capitals = ({ text }: TitleCandidate) => !/\p{Ll}{2}/u.test(text);
  const [short, long] = [a.text.length, b.text.length].toSorted((x, y) => x - y);
  return (
    (left.length === right.length && rank([a, left]) === rank([b, right]) ? LIKENESS.rank : 0) +
    (capitals(a) === capitals(b) ? LIKENESS.capitals : 0) +
    LIKENESS.length * ((short ?? 0) / Math.max(1, long ?? 1))
  );
}

function titledBy(
  { lang, head, section }: Draft,
  chosen: TitleCandidate | undefined,
  {
    given,
    issuer,
    office,
    elsewhere,
    officeLine,
  }: {
    readonly given: Given;
    readonly issuer: boolean;
    readonly office: boolean;
    readonly elsewhere: boolean;
    readonly officeLine: Fragment | undefined;
  },
): Titled {
  const own = new Set<Fragment>(chosen?.fragments);
  const others = [
    ...head.rest,
    ...(office || officeLine === undefined ? [] : [officeLine]),
    // What another candidate was made of stands there as well.
    ...head.titles.flatMap(({ fragments }) => fragments),
  ].filter(
    (fragment, n, all) =>
      !own.has(fragment) &&
      all.indexOf(fragment) === n &&
      fragment.text !== chosen?.text &&
      !(office && fragment === officeLine),
  );
  const title = chosen?.fragments[0]?.index ?? -1;
  const stand = chosen === undefined ? standIn({ lang, head, section }) : undefined;
  const isIssuer = ({ text }: Fragment) => issuer && text === head.issuer?.text;
  const isLead = ({ index, at: side }: Fragment) => index > title && side === 'line';
  // Several lines of a head stand in one line of a file, where it has breaks in a paragraph.
  const isStand = ({ line, source }: Fragment) => line === stand?.line && source.plain === stand.text;
  const inOrder = others.filter((fragment) => !isStand(fragment)).toSorted((a, b) => a.index - b.index);
  const named = given.titles.get(lang);
  const plain =
    chosen === undefined ? undefined : titleOf(chosen.text, { lang, head, given, elsewhere: elsewhere && office });
  return {
    lang,
    title:
      named !== undefined
        ? undefined
        : chosen === undefined || plain === undefined
          ? stand
          : { text: plain, line: chosen.line },
    lead: [...head.addressee, ...inOrder.filter((one) => isLead(one) && !isIssuer(one)).map(({ source }) => source)],
    over: [
      ...wholeLines(inOrder.filter((fragment) => !isLead(fragment) && !isIssuer(fragment))),
      // Who publishes it is a fact where all versions say it, and else in no file.
      ...(issuer ? [] : head.issuers),
    ],
    made: head.lines.filter(
      (fragment) =>
        own.has(fragment) || fragment.text === chosen?.text || (named !== undefined && fragment.text === stand?.text),
    ),
  };
}

/** What is left out is told as its line has it: a notice without its day would be of no use. */
function wholeLines(fragments: readonly Fragment[]): readonly Found[] {
  const told = new Set<number>();
  return fragments.flatMap((fragment) => {
    if (fragment.at === 'line') return [fragment];
    if (told.has(fragment.index)) return [];
    told.add(fragment.index);
    return [{ ...fragment, text: fragment.source.plain }];
  });
}

/**
 * The title as written: what it says of an office is derived from it, and stays in it. Where another version has the office
 * in a line of its own over its title, one that begins with it (Secretary-General’s message) says in one line what the other
 * says in two, and begins behind it.
 */
function titleOf(
  text: string,
  {
    lang,
    head,
    given,
    elsewhere,
  }: Pick<Draft, 'lang' | 'head'> & { readonly given: Given; readonly elsewhere: boolean },
): string {
  const { behind, speaker } = saidInTitle(text, lang);
  const office = given.offices.get(lang) ?? head.office?.text;
  const isSaidOver =
    elsewhere && speaker.office !== undefined && office !== undefined && isSameOffice(speaker.office, office);
  return behind !== undefined && isSaidOver ? capital(behind) : text;
}

function isSameOffice(a: string, b: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/^(?:the|le|la|l[’'])\s?/u, '');
  return plain(a) === plain(b);
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** What stands for a title until somebody gives one: the first line over the text, else what a text of its kind is called. No sentence of the text is one, whole or cut. */
function standIn({ lang, head, section: { head: lines, body } }: Draft): Found | undefined {
  const over = lines.find(
    ({ plain }) =>
      !head.addressee.some((line) => line.plain === plain) &&
      findDate(plain) === undefined &&
      (plain === head.speaker?.text || plain.includes(head.speaker?.text ?? plain)),
  );
  const what = body[0] === undefined ? undefined : advisoryLine(body[0].plain)?.said;
  if (what !== undefined && what !== '') return { text: what, line: body[0]?.line ?? 1 };
  const line = over ?? body.find(({ role }) => role === 'text') ?? body[0];
  if (line === undefined) return undefined;
  return { text: line === over ? line.plain : kindName({ lang, head }), line: line.line };
}

/** What a text of its kind is called in its language. */
function kindName({ lang, head }: Pick<Draft, 'lang' | 'head'>): string {
  return wordingOf(lang).kinds[head.kind ?? 'statement'];
}

const MOST_READINGS = 3;
/** With fewer, a line with a colon may be a title. */
const FEWEST_MEMO_LINES = 2;

/**
 * The lines that say whose text it is, where the one over each may be its title or on what it was said: an item of an
 * agenda, a forum. Nothing where the page sets that one line off, or every version writes it as it writes titles alone.
 */
function titlesOverBylines(
  drafts: readonly Draft[],
  titles: readonly (ChosenTitle | undefined)[],
): readonly (SourceLine | undefined)[] {
  const over = drafts.flatMap(({ head: { byline } }, n) => {
    const [own] = titles[n]?.candidate.fragments ?? [];
    return byline === undefined || own === undefined ? [] : [{ byline, own }];
  });
  const isHigher = over.some(
    ({ byline, own }) => (own.heading ?? LOWEST_LEVEL) < (headingLevel(byline) ?? LOWEST_LEVEL),
  );
  const isSetOff =
    over.every(({ byline, own }) => isInCapitals(own.text) && !isInCapitals(byline.plain)) ||
    over.every(({ own }) => QUOTED.test(own.text));
  return drafts.map(({ head }) => (isHigher || isSetOff ? undefined : head.byline));
}

/** Lower than any heading. */
const LOWEST_LEVEL = 4;
const QUOTED = /^[«“„‟"「『‘].+[»”“"」』’]$/u;

function titleQuestions(
  draft: Draft,
  titled: Titled | undefined,
  { chosen, byline }: { readonly chosen: ChosenTitle | undefined; readonly byline: SourceLine | undefined },
  given: Given,
): readonly Question[] {
  const { lang, section } = draft;
  if (given.titles.has(lang)) return [];
  const about = `title.${lang}`;
  const hint = `write title in ${lang}.md; or give it with --title ${lang}=TITLE`;
  if (chosen === undefined)
    return [
      ask(about, `no title was found over the text in ${lang}`, {
        place: at(draft, section.body[0]?.line ?? 1),
        code: 'intake/no-title',
        hint,
        // What stands for it because nothing else could is no reading.
        readings: titled?.title === undefined || titled.title.text === kindName(draft) ? [] : [titled.title.text],
      }),
    ];
  const memo = saidInMemo(draft.head.lines);
  if (memo.length >= FEWEST_MEMO_LINES)
    return [
      ask(
        about,
        `the title in ${lang} may be “${chosen.candidate.text}”, or one of the lines that say to whom and on what it is`,
        {
          place: at(draft, chosen.candidate.line),
          code: 'intake/unsure-title',
          hint,
          readings: [...memo.toReversed(), chosen.candidate.text].slice(0, MOST_READINGS),
        },
      ),
    ];
  if (draft.head.unsureTitle === true)
    return [
      ask(about, `the title in ${lang} may be “${chosen.candidate.text}”, or that is whose text it is`, {
        place: at(draft, chosen.candidate.line),
        code: 'intake/unsure-title',
        hint,
        readings: draft.head.titles.slice(0, MOST_READINGS).map(({ text }) => text),
      }),
    ];
  const { text } = chosen.candidate;
  if (byline !== undefined)
    return [
      ask(
        about,
        `the title in ${lang} may be “${text}”, or that is what it was said on, and “${byline.plain}” is the title`,
        {
          place: at(draft, chosen.candidate.line),
          code: 'intake/unsure-title',
          hint,
          readings: [text, byline.plain],
        },
      ),
    ];
  if (chosen.other === undefined && namesHouse(text, lang) && kindOf(text, lang) === undefined)
    return [
      ask(about, `the title in ${lang} may be “${text}”, or that is who publishes it`, {
        place: at(draft, chosen.candidate.line),
        code: 'intake/unsure-title',
        hint,
        readings: [text, ...draft.head.labels.flatMap(({ name }) => name ?? [])],
      }),
    ];
  if (chosen.margin >= CLEAR_MARGIN || chosen.other === undefined) return [];
  return [
    ask(about, `the title in ${lang} may be “${chosen.candidate.text}” or “${chosen.other.text}”`, {
      place: at(draft, chosen.candidate.line),
      code: 'intake/unsure-title',
      hint,
      readings: [chosen.candidate.text, chosen.other.text],
    }),
  ];
}

/*
 * Dates: all that stand about a text, by where they stand.
 */

/** A line over the text says the date; then what runs into it, then its foot; a title may have one of another matter. */
const DATE_WEIGHTS = { head: 4, runIn: 3.5, foot: 3 } as const;
/** Paragraphs that a line of place and date may run into. */
const MOST_OPENINGS = 2;

interface DateEvidence extends Pick<Dated, 'date' | 'ambiguous' | 'line'> {
  readonly draft: Draft;
  readonly weight: number;
}

interface SaidDate {
  readonly date: IsoDate | undefined;
  readonly questions: readonly Question[];
}

function dateOf(drafts: readonly Draft[], given: Given): SaidDate {
  if (given.date !== undefined) return { date: given.date, questions: [] };
  const evidence = drafts.flatMap(datesAbout);
  const sums = new Map<IsoDate, number>();
  for (const { date, weight } of evidence) sums.set(date, (sums.get(date) ?? 0) + weight);
  const [best] = [...sums].toSorted((a, b) => b[1] - a[1]);
  const hint = 'write date in statement.yaml; or give it with --date 2014-07-30';
  if (best === undefined) return { date: undefined, questions: [noDate(drafts, hint)] };
  const [date] = best;
  const first = evidence.find((one) => one.date === date);
  const place = first === undefined ? topOf(drafts) : at(first.draft, first.line);
  // What each version says first of all must be the same day.
  const own = drafts.flatMap((draft) =>
    evidence
      .filter((one) => one.draft === draft)
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, 1),
  );
  const other = own.find((one) => one.date !== date);
  if (other !== undefined) {
    const message = `the versions have different dates: ${date} in line ${String(first?.line ?? 1)}, ${other.date} here`;
    const readings = [date, other.date];
    return {
      date,
      questions: [
        ask('date', message, { place: at(other.draft, other.line), code: 'intake/two-dates', hint, readings }),
      ],
    };
  }
  const over = drafts
    .flatMap((draft) => draft.head.otherDates.map((one) => ({ ...one, draft })))
    .find((one) => one.date !== date && one.ambiguous !== date);
  if (over !== undefined) {
    const message = `two dates stand over the text: ${date} in line ${String(first?.line ?? 1)}, ${over.date} here`;
    const readings = [date, over.date];
    return {
      date,
      questions: [ask('date', message, { place: at(over.draft, over.line), code: 'intake/two-dates', hint, readings })],
    };
  }
  // A second day at the foot may be that of the text, or of its last change.
  const under = evidence.find((one) => one.weight === DATE_WEIGHTS.foot && one.date !== date && one.ambiguous !== date);
  if (under !== undefined) {
    const message = `another date stands under the text: ${date} in line ${String(first?.line ?? 1)}, ${under.date} here`;
    const readings = [date, under.date];
    return {
      date,
      questions: [
        ask('date', message, { place: at(under.draft, under.line), code: 'intake/two-dates', hint, readings }),
      ],
    };
  }
  const same = evidence.filter((one) => one.date === date);
  const otherWay = same[0]?.ambiguous;
  // A language that never has the month first says so of its own line alone.
  const clear = same.some(({ ambiguous, draft }) => ambiguous === undefined || dayFirstAlone(draft.lang));
  if (clear || otherWay === undefined) return { date, questions: [] };
  const message = `the day and the month of the date may be the other way round: ${date} or ${otherWay}`;
  return {
    date,
    questions: [ask('date', message, { place, code: 'intake/ambiguous-date', hint, readings: [date, otherWay] })],
  };
}

function noDate(drafts: readonly Draft[], hint: string): Question {
  for (const draft of drafts) {
    const { head } = draft.section;
    for (const { plain, line } of [...head, ...openingsOf(draft.section), ...footOf(draft.section)]) {
      const day = findNoDay(plain);
      if (day === undefined) continue;
      return ask('date', `there is no such day: “${day}”`, { place: at(draft, line), code: 'intake/no-date', hint });
    }
  }
  for (const draft of drafts) {
    for (const line of openingsOf(draft.section)) {
      const day = runInOf(line.plain, draft.lang)?.dayWithoutYear;
      if (day === undefined) continue;
      const message = `the date has no year: “${day}”`;
      return ask('date', message, { place: at(draft, line.line), code: 'intake/no-date', hint });
    }
  }
  for (const draft of drafts) {
    const { head, body } = draft.section;
    const near = [...head, ...body.slice(0, MOST_LINES_NEAR), ...footOf(draft.section)];
    const line = near.find(({ plain }) => HAS_YEAR.test(plain) && wordsIn(plain) <= LONGEST_DATED_LINE);
    if (line === undefined) continue;
    const day = findDateOf(line.plain, draft.lang)?.date;
    const message =
      day === undefined
        ? `no date was read; one may stand in “${line.plain}”`
        : `no line says of what day the text is; a day stands in “${line.plain}”`;
    return ask('date', message, {
      place: at(draft, line.line),
      code: 'intake/no-date',
      hint,
      ...(day !== undefined && { readings: [day] }),
    });
  }
  return ask('date', 'no date stands about the text of any version', {
    place: topOf(drafts),
    code: 'intake/no-date',
    hint,
  });
}

/** Lines under a head that say where and when something is to be. */
const MOST_LINES_NEAR = 6;
const LONGEST_DATED_LINE = 20;
const HAS_YEAR = /(?<!\p{Nd})(?:1[89]|20|2[56])\p{Nd}{2}(?!\p{Nd})/u;

function openingsOf({ body }: Section): readonly SourceLine[] {
  return body.filter(({ role }) => role === 'text').slice(0, MOST_OPENINGS);
}

/** Lines under a text: those after its last, and a few before that say only where and when. */
function footOf({ body }: Section): readonly SourceLine[] {
  const end = body.findLastIndex(({ role }) => role === 'text');
  return body.slice(Math.max(1, end)).filter(({ plain }) => !isSaid(plain, body));
}

/** Minister: On 1 November 2027. Beside others that begin with who speaks, a line is what somebody says. */
function isSaid(plain: string, body: readonly SourceLine[]): boolean {
  return beginsWithName(plain) && body.filter((line) => beginsWithName(line.plain)).length >= FEWEST_SAID;
}

const FEWEST_SAID = 3;

function beginsWithName(plain: string): boolean {
  // Date: 28 November 2028 says nothing else.
  const isLabelled = labelledPlace(plain) !== undefined || findDate(plain)?.before === '';
  return /^\p{L}[^:：.!?]{0,60}[:：]/u.test(plain) && !isLabelled;
}

function datesAbout(draft: Draft): readonly DateEvidence[] {
  const { head, section, lang } = draft;
  const over = head.date === undefined ? [] : [{ ...head.date, draft, weight: DATE_WEIGHTS.head }];
  const runIn = openingsOf(section).flatMap(({ plain, line }): readonly DateEvidence[] => {
    const found = runInOf(plain, lang)?.found;
    return found === undefined
      ? []
      : [
          {
            date: found.date,
            line,
            draft,
            weight: DATE_WEIGHTS.runIn,
            ...(found.ambiguous && { ambiguous: found.ambiguous }),
          },
        ];
  });
  const foot = footOf(section).flatMap(({ plain, line }): readonly DateEvidence[] => {
    const read = dateLineAtFoot(plain, lang);
    if (read === undefined || read.rest.length > 0) return [];
    const { found } = read;
    return [
      {
        date: found.date,
        line,
        draft,
        weight: DATE_WEIGHTS.foot,
        ...(found.ambiguous && { ambiguous: found.ambiguous }),
      },
    ];
  });
  return [...over, ...runIn, ...foot];
}

/*
 * Names, offices and places.
 */

/** A name under the text, where none stands over it. */
function signedBy(drafts: readonly Draft[]): string | undefined {
  for (const { section, lang } of drafts) {
    const foot = linesUnderText(section.body, ({ role, plain }) => role === 'text' && !headsSignatory(plain));
    const names = foot.flatMap(({ plain, apart }, n) => {
      if (!apart && isOfficeUnder(plain, foot[n - 1]?.plain, lang)) return [];
      const signed = speakerLine(plain, lang)?.name;
      if (signed !== undefined) return [signed];
      const next = foot[n + 1];
      const beside =
        next !== undefined && !next.apart && (isOfficeLine(next.plain, lang) || isOfficeUnder(next.plain, plain, lang));
      return isName(plain, lang) && beside && !isPlaceLine(section, plain) ? [plain] : [];
    });
    // Several have signed: none of them alone speaks.
    if (names.length === 1) return names[0];
  }
  return undefined;
}

/** Whether a line under the text repeats the place over it. */
function isPlaceLine({ head }: Section, plain: string): boolean {
  return head.some((line) => line.plain.includes(plain)) || findDate(plain) !== undefined;
}

/** One name stands for who speaks in all versions: in a version that has other letters, and has not the name so itself, it is told. */
function namesInOtherLetters(drafts: readonly Draft[], name: string | undefined): readonly Diagnostic[] {
  if (name === undefined) return [];
  return drafts.flatMap((draft) => {
    const { lang, head, section } = draft;
    if (mayHave(draft, name)) return [];
    const own = head.speaker?.text ?? signedBy([draft]);
    const message = `the version in ${lang} has other letters than the name “${name}”, which stands for who speaks in every version${own === undefined ? '' : `; it says “${own}”`}`;
    const line = head.speaker?.line ?? section.head[0]?.line ?? section.body[0]?.line ?? 1;
    const hint = 'see speaker in statement.yaml: styles that print the name over the text print it so in each language';
    return [fault('intake/one-name', message, at(draft, line), hint)];
  });
}

/** And so with the place: where one version alone has it, its date line stands over the others in the letters of that one. */
function placesInOtherLetters(drafts: readonly Draft[], places: ReadonlyMap<Lang, string>): readonly Diagnostic[] {
  return drafts.flatMap((draft) => {
    const place = places.get(draft.lang);
    if (place === undefined || mayHave(draft, place)) return [];
    const message = `the version in ${draft.lang} has other letters than the place “${place}”, with which its date line begins`;
    const line = draft.head.date?.line ?? draft.section.head[0]?.line ?? draft.section.body[0]?.line ?? 1;
    return [fault('intake/one-place', message, at(draft, line), 'write place in statement.yaml for each language')];
  });
}

/** A place that a text has in another case alone, and that no version has otherwise: it would stand so in every date line. */
function declinedPlaces(drafts: readonly Draft[], places: ReadonlyMap<Lang, string>): readonly Diagnostic[] {
  if (places.size > 0) return [];
  return drafts.flatMap((draft) =>
    [...draft.section.head, ...footOf(draft.section)].flatMap(({ plain, line }) => {
      const place = dateLineAtFoot(plain, draft.lang)?.declined;
      if (place === undefined) return [];
      const message = `“${place}” in “${plain}” is the name of a place in another case, and was not taken for the place of the date line`;
      return [
        fault(
          'intake/unsure-place',
          message,
          at(draft, line),
          'write place in statement.yaml, or give it with --place PLACE',
        ),
      ];
    }),
  );
}

/** Whether a name is in letters of a version's own, or in its text so. */
function mayHave({ lang, section }: Draft, name: string): boolean {
  return lettersOf(lang).test(name) || [...section.head, ...section.body].some(({ plain }) => plain.includes(name));
}

/** The letters of the script that a language is set in. */
function lettersOf(lang: Lang): RegExp {
  const { script } = settingOf(lang);
  return new RegExp(String.raw`\p{Script=${/^Han[st]$/u.test(script) ? 'Hani' : script}}`, 'u');
}

function saidOf(drafts: readonly Draft[], find: (draft: Draft) => Found | undefined): ReadonlyMap<Lang, string> {
  return new Map(
    drafts.flatMap((draft) => {
      const found = find(draft);
      return found === undefined ? [] : [[draft.lang, mend(found.text, draft.lang).text] as const];
    }),
  );
}

/** Each version's own wording of the place, or another version's in its language. */
function placesOf(drafts: readonly Draft[], given: string | undefined): ReadonlyMap<Lang, string> {
  const said = given === undefined ? saidOf(drafts, placeAbout) : new Map<Lang, string>();
  const any = given ?? [...said.values()][0];
  if (any === undefined) return said;
  return new Map(drafts.map(({ lang }) => [lang, said.get(lang) ?? placeIn(lang, any)]));
}

/** The place over the text, else that which runs into it, else that at its foot. */
function placeAbout({ head, section, lang }: Draft): Found | undefined {
  if (head.place !== undefined) return head.place;
  for (const { plain, line } of openingsOf(section)) {
    const place = runInOf(plain, lang)?.place;
    if (place !== undefined) return { text: withoutCapitals(place), line };
  }
  for (const { plain, line } of footOf(section)) {
    const read = dateLineAtFoot(plain, lang);
    if (read !== undefined && read.rest.length === 0 && read.places[0] !== undefined)
      return { text: read.places[0], line };
  }
  return undefined;
}

/** LUXEMBOURG is Luxembourg, and PORTLAND, Maine is Portland, Maine: the agencies' capitals are no part of the name; letters for a state are (DC). */
function withoutCapitals(place: string): string {
  return place
    .split(/(?<=, )/u)
    .map((part, n) =>
      /\p{Ll}/u.test(part) || (n > 0 && /^\P{L}*\p{L}{2,3}\P{L}*$/u.test(part))
        ? part
        : part.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase()),
    )
    .join('');
}

interface Offices {
  readonly offices: ReadonlyMap<Lang, string>;
  /** The versions that had none of their own. */
  readonly derived: readonly Draft[];
}

/**
 * The office with what it is for, where a title has it in words that may say what the text is on as well: the text says it
 * so, or another version has more than the bare office.
 */
function wholeOffice({ lang, head, section }: Draft, drafts: readonly Draft[]): Found | undefined {
  const [title] = head.titles;
  const { office } = head;
  if (office === undefined || title === undefined || !isBareOffice(office.text, lang)) return office;
  if (saidInTitle(title.text, lang).speaker.office !== office.text) return office;
  const longer = longerOfficesIn(title.text, lang);
  const isInText = (one: string): boolean => {
    const words = one.replace(/^\p{L}+[ ’']/u, '').toLowerCase();
    return section.body.some(({ plain }) => plain.toLowerCase().includes(words));
  };
  const isOtherLonger = drafts.some(
    (other) => other.head.office !== undefined && !isBareOffice(other.head.office.text, other.lang),
  );
  const whole = longer.findLast(isInText) ?? (isOtherLonger && longer.length > 1 ? longer[0] : undefined);
  return whole === undefined ? office : { ...office, text: whole };
}

/** An office that one version names has a known name in the other, for the few of which that is certain. */
function derivedOffices(drafts: readonly Draft[], said: ReadonlyMap<Lang, string>): Offices {
  const [any] = said.values();
  const derived = drafts.flatMap((draft) => {
    const office = said.has(draft.lang) || any === undefined ? undefined : officeIn(draft.lang, any);
    return office === undefined ? [] : [{ draft, office }];
  });
  return {
    offices: new Map([...said, ...derived.map(({ draft, office }) => [draft.lang, office] as const)]),
    derived: derived.map(({ draft }) => draft),
  };
}
