/** A thread of a batch, started by build-pool.ts: its code is loaded as that of main.ts is. */
import { setImmediate as turn } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { opened } from './bundle.ts';
import type { BuildValues } from './build-one.ts';
import type { Answer } from './build-pool.ts';
import type { StatementFolder } from './statements.ts';

const { exports, remember } = await opened('start', 'building', () => import('./start.ts'));
// The pool puts what it knows itself before what it was given.
const [, values] = workerData as readonly [unknown, BuildValues];
const building = await exports.openBuilding(values);

/** What a statement becomes, or why it became nothing. */
export async function make(folder: StatementFolder): Promise<Answer> {
  const answer = await building(folder);
  if ('made' in answer && answer.made.ok) remember();
  // The pool waits for its next task without giving way, so that what Node has still to do for this one, the closing of a PDF's
  // stream, would never come, and would keep all of the PDF: 0.1 MB a statement.
  await turn();
  return answer;
}
