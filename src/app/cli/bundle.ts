/**
 * Loads a bundle of the command with what V8 remembers of its code: a cold start would spend a third of its time on
 * compiling what has not changed since it was last compiled.
 *
 * The platform's own cache (`module.enableCompileCache`) keeps what is compiled as a module is loaded, and no function that
 * is compiled when it is called, which nearly all of ours are; and Node 20 has none. So each use of the command (`build`,
 * `check`, the thread that reads) has a file, in which its first run leaves all that it has compiled. It lies beside the
 * code that it is of, and goes when that goes; we write nowhere else without being asked. In a folder that may not be
 * written to nothing is remembered, and the command does the same, more slowly. `NODE_COMPILE_CACHE=DIR` has it elsewhere,
 * `NODE_DISABLE_COMPILE_CACHE=1` nowhere.
 */

// Imported, each of them would be turned into a module first, with all that it has, streams and promises too.
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { createRequire } = process.getBuiltinModule('node:module');
const path = process.getBuiltinModule('node:path');
const { Script } = process.getBuiltinModule('node:vm');

/**
 * V8 optimizes early what a process that ends in a second hardly calls again: of a build a fifth to a quarter of the
 * processor time, on the cores that the pages and their reader want. Ten times later is still early in a batch or a long
 * text. By the V8 of Node 20, 22 and 24: another may have none of these names, and would say so.
 */
const LATE_OPTIMIZING: Readonly<Record<string, string>> = {
  '11.3': '--interrupt-budget=400000 --wasm-tiering-budget=18000000',
  '12.4': '--invocation-count-for-turbofan=30000 --invocation-count-for-osr=8000 --wasm-tiering-budget=130000000',
  '13.6':
    '--invocation-count-for-maglev=2000 --invocation-count-for-turbofan=30000 --invocation-count-for-osr=5000 --wasm-tiering-budget=130000000',
};

/**
 * What a statement takes beside its pages is gone with them: the room that V8 has for new objects at its start is enough. It
 * would let it grow to 32 MB, on Node 24 to 96, which nothing has to have: 134 MB become 107, in no more time.
 */
const LITTLE_ROOM = '--semi-space-growth-factor=1';

/**
 * A page is read by some hundreds of long patterns, most of them more than once. V8 would compile each of them twice, first
 * for its interpreter: a third of the processor time of an import. A pattern is made so from here on; one that is there
 * already stays with what it was compiled to. (`--no-regexp-tier-up` says the same of all of them, those that have only been
 * compiled for the interpreter too: of a hundred imports on a busy machine one died of SIGSEGV.)
 */
const PATTERNS_ONCE = '--regexp-tier-up-ticks=0';

export interface Opened<T> {
  readonly exports: T;
  /** Leaves what was compiled to the next run, unless it was there for this one. */
  readonly remember: () => void;
}

/** The bundle `name`; as compiled by `tsc` alone there is none, and the module is imported instead. */
export async function opened<T>(name: string, use: string, module: () => Promise<T>): Promise<Opened<T>> {
  const filename = path.join(import.meta.dirname, `${name}.cjs`);
  if (!existsSync(filename)) return { exports: await module(), remember: () => undefined };
  setUpFor(use);
  const source = readFileSync(filename, 'latin1');
  const kept = keptFile(use, source);
  const cachedData = kept === undefined ? undefined : readIfSound(kept);
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
  const bundle = { exports: {} as T };
  const body = script.runInThisContext() as (...surroundings: readonly unknown[]) => void;
  body(bundle, bundle.exports, createRequire(import.meta.url), (id: string) => import(id), filename);
  let isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    exports: bundle.exports,
    remember: () => {
      if (kept !== undefined && !isKept) keep(script.createCachedData(), kept);
      isKept = true;
    },
  };
}

/** Before any code is loaded, for it is remembered by the flags that it was compiled with. */
function setUpFor(use: string): void {
  const late = LATE_OPTIMIZING[process.versions.v8.split('.', 2).join('.')];
  if (late === undefined) return;
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  if (use.startsWith('build')) setFlagsFromString(`${late} --wasm-lazy-validation ${LITTLE_ROOM}`);
  else if (use === 'import') setFlagsFromString(PATTERNS_ONCE);
}

/** A bundle begins with a digest of itself, in a comment; V8 refuses what another version of it has compiled. */
function keptFile(use: string, source: string): string | undefined {
  const { NODE_COMPILE_CACHE: elsewhere, NODE_DISABLE_COMPILE_CACHE: isOff } = process.env;
  if (isOff === '1') return undefined;
  const folder = elsewhere ?? path.join(import.meta.dirname, 'compile-cache');
  return path.join(folder, `diptych-${process.version}-${process.arch}`, `${use}-${source.slice(2, 18)}`);
}

/** Whole or not at all, for another run may be reading; and twice, for V8 looks at no more than its length and would run damage. */
function keep(code: Buffer, file: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const own = `${file}.${String(process.pid)}-${String(process.getBuiltinModule('node:worker_threads').threadId)}`;
    writeFileSync(own, Buffer.concat([code, code]));
    renameSync(own, file);
  } catch {
    // Nothing is remembered where nothing may be written.
  }
}

/** Nothing where there is none, or where it is damaged: to compare is quicker than any digest. */
function readIfSound(file: string): Buffer | undefined {
  try {
    const both = readFileSync(file);
    const code = both.subarray(0, both.length / 2);
    return code.equals(both.subarray(both.length / 2)) ? code : undefined;
  } catch {
    return undefined;
  }
}
