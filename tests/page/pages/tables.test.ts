/** Tables on the page: where they may be broken, what is said again, and that nothing in them is printed over another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, type Composed, type Page, type Tag, type TextItem } from '../../../src/page/pages/index.ts';
import type { Template } from '../../../src/page/template/index.ts';
import { CELL_GAP, columnNeeds, columnsAt } from '../../../src/page/pages/tables.ts';
import { blockFamily } from '../../support/block-face.ts';
import { SESSION } from '../../support/session.ts';
import { houseStyle, statementIn, statementOf, valueOf } from '../../support/statement.ts';

function composedOf(en: readonly string[], fr: readonly string[] = en): Composed {
  const statement = statementOf({ en, fr });
  return valueOf(compose(statement, houseStyle(), { session: SESSION, paper: 'a4', family: blockFamily() }));
}

function tableOf(head: string, rows: readonly string[]): string {
  return [head, head.replace(/[^|]+/gu, '---'), ...rows].join('\n');
}

function textsOn({ items }: Page): readonly TextItem[] {
  return items.filter((item) => item.kind === 'text');
}

function wordsOf(item: TextItem): string {
  return item.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
}

function widthOf({ runs, scale }: TextItem): number {
  const advances = runs.flatMap(({ glyphs, size }) => glyphs.map(({ advance }) => advance * size * scale));
  return advances.reduce((sum, advance) => sum + advance, 0);
}

/** Over how many pages a table of so many rows stands that begins under `above` paragraphs of a line each. */
function pagesOfTable(rows: number, above: number): number {
  const table = tableOf(
    '| a | b |',
    Array.from({ length: rows }, (_, n) => `| cell${n} | x |`),
  );
  const { composition } = composedOf([...Array.from({ length: above }, () => 'It is so.'), table]);
  return composition.pages.filter((page) => textsOn(page).some((item) => /cell\d/u.test(wordsOf(item)))).length;
}

const ABOVE = [14, 17, 20, 23];

it('A table of ten rows is never broken, and a longer one is where its page ends', () => {
  // The head is one of them.
  expect(ABOVE.map((above) => pagesOfTable(9, above))).toEqual(ABOVE.map(() => 1));
  expect(Math.max(...ABOVE.map((above) => pagesOfTable(16, above)))).toBe(2);
});

/** Where the cells with these words begin and end on their page, in points. */
function edgesOf(cells: readonly string[]): readonly (readonly [number, number])[] {
  const table = '| Place | Yield |\n| --- | ---: |\n| Faro | 12.5 |\n| Acre | +47 050 |';
  const other = table.replace('Place', 'مكان').replace('Yield', 'غلة');
  const statement = statementIn({ ar: [other], en: [table] });
  const { composition } = valueOf(compose(statement, houseStyle(), { session: SESSION, paper: 'a4' }));
  const items = composition.pages.flatMap(textsOn);
  const found = cells.map((cell) => items.filter((item) => wordsOf(item).replaceAll('\u00A0', ' ') === cell));
  return found.flatMap((all) => {
    const item = all.toSorted((a, b) => b.x - a.x)[0];
    return item === undefined ? [] : [[item.x, item.x + widthOf(item)] as const];
  });
}

it('Figures have their units under each other, also in a column that ends at the left', () => {
  const [[from, short] = [0, 0], [start, long] = [0, 0]] = edgesOf(['12.5', '+47 050']);
  expect(short).toBeCloseTo(long, 1);
  expect(from).toBeGreaterThan(start + 1);
});

describe('A table that goes on overleaf', () => {
  const rows = Array.from({ length: 60 }, (_, n) => `| cell${n} | x |`);
  const { pages } = composedOf([tableOf('| Place | Yield |', rows)]).composition;

  it('has its head over its rows on every page, read out on the first alone', () => {
    expect(pages.length).toBeGreaterThan(1);
    const heads = pages.map((page) => textsOn(page).filter((item) => /^(?:Place|Yield)/u.test(wordsOf(item))));
    expect(heads.map((items) => items.map(wordsOf))).toEqual(pages.map(() => ['Place', 'Yield', 'Place', 'Yield']));
    const owners = heads.map((items) =>
      items.map(({ runs: [run] }) => (run !== undefined && 'role' in run.owner ? run.owner.role : run?.owner)),
    );
    expect(owners[0]).toEqual(['TH', 'TH', 'TH', 'TH']);
    for (const own of owners.slice(1)) expect(own).toEqual(Array.from({ length: 4 }, () => ({ artifact: 'header' })));
  });

  it('has that head on a line of its own, with its rule, and loses no row by it', () => {
    const cells = pages.flatMap((page) =>
      textsOn(page)
        .map(wordsOf)
        .filter((words) => words.startsWith('cell')),
    );
    expect(new Set(cells).size).toBe(60);
    expect(cells).toHaveLength(120);
    for (const page of pages) {
      const lines = textsOn(page).filter((item) => /^(?:Place|cell)/u.test(wordsOf(item)));
      const places = lines.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
      expect(new Set(places).size).toBe(places.length);
      const head = lines.find((item) => wordsOf(item) === 'Place')?.y ?? 0;
      expect(page.items.some((item) => item.kind === 'rule' && item.y > head && item.y < head + 8)).toBe(true);
    }
  });
});

