/** One table across both columns: when it stands there, where its cells are, and that each version still has it whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compose,
  type Composition,
  type GlyphRun,
  type Owner,
  type Page,
  type Tag,
  type TextItem,
} from '../../../src/page/pages/index.ts';
import { columnsAcross } from '../../../src/page/pages/across.ts';
import { CELL_GAP, columnNeeds } from '../../../src/page/pages/tables.ts';
import type { Template } from '../../../src/page/template/index.ts';
import { SESSION } from '../../support/session.ts';
import { houseStyle, statementIn, statementOf, valueOf } from '../../support/statement.ts';

type Across = Template['tables']['across'];

const HEADS = {
  en: '| Crop | 2031 | 2032 | 2033 | Change, per cent |',
  fr: '| Culture | 2031 | 2032 | 2033 | Variation, pour cent |',
};
const ALIGN = '| :-- | --: | --: | --: | --: |';

const EN = [
  HEADS.en,
  ALIGN,
  '| Winter wheat on the upper fields | 388 | 397 | 421 | 2.2 |',
  '| Apples from old orchards | 54 | 61 | 66 | 22 |',
].join('\n');
const FR = [
  HEADS.fr,
  ALIGN,
  '| Blé d’hiver des champs du haut | 388 | 397 | 421 | 2.2 |',
  '| Pommes des vieux vergers | 54 | 61 | 66 | 22 |',
].join('\n');

interface Asked {
  readonly across?: Across;
  readonly arrangement?: 'facing';
}

function composedOf(en: string, fr: string, { across = 'auto', arrangement }: Asked = {}): Composition {
  const statement = statementOf({ en: ['It is so.', en, 'So it is.'], fr: ['C’est ainsi.', fr, 'Ainsi soit-il.'] });
  const template = { ...houseStyle(), tables: { across } };
  const options = { session: SESSION, paper: 'a4', ...(arrangement && { arrangement }) } as const;
  return valueOf(compose(statement, template, options)).composition;
}

function linesOn({ items }: Page): readonly TextItem[] {
  return items.filter((item) => item.kind === 'text');
}

function wordsOf(runs: readonly GlyphRun[]): string {
  return runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
}

/** The lines that are painted with these words. */
function painted({ pages }: Pick<Composition, 'pages'>, words: string): readonly TextItem[] {
  return pages
    .flatMap(linesOn)
    .filter(({ runs }) => wordsOf(runs) === words && runs.every(({ said }) => said !== true));
}

/** What the cells of a version say, in the order in which they are read. */
function cellsIn({ pages }: Composition, lang: string): readonly string[] {
  const cells = new Map<Tag, string>();
  for (const { runs } of pages.flatMap(linesOn)) {
    for (const run of runs) {
      const cell = cellOf(run.owner);
      if (cell === undefined || langOf(cell)?.startsWith(lang) !== true) continue;
      cells.set(cell, `${cells.get(cell) ?? ''}${wordsOf([run])}`);
    }
  }
  return [...cells.values()];
}

function cellOf(owner: Owner): Tag | undefined {
  if ('artifact' in owner) return undefined;
  for (let tag: Tag | undefined = owner; tag !== undefined; tag = tag.parent)
    if (tag.role === 'TH' || tag.role === 'TD') return tag;
  return undefined;
}

function langOf(tag: Tag): string | undefined {
  return tag.lang ?? (tag.parent && langOf(tag.parent));
}

function isAcross(composition: Composition): boolean {
  return painted(composition, '421').length === 1;
}

