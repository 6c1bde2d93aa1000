/** Runs the jobs of a run to their ends, each in a process of its own, or in as many as its faults hang or spoil. */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One test that takes so long is held up by a fault, in an endless loop that Stryker's counter doesn't see. */
const SILENCE_MS = 120_000;
const MOST_PROCESSES = 40;

const FOUND = new Set(['Killed', 'Timeout']);

/** Adds to each job what was `tried`, in the order in which it was; and `isBroken` where its tests fail by themselves. */
export async function tryAll(jobs, { workers, onTried }) {
  const left = [...jobs];
  const drain = async () => {
    for (let job = left.shift(); job !== undefined; job = left.shift()) await new Run(job, onTried).toItsEnd();
  };
  await Promise.all(Array.from({ length: workers }, drain));
}

class Run {
  #read = 0;
  #current;
  #hasEnded = false;
  #broken;
  /** @readonly */
  #unsteady = new Set();

  constructor(job, onTried) {
    this.job = job;
    this.onTried = onTried;
    job.tried = [];
    this.folder = path.join(job.sandbox, 'mutants', job.name.replaceAll(/\W+/g, '-'));
    this.results = path.join(this.folder, 'results.jsonl');
    this.log = path.join(this.folder, 'log.txt');
  }

  async toItsEnd() {
    mkdirSync(this.folder, { recursive: true });
    const { job, sandbox } = this.job;
    const coverage = path.join(this.folder, 'coverage.json');
    writeFileSync(this.#file, JSON.stringify({ ...job, sandbox, results: this.results, coverage }));
    for (let left = MOST_PROCESSES; left > 0 && !this.#hasEnded && !this.job.isBroken; left -= 1) {
      const before = this.#read;
      await this.#once();
      if (this.#read === before) this.#broken = { id: '', why: readFileSync(this.log, 'utf8').slice(-3000) };
      if (this.#broken !== undefined) this.#giveUp(this.#broken);
    }
  }

  get #file() {
    return path.join(this.folder, 'job.json');
  }

  #giveUp({ id, why }) {
    console.error(`\nThe tests of ${this.job.name} fail with no fault planted, or cannot run:\n${id}\n${why}`);
    this.job.isBroken = true;
  }

  #once() {
    return new Promise((resolve) => {
      const child = this.#start();
      const log = createWriteStream(this.log);
      child.stdout.pipe(log, { end: false });
      child.stderr.pipe(log, { end: false });
      const kill = () => {
        try {
          process.kill(-child.pid, 'SIGKILL');
        } catch {
          // It has ended by itself.
        }
      };
      process.on('exit', kill);
      let heard = performance.now();
      const timer = setInterval(() => {
        const isSilent = performance.now() - heard > SILENCE_MS;
        if (this.#follow() > 0) heard = performance.now();
        else if (isSilent && this.#current !== undefined) this.#record({ id: this.#current, status: 'Timeout' });
        if (isSilent || this.#hasEnded || this.#broken !== undefined) kill();
      }, 300);
      child.on('close', () => {
        clearInterval(timer);
        process.off('exit', kill);
        this.#follow();
        log.end(resolve);
      });
    });
  }

  #start() {
    const { sandbox, startsCommand } = this.job;
    const env = { ...process.env, MUTANTS_JOB: this.#file };
    if (startsCommand) {
      env.MUTANTS_CHILDREN = path.join(this.folder, 'children');
      env.NODE_OPTIONS = `--import=${path.join(sandbox, 'tests/mutants/children.mjs')}`;
    }
    const words = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/mutants/vitest.config.ts'];
    return spawn(process.execPath, words, { cwd: sandbox, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  #record(line) {
    writeFileSync(this.results, `${JSON.stringify(line)}\n`, { flag: 'a' });
  }

  /** Reads what the process has told since; gives how many lines. */
  #follow() {
    if (!existsSync(this.results)) return 0;
    const lines = readFileSync(this.results, 'utf8').split('\n').slice(0, -1);
    const fresh = lines.slice(this.#read);
    this.#read = lines.length;
    for (const line of fresh) this.#hear(JSON.parse(line));
    return fresh.length;
  }

  #hear({ ended, broken, began, status, id, ...more }) {
    if (ended === true) this.#hasEnded = true;
    if (broken !== undefined) this.#broken = broken;
    if (began !== undefined) this.#current = began;
    if (status === undefined) return;
    this.#current = undefined;
    // Once more in a fresh process; twice, and it is the test that is to blame.
    if (status === 'Unsteady' && !this.#unsteady.has(id)) {
      this.#unsteady.add(id);
      return;
    }
    const tried = { id, status, isFound: FOUND.has(status), ...more };
    this.job.tried.push(tried);
    this.onTried(
      this.job.job.mutants.find((mutant) => mutant.id === id),
      tried,
    );
  }
}
