/** Finds the first word in which a file differs from its source. */
import type { Place } from '../diagnostics/index.ts';
import type { Lang } from '../statement/index.ts';
import { BREAK } from './reader.ts';
import type { Word } from './words.ts';

export interface Difference {
  /** Some words of each around the difference, in quotes, or that there are none. */
  readonly expected: string;
  readonly found: string;
  /** Of the word in the source. */
  readonly place: Place | undefined;
  /** Of the word in the file. */
  readonly page: number | undefined;
}

/** How many words are shown before and after the one that differs. */
const BEFORE = 2;
const AFTER = 3;

/** Hyphens that a word may have of its own. */
const HYPHENS = ['-', '\u2010', '\u2011'];

/** Undefined when every word of the source is in the file, in its place, its language and with its notes; and no other. */
export function differenceOf(expected: readonly Word[], found: readonly Word[]): Difference | undefined {
  let [i, j] = [0, 0];
  while (i < expected.length || j < found.length) {
    const taken = takes(expected[i], found[j], found[j + 1]);
    if (taken === 0) return difference(expected, i, found, j);
    i++;
    j += taken;
  }
  return undefined;
}

/** How many words of the file say the word of the source: one, two of a word that goes over a page's end, or none. */
function takes(expected: Word | undefined, word: Word | undefined, next: Word | undefined): 0 | 1 | 2 {
  if (expected === undefined || word === undefined || expected.lang !== word.lang) return 0;
  if (isSame(expected.text, word.text)) return expected.marks === word.marks ? 1 : 0;
  if (!word.endsPage || next === undefined || next.lang !== word.lang) return 0;
  const marks = [word.marks, next.marks].filter((mark) => mark !== '').join(' ');
  return isSame(expected.text, word.text + next.text) && expected.marks === marks ? 2 : 0;
}

/** Where a word was divided it may have a hyphen of its own, or none. */
function isSame(expected: string, found: string): boolean {
  if (!found.includes(BREAK)) return expected === found;
  let rest = expected;
  for (const [n, part] of found.split(BREAK).entries()) {
    if (n > 0 && HYPHENS.some((hyphen) => rest.startsWith(hyphen)) && !rest.startsWith(part)) rest = rest.slice(1);
    else if (n > 0 && part === '' && rest.length === 1 && HYPHENS.includes(rest)) rest = '';
    if (!rest.startsWith(part)) return false;
    rest = rest.slice(part.length);
  }
  return rest === '';
}

function difference(expected: readonly Word[], i: number, found: readonly Word[], j: number): Difference {
  const place = expected[i]?.place ?? expected[i - 1]?.place;
  const [own, read] = [expected[i], found[j]];
  const languages = own !== undefined && read !== undefined && own.lang !== read.lang;
  return {
    expected: shown(expected, i, languages),
    found: shown(found, j, languages),
    place,
    page: found[j]?.page ?? found[j - 1]?.page,
  };
}

const NAMES: Readonly<Record<Lang, string>> = { en: 'English', fr: 'French' };

function shown(words: readonly Word[], at: number, withLanguage: boolean): string {
  const word = words[at];
  const some = words.slice(Math.max(0, at - BEFORE), at + AFTER).map(wordShown);
  const text = `“${some.join(' ')}”`;
  if (word === undefined) return some.length === 0 ? 'nothing' : `${text}, and no more`;
  return withLanguage ? `${text} with “${wordShown(word)}” as ${NAMES[word.lang]}` : text;
}

function wordShown({ text, marks }: Word): string {
  return text.replaceAll(BREAK, '') + (marks === '' ? '' : `[${marks}]`);
}
