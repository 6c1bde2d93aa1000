/** Turns the bytes of a file into its text, and finds the characters that have no place in one. */
import { done, failed, fault, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { MAX_FILE_BYTES } from './limits.ts';

const BOM = '\uFEFF';
const AS_UTF8 = 'save the file as UTF-8';

/** The text of a file in UTF-8, without a byte order mark, its lines ended by \n. `file` is what faults name. */
export function decodeText(bytes: Uint8Array, file: string): Outcome<string> {
  if (bytes.length > MAX_FILE_BYTES) {
    return failed([
      fault(
        'source/too-large',
        `the file has ${bytes.length} bytes; the most that is read is ${MAX_FILE_BYTES}`,
        top(file),
      ),
    ]);
  }
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return failed([fault('source/encoding', 'the file is in UTF-16, not in UTF-8', top(file), AS_UTF8)]);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return done(withPlainLines(text));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const valid = withPlainLines(
      new TextDecoder('utf-8').decode(bytes.subarray(0, validLength(bytes)), { stream: true }),
    );
    return failed([
      fault(
        'source/encoding',
        'the file is not in UTF-8: a byte here begins no character',
        placeIn(valid, valid.length, file),
        `${AS_UTF8}; it may be in Windows-1252 or Latin-1 now`,
      ),
    ]);
  }
}

/** The same text without a byte order mark, its lines ended by \n; lines and columns stay what they were. */
export function withPlainLines(text: string): string {
  return (text.startsWith(BOM) ? text.slice(1) : text).replace(/\r\n?/gu, '\n');
}

/** How many bytes from the start are UTF-8. A stream decoder does not mind a character cut in half at its end. */
function validLength(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return valid;
}

/** What a text may not hold: characters that do something, or nothing, instead of standing for themselves. */
const UNFIT: readonly { readonly pattern: RegExp; readonly is: string; readonly hint: string }[] = [
  { pattern: /(?![\t\n\0])\p{Cc}/u, is: 'a control character', hint: 'delete it' },
  { pattern: /\0/u, is: 'a NUL', hint: `${AS_UTF8}; it may be in UTF-16 or no text at all` },
  { pattern: /\p{Surrogate}/u, is: 'half a character (a lone surrogate)', hint: 'write the character again' },
  {
    pattern: /[\u202A-\u202E\u2066-\u2069]/u,
    is: 'a character that turns the direction of the text (a bidi control)',
    hint: 'delete it; the direction follows from the language',
  },
  { pattern: /[\u2028\u2029]/u, is: 'a line or paragraph separator', hint: 'end the line in the usual way' },
  {
    pattern: /[\u00AD\u200B\u2060\uFEFF]/u,
    is: 'an invisible character',
    hint: 'delete it; words are hyphenated by their language',
  },
  {
    pattern: /\uFFFD/u,
    is: 'a replacement character',
    hint: 'an earlier conversion lost a character here: write it again',
  },
  { pattern: /[\uFDD0-\uFDEF\uFFFE\uFFFF]/u, is: 'a code that is no character', hint: 'delete it' },
];

const ANY_UNFIT = new RegExp(UNFIT.map(({ pattern }) => pattern.source).join('|'), 'gu');

/**
 * One fault for each unfit character of a text, at the first place it stands. `placeOf` tells the place of an offset.
 * Characters of `known` are passed over: they were found there already.
 */
export function unfitCharacters(text: string, placeOf: (offset: number) => Place, known = ''): readonly Diagnostic[] {
  const found = new Map<string, { readonly offset: number; count: number }>();
  for (const match of text.matchAll(ANY_UNFIT)) {
    if (known.includes(match[0])) continue;
    const seen = found.get(match[0]);
    if (seen === undefined) found.set(match[0], { offset: match.index, count: 1 });
    else seen.count++;
  }
  return [...found].map(([character, { offset, count }]) => {
    const kind = UNFIT.find(({ pattern }) => pattern.test(character));
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const times = count === 1 ? '' : `, ${count} times in all`;
    return fault('source/characters', `U+${code} is ${kind?.is ?? 'unfit'}${times}`, placeOf(offset), kind?.hint);
  });
}

/** The place of an offset of a text whose lines end by \n. */
export function placeIn(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** The place of a file as such. */
export function top(file: string): Place {
  return { file, line: 1, column: 1 };
}
