/** Turns the bytes of a file into its text, and finds the characters that have no place in one. */
import { type Diagnostic, done, failed, fault, type Outcome, type Place } from '../../diagnostics/index.ts';

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

/*
 * The most that a statement's files may have, and what in a text is more, found before a parser spends its time on it.
 */

/** The largest file that is read. A statement of 40 pages has 200 kB; what is larger is not one, and would only cost memory. */
export const MAX_FILE_BYTES = 2_000_000;

/** Columns of a table. Of more, none has room for a word of ten letters in a column of a statement. */
export const MOST_COLUMNS = 8;

/** In UTF-16 units. A paragraph of 8,000 words; the longest that speeches have is a fiftieth of it. */
export const LONGEST_LINE = 50_000;

/** A statement of 600 paragraphs with its lines broken by hand has half as many. */
const MOST_LINES = 20_000;

/** Lines without a blank one between: the parser looks back over all of them when one continues a quotation. */
const LONGEST_RUN = 2000;

/** Characters that may be mark-up: in one run of lines, and in all. The parser compares each with those before it. */
const MOST_MARKS_IN_RUN = 2000;
const MOST_MARKS = 20_000;

/** Items, quoted lines and notes. The parser goes through all of them again for each. */
const MOST_CONTAINERS = 2000;

/** Items of items of quotations on one line: three levels of lists in a note are four. */
const DEEPEST_LINE = 8;

/** Spaces and tabs before a line: a third level of numbered items has a quarter of it. */
const DEEPEST_INDENT = 100;

/** More footnotes than paragraphs, and each costs the parser as much as all before it. */
const MOST_NOTES = 500;

const MARK = /[\\`*_[\]<>&!~]/gu;
const BLANK = /^[ \t]*$/u;
const INDENT = /^[ \t]*/u;
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]]{0,999}\]:))*/u;
const CONTAINER = />|[-+*]|\d{1,9}[.)]|\[\^[^[\]]{0,999}\]:/gu;
const NOTE = /^[ \t]{0,3}\[\^[^\]]{1,999}\]:/u;

/** The first thing that is too much; nothing else of such a text should be looked at. Linear in its length. */
export function limitFault(text: string, file: string): Diagnostic | undefined {
  const lines = text.split('\n');
  let run = 0;
  let marksInRun = 0;
  let marks = 0;
  let containers = 0;
  let notes = 0;
  for (const [n, line] of lines.entries()) {
    const place: Place = { file, line: n + 1, column: 1 };
    if (line.length > LONGEST_LINE)
      return tooMuch(
        `this line has more characters (${line.length})`,
        LONGEST_LINE,
        place,
        'divide it into paragraphs',
      );
    if (n >= MOST_LINES) return tooMuch('the file has more lines', MOST_LINES, place, 'divide the text');
    const blank = BLANK.test(line);
    run = blank ? 0 : run + 1;
    if (run > LONGEST_RUN)
      return tooMuch('there are more lines without a blank one', LONGEST_RUN, place, 'put blank lines between');
    const inLine = line.match(MARK)?.length ?? 0;
    marksInRun = blank ? 0 : marksInRun + inLine;
    marks += inLine;
    if (marksInRun > MOST_MARKS_IN_RUN || marks > MOST_MARKS) {
      const most = marks > MOST_MARKS ? MOST_MARKS : MOST_MARKS_IN_RUN;
      return tooMuch('there are more characters of mark-up here', most, place, 'look for what does not belong here');
    }
    if ((INDENT.exec(line)?.[0].length ?? 0) > DEEPEST_INDENT && !blank)
      return tooMuch('this line begins with more spaces', DEEPEST_INDENT, place, 'delete them');
    const inContainers = CONTAINERS.exec(line)?.[0].match(CONTAINER)?.length ?? 0;
    if (inContainers > DEEPEST_LINE)
      return tooMuch(
        'there are more marks of lists and quotations here',
        DEEPEST_LINE,
        place,
        'delete what is too much',
      );
    containers += inContainers;
    if (containers > MOST_CONTAINERS)
      return tooMuch('there are more items, quoted lines and notes', MOST_CONTAINERS, place, 'divide the text');
    if (NOTE.test(line) && ++notes > MOST_NOTES)
      return tooMuch('there are more footnotes', MOST_NOTES, place, 'divide the text, or write some into it');
  }
  return undefined;
}

function tooMuch(what: string, most: number, place: Place, hint: string): Diagnostic {
  return fault('source/limit', `${what} than the ${most} that are read`, place, hint);
}

/** Two letters or three that fonts of old had as one: ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ. What copies text from a PDF may give them. */
const LIGATURES = /[\uFB00-\uFB06]/gu;

/** A text in NFC, with letters for what is only a shape of them: fonts make their ligatures themselves. */
export function inLetters(text: string): string {
  return text.replace(LIGATURES, (ligature) => ligature.normalize('NFKC')).normalize('NFC');
}
