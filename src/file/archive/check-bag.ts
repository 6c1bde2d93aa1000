/** Turns the files of a folder into a bag that is known to be whole, or into all that is wrong with it (RFC 8493, 3). */
import { digestHex, type DigestName, latin1Text } from '../../bytes/index.ts';
import {
  type Code,
  type Diagnostic,
  failed,
  fault,
  type Outcome,
  type Place,
  settle,
} from '../../diagnostics/index.ts';
import { isOfTheSystem } from '../../text/statement/index.ts';
import { oxumOf, readInfo } from './bag.ts';
import { foldedPath, isAlgorithm, type ManifestLine, readManifest, whyUnsafePath } from './manifest-lines.ts';
import { renamedFiles } from './renamed.ts';
import { linesOf, readTagFile } from './tag-file.ts';

/** A bag that is complete and valid. */
export interface CheckedBag {
  /** By the paths under `data/`. */
  readonly payload: ReadonlyMap<string, Uint8Array>;
  /** What bag-info.txt says: the values of each label, in order. */
  readonly info: ReadonlyMap<string, readonly string[]>;
  /** How many the payload has. */
  readonly files: number;
  /** How many the payload has. */
  readonly bytes: number;
}

const INFO_FILE = 'bag-info.txt';
const PAYLOAD = 'data/';

/**
 * Checks that a bag is complete and valid. `files` are all that stand in its folder, by path, their parts joined by
 * `/`. Stricter than the RFC in four things, as an archive has to be: a tag manifest has to be there; every other file
 * but those of the system has to be listed in one; no file may be left to be fetched; no path may lead out of the bag or be another's on some
 * system. Faults: `archive/…`, each with the file and the line that it was found in.
 */
export async function checkBag(files: ReadonlyMap<string, Uint8Array>): Promise<Outcome<CheckedBag>> {
  const payload = new Map(
    [...files].flatMap(([path, bytes]) => (path.startsWith(PAYLOAD) ? [[path, bytes] as const] : [])),
  );
  const { info, faults } = checkInfo(files.get(INFO_FILE), payload);
  const strange = noBag(files);
  if (strange !== undefined) return failed([strange]);
  const inside = new Map([...payload].map(([path, bytes]) => [path.slice(PAYLOAD.length), bytes]));
  const bytes = [...payload.values()].reduce((sum, { length }) => sum + length, 0);
  const marks = checkMarks(files);
  const { renamed, faults: unlike } = await checkManifests(files);
  const early = [
    ...(renamed.has('bagit.txt') ? [] : checkDeclaration(files.get('bagit.txt'))),
    ...checkPaths([...files.keys()]),
    ...checkNothingToFetch(files),
    ...unlike,
    // What is missing under data/ because it has another name is said already.
    ...faults.filter(
      ({ code }) => code !== 'archive/oxum' || ![...renamed.keys()].some((path) => path.startsWith(PAYLOAD)),
    ),
  ];
  const marked = new Set(marks.map(({ place }) => place?.file));
  // What else is wrong with a file that begins with a mark follows from it.
  const others = early.filter(({ place }) => !marked.has(place?.file));
  return settle({ payload: inside, info, files: payload.size, bytes }, [...marks, ...others]);
}

