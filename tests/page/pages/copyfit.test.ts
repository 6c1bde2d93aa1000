import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import { openFamily } from '../../../src/page/fonts/index.ts';
import { compose, type Composed, type ComposeOptions } from '../../../src/page/pages/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import { fittedTo, type FitRules, type Template } from '../../../src/page/template/index.ts';
import { READING_ALOUD, seed, SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';
import { SESSION } from '../../support/session.ts';
import { EN } from '../../support/langs.ts';

const HOUSE = houseStyle();
const FAMILY = valueOf(openFamily(SESSION, HOUSE.family));

function fitted(
  statement: Statement,
  pages: FitRules['pages'],
  { limits = {}, ...options }: Partial<ComposeOptions> & { readonly limits?: Partial<FitRules> } = {},
): Outcome<Composed> {
  const { fit, ...template } = fittedTo(HOUSE, pages);
  if (fit === undefined) throw new Error('the template is not fitted');
  const limited: Template = { ...template, fit: { ...fit, ...limits } };
  return compose(statement, limited, { session: SESSION, paper: 'a4', family: FAMILY, ...options });
}

function reportOf(...asked: Parameters<typeof fitted>) {
  return valueOf(fitted(...asked)).report;
}

describe('copy fitted to one page', () => {
  it('is as large as lets it stay on one, within our own limits', () => {
    const { pages, size, leading, gap } = reportOf(seed(), 1);
    expect(pages).toBe(1);
    expect(size).toBeGreaterThan(9.5);
    expect(size).toBeLessThanOrEqual(10.5);
    expect(leading / size).toBeGreaterThanOrEqual(1.24);
    expect(leading / size).toBeLessThanOrEqual(1.4);
    expect(gap).toBe(HOUSE.pairGap);
  });

  it.each([
    ['a short text has the largest', READING_ALOUD, { min: 9, max: 10.5 }, 10.5],
    ['one size alone is that size', READING_ALOUD, { min: 9.25, max: 9.25 }, 9.25],
  ])('keeps to the limits of the template: %s', (_, slug, size, expected) => {
    const { pages, size: chosen } = reportOf(testStatement(slug), 1, { limits: { size } });
    expect(pages).toBe(1);
    expect(chosen).toBeCloseTo(expected, 6);
  });

  it('gives up the white between pairs only where no size would do with it', () => {
    const tight = { size: { min: 10.4, max: 10.5 }, leading: { min: 1.24, max: 1.28 } };
    expect(fitted(seed(), 1, { limits: tight }).ok).toBe(false);
    const given = reportOf(seed(), 1, { limits: { ...tight, gap: { min: 0, max: 1 } } });
    expect({ pages: given.pages, gap: given.gap }).toEqual({ pages: 1, gap: 0 });
    const loose = { size: { min: 9, max: 10.5 }, leading: { min: 1.24, max: 1.4 } };
    expect(reportOf(seed(), 1, { limits: { ...loose, gap: { min: 0, max: 1 } } }).gap).toBe(1);
  });

  it('is one clear fault where it cannot be, which says by how much and where', () => {
    const outcome = fitted(testStatement(SHARED_RIVERS), 1);
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics).toHaveLength(1);
    const [fault] = outcome.diagnostics;
    expect(fault?.code).toBe('pages/too-long');
    expect(fault?.message).toMatch(
      /^at its smallest \(9\.0 on 11\.2 pt\) the text takes 3 pages, \d+ rows more than 1 page$/u,
    );
    expect(fault?.place?.file).toMatch(/en\.md$/u);
    expect(fault?.hint).toMatch(/^shorten the text by \d+ lines/u);
  });

  it('stands alone as large as a version that stands alone may be', () => {
    const { pages, size } = reportOf(seed(), 1, { languages: [EN] });
    expect(pages).toBe(1);
    expect(size).toBeGreaterThan(10.5);
    expect(size).toBeLessThanOrEqual(10.5 * HOUSE.alone.scale + 1e-9);
  });
});

describe('copy fitted to sheets', () => {
  it('has an even number of pages, the nearest to that of its own size', () => {
    expect(
      valueOf(compose(testStatement(SHARED_RIVERS), HOUSE, { session: SESSION, paper: 'a4', family: FAMILY })).report
        .pages,
    ).toBe(3);
    const { pages, size } = reportOf(testStatement(SHARED_RIVERS), 'sheet');
    expect(pages).toBe(4);
    expect(size).toBeGreaterThan(9.5);
  });

  it('has fewer pages rather than more where the limits reach both', () => {
    const limits = { size: { min: 6, max: 10.5 } };
    expect(reportOf(testStatement(SHARED_RIVERS), 'sheet', { limits }).pages).toBe(2);
  });

  it('may be one page, whose back is blank', () => {
    expect(reportOf(seed(), 'sheet').pages).toBe(1);
  });

  it('is a fault where the limits reach no even number', () => {
    const outcome = fitted(testStatement(SHARED_RIVERS), 'sheet', {
      limits: { size: { min: 9.4, max: 9.6 }, leading: { min: 1.3, max: 1.33 } },
    });
    expect(
      outcome.diagnostics.map(({ code, message }) => `${code} ${message.replaceAll(/\d+ rows?/gu, 'n rows')}`),
    ).toEqual([
      'pages/too-long at its smallest (9.4 on 12.2 pt) the text takes 3 pages, n rows more than 2 pages, a whole number of sheets',
    ]);
  });
});

const FOOTNOTE = '2026-05-01-day-of-the-footnote';

describe('facing pages', () => {
  it('are counted one by one', () => {
    const { pages, size } = reportOf(testStatement(FOOTNOTE), 2, { arrangement: 'facing' });
    expect(pages).toBe(2);
    expect(size).toBeLessThan(9.5 * HOUSE.alone.scale);
  });

  it('are never fewer than two', () => {
    const outcome = fitted(seed(), 1, { arrangement: 'facing' });
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual(['facing pages cannot be fitted to 1 page']);
  });
});
