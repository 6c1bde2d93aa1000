/** What reading a page of a language takes: plain data, from which intake makes its patterns when it has a use for them. */

import type { PlaceWords } from './place-words.ts';

export interface IntakeWords {
  /** Small words that stand in every second line of this language and in few lines of the others. */
  readonly smallWords: readonly string[];
  readonly places: PlaceWords;
}
