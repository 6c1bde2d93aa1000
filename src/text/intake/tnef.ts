/**
 * Opens what Outlook puts its mails and their attachments into for itself, `winmail.dat` ([MS-OXTNEF]): the text, in plain
 * words or HTML, and the files. Every length is held against what is there, and every sum against its bytes, before anything
 * of it is taken.
 */

export interface TnefFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Tnef {
  readonly text?: string;
  readonly html?: string;
  /** Whether its text is there in RTF alone, compressed, which is not read. */
  readonly onlyRtf: boolean;
  readonly files: readonly TnefFile[];
}

const SIGNATURE = 0x223e9f78;

/** [MS-OXTNEF] 2.1.3.2: attributes of the message and of what is attached. */
const BODY = 0x0002800c;
const CODE_PAGE = 0x00069007;
const MESSAGE_PROPERTIES = 0x00069003;
const FILE_BEGINS = 0x00069002;
const FILE_TITLE = 0x00018010;
const FILE_DATA = 0x0006800f;
const FILE_PROPERTIES = 0x00069005;

/** [MS-OXPROPS]: properties that hold a text, or what a file is called. */
const PROPERTY = {
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  codePage: 0x3fde,
  fileData: 0x3701,
  fileName: 0x3704,
  longFileName: 0x3707,
} as const;

const MOST_ATTRIBUTES = 2000;
const MOST_PROPERTIES = 4000;
const MOST_FILES = 64;

/** [MS-OXCDATA] 2.11.1: kinds of values, those of a fixed length with it. */
const FIXED: ReadonlyMap<number, number> = new Map([
  [0x0000, 4],
  [0x0001, 4],
  [0x0002, 4],
  [0x0003, 4],
  [0x0004, 4],
  [0x0005, 8],
  [0x0006, 8],
  [0x0007, 8],
  [0x000a, 4],
  [0x000b, 4],
  [0x0014, 8],
  [0x0040, 8],
  [0x0048, 16],
]);
const OBJECT = 0x000d;
const STRING_8 = 0x001e;
const UNICODE = 0x001f;
const BINARY = 0x0102;
const SEVERAL = 0x1000;

/** Names, instead of numbers, from here on. */
const NAMED = 0x8000;
const BY_NAME = 1;

class Damaged extends Error {}

/** Nothing for bytes that are no such thing, or a damaged one. */
export function openedTnef(bytes: Uint8Array): Tnef | undefined {
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return undefined;
  }
}

/** Reads on and on, and never over the end. */
class Cursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    return this.#view.getUint8(this.#passed(1));
  }

  short(): number {
    return this.#view.getUint16(this.#passed(2), true);
  }

  long(): number {
    return this.#view.getUint32(this.#passed(4), true);
  }

  take(length: number): Uint8Array {
    const from = this.#passed(length);
    return this.#bytes.subarray(from, from + length);
  }

  /** Values are filled up to four bytes; the last of all may not be. */
  padded(length: number): Uint8Array {
    const taken = this.take(length);
    this.#at = Math.min(this.#bytes.length, this.#at + ((4 - (length % 4)) % 4));
    return taken;
  }

  #passed(length: number): number {
    const from = this.#at;
    if (from + length > this.#bytes.length) throw new Damaged();
    this.#at = from + length;
    return from;
  }
}

interface OpenFile {
  name?: string;
  longName?: string;
  bytes?: Uint8Array;
}

