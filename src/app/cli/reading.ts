/** The thread that reads, started by reading-thread.ts: its code is loaded as that of main.ts is. */
import { parentPort } from 'node:worker_threads';
import { opened } from './bundle.ts';

if (parentPort === null) throw new Error('this is the code of a thread, not of a process');
const { exports, remember } = await opened('answering', 'reading', () => import('./answering.ts'));
exports.answerAll(parentPort, remember);
