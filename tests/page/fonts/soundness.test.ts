/** Where what a font may have ends: the last that is taken, and the first that is not. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { glyphsIn, unsoundness } from '../../../src/page/fonts/soundness.ts';

const FONT = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
);
const VIEW = new DataView(FONT.buffer, FONT.byteOffset, FONT.byteLength);

function tableOf(wanted: string) {
  for (let entry = 12; entry < 12 + 16 * VIEW.getUint16(4); entry += 16)
    if (FONT.subarray(entry, entry + 4).toString('latin1') === wanted)
      return { entry, offset: VIEW.getUint32(entry + 8), length: VIEW.getUint32(entry + 12) };
  throw new Error(`the font has no table ${wanted}`);
}

const GLYPHS = VIEW.getUint16(tableOf('maxp').offset + 4);
const isLong = VIEW.getInt16(tableOf('head').offset + 50) !== 0;

function changed(change: (view: DataView) => void): string | undefined {
  const font = Uint8Array.from(FONT);
  change(new DataView(font.buffer));
  return unsoundness(font);
}

it('knows how many glyphs a font has', () => {
  expect(glyphsIn(FONT)).toBe(GLYPHS);
});

it.each([
  [15, 'its em has 15 units'],
  [16, undefined],
  [16_384, undefined],
  [16_385, 'its em has 16385 units'],
])('an em of %i units is taken, or not: %s', (units, said) => {
  expect(
    changed((view) => {
      view.setUint16(tableOf('head').offset + 18, units);
    }),
  ).toBe(said);
});

it.each([
  [0, 'anything', true],
  [2, 'nothing', false],
  [4, 'viewing and printing', true],
  [6, 'nothing, or viewing: the least that is forbidden counts', true],
  [8, 'editing', true],
  [0x0102, 'nothing, nor parts of it', false],
])('a licence of %i, which allows %s, lets it be embedded: %s', (licence, _, isAllowed) => {
  const said = changed((view) => {
    view.setUint16(tableOf('OS/2').offset + 8, licence);
  });
  expect(said).toBe(isAllowed ? undefined : 'its licence does not allow it to be embedded in a PDF');
});

it('a font of Apple’s is one of TrueType too', () => {
  expect(
    changed((view) => {
      view.setUint32(0, 0x74727565);
    }),
  ).toBeUndefined();
});

it('a table may end where the file does, and no byte later', () => {
  const last =
    Array.from({ length: VIEW.getUint16(4) }, (_, i) => 12 + 16 * i).toSorted(
      (a, b) => VIEW.getUint32(b + 8) - VIEW.getUint32(a + 8),
    )[0] ?? 0;
  const room = FONT.length - VIEW.getUint32(last + 8);
  const name = FONT.subarray(last, last + 4)
    .toString('latin1')
    .trim();
  expect(
    changed((view) => {
      view.setUint32(last + 12, room);
    }),
  ).toBeUndefined();
  expect(
    changed((view) => {
      view.setUint32(last + 12, room + 1);
    }),
  ).toBe(`its table ${name} reaches over the end of the file`);
});

it('a file of eleven bytes is too short, and one that ends within its list of tables is damaged', () => {
  expect(unsoundness(FONT.subarray(0, 11))).toBe('it is too short to be a font');
  expect(unsoundness(FONT.subarray(0, 12))).toBe('a table of it ends before what it says that it holds');
});

it('two tables of one name, or more than a hundred, are refused', () => {
  expect(
    changed((view) => {
      view.setUint32(tableOf('post').entry, view.getUint32(tableOf('name').entry));
    }),
  ).toBe('it has two tables name');
  expect(
    changed((view) => {
      view.setUint16(4, 101);
    }),
  ).toBe('it has 101 tables');
  expect(
    changed((view) => {
      view.setUint16(4, 100);
    }),
  ).not.toBe('it has 100 tables');
});

it('it has a width for each glyph, and for no more', () => {
  const [hhea, hmtx] = [tableOf('hhea'), tableOf('hmtx')];
  const longMetrics = VIEW.getUint16(hhea.offset + 34);
  const needed = 4 * longMetrics + 2 * (GLYPHS - longMetrics);
  expect(
    changed((view) => {
      view.setUint32(hmtx.entry + 12, needed);
    }),
  ).toBeUndefined();
  expect(
    changed((view) => {
      view.setUint32(hmtx.entry + 12, needed - 1);
    }),
  ).toBe('it has fewer widths than glyphs');
  expect(
    changed((view) => {
      view.setUint16(hhea.offset + 34, GLYPHS + 1);
    }),
  ).toBe('it states widths for other glyphs than it has');
});

it.each([
  ['is too large', 12, 100_001],
  ['is cut short', 12, 100_000],
  ['is cut short', 4, 65_534],
])('a map of characters %s in format %i with %i entries', (what, format, entries) => {
  const { offset } = tableOf('cmap');
  const said = changed((view) => {
    const map = offset + view.getUint32(offset + 8);
    view.setUint16(map, format);
    if (format === 4) view.setUint16(map + 6, entries);
    else view.setUint32(map + 12, entries);
  });
  expect(said).toBe(`its map of characters ${what}`);
});

it('a map of characters may fill its table to the last byte', () => {
  const { offset, length } = tableOf('cmap');
  const map = VIEW.getUint32(offset + 8);
  for (const [size, format] of [
    [12, 12],
    [8, 4],
  ] as const) {
    const room = Math.floor((length - map - 16) / size);
    const withEntries = (entries: number) =>
      changed((view) => {
        view.setUint16(offset + map, format);
        if (format === 4) view.setUint16(offset + map + 6, 2 * entries);
        else view.setUint32(offset + map + 12, entries);
      });
    expect(withEntries(room)).toBeUndefined();
    expect(withEntries(room + 1)).toBe('its map of characters is cut short');
  }
});

/*
 * Glyphs that are made of others.
 */

