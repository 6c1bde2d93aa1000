/** Lines whose spaces are seen before their words: told where a statement is built, not only where it is inspected. */
import { expect, it } from 'vitest';
import { compose, surveyOf } from '../../../src/page/pages/index.ts';
import type { Lang, Statement } from '../../../src/text/statement/index.ts';
import { FR_CH, inThree } from '../../support/in-three.ts';
import { EN, FR } from '../../support/langs.ts';
import { seed, testStatement } from '../../support/published.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';
import { SESSION } from '../../support/session.ts';

const ADDRESSES = testStatement('2026-10-24-where-to-find-what-we-publish');
const HOUSE = houseStyle();

function set(statement: Statement, languages: readonly Lang[]) {
  const outcome = compose(statement, HOUSE, { session: SESSION, paper: 'a4', languages });
  const torn = outcome.diagnostics.filter(({ code }) => code === 'paragraph/torn');
  const lines = surveyOf(valueOf(outcome).layout.fitted).flatMap((page) => page.lines);
  return { torn, lines: lines.filter(({ justified }) => justified) };
}

it('of three columns are told once, at the worst of them, with what would help', () => {
  const { torn, lines } = set(inThree(ADDRESSES), [EN, FR, FR_CH]);
  const open = lines.filter(({ spaceEm }) => spaceEm >= 4 * HOUSE.setting.spaceNaturalEm);
  expect(open.length).toBeGreaterThan(2);
  const [worst] = open.toSorted((a, b) => b.spaceEm - a.spaceEm);
  expect(torn).toMatchObject([
    {
      severity: 'warning',
      place: worst?.place,
      message: `${open.length} lines are torn open, the worst of them here: its spaces are four times as wide as they should be, or more`,
      hint: 'write what stands there otherwise, or set the languages on facing pages: `--arrangement facing`',
    },
  ]);
});

it('are none where a page has no line that is more than loose', () => {
  for (const languages of [[EN, FR], [EN]]) {
    const { torn, lines } = set(seed(), languages);
    expect(Math.max(...lines.map(({ spaceEm }) => spaceEm))).toBeLessThan(4 * HOUSE.setting.spaceNaturalEm);
    expect(torn).toEqual([]);
  }
});
