/** The door of the room: families of the catalogue, opened faces. */
export { openFamily, type Family } from './catalogue.ts';
export { openFace } from './face.ts';
export type { Face, FaceMetrics, ShapedGlyph, ShapeOptions } from './types.ts';
