/**
 * Plants the faults of one room one after the other in one process, and runs the tests that reach each until one fails.
 * Modules are loaded once: the source has every fault in it, behind a switch, and only what lies under `tests/` is
 * evaluated anew; of a room that makes its tables when it is first asked for them, all is. A fault counts as found if the test that failed passes again without it.
 *
 * The job comes from the file that MUTANTS_JOB names; what was found is appended to its `results`, a line of JSON each.
 */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startTests } from '@vitest/runner';
import { TestRunner } from 'vitest';

/** Where what Stryker puts into the source looks for the fault that is planted, and writes what has run. */
const NAME = '__stryker__';
const FAULTS = (globalThis[NAME] ??= {});
const ENV = '__STRYKER_ACTIVE_MUTANT__';
/** Where Vitest keeps what follows its own steps. */
const TRACES = '_otel';
const SIGN_OF_LIFE_MS = 10_000;
/**
 * For so long, of the processor's time, a fault is looked for by the tests that reach it, the quickest first: beyond are those
 * that make whole files by the dozen, which cost a run its time where nothing finds a fault, and seldom find what the quick ones
 * do not.
 */
const MOST_MS = 15_000;
/** So many times what all tests together run through the place of a fault: more is a loop without an end. */
const MOST_HITS = 10;

// oxlint-disable-next-line import/no-default-export -- Vitest looks for it there
export default class DrivingRunner extends TestRunner {
  // oxlint-disable-next-line typescript/no-misused-promises -- Vitest waits for it
  onAfterRunFiles(files) {
    super.onAfterRunFiles(files);
    const job = JSON.parse(readFileSync(process.env.MUTANTS_JOB, 'utf8'));
    return new Drive(job, (only) => this.#inner(only)).run();
  }

  #inner(only) {
    const inner = new InnerRunner({ ...this.config, testNamePattern: only });
    Object.defineProperty(inner, 'moduleRunner', { value: this.moduleRunner });
    inner[TRACES] = this[TRACES];
    return inner;
  }
}

/** Runs test files without telling Vitest; stops at the first failure; keeps which tests passed, and how long they took. */
class InnerRunner extends TestRunner {
  failed = [];
  passed = [];

  importFile(file, source) {
    if (source === 'collect') FAULTS.currentTestId = `${file}#`;
    return super.importFile(file, source);
  }

  async load(modules) {
    for (const file of modules) await this.moduleRunner.import(file);
  }

  forget(folder) {
    const modules = this.workerState.evaluatedModules;
    for (const module of modules.idToModuleMap.values())
      if (module.file.startsWith(folder)) modules.invalidateModule(module);
  }

  onBeforeRunTask(test) {
    FAULTS.currentTestId = idOf(test);
    return super.onBeforeRunTask(test);
  }

  onAfterRunTask(test) {
    super.onAfterRunTask(test);
    FAULTS.currentTestId = `${test.file.filepath}#`;
    if (test.result?.state === 'fail') {
      this.failed.push({ id: idOf(test), why: test.result.errors?.[0]?.message });
      this.cancelRun = true;
    } else if (test.result?.state === 'pass') this.passed.push({ id: idOf(test), ms: test.result.duration ?? 0 });
    this.onTest?.(idOf(test));
    this.onStep?.();
  }

  onAfterRunFiles(files) {
    super.onAfterRunFiles(files);
    FAULTS.currentTestId = undefined;
    for (const file of files)
      if (file.result?.state === 'fail' && this.failed.length === 0)
        this.failed.push({ id: `${file.filepath}#`, why: file.result.errors?.[0]?.message });
  }
}

/** `file#name of the test`; `file#` is the file as a whole. */
function idOf(test) {
  const names = [];
  for (let task = test; task !== undefined && task !== test.file; task = task.suite) names.unshift(task.name);
  return `${test.file.filepath}#${names.join(' ')}`;
}

class Drive {
  told = 0;

  constructor(job, runnerFor) {
    Object.assign(this, {
      job,
      runnerFor,
      tests: path.join(job.sandbox, 'tests/'),
      src: path.join(job.sandbox, 'src/'),
    });
  }

