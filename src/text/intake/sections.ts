/** Cuts the known lines of a page into its versions: the head and the text of each, and what belongs to none. */
import { type Diagnostic, done, failed, fault, type Outcome, type Place } from '../../diagnostics/index.ts';
import { isLang, languageOf } from '../language/index.ts';
import type { Lang } from '../statement/index.ts';
import { symbolIn } from './datelines.ts';
import { findDate } from './dates.ts';
import { isSentence, type SourceLine } from './lines.ts';
import { isHeadLike, isSettable, type Part, undividedParts } from './parts.ts';
import { wordsIn } from './pairs.ts';
import { ask, type Question } from './questions.ts';
import { UNKNOWN } from './stretches.ts';
import { areInTurns } from './turns.ts';
import { recognisedLanguage } from '../recognition/index.ts';
import {
  VERSION_LANGUAGES,
  hasContactDetails,
  inAnyLanguage,
  isName,
  isPartHead,
  isVersionLanguage,
  namesContact,
} from './wording.ts';

/** One version as it stands on the page. */
export interface Section {
  readonly lang: Lang;
  /** The page it stands on, as diagnostics name it. */
  readonly file: string;
  /** The lines over its text; for the first version these are all the lines of the page up to its text. */
  readonly head: readonly SourceLine[];
  /** From its first line of text on, headings, pauses and signature included. */
  readonly body: readonly SourceLine[];
  /** What was left out between two lines of its text as the site's own. */
  readonly within: readonly CutLine[];
}

/** A line of the site that stands in a text. */
export interface CutLine {
  readonly line: SourceLine;
  /** As a line of that text. */
  readonly as: SourceLine;
  /** Before which line of it. */
  readonly at: number;
}

/** A version in a language that cannot be set, as it stands on the page. */
export interface KeptVersion {
  readonly tag: string;
  readonly lines: readonly SourceLine[];
}

export interface Sections {
  readonly sections: readonly Section[];
  readonly kept: readonly KeptVersion[];
  /** Separators, and the lines of the site. */
  readonly dropped: readonly SourceLine[];
  /** Whole texts that are not taken, because the page gives them in another form as well. */
  readonly leftOut: readonly SourceLine[];
  readonly questions: readonly Question[];
}

/** Which texts to take of a page that gives the same one several times. */
export type Take = 'both' | 'as-delivered' | `all-${string}`;

/** all-english, all-french. */
function allIn(lang: Lang): Take {
  return `all-${languageOf(lang).name.toLowerCase()}`;
}

/** A sentence of this many words over the date line is text, so that the date is not the head's. */
const SHORTEST_PARAGRAPH_WORDS = 20;

/** A stray line of another language with fewer words than this (Thank you. Merci.) makes no version. */
const SHORTEST_VERSION_WORDS = 12;

export interface SplitOptions {
  /** As diagnostics name it. */
  readonly file: string;
  readonly take: Take | undefined;
}

