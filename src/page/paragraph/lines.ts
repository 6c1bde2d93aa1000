/** Turns a stretch of text into a line of glyphs that fills its measure: the last step of setting a paragraph. */
import type { Place } from '../../diagnostics/index.ts';
import type { Pt } from '../../geometry/index.ts';
import { capitalsOf, type HangingMarks, languageOf, printedTag, settingOf } from '../../text/language/index.ts';
import { type Joined, SCRIPT_LETTERS, type ShapedGlyph } from '../fonts/index.ts';
import type { SettingLimits } from '../template/index.ts';
import { runsFromRight } from './levels.ts';
import { withKashida } from './kashida.ts';
import { placeAt, runAt, type StyledRun, type StyledText } from './collect.ts';
import { fontScriptOf } from './scripts.ts';

/** Glyphs of one run in a line, in reading order. */
export interface LineRun {
  readonly run: StyledRun;
  /** Advances in em, before the line's scale; justification is in the spaces' advances. */
  readonly glyphs: readonly ShapedGlyph[];
  /** That of the block where it is not the run's own: of the space at a line's end (UAX #9, L1). */
  readonly level?: number;
}

/** A line as it stands in its column. */
export interface Line {
  readonly runs: readonly LineRun[];
  /** Where the pen starts, from the left edge of the measure; negative where a mark hangs out. */
  readonly x: Pt;
  /** Horizontal scale of the glyphs. */
  readonly scale: number;
  /** From the pen's start to its end, both hangs included. */
  readonly width: Pt;
  /** Width of a word space as set; 0 if there is none. */
  readonly space: Pt;
  /** -1 fully shrunk, 0 natural, 1 fully stretched. */
  readonly looseness: number;
  /** By how much it is too long even fully shrunk. */
  readonly overfull: Pt;
  /** What stands at its end: an added hyphen, the text's own hyphen or dash, a space, the end the writer gave it, the paragraph's end. */
  readonly ending: 'added-hyphen' | 'inside-word' | 'space' | 'writers-end' | 'end';
  readonly size: Pt;
  /** Of its first character in the source. */
  readonly place: Place;
}

/** The part of the text a line holds, without the space it ends at. */
export interface LineText {
  readonly start: number;
  readonly end: number;
  readonly ending: Line['ending'];
}

/** Whether a line is one that justified text sets to fill its measure: not the last of a paragraph, nor one its writer ended. */
export function isFull({ ending }: Pick<LineText, 'ending'>): boolean {
  return ending !== 'end' && ending !== 'writers-end';
}

/** Scales are steps of this, so that what the page says is what the file says. */
export const SCALE_STEP = 1e-4;

export type Justification = 'justified' | 'ragged';

/** Sets one line of words with spaces between them. A line that ends a paragraph is set at its natural spaces, or shrunk if it would be too long. */
export function layWords(
  styled: StyledText,
  text: LineText,
  measure: Pt,
  setting: SettingLimits,
  justification: Justification,
): Line {
  const { size } = styled.style;
  const shaped = piecesOf(styled, text);
  const spaces = spacesIn(shaped);
  const hangs = hangsOf(shaped, settingOf(styled.lang).hanging);
  const isJoining = fontScriptOf(styled.lang) === 'Arab';
  const stretches = justification === 'justified' && isFull(text);
  const fitOf = (pieces: readonly Piece[]): Justified => {
    const inner = (inkOf(pieces) - hangs.start - hangs.end) * size;
    return justify({ inner, spaces, size, measure, setting, stretches, lettersFirst: isJoining });
  };
  const first = fitOf(shaped);
  const drawn = isJoining && stretches ? drawnOut(shaped, first, { spaces, size, setting }) : shaped;
  const fit = drawn === shaped ? first : fitOf(drawn);
  const pieces = drawn;
  const inkEm = inkOf(pieces);
  const spaceEm = fit.space / (size * fit.scale);
  return {
    runs: joinRuns(styled, text, pieces, spaceEm),
    x: -hangs.start * size * fit.scale,
    scale: fit.scale,
    width: inkEm * size * fit.scale + spaces * fit.space,
    space: spaces > 0 ? fit.space : 0,
    looseness: fit.looseness,
    overfull: fit.overfull,
    ending: text.ending,
    size,
    place: placeAt(styled, text.start),
  };
}

/** What stands for a text without a word: a line without a glyph, so that whatever it belongs to has a place all the same. */
export function emptyLine({ lang, style }: StyledText, place: Place): Line {
  const shaping = { lang: printedTag(lang), features: style.features };
  const run: StyledRun = {
    start: 0,
    end: 0,
    face: style.plain,
    lang,
    shaping,
    lifted: false,
    ancestors: [],
    written: '',
    place,
  };
  const { size } = style;
  const flat = { x: 0, scale: 1, width: 0, space: 0, looseness: 0, overfull: 0 };
  return { ...flat, runs: [{ run, glyphs: [] }], ending: 'end', size, place };
}

