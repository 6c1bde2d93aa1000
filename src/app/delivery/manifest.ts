/**
 * Turns what is known of a statement's files into its manifest, and an earlier manifest and a later one into one.
 *
 * It lists files one by one, those of a bag too, so that a script needs to know nothing of bags; and builds, each the
 * files that were made together, with what they were made from. It has no clock and no path outside its folder.
 */
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { type Content, digestOf, type Tree } from './disk.ts';
import { portable, unitOf } from './units.ts';

export const MANIFEST_NAME = 'manifest.json';

/** What the first key of every manifest says; another number means another shape. */
export const FORMAT = 'diptych-manifest/1';

export interface Manifest {
  /** Sorted by path; each path once. */
  readonly files: readonly ManifestEntry[];
  /** Sorted by key, then by what they were made from. */
  readonly builds: readonly BuildEntry[];
}

/** What is said of a file by whoever made it. */
export interface FileFacts {
  /** E.g. handout, email, archive, proof. */
  readonly edition: string;
  /** E.g. press, booklet, facing; null where an edition is as it usually is. */
  readonly variant: string | null;
  /** E.g. a4; null for what is not set on paper. */
  readonly paper: string | null;
  /** Null for what has no pages. */
  readonly pages: number | null;
  /** The standards that the file claims to keep, e.g. PDF/A-2a; none for most kinds of file. */
  readonly flavours: readonly string[];
  /**
   * How many words of each language, by its tag, were found again in the finished file, all in their order; null where
   * that was not looked at. A file in which a word differs is not delivered.
   */
  readonly proof: ReadonlyMap<string, number> | null;
}

export interface ManifestEntry extends FileFacts {
  /** In the folder of the manifest, its parts parted by `/`. */
  readonly path: string;
  readonly bytes: number;
  /** In small hexadecimal figures. */
  readonly sha256: string;
}

/** Files that were made together. */
export interface BuildEntry {
  /** What was asked for: the same question has the same key. */
  readonly key: string;
  /** Diptych's version. */
  readonly diptych: string;
  /** SHA-256 of everything it was made from, by name. */
  readonly inputs: ReadonlyMap<string, string>;
  /** SHA-256 of every file as it was made, by path. Some may have been replaced since. */
  readonly files: ReadonlyMap<string, string>;
  /** What there was to say: to be said again when nothing is built. Files of the statement have no folder before them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a build has to tell the manifest, beside its files. */
export interface BuildRecord {
  readonly key: string;
  readonly diptych: string;
  readonly inputs: Inputs;
  /** By path; those of a folder stand for every file in it that has none of its own. */
  readonly facts: ReadonlyMap<string, FileFacts>;
  readonly diagnostics: readonly Diagnostic[];
  /** The statement's folder, as it stands in the places of its diagnostics. */
  readonly source: string;
}

/** The manifest of one build alone. Throws when a file has no facts. */
export function manifestOf(record: BuildRecord, files: Tree): Manifest {
  const entries = [...files].map(([path, content]): ManifestEntry => {
    const facts = record.facts.get(path) ?? record.facts.get(unitOf(path));
    if (facts === undefined) throw new Error(`nothing is said of ${path} for the manifest`);
    const { edition, variant, paper, pages, flavours, proof } = facts;
    const [bytes, sha256] = [Buffer.byteLength(content), digestOf(content)];
    return { path, bytes, sha256, edition, variant, paper, pages, flavours, proof };
  });
  const sorted = entries.toSorted(by(({ path }) => path));
  const build = {
    key: record.key,
    diptych: record.diptych,
    inputs: inputDigests(record.inputs),
    files: new Map(sorted.map(({ path, sha256 }) => [path, sha256])),
    diagnostics: portable(record.diagnostics, record.source),
  };
  return { files: sorted, builds: [build] };
}

/**
 * `later`, and what is still true of `earlier`: files that `later` has not replaced and that `stands` finds as they were
 * made, a folder only when all its files are; and builds that tell of a file that `later` has not made, or that answer
 * another question and stand with all their files. Others would pile up with every change of a statement, for some files
 * are the same in all. Files that no build of the manifest has made may be there too; they are not listed.
 */
export function mergeManifests(
  earlier: Manifest | undefined,
  later: Manifest,
  stands: (entry: ManifestEntry) => boolean,
): Manifest {
  if (earlier === undefined) return later;
  const replaced = new Set(later.files.map(({ path }) => unitOf(path)));
  const left = earlier.files.filter(({ path }) => !replaced.has(unitOf(path)));
  const spoilt = new Set(left.filter((entry) => !stands(entry)).map(({ path }) => unitOf(path)));
  const files = [...left.filter(({ path }) => !spoilt.has(unitOf(path))), ...later.files];
  const digests = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const madeLater = new Set(later.files.map(({ path }) => path));
  const askedLater = new Set(later.builds.map(({ key }) => key));
  const answeredLater = new Set(later.builds.map(identityOf));
  const builds = earlier.builds.filter((build) => {
    if (answeredLater.has(identityOf(build))) return false;
    const stillThere = [...build.files].filter(([path, sha256]) => digests.get(path) === sha256);
    const isWhole = stillThere.length === build.files.size && !askedLater.has(build.key);
    return isWhole || stillThere.some(([path]) => !madeLater.has(path));
  });
  return {
    files: files.toSorted(by(({ path }) => path)),
    builds: [...builds, ...later.builds].toSorted(by(identityOf)),
  };
}

/** The key and what it was made from: there is one build of each. */
function identityOf({ key, inputs }: BuildEntry): string {
  return `${key}\n${digestOfDigests(inputs)}`;
}

/** The bytes of `manifest.json`, in UTF-8: two spaces a level, a line feed at the end, keys in the order of the types. */
export function formatManifest({ files, builds }: Manifest): string {
  const written = {
    format: FORMAT,
    files: files.map(({ path, bytes, sha256, edition, variant, paper, pages, flavours, proof }) => {
      const words = proof && { words: Object.fromEntries(proof) };
      return { path, bytes, sha256, edition, variant, paper, pages, flavours, proof: words };
    }),
    builds: builds.map(({ key, diptych, inputs, files: made, diagnostics }) => {
      return { key, diptych, inputs: Object.fromEntries(inputs), files: Object.fromEntries(made), diagnostics };
    }),
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/** An order by UTF-16 units, as no locale would have it. */
function by<T>(keyOf: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b)));
}

/*
 * Turns everything that a build is made from into one digest: another digest where a byte, a name or a part differs.
 */

/** What a build is made from, by names such as `en.md` or `template`: bytes, or text such as a version or an option. */
export type Inputs = ReadonlyMap<string, Content>;

/** SHA-256, in small hexadecimal figures, of each part by its name, sorted. */
export function inputDigests(parts: Inputs): ReadonlyMap<string, string> {
  return new Map([...parts].map(([name, part]) => [name, digestOf(part)] as const).toSorted(byName));
}

/** The digest of all parts, in whatever order they are given. Text counts as its bytes in UTF-8. */
export function inputsDigest(parts: Inputs): string {
  return digestOfDigests(inputDigests(parts));
}

/**
 * The digest of parts whose digests are known: SHA-256 over the length of each name in bytes, a colon, the name and the
 * part's digest. So no two sets of parts are read as one: lengths end at the colon, digests have 64 figures.
 */
export function digestOfDigests(digests: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, digest] of [...digests].toSorted(byName))
    hash.update(`${String(Buffer.byteLength(name))}:${name}${digest}`);
  return hash.digest('hex');
}

/** By UTF-16 units, as no locale would have it. */
function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : Number(a > b);
}
