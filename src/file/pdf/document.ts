/** Turns dictionaries and streams into the bytes of a PDF file: pdfkit's object writer without its clock, fonts, pages and zlib. */
import { zlibSync } from 'fflate';
import PdfkitDocument from 'pdfkit';
import { joined, latin1, utf8 } from '../../bytes/index.ts';
import type { CacheKey, Session } from '../../session/index.ts';

/** Enough to find the repeats of a page; higher levels take longer for the same bytes. */
const DEFLATE_LEVEL = 6;

/** An object's number, fit to stand as a value before the object is written. */
export interface Reference {
  readonly id: number;
}

/** A text string (ISO 32000-1, 7.9.2.2), told from a name by its type. */
// oxlint-disable-next-line typescript/no-wrapper-object-types -- pdfkit writes a String as text, a string as a name
export type TextString = String & { readonly __brand: 'TextString' };

/** A plain string is a name, and must be made of regular characters. */
export type PdfValue =
  string | number | boolean | null | Date | TextString | Reference | readonly PdfValue[] | Dictionary;

/** An entry that is undefined is not written. */
export interface Dictionary {
  readonly [key: string]: PdfValue | undefined;
}

export function textString(text: string): TextString {
  return new String(text) as TextString;
}

/** Characters that may stand in a name as they are (ISO 32000-1, 7.3.5), of those that any name of ours has. */
const REGULAR = /[A-Za-z0-9.+-]/;

