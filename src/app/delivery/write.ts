/** Turns named contents into the files of one folder: all of them together or none, and unchanged ones not at all. */
import { rmdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Diagnostic, done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { isOfTheSystem } from '../../text/statement/index.ts';
import { errnoOf, hasDigest, leavesOf, makeFolders, refused, standing, type Tree } from './disk.ts';
import { stagePath } from './lock.ts';
import { findManifest } from './manifest-reader.ts';
import { isMarked, MARKER_NAME } from '../unfinished.ts';
import { isMarkerTaken, unmark } from './marker.ts';
import { type BuildRecord, formatManifest, MANIFEST_NAME, manifestOf, mergeManifests } from './manifest.ts';
import { undisturbed } from './signals.ts';
import { alone, type Busy, deliver, mend, type Transaction } from './staging.ts';
import { isInPlace, namingFaults, type Unit, unitObstacles, unitsOf } from './units.ts';

/** Building one statement takes a second, delivering it some milliseconds: ten seconds are enough for a long queue. */
const PATIENCE_MS = 10_000;

/** Whoever waits looks again soon, and not so often as to be in the way. */
const SHORTEST_PAUSE_MS = 1;
const LONGEST_PAUSE_MS = 16;

interface WriteOptions {
  /** The folder to make or to fill, a plain name inside the output folder. */
  readonly name: string;
  /**
   * By path inside that folder. Its parts are parted by `/`; the first of several is a folder that will hold exactly the
   * files given here. Strings are written as UTF-8.
   */
  readonly files: Tree;
  /** What to do with files and folders of these names that are already there. */
  readonly existing: 'replace' | 'refuse';
  /** What manifest.json, delivered with the files, is to say of them; there is none when absent. */
  readonly record?: BuildRecord;
  /** How long to wait, in milliseconds, while another process delivers the same folder; ten seconds when absent. */
  readonly patienceMs?: number;
}

export interface DeliveredFile {
  readonly path: string;
  readonly bytes: number;
  /** False when the very bytes were there already; the file, or the folder that it is delivered in, was not touched. */
  readonly changed: boolean;
}

export interface Delivered {
  /** In the order given, without the manifest. */
  readonly files: readonly DeliveredFile[];
}

/**
 * Writes the files of one statement, and no other process in between. When it fails, every file is as it was before.
 * Other files of the folder are left alone. While it waits for another process it gives way, so that signals are heard.
 * Faults: `delivery/unsafe-name`, `delivery/exists`, `delivery/busy`, and what openFolder can meet; warning:
 * `delivery/manifest`.
 */
export async function writeWhole(folder: OutputFolder, options: WriteOptions): Promise<Outcome<Delivered>> {
  const { name, files, patienceMs = PATIENCE_MS } = options;
  if (options.record !== undefined && files.has(MANIFEST_NAME)) throw new Error(`${MANIFEST_NAME} is given twice`);
  const unsafe = namingFaults(folder.path, name, files.keys());
  if (unsafe.length > 0) return failed(unsafe);
  const target = path.join(folder.path, name);
  const until = now() + patienceMs;
  try {
    for (let pauseMs = SHORTEST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const outcome = undisturbed(() => alone(folder.path, name, (transaction) => writeAlone(transaction, options)));
      if (!('kind' in outcome)) return outcome;
      if (now() > until) return failed([busy(target, outcome)]);
      await pause(pauseMs);
    }
  } catch (error) {
    return failed([refused(target, error)]);
  }
}

function writeAlone(transaction: Transaction, { files, existing, record }: WriteOptions): Outcome<Delivered> {
  const { target } = transaction;
  const { all, known, diagnostics } = withManifest(target, files, record);
  const units = unitsOf(all);
  const obstacles = notAFolder(target);
  if (obstacles.length === 0)
    obstacles.push(...unitObstacles(target, units), ...markerObstacle(target), ...strangersIn(target, units, known));
  if (existing === 'refuse') obstacles.push(...inTheWay(target, units));
  if (obstacles.length > 0) return failed(obstacles);
  const changed = units.filter((unit) => !isInPlace(target, unit));
  const changedFiles = new Map(changed.flatMap((unit) => [...unit.files]));
  if (changed.length > 0) deliver(transaction, changedFiles);
  // A copy of a folder that was marked, without the lock that stood beside it.
  else unmark(target);
  const delivered = [...files].map(([file, content]) => ({
    path: path.join(target, file),
    bytes: Buffer.byteLength(content),
    changed: changedFiles.has(file),
  }));
  return done({ files: delivered }, diagnostics);
}

/**
 * The files with the manifest that is to stand beside them: theirs, and what is still true of the one that stands there;
 * and the paths of all that earlier builds have made there.
 */
function withManifest(target: string, files: Tree, record: BuildRecord | undefined) {
  if (record === undefined) return { all: files, known: new Set<string>(), diagnostics: [] };
  const { manifest, diagnostics } = findManifest(target);
  const known = new Set(manifest?.builds.flatMap((build) => [...build.files.keys()]));
  const merged = mergeManifests(manifest, manifestOf(record, files), (entry) =>
    hasDigest(path.join(target, entry.path), entry.bytes, entry.sha256),
  );
  return { all: new Map([...files, [MANIFEST_NAME, formatManifest(merged)] as const]), known, diagnostics };
}

/** A link could lead out of the output folder, and a file cannot be filled. */
function notAFolder(target: string): Diagnostic[] {
  const found = standing(target);
  if (found === undefined || found.isDirectory()) return [];
  const kind = found.isSymbolicLink() ? 'a link' : 'a file';
  const place = { file: target, line: 1, column: 1 };
  return [
    fault('delivery/not-a-folder', `cannot write ${target}: ${kind} is in its place`, place, `move ${kind} away`),
  ];
}

/** Somebody's own file is not overwritten, and the folder could not be marked beside it. */
function markerObstacle(target: string): Diagnostic[] {
  if (!isMarkerTaken(target)) return [];
  const at = path.join(target, MARKER_NAME);
  const message = `cannot write ${target}: ${MARKER_NAME} is not Diptych's, which marks by that name what is unfinished`;
  return [fault('delivery/exists', message, { file: at, line: 1, column: 1 }, `give ${at} another name`)];
}

/**
 * What stands in a folder that is going to be replaced as a whole, and is nobody's of whom the manifest tells: it would go
 * with the folder. Not where a run was interrupted: what that one has put there is in no manifest.
 */
function strangersIn(target: string, units: readonly Unit[], known: ReadonlySet<string>): readonly Diagnostic[] {
  if (isMarked(target)) return [];
  return units
    .filter(({ isFolder }) => isFolder)
    .flatMap(({ name, files }) => {
      const strange = leavesOf(path.join(target, name)).filter((leaf) => {
        const isKnown = known.has(`${name}/${leaf}`) || files.has(`${name}/${leaf}`);
        return !isKnown && !leaf.endsWith('/') && !isOfTheSystem(path.basename(leaf));
      });
      if (strange.length === 0) return [];
      const folder = path.join(target, name);
      const message = `cannot replace ${folder}: ${strange.join(', ')} in it is not of Diptych's making and would be lost`;
      return [fault('delivery/exists', message, { file: folder, line: 1, column: 1 }, 'move it out of the folder')];
    });
}

function inTheWay(target: string, units: readonly Unit[]): readonly Diagnostic[] {
  const there = units.map(({ name }) => name).filter((name) => standing(path.join(target, name)) !== undefined);
  if (there.length === 0) return [];
  return [fault('delivery/exists', `${target} has ${there.join(', ')} already`, { file: target, line: 1, column: 1 })];
}

function busy(target: string, { lock, owner }: Busy): Diagnostic {
  const by = owner === undefined ? 'another process' : `process ${String(owner.pid)} on ${owner.host}`;
  const message = `cannot write ${target}: ${by} is writing there`;
  const hint = `wait until it is done; if nothing else builds this statement, remove ${lock}`;
  return fault('delivery/busy', message, { file: target, line: 1, column: 1 }, hint);
}

/*
 * Turns the path of an output folder into leave to write there: mended after killed runs, tried, and left as it was.
 */

/** A folder that could be written to when it was opened. It need not exist yet. */
export interface OutputFolder {
  readonly path: string;
  readonly opened: true;
}

/**
 * Tries the folder before any work is done for it, by making what is missing of it and a folder inside, and taking both
 * away again: asking for permissions alone would not notice a full or a read-only disk. A signal that comes meanwhile is
 * heard once the caller gives way, for which `released(0)` is long enough. Faults: `delivery/not-a-folder`,
 * `delivery/not-writable`, `delivery/no-space`.
 */
export function openFolder(folder: string): Outcome<OutputFolder> {
  try {
    undisturbed(() => {
      mend(folder);
      tryOut(folder);
    }, 0);
    return done({ path: folder, opened: true });
  } catch (error) {
    return failed([refused(folder, error)]);
  }
}

/** The same folder in another thread of the process that opened it: signals are not held off there. */
export function openedBefore(folder: string): Outcome<OutputFolder> {
  return done({ path: folder, opened: true });
}

function tryOut(folder: string): void {
  const made = makeFolders(stagePath(folder));
  for (const one of made.toReversed()) {
    try {
      rmdirSync(one);
    } catch (error) {
      // It is not empty any more, or gone: another run works here too.
      if (errnoOf(error) === undefined) throw error;
      return;
    }
  }
}

/** Milliseconds from some moment on, by a clock that nobody sets; `performance` would load a module for it. */
function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