/** The folder beside, above or below a bag, or any other: then nothing else is to be said of it. */
function noBag(files: ReadonlyMap<string, Uint8Array>): Diagnostic | undefined {
  const top = [...files.keys()].filter((file) => !file.includes('/')).map((file) => file.toLowerCase());
  if (top.some((file) => file === 'bagit.txt' || file === INFO_FILE || /^(?:tag)?manifest-/u.test(file)))
    return undefined;
  const inside = [...files.keys()].flatMap((file) => /^(.+)\/bagit\.txt$/u.exec(file)?.[1] ?? []);
  const [first, ...others] = inside;
  const more = others.length === 0 ? '' : ` and ${String(others.length)} more`;
  const where = first === undefined ? '' : `; ${first}${more} in it ${others.length === 0 ? 'is one' : 'are'}`;
  const message = `the folder has no bagit.txt: it is no bag${where}`;
  return fault('archive/not-a-bag', message, placeOf('bagit.txt', 1), 'name the folder that has bagit.txt in it');
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

function isMarked(bytes: Uint8Array): boolean {
  return BYTE_ORDER_MARK.every((byte, i) => bytes[i] === byte);
}

/** RFC 8493, 2.1.1 and 2.2.2 to 2.2.4: some editors put it before a text. */
function checkMarks(files: ReadonlyMap<string, Uint8Array>): readonly Diagnostic[] {
  return [...files].flatMap(([file, bytes]) => {
    const isTag = file === 'bagit.txt' || file === INFO_FILE || manifestOf(file) !== undefined;
    if (!isTag || !isMarked(bytes)) return [];
    const message = `${file} begins with a byte order mark, which no file that describes a bag may have`;
    return [
      fault(
        file === 'bagit.txt' ? 'archive/not-a-bag' : 'archive/encoding',
        message,
        placeOf(file, 1),
        'it was saved by an editor: ask for the file as it was',
      ),
    ];
  });
}

/** RFC 8493, 2.1.1: exactly these two lines, without a byte order mark. */
function checkDeclaration(bytes: Uint8Array | undefined): readonly Diagnostic[] {
  const refuse = (message: string, line: number, hint = 'name the folder that has bagit.txt in it'): Diagnostic =>
    fault('archive/not-a-bag', message, placeOf('bagit.txt', line), hint);
  if (bytes === undefined) return [refuse('the folder has no bagit.txt: it is no bag', 1)];
  const [version = '', encoding = '', ...more] = linesOf(latin1Text(bytes));
  const [, number] = /^BagIt-Version: (\d+\.\d+)$/u.exec(version) ?? [];
  const [, name] = /^Tag-File-Character-Encoding: (.+)$/u.exec(encoding) ?? [];
  if (number === undefined) return [refuse('bagit.txt does not begin with “BagIt-Version: 1.0”', 1)];
  if (number !== '1.0') return [refuse(`the bag is of version ${number}; version 1.0 is read`, 1)];
  if (name === undefined) return [refuse('bagit.txt does not name the encoding of its texts', 2)];
  if (name.toUpperCase() !== 'UTF-8') {
    const message = `the texts of the bag are in ${name}; UTF-8 is read`;
    return [fault('archive/encoding', message, placeOf('bagit.txt', 2), 'ask for the bag in UTF-8')];
  }
  if (more.length > 0) return [refuse('bagit.txt has more than its two lines', 3)];
  return [];
}

function checkPaths(paths: readonly string[]): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const why = whyUnsafePath(path);
    const twin = seen.get(foldedPath(path));
    seen.set(foldedPath(path), path);
    if (why !== undefined) return [unsafe(`${JSON.stringify(path)} ${why}`, path)];
    if (twin !== undefined) return [unsafe(`${path} and ${twin} are one file on some systems`, path)];
    return [];
  });
}

function unsafe(message: string, path: string): Diagnostic {
  return fault('archive/unsafe-path', message, placeOf(path, 1), 'do not unpack it; ask where it comes from');
}

function checkNothingToFetch(files: ReadonlyMap<string, Uint8Array>): readonly Diagnostic[] {
  if (!files.has('fetch.txt')) return [];
  const message = 'parts of the bag are still to be fetched from elsewhere';
  return [fault('archive/fetch', message, placeOf('fetch.txt', 1), 'ask for the whole bag: nothing is fetched')];
}

/** What the bag says of itself, and whether its payload is of the size it says (RFC 8493, 2.2.2). */
function checkInfo(
  bytes: Uint8Array | undefined,
  payload: ReadonlyMap<string, Uint8Array>,
): { readonly info: CheckedBag['info']; readonly faults: readonly Diagnostic[] } {
  const text = readTagFile(bytes ?? new Uint8Array());
  if (text === undefined) {
    const message = `${INFO_FILE} is not in UTF-8`;
    return { info: new Map(), faults: [fault('archive/encoding', message, placeOf(INFO_FILE, 1))] };
  }
  const { info, broken } = readInfo(text);
  const faults = broken.map(({ line, why }) =>
    fault('archive/syntax', `line ${String(line)} of ${INFO_FILE} ${why}`, placeOf(INFO_FILE, line)),
  );
  const said = [...info].find(([label]) => label.toLowerCase() === 'payload-oxum')?.[1] ?? [];
  const found = oxumOf(payload.values());
  const wrong = said.find((oxum) => oxum !== found) ?? (said.length > 1 ? said.join(', ') : undefined);
  if (wrong === undefined) return { info, faults };
  const message = `Payload-Oxum is ${wrong}; the payload has ${found}, bytes and files`;
  const line = linesOf(text).findIndex((written) => /^payload-oxum:/iu.test(written)) + 1;
  return { info, faults: [...faults, fault('archive/oxum', message, placeOf(INFO_FILE, line))] };
}

