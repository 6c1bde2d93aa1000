/** Sends compositions as a thread would get them, and holds what is painted there against what is painted here. */
import { expect, test } from 'vitest';
import { paint } from '../../../src/file/pdf/index.ts';
import { allTestStatements, composed, seed, testStatement } from '../../support/published.ts';
import { sessionIn, toPdf } from '../../support/session.ts';
import { description } from './compose.ts';

const elsewhere = await sessionIn(import.meta.dirname);

test.each(['seed', ...allTestStatements()])(
  'The pages of %s are plain data: a clone of them is painted the same, in a session that has never seen them',
  // The longest takes seconds on a quiet machine.
  { timeout: 180_000 },
  (slug) => {
    const { composition } = composed(slug === 'seed' ? seed() : testStatement(slug));
    const clone = structuredClone(composition);
    expect(Buffer.compare(paint(clone, description(), { session: elsewhere }), toPdf(composition, description()))).toBe(
      0,
    );
  },
);
