/** Turns pages as somebody got them into the files of a statement, and tells what was taken for what. */
import { done, failed, fault, settle, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { datelineOf, languageOf, noticesOf } from '../language/index.ts';
import { FACTS_FILE, formatStatementFolder, LONGEST_LINE, parseStatement, versionFile } from '../source/index.ts';
import {
  identified,
  lineOf,
  numberedNotes,
  pairedBlocks,
  officesIn,
  slugOf,
  textOf,
  textOfBlock,
  type Block,
  type Inline,
  type Lang,
  type Meta,
  type Note,
  type Side,
  type Silences,
  type Status,
  type Version,
} from '../statement/index.ts';
import { droppedAs, droppedLine, droppedOf, overNotes, summaryOf } from './account.ts';
import { beginsWithColon, blocksOf, isSignedAtFoot, placeOf, type DroppedLine } from './body-blocks.ts';
import type { Session } from '../../session/index.ts';
import { clocksBy, type Clocks, type TimeZones } from './clocks.ts';
import { statementSlug } from './folder-name.ts';
import type { Found, LabelLine } from './head-lines.ts';
import type { Written } from './written-places.ts';
import { type EvenCuts, withEvenCuts } from './even-cuts.ts';
import { readHeads } from './heads.ts';
import { factsOf, NOTHING_GIVEN, type Draft, type Facts, type Given, type Titled } from './head-facts.ts';
import { findDate } from './dates.ts';
import { withoutCoveringNote } from './covering-note.ts';
import { withCopiedSubjects } from './copied-subjects.ts';
import { embargoLines, embargoOf, readsAsNotice, type SaidEmbargo } from './embargo.ts';
import { type Account, LEFT_OUT_FILE, leftOutFile, lineKey, lostWords, unreadWords } from './left-out.ts';
import { detailsApart } from './head-lists.ts';
import { hasUnknownLines, isChrome, isEverywhere, isMarker, markerOf, sortLines, type SourceLine } from './lines.ts';
import { listsByLanguage } from './lists-in-turns.ts';
import { keptFile } from './kept.ts';
import { withKeptNumbers } from './kept-numbers.ts';
import { folded, mend, mendBlock, mendBook, type MendBook, mendContent } from './mend.ts';
import { openPage } from './open.ts';
import type { Dropped, ImportSummary, OpenedPage, PageFile, PageLine } from './page.ts';
import { type PairedSides, pairSides, wordsIn } from './pairs.ts';
import { ask, type Question, questionTold, unsettledBy } from './questions.ts';
import { withRoles } from './roles.ts';
import { type SaidAbove, withoutDateAtFoot, withoutRunIn } from './run-in.ts';
import {
  givenSections,
  splitSections,
  type KeptVersion,
  type Section,
  type Sections,
  type SplitOptions,
  type Take,
} from './sections.ts';
import { type Contacted, contactsApart, withContacts } from './shared-contacts.ts';
import { type LikenessOf, openLikeness } from '../recognition/index.ts';
import { withTextNotes } from './note-marks.ts';
import { hasContactDetails, inOrder, statusOf } from './wording.ts';

/** One page with all versions, or a page for each. */
export type Pages =
  | { readonly kind: 'together'; readonly page: PageFile }
  | { readonly kind: 'apart'; readonly pages: ReadonlyMap<Lang, PageFile> };

export interface ImportOptions {
  /** What the platform knows of time zones: embargoes name them. */
  readonly timeZones: TimeZones;
  /** Has the patterns by which words are divided. */
  readonly session: Session;
  /** Mend nothing. */
  readonly strict?: boolean;
  /** Which text to take of a page that gives it several times. */
  readonly take?: Take;
  readonly given?: Given;
  /** The languages of the house, as its readers read them: what it writes is in this order where all of the page's are among them. */
  readonly order?: readonly Lang[];
}

export interface Imported {
  /** The name for the statement's folder. */
  readonly slug: string;
  /** The texts of its files by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly summary: ImportSummary;
}

/** The statement on the pages. Pages that are not understood give the reasons and nothing else. */
export async function importPages(pages: Pages, options: ImportOptions): Promise<Outcome<Imported>> {
  const strict = options.strict ?? false;
  const clocks = clocksBy(options.timeZones);
  const { session } = options;
  if (pages.kind === 'together') {
    const opened = await openPage(pages.page, { strict, clocks, session });
    if (!opened.ok) return opened;
    const likenessOf = hasUnknownLines(opened.value.lines) ? await openLikeness() : undefined;
    return understood(together(opened.value, options, { clocks, likenessOf }), options, opened.diagnostics);
  }
  const opened = await Promise.all(
    [...pages.pages].map(async ([lang, page]) => ({ lang, opened: await openPage(page, { strict, clocks, session }) })),
  );
  const diagnostics = opened.flatMap((one) => one.opened.diagnostics);
  const ready = opened.flatMap((one) => (one.opened.ok ? [{ lang: one.lang, page: one.opened.value }] : []));
  if (ready.length < opened.length) return failed(diagnostics);
  return understood(apart(ready, clocks), options, diagnostics);
}

/** Whether what a container leaves open is said by whoever imports it, or the text that it has besides was given too. */
function isAnswered({ about, code }: Question, { date, embargo }: Given, versions: readonly Lang[]): boolean {
  if (code === 'intake/attached' && versions.some((lang) => about === `language.${lang}`)) return true;
  return (about === 'date' && date !== undefined) || (about === 'restriction' && embargo !== undefined);
}

/** More than any page of a statement has, both its versions together. */
const MOST_LINES = 10_000;

/** Faults: `intake/too-large`, of what would take long to look at and could not be read again. */
function tooMuch({ file, lines }: OpenedPage): readonly Diagnostic[] {
  const hint = 'leave only the page of the statement';
  if (lines.length > MOST_LINES) {
    const message = `the page has ${lines.length} lines; the most that are read are ${MOST_LINES}`;
    return [fault('intake/too-large', message, { file, line: 1, column: 1 }, hint)];
  }
  const long = lines.find(({ text }) => text.length > LONGEST_LINE);
  if (long === undefined) return [];
  const message = `this line has ${long.text.length} characters; the most that are read are ${LONGEST_LINE}`;
  return [fault('intake/too-large', message, placeOf(long), hint)];
}

/** The lines of one or several pages, cut into versions. */
interface Cut {
  readonly pages: readonly OpenedPage[];
  /** All lines of the pages that their readers took for text, their notes found. */
  readonly lines: readonly PageLine[];
  readonly sections: readonly Section[];
  readonly kept: readonly KeptVersion[];
  readonly questions: readonly Question[];
  /** What is said of an embargo. */
  readonly embargoes: readonly SaidEmbargo[];
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a page is read with. */
interface Reading {
  readonly clocks: Clocks;
  readonly likenessOf: LikenessOf | undefined;
}

function together(page: OpenedPage, { take }: ImportOptions, { clocks, likenessOf }: Reading): Outcome<Cut> {
  const much = tooMuch(page);
  if (much.length > 0) return failed(much);
  const noted = withTextNotes(listsByLanguage(detailsApart(page.lines)));
  const uncovered = withoutCoveringNote(withCopiedSubjects(noted.lines, clocks), clocks);
  const { said, rest } = embargoLines(sortLines(uncovered.lines, likenessOf), clocks);
  const { split, contacted } = splitWithContacts(rest, { file: page.file, take });
  if (!split.ok) return failed([...noted.diagnostics, ...split.diagnostics]);
  const { kept, dropped, leftOut, questions } = split.value;
  const { sections, restored, diagnostics: keptAlike } = withEvenCuts(contacted.sections);
  return settle(
    {
      pages: [page],
      lines: noted.lines,
      sections,
      kept,
      questions: [...uncovered.questions, ...questions],
      embargoes: said,
      dropped: [
        ...page.dropped,
        ...noted.dropped.map(overNotes),
        ...uncovered.dropped,
        ...stillDropped(dropped, { sections, restored }),
        ...leftOut.map((line) => droppedAs(line, 'version')),
      ],
      diagnostics: [
        ...noted.diagnostics,
        ...uncovered.diagnostics,
        ...split.diagnostics,
        ...contacted.diagnostics,
        ...keptAlike,
      ],
    },
    [],
  );
}

/** The versions of a page; contacts that stand once under them all belong to that whose words they have, or to each. */
function splitWithContacts(
  lines: readonly SourceLine[],
  options: SplitOptions,
): { readonly split: Outcome<Sections>; readonly contacted: Contacted } {
  const { rest, contacts } = contactsApart(lines);
  const split = splitSections(rest, options);
  if (split.ok && split.value.sections.length > 1)
    return { split, contacted: withContacts(split.value.sections, contacts) };
  const whole = contacts.length === 0 ? split : splitSections(lines, options);
  return { split: whole, contacted: { sections: whole.ok ? whole.value.sections : [], diagnostics: [] } };
}

/** Separators and lines of the site that no version has taken back; those that stood in a text are told from all others. */
function stillDropped(
  lines: readonly SourceLine[],
  { sections, restored }: Pick<EvenCuts, 'sections' | 'restored'>,
): readonly Dropped[] {
  const within = new Set(sections.flatMap((section) => section.within.map(({ line }) => line)));
  return lines
    .filter((line) => !restored.has(line))
    .map((line) => ({ ...droppedLine(line), ...(within.has(line) && { within: true }) }));
}

/** Each page is one version in the language it was given for. */
function apart(pages: readonly { readonly lang: Lang; readonly page: OpenedPage }[], clocks: Clocks): Outcome<Cut> {
  const much = pages.flatMap(({ page }) => tooMuch(page));
  if (much.length > 0) return failed(much);
  const cuts = pages.map(({ lang, page }) => {
    const noted = withTextNotes(detailsApart(page.lines));
    const uncovered = withoutCoveringNote(withCopiedSubjects(noted.lines, clocks), clocks);
    const { said, rest } = embargoLines(sortLines(uncovered.lines), clocks, lang);
    return { page, lang, said, noted, uncovered, ...givenSections(rest, { lang, file: page.file }) };
  });
  const given = new Set(pages.map(({ lang }) => lang));
  const others = cuts.flatMap(({ lang, others: own }) => own.map((section) => ({ section, of: lang })));
  // A page for the language was given, which counts; of two pages that have one besides, the first.
  const taken = others.flatMap(({ section }, n) =>
    given.has(section.lang) || others.findIndex((one) => one.section.lang === section.lang) !== n ? [] : [section],
  );
  const empty = cuts
    .filter(({ section }) => section.body.length === 0)
    .map(({ page }) =>
      fault(
        'intake/no-paragraphs',
        'the page has no paragraph',
        { file: page.file, line: 1, column: 1 },
        'name the file that has the text',
      ),
    );
  const even = withEvenCuts([...cuts.map(({ section }) => section), ...taken]);
  const value: Cut = {
    pages: cuts.map(({ page }) => page),
    lines: cuts.flatMap(({ noted }) => noted.lines),
    sections: even.sections,
    kept: cuts.flatMap(({ kept }) => kept),
    questions: cuts.flatMap(({ uncovered }) => uncovered.questions),
    embargoes: cuts.flatMap(({ said }) => said),
    dropped: cuts
      .flatMap(({ page, noted, uncovered, chrome }) => [
        ...page.dropped.map((one) => ({ ...one, file: page.file })),
        ...noted.dropped.map((one) => ({ ...overNotes(one), file: page.file })),
        ...uncovered.dropped.map((one) => ({ ...one, file: page.file })),
        ...stillDropped(chrome, even).map((one) => ({ ...one, file: page.file })),
      ])
      .concat(
        others.flatMap(({ section }) =>
          taken.includes(section)
            ? []
            : [...section.head, ...section.body].map((line) => ({ ...droppedAs(line, 'version'), file: section.file })),
        ),
      ),
    diagnostics: [
      ...cuts.flatMap(({ page, lang, said, noted, uncovered, others: more }) => [
        ...uncovered.diagnostics,
        ...more.map((section) => alsoHas(section, lang, taken.includes(section))),
        ...noted.diagnostics,
        ...(said.length > 0 || cuts.every((cut) => cut.said.length === 0) ? [] : [withoutEmbargo(page.file)]),
      ]),
      ...even.diagnostics,
    ],
  };
  return settle(value, empty);
}

/** What a page holds besides the text that it was given for. */
function alsoHas({ lang, file, head, body }: Section, given: Lang, isTaken: boolean): Diagnostic {
  const [name, own] = [languageOf(lang).name, languageOf(given).name];
  const message = isTaken
    ? `the page given for ${own} has the text in ${name} as well, which was taken for that version`
    : `the page given for ${own} has the text in ${name} as well, which is left out, for that version has a page of its own`;
  const place = { file, line: [...head, ...body][0]?.line ?? 1, column: 1 };
  return fault('intake/other-language', message, place, 'compare the two');
}

/** Advance copy – check against delivery: what says that the text is held back may say in what state it is. */
function stateSaid(embargoes: readonly SaidEmbargo[]): Status {
  return embargoes.flatMap(({ text }) => statusOf(text) ?? [])[0] ?? 'final';
}

/** A page for each language is a whole text, and should say what the other says. */
function withoutEmbargo(file: string): Diagnostic {
  const message = 'this page has no embargo; that of the other was taken';
  return fault('intake/embargo-once', message, { file, line: 1, column: 1 }, 'compare embargo in statement.yaml');
}

/** A page without a date may say of what day it is by its embargo, or by when its mail was sent: nobody is sure of that, and it is a reading. */
function withDaysOf(
  { embargoes, pages }: Pick<Cut, 'embargoes' | 'pages'>,
  questions: readonly Question[],
): readonly Question[] {
  const days = [
    ...new Set([
      ...embargoes.flatMap(({ text }) => findDate(text)?.date ?? []),
      ...pages.flatMap(({ sent }) => sent ?? []),
    ]),
  ];
  return questions.map((one) =>
    one.about === 'date' && one.readings.length === 0 && days.length > 0 ? { ...one, readings: days } : one,
  );
}

function understood(cut: Outcome<Cut>, options: ImportOptions, opening: readonly Diagnostic[]): Outcome<Imported> {
  if (!cut.ok) return failed([...opening, ...cut.diagnostics]);
  const { sections, embargoes, diagnostics: cutting } = cut.value;
  const given = options.given ?? NOTHING_GIVEN;
  const heads = readHeads(sections, clocksBy(options.timeZones), given.titles);
  const drafts = inOrder(
    sections.flatMap((section, n): readonly Draft[] => {
      const head = heads[n];
      return head === undefined ? [] : [{ lang: section.lang, section, head }];
    }),
    options.order,
  );
  const languages = drafts.map(({ lang }) => lang);
  const facts = factsOf(drafts, given);
  const embargo = embargoOf(embargoes, {
    given: given.embargo,
    languages,
    clocks: clocksBy(options.timeZones),
  });
  const book = mendBook(options.strict ?? false);
  const labels = labelsOf(drafts, facts.kickers);
  const subtitles = subtitlesOf(facts.titled, drafts);
  const sides = drafts.map((draft, n) =>
    mendedSide(draft, {
      given,
      book,
      facts,
      titled: facts.titled[n],
      label: labels.get(draft.lang),
      subtitle: subtitles.get(draft.lang),
      versions: languages,
      keepsIntroduction: sections.some(beginsWithColon),
      isSignedElsewhere: sections.some((one) => one !== draft.section && isSignedAtFoot(one)),
    }),
  );
  const pairing = pairedInRoles(
    sides,
    drafts.map(({ section }) => section.body),
  );
  const told = [
    ...opening,
    ...cutting,
    ...facts.diagnostics,
    ...pairing.diagnostics,
    ...leftOver(drafts, facts.titled, sides).filter(
      ({ place }) => !embargoes.some((one) => isSamePlace(one.place, place)),
    ),
    ...foreignPassages(sides),
    ...unsureMarks(book),
  ];
  if (!pairing.ok) return failed(told);
  const paired = pairing.value;
  const asked = [
    ...[...cut.value.pages.flatMap((page) => page.questions ?? []), ...cut.value.questions].filter(
      (one) => !isAnswered(one, given, languages),
    ),
    ...withDaysOf(cut.value, facts.questions),
    ...embargo.questions,
    ...paired.questions,
    ...strangers(sides, paired),
    ...(given.embargo === undefined ? noticesInNotes(sides) : []),
  ];
  const write = (questions: readonly Question[]) => {
    const meta: Meta = {
      ...facts.meta,
      ...(facts.meta.status === 'final' && { status: stateSaid(embargoes) }),
      ...(embargo.embargo && { embargo: embargo.embargo }),
      ...(questions.length > 0 && { unsettled: questions.map(unsettledBy) }),
    };
    const versions = sides.map((side, n) => versionOf({ ...side, blocks: paired.sides[n]?.blocks ?? [] }, meta));
    const slug = slugFor(meta, versions);
    const files = new Map([
      ...formatStatementFolder({ slug, meta, versions, pairs: paired.pairs }),
      ...cut.value.kept.map((version) => keptFile(version, cut.value.pages[0]?.file ?? '')),
    ]);
    return { meta, versions, slug, files };
  };
  const first = write(asked);
  const { titled } = facts;
  const understoodAs = droppedOf({ drafts, titled, sides, cut: cut.value, labels });
  const account = accountOf({ cut: cut.value, drafts, titled, dropped: understoodAs, questions: asked, ...first });
  const lost = lostWords(account);
  if (lost.length > 0) return failed([...asked.map(questionTold), ...told, ...lost]);
  const unread = unreadWords({
    raw: cut.value.pages.flatMap(({ raw }) => raw ?? []),
    // Of “Published on 3 March 2027” the day is the head's, and all of it is read.
    texts: [...account.texts, ...drafts.flatMap(({ section }) => section.head.map(({ text, whole }) => whole ?? text))],
    messages: told.map(({ message }) => message),
    isFurniture: (text) => isChrome(text) || isMarker(text),
  });
  const questions = [...asked, ...unread.questions];
  const dropped = [...understoodAs, ...unread.dropped].toSorted((a, b) => a.line - b.line);
  const diagnostics = [...questions.map(questionTold), ...told, ...unread.diagnostics];
  const { meta, versions, slug, files } = unread.questions.length === 0 ? first : write(questions);
  const leftOut = leftOutFile(dropped, isEverywhere);
  if (leftOut !== undefined) files.set(LEFT_OUT_FILE, leftOut);
  // What was understood must read as a statement again: a title may be too much for a name, or a mark for Markdown.
  const read = parseStatement({ slug, files });
  if (!read.ok)
    return failed([
      ...diagnostics,
      ...read.diagnostics.filter(({ severity }) => severity === 'error').map((one) => onPage(one, sides)),
    ]);
  const written: Written = { versions, files, read: read.value };
  const summary = summaryOf({
    meta,
    drafts,
    titled,
    questions,
    sides,
    versions,
    paired,
    cut: cut.value,
    book,
    diagnostics,
    written,
    dropped,
  });
  return done({ slug, files, summary }, diagnostics);
}

interface ToAccount extends Pick<Written, 'versions' | 'files'> {
  readonly cut: Cut;
  readonly drafts: readonly Draft[];
  readonly titled: readonly Titled[];
  readonly dropped: readonly Dropped[];
  readonly questions: readonly Question[];
}

/** In pairs with the roles that their words show; without them, where what belongs together would be apart by them. */
function pairedInRoles(sides: readonly MendedSide[], lines: readonly (readonly SourceLine[])[]): Outcome<PairedSides> {
  const roled = withRoles(sides);
  const inRoles = withKeptNumbers(roled.sides, lines);
  const told = (paired: Extract<Outcome<PairedSides>, { readonly ok: true }>) =>
    done(paired.value, [...roled.diagnostics, ...paired.diagnostics]);
  const paired = pairSides(inRoles, hasContactDetails, 'refused');
  if (paired.ok) return told(paired);
  const plain = pairSides(withKeptNumbers(sides, lines), undefined, 'refused');
  if (plain.ok) return plain;
  const alone = pairSides(inRoles, hasContactDetails);
  return alone.ok ? told(alone) : alone;
}

/** What stands on the pages, against all that became of it. */
function accountOf({ cut, drafts, titled, versions, dropped, questions, files }: ToAccount): Account {
  // Lines of the head that are neither title nor text say facts, or are among those left out.
  const heads = drafts.map(({ section, head }, n) => {
    const one = titled[n];
    const lead = new Set((one?.lead ?? []).map(lineKey));
    const titles = section.head.filter(({ line, plain }) => line === one?.title?.line && plain === one.title.text);
    // A page may have all its lines in one line of the file, and the title twice in it: it is written once.
    const [title] = titles.length === 1 ? titles : [];
    const facts = section.head.filter((line) => !lead.has(lineKey(line)) && line !== title).map(lineKey);
    // What no fact explains of them is written, or left out, as it stands.
    const bare = head.lines.filter(
      (fragment) => facts.includes(lineKey(fragment.source)) && one?.made.includes(fragment) !== true,
    );
    return { facts, unexplained: bare.map(({ text, line }) => ({ text, line, file: section.file })) };
  });
  return {
    lines: cut.lines,
    facts: new Set(heads.flatMap(({ facts }) => facts)),
    unexplained: heads.flatMap(({ unexplained }) => unexplained),
    texts: [
      ...versions.flatMap(({ label, title, subtitle, blocks, notes }) => [
        textOf(label ?? []),
        textOf(title),
        textOf(subtitle ?? []),
        ...blocks.map(textOfBlock),
        // A number that stands in a cell of its own on the page.
        ...blocks.flatMap((block) => (block.kind === 'paragraph' && block.role === 'numbered' ? [block.number] : [])),
        ...notes.flatMap((note) => note.blocks.map(textOfBlock)),
      ]),
      ...cut.kept.flatMap(({ tag }) => files.get(`${tag}.md`) ?? []),
      ...dropped.map(({ text }) => text),
      ...questions.map(({ message }) => message),
      ...cut.embargoes.map(({ text }) => text),
      ...drafts.flatMap(({ head }) => [head.office?.text ?? '', head.speaker?.text ?? '', head.issuer?.text ?? '']),
      ...noticesIn(files),
    ],
  };
}

function noticesIn(files: ReadonlyMap<string, string>): readonly string[] {
  return [files.get(FACTS_FILE) ?? ''];
}

function isSamePlace(a: Place, b: Place | undefined): boolean {
  return b !== undefined && a.file === b.file && a.line === b.line;
}

/** The name of the folder; of a draft without a date, its title's words alone. */
function slugFor({ date }: Meta, versions: readonly Version[]): string {
  // Of a title without letters that a folder's name may have, there is no word in it.
  const version = versions.find((one) => slugOf(textOf(one.title)) !== '') ?? versions[0];
  const title = textOf(version?.title ?? []);
  if (date !== undefined) return statementSlug(date, title, version?.lang);
  const words = slugOf(title).split('-').slice(0, MOST_UNDATED_WORDS).join('-');
  return slugOf(`undated-${words === '' ? 'statement' : words}`);
}

const MOST_UNDATED_WORDS = 6;

/** A fault of the files as they were to be, which nobody has: told of the page, where the version begins. */
function onPage(diagnostic: Diagnostic, sides: readonly MendedSide[]): Diagnostic {
  const { place, message } = diagnostic;
  const [side = sides[0]] = sides.filter(({ lang }) => versionFile(lang) === place?.file);
  if (place === undefined || side === undefined) return diagnostic;
  const { top } = side;
  return {
    ...diagnostic,
    message: `${message} (${place.file}, as it was to be, line ${String(place.line)})`,
    place: top,
  };
}

/** What each version is called, where all of them are called something. */
function labelsOf(drafts: readonly Draft[], kickers: ReadonlyMap<Lang, Found>): ReadonlyMap<Lang, LabelLine> {
  if (kickers.size > 0)
    return new Map([...kickers].map(([lang, { text, line }]) => [lang, { text, line, name: text }]));
  const found = drafts.flatMap(({ lang, head: { labels } }) => {
    const [first = '', ...others] = labels.flatMap(({ name }) => name ?? []);
    const last = others.findLast((name) => isOtherNumber(first, name)) ?? first;
    const label = labels.find(({ name }) => name === last);
    return label === undefined || last === '' ? [] : [[lang, label] as const];
  });
  return new Map(found.length === drafts.length ? found : []);
}

/** Pressemitteilungen, over Pressemitteilung: the one is where it stands on the site. By the letters that words begin with. */
function isOtherNumber(one: string, other: string): boolean {
  const firstLetters = (text: string): string =>
    text
      .toLowerCase()
      .split(' ')
      .map((word) => word.slice(0, SHARED_LETTERS))
      .join(' ');
  return one !== other && firstLetters(one) === firstLetters(other);
}

const SHARED_LETTERS = 5;

/** A title is followed by one line more at most that says what the text is about. */
const LONGEST_SUBTITLE = 30;

/** The line under each title, where every version has one such line and no more. */
function subtitlesOf(titled: readonly Titled[], drafts: readonly Draft[]): ReadonlyMap<Lang, Found> {
  const found = titled.flatMap(({ lang, title, lead: [line, ...more] }, n) =>
    title === undefined ||
    line === undefined ||
    more.length > 0 ||
    !mayBeSubtitle(line, title) ||
    // A file of our own has no line under its title that is not of the text; one from elsewhere has its date under it.
    (line.own === true && !isBetween(line.line, title.line, drafts[n]?.head.date?.line ?? 0)) ||
    isBetween(drafts[n]?.head.date?.line, title.line, line.line)
      ? []
      : [[lang, { text: line.plain, line: line.line }] as const],
  );
  return new Map(found.length === titled.length ? found : []);
}

/** What stands under the date, which is under the title, heads the first part of the text. */
function isBetween(line: number | undefined, above: number, below: number): boolean {
  return line !== undefined && line > above && line < below;
}

function mayBeSubtitle({ plain, block, half }: SourceLine, title: Found): boolean {
  const words = wordsIn(plain);
  return (
    half !== true &&
    (block === undefined || block.kind === 'paragraph' || block.kind === 'heading') &&
    words >= FEWEST_SUBTITLE_WORDS &&
    words <= LONGEST_SUBTITLE &&
    plain !== title.text &&
    markerOf(plain) === undefined &&
    !/^\P{L}|[.!?:;,…]$|^[^ ]+ ?[:：]|@|https?:/u.test(plain)
  );
}

const FEWEST_SUBTITLE_WORDS = 4;

/** A version's own words, mended. */
interface MendedSide extends Side {
  readonly notes: readonly Note[];
  readonly label: readonly Inline[] | undefined;
  readonly title: readonly Inline[];
  readonly subtitle: readonly Inline[] | undefined;
  readonly dateline: readonly Inline[] | undefined;
  /** Where it begins on its page. */
  readonly top: Place;
  /** What ran into its text, and is said by its date line. */
  /** Lines of place and date that the date line over the text says. */
  readonly saidAbove: readonly SaidAbove[];
  readonly dropped: readonly DroppedLine[];
  readonly foreign: readonly SourceLine[];
  /** What its page allows in its blocks, once they are final. */
  readonly silencesOf: (blocks: readonly Block[]) => Silences;
}

/** What a page in our own format declares of its blocks. */
function declaredFor<T>(blocks: readonly Block[], of: (block: Block) => T | undefined): ReadonlyMap<Block, T> {
  return new Map(
    blocks.flatMap((block) => {
      const declared = of(block);
      return declared === undefined ? [] : [[block, declared] as const];
    }),
  );
}

interface MendWith {
  readonly given: Given;
  readonly book: MendBook;
  readonly facts: Facts;
  readonly titled: Titled | undefined;
  readonly label: LabelLine | undefined;
  readonly subtitle: Found | undefined;
  readonly versions: readonly Lang[];
  readonly keepsIntroduction: boolean;
  readonly isSignedElsewhere: boolean;
}

function mendedSide(
  { lang, section, head }: Draft,
  { given, book, facts, titled, label, subtitle, versions, keepsIntroduction, isSignedElsewhere }: MendWith,
): MendedSide {
  const { file } = section;
  const top = { file, line: [...section.head, ...section.body][0]?.line ?? 1, column: 1 };
  const inline = (raw: string, line: number): readonly Inline[] =>
    lineOf(mendContent([{ kind: 'text', text: raw, place: { file, line, column: 1 } }], lang, book));
  const title = given.titles.get(lang);
  const {
    blocks: raw,
    dropped,
    foreign,
  } = blocksOf(section, {
    lead: subtitle === undefined ? titled?.lead : [],
    date: head.date?.line,
    title: titled?.title?.text,
    versions,
    keepsIntroduction,
    isSignedElsewhere,
  });
  const isSettled = !facts.questions.some(({ about }) => about === 'date');
  const own = new Map(section.body.flatMap((one) => (one.own === true ? [[one.line, one] as const] : [])));
  const declaresItself = [...own.values()].some(({ pair, silences }) => pair !== undefined || silences !== undefined);
  const signsItself = section.body.some(
    (one) => one.own === true && one.block?.kind === 'paragraph' && one.block.role === 'signature',
  );
  const asked = { blocks: raw, runIn: undefined, dateline: undefined };
  const {
    blocks: words,
    runIn,
    dateline: sent,
  } = isSettled && !declaresItself ? withoutRunIn(raw, lang, facts.meta) : asked;
  const { blocks: kept, foot } =
    isSettled && !signsItself ? withoutDateAtFoot(words, lang, facts.meta) : { blocks: words, foot: undefined };
  const { blocks, notes } = numberedNotes(kept.map((block) => mendBlock(block, lang, book)));
  const range = facts.ranges.get(lang)?.range;
  return {
    lang,
    top,
    title:
      title !== undefined
        ? givenTitle(title, { lang, top, book })
        : titled?.title === undefined
          ? []
          : inline(titled.title.text, titled.title.line),
    label: label?.name === undefined ? undefined : inline(label.name, label.line),
    subtitle: subtitle === undefined ? undefined : inline(subtitle.text, subtitle.line),
    dateline:
      range !== undefined && head.place !== undefined && head.date !== undefined
        ? inline(`${head.place.text}, ${range}`, head.date.line)
        : sent === undefined
          ? undefined
          : inline(sent, runIn?.line ?? top.line),
    blocks,
    notes,
    marks: declaredFor(blocks, ({ place }) => own.get(place.line)?.pair),
    silencesOf: (made) =>
      Object.fromEntries(
        identified({ lang, blocks: made }).flatMap(([id, { place }]) => {
          const allowed = own.get(place.line)?.silences;
          return allowed === undefined ? [] : [[id, allowed] as const];
        }),
      ),
    saidAbove: [runIn, foot].filter((one) => one !== undefined),
    dropped,
    foreign,
  };
}

/** A title that the page has not, and no line of it: what is unsure in one is of whoever gives it. */
function givenTitle(
  raw: string,
  { lang, top, book }: { readonly lang: Lang; readonly top: Place; readonly book: MendBook },
): readonly Inline[] {
  const { text, unsure } = book.strict ? { text: raw.trim(), unsure: [] } : mend(raw, lang);
  book.unsure.push(...unsure.map((words) => ({ text: words })));
  return [{ kind: 'text', text, place: top }];
}

function versionOf(
  { lang, label, title, subtitle, dateline, top, blocks, notes, silencesOf }: MendedSide,
  meta: Meta,
): Version {
  const silences = silencesOf(blocks);
  const usual = (text: string): readonly Inline[] => [{ kind: 'text', text, place: top }];
  return {
    lang,
    ...(label && { label }),
    title,
    ...(subtitle && { subtitle }),
    office: officesIn(meta, lang).flatMap(usual),
    dateline: dateline ?? usual(datelineOf(meta, lang) ?? ''),
    notices: noticesOf(meta, lang).map(usual),
    blocks,
    notes,
    ...(Object.keys(silences).length > 0 && { silences }),
  };
}

/** Lines over the title that nobody could explain: they are left out, and somebody must look. */
function leftOver(
  drafts: readonly Draft[],
  titled: readonly Titled[],
  sides: readonly MendedSide[],
): readonly Diagnostic[] {
  const over = titled.flatMap((one, n) =>
    one.over.map(({ text, line }) => ({ text, place: { file: drafts[n]?.section.file ?? '', line, column: 1 } })),
  );
  const after = sides.flatMap(({ dropped }) =>
    dropped
      .filter(({ what }) => what === 'unexplained')
      .map(({ line }) => ({ text: line.plain, place: placeOf(line) })),
  );
  return [...over, ...after].map(({ text, place }) =>
    fault(
      'intake/left-out',
      `this line was not understood and is left out: “${text}”`,
      place,
      'if it belongs to the statement, write it into its files',
    ),
  );
}

/** In a page of two versions a paragraph in the other's language may be a quotation, or may have gone astray. */
/** So much of a version in another language is no passage that it quotes: the versions may not have been told apart. */
const STRANGERS_SHARE = 1 / 5;

/** A notice that stands in a note binds like any other, and who reads the text may overlook it. */
function noticesInNotes(sides: readonly MendedSide[]): readonly Question[] {
  return sides.flatMap(({ notes }) =>
    notes.flatMap(({ blocks, place }): readonly Question[] => {
      const text = folded(blocks.map(({ content }) => textOf(content)).join(' '));
      if (!readsAsNotice(text)) return [];
      const message = `a note says that the text is held back: “${text}”`;
      const hint = 'write the embargo into statement.yaml, or give --embargo none once it may be published';
      return [ask('restriction', message, { place, code: 'intake/restricted', hint })];
    }),
  );
}

/** Whole paragraphs of a version in another language, without quotation marks, where no other version has that language as well. */
function estranged({ lang, foreign }: MendedSide, paired: PairedSides): readonly SourceLine[] {
  const pairs = pairedBlocks(paired.sides, paired.pairs);
  return foreign.filter(({ plain, language }) => {
    if (QUOTED.test(plain)) return false;
    const pair = pairs.find((one) => (one[lang] ?? []).some((block) => begins(block, plain)));
    const others = paired.sides.flatMap((side) => (side.lang === lang ? [] : (pair?.[side.lang] ?? [])));
    return !others.some((block) => isForeign(block, language));
  });
}

/** Of a paragraph so many characters tell it from others, before the first mark that may be mended. */
const PROBE = 12;
const QUOTED = /^[“«„"「『‘'‹]/u;

function begins(block: Block, plain: string): boolean {
  return folded(textOfBlock(block)).slice(0, PROBE) === plain.slice(0, PROBE);
}

function isForeign(block: Block, language: string | undefined): boolean {
  return (
    block.kind === 'quote' ||
    (block.kind === 'paragraph' &&
      block.content.some((inline) => inline.kind === 'foreign' && inline.lang === language))
  );
}

/** Of one version alone, one paragraph may well be quoted. */
const FEWEST_OF_ONE = 2;

function strangers(sides: readonly MendedSide[], paired: PairedSides): readonly Question[] {
  return sides.flatMap((side) => {
    const { lang, blocks } = side;
    const several = sides.length > 1;
    const foreign = several ? estranged(side, paired) : side.foreign;
    const [first] = foreign;
    const fewest = several ? 1 : Math.max(FEWEST_OF_ONE, STRANGERS_SHARE * blocks.length);
    if (first === undefined || foreign.length < fewest) return [];
    const those = foreign.length === 1 ? 'seems' : 'seem';
    const message = `${String(foreign.length)} of the ${String(blocks.length)} paragraphs of the version in ${lang} ${those} to be in another language, from “${first.plain.slice(0, 40)}…” on`;
    const hint = 'if they are of another version, move them into its file, each beside what it translates';
    return [ask(`language.${lang}`, message, { place: placeOf(first), code: 'intake/foreign-passages', hint })];
  });
}

function foreignPassages(sides: readonly MendedSide[]): readonly Diagnostic[] {
  return sides.flatMap(({ lang, foreign }) =>
    foreign.map((line) =>
      fault(
        'intake/foreign-passages',
        `this paragraph of the version in ${lang} seems to be in another language, and is marked so: “${line.plain.slice(0, 40)}…”`,
        placeOf(line),
        'compare it with the other version',
      ),
    ),
  );
}

function unsureMarks({ unsure }: MendBook): readonly Diagnostic[] {
  return unsure.map(({ place, text }) =>
    fault(
      'intake/unsure-mark',
      `a straight quotation mark was left as it is: “…${text}…”`,
      place,
      place === undefined ? 'give the title with the mark that is meant' : 'write the mark that is meant',
    ),
  );
}
