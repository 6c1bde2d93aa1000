#!/usr/bin/env node
/** The command. */
import { opened } from './bundle.ts';

/** What is remembered apart, for each compiles other code. */
const USES = ['build', 'check', 'inspect', 'verify', 'import', 'handout', 'email', 'archive'];

function useOf(line: readonly string[]): string {
  const words = line.flatMap((word) => word.split(/[=,]/));
  return USES.filter((use) => words.includes(use)).join('-') || 'other';
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
