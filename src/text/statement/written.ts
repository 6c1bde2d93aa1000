/** Turns an offset into a text as it is set into one into the Markdown it was written in. */

/** Everything that edits may add, change or take away: no-break, narrow no-break and thin spaces too. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x202f || unit === 0x2009;
}

/** How Markdown may write them. */
const WRITTEN_SPACES = /(?:[ \t\u00A0\u202F\u2009]|&(?:nbsp|thinsp|#160|#8239|#8201|#xa0|#x202f|#x2009);)*/iy;

/** `&amp;`, `&#8217;`, `&#x2019;`: as CommonMark takes it. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/iy;
const MARKS = /\p{M}*/uy;
const HIGH_SURROGATE = /[\uD800-\uDBFF]/;

/**
 * Where in `written` the character at `offset` of `text` stands. The two agree in their letters, one by one; spaces may
 * differ in any way, and `written` may have escapes, references to characters, and marks apart from their letters.
 */
export function writtenOffset(written: string, text: string, offset: number): number {
  return IS_PLAIN.test(written) ? plainOffset(written, text, offset) : markedOffset(written, text, offset);
}

/** Nothing but letters and spaces, each for itself: nearly always, and worth its own way, for every line is asked about. */
const IS_PLAIN = /^(?:(?![\u0300-\u036F])[^\\&])*$/;

function plainOffset(written: string, text: string, offset: number): number {
  let letters = 0;
  for (let i = 0; i < offset; i++) if (!isSpace(text.charCodeAt(i))) letters += 1;
  let at = 0;
  for (; at < written.length; at++) {
    if (isSpace(written.charCodeAt(at))) continue;
    if (letters === 0) break;
    letters -= 1;
  }
  return at;
}

function markedOffset(written: string, text: string, offset: number): number {
  let at = 0;
  for (let i = 0; i < offset; i++) {
    const letter = text.charAt(i);
    if (isSpace(letter.charCodeAt(0))) continue;
    at = endOf(WRITTEN_SPACES, written, at);
    const reference = endOf(REFERENCE, written, at);
    if (reference > at) {
      at = reference;
      // Two units of the text may be one reference.
      if (HIGH_SURROGATE.test(letter)) i += 1;
    } else {
      if (written[at] === '\\' && (letter !== '\\' || written[at + 1] === '\\')) at += 1;
      at = written[at] === letter ? at + 1 : endOf(MARKS, written, at + 1);
    }
  }
  return endOf(WRITTEN_SPACES, written, at);
}

/** Where a match at `at` ends; `at` if there is none. */
function endOf(pattern: RegExp, written: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(written)?.[0].length ?? 0);
}
