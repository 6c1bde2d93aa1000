/** Turns the bytes of a text, in whichever of the usual encodings they are, into the text, and tells what was assumed. */
import { type Diagnostic, done, failed, fault, type Outcome, type Place } from '../../diagnostics/index.ts';

export type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';

interface Decoded {
  /** Without a byte order mark, its lines ended by \n. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that an earlier conversion had spoiled and that were put right, by line. */
  readonly mojibake: readonly number[];
}

interface DecodingOptions {
  /** As diagnostics name it. */
  readonly file: string;
  /** Whether to leave everything as it stands. */
  readonly strict: boolean;
  /** The encoding that the container of the text declares, as the Encoding Standard labels it. */
  readonly declared?: string;
}

/** The share of zero bytes in every second place that makes a text one of 16-bit units: Latin letters have one each. */
const ZEROS_OF_UTF_16 = 0.3;

/** Bytes that are looked at to find that out. */
const SAMPLE_BYTES = 4096;

/** Bytes without a character in Windows-1252: a text that has them is in something else. */
const NOT_IN_1252 = /[\u0081\u008D\u008F\u0090\u009D]/u;

/**
 * Signs that stand within no word. Where they do in what is read as Windows-1252, they are the letters of an older encoding:
 * é is 0x82 in those of DOS, and ‚ in Windows-1252; it is Ž where a Mac of the nineties wrote it.
 */
const WITHIN_A_WORD = /(?<=\p{Ll})[‚ƒ„†‡ˆ‰‹ŠŽŒ](?=\p{Ll})/u;

/**
 * The text of the bytes. Faults: `intake/encoding` where no usual encoding fits. A UTF-8 text that has a few bytes of
 * Windows-1252 in it, as pages put together of several do, is read with a warning for each such line.
 */
export function decodePage(bytes: Uint8Array, options: DecodingOptions): Outcome<Decoded> {
  const marked = byMark(bytes);
  if (marked !== undefined) return finished(marked.text, marked.encoding, options);
  const declared = options.declared === undefined ? undefined : labelled(bytes, options.declared);
  if (declared !== undefined) return finished(declared.text, declared.encoding, options);
  const sixteen = sixteenBits(bytes);
  if (sixteen !== undefined) return finished(new TextDecoder(sixteen.label).decode(bytes), sixteen.encoding, options);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return finished(utf8, 'UTF-8', options);
  const mixed = mixedText(bytes);
  if (mixed.valid > mixed.invalid.length) return finished(mixed.text, 'UTF-8', options, mixed.invalid);
  const text = textIn1252(bytes);
  const undefinedAt = text.search(NOT_IN_1252);
  const strangeAt = text.search(WITHIN_A_WORD);
  if (undefinedAt === -1 && strangeAt !== -1) {
    const message = `the file is in none of UTF-8, UTF-16 and Windows-1252, in which ${text.charAt(strangeAt)} would stand within a word here`;
    const hint = 'open it with the program that wrote it, and save it as UTF-8';
    return failed([fault('intake/encoding', message, lineOf(text, strangeAt, options.file), hint)]);
  }
  if (undefinedAt === -1) return finished(text, 'Windows-1252', options);
  return failed([
    fault(
      'intake/encoding',
      'the file is in none of UTF-8, UTF-16 and Windows-1252: a byte here stands for nothing in them',
      lineOf(text, undefinedAt, options.file),
      'save it as UTF-8; if it is no text, name the text itself',
    ),
  ]);
}

interface ReadBytes {
  readonly text: string;
  readonly encoding: Encoding;
}

function byMark(bytes: Uint8Array): ReadBytes | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const text = decoded(bytes.subarray(3), 'utf-8');
    return text === undefined ? undefined : { text, encoding: 'UTF-8' };
  }
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16 LE' };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16 BE' };
  return undefined;
}