function startOf(glyph: number): number {
  const { offset } = tableOf('loca');
  return isLong ? VIEW.getUint32(offset + 4 * glyph) : VIEW.getUint16(offset + 2 * glyph) * 2;
}
/** Glyphs that no others are made of and whose outlines have room for many parts, and a drawn one that these may be made of. */
const ROOMY = Array.from({ length: GLYPHS - 1 }, (_, glyph) => glyph)
  .filter((glyph) => startOf(glyph + 1) - startOf(glyph) >= 10 + 6 * 40)
  .filter((glyph) =>
    changed((view) => {
      madeOf(view, glyph, [{ of: glyph }]);
    })?.startsWith(`glyph ${String(glyph)} `),
  )
  .slice(-2);
const DRAWN =
  Array.from({ length: 200 }, (_, glyph) => glyph).find(
    (glyph) => startOf(glyph + 1) > startOf(glyph) && VIEW.getInt16(tableOf('glyf').offset + startOf(glyph)) > 0,
  ) ?? 0;

interface Part {
  readonly of: number;
  readonly flags?: number;
  /** Of its place and its scales, after flags and glyph. */
  readonly bytes?: number;
}

function madeOf(view: DataView, glyph: number, parts: readonly Part[]): void {
  const start = tableOf('glyf').offset + startOf(glyph);
  view.setInt16(start, -1);
  let at = start + 10;
  for (const [i, { of, flags = 0, bytes = 2 }] of parts.entries()) {
    view.setUint16(at, flags | (i < parts.length - 1 ? 0x20 : 0));
    view.setUint16(at + 2, of);
    // Whoever takes these for the head of a part finds no glyph of that number.
    for (let n = 0; n < bytes; n += 2) view.setUint16(at + 4 + n, 0xffff);
    at += 4 + bytes;
  }
}

it('a glyph may be made of five hundred and twelve in all, and of no more', () => {
  const [whole = 0, inner = 0] = ROOMY;
  const partsOf = (view: DataView, more: number) => {
    madeOf(
      view,
      inner,
      Array.from({ length: 22 }, () => ({ of: DRAWN })),
    );
    // Each of these counts as 23.
    const made = Array.from({ length: 22 }, () => ({ of: inner }));
    madeOf(view, whole, [...made, ...Array.from({ length: more }, () => ({ of: DRAWN }))]);
  };
  expect(
    changed((view) => {
      partsOf(view, 6);
    }),
  ).toBeUndefined();
  expect(
    changed((view) => {
      partsOf(view, 7);
    }),
  ).toBe(`glyph ${String(whole)} is made of itself, of too many parts or of none there is`);
});

it('a part takes as many bytes as its flags say, whether it is scaled or not', () => {
  const [glyph = 0] = ROOMY;
  const said = changed((view) => {
    madeOf(view, glyph, [
      { of: DRAWN, flags: 0x0001, bytes: 4 },
      { of: DRAWN, flags: 0x0008, bytes: 4 },
      { of: DRAWN, flags: 0x0040, bytes: 6 },
      { of: DRAWN, flags: 0x0080, bytes: 10 },
      { of: DRAWN, flags: 0x0081, bytes: 12 },
      { of: DRAWN },
    ]);
  });
  expect(said).toBeUndefined();
});

it('two glyphs that are made of each other are refused', () => {
  const [one = 0, other = 0] = ROOMY;
  const said = changed((view) => {
    madeOf(view, one, [{ of: other }]);
    madeOf(view, other, [{ of: one }]);
  });
  expect(said).toMatch(/^glyph \d+ is made of itself/u);
});
