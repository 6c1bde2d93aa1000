/** Turns styled text into glyphs: whole words as HarfBuzz shapes them, tracked and cased as the style asks. */
import type { ShapedGlyph } from '../fonts/index.ts';
import type { StyledRun, StyledText } from './collect.ts';

/** Glyphs of one run. */
export interface ShapedRun {
  readonly run: StyledRun;
  readonly glyphs: readonly ShapedGlyph[];
}

/** What an added hyphen stands for in the text: nothing that a reader should see in the middle of a word. */
const SOFT_HYPHEN = '\u00AD';
const HYPHEN = '-';

/** Shapes the UTF-16 range [start, end) of a text, run by run; with a hyphen after it if the word is divided there. */
export function shapeRange(styled: StyledText, start: number, end: number, hyphenated: boolean): readonly ShapedRun[] {
  const shaped: ShapedRun[] = [];
  for (const run of styled.runs) {
    if (run.end <= start || run.start >= end) continue;
    const to = Math.min(run.end, end);
    const text = styled.text.slice(Math.max(run.start, start), to);
    shaped.push({ run, glyphs: shapeText(styled, run, text, hyphenated && to === end) });
  }
  return shaped;
}

function shapeText(styled: StyledText, run: StyledRun, text: string, hyphenated: boolean): readonly ShapedGlyph[] {
  const { allCapitals, trackingEm } = styled.style;
  const capitals = allCapitals ? text.toUpperCase() : text;
  const shown = hyphenated ? capitals + HYPHEN : capitals;
  const glyphs = run.face.shape(shown, run.shaping);
  if (!hyphenated && !allCapitals && trackingEm === 0) return glyphs;
  const original = hyphenated ? text + SOFT_HYPHEN : text;
  return reworded(glyphs, original.length === shown.length ? original : shown).map((glyph) => ({
    ...glyph,
    advance: glyph.advance + trackingEm,
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
