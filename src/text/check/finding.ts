/** Turns what a rule has found into a diagnostic, and keeps the blocks in which it may be silenced. */
import { type Code, type Diagnostic, fault, type Place } from '../../diagnostics/index.ts';
import { type CheckWords, knownLanguages, languageOf, once } from '../language/index.ts';
import type { PartId } from '../statement/index.ts';
import type { Passage } from './passages.ts';

/** The codes of this room. */
export type CheckCode = Extract<Code, `check/${string}`>;

export interface Finding {
  readonly diagnostic: Diagnostic;
  /** A silence before any of these covers it. */
  readonly parts: readonly PartId[];
}

/** What is found in one passage at an offset. */
export function findingIn(
  passage: Passage,
  offset: number,
  { code, message, hint }: { readonly code: CheckCode; readonly message: string; readonly hint?: string },
): Finding {
  return {
    diagnostic: fault(code, message, passage.placeAt(offset), hint),
    parts: [passage.part],
  };
}

/** A language as our messages call it. */
export function languageName(lang: string): string {
  return languageOf(lang).name;
}

/** As a person types it to get there. */
export function shownPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** The words a finding shows: enough to find them, never a screenful. */
const SHOWN_CHARACTERS = 50;

export function excerpt(text: string): string {
  const plain = text.replace(/[ \u00A0\u202F\u2009\n]+/gu, ' ').replace(/^ | $/gu, '');
  return `“${plain.length > SHOWN_CHARACTERS ? `${plain.slice(0, SHOWN_CHARACTERS)}…` : plain}”`;
}

/*
 * Turns the words that languages have for checking into patterns for each of them, or for all: a version may hold any.
 */

interface Checked {
  readonly tag: string;
  readonly words: CheckWords;
}

/** The languages that something is checked in, with the words of all. */
export const checkedLanguages = once((): readonly Checked[] =>
  knownLanguages().flatMap(({ tag, check }) => (check === undefined ? [] : [{ tag, words: check }])),
);

/** What is made of the words of each language. */
export interface OfLanguages<T> {
  /** Nothing for a language that has none of the kind. */
  readonly get: (tag: string) => T | undefined;
}

/**
 * What is made of the words of a language when it is first asked for, and then kept: of all of them a statement has two.
 * It follows from constants alone, so that nobody can tell when that was.
 */
export function inEach<T>(make: (words: CheckWords, tag: string) => T | undefined): OfLanguages<T> {
  const made = new Map<string, T | undefined>();
  return {
    get: (tag) => {
      if (!made.has(tag)) {
        const words = knownLanguages().find((one) => one.tag === tag)?.check;
        made.set(tag, words && make(words, tag));
      }
      return made.get(tag);
    },
  };
}

/** A pattern of what any language says. */
export function inAny(pick: (words: CheckWords) => string | undefined): string {
  return `(?:${checkedLanguages()
    .flatMap(({ words }) => pick(words) ?? [])
    .join('|')})`;
}

/** What languages have of something, put together. */
export function ofAll(pick: (words: CheckWords) => readonly string[]): ReadonlySet<string> {
  return new Set(checkedLanguages().flatMap(({ words }) => pick(words)));
}
