/**
 * How much of the code do the tests hold? Plants 420 faults, one at a time, spread over the rooms, and counts those that
 * a test finds. Which faults, the commit decides: another commit tries others, the same commit the same. Then every tuned
 * constant and word of the list in constants.mjs is changed, and each change has to be found.
 *
 *   npm run test:mutants -- [--rooms check,pages] [--mutants 420] [--seed TEXT] [--workers 2]
 *                           [--constants | --no-constants] [--verbose]
 *
 * A fault of a room is looked for by the room's own tests and those that room-tests.mjs names, not by all: what a test of another
 * wing finds by chance is not held. Not planted are changes of sentences (see chosen.mjs), and those in code that runs
 * only as a module is loaded, such as tables: these are what constants.mjs is for. A fault that no test reaches counts as
 * not found.
 *
 * A room passes with 70 % of its faults found, all rooms together with 80 %, the list with all. Of fewer than 200 faults,
 * no room has enough to be judged by, and all rooms together pass with 70 %: that is for a quick look. The last line is
 * `N passed, N failed`; the exit code is 1 where one failed, and where the tests of a room fail with no fault planted.
 */
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chosenFaults, roomOf } from './chosen.mjs';
import { flippedConstants } from './flips.mjs';
import { testsOf } from './room-tests.mjs';
import { compileIn, sandboxWith } from './sandbox.mjs';
import { tryAll } from './tries.mjs';

const [LEAST_IN_A_ROOM, LEAST_OVERALL, LEAST_OF_CONSTANTS] = [0.7, 0.8, 1];
/** So few faults say nothing of a room. */
const ENOUGH_TO_JUDGE_ROOMS = 200;
/** Tests that find four of five fall by chance below this over some forty faults once in ten thousand samples. */
const LEAST_OF_A_SAMPLE = 0.575;

/** Rooms whose tests start the command: they try it as it is compiled, with the faults in it. */
const STARTING = new Set(['app/cli', 'diagnostics']);
/** Rooms that make their tables when they are first asked for them, and keep them: their tests all use them. */
const MADE_ONCE = new Set(['text/check', 'text/language']);

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    rooms: { type: 'string' },
    mutants: { type: 'string', default: '420' },
    seed: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
    constants: { type: 'boolean' },
    verbose: { type: 'boolean', default: false },
  },
});
process.chdir(path.join(import.meta.dirname, '../..'));
const seed = options.seed ?? execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const rooms = options.rooms?.split(',');
const workers = Number(options.workers);
const began = performance.now();
// Whoever stops the run stops what it has started as well.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(2));

const faults = options.constants === true ? [] : await jobsOfRooms();
const constants = options.constants === false ? [] : jobsOfConstants();
const jobs = [...faults, ...constants];
const progress = { tried: 0, found: 0, all: jobs.reduce((sum, { expected }) => sum + expected, 0) };
console.log(`${progress.all} faults, chosen by ${seed.slice(0, 12)}, ${workers} at a time`);
await tryAll(jobs, { workers, onTried: say });
process.exitCode = summed() === 0 ? 0 : 1;

function isAsked(room) {
  return rooms === undefined || rooms.some((name) => room === name || room.endsWith(`/${name}`));
}

async function jobsOfRooms() {
  const chosen = await chosenFaults({ seed, wanted: Number(options.mutants), isAsked });
  const sandbox = sandboxWith(chosen.files);
  if ([...chosen.rooms.keys()].some((room) => STARTING.has(room))) compileIn(sandbox);
  const made = [...chosen.rooms].map(([room, { wanted, faults: all }]) => ({
    name: room,
    sandbox,
    expected: Math.min(wanted, all.length),
    startsCommand: STARTING.has(room),
    job: {
      wanted,
      mutants: all,
      modules: [...new Set(all.map(({ fileName }) => path.join(sandbox, fileName)))],
      tests: testsOf(room).map((file) => path.join(sandbox, file)),
      ...(MADE_ONCE.has(room) && { using: testsOf(room).map((file) => path.join(sandbox, file)) }),
    },
  }));
  // The longest first, so that none is left to run alone.
  return made.toSorted((a, b) => b.expected * b.job.tests.length - a.expected * a.job.tests.length);
}

function jobsOfConstants() {
  const { files, flips } = flippedConstants((file) => isAsked(roomOf(file)));
  const sandbox = sandboxWith(files);
  return Array.from({ length: workers }, (_, part) => ({
    name: `constants ${part + 1}`,
    sandbox,
    flips: flips.filter((_flip, i) => i % workers === part),
  }))
    .filter((part) => part.flips.length > 0)
    .map(({ name, flips: mutants }) => ({
      name,
      sandbox,
      expected: mutants.length,
      startsCommand: false,
      job: {
        isOfConstants: true,
        mutants: mutants.map((flip) => ({ ...flip, tests: flip.tests.map((file) => path.join(sandbox, file)) })),
        modules: [],
        tests: [],
      },
    }));
}

/** Says what was not found as soon as it is known, and now and then how far the run has come. */
function say(fault, { status, isFound, ms, by, why }) {
  progress.tried += 1;
  if (isFound) progress.found += 1;
  if (options.verbose) console.log(`${status.padEnd(10)} ${described(fault)}  ${ms} ms  ${by ?? ''}  ${why ?? ''}`);
  else if (status !== 'Killed') console.log(`${status.padEnd(10)} ${described(fault)}`);
  if (progress.tried % 20 > 0) return;
  const share = Math.round((100 * progress.found) / progress.tried);
  console.log(`  … ${progress.tried} of ${progress.all} tried, ${share} % found, ${spent()}`);
}

function spent() {
  const seconds = (performance.now() - began) / 1000;
  return `${(seconds / 60).toFixed(1)} minutes, ${(seconds / Math.max(1, progress.tried)).toFixed(1)} s each`;
}

function described({ fileName, location, line, was, to, mutatorName, replacement }) {
  if (location === undefined) return `${fileName}:${line}  ${was} → ${to}`;
  const { start } = location;
  return `${fileName}:${start.line + 1}:${start.column + 1}  ${mutatorName}: ${was} → ${replacement}`;
}

/** Prints the table; says how many rows of it failed. */
function summed() {
  const isSample = rooms === undefined && Number(options.mutants) < ENOUGH_TO_JUDGE_ROOMS;
  const leastInARoom = isSample ? 0 : LEAST_IN_A_ROOM;
  const rows = [
    ...faults.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((job) => [job.name, [job], leastInARoom]),
    ...(faults.length > 0 ? [['all rooms', faults, isSample ? LEAST_OF_A_SAMPLE : LEAST_OVERALL]] : []),
    ...(constants.length > 0 ? [['constants', constants, LEAST_OF_CONSTANTS]] : []),
  ];
  console.log('');
  const failed = rows.filter(([name, some, least]) => {
    const tried = some.flatMap((job) => job.tried);
    const found = tried.filter(({ isFound }) => isFound).length;
    const isBroken = some.some((job) => job.isBroken === true);
    const share = isBroken ? 0 : tried.length === 0 ? 1 : found / tried.length;
    const counts = `${String(found).padStart(4)} of ${String(tried.length).padStart(4)}`;
    const asked = isBroken ? '  (its tests fail)' : share >= least ? '' : `  (${least * 100} % asked)`;
    console.log(`${name.padEnd(16)} ${counts}  ${String(Math.floor(share * 100)).padStart(3)} %${asked}`);
    return share < least;
  }).length;
  console.log(`${progress.tried} faults in ${spent()}`);
  console.log(`${rows.length - failed} passed, ${failed} failed`);
  return failed;
}
