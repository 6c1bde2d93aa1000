/** Tells where a character of a text stands in the Markdown that the text was read from. */

/** A reference to a character, as CommonMark has it (section 6.2 of 0.31). */
const REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iuy;
const PUNCTUATION = /[!-/:-@[-`{-~]/u;
const WHITE_OR_MARK = /[\s\p{M}]/u;

/** The UTF-16 offset in `written`; both are walked along, for what is written may be longer everywhere. */
export function writtenOffset(written: string, text: string, offset: number): number {
  if (written === text) return offset;
  let at = 0;
  for (let i = 0; i < offset; i += lengthAt(text, i)) {
    at = skipped(written, at, text.charAt(i));
    const reference = referenceAt(written, at);
    at += reference === 0 ? lengthAt(written, at) : reference;
  }
  return skipped(written, at, text.charAt(offset));
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Zero where none begins. */
function referenceAt(written: string, at: number): number {
  REFERENCE.lastIndex = at;
  return REFERENCE.exec(written)?.[0].length ?? 0;
}

/** Over what stands for no character: the backslash of an escape, spaces that were folded, accents that were composed. */
function skipped(written: string, from: number, next: string): number {
  let at = from;
  while (at < written.length && written.charAt(at) !== next && WHITE_OR_MARK.test(written.charAt(at)) && !isWhite(next))
    at++;
  return written.charAt(at) === '\\' && PUNCTUATION.test(written.charAt(at + 1)) ? at + 1 : at;
}

function isWhite(character: string): boolean {
  return /^\s$/u.test(character);
}
