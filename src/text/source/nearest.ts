/** Turns a word nobody knows into the known one that was probably meant. */

/** A slip of the pen changes at most this share of a word's letters. */
const MOST_CHANGED = 0.4;

/** The candidate with the fewest changes, if so few that it was probably meant. The first wins among equals. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: { readonly candidate: string; readonly changes: number } | undefined;
  for (const candidate of candidates) {
    const changes = changesBetween(word.toLowerCase(), candidate.toLowerCase());
    if (changes <= MOST_CHANGED * candidate.length && (best === undefined || changes < best.changes))
      best = { candidate, changes };
  }
  return best?.candidate;
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment distance). */
function changesBetween(a: string, b: string): number {
  // No candidate is that long; a word that is cannot be near one, and the table would grow with its square.
  if (Math.abs(a.length - b.length) > b.length) return Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + cost,
          swapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? Infinity;
}
