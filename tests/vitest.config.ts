/** Turns the tests beside this file into one run, from the root of the project and without a clock of the machine's own. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    // What modules remember (fonts, words) is the same for every test, so that they need not be loaded for each file.
    isolate: false,
    maxWorkers: '100%',
    // For what hangs: on a machine busy with other things a test may take ten times as long as on a quiet one.
    testTimeout: 120_000,
  },
});
