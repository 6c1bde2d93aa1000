/** Drops the objects of a PDF that nothing in it leads to: copying a page leaves its old contents behind. */
import type * as PdfLib from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib';

/** The classes of the library, which is loaded late. */
type Library = typeof PdfLib;

/** Deletes every object of `context` that cannot be reached from the trailer. */
export function dropUnreachable(context: PDFContext, library: Library): void {
  const { PDFArray, PDFDict, PDFRef: Ref, PDFStream } = library;
  const reached = new Set<PDFRef>();
  const { Root, Info } = context.trailerInfo;
  const waiting: (PDFObject | undefined)[] = [Root, Info];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof Ref) {
      // A reference is one object for its number.
      if (reached.has(object)) continue;
      reached.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFStream) waiting.push(object.dict);
    else if (object instanceof PDFArray) waiting.push(...object.asArray());
  }
  for (const [reference] of context.enumerateIndirectObjects()) {
    if (!reached.has(reference)) context.delete(reference);
  }
  // The trailer states one more than this as the number of objects.
  context.largestObjectNumber = Math.max(...[...reached].map(({ objectNumber }) => objectNumber));
}
