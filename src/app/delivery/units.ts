/**
 * Turns the paths of files into the units that are delivered whole: a file that stands in the statement's folder itself,
 * or a folder there, such as a bag, which holds exactly its files afterwards.
 */
import path from 'node:path';
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { holds, leavesOf, standing, type Tree, whyUnsafe } from './disk.ts';

export interface Unit {
  readonly name: string;
  readonly isFolder: boolean;
  /** By their paths in the statement's folder, which begin with the name of the unit. */
  readonly files: Tree;
}

/** The unit that a path belongs to: its first part. */
export function unitOf(file: string): string {
  return file.split('/', 1).join('');
}

/** In the order of their first files. */
export function unitsOf(files: Tree): readonly Unit[] {
  const names = new Set([...files.keys()].map(unitOf));
  return [...names].map((name) => ({
    name,
    isFolder: !files.has(name),
    files: new Map([...files].filter(([file]) => unitOf(file) === name)),
  }));
}

/**
 * What keeps a folder and the files in it from being written under these names on every system: parts of paths that are
 * unsafe, and paths that Windows and macOS take for one, or that would be a file and a folder. Faults:
 * `delivery/unsafe-name`.
 */
export function namingFaults(root: string, name: string, files: Iterable<string>): readonly Diagnostic[] {
  const paths = [...files];
  const parts = new Set([name, ...paths.flatMap((file) => file.split('/'))]);
  const unsafe = [...parts].flatMap((part) => {
    const why = whyUnsafe(part);
    return why === undefined
      ? []
      : [unsafeName(root, `cannot name a file or folder ${JSON.stringify(part)}: it ${why}`)];
  });
  return unsafe.length > 0 ? unsafe : clashes(root, paths);
}

function clashes(root: string, paths: readonly string[]): readonly Diagnostic[] {
  const asOneSees = new Map<string, string>();
  return paths.flatMap((file) => {
    const folders = file.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'));
    const clash = folders.find((one) => {
      // A folder has a slash after it, so that no file can be the same.
      const meant = one === file ? one : `${one}/`;
      const seen = asOneSees.get(one.toLowerCase()) ?? meant;
      asOneSees.set(one.toLowerCase(), seen);
      return seen !== meant;
    });
    if (clash === undefined) return [];
    const other = asOneSees.get(clash.toLowerCase()) ?? '';
    return [unsafeName(root, `cannot name a file ${JSON.stringify(file)} beside ${JSON.stringify(other)}`)];
  });
}

function unsafeName(root: string, message: string): Diagnostic {
  const hint = 'rename it with letters a to z, digits and hyphens, such as 2014-07-30-message';
  return fault('delivery/unsafe-name', message, { file: root, line: 1, column: 1 }, hint);
}

/**
 * What stands in the way of the units and is not to be overwritten: a folder where a file is to be, a file where a
 * folder is to be. A link is replaced like a file, and what it leads to stays.
 */
export function unitObstacles(target: string, units: readonly Unit[]): readonly Diagnostic[] {
  return units.flatMap(({ name, isFolder }) => {
    const at = path.join(target, name);
    const there = standing(at);
    if (there === undefined || there.isSymbolicLink() || there.isDirectory() === isFolder) return [];
    const kind = there.isDirectory() ? 'a folder' : 'a file';
    const place = { file: at, line: 1, column: 1 };
    return [fault('delivery/not-a-folder', `cannot write ${at}: ${kind} is in its place`, place, `move ${kind} away`)];
  });
}

/** Whether the very bytes of a unit stand there already, and a folder holds nothing else. */
export function isInPlace(target: string, { name, isFolder, files }: Unit): boolean {
  const expected = [...files.keys()].toSorted();
  if (isFolder && !hasLeaves(path.join(target, name), expected, name)) return false;
  return [...files].every(([file, content]) => holds(path.join(target, file), content));
}

/** Whether exactly the files of these paths stand in the folder of a unit, links and empty folders counting as more. */
export function hasLeaves(folder: string, sorted: readonly string[], unit: string): boolean {
  const leaves = leavesOf(folder);
  return leaves.length === sorted.length && leaves.every((leaf, i) => `${unit}/${leaf}` === sorted[i]);
}

/*
 * Turns the places of diagnostics into ones that mean the same on every machine, and back into those of this one.
 */

/**
 * Diagnostics whose places are named inside the statement's folder, `source`. A place elsewhere is left out: it would
 * say where somebody keeps his files.
 */
export function portable(diagnostics: readonly Diagnostic[], source: string): readonly Diagnostic[] {
  return diagnostics.map(({ code, severity, message, place, hint }) => {
    const file = place && path.relative(source, place.file).split(path.sep).join('/');
    const isInside = file !== undefined && !file.startsWith('..') && !path.isAbsolute(file);
    return {
      code,
      severity,
      message,
      ...(isInside && place && { place: { file, line: place.line, column: place.column } }),
      ...(hint !== undefined && { hint }),
    };
  });
}

/** The same diagnostics, in files of the statement's folder, `source`, that the user can open. */
export function placedIn(source: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const relative = path.relative(process.cwd(), source);
  const nearer = relative.length < source.length && !relative.startsWith('..') ? relative : source;
  return diagnostics.map((one) =>
    one.place === undefined ? one : { ...one, place: { ...one.place, file: path.join(nearer, one.place.file) } },
  );
}
