/** Faces as the compositor and the painter see them: shaping, metrics, coverage, subsetting. */

/** One glyph as shaped. Lengths are in em (1 = the type size). */
export interface ShapedGlyph {
  readonly id: number;
  /** The characters it stands for; '' for the second and later glyphs of a cluster (marks, parts). */
  readonly text: string;
  /** Pen movement, kerning included. */
  readonly advance: number;
  /** The glyph's own advance width in the font (hmtx), which a PDF's W array states. */
  readonly width: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface ShapeOptions {
  /** BCP 47. */
  readonly lang: string;
  /** OpenType feature tags switched on, sorted, e.g. ['onum'], ['c2sc','smcp']. */
  readonly features: readonly string[];
}

/** Vertical metrics in em; descent is negative. */
export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  /** minX, minY, maxX, maxY in em. */
  readonly bbox: readonly [number, number, number, number];
}

/** An opened face. Shaping is pure and cached inside; `text` is in NFC and of one script and direction. */
export interface Face {
  /** Stable and unique, e.g. `source-serif-4/semibold`. */
  readonly id: string;
  readonly postscriptName: string;
  readonly metrics: FaceMetrics;
  readonly italic: boolean;
  covers(codePoint: number): boolean;
  shape(text: string, options: ShapeOptions): readonly ShapedGlyph[];
  /**
   * A TrueType font of the glyphs asked for, in that order, as FontFile2 wants it: glyph n of the result is
   * `glyphIds[n]`. `glyphIds[0]` must be 0 (.notdef); the same id may stand several times.
   */
  subset(glyphIds: readonly number[]): Uint8Array;
}