/** Nothing if the label means none of ours, or the bytes are not in what it says. */
function labelled(bytes: Uint8Array, label: string): ReadBytes | undefined {
  const name = label.toLowerCase();
  if (/^utf-?8$/u.test(name)) {
    const text = decoded(bytes, 'utf-8');
    return text === undefined ? undefined : { text, encoding: 'UTF-8' };
  }
  // As browsers do: whoever writes Latin-1 means Windows-1252. The whole text may still prove to be UTF-8.
  if (/^(?:windows-1252|iso-8859-15?|latin-?1|us-ascii|ascii)$/u.test(name) && decoded(bytes, 'utf-8') === undefined)
    return { text: textIn1252(bytes), encoding: 'Windows-1252' };
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: 'utf-8'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function sixteenBits(bytes: Uint8Array): { readonly encoding: Encoding; readonly label: string } | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 2 || bytes.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  for (let n = 0; n < length; n++) if (bytes[n] === 0) zeros[n % 2] = (zeros[n % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros.map((count) => count / (length / 2));
  if (low >= ZEROS_OF_UTF_16 && high === 0) return { encoding: 'UTF-16 LE', label: 'utf-16le' };
  if (high >= ZEROS_OF_UTF_16 && low === 0) return { encoding: 'UTF-16 BE', label: 'utf-16be' };
  return undefined;
}

interface Mixed {
  readonly text: string;
  /** Characters of more than one byte that are well formed. */
  readonly valid: number;
  /** Where in the text a byte was no UTF-8 and is read as Windows-1252. */
  readonly invalid: readonly number[];
}

/** Bytes read as UTF-8, each that is none as Windows-1252. */
function mixedText(bytes: Uint8Array): Mixed {
  const parts: string[] = [];
  const invalid: number[] = [];
  let valid = 0;
  let length = 0;
  let plainFrom = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const utf8 = new TextDecoder('utf-8');
  for (let n = 0; n < bytes.length;) {
    const size = sequenceAt(bytes, n);
    if (size > 1) valid++;
    if (size > 0) {
      n += size;
      continue;
    }
    add(utf8.decode(bytes.subarray(plainFrom, n)));
    invalid.push(length);
    add(textIn1252(bytes.subarray(n, n + 1)));
    n++;
    plainFrom = n;
  }
  add(utf8.decode(bytes.subarray(plainFrom)));
  return { text: parts.join(''), valid, invalid };
}

/** The bytes of the character that begins here (Unicode, table 3-7, without its refinements for lost cases); 0 if none does. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const size =
    first < 0x80
      ? 1
      : first >= 0xc2 && first < 0xe0
        ? 2
        : first >= 0xe0 && first < 0xf0
          ? 3
          : first >= 0xf0 && first < 0xf5
            ? 4
            : 0;
  for (let n = 1; n < size; n++) if (((bytes[at + n] ?? 0) & 0xc0) !== 0x80) return 0;
  return size;
}

function finished(
  raw: string,
  encoding: Encoding,
  { file, strict }: DecodingOptions,
  invalid: readonly number[] = [],
): Outcome<Decoded> {
  const warnings = invalidBytes(raw, invalid, file, strict);
  const text = withoutPageEnds(raw.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n'));
  const mended = strict ? { text, lines: [] } : mendMojibake(text);
  if (strict && warnings.length > 0) return failed(warnings);
  return done({ text: mended.text, encoding, mojibake: mended.lines }, warnings);
}

/** Programs put a form feed where a page of paper ended, which says nothing of the text. */
export function withoutPageEnds(text: string): string {
  return text.replaceAll(PAGE_END, '').replaceAll('\f', ' ');
}

const PAGE_END = /(?<=^|\n)\f|\f(?=\n|$)/gu;

/** The lines with bytes of another encoding; each was read as what it is in Windows-1252, and somebody must look. */
function invalidBytes(text: string, offsets: readonly number[], file: string, strict: boolean): readonly Diagnostic[] {
  const lines = new Map<number, { readonly place: Place; readonly character: string }>();
  for (const offset of offsets) {
    const place = lineOf(text, offset, file);
    if (!lines.has(place.line)) lines.set(place.line, { place, character: text[offset] ?? '' });
  }
  return [...lines.values()].map(({ place, character }) =>
    fault(
      strict ? 'intake/encoding' : 'intake/invalid-bytes',
      strict
        ? 'a byte here is not UTF-8, which the rest of the file is in'
        : `a byte here is not UTF-8, which the rest of the file is in; it was read as “${character}”`,
      place,
      strict ? 'write the character again' : 'compare this line with the page',
    ),
  );
}

function lineOf(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset).split(/\r\n?|\n/u);
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/*
 * Turns bytes in Windows-1252 into their characters and back. Node's own decoder of that name reads 0x80 to 0x9F as controls
 * in several of its releases, and the curly quotes of a page are there.
 */

/** The characters at 0x80 to 0x9F; the five bytes without one are the controls of that number. */
const UPPER_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

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
function byteIn1252(character: string): number {
  const upper = UPPER_1252.indexOf(character);
  return upper === -1 ? (character.codePointAt(0) ?? 0) & 0xff : 0x80 + upper;
}

/*
 * Turns text that was UTF-8 and was read as Windows-1252 on its way (`Ã©`, `â€™`) back into what it was.
 */

/**
 * Two or three characters that are, as bytes, one of those a statement has: letters and marks of Latin 1 (Ã, Â), œ and Ÿ
 * (Å), dashes, quotes, ellipsis, thin spaces and the euro (â and two more). No text has these together for themselves.
 */
const SPOILED = new RegExp(
  `[ÂÃ][\u0080-\u00BF${UPPER_1252}]|Å[\u0080-\u00BF${UPPER_1252}]|â[€‚„\u0080\u0082\u0084][\u0080-\u00BF${UPPER_1252}]`,
  'gu',
);

/** `à` is `Ã` and a no-break space, which pages like to make an ordinary one. */
const SPOILED_A_GRAVE = /Ã (?=\p{Ll}|\p{Lu}|\d|[«“"(])/gu;

const WANTED =
  /^[\u00A0-\u00FF\u0152\u0153\u0178\u2009-\u200B\u2010-\u2026\u202F\u2030\u2039\u203A\u20AC\u2122\u0160\u0161\u017D\u017E]$/u;

/** A text that went the wrong way twice went it no third time. */
const MOST_PASSES = 2;

interface Unspoiled {
  readonly text: string;
  /** The lines that had something, from 1. */
  readonly lines: readonly number[];
}

/** Pure. A text without such characters is given back as it is. */
export function mendMojibake(text: string): Unspoiled {
  if (!/[ÂÃÅâ]/u.test(text)) return { text, lines: [] };
  const lines: number[] = [];
  const mended = text.split('\n').map((line, n) => {
    let now = line;
    for (let pass = 0; pass < MOST_PASSES; pass++) now = now.replace(SPOILED, original);
    if (now !== line) now = now.replace(SPOILED_A_GRAVE, 'à ');
    if (now !== line) lines.push(n + 1);
    return now;
  });
  return { text: mended.join('\n'), lines };
}

function original(spoiled: string): string {
  const bytes = Uint8Array.from(spoiled, byteIn1252);
  const character = new TextDecoder().decode(bytes);
  return WANTED.test(character) ? character : spoiled;
}
