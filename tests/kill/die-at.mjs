/**
 * Ends its own process as `kill -9` would, at the n-th change of the disk that it is about to make: `DIE_AT=n node --import
 * ./die-at.mjs …`. Of a file that is being written, half is written first. With `DIE_BY=SIGINT` it gets that signal there
 * instead, after saying so, and may do something about it.
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

const by = process.env['DIE_BY'] ?? 'SIGKILL';
let left = Number(process.env['DIE_AT']);

for (const name of CHANGES) {
  const change = fs[name];
  fs[name] = (...given) => {
    left--;
    if (left === 0) {
      if (by !== 'SIGKILL') process.stderr.write(`${by} at ${name}`);
      else if (name === 'writeSync') change(given[0], given[1].subarray(0, given[1].length / 2));
      process.kill(process.pid, by);
    }
    return change(...given);
  };
}
syncBuiltinESMExports();
