/** Makes statements in several threads, each statement whole in one of them, and gives them back in the order in which they were named. */
import { Tinypool } from 'tinypool';
import type { Diagnostic, Outcome } from '../../diagnostics/index.ts';
import type { BuildValues, Prepared } from './build-one.ts';
import type { StatementFolder } from './statements.ts';
import { SystemLack } from './system.ts';

/** What comes back from a thread: what was made, what the system lacked, or a fault of ours. */
export type Answer =
  | { readonly made: Outcome<Prepared> }
  | { readonly lack: Diagnostic }
  | { readonly message: string; readonly stack: string };

export interface BuildPool {
  /** In the order in which the folders were given; what comes after is begun meanwhile. */
  readonly make: (folder: StatementFolder) => Promise<Outcome<Prepared>>;
  readonly close: () => void;
}

/** So many statements a thread are begun before they are wanted: none waits for the one before it, and memory is bounded. */
const AHEAD = 2;

export function startPool(folders: readonly StatementFolder[], threads: number, values: BuildValues): BuildPool {
  const pool = new Tinypool({
    filename: new URL('building.js', import.meta.url).href,
    name: 'make',
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    workerData: values,
    // What the process was told about its own program is not for these.
    execArgv: [],
  });
  const begun = new Map<StatementFolder, Promise<Answer>>();
  let next = 0;
  const beginUpTo = (count: number): void => {
    for (; next < Math.min(count, folders.length); next++) {
      const folder = folders[next];
      if (folder === undefined) return;
      const answer = pool.run(folder) as Promise<Answer>;
      // It is told when its turn comes, or not at all, where one before it ends the command.
      answer.catch(() => undefined);
      begun.set(folder, answer);
    }
  };
  return {
    make: async (folder) => {
      beginUpTo(folders.indexOf(folder) + 1 + AHEAD * threads);
      const answer = await begun.get(folder);
      begun.delete(folder);
      if (answer === undefined) throw new Error(`${folder.slug} was not asked for`);
      if ('made' in answer) return answer.made;
      if ('lack' in answer) throw new SystemLack(answer.lack);
      throw Object.assign(new Error(answer.message), { stack: answer.stack });
    },
    close: () => {
      void pool.destroy();
    },
  };
}
