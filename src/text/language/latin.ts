/** What the languages that are written in Latin letters share: the letters, for patterns, and the marks that hang out of a measure. */
import type { ClockTime } from '../statement/index.ts';
import type { HangingMarks, LetterClasses } from './language.ts';

/**
 * Letters for the inside of a character class: Latin, as far as the names of Europe go. Classes of all of Unicode would
 * say the same of our texts, but take a millisecond each to compile, which is a tenth of a cold start over all rules.
 */
export const LETTERS = 'A-Za-zÀ-ÖØ-öø-ʯ';
export const CAPITALS = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ';
export const SMALL = 'a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĵķĺļľŀłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșțı';
/** Combining diacritics. */
export const MARKS = '\u0300-\u036F';

/** Letters of Europe: Latin as far as Welsh and Vietnamese, Greek, Cyrillic. */
export const EUROPEAN_LETTERS: LetterClasses = {
  letters: `${LETTERS}Ά-ώЀ-ԯḀ-ỿ`,
  capitals: `${CAPITALS}ẀẂẄỲẞΆ-ΏΑ-ΫЀ-ЯҐ`,
  small: `${SMALL}ẁẃẅỳά-ώа-џґ`,
  marks: MARKS,
};

/** Letters of Arabic for the inside of a class, and the marks that stand on them. */
export const ARABIC_LETTERS = '\u0620-\u064A\u066E-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FF\u0750-\u077F\u08A0-\u08C9';
export const ARABIC_MARKS = '\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED';

/** All that words are made of in the languages that are checked; ideographs are words by themselves. */
export const READ_LETTERS: LetterClasses = {
  ...EUROPEAN_LETTERS,
  letters: `${EUROPEAN_LETTERS.letters}${ARABIC_LETTERS}${ARABIC_MARKS}`,
};

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

/*
 * Turns the number of a list's item into the letters or Roman numerals that sub-paragraphs are counted by.
 */

export const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
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
export function letters(number: number): string {
  return lettersOf(ALPHABET, number);
}

/** The same in another alphabet. */
export function lettersOf(alphabet: string, number: number): string {
  const letter = alphabet.charAt((number - 1) % alphabet.length);
  return letter.repeat(Math.ceil(number / alphabet.length));
}

/** 1 is i, 4 iv, 9 ix. */
export function roman(number: number): string {
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

/*
 * Turns a clock's distance from UTC into the name that stands for it where it has no other.
 */

/** UTC, UTC−5, UTC+5:30, with the minus sign. */
export function offsetFromUtc({ offset }: ClockTime): string {
  if (offset === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `UTC${offset < 0 ? '\u2212' : '+'}${String(hours)}${rest}`;
}

/** Given names that begin names of two: Jean-Noël, Anne-Marie, Hans-Peter. A line does not end at their hyphen. */
export const FIRST_OF_TWO_NAMES: ReadonlySet<string> = new Set(
  (
    'Aino Andrea André Ann Anna Anne Ana Bengt Carl Charles Christine Claude Emma Eva François Franz Fritz Georg Georges Guy ' +
    'Hans Heinz Helle Henri Horst Inger Jan Jean Johan Juha Kari Karl Klaus Lars Leena Lise Louis Luc Marc Maria Marie Mary Michel ' +
    'Nils Ole Paul Per Pierre Rose Sten Sven Ulla Ursula Uwe Victor Wolf Yves'
  ).split(' '),
);
