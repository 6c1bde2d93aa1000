/** Turns one statement's folder into its files in the output folder: read, checked, set, proved and written, or left as it was. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, done, failed, fault, type Outcome, settle } from '../../diagnostics/index.ts';
import type { Copy, EditionFile, FileFacts, Orders, Proofreader } from '../../file/editions/index.ts';
import type { MailSettings } from '../../file/mail/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Composed, CompositionReport } from '../../page/pages/index.ts';
import type { OutputProfile, Template } from '../../page/template/index.ts';
import { librariesOf, type Session, versionOf } from '../../session/index.ts';
import { isOfRecord, type Statement, unsettledFaults } from '../../text/statement/index.ts';
import type { BuildRecord, DeliveredFile, FileFacts as RecordedFacts } from '../delivery/index.ts';
import { readBounded } from '../files.ts';
import type { House } from '../house.ts';
import type { Values } from './command.ts';
import {
  type EDITION_OPTIONS,
  houseFacts,
  issuerPlaceIn,
  type Job,
  type JOB_OPTIONS,
  type MailWishes,
  type openRooms,
  papersFor,
  prepareJob,
  readOrders,
} from './job.ts';
import type { OpenedSeal } from './seal.ts';
import { proofOf } from './inspect.ts';
import type { StatementFolder } from './statements.ts';
import type { Terminal } from './terminal.ts';

export interface Built {
  /** Every file, with what is to be said of it. */
  readonly files: readonly DeliveredFile[];
  /** What a user would look for: files, and folders that are delivered whole. */
  readonly shown: readonly string[];
  /** Of the papers that were composed for; none where nothing had changed. */
  readonly reports: ReadonlyMap<PaperName, CompositionReport>;
  readonly unchanged: boolean;
}

/** What is to be put into a statement's folder, or stands there: plain data, which one thread can give to another. */
export type Prepared =
  | { readonly kind: 'standing'; readonly built: Built }
  | {
      readonly kind: 'new';
      readonly contents: ReadonlyMap<string, EditionFile['content']>;
      readonly record: BuildRecord;
      readonly reports: Built['reports'];
    };

/** Faults: all that reading, checking, setting and writing can find, and `archive/not-final`. */
export async function buildOne(folder: StatementFolder, job: BuildJob): Promise<Outcome<Built>> {
  return placeOne(await makeOne(folder, job), folder, job);
}

/** What is built beside its sources would be read with them, and replaced in the next build. */
function amongSources({ path: sources }: StatementFolder): Diagnostic {
  const message = `what is built would be written among the sources of the statement, into ${sources}`;
  return fault('cli/conflicting-options', message, undefined, 'name another folder: diptych build --out out');
}

