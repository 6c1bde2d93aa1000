/** Turns the bytes of a finished PDF into its text in the order of its structure, by a reader that knows nothing of the painter. */
import { openPdfium, PDFIUM_NAME, type Pdfium } from './pdfium.ts';
import { leavesOf, type Leaf } from './structure.ts';

/** A piece of text of one element, as the file's glyphs say it. */
export interface Passage extends Omit<Leaf, 'mcid' | 'block'> {
  /** The same for the pieces of one block of a page. */
  readonly block: number;
  /** From 1. */
  readonly page: number;
  /** BREAK stands for the hyphen of a word that is divided at the end of a line. */
  readonly text: string;
}

export interface ReadText {
  /** What it was read by. */
  readonly reader: string;
  /** In the order in which they are read; furniture is not among them. */
  readonly passages: readonly Passage[];
}

export interface Reader {
  /** Throws when the bytes are no PDF, or not tagged. */
  read(bytes: Uint8Array): ReadText;
}

/** What PDFium says of a hyphen at the end of a line, hard or soft: it cannot be told which. */
export const BREAK = '\u0002';
const SOFT_HYPHEN = 0xad;
const SPACE = 0x20;

/** FPDF_PAGEOBJ_TEXT. */
const TEXT_OBJECT = 1;

/** ISO 32000-1, table 106: what is not painted cannot be read by everybody. */
const INVISIBLE: ReadonlySet<number> = new Set([3, 7]);

/** Opened once in a process. */
let opening: Promise<Pdfium> | undefined;

/** Begins to open the reader; until it is there, anything else can be done. */
export async function openReader(): Promise<Reader> {
  const pdfium = await (opening ??= openPdfium());
  return { read: (bytes) => ({ reader: PDFIUM_NAME, passages: readDocument(pdfium, bytes) }) };
}

function readDocument(pdfium: Pdfium, bytes: Uint8Array): readonly Passage[] {
  const address = pdfium._malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, address);
  const document = pdfium._FPDF_LoadMemDocument(address, bytes.length, 0);
  try {
    if (document === 0) throw new Error('the file cannot be read as a PDF');
    const pages = Array.from({ length: pdfium._FPDF_GetPageCount(document) }, (_, i) => i);
    return pages.flatMap((index) => readPage(pdfium, document, index));
  } finally {
    if (document !== 0) pdfium._FPDF_CloseDocument(document);
    pdfium._free(address);
  }
}

function readPage(pdfium: Pdfium, document: number, index: number): readonly Passage[] {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new Error(`page ${index + 1} cannot be read`);
  try {
    const texts = textsOf(pdfium, page);
    return leavesOf(pdfium, page).flatMap(({ mcid, ...leaf }): readonly Passage[] => {
      const text = texts.get(mcid) ?? '';
      return text === '' ? [] : [{ ...leaf, page: index + 1, text }];
    });
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

/** The text of each piece of marked content, in the order in which it is painted. */
function textsOf(pdfium: Pdfium, page: number): ReadonlyMap<number, string> {
  const shown = textsOfObjects(pdfium, page);
  const texts = new Map<number, string>();
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i++) {
    const object = pdfium._FPDFPage_GetObject(page, i);
    if (pdfium._FPDFPageObj_GetType(object) !== TEXT_OBJECT) continue;
    const mcid = pdfium._FPDFPageObj_GetMarkedContentID(object);
    if (mcid < 0 || INVISIBLE.has(pdfium._FPDFTextObj_GetTextRenderMode(object))) continue;
    // PDFium passes over objects of nothing but spaces.
    texts.set(mcid, (texts.get(mcid) ?? '') + (shown.get(object) ?? ' '));
  }
  return texts;
}

/** The text of each text object that has letters. */
function textsOfObjects(pdfium: Pdfium, page: number): ReadonlyMap<number, string> {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) throw new Error('the text of a page cannot be read');
  try {
    const texts = new Map<number, string>();
    const count = pdfium._FPDFText_CountChars(text);
    let [object, piece] = [0, ''];
    const flush = () => {
      if (piece !== '') texts.set(object, (texts.get(object) ?? '') + piece);
      piece = '';
    };
    for (let i = 0; i < count; i++) {
      const unicode = pdfium._FPDFText_GetUnicode(text, i);
      // PDFium puts spaces and ends of lines where it sees gaps; here those count that are in the file.
      if (unicode <= SPACE && pdfium._FPDFText_IsGenerated(text, i) === 1) continue;
      const own = pdfium._FPDFText_GetTextObject(text, i);
      if (own !== object) {
        flush();
        object = own;
      }
      piece += unicode === SOFT_HYPHEN ? BREAK : String.fromCodePoint(unicode);
    }
    flush();
    return texts;
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}
