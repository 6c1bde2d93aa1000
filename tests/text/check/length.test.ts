/** Long and odd texts: read in time that grows as they do. */
import { expect, test } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { statementOf } from '../../support/statement.ts';
import { AGREEING_PAIRS } from './pairs.ts';

/** Of the processor's time, which stands still while a busy machine runs others. */
function milliseconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** How much longer eight times the text may take than eight runs over it: room for a machine that others use as well. */
const SLACK = 4;

test('Eight times the text takes about eight times as long', () => {
  const [en, fr] = [AGREEING_PAIRS.flatMap((pair) => pair.en), AGREEING_PAIRS.flatMap((pair) => pair.fr)];
  const times = (n: number) =>
    statementOf({ en: Array.from({ length: n }, () => en).flat(), fr: Array.from({ length: n }, () => fr).flat() });
  const [once, eight] = [times(1), times(8)];
  checkStatement(once);
  const short = Math.min(...Array.from({ length: 5 }, () => milliseconds(() => checkStatement(once))));
  const long = Math.min(...Array.from({ length: 3 }, () => milliseconds(() => checkStatement(eight))));
  expect(long).toBeLessThan(8 * SLACK * short);
});

test.each([
  { what: 'a paragraph of digits', word: '1234567 ' },
  { what: 'a row of brackets', word: '(' },
  { what: 'a row of opening quotes', word: '“' },
  { what: 'a row of guillemets', word: '« ' },
  { what: 'a row of capitals', word: 'AB/' },
  { what: 'a word without end', word: 'a' },
  { what: 'days without a month', word: '1, ' },
  { what: 'number words', word: 'two hundred and ' },
  { what: 'capitalised words', word: 'Abcde ' },
  { what: 'at signs', word: 'a.b@' },
])('No text is so odd that it cannot be read: $what', ({ word }) => {
  const text = `${word.repeat(Math.ceil(20_000 / word.length))}end`;
  const statement = statementOf({ en: [text], fr: ['Fin.'] });
  expect(milliseconds(() => checkStatement(statement))).toBeLessThan(1000);
});
