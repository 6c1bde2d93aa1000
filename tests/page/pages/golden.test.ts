import { describe, expect, it } from 'vitest';
import type { PaperName } from '../../../src/geometry/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import { columnsOf } from '../../support/columns.ts';
import { expectGolden } from '../../support/golden.ts';
import { dumpComposition } from '../../support/page-dump.ts';
import { allTestStatements, composed, seed, SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { houseStyle } from '../../support/statement.ts';

function dump(statement: Statement, paper: PaperName): string {
  const { composition, report } = composed(statement, paper);
  return dumpComposition(composition, columnsOf(houseStyle(), paper, report));
}

describe('the pages of', () => {
  it('the seed are as they were, on A4 and on Letter', () => {
    for (const paper of ['a4', 'letter'] as const) {
      expectGolden(new URL(`golden/seed-${paper}.txt`, import.meta.url), dump(seed(), paper));
    }
  });

  it.each(allTestStatements())('%s are as they were', (slug) => {
    const paper = slug.includes('where-to-find') ? 'letter' : 'a4';
    expectGolden(
      new URL(`golden/${slug.slice('2026-01-01-'.length)}-${paper}.txt`, import.meta.url),
      dump(testStatement(slug), paper),
    );
  });

  it('a statement are the same whenever they are made', () => {
    expect(dump(testStatement(SHARED_RIVERS), 'a4')).toBe(dump(testStatement(SHARED_RIVERS), 'a4'));
    expect(composed(seed())).toEqual(composed(seed()));
  });
});
