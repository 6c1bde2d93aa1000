#!/usr/bin/env node
/** The command. */
import { rememberCompiled } from './compile-cache.ts';

rememberCompiled();
try {
  const { start } = await import('./start.ts');
  await start();
} catch (error) {
  // Before any of ours is there to tell it.
  if (!(error instanceof Error && 'code' in error && error.code === 'EMFILE')) throw error;
  process.stderr.write('diptych  cli/system  too few files may be open at once\n  raise the limit: ulimit -n 1024\n');
  process.exitCode = 2;
}
