/** Turns the bytes of a finished PDF into its text in the order of its structure, by a reader that knows nothing of the painter. */
import type { Session } from '../../session/index.ts';
import { textOfPage, type Hidden } from './page-text.ts';
import { openPdfium, PDFIUM_NAME, withMemory, type Handle, type Pdfium } from './pdfium.ts';
import { leavesOf, type Leaf } from './structure.ts';

/** A piece of text of one element, as the file's glyphs say it. */
export interface Passage extends Omit<Leaf, 'mcid'> {
  /** From 1. */
  readonly page: number;
  /** Ends with U+00AD where a word is divided. */
  readonly text: string;
  /** How far its glyphs reach, from the left edge of the page. */
  readonly left: number;
  readonly right: number;
}

/** Text that the structure has nowhere. */
export interface Stray {
  /** From 1. */
  readonly page: number;
  readonly text: string;
}

/** Text that the structure has, and that cannot be seen. */
export interface Unseen extends Stray {
  readonly why: Hidden;
}

export interface ReadText {
  /** What it was read by. */
  readonly reader: string;
  /** In the order in which they are read; furniture is not among them. */
  readonly passages: readonly Passage[];
  readonly strays: readonly Stray[];
  /** It is in no passage. */
  readonly unseen: readonly Unseen[];
  /** Why there is no text: the bytes are no PDF, or not a tagged one. */
  readonly unreadable?: string;
}

export interface Reader {
  /** Keeps nothing of the bytes, nor of what it read. */
  read(bytes: Uint8Array): ReadText;
}

/** Begins to open the reader; until it is there, anything else can be done. */
export async function openReader(session: Session): Promise<Reader> {
  const pdfium = await openPdfium(session);
  return { read: (bytes) => ({ reader: PDFIUM_NAME, ...readBytes(pdfium, bytes) }) };
}

type Read = Omit<ReadText, 'reader'>;
type ReadPage = Omit<Read, 'unreadable'>;

const nothing = (unreadable: string): Read => ({ passages: [], strays: [], unseen: [], unreadable });

function readBytes(pdfium: Pdfium, bytes: Uint8Array): Read {
  return withMemory(pdfium, Math.max(1, bytes.length), (address) => {
    pdfium.HEAPU8.set(bytes, address);
    const document = pdfium.FPDF_LoadMemDocument(address, bytes.length, 0);
    if (document === 0) return nothing('it is no PDF');
    try {
      return readDocument(pdfium, document);
    } finally {
      pdfium.FPDF_CloseDocument(document);
    }
  });
}

function readDocument(pdfium: Pdfium, document: Handle): Read {
  const pages: ReadPage[] = [];
  const count = pdfium.FPDF_GetPageCount(document);
  for (let index = 0; index < count; index++) {
    const page = pdfium.FPDF_LoadPage(document, index);
    if (page === 0) return nothing(`page ${index + 1} is damaged`);
    try {
      const read = readPage(pdfium, page, index + 1);
      if (read === undefined) return nothing(`page ${index + 1} has no structure`);
      pages.push(read);
    } finally {
      pdfium.FPDF_ClosePage(page);
    }
  }
  return {
    passages: pages.flatMap(({ passages }) => passages),
    strays: pages.flatMap(({ strays }) => strays),
    unseen: pages.flatMap(({ unseen }) => unseen),
  };
}

/** Undefined for a page that is not tagged. */
function readPage(pdfium: Pdfium, handle: Handle, page: number): ReadPage | undefined {
  const leaves = leavesOf(pdfium, handle);
  if (leaves === undefined) return undefined;
  const { texts, unseen, unmarked } = textOfPage(pdfium, handle);
  const passages = leaves.flatMap(({ mcid, ...leaf }): readonly Passage[] => {
    const piece = texts.get(mcid);
    return piece === undefined || piece.text === '' ? [] : [{ ...leaf, page, ...piece }];
  });
  const held = new Set(leaves.map(({ mcid }) => mcid));
  const unheld = [...texts].filter(([mcid]) => !held.has(mcid)).map(([, { text }]) => text);
  const strays = [...unheld, ...unmarked].filter((text) => text.trim() !== '').map((text) => ({ page, text }));
  return { passages, strays, unseen: unseen.map((one) => ({ ...one, page })) };
}
