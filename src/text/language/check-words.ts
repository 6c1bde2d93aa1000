/** What comparing a text of a language with its translation takes: plain data, from which check makes its patterns when asked. */

export interface CheckWords {
  /** Words that every text of the language is full of, and that are no words of the others. */
  readonly commonWords: readonly string[];
}
