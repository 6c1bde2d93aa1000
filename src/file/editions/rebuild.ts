/** Turns the sources in a bag into the bag again, and tells in what the two differ. */
import { digestHex, sameBytes, utf8 } from '../../bytes/index.ts';
import { type Diagnostic, done, failed, fault, type Outcome, settle } from '../../diagnostics/index.ts';
import { fittedTo, parseTemplate } from '../../page/template/index.ts';
import { librariesOf, type Session } from '../../session/index.ts';
import { parseSources } from '../../text/source/index.ts';
import type { Statement } from '../../text/statement/index.ts';
import {
  type ArchiveRecord,
  type CheckedBag,
  isReleased,
  METADATA_FOLDER,
  readBuildRecord,
  readInfo,
  RECORD_FILE,
  SOURCES_FOLDER,
} from '../archive/index.ts';
import { openReader, type ProofOptions, proveText, type Reader, type ReadText } from '../fidelity/index.ts';
import { picture } from '../pdf/index.ts';
import { absentFonts, isKeptFont, sessionOfBag } from './kept-fonts.ts';
import { issued } from './issued.ts';
import { makeEditions } from './make.ts';
import { programOf } from './description.ts';
import { proofOptionsOf } from './painted.ts';
import type { Copy, Orders, Seal } from './edition.ts';

const TEMPLATE_FILE = 'template.yaml';

/** Where the payload stands: places are paths from the top of the bag. */
const IN_BAG = 'data/';

/** A bag that was made again. */
interface Rebuilt {
  /** How many files are the same, byte for byte. */
  readonly same: number;
  /** How many others an earlier release made, that say the same and look the same. */
  readonly alike: number;
  /** How many PDFs this version sets otherwise, with the same words; a warning tells of each. */
  readonly otherwise: number;
}

/**
 * Makes a bag again from nothing but what is in it, and compares every file byte for byte; `files` are all that stand in
 * it, by path. What is made says that it was made by the program that made the bag. Where that is an earlier release, what
 * differs is compared by what it says and how it looks; whoever claims a version that never was released is excused from
 * nothing. Of a signed PDF, what was signed is compared: the signature itself
 * cannot be made again. Faults: `archive/differs`, those of reading its record, sources and template, and of making
 * editions; warnings: `archive/other-version`, `archive/otherwise`.
 */
export async function rebuild(
  session: Session,
  { payload }: CheckedBag,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Outcome<Rebuilt>> {
  const record = readBuildRecord(textOf(payload.get(RECORD_FILE)));
  if (!record.ok) return record;
  const absent = await absentFonts(session, record.value.fonts ?? []);
  if (absent.length > 0) return failed([...record.diagnostics, ...absent]);
  const copy = copyOf(sessionOfBag(session, payload, record.value.fonts ?? []), record.value, payload);
  if (!copy.ok) return failed([...record.diagnostics, ...copy.diagnostics]);
  const strange = otherVersions(copy.value, record.value);
  const early = [...record.diagnostics, ...strange, ...copy.diagnostics];
  const reader = await openReader(copy.value.session);
  const made = await makeEditions(copy.value, ordersOf(record.value, payload), {
    read: (bytes) => Promise.resolve(reader.read(bytes)),
  });
  if (!made.ok) return failed([...early, ...made.diagnostics]);
  const again = new Map(made.value.files.map(({ path, content }) => [insideOf(path), bytesOf(content)]));
  const judge: Judge = { record: record.value, copy: copy.value, reader, files, again };
  const counts = { same: 0, alike: 0, otherwise: 0 };
  const diagnostics: Diagnostic[] = [];
  for (const path of new Set([...again.keys(), ...files.keys()])) {
    const likeness = await likenessOf(path, judge);
    if (likeness.kind === 'foreign') diagnostics.push(differs(path, likeness.why, judge));
    else counts[likeness.kind]++;
    if (likeness.kind === 'otherwise') diagnostics.push(madeOtherwise(path, likeness.how, record.value));
  }
  return settle(counts, [...early, ...diagnostics]);
}

interface Judge {
  readonly record: ArchiveRecord;
  readonly copy: Copy;
  readonly reader: Reader;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly again: ReadonlyMap<string, Uint8Array>;
}

const DIFFERS = { kind: 'foreign', why: 'is not the same when it is made again' } as const;

/** Whether an earlier release made the bag, by what it says. */
function isEarlier({ record: { diptych }, copy }: Judge): boolean {
  return diptych !== programOf(copy).version && isReleased(diptych);
}

async function likenessOf(path: string, judge: Judge): Promise<Likeness | { readonly kind: 'same' }> {
  const [found, again] = [judge.files.get(path), judge.again.get(path)];
  if (again === undefined) return { kind: 'foreign', why: 'is not made again' };
  if (found === undefined) return { kind: 'foreign', why: 'is missing' };
  if (sameBytes(found, again)) return { kind: 'same' };
  if (!isEarlier(judge)) return DIFFERS;
  if (isManifest(path) || path === `${METADATA_FOLDER}/premis.xml`) return { kind: 'alike' };
  if (path === 'bag-info.txt') return compareInfo({ found, again });
  if (path === `data/${RECORD_FILE}`) return compareRecords({ found, again }, pdfIn(judge.files));
  if (!path.endsWith('.pdf')) return DIFFERS;
  const { record, copy, reader } = judge;
  return comparePdfs(
    { found: masterIn(found, record), again },
    { reader, statement: copy.statement, proof: proofOptionsOf(issued(copy, record), record) },
  );
}

function pdfIn(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return [...files].find(([path]) => path.endsWith('.pdf'))?.[1] ?? new Uint8Array();
}

/** Without the name of the bag's folder. */
function insideOf(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? utf8(content) : content;
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function copyOf(
  session: Session,
  { slug, template: name, fit, house }: ArchiveRecord,
  payload: ReadonlyMap<string, Uint8Array>,
): Outcome<Copy> {
  const prefix = `${SOURCES_FOLDER}/`;
  const all = [...payload].flatMap(([path, bytes]) =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), bytes] as const] : [],
  );
  const templateText = textOf(payload.get(prefix + TEMPLATE_FILE));
  const template = parseTemplate(name, IN_BAG + prefix + TEMPLATE_FILE, templateText, (file) => {
    const svg = payload.get(prefix + file);
    return svg && textOf(svg);
  });
  const drawings = template.ok ? Object.keys(template.value.drawings) : [];
  const sources = new Map(
    all.filter(([file]) => file !== TEMPLATE_FILE && !drawings.includes(file) && !isKeptFont(file)),
  );
  const statement = parseSources(slug, IN_BAG + prefix, sources);
  const diagnostics = [...statement.diagnostics, ...template.diagnostics];
  if (!statement.ok || !template.ok) return failed(diagnostics);
  const fitted = fit === undefined ? template.value : fittedTo(template.value, fit);
  const copy = { session, statement: statement.value, sources, template: fitted, templateText };
  return done({ ...copy, ...(house && { house }) }, diagnostics);
}

