/**
 * How much of the code do the tests hold? Plants at least 400 faults, one at a time, spread over the rooms, and counts
 * those that a test finds. Which faults, the commit decides: another commit tries others, the same commit the same.
 *
 *   npm run test:mutants -- [--rooms check,pages] [--mutants 400] [--seed TEXT]
 *
 * A room passes with 70 % of its faults found, all rooms together with 80 %. The last line is `N passed, N failed`.
 */
import { spawnSync, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const ROOT = path.join(import.meta.dirname, '../..');
const SCRATCH = 'node_modules/.cache/mutants';
const [LEAST_IN_A_ROOM, LEAST_OVERALL] = [0.7, 0.8];

/** How many more are planted than asked: those in code that runs as a module is loaded cannot be tried one at a time. */
const MARGIN = 1.5;

const { values: options } = parseArgs({
  options: { rooms: { type: 'string' }, mutants: { type: 'string', default: '400' }, seed: { type: 'string' } },
});
process.chdir(ROOT);
const seed = options.seed ?? execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();

/** `src/text/check/numbers.ts` stands in `text/check`, and so does all below; the entry points in none. */
const roomOf = (file) => /^src\/((?:(?:text|page|file|app)\/)?[^/]+)\//.exec(file)?.[1];

async function candidates() {
  const names = readdirSync('src', { recursive: true }).map((name) => `src/${name.split(path.sep).join('/')}`);
  const files = names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && asked(roomOf(name)))
    .toSorted()
    .map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }));
  const silent = new Proxy({}, { get: (_, name) => (String(name).startsWith('is') ? () => false : () => undefined) });
  const { mutants } = await new Instrumenter(silent).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  return mutants;
}

function asked(room) {
  if (room === undefined) return false;
  return (
    options.rooms === undefined || options.rooms.split(',').some((name) => room === name || room.endsWith(`/${name}`))
  );
}

const hashOf = (text) => createHash('sha256').update(`${seed}\n${text}`).digest('hex');

/** Lines in an order that the seed decides, each with the mutants that lie on it alone. */
function linesByRoom(mutants) {
  const rooms = new Map();
  for (const { fileName, location } of mutants) {
    if (location.start.line !== location.end.line) continue;
    const lines = rooms.get(roomOf(fileName)) ?? new Map();
    rooms.set(roomOf(fileName), lines);
    const line = `${fileName}:${location.start.line + 1}`;
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return new Map(
    [...rooms].map(([room, lines]) => [
      room,
      [...lines].toSorted(([a], [b]) => (hashOf(a) < hashOf(b) ? -1 : 1)).map(([line, count]) => ({ line, count })),
    ]),
  );
}

/** So many lines of each room that they hold its share: a small room is tried more closely than a large one. */
function chosenLines(rooms) {
  const total = (lines) => lines.reduce((sum, { count }) => sum + count, 0);
  const weights = new Map([...rooms].map(([room, lines]) => [room, Math.sqrt(total(lines))]));
  const sum = [...weights.values()].reduce((a, b) => a + b, 0);
  const wanted = Number(options.mutants) * MARGIN;
  return [...rooms].flatMap(([room, lines]) => {
    let left = Math.ceil((wanted * weights.get(room)) / sum);
    return lines
      .filter(({ count }) => {
        if (left <= 0) return false;
        left -= count;
        return true;
      })
      .map(({ line }) => line);
  });
}

function rangeOf(line) {
  const [file, number] = line.split(':');
  return `${file}:${number}:0-${number}:9999`;
}

function settingsOf(lines) {
  return {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/mutants/vitest.config.ts', related: false },
    mutate: lines.map(rangeOf),
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 15,
    // TypeScript 7 has no API that the runner could ask.
    tsconfigFile: 'none.json',
    disableTypeChecks: false,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: `${SCRATCH}/report.json` },
    tempDirName: `${SCRATCH}/sandbox`,
    ignorePatterns: ['out', '.git'],
    allowConsoleColors: false,
  };
}

const FOUND = new Set(['Killed', 'Timeout']);
const COUNTED = new Set([...FOUND, 'Survived', 'NoCoverage']);

function tally(report) {
  const rooms = new Map();
  const missed = [];
  for (const [file, { mutants }] of Object.entries(report.files))
    for (const mutant of mutants) {
      if (!COUNTED.has(mutant.status)) continue;
      const room = roomOf(file);
      const counts = rooms.get(room) ?? { found: 0, all: 0 };
      rooms.set(room, counts);
      counts.all += 1;
      if (FOUND.has(mutant.status)) counts.found += 1;
      else missed.push({ file, ...mutant });
    }
  return { rooms, missed };
}

function told({ rooms, missed }) {
  for (const { file, location, mutatorName, replacement, status } of missed) {
    const line = readFileSync(file, 'utf8').split('\n')[location.start.line - 1] ?? '';
    const was = line.slice(location.start.column - 1, location.end.column - 1);
    console.log(
      `${file}:${location.start.line}:${location.start.column}  ${status}  ${mutatorName}: ${was} → ${replacement}`,
    );
  }
  const total = { found: 0, all: 0 };
  let failed = 0;
  const share = (counts) => (counts.all === 0 ? 1 : counts.found / counts.all);
  const row = (name, counts, least) => {
    const passed = share(counts) >= least;
    if (!passed) failed += 1;
    console.log(
      `${name.padEnd(16)} ${String(counts.found).padStart(4)} of ${String(counts.all).padStart(4)}  ${(share(counts) * 100).toFixed(0).padStart(3)} %${passed ? '' : `  (${least * 100} % asked)`}`,
    );
  };
  console.log('');
  for (const [room, counts] of [...rooms].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    row(room, counts, LEAST_IN_A_ROOM);
    total.found += counts.found;
    total.all += counts.all;
  }
  row('all', total, LEAST_OVERALL);
  console.log(`${rooms.size + 1 - failed} passed, ${failed} failed`);
  return failed;
}

rmSync(SCRATCH, { recursive: true, force: true });
mkdirSync(SCRATCH, { recursive: true });
const lines = chosenLines(linesByRoom(await candidates()));
writeFileSync(`${SCRATCH}/settings.json`, JSON.stringify(settingsOf(lines)));
const { status } = spawnSync('node_modules/.bin/stryker', ['run', `${SCRATCH}/settings.json`], { stdio: 'inherit' });
if (status !== 0) process.exit(2);
process.exitCode = told(tally(JSON.parse(readFileSync(`${SCRATCH}/report.json`, 'utf8')))) === 0 ? 0 : 1;
