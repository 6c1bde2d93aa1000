/** Tells how far apart two words are, so that a slip of the pen is known for what was meant. */

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment). More than
 * `most` is told as Infinity, and is not counted to its end.
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
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
    // A swap goes back two rows, from which none can be nearer than this one and the last.
    if (Math.min(...current, ...last) > most) return Infinity;
    [beforeLast, last] = [last, current];
  }
  const distance = at(last, b.length);
  return distance > most ? Infinity : distance;
}

function at(line: readonly number[], index: number): number {
  return line[index] ?? Infinity;
}

/** A slip of the pen changes at most this share of a word's letters. */
const MOST_CHANGED = 0.4;

/**
 * The candidate with the fewest changes, capitals aside, if so few that it was probably meant; the first among equals.
 * `most` is how many changes a candidate may be away, where a share of its letters is too much or too little.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  most: (candidate: string) => number = ({ length }) => MOST_CHANGED * length,
): string | undefined {
  let best: { readonly candidate: string; readonly changes: number } | undefined;
  for (const candidate of candidates) {
    const changes = editDistance(word.toLowerCase(), candidate.toLowerCase(), most(candidate));
    if (Number.isFinite(changes) && (best === undefined || changes < best.changes)) best = { candidate, changes };
  }
  return best?.candidate;
}
