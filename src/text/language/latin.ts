/** What the languages that are written in Latin letters share: the letters, for patterns, and the marks that hang out of a measure. */
import type { HangingMarks, LetterClasses } from './types.ts';

/**
 * Letters for the inside of a character class: Latin, as far as the names of Europe go. Classes of all of Unicode would
 * say the same of our texts, but take a millisecond each to compile, which is a tenth of a cold start over all rules.
 */
export const LETTERS = 'A-Za-zÀ-ÖØ-öø-ʯ';
export const CAPITALS = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ';
export const SMALL = 'a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĵķĺļľŀłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșțı';
/** Combining diacritics. */
export const MARKS = '\u0300-\u036F';

export const LATIN_LETTERS: LetterClasses = { letters: LETTERS, capitals: CAPITALS, small: SMALL, marks: MARKS };

/**
 * The share of a mark's own width that hangs out, by the mark. Figures in the manner of those that Hàn Thế Thành and
 * R. Schlicht (the microtype package) arrived at for serif faces: the lighter the mark, the more of it. Greater values
 * make the edge look ragged outwards; none, ragged inwards.
 */
export const LATIN_HANGING: HangingMarks = {
  atEnd: {
    '-': 0.6,
    '\u00AD': 0.6,
    '\u2010': 0.6,
    '\u2011': 0.6,
    '–': 0.3,
    '—': 0.25,
    '.': 0.7,
    ',': 0.6,
    ';': 0.4,
    ':': 0.5,
    '!': 0.2,
    '?': 0.2,
    '…': 0.2,
    '’': 0.6,
    '”': 0.5,
    '»': 0.35,
    ')': 0.1,
  },
  atStart: {
    '‘': 0.6,
    '“': 0.5,
    '«': 0.35,
    '(': 0.1,
    '–': 0.3,
    '—': 0.25,
    A: 0.04,
    T: 0.05,
    V: 0.04,
    W: 0.04,
    Y: 0.05,
  },
};
