/** Reads the number that a paragraph begins with and is referred to by, and tells whether two numbers are one. */

/** What stands behind the number of a paragraph that was put in after it, by what Latin calls it. */
const PUT_IN = [
  ['bis', String.raw`[ \u00A0\u202F](?:bis|бис|مكرر(?:ا|اً|ًا))|之二`],
  ['ter', String.raw`[ \u00A0\u202F](?:ter|тер|مكرر(?:ا|اً|ًا)[ \u00A0\u202F]ثاني(?:ا|اً|ًا))|之三`],
  ['quater', String.raw`[ \u00A0\u202F](?:quater|кватер|مكرر(?:ا|اً|ًا)[ \u00A0\u202F]ثالث(?:ا|اً|ًا))|之四`],
] as const;

/** `12`, `1.2`, `12 bis`, `4 مكرراً`, `4之二`: a number of figures, as a part of a pattern. */
export const FIGURED_NUMBER = String.raw`\p{N}+(?:\.\p{N}+)*(?:${PUT_IN.toReversed()
  .map(([, signs]) => signs)
  .join('|')})?`;

/**
 * `12.`, `12)`, `(12)`, `12 bis.`, `(a)`, `a)`, `(iv)`, `1.2`, `1.2.`, `[12]`, `§ 3`: digits or a few letters, with marks
 * that no sentence begins with. `1 -` as Arabic writes it, with a dash. `一、` and `（一）` in Chinese, with no space behind them.
 */
const NUMBER = new RegExp(
  String.raw`^(?:§[ \u00A0\u202F]?\p{N}+(?:\.\p{N}+)*\.?|[([](?:${FIGURED_NUMBER}|\p{L}{1,4})[)\]]|${FIGURED_NUMBER}(?:[.)]|[ \u00A0\u202F]?[-–—])|\p{N}+(?:\.\p{N}+)+|\p{L}{1,2}\))(?=[ \t\u00A0\u202F]|$)` +
    '|^(?:（[一二三四五六七八九十]{1,3}(?:之[二三四])?）|[一二三四五六七八九十]{1,3}(?:之[二三四])?、)',
  'u',
);

/** The number that a text begins with, as written. */
export function numberAtStart(text: string): string | undefined {
  return NUMBER.exec(text)?.[0];
}

const ENDS_PUT_IN = PUT_IN.map(([name, signs]) => [` ${name}`, new RegExp(`(?:${signs})$`, 'u')] as const);

/** What a number is called by: without its brackets and full stops, which differ from language to language, as its “bis” does. */
export function numberName(number: string): string {
  const bare = number
    .normalize('NFC')
    .toLowerCase()
    .replace(/[[\]()（）、§]|[.]$|[ \u00A0\u202F]?[-–—]$/gu, '')
    .replace(/[ \u00A0\u202F]+/gu, ' ')
    .trim();
  return ENDS_PUT_IN.reduce((name, [latin, signs]) => name.replace(signs, latin), bare);
}
