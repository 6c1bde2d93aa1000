/** What is given for each language: a plain record by tag, so that it can be written as JSON and read again. */
import type { Lang } from './lang.ts';

/** A language without an entry has none. */
export type ByLanguage<T> = Readonly<Record<string, T>>;

/** The record of these entries, in their order. */
export function byLanguage<T>(entries: Iterable<readonly [Lang, T]>): ByLanguage<T> {
  return Object.fromEntries(entries);
}

/** Its entries, in their order. */
export function entriesOf<T>(record: ByLanguage<T>): readonly (readonly [Lang, T])[] {
  return Object.entries(record) as [Lang, T][];
}
