/** Turns the checksums of a bag's files into the lines of a manifest and back (RFC 8493, 2.1.3). */
import { createHash } from 'node:crypto';
import { linesOf, type BrokenLine } from './tag-file.ts';

/** The algorithms that are understood, by their names in manifests, with the digits of their checksums. */
const ALGORITHMS = new Map([
  ['md5', 32],
  ['sha1', 40],
  ['sha256', 64],
  ['sha512', 128],
]);

/** The algorithm of the manifests that are written. */
export const OWN_ALGORITHM = 'sha512';

export function isAlgorithm(name: string): boolean {
  return ALGORITHMS.has(name);
}

/** In small hexadecimal digits. */
export function checksumOf(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}

/** One line for each file, by path; the order is that of UTF-16 units, the same in every locale. */
export function formatManifest(files: ReadonlyMap<string, Uint8Array>): string {
  const paths = [...files.keys()].sort();
  return paths
    .map((path) => `${checksumOf(OWN_ALGORITHM, files.get(path) ?? new Uint8Array())}  ${encodedPath(path)}\n`)
    .join('');
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
  algorithm: string,
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
