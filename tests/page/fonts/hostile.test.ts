/** Turns fonts from strangers, broken and malicious, into one fault each, or into pages: never into a crash. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { unsoundness } from '../../../src/page/fonts/soundness.ts';
import { settle } from '../../../src/diagnostics/index.ts';
import { descriptionOf } from '../../../src/file/editions/index.ts';
import { paint } from '../../../src/file/pdf/index.ts';
import { compose } from '../../../src/page/pages/index.ts';
import { trials } from '../../support/runs.ts';
import { houseStyle } from '../../support/statement.ts';
import { seed } from '../../support/published.ts';
import { sessionIn } from '../../support/session.ts';

const REGULAR = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
);

/** Composes and paints a statement with a family of which every face is this file; `name` sets one run apart from another. */
async function paintedWith(file: Uint8Array | undefined, name: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'diptych-font-'));
  const fonts = path.join(folder, 'fonts');
  mkdirSync(fonts);
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const faces = ['regular', 'italic', 'semibold', 'semibold-italic']
    .map((face) => `      ${face}: face.ttf`)
    .join('\n');
  writeFileSync(path.join(fonts, 'catalogue.yaml'), `families:\n  ${name}:\n    faces:\n${faces}\n`);
  if (file === undefined) mkdirSync(path.join(fonts, 'face.ttf'));
  else writeFileSync(path.join(fonts, 'face.ttf'), file);
  const session = await sessionIn(folder);
  const [statement, template] = [seed(), { ...houseStyle(), family: name }];
  const composed = compose(statement, template, { session, paper: 'a4' });
  if (!composed.ok) return composed;
  const description = descriptionOf(session, statement, statement.meta.languages);
  return settle(paint(composed.value.composition, description, { session }), composed.diagnostics);
}

interface Table {
  readonly entry: number;
  readonly offset: number;
  readonly length: number;
}

function tableOf(font: Uint8Array, wanted: string): Table {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    if (Buffer.from(font.subarray(entry, entry + 4)).toString('latin1') === wanted)
      return { entry, offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
  }
  throw new Error(`the font has no table ${wanted}`);
}

/** A copy of the font with some bytes of a table changed. */
function altered(table: string, change: (view: DataView, own: Table) => void): Uint8Array {
  const font = Uint8Array.from(REGULAR);
  change(new DataView(font.buffer), tableOf(font, table));
  return font;
}

test('A font of the user’s own is taken', async () => {
  expect(unsoundness(REGULAR)).toBeUndefined();
  const outcome = await paintedWith(REGULAR, 'sound');
  expect(outcome.diagnostics).toEqual([]);
  expect(outcome.ok).toBe(true);
});

test.each([0, 1])('An older one, whose table OS/2 is of version %i and says no heights, is taken', async (version) => {
  const old = altered('OS/2', (view, { offset }) => view.setUint16(offset, version));
  const outcome = await paintedWith(old, `old-${version}`);
  expect(outcome.diagnostics).toEqual([]);
});

