import { expect, test } from 'vitest';
import { Recent } from '../../src/session/index.ts';

/** Makes values that say what they were made of, and tells what it has made. */
function counting() {
  const made: string[] = [];
  const make = (key: string) => () => {
    made.push(key);
    return { key };
  };
  return { made, make };
}

test('what was made lately is not made again', () => {
  const { made, make } = counting();
  const recent = new Recent<{ key: string }>(2);
  const first = recent.of('a', make('a'));
  expect(recent.of('a', make('a'))).toBe(first);
  expect(made).toEqual(['a']);
});

test('what nobody has asked for longest gives way, and not what was made first', () => {
  const { made, make } = counting();
  const recent = new Recent<{ key: string }>(2);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) recent.of(key, make(key));
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('what throws is not remembered', () => {
  const recent = new Recent<string>(2);
  expect(() =>
    recent.of('a', () => {
      throw new Error('not yet');
    }),
  ).toThrow('not yet');
  expect(recent.of('a', () => 'made')).toBe('made');
});
