/**
 * Turns the compiled modules that the command loads, ours and the libraries', into a few files in their place: a cold start
 * spends more time on finding, opening and linking four hundred modules than on setting a page. `tsc` alone gives a command
 * that does the same, more slowly.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'rolldown';

const DIST = path.join(import.meta.dirname, 'dist');
const CHUNKS = path.join(DIST, 'bundle');

// V8 tells a code cache by no more than the length of its code: none may outlive what it was made of.
rmSync(CHUNKS, { recursive: true, force: true });

/** Loaded late or never, or with files of their own beside them. */
const LEFT_ALONE = /^(?:@hyzyla\/pdfium|harfbuzzjs|picocolors|yargs)(?:\/|$)/;

/**
 * Functions of libraries that a statement calls seldom or never, by the module that has them: fontkit's for compressed
 * fonts, which brings a dictionary of 800 kB, and pdfkit's for encryption, which computes its tables as it is loaded.
 */
const SELDOM_CALLED = new Map([
  ['brotli/decompress.js', ['default']],
  ['@noble/ciphers/aes', ['cbc', 'ecb']],
]);

/** What fetches over the network in nodemailer, and brings half of Node with it: our mails may not, so it is never called. */
const NEVER_CALLED = '../fetch/index.js';

export default defineConfig({
  input: { start: path.join(DIST, 'app/cli/start.js'), reading: path.join(DIST, 'app/cli/reading.js') },
  platform: 'node',
  external: LEFT_ALONE,
  plugins: [
    { name: 'own-place', transform: inItsOwnPlace },
    { name: 'when-called', resolveId: seldomCalled, load: loadedWhenCalled },
    { name: 'when-asked', transform: unpackedWhenAsked },
    { name: 'never-called', resolveId: neverCalled, load: throwing },
    { name: 'outside', renderChunk: importedOutside },
  ],
  // Not minified: that gains nothing that can be measured, and the report of a fault keeps its names.
  output: {
    dir: CHUNKS,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // Modules that import each other cannot be compiled from a cache; functions can.
    format: 'cjs',
  },
});

/** A chunk cannot import by itself, neither another chunk nor what is not in the bundle; see `src/app/cli/chunks.ts`. */
function importedOutside(code) {
  return code
    .replaceAll(/Promise\.resolve\(\)\.then\(\(\) => require\(("\.\/[^"]+")\)\)/g, 'importInside($1)')
    .replaceAll(/\bimport\((?=["'`])/g, 'importOutside(');
}

function neverCalled(source) {
  return source === NEVER_CALLED ? `\0${source}` : null;
}

function throwing(id) {
  if (id !== `\0${NEVER_CALLED}`) return null;
  return "export default () => { throw new Error('a mail may not fetch anything'); };";
}

/** Files that a module finds by its own place must be found from its new one, which is one folder below dist. */
function inItsOwnPlace(code, id) {
  // What begins with NUL is the bundler's or our own, and has no place.
  if (id.startsWith('\0') || !code.includes('import.meta.url')) return null;
  return code.replaceAll('import.meta.url', urlOf(id));
}

function urlOf(file) {
  const relative = path.relative(CHUNKS, file).split(path.sep).join('/');
  return `new URL(${JSON.stringify(relative)}, import.meta.url).href`;
}

function seldomCalled(source, importer) {
  return SELDOM_CALLED.has(source) ? { id: `\0${source}`, meta: { importer } } : null;
}

/** Stand-ins that load the module itself, as whoever imports it would, when one of them is called. */
function loadedWhenCalled(id) {
  const source = id.slice(1);
  const names = SELDOM_CALLED.get(source);
  if (!id.startsWith('\0') || names === undefined) return null;
  const called = (name) => `load(${JSON.stringify(source)})${name === 'default' ? '' : `.${name}`}(...given)`;
  return `import { createRequire } from 'node:module';
const load = createRequire(${urlOf(this.getModuleInfo(id).meta.importer)});
${names.map((name) => `export ${name === 'default' ? name : `const ${name} =`} (...given) => ${called(name)};`).join('\n')}`;
}

/**
 * fontkit packs tables of all of Unicode for shapers that we don't use, and unpacks them as it is loaded: 25 ms of a cold
 * start. Here a table is unpacked when it is first asked for something, which is all that is ever done with one.
 */
function unpackedWhenAsked(code, id) {
  if (!id.endsWith(path.join('unicode-trie', 'index.js'))) return null;
  return `${code}
const Unpacked = module.exports;
module.exports = class {
  #packed; #trie;
  constructor(packed) { this.#packed = packed; }
  get(codePoint) { return (this.#trie ??= new Unpacked(this.#packed)).get(codePoint); }
};`;
}
