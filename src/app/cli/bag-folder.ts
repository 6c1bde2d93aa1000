/** Turns a folder or a file that is to be verified into bytes in memory, or into why they cannot be had. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { readBounded } from '../files.ts';

/** A bag has a dozen files of some kilobytes; what is larger is no bag of ours, and reading it would take all memory. */
const MOST_FILES = 10_000;
const LARGEST_BYTES = 256 * 1024 * 1024;

/** What was named: a bag's files by their paths in it, parted by `/`; or one file. */
export type Named =
  | { readonly kind: 'bag'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'file'; readonly bytes: Uint8Array };

/** Faults: `cli/unreadable`. */
export function readNamed(named: string): Outcome<Named> {
  try {
    if (!statSync(named).isDirectory()) return done({ kind: 'file', bytes: readWhole(named, LARGEST_BYTES) });
    return done({ kind: 'bag', files: readTree(named) });
  } catch (error) {
    return failed([fault('cli/unreadable', `cannot read ${named}: ${reasonOf(error)}`, top(named))]);
  }
}

class Refusal extends Error {}

function readTree(folder: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let room = LARGEST_BYTES;
  const walk = (inside: string) => {
    for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const own = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) {
        walk(own);
        continue;
      }
      if (files.size >= MOST_FILES) throw new Refusal(`it has more than ${String(MOST_FILES)} files`);
      const bytes = readWhole(path.join(folder, own), room);
      room -= bytes.length;
      files.set(own, bytes);
    }
  };
  walk('');
  return files;
}

/** Of a link nobody knows where it leads; a device or a pipe would be read for ever. */
function readWhole(file: string, room: number): Uint8Array {
  const read = readBounded(file, { most: room, links: 'refused' });
  if (read.ok) return read.bytes;
  switch (read.unreadable.why) {
    case 'missing':
      throw new Refusal('there is no such file or folder');
    case 'folder':
    case 'no-file':
      throw new Refusal(`${file} is no file`);
    case 'link':
      throw new Refusal('a link stands in it, which may lead anywhere');
    case 'too-large':
      throw new Refusal(`it is larger than ${String(LARGEST_BYTES / 1024 / 1024)} MB`);
    case 'denied':
      throw new Refusal('permission denied');
    case 'system':
      throw new Refusal(`the system says ${read.unreadable.errno}`);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const errno = error instanceof Error && 'code' in error ? error.code : undefined;
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return 'there is no such file or folder';
  if (errno === 'EACCES' || errno === 'EPERM') return 'permission denied';
  if (typeof errno === 'string') return `the system says ${errno}`;
  throw error;
}

function top(file: string) {
  return { file, line: 1, column: 1 };
}
