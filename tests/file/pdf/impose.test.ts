import { PDFDocument, type PDFArray } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { imposeBooklet, imposeNup } from '../../../src/file/pdf/index.ts';
import { foldedSheets, type BookletOptions, type FoldedSheet } from '../../../src/file/pdf/sheets.ts';
import type { Composition, DisplayItem, OutlineEntry, Tag } from '../../../src/page/pages/index.ts';
import { A4, bilingualTags, composition, description, line, page, run } from './compose.ts';
import { objectsOf } from './objects.ts';
import { placesOf } from './places.ts';
import { elements, read } from './read.ts';
import { toPdf } from '../../support/session.ts';

const MM = 72 / 25.4;
/** By how much office paper pushes each inner sheet out of the fold. */
const CREEP = 0.13 * MM;
/** Where each test page has its one word, from its left edge. */
const WORD_X = 100;

/** Pages with a word each: page1, page2 and so on. */
function numbered(count: number, options: { readonly facing?: boolean; readonly size?: typeof A4 } = {}): Composition {
  const { en } = bilingualTags();
  const pages = Array.from({ length: count }, (_, i) => {
    const paragraph = { role: 'P', parent: en } as const;
    const own = page(i + 1, [line(WORD_X, 200, [run(paragraph, `page${i + 1}`)])]);
    return { ...own, size: options.size ?? A4 };
  });
  return { ...composition(pages), facing: options.facing === true };
}

function booklet(pages: Composition, options?: BookletOptions): Uint8Array {
  return toPdf(pages, description(), { imposition: imposeBooklet(pages, options) });
}

function twoUp(pages: Composition): Uint8Array {
  return toPdf(pages, description(), { imposition: imposeNup(pages, { up: 2 }) });
}

/** The sheets, from 1, that the paragraphs of a file are on, in the order of its structure. */
async function readingOf(bytes: Uint8Array): Promise<readonly number[]> {
  const { at, written } = await objectsOf(bytes);
  const sheets = (at(['Pages', 'Kids']) as PDFArray).asArray().map(String);
  const paragraphs = at(['StructTreeRoot', 'K', 'K', 'K']) as PDFArray;
  return paragraphs.asArray().map((_, i) => 1 + sheets.indexOf(written(['Pg'], paragraphs.lookup(i)) ?? ''));
}

/** All ends of the lines that are drawn. */
function pointsOf(items: readonly DisplayItem[]): readonly { readonly x: number; readonly y: number }[] {
  return items.flatMap((item) =>
    item.kind !== 'path' ? [] : item.steps.flatMap((step) => (step.op === 'close' ? [] : [{ x: step.x, y: step.y }])),
  );
}

function rounded(length: number): number {
  return Math.round(length * 1000) / 1000;
}

function nearly(length: number): unknown {
  return expect.closeTo(length, 6);
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
    const placed = leaves.filter((index) => index !== undefined);
    expect(placed).toEqual(Array.from({ length: count }, (_, i) => i));
    expect(leaves.slice(0, count)).toEqual(placed);
  });
});