/** The versions of a page, in its order. Faults: `intake/no-paragraphs`. */
export function splitSections(lines: readonly SourceLine[], { file, take }: SplitOptions): Outcome<Sections> {
  const { chrome, rest: all } = withoutChrome(lines);
  const sorted = withOwnHeads(all);
  const top: Place = { file, line: 1, column: 1 };
  const loose = withLooseEnds(sorted);
  const plain = cutByLanguage(sorted, take);
  const byEnds = plain === undefined ? cutByLanguage(loose, take) : undefined;
  const rest = byEnds === undefined ? sorted : loose;
  const cut = withRecognised(plain ?? byEnds ?? cutIntoTexts(sorted, { file, take }));
  const versions = cut.versions.filter(({ lines: own }) => own.some(isNoSeparator));
  const understood = versions.flatMap((version) => sectionOf(version, file));
  // A page in none of the languages that are understood is a statement all the same, in those that can be set.
  const asText = understood.length > 0 ? [] : cut.kept.filter(({ tag }) => isLang(tag));
  const beside = understood.length === 0 ? [] : cut.kept.filter((one) => isVersionBeside(one, understood));
  const places = new Map(rest.map((line, n) => [line, n]));
  const placeIn = (one: Section): number =>
    Math.min(...[...one.head, ...one.body].map((line) => places.get(line) ?? 0));
  const found = [
    ...understood,
    ...[...asText, ...beside].flatMap(({ tag, lines: own }) =>
      isLang(tag) ? sectionOf({ lang: tag, lines: own }, file) : [],
    ),
  ].toSorted((a, b) => placeIn(a) - placeIn(b));
  const shared = cut.kept.find((one) => isSharedEnd(one, rest));
  const sections = withCutLines(
    found.map((one) => ({ ...one, body: [...one.body, ...sharedWith(one, shared)] })),
    lines,
    places,
  );
  const kept = cut.kept.filter((one) => !asText.includes(one) && !beside.includes(one) && one !== shared);
  const [none] = kept;
  if (sections.length === 0)
    return failed([
      none === undefined
        ? fault(
            'intake/no-paragraphs',
            'the page has no paragraph',
            top,
            'paste the text with its paragraphs, one a line',
          )
        : fault(
            'intake/no-paragraphs',
            `the page is in ${nameOf(none.tag)} alone, which cannot be set yet`,
            placeOfKept(none, file),
            'import a page that has its text in a language of `diptych languages` as well: this one is then kept beside it',
          ),
    ]);
  const taken = new Set([
    ...sections.flatMap(({ head, body }) => [...head, ...body]),
    ...kept.flatMap(({ lines: own }) => own),
    ...(shared?.lines ?? []),
  ]);
  const unread = rest.filter((line) => !taken.has(line));
  return done(
    {
      sections,
      kept,
      dropped: [...chrome, ...unread.filter((line) => !isNoSeparator(line))],
      leftOut: unread.filter(isNoSeparator),
      questions: [
        ...cut.questions,
        ...(shared === undefined || sections.length < 2 ? [] : [ofSharedEnd(shared, file)]),
        ...kept.filter((one) => isUnknownVersion(one, sections)).map((one) => ofUnknown(placeOfKept(one, file))),
      ],
    },
    [
      ...asText.map((one) => ofText(one.tag, placeOfKept(one, file))),
      ...beside.map((one) => ofTextBeside(one.tag, placeOfKept(one, file))),
      ...kept.filter((one) => !isUnknownVersion(one, sections)).map((one) => ofKept(one.tag, placeOfKept(one, file))),
    ],
  );
}

/** In words: who has signed, side by side, takes no more. */
const LONGEST_SHARED_END = 80;

/** A table under all versions that is in no language that is known, and in which nothing is a sentence: it names who has signed. */
function isSharedEnd({ tag, lines }: KeptVersion, all: readonly SourceLine[]): boolean {
  const own = lines.filter(isNoSeparator);
  const [first] = own;
  return (
    tag === UNKNOWN &&
    first !== undefined &&
    own.every(({ block, plain }) => block?.kind === 'table' && !/[.!?。！？]$/u.test(plain)) &&
    own.reduce((sum, { plain }) => sum + wordsIn(plain), 0) <= LONGEST_SHARED_END &&
    all.slice(all.indexOf(first)).every((line) => !isNoSeparator(line) || own.includes(line))
  );
}

function sharedWith({ lang }: Section, shared: KeptVersion | undefined): readonly SourceLine[] {
  return (shared?.lines ?? []).filter(isNoSeparator).map((line) => ({ ...line, stretch: lang }));
}

function ofSharedEnd(shared: KeptVersion, file: string): Question {
  const text = shared.lines.find(isNoSeparator)?.plain ?? '';
  const message = `a table stands once under all versions, and was put into each: “${text.slice(0, LONGEST_SHOWN)}…”`;
  const hint = 'put its words into the language of each version';
  return ask('language', message, { place: placeOfKept(shared, file), code: 'intake/shared-end', hint });
}

const LONGEST_SHOWN = 60;

function sectionOf(
  { lang, lines }: { readonly lang: Lang; readonly lines: readonly SourceLine[] },
  file: string,
): Section[] {
  const split = splitHead(lines);
  return split.body.length === 0 ? [] : [{ lang, file, ...split, within: [] }];
}