test.each([
  ['nothing', new Uint8Array(0), 'too short'],
  ['a text', Buffer.from('This is no font at all.'), 'no TrueType font'],
  ['a web page of a missing font', Buffer.from('<!doctype html><title>404</title>'), 'no TrueType font'],
  [
    'a collection',
    altered('head', (view) => {
      view.setUint32(0, 0x74746366);
    }),
    'collection',
  ],
  [
    'PostScript outlines',
    altered('head', (view) => {
      view.setUint32(0, 0x4f54544f);
    }),
    'PostScript',
  ],
  ['half a font', REGULAR.subarray(0, REGULAR.length / 2), 'reaches over the end'],
  [
    'a table that reaches over the end',
    altered('glyf', (view, { entry }) => {
      view.setUint32(entry + 12, 0xfffffff0);
    }),
    'glyf',
  ],
  [
    'a table that begins after the end',
    altered('cmap', (view, { entry }) => {
      view.setUint32(entry + 8, 0x7fffffff);
    }),
    'cmap',
  ],
  [
    '60,000 tables',
    altered('head', (view) => {
      view.setUint16(4, 60_000);
    }),
    'tables',
  ],
  [
    'no map of characters',
    altered('cmap', (view, { entry }) => {
      view.setUint32(entry, 0x58585858);
    }),
    'lacks the tables cmap',
  ],
  [
    'an em of nothing',
    altered('head', (view, { offset }) => {
      view.setUint16(offset + 18, 0);
    }),
    'em has 0 units',
  ],
  [
    'no glyphs',
    altered('maxp', (view, { offset }) => {
      view.setUint16(offset + 4, 0);
    }),
    'no glyphs',
  ],
  [
    'more glyphs than outlines',
    altered('maxp', (view, { offset }) => {
      view.setUint16(offset + 4, 65_535);
    }),
    'fewer widths',
  ],
  [
    'widths of no glyph',
    altered('hhea', (view, { offset }) => {
      view.setUint16(offset + 34, 0);
    }),
    'widths',
  ],
  [
    'a licence that forbids it',
    altered('OS/2', (view, { offset }) => {
      view.setUint16(offset + 8, 2);
    }),
    'licence',
  ],
  [
    'a map with more segments than it has room for',
    altered('cmap', (view, { offset }) => {
      const sub = offset + view.getUint32(offset + 8);
      view.setUint16(sub, 12);
      view.setUint32(sub + 12, 0x00fffff0);
    }),
    'map of characters is too large',
  ],
  [
    'a map whose groups reach over its end',
    altered('cmap', (view, { offset }) => {
      const sub = offset + view.getUint32(offset + 8);
      view.setUint16(sub, 12);
      view.setUint32(sub + 12, 60_000);
    }),
    'map of characters is cut short',
  ],
  [
    'a map whose segments reach over its end',
    altered('cmap', (view, { offset }) => {
      const sub = offset + view.getUint32(offset + 8);
      view.setUint16(sub, 4);
      view.setUint16(sub + 6, 60_000);
    }),
    'map of characters is cut short',
  ],
  [
    'a map of all planes that is of no known format',
    altered('cmap', (view, { offset }) => {
      // The second of four, and the fourth, which is the same.
      view.setUint16(offset + view.getUint32(offset + 16), 60_428);
    }),
    'a table of it is damaged',
  ],
  [
    'a map of characters that one of its readers takes and another does not',
    altered('cmap', (view, { offset }) => {
      view.setUint16(offset, 182);
    }),
    'its map of characters is damaged',
  ],
  [
    'maps of no Unicode',
    altered('cmap', (view, { offset }) => {
      for (let n = 0; n < view.getUint16(offset + 2); n++)
        view.setUint16(offset + view.getUint32(offset + 8 * n + 8), 0);
    }),
    'no map of Unicode characters',
  ],
])('A font that is %s is one fault with its file and what to do', async (what, font, why) => {
  const outcome = await paintedWith(font, `font-${what.replaceAll(/\W/g, '-')}`);
  expect(outcome.diagnostics).toMatchObject([
    {
      code: 'font/unsound',
      message: expect.stringContaining(why),
      place: { file: expect.stringContaining('face.ttf') },
      hint: expect.any(String),
    },
  ]);
});

/** The font with some glyphs each made of one other. */
function madeOfOthers(parts: readonly (readonly [glyph: number, of: number])[]): Uint8Array {
  return altered('glyf', (view, { offset }) => {
    const { offset: places } = tableOf(REGULAR, 'loca');
    const long = new DataView(REGULAR.buffer, REGULAR.byteOffset).getInt16(tableOf(REGULAR, 'head').offset + 50) !== 0;
    for (const [glyph, of] of parts) {
      const start = offset + (long ? view.getUint32(places + 4 * glyph) : view.getUint16(places + 2 * glyph) * 2);
      view.setInt16(start, -1);
      view.setUint16(start + 10, 0x0001);
      view.setUint16(start + 12, of);
    }
  });
}

test('A glyph that is made of itself is refused', () => {
  expect(unsoundness(madeOfOthers([[40, 40]]))).toContain('glyph 40 is made of itself');
});

test('A glyph that is made of one that is made of one, and so on, is taken to the eighth and no further', () => {
  const chain = (links: number) => madeOfOthers(Array.from({ length: links }, (_, n) => [40 + n, 41 + n] as const));
  expect(unsoundness(chain(8))).toBeUndefined();
  expect(unsoundness(chain(9))).toContain('glyph 40 is made of itself, of too many parts');
});

