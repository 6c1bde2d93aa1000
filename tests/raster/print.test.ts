import { beforeAll, describe, expect, it } from 'vitest';
import { PAPERS, type PaperName } from '../../src/geometry/index.ts';
import type { Composed, DisplayItem, TextItem } from '../../src/page/pages/index.ts';
import { columnsOf } from '../support/columns.ts';
import { inkEnd, type Edges } from '../support/page-dump.ts';
import { printed, type Area, type Print } from '../support/pixels.ts';
import { composed, SHARED_RIVERS, testStatement } from '../support/published.ts';
import { languageOfItem, readBlocks, type ReadLine } from '../support/reading.ts';
import { houseStyle, valueOf } from '../support/statement.ts';
import { roundelDiameter } from '../support/template.ts';
import { pdfOf } from '../support/made.ts';

const TEMPLATE = houseStyle();

/** An edge is known to a pixel, half a point; and a letter's own white at its left is less than this again. */
const PIXEL = 0.5;
const BEARING = 1.2;
/** No mark hangs out further. */
/** How far letters reach under the last line, in points. */
const DESCENT = 4;

const HANG = 3;

describe.each(['a4', 'letter'] as const)('a statement of several pages, printed on %s,', (paper: PaperName) => {
  let prints: readonly Print[];
  let result: Composed;
  let columns: readonly Edges[];

  beforeAll(async () => {
    // A band over all columns has a test of its own, and would hide the gutter and the house's colour from these.
    const { versions, ...others } = testStatement(SHARED_RIVERS);
    const statement = { ...others, versions: versions.map((version) => ({ ...version, notices: [] })) };
    result = composed(statement, paper);
    columns = columnsOf(TEMPLATE, paper, result.report);
    prints = await printed(valueOf(await pdfOf(statement, { paper, edition: 'email' })).bytes, PAPERS[paper]);
  });

  /** The page with what the compositor meant to stand on it. */
  const eachPage = (check: (print: Print, items: readonly DisplayItem[]) => void) => {
    expect(prints).toHaveLength(result.composition.pages.length);
    for (const [i, print] of prints.entries()) check(print, result.composition.pages[i]?.items ?? []);
  };

  const first = () => {
    const [print] = prints;
    if (print === undefined) throw new Error('nothing was printed');
    return print;
  };

  /** Lines that fill their column, without the last of each paragraph. */
  const fullLines = (lang: string): readonly ReadLine[] =>
    readBlocks(result.composition, lang)
      .slice(-testStatement(SHARED_RIVERS).pairs.length)
      .flatMap(({ lines }) => lines.slice(0, -1));

  it('has no ink but where the compositor put it', () => {
    eachPage((print, items) => {
      expect(print.inkOutside(items.map(areaOf))).toEqual([]);
    });
  });

  it('has ink wherever the compositor put a line', () => {
    eachPage((print, items) => {
      const lines = items.filter((item) => item.kind === 'text');
      const missing = lines.filter((line) => {
        const ink = print.extent(areaOf(line));
        return ink === undefined || ink.right < inkEnd(line) - BEARING - HANG;
      });
      expect(missing).toEqual([]);
    });
  });

  it('keeps its margins, but for marks that hang', () => {
    const { left, right, top, bottom } = TEMPLATE.margins[paper];
    eachPage((print) => {
      const ink = print.extent(print.area);
      expect(ink?.left).toBeGreaterThan(left - HANG);
      expect(ink?.right).toBeLessThan(print.size.width - right + HANG);
      expect(ink?.top).toBeGreaterThan(top - 2 * PIXEL);
      expect(ink?.bottom).toBeLessThan(print.size.height - bottom + PIXEL);
    });
  });

  it('has both columns straight at their left edge', () => {
    for (const [i, lang] of ['en-GB', 'fr'].entries()) {
      const edge = columns[i]?.left ?? 0;
      const starts = fullLines(lang).map(
        ({ item, page }) => (prints[page - 1]?.extent(areaOf(item))?.left ?? 0) - edge,
      );
      expect(starts.length).toBeGreaterThan(60);
      expect(starts.filter((start) => start < -HANG || start > BEARING + PIXEL)).toEqual([]);
      expect(Math.abs(median(starts))).toBeLessThan(2 * PIXEL);
    }
  });

  it('has both columns straight at their right edge, its hyphens outside', () => {
    for (const [i, lang] of ['en-GB', 'fr'].entries()) {
      const edge = columns[i]?.right ?? 0;
      const endsOf = (lines: readonly ReadLine[]) =>
        lines.map(({ item, page }) => (prints[page - 1]?.extent(areaOf(item))?.right ?? 0) - edge);
      const [divided, whole] = [fullLines(lang).filter(isDivided), fullLines(lang).filter((line) => !isDivided(line))];
      expect(endsOf(whole).filter((end) => Math.abs(end) > HANG)).toEqual([]);
      expect(Math.abs(median(endsOf(whole)))).toBeLessThan(2 * PIXEL);
      expect(endsOf(divided).filter((end) => end < 2 * PIXEL || end > HANG)).toEqual([]);
    }
  });

  it('has every baseline of both columns on one grid', () => {
    const { top } = TEMPLATE.margins[paper];
    const { leading } = result.report;
    for (const [i, lang] of ['en-GB', 'fr'].entries()) {
      const column = columns[i] ?? { left: 0, right: 0 };
      const off = fullLines(lang).map(({ item, page }) => {
        const found = baselineNear(prints[page - 1] ?? first(), column, item.y);
        const rows = (found - top) / leading;
        return (rows - Math.round(rows)) * leading;
      });
      expect(off.filter((distance) => Math.abs(distance) > 2 * PIXEL)).toEqual([]);
      expect(Math.abs(median(off))).toBeLessThanOrEqual(PIXEL);
    }
  });

  it('has nothing in its gutter from the head down to the foot', () => {
    const [left, right] = columns;
    const foot = first().size.height - TEMPLATE.margins[paper].bottom;
    eachPage((print, items) => {
      const head = items.some((item) => item.kind === 'path') ? ruleOf(items, 'layout') + 2 : 0;
      const gutter = { left: (left?.right ?? 0) + HANG, right: (right?.left ?? 0) - HANG, top: head, bottom: foot - 2 };
      expect(print.extent(gutter)).toBeUndefined();
    });
  });

  it('has the names and the rule of its masthead in the blue of the house, and its text in pure black', () => {
    const rule = ruleOf(result.composition.pages[0]?.items ?? [], 'layout');
    const { left, right } = TEMPLATE.margins[paper];
    const print = first();
    const names = { left: left - HANG, right: left + 110, top: 0, bottom: rule - 2 };
    const line = { left, right: print.size.width - right, top: rule - 2, bottom: rule + 2 };
    for (const area of [names, { ...names, left: line.right - 110, right: line.right + HANG }]) {
      expectColour(print.darkest(area), { red: 0x1a, green: 0x6f, blue: 0xb0 });
    }
    expect(Math.max(...print.profile(line).map(({ inked }) => inked))).toBe(1);
    expect(print.coloured(line)).toBeGreaterThan(900);
    for (const { left: from, right: to } of columns) {
      const text = { left: from, right: to, top: rule + 120, bottom: print.size.height - 150 };
      expectColour(print.darkest(text), { red: 0, green: 0, blue: 0 });
      expect(print.coloured(text)).toBe(0);
    }
  });

  it('has its roundel on the axis of the page, of the size asked for', () => {
    const rule = ruleOf(result.composition.pages[0]?.items ?? [], 'layout');
    const axis = PAPERS[paper].width / 2;
    const radius = roundelDiameter(TEMPLATE) / 2;
    const ink = first().extent({ left: axis - 2 * radius, right: axis + 2 * radius, top: 0, bottom: rule - 2 });
    const [width, height] = [(ink?.right ?? 0) - (ink?.left ?? 0), (ink?.bottom ?? 0) - (ink?.top ?? 0)];
    expect(Math.abs(((ink?.right ?? 0) + (ink?.left ?? 0)) / 2 - axis)).toBeLessThanOrEqual(PIXEL);
    expect(Math.abs(width - height)).toBeLessThanOrEqual(2 * PIXEL);
    expect(Math.abs(width - 2 * radius)).toBeLessThan(4 * PIXEL);
  });

  it('has nothing in the margin under its text', () => {
    const { bottom } = TEMPLATE.margins[paper];
    eachPage((print) => {
      const { width, height } = print.size;
      const ink = print.extent({ left: 0, right: width, top: height - bottom + DESCENT, bottom: height });
      expect(ink).toBeUndefined();
    });
  });

  it('has the colour of the house on its first page alone', () => {
    expect(first().coloured(first().area)).toBeGreaterThan(1000);
    for (const print of prints.slice(1)) expect(print.coloured(print.area)).toBe(0);
  });
});

