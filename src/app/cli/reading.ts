/** The thread that reads, started by reading-thread.ts: has the platform remember what it compiles, as main.ts does. */
import { parentPort } from 'node:worker_threads';
import { rememberCompiled } from './compile-cache.ts';

if (parentPort === null) throw new Error('this is the code of a thread, not of a process');
rememberCompiled();
const { answerAll } = await import('./answering.ts');
answerAll(parentPort);
