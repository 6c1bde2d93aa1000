/** Reads finished files in a thread beside this one, which is started at once: by the time a file is painted, it is ready. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Proofreader } from '../../file/editions/index.ts';
import type { ReadText } from '../../file/fidelity/index.ts';
import { SystemLack } from './system.ts';

/** What is sent to the thread. */
export interface Question {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** What comes back. */
export type Answer =
  | { readonly id: number; readonly text: ReadText }
  | { readonly id: number; readonly lack: Diagnostic }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly resolve: (text: ReadText) => void;
  readonly reject: (error: Error) => void;
}

/** The process does not wait for the thread unless something is being read. */
export function startReading(): Proofreader {
  const waiting = new Map<number, Waiting>();
  // What reads nothing does not wait for what a thread takes.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  // What the process was told about its own program is not for this one.
  const worker = new Worker(new URL('reading.js', import.meta.url), { execArgv: [] });
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('error' in answer) asked?.reject(new Error(`the reader has failed: ${answer.error}`));
    else if ('lack' in answer) asked?.reject(new SystemLack(answer.lack));
    else asked?.resolve(answer.text);
  });
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  worker.on('error', (error) => {
    fail(error instanceof Error ? error : new Error(String(error)));
  });
  worker.on('exit', () => {
    fail(new Error('the reader has ended'));
  });
  // After its listeners, each of which the process would wait for.
  worker.unref();
  let questions = 0;
  return {
    read: (bytes) =>
      new Promise((resolve, reject) => {
        // A thread that could not start has said so before anything was asked, and answers nothing.
        if (failure !== undefined) {
          reject(failure);
          return;
        }
        const id = questions++;
        waiting.set(id, { resolve, reject });
        worker.ref();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage({ id, bytes } satisfies Question);
      }),
  };
}
