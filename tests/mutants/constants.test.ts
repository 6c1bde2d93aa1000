/** The list of constants that a run of faults changes: it follows the source, or no run begins. */
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error -- a script of the project's own, without types
import { CONSTANTS } from './constants.mjs';
// @ts-expect-error -- a script of the project's own, without types
import { flippedConstants } from './flips.mjs';

const entries = CONSTANTS as readonly {
  readonly file: string;
  readonly tests: readonly string[];
  readonly changes: readonly unknown[];
}[];

it('finds each constant in its file exactly once', () => {
  const { flips } = (flippedConstants as (isAsked: () => boolean) => { readonly flips: readonly unknown[] })(
    () => true,
  );
  expect(flips).toHaveLength(entries.reduce((sum, { changes }) => sum + changes.length, 0));
});

it('names tests that there are', () => {
  expect(entries.flatMap(({ tests }) => tests).filter((name) => !existsSync(`tests/${name}`))).toEqual([]);
});
