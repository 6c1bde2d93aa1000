/** Turns the commands this run needs into what is missing of them, with the way to get each on Debian. */
import { spawnSync } from 'node:child_process';

/**
 * @typedef {object} Tool
 * @property {string} command
 * @property {readonly string[]} args what makes it answer and end
 * @property {string} about
 * @property {string} debian the package that has it
 */

/** @type {readonly Tool[]} */
const TOOLS = [
  { command: 'java', args: ['-version'], about: 'runs veraPDF; 11 or later', debian: 'default-jre-headless' },
  { command: 'qpdf', args: ['--version'], about: 'checks syntax and streams', debian: 'qpdf' },
  { command: 'pdfinfo', args: ['-v'], about: 'reads metadata', debian: 'poppler-utils' },
  { command: 'pdftotext', args: ['-v'], about: 'reads text', debian: 'poppler-utils' },
  { command: 'mutool', args: ['-v'], about: 'reads text with another reader', debian: 'mupdf-tools' },
  { command: 'gs', args: ['-v'], about: 'reads pages as printers do', debian: 'ghostscript' },
  { command: 'pdfsig', args: ['-v'], about: 'checks signatures', debian: 'poppler-utils' },
  { command: 'openssl', args: ['version'], about: 'makes keys to sign with', debian: 'openssl' },
  { command: 'chromium', args: ['--version'], about: 'makes the files in a browser', debian: 'chromium' },
  { command: 'xmllint', args: ['--version'], about: 'holds XML against its schema', debian: 'libxml2-utils' },
];

/** @type {Tool} */
const MAVEN = { command: 'mvn', args: ['-v'], about: 'fetches veraPDF, once', debian: 'maven' };

/**
 * @param {{ fetches: boolean }} options whether veraPDF has still to be fetched
 * @returns {readonly Tool[]}
 */
export function missingTools({ fetches }) {
  return [...TOOLS, ...(fetches ? [MAVEN] : [])].filter(({ command, args }) => {
    const { error } = spawnSync(command, args, { stdio: 'ignore' });
    return error !== undefined;
  });
}

/**
 * @param {readonly Tool[]} missing
 * @returns {string}
 */
export function howToGet(missing) {
  const lines = missing.map(({ command, about }) => `  ${command.padEnd(10)} ${about}`);
  const packages = [...new Set(missing.map(({ debian }) => debian))].join(' ');
  return [
    'The conformance run needs what is not installed here:',
    ...lines,
    `On Debian: apt-get install ${packages}`,
  ].join('\n');
}
