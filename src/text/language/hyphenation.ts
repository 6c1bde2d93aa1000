/** Turns a word as it stands in text into the places where it may be hyphenated, by a language's pattern set. */
import { type CacheKey, MissingResource, type Session } from '../../session/index.ts';
import { LETTERS, MARKS } from './latin.ts';
import type { Hyphenation } from './language.ts';

/** Words kept with their answer. A statement has under a thousand; the bound keeps a long-lived process from growing. */
const CACHED_WORDS = 20_000;

/**
 * A trie over the letters of the patterns. What a letter leads to: the index of the levels of a pattern that ends there,
 * longer patterns, or both.
 */
type Trie = { readonly [letter: string]: Branch };
type Branch = number | Trie | readonly [Trie, number];

/** The levels of all patterns, the trie that leads to them, and the words whose breaks are listed outright. */
type Patterns = readonly [
  levels: readonly (readonly number[])[],
  trie: Trie,
  exceptions: { readonly [word: string]: readonly number[] },
];

/** What may stand between two words that are written together: hyphens, apostrophes, quotes, brackets, marks. Kept by the split. */
const BETWEEN_WORDS = /([-‐‑'’ʼ"“”„‘«»‹›()[\]{}…,;:!?–—]+)/u;

/** What clings to the ends of a word and says nothing about it. */
const AT_THE_ENDS = new RegExp(`^[^${LETTERS}]+|(?<![^${LETTERS}${MARKS}])[^${LETTERS}${MARKS}]+$`, 'gu');

const LETTERS_ONLY = new RegExp(`^[${LETTERS}${MARKS}]+$`, 'u');
const LETTER = new RegExp(`[${LETTERS}]`, 'gu');
const MARK = new RegExp(`[${MARKS}]`, 'u');

/** The words of one pattern set with their points, and its patterns. */
interface Known {
  readonly points: Map<string, readonly number[]>;
  readonly patterns: Patterns;
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
    language = { points: new Map(), patterns: patternsNamed(set, session) };
    sets.set(set, language);
  }
  const cached = language.points.get(word);
  if (cached !== undefined) return cached;
  const points = pointsOfToken(word, language.patterns, hyphenation);
  if (language.points.size >= CACHED_WORDS) language.points.clear();
  language.points.set(word, points);
  return points;
}

/** What stands before the patterns and after them in a file of the `hyphen` package, which is a module for any loader. */
const [BEFORE, AFTER] = ['})(this, ', ');'];

/** A key of an object as JavaScript may have it and JSON may not: without quotes. */
const BARE_KEY = /([^\s"{}[\],:]+):/gu;

/** A release of the package that had another form would fail every test of the room. */
function patternsNamed(set: string, { resources }: Session): Patterns {
  const name = `hyphenation/${set}.js`;
  const bytes = resources.read(name);
  if (bytes === undefined) throw new MissingResource(name);
  const module = new TextDecoder().decode(bytes);
  const literal = module.slice(module.indexOf(BEFORE) + BEFORE.length, module.lastIndexOf(AFTER));
  return JSON.parse(literal.replace(BARE_KEY, '"$1":')) as Patterns;
}

/** The points of everything between two spaces. */
function pointsOfToken(token: string, patterns: Patterns, hyphenation: Hyphenation): readonly number[] {
  if (LETTERS_ONLY.test(token)) return pointsOfWord(token, patterns, hyphenation);
  const points: number[] = [];
  let start = 0;
  for (const part of token.split(BETWEEN_WORDS)) {
    const word = part.replace(AT_THE_ENDS, '');
    if (word !== '' && !LETTERS_ONLY.test(word)) return [];
    const wordStart = start + part.indexOf(word);
    for (const point of pointsOfWord(word, patterns, hyphenation)) points.push(wordStart + point);
    start += part.length;
  }
  return points;
}

/** `word` has letters only, and their marks. */
function pointsOfWord(word: string, patterns: Patterns, { fewestBefore, fewestAfter }: Hyphenation): readonly number[] {
  if (word.length < fewestBefore + fewestAfter || word === word.toUpperCase()) return [];
  const lower = word.toLowerCase();
  // A few capitals grow when lowered (İ); their offsets would not be the word's.
  if (lower.length !== word.length) return [];
  const points = exceptionOf(lower, patterns) ?? oddLevels(lower, patterns);
  const [before, after] = MARK.test(word)
    ? [(point: number) => lettersIn(word.slice(0, point)), (point: number) => lettersIn(word.slice(point))]
    : [(point: number) => point, (point: number) => word.length - point];
  return points.filter(
    (point) => before(point) >= fewestBefore && after(point) >= fewestAfter && !MARK.test(word.charAt(point)),
  );
}

function exceptionOf(word: string, [, , exceptions]: Patterns): readonly number[] | undefined {
  return Object.hasOwn(exceptions, word) ? exceptions[word] : undefined;
}

/** Liang, Word Hy-phen-a-tion by Com-put-er (Stanford 1983): each pattern raises levels; an odd level is a point. */
function oddLevels(word: string, [allLevels, trie]: Patterns): readonly number[] {
  const dotted = `.${word}.`;
  const levels = new Uint8Array(word.length + 2);
  for (let start = 0; start < dotted.length; start++) {
    // The dot before a word takes no level in the set, so patterns from it and from the first letter begin alike.
    const first = Math.max(start - 1, 0);
    let node: Trie | undefined = trie;
    for (let at = start; node !== undefined && at < dotted.length; at++) {
      const branch: Branch | undefined = childOf(node, dotted.charAt(at));
      raise(levels, first, allLevels[indexOf(branch)] ?? []);
      node = trieOf(branch);
    }
  }
  const points: number[] = [];
  for (let at = 1; at < word.length; at++) if ((levels[at] ?? 0) % 2 === 1) points.push(at);
  return points;
}

function raise(levels: Uint8Array, first: number, by: readonly number[]): void {
  let at = first;
  for (const level of by) {
    levels[at] = Math.max(level, levels[at] ?? 0);
    at++;
  }
}

function childOf(node: Trie, letter: string): Branch | undefined {
  // What every object has has longer names than a letter.
  return node[letter];
}

/** The index of the levels of the pattern that ends at a branch; -1 if none does. */
function indexOf(branch: Branch | undefined): number {
  if (typeof branch === 'number') return branch;
  return isPair(branch) ? branch[1] : -1;
}

function trieOf(branch: Branch | undefined): Trie | undefined {
  if (branch === undefined || typeof branch === 'number') return undefined;
  return isPair(branch) ? branch[0] : branch;
}

function isPair(branch: Branch | undefined): branch is readonly [Trie, number] {
  return Array.isArray(branch);
}

/** A combining mark is none. */
function lettersIn(side: string): number {
  return side.match(LETTER)?.length ?? 0;
}
