/** What a stage returns that met faulty input, and what a message is made of. */
import { expect, test } from 'vitest';
import { assertNever, CODES, done, failed, fault, nearest, settle } from '../../src/diagnostics/index.ts';

const PLACE = { file: 'en.md', line: 3, column: 7 };
const error = fault('source/link', 'a link leads nowhere', PLACE, 'name a page');
const warning = fault('check/spaces', 'a space is doubled');

test('a message is as grave as its code, with its place and its hint where it has them', () => {
  expect(error).toEqual({
    code: 'source/link',
    severity: 'error',
    message: 'a link leads nowhere',
    place: PLACE,
    hint: 'name a page',
  });
  expect(warning).toEqual({ code: 'check/spaces', severity: 'warning', message: 'a space is doubled' });
  expect(fault('check/spaces', 'a space is doubled', undefined, '')).toHaveProperty('hint', '');
});

test('an outcome has its value as long as nothing is an error', () => {
  expect(settle(1, [])).toEqual(done(1));
  expect(settle(1, [warning])).toEqual(done(1, [warning]));
  expect(settle(1, [warning, error])).toEqual(failed([warning, error]));
  expect([done(1).ok, failed([]).ok]).toEqual([true, false]);
});

test('the table of codes is sorted, and each is a room and a fault', () => {
  const codes = Object.keys(CODES);
  expect(codes).toEqual(codes.toSorted());
  for (const code of codes) expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/u);
});

test('a case that no code foresees is a fault of ours', () => {
  expect(() => assertNever({ kind: 'strange' } as never)).toThrow('unhandled case: {"kind":"strange"}');
});

test('of words that are equally near the first was meant, whatever its capitals', () => {
  expect(nearest('BUILT', ['build', 'guilt'])).toBe('build');
  expect(nearest('verfy', ['import', 'verify', 'very'])).toBe('verify');
});

test('a slip changes at most two letters of five, unless something else is said', () => {
  expect(nearest('bxxld', ['build'])).toBe('build');
  expect(nearest('bxxxd', ['build'])).toBeUndefined();
  expect(nearest('bxxxd', ['build'], () => 3)).toBe('build');
  expect(nearest('bxild', ['build'], () => 0)).toBeUndefined();
});
