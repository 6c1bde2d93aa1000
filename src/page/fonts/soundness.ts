/**
 * Turns the bytes of a font from a stranger into what keeps it from being used: its tables are followed here once, within
 * bounds, so that what reads it later is led nowhere (ISO/IEC 14496-22, the OpenType specification).
 */

/** Tables without which no text can be set and embedded. */
const NEEDED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'OS/2', 'post'] as const;

/** More tables than any font has. */
const MOST_TABLES = 100;
/** Components inside components; the deepest that designers make is two or three. */
const DEEPEST_COMPONENTS = 8;
/** Components of all glyphs that one glyph is made of, or a few bytes would draw for ever. */
const MOST_COMPONENTS = 512;
/** Segments or groups of a map from characters. */
const MOST_GROUPS = 100_000;

const TRUETYPE = 0x00010000;
const TRUE = 0x74727565;
const COLLECTION = 0x74746366;
const OPENTYPE_CFF = 0x4f54544f;

/** Bit 1 of fsType alone: the licence allows no embedding (OS/2, fsType). */
const NO_EMBEDDING = 0x0002;
const EMBEDDING_BITS = 0x000f;

interface Table {
  readonly offset: number;
  readonly length: number;
}

/** Undefined for a sound font. Never throws. */
export function unsoundness(bytes: Uint8Array): string | undefined {
  try {
    return examine(new Sfnt(bytes));
  } catch (error) {
    if (error instanceof RangeError) return 'a table of it ends before what it says that it holds';
    throw error;
  }
}

/** How many glyphs a sound font has. */
export function glyphsIn(bytes: Uint8Array): number {
  const font = new Sfnt(bytes);
  readDirectory(font);
  return font.table('maxp').getUint16(4);
}

/** The file with its tables. Reading past the end of it throws a RangeError. */
class Sfnt {
  readonly view: DataView;
  readonly tables = new Map<string, Table>();

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The table's own part of the file, so that reading past its end throws. */
  table(name: string): DataView {
    const found = this.tables.get(name);
    if (found === undefined) throw new RangeError(`no table ${name}`);
    return new DataView(this.view.buffer, this.view.byteOffset + found.offset, found.length);
  }
}

function examine(font: Sfnt): string | undefined {
  return readDirectory(font) ?? examineMetrics(font) ?? examineGlyphs(font) ?? examineCharacters(font);
}

function readDirectory(font: Sfnt): string | undefined {
  const { view, tables } = font;
  if (view.byteLength < 12) return 'it is too short to be a font';
  const kind = view.getUint32(0);
  if (kind === COLLECTION) return 'it is a collection of fonts; take one of them out of it';
  if (kind === OPENTYPE_CFF) return 'it has PostScript outlines; TrueType outlines are needed';
  if (kind !== TRUETYPE && kind !== TRUE) return 'it is no TrueType font';
  const count = view.getUint16(4);
  if (count > MOST_TABLES) return `it has ${count} tables`;
  for (let i = 0; i < count; i++) {
    const entry = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(entry + at)));
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (offset + length > view.byteLength) return `its table ${name.trim()} reaches over the end of the file`;
    if (tables.has(name)) return `it has two tables ${name.trim()}`;
    tables.set(name, { offset, length });
  }
  const lacking = NEEDED.filter((name) => !tables.has(name));
  return lacking.length > 0 ? `it lacks the tables ${lacking.join(', ')}` : undefined;
}

function examineMetrics(font: Sfnt): string | undefined {
  const em = font.table('head').getUint16(18);
  if (em < 16 || em > 16_384) return `its em has ${em} units`;
  const glyphs = font.table('maxp').getUint16(4);
  const longMetrics = font.table('hhea').getUint16(34);
  if (glyphs === 0) return 'it has no glyphs';
  if (longMetrics === 0 || longMetrics > glyphs) return 'it states widths for other glyphs than it has';
  if (font.table('hmtx').byteLength < longMetrics * 4 + (glyphs - longMetrics) * 2)
    return 'it has fewer widths than glyphs';
  const licence = font.table('OS/2').getUint16(8);
  if ((licence & EMBEDDING_BITS) === NO_EMBEDDING) return 'its licence does not allow it to be embedded in a PDF';
  return undefined;
}

