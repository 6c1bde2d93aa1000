/** The check of all patterns, in a process of its own: it looks on while every module of `src` is loaded. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/patterns/patterns.check.ts'],
    // A new pattern that no automaton can judge is attacked for some seconds.
    testTimeout: 1_800_000,
  },
});
