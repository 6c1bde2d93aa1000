/** Turns processes into names that are on no two of them, and such a name into whether its process may still be at work. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { threadId } from 'node:worker_threads';
import { errnoOf } from './faults.ts';

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
