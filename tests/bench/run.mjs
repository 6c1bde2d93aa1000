/**
 * Turns one statement into times and memory, of Diptych and of what it is measured against: `npm run bench`.
 *
 * Other work on the machine makes every time worthless by itself. So whatever is compared is run in turns (A B A B …)
 * and compared within its turn. Nothing is asserted: a slow machine is no fault of ours.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BARE_NODE, diptych, isCompiled, typst } from './engines.mjs';
import { alone, compared, median, percentile, sum, table } from './figures.mjs';
import { paperOf } from './paper.mjs';
import { startWorker } from './worker.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEFAULT_STATEMENT = path.join(ROOT, 'statements', '2014-07-30-trafficking-in-persons');

const USAGE =
  'npm run bench -- [--statement DIR] [--json FILE] [--paper FILE.md] [--rounds N] [--before DIR] [--only cold,before,editions,batch,jobs,long,scaling,memory,composition,keystroke]';

/** Cold starts are short and vary: more rounds than the rest. */
const COLD_ROUNDS_EACH = 5;
const ALL_EDITIONS = 'handout,email,archive';
const BATCH = 200;
/** Documents in a row before it is the other's turn. */
const TURN = 20;
/** Statements of a batch that is made from the command line, in one thread and in as many as there are processors. */
const JOBS_BATCH = 60;
const LONG_TIMES = 40;
const LONGER_TIMES = 10 * LONG_TIMES;
/** What a document of a batch may cost as a share of Typst's. It remembers what it has set: the same words again cost it nothing. */
const MOST_OF_TYPST = { same: 2, permuted: 0.8, unseen: 0.8 };
/** The same of a statement that is long, made by a process that has made no other. */
const MOST_OF_TYPST_LONG = { permuted: 1 };
/** Ten times the text, and a tenth for what is held of it. */
const MOST_OF_A_TENTH = 11;

/** Enough for Node to have compiled what it is going to compile. */
const WARM_UP_DOCUMENTS = 60;

/** Paragraphs of one page, ten and twenty, and the milliseconds that a letter typed there may take in 19 of 20 cases. */
const TYPED = [
  { times: 1, asked: 8 },
  { times: 13, asked: 40 },
  { times: 26, asked: 80 },
];
const LETTERS = 60;

const MEASURES = { cold, before, editions, batch, jobs, long, scaling, memory, composition, keystroke };

const options = {
  statement: { type: 'string', default: DEFAULT_STATEMENT },
  json: { type: 'string' },
  paper: { type: 'string' },
  before: { type: 'string' },
  rounds: { type: 'string', default: '3' },
  only: { type: 'string', default: Object.keys(MEASURES).join(',') },
  help: { type: 'boolean', default: false },
};

const { values } = parseArgs({ options });
if (values.help) console.log(USAGE);
else await bench();

