/** Turns a bag into what is wrong with it: by the system's own digests, by ours, and when it is made again on another Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { diptych } from './builds.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** A release of Node above the one that the project is made for, as npm has it. */
const NEWER_NODE = '24.11.1';
const NODE_FOLDER = path.join(HERE, `../../node_modules/.cache/node-${NEWER_NODE}`);

/**
 * @param {string} bag
 * @returns {readonly string[]}
 */
export function digestFaults(bag) {
  return ['manifest-sha512.txt', 'tagmanifest-sha512.txt'].flatMap((manifest) => {
    const { status, stdout, stderr } = spawnSync('sha512sum', ['--check', '--strict', '--quiet', manifest], {
      cwd: bag,
      encoding: 'utf8',
    });
    return status === 0 ? [] : [`sha512sum of ${manifest}: ${stdout}${stderr}`];
  });
}

/**
 * @param {string} bag
 * @param {string} [node]
 * @returns {readonly string[]}
 */
export function rebuildFaults(bag, node) {
  try {
    diptych(['verify', bag, '--rebuild'], {}, { node });
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** What other programs check bags with, as PyPI has it. */
const BAG_CHECKERS = ['bagit==1.9.0', 'bagit-profile==1.3.1'];
/** @type {{ readonly python: string | undefined } | undefined} whether it is there is asked once a run */
let bagChecker;
const PYTHON_FOLDER = path.join(HERE, '../../node_modules/.cache/bag-checkers');

/**
 * What Python's bagit finds wrong with a bag, by RFC 8493 and by the profile that stands in it; undefined where it cannot be
 * asked, for PyPI is not reached from everywhere: then the bag counts neither as passed nor as failed.
 * @param {string} bag
 * @returns {readonly string[] | undefined}
 */
export function profileFaults(bag) {
  const python = (bagChecker ??= { python: bagPython() }).python;
  if (python === undefined) return undefined;
  const { status, stdout, stderr } = spawnSync(python, [path.join(HERE, 'check-bag.py'), bag], {
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`bagit: ${stdout}${stderr}`];
}

/** The path of a Python that has them, made once; undefined where PyPI is out of reach. @returns {string | undefined} */
function bagPython() {
  const python = path.join(PYTHON_FOLDER, 'bin/python');
  if (existsSync(path.join(PYTHON_FOLDER, '.complete'))) return python;
  rmSync(PYTHON_FOLDER, { recursive: true, force: true });
  const steps = /** @type {const} */ ([
    ['python3', ['-m', 'venv', PYTHON_FOLDER]],
    [python, ['-m', 'pip', 'install', '--quiet', '--retries', '1', '--timeout', '20', ...BAG_CHECKERS]],
  ]);
  for (const [command, args] of steps) {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (
      status !== 0 &&
      /NewConnectionError|ConnectTimeout|ProxyError|NameResolution|Could not find a version/u.test(stderr)
    ) {
      console.error(`NOT ASKED: bagit and its profile, for PyPI is out of reach: ${stderr.trim().split('\n').at(-1)}`);
      return undefined;
    }
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  }
  // Last: an installation that broke off is begun again.
  writeFileSync(path.join(PYTHON_FOLDER, '.complete'), '');
  return python;
}

/**
 * The path of a newer Node, fetched from npm once; undefined where npm has none for this machine.
 * @returns {string | undefined}
 */
export function newerNode() {
  const machine = `${process.platform}-${process.arch}`;
  if (machine !== 'linux-x64' && machine !== 'linux-arm64') return undefined;
  const node = path.join(NODE_FOLDER, 'package/bin/node');
  if (existsSync(node)) return node;
  const begun = `${NODE_FOLDER}.begun`;
  rmSync(begun, { recursive: true, force: true });
  mkdirSync(begun, { recursive: true });
  const packed = spawnSync('npm', ['pack', '--silent', `node-${machine}@${NEWER_NODE}`], {
    cwd: begun,
    encoding: 'utf8',
  });
  if (packed.status !== 0) throw new Error(`npm has no Node ${NEWER_NODE}: ${packed.stderr}`);
  const [archive = ''] = readdirSync(begun);
  const unpacked = spawnSync('tar', ['-xzf', archive], { cwd: begun, encoding: 'utf8' });
  if (unpacked.status !== 0) throw new Error(`Node could not be unpacked: ${unpacked.stderr}`);
  // Whole or not at all: a fetch that broke off is begun again.
  renameSync(begun, NODE_FOLDER);
  return node;
}
