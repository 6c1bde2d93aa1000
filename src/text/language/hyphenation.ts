/** Turns a word as it stands in text into the places where it may be hyphenated, by a language's pattern set. */
import { type CacheKey, MissingResource, type Session } from '../../session/index.ts';
import type { Hyphenation, LetterClasses } from './language.ts';

/** Words kept with their answer. A statement has under a thousand; the bound keeps a long-lived process from growing. */
const CACHED_WORDS = 20_000;

/** The patterns of a language, by their letters, and the words whose breaks are listed outright. */
interface Patterns {
  /** Each as the set has it, with its levels among the letters: `.ach4`. */
  readonly byLetters: ReadonlyMap<string, string>;
  /** Letters of the longest that begins with these two: few begin as most words do, and most of those are short. */
  readonly longest: ReadonlyMap<string, number>;
  readonly exceptions: ReadonlyMap<string, readonly number[]>;
}

/** What may stand between two words that are written together: hyphens, apostrophes, quotes, brackets, marks. Kept by the split. */
const BETWEEN_WORDS = /([-‐‑'’ʼ"“”„‘«»‹›()[\]{}…,;:!?–—]+)/u;

/** What a set takes for letters and for marks on them. */
interface WordPatterns {
  readonly lettersOnly: RegExp;
  /** What clings to the ends of a word and says nothing about it. */
  readonly atTheEnds: RegExp;
  readonly letter: RegExp;
  readonly mark: RegExp;
}

function wordPatterns({ letters, marks }: Pick<LetterClasses, 'letters' | 'marks'>): WordPatterns {
  return {
    lettersOnly: new RegExp(`^[${letters}${marks}]+$`, 'u'),
    atTheEnds: new RegExp(`^[^${letters}]+|(?<![^${letters}${marks}])[^${letters}${marks}]+$`, 'gu'),
    letter: new RegExp(`[${letters}]`, 'gu'),
    mark: new RegExp(`[${marks}]`, 'u'),
  };
}

/** The words of one pattern set with their points, and its patterns. */
interface Known {
  readonly points: Map<string, readonly number[]>;
  readonly patterns: Patterns;
  readonly words: WordPatterns;
}

/** By the name of the set: each is read when the first word of its language asks for it, for they are large. */
const KNOWN: CacheKey<Map<string, Known>> = { name: 'hyphenation', create: () => new Map() };

/**
 * Where a word may be hyphenated: its UTF-16 offsets, ascending. Parts around an apostrophe, a quote, a dash or a hard
 * hyphen are words of their own: without their points a narrow column could not take `information-sharing` at all (the
 * compositor prices them). No points are given to an acronym, and to what is not a word (an address, a symbol, anything
 * with a digit). Throws if the resources have no such patterns.
 */
export function hyphenationPoints(word: string, hyphenation: Hyphenation, session: Session): readonly number[] {
  const sets = session.cache(KNOWN);
  const set = hyphenation.patterns;
  let language = sets.get(set);
  if (language === undefined) {
    language = { points: new Map(), patterns: patternsNamed(set, session), words: wordPatterns(hyphenation.letters) };
    sets.set(set, language);
  }
  const cached = language.points.get(word);
  if (cached !== undefined) return cached;
  const points = pointsOfToken(word, language, hyphenation);
  if (language.points.size >= CACHED_WORDS) language.points.clear();
  language.points.set(word, points);
  return points;
}

/** A file of TeX: what follows a percent sign is for people. */
const REMARK = /%.*/gu;
/** Its patterns, and its words with their breaks. */
const PATTERNS = /\\patterns\s*\{(?<patterns>[^}]*)\}/u;
const EXCEPTIONS = /\\hyphenation\s*\{(?<words>[^}]*)\}/u;
const APART = /\s+/u;
const LEVELS = /\d/gu;

