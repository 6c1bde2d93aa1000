/** One process in which the tests of a room are run over and over, each time with another fault. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/mutants/drive.ts'],
    runner: fileURLToPath(new URL('runner.mjs', import.meta.url)),
    isolate: false,
    pool: 'forks',
    maxWorkers: 1,
    // Beside other work; less than the silence after which tries.mjs stops the process.
    testTimeout: 100_000,
    hookTimeout: 100_000,
    teardownTimeout: 1000,
    reporters: ['dot'],
  },
});
