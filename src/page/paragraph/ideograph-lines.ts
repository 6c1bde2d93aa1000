/** Lays a line of text that has ideographs: its white is in the gaps between cells, each of which gives what it can. */
import type { Pt } from '../../geometry/index.ts';
import type { ShapedGlyph } from '../fonts/index.ts';
import type { SettingLimits } from '../template/index.ts';
import { type CellGap, type CellOrGap, cellsOf } from './ideographs.ts';
import { runsFromRight } from './levels.ts';
import { placeAt, runAt, type StyledRun, type StyledText } from './collect.ts';
import {
  isFull,
  type Justification,
  type Line,
  type LineText,
  SCALE_STEP,
  shapeRange,
  spaceAfter,
  spaceOf,
  SQUEEZE,
} from './lines.ts';

/** How many times its stretch a gap may grow before a line is better left short. */
const UNFILLABLE = 12;

/** The same as `layWords`. Nothing hangs: marks close up to half an em, and their ink keeps to one side of that. */
export function layCells(
  styled: StyledText,
  text: LineText,
  measure: Pt,
  setting: SettingLimits,
  justification: Justification,
): Line {
  const { size } = styled.style;
  const cells = cellsOf(styled, text.start, text.end, setting);
  const gaps = cells.filter((cell) => cell.type === 'gap');
  const inkEm = cells.reduce((sum, cell) => sum + (cell.type === 'gap' ? 0 : widthOf(styled, cell)), 0);
  const fit = fill(gaps, {
    ink: inkEm * size,
    size,
    measure,
    setting,
    stretches: justification === 'justified' && isFull(text),
  });
  const white = gaps.reduce((sum, gap) => sum + widthAs(gap, fit.give), 0);
  const space = gaps.find((gap) => gap.space);
  return {
    runs: runsOf(styled, text, cells, fit),
    x: 0,
    scale: fit.scale,
    width: inkEm * size * fit.scale + white * size,
    space: space === undefined ? 0 : widthAs(space, fit.give) * size,
    looseness: fit.looseness,
    overfull: fit.overfull,
    ending: text.ending,
    size,
    place: placeAt(styled, text.start),
  };
}

function widthOf(styled: StyledText, { start, end }: { readonly start: number; readonly end: number }): number {
  let sum = 0;
  for (const { glyphs } of shapeRange(styled, start, end, false)) for (const { advance } of glyphs) sum += advance;
  return sum;
}

interface Filled {
  readonly scale: number;
  /** What each gap gives: so many times its stretch where positive, its shrink where negative. */
  readonly give: number;
  readonly looseness: number;
  readonly overfull: Pt;
}

interface ToFill {
  readonly ink: Pt;
  readonly size: Pt;
  readonly measure: Pt;
  readonly setting: SettingLimits;
  readonly stretches: boolean;
}

/** The width of a gap in em. */
function widthAs({ natural, stretch, shrink }: CellGap, give: number): number {
  return natural + give * (give > 0 ? stretch : shrink);
}

function fill(gaps: readonly CellGap[], { ink, size, measure, setting, stretches }: ToFill): Filled {
  const sum = (of: (gap: CellGap) => number): Pt => gaps.reduce((all, gap) => all + of(gap), 0) * size;
  const natural = sum((gap) => gap.natural);
  const excess = measure - ink - natural;
  if (excess >= 0 && !stretches) return { scale: 1, give: 0, looseness: 0, overfull: 0 };
  const flexible = sum((gap) => (excess >= 0 ? gap.stretch : gap.shrink));
  const shared = flexible + setting.expansion * ink;
  const looseness = shared > 0 ? excess / shared : 0;
  const share = Math.max(-1, Math.min(1, looseness));
  const scale = Math.round((1 + share * setting.expansion) / SCALE_STEP) * SCALE_STEP;
  const rest = measure - ink * scale - natural;
  if (excess >= 0) {
    const give = flexible > 0 ? rest / flexible : 0;
    if (give > UNFILLABLE) return { scale: 1, give: 0, looseness, overfull: 0 };
    return { scale, give: Math.max(0, give), looseness, overfull: 0 };
  }
  const give = flexible > 0 ? Math.max(-1, Math.min(0, rest / flexible)) : 0;
  const overfull = -rest - (give < 0 ? -give * flexible : 0);
  return { scale, give, looseness: Math.max(-1, looseness), overfull: overfull > SQUEEZE ? overfull : 0 };
}

function runsOf(
  styled: StyledText,
  text: LineText,
  cells: readonly CellOrGap[],
  { scale, give }: Filled,
): Line['runs'] {
  const runs: { run: StyledRun; glyphs: ShapedGlyph[] }[] = [];
  const push = (run: StyledRun, glyphs: readonly ShapedGlyph[]) => {
    const last = runs.at(-1);
    if (last?.run === run) last.glyphs.push(...glyphs);
    else runs.push({ run, glyphs: [...glyphs] });
  };
  for (const cell of cells) {
    if (cell.type === 'cell') {
      const hyphenated = text.ending === 'added-hyphen' && cell.end === text.end;
      for (const { run, glyphs } of shapeRange(styled, cell.start, cell.end, hyphenated)) push(run, glyphs);
      continue;
    }
    // Glyphs are scaled with their line, and the white between them is not.
    const width = widthAs(cell, give) / scale;
    const before = runs.at(-1);
    const glyphs = before?.glyphs;
    // What is read from right to left in a text from left to right ends, to the eye, with its first letter.
    const at = (before?.run.level ?? 0) % 2 === 1 && !runsFromRight(styled.lang) ? 0 : (glyphs?.length ?? 0) - 1;
    const last = glyphs?.[at];
    if (cell.space) {
      const run = runAt(styled, cell.end - 1);
      push(run, spaceOf(run, width));
    } else if (glyphs !== undefined && last !== undefined) glyphs[at] = { ...last, advance: last.advance + width };
  }
  if (text.ending === 'space' || text.ending === 'writers-end') {
    return [...runs, spaceAfter(styled, text.end, END_SPACE_EM / scale)];
  }
  return runs;
}

/** A space after a line's end is read, and not seen. */
const END_SPACE_EM = 0.25;
