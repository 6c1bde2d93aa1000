/** Turns what is typed at the terminal into a passphrase, without showing it. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Whether somebody sits there: what comes through a pipe is something else than a passphrase. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Nothing when the input ends before a line does. Ctrl-C ends the process as it does elsewhere. */
export function askPassphrase(question: string): Promise<string | undefined> {
  // Readline echoes what is typed into its output, which is nowhere; the question goes where it is seen.
  const nowhere = new Writable({
    write: (_chunk, _encoding, callback) => {
      callback();
    },
  });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  process.stderr.write(question);
  return new Promise((resolve) => {
    lines.on('SIGINT', () => {
      lines.close();
      process.kill(process.pid, 'SIGINT');
    });
    lines.on('close', () => {
      process.stderr.write('\n');
      resolve(undefined);
    });
    lines.on('line', (line) => {
      resolve(line);
      lines.close();
    });
  });
}
