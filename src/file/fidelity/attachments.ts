/** Gives the files that a PDF carries, by their names: of an archive copy, what its statement was written in. */
import type { Session } from '../../session/index.ts';
import { type Handle, numbersAt, openPdfium, type Pdfium, withMemory } from './pdfium.ts';

/** More files, and larger ones, than any PDF of a statement carries; their names are no longer either. */
const MOST_FILES = 64;
const LARGEST_FILE_BYTES = 8_000_000;
const LONGEST_NAME_BYTES = 1024;

/** None of bytes that are no PDF. */
export async function attachedFiles(bytes: Uint8Array, session: Session): Promise<ReadonlyMap<string, Uint8Array>> {
  const pdfium = await openPdfium(session);
  return withMemory(pdfium, Math.max(1, bytes.length), (address) => {
    pdfium.HEAPU8.set(bytes, address);
    const document = pdfium.FPDF_LoadMemDocument(address, bytes.length, 0);
    if (document === 0) return new Map();
    try {
      return filesOf(pdfium, document);
    } finally {
      pdfium.FPDF_CloseDocument(document);
    }
  });
}

function filesOf(pdfium: Pdfium, document: Handle): ReadonlyMap<string, Uint8Array> {
  const count = Math.min(MOST_FILES, pdfium.FPDFDoc_GetAttachmentCount(document));
  const files = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index++) {
    const attachment = pdfium.FPDFDoc_GetAttachment(document, index);
    const content = attachment === 0 ? undefined : contentOf(pdfium, attachment);
    if (content !== undefined) files.set(nameOf(pdfium, attachment), content);
  }
  return files;
}

/** In UTF-16, little endian, with a zero at its end. */
function nameOf(pdfium: Pdfium, attachment: Handle): string {
  return withMemory(pdfium, LONGEST_NAME_BYTES, (address) => {
    const length = Math.min(LONGEST_NAME_BYTES, pdfium.FPDFAttachment_GetName(attachment, address, LONGEST_NAME_BYTES));
    const bytes = pdfium.HEAPU8.slice(address, address + Math.max(0, length - 2));
    return new TextDecoder('utf-16le').decode(bytes);
  });
}

function contentOf(pdfium: Pdfium, attachment: Handle): Uint8Array | undefined {
  return withMemory(pdfium, 4, (length) => {
    if (pdfium.FPDFAttachment_GetFile(attachment, 0, 0, length) === 0) return undefined;
    const [size = 0] = numbersAt(pdfium, length, 1, 'unsigned');
    if (size > LARGEST_FILE_BYTES) return undefined;
    return withMemory(pdfium, Math.max(1, size), (address) =>
      pdfium.FPDFAttachment_GetFile(attachment, address, size, length) === 0
        ? undefined
        : pdfium.HEAPU8.slice(address, address + size),
    );
  });
}
