/** Turns the source of PDF values into their parts, each still in source: enough to put an entry into a dictionary without touching the rest. */

/** A dictionary's entries in their order, each value as it is written. */
export type Entries = ReadonlyMap<string, string>;

/** What cannot be read as the PDF syntax that our own files are written in. */
export class PdfSyntaxError extends Error {}

/** ISO 32000-1, 7.2.2: what separates tokens, and what ends one besides. */
const SPACE = /[\0\t\n\f\r ]*/y;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const REFERENCE = /(\d{1,10}) (\d{1,5}) R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const HEX_STRING = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y;

/** Our files nest seven deep; a stranger's must not exhaust the stack. */
const MAX_DEPTH = 64;

/** The entries of the dictionary that begins at `at`. */
export function entriesAt(text: string, at: number): Entries {
  let position = afterSpace(text, at);
  if (!text.startsWith('<<', position)) throw new PdfSyntaxError(`no dictionary at ${String(at)}`);
  position = afterSpace(text, position + 2);
  const entries = new Map<string, string>();
  while (!text.startsWith('>>', position)) {
    const name = matchAt(NAME, text, position)?.[1];
    if (name === undefined) throw new PdfSyntaxError(`no key at ${String(position)}`);
    const start = afterSpace(text, position + 1 + name.length);
    const end = endOfValue(text, start);
    if (entries.has(name)) throw new PdfSyntaxError(`the key ${name} stands twice`);
    entries.set(name, text.slice(start, end));
    position = afterSpace(text, end);
  }
  return entries;
}

export function itemsOf(source: string): readonly string[] {
  if (!source.startsWith('[')) throw new PdfSyntaxError('no array');
  const items: string[] = [];
  let position = afterSpace(source, 1);
  while (source[position] !== ']') {
    const end = endOfValue(source, position);
    items.push(source.slice(position, end));
    position = afterSpace(source, end);
  }
  return items;
}

/** The number of the object that `source` refers to, if it is a reference. */
export function referenceIn(source: string | undefined): number | undefined {
  const number = source === undefined ? undefined : matchAt(REFERENCE, source, 0)?.[1];
  return number === undefined ? undefined : Number(number);
}

export function integerIn(source: string | undefined): number {
  if (source === undefined || !/^\d{1,10}$/.test(source)) throw new PdfSyntaxError('no whole number');
  return Number(source);
}

export function formatEntries(entries: Entries): string {
  return `<<\n${[...entries].map(([key, value]) => `/${key} ${value}\n`).join('')}>>`;
}

