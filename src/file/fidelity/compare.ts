/** Finds the first word in which a file differs from its source. */
import type { Place } from '../../diagnostics/index.ts';
import { languageOf } from '../../text/language/index.ts';
import { writtenOffset } from '../../text/statement/index.ts';
import { SOFT_HYPHEN } from './page-text.ts';
import { hasSpaceAfter, hasSpaceBefore, haveSameSpaces } from './spaces.ts';

export interface Difference {
  /** Some words of each around the difference, in quotes, or that there are none. */
  readonly expected: string;
  readonly found: string;
  /** The word of the source, if it is not the file that goes on. */
  readonly missing: string | undefined;
  /** Of the word in the source. */
  readonly place: Place | undefined;
  /** Of the word in the file. */
  readonly page: number | undefined;
}

/** How many words are shown before and after the one that differs. */
const BEFORE = 2;
const AFTER = 3;

/** Nothing when every word of the source is in the file, in its place, its language and with its notes; and no other. */
export function compareWords(expected: readonly Word[], found: readonly Word[]): Difference | undefined {
  let [i, j] = [0, 0];
  while (i < expected.length || j < found.length) {
    const words = takes(expected[i], found, j);
    if (words === undefined) return difference(expected, i, found, j);
    i++;
    j += words;
  }
  return undefined;
}

/**
 * How many words of the file say the word of the source: one, or one for each page of a word that goes over pages' ends.
 * Undefined when they say something else.
 */
function takes(expected: Word | undefined, found: readonly Word[], first: number): number | undefined {
  let read = found[first];
  if (expected === undefined || read === undefined) return undefined;
  let next = first + 1;
  for (; read.text.length < expected.text.length && read.endsPage; next++) {
    const rest = found[next];
    if (rest === undefined) return undefined;
    read = acrossPages(read, rest);
  }
  return isSame(expected, read) && haveSameSpaces(expected.spaced, read.spaced) ? next - first : undefined;
}

function isSame(expected: Word, read: Word): boolean {
  return expected.text === read.text && expected.langs === read.langs && expected.notes === read.notes;
}

function acrossPages(word: Word, next: Word): Word {
  return {
    ...word,
    text: word.text + next.text,
    spaced: word.spaced + next.spaced,
    langs: word.langs.endsWith(next.langs) ? word.langs : `${word.langs} ${next.langs}`,
    notes: [word.notes, next.notes].filter((notes) => notes !== '').join(' '),
    endsPage: next.endsPage,
  };
}

function difference(expected: readonly Word[], i: number, found: readonly Word[], j: number): Difference {
  const [own, read] = [expected[i], found[j]];
  const near = own ?? expected[i - 1];
  const showing: Showing = {
    langs: own !== undefined && read !== undefined && own.text === read.text && own.langs !== read.langs,
    spaces: own !== undefined && read !== undefined && isSame(own, read),
  };
  return {
    expected: shown(expected, i, showing),
    found: shown(found, j, showing),
    missing: own?.text,
    place: near && placeOf(near),
    page: (read ?? found[j - 1])?.piece.page,
  };
}

/** What the words differ in, if it is not their letters. */
interface Showing {
  readonly langs: boolean;
  readonly spaces: boolean;
}

function shown(words: readonly Word[], at: number, { langs, spaces }: Showing): string {
  const word = words[at];
  const some = words.slice(Math.max(0, at - BEFORE), at + AFTER).map(wordShown);
  const text = `“${some.join(' ')}”`;
  if (word === undefined) return some.length === 0 ? 'nothing' : `${text}, and no more`;
  if (spaces) return `${text}, with the spaces of “${word.spaced}”`;
  return langs ? `${text} with “${word.text}” as ${namesOf(word)}` : text;
}

/** Of a word that is longer, its beginning and its end are shown. */
const LONGEST_SHOWN = 80;

function wordShown({ spaced, notes }: Word): string {
  const half = LONGEST_SHOWN / 2;
  const short = spaced.length > LONGEST_SHOWN ? `${spaced.slice(0, half)}…${spaced.slice(-half)}` : spaced;
  return short + (notes === '' ? '' : `[${notes}]`);
}

function namesOf({ langs }: Word): string {
  return [...new Set(langs.split(' ').map((lang) => languageOf(lang).name))].toSorted().join(' and ');
}

/*
 * Turns pieces of text into words that can be compared: spaces folded, letters composed, each note's mark at its word.
 */

