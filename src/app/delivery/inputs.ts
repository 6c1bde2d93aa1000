/** Turns everything that a build is made from into one digest: another digest where a byte, a name or a part differs. */
import { createHash } from 'node:crypto';
import { digestOf, type Content } from './disk.ts';

/** What a build is made from, by names such as `en.md` or `template`: bytes, or text such as a version or an option. */
export type Inputs = ReadonlyMap<string, Content>;

/** SHA-256, in small hexadecimal figures, of each part by its name, sorted. */
export function inputDigests(parts: Inputs): ReadonlyMap<string, string> {
  return new Map([...parts].map(([name, part]) => [name, digestOf(part)] as const).toSorted(byName));
}

/** The digest of all parts, in whatever order they are given. Text counts as its bytes in UTF-8. */
export function inputsDigest(parts: Inputs): string {
  return digestOfDigests(inputDigests(parts));
}

/**
 * The digest of parts whose digests are known: SHA-256 over the length of each name in bytes, a colon, the name and the
 * part's digest. So no two sets of parts are read as one: lengths end at the colon, digests have 64 figures.
 */
export function digestOfDigests(digests: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, digest] of [...digests].toSorted(byName))
    hash.update(`${String(Buffer.byteLength(name))}:${name}${digest}`);
  return hash.digest('hex');
}

/** By UTF-16 units, as no locale would have it. */
function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : Number(a > b);
}
