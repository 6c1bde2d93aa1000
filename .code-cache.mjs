/**
 * Puts the launchers in their places, then builds a statement with it, and writes down beside each chunk of the bundle
 * what V8 has compiled of it. Without these files the command does the same, and takes longer to start.
 */
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheOf, loadChunk, prepareShaping } from './dist/cli/chunks.js';

const DIST = path.join(import.meta.dirname, 'dist');
const STATEMENTS = path.join(import.meta.dirname, 'statements');

/** A page for the reader to try itself on as it is opened. */
function onePdfIn(built) {
  const names = readdirSync(built, { recursive: true, encoding: 'utf8' }).sort();
  const name = names.find((one) => /_handout-[^/]*\.pdf$/.test(one));
  if (name === undefined) throw new Error('no statement of the project has a handout');
  return path.join(built, name);
}

for (const [launcher, place] of [
  ['launch.js', 'main.js'],
  ['launch-reading.js', 'reading.js'],
])
  copyFileSync(path.join(DIST, 'cli', launcher), path.join(DIST, 'cli', place));

const folder = mkdtempSync(path.join(tmpdir(), 'diptych-compile-'));
const write = process.stdout.write;
try {
  const statements = readdirSync(STATEMENTS).map((slug) => path.join(STATEMENTS, slug));
  process.argv.splice(2, Infinity, 'build', ...statements, '--out', folder, '--json');
  process.stdout.write = () => true;
  prepareShaping();
  const { exports, chunks } = loadChunk('start.cjs');
  await exports.start();
  copyFileSync(onePdfIn(folder), path.join(DIST, 'bundle/sample.pdf'));
  for (const { file, script } of chunks()) writeFileSync(cacheOf(file), script.createCachedData());
} finally {
  process.stdout.write = write;
  rmSync(folder, { recursive: true, force: true });
}
if (process.exitCode) throw new Error(`the statements of the project cannot be built: exit code ${process.exitCode}`);
