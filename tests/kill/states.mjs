/** Turns what stands in an output folder into what is wrong with it: after a kill, and after somebody has mended it. */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isMarked, MARKER_NAME, openFolder } from '../../dist/app/delivery/index.js';

/**
 * @typedef {import('./versions.mjs').Version} Version
 * @typedef {ReadonlyMap<string, Buffer>} Files by their paths in the statement's folder
 * @typedef {ReadonlyMap<string, Readonly<Record<Version, Files>>>} Expected by the names of the statements
 *
 * What stands of a statement.
 * @typedef {object} State
 * @property {boolean} stands
 * @property {Version | undefined} version that all of it has; undefined where it is a mixture
 * @property {boolean} marked as one whose files may not belong together
 * @property {readonly string[]} faults of single files and folders
 */

const OURS = /^\.diptych-.+\.(?:lock|stage)$/;

/**
 * @param {string} folder
 * @returns {Files} what stands there, hidden or not
 */
export function filesIn(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return new Map(
    found
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)]),
  );
}

/** @param {string} out */
export function leftIn(out) {
  return readdirSync(out).filter((name) => name.startsWith('.'));
}

/**
 * @param {string} out
 * @param {Expected} expected
 * @returns {ReadonlyMap<string, State>}
 */
export function statesIn(out, expected) {
  const there = readdirSync(out);
  return new Map(
    [...expected].map(([slug, versions]) => [
      slug,
      there.includes(slug)
        ? { ...stateOf(filesIn(path.join(out, slug)), versions), marked: isMarked(path.join(out, slug)) }
        : { stands: false, version: undefined, marked: false, faults: [] },
    ]),
  );
}

/**
 * @param {Files} files
 * @param {Readonly<Record<Version, Files>>} versions
 * @returns {Omit<State, 'marked'>}
 */
function stateOf(files, versions) {
  const all = [...files.keys(), ...versions.A.keys(), ...versions.B.keys()].filter((file) => file !== MARKER_NAME);
  const units = new Set(all.map(unitOf));
  const faults = [];
  let candidates = ['A', 'B'];
  for (const unit of units) {
    const found = part(files, unit);
    const fitting = ['A', 'B'].filter((version) => areSame(found, part(versions[version], unit)));
    candidates = candidates.filter((version) => fitting.includes(version));
    // A bag is missing for a moment while it makes way for another: that is a mixture, no fault of the bag's.
    if (fitting.length === 0 && found.size > 0) faults.push(`${unit} is not whole`);
    if (found.size === 0 && versions.A.has(unit) && versions.B.has(unit)) faults.push(`${unit} is missing`);
  }
  return { stands: true, version: candidates[0], faults };
}

/** @param {string} file */
function unitOf(file) {
  return file.split('/', 1).join('');
}

/** @param {Files} files @param {string} unit */
function part(files, unit) {
  return new Map([...files].filter(([file]) => unitOf(file) === unit));
}

/** @param {Files} a @param {Files} b */
function areSame(a, b) {
  return a.size === b.size && [...a].every(([file, bytes]) => b.get(file)?.equals(bytes));
}

/**
 * What is wrong after a kill. A mixture is right only where it is marked, so that no reader takes it for whole, and where
 * what is missing stands ready for whoever comes next.
 * @param {string} out
 * @param {Expected} expected
 * @param {ReadonlyMap<string, State>} before
 * @returns {readonly string[]}
 */
export function faultsAfterKill(out, expected, before) {
  const faults = [...strangersIn(out, expected)];
  for (const [slug, state] of statesIn(out, expected)) {
    faults.push(...state.faults.map((fault) => `${slug}: ${fault}`));
    if (!state.stands && before.get(slug)?.stands) faults.push(`${slug}: the folder is missing`);
    if (!state.stands) continue;
    if (state.version !== undefined) {
      faults.push(...manifestFaults(out, slug));
      continue;
    }
    if (!state.marked) faults.push(`${slug}: MIXTURE of two builds that is not marked`);
    if (!isReady(out, slug)) faults.push(`${slug}: MIXTURE of two builds, with nothing ready to mend it`);
  }
  return faults;
}

/**
 * What is wrong once the folder has been opened again: of this not the folder itself is opened, but a copy.
 * @param {string} out
 * @param {Expected} expected
 * @returns {readonly string[]}
 */
export function faultsOnceMended(out, expected) {
  const copy = `${out}-mended`;
  cpSync(out, copy, { recursive: true });
  try {
    const opened = openFolder(copy);
    if (!opened.ok) return opened.diagnostics.map(({ message }) => message);
    return settledFaults(copy, expected).map((fault) => `mended, ${fault}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * What is wrong when nobody is at work: each statement is of one version, and nothing else is there.
 * @param {string} out
 * @param {Expected} expected
 * @param {Version} [version] that all must have
 * @returns {readonly string[]}
 */
export function settledFaults(out, expected, version) {
  const faults = [...strangersIn(out, expected), ...leftIn(out).map((name) => `${name} is left`)];
  for (const [slug, state] of statesIn(out, expected)) {
    faults.push(...state.faults.map((fault) => `${slug}: ${fault}`));
    if (state.stands && state.version === undefined) faults.push(`${slug}: MIXTURE of two builds`);
    if (state.marked) faults.push(`${slug}: is marked as unfinished`);
    if (state.stands) faults.push(...manifestFaults(out, slug));
    if (version !== undefined && state.version !== version) faults.push(`${slug}: is not of version ${version}`);
  }
  return faults;
}

/** @param {string} out @param {Expected} expected */
function strangersIn(out, expected) {
  const strangers = readdirSync(out).filter((name) => !expected.has(name) && !OURS.test(name));
  return strangers.map((name) => `nobody knows of ${name}`);
}

/** @param {string} out @param {string} slug */
function isReady(out, slug) {
  const lock = `.diptych-${slug}.lock`;
  return leftIn(out).includes(lock) && readdirSync(path.join(out, lock), { recursive: true }).some(isReadyFile);
}

function isReadyFile(file) {
  return /^[^/\\]+[/\\]ready[/\\]/.test(String(file));
}

/**
 * Whether the manifest lists what stands, all of it, by size and SHA-256.
 * @param {string} out
 * @param {string} slug
 */
function manifestFaults(out, slug) {
  const files = filesIn(path.join(out, slug));
  const { files: listed } = JSON.parse(files.get('manifest.json')?.toString() ?? '{ "files": [] }');
  const faults = listed
    .filter(({ path: file, bytes, sha256 }) => {
      const found = files.get(file);
      return found?.length !== bytes || createHash('sha256').update(found).digest('hex') !== sha256;
    })
    .map(({ path: file }) => `${slug}: the manifest says something else of ${file}`);
  const unlisted = [...files.keys()].filter((file) => !listed.some((one) => one.path === file));
  return [
    ...faults,
    ...unlisted
      .filter((file) => !['manifest.json', MARKER_NAME].includes(file))
      .map((file) => `${slug}: ${file} is not listed`),
  ];
}
