import { expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/diagnostics/index.ts';

it('finds the word that was meant behind a slip of the pen', () => {
  const keys = ['kind', 'date', 'place', 'speaker', 'languages', 'status'];
  expect(['Kind', 'palce', 'speeker', 'language', 'staus'].map((word) => nearest(word, keys))).toEqual([
    'kind',
    'place',
    'speaker',
    'languages',
    'status',
  ]);
});

it('does not guess where nothing is near', () => {
  expect(nearest('embargo', ['kind', 'date'])).toBeUndefined();
  expect(nearest('x'.repeat(100_000), ['kind'])).toBeUndefined();
  expect(nearest('', ['kind'])).toBeUndefined();
});

it('counts insertions, deletions, replacements, and swaps of neighbours as one', () => {
  expect([editDistance('', 'ab'), editDistance('ab', ''), editDistance('kitten', 'sitting')]).toEqual([2, 2, 3]);
  expect([editDistance('form', 'from'), editDistance('abcd', 'badc')]).toEqual([1, 2]);
});

it('stops counting beyond the most that is asked for', () => {
  expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  expect(editDistance('kitten', 'sitting', 2)).toBe(Infinity);
  expect(editDistance('abcd', 'badc', 2)).toBe(2);
  expect(editDistance('a', 'abcd', 2)).toBe(Infinity);
});
