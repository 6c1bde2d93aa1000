/** Turns what is installed into the commands that start what is measured: Diptych, bare Node, and Typst where it is. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.join(HERE, '../..');

const commandOf = (checkout) => path.join(path.resolve(checkout), 'dist/cli/main.js');

/** The faces that the page shows; a batch that opened the whole family would only be slower. */
const FACES = ['400Regular', '400Regular_Italic', '600SemiBold'];

export function isCompiled(checkout = ROOT) {
  return existsSync(commandOf(checkout));
}

/** Of this checkout, or of another; its worker is always this one's. */
export function diptych(checkout = ROOT) {
  const command = [process.execPath, commandOf(checkout), 'build', '--template', 'un-message'];
  return {
    name: 'Diptych',
    // In as little room for new objects as the command begins with: see src/app/cli/bundle.ts.
    worker: [process.execPath, '--semi-space-growth-factor=1', path.join(HERE, 'diptych-worker.mjs')],
    /** A process that builds one statement, which is not there yet, and ends. */
    once: ({ folder }, out, editions) => [...command, folder, '--edition', editions, '--out', out],
    /** The same of many, in so many threads. */
    batch: (inputs, out, jobs) => [
      ...command,
      ...inputs.map(({ folder }) => folder),
      '--edition',
      'handout',
      '--jobs',
      String(jobs),
      '--out',
      out,
    ],
  };
}

export const BARE_NODE = [process.execPath, '-e', '0'];

/** Typst in the Python of TYPST_PYTHON, else python3; undefined, and why, when there is none. Installs nothing. */
export function typst(temp) {
  const python = process.env['TYPST_PYTHON'] ?? 'python3';
  const asked = spawnSync(python, ['-c', 'import typst; print(typst.__version__)'], { encoding: 'utf8' });
  if (asked.status !== 0) {
    const missing = asked.error === undefined ? 'the package typst' : `the command ${python}`;
    return { why: `${missing} is missing: pip install typst in a venv, and TYPST_PYTHON=venv/bin/python` };
  }
  cpSync(path.join(HERE, 'statement.typ'), path.join(temp, 'statement.typ'));
  const family = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'));
  const fonts = FACES.map((face) => path.join(family, face));
  const worker = [python, path.join(HERE, 'typst_worker.py'), temp, ...fonts];
  return { engine: { name: `Typst ${asked.stdout.trim()}`, worker } };
}
