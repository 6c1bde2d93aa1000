/** Cuts a text into its words by where they are: at white space, but not where a mark's own space stands. */
import { hasSpaceAfter, hasSpaceBefore } from './spaces.ts';

/** A word with the punctuation at it. */
export interface Span {
  /** UTF-16 range. */
  readonly start: number;
  readonly end: number;
  /** Whether it is of ASCII letters, figures and marks alone: there is nothing to fold in it. */
  readonly isPlain: boolean;
}

/** All that is white, no-break spaces too: which of them a gap is made of is the compositor's affair. */
export const WHITE = /[ \t\n\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu;

function isWhite(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0xa0 ||
    unit === 0x202f ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x0a ||
    unit === 0x09 ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

const LAST_ASCII = 0x7e;

/** Unit by unit, for a page has thousands and each is looked at twice in every file. */
export function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = -1;
  let isPlain = true;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x20;
    if (!isWhite(unit)) {
      if (start < 0) [start, isPlain] = [i, true];
      if (unit > LAST_ASCII) isPlain = false;
    } else if (start >= 0) {
      const end = i;
      while (i + 1 < text.length && isWhite(text.charCodeAt(i + 1))) i++;
      // A space at a mark is the language's affair, and differs between what is written and what is set.
      const clings =
        i + 1 < text.length && (hasSpaceBefore(text.charCodeAt(i + 1)) || hasSpaceAfter(text.charCodeAt(end - 1)));
      if (clings) isPlain = false;
      else {
        spans.push({ start, end, isPlain });
        start = -1;
      }
    }
  }
  return spans;
}