/** Each version with the lines of the site that stand in its text. `places` has those of all other lines among each other. */
function withCutLines(
  sections: readonly Section[],
  lines: readonly SourceLine[],
  places: ReadonlyMap<SourceLine, number>,
): readonly Section[] {
  let before = 0;
  const cut = lines.flatMap((line) => {
    if (line.role !== 'chrome') before++;
    return line.role === 'chrome' && line.namesColumns !== true ? [{ line, before }] : [];
  });
  const bodies = sections.map(({ body }) => body.map((line) => places.get(line)));
  const placed = cut.flatMap(({ line, before: place }) => {
    const around = sections.flatMap(({ lang }, n) => {
      const at = bodies[n]?.findIndex((one) => one !== undefined && one >= place) ?? -1;
      const isAfter = bodies[n]?.some((one) => one !== undefined && one < place) === true;
      return at !== -1 && isAfter ? [{ n, lang, at }] : [];
    });
    // Of versions that stand beside each other or take turns, it is of that in its language.
    const [own] = around.length > 1 ? around.filter(({ lang }) => lang === (line.column ?? line.stretch)) : around;
    return own === undefined ? [] : [{ ...own, line }];
  });
  return sections.map((section, n) => ({
    ...section,
    within: placed.flatMap(({ n: of, line, at }) => (of === n ? [{ line, at, as: asTextIn(line, section.lang) }] : [])),
  }));
}

function asTextIn(line: SourceLine, lang: Lang): SourceLine {
  return { ...line, role: isSentence(line.plain) ? 'text' : 'head', stretch: lang };
}

function placeOfKept({ lines }: KeptVersion, file: string): Place {
  return { file, line: lines[0]?.line ?? 1, column: 1 };
}

function ofText(tag: string, place: Place): Diagnostic {
  return fault(
    'intake/other-language',
    `the page is in ${nameOf(tag)}: its text is taken as it stands, and of its head only a day written at length is read in that language, no office and no notice`,
    place,
    'say in statement.yaml what else its head says',
  );
}

/** A text of lines that each say too little of their language says enough of it as a whole. */
function withRecognised(cut: Cut): Cut {
  const taken = new Set([...cut.versions.map(({ lang }) => lang as string), ...cut.kept.map(({ tag }) => tag)]);
  const kept = cut.kept.map((one) => {
    const whole = one.lines
      .filter(isNoSeparator)
      .map(({ plain }) => plain)
      .join(' ');
    const tag = one.tag === UNKNOWN ? recognisedLanguage(whole) : undefined;
    return tag === undefined || taken.has(tag) ? one : { ...one, tag };
  });
  return { ...cut, kept };
}

/** Of the shortest text beside it, a version has so much at least: what has less is a summary, or quoted. */
const SHARE_OF_VERSION = 0.5;

/** Whether a text in a language whose pages are not understood is a version like those beside it, and can be set as they can. */
function isVersionBeside({ tag, lines }: KeptVersion, understood: readonly Section[]): boolean {
  if (!isLang(tag) || languageOf(tag).abilities?.includes('set') !== true) return false;
  return TEXT_LENGTHS.some(
    (length) => length(lines) >= SHARE_OF_VERSION * Math.min(...understood.map(({ body }) => length(body))),
  );
}

/** Whether a text is as long as a version, and in a language that nobody can tell: it may be one that could be set. */
function isUnknownVersion({ tag, lines }: KeptVersion, sections: readonly Section[]): boolean {
  const least = Math.min(...sections.map(({ body }) => textWords(body)));
  return tag === UNKNOWN && textWords(lines) >= SHARE_OF_VERSION * least;
}

function ofUnknown(place: Place): Question {
  const message = `a text as long as a version is in a language that is not known here: it is kept as ${UNKNOWN}.md, and no version of the statement has it`;
  const hint = `name ${UNKNOWN}.md after its language, and add that to languages in statement.yaml if \`diptych languages\` has it`;
  return ask('language', message, { place, code: 'intake/other-language', hint });
}

function ofTextBeside(tag: string, place: Place): Diagnostic {
  return fault(
    'intake/other-language',
    `the version in ${nameOf(tag)} is taken as it stands: of its head only a day written at length is read in that language, no office and no notice`,
    place,
    'compare its head with the page',
  );
}

function ofKept(tag: string, place: Place): Diagnostic {
  const kept = `a version in ${nameOf(tag)} is kept as ${tag}.md`;
  const canBeSet = tag !== UNKNOWN && languageOf(tag).abilities?.includes('set') === true;
  return canBeSet
    ? fault(
        'intake/other-language',
        `${kept}, and is not among the languages of the statement: its head is not read in that language`,
        place,
        `read it, then add ${tag} to languages in statement.yaml`,
      )
    : fault('intake/other-language', `${kept}, and not set: that language cannot be set yet`, place);
}