function ordersOf(
  { diptych, libraries, paper, languages, arrangement, fit, pdf, signed, signer, form, made, replaces }: ArchiveRecord,
  payload: ReadonlyMap<string, Uint8Array>,
): Orders {
  return {
    editions: ['archive'],
    papers: [paper],
    wishes: { languages, arrangement, ...(fit !== undefined && { fit }) },
    handout: { press: false, booklet: false, nup: false },
    mail: { settings: { to: [] } },
    ...(made !== undefined && { made }),
    archive: {
      pdf,
      form,
      program: { version: diptych, libraries },
      ...(replaces !== undefined && { earlier: replaces }),
      ...(signed && { seal: sealedBefore(payload) }),
      ...(signer && { signer }),
    },
  };
}

/** Puts the signed PDF in place of the same unsigned: it begins with it. */
function sealedBefore(payload: ReadonlyMap<string, Uint8Array>): Seal {
  return (master) => {
    const sealed = [...payload].find(([path]) => path.endsWith('.pdf'))?.[1] ?? master;
    return Promise.resolve(done(sameBytes(sealed.subarray(0, master.length), master) ? sealed : master));
  };
}

/** Another version may well set the same pages, so this is no fault. */
function otherVersions(copy: Copy, { diptych, libraries }: ArchiveRecord): readonly Diagnostic[] {
  const own = programOf(copy);
  const all = librariesOf(copy.session);
  // Earlier records name all that Diptych is built with; what has no part in a file says nothing of it.
  const others = [...libraries]
    .filter(([name, made]) => (own.libraries.has(name) || !all.has(name)) && own.libraries.get(name) !== made)
    .map(([name, made]) => `${name} ${made}`);
  const missing = [...own.libraries.keys()].filter((name) => !libraries.has(name));
  const made = [...(diptych === own.version ? [] : [`Diptych ${diptych}`]), ...others];
  const said = [
    ...(made.length > 0 ? [`with ${made.join(', ')}`] : []),
    ...(missing.length > 0 ? [`without ${missing.join(', ')}`] : []),
  ];
  if (said.length === 0) return [];
  const hint = `this is Diptych ${own.version}; what it makes of the sources is compared all the same`;
  return [fault('archive/other-version', `the bag was made ${said.join(' and ')}`, undefined, hint)];
}

