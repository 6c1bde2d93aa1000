/** Where pages break, over units whose heights and prices are said outright: no letter is set here. */
import { describe, expect, it } from 'vitest';
import { breakPages, noteRowHeight, type Option, type PageRules } from '../../../src/page/pages/fit.ts';
import type { Unit } from '../../../src/page/pages/flow.ts';
import type { NoteMark, PartSetting, SideSetting } from '../../../src/page/pages/side.ts';
import { EN, FR } from '../../support/langs.ts';

/** Ten rows on page one, from the third on; twelve on those after it. Notes are two rows high, with one row above. */
const RULES: PageRules = {
  first: { from: 3, to: 12 },
  later: { from: 1, to: 12 },
  noteRows: () => 2,
  noteDistance: 1,
};

interface Way {
  readonly rows: number;
  readonly cost?: number;
  readonly notes?: readonly NoteMark[];
  /** The page may end after any row of it, unless it is one piece. */
  readonly whole?: boolean;
}

function sideOf({ rows, notes = [], whole = false }: Way): SideSetting {
  const piece = { kind: 'laid', part: { alignment: 'ragged' }, rows } as unknown as PartSetting;
  return {
    stack: whole ? [{ setting: piece, row: 0 }] : [],
    rows,
    demerits: 0,
    colour: { looseness: 0, lines: 0 },
    notes,
  };
}

function optionOf(way: Way): Option {
  const sides = new Map([[EN, sideOf(way)]]);
  const hasNotes = (way.notes ?? []).length > 0;
  return { fitted: { sides, rows: way.rows, hasNotes, ruled: false }, cost: way.cost ?? 0 };
}

interface Written {
  readonly ways: readonly Way[];
  readonly gap?: number;
  readonly keepWithNext?: boolean;
  readonly item?: Unit['item'];
}

function broken(units: readonly Written[], rules = RULES) {
  const flow = units.map(({ gap = 0, keepWithNext = false, item }): Unit => ({
    sides: new Map(),
    gap,
    keepWithNext,
    ruled: false,
    ...(item && { item }),
  }));
  return breakPages(
    flow,
    units.map(({ ways }) => ways.map(optionOf)),
    rules,
  );
}

/** For each page its slices: `0:0-4@3` are the first four rows of the first unit, on row 3. */
function slicesOf(units: readonly Written[], rules = RULES): readonly (readonly string[])[] {
  return broken(units, rules).pages.map(({ slices }) =>
    slices.map(({ unit, from, to, row }) => `${unit}:${from}-${to}@${row}`),
  );
}

const rows = (count: number, more: Partial<Way> = {}): Written => ({ ways: [{ rows: count, ...more }] });