describe('A table with the same figures in both languages', () => {
  it('stands once across both columns where its rows would be broken in one', () => {
    expect(isAcross(composedOf(EN, FR))).toBe(true);
  });

  it('stands in each column where its rows have room there', () => {
    const short = ['| a | b |', '| -- | --: |', '| one | 421 |'].join('\n');
    expect(painted(composedOf(short, short.replace('one', 'un')), '421')).toHaveLength(2);
  });

  it('stands across wherever it can if the house wants that, and never if not', () => {
    const short = ['| a | b |', '| -- | --: |', '| one | 421 |'].join('\n');
    const french = short.replace('one', 'un');
    expect(isAcross(composedOf(short, french, { across: 'always' }))).toBe(true);
    expect(isAcross(composedOf(EN, FR, { across: 'never' }))).toBe(false);
  });

  it('stands on the page of each language where these face each other', () => {
    expect(isAcross(composedOf(EN, FR, { arrangement: 'facing', across: 'always' }))).toBe(false);
  });

  it('stands twice where one figure differs, be it by its decimal mark alone', () => {
    expect(isAcross(composedOf(EN, FR.replace('2.2', '2,2')))).toBe(false);
    expect(isAcross(composedOf(EN, FR.replace('| 61 |', '| 62 |')))).toBe(false);
  });

  it('stands twice where a cell between the labels has a note or a link, which are of one version', () => {
    const linked = (table: string) => table.replace('| 61 |', '| [61](https://mill.example/) |');
    expect(isAcross(composedOf(linked(EN), linked(FR)))).toBe(false);
    const noted = (table: string) => `${table.replace('| 61 |', '| 61[^1] |')}\n\n[^1]: Weighed in the rain.`;
    expect(isAcross(composedOf(noted(EN), noted(FR)))).toBe(false);
  });

  it('stands twice where it has sentences between its labels', () => {
    const told = (table: string) => table.replace('| 61 |', '| counted by all the millers |');
    expect(isAcross(composedOf(told(EN), told(FR), { across: 'always' }))).toBe(false);
  });
});

