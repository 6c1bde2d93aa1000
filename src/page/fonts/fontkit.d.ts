/** The part of fontkit 2.0.4 that the fonts room uses; the package ships no types. */
declare module 'fontkit' {
  interface TrueTypeSubset {
    /** Glyph ids of the whole font, in the order of the subset; index 0 is .notdef. */
    glyphs: number[];
    encode(): Uint8Array;
  }
  interface OpenedFont {
    readonly postscriptName: string | null;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly bbox: { minX: number; minY: number; maxX: number; maxY: number };
    readonly directory: {
      readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
    };
    hasGlyphForCodePoint(codePoint: number): boolean;
    createSubset(): TrueTypeSubset;
  }
  export function create(data: Uint8Array): OpenedFont;
}
