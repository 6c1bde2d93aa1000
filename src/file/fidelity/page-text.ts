/** Turns a page of PDFium's into the text of each piece of its marked content, and what text is in none. */
import { numbersAt, withMemory, type Handle, type Pdfium } from './pdfium.ts';

/** Why text cannot be seen by everybody. */
export type Hidden = 'off-page' | 'not-painted';

/** Text, and how far it reaches from the left edge of the page. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PageText {
  /** By MCID, in the order in which it is painted; what cannot be seen is left out. */
  readonly texts: ReadonlyMap<number, PlacedText>;
  /** What was left out. */
  readonly unseen: readonly { readonly text: string; readonly why: Hidden }[];
  /** Text that is neither marked as content nor as an artifact. */
  readonly unmarked: readonly string[];
}

/** Joins what stands before and after it: the hyphen of a word that was divided. */
export const SOFT_HYPHEN = '\u00ad';
/** The same where no line ends: a reader sees it, so that it is made a character that no text has. */
const MISPLACED_HYPHEN = '\ufffd';
const SPACE = 0x20;

/** FPDF_PAGEOBJ_TEXT. */
const TEXT_OBJECT = 1;

/** ISO 32000-1, table 106: fills, strokes and clips nothing that is seen. */
const INVISIBLE: ReadonlySet<number> = new Set([3, 7]);

/** How far a glyph's box may lie outside the page: boxes are of the font, and larger than most of its glyphs. */
const OVERHANG_PT = 2;

/** Between objects that were put in a row: wider than any space, so that none is taken to overlap the next. */
const ROW_GAP_PT = 20;

/** Less than any word space, more than kerning and the bearings of a glyph. */
const SAME_PLACE_PT = 1;

/** Six 32-bit numbers, the most that is asked for at once. */
const BUFFER_BYTES = 24;

interface TextObject {
  readonly handle: Handle;
  /** -1 where it has none. */
  readonly mcid: number;
  readonly marked: boolean;
  readonly hidden: Hidden | undefined;
  /** Of its first glyph: where its line's pen starts, on the baseline. */
  readonly originX: number;
  readonly originY: number;
  readonly right: number;
}

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Moves the objects of `page`: it is of no use for anything else afterwards. */
export function textOfPage(pdfium: Pdfium, page: Handle): PageText {
  return withMemory(pdfium, BUFFER_BYTES, (buffer) => {
    const objects = textObjectsOf(pdfium, page, buffer);
    putInARow(pdfium, objects);
    return gathered(objects, textsByObject(pdfium, page));
  });
}

function gathered(objects: readonly TextObject[], shown: ReadonlyMap<Handle, string>): PageText {
  const texts = new Map<number, PlacedText>();
  const unseen: { text: string; why: Hidden }[] = [];
  const unmarked: string[] = [];
  for (const [i, object] of objects.entries()) {
    const { handle, mcid, marked, hidden } = object;
    // PDFium passes over objects of nothing but spaces.
    const text = withHyphens(shown.get(handle) ?? ' ', endsLine(object, objects[i + 1]));
    if (!marked) unmarked.push(text);
    else if (mcid < 0) continue;
    else if (hidden !== undefined) unseen.push({ text, why: hidden });
    else texts.set(mcid, joined(texts.get(mcid), { text, left: object.originX, right: object.right }));
  }
  const own = new Set(objects.map(({ handle }) => handle));
  // Inside a form or another thing that is painted whole: no element of the structure can hold it.
  for (const [handle, text] of shown) if (!own.has(handle)) unmarked.push(text);
  return { texts, unseen, unmarked };
}

function joined(before: PlacedText | undefined, { text, left, right }: PlacedText): PlacedText {
  if (before === undefined) return { text, left, right };
  return { text: before.text + text, left: Math.min(before.left, left), right: Math.max(before.right, right) };
}

function textObjectsOf(pdfium: Pdfium, page: Handle, buffer: Handle): readonly TextObject[] {
  const box = boxOf(pdfium, page, buffer);
  const objects: TextObject[] = [];
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i++) {
    const handle = pdfium.FPDFPage_GetObject(page, i);
    if (pdfium.FPDFPageObj_GetType(handle) !== TEXT_OBJECT) continue;
    const mcid = pdfium.FPDFPageObj_GetMarkedContentID(handle);
    const bounds = boundsOf(pdfium, handle, buffer);
    pdfium.FPDFPageObj_GetMatrix(handle, buffer);
    const [, , , , originX = 0, originY = 0] = numbersAt(pdfium, buffer, 6, 'float');
    objects.push({
      handle,
      originX,
      originY,
      right: bounds.right,
      mcid,
      marked: mcid >= 0 || pdfium.FPDFPageObj_CountMarks(handle) > 0,
      hidden: !isPainted(pdfium, handle, buffer) ? 'not-painted' : isInside(bounds, box) ? undefined : 'off-page',
    });
  }
  return objects;
}

