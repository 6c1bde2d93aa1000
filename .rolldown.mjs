/**
 * Turns the modules that the command loads, ours and the libraries', into a few files in `dist/cli`: a cold start spends
 * more time on finding, opening and linking four hundred modules than on setting a page. `tsc` alone gives a command that
 * does the same, more slowly. What the libraries' licences want to be handed on with them is written beside.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'rolldown';

const BUNDLE = path.join(import.meta.dirname, 'dist/cli');
const COMMAND = path.join(import.meta.dirname, 'src/app/cli');

// With what the platform remembers of its code; see src/app/cli/compile-cache.ts.
rmSync(BUNDLE, { recursive: true, force: true });

/** With files of their own beside them, or hardly ever loaded. */
const LEFT_ALONE = /^(?:@hyzyla\/pdfium|harfbuzzjs|picocolors|yargs)(?:\/|$)/;

/** What takes the place of a module that costs a cold start more than all of ours. */
const STAND_INS = new Map([
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
  // Decoded as they are loaded; the platform is quicker at it.
  [
    'base64-js',
    `exports.toByteArray = (text) => Buffer.from(text, 'base64');
    exports.fromByteArray = (bytes) => Buffer.from(bytes).toString('base64');`,
  ],
  // What pdfkit breaks lines with, and a library of Node's that it packs nothing with here.
  ['linebreak', "module.exports = class { constructor() { throw new Error('lines are broken by total-fit'); } };"],
  [
    'zlib',
    "for (const name of ['deflateSync', 'inflate']) exports[name] = (...given) => require('node:zlib')[name](...given);",
  ],
  // Encryption, which computes its tables as it is loaded; and what nodemailer fetches with, which brings half of Node.
  ['@noble/ciphers/aes', refusing('a file is never encrypted here', 'cbc', 'ecb')],
  ['../fetch/index.js', `module.exports = () => { throw new Error('a mail may not fetch anything'); };`],
]);

/**
 * What is loaded together, each with all that it imports and that is in none before it: a file more costs a cold start a
 * millisecond in each thread, and code that is not wanted costs as much for each 20 kB.
 */
const GROUPS = [
  ['ground', /src\/(?:diagnostics|session|bytes)\/index\.ts$|src\/app\/resources\.ts$/],
  ['language', /src\/text\/spacing\/index\.ts$/],
  ['fidelity', /src\/file\/fidelity\/index\.ts$/],
  ['source', /src\/app\/statement-folder\.ts$/],
  ['rooms', /src\/app\/cli\/rooms\.ts$/],
].map(([name, test], index, all) => ({ name, test, priority: all.length - index }));

/** @param {string} why @param {readonly string[]} names */
function refusing(why, ...names) {
  return names.map((name) => `exports.${name} = () => { throw new Error('${why}'); };`).join('\n');
}

export default defineConfig({
  input: { main: path.join(COMMAND, 'main.ts'), reading: path.join(COMMAND, 'reading.ts') },
  platform: 'node',
  external: LEFT_ALONE,
  // A room that one command needs late another needs early.
  checks: { ineffectiveDynamicImport: false },
  plugins: [
    { name: 'stand-ins', resolveId: standInFor, load: (id) => STAND_INS.get(id.slice(1)) },
    { name: 'notices', generateBundle: writeNotices },
  ],
  // Less to read is sooner compiled; names stay, for the report of a fault has them.
  output: {
    dir: BUNDLE,
    chunkFileNames: '[name].js',
    minify: { compress: true, mangle: false, codegen: true },
    codeSplitting: { groups: GROUPS },
  },
});

function standInFor(source, importer) {
  return STAND_INS.has(source) && !importer?.startsWith('\0') ? `\0${source}` : null;
}

/** The licence of every package that a module of the bundle is from. */
function writeNotices(_options, bundle) {
  const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const roots = modules.map((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]).filter(Boolean);
  const notices = [...new Set(roots)]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((root) => {
      const { name, version, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
      const files = readdirSync(root).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
      const texts = files.map((file) => readFileSync(path.join(root, file), 'utf8').trim());
      return [`${name} ${version} (${license ?? 'as below'})`, ...texts].join('\n\n');
    });
  const source = `Code of these packages is in the files beside this one.\n\n${notices.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
  this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source });
}
