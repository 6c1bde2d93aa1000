/**
 * Turns builds that are killed at any moment into a verdict: is every file that is left whole, and does the next build mend
 * the rest? `npm run test:kill`, or `node tests/kill/run.mjs [KILLS [SEED [JOBS]]]`, with the compiled command; JOBS gives every build so many
 * threads, where otherwise a third have four. First faults are
 * planted and must be found; then one delivery is killed at each of its steps, and others at random moments; then builds of
 * all editions at random moments, some of them while another runs; and imports that nobody kills, as many, have to end by
 * themselves. The last line is `N passed, N failed`; ends in 1 when something failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomFrom } from './random.mjs';
import { faultsAfterKill, faultsOnceMended, filesIn, settledFaults, statesIn } from './states.mjs';
import { plantedFaults } from './planted.mjs';
import { randomDeliveries } from './deliveries.mjs';
import { repeatedImports } from './repeated.mjs';
import { everyInterrupt, everyStep, writtenWhole } from './steps.mjs';
import { SLUGS, writeVersions } from './versions.mjs';
import { killedBuild, leftBy } from './victims.mjs';

const COMMAND = path.join(import.meta.dirname, '../../dist/cli/main.js');

/** So many deliveries alone are killed for each build: they take a hundredth of its time. */
const DELIVERIES = 2;

/** A normal build comes after so many that were to be killed. */
const BUILDS_A_ROUND = 10;

/** Some builds are done before their moment comes; if most are, the moments are no good. */
const MOST_BUILDS_A_KILL = 3;

/** The longest that a timer can wait. */
const NEVER = { after: 'start', ms: 2 ** 31 - 1 };

const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const everyJobs = process.argv[4];
const random = randomFrom(seed);
const root = mkdtempSync(path.join(tmpdir(), 'diptych-kill-'));
const faults = [];
let passed = 0;