describe('a booklet', () => {
  it('is on A3 for A4 and on 11 × 17 inches for Letter, front and back by turns', async () => {
    const a3 = await PDFDocument.load(booklet(numbered(5)));
    expect(a3.getPages().map((sheet) => [sheet.getWidth() / MM, sheet.getHeight() / MM].map(Math.round))).toEqual(
      Array.from({ length: 4 }, () => [420, 297]),
    );
    const letter = numbered(2, { size: { width: 612, height: 792 } });
    const [tabloid] = (await PDFDocument.load(booklet(letter))).getPages();
    expect([tabloid?.getWidth(), tabloid?.getHeight()]).toEqual([1224, 792]);
  });

  it('has every page where it belongs, the inner ones moved to the fold by the creep', async () => {
    const sides = await placesOf(booklet(numbered(8)));
    const half = A4.width;
    expect(sides).toEqual([
      { page8: [expect.closeTo(WORD_X, 1)], page1: [expect.closeTo(half + WORD_X, 1)] },
      { page2: [expect.closeTo(WORD_X, 1)], page7: [expect.closeTo(half + WORD_X, 1)] },
      { page6: [expect.closeTo(WORD_X + CREEP, 1)], page3: [expect.closeTo(half + WORD_X - CREEP, 1)] },
      { page4: [expect.closeTo(WORD_X + CREEP, 1)], page5: [expect.closeTo(half + WORD_X - CREEP, 1)] },
    ]);
  });

  it('creeps as its paper does, or not at all', async () => {
    const thick = await placesOf(booklet(numbered(12), { creepPt: 2 }));
    expect(thick[4]).toEqual({
      page8: [expect.closeTo(WORD_X + 4, 1)],
      page5: [expect.closeTo(A4.width + WORD_X - 4, 1)],
    });
    const none = await placesOf(booklet(numbered(12), { creepPt: 0 }));
    expect(none[4]).toEqual({ page8: [expect.closeTo(WORD_X, 1)], page5: [expect.closeTo(A4.width + WORD_X, 1)] });
  });

  it('has room for marks where they are asked for, and the pages in its middle', async () => {
    const bytes = booklet(numbered(4), { marks: true });
    const [sheet] = (await PDFDocument.load(bytes)).getPages();
    expect(sheet?.getWidth()).toBeCloseTo(2 * A4.width + 20 * MM, 1);
    expect(sheet?.getHeight()).toBeCloseTo(A4.height + 20 * MM, 1);
    const [front] = await placesOf(bytes);
    expect(front?.['page4']).toEqual([expect.closeTo(WORD_X + 10 * MM, 1)]);
  });

  it('stands in the middle of the sheet it is given', async () => {
    const bytes = booklet(numbered(4), { sheet: { width: 450 * MM, height: 320 * MM } });
    const [front] = await placesOf(bytes);
    expect(front?.['page1']).toEqual([expect.closeTo(225 * MM + WORD_X, 1)]);
  });

  it('has smaller pages at the height of the others, all in the middle of a sheet that is higher', () => {
    const [first, second] = numbered(2).pages;
    if (first === undefined || second === undefined) throw new Error('there are not two pages');
    const lower = { ...second, size: { width: A4.width, height: A4.height - 100 } };
    const sheet = { width: 2 * A4.width, height: A4.height + 60 };
    const { sheets } = imposeBooklet({ ...composition([first, lower]), facing: true }, { sheet });
    expect(sheets[1]?.placements.map(({ x, y }) => [x, y])).toEqual([
      [0, nearly(30)],
      [nearly(A4.width), nearly(30)],
    ]);
  });

  it('asks the printer for both sides, over the short edge, at full size', async () => {
    const { catalog } = await PDFDocument.load(booklet(numbered(4)));
    const preferences = catalog.getViewerPreferences();
    expect(preferences?.getDuplex()).toBe('DuplexFlipShortEdge');
    expect(preferences?.getPrintScaling()).toBe('None');
  });

  it('takes facing pages from the layout of the file', async () => {
    const sides = await placesOf(booklet(numbered(2, { facing: true })));
    expect(sides.map((side) => Object.keys(side))).toEqual([[], ['page1', 'page2']]);
    const { written } = await objectsOf(booklet(numbered(2, { facing: true })));
    expect(written(['PageLayout'])).toBeUndefined();
  });

  it('is the same bytes every time, and tells no time but the statement’s', async () => {
    const source = numbered(5);
    const [first, second] = [booklet(source), booklet(source)];
    expect(first).toEqual(second);
    const sheets = await PDFDocument.load(first, { updateMetadata: false });
    expect(sheets.getProducer()).toBe('Diptych 0.1.0');
    expect(sheets.getModificationDate()).toEqual(new Date('2014-07-30T00:00:00Z'));
  });

  it('has the titles and the languages of its statement, and is read in the order of its pages', async () => {
    const bytes = booklet(numbered(8));
    const { language, metadata, pages } = await read(bytes);
    expect(language).toBe('en-GB');
    expect(metadata.get('dc:title')).toContain('World Day against Trafficking in Persons');
    expect(pages.map(({ structure }) => elements(structure, 'P').map(({ text }) => text))).toEqual([
      ['page1', 'page8'],
      ['page2', 'page7'],
      ['page3', 'page6'],
      ['page4', 'page5'],
    ]);
    expect(await readingOf(bytes)).toEqual([1, 2, 3, 4, 4, 3, 2, 1]);
  });

  it('keeps a link with its words, and a bookmark with the page it leads to', async () => {
    const { en } = bilingualTags();
    const link: Tag = { role: 'Link', href: 'https://example.org/', parent: { role: 'P', parent: en } };
    const words = line(WORD_X, 200, [run(link, 'Read on')]);
    const alone = page(1, [words]);
    const entry: OutlineEntry = { title: 'Read on', lang: 'en-GB', page: 2, y: 180, tag: en, level: 1 };
    const pages = composition([page(1, []), { ...alone, number: 2 }, page(3, []), page(4, [])], [entry]);
    const [plain, folded] = [await read(toPdf(composition([alone]), description())), await read(booklet(pages))];
    expect(folded.pages.map(({ links }) => links)).toEqual([[], plain.pages[0]?.links]);
    expect(folded.bookmarks).toEqual([{ title: 'Read on', page: 2, top: expect.closeTo(A4.height - 180, 2) }]);
  });

  it('shows nothing of a page beyond the fold', async () => {
    const { bytes } = await objectsOf(booklet(numbered(8), { creepPt: 2 }));
    const inner = Buffer.from(bytes(['Pages', 'Kids', 2, 'Contents'])).toString('latin1');
    expect(inner.match(/^.* re W n$/gmu)).toEqual(['0 0 593.276 841.89 re W n', '2 0 593.276 841.89 re W n']);
    expect(inner.match(/^q .* cm$/gmu)).toEqual(['q 1 0 0 1 2 0 cm', 'q 1 0 0 1 593.276 0 cm']);
  });

  it('is cut at its corners and folded in its middle, where marks are asked for, and these are no part of the text', async () => {
    const pages = numbered(4);
    const [sheet] = imposeBooklet(pages, { marks: true }).sheets;
    const [fold, top, bottom] = [A4.width + 10 * MM, 10 * MM, 10 * MM + A4.height];
    const ends = pointsOf(sheet?.marks ?? []);
    expect(new Set(ends.map(({ x }) => rounded(x)))).toEqual(
      new Set(
        [2, 8, 10]
          .flatMap((mm) => [mm * MM, 2 * fold - mm * MM])
          .concat(fold)
          .map(rounded),
      ),
    );
    const down = ends.map(({ y }) => y);
    expect([Math.min(...down), Math.max(...down)]).toEqual([nearly(top - 8 * MM), nearly(bottom + 8 * MM)]);
    expect(down.filter((y) => y > top + 0.01 && y < bottom - 0.01)).toEqual([]);
    const dashes = ends
      .filter(({ x, y }) => Math.abs(x - fold) < 0.01 && y > bottom)
      .map(({ y }) => y - bottom - 2 * MM);
    expect(dashes).toEqual([0, 3, 5, 8, 10, 13, 15, 6 * MM].map(nearly));
    expect(sheet?.marks.map((mark) => 'owner' in mark && mark.owner)).toEqual(
      sheet?.marks.map(() => ({ artifact: 'page' })),
    );
  });

  it('has each face once, however many pages show it', async () => {
    const text = Buffer.from(booklet(numbered(9))).toString('latin1');
    expect(text.match(/\/FontFile2/gu)).toHaveLength(1);
  });
});