async function bench() {
  const rounds = Number(values.rounds);
  const names = values.only.split(',');
  const unknown = names.find((name) => !(name in MEASURES));
  if (!Number.isInteger(rounds) || rounds < 1 || unknown !== undefined) return refuse(USAGE);
  if (!isCompiled()) return refuse('dist/ is missing: npm run compile');
  if (!existsSync(values.statement)) return refuse(`there is no folder ${values.statement}; name one with --statement`);
  if (values.before !== undefined && !isCompiled(values.before))
    return refuse(`${values.before} is no checkout that is compiled: npm ci in it`);
  const load = os.loadavg()[0];
  const temp = mkdtempSync(path.join(os.tmpdir(), 'diptych-bench-'));
  process.on('exit', () => {
    rmSync(temp, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const job = await prepare(temp, rounds);
  const rows = [];
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    rows.push(...(await MEASURES[name](job)));
  }
  report(rows, job, load);
}

function refuse(why) {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}

async function prepare(temp, rounds) {
  const own = diptych();
  const { readStatement } = await import('../../dist/app/statement-folder.js');
  const { KINDS, vary, writeStatement } = await import('./statements.mjs');
  const read = readStatement(values.statement);
  if (!read.ok) throw new Error(`${values.statement}: ${read.diagnostics[0]?.message}`);
  const peer = typst(temp);
  if (peer.engine === undefined) process.stderr.write(`without Typst: ${peer.why}\n`);
  return {
    temp,
    rounds,
    diptych: own,
    earlier: values.before === undefined ? undefined : diptych(values.before),
    peer: peer.engine,
    kinds: KINDS,
    /** Statement n of a kind, its blocks `times` over, written for both engines. */
    input: (kind, n, times = 1) => writeStatement(vary(read.value, { kind, seed: n, times }), temp),
  };
}

function report(rows, { peer }, load) {
  console.log(table(rows));
  const machine = {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    processors: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 1024 ** 3),
    // Of the last minute, in processes that want to run: above the number of processors they wait for each other.
    load: [load, os.loadavg()[0]],
    typst: peer?.name ?? null,
    commit: commitOf(ROOT),
    before: values.before === undefined ? null : commitOf(values.before),
  };
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, rows }, undefined, 2)}\n`);
  if (values.paper !== undefined) writeFileSync(values.paper, paperOf(machine, rows));
}

function commitOf(cwd) {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'unknown';
}

/** One statement from the command line, against a Node that does nothing. */
function cold({ temp, rounds, diptych: own, input }) {
  const [one, all, bare] = [[], [], []];
  for (let i = 0; i < rounds * COLD_ROUNDS_EACH; i++) {
    // What is there already would not be built again.
    const out = path.join(temp, `out-${i}`);
    one.push(timeOf(own.once(input('same', 0), `${out}-one`, 'handout'), temp));
    bare.push(timeOf(BARE_NODE, temp));
    all.push(timeOf(own.once(input('same', 0), `${out}-all`, ALL_EDITIONS), temp));
  }
  const against = { other: bare, against: 'bare Node' };
  return [
    compared({ measure: 'one statement, the handout alone, cold', own: one, ...against, target: 6 }),
    compared({ measure: 'one statement, all three editions, cold', own: all, ...against, target: 8 }),
  ];
}

/** One statement from the command line, by this commit and by the one in `--before`, by turns. */
function before({ temp, rounds, diptych: own, earlier, input }) {
  if (earlier === undefined) return [];
  const rows = [];
  for (const asked of ['handout', ALL_EDITIONS]) {
    const times = { own: [], earlier: [] };
    const once = (engine, name, i) => {
      const used = processorTime();
      const whole = timeOf(engine.once(input('same', 0), path.join(temp, `${name}-${asked}-${i}`), asked), temp);
      return { whole, used: processorTime() - used };
    };
    // What is compiled by the first run is there for the others.
    once(own, 'own', 'first');
    once(earlier, 'earlier', 'first');
    for (let i = 0; i < rounds * COLD_ROUNDS_EACH; i++) {
      times.own.push(once(own, 'own', i));
      times.earlier.push(once(earlier, 'earlier', i));
    }
    const comparing = (measure, key) =>
      compared({
        measure,
        own: times.own.map((time) => time[key]),
        other: times.earlier.map((time) => time[key]),
        against: 'before',
      });
    rows.push(comparing(asked === 'handout' ? 'the handout, cold' : 'all three editions, cold', 'whole'));
    if (!Number.isNaN(processorTime())) rows.push(comparing('  processor time', 'used'));
  }
  return rows;
}

/** Milliseconds of processor time of all processes that this one has waited for, to a hundredth of a second; Linux alone says it. */
function processorTime() {
  try {
    const [, fields = ''] = /\) (.*)/.exec(readFileSync('/proc/self/stat', 'utf8')) ?? [];
    const [user, system] = fields.split(' ').slice(13, 15);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return Number.NaN;
  }
}

/** A batch from the command line, in one thread and in as many as there are processors; and Typst in as many processes. */
async function jobs({ temp, rounds, diptych: own, peer, input }) {
  const threads = Math.max(2, os.availableParallelism());
  // Words of their own would have figures of their own, on which the languages disagree.
  const inputs = Array.from({ length: JOBS_BATCH }, (_, n) => input('permuted', n));
  const [one, many, others] = [[], [], []];
  let outs = 0;
  const each = (count) =>
    timeOf(own.batch(inputs, path.join(temp, `jobs-${String(outs++)}`), count), temp) / inputs.length;
  for (let round = 0; round < rounds; round++) {
    one.push(each(1));
    many.push(each(threads));
    if (peer !== undefined) others.push(await eachInProcesses(peer, inputs, threads));
  }
  const measure = `batch of ${String(JOBS_BATCH)} from the command line, --jobs ${String(threads)}, each`;
  const rows = [compared({ measure, own: many, other: one, against: '--jobs 1', target: 1 / (0.9 * threads) })];
  const against = `${String(threads)} processes of ${peer?.name ?? ''}`;
  if (peer !== undefined)
    rows.push(
      compared({
        measure: '  the same, proved and written, which Typst does not',
        own: many,
        other: others,
        against,
        target: 0.8,
      }),
    );
  return rows;
}

async function eachInProcesses(engine, inputs, processes) {
  const start = performance.now();
  const shares = Array.from({ length: processes }, (_, n) => inputs.filter((_input, i) => i % processes === n));
  await Promise.all(
    shares.map(async (share) => {
      const worker = await startWorker(engine.worker);
      await worker.ask({ task: 'build', inputs: share });
      await worker.end();
    }),
  );
  return (performance.now() - start) / inputs.length;
}

/** All editions of a statement, again and again, in one process. */
async function editions({ rounds, temp, diptych: own, input }) {
  const worker = await startWorker(own.worker);
  const same = [input('same', 0)];
  const out = path.join(temp, 'editions');
  await worker.ask({ task: 'editions', inputs: same, times: WARM_UP_DOCUMENTS, out });
  const [made, written] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const times = await worker.ask({ task: 'editions', inputs: same, times: TURN, out });
    made.push(median(times.made));
    written.push(median(times.written));
  }
  await worker.end();
  return [
    alone({ measure: 'all three editions made, warm (60 ms asked)', own: made }),
    alone({ measure: '  and written, each in a new folder', own: written }),
  ];
}

/** In a folder without a house's own templates: another commit may not know what is in ours. */
function timeOf([command, ...args], cwd) {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${stderr.slice(-1000)}`);
  return performance.now() - start;
}

