/** Turns the manifests of a bag into all that they and the files disagree in: missing, added, altered (RFC 8493, 3). */
import { digestHex, type DigestName } from '../../bytes/index.ts';
import { fault, type Code, type Diagnostic } from '../../diagnostics/index.ts';
import { isAlgorithm, readManifest, type ManifestLine } from './manifest-lines.ts';
import { whyUnsafePath } from './paths.ts';
import { readTagFile } from './tag-file.ts';

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

const PAYLOAD = 'data/';

export async function checkManifests(files: Files): Promise<readonly Diagnostic[]> {
  const found = [...files.keys()].flatMap((file) => manifestOf(file) ?? []).sort((a, b) => (a.file < b.file ? -1 : 1));
  const known = found.filter(isKnown);
  const read = known.map((manifest) => readOne(manifest, files));
  const manifests = read.flatMap(({ manifest }) => manifest ?? []);
  const altered = await Promise.all(manifests.map(async (manifest) => checkFiles(manifest, files)));
  return [
    ...found.filter((manifest) => !isKnown(manifest)).map(unknownAlgorithm),
    ...checkThere(known),
    ...read.flatMap(({ faults }) => faults),
    ...altered.flat(),
    ...checkListed(manifests, files),
  ];
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
  const { lines, broken } = readManifest(text, manifest.algorithm);
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
  if (path.startsWith(PAYLOAD) === (lists === 'payload')) return undefined;
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
async function checkFiles({ file, algorithm, lines }: ReadManifest, files: Files): Promise<readonly Diagnostic[]> {
  const checked = lines.map(async ({ path, checksum, line }) => {
    const bytes = files.get(path);
    if (bytes === undefined) return [faultAt('archive/missing', `${path} is missing`, file, line)];
    if ((await digestHex(algorithm, bytes)) === checksum) return [];
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
    if (path.startsWith(PAYLOAD)) {
      const without = payload.filter(({ paths }) => !paths.has(path)).map(({ file }) => file);
      return without.length === 0 ? [] : [added(path, without.join(' and '))];
    }
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
