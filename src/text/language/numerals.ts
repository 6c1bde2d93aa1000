/** Turns the number of a list's item into the letters or Roman numerals that sub-paragraphs are counted by. */

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

const ROMAN = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** 1 is a, 26 z, 27 aa, 28 bb: as sub-paragraphs go on after z. */
function letters(number: number): string {
  const letter = ALPHABET.charAt((number - 1) % ALPHABET.length);
  return letter.repeat(Math.ceil(number / ALPHABET.length));
}

/** 1 is i, 4 iv, 9 ix. */
function roman(number: number): string {
  let rest = number;
  let numeral = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      numeral += sign;
      rest -= value;
    }
  }
  return numeral;
}

/** The count of an item by its list's depth: letters, then Roman numerals, then figures. */
export function itemCount(depth: number, number: number): string {
  if (depth === 0) return letters(number);
  return depth === 1 ? roman(number) : String(number);
}
