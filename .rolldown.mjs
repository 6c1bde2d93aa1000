/**
 * Turns the modules that the command loads, ours and the libraries', into a few files in `dist/cli`: a cold start spends
 * more time on finding four hundred modules than on setting a page. `tsc` alone gives the same command, only slower.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { defineConfig } from 'rolldown';
import { parse } from 'yaml';
import { licences } from './.notices.mjs';

const BUNDLE = path.join(import.meta.dirname, 'dist/cli');
const COMMAND = path.join(import.meta.dirname, 'src/app/cli');

// With what is remembered of its code; see src/app/cli/chunks.ts.
rmSync(BUNDLE, { recursive: true, force: true });

/** With files of their own beside them, or hardly ever loaded. */
const LEFT_ALONE = /^(?:@hyzyla\/pdfium|harfbuzzjs|picocolors|tinypool|yargs)(?:\/|$)/;

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
  // Tables are decoded as they are loaded, and the platform is quicker at it.
  ['base64-js', "exports.toByteArray = (text) => Buffer.from(text, 'base64');"],
  // What pdfkit breaks lines with, and what it unpacks PNG with.
  ['linebreak', "module.exports = class { constructor() { throw new Error('lines are broken by total-fit'); } };"],
  [
    'zlib',
    "for (const to of ['deflateSync', 'inflate']) exports[to] = (...given) => require('node:zlib')[to](...given);",
  ],
  // Encryption, which computes its tables as it is loaded; and what nodemailer fetches with, which brings half of Node.
  ['@noble/ciphers/aes', "exports.cbc = exports.ecb = () => { throw new Error('a file is never encrypted here'); };"],
  ['../fetch/index.js', `module.exports = () => { throw new Error('a mail may not fetch anything'); };`],
]);

/**
 * What is loaded together, each with all that it imports and that is in none before it: a file more costs a cold start a
 * millisecond in each thread, and code that is not wanted costs as much for each 20 kB.
 */
const GROUPS = [
  ['reader', /src\/file\/fidelity\/reader\.ts$/],
  ['ground', /^\0brought:|src\/(?:diagnostics|session|bytes)\/index\.ts$|src\/app\/(?:resources|cli\/system)\.ts$/],
  ['statement', /src\/text\/statement\/index\.ts$/],
  ['language', /src\/text\/spacing\/index\.ts$/],
  ['fidelity', /src\/file\/fidelity\/prove\.ts$/],
  ['source', /src\/app\/statement-folder\.ts$/],
  ['rooms', /src\/app\/cli\/rooms\.ts$/],
  ['start', /src\/app\/cli\/(?:start|build-one)\.ts$/],
].map(([name, test], index, all) => ({ name, test, priority: all.length - index }));

/** Less to read is sooner compiled; names stay, for the report of a fault has them. */
const MINIFY = { compress: true, mangle: false, codegen: true };

/** What is loaded first, by way of `chunks.ts`; and the modules that load it, each alone. */
const OPENED = ['start', 'answering', 'building-thread'];
const OPENING = ['main', 'reading', 'building'];

const filesOf = (names) => Object.fromEntries(names.map((name) => [name, path.join(COMMAND, `${name}.ts`)]));

export default defineConfig([
  {
    input: filesOf(OPENED),
    platform: 'node',
    // Through this door the thread that reads wants the reader alone.
    treeshake: { moduleSideEffects: (id) => !id.endsWith('src/file/fidelity/index.ts') },
    // A room that one command needs late another needs early.
    checks: { ineffectiveDynamicImport: false },
    plugins: [
      { name: 'left-alone', resolveId: leftAlone, load: bringing },
      { name: 'stand-ins', resolveId: standInFor, load: (id) => STAND_INS.get(id.slice(1)) },
      { name: 'templates', load: compiledTemplates },
      { name: 'catalogue', load: compiledCatalogue },
      { name: 'latin', generateBundle: spellOut },
      licences,
    ],
    output: {
      dir: BUNDLE,
      // What is remembered of a module's code is no more than its outermost part; of a function's, all that was called.
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs',
      minify: MINIFY,
      codeSplitting: { groups: GROUPS },
    },
  },
  ...OPENING.map((name) => ({
    input: filesOf([name]),
    platform: 'node',
    plugins: [{ name: 'opened', resolveId: besideTheBundle }],
    output: { dir: BUNDLE, minify: MINIFY },
  })),
]);

/** Without its chunk, what is opened is the module that `tsc` has made. */
function besideTheBundle(source) {
  const name = /^\.\/(.*)\.ts$/.exec(source)?.[1];
  return OPENED.includes(name) ? { id: `../app/cli/${name}.js`, external: true } : null;
}

/** What is imported late and is not in the bundle. V8 forgets what `import()` means in code that it remembers; chunks.ts has one. */
const BROUGHT = '\0brought:';

function leftAlone(source, _importer, { kind }) {
  if (!LEFT_ALONE.test(source) && !source.startsWith('node:')) return null;
  return kind === 'dynamic-import' ? BROUGHT + source : { id: source, external: true };
}

/** A module that is waited for: whoever imports it gets what it brings. */
function bringing(id) {
  if (!id.startsWith(BROUGHT)) return null;
  const source = JSON.stringify(id.slice(BROUGHT.length));
  return `export const then = (done, failed) => importOutside(${source}).then(done, failed);`;
}

function standInFor(source, importer) {
  return STAND_INS.has(source) && !importer?.startsWith('\0') ? `\0${source}` : null;
}

/** As templates are. */
function compiledCatalogue(id) {
  if (!id.endsWith('page/fonts/compiled-catalogues.ts')) return null;
  const text = readFileSync(path.join(import.meta.dirname, 'fonts/catalogue.yaml'), 'utf8');
  return `export const COMPILED_CATALOGUES = ${JSON.stringify([{ text, document: parse(text) }])};`;
}

/** A chunk with a letter that is not ASCII takes twice the memory, and several times as long to read and to begin. */
function spellOut(_options, bundle) {
  const escaped = (before, slashes, letter) => {
    if (slashes.length % 2 === 1)
      throw new Error(`a backslash stands before ${letter}, and would stand before another`);
    return `${before.slice(0, -1)}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll(/(\\*)([^\0-\x7f])/g, escaped);
}

/** Templates that come with it are read here, once; one that wants other files, or has no plain form, by the command. */
async function compiledTemplates(id) {
  if (!id.endsWith('page/template/compiled-templates.ts')) return null;
  const { openTemplate } = await import('./dist/page/template/index.js');
  const { plainOf, templateOf } = await import('./dist/page/template/known.js');
  const { fetchedResources, Session } = await import('./dist/session/index.js');
  const folder = path.join(import.meta.dirname, 'templates');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const compiled = files.flatMap((file) => {
    const resources = fetchedResources(new Map([[`templates/${file}`, readFileSync(path.join(folder, file))]]));
    const name = path.parse(file).name;
    const opened = openTemplate(new Session(resources), name);
    if (!opened.ok || opened.diagnostics.length > 0) return [];
    const { text, template } = opened.value;
    const plain = plainOf(template);
    return isDeepStrictEqual(templateOf(plain, template.source.file), template) ? [{ name, text, plain }] : [];
  });
  return `export const COMPILED_TEMPLATES = ${JSON.stringify(compiled)};`;
}