describe('The rules of a table', () => {
  it('stand in the middle between the letters over them and the capitals under them', () => {
    const face = blockFamily().face('regular').metrics;
    const [page] = composedOf([tableOf('| Head | Yield |', ['| Row | 12 |']), 'It is so.']).composition.pages;
    const lines = page === undefined ? [] : textsOn(page);
    const [head, row] = ['Head', 'Row'].map((words) => lines.find((item) => wordsOf(item) === words));
    const rules = page?.items.filter((item) => item.kind === 'rule') ?? [];
    const rule = rules.find(({ y }) => head !== undefined && y > head.y);
    if (head === undefined || row === undefined || rule === undefined) throw new Error('the table is not there');
    const capitals = face.capHeight * (row.runs[0]?.size ?? 0);
    expect(Math.abs(rule.y - head.y - (row.y - capitals - rule.y))).toBeLessThan(1);
  });

  const rulesOf = (rows: readonly string[]) => {
    const [page] = composedOf([tableOf('| a | b |', rows), 'It is so.']).composition.pages;
    const lines = page === undefined ? [] : textsOn(page);
    const [head, end] = ['a', 'It is so.'].map((words) => lines.find((item) => wordsOf(item) === words));
    if (page === undefined || head === undefined || end === undefined) throw new Error('the table is not there');
    return page.items.filter((item) => item.kind === 'rule' && item.x === head.x && item.y > head.y && item.y < end.y)
      .length;
  };

  it('stand under its head and at its end', () => {
    expect(rulesOf(['| one | 1 |', '| two | 2 |', '| three | 3 |'])).toBe(2);
  });

  const long = 'a long account of what was agreed and of what was not, with all the reasons that were given for either';

  it('stand on both sides of a row that has several lines, so that it is told from two', () => {
    expect(rulesOf(['| one | 1 |', `| ${long} | 2 |`, '| three | 3 |'])).toBe(4);
  });

  it('do not stand between rows of one line beside it, where they would be a ladder', () => {
    const short = ['| one | 1 |', '| two | 2 |', '| three | 3 |'];
    expect(rulesOf([...short, `| ${long} | 4 |`, ...short])).toBe(4);
    expect(rulesOf([`| ${long} | 1 |`, ...short, `| ${long} | 5 |`])).toBe(4);
  });
});

describe('Heads of columns', () => {
  const table = tableOf('| Gauge | Highest reading of the whole winter and of the spring | m |', [
    '| Upper bridge | 3.15 | m |',
  ]);
  const [page] = composedOf([table]).composition.pages;
  const lines = page === undefined ? [] : textsOn(page);
  const baselineOf = (words: RegExp) => lines.findLast((item) => words.test(wordsOf(item)))?.y ?? 0;

  it('stand on their rule, however many lines each has', () => {
    const first = baselineOf(/^Upper/u);
    const heads = lines.filter(({ y }) => y < first - 1);
    const rows = new Set(heads.map(({ y }) => Math.round(y)));
    expect(rows.size).toBeGreaterThan(1);
    expect(baselineOf(/^Gauge$/u)).toBeCloseTo(Math.max(...heads.map(({ y }) => y)), 3);
    expect(baselineOf(/^m$/u)).toBeGreaterThan(0);
  });
});

/** Two tables beside each other, whatever their columns have room for. */
const EACH_ITS_OWN: Template = { ...houseStyle(), tables: { across: 'never' } };

