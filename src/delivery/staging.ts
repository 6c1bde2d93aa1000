/**
 * Turns the wish to write several files at once into folders that a later run can understand. Files are first written
 * into `.diptych-<host>-<process>.stage` in the output folder; once all of them are on the disk the folder is renamed
 * to `.ready`, and from then on they are delivered, whoever has to finish it.
 */
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { errnoOf } from './faults.ts';
import { whyUnsafe } from './names.ts';

const STAGING = /^\.diptych-(?<host>[A-Za-z0-9_]*)-(?<pid>[0-9]+)\.(?<state>stage|ready)$/;

/** Beside the files that are ready: the ones they replace, until all are in place. */
const REPLACED = '.replaced';

/**
 * A process on another machine cannot be asked whether it lives, so its leftovers are taken away when they are this
 * old. Writing takes well under a second; an hour is longer than any share is stuck without an error.
 */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** Another run that tries the same folder out may take an empty one away under our hands; hardly three times. */
const ATTEMPTS = 3;

const HOST = hostname().replaceAll(/[^A-Za-z0-9]/g, '_');

/** Where this process writes what is not ready. A leftover of that name can only be of a process before this one. */
export function stagePath(root: string): string {
  return path.join(root, `.diptych-${HOST}-${String(process.pid)}.stage`);
}

/**
 * Makes a folder and those around it that are missing; gives those it made, outermost first. Node's own way to do so
 * never returns where a file system says ENOENT of a folder in a folder that exists, as /proc does.
 */
export function makeFolders(folder: string, attempts = ATTEMPTS): readonly string[] {
  const missing: string[] = [];
  for (let one = path.resolve(folder); !existsSync(one); one = path.dirname(one)) missing.unshift(one);
  const made: string[] = [];
  for (const one of missing) {
    try {
      mkdirSync(one);
      made.push(one);
    } catch (error) {
      const errno = errnoOf(error);
      if (errno === 'ENOENT' && attempts > 1) return [...made, ...makeFolders(folder, attempts - 1)];
      if (errno !== 'EEXIST' || !statSync(one).isDirectory()) throw error;
    }
  }
  return made;
}

/**
 * Makes `files` stand in `root/name`, each new or in place of its namesake: on the disk first, then in sight. The whole
 * runs without giving way, so that a signal is seen before it or after it. Throws the file system's error, with every
 * file as it was.
 */
export function deliver(root: string, name: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  const staged = stagePath(root);
  const ready = staged.replace(/stage$/, 'ready');
  try {
    makeFolders(path.join(staged, name));
    for (const [file, content] of files) writeToDisk(path.join(staged, name, file), content);
    syncFolder(path.join(staged, name));
    renameSync(staged, ready);
    place(ready, root, name);
  } finally {
    rmSync(staged, { recursive: true, force: true });
    rmSync(ready, { recursive: true, force: true });
  }
}

/** Finishes or takes away what killed runs left in `root`: what was ready is delivered, what was not is removed. */
export function mend(root: string): void {
  for (const entry of entriesOf(root)) {
    const { host, pid, state } = STAGING.exec(entry)?.groups ?? {};
    if (host === undefined || pid === undefined) continue;
    const leftover = path.join(root, entry);
    if (!isAbandoned(leftover, host, Number(pid))) continue;
    if (state === 'ready') finish(leftover, root);
    rmSync(leftover, { recursive: true, force: true });
  }
}

/** None where there is no folder (yet, or any more). */
function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return [];
  }
}

function finish(ready: string, root: string): void {
  for (const name of entriesOf(ready)) {
    if (whyUnsafe(name) !== undefined) continue;
    try {
      place(ready, root, name);
    } catch (error) {
      // Another run mends the same leftover, or the place has since been taken: what stands there now is newer.
      if (errnoOf(error) === undefined) throw error;
    }
  }
}

/** Our own number on a leftover is that of a process before us: delivering ends before anyone else can ask. */
function isAbandoned(leftover: string, host: string, pid: number): boolean {
  if (host === HOST) return pid === process.pid || !isAlive(pid);
  const { mtimeMs } = lstatSync(leftover, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return Date.now() - mtimeMs > ABANDONED_AFTER_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

/** Moves the files of `ready/name` to `root/name`; if one cannot be moved, all stand as before, and its error is thrown. */
function place(ready: string, root: string, name: string): void {
  const from = path.join(ready, name);
  const to = path.join(root, name);
  if (!existsSync(to) && renamed(from, to)) {
    syncFolder(root);
    return;
  }
  const kept = path.join(ready, REPLACED);
  makeFolders(kept);
  const placed: string[] = [];
  try {
    for (const file of readdirSync(from)) {
      if (existsSync(path.join(to, file))) keep(path.join(to, file), path.join(kept, file));
      renameSync(path.join(from, file), path.join(to, file));
      placed.push(file);
    }
  } catch (error) {
    for (const file of placed) {
      if (existsSync(path.join(kept, file))) renameSync(path.join(kept, file), path.join(to, file));
      else rmSync(path.join(to, file), { force: true });
    }
    throw error;
  }
  syncFolder(to);
}

/** A whole folder at once, unless somebody else has made it in the meantime. */
function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (existsSync(to)) return false;
    throw error;
  }
}

/** A second name for the old file, so that it never goes missing; a copy where the file system knows no links. */
function keep(file: string, as: string): void {
  try {
    linkSync(file, as);
  } catch {
    copyFileSync(file, as, constants.COPYFILE_FICLONE);
  }
}

function writeToDisk(file: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const descriptor = openSync(file, 'wx');
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Puts the names of a folder on the disk; Windows does so by itself and refuses to be asked. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
