/**
 * Turns the wish to be alone with one statement's folder into a folder of one's own, which is the lock. It is
 * `.diptych-<statement>.lock/<owner>/`: whoever's name stands in it is alone, and what he writes stands under his name.
 *
 * It comes into being by one rename of a folder that holds the name already, so that there is no lock without an owner.
 * A dead owner's lock is taken over by renaming his name to ours: of several who try, the system lets one, and he has
 * with it all that the dead one had begun.
 */
import { readFileSync, readlinkSync, renameSync, rmdirSync, rmSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { entriesOf, errnoOf, makeFolders, standing } from './disk.ts';

const LOCK = /^\.diptych-(?<name>.+)\.lock$/;
const STAGE = /^\.diptych-(?<owner>.+)\.stage$/;

/** What the system says where a folder that is not empty stands already. */
const TAKEN = process.platform === 'win32' ? ['EPERM', 'EACCES', 'EEXIST', 'ENOTEMPTY'] : ['EEXIST', 'ENOTEMPTY'];

export type Acquired =
  | { readonly kind: 'own'; readonly folder: string }
  /** Another has it, who may be alive. */
  | { readonly kind: 'busy'; readonly lock: string; readonly owner: Owner | undefined };

/** Where this thread makes what it does not want to be seen in the making. */
export function stagePath(root: string): string {
  return path.join(root, `.diptych-${nameOf(ownSelf())}.stage`);
}

/** The statement that an entry of the output folder is the lock of. */
export function lockedBy(entry: string): string | undefined {
  return LOCK.exec(entry)?.groups?.['name'];
}

/** The owner of an entry of the output folder that stagePath named. */
export function stagedBy(entry: string): Owner | undefined {
  return ownerNamed(STAGE.exec(entry)?.groups?.['owner'] ?? '');
}

/** Makes this thread the owner of the lock of `name`, if it is to be had now. Throws the file system's error. */
export function acquire(root: string, name: string): Acquired {
  const lock = lockPath(root, name);
  try {
    const owner = ownerOf(lock);
    const folder = owner === undefined ? enter(root, lock) : inherit(root, lock, owner);
    return folder === undefined ? { kind: 'busy', lock, owner } : { kind: 'own', folder };
  } finally {
    rmSync(stagePath(root), { recursive: true, force: true });
  }
}

/** Makes this thread the owner of a lock that a dead one left; undefined where there is none. */
export function takeOver(root: string, name: string): string | undefined {
  const lock = lockPath(root, name);
  const owner = ownerOf(lock);
  if (owner !== undefined) return inherit(root, lock, owner);
  removeEmpty(lock);
  return undefined;
}

/** Whether a folder of `owner`'s in the output folder can be taken over; false also when it is gone. */
export function isLeft(root: string, folder: string, owner: Owner): boolean {
  const touched = standing(folder);
  return touched !== undefined && isAbandoned(owner, () => timeBeside(clockPath(root)) - touched.mtimeMs);
}

/** Takes away what the owner wrote under his name, his name, and the lock unless it is another's by now. */
export function release(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  removeEmpty(path.dirname(folder));
}

/** Inside the stage, so that it is taken away like one should we be killed. */
function clockPath(root: string): string {
  return path.join(stagePath(root), 'clock');
}

function lockPath(root: string, name: string): string {
  return path.join(root, `.diptych-${name}.lock`);
}

function ownerOf(lock: string): Owner | undefined {
  for (const entry of entriesOf(lock)) {
    const owner = ownerNamed(entry);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** A lock without an owner is empty, but for what the system itself puts into folders, such as `.DS_Store`. */
function removeEmpty(lock: string): void {
  for (const entry of entriesOf(lock)) {
    if (ownerNamed(entry) === undefined) rmSync(path.join(lock, entry), { recursive: true, force: true });
  }
  attempt(['ENOENT', 'EBUSY', ...TAKEN], () => {
    rmdirSync(lock);
  });
}

/** Undefined when somebody else was there first: a folder takes the place of none, or of an empty one, but of no other. */
function enter(root: string, lock: string): string | undefined {
  removeEmpty(lock);
  const own = nameOf(ownSelf());
  makeFolders(path.join(stagePath(root), own));
  const entered = attempt(TAKEN, () => {
    renameSync(stagePath(root), lock);
  });
  return entered ? path.join(lock, own) : undefined;
}

/** Undefined while the owner may live, and when somebody else was quicker. */
function inherit(root: string, lock: string, owner: Owner): string | undefined {
  const theirs = path.join(lock, nameOf(owner));
  const ours = path.join(lock, nameOf(ownSelf()));
  // We are not in the middle of a delivery here: it is what could not be finished earlier.
  if (theirs === ours) return ours;
  if (!isLeft(root, theirs, owner)) return undefined;
  const inherited = attempt(['ENOENT'], () => {
    // First, or a third who cannot ask whether we live would take our lock for as old as theirs.
    const now = timeBeside(clockPath(root)) / 1000;
    utimesSync(theirs, now, now);
    renameSync(theirs, ours);
  });
  return inherited ? ours : undefined;
}

/** False when the system refuses with one of these errors; any other is thrown. */
function attempt(expected: readonly string[], act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined || !expected.includes(errno)) throw error;
    return false;
  }
}

/*
 * Turns processes into names that are on no two of them, and such a name into whether its process may still be at work.
 */

/** Who writes: one thread of one process on one machine. */
export interface Owner {
  /** The machine; inside a container, with its own counting of processes. Letters, figures and `_`. */
  readonly host: string;
  readonly pid: number;
  /** When the process was started, in whatever its system counts; 0 where the system does not say. */
  readonly born: number;
  readonly thread: number;
}

const NAMED = /^(?<host>[A-Za-z0-9_]*)-(?<pid>\d{1,10})-(?<born>\d{1,15})-(?<thread>\d{1,10})$/;

/**
 * A process on another machine cannot be asked whether it lives, so what it left is free when it is this old. Writing
 * takes well under a second; an hour is longer than any share is stuck without an error.
 */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** Host names are shorter; a file name has 255 bytes. */
const LONGEST_HOST = 80;

let self: Owner | undefined;

/** This thread. */
export function ownSelf(): Owner {
  self ??= { host: ownHost(), pid: process.pid, born: statOf(process.pid)?.born ?? 0, thread: threadId };
  return self;
}

/** The name of an owner, fit to be that of a file. */
export function nameOf({ host, pid, born, thread }: Owner): string {
  return [host, pid, born, thread].join('-');
}

/** The owner of that name; undefined for a name that is none of ours. */
export function ownerNamed(name: string): Owner | undefined {
  const { host, pid, born, thread } = NAMED.exec(name)?.groups ?? {};
  if (host === undefined) return undefined;
  return { host, pid: Number(pid), born: Number(born), thread: Number(thread) };
}

/**
 * Whether what `owner` has not touched for `idleMs()` milliseconds can be taken over: its process is gone, or cannot be
 * asked and has not been heard of for an hour.
 */
export function isAbandoned({ host, pid, born }: Owner, idleMs: () => number): boolean {
  if (host === ownSelf().host) {
    if (!isAlive(pid)) return true;
    const found = statOf(pid);
    // It has ended, and whoever started it has not asked how.
    if (found?.state === 'Z' || found?.state === 'X') return true;
    // The number may have been given to another process since.
    if (found !== undefined && born !== 0) return found.born !== born;
  }
  return idleMs() > ABANDONED_AFTER_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

/** Containers may share a host name and a disk, and each counts its processes from 1: such numbers mean nothing outside. */
function ownHost(): string {
  const space = /\d+/.exec(read(() => readlinkSync('/proc/self/ns/pid')) ?? '')?.[0] ?? '';
  return `${hostname()}_${space}`.replaceAll(/[^A-Za-z0-9]/g, '_').slice(-LONGEST_HOST);
}

/**
 * How a process is and when it was started, in ticks since its system was: of proc(5)'s stat the 3rd field, which comes
 * after the name in brackets, and the 22nd.
 */
function statOf(pid: number): { readonly state: string; readonly born: number } | undefined {
  const stat = read(() => readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const born = Number(fields[19]);
  return Number.isSafeInteger(born) ? { state: fields[0] ?? '', born } : undefined;
}

/** Nothing where a system has no such file. */
function read(file: () => string): string | undefined {
  try {
    return file();
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return undefined;
  }
}

/*
 * Turns a folder into the time it is on its disk, which on a share is another machine's and may be hours from ours.
 */

/** By the folder that was made to find out, how far the clock of its disk is ahead of ours, in milliseconds. */
const ahead = new Map<string, number>();

/**
 * Now, in milliseconds of the epoch, as the files beside `probe` count it. `probe` is the path of a folder that may be
 * made there and taken away again, once for each path. Throws the file system's error.
 */
function timeBeside(probe: string): number {
  const known = ahead.get(probe) ?? aheadBeside(probe);
  ahead.set(probe, known);
  return Date.now() + known;
}

function aheadBeside(probe: string): number {
  const made = makeFolders(probe);
  const touched = standing(probe)?.mtimeMs;
  for (const one of made.toReversed()) {
    try {
      rmdirSync(one);
    } catch (error) {
      // Somebody else was quicker, or has something in it by now.
      if (errnoOf(error) === undefined) throw error;
      break;
    }
  }
  return touched === undefined ? 0 : touched - Date.now();
}
