/** Turns packages of PyPI into a Python that has them, kept in node_modules/.cache; or into nothing where PyPI is out of reach. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** What pip says where it cannot get to PyPI, or PyPI has not what is wanted. */
export const OUT_OF_REACH = /NewConnectionError|ConnectTimeout|ProxyError|NameResolution|Could not find a version/u;

/** @type {Map<string, string | undefined>} whether they are there is asked once a run */
const known = new Map();

/**
 * The path of a Python that has the packages, made once; undefined where PyPI is out of reach, which is said: then what was to
 * be asked counts neither as passed nor as failed.
 * @param {string} name of their folder
 * @param {readonly string[]} packages with their versions
 * @returns {string | undefined}
 */
export function pythonWith(name, packages) {
  if (!known.has(name)) known.set(name, made(name, packages));
  return known.get(name);
}

/**
 * @param {string} name
 * @param {readonly string[]} packages
 * @returns {string | undefined}
 */
function made(name, packages) {
  const folder = path.join(HERE, '../../node_modules/.cache', name);
  const python = path.join(folder, 'bin/python');
  if (existsSync(path.join(folder, '.complete'))) return python;
  rmSync(folder, { recursive: true, force: true });
  const steps = /** @type {const} */ ([
    ['python3', ['-m', 'venv', folder]],
    [python, ['-m', 'pip', 'install', '--quiet', '--retries', '1', '--timeout', '20', ...packages]],
  ]);
  for (const [command, args] of steps) {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (status !== 0 && OUT_OF_REACH.test(stderr)) {
      console.error(`NOT ASKED: ${packages.join(', ')}, for PyPI is out of reach: ${stderr.trim().split('\n').at(-1)}`);
      return undefined;
    }
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  }
  // Last: an installation that broke off is begun again.
  writeFileSync(path.join(folder, '.complete'), '');
  return python;
}
