/** Columns in any languages: their widths are fitted together, so that texts of all lengths stand level, and the masthead has room for all. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../src/app/statement-folder.ts';
import { boundsOf } from '../../../src/geometry/index.ts';
import { compose, type Composed } from '../../../src/page/pages/index.ts';
import { openTemplate, type Template } from '../../../src/page/template/index.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { SESSION } from '../../support/session.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';
import { named, withNamesAtEnds } from '../../support/template.ts';

const FOLDER = fileURLToPath(new URL('../../six-languages/2032-09-21-tide-tables', import.meta.url));
const MESSAGE = valueOf(readStatement(FOLDER));
const PLAIN = valueOf(openTemplate(SESSION, 'plain')).template;
/** As the program names whoever publishes. */
const NAMES = new Map([
  ['en', 'Conference of Harbours'],
  ['zh', '港口会议'],
  ['ar', 'مؤتمر الموانئ'],
] as readonly (readonly [string, string])[] as readonly (readonly [Lang, string])[]);
const PAPERS = ['a4', 'letter'] as const;

function composed(order: string, paper: (typeof PAPERS)[number], template: Template): Composed {
  const languages = order.split(',') as readonly string[] as readonly Lang[];
  return valueOf(compose(MESSAGE, template, { session: SESSION, languages, paper }));
}

function withWidths(widths: 'equal' | 'fitted'): Template {
  return { ...PLAIN, columns: { ...PLAIN.columns, widths } };
}

describe('Three columns', () => {
  it.each(['en,zh,ar', 'ru,en,fr', 'ar,zh,en', 'en,fr,es'])('of %s cost less than equal ones', (order) => {
    for (const paper of PAPERS) {
      const fitted = composed(order, paper, withWidths('fitted')).report;
      const equal = composed(order, paper, withWidths('equal')).report;
      expect(fitted.cost).toBeLessThan(equal.cost);
      const measures = fitted.columns.map(({ measure }) => measure);
      const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);
      expect(sum(measures)).toBeCloseTo(sum(equal.columns.map(({ measure }) => measure)), 6);
      for (const measure of measures) {
        const share = (3 * measure) / sum(measures);
        expect(share).toBeGreaterThan(0.799);
        expect(share).toBeLessThan(1.301);
      }
    }
  });

  it.each(['en,zh,ar', 'ru,en,fr', 'ar,zh,en', 'en,fr,es'])('of %s leave no more blank than a tenth', (order) => {
    for (const paper of PAPERS)
      for (const { blankShare } of composed(order, paper, PLAIN).report.figures)
        expect(blankShare).toBeLessThanOrEqual(0.1);
  });

  it('are as wide as their tables ask, where a text alone asks for less', () => {
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const written = (title: string, words: string, head: readonly string[], names: readonly string[]) => {
      const body = names.map((name, i) => row([name, `1,24${i}.5`, `1,198.${i}`, `1,236.${i}`]));
      const table = [row(head), '| :-- | --: | --: | --: |', ...body].join('\n');
      return `---\ntitle: ${title}\n---\n\n${`${words.repeat(3)}\n\n`.repeat(6)}${table}\n`;
    };
    const files = new Map([
      [
        'statement.yaml',
        'kind: message\ndate: 2033-05-12\nplace: Exampleville\nlanguages: [en, ar, fr]\nstatus: final\n',
      ],
      [
        'en.md',
        written(
          'The river',
          'Three States measure the river at forty stations, and they exchange what they read. ',
          ['State', 'Share', 'Taken', 'Left'],
          ['Upper', 'Middle', 'Lower'],
        ),
      ],
      [
        'ar.md',
        written(
          'النهر',
          'تقيس الدول الثلاث النهر وتتبادل القراءات. ',
          ['الدولة', 'الحصة', 'المأخوذ', 'الباقي'],
          ['المشاطئة', 'الاستخدامات', 'المجموع'],
        ),
      ],
      [
        'fr.md',
        written(
          'Le fleuve',
          'Trois États mesurent le fleuve à quarante stations, et ils échangent ce qu’ils relèvent. ',
          ['État', 'Part', 'Pris', 'Reste'],
          ['Haut', 'Moyen', 'Bas'],
        ),
      ],
    ]);
    const statement = valueOf(parseStatement({ slug: '2033-05-12-river', files }));
    for (const name of ['message', 'letter', 'press-release']) {
      const { template } = valueOf(openTemplate(SESSION, name));
      for (const paper of PAPERS) {
        const { diagnostics } = compose(statement, template, { session: SESSION, paper });
        expect(diagnostics.filter(({ code }) => code === 'pages/cell-broken')).toEqual([]);
      }
    }
  });

  it('have the names over them that stand at two ends over two, under the device that stood between', () => {
    const { composition, layout } = composed('en,zh,ar', 'a4', named(houseStyle(), NAMES));
    const [page] = composition.pages;
    const head = (page?.items ?? [])
      .filter((item) => item.kind === 'text')
      .sort((a, b) => a.y - b.y)
      .slice(0, 3)
      .sort((a, b) => a.x - b.x);
    const [first] = head;
    expect(new Set(head.map(({ y }) => y)).size).toBe(1);
    const columns = layout.fitted.frame.columns;
    for (const [i, { x }] of head.entries()) {
      expect(x).toBeGreaterThan((columns[i]?.x ?? 0) - 2);
      expect(x).toBeLessThan((columns[i]?.x ?? 0) + (columns[i]?.measure ?? 0));
    }
    const roundel = (page?.items ?? []).find(({ kind }) => kind === 'path');
    expect(roundel?.kind === 'path' && boundsOf(roundel.steps).bottom).toBeLessThan((first?.y ?? 0) - 8);
  });
});

