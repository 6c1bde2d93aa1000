/** Loaded into every command that a test starts: leaves behind which faults it has run through. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

const NAME = '__stryker__';
const folder = process.env.MUTANTS_CHILDREN;
process.on('exit', () => {
  const { static: counts } = globalThis[NAME]?.mutantCoverage ?? {};
  if (counts === undefined || folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${process.pid}-${threadId}.json`), JSON.stringify(counts));
});
