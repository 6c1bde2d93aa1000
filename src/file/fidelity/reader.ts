/** Turns the bytes of a finished PDF into its text in the order of its structure, by a reader that knows nothing of the painter. */
import type { Session } from '../../session/index.ts';
import { type Hidden, type Leaf, leavesOf, textOfPage } from './page-text.ts';
import { type Handle, openPdfium, type Pdfium, PDFIUM_NAME, withMemory } from './pdfium.ts';

/** A piece of text of one element, as the file's glyphs say it. */
export interface TaggedText extends Omit<Leaf, 'mcid'> {
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
  readonly passages: readonly TaggedText[];
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
  const fromRight = runsFromRight(pdfium, document);
  for (let index = 0; index < count; index++) {
    const page = pdfium.FPDF_LoadPage(document, index);
    if (page === 0) return nothing(`page ${index + 1} is damaged`);
    try {
      const read = readPage(pdfium, page, { number: index + 1, fromRight });
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

/** Whether a document says that its pages run from right to left (ISO 32000-1, table 150, Direction). */
function runsFromRight(pdfium: Pdfium, document: Handle): boolean {
  const [key, value] = ['Direction\0', 'R2L\0'].map((name) => latin1(name));
  if (key === undefined || value === undefined) return false;
  return withMemory(pdfium, key.length + value.length, (address) => {
    pdfium.HEAPU8.set(key, address);
    const length = pdfium.FPDF_VIEWERREF_GetName(document, address, address + key.length, value.length);
    const read = pdfium.HEAPU8.subarray(address + key.length, address + key.length + value.length);
    return length === value.length && value.every((byte, i) => read[i] === byte);
  });
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Undefined for a page that is not tagged. */
function readPage(
  pdfium: Pdfium,
  handle: Handle,
  { number: page, fromRight }: { readonly number: number; readonly fromRight: boolean },
): ReadPage | undefined {
  const leaves = leavesOf(pdfium, handle);
  if (leaves === undefined) return undefined;
  const { texts, unseen, unmarked } = textOfPage(pdfium, handle, fromRight);
  const passages = leaves.flatMap(({ mcid, ...leaf }): readonly TaggedText[] => {
    const piece = texts.get(mcid);
    return piece === undefined || piece.text === '' ? [] : [{ ...leaf, page, ...piece }];
  });
  const held = new Set(leaves.map(({ mcid }) => mcid));
  const unheld = [...texts].filter(([mcid]) => !held.has(mcid)).map(([, { text }]) => text);
  const strays = [...unheld, ...unmarked].filter((text) => text.trim() !== '').map((text) => ({ page, text }));
  return { passages, strays, unseen: unseen.map((one) => ({ ...one, page })) };
}

/*
 * Turns the text read from sheets with several pages each into the text of these pages, each by itself and in their order.
 */

/** Where a page is on a sheet, from the sheet's left edge. */
export interface Slot {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
}

/** How far a glyph's box may reach over the edge of its page. */
const OVERHANG_PT = 2;

/**
 * What was read, as if each page had been read alone; `sheets` are the places that each sheet has for pages. Text across
 * the edge of its place, or in none, belongs to no page: it is a stray, even where the structure holds it.
 */
export function inPageOrder(read: ReadText, sheets: readonly (readonly Slot[])[]): ReadText {
  const byPage = new Map<number, TaggedText[]>();
  const strays: Stray[] = [...read.strays];
  for (const passage of read.passages) {
    const slot = sheets[passage.page - 1]?.find(
      ({ left, right }) => passage.left >= left - OVERHANG_PT && passage.right <= right + OVERHANG_PT,
    );
    if (slot === undefined) {
      strays.push({ page: passage.page, text: passage.text });
      continue;
    }
    const own = byPage.get(slot.page) ?? [];
    own.push({ ...passage, page: slot.page });
    byPage.set(slot.page, own);
  }
  const pages = [...byPage].sort(([a], [b]) => a - b);
  return { ...read, strays, passages: pages.flatMap(([, passages]) => passages) };
}
