/** Turns a signed PDF into what poppler finds wrong with its signature. */
import { spawnSync } from 'node:child_process';

/** What a sound signature makes poppler say; that nobody vouches for a key of this run is another matter. */
const EXPECTED = [
  'Signature Type: ETSI.CAdES.detached',
  'Total document signed',
  'Signature Validation: Signature is Valid.',
];

/**
 * @param {string} file
 * @returns {readonly string[]}
 */
export function signatureFaults(file) {
  const { status, stdout, stderr } = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
  if (status !== 0) return [`pdfsig ended in ${status}: ${stdout}${stderr}`];
  return EXPECTED.filter((line) => !stdout.includes(line)).map((line) => `pdfsig does not say “${line}”: ${stdout}`);
}
