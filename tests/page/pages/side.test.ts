/** Sets one side of a unit in a face of known widths, and holds every row and point of it. */
import { describe, expect, it } from 'vitest';
import { collect, prepareCell, prepareGalley, type StyledText } from '../../../src/page/paragraph/index.ts';
import type { CellPart, Part, RowPart, TextPart } from '../../../src/page/pages/flow.ts';
import { blockTags } from '../../../src/page/pages/frame.ts';
import { fitSide, isDividedAfter, mayBreakAfter, strainsOf, type SideSetting } from '../../../src/page/pages/side.ts';
import { layFit, type LaidLine } from '../../../src/page/pages/slices.ts';
import { CELL_GAP, columnNeeds } from '../../../src/page/pages/tables.ts';
import type { Inline } from '../../../src/text/statement/index.ts';
import { blockStyle } from '../../support/block-face.ts';
import { HERE, text } from '../../support/inlines.ts';
import { SESSION } from '../../support/session.ts';
import { EN } from '../../support/langs.ts';

/** A letter is 5 points wide, a space 2.5. */
const SIZE = 10;
const SETTING = { spaceMinEm: 0.15, spaceNaturalEm: 0.25, spaceLooseEm: 0.35, spaceMaxEm: 0.5, expansion: 0.02 };
const MEASURE = 100;

function styled(...content: readonly (string | Inline)[]): StyledText {
  const inlines = content.map((part) => (typeof part === 'string' ? text(part) : part));
  return collect(inlines, { lang: EN, style: blockStyle(SIZE) });
}

const CHANGE =
  'Most of the changes that matter begin in small places, close to home, where people who will never be counted decide \
to treat one another with respect; what begins there does not stay there, and the institutions of a country are in \
the end no better than the habits of its neighbourhoods. ';

interface Look {
  readonly alignment?: TextPart['alignment'];
  readonly indent?: TextPart['indent'];
  readonly hyphenate?: boolean;
}

function textPart(content: StyledText, look: Look = {}): TextPart {
  const { alignment = 'justified', indent = { start: 0, end: 0 }, hyphenate = false } = look;
  return {
    kind: 'text',
    galley: prepareGalley(content, SETTING, { session: SESSION, hyphenate }),
    alignment,
    role: 'text',
    indent,
    marker: undefined,
    tags: blockTags({ role: 'P' }),
  };
}

function row(...cells: readonly (readonly [string | StyledText, CellPart['align']])[]): RowPart {
  const parts = cells.map(([content, align]): CellPart => {
    const cell = prepareCell(typeof content === 'string' ? styled(content) : content, SETTING, SESSION);
    return { cell, align, tags: blockTags({ role: 'TD' }), place: HERE };
  });
  return { kind: 'row', cells: parts, needs: columnNeeds([parts.map(({ cell }) => cell.widths)]) };
}

function sidesOf(parts: readonly Part[], gap = 0, measure = MEASURE): readonly SideSetting[] {
  return fitSide(parts, { measure, gap, setting: SETTING });
}

function sideOf(parts: readonly Part[], gap = 0): SideSetting {
  const [side, ...others] = sidesOf(parts, gap);
  if (side === undefined || others.length > 0) throw new Error(`there are ${others.length + 1} ways`);
  return side;
}

function laid(side: SideSetting): readonly LaidLine[] {
  const [unit] = layFit({
    units: [{ sides: new Map([[EN, side]]), rows: side.rows, hasNotes: false, ruled: false }],
  });
  return unit?.get(EN) ?? [];
}

/** Words of 45 points: two of them fill a line of 100, well within the limits. */
const FIVE_LINES = Array.from({ length: 10 }, () => 'aaaaaaaaa').join(' ');

describe('The cells of a row', () => {
  it('stand apart by the white between columns, and have one line where all of them fit', () => {
    expect(CELL_GAP).toBe(8);
    // 42.5 and 47.5 points: with the white, 2 less than the measure and 3 more.
    expect(sideOf([row(['aaaa bbbb', 'left'], ['aaaa bbbb', 'left'])]).rows).toBe(1);
    expect(sideOf([row(['aaaa bbbbb', 'left'], ['aaaa bbbbb', 'left'])]).rows).toBe(2);
  });

  it('begin after that white, end where their column does, or stand in the middle of both', () => {
    const xs = (align: CellPart['align']) => laid(sideOf([row(['aa', align], ['aa', align])])).map(({ x }) => x);
    expect(xs('left')).toEqual([0, 54]);
    expect(xs('right')).toEqual([36, 90]);
    expect(xs('centre')).toEqual([18, 72]);
  });

  it('make a row as high as the highest of them, and never less than one', () => {
    expect(sideOf([row(['aaaa bbbb cccc dddd eeee', 'left'], ['a', 'left'])]).rows).toBe(2);
    expect(sideOf([row(['', 'left'], ['', 'left'])]).rows).toBe(1);
  });
});