function spacesIn(pieces: readonly Piece[]): number {
  let spaces = 0;
  for (const piece of pieces) if (piece === 'space') spaces++;
  return spaces;
}

/** What the words of a line are wide, in em. */
function inkOf(pieces: readonly Piece[]): number {
  let inkEm = 0;
  for (const piece of pieces) if (piece !== 'space') for (const glyph of piece.glyphs) inkEm += glyph.advance;
  return inkEm;
}

/** The pieces with letters drawn out, where the template has it, by what the spaces are too wide. */
function drawnOut(
  pieces: readonly Piece[],
  { space, scale }: Justified,
  { spaces, size, setting }: { readonly spaces: number; readonly size: Pt; readonly setting: SettingLimits },
): readonly Piece[] {
  const { kashidaEm, spaceNaturalEm } = setting;
  const excess = space - spaceNaturalEm * size;
  if (kashidaEm === undefined || excess <= 0) return pieces;
  return withKashida(pieces, (spaces * excess) / (size * scale), kashidaEm);
}

type Piece = { readonly run: StyledRun; readonly glyphs: readonly ShapedGlyph[] } | 'space';

/** Words and the spaces between them; each word is shaped as one. */
function piecesOf(styled: StyledText, text: LineText): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = text.start;
  const words = styled.text.slice(text.start, text.end).split(' ');
  for (const [i, word] of words.entries()) {
    if (i > 0) pieces.push('space');
    const hyphenated = text.ending === 'added-hyphen' && i === words.length - 1;
    if (i === 0 && repeatsHyphen(styled, start)) pieces.push(repeatedHyphen(styled, start));
    pieces.push(...shapeRange(styled, start, start + word.length, hyphenated));
    start += word.length + 1;
  }
  return pieces;
}

/** What hangs out at either end, in em. */
function hangsOf(pieces: readonly Piece[], hanging: HangingMarks): { readonly start: number; readonly end: number } {
  const first = pieces[0];
  const last = pieces.at(-1);
  const head = first === undefined || first === 'space' ? undefined : first.glyphs[0];
  const tail = last === undefined || last === 'space' ? undefined : last.glyphs.at(-1);
  return {
    start: head === undefined ? 0 : startHang(head.text, hanging) * head.advance,
    end: tail === undefined ? 0 : endHang(tail.text, hanging) * tail.advance,
  };
}

interface Justified {
  readonly scale: number;
  readonly space: Pt;
  readonly looseness: number;
  readonly overfull: Pt;
}

interface JustifyInput {
  /** Width of the words between the edges of the measure, unscaled. */
  readonly inner: Pt;
  readonly spaces: number;
  readonly size: Pt;
  readonly measure: Pt;
  readonly setting: SettingLimits;
  readonly stretches: boolean;
  /** Letters give all that they can before spaces do: where no word is divided, spaces would have to do too much. */
  readonly lettersFirst: boolean;
}

/** Shares out what the line lacks or has too much: spaces and glyphs together, then spaces alone (see total-fit). */
function justify(input: JustifyInput): Justified {
  const { inner, spaces, size, measure, setting } = input;
  const natural = setting.spaceNaturalEm * size;
  const excess = measure - inner - spaces * natural;
  if (excess >= 0 && (!input.stretches || spaces === 0)) return { scale: 1, space: natural, looseness: 0, overfull: 0 };
  const limit = excess >= 0 ? setting.spaceLooseEm : setting.spaceMinEm;
  const flexible = spaces * Math.abs(limit * size - natural) + setting.expansion * inner;
  const looseness = flexible > 0 ? excess / flexible : 0;
  const flexes = setting.expansion * inner;
  const share = !input.lettersFirst ? looseness : flexes > 0 ? excess / flexes : 0;
  const within = Math.max(-1, Math.min(1, share));
  const scale = Math.round((1 + within * setting.expansion) / SCALE_STEP) * SCALE_STEP;
  const space = spaces > 0 ? (measure - inner * scale) / spaces : natural;
  // A hole is uglier than a short line: what nothing can fill is left as it is.
  if (space > UNFILLABLE_EM * size) return { scale: 1, space: natural, looseness, overfull: 0 };
  const least = setting.spaceMinEm * size;
  if (space < least - SQUEEZE) {
    const set = Math.min(natural, least);
    return { scale, space: set, looseness: -1, overfull: inner * scale + spaces * set - measure };
  }
  return { scale, space, looseness, overfull: Math.max(0, inner * scale - measure) };
}

