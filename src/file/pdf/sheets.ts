/** Turns pages into the pages of a PDF: each by itself, or several on a sheet; and tells in which order all are read. */
import type { Pt } from '../../geometry/index.ts';
import type { Page } from '../../page/pages/index.ts';
import type { Reference } from './document.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { pictureOf, type Imposition, type Placement, type Sheet } from './imposition.ts';
import { decimal, round } from './numbers.ts';
import { paintPage, type Mark, type PaintedPage, type Rectangle } from './page.ts';
import { PLACE_DECIMALS } from './text.ts';

/** A page of the PDF. */
export interface PaintedSheet extends Omit<PaintedPage, 'marks'> {
  /** Which object it is. */
  readonly reference: Reference;
}

/** A mark, and which page of the PDF it is on. */
export interface ReadMark {
  readonly sheet: number;
  readonly mark: Mark;
}

/** All pages of a PDF. */
export interface Painted {
  readonly sheets: readonly PaintedSheet[];
  /** The marks of all of them, in the order in which they are read. */
  readonly reading: readonly ReadMark[];
}

export interface Painting {
  /** By their ids. */
  readonly faces: ReadonlyMap<string, EmbeddedFace>;
  readonly reserve: () => Reference;
}

/** Five decimals: a sheet is some thousand points wide. */
const SCALE_DECIMALS = 5;

/** Each page by itself, read one after the other. */
export function paintPages(pages: readonly Page[], { faces, reserve }: Painting): Painted {
  const painted = pages.map((page) => ({ ...paintPage(page, faces), reference: reserve() }));
  return { sheets: painted, reading: painted.flatMap(({ marks }, sheet) => marks.map((mark) => ({ sheet, mark }))) };
}

/** Pages where `imposition` puts them; they are read in their own order, wherever they have come to. */
export function paintSheets(pages: readonly Page[], { sheets }: Imposition, { faces, reserve }: Painting): Painted {
  const reading = pages.map((): ReadMark[] => []);
  const seen = new Set<number>();
  const painted = sheets.map((sheet, i): PaintedSheet => {
    const content: string[] = [];
    let sequences = 0;
    for (const placement of sheet.placements) {
      const page = pages[placement.page];
      const own = reading[placement.page];
      if (page === undefined || own === undefined) throw new Error(`there is no page ${placement.page + 1} to place`);
      const part = paintPage(seen.has(placement.page) ? pictureOf(page) : page, faces, sequences);
      seen.add(placement.page);
      const at = cornerOf(placement, sheet, part.height);
      content.push(placedContent(part, placement, at));
      for (const mark of part.marks) {
        if (mark.kind === 'content') sequences++;
        own.push({ sheet: i, mark: mark.kind === 'content' ? mark : { ...mark, area: placedArea(mark.area, at) } });
      }
    }
    const { content: marks, width, height } = paintPage({ number: i + 1, size: sheet.size, items: sheet.marks }, faces);
    return { width, height, content: [...content, ...(marks === '' ? [] : [marks])].join('\n'), reference: reserve() };
  });
  return { sheets: painted, reading: reading.flat() };
}

/** Where a page's lower left corner comes to in the PDF's coordinates, and how large it is there. */
interface Corner {
  readonly x: Pt;
  readonly y: Pt;
  readonly scale: number;
}

function cornerOf({ x, y, scale: wanted }: Placement, { size }: Sheet, height: Pt): Corner {
  const scale = round(wanted, SCALE_DECIMALS);
  const sheetHeight = round(size.height, PLACE_DECIMALS);
  return { x: place(x), y: place(sheetHeight - y - height * scale), scale };
}

/** A page begins in the graphics state that it finds, and leaves it as it was. */
function placedContent({ content, height }: PaintedPage, { from, to }: Placement, { x, y, scale }: Corner): string {
  const [size, across, up] = [decimal(scale, SCALE_DECIMALS), length(x), length(y)];
  return [
    `q ${size} 0 0 ${size} ${across} ${up} cm`,
    `${length(from)} 0 ${length(to - from)} ${length(height)} re W n`,
    content,
    'Q',
  ].join('\n');
}

function placedArea([left, bottom, right, top]: Rectangle, { x, y, scale }: Corner): Rectangle {
  return [place(x + left * scale), place(y + bottom * scale), place(x + right * scale), place(y + top * scale)];
}

function place(value: Pt): Pt {
  return round(value, PLACE_DECIMALS);
}

function length(value: Pt): string {
  return decimal(value, PLACE_DECIMALS);
}
