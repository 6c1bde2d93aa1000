/** The tests that try modules of `src`: those that start what was compiled know nothing of a fault planted there. */
import { defineConfig, mergeConfig } from 'vitest/config';
import whole from '../vitest.config.ts';

const STARTING_WHAT_WAS_COMPILED = [
  'tests/app/cli/**',
  'tests/app/delivery/processes.test.ts',
  'tests/file/publish/publish.test.ts',
  'tests/docs.test.ts',
];

export default mergeConfig(
  whole,
  defineConfig({
    // What a test covers is written down file by file, which modules that are shared would lose.
    test: { exclude: STARTING_WHAT_WAS_COMPILED, isolate: true },
  }),
);
