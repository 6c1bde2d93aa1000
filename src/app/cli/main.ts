#!/usr/bin/env node
/** The command. */
import { opened } from './chunks.ts';

/** What is remembered apart, for each compiles other code. */
const COMMANDS = ['build', 'check', 'inspect', 'verify', 'import'];
const EDITIONS = ['handout', 'email', 'archive'];

function useOf(words: readonly string[]): string {
  const editions = EDITIONS.filter((edition) => words.some((word) => word.split(/[=,]/).includes(edition)));
  return [words.find((word) => COMMANDS.includes(word)) ?? 'other', ...editions].join('-');
}

try {
  const { exports, remember } = await opened('start', useOf(process.argv.slice(2)), () => import('./start.ts'));
  if (await exports.start()) remember();
} catch (error) {
  // Before any of ours is there to tell it.
  if (!(error instanceof Error && 'code' in error && error.code === 'EMFILE')) throw error;
  process.stderr.write('diptych  cli/system  too few files may be open at once\n  raise the limit: ulimit -n 1024\n');
  process.exitCode = 2;
}