  async run() {
    FAULTS.activeMutant = '-';
    await this.runnerFor().load(this.job.modules);
    FAULTS.mutantCoverage ??= { static: {}, perTest: {} };
    const coverage = this.job.isOfConstants ? undefined : await this.coverage();
    const done = this.done();
    const listed = coverage === undefined ? this.job.mutants : this.tried(coverage);
    for (const mutant of listed) {
      if (done.has(mutant.id)) continue;
      this.tell({ began: mutant.id });
      const started = performance.now();
      const tried = await this.try(mutant, coverage);
      this.tell({ ...tried, id: mutant.id, ms: Math.round(performance.now() - started) });
      // What a fault has left in a module's memory would be laid to those after it.
      if (tried.status === 'Unsteady') return;
    }
    this.tell({ ended: true });
  }

  done() {
    const lines = existsSync(this.job.results) ? readFileSync(this.job.results, 'utf8').trim().split('\n') : [];
    const tried = lines
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .filter(({ status }) => status !== undefined);
    // What was unsteady once is tried again.
    const isDone = ({ id, status }) => status !== 'Unsteady' || tried.filter((one) => one.id === id).length > 1;
    return new Set(tried.filter(isDone).map(({ id }) => id));
  }

  /** A test file may take minutes: that its tests still end one after the other is told now and then. */
  #tellOfLife() {
    if (performance.now() - this.told > SIGN_OF_LIFE_MS) this.tell({ alive: true });
  }

  tell(line) {
    this.told = performance.now();
    appendFileSync(this.job.results, `${JSON.stringify(line)}\n`);
  }

  /** The first of the mutants that are not in code that runs only as a module is loaded, as many as are wanted. */
  tried({ still }) {
    return this.job.mutants.filter(({ id }) => !still.has(id)).slice(0, this.job.wanted);
  }

  /** Which tests reach which faults, and how often: kept, for a run that has to begin anew. */
  async coverage() {
    if (!existsSync(this.job.coverage)) {
      const loaded = { ...FAULTS.mutantCoverage.static };
      this.loaded = new Set(Object.keys(loaded));
      FAULTS.mutantCoverage.static = {};
      const times = {};
      for (const file of this.job.tests) {
        const children = this.#childrenOf();
        const [began, used] = [performance.now(), process.cpuUsage()];
        const { failed, passed } = await this.#pass([file], undefined, (id) => children.gather(id));
        const took = performance.now() - began;
        // Beside other work a test takes longer than it would; what it starts works in processes of its own.
        const { user, system } = process.cpuUsage(used);
        const share = process.env.MUTANTS_CHILDREN === undefined ? Math.min(1, (user + system) / 1000 / took) : 1;
        children.gather(`${file}#`);
        this.tell({ ready: file });
        if (failed.length > 0) {
          this.tell({ broken: failed[0] });
          throw new Error(`${failed[0].id}: ${failed[0].why}`);
        }
        for (const { id, ms } of passed) times[id] = (times[id] ?? 0) + ms * share;
        times[`${file}#`] = Math.max(0, took - passed.reduce((sum, { ms }) => sum + ms, 0)) * share;
      }
      writeFileSync(this.job.coverage, JSON.stringify({ loaded, perTest: FAULTS.mutantCoverage.perTest, times }));
    }
    const { loaded, perTest, times } = JSON.parse(readFileSync(this.job.coverage, 'utf8'));
    const reaching = new Map();
    const hits = new Map();
    for (const [test, counts] of Object.entries(perTest))
      for (const [id, count] of Object.entries(counts)) {
        reaching.set(id, [...(reaching.get(id) ?? []), test]);
        hits.set(id, (hits.get(id) ?? 0) + count);
      }
    const still = new Set(Object.keys(loaded).filter((id) => !reaching.has(id)));
    return { still, reaching, hits, times };
  }

  /** What the commands that tests started have run through: they leave it in a folder. */
  #childrenOf() {
    const folder = process.env.MUTANTS_CHILDREN;
    if (folder === undefined) return { gather: () => undefined };
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    return {
      gather: (test) => {
        const counts = (FAULTS.mutantCoverage.perTest[test] ??= {});
        for (const name of readdirSync(folder)) {
          if (!name.endsWith('.json')) continue;
          const left = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
          // A command loads its modules anew: what runs then cannot be told from what runs later.
          for (const [id, count] of Object.entries(left))
            if (!this.loaded.has(id)) counts[id] = (counts[id] ?? 0) + count;
          rmSync(path.join(folder, name));
        }
      },
    };
  }

  async try(mutant, coverage) {
    const found = await this.#firstFailure(mutant, coverage);
    if (found === undefined) return { status: 'NoCoverage' };
    if (found === null) return { status: 'Survived' };
    // Without the fault the same test has to pass.
    const alone = found.id.endsWith('#') ? undefined : [found.id];
    this.#plant('-');
    const { failed } = await this.#pass([fileOf(found.id)], alone);
    if (failed.length > 0) return { status: 'Unsteady', by: found.id, why: failed[0].why };
    return { status: 'Killed', by: found.id, why: String(found.why).slice(0, 200) };
  }

  async #firstFailure(mutant, coverage) {
    const reaching = coverage === undefined ? mutant.tests.map((file) => `${file}#`) : coverage.reaching.get(mutant.id);
    if (reaching === undefined) return undefined;
    this.#plant(mutant.id, coverage === undefined ? undefined : (coverage.hits.get(mutant.id) ?? 1) * MOST_HITS);
    const times = coverage?.times ?? {};
    const files = [...byFile(reaching, times), ...byFile(this.#alsoReaching(), times)];
    for (const stage of stagesOf(files, coverage === undefined ? Infinity : MOST_MS)) {
      const ids = stage.flatMap((one) => one.ids);
      const { failed } = await this.#pass(
        stage.map(({ file }) => file),
        ids.some((id) => id.endsWith('#')) ? undefined : ids,
      );
      if (failed.length > 0) return failed[0];
      this.tell({ passed: stage.map(({ file }) => file) });
    }
    return null;
  }

  /** What is made once is reached by the test that asks for it first, and used by all others. */
  #alsoReaching() {
    return (this.job.using ?? []).map((file) => `${file}#`);
  }

  #plant(id, limit) {
    FAULTS.activeMutant = id;
    globalThis.flippedConstant = id;
    process.env[ENV] = id;
    FAULTS.hitCount = limit === undefined ? undefined : 0;
    FAULTS.hitLimit = limit;
  }

  async #pass(files, ids, onTest) {
    const only = ids && new RegExp(`^(?:${ids.map((id) => escaped(id.slice(id.indexOf('#') + 1))).join('|')})$`);
    const runner = this.runnerFor(only);
    runner.onTest = onTest;
    runner.onStep = () => this.#tellOfLife();
    runner.forget(this.tests);
    const isTrial = onTest === undefined;
    if (this.job.isOfConstants || (isTrial && this.job.using !== undefined)) runner.forget(this.src);
    await startTests(files, runner);
    return runner;
  }
}