function differs(path: string, why: string, { record: { diptych }, copy }: Judge): Diagnostic {
  const isOwn = diptych === programOf(copy).version;
  const hint = `the bag says that Diptych ${diptych} made it, which is no earlier release: if you have that, verify the bag with it`;
  const place = { file: path, line: 1, column: 1 };
  return fault('archive/differs', `${path} ${why}`, place, isOwn || isReleased(diptych) ? undefined : hint);
}

function madeOtherwise(path: string, how: string, { diptych }: ArchiveRecord): Diagnostic {
  const hint = `whether it is as it was made, Diptych ${diptych} can tell: rebuild the bag with that`;
  return fault('archive/otherwise', `${path} ${how}`, { file: path, line: 1, column: 1 }, hint);
}

/*
 * Tells what two files of one name in two bags have in common, when a version made the one and another the other.
 */

/** How a file that is not the same byte for byte differs from the one that is made again. */
type Likeness =
  /** It says the same, and looks the same. */
  | { readonly kind: 'alike' }
  /** It may well be as it was made: what makes it now makes it otherwise. */
  | { readonly kind: 'otherwise'; readonly how: string }
  /** It is not what its bag says that it was made from. */
  | { readonly kind: 'foreign'; readonly why: string };

/** A file of the bag, and the same made again. */
interface Pair {
  readonly found: Uint8Array;
  readonly again: Uint8Array;
}

const ALIKE = { kind: 'alike' } as const;
const otherwise = (how: string): Likeness => ({ kind: 'otherwise', how });
const foreign = (why: string): Likeness => ({ kind: 'foreign', why });

/** What follows from other files: their sizes and digests, which the bag itself has been held to. */
const FOLLOWING_LABELS: ReadonlySet<string> = new Set(['payload-oxum', 'master-sha512']);

/** Checksums: whether they are those of the bag's files has been asked before. */
function isManifest(path: string): boolean {
  return /^(?:tag)?manifest-\w+\.txt$/u.test(path);
}

/** bag-info.txt, but for what follows from other files. */
function compareInfo({ found, again }: Pair): Likeness {
  const fields = (bytes: Uint8Array) =>
    JSON.stringify(
      [...readInfo(textOfBytes(bytes)).info].filter(([label]) => !FOLLOWING_LABELS.has(label.toLowerCase())),
    );
  return fields(found) === fields(again) ? ALIKE : foreign('says other things of the bag');
}

/** build.json, but for the PDF that it names; that has to be the one in the bag. */
async function compareRecords(pair: Pair, pdf: Uint8Array): Promise<Likeness> {
  const [found, again] = [readBuildRecord(textOfBytes(pair.found)), readBuildRecord(textOfBytes(pair.again))];
  if (!found.ok || !again.ok) return foreign('is no record of how the bag was made');
  const { master } = found.value;
  if ((await digestHex('sha512', masterIn(pdf, found.value))) !== master.sha512)
    return foreign('names another PDF than the one in the bag');
  const facts = (record: ArchiveRecord) => JSON.stringify({ ...record, libraries: [...record.libraries], master: {} });
  return facts(found.value) === facts(again.value) ? ALIKE : foreign('says other things of how the bag was made');
}

/** The PDF as it was before it was signed: what stands after that is the signature. */
function masterIn(pdf: Uint8Array, { master }: ArchiveRecord): Uint8Array {
  return pdf.subarray(0, master.bytes);
}

interface PdfJudge {
  readonly reader: Reader;
  readonly statement: Statement;
  readonly proof: ProofOptions;
}

/** By what their readers get: the words, which have to be those of the source, and the look of each page. */
async function comparePdfs({ found, again }: Pair, { reader, statement, proof }: PdfJudge): Promise<Likeness> {
  const [text, textAgain] = [reader.read(found), reader.read(again)];
  if (wordsOf(text) !== wordsOf(textAgain)) {
    const [difference] = proveText(statement, text, proof).diagnostics;
    if (difference !== undefined) return foreign(`does not say what its sources say: ${difference.message}`);
  }
  const [pages, pagesAgain] = [await picture(found), await picture(again)];
  if (pages.length !== pagesAgain.length)
    return otherwise(`says the same on ${counted(pages.length)} that now is on ${counted(pagesAgain.length)}`);
  const others = pages.flatMap((page, i) => (sameBytes(page, pagesAgain[i] ?? new Uint8Array()) ? [] : [i + 1]));
  return others.length === 0 ? ALIKE : otherwise(`says the same, but now looks otherwise on page ${others.join(', ')}`);
}

/** With the language of each. */
function wordsOf({ passages, unreadable }: ReadText): string {
  return JSON.stringify([unreadable, passages.map(({ text, lang, flow }) => [text, lang, flow])]);
}

function counted(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}

function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
