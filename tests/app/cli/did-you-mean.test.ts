/** Turns slips of the pen into what was meant. */
import { expect, test } from 'vitest';
import { didYouMean } from '../../../src/app/cli/arguments.ts';

const MANY = Array.from({ length: 20 }, (_, n) => `2015-06-${String(n + 10)}-message`);

test.each([
  { word: 'biuld', names: ['build', 'import'], hint: 'did you mean build?' },
  { word: 'BUILD', names: ['build', 'import'], hint: 'did you mean build?' },
  { word: '--templte', names: ['--template', '--paper'], hint: 'did you mean --template?' },
  { word: 'lettre', names: ['a4', 'letter'], hint: 'did you mean letter?' },
  {
    word: 'trafficking',
    names: ['2014-07-30-trafficking-in-persons', ...MANY],
    hint: 'did you mean 2014-07-30-trafficking-in-persons?',
  },
  { word: 'a5', names: ['a4', 'letter'], hint: 'choose a4 or letter' },
  { word: 'xyz', names: ['build', 'import', 'completion'], hint: 'choose build, import or completion' },
  { word: 'xyz', names: ['build'], hint: 'choose build' },
  { word: 'xyz', names: MANY, hint: undefined },
  { word: 'xyz', names: [], hint: undefined },
])('For $word there is: $hint', ({ word, names, hint }) => {
  expect(didYouMean(word, names)).toBe(hint);
});
