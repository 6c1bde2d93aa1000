/**
 * Turns the modules that the command loads, ours and the libraries', into a file in `dist/cli` for the process and one for the
 * thread that reads: a cold start spends more time on finding four hundred modules than on setting a page. `tsc` alone gives
 * the same command, only slower.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'rolldown';
import { parse } from 'yaml';
import { licences } from './.notices.mjs';

const BUNDLE = path.join(import.meta.dirname, 'dist/cli');

// With what is remembered of its code; see src/app/cli/bundle.ts.
rmSync(BUNDLE, { recursive: true, force: true });

/** The platform's, what has files of its own beside it, and what is hardly ever loaded. */
const OUTSIDE = /^(?:node:|(?:@hyzyla\/pdfium|asn1js|picocolors|pkijs|tinypool|yargs)(?:\/|$))/;

/** What takes the place of a module that costs a cold start more than all of ours. */
const STAND_INS = new Map([
  // Modules that no CommonJS may require everywhere; and V8 forgets what `import()` means in code that it remembers.
  ...['harfbuzzjs', 'eld/extrasmall'].map((id) => [
    id,
    `export const then = (done, failed) => importOutside('${id}').then(done, failed);`,
  ]),
  // The platform has it, without a dictionary of 800 kB.
  ['brotli/decompress.js', "module.exports = (bytes) => require('node:zlib').brotliDecompressSync(bytes);"],
  // Tables of all of Unicode for shapers that we don't use: unpacked when one is asked for something.
  [
    'unicode-trie',
    `const Unpacked = require('unicode-trie/index.js');
    module.exports = class {
      #packed; #trie;
      constructor(packed) { this.#packed = packed; }
      get(codePoint) { return (this.#trie ??= new Unpacked(this.#packed)).get(codePoint); }
    };`,
  ],
  // What pdfkit breaks lines with, and what it unpacks PNG with.
  ['linebreak', "module.exports = class { constructor() { throw new Error('lines are broken by total-fit'); } };"],
  [
    'zlib',
    "for (const to of ['deflateSync', 'inflate']) exports[to] = (...given) => require('node:zlib')[to](...given);",
  ],
  // For browsers it has the same without a thread of its own, for which it would load the platform's.
  ['fflate', "export { Inflate, unzlibSync, zlibSync } from 'fflate/browser';"],
  // Encryption, which computes its tables as it is loaded.
  ['@noble/ciphers/aes', "exports.cbc = exports.ecb = () => { throw new Error('a file is never encrypted here'); };"],
]);

/**
 * The loops by which fflate fills its tables as it is loaded, and what fills the same tables in a quarter of the steps: a cold
 * start runs them before anything is optimized, some hundredths of its processor time.
 */
const TABLES = [
  // The bits of each number from their other end: those of its half are known, and its last bit comes first.
  [
    /for \(var i = 0; i < 32768; \+\+i\) \{[^{}]*\}/,
    '((all) => { for (let n = 1; n < all.length; n++) all[n] = (all[n >> 1] >> 1) | ((n & 1) << 14); })(rev);',
  ],
  // Which code a length or a distance has, and how far it is from the first of that code.
  [
    /for \(var j = b\[i\]; j < b\[i \+ 1\]; \+\+j\) \{[^{}]*\}/,
    'for (let j = b[i], end = b[i + 1], own = i; j < end; j++, own += 32) r[j] = own;',
  ],
];

/** What is loaded by way of `bundle.ts`, and the modules that load it. */
const BUNDLES = ['start', 'answering'];
const OPENING = ['main', 'reading', 'building'];

/** Less to read is sooner compiled; names stay, for the report of a fault has them. */
const MINIFY = { compress: true, mangle: false, codegen: true };

const bundleOf = (name, plugins, output) => ({
  input: { [name]: path.join(import.meta.dirname, `src/app/cli/${name}.ts`) },
  platform: 'node',
  // In brackets they would all be compiled as the bundle is, also those that are not called.
  optimization: { pifeForModuleWrappers: false },
  plugins,
  output: { dir: BUNDLE, minify: MINIFY, codeSplitting: false, ...output },
});

export default defineConfig([
  ...BUNDLES.map((name) =>
    bundleOf(
      name,
      [
        { name: 'stand-ins', resolveId: standInFor, load: standIn },
        { name: 'compiled', load: compiled },
        { name: 'tables', transform: withQuickTables },
        { name: 'called', generateBundle: asFunction },
        ...(name === 'start' ? [licences] : []),
      ],
      // What is remembered of a module's code is no more than its outermost part; of a function's, all that was called.
      { format: 'cjs', entryFileNames: '[name].cjs' },
    ),
  ),
  ...OPENING.map((name) => ({ ...bundleOf(name, []), external: BUNDLES.map((bundle) => `./${bundle}.ts`) })),
]);

/** What is outside is required by a module of its own, when whoever imports it runs: not all of it when the bundle begins. */
function standInFor(source, importer) {
  const isOutside = OUTSIDE.test(source);
  if (importer?.startsWith('\0')) return isOutside ? { id: source, external: true } : null;
  return isOutside || STAND_INS.has(source) ? `\0${source}` : null;
}

function standIn(id) {
  const source = id.startsWith('\0') ? id.slice(1) : '';
  if (OUTSIDE.test(source)) return `module.exports = require(${JSON.stringify(source)});`;
  return STAND_INS.get(source);
}

function withQuickTables(code, id) {
  if (!/[\\/]fflate[\\/]esm[\\/]browser\.js$/.test(id)) return null;
  return TABLES.reduce((text, [slow, quick]) => {
    if (!slow.test(text)) throw new Error(`fflate fills its tables in another way than by ${slow}`);
    return text.replace(slow, quick);
  }, code);
}

/** What bundle.ts calls, in letters of one byte, which take half the memory and are read as they are; before it a digest of it. */
function asFunction(_options, bundle) {
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk') continue;
    if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(chunk.code))
      throw new Error('a backslash stands before what is spelled out');
    const spelled = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const code = chunk.code.replaceAll(/[^\0-\x7f]/g, spelled);
    const digest = createHash('sha256').update(code).digest('hex').slice(0, 16);
    chunk.code = `/*${digest}*/(function (module, exports, require, importOutside, __filename) { ${code}\n})`;
  }
}

/** The catalogue and the templates that come with it are read here, once; a template that is not whole by itself by the command. */
async function compiled(id) {
  if (id.endsWith('page/fonts/compiled-catalogues.ts')) {
    const text = readFileSync(path.join(import.meta.dirname, 'fonts/catalogue.yaml'), 'utf8');
    return `export const COMPILED_CATALOGUES = ${JSON.stringify([{ text, document: parse(text) }])};`;
  }
  if (!id.endsWith('page/template/compiled-templates.ts')) return null;
  const { parseTemplate } = await import('./dist/page/template/index.js');
  const { plainOf } = await import('./dist/page/template/known.js');
  const folder = path.join(import.meta.dirname, 'templates');
  const made = readdirSync(folder).flatMap((file) => {
    const { name, ext } = path.parse(file);
    if (ext !== '.yaml') return [];
    const text = readFileSync(path.join(folder, file), 'utf8');
    const parsed = parseTemplate(name, file, text);
    return parsed.ok && parsed.diagnostics.length === 0 ? [{ name, text, plain: plainOf(parsed.value) }] : [];
  });
  return `export const COMPILED_TEMPLATES = ${JSON.stringify(made)};`;
}
