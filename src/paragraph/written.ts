/** Turns an offset into a text as it is set into one into the Markdown it was written in. */

/** Everything that edits may add, change or take away. */
const SPACES = ' \u00A0\u202F\u2009';

/** `&amp;`, `&#8217;`, `&#x2019;`: as CommonMark takes it. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/iy;
const MARK = /\p{M}/u;

/**
 * Where in `written` the character at `offset` of `text` stands. The two agree in their letters, one by one; spaces may
 * differ in any way, and `written` may have escapes, references to characters and marks apart from their letters.
 */
export function writtenOffset(written: string, text: string, offset: number): number {
  let at = 0;
  for (let i = 0; i < offset; i++) {
    const letter = text.charAt(i);
    if (SPACES.includes(letter)) continue;
    at = spacesAfter(written, at);
    REFERENCE.lastIndex = at;
    const [reference] = REFERENCE.exec(written) ?? [];
    if (reference !== undefined) {
      at += reference.length;
      // What takes two units in the text was one reference.
      if (/[\uD800-\uDBFF]/.test(letter)) i += 1;
      continue;
    }
    if (letter !== '\\' && written[at] === '\\') at += 1;
    at += 1;
    if (written[at - 1] !== letter) while (MARK.test(written.charAt(at))) at += 1;
  }
  return spacesAfter(written, at);
}

function spacesAfter(written: string, at: number): number {
  let end = at;
  while (end < written.length && SPACES.includes(written.charAt(end))) end += 1;
  return end;
}
