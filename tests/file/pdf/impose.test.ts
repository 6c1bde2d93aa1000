import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { imposeBooklet, imposeNup } from '../../../src/file/pdf/index.ts';
import { foldedSheets, type FoldedSheet } from '../../../src/file/pdf/booklet.ts';
import { A4, bilingualTags, composition, description, line, page, run } from './compose.ts';
import { placesOf } from './places.ts';
import { toPdf } from '../../support/session.ts';

const MM = 72 / 25.4;
/** By how much office paper pushes each inner sheet out of the fold. */
const CREEP = 0.13 * MM;
/** Where each test page has its one word, from its left edge. */
const WORD_X = 100;

/** Pages with a word each: page1, page2 and so on. */
function numbered(count: number, options: { readonly facing?: boolean; readonly size?: typeof A4 } = {}): Uint8Array {
  const { en } = bilingualTags();
  const paragraph = { role: 'P', parent: en } as const;
  const pages = Array.from({ length: count }, (_, i) => {
    const own = page(i + 1, [line(WORD_X, 200, [run(paragraph, `page${i + 1}`)])]);
    return { ...own, size: options.size ?? A4 };
  });
  return toPdf({ ...composition(pages), facing: options.facing === true }, description());
}

/** As printers write it down: front of the outermost sheet, its back, front of the next. */
function schemeOf(sheets: readonly FoldedSheet[]): readonly string[] {
  const name = (index: number | undefined) => (index === undefined ? '-' : String(index + 1));
  return sheets.flatMap(({ front, back }) => [front, back].map(({ left, right }) => `${name(left)}|${name(right)}`));
}

describe('the order of a booklet', () => {
  it.each([
    [4, ['4|1', '2|3']],
    [8, ['8|1', '2|7', '6|3', '4|5']],
    [5, ['-|1', '2|-', '-|3', '4|5']],
    [1, ['-|1', '-|-']],
  ])('of %i pages is that of folded sheets', (count, scheme) => {
    expect(schemeOf(foldedSheets(count, false))).toEqual(scheme);
  });

  it('puts facing pages beside each other, after a blank one', () => {
    expect(schemeOf(foldedSheets(2, true))).toEqual(['-|-', '1|2']);
    expect(schemeOf(foldedSheets(6, true))).toEqual(['-|-', '1|6', '5|2', '3|4']);
  });

  it.each([1, 2, 3, 4, 7, 12, 21, 64])('reads from first to last when %i pages are folded', (count) => {
    const sheets = foldedSheets(count, false);
    const leaves = [
      ...sheets.flatMap(({ front, back }) => [front.right, back.left]),
      ...sheets.toReversed().flatMap(({ front, back }) => [back.right, front.left]),
    ];
    expect(leaves.length % 4).toBe(0);
    const read = leaves.filter((index) => index !== undefined);
    expect(read).toEqual(Array.from({ length: count }, (_, i) => i));
    expect(leaves.slice(0, count)).toEqual(read);
  });
});

