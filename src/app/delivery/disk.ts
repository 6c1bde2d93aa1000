/** Turns bytes into files that are on the disk, and what stands there into verdicts, without ever following a link. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type Code, type Diagnostic, fault } from '../../diagnostics/index.ts';
import { isDeviceName } from '../../text/statement/index.ts';
import { readBounded } from '../files.ts';

/** What a file is to hold; strings are written as UTF-8. */
export type Content = Uint8Array | string;

/** Files by their paths inside some folder, whose parts are parted by `/` on every system. */
export type Tree = ReadonlyMap<string, Content>;

/** Another run that tries the same folder out may take an empty one away under our hands; hardly three times. */
const ATTEMPTS = 3;

/** Files that are open at once; systems let a process have some hundreds at least. */
const BATCH = 64;

/**
 * Makes a folder and those around it that are missing; gives those it made, outermost first. Node's own way to do so
 * never returns where a file system says ENOENT of a folder in a folder that exists, as /proc does.
 */
export function makeFolders(folder: string, attempts = ATTEMPTS): readonly string[] {
  const missing: string[] = [];
  for (let one = path.resolve(folder); !existsSync(one); one = path.dirname(one)) {
    missing.unshift(one);
    // A drive of Windows that isn't there, around which there is nothing.
    if (one === path.dirname(one)) break;
  }
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
 * Writes files into a folder that is new, and returns when they and their names are on the disk. All of a batch are
 * written before the first is waited for: the disk then does together what it would do for each.
 */
export function writeTree(folder: string, files: Tree): void {
  const folders = new Set<string>();
  const open: number[] = [];
  try {
    for (const [name, content] of files) {
      const file = path.join(folder, name);
      for (const one of makeFolders(path.dirname(file))) folders.add(one);
      const descriptor = openSync(file, 'wx');
      open.push(descriptor);
      const bytes = bytesOf(content);
      for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
      if (open.length === BATCH) syncFiles(open);
    }
    syncFiles(open);
  } finally {
    for (const descriptor of open) closeSync(descriptor);
  }
  for (const one of folders) syncFolder(one);
}

/** Waits for the files, and closes them. */
function syncFiles(open: number[]): void {
  for (const descriptor of open) fsyncSync(descriptor);
  for (const descriptor of open.splice(0)) closeSync(descriptor);
}

/** Puts the names of a folder on the disk; Windows and some shares do so by themselves and refuse to be asked. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (errnoOf(error) !== 'EINVAL' && errnoOf(error) !== 'ENOTSUP') throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** What stands under this very name: a link is a link here, wherever it leads. */
export function standing(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    // A part of the path is a file.
    if (errnoOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The names in a folder; none where there is no folder (yet, or any more). */
export function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return [];
  }
}

/** Whether a plain file with exactly these bytes is there. One that cannot be read will be replaced. */
export function holds(file: string, content: Content): boolean {
  return readPlain(file, Buffer.byteLength(content))?.equals(bytesOf(content)) ?? false;
}

/** Whether a plain file of this size and this SHA-256, in small hexadecimal figures, is there. */
export function hasDigest(file: string, bytes: number, sha256: string): boolean {
  const found = readPlain(file, bytes);
  return found !== undefined && digestOf(found) === sha256;
}

/** The bytes of a file that is no link, has that size and can be read. */
function readPlain(file: string, size: number): Buffer | undefined {
  const read = readBounded(file, { most: size, links: 'refused' });
  return read.ok && read.bytes.length === size
    ? Buffer.from(read.bytes.buffer, read.bytes.byteOffset, size)
    : undefined;
}

/**
 * The paths of all that stands in a folder and has nothing in it, sorted: files, links, and empty folders with a `/`
 * after them. None for what is no folder.
 */
export function leavesOf(folder: string): readonly string[] {
  return standing(folder)?.isDirectory() === true ? [...leaves(folder, '')].toSorted() : [];
}

function* leaves(folder: string, prefix: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = `${prefix}${entry.name}`;
    if (!entry.isDirectory()) yield name;
    else {
      const inside = [...leaves(path.join(folder, entry.name), `${name}/`)];
      yield* inside.length === 0 ? [`${name}/`] : inside;
    }
  }
}