/** Where an item's ink may be: for text, from the tops of accented capitals to the ends of descenders. */
function areaOf(item: DisplayItem): Area {
  if (item.kind === 'text') {
    const size = item.runs[0]?.size ?? 0;
    return {
      left: item.x - BEARING,
      right: inkEnd(item) + BEARING,
      top: item.y - 1.1 * size,
      bottom: item.y + 0.4 * size,
    };
  }
  if (item.kind === 'rule') {
    const { x, y, width, thickness } = item;
    const half = thickness / 2 + PIXEL;
    return { left: x - PIXEL, right: x + width + PIXEL, top: y - half, bottom: y + half };
  }
  if (item.kind === 'box') {
    const { x, y, width, height } = item;
    return { left: x - PIXEL, right: x + width + PIXEL, top: y - PIXEL, bottom: y + height + PIXEL };
  }
  const points = item.steps.flatMap((step) => (step.op === 'close' ? [] : [step]));
  const reach = item.thickness / 2 + PIXEL;
  return {
    left: Math.min(...points.map(({ x }) => x)) - reach,
    right: Math.max(...points.map(({ x }) => x)) + reach,
    top: Math.min(...points.map(({ y }) => y)) - reach,
    bottom: Math.max(...points.map(({ y }) => y)) + reach,
  };
}

