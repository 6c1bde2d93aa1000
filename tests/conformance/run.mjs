/**
 * Turns the built statements into a verdict: do they hold what they claim? `npm run conformance` builds them first; given
 * PDFs instead, `node tests/conformance/run.mjs FILE…` judges those. Ends in 0 when all pass, 1 when something fails, 2 when
 * a tool is missing. README.md beside this file lists what is checked and why.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestFaults, newerNode, profileFaults, rebuildFaults } from './bags.mjs';
import { breakCopies } from './broken.mjs';
import { buildAll, buildHouse, buildSigned, buildSix, SIX } from './builds.mjs';
import { extractionFaults } from './extraction.mjs';
import { plateFaults } from './plates.mjs';
import { complaints, READERS } from './readers.mjs';
import { randomFaults } from './random-builds.mjs';
import { buildLasting, lastingFaults, revokedFaults } from './lasting.mjs';
import { signatureFaults } from './signatures.mjs';
import { howToGet, missingTools } from './tools.mjs';
import { fetchVeraPdf, FLAVOURS, isFetched, validate } from './verapdf.mjs';
import { schemaFaults } from './xml.mjs';

/**
 * One check of one file.
 * @typedef {object} Outcome
 * @property {string} file
 * @property {string} check
 * @property {readonly string[]} faults none where it passed
 *
 * @typedef {import('./builds.mjs').Subject} Subject
 * @typedef {import('./builds.mjs').Builds} Builds
 */

/** What veraPDF does not know; `plates` and the tests of the painter hold us to it. */
const PRESS = 'PDF/X-4';

/** Each of the other bags is made in the same way, of the same sources. */
const SIX_BAGS = 6;

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
    const outcomes = await judge(process.argv.slice(2), folder);
    report(outcomes);
    process.exitCode = outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {readonly string[]} given
 * @param {string} folder for what is built and broken
 * @returns {Promise<readonly Outcome[]>}
 */