/** All that comes before files are put in their places. Faults: those of buildOne, but for those of writing. */
export async function makeOne(folder: StatementFolder, job: BuildJob): Promise<Outcome<Prepared>> {
  const { rooms, template, templateText } = job;
  if (path.resolve(job.out.path, folder.slug) === path.resolve(folder.path)) return failed([amongSources(folder)]);
  const isDraft = job.wishes.draft === true;
  const { languages } = job.house.settings;
  const { statement, sources } = rooms.readFolder(folder.path, { languages, draft: isDraft });
  if (!statement.ok) return statement;
  const found = [
    ...statement.diagnostics,
    ...[...unsettledFaults(statement.value.meta), ...job.check(statement.value)].map((one) =>
      isDraft ? { ...one, severity: 'warning' as const } : one,
    ),
  ];
  if (found.some(({ severity }) => severity === 'error')) return failed(found);
  const wanted = ordersFor(statement.value, folder, job);
  const early = [...found, ...wanted.diagnostics];
  if (!wanted.ok) return failed(early);
  const house = houseFacts(job.house);
  const copy: Copy = {
    session: rooms.session,
    statement: statement.value,
    sources,
    template,
    templateText,
    ...(house && { house }),
    ...issuerPlaceIn(job.house),
  };
  const question = questionOf(copy, wanted.value, job);
  const standing = job.force
    ? undefined
    : rooms.isUnchanged(job.out, folder.slug, {
        key: question.key,
        inputs: rooms.inputsDigest(question.inputs),
        source: folder.path,
      });
  if (standing !== undefined) {
    const files = standing.files.map(({ entry: { path: _path, ...facts }, ...file }) => ({
      ...written(facts),
      ...file,
    }));
    const paths = standing.files.map(({ entry }) => entry.path);
    const built = { files, shown: shownOf(folder, job, paths), reports: new Map(), unchanged: true };
    return settle({ kind: 'standing', built }, [...early, ...standing.diagnostics]);
  }
  const published = publishedOtherwise(copy, wanted.value, folder, job);
  if (published !== undefined) return failed([...early, published]);
  const orders = besideEarlier(copy.statement, wanted.value, folder, job);
  const made = await rooms.makeEditions(copy, orders, job.proofreader);
  const proofs = made.ok && job.withProof ? await proofsOf(copy.statement, made.value.composed, job) : [];
  const diagnostics = [...early, ...made.diagnostics];
  if (!made.ok) return failed(diagnostics);
  const files = [...made.value.files, ...proofs];
  return settle(
    {
      kind: 'new',
      contents: new Map(files.map(({ path: file, content }) => [file, content])),
      record: {
        ...question,
        facts: factsOf(files),
        diagnostics: made.diagnostics,
        source: folder.path,
        diptych: versionOf(rooms.session),
      },
      reports: new Map([...made.value.composed].map(([paper, { report }]) => [paper, report])),
    },
    diagnostics,
  );
}

/** Puts what was made into the output folder, all of it or nothing. Faults: those of writing. */
export async function placeOne(
  made: Outcome<Prepared>,
  folder: StatementFolder,
  job: BuildJob,
): Promise<Outcome<Built>> {
  if (!made.ok) return made;
  if (made.value.kind === 'standing') return settle(made.value.built, made.diagnostics);
  const { contents, record, reports } = made.value;
  const delivered = await job.rooms.writeWhole(job.out, {
    name: folder.slug,
    files: contents,
    existing: 'replace',
    record,
  });
  if (!delivered.ok) return failed([...made.diagnostics, ...delivered.diagnostics]);
  const paths = [...contents.keys()];
  const described = delivered.value.files.map((file, i) => ({ ...written(record.facts.get(paths[i] ?? '')), ...file }));
  return settle({ files: described, shown: shownOf(folder, job, paths), reports, unchanged: false }, [
    ...made.diagnostics,
    ...delivered.diagnostics,
  ]);
}

/** As `--json` has it. */
function written<T extends RecordedFacts>(facts: T | undefined) {
  return facts && { ...facts, proof: facts.proof && { words: Object.fromEntries(facts.proof) } };
}

/** What is asked for, less the archive where the text is not final: unless that was asked for by name, it is left out. */
function ordersFor(statement: Statement, { path: folder }: StatementFolder, job: BuildJob): Outcome<Orders> {
  const { orders, namesEditions } = job;
  if (isOfRecord(statement.meta) || !orders.editions.includes('archive')) return done(orders);
  const place = { file: path.join(folder, 'statement.yaml'), line: 1, column: 1 };
  const [state, remedy] = whyNotOfRecord(statement.meta);
  if (namesEditions) {
    const message = `only a text that is final, or as it was delivered, is archived, and here ${state}`;
    return failed([fault('archive/not-final', message, place, `archive it ${remedy}`)]);
  }
  const editions = orders.editions.filter((edition) => edition !== 'archive');
  return settle({ ...orders, editions }, [
    fault('archive/left-out', `there is no archive copy: ${state}`, place, `it is made ${remedy}`),
  ]);
}

/** What keeps a text out of the archive, and what is to be done about that: an embargo, its status, or both. */
function whyNotOfRecord({ embargo, ...meta }: Statement['meta']): readonly [state: string, remedy: string] {
  const of = { status: `status is ${meta.status}`, embargo: 'there is an embargo' };
  const then = {
    status: 'once status: is final or as-delivered',
    embargo: 'once the embargo is over and embargo: is deleted',
  };
  if (embargo === undefined) return [of.status, then.status];
  if (isOfRecord(meta)) return [of.embargo, then.embargo];
  return [`${of.embargo}, and ${of.status}`, `${then.embargo}, and ${then.status.replace('once ', '')}`];
}

