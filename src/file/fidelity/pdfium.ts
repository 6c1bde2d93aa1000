/** The functions of PDFium that read text and structure, typed: the reader's only door to it. */

import { type CacheKey, MissingResource, type Resources, type Session } from '../../session/index.ts';
import { runPdfium } from './pdfium-system.ts';

/** Handles are addresses in PDFium's memory; 0 is none. */
export type Handle = number;

/** A part of fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_transformpage.h and fpdf_structtree.h, without Emscripten's underscores. */
export interface Pdfium {
  /** Another array after memory has grown: never to be kept. */
  readonly HEAPU8: Uint8Array;
  malloc(bytes: number): Handle;
  free(address: Handle): void;
  FPDF_InitLibraryWithConfig(settings: Handle): void;
  FPDF_LoadMemDocument(address: Handle, bytes: number, password: Handle): Handle;
  FPDF_CloseDocument(document: Handle): void;
  FPDF_GetPageCount(document: Handle): number;
  FPDF_VIEWERREF_GetName(document: Handle, key: Handle, buffer: Handle, bytes: number): number;
  FPDF_LoadPage(document: Handle, index: number): Handle;
  FPDF_ClosePage(page: Handle): void;
  FPDF_GetPageBoundingBox(page: Handle, rect: Handle): number;
  FPDFPage_GetTrimBox(page: Handle, left: Handle, bottom: Handle, right: Handle, top: Handle): number;
  FPDFPage_CountObjects(page: Handle): number;
  FPDFPage_GetObject(page: Handle, index: number): Handle;
  FPDFPageObj_GetType(object: Handle): number;
  FPDFPageObj_CountMarks(object: Handle): number;
  FPDFPageObj_GetMark(object: Handle, index: number): Handle;
  FPDFPageObjMark_GetName(mark: Handle, buffer: Handle, bytes: number, length: Handle): number;
  FPDFPageObj_GetMarkedContentID(object: Handle): number;
  FPDFPageObj_GetBounds(object: Handle, left: Handle, bottom: Handle, right: Handle, top: Handle): number;
  FPDFPageObj_GetMatrix(object: Handle, matrix: Handle): number;
  FPDFPageObj_Transform(object: Handle, a: number, b: number, c: number, d: number, e: number, f: number): void;
  FPDFPageObj_GetFillColor(object: Handle, red: Handle, green: Handle, blue: Handle, alpha: Handle): number;
  FPDFTextObj_GetTextRenderMode(object: Handle): number;
  FPDFText_LoadPage(page: Handle): Handle;
  FPDFText_ClosePage(text: Handle): void;
  FPDFText_CountChars(text: Handle): number;
  FPDFText_GetUnicode(text: Handle, index: number): number;
  FPDFText_IsGenerated(text: Handle, index: number): number;
  FPDFText_GetCharOrigin(text: Handle, index: number, x: Handle, y: Handle): number;
  FPDFText_GetTextObject(text: Handle, index: number): Handle;
  FPDF_StructTree_GetForPage(page: Handle): Handle;
  FPDF_StructTree_Close(tree: Handle): void;
  FPDF_StructTree_CountChildren(tree: Handle): number;
  FPDF_StructTree_GetChildAtIndex(tree: Handle, index: number): Handle;
  FPDF_StructElement_CountChildren(element: Handle): number;
  FPDF_StructElement_GetChildAtIndex(element: Handle, index: number): Handle;
  FPDF_StructElement_GetChildMarkedContentID(element: Handle, index: number): number;
  FPDF_StructElement_GetType(element: Handle, buffer: Handle, bytes: number): number;
  FPDF_StructElement_GetID(element: Handle, buffer: Handle, bytes: number): number;
  FPDF_StructElement_GetLang(element: Handle, buffer: Handle, bytes: number): number;
}

/** Opened once in a session. */
const OPENING: CacheKey<{ pdfium?: Promise<Pdfium> }> = { name: 'pdfium', create: () => ({}) };

/** The resource that has its code. */
const CODE = 'pdfium.wasm';

/** Four megabytes of WebAssembly: compiled beside whatever else is done meanwhile. */
export async function openPdfium(session: Session): Promise<Pdfium> {
  return (session.cache(OPENING).pdfium ??= opened(session.resources));
}

async function opened(resources: Resources): Promise<Pdfium> {
  const bytes = resources.read(CODE);
  if (bytes === undefined) throw new MissingResource(CODE);
  const code = await runPdfium(bytes);
  let view = new Uint8Array();
  const heap = { get: () => (view.buffer === code.memory.buffer ? view : (view = new Uint8Array(code.memory.buffer))) };
  const pdfium = Object.create(code, { HEAPU8: heap }) as Pdfium;
  pdfium.FPDF_InitLibraryWithConfig(NO_SETTINGS);
  return pdfium;
}

/** None of its settings is for reading. */
const NO_SETTINGS: Handle = 0;

/** PDFium's names for itself, for records. */
export const PDFIUM_NAME = 'PDFium';

/** Lends `use` some of PDFium's memory, and has it back whatever happens. */
export function withMemory<T>(pdfium: Pdfium, bytes: number, use: (address: Handle) => T): T {
  const address = pdfium.malloc(bytes);
  if (address === 0) throw new Error(`PDFium has no room for ${String(bytes)} bytes`);
  try {
    return use(address);
  } finally {
    pdfium.free(address);
  }
}

/** 32-bit numbers at an address (little endian, as all of WebAssembly). */
export function floatsAt(pdfium: Pdfium, address: Handle, count: number): readonly number[] {
  const view = viewAt(pdfium, address, count);
  return Array.from({ length: count }, (_, i) => view.getFloat32(i * 4, true));
}

/** The same, whole and positive. */
export function unsignedAt(pdfium: Pdfium, address: Handle, count: number): readonly number[] {
  const view = viewAt(pdfium, address, count);
  return Array.from({ length: count }, (_, i) => view.getUint32(i * 4, true));
}

function viewAt({ HEAPU8 }: Pdfium, address: Handle, count: number): DataView {
  return new DataView(HEAPU8.buffer, HEAPU8.byteOffset + address, count * 4);
}
