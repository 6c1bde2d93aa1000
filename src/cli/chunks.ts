/**
 * Loads the chunks of the bundle, each with the code cache that stands beside it where there is one of this very V8; without
 * one, or with one of another version, it is compiled as usual.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

/** The chunk that has the command in it. */
const ENTRY = 'start.cjs';
const CACHE_SUFFIX = '.v8';

/** What sets or reads pages needs HarfBuzz, whose module has to be waited for; a chunk cannot wait. */
const SHAPING = ['build', 'inspect', 'verify'];

/** One line, so that the lines of a chunk keep their numbers. */
const HEAD = [
  '(function ({ module, require, importOutside, file: __filename, folder: __dirname }) {',
  'const { exports } = module;',
].join(' ');

/** Where the bundled chunks find HarfBuzz; `.rolldown.mjs` leads them to it. */
const HARFBUZZ = Symbol.for('diptych.harfbuzz');

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
  readonly importOutside: (id: string) => Promise<unknown>;
  readonly file: string;
  readonly folder: string;
}

type Body = (surroundings: Surroundings) => void;

/** V8 forgets what `import()` means in code that it has from a cache, so that chunks are given this one. */
const importOutside = (id: string): Promise<unknown> => import(id);

/** Runs the command that is bundled in `folder`. The value tells, whenever it is called, which chunks were loaded. */
export async function runChunks(folder: string, argv: readonly string[]): Promise<() => readonly Chunk[]> {
  if (argv.some((word) => SHAPING.includes(word))) await prepareShaping();
  const requireOutside = createRequire(path.join(folder, ENTRY));
  const modules = new Map<string, Module>();
  const chunks: Chunk[] = [];
  const requireInside = (id: string): unknown => {
    if (!id.startsWith('./')) return requireOutside(id);
    const file = path.join(folder, id);
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    modules.set(file, module);
    const chunk = { file, script: compile(file) };
    chunks.push(chunk);
    const body = chunk.script.runInThisContext() as Body;
    body({ module, require: requireInside, importOutside, file, folder });
    return module.exports;
  };
  const { start } = requireInside(`./${ENTRY}`) as { readonly start: () => Promise<void> };
  await start();
  return () => chunks;
}

/** Where the code cache of a chunk is. */
export function cacheOf(file: string): string {
  return file + CACHE_SUFFIX;
}

async function prepareShaping(): Promise<void> {
  (globalThis as Record<symbol, unknown>)[HARFBUZZ] = await import('harfbuzzjs');
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
