/** Turns the bytes of a PDF into its objects, each found by the path to it, as another library reads them. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** A key of a dictionary, or a place in an array. */
type Step = string | number;

export interface Objects {
  /** What is at the end of `path`, from the catalog on or from another object; references are followed. */
  readonly at: (path: readonly Step[], from?: PDFObject) => PDFObject | undefined;
  /** The same as it is written there: a reference stays one. */
  readonly written: (path: readonly Step[], from?: PDFObject) => string | undefined;
  /** The decoded bytes of a stream. */
  readonly bytes: (path: readonly Step[], from?: PDFObject) => Uint8Array;
  /** Every dictionary, streams' too, with the number that references to it have. */
  readonly dictionaries: readonly (readonly [reference: string, dictionary: PDFDict])[];
  readonly hasInfo: boolean;
}

export async function objectsOf(bytes: Uint8Array): Promise<Objects> {
  const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const resolved = (object: PDFObject | undefined) => (object instanceof PDFRef ? context.lookup(object) : object);
  const direct = (path: readonly Step[], from: PDFObject = catalog): PDFObject | undefined => {
    let object: PDFObject | undefined = from;
    for (const step of path) {
      const holder = resolved(object);
      if (holder instanceof PDFArray && typeof step === 'number') object = holder.get(step);
      else object = dictionaryOf(holder)?.get(PDFName.of(String(step)));
    }
    return object;
  };
  return {
    at: (path, from) => resolved(direct(path, from)),
    written: (path, from) => direct(path, from)?.toString(),
    bytes(path, from) {
      const stream = resolved(direct(path, from));
      if (!(stream instanceof PDFRawStream)) throw new Error(`there is no stream at ${path.join('/')}`);
      return decodePDFRawStream(stream).decode();
    },
    dictionaries: context.enumerateIndirectObjects().flatMap(([reference, object]) => {
      const dictionary = dictionaryOf(object);
      return dictionary === undefined ? [] : [[reference.toString(), dictionary] as const];
    }),
    hasInfo: context.trailerInfo.Info !== undefined,
  };
}

/** The numbers of an array. */
export function numbersOf(object: PDFObject | undefined): readonly number[] {
  if (!(object instanceof PDFArray)) throw new Error(`${String(object)} is no array`);
  return object.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : Number.NaN));
}

function dictionaryOf(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFRawStream) return object.dict;
  return object instanceof PDFDict ? object : undefined;
}
