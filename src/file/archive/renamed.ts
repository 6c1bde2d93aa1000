/** Turns files of a bag that are missing, and others that nobody lists, into the names that were changed: whoever copied the bag moved them. */
import { digestHex, type DigestName } from '../../bytes/index.ts';
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { foldedPath } from './manifest-lines.ts';

/** A file that a manifest lists, and that is not there. */
export interface MissingFile {
  readonly path: string;
  readonly checksum: string;
  readonly algorithm: DigestName;
  /** Where it is listed. */
  readonly manifest: string;
  readonly line: number;
}

export interface Renamed {
  /** By the paths that the bag lists. */
  readonly found: ReadonlyMap<string, string>;
  /** `archive/renamed`, one for each folder that was moved as a whole, and for each other file. */
  readonly faults: readonly Diagnostic[];
}

/** `unlisted` are the files that stand in no manifest. */
export async function renamedFiles(
  missing: readonly MissingFile[],
  unlisted: ReadonlyMap<string, Uint8Array>,
): Promise<Renamed> {
  const found = new Map<string, string>();
  const places = new Map<string, MissingFile>();
  const left = new Map(unlisted);
  for (const one of missing) {
    if (found.has(one.path)) continue;
    const now = await sameContents(one, left);
    if (now === undefined) continue;
    found.set(one.path, now);
    places.set(one.path, one);
    left.delete(now);
  }
  const moves = new Map<string, { readonly from: string; readonly to: string; readonly paths: string[] }>();
  for (const [path, now] of found) {
    const [from, to] = changedParts(path, now);
    const move = moves.get(`${from}\n${to}`) ?? { from, to, paths: [] };
    move.paths.push(path);
    moves.set(`${from}\n${to}`, move);
  }
  const faults = [...moves.values()].map(({ from, to, paths }) => {
    const [first = ''] = paths;
    const place = places.get(first);
    const count = paths.length === 1 ? '' : `, with ${String(paths.length)} files`;
    const message = `${from} stands there as ${to}${count}${whyAlike(from, to)}`;
    const hint = `give it back its name: ${from}`;
    return fault(
      'archive/renamed',
      message,
      { file: place?.manifest ?? first, line: place?.line ?? 1, column: 1 },
      hint,
    );
  });
  return { found, faults };
}

/** Of several with the same contents, the one whose name is likest. */
async function sameContents(
  { path, checksum, algorithm }: MissingFile,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string | undefined> {
  const same: string[] = [];
  for (const [name, bytes] of files) if ((await digestHex(algorithm, bytes)) === checksum) same.push(name);
  const base = baseOf(path);
  return (
    same.find((name) => foldedPath(name) === foldedPath(path)) ?? same.find((name) => baseOf(name) === base) ?? same[0]
  );
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What of the two is not the same, without the folders and names at their end that are. */
function changedParts(path: string, now: string): readonly [from: string, to: string] {
  const [from, to] = [path.split('/'), now.split('/')];
  while (from.length > 1 && to.length > 1 && from.at(-1) === to.at(-1)) {
    from.pop();
    to.pop();
  }
  return [from.join('/'), to.join('/')];
}

function whyAlike(from: string, to: string): string {
  if (from.normalize('NFC') === to.normalize('NFC')) return ': the same letters, put together otherwise in Unicode';
  return foldedPath(from) === foldedPath(to) ? ': capitals and small letters were changed' : '';
}