describe('What stands in a table', () => {
  const narrow = tableOf('| Pays | Population | Superficie | Capitale |', [
    '| Papouasie-Nouvelle-Guinée | 10 142 619 | 462 840 | Port-Moresby |',
    '| Saint-Vincent-et-les-Grenadines | 104 332 | 389 | Kingstown |',
  ]);

  it('is never printed over what stands beside it', () => {
    const { pages } = composedOf(['It is so.', narrow]).composition;
    for (const page of pages) {
      const lines = textsOn(page);
      for (const line of lines) {
        const beside = lines.filter(({ x, y }) => Math.abs(y - line.y) < 1 && x > line.x);
        for (const { x } of beside) expect(line.x + widthOf(line)).toBeLessThanOrEqual(x + 0.5);
      }
    }
  });

  it('is never printed over what stands beside it, whatever its words and at whatever width', () => {
    const words = fc.constantFrom(
      'Constance',
      'Flour',
      '(t)',
      '12 400',
      'Saint-Vincent-et-les-Grenadines',
      'in',
      'landed',
    );
    const cell = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
    const table = fc.integer({ min: 2, max: 4 }).chain((columns) => {
      const row = fc.array(cell, { minLength: columns, maxLength: columns }).map((cells) => `| ${cells.join(' | ')} |`);
      return fc.tuple(row, fc.array(row, { minLength: 1, maxLength: 5 }));
    });
    fc.assert(
      fc.property(table, ([head, rows]) => {
        for (const page of composedOf(['It is so.', tableOf(head, rows)]).composition.pages) {
          const lines = textsOn(page);
          for (const line of lines) {
            const beside = lines.filter(({ x, y }) => Math.abs(y - line.y) < 1 && x > line.x);
            for (const { x } of beside) expect(line.x + widthOf(line)).toBeLessThanOrEqual(x + 0.5);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is refused at its line where it has no room: figures are never parted', () => {
    const many = tableOf('| a | b | c | d | e | f | g | h |', [`|${' 123456789012 |'.repeat(8)}`]);
    const statement = statementOf({ en: ['It is so.', many], fr: ['C’est ainsi.', many] });
    const outcome = compose(statement, EACH_ITS_OWN, { session: SESSION, paper: 'a4', family: blockFamily() });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics[0]).toMatchObject({ code: 'pages/cell-too-wide', place: { file: 'en.md', line: 9 } });
  });

  it('is told where a word had to be broken anywhere', () => {
    const many = tableOf('| a | b | c | d | e | f | g | h |', [`|${' strengths |'.repeat(8)}`]);
    const statement = statementOf({ en: ['It is so.', many], fr: ['C’est ainsi.', many] });
    const outcome = compose(statement, EACH_ITS_OWN, { session: SESSION, paper: 'a4', family: blockFamily() });
    expect(outcome.ok).toBe(true);
    expect(outcome.diagnostics[0]).toMatchObject({ code: 'pages/cell-broken', place: { file: 'en.md', line: 9 } });
  });

  it('is told once, with its lines, where words of several cells had to be broken', () => {
    const many = tableOf('| a | b | c | d | e | f | g | h |', Array<string>(3).fill(`|${' strengths |'.repeat(8)}`));
    const statement = statementOf({ en: ['It is so.', many], fr: ['C’est ainsi.', many] });
    const { diagnostics } = compose(statement, EACH_ITS_OWN, { session: SESSION, paper: 'a4', family: blockFamily() });
    const message =
      /^a table is so narrow that words in \d+ of its cells are .* \(lines 9 to 11\), the first in “strengths”$/u;
    expect(diagnostics).toMatchObject([
      { code: 'pages/cell-broken', message: expect.stringMatching(message), place: { file: 'en.md', line: 9 } },
      { code: 'pages/cell-broken', message: expect.stringMatching(message), place: { file: 'fr.md', line: 9 } },
    ]);
  });

  it('may be a word of ten thousand letters, which takes no longer than its letters, and is not told whole', () => {
    const long = tableOf('| a | b |', [`| ${'x\u00A0'.repeat(10_000)} | c |`]);
    const statement = statementOf({ en: ['It is so.', long], fr: ['C’est ainsi.', long] });
    const began = process.cpuUsage();
    const { diagnostics } = compose(statement, houseStyle(), { session: SESSION, paper: 'a4', family: blockFamily() });
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1e6).toBeLessThan(5);
    expect(diagnostics[0]).toMatchObject({ code: 'pages/cell-broken' });
    expect(diagnostics.every(({ message }) => message.length < 300)).toBe(true);
  });
});

describe('The columns of a table', () => {
  const need = (natural: number, least: number, divided = least, broken = 5) => {
    return { natural, least, divided, broken, mean: natural, sample: [natural] };
  };
  const widthsOf = (needs: Parameters<typeof columnsAt>[0], measure: number) =>
    columnsAt(needs, measure).map(({ width }) => Math.round(width * 1000) / 1000);

  it('fill the measure in proportion to what they want, where all fits', () => {
    expect(CELL_GAP).toBe(8);
    expect(columnsAt([need(30, 10), need(10, 10)], 88)).toEqual([
      { x: 0, width: 60 },
      { x: 68, width: 20 },
    ]);
  });

  it('wrap the long one and leave the short one whole, where not', () => {
    expect(widthsOf([need(300, 40), need(30, 30)], 138)).toEqual([100, 30]);
  });

  it('give one that lacks a little what it lacks, from one that wraps in any case', () => {
    const figures = { ...need(44, 26), mean: 30, sample: [44, 26, 26, 26] };
    const remark = { ...need(400, 40), mean: 220, sample: [40, 400, 240, 200] };
    expect(widthsOf([figures, remark], 168)).toEqual([44, 116]);
  });

  it('keep a word whole beside one that is divided in any case', () => {
    const town = { ...need(48, 48, 30), mean: 30, sample: [30, 48, 30, 30] };
    const address = { ...need(320, 300, 40), mean: 310, sample: [300, 320, 300, 320] };
    expect(widthsOf([town, address], 148)).toEqual([48, 92]);
  });

  it('leave a head in two lines where its column would take as many from all others', () => {
    const head = { ...need(120, 60), mean: 40, sample: [120, 20, 20, 20] };
    const remark = { ...need(200, 30), mean: 170, sample: [30, 200, 200, 200] };
    const [narrow = 0] = widthsOf([head, remark], 188);
    expect(narrow).toBeLessThan(120);
  });

  it('fill the measure and no more, whatever they hold', () => {
    const widths = fc.tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 200, noNaN: true })));
    const cell = widths.map((all) => {
      const [broken = 0, divided = 0, least = 0, natural = 0] = all.toSorted((a, b) => a - b);
      return { natural, least, divided, broken };
    });
    const table = fc.integer({ min: 1, max: 6 }).chain((columns) => {
      return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 40 });
    });
    fc.assert(
      fc.property(table, fc.double({ min: 60, max: 500, noNaN: true }), (rows, measure) => {
        const columns = columnsAt(columnNeeds(rows), measure);
        const last = columns.at(-1);
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(measure, 3);
        for (const [i, { x, width }] of columns.entries()) {
          expect(width).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual((columns[i + 1]?.x ?? Infinity) - CELL_GAP + 1e-3);
        }
      }),
    );
  });

  it('leave more room to what many cells have to say than to one long head', () => {
    const head = { ...need(100, 20), mean: 25 };
    expect(widthsOf([need(100, 20), head], 98)).toEqual([60, 30]);
  });

  it('are never narrower than their longest word, as long as there is room for all', () => {
    expect(widthsOf([need(300, 90), need(300, 20)], 138)).toEqual([90, 40]);
  });

  it('divide words before they break any', () => {
    expect(widthsOf([need(60, 60, 30), need(60, 60, 30)], 78)).toEqual([35, 35]);
    expect(widthsOf([need(60, 60, 30), need(60, 60, 30)], 38)).toEqual([15, 15]);
  });
});

