/** Turns the words after a command's name into its operands and the values of its options, or into all faults in them. */
import parse from 'yargs-parser';
import { fault, settle, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import { didYouMean } from './did-you-mean.ts';

/** An option without a value: given or not. */
export interface Flag {
  readonly kind: 'flag';
  readonly about: string;
}

/** An option with a value. */
export interface Choice {
  readonly kind: 'text';
  readonly about: string;
  /** How the help names the value. */
  readonly value: string;
  readonly default?: string;
  /** The values allowed; any, when absent. */
  readonly among?: readonly string[];
  /** The names that exist now, for the shell to complete. */
  readonly suggest?: () => Promise<readonly string[]>;
}

export type Option = Flag | Choice;

/** What stands after the command's name without a dash. */
export interface Operand {
  readonly name: string;
  readonly about: string;
  readonly count: 'one' | 'any';
  /** The values that the shell completes. */
  readonly among?: readonly string[];
  /** The same, where they have to be looked for. */
  readonly suggest?: () => Promise<readonly string[]>;
}

/** What a command takes. */
export interface Takes {
  readonly name: string;
  readonly operand?: Operand;
  readonly options: Readonly<Record<string, Option>>;
}

export interface Arguments {
  readonly operands: readonly string[];
  /** One entry for each option: a boolean for a flag, text or undefined for the others. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** What is written is what is meant: no abbreviations, no numbers, no `--no-`, no second names. */
const LITERALLY = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
} as const;

/** Faults: `cli/unknown-option`, `cli/missing-value`, `cli/repeated-option`, `cli/unknown-value`, and the operands'. */
export function readArguments(takes: Takes, argv: readonly string[]): Outcome<Arguments> {
  const ofKind = (kind: Option['kind']) =>
    Object.keys(takes.options).filter((key) => takes.options[key]?.kind === kind);
  // The words may hold anything, so nothing of the parser's answer is taken for granted.
  const { _: words, ...given }: { _: readonly unknown[]; [key: string]: unknown } = parse([...argv], {
    string: ['_', ...ofKind('text')],
    boolean: ofKind('flag'),
    configuration: LITERALLY,
  });
  const operands = words.map(String);
  const diagnostics: Diagnostic[] = [...unknownOptions(takes, Object.keys(given)), ...wrongCount(takes, operands)];
  const values: Record<string, string | boolean | undefined> = {};
  for (const [key, option] of Object.entries(takes.options)) {
    if (option.kind === 'flag') values[key] = given[key] !== undefined && given[key] !== false;
    else {
      const read = readText(key, option, given[key]);
      diagnostics.push(...read.diagnostics);
      if (read.ok) values[key] = read.value;
    }
  }
  return settle({ operands, values }, diagnostics);
}

function readText(key: string, option: Choice, given: unknown): Outcome<string | undefined> {
  const wrong: Diagnostic[] = [];
  if (given === undefined) return settle(option.default, wrong);
  const text = typeof given === 'string' ? given : '';
  if (Array.isArray(given)) {
    wrong.push(fault('cli/repeated-option', `--${key} is given more than once`, undefined, 'give it once'));
  } else if (text === '') {
    const such = option.among?.join(' or ') ?? option.default ?? option.value;
    wrong.push(fault('cli/missing-value', `--${key} wants a value`, undefined, `such as --${key} ${such}`));
  } else if (option.among?.includes(text) === false) {
    const hint = didYouMean(text, option.among);
    wrong.push(fault('cli/unknown-value', `--${key} cannot be ${JSON.stringify(text)}`, undefined, hint));
  }
  return settle(text, wrong);
}

function unknownOptions(takes: Takes, given: readonly string[]): readonly Diagnostic[] {
  const known = Object.keys(takes.options).map((key) => `--${key}`);
  return given
    .filter((key) => !Object.hasOwn(takes.options, key))
    .map((key) => (key.length === 1 ? `-${key}` : `--${key}`))
    .map((written) =>
      fault(
        'cli/unknown-option',
        `${takes.name} has no option ${written}`,
        undefined,
        didYouMean(written, known) ?? `see diptych ${takes.name} --help`,
      ),
    );
}

function wrongCount({ name, operand }: Takes, operands: readonly string[]): readonly Diagnostic[] {
  const see = `see diptych ${name} --help`;
  if (operand?.count === 'any') return [];
  if (operand?.count === 'one' && operands.length === 0) {
    return [fault('cli/missing-argument', `${name} wants a ${operand.name}`, undefined, see)];
  }
  return operands
    .slice(operand === undefined ? 0 : 1)
    .map((extra) => fault('cli/extra-argument', `${name} does not take ${JSON.stringify(extra)}`, undefined, see));
}
