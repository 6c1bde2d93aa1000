/** Turns the commands' definitions into help and completions. The only place that loads yargs, which takes its time. */
import yargs, { type Argv, type Options } from 'yargs';
import type { Operand, Option } from './arguments.ts';
import type { Command } from './command.ts';

const PROGRAM = 'diptych';

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100;

const EPILOGUE = 'Exit codes: 0 done, 1 the statements have faults, 2 wrong usage, 3 a fault of Diptych itself.';

/** The help of one command, or of all together. */
export function helpText(commands: readonly Command[], name: string | undefined, columns: number): Promise<string> {
  return output(program(commands).wrap(Math.min(columns, WIDEST)), [...(name === undefined ? [] : [name]), '--help']);
}

/**
 * Prints what could stand for the last of `words`, the words after the program's name, one a line. yargs prints them
 * itself: it has no other way to complete what follows a command.
 */
export async function printCompletions(commands: readonly Command[], words: readonly string[]): Promise<void> {
  const named = commands.find((command) => words.includes(command.name));
  const suggested = named === undefined ? commands : [await suggest(named)];
  await program(suggested, ['--get-yargs-completions', PROGRAM, ...words])
    .completion('completion', false)
    .parse();
}

/** The command with the names that exist now as the values it allows. */
async function suggest(command: Command): Promise<Command> {
  const { operand, options } = command;
  return {
    ...command,
    options: Object.fromEntries(await Promise.all(Object.entries(options).map(withNames))),
    ...(operand?.suggest && { operand: { ...operand, among: await operand.suggest() } }),
  };
}

async function withNames([key, option]: readonly [string, Option]): Promise<readonly [string, Option]> {
  return [key, option.kind === 'text' && option.suggest ? { ...option, among: await option.suggest() } : option];
}

/** For the shell that the environment names: bash, zsh or fish. */
export function completionScript(): Promise<string> {
  return output(yargs([]).scriptName(PROGRAM).locale('en').completion('completion'), ['completion']);
}

function output(parser: Argv, argv: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const took = parser.parse([...argv], {}, (error, _argv, text) => {
      // The types promise an error where none is.
      const failure: unknown = error;
      if (failure instanceof Error) reject(failure);
      else resolve(text);
    });
    Promise.resolve(took).catch(reject);
  });
}

function program(commands: readonly Command[], argv: readonly string[] = []): Argv {
  const parser = yargs([...argv])
    .scriptName(PROGRAM)
    .locale('en')
    .usage(
      'Composes a statement in several languages as one typeset, tagged PDF, its versions side by side.\n\n$0 <command>',
    )
    .help('help', 'Show help')
    .version(false)
    .option('version', { type: 'boolean', describe: 'Show the version', global: false })
    .exitProcess(false)
    .epilogue(EPILOGUE);
  for (const command of commands) addCommand(parser, command);
  for (const { line, about } of commands.flatMap((command) => command.examples.slice(0, 1)))
    parser.example(line, about);
  return parser;
}

function addCommand(parser: Argv, { name, about, operand, options, examples }: Command): void {
  parser.command(name + writtenOperand(operand), about, (own) => {
    if (operand !== undefined) {
      const { about: describe, among: choices } = operand;
      const all = operand.count === 'any' && { defaultDescription: 'all' };
      own.positional(operand.name, { describe, type: 'string', ...all, ...(choices && { choices }) });
    }
    for (const [key, option] of Object.entries(options)) own.option(key, described(option));
    for (const example of examples) own.example(example.line, example.about);
    return own;
  });
}

function writtenOperand(operand: Operand | undefined): string {
  switch (operand?.count) {
    case undefined:
      return '';
    case 'one':
      return ` <${operand.name}>`;
    case 'at-most-one':
      return ` [${operand.name}]`;
    case 'any':
      return ` [${operand.name}..]`;
  }
}

function described(option: Option): Options {
  if (option.kind === 'flag') return { type: 'boolean', describe: option.about };
  if (option.kind === 'per-language') return { type: 'string', describe: option.about, requiresArg: true };
  return {
    type: 'string',
    describe: option.about,
    requiresArg: true,
    ...(option.default !== undefined && { default: option.default }),
    ...(option.usual !== undefined && { defaultDescription: option.usual }),
    ...(option.among !== undefined && { choices: option.among }),
  };
}
