/**
 * Makes glyphs of a TrueType subset out of others of its glyphs (ISO/IEC 14496-22, glyf, composite glyph description): an
 * Arabic letter that a font has as a body and dots becomes one glyph of the file, so that it stands for its text by itself.
 */
import { DIRECTORY_BYTES, ENTRY_BYTES, tablesOf, viewOf } from './subset.ts';

/** A glyph of the subset, moved; `stretch` is by what its width is multiplied, less than 2 where given. */
interface Component {
  readonly glyph: number;
  readonly dx: number;
  readonly dy: number;
  readonly stretch?: number;
}

export interface Composite {
  /** The glyph that it takes the place of. */
  readonly at: number;
  readonly parts: readonly Component[];
  /** Its advance, in units of the font. */
  readonly width: number;
}

/** Flags of a component: its arguments are words, and are distances; more components follow. */
const [ARGUMENTS_ARE_WORDS, ARGUMENTS_ARE_XY, MORE_COMPONENTS] = [0x0001, 0x0002, 0x0020];
/** It has a scale for each direction, and its distances are not scaled. */
const [HAS_X_AND_Y_SCALE, UNSCALED_OFFSET] = [0x0040, 0x1000];
const HEADER_BYTES = 10;
const COMPONENT_BYTES = 8;
const SCALE_BYTES = 4;
/** F2DOT14: a number as so many parts of 1. */
const ONE = 0x4000;
const ALIGNMENT = 4;

type Box = readonly [xMin: number, yMin: number, xMax: number, yMax: number];

/** `bytes` is a subset: with a metric of its own for each glyph. */
export function withComposites(bytes: Uint8Array, composites: readonly Composite[]): Uint8Array {
  const tables = tablesOf(bytes);
  const table = (name: string): Uint8Array => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`a subset has no table ${name}`);
    return found;
  };
  const view = (name: string) => viewOf(table(name));
  const count = view('maxp').getUint16(4);
  const isLong = view('head').getInt16(50) !== 0;
  const loca = view('loca');
  const glyf = table('glyf');
  const placeOf = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const outlines = Array.from({ length: count }, (_, glyph) => glyf.subarray(placeOf(glyph), placeOf(glyph + 1)));
  const hmtx = table('hmtx').slice();
  const metrics = viewOf(hmtx);
  let most = 0;
  for (const { at, parts, width } of composites) {
    const seen = parts.filter(({ glyph }) => (outlines[glyph]?.length ?? 0) >= HEADER_BYTES);
    const box = boxOf(seen.map((part) => moved(outlines[part.glyph], part)));
    outlines[at] = seen.length === 0 ? new Uint8Array() : outlineOf(seen, box);
    metrics.setUint16(at * 4, width);
    metrics.setInt16(at * 4 + 2, box[0]);
    most = Math.max(most, seen.length);
  }
  const written = gathered(outlines);
  const head = table('head').slice();
  viewOf(head).setInt16(50, 1);
  const maxp = table('maxp').slice();
  const limits = viewOf(maxp);
  limits.setUint16(28, Math.max(limits.getUint16(28), most));
  // What a part is made of is one deeper now.
  limits.setUint16(30, limits.getUint16(30) + 1);
  return assembled(new Map([...tables, ['head', head], ['maxp', maxp], ['hmtx', hmtx], ...written]));
}

function moved(outline: Uint8Array | undefined, { dx, dy, stretch = 1 }: Component): Box {
  if (outline === undefined) return [0, 0, 0, 0];
  const view = viewOf(outline);
  const [left, right] = [2, 6].map((at) => view.getInt16(at) * stretch + dx);
  return [Math.floor(left ?? 0), view.getInt16(4) + dy, Math.ceil(right ?? 0), view.getInt16(8) + dy];
}

function boxOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return [0, 0, 0, 0];
  const edge = (of: (...values: number[]) => number, side: 0 | 1 | 2 | 3) => of(...boxes.map((box) => box[side]));
  return [edge(Math.min, 0), edge(Math.min, 1), edge(Math.max, 2), edge(Math.max, 3)];
}

function outlineOf(parts: Composite['parts'], box: Box): Uint8Array {
  const size = parts.reduce((sum, part) => sum + sizeOf(part), HEADER_BYTES);
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  view.setInt16(0, -1);
  for (const [i, edge] of box.entries()) view.setInt16(2 + 2 * i, edge);
  let at = HEADER_BYTES;
  for (const [i, part] of parts.entries()) {
    const { glyph, dx, dy, stretch } = part;
    const more = i < parts.length - 1 ? MORE_COMPONENTS : 0;
    const scaled = stretch === undefined ? 0 : HAS_X_AND_Y_SCALE | UNSCALED_OFFSET;
    view.setUint16(at, ARGUMENTS_ARE_WORDS | ARGUMENTS_ARE_XY | more | scaled);
    view.setUint16(at + 2, glyph);
    view.setInt16(at + 4, dx);
    view.setInt16(at + 6, dy);
    if (stretch !== undefined) {
      view.setInt16(at + 8, Math.round(stretch * ONE));
      view.setInt16(at + 10, ONE);
    }
    at += sizeOf(part);
  }
  return bytes;
}

function sizeOf({ stretch }: Component): number {
  return COMPONENT_BYTES + (stretch === undefined ? 0 : SCALE_BYTES);
}

/** The outlines one after the other, each on a boundary of four bytes, and where they begin. */
function gathered(outlines: readonly Uint8Array[]): readonly (readonly [string, Uint8Array])[] {
  const places: number[] = [0];
  for (const { length } of outlines) places.push((places.at(-1) ?? 0) + aligned(length));
  const glyf = new Uint8Array(places.at(-1) ?? 0);
  const loca = new Uint8Array(places.length * 4);
  for (const [i, outline] of outlines.entries()) glyf.set(outline, places[i]);
  for (const [i, place] of places.entries()) viewOf(loca).setUint32(i * 4, place);
  return [
    ['glyf', glyf],
    ['loca', loca],
  ];
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/** The tables as one file (ISO/IEC 14496-22, the table directory); sums of the whole are of no use inside a PDF. */
function assembled(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...tables.keys()].sort();
  const count = names.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const size = names.reduce(
    (sum, name) => sum + aligned(tables.get(name)?.length ?? 0),
    DIRECTORY_BYTES + ENTRY_BYTES * count,
  );
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (count - power) * 16);
  let offset = DIRECTORY_BYTES + ENTRY_BYTES * count;
  for (const [i, name] of names.entries()) {
    const table = tables.get(name) ?? new Uint8Array();
    const entry = DIRECTORY_BYTES + ENTRY_BYTES * i;
    bytes.set(
      [...name].map((letter) => letter.charCodeAt(0)),
      entry,
    );
    bytes.set(table, offset);
    view.setUint32(entry + 4, sumOf(bytes.subarray(offset, offset + aligned(table.length))));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    offset += aligned(table.length);
  }
  return bytes;
}

function sumOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