/** Word spaces wider than this, in em, are holes. Reached only where nothing in a line can be divided. */
const UNFILLABLE_EM = 1.3;

/**
 * How much below the least space a line may fall, in points, before it counts as overfull. The breaker estimates the
 * width of a divided word without reshaping it; this is what kerning makes of the difference, shared out over a line.
 */
export const SQUEEZE: Pt = 0.25;

/** The runs of the line with spaces as glyphs, and one more after the line where it ends at a space, so that it reads on. */
function joinRuns(styled: StyledText, text: LineText, pieces: readonly Piece[], spaceEm: number): readonly LineRun[] {
  const runs: { run: StyledRun; glyphs: ShapedGlyph[] }[] = [];
  // A repeated hyphen stands for nothing in the text.
  let offset = text.start - (repeatsHyphen(styled, text.start) ? SOFT_HYPHEN.length : 0);
  const push = (run: StyledRun, glyphs: readonly ShapedGlyph[]) => {
    const last = runs.at(-1);
    if (last?.run === run) last.glyphs.push(...glyphs);
    else runs.push({ run, glyphs: [...glyphs] });
  };
  /** The spaces of a run are alike all along the line. */
  let known: LineRun | undefined;
  const pushSpace = () => {
    const run = runAt(styled, offset);
    if (known?.run !== run) known = { run, glyphs: spaceOf(run, spaceEm) };
    push(run, known.glyphs);
    offset += 1;
  };
  for (const piece of pieces) {
    if (piece === 'space') pushSpace();
    else {
      push(piece.run, piece.glyphs);
      for (const glyph of piece.glyphs) offset += glyph.text.length;
    }
  }
  if (text.ending !== 'space' && text.ending !== 'writers-end') return runs;
  if (hasDirections(styled)) return [...runs, spaceAfter(styled, text.end, spaceEm)];
  offset = text.end;
  pushSpace();
  return runs;
}

/** Whether anything in a text runs from right to left. */
function hasDirections({ runs }: StyledText): boolean {
  return runs.some(({ level = 0 }) => level > 0);
}

/** The space at which a line ends, by itself: it stands at the far end of the line. */
export function spaceAfter(styled: StyledText, offset: number, spaceEm: number): LineRun {
  const run = runAt(styled, offset);
  return { run, glyphs: spaceOf(run, spaceEm), level: runsFromRight(styled.lang) ? 1 : 0 };
}

/** A space of a run's face, as wide as it is set. */
export function spaceOf(run: StyledRun, advance: number): readonly ShapedGlyph[] {
  return scaled(run.face.shape(' ', run.shaping), run.scale).map((glyph) => ({ ...glyph, advance }));
}

/*
 * How far marks hang out of the measure, so that the edge looks straight though the ink of a mark is light.
 */

/** The share of its width by which a character hangs out at the end of a line; 0 for most. */
export function endHang(character: string, { atEnd }: HangingMarks): number {
  return shareOf(character, atEnd);
}

/** The share of its width by which a character hangs out at the beginning of a line; 0 for most. */
export function startHang(character: string, { atStart }: HangingMarks): number {
  return shareOf(character, atStart);
}

function shareOf(character: string, shares: Readonly<Record<string, number>>): number {
  return Object.hasOwn(shares, character) ? (shares[character] ?? 0) : 0;
}

/*
 * Turns styled text into glyphs: whole words as HarfBuzz shapes them, tracked and cased as the style asks.
 */

/** Glyphs of one run. */
interface ShapedRun {
  readonly run: StyledRun;
  readonly glyphs: readonly ShapedGlyph[];
}

/** What an added hyphen stands for in the text: nothing that a reader should see in the middle of a word. */
const SOFT_HYPHEN = '\u00AD';
const HYPHEN = '-';

/** Whether a line that begins here begins with the hyphen that the line before ends with, as some languages want it. */
function repeatsHyphen(styled: StyledText, start: number): boolean {
  if (start === 0 || !HARD_HYPHENS.includes(styled.text.charAt(start - 1))) return false;
  return languageOf(runAt(styled, start).lang).setting?.repeatsHyphen === true;
}

/** The hyphens that a text has of its own. */
export const HARD_HYPHENS = '-\u2010';

/** It stands for nothing: a reader goes on in the middle of the word. */
function repeatedHyphen(styled: StyledText, start: number): ShapedRun {
  const run = runAt(styled, start);
  return { run, glyphs: shapeText(styled, run, '', true) };
}

/** How wide it is, in em. */
export function repeatedHyphenAdvance(styled: StyledText, start: number): number {
  return repeatsHyphen(styled, start) ? advanceOf([repeatedHyphen(styled, start)]) : 0;
}

