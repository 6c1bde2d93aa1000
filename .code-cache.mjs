/**
 * Puts the launcher in the command's place, then builds a statement with it, and writes down beside each chunk of the bundle
 * what V8 has compiled of it. Without these files the command does the same, and takes longer to start.
 */
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheOf, runChunks } from './dist/cli/chunks.js';

const DIST = path.join(import.meta.dirname, 'dist');
const STATEMENTS = path.join(import.meta.dirname, 'statements');

copyFileSync(path.join(DIST, 'cli/launch.js'), path.join(DIST, 'cli/main.js'));

const folder = mkdtempSync(path.join(tmpdir(), 'diptych-compile-'));
const write = process.stdout.write;
try {
  const statements = readdirSync(STATEMENTS).map((slug) => path.join(STATEMENTS, slug));
  process.argv.splice(2, Infinity, 'build', ...statements, '--out', folder, '--json');
  process.stdout.write = () => true;
  const chunks = await runChunks(path.join(DIST, 'bundle'), process.argv.slice(2));
  for (const { file, script } of chunks()) writeFileSync(cacheOf(file), script.createCachedData());
} finally {
  process.stdout.write = write;
  rmSync(folder, { recursive: true, force: true });
}
if (process.exitCode) throw new Error(`the statements of the project cannot be built: exit code ${process.exitCode}`);