function read(bytes: Uint8Array): Tnef {
  const cursor = new Cursor(bytes);
  if (cursor.long() !== SIGNATURE) throw new Damaged();
  cursor.short();
  let codePage = 1252;
  let body: Uint8Array | undefined;
  let properties: Properties = new Map();
  const files: OpenFile[] = [];
  for (let count = 0; !cursor.isAtEnd; count++) {
    if (count > MOST_ATTRIBUTES) throw new Damaged();
    cursor.byte();
    const id = cursor.long();
    const data = cursor.take(cursor.long());
    if (sumOf(data) !== cursor.short()) throw new Damaged();
    const file = files.at(-1);
    if (id === CODE_PAGE) codePage = new Cursor(data).long();
    else if (id === BODY) body = data;
    else if (id === MESSAGE_PROPERTIES) properties = propertiesIn(data);
    else if (id === FILE_BEGINS) {
      if (files.length >= MOST_FILES) throw new Damaged();
      files.push({});
    } else if (file !== undefined && id === FILE_TITLE) file.name = textOf(data, codePage);
    else if (file !== undefined && id === FILE_DATA) file.bytes = data;
    else if (file !== undefined && id === FILE_PROPERTIES) readFile(file, propertiesIn(data), codePage);
  }
  const plain = properties.get(PROPERTY.body);
  const html = properties.get(PROPERTY.html);
  const text =
    plain !== undefined ? stringOf(plain, codePage) : body === undefined ? undefined : textOf(body, codePage);
  const htmlPage = numberOf(properties.get(PROPERTY.codePage)) ?? codePage;
  return {
    ...(text !== undefined && { text }),
    ...(html !== undefined && { html: stringOf(html, htmlPage) }),
    onlyRtf: text === undefined && html === undefined && properties.has(PROPERTY.rtf),
    files: files.flatMap(({ name, longName, bytes: content }) =>
      content === undefined ? [] : [{ name: longName ?? name ?? 'attachment', bytes: content }],
    ),
  };
}

/** [MS-OXTNEF] 2.1.3.1: the sum of all bytes, of which sixteen bits are kept. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  // By index, and not by `of`: an attached file has megabytes.
  for (let at = 0; at < bytes.length; at++) sum = (sum + (bytes[at] ?? 0)) & 0xffff;
  return sum;
}

interface Value {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** Those that have numbers of their own, by these. */
type Properties = ReadonlyMap<number, Value>;

function propertiesIn(data: Uint8Array): Properties {
  const cursor = new Cursor(data);
  const count = cursor.long();
  if (count > MOST_PROPERTIES) throw new Damaged();
  const properties = new Map<number, Value>();
  for (let n = 0; n < count; n++) {
    const type = cursor.short();
    const id = cursor.short();
    if (id >= NAMED) {
      cursor.take(16);
      if (cursor.long() === BY_NAME) cursor.padded(cursor.long());
      else cursor.long();
    }
    const [first] = valuesOf(cursor, type);
    if (first !== undefined && id < NAMED) properties.set(id, { type: type & ~SEVERAL, bytes: first });
  }
  return properties;
}

function valuesOf(cursor: Cursor, type: number): readonly Uint8Array[] {
  const kind = type & ~SEVERAL;
  const length = FIXED.get(kind);
  const isLong = kind === OBJECT || kind === STRING_8 || kind === UNICODE || kind === BINARY;
  if (length === undefined && !isLong) throw new Damaged();
  const count = isLong || (type & SEVERAL) !== 0 ? cursor.long() : 1;
  if (count > MOST_PROPERTIES) throw new Damaged();
  return Array.from({ length: count }, () =>
    length === undefined ? cursor.padded(cursor.long()) : cursor.take(length),
  );
}

function readFile(file: OpenFile, properties: Properties, codePage: number): void {
  const name = properties.get(PROPERTY.longFileName) ?? properties.get(PROPERTY.fileName);
  if (name !== undefined) file.longName = stringOf(name, codePage);
  const data = properties.get(PROPERTY.fileData);
  // Of an object the first sixteen bytes say what it is; a mail in a mail is one, and is named.
  if (data !== undefined && data.type === BINARY) file.bytes ??= data.bytes;
}

function numberOf(value: Value | undefined): number | undefined {
  if (value === undefined || value.bytes.length < 4) return undefined;
  return new Cursor(value.bytes).long();
}

function stringOf({ type, bytes }: Value, codePage: number): string {
  return type === UNICODE ? ended(new TextDecoder('utf-16le').decode(bytes)) : textOf(bytes, codePage);
}

/** Code pages of Windows by the names that the Encoding Standard has for them. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [65001, 'utf-8'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [20127, 'windows-1252'],
  [20866, 'koi8-r'],
  [51932, 'euc-jp'],
]);

function textOf(bytes: Uint8Array, codePage: number): string {
  const latin = codePage >= 28591 && codePage <= 28605 ? `iso-8859-${codePage - 28590}` : undefined;
  const windows = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : undefined;
  return ended(new TextDecoder(NAMES.get(codePage) ?? latin ?? windows ?? 'windows-1252').decode(bytes));
}

/** A zero stands behind a text. */
function ended(text: string): string {
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}