describe('Two columns', () => {
  it.each(['en,fr', 'fr,es', 'ar,en', 'en,zh', 'zh,fr', 'ru,zh', 'ar,fr'])(
    'of %s leave no more blank than 0.06',
    (order) => {
      for (const paper of PAPERS)
        for (const { blankShare } of composed(order, paper, PLAIN).report.figures)
          expect(blankShare).toBeLessThanOrEqual(0.06);
    },
  );

  it('are as the template limits them, but that one beside ideographs may be a little wider', () => {
    const columns = { ...PLAIN.columns, split: { min: 0.48, max: 0.52 } };
    const shareOf = (order: string, template: Template): number => {
      const [first, second] = composed(order, 'a4', template).report.columns.map(({ measure }) => measure);
      return (first ?? 0) / ((first ?? 0) + (second ?? 0));
    };
    const besideChinese = shareOf('en,zh', { ...PLAIN, columns });
    expect(besideChinese).toBeGreaterThan(0.52);
    expect(besideChinese).toBeLessThanOrEqual(0.56 + 1e-9);
    expect(shareOf('ar,es', { ...PLAIN, columns })).toBeGreaterThanOrEqual(0.48 - 1e-9);
    expect(shareOf('en,zh', { ...PLAIN, columns: { ...columns, split: { min: 0.5, max: 0.5 } } })).toBeCloseTo(0.5, 6);
  });
});

describe('Names that have no room at two ends', () => {
  const UN = valueOf(openTemplate(SESSION, 'un-message')).template;
  const linesOf = ({ composition }: Composed) =>
    (composition.pages[0]?.items ?? []).flatMap((item) =>
      item.kind === 'text'
        ? [{ ...item, text: item.runs.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')).join('') }]
        : [],
    );

  it.each(['ru', 'ru,en', 'fr,ru', 'ar,ru'])(
    'stand over their columns, under the device, where the template says so: %s',
    (order) => {
      for (const paper of PAPERS) {
        const page = composed(order, paper, UN);
        const name = linesOf(page).find(({ text }) => text.startsWith('Организация'));
        const column = page.layout.fitted.frame.columns.find(({ lang }) => lang === 'ru');
        expect(name?.x).toBeGreaterThan((column?.x ?? 0) - 2);
        expect(name?.x).toBeLessThan((column?.x ?? 0) + (column?.measure ?? 0));
        const roundel = page.composition.pages[0]?.items.find(({ kind }) => kind === 'path');
        expect(roundel?.kind === 'path' && boundsOf(roundel.steps).bottom).toBeLessThan(name?.y ?? 0);
      }
    },
  );

  it('are refused where it does not', () => {
    const languages = ['ru', 'en'] as readonly string[] as readonly Lang[];
    const { ok, diagnostics } = compose(MESSAGE, withNamesAtEnds(UN), { session: SESSION, languages, paper: 'a4' });
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual(['pages/name-too-wide']);
  });

  it('have what is read from the right in the order of the page, from left to right', () => {
    const { composition, layout } = composed('en,zh,ar', 'a4', PLAIN);
    const arabic = layout.fitted.frame.columns.find(({ lang }) => lang === 'ar');
    const lines = composition.pages.flatMap(({ items }) =>
      items.filter((item) => item.kind === 'text').filter(({ x }) => x >= (arabic?.x ?? Infinity) - 2),
    );
    const runs = lines.flatMap((line) => line.runs);
    const letters = ({ glyphs }: (typeof runs)[number]) => glyphs.map(({ text }) => text);
    const fromRight = runs.filter((run) => /\p{Script=Arabic}{2}/u.test(letters(run).join('')));
    expect(fromRight.length).toBeGreaterThan(20);
    for (const run of fromRight) expect(run.reversed).toBe(true);
    const read = fromRight.map((run) => letters(run).toReversed().join('')).join(' ');
    for (const word of ['المد', 'الموانئ']) expect(read).toContain(word);
    for (const run of runs.filter((one) => /[A-Z]{2}|\d{2}/u.test(letters(one).join(''))))
      expect(run.reversed).toBeUndefined();
  });
});