/** Where the ink of a line of text, most of whose letters stand on the baseline, falls off most steeply downwards. */
function baselineNear(print: Print, { left, right }: Edges, y: number): number {
  const rows = print.profile({ left, right, top: y - 4, bottom: y + 4 });
  let steepest = { y, drop: Number.NEGATIVE_INFINITY };
  for (const [i, row] of rows.entries()) {
    const below = rows[i + 2];
    const edge = rows[i + 1];
    if (below === undefined || edge === undefined) continue;
    const drop = row.inked - below.inked;
    if (drop > steepest.drop) steepest = { y: edge.y, drop };
  }
  return steepest.y;
}

function isDivided({ item }: ReadLine): boolean {
  return lastGlyphOf(item) === '\u00AD';
}

function lastGlyphOf(item: TextItem): string | undefined {
  return item.runs.at(-1)?.glyphs.at(-1)?.text;
}

/** The y of the first rule that is of such furniture. */
function ruleOf(items: readonly DisplayItem[], artifact: 'footer' | 'layout'): number {
  const rule = items.find(
    (item) =>
      item.kind === 'rule' &&
      languageOfItem(item.owner) === undefined &&
      'artifact' in item.owner &&
      item.owner.artifact === artifact,
  );
  return rule?.kind === 'rule' ? rule.y : Number.NaN;
}

function expectColour(
  found: { readonly red: number; readonly green: number; readonly blue: number },
  wanted: { readonly red: number; readonly green: number; readonly blue: number },
): void {
  for (const channel of ['red', 'green', 'blue'] as const) {
    expect(Math.abs(found[channel] - wanted[channel])).toBeLessThanOrEqual(3);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
