/** Turns the path of an output folder into leave to write there: mended after killed runs, tried, and left as it was. */
import { rmdirSync } from 'node:fs';
import { done, failed, type Outcome } from '../../diagnostics/index.ts';
import { makeFolders } from './disk.ts';
import { errnoOf, refused } from './faults.ts';
import { stagePath } from './lock.ts';
import { mend } from './staging.ts';

/** A folder that could be written to when it was opened. It need not exist yet. */
export interface OutputFolder {
  readonly path: string;
  readonly opened: true;
}

/**
 * Tries the folder before any work is done for it, by making what is missing of it and a folder inside, and taking both
 * away again: asking for permissions alone would not notice a full or a read-only disk. Faults: `delivery/not-a-folder`,
 * `delivery/not-writable`, `delivery/no-space`.
 */
export function openFolder(folder: string): Outcome<OutputFolder> {
  try {
    mend(folder);
    tryOut(folder);
    return done({ path: folder, opened: true });
  } catch (error) {
    return failed([refused(folder, error)]);
  }
}

function tryOut(folder: string): void {
  const made = makeFolders(stagePath(folder));
  for (const one of made.toReversed()) {
    try {
      rmdirSync(one);
    } catch (error) {
      // It is not empty any more, or gone: another run works here too.
      if (errnoOf(error) === undefined) throw error;
      return;
    }
  }
}