/**
 * The archive copy that stands there of another text, if one does: it may have been published, and is never written over.
 * A text that was corrected is another revision, whose copy stands beside it and names it.
 */
function publishedOtherwise(
  { statement, sources }: Copy,
  { editions, papers, wishes }: Orders,
  { slug, path: folder }: StatementFolder,
  { rooms, out }: BuildJob,
): Diagnostic | undefined {
  const [paper] = papers;
  if (!editions.includes('archive') || paper === undefined) return undefined;
  const bag = path.join(out.path, slug, rooms.stemOf(statement, wishes, { edition: 'archive', paper }));
  const archived = path.join(bag, 'data', 'sources');
  const names = namesIn(archived).filter((name) => !isOfTemplate(name));
  if (names.length === 0) return undefined;
  const isSame =
    names.length === sources.size &&
    [...sources].every(([name, bytes]) => {
      const kept = readBounded(path.join(archived, name), { most: MOST_SOURCE_BYTES, links: 'refused' });
      return kept.ok && Buffer.compare(kept.bytes, bytes) === 0;
    });
  if (isSame) return undefined;
  const next = String((statement.meta.revision ?? 1) + 1);
  const message = `an archive copy of an earlier text stands in ${bag}, and is not written over`;
  const hint = `if it was published, write \`revision: ${next}\` in statement.yaml, and its copy stands beside that one; if not, delete the folder`;
  const place = { file: path.join(folder, 'statement.yaml'), line: 1, column: 1 };
  return fault('archive/published', message, place, hint);
}

/** What an archive copy keeps of its template among the sources of the text. */
function isOfTemplate(name: string): boolean {
  return name === 'template.yaml' || name === 'fonts' || name.endsWith('.svg');
}

/** The orders with the archive copy that a revision stands beside, where there is one: nobody replaces what never was. */
function besideEarlier(
  statement: Statement,
  orders: Orders,
  { slug }: StatementFolder,
  { rooms, out }: BuildJob,
): Orders {
  const [paper] = orders.papers;
  if (!orders.editions.includes('archive') || paper === undefined) return orders;
  const earlier = rooms.replacedStem(statement, orders.wishes, { edition: 'archive', paper });
  if (earlier === undefined || !existsSync(path.join(out.path, slug, earlier, 'bagit.txt'))) return orders;
  return { ...orders, archive: { ...orders.archive, earlier } };
}

/** No file of a statement is larger. */
const MOST_SOURCE_BYTES = 10_000_000;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

type Question = Pick<BuildRecord, 'key' | 'inputs'>;

/** What is asked for, and everything that the answer depends on. */
function questionOf({ sources, templateText, house }: Copy, orders: Orders, job: BuildJob): Question {
  const { editions, papers, wishes, handout, mail, archive, profile, letterProfile } = orders;
  const asked = {
    template: job.template.name,
    editions,
    papers,
    ...wishes,
    ...(editions.includes('handout') && { handout }),
    ...(editions.includes('email') && { mail }),
    ...(editions.includes('archive') && { pdf: archive.pdf, signed: archive.seal !== undefined }),
    proof: job.withProof,
    ...(orders.made !== undefined && { made: orders.made }),
    ...(house && { house }),
    ...(job.house.settings.languages && { languagesOfHouse: job.house.settings.languages }),
  };
  return {
    // Addresses are nobody else's business: the manifest has them as a digest only.
    key: job.rooms.digestOf(JSON.stringify(asked)).slice(0, KEY_FIGURES),
    inputs: new Map<string, Uint8Array | string>([
      ...sources,
      [`template ${job.template.name}`, templateText],
      ...Object.entries(job.template.drawings).map(([file, svg]) => [`emblem ${file}`, svg] as const),
      ['asked', JSON.stringify(asked)],
      ['diptych', versionOf(job.rooms.session)],
      ...job.fonts,
      ...(profile ? [[`profile ${profile.description}`, profile.icc] as const] : []),
      ...(letterProfile ? [[`profile of Letter ${letterProfile.description}`, letterProfile.icc] as const] : []),
    ]),
  };
}

