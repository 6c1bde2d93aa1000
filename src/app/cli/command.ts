/** Turns what a command takes, said once as data, into a command that reads its arguments typed, and runs. */
import { done, failed, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import { readArguments, type ByTag, type Flag, type Operand, type Option, type PerLanguage } from './arguments.ts';
import type { Terminal } from './terminal.ts';

export interface Example {
  readonly line: string;
  readonly about: string;
}

/** What a command leaves behind beside what it has already said: for `--json`, and for the exit code. */
export interface Report {
  /** The results as `--json` prints them, beside the diagnostics. */
  readonly results: Readonly<Record<string, unknown>>;
  /** All of them, also those already said. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the command had little to do itself, so that what was compiled of it is little of what it has. */
  readonly wasIdle?: boolean;
}

export interface Command {
  readonly name: string;
  readonly about: string;
  readonly operand?: Operand;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly Example[];
  /** Reads the arguments after the command's name; the value runs the command with them. */
  readonly prepare: (argv: readonly string[]) => Outcome<(terminal: Terminal) => Promise<Report>>;
}

type ValueOf<O extends Option> = O extends Flag
  ? boolean
  : O extends PerLanguage
    ? ByTag
    : | (O extends { readonly among: readonly (infer V)[] } ? V : string)
      | (O extends { readonly default: string } ? never : undefined);

/** The options of a command as its `run` sees them: typed from their definition. */
export type Values<O extends Readonly<Record<string, Option>>> = { readonly [K in keyof O]: ValueOf<O[K]> };

interface Input<O extends Readonly<Record<string, Option>>> {
  readonly operands: readonly string[];
  readonly values: Values<O>;
}

interface Definition<O extends Readonly<Record<string, Option>>> extends Omit<Command, 'prepare'> {
  readonly options: O;
  readonly run: (input: Input<O>, terminal: Terminal) => Promise<Report>;
}

/** Every command takes it, so it is read before the command is known to be understood. */
export const JSON_FLAG = { kind: 'flag', about: 'Print one JSON document: results and diagnostics' } as const;

export function defineCommand<const O extends Readonly<Record<string, Option>>>(definition: Definition<O>): Command {
  const { name, about, operand, options, examples, run } = definition;
  const takes = { name, options: { ...options, json: JSON_FLAG }, ...(operand && { operand }) };
  return {
    ...takes,
    about,
    examples,
    prepare: (argv) => {
      const read = readArguments(takes, argv);
      if (!read.ok) return failed(read.diagnostics);
      const { operands, values } = read.value;
      // readArguments has filled in the defaults and refused what is not among the values allowed.
      return done((terminal) => run({ operands, values: values as Values<O> }, terminal));
    },
  };
}