/**
 * The quickest file alone, which finds most faults; then the others together, as far as there is time for them: what they
 * import is evaluated once. Those of which all tests are run are apart from those of which some are.
 */
function stagesOf([first, ...others], mostMs) {
  const names = new Set([first?.file]);
  let left = mostMs - (first?.ms ?? 0);
  const tried = others.filter(({ file, ms }) => {
    if (left < 0 || names.has(file)) return false;
    names.add(file);
    left -= ms;
    return true;
  });
  const isWhole = ({ ids }) => ids.some((id) => id.endsWith('#'));
  return [first === undefined ? [] : [first], tried.filter((one) => !isWhole(one)), tried.filter(isWhole)].filter(
    (stage) => stage.length > 0,
  );
}

const fileOf = (id) => id.slice(0, id.indexOf('#'));
const escaped = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The quickest file first, with what it takes before its first test; `file#` stands for all of its tests. */
function byFile(ids, times) {
  const files = new Map();
  for (const id of ids) {
    const own = fileOf(id);
    const file = files.get(own) ?? { file: own, ids: [], ms: times[`${own}#`] ?? 0 };
    files.set(own, file);
    file.ids.push(id);
    if (id !== `${own}#`) file.ms += times[id] ?? 0;
  }
  for (const file of files.values())
    if (file.ids.includes(`${file.file}#`))
      file.ms = Object.entries(times).reduce((sum, [id, ms]) => (fileOf(id) === file.file ? sum + ms : sum), 0);
  return [...files.values()].toSorted((a, b) => a.ms - b.ms);
}
