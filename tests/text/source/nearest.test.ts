import { expect, it } from 'vitest';
import { nearest } from '../../../src/text/source/nearest.ts';

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