function nameOf(tag: string): string {
  return tag === UNKNOWN ? 'a language that is not known here' : languageOf(tag).name;
}

/** One page that is one version. */
function wholeSection(
  lines: readonly SourceLine[],
  { lang, file }: Pick<Section, 'lang' | 'file'>,
): { readonly section: Section; readonly chrome: readonly SourceLine[] } {
  const { chrome, rest } = withoutChrome(lines);
  const whole: Section = { lang, file, ...splitHead(rest), within: [] };
  const places = new Map(rest.map((line, n) => [line, n]));
  const [section = whole] = withCutLines([whole], lines, places);
  return { section, chrome };
}

/** Of the text of the language that a page was given for, another is no quotation if it has so much. */
const OTHER_SHARE = 1 / 3;

/** What a page holds that was given for one language: a text in it, and others that are no passages in it. */
export interface GivenSections {
  readonly section: Section;
  readonly others: readonly Section[];
  readonly kept: readonly KeptVersion[];
  readonly chrome: readonly SourceLine[];
}

/** The version that a page was given for, with all of the page where it has no other. */
export function givenSections(
  lines: readonly SourceLine[],
  { lang, file }: Pick<Section, 'lang' | 'file'>,
): GivenSections {
  const whole = { ...wholeSection(lines, { lang, file }), others: [], kept: [] };
  const split = splitSections(lines, { file, take: undefined });
  if (!split.ok || split.value.questions.length > 0 || split.value.leftOut.length > 0) return whole;
  const { sections, kept, dropped } = split.value;
  const section = sections.find((one) => one.lang === lang);
  const others = sections.filter((one) => one.lang !== lang);
  if (section === undefined || others.length + kept.length === 0) return whole;
  const own = textWords(section.body);
  const least = Math.min(...others.map(({ body }) => textWords(body)), ...kept.map((one) => textWords(one.lines)));
  return least < OTHER_SHARE * own ? whole : { section, others, kept, chrome: dropped };
}

function textWords(lines: readonly SourceLine[]): number {
  return lines.reduce((sum, { plain, role }) => sum + (role === 'text' ? wordsIn(plain) : 0), 0);
}

function textLetters(lines: readonly SourceLine[]): number {
  return lines.reduce((sum, { plain, role }) => sum + (role === 'text' ? (plain.match(/\p{L}/gu)?.length ?? 0) : 0), 0);
}

/** What says that texts are about as long: Finnish has long words and few of them, Chinese few letters. */
const TEXT_LENGTHS = [textWords, textLetters];

/** The lines of the site apart. */
function withoutChrome(lines: readonly SourceLine[]): {
  readonly chrome: readonly SourceLine[];
  readonly rest: readonly SourceLine[];
} {
  return { chrome: lines.filter(({ role }) => role === 'chrome'), rest: lines.filter(({ role }) => role !== 'chrome') };
}

function isNoSeparator(line: SourceLine): boolean {
  return line.role !== 'separator';
}

/** A version's lines up to its text, and from there on. */
export function splitHead(lines: readonly SourceLine[]): Pick<Section, 'head' | 'body'> {
  const text = firstText(lines);
  const first = headsFirstPart(lines, text - 1) ? text - 1 : text;
  return { head: lines.slice(0, first).filter(isNoSeparator), body: lines.slice(first) };
}

/** How the first of several parts of a text is marked, and how the second is. */
const PART_MARKS: readonly (readonly [first: RegExp, second: RegExp])[] = [
  [/^I[.)] /u, /^II[.)] /u],
  [/^A[.)] /u, /^B[.)] /u],
  [/^А[.)] /u, /^Б[.)] /u],
  [/^1[.)] /u, /^2[.)] /u],
  [/^一、/u, /^二、/u],
  [/^أولا(?:ً)?\s?[:.-]/u, /^ثانيا(?:ً)?\s?[:.-]/u],
];

/** Whether a line is marked as the first part of a text where another heads the second: it heads that part, and is no title. */
function headsFirstPart(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  if (line?.role !== 'head') return false;
  const marks = PART_MARKS.find(([first]) => first.test(line.plain));
  const later = lines.slice(index + 1);
  return marks !== undefined && later.some(({ role, plain }) => role === 'head' && marks[1].test(plain));
}

/** Lines that end as sentences do over the date, the office or the title, before anything that may be one: a site's slogan. */
const MOST_SLOGANS = 2;
const FEWEST_TITLE_WORDS = 3;