describe('a booklet', () => {
  it('is on A3 for A4 and on 11 × 17 inches for Letter, front and back by turns', async () => {
    const a3 = await PDFDocument.load(await imposeBooklet(numbered(5)));
    expect(a3.getPages().map((sheet) => [sheet.getWidth() / MM, sheet.getHeight() / MM].map(Math.round))).toEqual(
      Array.from({ length: 4 }, () => [420, 297]),
    );
    const letter = numbered(2, { size: { width: 612, height: 792 } });
    const [tabloid] = (await PDFDocument.load(await imposeBooklet(letter))).getPages();
    expect([tabloid?.getWidth(), tabloid?.getHeight()]).toEqual([1224, 792]);
  });

  it('has every page where it belongs, the inner ones moved to the fold by the creep', async () => {
    const sides = await placesOf(await imposeBooklet(numbered(8)));
    const half = A4.width;
    expect(sides).toEqual([
      { page8: [expect.closeTo(WORD_X, 1)], page1: [expect.closeTo(half + WORD_X, 1)] },
      { page2: [expect.closeTo(WORD_X, 1)], page7: [expect.closeTo(half + WORD_X, 1)] },
      { page6: [expect.closeTo(WORD_X + CREEP, 1)], page3: [expect.closeTo(half + WORD_X - CREEP, 1)] },
      { page4: [expect.closeTo(WORD_X + CREEP, 1)], page5: [expect.closeTo(half + WORD_X - CREEP, 1)] },
    ]);
  });

  it('creeps as its paper does, or not at all', async () => {
    const thick = await placesOf(await imposeBooklet(numbered(12), { creepPt: 2 }));
    expect(thick[4]).toEqual({
      page8: [expect.closeTo(WORD_X + 4, 1)],
      page5: [expect.closeTo(A4.width + WORD_X - 4, 1)],
    });
    const none = await placesOf(await imposeBooklet(numbered(12), { creepPt: 0 }));
    expect(none[4]).toEqual({ page8: [expect.closeTo(WORD_X, 1)], page5: [expect.closeTo(A4.width + WORD_X, 1)] });
  });

  it('has room for marks where they are asked for, and the pages in its middle', async () => {
    const bytes = await imposeBooklet(numbered(4), { marks: true });
    const [sheet] = (await PDFDocument.load(bytes)).getPages();
    expect(sheet?.getWidth()).toBeCloseTo(2 * A4.width + 20 * MM, 1);
    expect(sheet?.getHeight()).toBeCloseTo(A4.height + 20 * MM, 1);
    const [front] = await placesOf(bytes);
    expect(front?.['page4']).toEqual([expect.closeTo(WORD_X + 10 * MM, 1)]);
  });

  it('stands in the middle of the sheet it is given', async () => {
    const bytes = await imposeBooklet(numbered(4), { sheet: { width: 450 * MM, height: 320 * MM } });
    const [front] = await placesOf(bytes);
    expect(front?.['page1']).toEqual([expect.closeTo(225 * MM + WORD_X, 1)]);
  });

  it('asks the printer for both sides, over the short edge, at full size', async () => {
    const { catalog } = await PDFDocument.load(await imposeBooklet(numbered(4)));
    const preferences = catalog.getViewerPreferences();
    expect(preferences?.getDuplex()).toBe('DuplexFlipShortEdge');
    expect(preferences?.getPrintScaling()).toBe('None');
  });

  it('takes facing pages from the layout of the file', async () => {
    const sides = await placesOf(await imposeBooklet(numbered(2, { facing: true })));
    expect(sides.map((side) => Object.keys(side))).toEqual([[], ['page1', 'page2']]);
  });

  it('is the same bytes every time, claims nothing, and tells no time but the statement’s', async () => {
    const source = numbered(5);
    const [first, second] = [await imposeBooklet(source), await imposeBooklet(source)];
    expect(first).toEqual(second);
    const text = Buffer.from(first).toString('latin1');
    expect(text).not.toMatch(/\/(Metadata|MarkInfo|StructTreeRoot|OutputIntents)\b/u);
    const sheets = await PDFDocument.load(first, { updateMetadata: false });
    expect(sheets.getProducer()).toBe('Diptych 0.1.0');
    expect(sheets.getModificationDate()).toEqual(new Date('2014-07-30T00:00:00Z'));
  });

  it('has each face once, however many pages show it', async () => {
    const text = Buffer.from(await imposeBooklet(numbered(9))).toString('latin1');
    expect(text.match(/\/FontFile2/gu)).toHaveLength(1);
  });
});

describe('two pages on a sheet', () => {
  it('are of the same paper laid across, smaller by the root of two', async () => {
    const bytes = await imposeNup(numbered(2), { up: 2 });
    const [sheet, ...others] = (await PDFDocument.load(bytes)).getPages();
    expect(others).toEqual([]);
    expect([sheet?.getWidth(), sheet?.getHeight()]).toEqual([
      expect.closeTo(A4.height, 2),
      expect.closeTo(A4.width, 2),
    ]);
    const scale = Math.SQRT1_2;
    expect(await placesOf(bytes)).toEqual([
      { page1: [expect.closeTo(WORD_X * scale, 0)], page2: [expect.closeTo(A4.height / 2 + WORD_X * scale, 0)] },
    ]);
  });

  it('are two copies of a single page', async () => {
    const [sheet] = await placesOf(await imposeNup(numbered(1), { up: 2 }));
    expect(sheet?.['page1']).toHaveLength(2);
  });

  it('leave the place beside an odd last page blank', async () => {
    const sheets = await placesOf(await imposeNup(numbered(3), { up: 2 }));
    expect(sheets.map((sheet) => Object.keys(sheet))).toEqual([['page1', 'page2'], ['page3']]);
  });

  it('stand in the middle of their halves on Letter, where the shapes differ', async () => {
    const [sheet] = await placesOf(await imposeNup(numbered(1, { size: { width: 612, height: 792 } }), { up: 2 }));
    const scale = 396 / 612;
    expect(sheet?.['page1']).toEqual([expect.closeTo(WORD_X * scale, 1), expect.closeTo(396 + WORD_X * scale, 1)]);
  });
});

it('refuses a file that has no page', async () => {
  const empty = await (await PDFDocument.create()).save({ addDefaultPage: false });
  await expect(imposeNup(empty, { up: 2 })).rejects.toThrow('without pages');
});
