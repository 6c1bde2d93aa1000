/** Turns the checksums of a bag's files into the lines of a manifest and back (RFC 8493, 2.1.3). */
import { digestHex, type DigestName } from '../../bytes/index.ts';
import { isDeviceName } from '../../text/statement/index.ts';
import { type BrokenLine, linesOf } from './tag-file.ts';

/** The algorithms that are understood, by their names in manifests, with the digits of their checksums. */
const ALGORITHMS: ReadonlyMap<string, number> = new Map<DigestName, number>([
  ['md5', 32],
  ['sha1', 40],
  ['sha256', 64],
  ['sha512', 128],
]);

/** The algorithm of the manifests that are written. */
export const OWN_ALGORITHM = 'sha512' satisfies DigestName;

export function isAlgorithm(name: string): name is DigestName {
  return ALGORITHMS.has(name);
}

/** One line for each file, by path; the order is that of UTF-16 units, the same in every locale. */
export async function formatManifest(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(async ([path, bytes]) => `${await digestHex(OWN_ALGORITHM, bytes)}  ${encodedPath(path)}\n`);
  return (await Promise.all(lines)).join('');
}

export interface ManifestLine {
  /** In small digits. */
  readonly checksum: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** The lines of a manifest, and those that say nothing. */
export function readManifest(
  text: string,
  algorithm: DigestName,
): { readonly lines: readonly ManifestLine[]; readonly broken: readonly BrokenLine[] } {
  const lines: ManifestLine[] = [];
  const broken: BrokenLine[] = [];
  for (const [n, written] of linesOf(text).entries()) {
    const line = n + 1;
    const [, checksum = '', encoded = ''] = /^([0-9A-Fa-f]+)[ \t]+(.+)$/su.exec(written) ?? [];
    const path = decodedPath(encoded);
    if (checksum === '') broken.push({ line, why: 'is not a checksum and a path' });
    else if (checksum.length !== ALGORITHMS.get(algorithm)) broken.push({ line, why: `has no ${algorithm} checksum` });
    else if (path === undefined) broken.push({ line, why: 'has a percent sign that stands for nothing' });
    else lines.push({ checksum: checksum.toLowerCase(), path, line });
  }
  return { lines, broken };
}

function encodedPath(path: string): string {
  return path.replace(/[%\r\n]/gu, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** Undefined where a percent sign is not part of one of the three that are encoded. */
function decodedPath(encoded: string): string | undefined {
  if (/%(?!0[Dd]|0[Aa]|25)/u.test(encoded)) return undefined;
  return encoded.replace(/%(?:0[Dd]|0[Aa]|25)/gu, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

/*
 * Turns the path of a file in a bag into a verdict: inside the bag, on every system that may unpack it.
 */

/**
 * What keeps a path (its parts joined by `/`) from being that of a file inside the bag; undefined when nothing does.
 * RFC 8493, 5.1.2 and 5.2: paths that lead out of the bag, home folders, the roots and devices of Windows.
 */
export function whyUnsafePath(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path.includes('\0')) return 'has a null character';
  if (path.startsWith('/')) return 'begins at the root of the disk';
  if (path.startsWith('~')) return 'begins with a home folder';
  if (path.includes('\\')) return 'has a backslash, which parts folders on Windows';
  if (/^[A-Za-z]:/u.test(path)) return 'begins with a drive of Windows';
  const parts = path.split('/');
  if (parts.includes('..')) return 'leads out of its folder';
  if (parts.some((part) => part === '' || part === '.')) return 'has a part that names nothing';
  if (parts.some((part) => isDeviceName(part))) return 'has the name of a device on Windows';
  return undefined;
}

/**
 * The name under which a file system that does not tell capitals from small letters, or é from e and an accent, keeps
 * a file (RFC 8493, 5.2 and 6.2).
 */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