/** Where a version's text begins. Where nothing ends as a sentence does, all but the first lines with a capital each are its text. */
function firstText(lines: readonly SourceLine[]): number {
  const first = lines.findIndex(isText);
  if (first === -1) return firstListed(lines);
  const dated = lines.findIndex((line, n) => n > first && line.role === 'head' && isHeadLike(line, line.stretch));
  const above = lines.slice(first, Math.max(dated, 0)).filter(isText);
  const titled = lines
    .slice(0, first)
    .some(
      ({ plain, role }) => role === 'head' && wordsIn(plain) >= FEWEST_TITLE_WORDS && symbolIn(plain) === undefined,
    );
  const next = lines.findIndex((line, n) => n > dated && isText(line));
  const slogans =
    dated !== -1 &&
    next !== -1 &&
    !titled &&
    above.length <= MOST_SLOGANS &&
    above.every(({ plain }) => wordsIn(plain) < SHORTEST_PARAGRAPH_WORDS);
  return slogans ? next : first;
}

/** The first item of a list; after all lines where there is none. */
function firstListed(lines: readonly SourceLine[]): number {
  const listed = lines.findIndex(
    ({ block }) => block !== undefined && block.kind !== 'paragraph' && block.kind !== 'heading',
  );
  return listed === -1 ? lines.length : listed;
}

function isText({ role }: SourceLine): boolean {
  return role === 'text';
}

interface Cut {
  readonly versions: readonly { readonly lang: Lang; readonly lines: readonly SourceLine[] }[];
  readonly kept: readonly KeptVersion[];
  readonly questions: readonly Question[];
}

/** Lines that follow each other in one language. */
interface Run {
  readonly tag: string;
  readonly lines: readonly SourceLine[];
}

/** The versions by the languages of their stretches; nothing where a language comes again as another text does. */
function cutByLanguage(lines: readonly SourceLine[], take: Take | undefined): Cut | undefined {
  const runs = withTailOf(runsOf(lines.filter(({ half }) => half !== true)));
  const halves = lines.filter(({ half }) => half === true);
  const tags = [...new Set(runs.map(({ tag }) => tag))];
  const inTurns = take === undefined && isInTurns(runs) && !lines.some(({ plain }) => saysForms(plain));
  const tail = hasPartUnderAll(runs) ? 1 : 0;
  if (runs.length - tail > tags.length && !inTurns) return undefined;
  // Columns are read one after the other, so that places in the file count first; but a whole page may stand in one line of it.
  const places = new Map(lines.map((line, n) => [line, n]));
  const byPlace = (a: SourceLine, b: SourceLine): number =>
    a.line - b.line || (places.get(a) ?? 0) - (places.get(b) ?? 0);
  const ofTag = (tag: string): readonly SourceLine[] => {
    const own = runs.flatMap((run) => (run.tag === tag ? run.lines : []));
    const text = own.find(isText);
    const beside = halves.filter(({ stretch }) => stretch === tag);
    const isOver = (line: SourceLine): boolean => text === undefined || byPlace(line, text) < 0;
    const under = beside.filter((line) => !isOver(line));
    return [...beside.filter(isOver), ...[...own, ...under].toSorted(byPlace)];
  };
  const settable = tags.filter(isVersionLanguage);
  const stray = halves.filter(({ stretch }) => !tags.includes(stretch));
  const [only] = settable;
  return {
    versions: settable.map((lang) => {
      const own = inTurns ? withTitleUnder(ofTag(lang)) : ofTag(lang);
      return { lang, lines: lang === only ? [...stray, ...own] : own };
    }),
    kept: tags.filter((tag) => !isVersionLanguage(tag)).map((tag) => ({ tag, lines: ofTag(tag) })),
    questions: [],
  };
}

/** Where languages take turns and the title of one stands under its text, it goes over it. */
function withTitleUnder(lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.at(-1);
  const isTitle =
    lines.length > 1 &&
    lines[0]?.role === 'text' &&
    last?.role === 'head' &&
    (last.language ?? last.stretch) === last.stretch &&
    wordsIn(last.plain) >= FEWEST_TITLE_WORDS &&
    !isName(last.plain) &&
    !namesContact(last.plain) &&
    !hasContactDetails(last.plain);
  return isTitle ? [last, ...lines.slice(0, -1)] : lines;
}

