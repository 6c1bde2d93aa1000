/** Turns the bytes of a PDF into where each word stands on each of its pages, for pages with a few words each. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** For each page its words, and the distances from its left edge at which each of them begins, in points. */
export async function placesOf(bytes: Uint8Array): Promise<readonly Readonly<Record<string, readonly number[]>>[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: Record<string, number[]>[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const places: Record<string, number[]> = {};
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        (places[item.str] ??= []).push((item.transform as readonly number[])[4] ?? 0);
      }
      pages.push(places);
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