describe('Across both columns', () => {
  const composition = composedOf(EN, FR);

  it('labels stand at the edge of their language, level, and figures between them', () => {
    const [english] = painted(composition, 'Apples from old orchards');
    const [french] = painted(composition, 'Pommes des vieux vergers');
    const figures = ['54', '61', '66', '22'].flatMap((figure) => painted(composition, figure));
    expect(figures).toHaveLength(4);
    for (const { y } of [french, ...figures].flatMap((line) => line ?? [])) expect(y).toBe(english?.y);
    const places = [english, ...figures, french].map((line) => line?.x ?? 0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(english?.x).toBeCloseTo(houseStyle().margins.a4.left, 0);
  });

  it('heads stand one over the other in both languages, and once where they are the same', () => {
    const [english] = painted(composition, 'Change, per cent');
    const [french] = painted(composition, 'Variation, pour cent');
    expect(english?.y).toBeLessThan(french?.y ?? 0);
    expect(painted(composition, '2033').map(({ y }) => y)).toEqual([french?.y]);
    for (const label of ['Crop', 'Culture']) expect(painted(composition, label)[0]?.y).toBe(french?.y);
  });

  it('rules are as long as the type area, and drawn once', () => {
    const [page] = composition.pages;
    const table = painted(composition, 'Crop')[0]?.y ?? 0;
    const rules = page?.items.filter((item) => item.kind === 'rule' && item.y > table && item.y < table + 60) ?? [];
    expect(rules).toHaveLength(2);
    const ends = rules.map((rule) => (rule.kind === 'rule' ? rule.width : 0));
    const { margins } = houseStyle();
    for (const width of ends) {
      expect(width).toBeCloseTo((page?.size.width ?? 0) - margins.a4.left - margins.a4.right, 3);
    }
  });

  it('each language reads a whole table, in the order of its text', () => {
    const years = ['2031', '2032', '2033'];
    const read = (head: string, change: string, wheat: string, apples: string) =>
      [
        [head, ...years, change],
        [wheat, '388', '397', '421', '2.2'],
        [apples, '54', '61', '66', '22'],
      ].flat();
    expect(cellsIn(composition, 'en')).toEqual(
      read('Crop', 'Change, per cent', 'Winter wheat on the upper fields', 'Apples from old orchards'),
    );
    expect(cellsIn(composition, 'fr')).toEqual(
      read('Culture', 'Variation, pour cent', 'Blé d’hiver des champs du haut', 'Pommes des vieux vergers'),
    );
  });

  it('the same labels stand once', () => {
    const years = (lang: 'en' | 'fr', label: string) =>
      [HEADS[lang], ALIGN, '| 2029 | 1 | 2 | 421 | 5 |'].join('\n').replace(/Crop|Culture/u, label);
    const same = composedOf(years('en', 'Year'), years('fr', 'Année'), { across: 'always' });
    expect(painted(same, '2029')).toHaveLength(1);
    expect(painted(same, 'Year')[0]?.y).toBeLessThan(painted(same, 'Année')[0]?.y ?? 0);
  });
});

describe('A table across that goes on overleaf', () => {
  const rows = (label: string) =>
    Array.from({ length: 70 }, (_, i) => `| ${label} ${i + 1} | ${i + 1000} | 397 | 2 | 2.2 |`);
  const en = [HEADS.en, ALIGN, ...rows('A field of winter wheat above mill')].join('\n');
  const fr = [HEADS.fr, ALIGN, ...rows('Un champ de blé d’hiver en amont du moulin')].join('\n');
  const composition = composedOf(en, fr);

  it('has its head on every page, in both languages, said aloud on the first alone', () => {
    const pages = composition.pages.filter((page) => linesOn(page).some(({ runs }) => /^10\d\d$/u.test(wordsOf(runs))));
    expect(pages.length).toBeGreaterThan(1);
    for (const [i, page] of pages.entries()) {
      for (const head of ['Crop', 'Culture', 'Change', 'Variation', '2033']) {
        const lines = linesOn(page).filter(({ runs }) => wordsOf(runs).startsWith(head));
        const owners = lines.map(({ runs: [run] }) => run?.owner);
        if (i > 0) expect(owners).toEqual([{ artifact: 'header' }]);
        else expect(owners.every((owner) => owner !== undefined && 'role' in owner && owner.role === 'TH')).toBe(true);
      }
    }
  });

  it('loses no row, and has each once', () => {
    for (let i = 0; i < 70; i++) expect(painted(composition, `${i + 1000}`)).toHaveLength(1);
  });
});

describe('Of languages that run towards each other', () => {
  const head = ['| Crop | 2031 | 2032 | Change since the flood of the year before |', '| :-- | --: | --: | --: |'];
  const en = [...head, '| Winter wheat on the upper fields | 397 | 421 | 2.2 |'].join('\n');
  const arabic = [
    '| المحصول | 2031 | 2032 | التغير منذ فيضان العام السابق |',
    '| :-- | --: | --: | --: |',
    '| القمح الشتوي في الحقول العليا | 397 | 421 | 2.2 |',
  ].join('\n');
  const across = (texts: Readonly<Record<string, readonly string[]>>) =>
    valueOf(
      compose(statementIn(texts), { ...houseStyle(), tables: { across: 'always' } }, { session: SESSION, paper: 'a4' }),
    ).composition;

  it.each([
    ['English', { en: ['It is so.', en], ar: ['هكذا الأمر.', arabic] }],
    ['Arabic', { ar: ['هكذا الأمر.', arabic], en: ['It is so.', en] }],
  ])('each has its labels at its own edge, %s first', (first, texts) => {
    const composition = across(texts);
    const [english] = painted(composition, 'Winter wheat on the upper fields');
    const [figure, ...others] = painted(composition, '421');
    expect(others).toEqual([]);
    const isLeft = (english?.x ?? 0) < (figure?.x ?? 0);
    expect(isLeft).toBe(true);
    expect(cellsIn(composition, 'ar').slice(-3)).toEqual(['397', '421', '2.2']);
    const years = ['2031', '2032'].map((year) => painted(composition, year)[0]?.x ?? 0);
    // Columns follow each other as the first language reads them.
    expect(years).toEqual(years.toSorted((a, b) => (first === 'English' ? a - b : b - a)));
  });

  it('a figure that the other language would turn round stands twice', () => {
    const signed = (table: string) => table.replace('| 2.2 |', '| -2.2 |');
    expect(isAcross(across({ en: ['It is so.', signed(en)], ar: ['هكذا الأمر.', signed(arabic)] }))).toBe(false);
  });
});

describe('Of three languages', () => {
  const es = EN.replace('Crop', 'Cultivo')
    .replace('Change, per cent', 'Variación, por ciento')
    .replace('Winter wheat on the upper fields', 'Trigo de los campos altos')
    .replace('Apples from old orchards', 'Manzanas de huertos viejos');
  const texts = { en: ['It is so.', EN], fr: ['C’est ainsi.', FR], es: ['Así es.', es] };
  const outcome = compose(statementIn(texts), houseStyle(), { session: SESSION, paper: 'a4' });
  const { composition } = valueOf(outcome);

  it('one table stands across, where words would be divided in each of three columns', () => {
    expect(isAcross(composition)).toBe(true);
    expect(outcome.diagnostics.filter(({ code }) => code.startsWith('pages/cell'))).toEqual([]);
  });

  it('the first has its labels at the start, the others at the end, in their order', () => {
    const places = ['Crop', '2031', '2033', 'Culture', 'Cultivo'].map((words) => painted(composition, words)[0]);
    const xs = places.map((line) => line?.x ?? 0);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(new Set(places.map((line) => line?.y)).size).toBe(1);
    const heads = [/^Change/u, /^Variation/u, /^Variación/u].map(
      (head) => composition.pages.flatMap(linesOn).find(({ runs }) => head.test(wordsOf(runs)))?.y ?? 0,
    );
    expect(heads).toEqual(heads.toSorted((a, b) => a - b));
    expect(new Set(heads).size).toBe(3);
  });

  it('each reads its own table', () => {
    for (const lang of ['en', 'fr', 'es']) expect(cellsIn(composition, lang)).toHaveLength(15);
  });

  it('one that has other figures keeps all apart', () => {
    const other = { ...texts, es: ['Así es.', es.replace('| 61 |', '| 62 |')] };
    const apart = valueOf(compose(statementIn(other), houseStyle(), { session: SESSION, paper: 'a4' })).composition;
    expect(painted(apart, '421')).toHaveLength(3);
  });
});

describe('The columns of a table across', () => {
  it('have as much white between labels and figures as between figures', () => {
    const cells = [100, 20, 20, 20, 90].map((natural) => ({ natural, least: natural, divided: natural, broken: 5 }));
    const columns = columnsAcross(columnNeeds([cells]), 400, 1);
    expect(columns.map(({ width }) => width)).toEqual([100, 20, 20, 20, 90]);
    const gaps = columns.slice(1).map(({ x }, i) => x - (columns[i]?.x ?? 0) - (columns[i]?.width ?? 0));
    const [first = 0, second = 0, third = 0, last = 0] = gaps;
    for (const gap of [second, third]) expect(gap).toBeCloseTo(first, 6);
    expect(last).toBeGreaterThan(first);
    expect(first).toBeGreaterThan(2 * CELL_GAP);
  });

  it('fill the measure, with more white before the labels at the end', () => {
    const widths = fc.array(fc.double({ min: 1, max: 200, noNaN: true }), { minLength: 4, maxLength: 8 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 300, max: 600 }), (all, ends, measure) => {
        const cells = all.map((width) => ({ natural: width, least: width / 2, divided: width / 3, broken: width / 4 }));
        const columns = columnsAcross(columnNeeds([cells]), measure, ends);
        const last = columns.at(-1);
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(measure, 3);
        for (const [i, { x, width }] of columns.entries()) {
          const next = columns[i + 1];
          const isBeforeLabel = i + 1 >= columns.length - ends;
          if (next !== undefined)
            expect(next.x - x - width).toBeGreaterThanOrEqual((isBeforeLabel ? 2 * CELL_GAP : CELL_GAP) - 1e-3);
        }
      }),
    );
  });
});
