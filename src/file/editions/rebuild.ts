/** Turns the sources in a bag into the bag again, and tells in what the two differ. */
import { sameBytes, utf8 } from '../../bytes/index.ts';
import { readBuildRecord, RECORD_FILE, SOURCES_FOLDER, type ArchiveRecord, type CheckedBag } from '../archive/index.ts';
import { done, failed, fault, settle, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import { parseSources } from '../../text/source/index.ts';
import { fittedTo, parseTemplate } from '../../page/template/index.ts';
import { librariesOf, type Session } from '../../session/index.ts';
import { openReader, type Reader } from '../fidelity/index.ts';
import { compareInfo, comparePdfs, compareRecords, isManifest, masterIn, type Likeness } from './compare-bags.ts';
import { makeEditions } from './make.ts';
import { programOf } from './makers.ts';
import { proofOptionsOf } from './prove.ts';
import type { Copy, Orders, Seal } from './types.ts';

const TEMPLATE_FILE = 'template.yaml';

/** A bag that was made again. */
export interface Rebuilt {
  /** How many files are the same, byte for byte. */
  readonly same: number;
  /** How many others another version made, that say the same and look the same. */
  readonly alike: number;
  /** How many this version makes otherwise; a warning tells of each. */
  readonly otherwise: number;
}

/**
 * Makes a bag again from nothing but what is in it, and compares every file byte for byte; `files` are all that stand in
 * it, by path. What is made says that it was made by the program that made the bag. Where that is another version, what
 * differs is compared by what it says and how it looks. Of a signed PDF, what was signed is compared: the signature itself
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
  const copy = copyOf(session, record.value, payload);
  if (!copy.ok) return failed([...record.diagnostics, ...copy.diagnostics]);
  const strange = otherVersions(copy.value, record.value);
  const early = [...record.diagnostics, ...strange, ...copy.diagnostics];
  const reader = await openReader(session);
  const made = await makeEditions(copy.value, ordersOf(record.value, payload), {
    read: (bytes) => Promise.resolve(reader.read(bytes)),
  });
  if (!made.ok) return failed([...early, ...made.diagnostics]);
  const again = new Map(made.value.files.map(({ path, content }) => [insideOf(path), bytesOf(content)]));
  const judge: Judge = { record: record.value, copy: copy.value, reader, files, again, isOther: strange.length > 0 };
  const counts = { same: 0, alike: 0, otherwise: 0 };
  const diagnostics: Diagnostic[] = [];
  for (const path of new Set([...again.keys(), ...files.keys()])) {
    const likeness = await likenessOf(path, judge);
    if (likeness.kind === 'foreign') diagnostics.push(differs(path, likeness.why));
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
  /** Whether another version made the bag. */
  readonly isOther: boolean;
}

async function likenessOf(path: string, judge: Judge): Promise<Likeness | { readonly kind: 'same' }> {
  const [found, again] = [judge.files.get(path), judge.again.get(path)];
  if (again === undefined) return { kind: 'foreign', why: 'is not made again' };
  if (found === undefined) return { kind: 'foreign', why: 'is missing' };
  if (sameBytes(found, again)) return { kind: 'same' };
  if (!judge.isOther) return { kind: 'foreign', why: 'is not the same when it is made again' };
  if (isManifest(path)) return { kind: 'alike' };
  if (path === 'bag-info.txt') return compareInfo({ found, again });
  if (path === `data/${RECORD_FILE}`) return compareRecords({ found, again }, pdfIn(judge.files));
  if (!path.endsWith('.pdf')) return { kind: 'otherwise', how: 'is written otherwise now' };
  const { record, copy, reader } = judge;
  return comparePdfs(
    { found: masterIn(found, record), again },
    { reader, statement: copy.statement, proof: proofOptionsOf(copy, record) },
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
  { slug, template: name, fit }: ArchiveRecord,
  payload: ReadonlyMap<string, Uint8Array>,
): Outcome<Copy> {
  const prefix = `${SOURCES_FOLDER}/`;
  const all = [...payload].flatMap(([path, bytes]) =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), bytes] as const] : [],
  );
  const sources = new Map(all.filter(([file]) => file !== TEMPLATE_FILE));
  const templateText = textOf(payload.get(prefix + TEMPLATE_FILE));
  const statement = parseSources(slug, prefix, sources);
  const template = parseTemplate(name, prefix + TEMPLATE_FILE, templateText);
  const diagnostics = [...statement.diagnostics, ...template.diagnostics];
  if (!statement.ok || !template.ok) return failed(diagnostics);
  const fitted = fit === undefined ? template.value : fittedTo(template.value, fit);
  return done({ session, statement: statement.value, sources, template: fitted, templateText }, diagnostics);
}

function ordersOf(
  { diptych, libraries, paper, languages, arrangement, fit, pdf, signed }: ArchiveRecord,
  payload: ReadonlyMap<string, Uint8Array>,
): Orders {
  return {
    editions: ['archive'],
    papers: [paper],
    wishes: { languages, arrangement, ...(fit !== undefined && { fit }) },
    handout: { press: false, booklet: false, nup: false },
    mail: { settings: { to: [] } },
    archive: { pdf, program: { version: diptych, libraries }, ...(signed && { seal: sealedBefore(payload) }) },
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

function differs(path: string, why: string): Diagnostic {
  return fault('archive/differs', `${path} ${why}`, { file: path, line: 1, column: 1 });
}

function madeOtherwise(path: string, how: string, { diptych }: ArchiveRecord): Diagnostic {
  const hint = `whether it is as it was made, Diptych ${diptych} can tell: rebuild the bag with that`;
  return fault('archive/otherwise', `${path} ${how}`, { file: path, line: 1, column: 1 }, hint);
}