/** Notes to editors that stand once under all versions, in the language of one of them, are of that one. */
function hasPartUnderAll(runs: readonly Run[]): boolean {
  const last = runs.at(-1);
  const head = last?.lines.find(isNoSeparator);
  return head !== undefined && runs.slice(0, -2).some(({ tag }) => tag === last?.tag) && isPartHead(head.plain);
}

/** Without the rules that stand between such a part and the versions. */
function withTailOf(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined || !hasPartUnderAll(runs)) return runs;
  return runs.map((run) => {
    const [from, to] = [run.lines.findIndex(isNoSeparator), run.lines.findLastIndex(isNoSeparator)];
    return { ...run, lines: run.lines.slice(from, to + 1) };
  });
}

/** A line over the first text that is surely in the language of another text stands over that: two titles, one under the other. */
function withOwnHeads(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = lines.findIndex(isText);
  const spoken = new Set(lines.filter(isText).map(({ stretch }) => stretch));
  return lines.map((line, n) => {
    const { language, stretch, role, half, column } = line;
    const moves =
      n < first &&
      role === 'head' &&
      half !== true &&
      column === undefined &&
      !isStreet(line.plain) &&
      language !== undefined &&
      language !== stretch;
    // A small word that both have says little of two that are easily taken for each other.
    const isSure =
      languageOf(stretch).intake?.recognition.apartFrom?.language !== language ||
      recognisedLanguage(line.plain) === language;
    return moves && isSure && spoken.has(language) ? { ...line, half: true, stretch: language } : line;
  });
}

const LONGEST_STREET = 6;

/** Rue des Tilleuls 9: an address is in the language of its country, and the letter to it is not. */
function isStreet(plain: string): boolean {
  return (
    /(?<!\p{Nd})\p{Nd}{1,5}(?!\p{Nd})/u.test(plain) && wordsIn(plain) <= LONGEST_STREET && findDate(plain) === undefined
  );
}

/** The lines over the first text and under the last, where those are in several languages, each by its own: heads and signatures take turns. */
function withLooseEnds(lines: readonly SourceLine[]): readonly SourceLine[] {
  const [first, last] = [lines.findIndex(isText), lines.findLastIndex(isText)];
  const spoken = new Set(lines.filter(isText).map(({ stretch }) => stretch));
  return lines.map((line, n) => {
    const own = [line.column, line.language, line.stretch].find((tag) => tag !== undefined && spoken.has(tag));
    const isEnd = line.role === 'head' && (n < first || n > last);
    return isEnd && own !== undefined ? { ...line, half: true, stretch: own } : line;
  });
}

/** Neighbours in one language; a stray line in another goes with what is before it, the first with the next. */
function runsOf(lines: readonly SourceLine[]): readonly Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.tag === line.stretch) runs[runs.length - 1] = { ...last, lines: [...last.lines, line] };
    else runs.push({ tag: line.stretch, lines: [line] });
  }
  const inTurns = isInTurns(runs);
  const [first, second] = [runs[0], runs[1]];
  const isLong = TEXT_LENGTHS.map((length) => {
    const least = Math.max(0, ...runs.map((run) => length(run.lines))) * SHARE_OF_VERSION;
    return (run: Run): boolean => length(run.lines) >= least;
  });
  const strays = (run: Run): boolean => isStray(run) && !(isLong.some((isAsLong) => isAsLong(run)) && hasOwnTitle(run));
  if (!inTurns && first !== undefined && second !== undefined && strays(first))
    runs.splice(0, 2, { tag: second.tag, lines: [...first.lines, ...second.lines] });
  const joined: Run[] = [];
  for (const [n, run] of runs.entries()) {
    const last = joined.at(-1);
    const isIn = strays(run) || (last !== undefined && isPassage(run, last, runs[n + 1], runs));
    if (last !== undefined && (last.tag === run.tag || (!inTurns && isIn)))
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...run.lines] };
    else joined.push(run);
  }
  return joined;
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** A few words in another language, with nothing over them that stands over a version; what has a column of its own is one. */
function isStray({ lines, tag }: Run): boolean {
  const text = lines.flatMap(({ plain, role }) => (role === 'text' ? [plain] : []));
  // No words of other writings are in syllables: 子どもたちが歌いました。
  const words = text.reduce((sum, plain) => sum + wordsIn(plain) + Math.floor((plain.match(KANA)?.length ?? 0) / 2), 0);
  return (
    words < SHORTEST_VERSION_WORDS &&
    lines.every(({ column }) => column === undefined) &&
    !(words > 0 && lines.some((line) => line.role === 'head' && isHeadLike(line, tag)))
  );
}