/** `text` as a name, fit to be a PdfValue. */
export function nameOf(text: string): string {
  return [...utf8(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return REGULAR.test(character) ? character : `#${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/** Texts deflated last, by themselves: a statement is painted in several editions, and has much in common in them. */
const DEFLATED_TEXTS: CacheKey<Map<string, Uint8Array>> = { name: 'deflated texts', create: () => new Map() };
/** As many as three editions of a long statement have pages and faces. */
const MOST_TEXTS = 64;

function deflateText(session: Session, text: string): Uint8Array {
  const known = session.cache(DEFLATED_TEXTS);
  let deflated = known.get(text);
  if (deflated === undefined) {
    deflated = deflate(latin1(text));
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, deflated);
  }
  return deflated;
}

/** `bytes` for FlateDecode. fflate gives the same on every machine; zlib differs from build to build. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: DEFLATE_LEVEL });
}

/** A PDF being written. Objects are numbered by `reserve` and `add`, and each is written exactly once. */
export class PdfFile {
  /** Remembers what several files have in common. */
  readonly session: Session;
  readonly #writer = new ObjectWriter();

  constructor(session: Session) {
    this.session = session;
  }

  /** A number for an object that others name before it is written. */
  reserve(): Reference {
    return this.#writer.ref({});
  }

  write(reference: Reference, dictionary: Dictionary): void {
    put(reference as PDFKit.PDFKitReference, dictionary);
  }

  add(dictionary: Dictionary): Reference {
    const reference = this.reserve();
    this.write(reference, dictionary);
    return reference;
  }

  /** A stream of a text, each character a byte. */
  addText(text: string): Reference {
    return this.addDeflated({}, deflateText(this.session, text));
  }

  /** A stream of bytes that `deflate` gave. */
  addDeflated(dictionary: Dictionary, deflated: Uint8Array): Reference {
    return this.addStream({ ...dictionary, Filter: 'FlateDecode' }, deflated);
  }

  /** A stream as it is. */
  addStream(dictionary: Dictionary, bytes: Uint8Array): Reference {
    const stream = this.#writer.ref({ ...dictionary });
    stream.end(bytes);
    return stream;
  }

  /** The pages in their order; each names `pageTree` as its parent. */
  get pageTree(): Reference {
    return this.#writer.pageTree;
  }

  /** The outline, whose items name it as their parent; to be written once, even when it is empty. */
  get outline(): Reference {
    return this.#writer.outline.dictionary;
  }

  /** Writes the page tree, the catalog, its names and Info, and gives the whole file. Nothing can be written afterwards. */
  finish(rest: Ending): Uint8Array {
    return this.#writer.finish(rest);
  }
}

/** The versions of PDF that we write. */
export type PdfVersion = '1.6' | '1.7' | '2.0';

interface Ending {
  readonly version: PdfVersion;
  readonly pages: readonly Reference[];
  /** The catalog without its Type and Pages. */
  readonly catalog: Dictionary;
  readonly names: Dictionary;
  /** There is none where it is absent. */
  readonly info: Dictionary | undefined;
}

/** What pdfkit numbers when a document is made, whether it is wanted or not. */
interface Catalog {
  readonly Pages: PDFKit.PDFKitReference;
  readonly Names: PDFKit.PDFKitReference;
}

/** pdfkit asks its clock for the date of every document that doesn't tell its own; nothing of it reaches the file. */
const UNUSED_DATE = new Date(0);

/* oxlint-disable no-underscore-dangle -- pdfkit calls its members so */
class ObjectWriter extends PdfkitDocument {
  /** Written from within pdfkit's constructor, before any field of ours could be set. */
  declare private chunks: Uint8Array[] | undefined;

  constructor() {
    // An empty font keeps pdfkit from loading Helvetica.
    super({ pdfVersion: '1.7', compress: false, autoFirstPage: false, font: '', info: { CreationDate: UNUSED_DATE } });
  }

  get pageTree(): PDFKit.PDFKitReference {
    return this.ownObjects.Pages;
  }

  /** Gathers what pdfkit would push into its stream, so that the file is there as soon as it is written. */
  override _write(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? latin1(`${data}\n`) : data;
    (this.chunks ??= []).push(bytes);
    this._offset += bytes.length;
  }

  /** pdfkit's own `end` writes an object for every entry of Info, and metadata that isn't escaped. */
  finish({ version, pages, catalog, names, info }: Ending): Uint8Array {
    const { Pages, Names } = this.ownObjects;
    put(Pages, { Type: 'Pages', Count: pages.length, Kids: pages });
    put(Names, names);
    put(this._root, { Type: 'Catalog', Pages, Names, ...catalog });
    this._info = info && this.ref({});
    if (this._info !== undefined) put(this._info, info ?? {});
    this.chunks?.splice(0, 1, latin1(`%PDF-${version}\n`));
    this._id = fingerprint(this.chunks ?? []);
    this._finalize();
    return joined(this.chunks ?? []);
  }

  private get ownObjects(): Catalog {
    return this._root.data as unknown as Catalog;
  }
}
/* oxlint-enable no-underscore-dangle */

function put(object: PDFKit.PDFKitReference, dictionary: Dictionary): void {
  object.data = dictionary as unknown as typeof object.data;
  object.end(undefined);
}

/*
 * Turns files that are to travel inside a PDF into its embedded files (ISO 19005-3, 6.8; ISO 32000-2, 7.11.4 and 14.13).
 */

/** A file inside a PDF. */
export interface Attachment {
  /** As it is to be called when it is taken out; in ASCII. */
  readonly name: string;
  /** Its media type, e.g. text/markdown. */
  readonly mime: string;
  /** For people. */
  readonly description: string;
  /** What it is to the document (ISO 19005-3, 6.8 and annex E). */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement';
  readonly bytes: Uint8Array;
}

interface EmbeddedFiles {
  /** What the catalog says of them. */
  readonly catalog: Dictionary;
  /** What its names say. */
  readonly names: Dictionary;
}

/** Writes them, dated `date`. Throws when two have one name: a reader would find only one of them. */
export function embedFiles(file: PdfFile, attachments: readonly Attachment[], date?: Date): EmbeddedFiles {
  if (attachments.length === 0) return { catalog: {}, names: {} };
  const specifications = new Map<string, Reference>();
  for (const attachment of attachments) {
    if (specifications.has(attachment.name)) throw new Error(`two attachments are called ${attachment.name}`);
    specifications.set(attachment.name, specify(file, attachment, date));
  }
  const sorted = [...specifications].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    catalog: { AF: [...specifications.values()] },
    names: { EmbeddedFiles: { Names: sorted.flatMap(([name, reference]) => [textString(name), reference]) } },
  };
}

function specify(file: PdfFile, attachment: Attachment, date?: Date): Reference {
  const { name, mime, description, relationship, bytes } = attachment;
  const Params = { Size: bytes.length, ...(date && { ModDate: date }) };
  const stream = file.addDeflated({ Type: 'EmbeddedFile', Subtype: nameOf(mime), Params }, deflate(bytes));
  return file.add({
    Type: 'Filespec',
    F: textString(name),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: relationship,
    EF: { F: stream, UF: stream },
  });
}

/*
 * Turns bytes into sixteen bytes that differ when they do: a name for what was written, and no protection of it.
 */

/** FNV-1a with 32 bits (Fowler, Noll and Vo). */
const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;

/** Four lanes of 32 bits, each taking every fourth byte, make 128. */
const LANES = 4;

/** The same bytes give the same sixteen on every machine, however they are cut into chunks. */
export function fingerprint(chunks: readonly Uint8Array[]): Uint8Array {
  let [a, b, c, d] = [FNV_OFFSET, FNV_OFFSET, FNV_OFFSET, FNV_OFFSET];
  for (const chunk of chunks) {
    // Four bytes bring each lane to its next turn; most files are read here before this is compiled.
    let i = 0;
    for (const whole = chunk.length - (chunk.length % LANES); i < whole; i += LANES) {
      a = Math.imul(a ^ (chunk[i] ?? 0), FNV_PRIME);
      b = Math.imul(b ^ (chunk[i + 1] ?? 0), FNV_PRIME);
      c = Math.imul(c ^ (chunk[i + 2] ?? 0), FNV_PRIME);
      d = Math.imul(d ^ (chunk[i + 3] ?? 0), FNV_PRIME);
    }
    for (; i < chunk.length; i++) [a, b, c, d] = [b, c, d, Math.imul(a ^ (chunk[i] ?? 0), FNV_PRIME)];
  }
  const view = new DataView(new ArrayBuffer(LANES * 4));
  for (const [lane, hash] of blend([a, b, c, d]).entries()) view.setInt32(lane * 4, hash);
  return new Uint8Array(view.buffer);
}

/** Lets every bit of each lane depend on all of them, as MurmurHash3 (Appleby) closes its 128 bits. */
function blend(lanes: readonly number[]): number[] {
  const sum = lanes.reduce((total, lane) => (total + lane) | 0, 0);
  return lanes.map((lane, i) => {
    let hash = lane + Math.imul(sum, 2 * i + 1);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  });
}