/** A piece of text, from the source or from a file. */
export interface Piece {
  readonly kind: 'text' | 'mark';
  readonly text: string;
  /** The language that it is marked as, as a finished file calls it. */
  readonly lang: string;
  /** Another for another block: no word goes from one to the next. */
  readonly block: number;
  /** Where it stands in the source. */
  readonly place?: Place;
  /** As the source has it; absent for what is not in the source. */
  readonly written?: string;
  /** The page that it is on. */
  readonly page?: number;
}

/** A word with the punctuation at it. */
interface Word {
  /** Without any spaces. */
  readonly text: string;
  /** With those that its punctuation has, each a plain one. */
  readonly spaced: string;
  /** The languages of its letters, in order. */
  readonly langs: string;
  /** The marks of notes at it, in order. */
  readonly notes: string;
  /** What it begins in, and at which UTF-16 unit of that. */
  readonly piece: Piece;
  readonly offset: number;
  /** Whether it stands last on a page, and could go on on the next one. */
  readonly endsPage: boolean;
}

/** Around the mark of a note; no text has them, they are no characters (Unicode, 23.7). */
const [MARK_OPEN, MARK_CLOSE] = ['\ufdd0', '\ufdd1'];
const MARK = /\ufdd0([^\ufdd0\ufdd1]*)\ufdd1/gu;

/** The words of pieces in order. A word may be made of several pieces. */
export function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const blocks = blocksOf(pieces);
  return blocks.flatMap((block, i) => wordsOfBlock(block, blocks[i + 1]));
}

/** Where a word of the source stands in it. */
function placeOf({ piece: { place, written, text }, offset }: Word): Place | undefined {
  if (place === undefined || written === undefined) return place;
  return { ...place, column: place.column + writtenOffset(written, text, offset) };
}

function blocksOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const blocks: Piece[][] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (last?.block !== piece.block || last.page !== piece.page) blocks.push([]);
    blocks.at(-1)?.push(piece);
    last = piece;
  }
  return blocks;
}

function wordsOfBlock(pieces: readonly Piece[], next: readonly Piece[] | undefined): readonly Word[] {
  const written = pieces.map(({ kind, text }) => (kind === 'mark' ? MARK_OPEN + text.trim() + MARK_CLOSE : text));
  const fromRight = pieces.some(runsFromRight);
  const texts = fromRight ? written.map(withoutSides) : written;
  const text = texts.join('');
  const placed = placedIn(pieces, texts);
  const page = pieces[0]?.page;
  const turns = page !== undefined && next !== undefined && next[0]?.page !== page;
  const words: Word[] = [];
  let at = 0;
  for (const span of spansOf(text)) {
    while ((placed[at]?.end ?? text.length) <= span.start) at++;
    const first = placed[at];
    if (first === undefined) break;
    const parts =
      span.end <= first.end ? [first] : placed.filter(({ start, end }) => end > span.start && start < span.end);
    const { text: letters, spaced, notes } = lettersOf(text.slice(span.start, span.end), span.isPlain);
    words.push({
      text: fromRight ? inParts(letters) : letters,
      spaced: fromRight ? inParts(spaced) : spaced,
      notes,
      langs: langsOf(text, span, parts),
      piece: first.piece,
      offset: span.start - first.start,
      endsPage: turns && span.end === text.length,
    });
  }
  return words;
}

const FROM_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** Whether any of a piece is read from right to left. */
function runsFromRight({ text, lang }: Piece): boolean {
  return languageOf(lang).direction === 'rtl' || FROM_RIGHT.test(text);
}

/**
 * Brackets, quotation marks and the signs of what is more or less have two forms that take each other's place from right to left. Readers disagree whether a
 * file then has the one that is seen or the one that is meant: of each pair one sign is compared.
 */
function withoutSides(text: string): string {
  return text
    .replaceAll(/[«»‹›]/gu, '"')
    .replaceAll(/[“”]/gu, '“')
    .replaceAll(/[‘’]/gu, '‘')
    .replaceAll(/[()[\]{}<>⟨⟩〈〉]/gu, '|')
    .replaceAll(/[≤≥]/gu, '≤')
    .replaceAll(/[≪≫]/gu, '≪');
}

const WHOLE_SIGNS = /[¼-¾⅐-⅞№]/gu;

/** Of these signs PDFium reads the parts where anything runs from right to left: ½ as 1/2, № as No, ≠ as /=. */
function inParts(text: string): string {
  return text.replaceAll(WHOLE_SIGNS, (sign) => sign.normalize('NFKC').replace('\u2044', '/')).replaceAll('≠', '/=');
}