/** Enough to tell the questions of one folder apart. */
const KEY_FIGURES = 16;

/** Of every paper, also of one that no edition was composed for; what can be said of the text has been said of the others. */
async function proofsOf(
  statement: Statement,
  composed: ReadonlyMap<PaperName, Composed>,
  job: BuildJob,
): Promise<readonly RecordedFile[]> {
  const files: RecordedFile[] = [];
  for (const paper of job.orders.papers) {
    const known = composed.get(paper);
    const proof = await proofOf({ statement, paper, ...(known && { composed: known }) }, job);
    if (proof.ok)
      files.push(
        ...proof.value.files.map(({ name, content }) => ({ path: name, content, paper, edition: 'proof', claims: [] })),
      );
  }
  return files;
}

type RecordedFile = Pick<EditionFile, 'path' | 'content' | 'paper' | 'claims'> &
  Partial<Omit<FileFacts, 'edition'>> & { readonly edition: string };

function factsOf(files: readonly (EditionFile | RecordedFile)[]): ReadonlyMap<string, RecordedFacts> {
  return new Map(
    files.map(({ path: file, edition, variant = null, paper, pages = null, claims, text }) => [
      file,
      {
        edition,
        variant,
        paper,
        pages,
        flavours: claims,
        proof: text === undefined ? null : new Map(text.languages.map(({ lang, words }) => [lang, words])),
      },
    ]),
  );
}

/** Files in the statement's own folder, and for those further in the folder that they are in; sorted. */
function shownOf({ slug }: StatementFolder, { out }: BuildJob, paths: readonly string[]): readonly string[] {
  const units = new Set(paths.map((file) => file.split('/', 1).join('')));
  return [...units].toSorted().map((unit) => path.join(out.path, slug, unit));
}

/*
 * Turns the options of `build` into what all statements of a run are published with: style, orders, keys.
 */

export interface BuildJob extends Job {
  readonly orders: Orders;
  /** Whether editions were asked for by name. */
  readonly namesEditions: boolean;
  /** What the pages depend on of the fonts, by name: the version of a package, or a file's bytes. */
  readonly fonts: ReadonlyMap<string, Uint8Array | string>;
  readonly withProof: boolean;
  readonly force: boolean;
  readonly check: (statement: Statement) => readonly Diagnostic[];
  /** What reads what is built, in a thread of its own; absent where there is but one processor. */
  readonly proofreader?: Proofreader;
}

export type BuildValues = Values<typeof EDITION_OPTIONS> &
  Omit<Values<typeof JOB_OPTIONS>, 'paper'> & { readonly paper: string | undefined; readonly proof: boolean };
type Rooms = Awaited<ReturnType<typeof openRooms>>;

interface Surroundings {
  readonly check: BuildJob['check'];
  readonly terminal: Terminal;
  readonly proofreader: Proofreader | undefined;
}

/** Faults: those of templates, fonts, output folders, profiles, keys and addresses, and of options that exclude each other. */
export async function prepareBuild(
  rooms: Rooms,
  values: BuildValues,
  { check, terminal, proofreader }: Surroundings,
): Promise<Outcome<BuildJob>> {
  if (!rooms.house.ok) return rooms.house;
  const house = rooms.house.value;
  const asked = readOrders(values, papersFor(values.paper, house));
  const job = await prepareJob(rooms, values);
  const early = [...asked.diagnostics, ...job.diagnostics];
  if (!asked.ok || !job.ok) return failed(early);
  const { editions, papers, handout, mail, pdf, made } = asked.value;
  const { template } = job.value;
  const wishes = { ...job.value.wishes, ...(values.draft && { draft: true }) };
  const fonts = fontsOf(rooms, template);
  const profile = profileFor(rooms, template, handout.press);
  const forLetter = template.press.letter !== undefined && papers.includes('letter');
  const letter = forLetter ? profileFor(rooms, template, handout.press, 'letter') : done(undefined);
  const settings = await settingsFor(rooms, editions, { template, house }, mail);
  const seal = await sealFor(values, terminal);
  const diagnostics = [...early, ...[fonts, profile, letter, settings, seal].flatMap((one) => one.diagnostics)];
  if (!fonts.ok || !profile.ok || !letter.ok || !settings.ok || !seal.ok) return failed(diagnostics);
  const orders: Orders = {
    editions,
    papers,
    wishes,
    handout,
    ...(profile.value && { profile: profile.value }),
    ...(letter.value && { letterProfile: letter.value }),
    mail: { settings: settings.value, ...(mail.attachAs !== undefined && { attachAs: mail.attachAs }) },
    archive: { pdf, ...seal.value },
    ...(made !== undefined && { made }),
  };
  const { proof: withProof, force, edition } = values;
  // A signature is made anew each time: what it is made with must not be known from its manifest.
  const anew = force || seal.value !== undefined;
  return settle(
    {
      ...job.value,
      wishes,
      orders,
      namesEditions: edition !== undefined,
      fonts: fonts.value,
      withProof,
      force: anew,
      check,
      ...(proofreader && { proofreader }),
    },
    diagnostics,
  );
}

