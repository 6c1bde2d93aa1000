/** The letters of the languages we read, for patterns: in words, for a class of their own or inside another one. */

/**
 * For the inside of a character class: Latin, as far as the names of Europe go. Classes of all of Unicode would say the
 * same of our texts, but each takes a millisecond to compile, which over all rules is half of the time of a first check.
 */
export const LETTERS = 'A-Za-zÀ-ÖØ-öø-ʯ';
export const CAPITALS = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ';
export const SMALL = 'a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĵķĺļľŀłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșțı';
/** Combining diacritics. */
export const MARKS = '\u0300-\u036F';

export const LETTER = `[${LETTERS}]`;

/**
 * The text in small letters, as long as it was, for patterns in small letters: to match without regard to case takes a
 * pattern many times as long to compile. A text with a capital that grows when lowered (İ) stays as it is.
 */
export function lowered(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}
