/** Families of the catalogue, opened faces. */
export { CATALOGUE, faceOf, houseFamily, HOUSE_FONTS, openFamily, type Family } from './catalogue.ts';
export {
  type Face,
  type FaceMetrics,
  openFace,
  openSession,
  sessionWith,
  type ShapedGlyph,
  type ShapeOptions,
} from './face.ts';
