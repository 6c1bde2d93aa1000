/**
 * Turns the wish to replace several files of a folder at once into steps that whoever comes next can finish. In the
 * lock of the statement stand `new`, which is being written; `ready`, which `new` is renamed to once all of it is on the
 * disk; and `old`, what had to make way. From `ready` on everything is delivered, whoever has to finish it: at any
 * moment each unit stands in its place in its new state, or in `ready`. Units cannot all be moved at one moment, so that
 * the folder is marked from before the first is moved until after the last.
 *
 * A unit is a file of the folder, or a folder in it, which is replaced as a whole.
 */
import { constants, copyFileSync, linkSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { entriesOf, errnoOf, makeFolders, standing, syncFolder, type Tree, whyUnsafe, writeTree } from './disk.ts';
import { acquire, type Acquired, isLeft, lockedBy, type Owner, release, stagedBy, takeOver } from './lock.ts';
import { mark, unmark } from './marker.ts';
import { MANIFEST_NAME } from './manifest.ts';

/** Where the steps of one delivery stand, and where they lead. */
export interface Transaction {
  /** The folder of one's own in the lock. */
  readonly own: string;
  /** The folder of the statement. */
  readonly target: string;
}

export type Busy = Extract<Acquired, { kind: 'busy' }>;

/**
 * Does `work` while no other process writes into `root/name`, after what a killed one left there was finished; does not
 * do it where another is at work. All of it runs without giving way, so that a signal is seen before it or after it.
 * Throws the file system's error.
 */
export function alone<T>(root: string, name: string, work: (transaction: Transaction) => T): T | Busy {
  const acquired = acquire(root, name);
  if (acquired.kind === 'busy') return acquired;
  const transaction = { own: acquired.folder, target: path.join(root, name) };
  try {
    finish(transaction);
    return work(transaction);
  } finally {
    leave(transaction);
  }
}

/**
 * Makes `files` stand in the target, in units that are new or in place of their namesakes: on the disk first, then in
 * sight. Throws the file system's error, with everything as it was.
 */
export function deliver(transaction: Transaction, files: Tree): void {
  const { own } = transaction;
  writeTree(path.join(own, 'new'), files);
  renameSync(path.join(own, 'new'), path.join(own, 'ready'));
  const placed: string[] = [];
  try {
    place(transaction, placed);
  } catch (error) {
    for (const unit of placed.toReversed()) takeBack(transaction, unit);
    unmark(transaction.target);
    // From here on it is not ready any more, and is taken away.
    renameSync(path.join(own, 'ready'), path.join(own, 'new'));
    throw error;
  }
}

/**
 * Finishes or takes away what killed runs left in `root`. What cannot be finished now, because a file is in use, waits
 * for whoever next writes that statement, and is told to him.
 */
export function mend(root: string): void {
  for (const entry of entriesOf(root)) {
    const name = lockedBy(entry);
    const stager = stagedBy(entry);
    try {
      if (name !== undefined && whyUnsafe(name) === undefined) mendOne(root, name);
      if (stager !== undefined) discard(path.join(root, entry), stager);
    } catch (error) {
      // Also when another run mends the same.
      if (errnoOf(error) === undefined) throw error;
    }
  }
}

/** Nothing that is still staged has been promised. */
function discard(stage: string, stager: Owner): void {
  if (isLeft(path.dirname(stage), stage, stager)) rmSync(stage, { recursive: true, force: true });
}

function mendOne(root: string, name: string): void {
  const own = takeOver(root, name);
  if (own === undefined) return;
  const transaction = { own, target: path.join(root, name) };
  try {
    finish(transaction);
  } finally {
    leave(transaction);
  }
}

/** Brings to its end what stands in a lock that has been taken over. Where it cannot be, it stays for the next to try. */
function finish(transaction: Transaction): void {
  const { own, target } = transaction;
  for (const rest of ['new', 'old']) rmSync(path.join(own, rest), { recursive: true, force: true });
  if (standing(path.join(own, 'ready')) === undefined) return;
  // A link or a file has been put where the statement's folder was: what stands there now is newer.
  if (standing(target)?.isDirectory() !== false) place(transaction, []);
  // What made way goes too: a folder cannot be moved to where another stands, and more may be delivered in this lock.
  for (const done of ['ready', 'old']) rmSync(path.join(own, done), { recursive: true, force: true });
}

/** Gives the lock back; it stays, for whoever mends, when not even taking back has worked. */
function leave({ own }: Transaction): void {
  if (entriesOf(path.join(own, 'ready')).length === 0) release(own);
}

/** Moves what is ready into its place. Adds to `placed` each unit that may have been touched. */
function place({ own, target }: Transaction, placed: string[]): void {
  const ready = path.join(own, 'ready');
  if (standing(target) === undefined) {
    placeAll(ready, target);
    return;
  }
  // Or a power cut could leave units that were moved, and nothing of their having been ready.
  for (const folder of [own, path.dirname(own), path.dirname(target)]) syncFolder(folder);
  makeFolders(path.join(own, 'old'));
  const units = inOrder(entriesOf(ready));
  if (units.length > 0) mark(target, own);
  for (const unit of units) {
    placed.push(unit);
    makeWay(path.join(ready, unit), path.join(target, unit), path.join(own, 'old', unit));
    renameSync(path.join(ready, unit), path.join(target, unit));
  }
  syncFolder(target);
  unmark(target);
}

/** Where there is no folder of the statement yet, all units come with it; it goes again if its name cannot be kept. */
function placeAll(ready: string, target: string): void {
  renameSync(ready, target);
  try {
    syncFolder(path.dirname(target));
  } catch (error) {
    renameSync(target, ready);
    throw error;
  }
}

/** The manifest comes last, so that it never speaks of what is not there yet. */
function inOrder(units: readonly string[]): readonly string[] {
  const files = units.filter((unit) => unit !== MANIFEST_NAME).toSorted();
  return files.length === units.length ? files : [...files, MANIFEST_NAME];
}

/**
 * Keeps what stands in a unit's place. A file gets a second name, so that it never goes missing; a folder is moved away,
 * for no folder takes the place of another. A folder in a file's place, or the other way round, is left to be refused.
 */
function makeWay(unit: string, at: string, kept: string): void {
  const there = standing(at);
  const isFolder = standing(unit)?.isDirectory() ?? false;
  if (there === undefined || there.isDirectory() !== isFolder) {
    if (there?.isSymbolicLink() === true) renameSync(at, kept);
  } else if (there.isFile()) secondName(at, kept);
  else renameSync(at, kept);
}

/** A copy where the file system knows no second names; whole or not there, because it may be put back. */
function secondName(file: string, as: string): void {
  try {
    linkSync(file, as);
  } catch {
    copyFileSync(file, `${as}~`, constants.COPYFILE_FICLONE);
    renameSync(`${as}~`, as);
  }
}

/** Undoes what `place` may have done to a unit: back into `ready` first, so that a kill leaves no unit in neither place. */
function takeBack({ own, target }: Transaction, unit: string): void {
  const [ready, at, kept] = [path.join(own, 'ready', unit), path.join(target, unit), path.join(own, 'old', unit)];
  if (standing(ready) === undefined) renameSync(at, ready);
  // What only got a second name has not left its place.
  if (standing(at) === undefined && standing(kept) !== undefined) renameSync(kept, at);
}
