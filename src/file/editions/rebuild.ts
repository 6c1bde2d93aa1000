/** Turns the sources in a bag into the bag again, and tells in what the two differ. */
import { sameBytes, utf8 } from '../../bytes/index.ts';
import { readBuildRecord, RECORD_FILE, SOURCES_FOLDER, type ArchiveRecord, type CheckedBag } from '../archive/index.ts';
import { done, failed, fault, settle, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import { parseSources } from '../../text/source/index.ts';
import { fittedTo, parseTemplate } from '../../page/template/index.ts';
import { librariesOf, versionOf, type Session } from '../../session/index.ts';
import { makeEditions } from './make.ts';
import type { Copy, Orders, Seal } from './types.ts';

const TEMPLATE_FILE = 'template.yaml';

/**
 * Makes a bag again from nothing but what is in it, and compares every file byte for byte; `files` are all that stand in
 * it, by path. Of a signed PDF, what was signed is compared: the signature itself cannot be made again. The value is how
 * many files are the same. Faults: `archive/differs`, those of reading its record, sources and template, and of making
 * editions; warning: `archive/other-version`.
 */
export async function rebuild(
  session: Session,
  { payload }: CheckedBag,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Outcome<{ readonly same: number }>> {
  const record = readBuildRecord(textOf(payload.get(RECORD_FILE)));
  if (!record.ok) return record;
  const copy = copyOf(session, record.value, payload);
  const early = [...record.diagnostics, ...otherVersions(session, record.value), ...copy.diagnostics];
  if (!copy.ok) return failed(early);
  const made = await makeEditions(copy.value, ordersOf(record.value, payload));
  if (!made.ok) return failed([...early, ...made.diagnostics]);
  const again = new Map(made.value.files.map(({ path, content }) => [insideOf(path), bytesOf(content)]));
  const differing = [...new Set([...again.keys(), ...files.keys()])].filter((path) => {
    const [one, other] = [files.get(path), again.get(path)];
    return one === undefined || other === undefined || !sameBytes(one, other);
  });
  const same = again.size - differing.length;
  return settle({ same }, [...early, ...differing.map((path) => differs(path, again.has(path), files.has(path)))]);
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
  { paper, languages, arrangement, fit, pdf, signed }: ArchiveRecord,
  payload: ReadonlyMap<string, Uint8Array>,
): Orders {
  return {
    editions: ['archive'],
    papers: [paper],
    wishes: { languages, arrangement, ...(fit !== undefined && { fit }) },
    handout: { press: false, booklet: false, nup: false },
    mail: { settings: { to: [] } },
    archive: { pdf, ...(signed && { seal: sealedBefore(payload) }) },
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
function otherVersions(session: Session, { diptych, libraries }: ArchiveRecord): readonly Diagnostic[] {
  const own = librariesOf(session);
  const version = versionOf(session);
  const others = [...libraries]
    .filter(([name, made]) => own.get(name) !== made)
    .map(([name, made]) => `${name} ${made}`);
  const all = diptych === version ? others : [`Diptych ${diptych}`, ...others];
  if (all.length === 0) return [];
  const hint = `if anything differs, rebuild it with that version; this is Diptych ${version}`;
  return [fault('archive/other-version', `the bag was made with ${all.join(', ')}`, undefined, hint)];
}

function differs(path: string, isMade: boolean, isThere: boolean): Diagnostic {
  const what = !isMade ? 'is not made again' : !isThere ? 'is missing' : 'is not the same when it is made again';
  return fault('archive/differs', `${path} ${what}`, { file: path, line: 1, column: 1 });
}
