/** Turns a command line into an exit code: the one place that catches what is thrown, and that knows the process. */
import { type Code, type Diagnostic, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { Session as Engine, versionOf } from '../../session/index.ts';
import { nodeResources } from '../resources.ts';
import { lackOf, needFiles, silenceLibraries } from './system.ts';
import type { BuildValues } from './build-one.ts';
import { didYouMean } from './arguments.ts';
import type { Report } from './command.ts';
import { type Called, calledBy, COMMANDS } from './commands.ts';
import { columnsOf, openTerminal, type Terminal } from './terminal.ts';

/** What shells' completion scripts put first; the name is yargs'. */
const COMPLETIONS = '--get-yargs-completions';

/** The shape of what `--json` prints; another number means that something in it is called or meant otherwise. */
const JSON_FORMAT = 'diptych-report/1';

const { stdout, stderr, env } = process;

/** One run of the command. */
interface Run {
  /** The words after the program's name. */
  readonly argv: readonly string[];
  readonly called: Called;
  readonly json: boolean;
  readonly terminal: Terminal;
}

/**
 * Runs what the process was called with, and leaves its exit code behind. The answer is whether it did what such a command
 * does, so that what was compiled for it is worth remembering.
 */
export async function start(): Promise<boolean> {
  const argv = process.argv.slice(2);
  const json = argv.includes('--json');
  const run = { argv, called: calledBy(argv), json, terminal: await openTerminal({ stdout, stderr, env, json }) };
  watchProcess(run);
  try {
    const { exitCode, wasIdle } = await main(run);
    process.exitCode = exitCode;
    return !wasIdle;
  } catch (error) {
    process.exitCode = reportThrown(error, run);
    return false;
  } finally {
    run.terminal.close();
  }
}

/** What a thread of a batch makes statements with. */
export async function openBuilding(values: BuildValues) {
  return (await import('./building-thread.ts')).openBuilding(values);
}

/** How a run ended. */
interface Ended {
  readonly exitCode: number;
  readonly wasIdle: boolean;
}

const SAID: Ended = { exitCode: 0, wasIdle: false };

async function main(run: Run): Promise<Ended> {
  const { argv: words, called } = run;
  if (words[0] === COMPLETIONS) {
    const { printCompletions } = await import('./help.ts');
    // Shells differ in whether the program's own name is among the words.
    await printCompletions(COMMANDS, words.slice(words[1] === undefined || !/(?:^|\/)diptych$/.test(words[1]) ? 1 : 2));
    return SAID;
  }
  if (words.includes('--help') || words.includes('-h') || called.name === 'help') return help(called);
  if (words.includes('--version')) {
    stdout.write(`${version()}\n`);
    return SAID;
  }
  return runCommand(run);
}

async function runCommand({ called, json, terminal }: Run): Promise<Ended> {
  needFiles(1);
  const prepared = called.command?.prepare(called.argv) ?? noCommand(called);
  if (!prepared.ok) terminal.diagnostics(prepared.diagnostics);
  const made: Report = prepared.ok
    ? await prepared.value(terminal)
    : { results: {}, diagnostics: prepared.diagnostics, wasIdle: true };
  const exitCode = exitCodeOf(made.diagnostics);
  terminal.close();
  if (json) printJson(called.name, exitCode, made);
  return { exitCode, wasIdle: made.wasIdle === true };
}

function noCommand({ name }: Called): Outcome<never> {
  const names = COMMANDS.map((command) => command.name);
  if (name === undefined) {
    const hint = `give a command: ${names.join(', ')}; or see diptych --help`;
    return failed([fault('cli/unknown-command', 'there is no command to run', undefined, hint)]);
  }
  const hint = didYouMean(name, names);
  return failed([fault('cli/unknown-command', `there is no command ${JSON.stringify(name)}`, undefined, hint)]);
}

/** `--help` anywhere, `help`, and `help build`. An unknown command has no help of its own. */
async function help({ name, command: called, argv }: Called): Promise<Ended> {
  const { helpText } = await import('./help.ts');
  const command = name === 'help' ? calledBy(argv).command : called;
  stdout.write(`${await helpText(COMMANDS, command?.name, columnsOf(stdout))}\n`);
  return SAID;
}

function printJson(command: string | undefined, exitCode: number, { results, diagnostics }: Report): void {
  const document = {
    format: JSON_FORMAT,
    command: command ?? null,
    ok: exitCode === EXIT.done,
    exitCode,
    ...results,
    diagnostics,
  };
  stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
}

/** What nobody caught: the system's, or else ours. */
function reportThrown(error: unknown, run: Run): number {
  const lack = lackOf(error);
  if (lack === undefined) return reportOwnFault(error, run);
  run.terminal.close();
  run.terminal.diagnostics([lack]);
  const cannotWrite = error instanceof Error && 'syscall' in error && error.syscall === 'write';
  // Where it is the output that cannot be written, a second try would be one fault more.
  if (run.json && cannotWrite) stderr.write(`diptych  ${lack.code}  ${lack.message}\n`);
  else if (run.json) printJson(run.called.name, EXIT.usage, { results: {}, diagnostics: [lack] });
  return EXIT.usage;
}

/** Says that the fault is ours and what we need to know to mend it. */
function reportOwnFault(error: unknown, { called, json, terminal }: Run): number {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const at = `diptych ${versionIfKnown()}, node ${process.version}, ${process.platform} ${process.arch}`;
  terminal.close();
  stderr.write(`diptych has failed, and your statement is not to blame: ${message}\n`);
  stderr.write(`  please report this line, the one above and the command: ${at}\n`);
  if (env['DEBUG']?.includes('diptych')) stderr.write(`${stack ?? ''}\n`);
  else stderr.write('  DEBUG=diptych shows where it happened\n');
  if (json) printJson(called.name, EXIT.ours, { results: { error: message }, diagnostics: [] });
  return EXIT.ours;
}

function watchProcess(run: Run): void {
  silenceLibraries();
  // What is thrown where nobody waits for it; the default would exit with the code of a faulty statement.
  process.on('uncaughtException', (error) => {
    process.exit(reportThrown(error, run));
  });
  // The reader of a pipe may leave early, as head does; the statements are built all the same.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

function version(): string {
  return versionOf(new Engine(nodeResources()));
}

/** Where something is wrong already, nothing that it takes to say so may be. */
function versionIfKnown(): string {
  try {
    return version();
  } catch {
    return 'of an unknown version';
  }
}

/*
 * Turns what was found into the number a shell sees.
 */

const EXIT = {
  done: 0,
  /** The statements have faults. */
  faulty: 1,
  /** The command was used wrongly, or could not write where it was told to. */
  usage: 2,
  /** Diptych itself is at fault. */
  ours: 3,
} as const;

/** What is wrong with what was named, and not with a statement. */
const WRONG_USAGE: ReadonlySet<Code> = new Set([
  'font/missing-file',
  'mail/address',
  'mail/attachment-name',
  'mail/subject',
  'signature/certificate',
  'signature/key',
  'signature/passphrase',
  'signature/revocation',
  'signature/revoked',
  'signature/timestamp',
  'signature/timestamp-address',
  'signature/trust-list',
  'signature/weak',
  'source/denied',
  'template/unknown',
  'template/unreadable',
]);

/** Usage outranks faults: it is to be put right first. */
function exitCodeOf(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length === 0) return EXIT.done;
  return errors.some(({ code }) => /^(?:cli|delivery|house)\//.test(code) || WRONG_USAGE.has(code))
    ? EXIT.usage
    : EXIT.faulty;
}
