/**
 * Turns values of a PDF, as they are written, into one way of writing them, so that two can be compared whoever wrote them;
 * and an object of a PDF into its bytes.
 */
import { unzlibSync } from 'fflate';
import { type Entries, entriesAt, integerIn, PdfSyntaxError, type PdfObjects, endOfValue } from './pdf-source.ts';

/** White space, one character of it or more, and comments: what parts tokens and says nothing (ISO 32000-1, 7.2.2). */
const BETWEEN = /^(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])+/;
const MAX_DEPTH = 64;

/** The same text for the same value: keys sorted, names and strings without escapes, numbers without needless zeros. */
export function canonical(source: string, depth = 0): string {
  if (depth > MAX_DEPTH) throw new PdfSyntaxError('values are nested too deep');
  const text = source.replace(BETWEEN, '').trimEnd();
  if (text.startsWith('<<')) {
    const entries = [...entriesAt(text, 0)].map(([key, value]) => [nameIn(key), canonical(value, depth + 1)] as const);
    return `<<${entries
      .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
      .map(([key, value]) => `/${key} ${value}`)
      .join(' ')}>>`;
  }
  if (text.startsWith('['))
    return `[${itemsIn(text)
      .map((item) => canonical(item, depth + 1))
      .join(' ')}]`;
  if (text.startsWith('(')) return `<${hexOf(literalString(text))}>`;
  if (text.startsWith('<'))
    return `<${paired(
      text
        .slice(1, -1)
        .replaceAll(/[\0\t\n\f\r ]/g, '')
        .toLowerCase(),
    )}>`;
  if (text.startsWith('/')) return `/${nameIn(text.slice(1))}`;
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? String(Number(text)) : text.replaceAll(/[\0\t\n\f\r ]+/g, ' ');
}

function itemsIn(text: string): readonly string[] {
  const items: string[] = [];
  for (let at = afterBetween(text, 1); text[at] !== ']';) {
    const end = endOfValue(text, at);
    items.push(text.slice(at, end));
    at = afterBetween(text, end);
  }
  return items;
}

function afterBetween(text: string, at: number): number {
  let position = at;
  while (position < text.length && /[\0\t\n\f\r ]/.test(text.charAt(position))) position++;
  return position;
}

/** ISO 32000-1, 7.3.5. */
function nameIn(written: string): string {
  return written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function paired(digits: string): string {
  return digits.length % 2 === 0 ? digits : `${digits}0`;
}

function hexOf(latin: string): string {
  return Buffer.from(latin, 'latin1').toString('hex');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** ISO 32000-1, 7.3.4.2. */
function literalString(text: string): string {
  return text
    .slice(1, -1)
    .replaceAll(/\\(?:([0-7]{1,3})|(\r\n|\r|\n)|([^]))|\r\n?/g, (whole, octal?: string, end?: string, one?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      if (end !== undefined) return '';
      if (one !== undefined) return ESCAPES[one] ?? one;
      return whole === '' ? '' : '\n';
    });
}

/** ISO 32000-1, D.3: the codes of PDFDocEncoding that are not those of Latin-1, from 0x18 and from 0x80 on. */
const DOC_FROM_18 = '˘ˇˆ˙˝˛˚˜';
const DOC_FROM_80 = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u009F€';

/** A text string, in whichever of its three encodings it is written (ISO 32000-2, 7.9.2.2). */
export function textOfString(source: string): string {
  const bytes = Buffer.from(canonical(source).slice(1, -1), 'hex');
  const latin = bytes.toString('latin1');
  if (latin.startsWith('\u00FE\u00FF') && bytes.length % 2 === 0) return bytes.subarray(2).swap16().toString('utf16le');
  if (latin.startsWith('\u00EF\u00BB\u00BF')) return bytes.subarray(3).toString('utf8');
  return [...latin]
    .map((one) => {
      const code = one.charCodeAt(0);
      if (code >= 0x18 && code < 0x20) return DOC_FROM_18.charAt(code - 0x18);
      return code >= 0x80 && code <= 0xa0 ? DOC_FROM_80.charAt(code - 0x80) : one;
    })
    .join('');
}

/** The object of that number as it stands in the file: its dictionary, and the bytes of its stream where it is one. */
export interface FoundObject {
  readonly value: string;
  readonly stream?: Uint8Array;
  /** Where it ends in the file, with `endobj`. */
  readonly end: number;
}

/** Reads the object that is written at `offset`. Throws a PdfSyntaxError for anything else. */
export function objectAt(
  bytes: Uint8Array,
  text: string,
  { number, offset }: { number: number; offset: number },
): FoundObject {
  const head = `${String(number)} 0 obj`;
  if (!text.startsWith(head, offset)) throw new PdfSyntaxError(`no object ${String(number)}`);
  const start = afterBetween(text, offset + head.length);
  const end = endOfValue(text, start);
  const value = text.slice(start, end);
  const after = afterBetween(text, end);
  if (text.startsWith('endobj', after)) return { value, end: after + 'endobj'.length };
  const opening = /stream(?:\r\n|\n)/y;
  opening.lastIndex = after;
  if (!opening.test(text)) throw new PdfSyntaxError(`the object ${String(number)} has no end`);
  const length = integerIn(entriesAt(value, 0).get('Length'));
  const stream = bytes.subarray(opening.lastIndex, opening.lastIndex + length);
  const closing = /[\r\n ]*endstream[\r\n ]*endobj/y;
  closing.lastIndex = opening.lastIndex + length;
  if (!closing.test(text)) throw new PdfSyntaxError(`the stream of the object ${String(number)} has no end`);
  return { value, stream, end: closing.lastIndex };
}

/** The object that a file has under that number now. */
export function objectIn(objects: PdfObjects, number: number): FoundObject {
  const offset = objects.offsetOf(number);
  if (offset === undefined) throw new PdfSyntaxError(`no object ${String(number)}`);
  return objectAt(objects.bytes, objects.text, { number, offset });
}

/** The contents of a stream, deflated or plain. Throws a PdfSyntaxError where they are longer than `most`. */
export function contentsOf({ value, stream }: FoundObject, most: number): Uint8Array {
  if (stream === undefined) throw new PdfSyntaxError('no stream');
  const filter: string | undefined = canonical(entriesAt(value, 0).get('Filter') ?? '[]').replaceAll(/[[\] ]/g, '');
  if (filter === '') return stream;
  if (filter !== '/FlateDecode') throw new PdfSyntaxError('a stream has another filter than ours');
  try {
    // No deflated byte becomes more than 1032 (RFC 1951).
    const room = new Uint8Array(Math.min(most, 1032 * stream.length) + 1);
    const contents = unzlibSync(stream, { out: room });
    if (contents.length > most) throw new PdfSyntaxError('a stream is too long');
    if (adler32(contents) !== new DataView(stream.buffer, stream.byteOffset).getUint32(stream.length - ADLER_BYTES))
      throw new PdfSyntaxError('a stream has another checksum than it says');
    return contents;
  } catch (error) {
    if (error instanceof PdfSyntaxError) throw error;
    throw new PdfSyntaxError('a stream is damaged', { cause: error });
  }
}

const ADLER_BYTES = 4;

/** RFC 1950, 8.2: the library unpacks without a look at it, and one bit that is another gives another text. */
function adler32(bytes: Uint8Array): number {
  const PRIME = 65_521;
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % PRIME;
    b = (b + a) % PRIME;
  }
  return b * 0x1_0000 + a;
}

export function entriesIn(found: FoundObject): Entries {
  return entriesAt(found.value, 0);
}
