/** Turns the bytes of a PDF into pictures of its pages, one PNG each, as PDFium renders them. */
import { encodePng } from './png.ts';

/** Two pixels a point: letters of a proof can be read, and a page is a few hundred kilobytes. */
const DPI = 144;
const POINTS_PER_INCH = 72;

/** The pages in their order. PDFium is four megabytes of WebAssembly, so it is loaded only now. */
export async function picture(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const pictures: Uint8Array[] = [];
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({ scale: DPI / POINTS_PER_INCH, render: 'bitmap' });
      pictures.push(encodePng({ width, height, pixels: data }, DPI));
    }
    document.destroy();
    return pictures;
  } finally {
    library.destroy();
  }
}
