/** Turns pixels into a PNG file (ISO/IEC 15948): eight bits a channel, red, green and blue. */
import { zlibSync } from 'fflate';
import { joined } from '../../bytes/index.ts';

/** A rendered page: four bytes a pixel (red, green, blue and one passed over), rows from the top. */
interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const RASTER_BYTES = 4;
const PNG_BYTES = 3;
const TRUE_COLOUR = 2;
/** No filter (9.2): of flat colours and small type every other one makes more bytes, by a fifth or more. */
const UNFILTERED = 0;
/** The next levels take twice as long and more for two bytes in a hundred. */
const DEFLATE_LEVEL = 4;
const METRES_PER_INCH = 0.0254;

/** The same on every machine: fflate's deflate, no date, no name of a program. */
export function encodePng({ width, height, pixels }: Raster, dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  const data = zlibSync(scanlines(width, height, pixels), { level: DEFLATE_LEVEL });
  return joined([
    SIGNATURE,
    chunk('IHDR', fields([width, height], [8, TRUE_COLOUR, 0, 0, 0])),
    chunk('pHYs', fields([perMetre, perMetre], [1])),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Each row's pixels after its filter's number. */
function scanlines(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const stride = width * PNG_BYTES + 1;
  const rows = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    let to = y * stride;
    rows[to++] = UNFILTERED;
    for (let from = y * width * RASTER_BYTES; from < (y + 1) * width * RASTER_BYTES; from += RASTER_BYTES) {
      for (let channel = 0; channel < PNG_BYTES; channel++) rows[to++] = pixels[from + channel] ?? 0;
    }
  }
  return rows;
}

/** Numbers of four bytes each, then of one each. */
function fields(long: readonly number[], short: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 * long.length + short.length);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of long.entries()) view.setUint32(4 * i, value);
  bytes.set(short, 4 * long.length);
  return bytes;
}

/** Length, type, data and the check of the last two (5.3). */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < type.length; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** The polynomial of ISO 3309, as annex D of the PNG standard tabulates it. */
const POLYNOMIAL = 0xed_b8_83_20;

const CRCS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? POLYNOMIAL ^ (rest >>> 1) : rest >>> 1;
  return rest >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let rest = 0xff_ff_ff_ff;
  for (const byte of bytes) rest = (CRCS[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xff_ff_ff_ff) >>> 0;
}

/*
 * Turns the bytes of a PDF into pictures of its pages, one PNG each, as PDFium renders them.
 */

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
