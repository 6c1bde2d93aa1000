/** Turns a page of PDFium's into the text of each piece of its marked content, and what text is in none. */
import { floatsAt, type Handle, type Pdfium, unsignedAt, withMemory } from './pdfium.ts';

/** Why text cannot be seen by everybody. */
export type Hidden = 'off-page' | 'not-painted';

/** Text, and how far it reaches from the left edge of the page. */
interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

interface PageText {
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

/** Two lines that are written in one place, their numbers rounded. */
const OVER_EACH_OTHER_PT = 0.05;

/** Less than any word space, more than kerning and the bearings of a glyph. */
const SAME_PLACE_PT = 1;

/** Six 32-bit numbers, the most that is asked for at once. */
const BUFFER_BYTES = 24;

interface TextObject {
  readonly handle: Handle;
  /** -1 where it has none. */
  readonly mcid: number;
  readonly marked: boolean;
  /** Its glyphs stand from left to right, and are to be read from right to left. */
  readonly reversed: boolean;
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

/**
 * Moves the objects of `page`: it is of no use for anything else afterwards. Of a document that runs from right to left
 * PDFium turns every line round, also on a page that has nothing but Latin letters.
 */
export function textOfPage(pdfium: Pdfium, page: Handle, fromRight: boolean): PageText {
  return withMemory(pdfium, BUFFER_BYTES, (buffer) => {
    const objects = textObjectsOf(pdfium, page, buffer);
    const places = putInARow(pdfium, objects);
    const reversed = new Map(
      objects.flatMap(({ handle, reversed: own }, i) => (own ? [[handle, places[i] ?? 0] as const] : [])),
    );
    return gathered(objects, textsByObject(pdfium, page, { reversed, fromRight, buffer }));
  });
}

function gathered(objects: readonly TextObject[], shown: ReadonlyMap<Handle, string>): PageText {
  const texts = new Map<number, PlacedText>();
  const unseen: { text: string; why: Hidden }[] = [];
  const isPaintedThere = paintedIn(objects, shown);
  const unmarked: string[] = [];
  for (const [i, object] of objects.entries()) {
    const { handle, mcid, marked, hidden } = object;
    // PDFium passes over objects of nothing but spaces.
    const before = objects[i - 1];
    const goesOn =
      before !== undefined && endsLine(before, object) && HARD_HYPHEN_LAST.test(shown.get(before.handle) ?? '');
    const text = withHyphens(shown.get(handle) ?? ' ', {
      startsLine: goesOn,
      endsLine: endsLine(object, objects[i + 1]),
    });
    if (!marked) unmarked.push(text);
    else if (mcid < 0) continue;
    else if (hidden !== undefined && !(hidden === 'not-painted' && isPaintedThere(object)))
      unseen.push({ text, why: hidden });
    else texts.set(mcid, joined(texts.get(mcid), { text, left: object.originX, right: object.right }));
  }
  const own = new Set(objects.map(({ handle }) => handle));
  // Inside a form or another thing that is painted whole: no element of the structure can hold it.
  for (const [handle, text] of shown) if (!own.has(handle)) unmarked.push(text);
  return { texts, unseen, unmarked };
}

/** Whether the same letters are painted where an object that is not has its own: who looks there reads them. */
function paintedIn(
  objects: readonly TextObject[],
  shown: ReadonlyMap<Handle, string>,
): (object: TextObject) => boolean {
  const painted = new Map<string, TextObject[]>();
  for (const object of objects) {
    const text = shown.get(object.handle);
    if (object.hidden !== undefined || !object.marked || text === undefined) continue;
    const known = painted.get(text);
    if (known === undefined) painted.set(text, [object]);
    else known.push(object);
  }
  const isNear = (a: number, b: number) => Math.abs(a - b) <= OVER_EACH_OTHER_PT;
  return ({ handle, originX, originY, right }) =>
    (painted.get(shown.get(handle) ?? '') ?? []).some(
      (other) => isNear(other.originX, originX) && isNear(other.originY, originY) && isNear(other.right, right),
    );
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
    const [, , , , originX = 0, originY = 0] = floatsAt(pdfium, buffer, 6);
    objects.push({
      handle,
      originX,
      originY,
      right: bounds.right,
      mcid,
      marked: mcid >= 0 || pdfium.FPDFPageObj_CountMarks(handle) > 0,
      reversed: isReversed(pdfium, handle),
      hidden: !isPainted(pdfium, handle, buffer) ? 'not-painted' : isInside(bounds, box) ? undefined : 'off-page',
    });
  }
  return objects;
}

/** ISO 32000-1, 14.8.2.3.3. */
const REVERSED = 'ReversedChars';
/** Its UTF-16, with the NUL at its end. */
const REVERSED_BYTES = 2 * (REVERSED.length + 1);

function isReversed(pdfium: Pdfium, object: Handle): boolean {
  const count = pdfium.FPDFPageObj_CountMarks(object);
  // One mark is that of the content itself.
  if (count < 2) return false;
  return withMemory(pdfium, REVERSED_BYTES + 4, (buffer) => {
    const length = buffer + REVERSED_BYTES;
    for (let i = 0; i < count; i++) {
      const mark = pdfium.FPDFPageObj_GetMark(object, i);
      if (pdfium.FPDFPageObjMark_GetName(mark, buffer, REVERSED_BYTES, length) === 0) continue;
      const bytes = unsignedAt(pdfium, length, 1)[0] ?? 0;
      if (bytes !== REVERSED_BYTES) continue;
      if (UTF_16.decode(pdfium.HEAPU8.subarray(buffer, buffer + bytes - 2)) === REVERSED) return true;
    }
    return false;
  });
}

/** What is left of the page when it is trimmed. */
function boxOf(pdfium: Pdfium, page: Handle, buffer: Handle): Box {
  if (pdfium.FPDFPage_GetTrimBox(page, buffer, buffer + 4, buffer + 8, buffer + 12) !== 0) {
    const [left = 0, bottom = 0, right = 0, top = 0] = floatsAt(pdfium, buffer, 4);
    return { left, bottom, right, top };
  }
  pdfium.FPDF_GetPageBoundingBox(page, buffer);
  const [left = 0, top = 0, right = 0, bottom = 0] = floatsAt(pdfium, buffer, 4);
  return { left, bottom, right, top };
}

function boundsOf(pdfium: Pdfium, object: Handle, buffer: Handle): Box {
  pdfium.FPDFPageObj_GetBounds(object, buffer, buffer + 4, buffer + 8, buffer + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = floatsAt(pdfium, buffer, 4);
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
  return known === 0 || unsignedAt(pdfium, buffer, 4)[3] !== 0;
}

/**
 * Puts all text on one line, far apart. PDFium reads by where the glyphs are: at the end of a line it makes hard and soft
 * hyphens alike, and of two texts in one place it reads the first only. In a row each says what it has. Where each begins.
 */
function putInARow(pdfium: Pdfium, objects: readonly TextObject[]): readonly number[] {
  let next = 0;
  return objects.map(({ handle, originX, originY, right }) => {
    const x = next;
    pdfium.FPDFPageObj_Transform(handle, 1, 0, 0, 1, x - originX, -originY);
    next += Math.max(0, right - originX) + ROW_GAP_PT;
    return x;
  });
}

interface Directions {
  /** Those that are read from right to left, by where each begins. */
  readonly reversed: ReadonlyMap<Handle, number>;
  /** The document runs from right to left. */
  readonly fromRight: boolean;
  /** Room for two numbers. */
  readonly buffer: Handle;
}

/** The text of each text object that has letters. */
function textsByObject(
  pdfium: Pdfium,
  page: Handle,
  { reversed, fromRight, buffer }: Directions,
): ReadonlyMap<Handle, string> {
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) throw new Error('the text of a page cannot be read');
  try {
    const texts = new Map<Handle, string>();
    const characters = new Map<Handle, PlacedCharacter[]>();
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
      const character = String.fromCodePoint(unicode);
      piece += character;
      if (reversed.size === 0 && !fromRight) continue;
      const known = characters.get(own) ?? [];
      characters.set(own, known);
      pdfium.FPDFText_GetCharOrigin(text, i, buffer, buffer + 8);
      known.push({ character, x: doubleAt(pdfium, buffer) });
    }
    flush();
    // Where anything runs from right to left PDFium puts characters in an order of its own: here their places count.
    for (const [handle, own] of characters) texts.set(handle, inReadingOrder(own, reversed.get(handle)));
    return texts;
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}

/** A character, and where its glyph begins. */
interface PlacedCharacter {
  readonly character: string;
  readonly x: number;
}

/**
 * The characters of one object by their places. Those of one glyph are in the order that the file gives them, but turned
 * round where PDFium has turned the whole; a mark goes with its letter, whichever of them it has put first.
 */
function inReadingOrder(characters: readonly PlacedCharacter[], start: number | undefined): string {
  const glyphs: { readonly x: number; text: readonly string[] }[] = [];
  let falls = 0;
  for (const { character, x } of characters) {
    const last = glyphs.at(-1);
    if (last !== undefined && last.x === x) last.text = [...last.text, character];
    else {
      if (last !== undefined) falls += x < last.x ? 1 : -1;
      glyphs.push({ x, text: [character] });
    }
  }
  const isTurned = falls > 0;
  const ordered = glyphs.toSorted((a, b) => (start === undefined ? a.x - b.x : b.x - a.x));
  // Of two spaces in a row, the second in an object of its own, PDFium passes over one: its place is left.
  const last = ordered.at(-1);
  if (start !== undefined && last !== undefined && last.x - start > SAME_PLACE_PT)
    ordered.push({ x: start, text: [' '] });
  return ordered.map(({ text }) => lettersFirst(isTurned ? text.toReversed() : text).join('')).join('');
}

const MARK_ON_LETTER = /^\p{M}$/u;

/** Marks after the letter that they stand on, where they are read before it. */
function lettersFirst(characters: readonly string[]): readonly string[] {
  if (!MARK_ON_LETTER.test(characters[0] ?? '')) return characters;
  const letter = characters.findIndex((character) => !MARK_ON_LETTER.test(character));
  return letter < 0
    ? characters
    : [characters[letter] ?? '', ...characters.slice(0, letter).toReversed(), ...characters.slice(letter + 1)];
}

function doubleAt({ HEAPU8 }: Pdfium, address: Handle): number {
  return new DataView(HEAPU8.buffer, HEAPU8.byteOffset + address, 8).getFloat64(0, true);
}

/** Whether a reader sees `next` go on where `object` ends. */
function endsLine({ originY, right }: TextObject, next: TextObject | undefined): boolean {
  if (next === undefined || Math.abs(next.originY - originY) > SAME_PLACE_PT) return true;
  return Math.abs(next.originX - right) > SAME_PLACE_PT;
}

const HARD_HYPHEN_LAST = /[-\u2010]$/u;

/** A soft hyphen is one at the end of a line, or at the beginning of one that goes on from a hyphen, and nowhere else. */
function withHyphens(text: string, at: { readonly startsLine: boolean; readonly endsLine: boolean }): string {
  if (!text.includes(SOFT_HYPHEN)) return text;
  const first = at.startsLine && text.startsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '';
  const last = at.endsLine && text.length > first.length && text.endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '';
  const inside = text.slice(first.length, text.length - last.length);
  return first + inside.replaceAll(SOFT_HYPHEN, MISPLACED_HYPHEN) + last;
}

/*
 * Walks the structure tree of a page, and tells of each piece of marked content where it belongs.
 */

/** What a piece of content is in the reading of a text. */
export type Flow =
  /** Running text and all that is read with it: headings, items with their marks, cells. */
  | 'text'
  /** The mark of a note, inside running text. */
  | 'mark'
  /** A note, with the number before it. */
  | 'note'
  /** What stands at the foot of a page beside the text. */
  | 'foot'
  /** A part of the text itself that is read there. */
  | 'part';

/** A piece of marked content, in the order of the structure. */
export interface Leaf {
  readonly mcid: number;
  /** Of the innermost element that has one; undefined where none has. */
  readonly lang: string | undefined;
  /** Of the version that it is read with: of the outermost. */
  readonly version: string | undefined;
  readonly flow: Flow;
  /** What the part that it is of is called. */
  readonly part?: string;
  /** Another number for another block: no word goes from one to the next. */
  readonly block: number;
}

/** Elements inside a line; all others begin and end words (ISO 32000-1, 14.8.4.4). */
const INLINE: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference', 'Em', 'Strong', 'Quote']);
const NOTES: ReadonlySet<string> = new Set(['Note', 'FENote']);
/** What holds the foot of a page, which may stand before the end of the text. */
const FOOT = 'Div';
/** What stands aside in there (ISO 32000-1, 14.8.4.2; ISO 32000-2, 14.8.4.4). */
const ASIDE: ReadonlySet<string> = new Set(['Art', 'Aside']);
/** What a label stands in front of; elsewhere it is the mark of a note (ISO 32000-2, 14.8.4.7.3), or has an ID. */
const LABELLED: ReadonlySet<string> = new Set(['LI', ...NOTES]);

interface Around {
  readonly type: string;
  readonly lang: string | undefined;
  readonly version: string | undefined;
  readonly flow: Flow;
  readonly part?: string;
  readonly block: number;
}

/** The longest name of a type or a language that is read, in bytes of UTF-16. */
const NAME_BYTES = 256;
/** Lengths count the NUL at the end. */
const EMPTY_NAME_BYTES = 2;

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** `page` is PDFium's. Undefined when the file has no structure. */
export function leavesOf(pdfium: Pdfium, page: Handle): readonly Leaf[] | undefined {
  const tree = pdfium.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return undefined;
  try {
    return withMemory(pdfium, NAME_BYTES, (buffer) => walk(pdfium, tree, buffer));
  } finally {
    pdfium.FPDF_StructTree_Close(tree);
  }
}

function walk(pdfium: Pdfium, tree: Handle, buffer: Handle): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let blocks = 0;
  const textOf = (bytes: number): string | undefined =>
    bytes <= EMPTY_NAME_BYTES ? undefined : UTF_16.decode(pdfium.HEAPU8.subarray(buffer, buffer + bytes - 2));
  const enter = (element: Handle, around: Around): void => {
    const type = textOf(pdfium.FPDF_StructElement_GetType(element, buffer, NAME_BYTES)) ?? '';
    const lang = textOf(pdfium.FPDF_StructElement_GetLang(element, buffer, NAME_BYTES)) ?? around.lang;
    const idOf = () => textOf(pdfium.FPDF_StructElement_GetID(element, buffer, NAME_BYTES));
    // A paragraph's own number is known by its ID; the mark of a note has none.
    const isOwn = () => idOf() !== undefined;
    const isMark = type === 'Reference' || (type === 'Lbl' && !LABELLED.has(around.type) && !isOwn());
    const inside = type === FOOT ? 'foot' : around.flow === 'foot' && ASIDE.has(type) ? 'part' : around.flow;
    const flow = isMark ? 'mark' : NOTES.has(type) ? 'note' : inside;
    const isInline = INLINE.has(type) || isMark;
    const part = inside === 'part' && around.flow === 'foot' ? (idOf() ?? '') : around.part;
    const block = isInline ? around.block : ++blocks;
    const own = { type, lang, version: around.version ?? lang, flow, ...(part !== undefined && { part }), block };
    const count = pdfium.FPDF_StructElement_CountChildren(element);
    for (let i = 0; i < count; i++) {
      const mcid = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, i);
      if (mcid >= 0) {
        leaves.push({ mcid, lang, version: own.version, flow, ...(part !== undefined && { part }), block: own.block });
        continue;
      }
      const child = pdfium.FPDF_StructElement_GetChildAtIndex(element, i);
      if (child !== 0) enter(child, own);
    }
    // What follows a block inside the same parent is not of it.
    if (!isInline) blocks++;
  };
  const top: Around = { type: '', lang: undefined, version: undefined, flow: 'text', block: 0 };
  const count = pdfium.FPDF_StructTree_CountChildren(tree);
  for (let i = 0; i < count; i++) {
    const element = pdfium.FPDF_StructTree_GetChildAtIndex(tree, i);
    if (element !== 0) enter(element, top);
  }
  return leaves;
}
