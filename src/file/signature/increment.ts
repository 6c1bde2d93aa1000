/** Turns a finished PDF into itself with an increment that has room for a signature, and what comes of signing into that room. */
import { createHash } from 'node:crypto';
import { enterField, NO_APPEARANCE } from './field.ts';
import { latin1, readObjects, type PdfObjects } from './pdf-objects.ts';
import { formatEntries, formatText, integerIn, itemsOf, type Entries } from './pdf-source.ts';

export interface SignatureWords {
  /** The time of signing, which is the signer's claim. */
  readonly at: Date;
  readonly reason?: string | undefined;
  readonly location?: string | undefined;
  /** The language in which the field is named; the document's own when absent. */
  readonly lang?: string | undefined;
}

/** A file with room for a signature. */
export interface Prepared {
  /** The master, and after it the increment with zeros where the signature goes. */
  readonly bytes: Uint8Array;
  readonly hole: Hole;
}

/** The hexadecimal string in the file, its angle brackets with it: what a signature leaves out. */
export interface Hole {
  readonly start: number;
  readonly end: number;
}

/** ISO 32000-1, 7.5.4: an offset has ten digits. */
const OFFSET_DIGITS = 10;
/** As many bytes as the ID of a file has (ISO 32000-1, 14.4). */
const ID_BYTES = 16;

/**
 * `master` with an incremental update after it (ISO 32000-1, 7.5.6): every byte stays where it is. `reserve` is the room
 * for the CMS in bytes. Throws when the file is signed already, or isn't one of ours.
 */
export function prepareIncrement(master: Uint8Array, words: SignatureWords, reserve: number): Prepared {
  if (!latin1(master.subarray(-8)).endsWith('%%EOF\n')) throw new Error('a PDF to sign does not end where ours do');
  const objects = readObjects(master);
  const signature = integerIn(objects.trailer.get('Size'));
  const isTwo = latin1(master.subarray(0, 8)).startsWith('%PDF-2.');
  const changed = enterField(objects, { signature, appearance: signature + 1, lang: words.lang, isTwo });
  const sources = new Map([...changed].map(([number, entries]) => [number, formatEntries(entries)]));
  sources.set(signature, signatureDictionary(words, reserve));
  sources.set(signature + 1, NO_APPEARANCE);
  const { text, hole } = formatIncrement(master, objects, sources);
  const bytes = Buffer.concat([master, Buffer.from(withRanges(text, { master: master.length, hole }), 'latin1')]);
  return { bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), hole };
}

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
const RANGES_LATER = ' '.repeat('[0  ]'.length + 3 * OFFSET_DIGITS);

function signatureDictionary({ at, reason, location }: SignatureWords, reserve: number): string {
  return formatEntries(
    new Map([
      ['Type', '/Sig'],
      ['Filter', '/Adobe.PPKLite'],
      ['SubFilter', '/ETSI.CAdES.detached'],
      ['ByteRange', RANGES_LATER],
      ['Contents', `<${'0'.repeat(2 * reserve)}>`],
      ['M', formatDate(at)],
      ...(reason === undefined ? [] : [['Reason', formatText(reason)] as const]),
      ...(location === undefined ? [] : [['Location', formatText(location)] as const]),
    ]),
  );
}

/** ISO 32000-1, 7.9.4, in UTC. */
function formatDate(at: Date): string {
  return `(D:${at.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z)`;
}

interface Increment {
  readonly text: string;
  /** In the whole file. */
  readonly hole: Hole;
}

function formatIncrement(master: Uint8Array, objects: PdfObjects, sources: ReadonlyMap<number, string>): Increment {
  const offsets = new Map<number, number>();
  let text = '';
  for (const [number, source] of [...sources].sort(([a], [b]) => a - b)) {
    offsets.set(number, master.length + text.length);
    text += `${String(number)} 0 obj\n${source}\nendobj\n`;
  }
  const start = master.length + text.length;
  const marker = text.indexOf('/Contents <', text.indexOf('/ETSI.CAdES.detached'));
  const open = marker + '/Contents '.length;
  text += formatTable(offsets) + formatTrailer(objects, { offsets, text });
  text += `startxref\n${String(start)}\n%%EOF\n`;
  return { text, hole: { start: master.length + open, end: master.length + text.indexOf('>', open) + 1 } };
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
