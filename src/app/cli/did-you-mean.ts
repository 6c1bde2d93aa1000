/** Turns a name that nothing has into the one that was probably meant. */
import { nearest } from '../../diagnostics/index.ts';

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
