/** Families of the catalogue, opened faces. */
export { faceOf, openFamily, type Family } from './catalogue.ts';
export { type Face, type FaceMetrics, openFace, openSession, type ShapedGlyph, type ShapeOptions } from './face.ts';