function patternsNamed(set: string, { resources }: Session): Patterns {
  const name = `hyphenation/${set}`;
  const bytes = resources.read(name);
  if (bytes === undefined) throw new MissingResource(name);
  const file = new TextDecoder().decode(bytes).replace(REMARK, '');
  const byLetters = new Map<string, string>();
  const longest = new Map<string, number>();
  for (const pattern of (PATTERNS.exec(file)?.groups?.['patterns'] ?? '').split(APART)) {
    const own = pattern.replace(LEVELS, '');
    byLetters.set(own, pattern);
    const first = own.slice(0, 2);
    longest.set(first, Math.max(longest.get(first) ?? 0, own.length));
  }
  byLetters.delete('');
  if (byLetters.size === 0) throw new Error(`${name} has no patterns`);
  const exceptions = new Map<string, readonly number[]>();
  for (const word of (EXCEPTIONS.exec(file)?.groups?.['words'] ?? '').split(APART)) {
    const parts = word.split('-');
    let end = 0;
    exceptions.set(
      parts.join(''),
      parts.slice(0, -1).map((part) => (end += part.length)),
    );
  }
  return { byLetters, longest, exceptions };
}

/** The points of everything between two spaces. */
function pointsOfToken(token: string, known: Known, hyphenation: Hyphenation): readonly number[] {
  const { lettersOnly, atTheEnds } = known.words;
  if (lettersOnly.test(token)) return pointsOfWord(token, known, hyphenation);
  const points: number[] = [];
  let start = 0;
  for (const part of token.split(BETWEEN_WORDS)) {
    const word = part.replace(atTheEnds, '');
    if (word !== '' && !lettersOnly.test(word)) return [];
    const wordStart = start + part.indexOf(word);
    for (const point of pointsOfWord(word, known, hyphenation)) points.push(wordStart + point);
    start += part.length;
  }
  return points;
}

/** `word` has letters only, and their marks. */
function pointsOfWord(
  word: string,
  { patterns, words }: Known,
  { fewestBefore, fewestAfter }: Hyphenation,
): readonly number[] {
  if (word.length < fewestBefore + fewestAfter || word === word.toUpperCase()) return [];
  const lower = word.toLowerCase();
  // A few capitals grow when lowered (İ); their offsets would not be the word's.
  if (lower.length !== word.length) return [];
  const points = patterns.exceptions.get(lower) ?? oddLevels(lower, patterns);
  const { mark, letter } = words;
  if (!mark.test(word)) return points.filter((at) => at >= fewestBefore && word.length - at >= fewestAfter);
  return points.filter(
    (at) =>
      lettersIn(word.slice(0, at), letter) >= fewestBefore &&
      lettersIn(word.slice(at), letter) >= fewestAfter &&
      !mark.test(word.charAt(at)),
  );
}

/** Liang, Word Hy-phen-a-tion by Com-put-er (Stanford 1983): each pattern raises levels; an odd level is a point. */
function oddLevels(word: string, { byLetters, longest }: Patterns): readonly number[] {
  const dotted = `.${word}.`;
  const levels = new Uint8Array(dotted.length + 1);
  for (let start = 0; start < dotted.length; start++) {
    // One letter is a pattern in a few languages, whatever follows it.
    const most = longest.get(dotted.slice(start, start + 2)) ?? 1;
    const last = Math.min(dotted.length, start + most);
    for (let end = start + 1; end <= last; end++) {
      const pattern = byLetters.get(dotted.slice(start, end));
      if (pattern !== undefined) raise(levels, start, pattern);
    }
  }
  const points: number[] = [];
  // The level before a letter of the word is that after the dot and the letters before it.
  for (let at = 1; at < word.length; at++) if ((levels[at + 1] ?? 0) % 2 === 1) points.push(at);
  return points;
}

const ZERO = 0x30;
const NINE = 0x39;

/** The levels of a pattern, whose letters begin at `start`. */
function raise(levels: Uint8Array, start: number, pattern: string): void {
  let at = start;
  for (let n = 0; n < pattern.length; n++) {
    const code = pattern.charCodeAt(n);
    if (code < ZERO || code > NINE) at++;
    else levels[at] = Math.max(code - ZERO, levels[at] ?? 0);
  }
}

/** A combining mark is none. */
function lettersIn(side: string, letter: RegExp): number {
  return side.match(letter)?.length ?? 0;
}
