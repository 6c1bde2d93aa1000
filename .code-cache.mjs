/**
 * Puts the launchers in their places, then builds a statement of its own (those of the project may be in the making), and
 * writes down beside each chunk of the bundle what V8 has compiled of it. Without these files the command does the same,
 * and takes longer to start.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheOf, loadChunk, prepareShaping } from './dist/app/cli/chunks.js';

const DIST = path.join(import.meta.dirname, 'dist');

/** A statement of two sentences in the folder `name`: all that the reader needs to have tried, and quickly read. */
function writeSample(name) {
  mkdirSync(name);
  const office = '{ en: The Director, fr: La Directrice }';
  const facts = `kind: message\ndate: 2015-06-21\nplace: Geneva\nspeaker: Anne Example\noffice: ${office}`;
  writeFileSync(path.join(name, 'statement.yaml'), `${facts}\nlanguages: [en, fr]\nstatus: final\n`);
  writeFileSync(
    path.join(name, 'en.md'),
    '---\ntitle: Message\n---\n\nWe have gathered *every year* since the beginning.\n',
  );
  writeFileSync(
    path.join(name, 'fr.md'),
    '---\ntitle: Message\n---\n\nNous nous réunissons *chaque année* depuis le début.\n',
  );
  return name;
}

function handoutIn(built) {
  const name = readdirSync(built).find((one) => /_handout-.*\.pdf$/.test(one));
  if (name === undefined) throw new Error('the sample has no handout');
  return path.join(built, name);
}

for (const [launcher, place] of [
  ['launch.js', 'main.js'],
  ['launch-reading.js', 'reading.js'],
])
  copyFileSync(path.join(DIST, 'app/cli', launcher), path.join(DIST, 'app/cli', place));

const folder = mkdtempSync(path.join(tmpdir(), 'diptych-compile-'));
const write = process.stdout.write;
try {
  const out = path.join(folder, 'out');
  const sample = writeSample(path.join(folder, 'sample'));
  process.argv.splice(2, Infinity, 'build', sample, '--out', out, '--json');
  process.stdout.write = () => true;
  prepareShaping();
  const { exports, chunks } = loadChunk('start.cjs');
  await exports.start();
  copyFileSync(handoutIn(path.join(out, 'sample')), path.join(DIST, 'bundle/sample.pdf'));
  for (const { file, script } of chunks()) writeFileSync(cacheOf(file), script.createCachedData());
} finally {
  process.stdout.write = write;
  rmSync(folder, { recursive: true, force: true });
}
if (process.exitCode) throw new Error(`the sample cannot be built: exit code ${process.exitCode}`);
