/** Turns named contents into the files of one folder: all of them together or none, and unchanged ones not at all. */
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import { errnoOf, refused } from './faults.ts';
import type { OutputFolder } from './folder.ts';
import { whyUnsafe } from './names.ts';
import { deliver } from './staging.ts';

export interface WriteOptions {
  /** The folder to make or to fill, a plain name inside the output folder. */
  readonly name: string;
  /** By file name; strings are written as UTF-8. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  /** What to do with files of these names that are already there. */
  readonly existing: 'replace' | 'refuse';
}

export interface DeliveredFile {
  readonly path: string;
  readonly bytes: number;
  /** False when the very bytes were there already; the file was not touched. */
  readonly changed: boolean;
}

export interface Delivered {
  /** In the order given. */
  readonly files: readonly DeliveredFile[];
}

/**
 * Writes the files of one statement. When it fails, every file is as it was before. Other files of the folder are left
 * alone. Faults: `delivery/unsafe-name`, `delivery/exists`, and what openFolder can meet.
 */
export function writeWhole(folder: OutputFolder, { name, files, existing }: WriteOptions): Outcome<Delivered> {
  const unsafe = [name, ...files.keys()].flatMap((part) => unsafeName(folder, part));
  if (unsafe.length > 0) return failed(unsafe);
  const target = path.join(folder.path, name);
  try {
    const obstacles = [...notAFolder(target), ...(existing === 'refuse' ? standing(target, files) : [])];
    if (obstacles.length > 0) return failed(obstacles);
    const changed = new Map([...files].filter(([file, content]) => !holds(path.join(target, file), content)));
    if (changed.size > 0) deliver(folder.path, name, changed);
    return done({
      files: [...files].map(([file, content]) => ({
        path: path.join(target, file),
        bytes: Buffer.byteLength(content),
        changed: changed.has(file),
      })),
    });
  } catch (error) {
    return failed([refused(target, error)]);
  }
}

function unsafeName(folder: OutputFolder, name: string): readonly Diagnostic[] {
  const why = whyUnsafe(name);
  if (why === undefined) return [];
  const hint = 'rename it with letters a to z, digits and hyphens, such as 2014-07-30-message';
  const place = { file: folder.path, line: 1, column: 1 };
  return [
    fault('delivery/unsafe-name', `cannot name a file or folder ${JSON.stringify(name)}: it ${why}`, place, hint),
  ];
}

/** A link could lead out of the output folder, and a file cannot be filled. */
function notAFolder(target: string): readonly Diagnostic[] {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return [];
  const kind = found.isSymbolicLink() ? 'a link' : 'a file';
  const place = { file: target, line: 1, column: 1 };
  return [
    fault('delivery/not-a-folder', `cannot write ${target}: ${kind} is in its place`, place, `move ${kind} away`),
  ];
}

function standing(target: string, files: ReadonlyMap<string, unknown>): readonly Diagnostic[] {
  const there = [...files.keys()].filter(
    (file) => lstatSync(path.join(target, file), { throwIfNoEntry: false }) !== undefined,
  );
  if (there.length === 0) return [];
  return [fault('delivery/exists', `${target} has ${there.join(', ')} already`, { file: target, line: 1, column: 1 })];
}

/** Whether a plain file with exactly these bytes is there. One that cannot be read will be replaced. */
function holds(file: string, content: Uint8Array | string): boolean {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found?.isFile() !== true || found.size !== Buffer.byteLength(content)) return false;
    return readFileSync(file).equals(typeof content === 'string' ? Buffer.from(content) : content);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
}