interface PlacedPiece {
  readonly piece: Piece;
  /** UTF-16 range in the text of its block. */
  readonly start: number;
  readonly end: number;
}

function placedIn(pieces: readonly Piece[], texts: readonly string[]): readonly PlacedPiece[] {
  let end = 0;
  return pieces.map((piece, i) => {
    const start = end;
    end += texts[i]?.length ?? 0;
    return { piece, start, end };
  });
}

function lettersOf(written: string, isPlain: boolean): Pick<Word, 'text' | 'spaced' | 'notes'> {
  if (isPlain) return { text: written, spaced: written, notes: '' };
  const notes = written.includes(MARK_OPEN) ? [...written.matchAll(MARK)].map(([, mark]) => mark).join(' ') : '';
  const whole = written.replaceAll(SOFT_HYPHEN, '').normalize('NFC');
  const spaced = (notes === '' ? whole : whole.replaceAll(MARK, '')).replaceAll(WHITE, ' ');
  return { text: spaced.replaceAll(' ', ''), spaced, notes };
}

/** Spaces have no language that anybody could hear. */
function langsOf(text: string, span: Span, parts: readonly PlacedPiece[]): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only.piece.lang;
  const langs = parts
    .filter(({ piece, start, end }) => {
      const own = text.slice(Math.max(start, span.start), Math.min(end, span.end));
      return piece.kind === 'text' && own.replaceAll(WHITE, '') !== '';
    })
    .map(({ piece }) => piece.lang);
  return langs.filter((lang, i) => lang !== langs[i - 1]).join(' ');
}

/*
 * Cuts a text into its words by where they are: at white space, but not where a mark's own space stands.
 */

/** A word with the punctuation at it. */
interface Span {
  /** UTF-16 range. */
  readonly start: number;
  readonly end: number;
  /** Whether it is of ASCII letters, figures and marks alone: there is nothing to fold in it. */
  readonly isPlain: boolean;
}

/** All that is white, no-break spaces too: which of them a gap is made of is the compositor's affair. */
export const WHITE = /[ \t\n\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu;

function isWhite(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0xa0 ||
    unit === 0x202f ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x0a ||
    unit === 0x09 ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

const LAST_ASCII = 0x7e;

/** Below it nothing is an ideograph, nor a mark among them. */
const FIRST_IDEOGRAPHIC = 0x2e80;
const IDEOGRAPHIC = /[\p{Script=Han}\u3001-\u303F\uFE30-\uFE4F\uFF01-\uFF65]/u;

/** Whether an ideograph or a mark of its width begins at an offset. */
function isIdeographicAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= FIRST_IDEOGRAPHIC && IDEOGRAPHIC.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

/**
 * The words between ideographs, each of which is one: there are no spaces to tell them apart, and what white a page has
 * beside them is its own.
 */
function partedAtIdeographs(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start; at < end;) {
    const next = at + String.fromCodePoint(text.codePointAt(at) ?? 0).length;
    if (isIdeographicAt(text, at)) {
      if (from < at) spans.push({ start: from, end: at, isPlain: false });
      spans.push({ start: at, end: next, isPlain: false });
      from = next;
    }
    at = next;
  }
  if (from < end) spans.push({ start: from, end, isPlain: false });
  return spans;
}

/** Unit by unit, for a page has thousands and each is looked at twice in every file. */
function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = -1;
  let isPlain = true;
  let ideographic = false;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x20;
    if (!isWhite(unit)) {
      if (start < 0) [start, isPlain, ideographic] = [i, true, false];
      if (unit > LAST_ASCII) isPlain = false;
      if (unit >= FIRST_IDEOGRAPHIC) ideographic = true;
    } else if (start >= 0) {
      const end = i;
      while (i + 1 < text.length && isWhite(text.charCodeAt(i + 1))) i++;
      // A space at a mark is the language's affair, and differs between what is written and what is set.
      const clings =
        i + 1 < text.length && (hasSpaceBefore(text.charCodeAt(i + 1)) || hasSpaceAfter(text.charCodeAt(end - 1)));
      if (clings) isPlain = false;
      else {
        if (ideographic) spans.push(...partedAtIdeographs(text, { start, end, isPlain }));
        else spans.push({ start, end, isPlain });
        start = -1;
      }
    }
  }
  return spans;
}
