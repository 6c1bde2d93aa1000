/**
 * Turns what `npm pack` packs into a verdict: installed by itself into an empty folder, does it do all of it? Ends in 0 when
 * it does.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SEED = '2014-07-30-trafficking-in-persons';

/** What has to be in the package, and what may not be. */
const PACKED = ['LICENSE', 'README.md', 'CHANGELOG.md', 'dist/cli/THIRD-PARTY-NOTICES.txt', 'dist/engine.d.ts'];
const LEFT =
  /^(?:src\/(?!text\/language\/[\w-]+\/hyph-[\w.-]+\.tex$)|(?:tests|statements|out|node_modules)\/)|\.v8$|compile-cache\//;

const LIBRARY = `import { build, readStatement } from 'diptych';
import { parseSources } from 'diptych/engine';
const built = await build('statements/${SEED}', { edition: 'handout', out: 'library' });
console.log(JSON.stringify([readStatement('statements/${SEED}').ok, typeof parseSources, built.ok]));`;

/** @type {readonly (readonly [string, (folder: string) => void])[]} */
const STEPS = [
  ['packed', packed],
  ['installed', installed],
  ['the command builds', commandBuilds],
  ['the library builds', libraryBuilds],
];

const folder = mkdtempSync(path.join(tmpdir(), 'diptych-package-'));
try {
  const failed = STEPS.length - passedOf(folder);
  console.log(`\n${STEPS.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Each step stands on the one before. @param {string} at */
function passedOf(at) {
  for (const [i, [name, step]] of STEPS.entries()) {
    try {
      step(at);
      console.log(`package: ${name} ✓`);
    } catch (error) {
      console.log(`package: ${name} ✗\n${error instanceof Error ? error.message : String(error)}`);
      return i;
    }
  }
  return STEPS.length;
}

/** @param {string} at */
function packed(at) {
  const words = ['pack', '--json', '--ignore-scripts', '--pack-destination', at];
  // As `npm pack` does by itself, which would compile again.
  run('node', ['.pack.mjs', 'before'], ROOT);
  let packing;
  try {
    packing = run('npm', words, ROOT);
  } finally {
    run('node', ['.pack.mjs', 'after'], ROOT);
  }
  const [{ filename, files }] = JSON.parse(packing);
  const paths = files.map((/** @type {{ path: string }} */ file) => file.path);
  const missing = PACKED.filter((file) => !paths.includes(file));
  const extra = paths.filter((/** @type {string} */ file) => LEFT.test(file));
  if (missing.length > 0 || extra.length > 0)
    throw new Error(`missing: ${missing.join(' ')}; not to be packed: ${extra.join(' ')}`);
  const { scripts } = JSON.parse(run('tar', ['-xOf', filename, 'package/package.json'], at));
  if (scripts !== undefined) throw new Error(`not to be packed: scripts ${Object.keys(scripts).join(' ')}`);
  writeFileSync(path.join(at, 'tarball'), filename);
}

/** @param {string} at */
function installed(at) {
  const project = path.join(at, 'project');
  mkdirSync(project);
  writeFileSync(path.join(project, 'package.json'), '{ "private": true }\n');
  const tarball = path.join(at, readFileSync(path.join(at, 'tarball'), 'utf8'));
  run('npm', ['install', '--no-audit', '--no-fund', tarball], project);
  cpSync(path.join(ROOT, 'statements', SEED), path.join(project, 'statements', SEED), { recursive: true });
}

/** Its files are those of the project's own command. @param {string} at */
function commandBuilds(at) {
  const project = path.join(at, 'project');
  const words = ['build', SEED, '--out'];
  run('npx', ['--no-install', 'diptych', ...words, 'out'], project);
  const own = path.join(ROOT, JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).bin.diptych);
  run(process.execPath, [own, ...words, path.join(at, 'own')], project);
  run('diff', ['-r', path.join(project, 'out'), path.join(at, 'own')], project);
}

/** @param {string} at */
function libraryBuilds(at) {
  const said = run(process.execPath, ['--input-type=module', '-e', LIBRARY], path.join(at, 'project'));
  if (said.trim() !== '[true,"function",true]') throw new Error(said);
}

/** @param {string} command @param {readonly string[]} words @param {string} cwd */
function run(command, words, cwd) {
  // npm says to its scripts how it was called itself, which is not for those that they call.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?:config|package|lifecycle)/.test(name)),
  );
  return execFileSync(command, words, {
    cwd,
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 26,
  });
}
