/** Turns the words that languages have for checking into patterns for each of them, or for all: a version may hold any. */
import { knownLanguages, type CheckWords } from '../language/index.ts';

/** The languages that something is checked in. */
export const CHECKED: readonly { readonly tag: string; readonly words: CheckWords }[] = knownLanguages().flatMap(
  ({ tag, check }) => (check === undefined ? [] : [{ tag, words: check }]),
);

/** What is made of the words of each language; nothing for one that has none of the kind. */
export function inEach<T>(make: (words: CheckWords, tag: string) => T | undefined): ReadonlyMap<string, T> {
  return new Map(
    CHECKED.flatMap(({ tag, words }) => {
      const made = make(words, tag);
      return made === undefined ? [] : [[tag, made] as const];
    }),
  );
}

/** A pattern of what any language says. */
export function inAny(pick: (words: CheckWords) => string | undefined): string {
  return `(?:${CHECKED.flatMap(({ words }) => pick(words) ?? []).join('|')})`;
}

/** What languages have of something, put together. */
export function ofAll(pick: (words: CheckWords) => readonly string[]): ReadonlySet<string> {
  return new Set(CHECKED.flatMap(({ words }) => pick(words)));
}
