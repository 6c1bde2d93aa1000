/// <reference types="pdfkit" />
/** The private members of pdfkit 0.20.2 that the object writer leans on; the package is pinned to that version. */
declare namespace PDFKit {
  interface PDFDocument {
    /** The catalog, numbered when the document is made. */
    readonly _root: PDFKitReference;
    /** The outline, whose dictionary is numbered when the document is made. */
    readonly outline: { readonly dictionary: PDFKitReference };
    /** What the trailer names as Info, if it does. */
    _info: PDFKitReference | undefined;
    /** Both halves of the trailer's ID. */
    _id: Uint8Array;
    /** Bytes written so far. */
    _offset: number;
    /** Takes a line, ended here, or bytes as they are. */
    _write(data: string | Uint8Array): void;
    /** Writes the cross-reference table and the trailer. */
    _finalize(): void;
  }
}
