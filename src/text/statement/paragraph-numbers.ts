/** Reads the number that a paragraph begins with and is referred to by, and tells whether two numbers are one. */

/**
 * `12.`, `12)`, `(12)`, `12 bis.`, `(a)`, `a)`, `(iv)`, `1.2`, `1.2.`, `[12]`, `§ 3`: digits or a few letters, with marks
 * that no sentence begins with. `一、` and `（一）` in Chinese, with no space behind them.
 */
const NUMBER =
  /^(?:§[ \u00A0\u202F]?\p{N}+(?:\.\p{N}+)*\.?|[([](?:\p{N}+(?:\.\p{N}+)*(?:[ \u00A0\u202F](?:bis|ter|quater))?|\p{L}{1,4})[)\]]|\p{N}+(?:\.\p{N}+)*(?:[ \u00A0\u202F](?:bis|ter|quater))?[.)]|\p{N}+(?:\.\p{N}+)+|\p{L}{1,2}\))(?=[ \t\u00A0\u202F]|$)|^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)/u;

/** The number that a text begins with, as written. */
export function numberAtStart(text: string): string | undefined {
  return NUMBER.exec(text)?.[0];
}

/** What a number is called by: without its brackets and full stops, which differ from language to language. */
export function numberName(number: string): string {
  return number
    .normalize('NFC')
    .toLowerCase()
    .replace(/[[\]()（）、§]|[.]$/gu, '')
    .replace(/[ \u00A0\u202F]+/gu, ' ')
    .trim();
}
