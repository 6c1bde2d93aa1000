/** The door of the room: families of the catalogue, opened faces. */
export { faceOf, openFamily, type Family } from './catalogue.ts';
export { openFace, openSession } from './face.ts';
export type { Face, FaceMetrics, ShapedGlyph, ShapeOptions } from './types.ts';
