/**
 * Turns the built statements into a verdict: do they hold what they claim? `npm run conformance` builds them first; given
 * PDFs instead, `node tests/conformance/run.mjs FILE…` judges those. Ends in 0 when all pass, 1 when something fails, 2 when
 * a tool is missing. README.md beside this file lists what is checked and why.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { breakCopies } from './broken.mjs';
import { buildAll } from './builds.mjs';
import { complaints, READERS } from './readers.mjs';
import { howToGet, missingTools } from './tools.mjs';
import { fetchVeraPdf, FLAVOURS, isFetched, validate } from './verapdf.mjs';

/**
 * One check of one file.
 * @typedef {object} Outcome
 * @property {string} file
 * @property {string} check
 * @property {readonly string[]} faults none where it passed
 */

const missing = missingTools({ fetches: !isFetched() });
if (missing.length > 0) {
  console.error(howToGet(missing));
  process.exitCode = 2;
} else {
  if (!isFetched()) {
    console.error('fetching veraPDF from Maven Central, once…');
    fetchVeraPdf();
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'diptych-conformance-'));
  try {
    const outcomes = judge(process.argv.slice(2), folder);
    report(outcomes);
    process.exitCode = outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {readonly string[]} given
 * @param {string} folder for what is built and broken
 * @returns {readonly Outcome[]}
 */
function judge(given, folder) {
  /** @type {readonly { name: string, file: string, again?: string }[]} */
  let subjects = given.map((name) => ({ name, file: path.resolve(name) }));
  try {
    if (subjects.length === 0) subjects = buildAll(folder);
  } catch (error) {
    return [{ file: 'statements', check: 'build', faults: [error instanceof Error ? error.message : String(error)] }];
  }
  const first = subjects.at(0);
  if (first === undefined) return [{ file: 'statements', check: 'build', faults: ['nothing was built'] }];
  const copies = breakCopies(first.file, newFolder(folder, 'broken'));
  const verdicts = validate([...subjects, ...copies].map(({ file }) => file));
  const faultsOf = (/** @type {string} */ file, /** @type {string} */ check) => {
    const flavour = FLAVOURS.find((name) => name === check);
    if (flavour !== undefined) return verdicts.get(file)?.[flavour] ?? ['veraPDF did not look at it'];
    const reader = READERS.find((name) => name === check);
    if (reader !== undefined) return complaints(reader, file);
    throw new Error(`there is no check ${check}`);
  };
  return [
    ...subjects.flatMap(({ name, file, again }) => [
      ...[...FLAVOURS, ...READERS].map((check) => ({ file: name, check, faults: faultsOf(file, check) })),
      ...(again === undefined ? [] : [{ file: name, check: 'same bytes', faults: differences(file, again) }]),
    ]),
    ...copies.flatMap(({ name, file, refusedBy }) =>
      refusedBy.map((check) => ({
        file: `broken: ${name}`,
        check: `${check} refuses`,
        faults: faultsOf(file, check).length > 0 ? [] : [`${check} took a file that is ${name}`],
      })),
    ),
  ];
}

/**
 * @param {string} file
 * @param {string} again
 * @returns {readonly string[]}
 */
function differences(file, again) {
  return readFileSync(file).equals(readFileSync(again)) ? [] : ['built in another zone and locale, it is another file'];
}

/**
 * @param {string} parent
 * @param {string} name
 */
function newFolder(parent, name) {
  const folder = path.join(parent, name);
  mkdirSync(folder);
  return folder;
}

/** @param {readonly Outcome[]} outcomes */
function report(outcomes) {
  const width = Math.max(...outcomes.map(({ file }) => file.length));
  /** @type {Map<string, Outcome[]>} */
  const byFile = new Map();
  for (const outcome of outcomes) byFile.set(outcome.file, [...(byFile.get(outcome.file) ?? []), outcome]);
  for (const [file, checks] of byFile) {
    console.log(
      `${file.padEnd(width)}  ${checks.map(({ check, faults }) => `${check} ${faults.length === 0 ? '✓' : '✗'}`).join('  ')}`,
    );
  }
  for (const { file, check, faults } of outcomes)
    for (const fault of faults) console.log(`\n${file}: ${check}\n  ${fault}`);
  const failed = outcomes.filter(({ faults }) => faults.length > 0).length;
  console.log(`\n${outcomes.length - failed} passed, ${failed} failed`);
}
