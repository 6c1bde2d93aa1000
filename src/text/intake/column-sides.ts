/** Which side the columns of a table stand at: figures to the right, words to the left. */

/** What stands around a number: its sign, a currency, a percentage, spaces and brackets. */
const AROUND_FIGURES = /^[(+–−-]|[\p{Sc}\p{Z}%‰٪)]/gu;

/** By the rows under a table's head; cells that say nothing, or have a dash for it, are at no side. */
export function sidesOfColumns(rows: readonly (readonly string[])[], width: number): readonly ('left' | 'right')[] {
  return Array.from({ length: width }, (_, n) => {
    const bare = rows.map((row) => (row[n] ?? '').replace(AROUND_FIGURES, '')).filter((cell) => cell !== '');
    return bare.length > 0 && bare.every(isFigure) ? 'right' : 'left';
  });
}

function isFigure(bare: string): boolean {
  return /^[\p{Nd}.,’'٫٬]+$/u.test(bare) && /\p{Nd}/u.test(bare);
}
