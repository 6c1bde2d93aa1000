/** Turns pieces of text into words that can be compared: spaces folded, letters composed, each note's mark at its word. */
import type { Place } from '../../diagnostics/index.ts';
import { writtenOffset } from '../../text/statement/index.ts';
import { SOFT_HYPHEN } from './page-text.ts';
import { spansOf, WHITE, type Span } from './spans.ts';

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
export interface Word {
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
const MARK = /\ufdd0([^\ufdd1]*)\ufdd1/gu;

/** The words of pieces in order. A word may be made of several pieces. */
export function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const blocks = blocksOf(pieces);
  return blocks.flatMap((block, i) => wordsOfBlock(block, blocks[i + 1]));
}

/** Where a word of the source stands in it. */
export function placeOf({ piece: { place, written, text }, offset }: Word): Place | undefined {
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
  const texts = pieces.map(({ kind, text }) => (kind === 'mark' ? MARK_OPEN + text.trim() + MARK_CLOSE : text));
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
      text: letters,
      spaced,
      notes,
      langs: langsOf(text, span, parts),
      piece: first.piece,
      offset: span.start - first.start,
      endsPage: turns && span.end === text.length,
    });
  }
  return words;
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