/** Many statements in one process, read from their files each time; its start is shared out among them. */
async function batch({ rounds, diptych: own, peer, kinds, input }) {
  const rows = [];
  for (const kind of kinds) {
    const inputs = Array.from({ length: BATCH }, (_, n) => input(kind, kind === 'same' ? 0 : n));
    const [figures, others] = await inRounds(rounds, [own, peer], (engines) => batchRound(engines, inputs));
    const each = (list, key) => list.map((figure) => figure[key]);
    const measure = `batch of ${String(BATCH)}, ${kind} words, each`;
    rows.push(
      row({ measure, own: each(figures, 'whole'), other: each(others, 'whole'), peer, target: MOST_OF_TYPST[kind] }),
    );
    rows.push(row({ measure: `  the last half of it`, own: each(figures, 'warm'), other: each(others, 'warm'), peer }));
  }
  return rows;
}

async function batchRound(engines, inputs) {
  const workers = [];
  for (const { worker } of engines) workers.push(await startWorker(worker));
  const times = workers.map(() => []);
  for (let from = 0; from < inputs.length; from += TURN) {
    for (const [i, worker] of workers.entries()) {
      const { whole } = await worker.ask({ task: 'build', inputs: inputs.slice(from, from + TURN) });
      times[i].push(...whole);
    }
  }
  for (const worker of workers) await worker.end();
  return workers.map(({ startMs }, i) => ({
    whole: (startMs + sum(times[i])) / inputs.length,
    warm: median(times[i].slice(inputs.length / 2)),
  }));
}

/** A statement of many pages: from the start of its process to its end, and then another in the same process. */
async function long({ rounds, diptych: own, peer, input }) {
  const rows = [];
  for (const kind of ['same', 'permuted']) {
    const documents = [input(kind, 0, LONG_TIMES), input('permuted', 1, LONG_TIMES)];
    const [figures, others] = await inRounds(rounds, [own, peer], (engines) => longRound(engines, documents));
    const each = (list, key) => list.map((figure) => figure[key]);
    const measure = `${String(LONG_TIMES)} times the paragraphs, ${kind} words, cold`;
    rows.push(
      row({ measure, own: each(figures, 'cold'), other: each(others, 'cold'), peer, target: MOST_OF_TYPST_LONG[kind] }),
    );
    rows.push(row({ measure: '  then permuted, warm', own: each(figures, 'warm'), other: each(others, 'warm'), peer }));
  }
  return rows;
}

async function longRound(engines, [first, second]) {
  const figures = [];
  for (const { worker: command } of engines) {
    const worker = await startWorker(command);
    const { whole } = await worker.ask({ task: 'build', inputs: [first] });
    const again = await worker.ask({ task: 'build', inputs: [second] });
    await worker.end();
    figures.push({ cold: worker.startMs + sum(whole), warm: sum(again.whole) });
  }
  return figures;
}

/** Ten times the long statement against the long statement, in one warm process. */
async function scaling({ rounds, diptych: own, input }) {
  const longer = [];
  const shorter = [];
  const worker = await startWorker(own.worker);
  const ask = async (n, times) =>
    sum((await worker.ask({ task: 'build', inputs: [input('permuted', n, times)] })).whole);
  await ask(0, LONG_TIMES);
  for (let round = 0; round < rounds; round++) {
    shorter.push(await ask(2 * round + 1, LONG_TIMES));
    longer.push(await ask(2 * round + 2, LONGER_TIMES));
  }
  await worker.end();
  const measure = `${String(LONGER_TIMES)} times the paragraphs, warm`;
  return [
    compared({ measure, own: longer, other: shorter, against: `${String(LONG_TIMES)} times`, target: MOST_OF_A_TENTH }),
  ];
}

