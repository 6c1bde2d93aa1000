/**
 * Turns bytes in Windows-1252 into their characters and back. Node's own decoder of that name reads 0x80 to 0x9F as controls
 * in several of its releases, and the curly quotes of a page are there.
 */

/** The characters at 0x80 to 0x9F; the five bytes without one are the controls of that number. */
export const UPPER_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

export function textIn1252(bytes: Uint8Array): string {
  return withoutControls(textInLatin1(bytes));
}

/** As many characters as a call may have arguments, in any engine. */
const CHARACTERS_A_CALL = 8192;

/** One character a byte, of the same number. */
export function textInLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHARACTERS_A_CALL)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + CHARACTERS_A_CALL)));
  return parts.join('');
}

/** A text that was read as Latin 1, where whoever wrote it meant Windows-1252: no text has controls at 0x80 to 0x9F. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (control) => UPPER_1252[control.charCodeAt(0) - 0x80] ?? control);
}

/** The byte of one of its characters; the low byte of any other. */
export function byteIn1252(character: string): number {
  const upper = UPPER_1252.indexOf(character);
  return upper === -1 ? (character.codePointAt(0) ?? 0) & 0xff : 0x80 + upper;
}
