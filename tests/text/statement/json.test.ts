/** A statement is plain data: what is written as JSON and read again is the same statement, and makes the same pages. */
import { describe, expect, it } from 'vitest';
import { parseStatement } from '../../../src/text/source/index.ts';
import { checkStatement } from '../../../src/text/check/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import { allTestStatements, composed, seed, testStatement } from '../../support/published.ts';
import { ENGLISH, FACTS, FRENCH, statementOf } from '../source/folders.ts';

const ALL: readonly (readonly [string, () => Statement])[] = [
  ['the seed', seed],
  ...allTestStatements().map((slug) => [slug, () => testStatement(slug)] as const),
];

function throughJson(statement: Statement): Statement {
  return JSON.parse(JSON.stringify(statement)) as Statement;
}

describe('a statement written as JSON and read again', () => {
  it.each(ALL)('is the same: %s', (_, read) => {
    const statement = read();
    expect(throughJson(statement)).toStrictEqual(statement);
  });

  // The longest is set for seconds on a quiet machine.
  it.each(ALL)('makes the same pages, and has the same findings: %s', { timeout: 180_000 }, (_, read) => {
    const statement = read();
    expect(composed(throughJson(statement)).composition.pages).toEqual(composed(statement).composition.pages);
    expect(checkStatement(throughJson(statement))).toEqual(checkStatement(statement));
  });

  it('still knows what was allowed, once for all languages where a fact is', () => {
    const allowed = '# check: allow dateline because that is when it was said\n';
    const files = new Map([
      ['statement.yaml', FACTS.replace(/^date:/mu, `${allowed}date:`)],
      ['en.md', ENGLISH.replace('Every', '<!-- check: allow spaces because it is verse -->\n\nEvery')],
      ['fr.md', FRENCH],
    ]);
    const statement = statementOf(parseStatement({ slug: '2014-07-30-examples', files }));
    expect(Object.keys(statement.versions[0]?.silences ?? {})).toEqual(['en:dateline', 'en:1']);
    expect(Object.keys(statement.versions[1]?.silences ?? {})).toEqual(['fr:dateline']);
    const unused = checkStatement(throughJson(statement)).filter(({ code }) => code === 'check/silence-unused');
    expect(unused.map(({ place }) => place?.file)).toEqual(['en.md', 'statement.yaml']);
  });
});