/** Under a title that is surely in its language a text that is as long as the others are is a short version of them. */
function hasOwnTitle({ lines, tag }: Run): boolean {
  const text = lines.findIndex(isText);
  return (
    text > 0 &&
    isLang(tag) &&
    languageOf(tag).abilities?.includes('set') === true &&
    lines
      .slice(0, text)
      .some(({ role, plain, language }) => role === 'head' && language === tag && wordsIn(plain) >= FEWEST_TITLE_WORDS)
  );
}

/** Of the text around it, a passage in another language has so much at most. */
const SHARE_OF_PASSAGE = 1 / 2;

/** Paragraphs in another language in the middle of a version, without a head of their own or a rule: they are quoted, or went astray. */
function isPassage(run: Run, before: Run, after: Run | undefined, runs: readonly Run[]): boolean {
  if (after === undefined || before.tag !== after.tag || run.lines.some(isSeparatorLine)) return false;
  if ([before.lines.at(-1), after.lines[0]].some((line) => line === undefined || isSeparatorLine(line))) return false;
  if (run.lines.some((line) => line.role === 'head' && isHeadLike(line, run.tag))) return false;
  const around = runs.reduce((sum, { tag, lines }) => sum + (tag === before.tag ? textWords(lines) : 0), 0);
  return textWords(run.lines) <= SHARE_OF_PASSAGE * around;
}

function isSeparatorLine(line: SourceLine): boolean {
  return !isNoSeparator(line);
}

/** With fewer turns a passage is quoted. */
const FEWEST_TURNS = 2;

/** Whether two languages take turns, each saying what the other says: paragraph by paragraph, as many and about as long. */
function isInTurns(runs: readonly Run[]): boolean {
  const turns = runs.flatMap(({ tag, lines }) =>
    lines.filter(isText).map(({ plain }) => ({ tag, words: wordsIn(plain) })),
  );
  if (areInTurns(turns)) return true;
  const [one, two, ...others] = [...new Set(runs.map(({ tag }) => tag))];
  if (one === undefined || two === undefined || others.length > 0) return false;
  const texts = runs
    .map(({ tag, lines }) => ({ tag, lines: lines.filter(isText) }))
    .filter(({ lines }) => lines.length > 0);
  if (texts.length < 2 * FEWEST_TURNS || texts.length % 2 !== 0) return false;
  return texts.every((text, n) => {
    if (n % 2 !== 0) return true;
    const next = texts[n + 1];
    if (next === undefined || next.tag === text.tag || text.lines.length !== next.lines.length) return false;
    const [long, short] = [text, next]
      .map(({ lines }) => lines.reduce((sum, { plain }) => sum + plain.length, 0))
      .toSorted((a, b) => b - a);
    return (long ?? 0) <= 2 * (short ?? 0);
  });
}

type SettablePart = Part & { readonly language: Lang };

/** Neighbours in one language are one: a separator or a heading between them is its own. */
function joinedParts(parts: readonly SettablePart[]): readonly SettablePart[] {
  const runs: SettablePart[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last !== undefined && last.language === part.language && last.mixed === part.mixed && !saysAll(part))
      runs[runs.length - 1] = { ...last, body: [...last.body, ...part.head, ...part.body] };
    else runs.push(part);
  }
  return runs;
}

const ALL = new RegExp(
  inAnyLanguage(({ site }) => site.whole),
  'iu',
);
const SEVERAL = new RegExp(
  inAnyLanguage(({ site }) => site.several),
  'iu',
);

/** Whether a line over a text says that it comes in several forms. */
function saysForms(plain: string): boolean {
  return wordsIn(plain) <= LONGEST_HEAD_LINE && (ALL.test(plain) || SEVERAL.test(plain));
}

const LONGEST_HEAD_LINE = 40;

/** Whether its head says that the text is all in one language. */
function saysAll({ head }: Part): boolean {
  return head.some(({ plain }) => ALL.test(plain));
}

/** Whether a head says that the text follows in another form. */
function saysSeveral(part: Part): boolean {
  return saysAll(part) || part.head.some(({ plain }) => SEVERAL.test(plain));
}