/** The roles from the table down to each cell that something on the pages belongs to, in their order, each cell once. */
function cellsOf(...rows: readonly string[]): readonly string[] {
  const text = [['| Year | Schools |', '|---|---|', ...rows].join('\n')];
  const statement = statementOf({ en: text, fr: text });
  const composed = valueOf(compose(statement, houseStyle(), { session: SESSION, paper: 'a4', family: blockFamily() }));
  const tags = composed.composition.pages
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? item.runs : [])))
    .flatMap(({ owner }) => ('artifact' in owner ? [] : [owner]));
  return [...new Set(tags)].flatMap((tag) => {
    const path = pathOf(tag);
    return path.includes('Table') ? [path.slice(path.indexOf('Table')).join(' ')] : [];
  });
}

function pathOf(tag: Tag): readonly string[] {
  return [...(tag.parent === undefined ? [] : pathOf(tag.parent)), tag.role];
}

it('A table has its head and its body, and as many cells in each row, filled or not', () => {
  const head = ['Table THead TR TH', 'Table THead TR TH'];
  const row = ['Table TBody TR TD', 'Table TBody TR TD'];
  const table = [...head, ...row, ...row, ...row];
  expect(cellsOf('| 2031 | 12 |', '| 2032 | |', '| | |')).toEqual([...table, ...table]);
});

it('A table that is a head alone has no body', () => {
  const head = ['Table TR TH', 'Table TR TH'];
  expect(cellsOf()).toEqual([...head, ...head]);
});
