/** A last page that would hold a scrap of the text: rows that are a little closer, or wider, do away with it. */
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/page/pages/index.ts';
import { SESSION } from '../../support/session.ts';
import { houseStyle, statementOf, valueOf } from '../../support/statement.ts';

const HOUSE = houseStyle();
const { leading: OWN } = HOUSE.grid;

/** Paragraphs of a line each, with a row of white between two. */
function reportOf(count: number) {
  const paragraphs = Array.from({ length: count }, () => 'It is so.');
  const statement = statementOf({ en: paragraphs, fr: paragraphs });
  return valueOf(compose(statement, HOUSE, { session: SESSION, paper: 'a4' })).report;
}

/** As many as fill one page. */
const FULL = Math.ceil(reportOf(1).lastPage.of / 2);

describe('a last page', () => {
  it('of a row or two is taken onto the page before, by a leading that nobody tells from the template’s', () => {
    const { pages, leading, lastPage } = reportOf(FULL + 1);
    expect([pages, lastPage.scrap]).toEqual([1, false]);
    expect(leading).toBeLessThan(OWN);
    expect(leading / OWN).toBeGreaterThan(0.95);
  });

  it('of nearly a third of its rows is given those that it lacks', () => {
    const third = Math.floor(reportOf(FULL + 4).lastPage.of / 6);
    const { pages, leading, lastPage } = reportOf(FULL + third);
    expect([pages, lastPage.scrap]).toEqual([2, false]);
    expect(leading).toBeGreaterThan(OWN);
    expect(leading / OWN).toBeLessThan(1.05);
  });

  it('of a few rows is left as it is, where what it would take is seen', () => {
    const { pages, leading, lastPage } = reportOf(FULL + 4);
    expect([pages, lastPage.scrap, leading]).toEqual([2, true, OWN]);
  });

  it('that is full enough changes nothing, nor does an only one', () => {
    expect(reportOf(2)).toMatchObject({ pages: 1, leading: OWN, lastPage: { scrap: false } });
    expect(reportOf(FULL + 12)).toMatchObject({ pages: 2, leading: OWN, lastPage: { scrap: false } });
  });
});
