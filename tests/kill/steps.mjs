/**
 * Turns one delivery into as many as it has steps, each killed at another: of a first build, of one that replaces another,
 * and of one that has a killed one's work to finish.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { faultsAfterKill, faultsOnceMended, filesIn, leftIn, settledFaults, statesIn } from './states.mjs';

/** @typedef {import('./versions.mjs').Version} Version */

const WRITER = path.join(import.meta.dirname, '../app/delivery/writer.mjs');
const DIE_AT = path.join(import.meta.dirname, 'die-at.mjs');

/** How a command ends that has heard SIGINT. */
const INTERRUPTED = 130;

/** More than any delivery of the writer's has. */
const MOST_STEPS = 500;

/**
 * Both versions as the writer has them, when nobody is killed.
 * @param {string} root a folder to work in
 */
export function writtenWhole(root) {
  const [a, b] = ['A', 'B'].map((version) => {
    const out = path.join(root, `only-${version}`);
    write(out, version);
    return out;
  });
  const [filesOfA, filesOfB] = [a, b].map((out) => filesIn(path.join(out, 'opening')));
  return { a, b, expected: new Map([['opening', { A: filesOfA, B: filesOfB }]]) };
}

/**
 * @param {string} root a folder to work in
 * @param {ReturnType<typeof writtenWhole>} whole
 * @returns {readonly { readonly name: string; readonly kills: number; readonly faults: readonly string[] }[]}
 */
export function everyStep(root, { a, expected }) {
  const [empty, halfDone, out] = ['empty', 'half-done', 'out'].map((name) => path.join(root, name));
  mkdirSync(empty);
  stopHalfDone(a, halfDone, expected);
  return [
    stepThrough('a first build', empty, out, expected),
    stepThrough('a build in place of another', a, out, expected),
    stepThrough('a build after a killed one', halfDone, out, expected, 'A'),
  ];
}

/**
 * The same deliveries with an interrupt at each step: what was begun is done first, and nothing is left.
 * @param {string} root a folder to work in
 * @param {ReturnType<typeof writtenWhole>} whole
 */
export function everyInterrupt(root, { a, expected }) {
  const [empty, out] = ['empty', 'out'].map((name) => path.join(root, name));
  mkdirSync(empty, { recursive: true });
  return [
    interruptThrough('a first build', empty, out, expected),
    interruptThrough('a build in place of another', a, out, expected),
  ];
}

function interruptThrough(name, from, out, expected) {
  const faults = [];
  for (let step = 1; step < MOST_STEPS; step++) {
    rmSync(out, { recursive: true, force: true });
    cpSync(from, out, { recursive: true });
    const env = { ...process.env, DIE_AT: String(step), DIE_BY: 'SIGINT' };
    const { signal, status, stderr } = spawnSync(process.execPath, ['--import', DIE_AT, WRITER, out, 'B', '1'], {
      env,
    });
    // A delivery of some milliseconds may be over before it is told of the signal.
    if (signal !== 'SIGINT' && status !== 0 && status !== INTERRUPTED)
      throw new Error(`the writer failed: ${stderr.toString()}`);
    const found = settledFaults(out, expected, status === 0 ? 'B' : undefined);
    faults.push(...found.map((fault) => `${name}, interrupted at step ${step}: ${fault}`));
    if (stderr.length === 0) return { name, kills: step - 1, faults };
  }
  throw new Error(`${name} has more than ${MOST_STEPS} steps`);
}

/** A folder in which B had been put in the place of A in part. */
function stopHalfDone(from, out, expected) {
  for (let step = 1; step < MOST_STEPS; step++) {
    rmSync(out, { recursive: true, force: true });
    cpSync(from, out, { recursive: true });
    write(out, 'B', step);
    const { version, faults } = statesIn(out, expected).get('opening');
    if (version === undefined && faults.length === 0) return;
  }
  throw new Error('no step of a delivery has left it half done');
}

/** @param {Version} version that is being built */
function stepThrough(name, from, out, expected, version = 'B') {
  const faults = [];
  const before = statesIn(from, expected);
  for (let step = 1; step < MOST_STEPS; step++) {
    rmSync(out, { recursive: true, force: true });
    cpSync(from, out, { recursive: true });
    const isDone = write(out, version, step);
    const found = isDone
      ? settledFaults(out, expected, version)
      : [...faultsAfterKill(out, expected, before), ...faultsOnceMended(out, expected)];
    faults.push(...found.map((fault) => `${name}, killed at step ${step}: ${fault} (${leftIn(out).join(' ')})`));
    if (isDone) return { name, kills: step - 1, faults };
    write(out, version);
    const again = settledFaults(out, expected, version);
    faults.push(...again.map((fault) => `${name}, killed at step ${step} and built again: ${fault}`));
  }
  throw new Error(`${name} has more than ${MOST_STEPS} steps`);
}

/**
 * @param {string} out
 * @param {Version} version
 * @param {number} [step] at which to die
 * @returns {boolean} whether it lived to the end
 */
function write(out, version, step) {
  const options = step === undefined ? [] : ['--import', DIE_AT];
  const env = { ...process.env, DIE_AT: String(step ?? 0) };
  const { signal, status, stderr } = spawnSync(process.execPath, [...options, WRITER, out, version, '1'], { env });
  if (signal === 'SIGKILL') return false;
  if (status !== 0) throw new Error(`the writer failed: ${stderr.toString()}`);
  return true;
}
