/** Appends objects to a PDF of ours as an increment (ISO 32000-1, 7.5.6): every byte stays where it is. */
import { createHash } from 'node:crypto';
import { type Entries, formatEntries, itemsOf, type PdfObjects, readObjects } from './pdf-source.ts';

/** A file with room for a signature. */
export interface Prepared {
  /** The master, and after it the increment with zeros where the signature goes. */
  readonly bytes: Uint8Array;
  readonly hole: Hole;
}

/** The hexadecimal string in the file, its angle brackets with it: what a signature leaves out. */
interface Hole {
  readonly start: number;
  readonly end: number;
}

/** ISO 32000-1, 7.5.4: an offset has ten digits. */
const OFFSET_DIGITS = 10;
/** As many bytes as the ID of a file has (ISO 32000-1, 14.4). */
const ID_BYTES = 16;

/** What a signature covers: everything but the hole. */
export function signedRanges({ bytes, hole }: Prepared): readonly Uint8Array[] {
  return [bytes.subarray(0, hole.start), bytes.subarray(hole.end)];
}

/** The file with `cms` in its hole. Throws when it doesn't fit. */
export function fillHole({ bytes, hole }: Prepared, cms: Uint8Array): Uint8Array {
  const digits = Buffer.from(cms).toString('hex');
  if (digits.length > hole.end - hole.start - 2)
    throw new Error(`a signature of ${String(cms.length)} bytes has no room`);
  const signed = Uint8Array.from(bytes);
  signed.set(Buffer.from(digits, 'latin1'), hole.start + 1);
  return signed;
}

/** Stands where the byte ranges go, which are known when all else is. */
export const RANGES_LATER = ' '.repeat('[0  ]'.length + 3 * OFFSET_DIGITS);

/** `master`, and after it the objects by their numbers, written in full. */
export function withIncrement(master: Uint8Array, sources: ReadonlyMap<number, string>): Uint8Array {
  const text = formatIncrement(master, readObjects(master), sources);
  return appended(master, text);
}

/** The same, with room for a signature in one of them: it has `RANGES_LATER`, and after its SubFilter zeros as Contents. */
export function withHole(master: Uint8Array, sources: ReadonlyMap<number, string>, subFilter: string): Prepared {
  const text = formatIncrement(master, readObjects(master), sources);
  const open = text.indexOf('/Contents <', text.indexOf(subFilter)) + '/Contents '.length;
  const hole = { start: master.length + open, end: master.length + text.indexOf('>', open) + 1 };
  return { bytes: appended(master, withRanges(text, { master: master.length, hole })), hole };
}

function appended(master: Uint8Array, text: string): Uint8Array {
  const bytes = Buffer.concat([master, Buffer.from(text, 'latin1')]);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

function formatIncrement(master: Uint8Array, objects: PdfObjects, sources: ReadonlyMap<number, string>): string {
  const offsets = new Map<number, number>();
  let text = '';
  for (const [number, source] of [...sources].sort(([a], [b]) => a - b)) {
    offsets.set(number, master.length + text.length);
    text += `${String(number)} 0 obj\n${source}\nendobj\n`;
  }
  const start = master.length + text.length;
  text += formatTable(offsets) + formatTrailer(objects, { offsets, text });
  text += `startxref\n${String(start)}\n%%EOF\n`;
  return text;
}

/** A cross-reference table, with a subsection for each run of numbers. */
function formatTable(offsets: ReadonlyMap<number, number>): string {
  const numbers = [...offsets.keys()].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const entry = (number: number) => `${String(offsets.get(number)).padStart(OFFSET_DIGITS, '0')} 00000 n \n`;
  return `xref\n${runs.map((run) => `${String(run[0])} ${String(run.length)}\n${run.map(entry).join('')}`).join('')}`;
}

interface Written {
  readonly offsets: ReadonlyMap<number, number>;
  /** The objects of the increment, of which the second half of the file's ID is a digest. */
  readonly text: string;
}

function formatTrailer({ trailer, sections }: PdfObjects, { offsets, text }: Written): string {
  const [origin = ''] = itemsOf(trailer.get('ID') ?? '[]');
  const id = createHash('sha256')
    .update(origin)
    .update(text, 'latin1')
    .digest('hex')
    .slice(0, 2 * ID_BYTES);
  const entries: Entries = new Map([
    ...trailer,
    ['Size', String(Math.max(...offsets.keys()) + 1)],
    ['Prev', String(sections[0]?.start)],
    ['ID', `[${origin} <${id}>]`],
  ]);
  return `trailer\n${formatEntries(entries)}\n`;
}

function withRanges(text: string, { master, hole }: { readonly master: number; readonly hole: Hole }): string {
  const ranges = [0, hole.start, hole.end, master + text.length - hole.end].join(' ');
  return text.replace(`/ByteRange ${RANGES_LATER}`, () => `/ByteRange ${`[${ranges}]`.padEnd(RANGES_LATER.length)}`);
}