describe('units', () => {
  it('stand one below the other, with their white between them but none at the top of a page', () => {
    const spaced = { ...rows(4), gap: 1 };
    expect(slicesOf([spaced, spaced, { ...rows(5, { whole: true }), gap: 1 }])).toEqual([
      ['0:0-4@3', '1:0-4@8'],
      ['2:0-5@1'],
    ]);
  });

  it('fill a page to its last row', () => {
    expect(slicesOf([rows(10, { whole: true })])).toEqual([['0:0-10@3']]);
    expect(broken([rows(10)]).freeRows).toBe(0);
    expect(broken([rows(7)]).freeRows).toBe(3);
    expect(slicesOf([rows(10), rows(12, { whole: true })])).toEqual([['0:0-10@3'], ['1:0-12@1']]);
  });

  it('are broken where they do not fit, as late as can be', () => {
    expect(slicesOf([rows(15)])).toEqual([['0:0-10@3'], ['0:10-15@1']]);
    expect(slicesOf([rows(30)])).toEqual([['0:0-10@3'], ['0:10-22@1'], ['0:22-30@1']]);
  });

  it('go overleaf where they may not be broken', () => {
    expect(slicesOf([rows(4), rows(7, { whole: true })])).toEqual([['0:0-4@3'], ['1:0-7@1']]);
  });

  it('go overleaf with what they are kept with', () => {
    const heading = { ...rows(1, { whole: true }), keepWithNext: true };
    expect(slicesOf([rows(9), heading, rows(5, { whole: true })])).toEqual([['0:0-9@3'], ['1:0-1@1', '2:0-5@2']]);
  });

  it('go overleaf with their last rows where what stands at the foot of the last page alone has no room under them', () => {
    const ending = { only: { from: 3, to: 9 }, last: { from: 1, to: 9 } };
    const footed = { ...RULES, ending };
    expect(slicesOf([rows(7)], footed)).toEqual([['0:0-7@3']]);
    expect(slicesOf([rows(9)], footed)).toEqual([['0:0-8@3'], ['0:8-9@1']]);
    expect(slicesOf([rows(2), rows(7)], footed)).toEqual([['0:0-2@3', '1:0-6@5'], ['1:6-7@1']]);
    expect(slicesOf([rows(2), rows(7, { whole: true })], footed)).toEqual([['0:0-2@3'], ['1:0-7@1']]);
    // What is one piece alone leaves the foot a page of its own.
    expect(slicesOf([rows(9, { whole: true })], footed)).toEqual([['0:0-9@3'], []]);
  });

  it('go overleaf with their last rows alone where what they are kept with has no room under them', () => {
    const pointing = { ...rows(8), keepWithNext: true };
    const table = rows(3, { whole: true });
    expect(slicesOf([pointing, table])).toEqual([['0:0-7@3'], ['0:7-8@1', '1:0-3@2']]);
    expect(slicesOf([{ ...rows(7), keepWithNext: true }, table])).toEqual([['0:0-7@3', '1:0-3@10']]);
    // What is kept with that counts as well.
    const head = { ...rows(1, { whole: true }), keepWithNext: true };
    expect(slicesOf([pointing, head, table])).toEqual([['0:0-7@3'], ['0:7-8@1', '1:0-1@2', '2:0-3@3']]);
  });

  it('go overleaf with what follows where they are the first line of a list, and before the last one with that', () => {
    const [first, last] = [
      { ...rows(1), item: 'first' as const },
      { ...rows(1), item: 'last' as const },
    ];
    expect(slicesOf([rows(9, { whole: true }), first, rows(1), last])).toEqual([
      ['0:0-9@3'],
      ['1:0-1@1', '2:0-1@2', '3:0-1@3'],
    ]);
    expect(slicesOf([rows(7, { whole: true }), first, rows(1), rows(1), last])).toEqual([
      ['0:0-7@3', '1:0-1@10', '2:0-1@11'],
      ['3:0-1@1', '4:0-1@2'],
    ]);
    expect(slicesOf([rows(8, { whole: true }), { ...rows(2), item: 'first' }, rows(1)])).toEqual([
      ['0:0-8@3', '1:0-2@11'],
      ['2:0-1@1'],
    ]);
  });

  it('are broken anywhere where nothing else is possible, which is told', () => {
    const tall = broken([rows(15, { whole: true })]);
    expect(tall.forced).toEqual([0]);
    expect(tall.pages.map(({ slices }) => slices.length)).toEqual([1, 1]);
    expect(broken([rows(15)]).forced).toEqual([]);
    const headings = { ...rows(9, { whole: true }), keepWithNext: true };
    expect(broken([headings, headings, rows(3)]).forced).toEqual([1]);
  });
});

/** A paragraph of lines, some of which end in a divided word. */
function paragraphOf(lines: number, divided: readonly number[]): Option {
  const items = Array.from({ length: lines }, (_, n) => ({ type: 'penalty', flagged: divided.includes(n) }));
  const ends = items.map((_, end) => ({ end }));
  const setting = { solution: { lines: ends }, galley: { itemized: { items } } };
  const part = { kind: 'fitted', rows: lines, setting } as unknown as PartSetting;
  const side: SideSetting = {
    stack: [{ setting: part, row: 0 }],
    rows: lines,
    demerits: 0,
    colour: { looseness: 0, lines },
    notes: [],
  };
  return { fitted: { sides: new Map([[EN, side]]), rows: lines, hasNotes: false, ruled: false }, cost: 0 };
}

describe('a page', () => {
  const unit: Unit = { sides: new Map(), gap: 0, keepWithNext: false, ruled: false };
  const firstPageOf = (option: Option) => breakPages([unit], [[option]], RULES).pages[0]?.slices.map(({ to }) => to)[0];

  it('ends a row or two sooner rather than in a divided word', () => {
    expect(firstPageOf(paragraphOf(16, []))).toBe(10);
    expect(firstPageOf(paragraphOf(16, [9]))).toBe(9);
    expect(firstPageOf(paragraphOf(16, [9, 8]))).toBe(8);
    // Three rows of white are worse.
    expect(firstPageOf(paragraphOf(16, [9, 8, 7]))).toBe(10);
  });

  it('leaves two lines of a paragraph on either side of its end', () => {
    expect(firstPageOf(paragraphOf(11, []))).toBe(9);
    expect(firstPageOf(paragraphOf(12, []))).toBe(10);
  });
});

