/**
 * Loads the chunks of the bundle, each with the code cache that stands beside it where there is one of this very V8; without
 * one, or with one of another version, it is compiled as usual.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * How V8 is to go about a process that ends in half a second, most often beside a reader that wants a processor too. A
 * function is optimized after three times as many bytes of its code as else; memory is not marked bit by bit between the
 * work; and of WebAssembly, all of it ours by its pinned package, a function is validated when it is called. These stand
 * first, because a code cache is of the flags that it was made with; and are for the V8 of Node 20, for another may not
 * know them, and would say so.
 */
if (process.versions.v8.startsWith('11.'))
  for (const flag of ['--interrupt-budget=400000', '--no-incremental-marking', '--wasm-lazy-validation'])
    v8.setFlagsFromString(flag);

const BUNDLE = path.join(import.meta.dirname, '../../bundle');
const CACHE_SUFFIX = '.v8';

/** One line, so that the lines of a chunk keep their numbers. */
const HEAD = [
  '(function ({ module, require, importInside, importOutside, file: __filename, folder: __dirname }) {',
  'const { exports } = module;',
].join(' ');

interface Chunk {
  readonly file: string;
  readonly script: vm.Script;
}

interface Module {
  exports: unknown;
}

/** What a chunk is called with: a CommonJS module's, and a way to import what is not in the bundle. */
interface Surroundings {
  readonly module: Module;
  readonly require: (id: string) => unknown;
  /** Another chunk. */
  readonly importInside: (id: string) => Promise<unknown>;
  readonly importOutside: (id: string) => Promise<unknown>;
  readonly file: string;
  readonly folder: string;
}

type Body = (surroundings: Surroundings) => void;

/** V8 forgets what `import()` means in code that it has from a cache, so that chunks are given this one. */
const importOutside = (id: string): Promise<unknown> => import(id);

export interface Loaded {
  /** What the chunk exports. */
  readonly exports: unknown;
  /** It and all that it has loaded until now. */
  readonly chunks: () => readonly Chunk[];
}

/** Loads a chunk of the bundle, which runs it. */
export function loadChunk(entry: string): Loaded {
  const requireOutside = createRequire(path.join(BUNDLE, entry));
  const modules = new Map<string, Module>();
  const chunks: Chunk[] = [];
  const requireInside = (id: string): unknown => {
    if (!id.startsWith('./')) return requireOutside(id);
    const file = path.join(BUNDLE, id);
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    modules.set(file, module);
    const chunk = { file, script: compile(file) };
    chunks.push(chunk);
    const body = chunk.script.runInThisContext() as Body;
    body({ module, require: requireInside, importInside, importOutside, file, folder: BUNDLE });
    return module.exports;
  };
  const importInside = (id: string): Promise<unknown> => Promise.resolve().then(() => requireInside(id));
  return { exports: requireInside(`./${entry}`), chunks: () => chunks };
}

/** Begins to load HarfBuzz, whose WebAssembly whoever opens a session waits for: for commands that set or read pages. */
export function prepareShaping(): void {
  import('harfbuzzjs').catch(() => {
    // Whoever needs it imports it too, and is told why it cannot be.
  });
}

/** Where the code cache of a chunk is. */
export function cacheOf(file: string): string {
  return file + CACHE_SUFFIX;
}

function compile(file: string): vm.Script {
  const source = readFileSync(file, 'utf8');
  const cachedData = readIfThere(cacheOf(file));
  return new vm.Script(`${HEAD}${source}\n})`, { filename: file, ...(cachedData && { cachedData }) });
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
