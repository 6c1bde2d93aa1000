/** The thread that reads: turns each PDF that is sent to it into its text. Started by reading-thread.ts. */
import { existsSync, readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { openReader, type Reader } from '../../file/fidelity/index.ts';
import { Session } from '../../session/index.ts';
import { nodeResources } from '../resources.ts';
import type { Answer, Question } from './reading-thread.ts';

if (parentPort === null) throw new Error('this is the code of a thread, not of a process');
const port = parentPort;

const opening = openAndTry();

/** A page as we make them; there is none where the command is compiled file by file. */
const SAMPLE = new URL('../../bundle/sample.pdf', import.meta.url);

/** A reader that has read once: what it needs is compiled then, while the first page is still being set. */
async function openAndTry(): Promise<Reader> {
  const reader = await openReader(new Session(nodeResources()));
  if (existsSync(SAMPLE)) reader.read(readFileSync(SAMPLE));
  return reader;
}

port.on('message', ({ id, bytes }: Question) => {
  void answer(id, bytes);
});

async function answer(id: number, bytes: Uint8Array): Promise<void> {
  port.postMessage(await attempt(id, bytes));
}

async function attempt(id: number, bytes: Uint8Array): Promise<Answer> {
  try {
    return { id, text: (await opening).read(bytes) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
