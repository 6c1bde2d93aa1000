/** What a thread of a batch does: prepares what all statements have in common once, and makes those that are sent to it. */
import type { Answer } from './build-pool.ts';
import { openedBefore } from '../delivery/index.ts';
import { type BuildValues, makeOne, prepareBuild } from './build-one.ts';
import { openRooms } from './job.ts';
import type { StatementFolder } from './statements.ts';
import { lackOf, silenceLibraries } from './system.ts';
import type { Terminal } from './terminal.ts';

/** What there is to say of the job itself has been said where the batch was begun. */
const SILENT: Terminal = {
  json: true,
  result: () => undefined,
  remark: () => undefined,
  diagnostics: () => undefined,
  progress: () => undefined,
  close: () => undefined,
};

/** Reads what it made itself: beside it the other threads have the processors. */
export function openBuilding(values: BuildValues): (folder: StatementFolder) => Promise<Answer> {
  silenceLibraries();
  const opening = prepared(values);
  // It is told with the first statement that waits for it.
  opening.catch(() => undefined);
  return async (folder) => {
    try {
      const job = await opening;
      // What has changed since the batch was begun.
      if (!job.ok) return { made: job };
      return { made: await makeOne(folder, job.value) };
    } catch (error) {
      const lack = lackOf(error);
      if (lack !== undefined) return { lack };
      const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
      return { message, stack };
    }
  };
}

async function prepared(values: BuildValues) {
  const [rooms, { certainFaults }] = await Promise.all([openRooms(), import('../../text/check/index.ts')]);
  // Where the batch was begun, the folder was tried, and signals are heard.
  return prepareBuild({ ...rooms, openFolder: openedBefore }, values, {
    check: certainFaults,
    terminal: SILENT,
    proofreader: undefined,
  });
}
