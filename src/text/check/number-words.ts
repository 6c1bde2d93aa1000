/** Turns the words by which languages say numbers into what each does to the number that is being said. */
import type { SpokenNumbers } from '../language/index.ts';
import { LETTER } from './letters.ts';
import { inEach } from './words.ts';

/**
 * What a word does to the number that is being said. `one` counts only with others (one million; un million), for by itself
 * it is an article or a pronoun. `hint` is no number, but what a translator may well put for one.
 */
export type NumberWord =
  | { readonly is: 'one' | 'unit' | 'ten' | 'ordinal' | 'hundred' | 'scale'; readonly value: number }
  | { readonly is: 'many'; readonly value: number }
  | { readonly is: 'hint'; readonly values: readonly number[]; readonly share?: number };

/** How numbers are said in a language. */
export interface Speech {
  readonly words: ReadonlyMap<string, NumberWord>;
  /** What joins the parts of one number: two hundred and fifty; vingt et un. */
  readonly joint: RegExp;
  readonly and: RegExp;
  /** What stands before “cent” where that is no hundred, and how many letters it has with its space. */
  readonly per: RegExp;
  readonly perLength: number;
  readonly andAHalf: RegExp;
  readonly countedBy: readonly { readonly after: RegExp; readonly count: (value: number) => number }[];
  /** What is worded with a number and says nothing of numbers, in small letters. */
  readonly idioms: RegExp;
}

/** By language. */
export const SPEECH = inEach(({ quantities }) => quantities && speechOf(quantities.spoken));

function speechOf(spoken: SpokenNumbers): Speech {
  return {
    words: wordsOf(spoken),
    joint: new RegExp(`^${spoken.joint}$`, 'u'),
    and: new RegExp(spoken.and, 'u'),
    per: new RegExp(`(?:${spoken.per})[ \u00A0\u202F]?$`, 'u'),
    perLength: spoken.per.length + 1,
    andAHalf: new RegExp(`^(?:${spoken.andAHalf})`, 'u'),
    countedBy: spoken.countedBy.map(({ after, each, more = 0 }) => ({
      after: new RegExp(`^${after}`, 'u'),
      count: (value) => each * value + more,
    })),
    idioms: new RegExp(`(?<!${LETTER})(?:${spoken.idioms})(?!${LETTER})`, 'gu'),
  };
}

function wordsOf(spoken: SpokenNumbers): ReadonlyMap<string, NumberWord> {
  const counted = (is: 'unit' | 'ten' | 'ordinal' | 'scale' | 'many', words: Readonly<Record<string, number>>) =>
    Object.entries(words).map(([word, value]): [string, NumberWord] => [word, { is, value }]);
  return new Map<string, NumberWord>([
    ...spoken.one.map((word): [string, NumberWord] => [word, { is: 'one', value: 1 }]),
    ...counted('unit', spoken.units),
    ...counted('ten', spoken.tens),
    ...counted('ordinal', spoken.ordinals),
    ...spoken.hundred.map((word): [string, NumberWord] => [word, { is: 'hundred', value: 100 }]),
    ...counted('scale', spoken.scales),
    ...counted('many', spoken.many),
    ...Object.entries(spoken.hints).map(([word, values]): [string, NumberWord] => [word, { is: 'hint', values }]),
    ...spoken.portions.flatMap(({ value, share, words }) =>
      words.map((word): [string, NumberWord] => [word, { is: 'hint', values: [value], share }]),
    ),
  ]);
}
