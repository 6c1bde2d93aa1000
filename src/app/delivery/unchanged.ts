/** Turns what would be built into the build that stands there already, whole, or into nothing. */
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { errnoOf, hasDigest, standing, whyUnsafe } from './disk.ts';
import type { DeliveredFile, OutputFolder } from './write.ts';
import { digestOfDigests, type ManifestEntry } from './manifest.ts';
import { findManifest } from './manifest-reader.ts';
import { isMarked } from '../unfinished.ts';
import { hasLeaves, placedIn, unitOf } from './units.ts';

export interface Asked {
  /** What is asked for, as the build's record had it. */
  readonly key: string;
  /** inputsDigest of everything it would be made from. */
  readonly inputs: string;
  /** The statement's folder, for the places of diagnostics. */
  readonly source: string;
}

export interface StandingBuild {
  /** By path; none is changed. */
  readonly files: readonly (DeliveredFile & { readonly entry: ManifestEntry })[];
  /** What there was to say when it was built. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The build of `root/name` that was asked for by the same key and made from the same inputs, when all its files stand
 * as they were made, by size and SHA-256, and its folders hold nothing else; undefined when it is to be built (again).
 */
export function isUnchanged(folder: OutputFolder, name: string, asked: Asked): StandingBuild | undefined {
  if (whyUnsafe(name) !== undefined) return undefined;
  const target = path.join(folder.path, name);
  try {
    // A link could lead out of the output folder, and is refused when it comes to writing.
    return standing(target)?.isDirectory() === true && !isMarked(target) ? standingBuild(target, asked) : undefined;
  } catch (error) {
    // What cannot be looked at is built, and what keeps it from being written is said then.
    if (errnoOf(error) === undefined) throw error;
    return undefined;
  }
}

function standingBuild(target: string, asked: Asked): StandingBuild | undefined {
  const { manifest } = findManifest(target);
  const build = manifest?.builds.find(
    ({ key, inputs }) => key === asked.key && digestOfDigests(inputs) === asked.inputs,
  );
  if (manifest === undefined || build === undefined) return undefined;
  const made = manifest.files.filter((entry) => build.files.get(entry.path) === entry.sha256);
  if (made.length < build.files.size || !foldersHold(target, [...build.files.keys()])) return undefined;
  const files = made.map((entry) => ({
    path: path.join(target, entry.path),
    bytes: entry.bytes,
    changed: false,
    entry,
  }));
  if (!files.every((file) => hasDigest(file.path, file.bytes, file.entry.sha256))) return undefined;
  return { files, diagnostics: placedIn(asked.source, build.diagnostics) };
}

function foldersHold(target: string, paths: readonly string[]): boolean {
  const folders = new Set(paths.filter((file) => file.includes('/')).map(unitOf));
  return [...folders].every((unit) => {
    const expected = paths.filter((file) => unitOf(file) === unit).toSorted();
    return hasLeaves(path.join(target, unit), expected, unit);
  });
}
