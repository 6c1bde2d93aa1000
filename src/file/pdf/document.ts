/** Turns dictionaries and streams into the bytes of a PDF file: pdfkit's object writer without its clock, fonts, pages and zlib. */
import { zlibSync } from 'fflate';
import PdfkitDocument from 'pdfkit';
import { joined, latin1, utf8 } from '../../bytes/index.ts';
import type { CacheKey, Session } from '../../session/index.ts';
import { fingerprint } from './fingerprint.ts';

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
