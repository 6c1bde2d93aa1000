/**
 * Turns many imports of one PDF, six at a time, into those that a signal ended: V8, given a flag that it bears only from its
 * start, ended one of a hundred so on a busy machine, and none on a quiet one.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SLUGS, writeVersions } from './versions.mjs';

const AT_A_TIME = 6;

/**
 * @param {string} command the compiled one
 * @param {string} root a folder of its own
 * @param {number} imports how many
 * @returns {Promise<readonly string[]>} what each import came to that was not told in words and an exit code
 */
export async function repeatedImports(command, root, imports) {
  mkdirSync(root, { recursive: true });
  const words = writeVersions(path.join(root, 'statements'))('A');
  const built = spawnSync(process.execPath, [command, 'build', ...words, '--edition', 'archive', '--out', root]);
  if (built.status !== 0) throw new Error(`cannot be built: ${String(built.stderr)}`);
  const file = path.join(root, 'damaged.pdf');
  writeFileSync(file, damaged(archivePdf(root)));
  const faults = [];
  let begun = 0;
  const worker = async () => {
    while (begun < imports) {
      const nth = ++begun;
      const { code, signal } = await ended(command, ['import', file, '--to', path.join(root, `of-${nth}`)]);
      if (code !== 1) faults.push(`import ${nth} of a damaged PDF ended in ${String(signal ?? code)}, not in 1`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return faults;
}

/** @param {string} root */
function archivePdf(root) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const pdf = files.find((file) => file.includes(SLUGS[0]) && file.includes('archive') && file.endsWith('.pdf'));
  if (pdf === undefined) throw new Error('no PDF of the archive was built');
  return readFileSync(path.join(root, pdf));
}

/** One bit of a source is another: to be told from a whole one it has to be read to its end. @param {Buffer} pdf */
function damaged(pdf) {
  const at = pdf.indexOf('stream', pdf.indexOf('/EmbeddedFile\n')) + 100;
  pdf[at] ^= 1;
  return pdf;
}

/** @param {string} command @param {readonly string[]} words @returns {Promise<{ code: number | null, signal: string | null }>} */
function ended(command, words) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [command, ...words], { stdio: 'ignore' });
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
}
