/** Turns pieces of text into words that can be compared: spaces folded, letters composed, each note's mark at its word. */
import type { Place } from '../diagnostics/index.ts';
import type { Lang } from '../statement/index.ts';

/** A piece of text, from the source or from a file. */
export interface Piece {
  readonly kind: 'text' | 'mark';
  readonly text: string;
  /** The language that it is marked as. */
  readonly lang: Lang;
  /** Another for another block: no word goes from one to the next. */
  readonly block: number;
  /** Where it stands in the source. */
  readonly place?: Place;
  /** Whether places inside it can be counted: whether it is in the source as it is here. */
  readonly literal?: boolean;
  /** The page that it is on. */
  readonly page?: number;
}

export interface Word {
  readonly text: string;
  /** The marks of notes at it, in order. */
  readonly marks: string;
  /** Of its first letter. */
  readonly lang: Lang;
  /** Of its first letter, in the source. */
  readonly place?: Place;
  readonly page?: number;
  /** Whether it stands last on a page, and could go on on the next one. */
  readonly endsPage: boolean;
}

/** Around the mark of a note; no text has them, they are no characters (Unicode, 23.7). */
const [MARK_OPEN, MARK_CLOSE] = ['\ufdd0', '\ufdd1'];
const MARK = /\ufdd0([^\ufdd1]*)\ufdd1/gu;

/** All that is white, narrow no-break spaces too. */
const WHITE = '\\s\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';
/**
 * A word, with its punctuation. Spaces at some marks are the language's affair, and differ between what is written and
 * what is set: they end no word.
 */
const WORD = new RegExp(`(?:[^${WHITE}]|[${WHITE}]+(?=[:;!?»›%])|(?<=[«‹])[${WHITE}]+)+`, 'gu');
const ALL_WHITE = new RegExp(`[${WHITE}]+`, 'gu');
const ENDS_WHITE = new RegExp(`[${WHITE}]$`, 'u');

/** The words of pieces in order. A word may be made of several pieces. */
export function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const blocks = blocksOf(pieces);
  return blocks.flatMap((block, i) => wordsOfBlock(block, blocks[i + 1]));
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
  const starts = startsOf(texts);
  const words: Word[] = [];
  let at = 0;
  for (const { 0: written, index } of text.matchAll(WORD)) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= index) at++;
    const piece = pieces[at];
    if (piece === undefined) continue;
    const { lang, page } = piece;
    words.push({
      text: written.replaceAll(MARK, '').replaceAll(ALL_WHITE, '').normalize('NFC'),
      marks: [...written.matchAll(MARK)].map(([, mark]) => mark).join(' '),
      lang,
      ...(piece.place && { place: placeIn(piece, piece.place, index - (starts[at] ?? 0)) }),
      ...(page !== undefined && { page }),
      endsPage: false,
    });
  }
  const last = words.pop();
  if (last === undefined) return words;
  const page = pieces[0]?.page;
  const turns = page !== undefined && next !== undefined && next[0]?.page !== page;
  return [...words, { ...last, endsPage: turns && !ENDS_WHITE.test(text) }];
}

/** Where each text begins when they stand one after the other. */
function startsOf(texts: readonly string[]): readonly number[] {
  let start = 0;
  return texts.map((text) => {
    const own = start;
    start += text.length;
    return own;
  });
}

function placeIn({ literal = false }: Piece, place: Place, offset: number): Place {
  return literal ? { ...place, column: place.column + offset } : place;
}