describe('two pages on a sheet', () => {
  it('are of the same paper laid across, smaller by the root of two', async () => {
    const bytes = twoUp(numbered(2));
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
    const [sheet] = await placesOf(twoUp(numbered(1)));
    expect(sheet?.['page1']).toHaveLength(2);
  });

  it('say a single page once: its copy is a picture of it', async () => {
    const [sheet] = (await read(twoUp(numbered(1)))).pages;
    expect(sheet?.structure.text).toBe('page1');
    expect(sheet?.artifacts).toBe('page1');
  });

  it('have bookmarks where their pages are, and as high as these', async () => {
    const { en } = bilingualTags();
    const entry: OutlineEntry = { title: 'Read on', lang: 'en-GB', page: 4, y: 180, tag: en, level: 1 };
    const size = { width: 612, height: 792 };
    const { bookmarks } = await read(twoUp({ ...numbered(4, { size }), outline: [entry] }));
    const scale = 396 / 612;
    expect(bookmarks).toEqual([
      { title: 'Read on', page: 2, top: expect.closeTo(612 - ((612 - 792 * scale) / 2 + 180 * scale), 2) },
    ]);
  });

  it('stand in the middle of a sheet that is higher than they are', () => {
    const { sheets } = imposeNup(numbered(2, { size: { width: 612, height: 792 } }), { up: 2 });
    const scale = 396 / 612;
    expect(sheets[0]?.placements).toEqual([
      { page: 0, x: 0, y: nearly((612 - 792 * scale) / 2), scale, from: 0, to: 612 },
      { page: 1, x: 396, y: nearly((612 - 792 * scale) / 2), scale, from: 0, to: 612 },
    ]);
  });

  it('have links where their words are, as small as these', async () => {
    const link: Tag = { role: 'Link', href: 'https://example.org/', parent: { role: 'P', parent: bilingualTags().en } };
    const pages = composition([page(1, [line(WORD_X, 200, [run(link, 'Read on')])])]);
    const [plain, sheet] = [await read(toPdf(pages, description())), await read(twoUp(pages))];
    const [whole = [], small = []] = [plain, sheet].map((one) => one.pages[0]?.links[0]?.rect);
    expect(sheet.pages[0]?.links).toHaveLength(1);
    expect(small).toEqual(whole.map((length): unknown => expect.closeTo(length * Math.SQRT1_2, 1)));
  });

  it('leave the place beside an odd last page blank', async () => {
    const sheets = await placesOf(twoUp(numbered(3)));
    expect(sheets.map((sheet) => Object.keys(sheet))).toEqual([['page1', 'page2'], ['page3']]);
  });

  it('stand in the middle of their halves on Letter, where the shapes differ', async () => {
    const [sheet] = await placesOf(twoUp(numbered(1, { size: { width: 612, height: 792 } })));
    const scale = 396 / 612;
    expect(sheet?.['page1']).toEqual([expect.closeTo(WORD_X * scale, 1), expect.closeTo(396 + WORD_X * scale, 1)]);
  });
});

it('refuses pages that are none', () => {
  expect(() => imposeNup(composition([]), { up: 2 })).toThrow('without pages');
  expect(() => imposeBooklet(composition([]))).toThrow('without pages');
});

it('refuses a bookmark to a page that is on no sheet, and a sheet with a page that is not there', () => {
  const [pages, more] = [numbered(1), numbered(2)];
  const { en } = bilingualTags();
  const entry: OutlineEntry = { title: 'Elsewhere', lang: 'en-GB', page: 2, y: 0, tag: en, level: 1 };
  expect(() => booklet({ ...pages, outline: [entry] })).toThrow('page 2');
  expect(() => toPdf(pages, description(), { imposition: imposeNup(more, { up: 2 }) })).toThrow('page 2');
});

it('is not for a press, which has sheets of its own', () => {
  const pages = numbered(1);
  const press = {
    profile: { icc: new Uint8Array(), description: 'Press 4', condition: 'Press 4' },
    bleed: 9,
    job: 'message',
  };
  expect(() => toPdf(pages, description(), { press, imposition: imposeBooklet(pages) })).toThrow('sheets of its own');
});