/** Where each glyph's outline begins and ends, and that what it is made of can be drawn. */
function examineGlyphs(font: Sfnt): string | undefined {
  const glyphs = font.table('maxp').getUint16(4);
  const outlines = font.table('glyf');
  const places = placesOf(font, glyphs);
  for (let glyph = 0; glyph < glyphs; glyph++) {
    const [start = 0, end = 0] = [places[glyph], places[glyph + 1]];
    if (start > end || end > outlines.byteLength) return `the outline of glyph ${glyph} is not where it says`;
    if (end > start && end - start < 10) return `the outline of glyph ${glyph} is cut short`;
  }
  const parts = new Map<number, number>();
  /** How many components a glyph has in all; -1 while they are counted. */
  const count = (glyph: number, depth: number): number => {
    const known = parts.get(glyph);
    if (known !== undefined) return known < 0 ? Infinity : known;
    if (depth > DEEPEST_COMPONENTS) return Infinity;
    parts.set(glyph, -1);
    let all = 0;
    for (const component of componentsOf(outlines, places, glyph)) {
      if (component >= glyphs) return Infinity;
      all += 1 + count(component, depth + 1);
    }
    parts.set(glyph, all);
    return all;
  };
  for (let glyph = 0; glyph < glyphs; glyph++)
    if (count(glyph, 0) > MOST_COMPONENTS)
      return `glyph ${glyph} is made of itself, of too many parts or of none there is`;
  return undefined;
}

function placesOf(font: Sfnt, glyphs: number): readonly number[] {
  const table = font.table('loca');
  const long = font.table('head').getInt16(50) !== 0;
  return Array.from({ length: glyphs + 1 }, (_, i) => (long ? table.getUint32(i * 4) : table.getUint16(i * 2) * 2));
}

/** The flags of a component (glyf, composite glyph description). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

function componentsOf(outlines: DataView, places: readonly number[], glyph: number): readonly number[] {
  const [start = 0, end = 0] = [places[glyph], places[glyph + 1]];
  if (end - start < 10 || outlines.getInt16(start) >= 0) return [];
  const components: number[] = [];
  let at = start + 10;
  for (let flags = MORE; (flags & MORE) !== 0;) {
    if (at + 4 > end || components.length > MOST_COMPONENTS) return [Infinity];
    flags = outlines.getUint16(at);
    components.push(outlines.getUint16(at + 2));
    at += 4 + ((flags & WORDS) === 0 ? 2 : 4);
    at += (flags & MATRIX) !== 0 ? 8 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & SCALE) !== 0 ? 2 : 0;
  }
  return components;
}

/** The maps that are read: of Unicode, in formats 4 and 12. */
function examineCharacters(font: Sfnt): string | undefined {
  const table = font.table('cmap');
  const count = table.getUint16(2);
  let known = false;
  for (let i = 0; i < count; i++) {
    const offset = table.getUint32(4 + 8 * i + 4);
    const format = table.getUint16(offset);
    const groups = format === 4 ? table.getUint16(offset + 6) / 2 : format === 12 ? table.getUint32(offset + 12) : 0;
    if (groups > MOST_GROUPS) return 'its map of characters is too large';
    if (format === 4 && offset + 16 + groups * 8 > table.byteLength) return 'its map of characters is cut short';
    if (format === 12 && offset + 16 + groups * 12 > table.byteLength) return 'its map of characters is cut short';
    known ||= format === 4 || format === 12;
  }
  return known ? undefined : 'it has no map of Unicode characters';
}
