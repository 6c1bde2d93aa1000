/** The functions of PDFium that read text and structure, typed: the reader's only door to it. */

/** Handles are addresses in PDFium's memory; 0 is none. */
type Handle = number;

/** A part of fpdfview.h, fpdf_text.h, fpdf_edit.h and fpdf_structtree.h, as Emscripten exports them. */
export interface Pdfium {
  /** Another array after memory has grown: never to be kept. */
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): Handle;
  _free(address: Handle): void;
  _FPDF_LoadMemDocument(address: Handle, bytes: number, password: Handle): Handle;
  _FPDF_CloseDocument(document: Handle): void;
  _FPDF_GetPageCount(document: Handle): number;
  _FPDF_LoadPage(document: Handle, index: number): Handle;
  _FPDF_ClosePage(page: Handle): void;
  _FPDFPage_CountObjects(page: Handle): number;
  _FPDFPage_GetObject(page: Handle, index: number): Handle;
  _FPDFPageObj_GetType(object: Handle): number;
  _FPDFText_LoadPage(page: Handle): Handle;
  _FPDFText_ClosePage(text: Handle): void;
  _FPDFText_CountChars(text: Handle): number;
  _FPDFText_GetUnicode(text: Handle, index: number): number;
  _FPDFText_IsGenerated(text: Handle, index: number): number;
  _FPDFText_GetTextObject(text: Handle, index: number): Handle;
  _FPDFPageObj_GetMarkedContentID(object: Handle): number;
  _FPDFTextObj_GetTextRenderMode(object: Handle): number;
  _FPDF_StructTree_GetForPage(page: Handle): Handle;
  _FPDF_StructTree_Close(tree: Handle): void;
  _FPDF_StructTree_CountChildren(tree: Handle): number;
  _FPDF_StructTree_GetChildAtIndex(tree: Handle, index: number): Handle;
  _FPDF_StructElement_CountChildren(element: Handle): number;
  _FPDF_StructElement_GetChildAtIndex(element: Handle, index: number): Handle;
  _FPDF_StructElement_GetChildMarkedContentID(element: Handle, index: number): number;
  _FPDF_StructElement_GetType(element: Handle, buffer: Handle, bytes: number): number;
  _FPDF_StructElement_GetLang(element: Handle, buffer: Handle, bytes: number): number;
}

/** Four megabytes of WebAssembly: compiled beside whatever else is done meanwhile. */
export async function openPdfium(): Promise<Pdfium> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  // Its own methods read a page's text as one string; what belongs to which element is asked of PDFium itself.
  return (library as unknown as { readonly module: Pdfium }).module;
}

/** PDFium's names for itself, for records. */
export const PDFIUM_NAME = 'PDFium';
