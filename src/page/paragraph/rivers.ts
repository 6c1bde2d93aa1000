/** Finds the rivers of white in a paragraph's lines, and sets it again without them where that costs little. */
import { EPSILON_PT, type Pt } from '../../geometry/index.ts';
import type { Line } from './lines.ts';
import { type KnownLines, layLines, refitGalley, type Setting } from './set.ts';

/** A gap between two words: its edges in points from the left of the measure. */
export interface Gap {
  readonly from: Pt;
  readonly to: Pt;
}

/** A gap with the longest river that has come down to it. */
interface Reach {
  readonly gap: Gap;
  readonly depth: number;
  readonly above: Reach | undefined;
}

/** Lines [from, to) through which a river runs, and the gaps it runs through. */
export interface River {
  readonly from: number;
  readonly to: number;
  readonly gaps: readonly Gap[];
}

/** A river runs through three lines or more: each of its gaps overlaps the one above by half the narrower, or more. */
const RIVER_LINES = 3;

/** The rivers of a paragraph, each counted where it ends. */
export function riversIn(lines: readonly Line[]): readonly River[] {
  const rivers: River[] = [];
  let above: readonly Reach[] = [];
  for (const [i, line] of lines.entries()) {
    const here = gapsOf(line).map((gap): Reach => {
      let longest: Reach | undefined;
      for (const upper of above) if (flows(upper.gap, gap) && upper.depth > (longest?.depth ?? 0)) longest = upper;
      return { gap, depth: (longest?.depth ?? 0) + 1, above: longest };
    });
    pushEnding(rivers, above, here, i);
    above = here;
  }
  pushEnding(rivers, above, [], lines.length);
  return rivers;
}

function pushEnding(rivers: River[], above: readonly Reach[], here: readonly Reach[], line: number): void {
  for (const reach of above) {
    const { gap, depth } = reach;
    if (depth >= RIVER_LINES && !here.some((lower) => flows(gap, lower.gap)))
      rivers.push({ from: line - depth, to: line, gaps: courseOf(reach) });
  }
}

function courseOf(reach: Reach): readonly Gap[] {
  const gaps: Gap[] = [];
  for (let at: Reach | undefined = reach; at !== undefined; at = at.above) gaps.unshift(at.gap);
  return gaps;
}

function flows(upper: Gap, lower: Gap): boolean {
  const shared = Math.min(upper.to, lower.to) - Math.max(upper.from, lower.from);
  return shared > 0 && shared >= 0.5 * Math.min(upper.to - upper.from, lower.to - lower.from);
}

function gapsOf(line: Line): readonly Gap[] {
  const gaps: Gap[] = [];
  const end = line.x + line.width;
  let pen = line.x;
  for (const { glyphs } of line.runs) {
    for (const glyph of glyphs) {
      const advance = glyph.advance * line.size * line.scale;
      // The space at which a line ends hangs outside it.
      if (glyph.text === ' ' && pen < end - EPSILON_PT) gaps.push({ from: pen, to: pen + advance });
      pen += advance;
    }
  }
  return gaps;
}

/** A setting with its lines laid and its rivers counted. */
export interface LaidSetting {
  readonly setting: Setting;
  readonly lines: readonly Line[];
  readonly rivers: readonly River[];
}

/**
 * Breakpoints that may be gone through once more to dry a paragraph: all its lines with a river where it has 400 words, and
 * fewer of the longer ones, where every line would have the whole paragraph set again.
 */
const RETRIED = 60_000;

/**
 * Lays a setting. If rivers run through it, each line they touch is tried with another end, in as many lines; the
 * cheapest of these is taken if it is cheaper than the setting with its rivers at `price` demerits each.
 */
export function layDry(setting: Setting, price: number): LaidSetting {
  // Most lines of what is tried are those of the setting itself.
  const known: KnownLines = new Map();
  let best = laid(setting, known);
  if (best.rivers.length === 0) return best;
  const touched = new Set(best.rivers.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)));
  const most = Math.floor(RETRIED / setting.galley.breakpoints.count);
  for (const line of [...touched].slice(0, most)) {
    const other = refitGalley(setting, line);
    // Even without a river it would be dearer.
    if (other === undefined || other.demerits >= priceOf(best, price)) continue;
    const candidate = laid(other, known);
    if (priceOf(candidate, price) < priceOf(best, price)) best = candidate;
  }
  return best;
}

/** What a setting costs with its rivers. */
function priceOf({ setting, rivers }: LaidSetting, price: number): number {
  return setting.demerits + rivers.length * price;
}

function laid(setting: Setting, known: KnownLines): LaidSetting {
  const lines = layLines(setting, known);
  return { setting, lines, rivers: riversIn(lines) };
}