/** The texts of a page that gives one in several forms, or that quotes another language at length. */
function cutIntoTexts(lines: readonly SourceLine[], { file, take }: SplitOptions): Cut {
  const whole = undividedParts(lines).filter(isSettable);
  const [only, ...more] = whole;
  const foreign = runsOf(lines).filter(({ tag }) => !isVersionLanguage(tag));
  const kept = [...new Set(foreign.map(({ tag }) => tag))].map((tag) => ({
    tag,
    lines: foreign.flatMap((run) => (run.tag === tag ? run.lines : [])),
  }));
  const linesOf = ({ head, body }: Part) => [...head, ...body];
  if (only === undefined) return { versions: [], kept, questions: [] };
  if (more.length === 0)
    return {
      versions: [{ lang: only.language, lines: linesOf(only) }],
      kept: besideText(kept, linesOf(only)),
      questions: [],
    };
  const parts = joinedParts(whole);
  const offers = offersOf(parts);
  if (offers !== undefined) {
    const chosen = offers.find(({ name }) => name === take);
    const [first] = offers;
    const taken = chosen ?? first;
    const offered = offers.map(({ name, parts: [part] }) => `${name} (from line ${String(part?.body[0]?.line ?? 1)})`);
    return {
      versions: (taken?.parts ?? []).map((part) => ({ lang: part.language, lines: linesOf(part) })),
      kept,
      questions:
        chosen !== undefined || taken === undefined
          ? []
          : [
              ask('language', `the page gives its text several times: ${offered.join(', ')}; ${taken.name} was taken`, {
                place: { file, line: taken.parts[0]?.body[0]?.line ?? 1, column: 1 },
                code: 'intake/several-texts',
                hint: `choose with --take ${offers.map(({ name }) => name).join(' or --take ')}`,
              }),
            ],
    };
  }
  return inPageOrder(lines, file, kept);
}

/** What is in languages whose pages are not understood, but for what stands within a text of the page. */
function besideText(kept: readonly KeptVersion[], text: readonly SourceLine[]): readonly KeptVersion[] {
  return kept
    .map(({ tag, lines }) => ({ tag, lines: lines.filter((line) => !text.includes(line)) }))
    .filter(({ lines }) => lines.some(isNoSeparator));
}

/** The texts that a page offers, each whole; nothing where they are not told from each other. */
function offersOf(
  parts: readonly SettablePart[],
): readonly { readonly name: Take; readonly parts: readonly SettablePart[] }[] | undefined {
  const delivered = parts.filter(({ mixed }) => mixed);
  const whole = parts.filter(({ mixed }) => !mixed);
  const languages = new Set(whole.map(({ language }) => language));
  const offers = [
    ...(delivered.length === 1 ? [{ name: 'as-delivered', parts: delivered } as const] : []),
    ...VERSION_LANGUAGES.flatMap((lang) => {
      const own = whole.filter(({ language }) => language === lang);
      return own.length === 1 ? [{ name: allIn(lang), parts: own }] : [];
    }),
  ];
  const all = offers.filter(({ name }) => name !== 'as-delivered').flatMap(({ parts: own }) => own);
  const clear =
    delivered.length <= 1 && whole.length === languages.size && (whole.length > 1 || parts.some(saysSeveral));
  if (!clear || offers.length === 0) return undefined;
  return all.length > 1 ? [{ name: 'both', parts: all }, ...offers] : offers;
}

/** Each language's lines together, in the order of the page, where nobody can say what belongs to what. */
function inPageOrder(lines: readonly SourceLine[], file: string, kept: Cut['kept']): Cut {
  const runs = runsOf(lines).filter(({ tag }) => isVersionLanguage(tag));
  const turns = runs
    .map(({ tag, lines: own }) => `${languageOf(tag).name} from line ${String(own[0]?.line ?? 1)}`)
    .join(', ');
  const tags = [...new Set(runs.map(({ tag }) => tag))].filter(isVersionLanguage);
  return {
    versions: tags.map((lang) => ({ lang, lines: runs.flatMap((run) => (run.tag === lang ? run.lines : [])) })),
    kept,
    questions: [
      ask('language', `the page changes language too often: ${turns}; what is in one language was put together`, {
        place: { file, line: runs[0]?.lines[0]?.line ?? 1, column: 1 },
        code: 'intake/mixed-languages',
        hint: 'compare the versions; or leave only the texts that are to be set, with a line ***** between them',
      }),
    ],
  };
}
