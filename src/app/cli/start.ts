/** Turns a command line into an exit code: the one place that catches what is thrown, and that knows the process. */
import { failed, fault } from '../../diagnostics/index.ts';
import type { Command, Report } from './command.ts';
import { COMMANDS } from './commands.ts';
import { didYouMean } from './did-you-mean.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import { columnsOf, openTerminal, type Terminal } from './terminal.ts';
import { version } from '../../version.ts';

/** What shells' completion scripts put first; the name is yargs'. */
const COMPLETIONS = '--get-yargs-completions';

const { stdout, stderr, env } = process;

/** One run of the command. */
interface Session {
  /** The words after the program's name. */
  readonly argv: readonly string[];
  readonly json: boolean;
  readonly terminal: Terminal;
}

/** Runs what the process was called with, and leaves its exit code behind. */
export async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  const json = argv.includes('--json');
  const session = { argv, json, terminal: await openTerminal({ stdout, stderr, env, json }) };
  watchProcess(session);
  try {
    process.exitCode = await main(session);
  } catch (error) {
    process.exitCode = confess(error, session);
  } finally {
    session.terminal.close();
  }
}

async function main(session: Session): Promise<number> {
  const { argv: words } = session;
  const name = words.find((word) => !word.startsWith('-'));
  if (words[0] === COMPLETIONS) {
    const { printCompletions } = await import('./help.ts');
    // Shells differ in whether the program's own name is among the words.
    await printCompletions(COMMANDS, words.slice(words[1] === undefined || !/(?:^|\/)diptych$/.test(words[1]) ? 1 : 2));
    return EXIT.done;
  }
  if (words.includes('--help') || words.includes('-h') || name === 'help') return help(words);
  if (words.includes('--version')) {
    stdout.write(`${version()}\n`);
    return EXIT.done;
  }
  return run(session, name);
}

async function run({ argv, json, terminal }: Session, name: string | undefined): Promise<number> {
  const prepared = prepare(argv, name);
  if (!prepared.ok) terminal.diagnostics(prepared.diagnostics);
  const report = prepared.ok ? await prepared.value(terminal) : { results: {}, diagnostics: prepared.diagnostics };
  const exitCode = exitCodeOf(report.diagnostics);
  terminal.close();
  if (json) printJson(name, exitCode, report);
  return exitCode;
}

function prepare(words: readonly string[], name: string | undefined): ReturnType<Command['prepare']> {
  const names = COMMANDS.map((command) => command.name);
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return command.prepare(words.toSpliced(words.indexOf(command.name), 1));
  if (name === undefined) {
    const hint = `give a command: ${names.join(', ')}; or see diptych --help`;
    return failed([fault('cli/unknown-command', 'there is no command to run', undefined, hint)]);
  }
  const hint = didYouMean(name, names);
  return failed([fault('cli/unknown-command', `there is no command ${JSON.stringify(name)}`, undefined, hint)]);
}

/** `--help` anywhere, `help`, and `help build`. An unknown command has no help of its own. */
async function help(words: readonly string[]): Promise<number> {
  const { helpText } = await import('./help.ts');
  const command = COMMANDS.find((one) => words.includes(one.name));
  stdout.write(`${await helpText(COMMANDS, command?.name, columnsOf(stdout))}\n`);
  return EXIT.done;
}

function printJson(command: string | undefined, exitCode: number, { results, diagnostics }: Report): void {
  const document = { command: command ?? null, ok: exitCode === EXIT.done, exitCode, ...results, diagnostics };
  stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
}

/** Says that the fault is ours and what we need to know to mend it. */
function confess(error: unknown, { argv, json, terminal }: Session): number {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const at = `diptych ${version()}, node ${process.version}, ${process.platform} ${process.arch}`;
  terminal.close();
  stderr.write(`diptych has failed, and your statement is not to blame: ${message}\n`);
  stderr.write(`  please report this line, the one above and the command: ${at}\n`);
  if (env['DEBUG']?.includes('diptych')) stderr.write(`${stack ?? ''}\n`);
  else stderr.write('  DEBUG=diptych shows where it happened\n');
  if (json)
    printJson(
      argv.find((word) => !word.startsWith('-')),
      EXIT.ours,
      { results: { error: message }, diagnostics: [] },
    );
  return EXIT.ours;
}

function watchProcess(session: Session): void {
  const { close } = session.terminal;
  // Files are written without giving way, so whenever this runs there is nothing half written to take back.
  process.on('SIGINT', () => {
    close();
    process.exit(EXIT.interrupted);
  });
  process.on('SIGTERM', () => {
    close();
    process.exit(EXIT.terminated);
  });
  // What is thrown where nobody waits for it; the default would exit with the code of a faulty statement.
  process.on('uncaughtException', (error) => {
    process.exit(confess(error, session));
  });
  // The reader of a pipe may leave early, as head does; the statements are built all the same.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