/** A file of a package is what the package's version says; one of the user's own is its bytes. */
function fontsOf(
  { session, openFamily, placeOfKey }: Rooms,
  { family: text, families, source }: Template,
): Outcome<ReadonlyMap<string, Uint8Array | string>> {
  const found = new Map<string, Uint8Array | string>();
  for (const [key, name] of [['', text], ...Object.entries(families)] as const) {
    const family = openFamily(session, name, placeOfKey(source, key === '' ? ['family'] : ['families', key]));
    if (!family.ok) return family;
    const { packageName, faceNames } = family.value;
    if (packageName !== undefined) {
      found.set(`fonts ${packageName}`, librariesOf(session).get(packageName) ?? '');
      continue;
    }
    for (const face of faceNames) {
      found.set(`font ${key === '' ? face : `${key}/${face}`}`, bytesOf(session, family.value.resourceOf(face)));
    }
  }
  return done(found);
}

/** What cannot be read depends on nothing; that it is needed is said when it is opened. */
function bytesOf({ resources }: Session, name: string): Uint8Array | string {
  try {
    return resources.read(name) ?? '';
  } catch {
    return '';
  }
}

/** The printing condition is a file of a megabyte: it is read only where it goes into a file. */
function profileFor(
  { session, loadProfile }: Rooms,
  template: Template,
  press: boolean,
  paper: PaperName = 'a4',
): Outcome<OutputProfile | undefined> {
  if (!press && template.handout.black !== 'k') return done(undefined);
  return loadProfile(session, template, paper);
}

async function settingsFor(
  { placeOfKey }: Rooms,
  editions: Orders['editions'],
  { template, house }: { readonly template: Template; readonly house: House },
  wishes: MailWishes,
): Promise<Outcome<MailSettings>> {
  if (!editions.includes('email')) return done({ to: [] });
  const { mailSettings } = await import('../../file/mail/index.ts');
  const own = house.settings.mail ?? {};
  const lists = Object.fromEntries(
    (['to', 'cc', 'bcc'] as const).flatMap((field) => {
      const said = own[field];
      return said === undefined ? [] : [[field, typeof said === 'string' ? [said] : said] as const];
    }),
  );
  const rules = {
    ...template.mail,
    ...lists,
    ...(own.from !== undefined && { from: own.from }),
    ...(own.subject !== undefined && { subject: own.subject }),
  };
  return mailSettings(rules, wishes, ([field, ...index]) =>
    own[field] === undefined
      ? placeOfKey(template.source, ['mail', field, ...index])
      : house.placeOf(['mail', field, ...index]),
  );
}

async function sealFor(values: BuildValues, terminal: Terminal): Promise<Outcome<OpenedSeal | undefined>> {
  const { sign, certificate, timestamp, crl, ocsp, authorities, level } = values;
  if (sign === undefined) return done(undefined);
  const { openSeal } = await import('./seal.ts');
  return openSeal({ sign, certificate, timestamp, crl, ocsp, authorities, level }, terminal);
}
