/** Turns PDFs into veraPDF's verdict on each, in PDF/A-2a and PDF/UA-1, with one Java process for all of them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const JARS = path.join(HERE, '../../node_modules/.cache/verapdf-1.28.2');
/** Written last: a fetch that broke off is begun again. */
const COMPLETE = path.join(JARS, '.complete');
const MAX_REPORT_BYTES = 256 * 1024 * 1024;

/** veraPDF's profile for each standard, by what our manifests call it. It takes both from the claims of the file itself. */
const PROFILES = /** @type {const} */ ({
  'PDF/A-2a': 'PDF/A-2A validation profile',
  'PDF/A-3a': 'PDF/A-3A validation profile',
  'PDF/A-4f': 'PDF/A-4F validation profile',
  'PDF/UA-1': 'PDF/UA-1 validation profile',
  'PDF/UA-2': 'PDF/UA-2 + Tagged PDF validation profile',
  'WTPDF 1.0 accessibility': 'WTPDF 1.0 Accessibility validation profile',
  'WTPDF 1.0 reuse': 'WTPDF 1.0 Reuse validation profile',
});

/** @typedef {keyof typeof PROFILES} Flavour */
export const FLAVOURS = /** @type {readonly Flavour[]} */ (Object.keys(PROFILES));

/**
 * What is wrong with a file in a flavour; nothing where it conforms. A flavour that the file does not claim is a fault.
 * @typedef {(flavour: Flavour) => readonly string[]} Verdict
 */

/** @returns {boolean} */
export function isFetched() {
  return existsSync(COMPLETE);
}

/** Copies veraPDF and what it needs from Maven Central: 19 MB, once. Throws with Maven's own words. */
export function fetchVeraPdf() {
  rmSync(JARS, { recursive: true, force: true });
  mkdirSync(JARS, { recursive: true });
  const args = [
    '-q',
    '-B',
    '-f',
    path.join(HERE, 'pom.xml'),
    'dependency:copy-dependencies',
    `-DoutputDirectory=${JARS}`,
  ];
  const { status, stdout, stderr } = spawnSync('mvn', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`veraPDF could not be fetched from Maven Central:\n${stdout}${stderr}`);
  writeFileSync(COMPLETE, '');
}

/**
 * Throws when veraPDF doesn't answer for every file.
 * @param {readonly string[]} files absolute paths
 * @returns {ReadonlyMap<string, Verdict>}
 */
export function validate(files) {
  const flags = [`-Dapp.home=${JARS}`, `-Dbasedir=${JARS}`, '-cp', path.join(JARS, '*')];
  const options = ['--format', 'json', '--maxfailuresdisplayed', '1', '--loglevel', '0'];
  const { stdout, stderr, error } = spawnSync(
    'java',
    [...flags, 'org.verapdf.apps.GreenfieldCliWrapper', ...options, ...files],
    { encoding: 'utf8', maxBuffer: MAX_REPORT_BYTES },
  );
  if (error !== undefined) throw error;
  const jobs = jobsOf(stdout, stderr);
  return new Map(
    files.map((file) => {
      const job = jobs.find(({ itemDetails }) => path.resolve(itemDetails.name) === file);
      if (job === undefined) throw new Error(`veraPDF says nothing of ${file}\n${stderr}`);
      return [file, verdictOf(job)];
    }),
  );
}

/**
 * @typedef {object} Rule
 * @property {string} clause
 * @property {number} testNumber
 * @property {string} description
 * @property {number} failedChecks
 *
 * @typedef {object} Result
 * @property {string} profileName
 * @property {boolean} compliant
 * @property {{ ruleSummaries: readonly Rule[] }} details
 *
 * @typedef {object} Job
 * @property {{ name: string }} itemDetails
 * @property {Result | readonly Result[]} [validationResult]
 * @property {{ exceptionMessage?: string }} [taskException]
 */

/**
 * @param {string} stdout
 * @param {string} stderr
 * @returns {readonly Job[]}
 */
function jobsOf(stdout, stderr) {
  try {
    return JSON.parse(stdout).report.jobs;
  } catch (cause) {
    throw new Error(`veraPDF gave no report:\n${stdout.slice(0, 2000)}${stderr}`, { cause });
  }
}

/**
 * @param {Job} job
 * @returns {Verdict}
 */
function verdictOf({ validationResult = [], taskException }) {
  /** @type {readonly Result[]} */
  const results = [validationResult].flat();
  return (flavour) => {
    const result = results.find(({ profileName }) => profileName === PROFILES[flavour]);
    if (result === undefined) return [taskException?.exceptionMessage ?? 'the file does not claim it'];
    if (result.compliant) return [];
    return result.details.ruleSummaries.map(
      ({ clause, testNumber, description, failedChecks }) =>
        `${clause}-${testNumber} (${failedChecks} times) ${description}`,
    );
  };
}