async function judge(given, folder) {
  /** @type {Builds} */
  let built;
  /** @type {Builds} */
  let signed = { files: [], bags: [] };
  /** @type {import('./lasting.mjs').Lasting | undefined} */
  let lasting;
  /** @type {Builds} */
  let house = { files: [], bags: [] };
  /** @type {Builds} */
  let six = { files: [], bags: [] };
  try {
    if (given.length > 0) built = { files: given.map(foreign), bags: [] };
    else {
      built = buildAll(newFolder(folder, 'built'));
      signed = buildSigned(newFolder(folder, 'signed'));
      lasting = buildLasting(newFolder(folder, 'lasting'));
      house = buildHouse(newFolder(folder, 'house'));
      six = buildSix(newFolder(folder, 'six'));
    }
  } catch (error) {
    return [{ file: 'statements', check: 'build', faults: [error instanceof Error ? error.message : String(error)] }];
  }
  const subjects = [...built.files, ...signed.files, ...(lasting?.files ?? []), ...house.files, ...six.files];
  const pdfs = subjects.filter(({ name }) => name.endsWith('.pdf'));
  const first = pdfs.find(({ claims }) => claims.includes('PDF/A-2a'));
  if (first === undefined) return [{ file: 'statements', check: 'build', faults: ['nothing was built'] }];
  const copies = breakCopies(first.file, newFolder(folder, 'broken'));
  const claiming = pdfs.filter(({ claims }) => claims.length > 0);
  const verdicts = validate([...claiming, ...copies].map(({ file }) => file));
  const faultsOf = (/** @type {string} */ file, /** @type {string} */ check) => {
    const flavour = FLAVOURS.find((name) => name === check);
    if (flavour !== undefined) return verdicts.get(file)?.(flavour) ?? ['veraPDF did not look at it'];
    const reader = READERS.find((name) => name === check);
    if (reader !== undefined) return complaints(reader, file);
    throw new Error(`there is no check ${check}`);
  };
  return [
    ...(given.length > 0 ? [] : randomOutcomes(newFolder(folder, 'random'))),
    ...pdfs.flatMap(({ name, file, claims, variant }) => [
      ...[...claims.filter((claim) => claim !== PRESS), ...READERS].map((check) => ({
        file: name,
        check,
        faults: faultsOf(file, check),
      })),
      ...(variant === 'press' ? [{ file: name, check: 'plates', faults: plateFaults(file) }] : []),
    ]),
    ...subjects.flatMap(({ name, file, again }) =>
      again === undefined ? [] : [{ file: name, check: 'same bytes', faults: differences(file, again) }],
    ),
    ...subjects
      .filter(({ name }) => name.endsWith('.xml'))
      .flatMap(({ name, file }) => {
        const faults = schemaFaults(file);
        return faults === undefined ? [] : [{ file: name, check: 'schema', faults }];
      }),
    ...signed.files
      .filter(({ name }) => name.endsWith('.pdf'))
      .map(({ name, file }) => ({ file: name, check: 'signature', faults: signatureFaults(file) })),
    ...(await textOutcomes(six.files)),
    ...(lasting === undefined ? [] : lastingOutcomes(lasting)),
    ...[...built.bags, ...signed.bags, ...(lasting?.bags ?? []), ...house.bags, ...six.bags.slice(0, SIX_BAGS)].flatMap(
      bagOutcomes,
    ),
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
 * What four readers get from the handouts of the statement in six languages.
 * @param {readonly Subject[]} files
 * @returns {Promise<readonly Outcome[]>}
 */
async function textOutcomes(files) {
  const outcomes = [];
  for (const { name, file } of files) {
    const [, languages = ''] = /_([a-z-]+)_handout-a4\.pdf$/u.exec(name) ?? [];
    if (languages === '') continue;
    const sourceOf = (/** @type {string} */ language) => readFileSync(path.join(SIX, `${language}.md`), 'utf8');
    outcomes.push({ file: name, check: 'text', faults: await extractionFaults(file, languages.split('-'), sourceOf) });
  }
  return outcomes;
}

/**
 * A file that somebody else made is held against what it is most often to be.
 * @param {string} name
 * @returns {Subject}
 */
function foreign(name) {
  return { name, file: path.resolve(name), claims: ['PDF/A-2a', 'PDF/UA-1'] };
}

/**
 * @param {string} folder
 * @returns {readonly Outcome[]}
 */
function randomOutcomes(folder) {
  try {
    const { judged, faults } = randomFaults(folder);
    return [{ file: `${judged} files of statements made up at random`, check: 'every claim', faults }];
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return [{ file: 'statements made up at random', check: 'build', faults: [fault] }];
  }
}

/**
 * @param {import('./lasting.mjs').Lasting} lasting
 * @returns {readonly Outcome[]}
 */
function lastingOutcomes({ levels, root }) {
  return [...levels].flatMap(([file, level]) => {
    const faults = lastingFaults(file, { root, level });
    const name = path.basename(file);
    return [
      ...(faults === undefined ? [] : [{ file: name, check: `pyHanko, ${level}`, faults }]),
      { file: name, check: `${level}, once revoked`, faults: revokedFaults(file, { root, level }) },
    ];
  });
}

/**
 * @param {string} bag
 * @returns {readonly Outcome[]}
 */
function bagOutcomes(bag) {
  const file = path.basename(bag);
  const node = newerNode();
  const profile = profileFaults(bag);
  return [
    { file, check: 'sha512sum', faults: digestFaults(bag) },
    ...(profile === undefined ? [] : [{ file, check: 'bagit and its profile', faults: profile }]),
    { file, check: 'made again', faults: rebuildFaults(bag) },
    ...(node === undefined ? [] : [{ file, check: 'made again on a newer Node', faults: rebuildFaults(bag, node) }]),
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
