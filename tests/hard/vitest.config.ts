/** The twelve hard statements in every style and on both papers, which take minutes: a run of its own. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['tests/hard/hard.check.ts'], testTimeout: 300_000 },
});
