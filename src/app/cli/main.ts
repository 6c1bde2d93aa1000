#!/usr/bin/env node
/** The command. */
import { opened } from './bundle.ts';

/** What is remembered apart, for each compiles other code. */
const USES = ['build', 'check', 'inspect', 'verify', 'import', 'handout', 'email', 'archive'];

function useOf(line: readonly string[]): string {
  const words = line.flatMap((word) => word.split(/[=,]/));
  return USES.filter((use) => words.includes(use)).join('-') || 'other';
}

/** Asked for by its number: the stream would be made first. */
const STDOUT = 1;

/** Says the version, if nothing else is asked for: what it takes to answer more is megabytes. Whatever goes wrong with that, they tell. */
function saysVersion(line: readonly string[]): boolean {
  if (line.length !== 1 || line[0] !== '--version') return false;
  try {
    const own = process.getBuiltinModule('node:module').createRequire(import.meta.url);
    const { version } = own('diptych/package.json') as { readonly version: string };
    process.getBuiltinModule('node:fs').writeSync(STDOUT, `${version}\n`);
    return true;
  } catch {
    return false;
  }
}

async function start(line: readonly string[]): Promise<void> {
  const { exports, remember } = await opened('start', useOf(line), () => import('./start.ts'));
  if (await exports.start()) remember();
}

try {
  const line = process.argv.slice(2);
  if (!saysVersion(line)) await start(line);
} catch (error) {
  // Before any of ours is there to tell it.
  if (!(error instanceof Error && 'code' in error && error.code === 'EMFILE')) throw error;
  process.stderr.write('diptych  cli/system  too few files may be open at once\n  raise the limit: ulimit -n 1024\n');
  process.exitCode = 2;
}
