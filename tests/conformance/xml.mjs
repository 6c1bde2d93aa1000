/** Turns a text in Akoma Ntoso into what is wrong with it by the published schema. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SCHEMA = path.join(path.dirname(fileURLToPath(import.meta.url)), 'akn/akomantoso30.xsd');

/**
 * @param {string} file
 * @returns {readonly string[]}
 */
export function schemaFaults(file) {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, file], {
    encoding: 'utf8',
  });
  return status === 0 ? [] : [stderr.trim()];
}
