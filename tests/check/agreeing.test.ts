/** Texts that agree: nothing is found in them. */
import { expect, test } from 'vitest';
import { checkStatement } from '../../src/check/index.ts';
import { readStatement } from '../../src/source/index.ts';
import { statementOf, valueOf } from '../support/statement.ts';
import { AGREEING_PAIRS } from './pairs.ts';

const SEED = 'statements/2014-07-30-trafficking-in-persons';

function found(statement: Parameters<typeof checkStatement>[0]): readonly string[] {
  return checkStatement(statement).map(
    ({ code, message, place }) => `${place?.file}:${place?.line}:${place?.column}  ${code}  ${message}`,
  );
}

test.each(AGREEING_PAIRS)('Nothing is found where both languages say the same: $about', ({ en, fr }) => {
  expect(found(statementOf({ en, fr }))).toEqual([]);
});

test.each(AGREEING_PAIRS)('French set before English makes no difference: $about', ({ en, fr }) => {
  const statement = statementOf({ en, fr });
  const versions = statement.versions.toReversed();
  const pairs = statement.pairs.map(({ blocks }) => ({ blocks: new Map([...blocks].toReversed()) }));
  expect(found({ ...statement, versions, pairs })).toEqual([]);
});

test.each(AGREEING_PAIRS)('Lines broken anywhere make no difference: $about', ({ en, fr }) => {
  const wrapped = (paragraphs: readonly string[]) =>
    paragraphs.map((paragraph) =>
      paragraph.startsWith('1. ') ? paragraph : paragraph.replace(/ (?![»;:!?%€\d–])/gu, '\n'),
    );
  expect(found(statementOf({ en: wrapped(en), fr: wrapped(fr) }))).toEqual([]);
});

test('Nothing is found in the statement that comes with Diptych, whose titles are no translations of each other', () => {
  expect(found(valueOf(readStatement(SEED)))).toEqual([]);
});

test('The pairs are long enough to mean something', () => {
  for (const { en } of AGREEING_PAIRS) {
    const words = en.join(' ').split(' ').length;
    expect(words).toBeGreaterThan(80);
    expect(words).toBeLessThan(200);
  }
});