/** SHA-256 (FIPS 180-4) in small hexadecimal figures. */
export function digestOf(content: Content): string {
  return createHash('sha256').update(content).digest('hex');
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/*
 * Turns a name that is to become a file or a folder into a verdict: the same on every system, and inside its folder.
 */

/** Room for the longest file name of a statement under the 255 bytes that file systems give one name. */
const LONGEST_NAME = 200;

/**
 * What keeps `name` from being the name of a file on every system we write for; undefined when nothing does. ASCII,
 * because names travel in e-mail and archives; no leading dot, because those are ours while we write, and hidden.
 */
export function whyUnsafe(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.length > LONGEST_NAME) return `is longer than ${String(LONGEST_NAME)} characters`;
  if (name === '.' || name === '..' || /[/\\]/.test(name)) return 'leads to another folder';
  if (!/^[A-Za-z0-9._-]+$/.test(name)) return 'has other characters than A to Z, 0 to 9, hyphen, dot and underscore';
  if (name.startsWith('.') || name.startsWith('-')) return `begins with "${name.charAt(0)}"`;
  if (name.endsWith('.')) return 'ends with a dot';
  if (isDeviceName(name)) return 'is the name of a device on Windows';
  return undefined;
}

/*
 * Turns what the file system refuses into a diagnostic; anything else is a fault of ours and goes on being thrown.
 */

interface Refusal {
  readonly code: Code;
  readonly because: string;
  readonly hint: string;
}

const NOT_WRITABLE = { code: 'delivery/not-writable', hint: 'choose a folder that you may write to' } as const;
const NOT_A_FOLDER = { code: 'delivery/not-a-folder', hint: 'choose another folder, or move that file away' } as const;
const NO_SPACE = { code: 'delivery/no-space', hint: 'make room, or choose a folder on another disk' } as const;
const IN_USE = { code: 'delivery/not-writable', hint: 'close the program that has the file open' } as const;

/** By the error's name in POSIX (IEEE 1003.1, errno.h), which Node uses on Windows too. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  EACCES: { ...NOT_WRITABLE, because: 'permission denied' },
  EPERM: { ...NOT_WRITABLE, because: 'operation not permitted' },
  EROFS: { ...NOT_WRITABLE, because: 'the file system is read-only' },
  // A parent folder vanished meanwhile, or is one, as in /proc, where nothing can be made.
  ENOENT: { ...NOT_WRITABLE, because: 'the folder cannot be made' },
  ELOOP: { ...NOT_WRITABLE, because: 'its links lead in a ring' },
  ENOTDIR: { ...NOT_A_FOLDER, because: 'a part of the path is a file' },
  EEXIST: { ...NOT_A_FOLDER, because: 'a file is in its place' },
  ENOTEMPTY: { ...NOT_A_FOLDER, because: 'a folder is in its place' },
  EISDIR: { ...NOT_A_FOLDER, because: 'a folder is in its place' },
  ENOSPC: { ...NO_SPACE, because: 'the disk is full' },
  EDQUOT: { ...NO_SPACE, because: 'the disk quota is used up' },
  EFBIG: { ...NO_SPACE, because: 'the file would be too large' },
  EBUSY: { ...IN_USE, because: 'it is in use' },
  ETXTBSY: { ...IN_USE, because: 'it is in use' },
  ENAMETOOLONG: { code: 'delivery/unsafe-name', because: 'the path is too long', hint: 'choose a shorter path' },
};

/** What no other folder would mend. */
const OF_THE_PROCESS: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE']);

/** `what` could not be written, as `error` tells. Throws `error` again unless it comes from the file system. */
export function refused(what: string, error: unknown): Diagnostic {
  const errno = errnoOf(error);
  if (errno === undefined || OF_THE_PROCESS.has(errno)) throw error;
  const { code, because, hint } = REFUSALS[errno] ?? { ...NOT_WRITABLE, because: `the system says ${errno}` };
  return fault(code, `cannot write ${what}: ${because}`, { file: what, line: 1, column: 1 }, hint);
}

/** The POSIX name of a system error, e.g. ENOSPC. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
