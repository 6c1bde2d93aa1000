/** Turns a folder into the time it is on its disk, which on a share is another machine's and may be hours from ours. */
import { rmdirSync } from 'node:fs';
import { makeFolders, standing } from './disk.ts';
import { errnoOf } from './faults.ts';

/** By the folder that was made to find out, how far the clock of its disk is ahead of ours, in milliseconds. */
const ahead = new Map<string, number>();

/**
 * Now, in milliseconds of the epoch, as the files beside `probe` count it. `probe` is the path of a folder that may be
 * made there and taken away again, once for each path. Throws the file system's error.
 */
export function timeBeside(probe: string): number {
  const known = ahead.get(probe) ?? aheadBeside(probe);
  ahead.set(probe, known);
  return Date.now() + known;
}

function aheadBeside(probe: string): number {
  const made = makeFolders(probe);
  const touched = standing(probe)?.mtimeMs;
  for (const one of made.toReversed()) {
    try {
      rmdirSync(one);
    } catch (error) {
      // Somebody else was quicker, or has something in it by now.
      if (errnoOf(error) === undefined) throw error;
      break;
    }
  }
  return touched === undefined ? 0 : touched - Date.now();
}
