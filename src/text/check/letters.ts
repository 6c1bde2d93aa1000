/** The letters of the languages we read, for patterns: in words, for a class of their own or inside another one. */
import { CAPITALS, LETTERS, MARKS, SMALL } from '../language/index.ts';

export { CAPITALS, LETTERS, MARKS, SMALL };

export const LETTER = `[${LETTERS}]`;

/**
 * The text in small letters, as long as it was, for patterns in small letters: to match without regard to case takes a
 * pattern many times as long to compile. A text with a capital that grows when lowered (İ) stays as it is.
 */
export function lowered(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}
