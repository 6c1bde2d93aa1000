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
    // Import reads by some hundreds of long patterns: each is compiled once, not for an interpreter first. See src/app/cli/bundle.ts.
    execArgv: ['--regexp-tier-up-ticks=0'],
    // For what hangs: a child process that starts cold on a busy machine takes seconds where a quiet one takes a quarter.
    // A test that works for seconds on a quiet one has a time of its own.
    testTimeout: 30_000,
  },
});