/** A text string (ISO 32000-1, 7.9.2.2): in parentheses where it is plain ASCII, else UTF-16 in hex. */
export function formatText(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, (character) => `\\${character}`)})`;
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

/** What `formatText`, or a writer of plain ASCII, wrote. */
export function textIn(source: string | undefined): string | undefined {
  if (source === undefined) return undefined;
  if (source.startsWith('(')) return source.slice(1, -1).replaceAll(/\\([\\()])/g, '$1');
  const digits = /^<feff((?:[0-9a-f]{4})*)>$/i.exec(source)?.[1];
  if (digits === undefined) return undefined;
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}

function afterSpace(text: string, at: number): number {
  return at + (matchAt(SPACE, text, at)?.[0].length ?? 0);
}

/** Where the value ends that begins at `at`. */
export function endOfValue(text: string, at: number, depth = 0): number {
  if (depth > MAX_DEPTH) throw new PdfSyntaxError('values are nested too deep');
  if (text.startsWith('<<', at)) return endOfGroup(text, at + 2, { closing: '>>', depth });
  if (text[at] === '[') return endOfGroup(text, at + 1, { closing: ']', depth });
  if (text[at] === '(') return endOfString(text, at);
  const token =
    matchAt(HEX_STRING, text, at) ??
    matchAt(NAME, text, at) ??
    matchAt(REFERENCE, text, at) ??
    matchAt(REGULAR, text, at);
  if (token === undefined) throw new PdfSyntaxError(`no value at ${String(at)}`);
  return at + token[0].length;
}

function endOfGroup(text: string, at: number, { closing, depth }: { closing: string; depth: number }): number {
  let position = afterSpace(text, at);
  while (!text.startsWith(closing, position)) position = afterSpace(text, endOfValue(text, position, depth + 1));
  return position + closing.length;
}

function endOfString(text: string, at: number): number {
  let open = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '(') open++;
    else if (text[i] === ')' && --open === 0) return i + 1;
  }
  throw new PdfSyntaxError('a string has no end');
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/*
 * Turns the bytes of a PDF with plain cross-reference tables into its objects by number (ISO 32000-1, 7.5.4 to 7.5.6).
 */

/** A file of ours has one section, or two when it is signed, and two more each time that it is preserved, once in years. */
const MAX_SECTIONS = 64;

/** One cross-reference table with its trailer. */
interface Section {
  /** Where the word xref stands. */
  readonly start: number;
  /** Where each object that it lists begins. */
  readonly offsets: ReadonlyMap<number, number>;
  /** The objects that it says are gone. */
  readonly freed: readonly number[];
  readonly trailer: Entries;
  /** Where its trailer ends. */
  readonly end: number;
}

export interface PdfObjects {
  readonly bytes: Uint8Array;
  /** The same, a character a byte. */
  readonly text: string;
  /** The newest first. */
  readonly sections: readonly Section[];
  readonly trailer: Entries;
  /** Where the object of that number begins that counts. */
  readonly offsetOf: (number: number) => number | undefined;
  /** The dictionary that is the object of that number, or begins it. Throws a PdfSyntaxError when there is none. */
  readonly entries: (number: number) => Entries;
}

const ENDING = /startxref\r?\n(\d{1,10})\r?\n%%EOF\r?\n?$/;
/** More than an ending takes. */
const ENDING_BYTES = 64;

/** Throws a PdfSyntaxError for what isn't such a file. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const text = latin1(bytes);
  const sections = sectionsOf(text);
  const [newest] = sections;
  if (newest === undefined) throw new PdfSyntaxError('no cross-reference table');
  const offsetOf = (number: number): number | undefined =>
    sections.map(({ offsets }) => offsets.get(number)).find((one) => one !== undefined);
  const entries = (number: number): Entries => {
    const offset = offsetOf(number);
    const head = `${String(number)} 0 obj`;
    if (offset === undefined || !text.startsWith(head, offset)) throw new PdfSyntaxError(`no object ${String(number)}`);
    return entriesAt(text, offset + head.length);
  };
  return { bytes, text, sections, trailer: newest.trailer, offsetOf, entries };
}

/** The object that an entry refers to: its number with its entries. */
export function follow(objects: PdfObjects, owner: Entries, key: string): { number: number; entries: Entries } {
  const number = referenceIn(owner.get(key));
  if (number === undefined) throw new PdfSyntaxError(`${key} is no reference`);
  return { number, entries: objects.entries(number) };
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function sectionsOf(text: string): readonly Section[] {
  const sections: Section[] = [];
  let start = ENDING.exec(text.slice(-ENDING_BYTES))?.[1];
  while (start !== undefined) {
    if (sections.length === MAX_SECTIONS) throw new PdfSyntaxError('too many cross-reference tables');
    const section = sectionAt(text, integerIn(start));
    sections.push(section);
    start = section.trailer.get('Prev');
  }
  return sections;
}

function sectionAt(text: string, start: number): Section {
  if (!text.startsWith('xref', start)) throw new PdfSyntaxError(`no cross-reference table at ${String(start)}`);
  const offsets = new Map<number, number>();
  const freed: number[] = [];
  const subsection = /(\d{1,10}) (\d{1,10}) ?\r?\n/y;
  let position = afterSpace(text, start + 'xref'.length);
  for (;;) {
    subsection.lastIndex = position;
    const head = subsection.exec(text);
    if (head === null) break;
    position = afterSubsection(text, subsection.lastIndex, {
      first: Number(head[1]),
      count: Number(head[2]),
      offsets,
      freed,
    });
  }
  if (!text.startsWith('trailer', position)) throw new PdfSyntaxError('a cross-reference table has no trailer');
  const trailerAt = afterSpace(text, position + 'trailer'.length);
  return { start, offsets, freed, trailer: entriesAt(text, trailerAt), end: endOfValue(text, trailerAt) };
}

interface Subsection {
  readonly first: number;
  readonly count: number;
  readonly offsets: Map<number, number>;
  readonly freed: number[];
}

/** Reads entries of twenty bytes into `offsets`. */
function afterSubsection(text: string, at: number, { first, count, offsets, freed }: Subsection): number {
  const entry = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y;
  entry.lastIndex = at;
  for (let i = 0; i < count; i++) {
    const found = entry.exec(text);
    if (found === null) throw new PdfSyntaxError('a cross-reference table is broken');
    if (found[3] === 'n') offsets.set(first + i, Number(found[1]));
    else if (first + i > 0) freed.push(first + i);
  }
  return count === 0 ? at : entry.lastIndex;
}
