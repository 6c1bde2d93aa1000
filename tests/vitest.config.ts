/** Turns the tests beside this file into one run, from the root of the project and without a clock of the machine's own. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    // A child process that starts cold on a busy machine takes seconds where a quiet one takes a quarter.
    testTimeout: 30_000,
  },
});
