/** All commands, in the order the help lists them; and which of them a command line calls. */
import { optionNamed } from './arguments.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { completion } from './completion.ts';
import { importPageCommand } from './import.ts';
import { init } from './init.ts';
import { inspect } from './inspect.ts';
import { languages } from './languages.ts';
import { verify } from './verify.ts';

export const COMMANDS: readonly Command[] = [
  build,
  check,
  inspect,
  verify,
  importPageCommand,
  languages,
  init,
  completion,
];

/** What the words after the program's name call. */
export interface Called {
  /** As it is written, whether or not there is such a command; undefined where only options are given. */
  readonly name: string | undefined;
  readonly command: Command | undefined;
  /** The words without that name, in their order. */
  readonly argv: readonly string[];
}

/** The command that `words` call: the first word that is neither an option nor the value of one. */
export function calledBy(words: readonly string[]): Called {
  const plain = plainWords(words);
  // The word after an option that no command has may be its value; the command says what is wrong with the option.
  const found = plain.find(({ isSure, word }) => isSure || COMMANDS.some(({ name }) => name === word)) ?? plain[0];
  if (found === undefined) return { name: undefined, command: undefined, argv: words };
  const { word: name, index } = found;
  return { name, command: COMMANDS.find((one) => one.name === name), argv: words.toSpliced(index, 1) };
}

interface PlainWord {
  readonly word: string;
  readonly index: number;
  /** Whether it cannot be the value of the option before it. */
  readonly isSure: boolean;
}

function plainWords(words: readonly string[]): readonly PlainWord[] {
  return words.flatMap((word, index) => {
    if (word.startsWith('-')) return [];
    const before = words[index - 1] ?? '';
    const takesIt = before.startsWith('--') && !before.includes('=') ? takesValue(before.slice(2)) : false;
    return takesIt === true ? [] : [{ word, index, isSure: takesIt === false }];
  });
}

/** Whether an option has a value; one of one name is of one kind, whichever command has it. */
function takesValue(key: string): boolean | undefined {
  const option = COMMANDS.map(({ options }) => optionNamed(options, key)).find((one) => one !== undefined);
  return option === undefined ? undefined : option.kind !== 'flag';
}
