/**
 * Ends its own process as `kill -9` would, at the n-th change of the disk that it is about to make: `DIE_AT=n node --import
 * ./die-at.mjs …`. Of a file that is being written, half is written first.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const CHANGES = [
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'utimesSync',
  'writeSync',
];

let left = Number(process.env['DIE_AT']);

for (const name of CHANGES) {
  const change = fs[name];
  fs[name] = (...given) => {
    left--;
    if (left === 0) {
      if (name === 'writeSync') change(given[0], given[1].subarray(0, given[1].length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    return change(...given);
  };
}
syncBuiltinESMExports();