try {
  const folder = path.join(root, 'steps');
  const whole = writtenWhole(folder);
  const { count, notFound } = plantedFaults(folder, whole);
  console.log(`planted faults: ${count}, of which ${count - notFound.length} are found`);
  judge(notFound, count);
  for (const { name, kills: steps, faults: found } of everyStep(folder, whole)) {
    console.log(`${name}, killed at each of its ${steps} steps: ${found.length} faults`);
    judge(found, steps);
  }
  for (const { name, kills: steps, faults: found } of everyInterrupt(folder, whole)) {
    console.log(`${name}, interrupted at each of its ${steps} steps: ${found.length} faults`);
    judge(found, steps);
  }
  const {
    killed,
    halfDone,
    faults: found,
  } = await randomDeliveries(folder, whole, { kills: DELIVERIES * kills, random });
  console.log(`${killed} deliveries killed at random, ${halfDone} of them half done: ${found.length} faults`);
  judge(found, killed);
  console.log(`${kills} builds, seed ${seed}`);
  await atRandom();
  const unkilled = await repeatedImports(COMMAND, path.join(root, 'repeated'), kills);
  console.log(`${kills} imports, six at a time, that nobody kills: ${unkilled.length} faults`);
  judge(unkilled, kills);
} finally {
  rmSync(root, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(`${passed} passed, ${faults.length} failed`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function atRandom() {
  const wordsFor = writeVersions(path.join(root, 'statements'));
  const commandFor = (version, out) => [process.execPath, COMMAND, 'build', ...wordsFor(version), '--out', out];
  const took = performance.now();
  const expected = expectedOf(commandFor);
  const buildMs = (performance.now() - took) / 2;
  console.log(`a build of ${SLUGS.length} statements takes ${Math.round(buildMs)} ms`);
  const out = path.join(root, 'out');
  mkdirSync(out);
  const figures = { signals: new Map(), phases: new Map(), duels: 0, mixtures: 0, rounds: 0 };
  let killed = 0;
  for (let build = 1; killed < kills; build++) {
    if (build > MOST_BUILDS_A_KILL * kills) throw new Error(`only ${killed} of ${build} builds could be killed`);
    const before = statesIn(out, expected);
    const slug = oneOf(SLUGS);
    // The other than stands there, or nothing would be written.
    const version = before.get(slug)?.version === 'B' ? 'A' : 'B';
    const signal = oneOf(['SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGINT', 'SIGTERM']);
    const moment = momentOf(slug, buildMs);
    const isDuel = random() < 1 / 6;
    const beside = isDuel ? killedBuild(commandFor(version === 'A' ? 'B' : 'A', out), out, signal, NEVER) : undefined;
    const jobs = random() < 1 / 3 ? '4' : '1';
    const victim = await killedBuild([...commandFor(version, out), '--jobs', everyJobs ?? jobs], out, signal, moment);
    const rival = await beside;
    const phase = phaseOf(out, expected, victim, before, isDuel);
    const found = [...faultsAfterKill(out, expected, before), ...faultsOnceMended(out, expected)];
    if (signal !== 'SIGKILL' && leftBy(out, victim.pid) !== 'nothing') found.push(`${signal} has left something`);
    if (!victim.killed && victim.code !== 0) found.push(`the build ended in ${victim.code}`);
    if (rival !== undefined && rival.code !== 0) found.push(`the build beside it ended in ${rival.code}`);
    figures.mixtures += found.filter((fault) => fault.includes('MIXTURE')).length;
    figures.duels += Number(isDuel);
    add(figures.signals, victim.killed ? signal : 'none, for it was done already');
    if (victim.killed) add(figures.phases, phase);
    killed += Number(victim.killed);
    judge(found.map((fault) => `build ${build}, ${signal} ${JSON.stringify(moment)}, ${phase}: ${fault}`));
    if (build % BUILDS_A_ROUND === 0 || killed === kills) {
      figures.rounds++;
      judge(
        mendingFaults(commandFor(version, out), out, expected, version).map(
          (fault) => `after build ${build}: ${fault}`,
        ),
      );
    }
  }
  report(figures);
}

/** Most kills come while files are being written, which is a small part of a build. */
function momentOf(slug, buildMs) {
  const chance = random();
  if (chance < 0.25) return { after: 'start', ms: Math.round(random() * buildMs) };
  if (chance < 0.6) return { after: 'lock', slug, ms: round(random() * 20) };
  // Putting files in their place takes a millisecond or two.
  return { after: 'ready', slug, ms: round(random() * random() * 3) };
}

function round(ms) {
  return Math.round(ms * 100) / 100;
}

function oneOf(all) {
  return all[Math.floor(random() * all.length)];
}

/** What each version comes out as when nobody is killed. */
function expectedOf(commandFor) {
  const [a, b] = ['A', 'B'].map((version) => {
    const out = path.join(root, `only-${version}`);
    const faulty = buildFaults(commandFor(version, out));
    if (faulty.length > 0) throw new Error(faulty.join('\n'));
    return (slug) => filesIn(path.join(out, slug));
  });
  return new Map(SLUGS.map((slug) => [slug, { A: a(slug), B: b(slug) }]));
}

function buildFaults([program, ...given]) {
  const { status, stderr } = spawnSync(program, given, { encoding: 'utf8' });
  return status === 0 ? [] : [`a build that nobody killed ended in ${status}: ${stderr}`];
}

function mendingFaults(command, out, expected, version) {
  return [...buildFaults(command), ...settledFaults(out, expected, version)];
}

function phaseOf(out, expected, victim, before, isDuel) {
  const left = leftBy(out, victim.pid);
  if (left === 'staging') return 'while staging';
  if (left === 'placing') return 'while placing';
  if (left === 'tidying') return 'while tidying up';
  if (isDuel) return 'before or after, beside another';
  const now = statesIn(out, expected);
  if (!victim.killed) return 'done';
  const changed = SLUGS.filter((slug) => now.get(slug)?.version !== before.get(slug)?.version);
  return changed.length === 0 ? 'before staging' : 'after a statement';
}

function judge(found, checks = 1) {
  faults.push(...found);
  passed += found.length === 0 ? checks : 0;
}

function add(counts, name) {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function report({ signals, phases, duels, mixtures, rounds }) {
  const listed = (counts) =>
    [...counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  console.log(`by signal: ${listed(signals)}`);
  console.log(`by phase: ${listed(phases)}`);
  console.log(`beside another build: ${duels}; mixtures found: ${mixtures}; normal builds that mended: ${rounds}`);
}