/** A process that sets one document and nothing else: its peak, and what came out. */
async function memory({ rounds, diptych: own, peer, input }) {
  const rows = [];
  for (const [what, times] of [
    ['one statement', 1],
    [`${String(LONG_TIMES)} times the paragraphs`, LONG_TIMES],
  ]) {
    const inputs = [input('same', 0, times)];
    const [figures, others] = await inRounds(rounds, [own, peer], async (engines) => {
      const made = [];
      for (const { worker: command } of engines) {
        const worker = await startWorker(command);
        const { pages, bytes } = await worker.ask({ task: 'build', inputs });
        const { peakMb } = await worker.ask({ task: 'memory' });
        await worker.end();
        made.push({ peakMb, pages, kb: bytes / 1024 });
      }
      return made;
    });
    const each = (key) => ({ own: figures.map((made) => made[key]), other: others.map((made) => made[key]), peer });
    rows.push(row({ measure: `${what}, peak memory`, unit: 'MB', ...each('peakMb') }));
    rows.push(row({ measure: `  size`, unit: 'KB', ...each('kb') }));
    rows.push(row({ measure: `  pages`, unit: '', ...each('pages') }));
  }
  return rows;
}

/** Where the time of one statement goes in a process that is warm. */
async function composition({ rounds, diptych: own, input }) {
  const same = [input('same', 0)];
  const unseen = (round) => Array.from({ length: TURN }, (_, n) => input('unseen', round * TURN + n));
  const worker = await startWorker(own.worker);
  const warmUp = Array.from({ length: WARM_UP_DOCUMENTS }, (_, n) => input('permuted', n));
  await worker.ask({ task: 'build', inputs: warmUp });
  const figures = { read: [], composeSame: [], composeUnseen: [], whole: [] };
  for (let round = 0; round < rounds; round++) {
    figures.composeSame.push(median((await worker.ask({ task: 'compose', inputs: same, times: TURN })).whole));
    figures.composeUnseen.push(
      median((await worker.ask({ task: 'compose', inputs: unseen(2 * round), times: 1 })).whole),
    );
    const { whole, read } = await worker.ask({ task: 'build', inputs: unseen(2 * round + 1) });
    figures.read.push(median(read));
    figures.whole.push(median(whole));
  }
  await worker.end();
  return [
    alone({ measure: 'composing alone, warm, same words', own: figures.composeSame }),
    alone({ measure: 'composing alone, warm, unseen words', own: figures.composeUnseen }),
    alone({ measure: 'reading alone, warm', own: figures.read }),
    alone({ measure: 'read, composed and painted, warm, unseen words', own: figures.whole }),
  ];
}

/** A letter typed into a statement that is open: how long until its pages are there, in 19 of 20 cases. */
async function keystroke({ rounds, diptych: own, input }) {
  const rows = [];
  for (const { times, asked } of TYPED) {
    const worker = await startWorker(own.worker);
    const inputs = [input('permuted', 0, times)];
    const { pages } = await worker.ask({ task: 'type', inputs, letters: 2 * LETTERS });
    const figures = { setting: [], reading: [] };
    for (let round = 0; round < rounds; round++) {
      const typed = await worker.ask({ task: 'type', inputs, letters: LETTERS });
      for (const key of Object.keys(figures)) figures[key].push(percentile(typed[key], 0.95));
    }
    await worker.end();
    const measure = `a letter typed, ${String(pages)} ${pages === 1 ? 'page' : 'pages'}, set, 19 of 20 within`;
    rows.push(alone({ measure: `${measure} (${String(asked)} ms asked)`, own: figures.setting }));
    rows.push(alone({ measure: '  and read before', own: figures.reading }));
  }
  return rows;
}

/** A round's figures of each engine, gathered by engine. An engine that is missing has none. */
async function inRounds(rounds, engines, round) {
  const present = engines.filter((engine) => engine !== undefined);
  const figures = engines.map(() => []);
  for (let i = 0; i < rounds; i++) for (const [n, figure] of (await round(present)).entries()) figures[n].push(figure);
  return figures;
}

function row({ peer, other, target, ...rest }) {
  if (peer === undefined) return alone(rest);
  return compared({ ...rest, other, against: peer.name, ...(target !== undefined && { target }) });
}
