/** Turns a name that nothing has into the one that was probably meant. */

/** How many edits apart two names may be and still be taken for one: a third of the letters, as most typing slips are. */
const LETTERS_PER_EDIT = 3;

/** More names than this are not listed: the hint has to stay one line. */
const MOST_LISTED = 8;

/** A hint: the nearest of `names` to `word`, else all of them where they are few; undefined if there is nothing to say. */
export function didYouMean(word: string, names: readonly string[]): string | undefined {
  const near = nearest(word, names);
  if (near !== undefined) return `did you mean ${near}?`;
  return names.length > 0 && names.length <= MOST_LISTED ? `choose ${listed(names)}` : undefined;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

function nearest(word: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = Math.floor(word.length / LETTERS_PER_EDIT) + 1;
  for (const name of names) {
    const edits = distance(word.toLowerCase(), name.toLowerCase());
    if (edits < fewest) [best, fewest] = [name, edits];
  }
  // A slug is long, and people type the part they remember.
  return (
    best ?? (word.length >= LETTERS_PER_EDIT ? names.find((name) => name.includes(word.toLowerCase())) : undefined)
  );
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? Infinity;
}

function at(line: readonly number[], index: number): number {
  return line[index] ?? Infinity;
}
