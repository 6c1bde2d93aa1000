/** The part of fontkit 2.0.4 that the fonts room uses; the package ships no types. */
declare module 'fontkit' {
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
  }
  export function create(data: Uint8Array): OpenedFont;
}
