/** Turns results, diagnostics and progress into lines: results on standard output, all else on standard error. */
import type { WriteStream } from 'node:tty';
import type { Diagnostic, Severity } from '../../diagnostics/index.ts';

type Stream = Pick<NodeJS.WriteStream, 'write'> & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

/** What a command says while it runs. With `--json` all of it is silent but the progress on a terminal. */
export interface Terminal {
  /** Whether all results are printed together at the end, and so have to be kept until then. */
  readonly json: boolean;
  /** A line another program may want: the path of a file written. */
  readonly result: (line: string) => void;
  /** A line for the person who waits. */
  readonly remark: (line: string) => void;
  readonly diagnostics: (diagnostics: readonly Diagnostic[]) => void;
  /** What is being worked on; `step` counts from 1. One line that changes on a terminal, a line each elsewhere. */
  readonly progress: (step: number, steps: number, what: string) => void;
  /** Takes the progress off the screen. */
  readonly close: () => void;
}

interface TerminalOptions {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly json: boolean;
  /** Milliseconds from any beginning. */
  readonly now?: () => number;
}

interface Paint {
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
  readonly quiet: (text: string) => string;
}

const PLAIN: Paint = { severity: { error: (text) => text, warning: (text) => text }, quiet: (text) => text };

/** ECMA-48: return, erase the line. */
const CLEAR_LINE = '\r\u001B[2K';
const COLUMNS_WHEN_UNKNOWN = 80;

export async function openTerminal({ stdout, stderr, env, json, now = Date.now }: TerminalOptions): Promise<Terminal> {
  const live = stderr.isTTY === true && env['TERM'] !== 'dumb';
  const paint = live && !env['NO_COLOR'] ? await colours() : PLAIN;
  let shown = false;
  const began = now();
  const close = () => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  const say = (stream: Stream, text: string) => {
    if (json) return;
    close();
    stream.write(`${text}\n`);
  };
  return {
    json,
    result: (line) => {
      say(stdout, printable(line));
    },
    remark: (line) => {
      say(stderr, printable(line));
    },
    diagnostics: (diagnostics) => {
      for (const diagnostic of diagnostics) say(stderr, formatDiagnostic(diagnostic, paint));
    },
    progress: (step, steps, what) => {
      const line = `${String(step)}/${String(steps)} ${inOneLine(what)}`;
      if (!live) {
        say(stderr, line);
        return;
      }
      const told = `${line}${paceOf(step - 1, steps, now() - began)}`;
      stderr.write(CLEAR_LINE + told.slice(0, columnsOf(stderr) - 1));
      shown = true;
    },
    close,
  };
}

/** Before this, what is left is guessed from too little. */
const LEAST_MS = 3000;

/** `, 12 a second, 40 s left`: of work that keeps somebody waiting. */
function paceOf(done: number, steps: number, ms: number): string {
  if (done === 0 || ms < LEAST_MS) return '';
  const seconds = ms / 1000;
  const rate = done / seconds;
  const pace = rate >= 1 ? `${String(Math.round(rate))} a second` : `${(1 / rate).toFixed(1)} s each`;
  const left = Math.ceil(((steps - done) * seconds) / done);
  const minutes = Math.floor(left / 60);
  const rest = `${String(left % 60)} s left`;
  return `, ${pace}, ${minutes === 0 ? rest : `${String(minutes)} min ${rest}`}`;
}

/** How wide a line may be. A pipe has no width, and some terminals say 0. */
export function columnsOf(stream: Stream): number {
  return stream.columns || COLUMNS_WHEN_UNKNOWN;
}

/** `file:line:column  code  message`, and the hint under it. */
function formatDiagnostic({ code, severity, message, place, hint }: Diagnostic, paint: Paint = PLAIN): string {
  const where =
    place === undefined ? 'diptych' : `${inOneLine(place.file)}:${String(place.line)}:${String(place.column)}`;
  const said = `${where}  ${paint.severity[severity](code)}  ${inOneLine(message)}`;
  return hint === undefined ? said : `${said}\n  ${paint.quiet(printable(hint))}`;
}

/** A name of a file may hold what would move the cursor, or write over what stands there. */
function inOneLine(text: string): string {
  // Whoever names a file so that it looks like a line of ours is not to be believed.
  return printable(text).replaceAll('\n', '\\n');
}

/** Controls, and what turns the direction of all that comes after it (UAX #9, 2.1 to 2.3) or ends a line for some terminals. */
function printable(text: string): string {
  return text.replace(
    /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

async function colours(): Promise<Paint> {
  const { default: picocolors } = await import('picocolors');
  const { red, yellow, dim } = picocolors.createColors(true);
  return { severity: { error: red, warning: yellow }, quiet: dim };
}

/*
 * Turns what is typed at the terminal into a passphrase, without showing it.
 */

/** Whether somebody sits there: what comes through a pipe is something else than a passphrase. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Nothing when the input ends before a line does. Ctrl-C ends the process as it does elsewhere. */
export async function askPassphrase(question: string): Promise<string | undefined> {
  const [{ createInterface }, { Writable }] = await Promise.all([import('node:readline'), import('node:stream')]);
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

/** Questions at the terminal, each answered by a line. */
export interface Questions {
  readonly ask: (question: string) => Promise<string>;
  readonly say: (line: string) => void;
  readonly close: () => void;
}

/** An end of input ends the command, as Ctrl-C does: an answer that nobody gave is none. */
export async function openQuestions({
  stdin,
  stderr,
}: Pick<NodeJS.Process, 'stdin' | 'stderr'> = process): Promise<Questions> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: stdin, output: stderr });
  let isOpen = true;
  const end = () => {
    if (isOpen) process.exit(130);
  };
  lines.on('SIGINT', end).on('close', end);
  return {
    ask: (question) => lines.question(question),
    say: (line) => {
      stderr.write(`${printable(line)}\n`);
    },
    close: () => {
      isOpen = false;
      lines.close();
    },
  };
}
