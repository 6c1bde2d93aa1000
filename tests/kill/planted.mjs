/** Turns faults that are planted into those that were not found: who cannot find a mixture proves nothing by finding none. */
import { appendFileSync, cpSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultsAfterKill, faultsOnceMended, statesIn } from './states.mjs';

/**
 * What is done to a folder in which version A stands whole; `b` is one with version B.
 * @type {Readonly<Record<string, (out: string, b: string) => void>>}
 */
const PLANTED = {
  'a file of another build': (out, b) => replace(out, b, 'opening/a.pdf'),
  'the manifest of another build': (out, b) => replace(out, b, 'opening/manifest.json'),
  'a bag of another build': (out, b) => replace(out, b, 'opening/bag'),
  'a file of another build in a bag': (out, b) => replace(out, b, 'opening/bag/data/d.pdf'),
  'half a file': (out) => truncateSync(path.join(out, 'opening/a.pdf'), 500),
  'a byte more': (out) => appendFileSync(path.join(out, 'opening/bag/bagit.txt'), 'x'),
  'a file missing': (out) => rmSync(path.join(out, 'opening/b.pdf')),
  'a bag missing': (out) => rmSync(path.join(out, 'opening/bag'), { recursive: true }),
  'the folder missing': (out) => rmSync(path.join(out, 'opening'), { recursive: true }),
  'a file more': (out) => writeFileSync(path.join(out, 'opening/c.txt~'), 'x'),
  'a file beside the statements': (out) => writeFileSync(path.join(out, 'c.txt'), 'x'),
  'a lock that nobody may take': (out) =>
    mkdirSync(path.join(out, '.diptych-opening.lock/x-1-1-0'), { recursive: true }),
};

/**
 * @param {string} root a folder to work in
 * @param {ReturnType<import('./steps.mjs').writtenWhole>} whole
 * @returns {{ readonly count: number; readonly notFound: readonly string[] }}
 */
export function plantedFaults(root, { a, b, expected }) {
  const out = path.join(root, 'planted');
  const before = statesIn(a, expected);
  const notFound = Object.entries(PLANTED).flatMap(([name, plant]) => {
    rmSync(out, { recursive: true, force: true });
    cpSync(a, out, { recursive: true });
    plant(out, b);
    const found = [...faultsAfterKill(out, expected, before), ...faultsOnceMended(out, expected)];
    return found.length > 0 ? [] : [`planted and not found: ${name}`];
  });
  return { count: Object.keys(PLANTED).length, notFound };
}

function replace(out, b, name) {
  rmSync(path.join(out, name), { recursive: true });
  cpSync(path.join(b, name), path.join(out, name), { recursive: true });
}
