/** Finds in a text from right to left what reads from left to right all the same: addresses, telephone numbers, symbols, measures. */
import { CURRENCIES, UNITS } from './spacing.ts';

/** Those of Latin texts, of Arabic and of Persian ones. */
const FIGURES = '\\d٠-٩۰-۹';
const SPACE = '[ \u00A0\u202F]';
/** Nothing that a minus or plus would be an operator after, or a dash; one letter is written with the next word (و). */
const NO_OPERAND = `(?:(?<![\\p{L}\\p{M}${FIGURES}%٪‰°$€£)\\]])|(?<=(?<![\\p{L}\\p{M}])[وفبلك]))`;
/** With groups of three, whatever parts them, and decimals. */
const NUMBER = "\\d{1,15}(?:(?:[.,'’]|[\u00A0\u202F\u2009](?=\\d{3}(?!\\d)))\\d{1,15}){0,6}";
const CURRENCY = '[$€£¥]';
const MEASURE = `${SPACE}?(?:°[CF]?|${CURRENCY}|${[...UNITS.filter((unit) => /^[A-Za-z]/u.test(unit)), ...CURRENCIES].join('|')})(?![A-Za-z\\d])`;
/** No part of a number goes before, nor a word or currency in Latin letters, with which a number runs. */
const BEGINS = `(?<![${FIGURES}]|[${FIGURES}][.,'’٫٬]|[A-Za-z$€£¥]${SPACE}?)`;

/**
 * What reads from left to right whatever is around it, and whose parts would else change places. A bracket that opens before
 * one is not of it.
 */
const LEFT_TO_RIGHT = new RegExp(
  [
    // Addresses, of the web and of mail.
    '(?:https?://|www\\.)[!-~]*[\\w/]',
    '(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    // Names with a sign: @office, #tides, C++, C#, U.S.
    '(?<![\\w@#])[@#][A-Za-z_]\\w*(?:-\\w+)*',
    '(?<![A-Za-z\\d])[A-Za-z]{1,3}(?:\\+{1,2}|#)(?![\\w+#])',
    '(?<![A-Za-z.])(?:[A-Za-z]\\.){2,9}(?![A-Za-z])',
    // Measures with a sign, before telephones with a plus: +41.5 °C.
    `${NO_OPERAND}[-−+±]${NUMBER}${MEASURE}`,
    // Telephone numbers with a plus; with the code of a town in brackets, or with its nought.
    `\\+[${FIGURES}]{1,15}(?:(?:${SPACE}?\\([${FIGURES}]{1,5}\\)${SPACE}?|[ \u00A0\u202F./-])[${FIGURES}]{1,15}){1,9}(?![${FIGURES}]|[.,'’٫٬][${FIGURES}])`,
    `\\(\\+?[${FIGURES}]{1,5}\\)${SPACE}?[${FIGURES}]{2,15}(?:[ \u00A0\u202F./-][${FIGURES}]{2,15}){1,9}`,
    `(?<![${FIGURES}./-])[0٠][${FIGURES}]{1,4}(?:[ \u00A0\u202F-][${FIGURES}]{2,15}){1,9}`,
    // Symbols of documents; with the year that resolutions have after them, or the part of a record: (Resumption 1).
    `(?<![A-Za-z])[A-Z][A-Za-z]{0,9}/[A-Za-z0-9./-]{1,40}${SPACE}\\((?:\\d{4}|[A-Za-z][A-Za-z0-9 \u00A0.,/-]{0,40})\\)`,
    '(?<![A-Za-z])[A-Z][A-Za-z]*(?:[/.-](?:[A-Za-z0-9]|\\([A-Za-z0-9]{1,20}\\))+)+',
    // Places on the globe; numbers with a sign or a currency; measures.
    `(?<!\\d)\\d{1,3}°(?:${SPACE}?\\d{1,2}(?:[.,]\\d{1,4})?['’′])?(?:${SPACE}?\\d{1,2}(?:[.,]\\d{1,4})?["″])?${SPACE}?[NSEW](?![A-Za-z])`,
    `${NO_OPERAND}[-−+±]${NUMBER}(?!\\d)`,
    `(?:${NO_OPERAND}[-−+±])?(?<![A-Za-z])${CURRENCY}${SPACE}?${NUMBER}(?!\\d|${SPACE}?[A-Za-z])`,
    `${BEGINS}${NUMBER}${MEASURE}`,
    // A unit named without a number: بـ °C.
    '°[CF](?![A-Za-z])',
    // The number of an article that was put in: 4 bis.
    `(?<![${FIGURES}.,/-])\\d{1,4}${SPACE}(?:bis|ter|quater)(?![A-Za-z])`,
    // Numbers in groups of three: 12,450.75. What parts a group from the next is no sign between two numbers.
    `${BEGINS}[${FIGURES}]{1,3}(?:(?:[.,'’٫٬]|[\u00A0\u202F\u2009])[${FIGURES}]{3}(?![${FIGURES}])){1,6}(?:[.,٫][${FIGURES}]{1,15})?(?![${FIGURES}]|[/.:-][A-Za-z${FIGURES}])`,
    // Dates, hours and numbers in parts; those after a word in Latin letters (ISO 9001:2015) run with it.
    `(?<!\\d|\\d[.,'’]|[A-Za-z]${SPACE})\\d+(?:[/.:-][A-Za-z\\d]+)+`,
  ].join('|'),
  'gu',
);

/**
 * Latin letters and what follows them in one breath: the algorithm of both directions sets all of it from left to right
 * (UAX #9, W7 and N1). A passage that is a part of it and stood alone would change places with the other parts.
 */
const RUN_OF_LATIN = new RegExp(
  `\\p{Script=Latin}(?:(?:\\.${SPACE}?|,?${SPACE}|[/:&+_'’-])?[\\p{Script=Latin}\\p{M}\\d¹²³])*`,
  'gu',
);

interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Passages of a text, in UTF-16 units, that read from left to right whatever is around them; they do not overlap. */
export function passagesFromLeft(text: string): readonly Passage[] {
  const found = placesOf(LEFT_TO_RIGHT, text).filter(({ start, end }) => !isRange(text.slice(start, end)));
  if (found.length === 0) return [];
  const runs = placesOf(RUN_OF_LATIN, text);
  const whole: Passage[] = [];
  let next = 0;
  for (const passage of found) {
    let { start, end } = passage;
    while ((runs[next]?.end ?? Infinity) <= passage.start) next++;
    for (let run = runs[next]; run !== undefined && run.start < passage.end; run = runs[++next]) {
      start = Math.min(start, run.start);
      end = Math.max(end, run.end);
      // The next passage may be in this run too.
      if (run.end > passage.end) break;
    }
    const before = whole.at(-1);
    if (before !== undefined && before.end >= start)
      whole.splice(-1, 1, { start: before.start, end: Math.max(before.end, end) });
    else whole.push({ start, end });
  }
  return whole;
}

function placesOf(pattern: RegExp, text: string): readonly Passage[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

const TWO_NUMBERS = /^(?<from>\d{1,4})-(?<to>\d{1,4})$/u;

/** From one number to a greater one: read as words are, the first number first. 917-1234 is a telephone's. */
function isRange(text: string): boolean {
  const { from = '', to = '' } = TWO_NUMBERS.exec(text)?.groups ?? {};
  return from !== '' && Number(from) < Number(to) && !(from.length === 3 && to.length === 4);
}
