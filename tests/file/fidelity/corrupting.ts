/** Changes the bytes of a finished PDF as a fault of its writer would: operators of its pages, one for another. */
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

interface Corruption {
  /** Of the first page's operators, each character a byte. */
  readonly content?: (operators: string) => string;
  /** How opaque the graphics state `/Pale` paints, if the page is to have one. */
  readonly pale?: number;
}

export async function corrupted(bytes: Uint8Array, { content, pale }: Corruption): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const page = document.getPage(0);
  if (content !== undefined) {
    const reference = page.node.get(PDFName.of('Contents'));
    if (!(reference instanceof PDFRef)) throw new Error('the page has no content of its own');
    const stream = document.context.lookup(reference);
    if (!(stream instanceof PDFRawStream)) throw new Error('the content of the page is no stream');
    const before = inflateSync(stream.getContents()).toString('latin1');
    const after = content(before);
    if (after === before) throw new Error('nothing was changed');
    const deflated = deflateSync(Buffer.from(after, 'latin1'));
    stream.dict.set(PDFName.of('Length'), PDFNumber.of(deflated.length));
    document.context.assign(reference, PDFRawStream.of(stream.dict, deflated));
  }
  if (pale !== undefined) {
    const state = document.context.obj({ Type: 'ExtGState', ca: pale, CA: pale });
    page.node.setExtGState(PDFName.of('Pale'), document.context.register(state));
  }
  return document.save({ useObjectStreams: false });
}

/** The marked content of an MCID, from its mark to its end. */
export function sequence(mcid: number): RegExp {
  return new RegExp(`/\\w+<</MCID ${String(mcid)}>>BDC[^]*?\\nEMC`, 'u');
}
