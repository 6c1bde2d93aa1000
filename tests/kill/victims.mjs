/** Turns a build and a moment into its end by a signal, and what it left into how far it had come. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import { leftIn } from './states.mjs';

/**
 * When a build is killed: some time after it was started, or after it began to write a statement, or after that was
 * made ready.
 * @typedef {object} Moment
 * @property {'start' | 'lock' | 'ready'} after
 * @property {number} ms
 * @property {string} [slug] the statement
 *
 * @typedef {object} Victim
 * @property {number} pid
 * @property {number | null} code null when the signal ended it
 * @property {boolean} killed before it ended by itself
 */

/** Builds take a second or two; one that does not end is stuck. */
const LONGEST_BUILD_MS = 60_000;

/** What is waited for without giving way comes within this time, or was missed. */
const LONGEST_WAIT_MS = 200;

/**
 * @param {readonly string[]} command
 * @param {string} out
 * @param {NodeJS.Signals} signal
 * @param {Moment} moment
 * @returns {Promise<Victim>}
 */
export async function killedBuild([program, ...given], out, signal, moment) {
  const child = spawn(program, given, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  let killed = false;
  const kill = () => {
    killed = child.exitCode === null && child.signalCode === null && child.kill(signal);
  };
  const stuck = setTimeout(() => child.kill('SIGKILL'), LONGEST_BUILD_MS);
  const due = moment.after === 'start' ? setTimeout(kill, moment.ms) : undefined;
  const watcher = moment.after === 'start' ? undefined : watch(out, killer(out, moment, kill));
  const [code] = await ended;
  for (const timer of [due, stuck]) clearTimeout(timer);
  watcher?.close();
  return { pid: child.pid, code, killed };
}

/** Listens to changes of the folder, and kills when the moment has come. */
function killer(out, { after, ms, slug }, kill) {
  const lock = `.diptych-${slug}.lock`;
  let hasCome = false;
  return (/** @type {string} */ _, /** @type {string | null} */ name) => {
    if (hasCome || name !== lock || !existsSync(path.join(out, lock))) return;
    hasCome = true;
    if (after === 'lock' || waitFor(() => isReady(path.join(out, lock)))) wait(ms, kill);
  };
}

function isReady(lock) {
  try {
    return readdirSync(lock).some((owner) => existsSync(path.join(lock, owner, 'ready')));
  } catch {
    // Nobody is in it any more.
    return false;
  }
}

/** Without giving way: a build makes several steps in a millisecond. */
function waitFor(condition) {
  const until = performance.now() + LONGEST_WAIT_MS;
  while (performance.now() < until) if (condition()) return true;
  return false;
}

function wait(ms, act) {
  const until = performance.now() + ms;
  while (performance.now() < until);
  act();
}

/**
 * How far somebody had come, as he left it in the folder. Nothing of his is left when he had not begun, or was done.
 * @param {string} out
 * @param {number} pid
 * @returns {'nothing' | 'staging' | 'placing' | 'tidying'}
 */
export function leftBy(out, pid) {
  const isHis = (/** @type {string} */ name) => name.includes(`-${pid}-`);
  for (const name of leftIn(out)) {
    if (isHis(name)) return 'staging';
    const owner = readdirSync(path.join(out, name)).find(isHis);
    if (owner === undefined) continue;
    const steps = readdirSync(path.join(out, name, owner));
    if (steps.includes('ready'))
      return readdirSync(path.join(out, name, owner, 'ready')).length > 0 ? 'placing' : 'tidying';
    return steps.includes('old') ? 'tidying' : 'staging';
  }
  return 'nothing';
}
