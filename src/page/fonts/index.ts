/** Families of the catalogue, opened faces. */
export {
  CATALOGUE,
  faceOf,
  familiesFor,
  FONT_SCRIPTS,
  houseFamily,
  HOUSE_FONTS,
  openFamily,
  openScript,
  SCRIPT_LETTERS,
  type Family,
  type FontScript,
  type ScriptFamily,
} from './catalogue.ts';
export {
  type Face,
  type FaceMetrics,
  type GlyphPart,
  type Joined,
  type MadeGlyph,
  openFace,
  openSession,
  sessionWith,
  type ShapedGlyph,
  type ShapeOptions,
} from './face.ts';
