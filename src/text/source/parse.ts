/** Turns the files of a statement's folder into the statement, or into all that is wrong with them. */
import { done, failed, fault, settle, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { type CacheKey, Recent, type Session } from '../../session/index.ts';
import { datelineOf, noticesOf, OUR_LANG, relativeLength, settableLanguages } from '../language/index.ts';
import {
  isSlug,
  pairBlocks,
  HEAD_LINES,
  identified,
  lineId,
  lineOf,
  numberedNotes,
  slugOf,
  speakerOf,
  wordingsIn,
  type Block,
  type DraftBlock,
  type Embargo,
  type Inline,
  type Lang,
  type Meta,
  type Note,
  type PairMark,
  type Silence,
  type ByLanguage,
  type HeadLine,
  type PartId,
  type Statement,
  type Unsettled,
  type Version,
} from '../statement/index.ts';
import { decodeText, limitFault, placeIn, top, unfitCharacters, withPlainLines } from './encoding.ts';
import {
  type Facts,
  FRONT_MATTER_GUIDE,
  type FrontMatter,
  readFacts,
  STATEMENT_GUIDE,
  type StatementFacts,
} from './facts.ts';
import { readHeadSilences, type HeadSilences } from './reader.ts';
import { readBlocks } from './blocks.ts';
import { readInline } from './inlines.ts';

/** The file of a statement's facts. */
export const FACTS_FILE = 'statement.yaml';

/** The file of a version. */
/** The languages that a version can be in. */
const TAGS: readonly Lang[] = settableLanguages().map(({ tag }) => tag);

export function versionFile(lang: Lang): string {
  return `${lang}.md`;
}

/** A statement's folder as opened: the text of each of its files, or why it has none. */
export interface OpenedFolder {
  readonly slug: string;
  /** What diagnostics put before a file's name, e.g. `statements/2014-07-30-x/`; may be ''. */
  readonly prefix: string;
  readonly files: ReadonlyMap<string, Outcome<string>>;
  /** Of a statement that does not list its own, those of these that it has a file in; all that can be set if absent. */
  readonly languages?: readonly Lang[];
  /** Whether it is read for a draft, in which what one version alone has or marks is only told. */
  readonly draft?: boolean;
  /** Remembers what it was read to; nothing is remembered where there is none. */
  readonly session?: Session;
}

/** The statement in a folder whose files are at hand. Pure; `files` are the texts by file name. */
export function parseStatement(folder: {
  readonly slug: string;
  readonly prefix?: string;
  readonly files: ReadonlyMap<string, string>;
}): Outcome<Statement> {
  const files = new Map([...folder.files].map(([name, text]) => [name, done(withPlainLines(text))] as const));
  return parseFolder({ slug: folder.slug, prefix: folder.prefix ?? '', files });
}

/**
 * The same over files as bytes, such as readFolder gave. Who reads a statement again and again gives a `session`: a version
 * that says what it said when it was read last is not read anew, and the statement is the very same where all do.
 */
export function parseSources(
  slug: string,
  prefix: string,
  sources: ReadonlyMap<string, Uint8Array>,
  session?: Session,
): Outcome<Statement> {
  const files = new Map([...sources].map(([name, bytes]) => [name, decodeText(bytes, prefix + name)]));
  return parseFolder({ slug, prefix, files, ...(session && { session }) });
}

/** The same over files some of which could not be opened. Every fault of every file is reported, sorted by its place. */
export function parseFolder(folder: OpenedFolder): Outcome<Statement> {
  const { slug, prefix, files, languages, draft, session } = folder;
  const texts = [...files].map(([name, opened]) => [name, opened.ok ? opened.value : undefined]);
  if (session === undefined || texts.some(([, text]) => text === undefined)) return parsed(folder);
  return lately(session, STATEMENTS, [slug, prefix, languages, draft, ...texts], () => {
    const read = parsed(folder);
    if (read.ok) session.expect(read.value);
    return read;
  });
}

function parsed(folder: OpenedFolder): Outcome<Statement> {
  const facts = readStatementFacts(folder);
  const languages = facts.ok ? facts.value.meta.languages : TAGS.filter((lang) => folder.files.has(versionFile(lang)));
  const drafts = languages.map((lang) => readDraft(lang, folder));
  const read = drafts.flatMap((draft) => (draft.ok ? [draft.value] : []));
  const pairs = read.length === drafts.length ? pairBlocks(read, relativeLength, folder) : done([]);
  const diagnostics = sorted([
    ...slugFaults(folder),
    ...facts.diagnostics,
    ...drafts.flatMap((draft) => draft.diagnostics),
    ...pairs.diagnostics,
    ...(facts.ok ? unusedFiles(languages, folder) : []),
  ]);
  if (!facts.ok || !pairs.ok || read.length < drafts.length) return failed(diagnostics);
  const versions = read.map((draft) => completed(draft, facts.value));
  return settle({ slug: folder.slug, meta: facts.value.meta, versions, pairs: pairs.value }, diagnostics);
}

/** The facts, and where each was found. */
interface PlacedMeta {
  readonly meta: Meta;
  readonly placeOf: (...path: readonly PropertyKey[]) => Place;
  /** What is allowed of the lines that the facts make, by fact. */
  readonly silences: HeadSilences['silences'];
}

/** The facts that are checked. */
const CHECKED_FACTS = ['date', 'place', 'office'] as const;

function readStatementFacts(folder: OpenedFolder): Outcome<PlacedMeta> {
  const opened = openedFile(FACTS_FILE, folder);
  if (!opened.ok) return opened;
  const file = folder.prefix + FACTS_FILE;
  const unfit = unfitCharacters(opened.value, (offset) => placeIn(opened.value, offset, file));
  if (unfit.length > 0) return failed(unfit);
  const facts = readFacts(opened.value, file, STATEMENT_GUIDE);
  if (!facts.ok) return facts;
  const { value, placeOf } = facts.value;
  const languages = value.languages ?? (folder.languages ?? TAGS).filter((lang) => folder.files.has(versionFile(lang)));
  const { silences, faults: inComments } = readHeadSilences(opened.value, file, CHECKED_FACTS);
  const faults = [
    ...missingDate(facts.value),
    ...(languages.length === 0 ? [noVersion(file)] : []),
    ...twiceSaid(facts.value),
    ...missingWordings(facts.value, languages).map((one) =>
      folder.draft === true ? { ...one, severity: 'warning' as const } : one,
    ),
    ...unfitValues(value, placeOf, opened.value),
    ...inComments,
  ];
  return settle({ meta: metaOf(facts.value, languages), placeOf: (...path) => placeOf(path), silences }, faults);
}

/** Without a date a statement is a draft, and says so itself. */
function missingDate({ value, placeOf }: Facts<StatementFacts>): readonly Diagnostic[] {
  const { date, unsettled } = value;
  if (typeof date === 'string' || unsettled?.some(({ about }) => about === 'date') === true) return [];
  const hint = 'for example: date: 2014-07-30';
  return [fault('source/value', date === null ? 'date is empty' : 'date is missing', placeOf(['date']), hint)];
}

function noVersion(file: string): Diagnostic {
  const hint = `write ${versionFile(OUR_LANG)} beside it, or the file of another language: diptych languages lists them`;
  return fault('source/missing-file', 'the statement has no text in any language', top(file), hint);
}

/** `speaker` and `office` are of one speaker, `speakers` of several: both would be two answers to one question. */
function twiceSaid({ value, placeOf }: Facts<StatementFacts>): readonly Diagnostic[] {
  if (value.speakers === undefined) return [];
  return (['speaker', 'office'] as const).flatMap((key) => {
    if (value[key] === undefined) return [];
    const hint = `write it into speakers, as the ${key === 'speaker' ? 'name' : key} of one of them`;
    return [fault('source/value', `${key} stands beside speakers, which says the same`, placeOf([key]), hint)];
  });
}

/** What is given for each language must be given for all that are set. */
function missingWordings({ value, placeOf }: Facts<StatementFacts>, languages: readonly Lang[]): readonly Diagnostic[] {
  const given = [
    ...(['place', 'office', 'issuer'] as const).map((key) => ({ path: [key], wordings: value[key] })),
    ...(value.speakers ?? []).map(({ office }, n) => ({ path: ['speakers', n, 'office'], wordings: office })),
  ];
  return languages.flatMap((lang) =>
    given.flatMap(({ path, wordings }) => {
      if (wordings === undefined || typeof wordings === 'string' || wordings[lang] !== undefined) return [];
      const message = `${path.join('.')} has no wording for ${lang}`;
      return [fault('source/value', message, placeOf(path), `add ${lang}: … to it, or take ${lang} out of languages`)];
    }),
  );
}

function metaOf({ value: facts, placeOf }: Facts<StatementFacts>, languages: readonly Lang[]): Meta {
  const { date, embargo, unsettled } = facts;
  const wordings = (said: StatementFacts['place']): ByLanguage<string> | undefined =>
    wordingsIn(languages, (lang) => (typeof said === 'string' ? said : said?.[lang]));
  const place = wordings(facts.place);
  const issuer = wordings(facts.issuer);
  const open =
    unsettled?.map((one, n): Unsettled => unsettledOf(one, (...path) => placeOf(['unsettled', n, ...path]))) ?? [];
  return {
    kind: facts.kind ?? 'statement',
    ...(typeof date === 'string' && { date }),
    ...(place && { place }),
    speakers:
      facts.speakers?.flatMap(({ name, office }) => speakerOf(name, wordings(office))) ??
      speakerOf(facts.speaker, wordings(facts.office)),
    ...(issuer && { issuer, issuerPlace: placeOf(['issuer']) }),
    languages,
    status: facts.status ?? 'final',
    ...(embargo && { embargo: embargoOf(embargo, languages) }),
    ...(typeof facts.symbol === 'string' && { symbol: facts.symbol }),
    ...keywordsOf(facts.keywords ?? []),
    ...(typeof facts.revision === 'number' && facts.revision > 1 && { revision: facts.revision }),
    ...(typeof facts.replaces === 'string' && { replaces: facts.replaces }),
    ...(open.length > 0 && { unsettled: open }),
  };
}

function unsettledOf(
  entry: NonNullable<StatementFacts['unsettled']>[number],
  placeOf: (...path: readonly PropertyKey[]) => Place,
): Unsettled {
  const { about, message, place: origin, readings } = entry;
  const parts = [...Object.keys(entry).map((key) => [key]), ...(readings ?? []).map((_, n) => ['readings', n])];
  return {
    about,
    message,
    ...(typeof origin === 'string' && { origin }),
    readings: readings ?? [],
    place: placeOf(),
    lastLine: Math.max(...parts.map((path) => placeOf(...path).line)),
  };
}

function embargoOf(embargo: NonNullable<StatementFacts['embargo']>, languages: readonly Lang[]): Embargo {
  const { until, zone } = typeof embargo === 'string' ? { until: embargo } : embargo;
  return { until, zone: wordingsIn(languages, (lang) => (typeof zone === 'string' ? zone : zone?.[lang])) ?? {} };
}

/** A version as its own file has it, before `statement.yaml` fills in what it leaves to it. */
interface Draft {
  readonly lang: Lang;
  readonly label: readonly Inline[] | undefined;
  readonly title: readonly Inline[];
  readonly subtitle: readonly Inline[] | undefined;
  readonly office: readonly Inline[] | undefined;
  readonly dateline: readonly Inline[] | undefined;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly marks: ReadonlyMap<Block, PairMark>;
  readonly silences: ReadonlyMap<Block, readonly Silence[]>;
  /** The same of the lines over them, by key. */
  readonly headSilences: HeadSilences['silences'];
}

function readDraft(lang: Lang, folder: OpenedFolder): Outcome<Draft> {
  const opened = openedFile(versionFile(lang), folder);
  if (!opened.ok) return opened;
  const file = folder.prefix + versionFile(lang);
  const text = opened.value;
  return lately(folder.session, DRAFTS, [lang, file, text], () => draftOf(lang, file, text));
}

function draftOf(lang: Lang, file: string, text: string): Outcome<Draft> {
  const limit = limitFault(text, file);
  if (limit !== undefined) return failed([limit]);
  const unfit = unfitCharacters(text, (offset) => placeIn(text, offset, file));
  const matter = splitFrontMatter(text, file);
  if (!matter.ok) return failed([...unfit, ...matter.diagnostics]);
  const { yaml, body, bodyLine } = matter.value;

  const facts = readFacts(yaml, file, FRONT_MATTER_GUIDE);
  const head = facts.ok ? readHead(facts.value, yaml) : undefined;
  const { silences: headSilences, faults: inComments } = readHeadSilences(yaml, file, HEAD_LINES);
  const {
    blocks,
    marks,
    silences,
    faults: inBlocks,
  } = readBlocks({ text: body, start: { file, line: bodyLine, column: 1 } });
  const none = blocks.length === 0 && inBlocks.length === 0;
  const faults = [
    ...unfit,
    ...facts.diagnostics,
    ...(head?.faults ?? []),
    ...inComments,
    ...inBlocks,
    ...(none
      ? [
          fault(
            'source/empty',
            `the version in ${lang} has no paragraph`,
            { file, line: bodyLine, column: 1 },
            'write its text under the front matter',
          ),
        ]
      : []),
  ];
  if (head === undefined) return failed(faults);
  const { label, title, subtitle, office, dateline } = head;
  const numbered = numberedNotes(blocks);
  return settle(
    {
      lang,
      label: label && lineOf(label.content),
      title: lineOf(title.content),
      subtitle: subtitle && lineOf(subtitle.content),
      office: office && lineOf(office.content),
      dateline: dateline && lineOf(dateline.content),
      ...numbered,
      marks: byNumberedBlock(marks, blocks, numbered.blocks),
      silences: byNumberedBlock(silences, blocks, numbered.blocks),
      headSilences,
    },
    faults,
  );
}

/** Versions remembered: those of a statement in six languages, each as it is and as it was before. */
const MOST_DRAFTS = 12;
/** Statements remembered, with all that is made of them. */
const MOST_STATEMENTS = 4;
/** Letters of the longest of either that are remembered: twenty pages in two languages. */
const MOST_LETTERS = 300_000;

const DRAFTS: CacheKey<Recent<Outcome<Draft>>> = { name: 'drafts', create: () => new Recent(MOST_DRAFTS) };
const STATEMENTS: CacheKey<Recent<Outcome<Statement>>> = {
  name: 'statements',
  create: () => new Recent(MOST_STATEMENTS),
};

/** What was made of `facts` lately, or is made of them now. */
function lately<T>(
  session: Session | undefined,
  memory: CacheKey<Recent<T>>,
  facts: readonly unknown[],
  make: () => T,
): T {
  if (session === undefined) return make();
  const key = JSON.stringify(facts);
  return key.length > MOST_LETTERS ? make() : session.cache(memory).of(key, make);
}

/** What is known of drafts, known of the blocks that they became. */
function byNumberedBlock<T>(
  known: ReadonlyMap<DraftBlock, T>,
  drafts: readonly DraftBlock[],
  blocks: readonly Block[],
): ReadonlyMap<Block, T> {
  return new Map(
    blocks.flatMap((block, n) => {
      const draft = drafts[n];
      const own = draft && known.get(draft);
      return own === undefined ? [] : [[block, own] as const];
    }),
  );
}

type ReadLine = ReturnType<typeof readInline>;

interface Head {
  readonly label: ReadLine | undefined;
  readonly title: ReadLine;
  readonly subtitle: ReadLine | undefined;
  readonly office: ReadLine | undefined;
  readonly dateline: ReadLine | undefined;
  readonly faults: readonly Diagnostic[];
}

/** The lines over the text, which may hold inline Markdown. */
function readHead({ value, placeOf }: Facts<FrontMatter>, yaml: string): Head {
  const inline = (key: keyof FrontMatter, text: string) => readInline({ text, start: placeOf([key]) });
  const perhaps = (key: keyof FrontMatter) => {
    const text = value[key];
    return text === undefined ? undefined : inline(key, text);
  };
  const title = inline('title', value.title);
  const [label, subtitle, office, dateline] = [
    perhaps('label'),
    perhaps('subtitle'),
    perhaps('office'),
    perhaps('dateline'),
  ];
  const faults = [label, title, subtitle, office, dateline].flatMap((read) => read?.faults ?? []);
  return { label, title, subtitle, office, dateline, faults: [...faults, ...unfitValues(value, placeOf, yaml)] };
}

/** Characters that the file itself does not have, but an escape in quotes (`"\\u202E"`) has put into a value. */
function unfitValues(
  value: unknown,
  placeOf: (path: readonly PropertyKey[]) => Place,
  file: string,
  path: readonly PropertyKey[] = [],
): readonly Diagnostic[] {
  if (typeof value === 'string') return unfitCharacters(value, () => placeOf(path), file);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    unfitValues(inner, placeOf, file, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

interface FrontMatterSplit {
  /** YAML on the same lines as in the file: the opening fence is an empty line. */
  readonly yaml: string;
  readonly body: string;
  readonly bodyLine: number;
}

const FENCE = /^---[ \t]*$/u;

function splitFrontMatter(text: string, file: string): Outcome<FrontMatterSplit> {
  const lines = text.split('\n');
  const example = 'begin the file with three lines: ---, title: …, ---';
  if (lines.every((line) => /^[ \t]*$/u.test(line)))
    return failed([fault('source/empty', 'the file is empty', top(file), example)]);
  if (!FENCE.test(lines[0] ?? '')) {
    return failed([fault('source/front-matter', 'the file does not begin with front matter', top(file), example)]);
  }
  const end = lines.findIndex((line, n) => n > 0 && FENCE.test(line));
  if (end === -1)
    return failed([
      fault('source/front-matter', 'the front matter has no end', top(file), 'write --- on a line of its own under it'),
    ]);
  return done({
    yaml: ['', ...lines.slice(1, end)].join('\n'),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  });
}

/** Office and date line are the language's usual ones unless the version has its own. */
function completed(draft: Draft, { meta, placeOf, silences: ofFacts }: PlacedMeta): Version {
  const { lang, label, title, subtitle, blocks, notes, headSilences: own } = draft;
  const office = draft.office ?? usualOffice(lang, meta, placeOf);
  const usualDateline = datelineOf(meta, lang);
  const dateline = draft.dateline ?? (usualDateline === undefined ? [] : usual(usualDateline, placeOf('date')));
  const ofLine = (line: HeadLine, facts: readonly string[]): readonly [PartId, readonly Silence[]] => [
    lineId(lang, line),
    [...(own.get(line) ?? []), ...facts.flatMap((fact) => ofFacts.get(fact) ?? [])],
  ];
  const silences = [
    ofLine('label', []),
    ofLine('title', []),
    ofLine('subtitle', []),
    ofLine('office', draft.office === undefined ? ['office'] : []),
    ofLine('dateline', draft.dateline === undefined ? ['date', 'place'] : []),
    ...identified(draft).map(([id, block]) => [id, draft.silences.get(block) ?? []] as const),
  ].filter(([, allowed]) => allowed.length > 0);
  return {
    lang,
    ...(label && { label }),
    title,
    ...(subtitle && { subtitle }),
    office,
    dateline,
    notices: noticesOf(meta, lang).map((text) => usual(text, placeOf(meta.embargo ? 'embargo' : 'status'))),
    blocks,
    notes,
    ...(silences.length > 0 && { silences: Object.fromEntries(silences) }),
  };
}

/** A line for each office: two speakers have one over the other. */
function usualOffice(lang: Lang, { speakers }: Meta, placeOf: PlacedMeta['placeOf']): readonly Inline[] {
  const offices = speakers.flatMap(({ office }, n) => {
    const wording = office?.[lang];
    const place = speakers.length > 1 ? placeOf('speakers', n, 'office', lang) : placeOf('office', lang);
    return wording === undefined ? [] : [{ wording, place }];
  });
  return offices.flatMap(({ wording, place }, n): readonly Inline[] => [
    ...(n === 0 ? [] : [{ kind: 'break', place } as const]),
    ...usual(wording, place),
  ]);
}

function usual(text: string, place: Place): readonly Inline[] {
  return [{ kind: 'text', text, place }];
}

function openedFile(name: string, folder: OpenedFolder): Outcome<string> {
  const opened = folder.files.get(name);
  if (opened === undefined) {
    const hint =
      name === FACTS_FILE
        ? 'is this the folder of a statement?'
        : `write ${name}, or take its language out of languages in ${FACTS_FILE}`;
    return failed([fault('source/missing-file', `${name} is missing`, top(folder.prefix + name), hint)]);
  }
  if (opened.ok && opened.value === '')
    return failed([fault('source/empty', 'the file is empty', top(folder.prefix + name))]);
  return opened;
}

function unusedFiles(languages: readonly Lang[], folder: OpenedFolder): readonly Diagnostic[] {
  return TAGS.filter((lang) => !languages.includes(lang) && folder.files.has(versionFile(lang))).map((lang) =>
    fault(
      'source/unused-file',
      `${versionFile(lang)} is not used: ${FACTS_FILE} does not list ${lang}`,
      top(folder.prefix + versionFile(lang)),
      `add ${lang} to languages`,
    ),
  );
}

function slugFaults({ slug, prefix }: OpenedFolder): readonly Diagnostic[] {
  if (isSlug(slug)) return [];
  const better = slugOf(slug);
  const hint = isSlug(better)
    ? `call it ${better}`
    : 'call it by date and subject, e.g. 2014-07-30-trafficking-in-persons';
  return [
    fault(
      'statement/slug',
      `the folder's name “${slug}” is not made of small letters, digits and hyphens`,
      top(prefix + FACTS_FILE),
      hint,
    ),
  ];
}

/** By file, then line, then column; faults of one place stay in the order they were found. */
function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => {
    const [p, q] = [a.place ?? top(''), b.place ?? top('')];
    if (p.file !== q.file) return p.file < q.file ? -1 : 1;
    return p.line - q.line || p.column - q.column;
  });
}

/** A list is for all languages. */
function keywordsOf(
  keywords: readonly string[] | ByLanguage<readonly string[] | undefined>,
): Pick<Meta, 'keywords' | 'keywordsIn'> {
  return isList(keywords) ? { keywords } : { keywords: [], keywordsIn: keywords };
}

function isList(value: readonly string[] | ByLanguage<readonly string[] | undefined>): value is readonly string[] {
  return Array.isArray(value);
}
