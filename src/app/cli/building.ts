/** A thread of a batch, started by build-pool.ts: has the platform remember what it compiles, as main.ts does. */
import { workerData } from 'node:worker_threads';
import { rememberCompiled } from './compile-cache.ts';
import type { BuildValues } from './build-one.ts';
import type { Answer } from './build-pool.ts';
import type { StatementFolder } from './statements.ts';

rememberCompiled();
const { openBuilding } = await import('./building-thread.ts');
// The pool puts what it knows itself before what it was given.
const [, values] = workerData as readonly [unknown, BuildValues];
const building = openBuilding(values);

/** What a statement becomes, or why it became nothing. */
export async function make(folder: StatementFolder): Promise<Answer> {
  return (await building)(folder);
}
