/** The door of the room: opened faces. */
export type { Face, FaceMetrics, ShapedGlyph, ShapeOptions } from './types.ts';
