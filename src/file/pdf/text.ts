/** Turns a line of glyphs into text-showing operators, its errors of rounding carried along and never added up. */
import type { Pt } from '../../geometry/index.ts';
import type { GlyphRun, SetGlyph, TextItem } from '../../page/pages/index.ts';
import type { ContentStream } from './content-stream.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import { decimal, round } from './numbers.ts';

/** A thousandth of a point, a hundredth of what any printer resolves; equal baselines stay equal. */
export const PLACE_DECIMALS = 3;

/** A percentage: at 100 em a line, the third decimal is a thousandth of an em. */
const SCALE_DECIMALS = 3;

const SIZE_DECIMALS = 3;

/** How far a glyph may stand from its place. */
const TOLERANCE_PT: Pt = 0.01;

/**
 * A shift is made only when it is at least this many of its last digits. Past one half, so that what a rounded shift
 * left over is not mended in the middle of the next word, at the price of a string cut in two.
 */
const DEAD_ZONE = 0.75;

/** Less than this between two letters is kerning. */
const LEAST_TRACKING_EM = 0.01;

/** Any space, no-break and narrow ones too. */
const SPACE = /^\p{Zs}$/u;

interface Pen {
  /** Where the next glyph is to stand. */
  wanted: Pt;
  /** Where it would stand by what has been written. */
  written: Pt;
}

/** Paints `line` on a page of this height (of the PDF's own, whose y grows upwards). */
export function paintLine(
  content: ContentStream,
  line: TextItem,
  { height, faces }: { readonly height: Pt; readonly faces: ReadonlyMap<string, EmbeddedFace> },
): void {
  const scale = decimal(line.scale * 100, SCALE_DECIMALS);
  const pen: Pen = { wanted: line.x, written: round(line.x, PLACE_DECIMALS) };
  let begun = false;
  for (const run of line.runs) {
    // Even without glyphs an element takes its place: an empty cell is one of its row.
    content.enterText(run.owner);
    const face = faces.get(run.face);
    if (face === undefined || run.glyphs.length === 0) continue;
    content.fill(run.ink);
    content.set('Tf', `/${face.name} ${decimal(run.size, SIZE_DECIMALS)} Tf`);
    content.set('Tz', `${scale} Tz`);
    // Neither filled nor stroked (ISO 32000-1, table 106): it is there, painted for another version.
    content.set('Tr', run.said === true ? '3 Tr' : '0 Tr');
    if (run.at !== undefined) {
      pen.wanted = line.x + run.at;
      pen.written = round(pen.wanted, PLACE_DECIMALS);
    }
    if (!begun || run.at !== undefined) content.add(`1 0 0 1 ${place(pen.wanted)} ${place(height - line.y)} Tm`);
    begun = true;
    // Strings that are read from their end (ISO 32000-1, 14.8.2.3.3).
    if (run.reversed) content.add('/ReversedChars BMC');
    paintRun(content, run, { face, pen, scale: line.scale, writtenScale: Number(scale) / 100 });
    if (run.reversed) content.add('EMC');
  }
}

interface RunSetting {
  readonly face: EmbeddedFace;
  readonly pen: Pen;
  readonly scale: number;
  /** The scale as the file states it. */
  readonly writtenScale: number;
}

/** Moves `pen` to the end of the run. */
function paintRun(content: ContentStream, run: GlyphRun, { face, pen, scale, writtenScale }: RunSetting): void {
  const em = run.size * scale;
  const unit = (round(run.size, SIZE_DECIMALS) * writtenScale) / 1000;
  const { decimals, deadZone } = shiftPrecision(unit);
  // Letters that join are never apart: what moves the pen between them is no tracking.
  const tracking = decimal((run.reversed ? 0 : trackingEm(run.glyphs)) * run.size, PLACE_DECIMALS);
  const spacing = Number(tracking) * writtenScale;
  content.set('Tc', `${tracking} Tc`);
  const showing = new Showing();
  let rise = 0;
  for (const glyph of run.glyphs) {
    if (glyph.yOffset !== rise) {
      showing.flush(content);
      rise = glyph.yOffset;
      content.set('Ts', `${decimal(rise * run.size, PLACE_DECIMALS)} Ts`);
    }
    const shift = (pen.wanted + glyph.xOffset * em - pen.written) / unit;
    if (Math.abs(shift) >= deadZone) {
      const written = round(shift, decimals);
      showing.shift(decimal(-written, decimals));
      pen.written += written * unit;
    }
    const code = face.codeOf(glyph);
    showing.show(code.shown);
    pen.written += code.width * unit + spacing;
    pen.wanted += glyph.advance * em;
  }
  showing.flush(content);
  if (rise !== 0) content.set('Ts', '0 Ts');
}

/** The strings and shifts of one TJ (ISO 32000-1, table 109). */
class Showing {
  #elements = '';
  #string = '';

  show(shown: string): void {
    this.#string += shown;
  }

  /** In thousandths of an em, positive to the left. */
  shift(amount: string): void {
    this.#closeString();
    this.#elements += amount;
  }

  flush(content: ContentStream): void {
    if (this.#elements === '' && this.#string !== '') {
      content.add(`(${this.#string})Tj`);
    } else {
      this.#closeString();
      if (this.#elements !== '') content.add(`[${this.#elements}]TJ`);
    }
    this.#elements = '';
    this.#string = '';
  }

  #closeString(): void {
    if (this.#string !== '') this.#elements += `(${this.#string})`;
    this.#string = '';
  }
}

/**
 * By how much the letters of a run stand apart, their kerning left aside: the median, if most of them do. Set as Tc,
 * readers take it for part of each glyph, where a shift of the same size would pass for a word space ("U n i t e d").
 */
function trackingEm(glyphs: readonly SetGlyph[]): number {
  let letters = 0;
  const apart: number[] = [];
  for (const glyph of glyphs) {
    if (isSpace(glyph)) continue;
    letters++;
    const gap = glyph.advance - glyph.width;
    if (Math.abs(gap) >= LEAST_TRACKING_EM) apart.push(gap);
  }
  return apart.length * 2 > letters ? (apart.sort((a, b) => a - b)[apart.length >> 1] ?? 0) : 0;
}

export function isSpace({ text }: SetGlyph): boolean {
  // Of a page's letters nearly all are told apart without a pattern.
  return text === ' ' || (text > LAST_OF_ASCII && SPACE.test(text));
}

/** It has one space, and nothing that sorts before this is another. */
const LAST_OF_ASCII = '\u007F';

/** How shifts of this `unit` (a thousandth of an em, in points) are rounded, so that no glyph is out of tolerance. */
function shiftPrecision(unit: Pt): { readonly decimals: number; readonly deadZone: number } {
  let decimals = 0;
  let deadZone = DEAD_ZONE;
  while (deadZone * unit > TOLERANCE_PT && decimals < PLACE_DECIMALS) {
    decimals += 1;
    deadZone /= 10;
  }
  return { decimals, deadZone };
}

function place(length: Pt): string {
  return decimal(length, PLACE_DECIMALS);
}
