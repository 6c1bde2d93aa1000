/** Turns the files of a folder into a bag that is known to be whole, or into all that is wrong with it (RFC 8493, 3). */
import { latin1Text } from '../../bytes/index.ts';
import { fault, settle, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { readInfo } from './bag-info.ts';
import { oxumOf } from './bag.ts';
import { checkManifests } from './check-manifests.ts';
import { foldedPath, whyUnsafePath } from './paths.ts';
import { linesOf, readTagFile } from './tag-file.ts';

/** A bag that is complete and valid. */
export interface CheckedBag {
  /** By the paths under `data/`. */
  readonly payload: ReadonlyMap<string, Uint8Array>;
  /** What bag-info.txt says: the values of each label, in order. */
  readonly info: ReadonlyMap<string, readonly string[]>;
  /** How many the payload has. */
  readonly files: number;
  /** How many the payload has. */
  readonly bytes: number;
}

const INFO_FILE = 'bag-info.txt';
const PAYLOAD = 'data/';

/**
 * Checks that a bag is complete and valid. `files` are all that stand in its folder, by path, their parts joined by
 * `/`. Stricter than the RFC in four things, as an archive has to be: a tag manifest has to be there; every other file
 * has to be listed in one; no file may be left to be fetched; no path may lead out of the bag or be another's on some
 * system. Faults: `archive/…`, each with the file and the line that it was found in.
 */
export async function checkBag(files: ReadonlyMap<string, Uint8Array>): Promise<Outcome<CheckedBag>> {
  const payload = new Map(
    [...files].flatMap(([path, bytes]) => (path.startsWith(PAYLOAD) ? [[path, bytes] as const] : [])),
  );
  const { info, faults } = checkInfo(files.get(INFO_FILE), payload);
  const inside = new Map([...payload].map(([path, bytes]) => [path.slice(PAYLOAD.length), bytes]));
  const bytes = [...payload.values()].reduce((sum, { length }) => sum + length, 0);
  return settle({ payload: inside, info, files: payload.size, bytes }, [
    ...checkDeclaration(files.get('bagit.txt')),
    ...checkPaths([...files.keys()]),
    ...checkNothingToFetch(files),
    ...(await checkManifests(files)),
    ...faults,
  ]);
}

/** RFC 8493, 2.1.1: exactly these two lines, without a byte order mark. */
function checkDeclaration(bytes: Uint8Array | undefined): readonly Diagnostic[] {
  const refuse = (message: string, line: number, hint = 'name the folder that has bagit.txt in it'): Diagnostic =>
    fault('archive/not-a-bag', message, placeOf('bagit.txt', line), hint);
  if (bytes === undefined) return [refuse('the folder has no bagit.txt: it is no bag', 1)];
  const [version = '', encoding = '', ...more] = linesOf(latin1Text(bytes));
  const [, number] = /^BagIt-Version: (\d+\.\d+)$/u.exec(version) ?? [];
  const [, name] = /^Tag-File-Character-Encoding: (.+)$/u.exec(encoding) ?? [];
  if (number === undefined) return [refuse('bagit.txt does not begin with “BagIt-Version: 1.0”', 1)];
  if (number !== '1.0') return [refuse(`the bag is of version ${number}; version 1.0 is read`, 1)];
  if (name === undefined) return [refuse('bagit.txt does not name the encoding of its texts', 2)];
  if (name.toUpperCase() !== 'UTF-8') {
    const message = `the texts of the bag are in ${name}; UTF-8 is read`;
    return [fault('archive/encoding', message, placeOf('bagit.txt', 2), 'ask for the bag in UTF-8')];
  }
  if (more.length > 0) return [refuse('bagit.txt has more than its two lines', 3)];
  return [];
}

function checkPaths(paths: readonly string[]): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const why = whyUnsafePath(path);
    const twin = seen.get(foldedPath(path));
    seen.set(foldedPath(path), path);
    if (why !== undefined) return [unsafe(`${JSON.stringify(path)} ${why}`, path)];
    if (twin !== undefined) return [unsafe(`${path} and ${twin} are one file on some systems`, path)];
    return [];
  });
}

function unsafe(message: string, path: string): Diagnostic {
  return fault('archive/unsafe-path', message, placeOf(path, 1), 'do not unpack it; ask where it comes from');
}

function checkNothingToFetch(files: ReadonlyMap<string, Uint8Array>): readonly Diagnostic[] {
  if (!files.has('fetch.txt')) return [];
  const message = 'parts of the bag are still to be fetched from elsewhere';
  return [fault('archive/fetch', message, placeOf('fetch.txt', 1), 'ask for the whole bag: nothing is fetched')];
}

/** What the bag says of itself, and whether its payload is of the size it says (RFC 8493, 2.2.2). */
function checkInfo(
  bytes: Uint8Array | undefined,
  payload: ReadonlyMap<string, Uint8Array>,
): { readonly info: CheckedBag['info']; readonly faults: readonly Diagnostic[] } {
  const text = readTagFile(bytes ?? new Uint8Array());
  if (text === undefined) {
    const message = `${INFO_FILE} is not in UTF-8`;
    return { info: new Map(), faults: [fault('archive/encoding', message, placeOf(INFO_FILE, 1))] };
  }
  const { info, broken } = readInfo(text);
  const faults = broken.map(({ line, why }) =>
    fault('archive/syntax', `line ${String(line)} of ${INFO_FILE} ${why}`, placeOf(INFO_FILE, line)),
  );
  const said = [...info].find(([label]) => label.toLowerCase() === 'payload-oxum')?.[1] ?? [];
  const found = oxumOf(payload.values());
  const wrong = said.find((oxum) => oxum !== found) ?? (said.length > 1 ? said.join(', ') : undefined);
  if (wrong === undefined) return { info, faults };
  const message = `Payload-Oxum is ${wrong}; the payload has ${found}, bytes and files`;
  const line = linesOf(text).findIndex((written) => /^payload-oxum:/iu.test(written)) + 1;
  return { info, faults: [...faults, fault('archive/oxum', message, placeOf(INFO_FILE, line))] };
}

function placeOf(file: string, line: number): Place {
  return { file, line, column: 1 };
}
