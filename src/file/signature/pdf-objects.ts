/** Turns the bytes of a PDF with plain cross-reference tables into its objects by number (ISO 32000-1, 7.5.4 to 7.5.6). */
import { afterSpace, entriesAt, integerIn, PdfSyntaxError, referenceIn, type Entries } from './pdf-source.ts';

/** A file of ours has one section, or two when it is signed; others are read as far as this. */
const MAX_SECTIONS = 16;

/** One cross-reference table with its trailer. */
export interface Section {
  /** Where the word xref stands. */
  readonly start: number;
  /** Where each object that it lists begins. */
  readonly offsets: ReadonlyMap<number, number>;
  readonly trailer: Entries;
}

export interface PdfObjects {
  /** The newest first. */
  readonly sections: readonly Section[];
  readonly trailer: Entries;
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
  const entries = (number: number): Entries => {
    const offset = sections.map(({ offsets }) => offsets.get(number)).find((one) => one !== undefined);
    const head = `${String(number)} 0 obj`;
    if (offset === undefined || !text.startsWith(head, offset)) throw new PdfSyntaxError(`no object ${String(number)}`);
    return entriesAt(text, offset + head.length);
  };
  return { sections, trailer: newest.trailer, entries };
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
  const subsection = /(\d{1,10}) (\d{1,10}) ?\r?\n/y;
  let position = afterSpace(text, start + 'xref'.length);
  for (;;) {
    subsection.lastIndex = position;
    const head = subsection.exec(text);
    if (head === null) break;
    position = afterSubsection(text, subsection.lastIndex, { first: Number(head[1]), count: Number(head[2]), offsets });
  }
  if (!text.startsWith('trailer', position)) throw new PdfSyntaxError('a cross-reference table has no trailer');
  return { start, offsets, trailer: entriesAt(text, position + 'trailer'.length) };
}

interface Subsection {
  readonly first: number;
  readonly count: number;
  readonly offsets: Map<number, number>;
}

/** Reads entries of twenty bytes into `offsets`. */
function afterSubsection(text: string, at: number, { first, count, offsets }: Subsection): number {
  const entry = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y;
  entry.lastIndex = at;
  for (let i = 0; i < count; i++) {
    const found = entry.exec(text);
    if (found === null) throw new PdfSyntaxError('a cross-reference table is broken');
    if (found[3] === 'n') offsets.set(first + i, Number(found[1]));
  }
  return count === 0 ? at : entry.lastIndex;
}
