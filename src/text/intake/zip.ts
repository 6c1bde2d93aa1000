/** The entries of a zip archive, once every one of them was proved to be what the archive says of it, twice. */
import { Inflate } from 'fflate';
import { done, failed, fault, type Outcome, type Place } from '../../diagnostics/index.ts';

/*
 * APPNOTE.TXT 6.3 tells of each entry twice, in a header before its bytes and in the directory at the end. A file that was
 * damaged on its way, or made to show one reader this and another that, has a difference somewhere: between the two, to the
 * sizes, or to the sum over the bytes. All of it is compared, of all entries, before a single one is given to anybody.
 */

/** What an archive may unpack to, pictures included, and how many entries it may have. */
const MOST_BYTES = 160_000_000;
const MOST_ENTRIES = 5000;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DESCRIPTOR = 0x08074b50;

const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;

/** Bits of an entry's flags: its bytes are encrypted; its sizes stand behind it; the directory is encrypted. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const SIZES_BEHIND = 0x0008;

const STORED = 0;
const DEFLATED = 8;

/** Compressed bytes that are unpacked at a time: they give a thousand times as many at most. */
const SLICE_BYTES = 16_384;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly sum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

export interface ZipOptions {
  readonly place: Place;
  /** Which entries to give; those that are not wanted are proved as well. */
  readonly wanted: (name: string) => boolean;
  /** What all that is wanted may unpack to. */
  readonly mostWanted: number;
}

export interface Unzipped {
  /** Of all entries. */
  readonly names: readonly string[];
  /** The bytes of those that are wanted. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** What is wrong with an archive, in words that follow "the file is a broken archive:". */
class Broken extends Error {}

/** Faults: `intake/format` for an archive that is not whole, `intake/too-large`. */
export function unzipped(bytes: Uint8Array, { place, wanted, mostWanted }: ZipOptions): Outcome<Unzipped> {
  try {
    const entries = directoryOf(bytes);
    const large = excessOf(entries, wanted, mostWanted);
    if (large !== undefined)
      return failed([fault('intake/too-large', large, place, 'no statement has so much; do not open it')]);
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries) {
      const part = provedBytes(bytes, entry, wanted(entry.name));
      if (part !== undefined) parts.set(entry.name, part);
    }
    return done({ names: entries.map(({ name }) => name), parts });
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const message = `the file is a broken archive: ${error.message}`;
    return failed([fault('intake/format', message, place, 'ask for the file again')]);
  }
}

function excessOf(
  entries: readonly Entry[],
  wanted: (name: string) => boolean,
  mostWanted: number,
): string | undefined {
  const sum = (some: readonly Entry[]): number => some.reduce((all, { size }) => all + size, 0);
  if (entries.length > MOST_ENTRIES)
    return `the archive has ${entries.length} entries; the most that are read are ${MOST_ENTRIES}`;
  if (sum(entries.filter(({ name }) => wanted(name))) > mostWanted)
    return `unpacked, the file would have more than the ${mostWanted / 1_000_000} MB of text that are read`;
  if (sum(entries) > MOST_BYTES)
    return `unpacked, the file would have more than the ${MOST_BYTES / 1_000_000} MB that are looked at`;
  return undefined;
}

/** The entries as the directory at the end tells of them, each compared with its own header. */
function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(bytes, view);
  const [disk, from, here, count] = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true));
  const [size = 0, start = 0] = [12, 16].map((at) => view.getUint32(end + at, true));
  if (disk !== 0 || from !== 0 || here !== count || start === 0xffffffff)
    throw new Broken('it is a part of several, or of a kind that is not read');
  if (start + size !== end) throw new Broken('its directory is not where it says');
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = start;
  while (at < end) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw new Broken('its directory is damaged');
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((n) => view.getUint16(at + n, true));
    const next = at + CENTRAL_BYTES + nameLength + extraLength + commentLength;
    if (next > end) throw new Broken('its directory is damaged');
    const rawName = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength);
    const entry: Entry = {
      name: new TextDecoder().decode(rawName),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (names.has(entry.name)) throw new Broken(`it has two entries of the name ${shown(entry.name)}`);
    names.add(entry.name);
    entries.push(entry);
    at = next;
  }
  if (entries.length !== count) throw new Broken('its directory has other entries than it says');
  proveNoOverlap(entries, start);
  return entries;
}

function endOf(bytes: Uint8Array, view: DataView): number {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) === bytes.length) return at;
  throw new Broken('its end is missing');
}

/** Entries that share their bytes unpack to more than any archive has: that is how bombs are made. */
function proveNoOverlap(entries: readonly Entry[], start: number): void {
  let free = 0;
  for (const { offset, packedSize, name } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < free || offset + LOCAL_BYTES + packedSize > start)
      throw new Broken(`${shown(name)} is not where the directory says`);
    free = offset + LOCAL_BYTES + packedSize;
  }
}

