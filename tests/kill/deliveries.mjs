/**
 * Turns deliveries that are killed at random moments into what is wrong with what they leave, and with what a reader sees
 * beside them: they take a hundredth of a build's time, so that many more of them can be killed.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { faultsAfterKill, faultsOnceMended, settledFaults, statesIn } from './states.mjs';
import { killedBuild, leftBy } from './victims.mjs';

/** @typedef {import('./versions.mjs').Version} Version */

const WRITER = path.join(import.meta.dirname, '../app/delivery/writer.mjs');

/** The longest that a delivery takes from its lock on; most take a tenth of it. */
const DELIVERY_MS = 12;

/** One in so many has another beside it, that wants to write the other version. */
const DUEL = 4;

const NEVER = /** @type {const} */ ({ after: 'start', ms: 2 ** 31 - 1 });

/**
 * @param {string} root a folder to work in
 * @param {{ readonly a: string, readonly expected: import('./states.mjs').Expected }} whole both versions, as nobody killed them
 * @param {{ readonly kills: number, readonly random: () => number }} options
 * @returns {Promise<{ readonly killed: number, readonly halfDone: number, readonly faults: readonly string[] }>}
 */
export async function randomDeliveries(root, { a, expected }, { kills, random }) {
  const out = path.join(root, 'random');
  mkdirSync(root, { recursive: true });
  cpSync(a, out, { recursive: true });
  const faults = [];
  let [killed, halfDone] = [0, 0];
  for (let one = 1; killed < kills; one++) {
    if (one > 4 * kills) throw new Error(`only ${killed} of ${one} deliveries could be killed`);
    const before = statesIn(out, expected);
    const version = before.get('opening')?.version === 'B' ? 'A' : 'B';
    const command = (/** @type {Version} */ wanted) => [process.execPath, WRITER, out, wanted, '1'];
    const after = random() < 0.5 ? 'lock' : 'ready';
    const moment = { after, slug: 'opening', ms: random() * random() * DELIVERY_MS };
    const rival =
      random() < 1 / DUEL ? killedBuild(command(version === 'A' ? 'B' : 'A'), out, 'SIGKILL', NEVER) : undefined;
    const victim = await killedBuild(command(version), out, 'SIGKILL', moment);
    const ended = await rival;
    killed += Number(victim.killed);
    halfDone += Number(victim.killed && leftBy(out, victim.pid) !== 'nothing');
    const found = [...faultsAfterKill(out, expected, before), ...faultsOnceMended(out, expected)];
    if (ended !== undefined && ended.code !== 0) found.push(`the delivery beside it ended in ${ended.code}`);
    faults.push(...found.map((fault) => `delivery ${one}, ${JSON.stringify(moment)}: ${fault}`));
    if (one % 5 === 0) {
      const { status, stderr } = spawnSync(process.execPath, command(version).slice(1), { encoding: 'utf8' });
      if (status !== 0) faults.push(`after delivery ${one}: ${stderr}`);
      faults.push(...settledFaults(out, expected, version).map((fault) => `after delivery ${one}, mended: ${fault}`));
    }
  }
  rmSync(out, { recursive: true });
  return { killed, halfDone, faults };
}