/** The letters beside a part of a word that joins on to them: a prefix before a link, the rest of a word after emphasis. */
function joinedTo({ text }: StyledText, run: StyledRun, from: number, to: number): Joined | undefined {
  if (run.script !== 'Arab') return undefined;
  const letterAt = (at: number): string => (SCRIPT_LETTERS.Arab.test(text.charAt(at)) ? text.charAt(at) : '');
  const before = from === run.start ? letterAt(from - 1) : '';
  const after = to === run.end ? letterAt(to) : '';
  return before === '' && after === '' ? undefined : { before, after };
}

/** Shapes the UTF-16 range [start, end) of a text, run by run; with a hyphen after it if the word is divided there. */
export function shapeRange(styled: StyledText, start: number, end: number, hyphenated: boolean): readonly ShapedRun[] {
  const shaped: ShapedRun[] = [];
  for (const run of styled.runs) {
    if (run.end <= start || run.start >= end) continue;
    const to = Math.min(run.end, end);
    const from = Math.max(run.start, start);
    const text = styled.text.slice(from, to);
    const glyphs =
      run.script === undefined
        ? shapeText(styled, run, text, hyphenated && to === end)
        : scaled(run.face.shape(text, run.shaping, joinedTo(styled, run, from, to)), run.scale);
    shaped.push({ run, glyphs });
  }
  return shaped;
}

function shapeText(styled: StyledText, run: StyledRun, text: string, hyphenated: boolean): readonly ShapedGlyph[] {
  const { allCapitals, trackingEm } = styled.style;
  const capitals = allCapitals ? capitalsOf(text, run.lang) : text;
  const shown = hyphenated ? capitals + HYPHEN : capitals;
  const glyphs = liftedIn(run, narrowed(styled, run.face.shape(shown, run.shaping)));
  if (!hyphenated && !allCapitals && trackingEm === 0) return glyphs;
  const original = hyphenated ? text + SOFT_HYPHEN : text;
  return reworded(glyphs, original.length === shown.length ? original : shown).map((glyph) => ({
    ...glyph,
    advance: glyph.advance + trackingEm,
  }));
}

const NARROW_SPACE = '\u202F';

/** Narrow spaces as wide as the template wants them. */
function narrowed({ style: { narrowEm } }: StyledText, glyphs: readonly ShapedGlyph[]): readonly ShapedGlyph[] {
  if (narrowEm === undefined || !glyphs.some(({ text }) => text === NARROW_SPACE)) return glyphs;
  return glyphs.map((glyph) => (glyph.text === NARROW_SPACE ? { ...glyph, advance: narrowEm } : glyph));
}

/** The size of letters that are made raised ones, and how far they are lifted, in em of those beside them. */
const LIFTED = { scale: 0.62, rise: 0.33 } as const;

/** The size of a run's letters, where those of its line have 1. */
export function scaleOf({ lifted, scale = 1 }: StyledRun): number {
  return lifted ? LIFTED.scale : scale;
}

/** The glyphs of a lifted run, measured in em of the line as all others are; their widths stay the font's own. */
function liftedIn(run: StyledRun, glyphs: readonly ShapedGlyph[]): readonly ShapedGlyph[] {
  if (!run.lifted) return glyphs;
  const { scale, rise } = LIFTED;
  return glyphs.map((glyph) => ({
    ...glyph,
    advance: glyph.advance * scale,
    xOffset: glyph.xOffset * scale,
    yOffset: glyph.yOffset * scale + rise,
  }));
}

/** The same of a run of another script, whose letters are larger or smaller than those of its line. */
function scaled(glyphs: readonly ShapedGlyph[], scale: number | undefined): readonly ShapedGlyph[] {
  if (scale === undefined) return glyphs;
  return glyphs.map((glyph) => ({
    ...glyph,
    advance: glyph.advance * scale,
    xOffset: glyph.xOffset * scale,
    yOffset: glyph.yOffset * scale,
  }));
}

/** The glyphs with the texts they stand for taken from `text`, which has the length of what was shaped. */
function reworded(glyphs: readonly ShapedGlyph[], text: string): readonly ShapedGlyph[] {
  let offset = 0;
  return glyphs.map((glyph) => {
    const own = text.slice(offset, offset + glyph.text.length);
    offset += glyph.text.length;
    return { ...glyph, text: own };
  });
}

/** Sum of the glyphs' advances, in em. */
export function advanceOf(shaped: readonly ShapedRun[]): number {
  let sum = 0;
  for (const { glyphs } of shaped) for (const glyph of glyphs) sum += glyph.advance;
  return sum;
}
