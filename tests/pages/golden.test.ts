import { describe, expect, it } from 'vitest';
import type { PaperName } from '../../src/geometry/index.ts';
import type { Statement } from '../../src/statement/index.ts';
import { columnsOf } from '../support/columns.ts';
import { expectGolden } from '../support/golden.ts';
import { dumpComposition } from '../support/page-dump.ts';
import { composed, READING_ALOUD, seed, SHARED_RIVERS, testStatement } from '../support/published.ts';
import { houseStyle } from '../support/statement.ts';

function dump(statement: Statement, paper: PaperName): string {
  const { composition, report } = composed(statement, paper);
  return dumpComposition(composition, columnsOf(houseStyle(), paper, report));
}

describe('the pages of', () => {
  it.each([
    ['the seed', 'seed', seed],
    ['a statement of several pages', 'shared-rivers', () => testStatement(SHARED_RIVERS)],
    [
      'a statement with links, emphasis and passages in the other language',
      'reading-aloud',
      () => testStatement(READING_ALOUD),
    ],
  ])('%s are as they were, on A4 and on Letter', (_, name, statement) => {
    for (const paper of ['a4', 'letter'] as const) {
      expectGolden(new URL(`golden/${name}-${paper}.txt`, import.meta.url), dump(statement(), paper));
    }
  });

  it('a statement are the same whenever they are made', () => {
    expect(dump(testStatement(SHARED_RIVERS), 'a4')).toBe(dump(testStatement(SHARED_RIVERS), 'a4'));
    expect(composed(seed())).toEqual(composed(seed()));
  });
});
