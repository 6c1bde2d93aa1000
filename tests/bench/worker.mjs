/** Turns a command into a process that answers requests one at a time, a line of JSON each way. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Starts a process to be measured and waits until it is ready for its first request. `startMs` is what that took: the
 * process, its modules, its compiler. Throws when it ends without an answer.
 */
export async function startWorker([command, ...args]) {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await answer(lines, command);
  const startMs = performance.now() - start;
  return { startMs, ask, end };

  function ask(request) {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    return answer(lines, request.task);
  }

  async function end() {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.end();
    await ended;
  }
}

async function answer(lines, what) {
  const { value, done } = await lines.next();
  if (done) throw new Error(`the process ended without an answer to ${what}`);
  return JSON.parse(value);
}
