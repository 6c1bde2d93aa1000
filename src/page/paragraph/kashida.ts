/**
 * Draws letters of Arabic out so that a line is full (kashida): where a hand would, after the priorities of the W3C's
 * Arabic layout requirements, once a word, and never inside lam-alef. A letter that is drawn out stands for its text as
 * before.
 */
import type { ShapedGlyph } from '../fonts/index.ts';
import type { StyledRun } from './collect.ts';

/** Glyphs of one run in a line, in reading order. */
interface ShapedRun {
  readonly run: StyledRun;
  readonly glyphs: readonly ShapedGlyph[];
}

/** A line is words of one or more runs, and the spaces between them. */
type Piece = ShapedRun | 'space';

/** Letters are drawn out by whole steps, so that a file needs few glyphs more. */
const STEP_EM = 0.05;
/** Less is no kashida but a slip of the hand. */
const LEAST_EM = 0.15;
/** What a letter is drawn out by as long as there are words enough: several short strokes are calmer than one long. */
const USUAL_EM = 0.3;
/** Words with fewer letters are left as they are. */
const LEAST_LETTERS = 4;

/** Letters that join on to the letter after them. */
const JOINS_NEXT = /^[ئبتثجحخسشصضطظعغفقكلمنهيىپچگیک]/u;
const JOINS_PREVIOUS = /^[آأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچگیک]/u;

/** After which letter, or before which last one, it is best drawn out: the first rule that has a place in a word. */
const AFTER_TEETH = /^[سشصض]/u;
const BEFORE_LAST = [/^[ةهدذ]/u, /^[اأإآطظلك]/u, /^[رزىي]/u, /^[وعغقف]/u] as const;

interface Site {
  /** Place in the line's pieces, and of the glyph among those of that piece. */
  readonly piece: number;
  readonly glyph: number;
  /** 0 is the best. */
  readonly rank: number;
}

/** A letter, with where its glyph stands. */
interface Letter {
  readonly piece: number;
  readonly glyph: number;
  readonly text: string;
}

/**
 * The pieces with letters drawn out by `neededEm` in all, or as much of it as there are places for at `mostEm` each.
 */
export function withKashida(pieces: readonly Piece[], neededEm: number, mostEm: number): readonly Piece[] {
  const sites = wordsIn(pieces)
    .flatMap((word) => siteIn(word) ?? [])
    .sort((a, b) => a.rank - b.rank || a.piece - b.piece || a.glyph - b.glyph);
  const usual = Math.min(USUAL_EM, mostEm);
  const count = Math.min(sites.length, Math.ceil(neededEm / usual));
  const each = Math.floor(Math.min(mostEm, neededEm / Math.max(1, count)) / STEP_EM + ROUNDING) * STEP_EM;
  if (count === 0 || each < LEAST_EM) return pieces;
  const chosen = sites.slice(0, count);
  return pieces.map((piece, at): Piece => {
    const own = chosen.filter((site) => site.piece === at).map(({ glyph }) => glyph);
    if (piece === 'space' || own.length === 0) return piece;
    return {
      ...piece,
      glyphs: piece.glyphs.map((glyph, i) =>
        own.includes(i) ? (piece.run.face.drawnOut(glyph, each) ?? glyph) : glyph,
      ),
    };
  });
}

const ROUNDING = 1e-9;

/**
 * The share of what its words could give that a line is broken by: with more, lines are taken that have nothing but that,
 * and their spaces are wide where the places are few; with less, lines are tight for nothing.
 */
const COUNTED_ON = 0.25;

/** By how much a line with a word may be wider for the letters that can be drawn out in it, in em. */
export function kashidaIn(word: string, mostEm: number): number {
  const letters = [...word.matchAll(/\p{L}/gu)].map(([text], glyph) => ({ piece: 0, glyph, text }));
  return letters.length >= LEAST_LETTERS && siteIn(letters) !== undefined ? COUNTED_ON * Math.min(USUAL_EM, mostEm) : 0;
}

/** The letters of each word, in reading order. */
function wordsIn(pieces: readonly Piece[]): readonly (readonly Letter[])[] {
  const words: Letter[][] = [[]];
  for (const [at, piece] of pieces.entries()) {
    if (piece === 'space') {
      words.push([]);
      continue;
    }
    const isArabic = piece.run.script === 'Arab' && (piece.run.level ?? 0) % 2 === 1;
    for (const [glyph, { text }] of piece.glyphs.entries())
      if (/^\p{L}/u.test(text)) words.at(-1)?.push({ piece: at, glyph, text: isArabic ? text : '' });
      else if (words.at(-1)?.length !== 0 && text !== '') words.push([]);
  }
  return words;
}

/** The best place of a word: the last one that the first rule has which has any. */
function siteIn(word: readonly Letter[]): Site | undefined {
  if (word.length < LEAST_LETTERS) return undefined;
  const joined = word.slice(0, -1).filter((letter, i) => isJoined(letter, word[i + 1]));
  const last = word.at(-1);
  const beforeLast = word.at(-2);
  const teeth = joined.findLast(({ text }) => AFTER_TEETH.test(text));
  if (teeth !== undefined) return { ...teeth, rank: 0 };
  if (last === undefined || beforeLast === undefined) return undefined;
  // Where the last two do not join it is the last two that do: better than a hole, and than nothing else.
  if (!joined.includes(beforeLast)) {
    const other = joined.at(-1);
    return other && { ...other, rank: BEFORE_LAST.length + 2 };
  }
  const rule = BEFORE_LAST.findIndex((letters) => letters.test(last.text));
  return { ...beforeLast, rank: rule === -1 ? BEFORE_LAST.length + 1 : rule + 1 };
}

/** Whether two letters join, in one piece, and are no lam-alef. */
function isJoined(one: Letter, next: Letter | undefined): boolean {
  if (next === undefined || next.piece !== one.piece) return false;
  // What carries a glyph of several letters is a ligature.
  if (lettersIn(one.text) > 1 || lettersIn(next.text) > 1) return false;
  if (one.text.startsWith('ل') && /^[اأإآ]/u.test(next.text)) return false;
  return JOINS_NEXT.test(one.text) && JOINS_PREVIOUS.test(next.text);
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
