import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatStatementFolder, parseStatement } from '../../../src/text/source/index.ts';
import { essence } from './essence.ts';
import { parsed, statementOf } from './folders.ts';
import { statementLike } from './statements-at-random.ts';

// A hundred statements of every kind: seconds on a quiet machine, a minute on a busy one.
it('any statement, written and read, is the same statement', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(statementLike(statementOf(parsed({}))), (statement) => {
      const files = formatStatementFolder(statement);
      const again = statementOf(parseStatement({ slug: statement.slug, files }));
      expect(essence(again)).toEqual(essence(statement));
      expect(formatStatementFolder(again)).toEqual(files);
    }),
    { numRuns: 100 },
  );
});