function placeOf(file: string, line: number): Place {
  return { file, line, column: 1 };
}

/*
 * Turns the manifests of a bag into all that they and the files disagree in: missing, added, altered (RFC 8493, 3).
 */

/** A manifest's file, and whether it lists the payload or the files that describe it. */
interface ManifestFile {
  readonly file: string;
  readonly lists: 'payload' | 'tags';
  readonly algorithm: string;
}

/** One whose checksums can be made again. */
interface KnownManifest extends ManifestFile {
  readonly algorithm: DigestName;
}

interface ReadManifest extends KnownManifest {
  readonly lines: readonly ManifestLine[];
}

/** All that stands in a folder, by path. */
type Files = ReadonlyMap<string, Uint8Array>;

const PAYLOAD_FOLDER = 'data/';

interface AllManifests {
  /** What stands under another name, by the paths that the manifests list. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly faults: readonly Diagnostic[];
}

async function checkManifests(files: Files): Promise<AllManifests> {
  const found = [...files.keys()].flatMap((file) => manifestOf(file) ?? []).sort((a, b) => (a.file < b.file ? -1 : 1));
  const known = found.filter(isKnown);
  const read = known.map((manifest) => readOne(manifest, files));
  const manifests = read.flatMap(({ manifest }) => manifest ?? []);
  const listed = new Set(manifests.flatMap(({ lines }) => lines.map(({ path }) => path)));
  const unlisted = new Map([...files].filter(([path]) => !listed.has(path) && manifestOf(path) === undefined));
  const absent = manifests.flatMap(({ file, algorithm, lines }) =>
    lines.filter(({ path }) => !files.has(path)).map((line) => ({ ...line, algorithm, manifest: file })),
  );
  const renamed = await renamedFiles(absent, unlisted);
  const altered = await Promise.all(manifests.map(async (manifest) => checkFiles(manifest, files, renamed.found)));
  const now = new Set(renamed.found.values());
  const faults = [
    ...found.filter((manifest) => !isKnown(manifest)).map(unknownAlgorithm),
    ...checkThere(known),
    ...read.flatMap((one) => one.faults),
    ...renamed.faults,
    ...altered.flat(),
    ...checkListed(manifests, new Map([...files].filter(([path]) => !now.has(path)))),
  ];
  return { renamed: renamed.found, faults };
}

function manifestOf(file: string): ManifestFile | undefined {
  const [, tag, algorithm] = /^(tag)?manifest-([^/]+)\.txt$/u.exec(file) ?? [];
  return algorithm === undefined ? undefined : { file, lists: tag === undefined ? 'payload' : 'tags', algorithm };
}

function isKnown(manifest: ManifestFile): manifest is KnownManifest {
  return isAlgorithm(manifest.algorithm);
}

function unknownAlgorithm({ file, algorithm }: ManifestFile): Diagnostic {
  const message = `${file} has checksums of an algorithm that is not known here, ${algorithm}`;
  return faultAt('archive/algorithm', message, file, 1, 'md5, sha1, sha256 and sha512 are read');
}

/** Without a manifest of each kind, nothing would show what is gone or changed. */
function checkThere(manifests: readonly ManifestFile[]): readonly Diagnostic[] {
  const lacks = (lists: ManifestFile['lists']): boolean => manifests.every((manifest) => manifest.lists !== lists);
  return [
    ...(lacks('payload') ? [missing('manifest-sha512.txt', 'the bag has no manifest of its payload')] : []),
    ...(lacks('tags') ? [missing('tagmanifest-sha512.txt', 'the bag has no manifest of what describes it')] : []),
  ];
}

function missing(file: string, message: string): Diagnostic {
  return faultAt('archive/missing', message, file, 1);
}

/** The lines of a manifest that can be followed; the others are faults. No manifest for one that cannot be read. */
function readOne(
  manifest: KnownManifest,
  files: Files,
): { readonly manifest?: ReadManifest; readonly faults: readonly Diagnostic[] } {
  const { file } = manifest;
  const text = readTagFile(files.get(file) ?? new Uint8Array());
  if (text === undefined) {
    const message = `${file} is not in UTF-8`;
    return { faults: [faultAt('archive/encoding', message, file, 1)] };
  }
  const { lines, broken } = readManifest(text.replace(/^\uFEFF/u, ''), manifest.algorithm);
  const faults = broken.map(({ line, why }) => faultAt('archive/syntax', `line ${String(line)} ${why}`, file, line));
  const verdicts = lines.map((line) => ({ line, verdict: checkLine(line, manifest) }));
  const followed = verdicts.flatMap(({ line, verdict }) => (verdict === undefined ? [line] : []));
  return {
    manifest: { ...manifest, lines: followed },
    faults: [...faults, ...verdicts.flatMap(({ verdict }) => verdict ?? []), ...checkRepeated(followed, file)],
  };
}

function checkLine({ path, line }: ManifestLine, { file, lists }: ManifestFile): Diagnostic | undefined {
  const why = whyUnsafePath(path);
  if (why !== undefined) {
    const hint = 'do not unpack it; ask where it comes from';
    return faultAt('archive/unsafe-path', `${JSON.stringify(path)} ${why}`, file, line, hint);
  }
  if (path.startsWith(PAYLOAD_FOLDER) === (lists === 'payload')) return undefined;
  const where = lists === 'payload' ? 'is not under data/' : 'is part of the payload';
  return faultAt('archive/syntax', `${path} ${where}, and has no place in this manifest`, file, line);
}

function checkRepeated(lines: readonly ManifestLine[], file: string): readonly Diagnostic[] {
  const seen = new Set<string>();
  return lines.flatMap(({ path, line }) => {
    if (!seen.has(path)) {
      seen.add(path);
      return [];
    }
    return [faultAt('archive/repeated', `${path} stands in the manifest more than once`, file, line)];
  });
}

/** Every file that is listed is there, as it was. */
async function checkFiles(
  { file, algorithm, lines }: ReadManifest,
  files: Files,
  renamed: ReadonlyMap<string, string>,
): Promise<readonly Diagnostic[]> {
  const checked = lines.map(async ({ path, checksum, line }) => {
    const bytes = files.get(path);
    if (bytes === undefined && renamed.has(path)) return [];
    if (bytes === undefined) return [faultAt('archive/missing', `${path} is missing`, file, line)];
    if ((await digestHex(algorithm, bytes)) === checksum) return [];
    // Of the mark is told apart.
    if (isMarked(bytes) && (await digestHex(algorithm, bytes.subarray(BYTE_ORDER_MARK.length))) === checksum) return [];
    return [faultAt('archive/altered', `${path} is not what it was: it has another ${algorithm} checksum`, file, line)];
  });
  return (await Promise.all(checked)).flat();
}

/** Every file is listed: the payload in each of its manifests (RFC 8493, 2.1.3), what describes it in one. */
function checkListed(manifests: readonly ReadManifest[], files: Files): readonly Diagnostic[] {
  const pathsOf = ({ lines }: ReadManifest): ReadonlySet<string> => new Set(lines.map(({ path }) => path));
  const payload = manifests
    .filter(({ lists }) => lists === 'payload')
    .map((manifest) => ({ ...manifest, paths: pathsOf(manifest) }));
  const tags = manifests.filter(({ lists }) => lists === 'tags').map(pathsOf);
  return [...files.keys()].flatMap((path) => {
    if (path.startsWith(PAYLOAD_FOLDER)) {
      const without = payload.filter(({ paths }) => !paths.has(path)).map(({ file }) => file);
      return without.length === 0 ? [] : [added(path, without.join(' and '))];
    }
    // It says nothing of the bag (RFC 8493, 2.2.4).
    if (isOfTheSystem(path)) return [];
    if (manifestOf(path)?.lists === 'tags' || tags.length === 0 || tags.some((paths) => paths.has(path))) return [];
    return [added(path, 'any tag manifest')];
  });
}

function added(path: string, where: string): Diagnostic {
  return faultAt(
    'archive/added',
    `${path} is not listed in ${where}`,
    path,
    1,
    'it was put there after the bag was made',
  );
}

function faultAt(code: Code, message: string, file: string, line: number, hint?: string): Diagnostic {
  return fault(code, message, { file, line, column: 1 }, hint);
}
