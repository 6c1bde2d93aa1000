/** Finds the first word in which a file differs from its source. */
import type { Place } from '../../diagnostics/index.ts';
import { languageOf } from '../../text/language/index.ts';
import { haveSameSpaces } from './spaces.ts';
import { placeOf, type Word } from './words.ts';

export interface Difference {
  /** Some words of each around the difference, in quotes, or that there are none. */
  readonly expected: string;
  readonly found: string;
  /** The word of the source, if it is not the file that goes on. */
  readonly missing: string | undefined;
  /** Of the word in the source. */
  readonly place: Place | undefined;
  /** Of the word in the file. */
  readonly page: number | undefined;
}

/** How many words are shown before and after the one that differs. */
const BEFORE = 2;
const AFTER = 3;

/** Nothing when every word of the source is in the file, in its place, its language and with its notes; and no other. */
export function compareWords(expected: readonly Word[], found: readonly Word[]): Difference | undefined {
  let [i, j] = [0, 0];
  while (i < expected.length || j < found.length) {
    const words = takes(expected[i], found[j], found[j + 1]);
    if (words === undefined) return difference(expected, i, found, j);
    i++;
    j += words;
  }
  return undefined;
}

/**
 * How many words of the file say the word of the source: one, or two of a word that goes over a page's end. Undefined
 * when they say something else.
 */
function takes(expected: Word | undefined, word: Word | undefined, next: Word | undefined): 1 | 2 | undefined {
  if (expected === undefined || word === undefined) return undefined;
  const one = expected.text === word.text;
  const read = one ? word : acrossPages(word, next);
  if (read === undefined || !isSame(expected, read) || !haveSameSpaces(expected.spaced, read.spaced)) return undefined;
  return one ? 1 : 2;
}

function isSame(expected: Word, read: Word): boolean {
  return expected.text === read.text && expected.langs === read.langs && expected.notes === read.notes;
}

function acrossPages(word: Word, next: Word | undefined): Word | undefined {
  if (!word.endsPage || next === undefined) return undefined;
  return {
    ...word,
    text: word.text + next.text,
    spaced: word.spaced + next.spaced,
    langs: word.langs.endsWith(next.langs) ? word.langs : `${word.langs} ${next.langs}`,
    notes: [word.notes, next.notes].filter((notes) => notes !== '').join(' '),
  };
}

function difference(expected: readonly Word[], i: number, found: readonly Word[], j: number): Difference {
  const [own, read] = [expected[i], found[j]];
  const near = own ?? expected[i - 1];
  const showing: Showing = {
    langs: own !== undefined && read !== undefined && own.text === read.text && own.langs !== read.langs,
    spaces: own !== undefined && read !== undefined && isSame(own, read),
  };
  return {
    expected: shown(expected, i, showing),
    found: shown(found, j, showing),
    missing: own?.text,
    place: near && placeOf(near),
    page: (read ?? found[j - 1])?.piece.page,
  };
}

/** What the words differ in, if it is not their letters. */
interface Showing {
  readonly langs: boolean;
  readonly spaces: boolean;
}

function shown(words: readonly Word[], at: number, { langs, spaces }: Showing): string {
  const word = words[at];
  const some = words.slice(Math.max(0, at - BEFORE), at + AFTER).map(wordShown);
  const text = `“${some.join(' ')}”`;
  if (word === undefined) return some.length === 0 ? 'nothing' : `${text}, and no more`;
  if (spaces) return `${text}, with the spaces of “${word.spaced}”`;
  return langs ? `${text} with “${word.text}” as ${namesOf(word)}` : text;
}

function wordShown({ spaced, notes }: Word): string {
  return spaced + (notes === '' ? '' : `[${notes}]`);
}

function namesOf({ langs }: Word): string {
  return [...new Set(langs.split(' ').map((lang) => languageOf(lang).name))].toSorted().join(' and ');
}
