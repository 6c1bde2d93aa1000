/** Reads a finished PDF and puts its pages, two by two, on larger or turned sheets. */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import type { Pt, Size } from '../../geometry/index.ts';
import { dropUnreachable } from './unreachable.ts';

/** A page of the source as it is when cut: its TrimBox, or all of it. */
export interface SourcePage {
  readonly page: PDFPage;
  /** Left, bottom, in the page's own coordinates. */
  readonly x: Pt;
  readonly y: Pt;
  readonly size: Size;
}

export interface Source {
  readonly pages: readonly SourcePage[];
  /** Pages 1 and 2, 3 and 4, and so on, are to be seen side by side. */
  readonly facing: boolean;
}

/** Sheets being made of a source's pages. */
export interface Imposition {
  readonly source: Source;
  addSheet(size: Size): PDFPage;
  /**
   * Puts a page's part between `from` and `to` (distances from its left edge) on `sheet`, so that the page's lower left
   * corner would come to (x, y), at `scale`.
   */
  place(sheet: PDFPage, page: SourcePage, at: Placement): void;
  /** The bytes; the same for the same source and sheets. */
  finish(duplex?: 'short-edge'): Promise<Uint8Array>;
}

export interface Placement {
  readonly x: Pt;
  readonly y: Pt;
  readonly scale: number;
  readonly from?: Pt;
  readonly to?: Pt;
}

/** A part of a page, put on a sheet. */
interface Placed {
  readonly sheet: PDFPage;
  readonly part: string;
  readonly at: Placement;
}

/** What of a page is put on a sheet, in the page's coordinates. */
interface Part {
  readonly page: PDFPage;
  readonly box: { readonly left: Pt; readonly bottom: Pt; readonly right: Pt; readonly top: Pt };
}

/** The library comes with fonts and forms; it is read only where sheets are made. */
const library = () => import('@cantoo/pdf-lib');

/**
 * Begins an imposition of the PDF in `bytes`. Title, author and dates of the sheets are those of the source; nothing of
 * the clock is in them. Throws when `bytes` are no PDF or have no page: they are of our own making.
 */
export async function openImposition(bytes: Uint8Array): Promise<Imposition> {
  const pdfLib = await library();
  const { Duplex, PDFDocument, PDFName, PrintScaling } = pdfLib;
  const original = await PDFDocument.load(bytes, { updateMetadata: false });
  const sheets = await PDFDocument.create({ updateMetadata: false });
  copyInfo(original, sheets);
  const pages = original.getPages().map((page): SourcePage => {
    const { x, y, width, height } = page.getTrimBox();
    return { page, x, y, size: { width, height } };
  });
  if (pages.length === 0) throw new Error('a PDF without pages cannot be imposed');
  const layout = original.catalog.lookupMaybe(PDFName.of('PageLayout'), PDFName);
  const parts = new Map<string, Part>();
  const placed: Placed[] = [];
  return {
    source: { pages, facing: layout?.decodeText() === 'TwoPageLeft' },
    addSheet: ({ width, height }) => sheets.addPage([width, height]),
    place(sheet, { page, x, y, size }, at) {
      const { from = 0, to = size.width } = at;
      const part = `${page.ref.toString()} ${from} ${to}`;
      parts.set(part, { page, box: { left: x + from, bottom: y, right: x + to, top: y + size.height } });
      placed.push({ sheet, part, at });
    },
    async finish(duplex) {
      await draw(sheets, parts, placed);
      const preferences = sheets.catalog.getOrCreateViewerPreferences();
      preferences.setPrintScaling(PrintScaling.None);
      if (duplex !== undefined) preferences.setDuplex(Duplex.DuplexFlipShortEdge);
      await sheets.flush();
      dropUnreachable(sheets.context, pdfLib);
      // Objects in plain view and no object streams: what made the source readable stays so.
      return sheets.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
    },
  };
}

/** All parts are brought over together, so that what pages share is there once. */
async function draw(sheets: PDFDocument, parts: ReadonlyMap<string, Part>, placed: readonly Placed[]): Promise<void> {
  const forms = await sheets.embedPages(
    [...parts.values()].map(({ page }) => page),
    [...parts.values()].map(({ box }) => box),
  );
  const byPart = new Map([...parts.keys()].map((part, i) => [part, forms[i]]));
  for (const { sheet, part, at } of placed) {
    const form = byPart.get(part);
    if (form === undefined) throw new Error('a part of a page was not brought over');
    const { x, y, scale, from = 0 } = at;
    sheet.drawPage(form, { x: x + from * scale, y, xScale: scale, yScale: scale });
  }
}

function copyInfo(from: PDFDocument, to: PDFDocument): void {
  const [title, author, subject, producer, creator] = [
    from.getTitle(),
    from.getAuthor(),
    from.getSubject(),
    from.getProducer(),
    from.getCreator(),
  ];
  if (title !== undefined) to.setTitle(title);
  if (author !== undefined) to.setAuthor(author);
  if (subject !== undefined) to.setSubject(subject);
  if (producer !== undefined) to.setProducer(producer);
  if (creator !== undefined) to.setCreator(creator);
  const [made, changed] = [from.getCreationDate(), from.getModificationDate()];
  if (made !== undefined) to.setCreationDate(made);
  if (changed !== undefined) to.setModificationDate(changed);
}