const TABLES = new DataView(REGULAR.buffer, REGULAR.byteOffset, REGULAR.byteLength);
const isLong = TABLES.getInt16(tableOf(REGULAR, 'head').offset + 50) !== 0;
const GLYPHS = TABLES.getUint16(tableOf(REGULAR, 'maxp').offset + 4);

/** Where the outline of a glyph begins, from the first one. */
function startOf(glyph: number): number {
  const { offset } = tableOf(REGULAR, 'loca');
  return isLong ? TABLES.getUint32(offset + 4 * glyph) : TABLES.getUint16(offset + 2 * glyph) * 2;
}

/** The font with the outline of a glyph beginning elsewhere. */
function startingAt(glyph: number, start: number): Uint8Array {
  return altered('loca', (font, { offset }) => {
    if (isLong) font.setUint32(offset + 4 * glyph, start);
    else font.setUint16(offset + 2 * glyph, start / 2);
  });
}

test('An outline that is not where the font says, or has not room enough for one, is refused by its glyph', () => {
  expect(unsoundness(startingAt(40, startOf(41) + 4))).toBe('the outline of glyph 40 is not where it says');
  expect(unsoundness(startingAt(40, startOf(41) - 4))).toBe('the outline of glyph 40 is cut short');
  expect(unsoundness(startingAt(GLYPHS, tableOf(REGULAR, 'glyf').length + 4))).toBe(
    `the outline of glyph ${GLYPHS - 1} is not where it says`,
  );
});

test('A glyph that is made of one after the last is refused, and so is one whose parts go on behind its end', () => {
  expect(unsoundness(madeOfOthers([[40, GLYPHS - 1]]))).toBeUndefined();
  expect(unsoundness(madeOfOthers([[40, GLYPHS]]))).toContain(
    'glyph 40 is made of itself, of too many parts or of none',
  );
  const endless = altered('glyf', (font, { offset }) => {
    const start = offset + startOf(40);
    font.setInt16(start, -1);
    // Each of its parts is glyph 3, and says that another follows; those behind its end say the same, and then one not.
    for (let at = start + 10; at < offset + startOf(41) + 6; at += 6) {
      font.setUint16(at, 0x0020);
      font.setUint16(at + 2, 3);
    }
  });
  expect(unsoundness(endless)).toContain('glyph 40 is made of itself, of too many parts or of none');
});

test('A file that is not there, or a folder in its place, is one fault', async () => {
  expect((await paintedWith(undefined, 'folder')).diagnostics).toMatchObject([{ code: 'font/missing-file' }]);
});

test('Whatever bytes of a font are changed, there are pages or one fault a face', async () => {
  let run = 0;
  const change = fc.record({ at: fc.nat(REGULAR.length - 1), bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
      const font = Uint8Array.from(REGULAR);
      for (const { at, bytes } of changes) font.set(bytes.subarray(0, font.length - at), at);
      run++;
      const outcome = await paintedWith(font, `fuzzed-${String(run)}`);
      if (outcome.ok) return;
      for (const { code } of outcome.diagnostics) expect(code).toMatch(/^(?:font|pages|paragraph)\//);
    }),
    trials(10),
  );
}, 600_000);

test('A font whose last glyph has no outline, and whose outlines end its file, is as good as any', async () => {
  const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((name) => tableOf(REGULAR, name));
  if (glyf === undefined || loca === undefined || head === undefined) throw new Error('a table is missing');
  const start = Math.ceil(REGULAR.length / 4) * 4;
  const moved = new Uint8Array(start + glyf.length);
  moved.set(REGULAR);
  moved.set(REGULAR.subarray(glyf.offset, glyf.offset + glyf.length), start);
  const view = new DataView(moved.buffer);
  view.setUint32(glyf.entry + 8, start);
  const step = view.getInt16(head.offset + 50) === 0 ? 2 : 4;
  const end = loca.offset + loca.length;
  moved.copyWithin(end - 2 * step, end - step, end);
  const { ok, diagnostics } = await paintedWith(moved, 'ends-with-nothing');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(ok).toBe(true);
});
