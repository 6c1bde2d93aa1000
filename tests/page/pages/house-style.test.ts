/** Sets statements in a house style that is a template file and nothing else, and proves what stands on its pages. */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { boundsOf, type PaperName } from '../../../src/geometry/index.ts';
import {
  compose,
  type Composed,
  type DisplayItem,
  type Owner,
  type Page,
  type Tag,
} from '../../../src/page/pages/index.ts';
import { loadTemplate } from '../../../src/page/template/index.ts';
import type { Lang, Statement } from '../../../src/text/statement/index.ts';
import { lakesideHouse } from '../../support/house-style.ts';
import { FR_CH, inThree } from '../../support/in-three.ts';
import { EN, FR } from '../../support/langs.ts';
import { pdfOf } from '../../support/made.ts';
import { seed, SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { sessionIn } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const FOLDER = lakesideHouse();
const SESSION = await sessionIn(FOLDER);
const TEMPLATE = valueOf(loadTemplate(SESSION, 'lakeside'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function composedIn(statement: Statement, languages: readonly Lang[], paper: PaperName = 'a4'): Composed {
  return valueOf(compose(statement, TEMPLATE, { session: SESSION, paper, languages }));
}

function textOf(item: DisplayItem): string {
  if (item.kind !== 'text') return '';
  return item.runs
    .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
    .join('')
    .trim();
}

/** Where the text begins, in points. */
function startOf(page: Page | undefined, text: string): number {
  const item = page?.items.find((one) => textOf(one).startsWith(text));
  if (item?.kind !== 'text') throw new Error(`no line begins with ${text}`);
  return item.x;
}

const WAYS = [
  ['one column', [EN]],
  ['two columns', [EN, FR]],
  ['three columns', [EN, FR, FR_CH]],
] as const;

describe.each(['a4', 'letter'] as const)('On %s', (paper) => {
  it.each(WAYS)('the text of %s is proved, with all that stands around it', async (_, languages) => {
    for (const statement of [seed(), testStatement(SHARED_RIVERS)]) {
      const made = await pdfOf(inThree(statement), { template: TEMPLATE, session: SESSION, paper, languages });
      expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(valueOf(made).report.columns.map(({ lang }) => lang)).toEqual(languages);
    }
  });
});

const NAMES = ['Lakeside Council', 'Conseil du bord du lac'];

describe('Its emblem', () => {
  const crest = valueOf(loadTemplate(SESSION, 'lakeside-crest'));

  it.each(WAYS)(
    'stands level with the names of %s on both papers, at the end, and is passed over',
    async (_, languages) => {
      for (const paper of ['a4', 'letter'] as const) {
        const made = await pdfOf(inThree(testStatement(SHARED_RIVERS)), {
          template: crest,
          session: SESSION,
          paper,
          languages,
        });
        expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const { composition } = valueOf(
          compose(inThree(testStatement(SHARED_RIVERS)), crest, { session: SESSION, paper, languages }),
        );
        const [page, ...later] = composition.pages;
        const [emblem] = pathsOn(page);
        const bounds = boundsOf(emblem?.steps ?? []);
        expect(bounds.right - bounds.left).toBeCloseTo(40, 1);
        expect(bounds.right).toBeCloseTo((page?.size.width ?? 0) - crest.margins[paper].right, 1);
        expect(emblem?.owner).toEqual({ artifact: 'layout' });
        // A line of the contacts, at the foot, may be the same words.
        const middle = (page?.size.height ?? 0) / 2;
        const ends = page?.items.filter((one) => one.kind === 'text' && one.y < middle && NAMES.includes(textOf(one)));
        expect(ends).toHaveLength(languages.length);
        for (const name of ends ?? []) expect(name.kind === 'text' && name.y).toBeLessThan(bounds.bottom);
        expect(later.flatMap((one) => pathsOn(one))).toEqual([]);
      }
    },
  );

  /** The drawings of a page that are read by nobody. */
  function pathsOn(page: Page | undefined) {
    return (page?.items ?? []).flatMap((item) => (item.kind === 'path' && !isFigure(item.owner) ? [item] : []));
  }
});

describe('The house style', () => {
  const { composition, report } = composedIn(inThree(testStatement(SHARED_RIVERS)), [EN, FR, FR_CH]);
  const [first, ...later] = composition.pages;

  it('has a bar at the top of every page, from edge to edge', () => {
    for (const { items, size } of composition.pages) {
      const [bar] = items;
      expect(bar).toMatchObject({ kind: 'box', x: 0, y: 0, width: size.width, owner: { artifact: 'layout' } });
    }
  });

  it('has names, the kind of text, and contacts over or under the columns of their languages', () => {
    // Capitals hang a little out of the column: each as far as its letter does.
    const apart = (names: readonly string[]) => {
      const starts = names.map((name) => startOf(first, name));
      return Math.max(...starts) - Math.min(...starts);
    };
    expect(apart(['Lakeside Council', 'Remarks', 'Press Office'])).toBeLessThan(2);
    expect(apart(['Conseil', 'Allocution', 'Service'])).toBeLessThan(2);
  });

  it('has a code at the foot of page one that says where it leads', () => {
    const owners = composition.pages.map(({ items }) =>
      items.flatMap((item) => (item.kind === 'path' && isFigure(item.owner) ? [item.owner.alt] : [])),
    );
    expect(owners[0]).toEqual([`https://lakeside.example/fr-CH/${SHARED_RIVERS}`]);
    expect(owners.slice(1).flat()).toEqual([]);
  });

  it('has the number of each page and of all, and its notice on every page', () => {
    const total = composition.pages.length;
    expect(total).toBeGreaterThan(1);
    for (const { number, items } of composition.pages) {
      expect(items.map(textOf)).toContain(`${number}/${total}`);
      expect(items.map(textOf)).toContain('As delivered');
    }
    for (const { items } of later) {
      const notice = items.find((item) => textOf(item) === 'As delivered');
      expect(notice?.kind === 'text' && notice.runs[0]?.owner).toHaveProperty('artifact');
    }
  });

  it('sets its furniture in the second family, and its text in the first', () => {
    const faceOf = (text: string) => {
      const item = first?.items.find((one) => textOf(one).startsWith(text));
      return item?.kind === 'text' ? item.runs[0]?.face : undefined;
    };
    expect(faceOf('Press Office')).toBe('lakeside-display/regular');
    expect(faceOf('Remarks')).toBe('lakeside-display/semibold');
  });

  it('has its text begin on one line, whatever the length of the title', () => {
    const tops = [seed(), testStatement(SHARED_RIVERS)].map((statement) => {
      const { layout } = composedIn(statement, [EN, FR]);
      return layout.fitted.stacks.first.firstRow;
    });
    expect(new Set(tops).size).toBe(1);
  });

  it('gives each column as much room as its text takes', () => {
    const [english = 0, ...longer] = report.columns.map(({ measure }) => measure);
    for (const measure of longer) expect(measure).toBeGreaterThan(english);
    for (const { blankShare } of report.figures) expect(blankShare).toBeLessThan(0.06);
  });

  it('says which wording it lacks in a language that is set', () => {
    const blocks = TEMPLATE.blocks.map((block) =>
      block.kind === 'about' ? { ...block, text: new Map([[EN, 'Who we are.']]) } : block,
    );
    const outcome = compose(seed(), { ...TEMPLATE, blocks }, { session: SESSION, paper: 'a4' });
    expect(outcome.diagnostics).toMatchObject([
      { code: 'pages/no-wording', message: 'the block about says nothing in fr' },
    ]);
  });

  it('refuses a name that is wider than its column, with its line', () => {
    const name = 'W'.repeat(60);
    const blocks = TEMPLATE.blocks.map((block) =>
      block.kind === 'names'
        ? {
            ...block,
            text: new Map([
              [EN, name],
              [FR, 'Conseil'],
            ]),
          }
        : block,
    );
    const outcome = compose(seed(), { ...TEMPLATE, blocks }, { session: SESSION, paper: 'a4' });
    expect(outcome.diagnostics).toMatchObject([
      { code: 'pages/block-too-wide', place: { file: TEMPLATE.source.file } },
    ]);
  });
});

function isFigure(owner: Owner): owner is Tag {
  return 'role' in owner && owner.role === 'Figure';
}
