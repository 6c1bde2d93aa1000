/**
 * Empties what of a saved page no reader sees (programs, styles, pictures written into it), so that a page of many megabytes
 * is read as the few kilobytes of text that it is. It looks at the bytes, before they become characters of one or two bytes
 * each. Every line keeps its number. Linear in the page.
 */

/** A page of fewer bytes is read as it is. */
const LARGE = 1_000_000;

/** Of a page in an encoding whose letters and marks of mark-up are a byte each: any but those of 16 bits, which are left as they are. */
export function withoutPrograms(bytes: Uint8Array): Uint8Array {
  if (bytes.length < LARGE || bytes.subarray(0, SAMPLE).includes(0)) return bytes;
  return without(without(bytes, programs), writtenIn);
}

/** Text in 16 bits has zeros at its beginning. */
const SAMPLE = 4096;

/** What is emptied: from and to. */
type Gap = readonly [number, number];

/** The bytes without the gaps, in each as many line ends as it had. */
function without(bytes: Uint8Array, gapsIn: (bytes: Uint8Array) => Iterable<Gap>): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const [start, stop] of gapsIn(bytes)) {
    parts.push(bytes.subarray(from, start), lineEnds(bytes, start, stop));
    from = stop;
  }
  if (parts.length === 0) return bytes;
  parts.push(bytes.subarray(from));
  const made = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}

const [LINE_FEED, RETURN, SLASH, SEMICOLON, LESS, GREATER] = [10, 13, 47, 59, 60, 62] as const;

function lineEnds(bytes: Uint8Array, from: number, to: number): Uint8Array {
  let count = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === LINE_FEED || (byte === RETURN && bytes[at + 1] !== LINE_FEED)) count++;
  }
  return new Uint8Array(count).fill(LINE_FEED);
}

const PROGRAMS = ['script', 'style'].map(lettersOf);
const AFTER_NAME: ReadonlySet<number> = new Set([9, LINE_FEED, RETURN, 32]);

/** What stands in these elements; each ends with the first end of its name, in a browser too. */
function* programs(bytes: Uint8Array): Iterable<Gap> {
  for (let at = bytes.indexOf(LESS); at !== -1; at = bytes.indexOf(LESS, at + 1)) {
    const letters = PROGRAMS.find((one) => isAt(bytes, at + 1, one));
    if (letters === undefined) continue;
    const name = at + 1 + letters.length;
    if (bytes[name] !== GREATER && !AFTER_NAME.has(bytes[name] ?? 0)) continue;
    const end = bytes.indexOf(GREATER, name);
    const other = bytes.indexOf(LESS, name);
    if (end === -1) return;
    // Another mark before its end: this is no beginning of one.
    if (other !== -1 && other < end) continue;
    const stop = endOf(bytes, end + 1, letters);
    if (stop === undefined) return;
    yield [end + 1, stop];
    at = stop;
  }
}

function endOf(bytes: Uint8Array, from: number, letters: Uint8Array): number | undefined {
  for (let at = bytes.indexOf(LESS, from); at !== -1; at = bytes.indexOf(LESS, at + 1)) {
    const after = bytes[at + 2 + letters.length] ?? 0;
    const ends = after === GREATER || after === SLASH || AFTER_NAME.has(after);
    if (bytes[at + 1] === SLASH && isAt(bytes, at + 2, letters) && ends) return at;
  }
  return undefined;
}

const BASE64 = lettersOf(';base64,');
/** Shorter, it is the sign of a button. */
const SHORTEST_WRITTEN_IN = 200;

/** Pictures and fonts, as far as their letters and figures go. */
function* writtenIn(bytes: Uint8Array): Iterable<Gap> {
  for (let at = bytes.indexOf(SEMICOLON); at !== -1; at = bytes.indexOf(SEMICOLON, at + 1)) {
    if (!isAt(bytes, at, BASE64)) continue;
    const start = at + BASE64.length;
    let stop = start;
    while (stop < bytes.length && isWrittenIn(bytes[stop] ?? 0)) stop++;
    if (stop - start >= SHORTEST_WRITTEN_IN) yield [start, stop];
    at = stop - 1;
  }
}

function lettersOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Whether small letters and marks stand in a place, in capitals or not. */
function isAt(bytes: Uint8Array, at: number, letters: Uint8Array): boolean {
  for (const [n, letter] of letters.entries()) {
    const byte = bytes[at + n] ?? 0;
    if (byte !== letter && !(byte >= 65 && byte <= 90 && byte + 32 === letter)) return false;
  }
  return true;
}

/** A–Z, a–z, 0–9, +, /, =, % and line ends. */
function isWrittenIn(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 47 && code <= 57) ||
    code === 43 ||
    code === 61 ||
    code === 37 ||
    code === LINE_FEED ||
    code === RETURN
  );
}
