/** Turns a bag into what is wrong with it: by the system's own digests, by ours, and when it is made again on another Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { diptych } from './builds.mjs';
import { pythonWith } from './python.mjs';

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

/**
 * What Python's bagit finds wrong with a bag, by RFC 8493 and by the profile that stands in it; undefined where it cannot be
 * asked, for PyPI is not reached from everywhere: then the bag counts neither as passed nor as failed.
 * @param {string} bag
 * @returns {readonly string[] | undefined}
 */
export function profileFaults(bag) {
  const python = pythonWith('bag-checkers', BAG_CHECKERS);
  if (python === undefined) return undefined;
  const { status, stdout, stderr } = spawnSync(python, [path.join(HERE, 'check-bag.py'), bag], {
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`bagit: ${stdout}${stderr}`];
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
