import { describe, expect, it } from 'vitest';
import { openFamily } from '../../../src/page/fonts/index.ts';
import { compose, surveyOf, type ComposeOptions, type SurveyedPage } from '../../../src/page/pages/index.ts';
import { reportOf } from '../../../src/page/pages/report.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import type { Template } from '../../../src/page/template/index.ts';
import { READING_ALOUD, seed, SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';
import { SESSION } from '../../support/session.ts';
import { EN, FR, enOrFr } from '../../support/langs.ts';

const TEMPLATE = houseStyle();
const FAMILY = valueOf(openFamily(SESSION, TEMPLATE.family));

function surveyed(
  statement: Statement,
  options: Partial<ComposeOptions> = {},
  template: Template = TEMPLATE,
): { readonly pages: readonly SurveyedPage[]; readonly composed: ReturnType<typeof composedWith> } {
  const composed = composedWith(statement, options, template);
  return { pages: surveyOf(composed.layout.fitted), composed };
}

function composedWith(statement: Statement, options: Partial<ComposeOptions>, template: Template) {
  return valueOf(compose(statement, template, { session: SESSION, paper: 'a4', family: FAMILY, ...options }));
}

/** What a Markdown hides its words behind. */
const TRICKY = {
  en: [
    'Smith &amp; Sons  of  *New York* wrote \\[twice\\] to   the Secretary-General  about rule \\#5,  and twice they were',
    '  given the same answer: that the *rules of procedure*, as amended by resolution 70/1, did not allow of any other',
    '&mdash; or so it was said. UNESCO, WHO and UNICEF were told as much, in the same words, on the very same afternoon.',
  ],
  fr: [
    'Smith &amp; Fils  ont  écrit *de New York* par deux fois: au   Secrétaire général  d’abord; puis, «faute de réponse»,',
    '  à son adjointe! L’un et l’autre ont répondu que la règle \\#5, telle que modifiée par la résolution 70/1, ne permettait',
    'rien d’autre &mdash; ou peu s’en faut. L’UNESCO, l’OMS et l’UNICEF l’ont appris le même jour, dans les mêmes termes.',
  ],
} as const;

function tricky(): { readonly statement: Statement; readonly sources: ReadonlyMap<string, readonly string[]> } {
  const facts = `kind: message
date: 2014-07-30
place: New York
speaker: Anne Example
office: { en: The Director, fr: La Directrice }
languages: [en, fr]
status: final
`;
  const texts = new Map(
    ([EN, FR] as const).map((lang) => [
      `${lang}.md`,
      `---\ntitle: Rule 5\n---\n\n${TRICKY[enOrFr(lang)].join('\n')}\n`,
    ]),
  );
  const statement = valueOf(
    parseStatement({ slug: '2014-07-30-rule', files: new Map([['statement.yaml', facts], ...texts]) }),
  );
  return { statement, sources: new Map([...texts].map(([file, text]) => [file, text.split('\n')])) };
}

describe('the survey of a statement', () => {
  it('finds the first word of every line where it stands in the Markdown', () => {
    const { statement, sources } = tricky();
    const narrow = { ...TEMPLATE, columns: { ...TEMPLATE.columns, widths: 'equal' as const } };
    const lines = surveyed(statement, {}, narrow).pages.flatMap((page) => page.lines);
    expect(lines.length).toBeGreaterThan(10);
    for (const { text, place } of lines) {
      const source = sources.get(place.file)?.[place.line - 1] ?? '';
      const [first = ''] = text.split(/[ \u00A0\u202F\u00AD—]/u);
      expect(source.slice(place.column - 1, place.column - 1 + first.length)).toBe(first);
    }
  });

  it('has every line once, in its column, on the grid between the head and the foot', () => {
    const { pages, composed } = surveyed(testStatement(SHARED_RIVERS));
    expect(pages).toHaveLength(composed.report.pages);
    for (const { lang, lines } of composed.report.figures) {
      const own = pages.flatMap((page) => page.lines).filter((line) => line.lang === lang);
      expect(own).toHaveLength(lines);
    }
    for (const { columns, lines, firstRow, lastRow, number } of pages) {
      for (const line of lines) {
        const column = columns.find(({ lang }) => lang === line.lang);
        expect(line.page).toBe(number);
        expect(line.x).toBeGreaterThanOrEqual(column?.x ?? Number.NaN);
        expect(line.x + line.measure).toBeLessThanOrEqual((column?.x ?? 0) + (column?.measure ?? 0) + 1e-6);
        expect(line.row).toBeGreaterThanOrEqual(firstRow);
        expect(line.row).toBeLessThanOrEqual(lastRow);
      }
    }
  });

  it.each([
    ['side by side', {}],
    ['on facing pages', { arrangement: 'facing' }],
    ['the other way round', { languages: [FR, EN] }],
  ] as const)('begins the sides of every unit on one row: %s', (_, options) => {
    for (const { pages } of [surveyed(seed(), options), surveyed(testStatement(READING_ALOUD), options)]) {
      const begun = new Map<string, number>();
      for (const { unit, lang, row } of pages.flatMap((page) => page.lines)) {
        const side = `${unit} ${lang}`;
        if (!begun.has(side)) begun.set(side, row);
      }
      const units = pages.flatMap((page) => page.levels).filter(({ continued }) => !continued);
      expect(units.length).toBeGreaterThan(3);
      for (const { unit, row } of units) expect([begun.get(`${unit} en`), begun.get(`${unit} fr`)]).toEqual([row, row]);
    }
  });

  it('counts the blank rows, hyphens and rivers of the report, and names its worst line', () => {
    const equal = { ...TEMPLATE, columns: { ...TEMPLATE.columns, widths: 'equal' as const } };
    for (const statement of [seed(), testStatement(SHARED_RIVERS)]) {
      const { pages, composed } = surveyed(statement, {}, equal);
      for (const { lang, blankRows, hyphens, rivers } of composed.report.figures) {
        const holes = pages.flatMap((page) => page.holes).filter((hole) => hole.lang === lang);
        expect(holes.reduce((sum, { rows }) => sum + rows, 0)).toBe(blankRows);
        const lines = pages.flatMap((page) => page.lines).filter((line) => line.lang === lang);
        expect(lines.filter(({ divided, justified }) => divided && justified)).toHaveLength(hyphens);
        const courses = pages.flatMap((page) => page.rivers).filter((river) => river.lang === lang);
        expect(courses.length).toBeGreaterThanOrEqual(rivers);
        for (const { columns, rivers: own } of pages) {
          const column = columns.find((one) => one.lang === lang);
          for (const { from, to } of own.filter((river) => river.lang === lang).flatMap(({ course }) => course)) {
            expect(from).toBeGreaterThan(column?.x ?? Number.NaN);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThan((column?.x ?? 0) + (column?.measure ?? 0));
          }
        }
      }
      const worst = pages.flatMap((page) => page.lines).filter((line) => line.worst);
      expect(worst.map(({ place, looseness }) => ({ place, looseness }))).toEqual([
        { place: composed.report.worst?.place, looseness: composed.report.worst?.looseness },
      ]);
    }
  });
});

describe('the report', () => {
  it('says that the last page can be saved where it holds a scrap, and the copy goes on one page fewer', () => {
    const { fitted } = composedWith(testStatement(SHARED_RIVERS), {}, TEMPLATE).layout;
    const rowsOfLast = reportOf(fitted, TEMPLATE, () => true).lastPage.of;
    const savable = (used: number, goesOn: number) => {
      const scrap = { ...fitted, fit: { ...fitted.fit, freeRows: rowsOfLast - used } };
      return reportOf(scrap, TEMPLATE, (pages) => pages === goesOn).lastPage.savable;
    };
    const fewer = fitted.fit.pages.length - 1;
    expect(fewer).toBeGreaterThan(0);
    expect(savable(2, fewer)).toBe(true);
    expect(savable(2, fewer + 1)).toBe(false);
    expect(savable(rowsOfLast - 2, fewer)).toBe(false);
  });
});
