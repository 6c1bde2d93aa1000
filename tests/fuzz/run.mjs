/**
 * Tries damaged and hostile files at every door: no crash, no hang over five seconds, no memory over 400 MB, no other text
 * with nothing said of it. With the compiled command:
 *
 * ```sh
 * node tests/fuzz/run.mjs --count 20000
 * node tests/fuzz/run.mjs --door mail --from 4711 --count 1 --seed 1a2b3c
 * ```
 *
 * The seed is the commit's, unless it is given: each commit tries others, and each can be tried again. `--minutes M` ends
 * sooner. The last line is `N passed, N failed`; ends in 1 when something failed.
 */
import { execFileSync, fork } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DOORS } from './doors.mjs';

/** What an input may take: of the processor, since machines that test are busy with other things. */
const MOST_SECONDS = 5;
const MOST_MEGABYTES = 400;

/** By the clock: whoever has not answered by then never will. */
const PATIENCE_SECONDS = 40;

/** A process is ended after so many, or with so much memory, so that what each leaves behind is no other's fault. */
const TRIES_A_PROCESS = 2000;
const MEGABYTES_TO_GO_ON = 380;

/** What is thrown away lies about until there is need of room: the need is made here. */
const HEAP = '--max-old-space-size=256';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    door: { type: 'string' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string' },
    minutes: { type: 'string', default: '600' },
  },
});
const seed = values.seed ?? commit();
const ends = Date.now() + Number(values.minutes) * 60_000;
const faults = [];
let passed = 0;

const asked = Object.entries(DOORS).filter(([name]) => values.door === undefined || name === values.door);
const shares = asked.reduce((sum, [, { share }]) => sum + share, 0);
console.log(`seed ${seed}`);
for (const [door, { share }] of asked) {
  const began = Date.now();
  const wanted = Math.max(1, Math.round((Number(values.count) * share) / shares));
  const until = began + ((ends - began) * share) / sharesFrom(door);
  const { tried, slowest } = await through(door, Number(values.from), wanted, Math.min(ends, until));
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  console.log(`${door}: ${tried} inputs in ${seconds} s, the slowest ${(slowest / 1000).toFixed(2)} s`);
}
for (const fault of faults) console.error(fault);
console.log(`${passed} passed, ${faults.length} failed`);
process.exitCode = faults.length > 0 ? 1 : 0;

function sharesFrom(door) {
  const at = asked.findIndex(([name]) => name === door);
  return asked.slice(at).reduce((sum, [, { share }]) => sum + share, 0);
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'none';
  }
}

async function through(door, from, count, until) {
  let slowest = 0;
  let next = from;
  while (next < from + count && Date.now() < until) {
    const batch = await tryBatch({ door, from: next, count: Math.min(TRIES_A_PROCESS, from + count - next), until });
    for (const { n, wrong, ms } of batch.tried) {
      slowest = Math.max(slowest, ms);
      if (wrong === undefined) passed++;
      else await note(door, n, wrong);
    }
    if (batch.stuck !== undefined) await note(door, batch.stuck, 'it did not answer, or ended the process');
    next = (batch.stuck ?? batch.tried.at(-1)?.n ?? next) + 1;
  }
  return { tried: next - from, slowest };
}

/** What an input is blamed for, it does alone as well: another one before it may have left the memory, another program the time. */
async function note(door, n, wrong) {
  const alone = await tryBatch({ door, from: n, count: 1, until: Infinity });
  const again = alone.stuck === undefined ? alone.tried[0]?.wrong : 'it hangs, or ends the process';
  if (again === undefined) {
    passed++;
    return;
  }
  faults.push(
    `${door} ${n}: ${again}\n  ${wrong === again ? '' : `at first: ${wrong}\n  `}node tests/fuzz/run.mjs --door ${door} --from ${n} --count 1 --seed ${seed}`,
  );
}

function tryBatch({ door, from, count, until }) {
  return new Promise((resolve) => {
    const child = fork(path.join(import.meta.dirname, 'worker.mjs'), {
      execArgv: [HEAP],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const tried = [];
    let current;
    let timer;
    const finish = (stuck) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve({ tried, stuck });
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => finish(current ?? from), PATIENCE_SECONDS * 1000);
    };
    child.on('message', ({ began, ended, wrong, ms, mostMegabytes }) => {
      wait();
      if (began !== undefined) {
        current = began;
        return;
      }
      current = undefined;
      const costs =
        ms > MOST_SECONDS * 1000
          ? `it takes ${(ms / 1000).toFixed(1)} s`
          : mostMegabytes > MOST_MEGABYTES
            ? `it takes ${mostMegabytes.toFixed(0)} MB`
            : undefined;
      tried.push({ n: ended, wrong: wrong ?? costs, ms });
      if (tried.length === count || mostMegabytes > MEGABYTES_TO_GO_ON || Date.now() > until) finish();
    });
    child.on('exit', () => finish(current ?? from));
    wait();
    child.send({ door, seed, from, count });
  });
}
