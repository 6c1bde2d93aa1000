/** Tells whether the punctuation of a word has the spaces that it is to have. */

const [PERCENT, COLON, SEMICOLON, EXCLAMATION, QUESTION, PER_MILLE] = [0x25, 0x3a, 0x3b, 0x21, 0x3f, 0x2030];
const [OPENING, OPENING_SINGLE, CLOSING, CLOSING_SINGLE] = [0xab, 0x2039, 0xbb, 0x203a];

/** Whether a UTF-16 unit is a mark that may have a space before it that belongs to it. */
export function hasSpaceBefore(unit: number): boolean {
  return (
    unit === COLON ||
    unit === SEMICOLON ||
    unit === QUESTION ||
    unit === EXCLAMATION ||
    unit === CLOSING ||
    unit === CLOSING_SINGLE ||
    unit === PERCENT ||
    unit === PER_MILLE
  );
}

/** Whether it is one that may have a space after it. */
export function hasSpaceAfter(unit: number): boolean {
  return unit === OPENING || unit === OPENING_SINGLE;
}

/** Whether it is either. */
function isMark(unit: number): boolean {
  return hasSpaceBefore(unit) || hasSpaceAfter(unit);
}

/** Whether two texts of the same letters have spaces at the same marks. Their spaces are plain ones. */
export function haveSameSpaces(one: string, other: string): boolean {
  const [own, found] = [gapsOf(one), gapsOf(other)];
  return own.length === found.length && own.every((gap, i) => gap === found[i]);
}

/** Of each mark in order, whether it has a space; a space between two marks that both may have it is neither's. */
function gapsOf(text: string): readonly boolean[] {
  const gaps: boolean[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const step = hasSpaceBefore(unit) ? -1 : 1;
    if (!isMark(unit)) continue;
    const spaced = SPACES.includes(text.charAt(i + step));
    const other = text.charCodeAt(spaced ? i + 2 * step : i + step);
    gaps.push(spaced && !(step < 0 ? hasSpaceAfter(other) : hasSpaceBefore(other)));
  }
  return gaps;
}

/** Those that a language sets at marks, and the plain one. */
const SPACES: readonly string[] = [' ', '\u00a0', '\u202f'];
