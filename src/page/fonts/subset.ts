/**
 * Makes a TrueType font of some glyphs of another (ISO/IEC 14496-22; ISO 32000-1, 9.9, says which tables a PDF wants):
 * outlines are taken as they stand in the file, and only those made of others are looked into.
 */

/** The tables of a font file, by their names. */
export function tablesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(bytes);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const entry = DIRECTORY_BYTES + ENTRY_BYTES * i;
      const name = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      const offset = view.getUint32(entry + 8);
      return [name, bytes.subarray(offset, offset + view.getUint32(entry + 12))];
    }),
  );
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export const DIRECTORY_BYTES = 12;
export const ENTRY_BYTES = 16;

/** Where tables have what a subset has others of. */
const IN_HEAD = { format: 50, bytes: 54 } as const;
const IN_HHEA = { metrics: 34, bytes: 36 } as const;
const IN_MAXP = { glyphs: 4, bytes: 32 } as const;
const METRIC_BYTES = 4;

/** Flags of a component (glyf, composite glyph description), and the bytes that it has for each. */
const ARGUMENTS_ARE_WORDS = 0x0001;
const MORE_COMPONENTS = 0x0020;
const SCALES = [
  { flag: 0x0008, bytes: 2 },
  { flag: 0x0040, bytes: 4 },
  { flag: 0x0080, bytes: 8 },
] as const;
const OUTLINE_HEAD_BYTES = 10;

/**
 * What makes subsets of a font: glyph n of each is `glyphs[n]`, `glyphs[0]` being 0 (.notdef), and after them stand those that
 * they are made of. Throws where the font lacks a table that it must have, or an outline ends before it should.
 */
export function subsetterOf(bytes: Uint8Array): (glyphs: readonly number[]) => Uint8Array {
  // A subclass of the platform's gives its own memory where others give a copy, and the font would be written to.
  const tables = tablesOf(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const table = (name: string): Uint8Array => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`the font has no table ${name}`);
    return found;
  };
  const glyf = table('glyf');
  const hmtx = viewOf(table('hmtx'));
  const loca = viewOf(table('loca'));
  const isLong = viewOf(table('head')).getInt16(IN_HEAD.format) !== 0;
  const metrics = viewOf(table('hhea')).getUint16(IN_HHEA.metrics);
  const placeOf = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const bearingOf = (glyph: number): number => {
    if (glyph < metrics) return hmtx.getInt16(glyph * METRIC_BYTES + 2);
    const at = metrics * METRIC_BYTES + (glyph - metrics) * 2;
    return at + 2 <= hmtx.byteLength ? hmtx.getInt16(at) : 0;
  };
  return (asked) => {
    const glyphs = [...asked];
    const places = new Map([[0, 0]]);
    const placed = (glyph: number): number => {
      const known = places.get(glyph);
      if (known !== undefined) return known;
      places.set(glyph, glyphs.length);
      return glyphs.push(glyph) - 1;
    };
    const outlines: Uint8Array[] = [];
    // Those that glyphs are made of are added on the way.
    for (const glyph of glyphs)
      outlines.push(withComponents(glyf.subarray(placeOf(glyph), placeOf(glyph + 1)), placed));
    const widths = new Uint8Array(glyphs.length * METRIC_BYTES);
    for (const [i, glyph] of glyphs.entries()) {
      viewOf(widths).setUint16(i * METRIC_BYTES, hmtx.getUint16(Math.min(glyph, metrics - 1) * METRIC_BYTES));
      viewOf(widths).setInt16(i * METRIC_BYTES + 2, bearingOf(glyph));
    }
    const head = table('head').slice(0, IN_HEAD.bytes);
    const hhea = table('hhea').slice(0, IN_HHEA.bytes);
    viewOf(hhea).setUint16(IN_HHEA.metrics, glyphs.length);
    const maxp = table('maxp').slice(0, IN_MAXP.bytes);
    viewOf(maxp).setUint16(IN_MAXP.glyphs, glyphs.length);
    const optional = (name: string) => [name, tables.get(name)] as const;
    return written([
      ['head', head],
      ['hhea', hhea],
      ['loca', endsOf(outlines, isLong)],
      ['maxp', maxp],
      optional('cvt '),
      optional('prep'),
      ['glyf', joined(outlines)],
      ['hmtx', widths],
      optional('fpgm'),
    ]);
  };
}

/** An outline with the places that the glyphs it is made of have in the subset. */
function withComponents(outline: Uint8Array, placed: (glyph: number) => number): Uint8Array {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline;
  const own = outline.slice();
  const view = viewOf(own);
  let flags = MORE_COMPONENTS;
  for (let at = OUTLINE_HEAD_BYTES; (flags & MORE_COMPONENTS) !== 0;) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, placed(view.getUint16(at + 2)));
    at += (flags & ARGUMENTS_ARE_WORDS) === 0 ? 6 : 8;
    at += SCALES.find(({ flag }) => (flags & flag) !== 0)?.bytes ?? 0;
  }
  return own;
}

/** The table loca. */
function endsOf(outlines: readonly Uint8Array[], isLong: boolean): Uint8Array {
  const loca = new Uint8Array((outlines.length + 1) * (isLong ? 4 : 2));
  const view = viewOf(loca);
  let end = 0;
  for (const [i, { length }] of outlines.entries()) {
    end += length;
    if (isLong) view.setUint32((i + 1) * 4, end);
    else view.setUint16((i + 1) * 2, end / 2);
  }
  return loca;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Tables one after the other; sums are of no use inside a PDF. */
function written(all: readonly (readonly [name: string, table: Uint8Array | undefined])[]): Uint8Array {
  const tables = all.flatMap(([name, table]) => (table === undefined ? [] : [{ name, table }]));
  const count = tables.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const directory = new Uint8Array(DIRECTORY_BYTES + ENTRY_BYTES * count);
  const view = viewOf(directory);
  const spell = (name: string, at: number) => {
    for (let i = 0; i < name.length; i++) view.setUint8(at + i, name.charCodeAt(i));
  };
  spell('true', 0);
  view.setUint16(4, count);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (count - power) * 16);
  let offset = directory.length;
  for (const [i, { name, table }] of tables.entries()) {
    const entry = DIRECTORY_BYTES + ENTRY_BYTES * i;
    spell(name, entry);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    offset += table.length;
  }
  return joined([directory, ...tables.map(({ table }) => table)]);
}