/** Proves an entry; gives its bytes if they are wanted. */
function provedBytes(bytes: Uint8Array, entry: Entry, wanted: boolean): Uint8Array | undefined {
  const { name, method, packedSize, size } = entry;
  const packed = bytes.subarray(startOf(bytes, entry)).subarray(0, packedSize);
  if (packed.length !== packedSize) throw new Broken(`${shown(name)} is cut off`);
  const sum = { value: ~0 };
  const kept = wanted ? new Uint8Array(size) : undefined;
  let length = 0;
  const take = (chunk: Uint8Array): void => {
    if (length + chunk.length > size) throw new Broken(`${shown(name)} is longer than it says`);
    kept?.set(chunk, length);
    length += chunk.length;
    sum.value = sumOver(chunk, sum.value);
  };
  if (method === STORED) take(packed);
  else inflate(packed, take, name);
  if (length !== size) throw new Broken(`${shown(name)} is shorter than it says`);
  if (~sum.value >>> 0 !== entry.sum) throw new Broken(`the bytes of ${shown(name)} are not those it was packed from`);
  return kept;
}

function inflate(packed: Uint8Array, take: (chunk: Uint8Array) => void, name: string): void {
  const inflating = new Inflate(take);
  try {
    for (let from = 0; from < packed.length || from === 0; from += SLICE_BYTES)
      inflating.push(packed.subarray(from, from + SLICE_BYTES), from + SLICE_BYTES >= packed.length);
  } catch (error) {
    // fflate throws plain Errors, with a code of its own, for whatever is wrong with packed bytes.
    if (error instanceof Broken || !(error instanceof Error)) throw error;
    throw new Broken(`${shown(name)} can’t be unpacked`);
  }
}

/** Where an entry's bytes begin, once its own header says what the directory says. */
function startOf(bytes: Uint8Array, entry: Entry): number {
  const { offset, name, flags, method } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, bytes.byteLength - offset);
  if (view.byteLength < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL)
    throw new Broken(`${shown(name)} is not where the directory says`);
  if ((flags & ENCRYPTED) !== 0) throw new Broken(`${shown(name)} is encrypted`);
  if (method !== STORED && method !== DEFLATED) throw new Broken(`${shown(name)} is packed in a way that is not read`);
  if (method === STORED && entry.packedSize !== entry.size) throw new Broken(`${shown(name)} has two sizes`);
  const nameLength = view.getUint16(26, true);
  const start = offset + LOCAL_BYTES + nameLength + view.getUint16(28, true);
  const ownName = new TextDecoder().decode(bytes.subarray(offset + LOCAL_BYTES, offset + LOCAL_BYTES + nameLength));
  const sizes = [entry.sum, entry.packedSize, entry.size];
  const own = [14, 18, 22].map((at) => view.getUint32(at, true));
  const behind = (flags & SIZES_BEHIND) !== 0;
  const same = (values: readonly number[]): boolean => values.every((value, n) => value === sizes[n]);
  if (
    ownName !== name ||
    view.getUint16(6, true) !== flags ||
    view.getUint16(8, true) !== method ||
    !(behind ? own.every((value, n) => value === 0 || value === sizes[n]) : same(own))
  )
    throw new Broken(`the directory and ${shown(name)} itself say different things of it`);
  if (behind && !describedAs(bytes, start + entry.packedSize, same))
    throw new Broken(`the directory and what stands behind ${shown(name)} say different things of it`);
  return start;
}

/** The sum and the sizes behind an entry, with the signature that most write before them or without. */
function describedAs(bytes: Uint8Array, at: number, same: (values: readonly number[]) => boolean): boolean {
  if (at + 12 > bytes.length) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, Math.min(16, bytes.length - at));
  const values = (from: number): readonly number[] => [0, 4, 8].map((n) => view.getUint32(from + n, true));
  return same(values(0)) || (view.byteLength >= 16 && view.getUint32(0, true) === DESCRIPTOR && same(values(4)));
}

/** A name as a message may have it: what is made to break readers has controls in it. */
function shown(name: string): string {
  return `“${name.replace(/[^\x20-\x7E\u00A1-\uFFFF]/gu, '?').slice(0, 80)}”`;
}

/** CRC-32 (ITU-T V.42), a byte at a time, by what each byte does to it. */
const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function sumOver(bytes: Uint8Array, before: number): number {
  let sum = before;
  // By index, and not by `of`: pictures have megabytes, and an iterator takes five times as long.
  for (let at = 0; at < bytes.length; at++) sum = (SUMS[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return sum;
}