describe('of several ways', () => {
  it('the cheapest is taken, and of equally cheap ones the first', () => {
    expect(
      slicesOf([
        {
          ways: [
            { rows: 4, cost: 10 },
            { rows: 5, cost: 9 },
          ],
        },
      ]),
    ).toEqual([['0:0-5@3']]);
    expect(
      slicesOf([
        {
          ways: [
            { rows: 4, cost: 9 },
            { rows: 5, cost: 9 },
          ],
        },
      ]),
    ).toEqual([['0:0-4@3']]);
  });

  it('one that saves a page is worth much, but not an overfull line', () => {
    const ways = (saved: number) => [{ rows: 11 }, { rows: 10, cost: saved }];
    expect(slicesOf([{ ways: ways(1e10) }])).toEqual([['0:0-10@3']]);
    expect(slicesOf([{ ways: ways(1e12) }])).toHaveLength(2);
  });

  it('one that fills the page is worth something', () => {
    const next = rows(8, { whole: true });
    const ways = (price: number): Written => ({ ways: [{ rows: 6 }, { rows: 9, cost: price }] });
    // Three rows less are left blank.
    expect(slicesOf([ways(50_000), next])[0]).toEqual(['0:0-9@3']);
    expect(slicesOf([ways(70_000), next])[0]).toEqual(['0:0-6@3']);
  });

  it('the sum is what counts, not the first choice', () => {
    const first: Written = { ways: [{ rows: 7 }, { rows: 5, cost: 100 }] };
    expect(slicesOf([first, rows(5, { whole: true })])).toEqual([['0:0-5@3', '1:0-5@8']]);
    expect(broken([first, rows(5, { whole: true })]).cost).toBe(100);
  });
});

describe('notes', () => {
  const noted = (count: number, ...marks: readonly number[]): Written =>
    rows(count, { notes: marks.map((row, n) => ({ number: n + 1, row })) });

  it('take their rows and the white above them from the page that their marks are on', () => {
    // Ten rows, less two of the note: a distance of one row is that of the next line.
    expect(slicesOf([noted(8, 0), rows(1)])).toEqual([['0:0-8@3'], ['1:0-1@1']]);
    expect(slicesOf([noted(9, 0)])).toEqual([['0:0-8@3'], ['0:8-9@1']]);
    expect(slicesOf([noted(8, 0)], { ...RULES, noteDistance: 2 })[0]).toEqual(['0:0-7@3']);
    const { pages, freeRows } = broken([noted(7, 0)]);
    expect(pages.map(({ notes }) => notes.map((level) => [...level]))).toEqual([[[[EN, 1]]]]);
    expect(freeRows).toBe(1);
  });

  it('go with their marks over the page', () => {
    const { pages } = broken([noted(14, 1, 12)]);
    expect(pages.map(({ notes }) => notes.map((level) => level.get(EN)))).toEqual([[1], [2]]);
  });

  it('of two languages stand level, the first with the first, as high as the higher', () => {
    const heights = new Map([
      [EN, 2],
      [FR, 3.5],
    ]);
    const noteRows = (lang: typeof EN) => heights.get(lang) ?? 0;
    expect(noteRowHeight(new Map([[EN, 1]]), { noteRows })).toBe(2);
    expect(
      noteRowHeight(
        new Map([
          [EN, 1],
          [FR, 1],
        ]),
        { noteRows },
      ),
    ).toBe(3.5);
    const side = sideOf({
      rows: 3,
      notes: [
        { number: 1, row: 0 },
        { number: 2, row: 2 },
      ],
    });
    const other = sideOf({ rows: 3, notes: [{ number: 1, row: 1 }] });
    const sides = new Map([
      [EN, side],
      [FR, other],
    ]);
    const option: Option = { fitted: { sides, rows: 3, hasNotes: true, ruled: false }, cost: 0 };
    const unit: Unit = { sides: new Map(), gap: 0, keepWithNext: false, ruled: false };
    const [page] = breakPages([unit], [[option]], { ...RULES, noteRows }).pages;
    expect(page?.notes.map((level) => [...level])).toEqual([
      [
        [EN, 1],
        [FR, 1],
      ],
      [[EN, 2]],
    ]);
  });

  it('that are taller than a page leave some text over them', () => {
    const { pages } = broken([noted(2, 0)], { ...RULES, noteRows: () => 40 });
    expect(pages.map(({ slices }) => slices.map(({ from, to }) => [from, to]))).toEqual([[[0, 2]]]);
  });
});

it('No units are one page with nothing on it', () => {
  expect(broken([]).pages).toEqual([{ slices: [], notes: [] }]);
});