describe('The parts of a side', () => {
  it('stand one below the other, the rows of white between them', () => {
    const parts = [textPart(styled('aaa')), { kind: 'ornament' } as const, textPart(styled('bbb'))];
    expect(sideOf(parts).stack.map((part) => part.row)).toEqual([0, 1, 2]);
    const apart = sideOf(parts, 2);
    expect(apart.stack.map((part) => part.row)).toEqual([0, 3, 6]);
    expect(apart.rows).toBe(7);
    expect(laid(apart).map((line) => line.row)).toEqual([0, 6]);
  });

  it('have less of the measure by their indents', () => {
    const part = (start: number, end: number) => textPart(styled('aaaaaaaaa bbbbbbbbb'), { indent: { start, end } });
    expect(sideOf([part(0, 0)]).rows).toBe(1);
    expect(sideOf([part(4, 3.5)]).rows).toBe(1);
    expect(sideOf([part(12, 0)]).rows).toBe(2);
    expect(sideOf([part(0, 12)]).rows).toBe(2);
    expect(laid(sideOf([part(4, 0)]))[0]?.x).toBe(4);
  });

  it('cost nothing where they are ragged, and are set in the fewest lines', () => {
    const ragged = sideOf([textPart(styled('aaaaaaaaa bbbbbbbbb ccc'), { alignment: 'ragged' })]);
    expect([ragged.rows, ragged.demerits, strainsOf(ragged)]).toEqual([2, 0, []]);
  });

  it('give every height once, the lowest first, each as cheap as can be', () => {
    const long = textPart(styled(CHANGE.repeat(3)), { hyphenate: true });
    const longer = textPart(styled(CHANGE.repeat(4)), { hyphenate: true });
    const [one, other] = [sidesOf([long], 0, 260), sidesOf([longer], 0, 260)];
    const two = sidesOf([long, longer], 0, 260);
    expect(Math.min(one.length, other.length)).toBeGreaterThan(1);
    const heights = two.map(({ rows }) => rows);
    expect(heights).toEqual([...new Set(heights)].toSorted((a, b) => a - b));
    for (const { rows, demerits } of two) {
      const sums = one.flatMap((a) =>
        other.filter((b) => a.rows + b.rows === rows).map((b) => a.demerits + b.demerits),
      );
      expect(demerits).toBeCloseTo(Math.min(...sums), 6);
    }
  });

  it('say how far their lines had to leave the limits', () => {
    expect(strainsOf(sideOf([textPart(styled('aaa')), textPart(styled('a'.repeat(21)))]))).toEqual([
      'none',
      'overfull',
    ]);
  });
});

describe('A page may end', () => {
  it('inside a paragraph where two lines stay on either side', () => {
    const side = sideOf([textPart(styled(FIVE_LINES))]);
    expect(side.rows).toBe(5);
    expect([0, 1, 2, 3, 4, 5, 6].map((rows) => mayBreakAfter(side, rows))).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  it('between parts, but not inside of what is ragged or a row of a table', () => {
    const ragged = textPart(styled(FIVE_LINES), { alignment: 'ragged' });
    const side = sideOf([textPart(styled('aaa')), ragged, row([FIVE_LINES, 'left'])], 1);
    const { stack } = side;
    expect(stack.map((part) => [part.row, part.setting.rows])).toEqual([
      [0, 1],
      [2, 5],
      [8, 5],
    ]);
    const allowed = Array.from({ length: side.rows + 1 }, (_, rows) => rows).filter((rows) =>
      mayBreakAfter(side, rows),
    );
    expect(allowed).toEqual([0, 1, 2, 7, 8, 13]);
  });
});

describe('A page ends in a divided word', () => {
  // disap-pointment: the first line of two.
  const divided = textPart(styled('some disappointment'), { hyphenate: true });

  it('after the line that has one, and after no other', () => {
    const [side] = sidesOf([textPart(styled('aaa')), divided], 0, 46.5);
    if (side === undefined) throw new Error('no side');
    expect(side.rows).toBe(3);
    expect([0, 1, 2, 3].map((rows) => isDividedAfter(side, rows))).toEqual([false, false, true, false]);
    expect([1, 2, 3, 4].map((rows) => isDividedAfter(sideOf([textPart(styled(FIVE_LINES))]), rows))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('The mark of a note', () => {
  const MARK: Inline = { kind: 'note', number: 7, place: HERE };
  const marked = (before: string, after: string) => styled(before, MARK, after);

  it('is on the row of the line that has it', () => {
    const [words, rest] = ['aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaa', ' aaaaaaaaa aaaaaaaaa'];
    expect(sideOf([textPart(styled('aaa')), textPart(marked(words, rest))], 1).notes).toEqual([{ number: 7, row: 3 }]);
    expect(sideOf([textPart(marked('aaa', rest))]).notes).toEqual([{ number: 7, row: 0 }]);
  });

  it('is on the next row where it begins a line', () => {
    const side = sideOf([textPart(styled('aaaaaaaaa aaaaaaaa—', MARK, 'aaaaaaaa aaaaaaaaa'))]);
    expect([side.rows, side.notes]).toEqual([2, [{ number: 7, row: 1 }]]);
  });

  it('is on the row of its line in what is laid ragged, and on the first row of a row of a table', () => {
    const ragged = textPart(marked('aaaaaaaaa aaaaaaaaa aaaa', ''), { alignment: 'ragged' });
    expect(sideOf([textPart(styled('aaa')), ragged]).notes).toEqual([{ number: 7, row: 2 }]);
    const table = row(['aaa', 'left'], [marked('aaaa aaaa aaaa aaaa', ''), 'left']);
    expect(sideOf([textPart(styled('aaa')), table]).notes).toEqual([{ number: 7, row: 1 }]);
  });

  it('is none where there is no note', () => {
    expect(sideOf([textPart(styled('aaa')), { kind: 'ornament' }, row(['a', 'left'])]).notes).toEqual([]);
  });
});
