/**
 * Sets the text of a table's cell: ragged, in as few lines as can be, broken at spaces, dashes and hyphens of its own.
 * Words are divided only where the cell is narrower than they are.
 */
import type { Pt } from '../../geometry/index.ts';
import type { Session } from '../../session/index.ts';
import type { SettingLimits } from '../template/index.ts';
import { limitsIn, type StyledText } from './collect.ts';
import { itemize, type Itemized } from './itemize.ts';
import { FORCED_BREAK } from './items.ts';
import { layLine } from './lay.ts';
import { advanceOf, type Line, shapeRange } from './lines.ts';

/** How a piece of text is joined to the next: what stands at the end of a line that ends after it. */
type Join = Exclude<Line['ending'], 'end'>;

/** What stands on one line: a word, or a part of one. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly width: Pt;
  readonly join: Join;
  /** What a line gains in width that ends after it: a hyphen. */
  readonly hyphen: Pt;
  /** White between it and the next on the same line, where that is no space: beside an ideograph. */
  readonly white?: Pt;
}

/** A cell's text, measured once for all the widths it is tried at. */
export interface Cell {
  readonly styled: StyledText;
  readonly widths: CellWidths;
  /** Its pieces in the order of the text: those that lines end at by themselves, and what the wider ones can be divided into. */
  readonly pieces: readonly DivisiblePiece[];
  /** White between two words. */
  readonly space: Pt;
}

interface DivisiblePiece {
  readonly piece: Piece;
  readonly divided: readonly DividedPiece[];
}

interface DividedPiece extends Piece {
  /** Letter by letter, where it is so long that this is not done anew for each width that it is tried at. */
  readonly letters?: readonly Piece[];
}

/** A word of ten letters and more that nothing divides: the longest have thousands. */
const LONG_EM = 6;

/** What a cell wants of its column, in points. */
export interface CellWidths {
  /** In one line. */
  readonly natural: Pt;
  /** With no word divided but at its own hyphens. */
  readonly least: Pt;
  /** With words divided by their language's rules, and addresses at their points. */
  readonly divided: Pt;
  /** With words broken after any letter; figures never are. */
  readonly broken: Pt;
}

/** How a cell's words were treated: whole; one of them divided; one broken between any two letters; one is wider than the cell. */
type CellStrain = 'none' | 'divided' | 'broken' | 'too-wide';

export interface SetCell {
  readonly lines: readonly Line[];
  readonly strain: CellStrain;
}

export function prepareCell(styled: StyledText, text: SettingLimits, session: Session): Cell {
  const setting = limitsIn(styled, text);
  const { size } = styled.style;
  const whole = piecesOf(itemize(styled, { session, setting, hyphenate: false, emergency: false }), size);
  const points = piecesOf(itemize(styled, { session, setting, hyphenate: true, emergency: true }), size);
  const space = setting.spaceNaturalEm * size;
  let next = 0;
  const pieces = whole.map((piece): DivisiblePiece => {
    const divided: DividedPiece[] = [];
    for (let point = points[next]; point !== undefined && point.end <= piece.end; point = points[++next]) {
      const part = point.end === piece.end ? { ...point, join: piece.join, hyphen: piece.hyphen } : point;
      const isLong = part.width > LONG_EM * size;
      divided.push(isLong ? { ...part, letters: lettersOf(styled, part) } : part);
    }
    return { piece, divided };
  });
  const widest = (parts: readonly Piece[]): Pt => Math.max(0, ...parts.map(({ width, hyphen }) => width + hyphen));
  const parts = pieces.flatMap(({ divided }) => divided);
  const figures = parts.filter((part) => hasFigures(styled, part));
  const widths = {
    natural: widthInOneLine(whole, space),
    least: widest(whole),
    divided: widest(parts),
    broken: Math.max(widest(figures), Math.min(widest(parts), WIDEST_LETTER_EM * size)),
  };
  return { styled, widths, pieces, space };
}

/** The pieces of a text of this size that its items allow lines to end at. */
function piecesOf(itemized: Itemized, size: Pt): readonly Piece[] {
  const { items, starts, ends } = itemized;
  const pieces: Piece[] = [];
  for (const [i, item] of items.entries()) {
    const [start = 0, end = 0] = [starts[i], ends[i]];
    if (item.type !== 'box' || start === end) continue;
    const next = items[i + 1];
    const isAdded = next?.type === 'penalty' && next.flagged && next.width !== 0;
    const last = pieces.at(-1);
    // A mark and what it may not be parted from.
    const joined = items[i - 1]?.type === 'box' && last !== undefined ? last : undefined;
    if (joined !== undefined) pieces.pop();
    const white = whiteAfter(itemized, i);
    pieces.push({
      start: joined?.start ?? start,
      end,
      width: (joined?.width ?? 0) + size * item.width,
      join: next?.type === 'penalty' ? joinAt(next.cost, isAdded) : white === undefined ? 'space' : 'inside-word',
      hyphen: isAdded ? size * next.width : 0,
      ...(white !== undefined && { white: size * white }),
    });
  }
  return pieces;
}

/** The white after an item that is no space of the text, in em; undefined where there is none of that kind. */
function whiteAfter({ items, starts, ends }: Itemized, at: number): number | undefined {
  const glue = items[at + 1]?.type === 'penalty' ? at + 2 : at + 1;
  const item = items[glue];
  return item?.type === 'glue' && starts[glue] === ends[glue] ? item.width : undefined;
}

