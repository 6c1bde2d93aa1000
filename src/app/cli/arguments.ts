/** Turns the words after a command's name into its operands and the values of its options, or into all faults in them. */
import parse from 'yargs-parser';
import { type Diagnostic, done, fault, nearest, type Outcome, settle } from '../../diagnostics/index.ts';

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
  /** What stands for it where neither the command line nor the house's settings say anything. */
  readonly usual?: string;
  /** The values allowed; any, when absent. */
  readonly among?: readonly string[];
  /** The names that exist now, for the shell to complete. */
  readonly suggest?: () => Promise<readonly string[]>;
}

/** An option that has a value in each language, and is given once for each: `--title fr=TITLE`. */
export interface PerLanguage {
  readonly kind: 'per-language';
  readonly about: string;
  /** How the help names the value in one language. */
  readonly value: string;
  /** Options of one language each that this one stands for, with spaces: each ends with its language's tag. */
  readonly formerly?: string;
}

export type Option = Flag | Choice | PerLanguage;

/** What an option was given in each language, by the tag as it was written. */
export type ByTag = ReadonlyMap<string, string>;

/** How an option of each language names its value: `fr=TITLE`, but of any language. */
export function valueShown({ value }: PerLanguage): string {
  return `LANG=${value}`;
}

/** What stands after the command's name without a dash. */
export interface Operand {
  readonly name: string;
  readonly about: string;
  readonly count: 'one' | 'at-most-one' | 'any';
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

type Value = string | boolean | ByTag | undefined;

export interface Arguments {
  readonly operands: readonly string[];
  /** One entry for each option: a boolean for a flag, what was given in each language, text or undefined for the others. */
  readonly values: Readonly<Record<string, Value>>;
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
    string: ['_', ...ofKind('text'), ...ofKind('per-language'), ...Object.values(takes.options).flatMap(formerNames)],
    boolean: ofKind('flag'),
    configuration: LITERALLY,
  });
  const operands = words.map(String);
  const diagnostics: Diagnostic[] = [...unknownOptions(takes, Object.keys(given)), ...wrongCount(takes, operands)];
  const values: Record<string, Value> = {};
  for (const [key, option] of Object.entries(takes.options)) {
    const read = readValue(key, option, given);
    diagnostics.push(...read.diagnostics);
    if (read.ok) values[key] = read.value;
  }
  return settle({ operands, values }, diagnostics);
}

type Given = Readonly<Record<string, unknown>>;

function readValue(key: string, option: Option, given: Given): Outcome<Value> {
  switch (option.kind) {
    case 'flag':
      return done(given[key] !== undefined && given[key] !== false);
    case 'text':
      return readText(key, option, given[key]);
    case 'per-language':
      return readPerLanguage(key, option, given);
  }
}

/** Options that go by another name now; help and completions know them no longer. */
function formerNames(option: Option): readonly string[] {
  return option.kind === 'per-language' ? (option.formerly?.split(' ') ?? []) : [];
}

/** The option of this name, or of this former name. */
export function optionNamed(options: Takes['options'], key: string): Option | undefined {
  if (Object.hasOwn(options, key)) return options[key];
  return Object.values(options).find((option) => formerNames(option).includes(key));
}

/** Each value with its language, under the option's own name and its former ones. */
function readPerLanguage(key: string, option: PerLanguage, given: Given): Outcome<ByTag> {
  const values = new Map<string, string>();
  const wrong: Diagnostic[] = [];
  const add = (tag: string, text: string, written: string) => {
    if (values.has(tag)) {
      const message = `${written} is given more than once`;
      wrong.push(fault('cli/repeated-option', message, undefined, 'give it once for each language'));
    } else if (text === '') {
      const hint = `such as --${key} ${tag}=${option.value}`;
      wrong.push(fault('cli/missing-value', `${written} wants a value`, undefined, hint));
    }
    values.set(tag, text);
  };
  for (const one of writtenIn(given[key])) {
    const [, tag, text = ''] = /^([A-Za-z0-9-]+)=([^]*)$/u.exec(one) ?? [];
    if (tag === undefined) {
      const hint = `name the language first: --${key} ${valueShown(option)}`;
      const message = one === '' ? `--${key} wants a value` : `--${key} cannot be ${JSON.stringify(one)}`;
      wrong.push(fault(one === '' ? 'cli/missing-value' : 'cli/unknown-value', message, undefined, hint));
    } else add(tag, text, `--${key} ${tag}=`);
  }
  for (const former of formerNames(option)) {
    const tag = former.split('-').at(-1) ?? '';
    for (const one of writtenIn(given[former])) add(tag, one, `--${former}`);
  }
  return settle(values, wrong);
}

/** An option as often as it was written; an empty text where it has no value. */
function writtenIn(given: unknown): readonly string[] {
  if (given === undefined) return [];
  return (Array.isArray(given) ? given : [given]).map((one: unknown) => (typeof one === 'string' ? one : ''));
}

function readText(key: string, option: Choice, given: unknown): Outcome<string | undefined> {
  const wrong: Diagnostic[] = [];
  if (given === undefined) return settle(option.default, wrong);
  const text = typeof given === 'string' ? given : '';
  if (Array.isArray(given)) {
    wrong.push(fault('cli/repeated-option', `--${key} is given more than once`, undefined, 'give it once'));
  } else if (text === '') {
    const such = option.among?.join(' or ') ?? option.default ?? option.usual ?? option.value;
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
    .filter((key) => optionNamed(takes.options, key) === undefined)
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

/*
 * Turns a name that nothing has into the one that was probably meant.
 */

/** How many edits apart two names may be and still be taken for one: a third of the letters, as most typing slips are. */
const LETTERS_PER_EDIT = 3;

/** Of fewer letters a part of a name says nothing. */
const SHORTEST_PART = 3;

/** More names than this are not listed: the hint has to stay one line. */
const MOST_LISTED = 8;

/** A hint: the nearest of `names` to `word`, else all of them where they are few; undefined if there is nothing to say. */
export function didYouMean(word: string, names: readonly string[]): string | undefined {
  // A slug is long, and people type the part they remember.
  const part = word.length < SHORTEST_PART ? undefined : names.find((name) => name.includes(word.toLowerCase()));
  const near = nearest(word, names, () => word.length / LETTERS_PER_EDIT) ?? part;
  if (near !== undefined) return `did you mean ${near}?`;
  return names.length > 0 && names.length <= MOST_LISTED ? `choose ${listed(names)}` : undefined;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
