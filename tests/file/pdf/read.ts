/** Turns the bytes of a PDF into what a reader of it finds: texts by element, languages, links, bookmarks, metadata. */
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** An element of the structure tree with the text of its own and all below it, code by code. */
export interface ReadElement {
  readonly role: string;
  readonly lang: string | undefined;
  readonly text: string;
  readonly children: readonly ReadElement[];
  /** Its own text and its children as they follow each other. */
  readonly parts: readonly (string | ReadElement)[];
}

export interface ReadLink {
  readonly url: string;
  readonly contents: string;
  readonly rect: readonly number[];
}

export interface ReadPage {
  readonly structure: ReadElement;
  /** All text of the page as pdf.js puts it into words and lines by where the glyphs are, artifacts too. */
  readonly lines: string;
  /** What is outside of the structure. */
  readonly artifacts: string;
  readonly links: readonly ReadLink[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly bookmarks: readonly { readonly title: string; readonly page: number; readonly top: number }[];
  /** Of the XMP packet, by qualified name. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly xmp: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string;
}

export async function read(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the bytes it is given for its own.
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(await document.getPage(number)));
    const { info, metadata } = await document.getMetadata();
    const details = info as Record<string, unknown>;
    return {
      pages,
      bookmarks: await readBookmarks(document),
      metadata: new Map([...(metadata as Iterable<[string, unknown]>)].map(([name, value]) => [name, String(value)])),
      xmp: metadata.getRaw() as string,
      info: details,
      language: String(details['Language']),
    };
  } finally {
    await task.destroy();
  }
}

async function readBookmarks(document: PDFDocumentProxy): Promise<ReadPdf['bookmarks']> {
  const outline = (await document.getOutline()) as readonly { title: string; dest: readonly unknown[] }[] | null;
  const bookmarks = [];
  for (const { title, dest } of outline ?? []) {
    const page = await document.getPageIndex(dest[0] as { num: number; gen: number });
    bookmarks.push({ title, page: page + 1, top: Number(dest[3]) });
  }
  return bookmarks;
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const sequences = readSequences(await page.getOperatorList());
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const lines = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
  const tree = (await page.getStructTree()) as StructNode;
  const annotations = (await page.getAnnotations()) as readonly ReadonlyMapLike[];
  return {
    structure: elementOf(tree, sequences),
    lines: lines.join(''),
    artifacts: sequences.get(undefined) ?? '',
    links: annotations.map((annotation) => ({
      url: String(annotation['unsafeUrl']),
      contents: (annotation['contentsObj'] as { str: string }).str,
      rect: annotation['rect'] as readonly number[],
    })),
  };
}

/** The text of each marked-content sequence by its MCID, and of all artifacts: code by code, as ToUnicode maps them. */
function readSequences(list: PDFOperatorList): Map<number | undefined, string> {
  const sequences = new Map<number | undefined, string>();
  const open: (number | undefined)[] = [];
  for (const [i, operator] of list.fnArray.entries()) {
    const args = (list.argsArray as unknown[])[i];
    if (operator === OPS.beginMarkedContentProps) open.push((args as [string, number | undefined])[1]);
    else if (operator === OPS.beginMarkedContent) open.push(undefined);
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText || operator === OPS.showSpacedText) {
      const [shown] = args as [readonly (number | { unicode: string })[]];
      const text = shown.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
      const owner = open.findLast((mcid) => mcid !== undefined);
      sequences.set(owner, (sequences.get(owner) ?? '') + text);
    }
  }
  return sequences;
}

type ReadonlyMapLike = Readonly<Record<string, unknown>>;

interface StructNode {
  readonly role?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

function elementOf(node: StructNode, sequences: ReadonlyMap<number | undefined, string>): ReadElement {
  const children: ReadElement[] = [];
  const parts: (string | ReadElement)[] = [];
  let text = '';
  for (const child of node.children ?? []) {
    if (child.type === 'content') {
      const own = sequences.get(Number(/\d+$/u.exec(child.id ?? '')?.[0])) ?? '';
      parts.push(own);
      text += own;
    } else if (child.role !== undefined) {
      const element = elementOf(child, sequences);
      children.push(element);
      parts.push(element);
      text += element.text;
    }
  }
  return { role: node.role ?? '', lang: node.lang, text, children, parts };
}

/** Every element of a role, in reading order. */
export function elements(root: ReadElement, role: string): readonly ReadElement[] {
  return [...(root.role === role ? [root] : []), ...root.children.flatMap((child) => elements(child, role))];
}

/** The words of an element, a broken one put together again. */
export function words(text: string): string {
  return text.replaceAll('\u00ad', '');
}