function joinAt(cost: number, isAdded: boolean): Join {
  if (cost === FORCED_BREAK) return 'writers-end';
  return isAdded ? 'added-hyphen' : 'inside-word';
}

/** No letter with a hyphen after it is wider, or nearly none. */
const WIDEST_LETTER_EM = 1.3;

function hasFigures(styled: StyledText, { start, end }: Piece): boolean {
  return /\p{Nd}/u.test(styled.text.slice(start, end));
}

/** A piece letter by letter; one with figures in it stays whole, since two halves of a figure are two figures. */
function lettersOf(styled: StyledText, piece: Piece): readonly Piece[] {
  if (hasFigures(styled, piece)) return [piece];
  const text = styled.text.slice(piece.start, piece.end);
  let { start } = piece;
  // A mark stands with the letter before it.
  return (text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []).map((letter): Piece => {
    const end = start + letter.length;
    const own = { start, end, width: advanceOf(shapeRange(styled, start, end, false)) * styled.style.size };
    start = end;
    return end === piece.end ? { ...piece, ...own } : { ...own, join: 'inside-word', hyphen: 0 };
  });
}

function widthInOneLine(pieces: readonly Piece[], space: Pt): Pt {
  let widest = 0;
  let pen = 0;
  for (const { width, join, white = 0 } of pieces) {
    pen += width;
    widest = Math.max(widest, pen);
    if (join === 'space') pen += space;
    else if (join === 'writers-end') pen = 0;
    else pen += white;
  }
  return widest;
}

/** The lines of a cell at a width: as few as can be, and as equal. */
export function setCell(cell: Cell, width: Pt, text: SettingLimits): SetCell {
  const { styled, space } = cell;
  const setting = limitsIn(styled, text);
  let strain: CellStrain = 'none';
  const pieces = cell.pieces.flatMap(({ piece, divided }) => {
    const fits = (parts: readonly Piece[]) => parts.every((part) => part.width + part.hyphen <= width + ROUNDING);
    if (fits([piece])) return [piece];
    if (fits(divided)) {
      if (strain === 'none') strain = 'divided';
      return divided;
    }
    const letters = divided.flatMap((part) => part.letters ?? lettersOf(styled, part));
    if (strain !== 'too-wide') strain = fits(letters) ? 'broken' : 'too-wide';
    return letters;
  });
  const starts = balanced(pieces, { space, width });
  const lines = starts.flatMap((first, i): readonly Line[] => {
    const next = starts[i + 1] ?? pieces.length;
    const [start, last] = [pieces[first]?.start ?? 0, pieces[next - 1]];
    if (last === undefined) return [];
    const ending = next === pieces.length ? 'end' : last.join;
    return [layLine(styled, { start, end: last.end, ending }, width, setting, 'ragged')];
  });
  return { lines, strain };
}

interface CellRoom {
  readonly space: Pt;
  readonly width: Pt;
}

/** Halvings after which no word can change its line. */
const HALVINGS = 12;

/** What of pieces it takes to fill lines with them, by number, so that words of thousands of letters are filled in quickly. */
interface Measures {
  readonly width: Float64Array;
  readonly hyphen: Float64Array;
  /** White to the next on the same line. */
  readonly white: Float64Array;
  /** 1 where a line ends in any case. */
  readonly isEnd: Uint8Array;
}

function measuresOf(pieces: readonly Piece[], space: Pt): Measures {
  const count = pieces.length;
  const [width, hyphen, white] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const isEnd = new Uint8Array(count);
  for (const [i, piece] of pieces.entries()) {
    width[i] = piece.width;
    hyphen[i] = piece.hyphen;
    white[i] = piece.join === 'space' ? space : (piece.white ?? 0);
    isEnd[i] = Number(piece.join === 'writers-end');
  }
  return { width, hyphen, white, isEnd };
}

/** The first piece of each line: as few lines as the width allows, filled to the least width that gives so many. */
function balanced(pieces: readonly Piece[], { space, width }: CellRoom): readonly number[] {
  const measures = measuresOf(pieces, space);
  const widest = pieces.reduce((most, piece) => Math.max(most, piece.width + piece.hyphen), 0);
  let starts = filled(measures, width);
  let [low, high] = [0, width];
  for (let i = 0; i < HALVINGS && starts.length > 1; i++) {
    const middle = (low + high) / 2;
    const narrower = widest <= middle ? filled(measures, middle) : [];
    if (narrower.length === starts.length) [starts, high] = [narrower, middle];
    else low = middle;
  }
  return starts;
}

/** The first piece of each line, each as full as can be. */
function filled(measures: Measures, width: Pt): readonly number[] {
  const starts: number[] = [];
  for (let first = 0; first < measures.width.length; first = endOfLine(measures, first, width)) starts.push(first);
  return starts;
}

/** Sums of the same widths in another order may differ by this much. */
const ROUNDING: Pt = 1e-6;

/** The first piece of the line after the one that begins with `first`. */
function endOfLine({ width, hyphen, white, isEnd }: Measures, first: number, room: Pt): number {
  let end = first + 1;
  let pen = 0;
  for (let i = first; i < width.length; i++) {
    pen += width[i] ?? 0;
    if (pen > room + ROUNDING) break;
    if (pen + (hyphen[i] ?? 0) <= room + ROUNDING) end = i + 1;
    if (isEnd[i] === 1) break;
    pen += white[i] ?? 0;
  }
  return end;
}
