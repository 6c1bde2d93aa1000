/** Walks the structure tree of a page, and tells of each piece of marked content where it belongs. */
import { withMemory, type Handle, type Pdfium } from './pdfium.ts';

/** What a piece of content is in the reading of a text. */
export type Flow =
  /** Running text and all that is read with it: headings, items with their marks, cells. */
  | 'text'
  /** The mark of a note, inside running text. */
  | 'mark'
  /** A note, with the number before it. */
  | 'note';

/** A piece of marked content, in the order of the structure. */
export interface Leaf {
  readonly mcid: number;
  /** Of the innermost element that has one; undefined where none has. */
  readonly lang: string | undefined;
  /** Of the version that it is read with: of the outermost. */
  readonly version: string | undefined;
  readonly flow: Flow;
  /** Another number for another block: no word goes from one to the next. */
  readonly block: number;
}

/** Elements inside a line; all others begin and end words (ISO 32000-1, 14.8.4.4). */
const INLINE: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference', 'Em', 'Strong', 'Quote']);
const NOTES: ReadonlySet<string> = new Set(['Note', 'FENote']);
/** What a label stands in front of; elsewhere it is the mark of a note (ISO 32000-2, 14.8.4.7.3). */
const LABELLED: ReadonlySet<string> = new Set(['LI', ...NOTES]);

interface Around {
  readonly type: string;
  readonly lang: string | undefined;
  readonly version: string | undefined;
  readonly flow: Flow;
  readonly block: number;
}

/** The longest name of a type or a language that is read, in bytes of UTF-16. */
const BUFFER_BYTES = 256;

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** `page` is PDFium's. Undefined when the file has no structure. */
export function leavesOf(pdfium: Pdfium, page: Handle): readonly Leaf[] | undefined {
  const tree = pdfium.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return undefined;
  try {
    return withMemory(pdfium, BUFFER_BYTES, (buffer) => walk(pdfium, tree, buffer));
  } finally {
    pdfium.FPDF_StructTree_Close(tree);
  }
}

function walk(pdfium: Pdfium, tree: Handle, buffer: Handle): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let blocks = 0;
  const textOf = (bytes: number): string | undefined =>
    // Its length counts the NUL at the end.
    bytes <= 2 ? undefined : UTF_16.decode(pdfium.HEAPU8.subarray(buffer, buffer + bytes - 2));
  const enter = (element: Handle, around: Around): void => {
    const type = textOf(pdfium.FPDF_StructElement_GetType(element, buffer, BUFFER_BYTES)) ?? '';
    const lang = textOf(pdfium.FPDF_StructElement_GetLang(element, buffer, BUFFER_BYTES)) ?? around.lang;
    const isMark = type === 'Reference' || (type === 'Lbl' && !LABELLED.has(around.type));
    const flow = isMark ? 'mark' : NOTES.has(type) ? 'note' : around.flow;
    const isInline = INLINE.has(type) || isMark;
    const own = { type, lang, version: around.version ?? lang, flow, block: isInline ? around.block : ++blocks };
    const count = pdfium.FPDF_StructElement_CountChildren(element);
    for (let i = 0; i < count; i++) {
      const mcid = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, i);
      if (mcid >= 0) {
        leaves.push({ mcid, lang, version: own.version, flow, block: own.block });
        continue;
      }
      const child = pdfium.FPDF_StructElement_GetChildAtIndex(element, i);
      if (child !== 0) enter(child, own);
    }
    // What follows a block inside the same parent is not of it.
    if (!isInline) blocks++;
  };
  const top: Around = { type: '', lang: undefined, version: undefined, flow: 'text', block: 0 };
  const count = pdfium.FPDF_StructTree_CountChildren(tree);
  for (let i = 0; i < count; i++) {
    const element = pdfium.FPDF_StructTree_GetChildAtIndex(tree, i);
    if (element !== 0) enter(element, top);
  }
  return leaves;
}