/** What is left of the page when it is trimmed. */
function boxOf(pdfium: Pdfium, page: Handle, buffer: Handle): Box {
  if (pdfium.FPDFPage_GetTrimBox(page, buffer, buffer + 4, buffer + 8, buffer + 12) !== 0) {
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersAt(pdfium, buffer, 4, 'float');
    return { left, bottom, right, top };
  }
  pdfium.FPDF_GetPageBoundingBox(page, buffer);
  const [left = 0, top = 0, right = 0, bottom = 0] = numbersAt(pdfium, buffer, 4, 'float');
  return { left, bottom, right, top };
}

function boundsOf(pdfium: Pdfium, object: Handle, buffer: Handle): Box {
  pdfium.FPDFPageObj_GetBounds(object, buffer, buffer + 4, buffer + 8, buffer + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersAt(pdfium, buffer, 4, 'float');
  return { left, bottom, right, top };
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - OVERHANG_PT &&
    inner.right <= outer.right + OVERHANG_PT &&
    inner.bottom >= outer.bottom - OVERHANG_PT &&
    inner.top <= outer.top + OVERHANG_PT
  );
}

function isPainted(pdfium: Pdfium, object: Handle, buffer: Handle): boolean {
  if (INVISIBLE.has(pdfium.FPDFTextObj_GetTextRenderMode(object))) return false;
  const known = pdfium.FPDFPageObj_GetFillColor(object, buffer, buffer + 4, buffer + 8, buffer + 12);
  return known === 0 || numbersAt(pdfium, buffer, 4, 'unsigned')[3] !== 0;
}

/**
 * Puts all text on one line, far apart. PDFium reads by where the glyphs are: at the end of a line it makes hard and soft
 * hyphens alike, and of two texts in one place it reads the first only. In a row each says what it has.
 */
function putInARow(pdfium: Pdfium, objects: readonly TextObject[]): void {
  let x = 0;
  for (const { handle, originX, originY, right } of objects) {
    pdfium.FPDFPageObj_Transform(handle, 1, 0, 0, 1, x - originX, -originY);
    x += Math.max(0, right - originX) + ROW_GAP_PT;
  }
}

/** The text of each text object that has letters. */
function textsByObject(pdfium: Pdfium, page: Handle): ReadonlyMap<Handle, string> {
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) throw new Error('the text of a page cannot be read');
  try {
    const texts = new Map<Handle, string>();
    const count = pdfium.FPDFText_CountChars(text);
    let [object, piece] = [0, ''];
    const flush = () => {
      if (piece !== '') texts.set(object, (texts.get(object) ?? '') + piece);
      piece = '';
    };
    for (let i = 0; i < count; i++) {
      const unicode = pdfium.FPDFText_GetUnicode(text, i);
      // PDFium puts spaces and ends of lines where it sees gaps; here those count that are in the file.
      if (unicode <= SPACE && pdfium.FPDFText_IsGenerated(text, i) === 1) continue;
      const own = pdfium.FPDFText_GetTextObject(text, i);
      if (own !== object) {
        flush();
        object = own;
      }
      piece += String.fromCodePoint(unicode);
    }
    flush();
    return texts;
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}

/** Whether a reader sees `next` go on where `object` ends. */
function endsLine({ originY, right }: TextObject, next: TextObject | undefined): boolean {
  if (next === undefined || Math.abs(next.originY - originY) > SAME_PLACE_PT) return true;
  return Math.abs(next.originX - right) > SAME_PLACE_PT;
}

/** A soft hyphen is one at the end of a line, and nowhere else. */
function withHyphens(text: string, atLineEnd: boolean): string {
  if (!text.includes(SOFT_HYPHEN)) return text;
  const last = atLineEnd && text.endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '';
  return text.slice(0, text.length - last.length).replaceAll(SOFT_HYPHEN, MISPLACED_HYPHEN) + last;
}
