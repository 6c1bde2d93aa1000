/**
 * Loads what the command is bundled into, each chunk with what V8 remembers of its code: a cold start would spend a third of
 * its time on compiling what has not changed since it was last compiled.
 *
 * The platform's own cache (`module.enableCompileCache`) keeps what is compiled as a module is loaded, and no function that
 * is compiled when it is called, which nearly all of ours are; and Node 20 has none. So each use of the command (`build`,
 * `check`, the thread that reads) has a folder, in which its first run leaves all that it has compiled. It lies beside the
 * code that it is of, and goes when that goes; we write nowhere else without being asked. In a folder that may not be
 * written to nothing is remembered, and the command does the same, more slowly. `NODE_COMPILE_CACHE=DIR` has it elsewhere,
 * `NODE_DISABLE_COMPILE_CACHE=1` nowhere.
 */
import type vm from 'node:vm';

// Imported, each of them would be turned into a module first, with all that it has, streams and promises too.
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { createRequire } = process.getBuiltinModule('node:module');
const path = process.getBuiltinModule('node:path');
const { Script } = process.getBuiltinModule('node:vm');

const FOLDER = import.meta.dirname;

/**
 * V8 optimizes early what a process that ends in a second hardly calls again: of a build a fifth to a quarter of the
 * processor time, on the cores that the pages and their reader want. Ten times later is still early in a batch or a long
 * text. The flags are those of the V8 of Node 20, 22 and 24; another version may have none of these names, and would say so.
 * Code is remembered by the flags that it was compiled with, so that they are set before any is loaded.
 */
const LATE_OPTIMIZING: readonly { readonly v8: RegExp; readonly flags: readonly string[] }[] = [
  { v8: /^11\./, flags: ['--interrupt-budget=400000', '--wasm-tiering-budget=18000000', '--wasm-lazy-validation'] },
  {
    v8: /^12\.4\./,
    flags: [
      '--invocation-count-for-turbofan=30000',
      '--invocation-count-for-osr=8000',
      '--wasm-tiering-budget=130000000',
      '--wasm-lazy-validation',
    ],
  },
  {
    v8: /^13\.6\./,
    flags: [
      '--invocation-count-for-maglev=2000',
      '--invocation-count-for-turbofan=30000',
      '--invocation-count-for-osr=5000',
      '--wasm-tiering-budget=130000000',
      '--wasm-lazy-validation',
    ],
  },
];

/**
 * What a statement takes beside its pages is gone with them: the room that V8 has for new objects at its start is enough. It
 * would let it grow to 32 MB, on Node 24 to 96, which nothing has to have: 134 MB become 107, in no more time.
 */
const LITTLE_ROOM = '--semi-space-growth-factor=1';

export interface Opened<T> {
  readonly exports: T;
  /** Leaves what was compiled to the next run, unless it was there for this one. */
  readonly remember: () => void;
}

/** The chunk `name`; as compiled by `tsc` alone there is none, and the module is imported instead. */
export async function opened<T>(name: string, use: string, module: () => Promise<T>): Promise<Opened<T>> {
  const entry = `./${name}.cjs`;
  if (!existsSync(path.join(FOLDER, entry))) return { exports: await module(), remember: () => undefined };
  if (use.startsWith('build')) setUpForBuilding();
  const chunks = new Chunks(use);
  return {
    exports: chunks.load(entry) as T,
    remember: () => {
      chunks.remember();
    },
  };
}

function setUpForBuilding(): void {
  const known = LATE_OPTIMIZING.find(({ v8 }) => v8.test(process.versions.v8));
  if (known === undefined) return;
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const flag of [...known.flags, LITTLE_ROOM]) setFlagsFromString(flag);
}

/** What a chunk is called with: a CommonJS module's, and a way to import what is not in the bundle. */
interface Surroundings {
  readonly module: Module;
  readonly require: (id: string) => unknown;
  readonly importOutside: (id: string) => Promise<unknown>;
  readonly file: string;
}

interface Module {
  exports: unknown;
}

/** One line, so that the lines of a chunk keep their numbers. */
const HEAD = '(function ({ module, require, importOutside, file: __filename }) { const { exports } = module;';

const requireOutside = createRequire(import.meta.url);
const importOutside = (id: string): Promise<unknown> => import(id);

class Chunks {
  readonly #cache: string | undefined;
  readonly #modules = new Map<string, Module>();
  readonly #scripts = new Map<string, vm.Script>();
  #isComplete = true;

  constructor(use: string) {
    const { NODE_COMPILE_CACHE: elsewhere, NODE_DISABLE_COMPILE_CACHE: isOff } = process.env;
    const cache = elsewhere ?? path.join(FOLDER, 'compile-cache');
    // Names of chunks have a digest of their code in them, and V8 refuses what another version has compiled.
    this.#cache = isOff === '1' ? undefined : path.join(cache, `diptych-${process.version}-${process.arch}`, use);
  }

  load(id: string): unknown {
    if (!id.startsWith('./')) return requireOutside(id);
    const known = this.#modules.get(id);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    this.#modules.set(id, module);
    const file = path.join(FOLDER, id);
    const body = this.#compiled(id, file).runInThisContext() as (surroundings: Surroundings) => void;
    body({ module, require: (other) => this.load(other), importOutside, file });
    return module.exports;
  }

  #compiled(id: string, filename: string): vm.Script {
    const source = `${HEAD}${readFileSync(filename, 'utf8')}\n})`;
    const cachedData = this.#cache === undefined ? undefined : readIfSound(path.join(this.#cache, id));
    const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
    if (cachedData === undefined || script.cachedDataRejected === true) this.#isComplete = false;
    this.#scripts.set(id, script);
    return script;
  }

  remember(): void {
    if (this.#isComplete || this.#cache === undefined) return;
    this.#isComplete = true;
    try {
      mkdirSync(this.#cache, { recursive: true });
      const { threadId } = process.getBuiltinModule('node:worker_threads');
      for (const [id, script] of this.#scripts) {
        const file = path.join(this.#cache, id);
        const own = `${file}.${String(process.pid)}-${String(threadId)}`;
        const code = script.createCachedData();
        // Whole or not at all: another run may be reading.
        writeFileSync(own, Buffer.concat([code, code]));
        renameSync(own, file);
      }
    } catch {
      // Nothing is remembered where nothing may be written.
    }
  }
}

/**
 * Nothing where there is none, or where it is damaged: V8 looks at no more than its length, and would run it. It stands in
 * the file twice, for to compare is quicker than any digest.
 */
function readIfSound(file: string): Buffer | undefined {
  try {
    const both = readFileSync(file);
    const code = both.subarray(0, both.length / 2);
    return code.equals(both.subarray(both.length / 2)) ? code : undefined;
  } catch {
    return undefined;
  }
}
