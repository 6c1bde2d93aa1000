/** Turns the beginning of a line into the mark of a list's item, if it is one. */

export interface Marker {
  /** Items of one list have the same. */
  readonly style: string;
  /** From 1; nothing for a bullet. */
  readonly number?: number;
  /** The letters of the line that are the mark, without the space after it. */
  readonly length: number;
}

const BULLET = /^([•·▪◦‣■●*–—-]) +(?=[^ *–—-])/u;
const FIGURES = /^(\d{1,3})([.)]) +(?=\S)/u;
const BRACKETED = /^\((?:(\d{1,2})|([a-z]))\) +(?=\S)/u;
const LETTER = /^([a-z])\) +(?=\S)/u;

export function markerOf(plain: string): Marker | undefined {
  const bullet = BULLET.exec(plain);
  if (bullet !== null) return { style: bullet[1] ?? '', length: bullet[0].trimEnd().length };
  const figures = FIGURES.exec(plain);
  if (figures !== null)
    return { style: `1${figures[2] ?? ''}`, number: Number(figures[1]), length: figures[0].trimEnd().length };
  const bracketed = BRACKETED.exec(plain);
  if (bracketed !== null) {
    const [whole, digits, letter = ''] = bracketed;
    return digits === undefined
      ? { style: '(a)', number: letterNumber(letter), length: whole.trimEnd().length }
      : { style: '(1)', number: Number(digits), length: whole.trimEnd().length };
  }
  const lettered = LETTER.exec(plain);
  return lettered === null
    ? undefined
    : { style: 'a)', number: letterNumber(lettered[1] ?? ''), length: lettered[0].trimEnd().length };
}

function letterNumber(letter: string): number {
  return letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}
