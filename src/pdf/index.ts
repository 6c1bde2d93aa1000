/** The door of the room: a composition painted as a PDF. */
export { paint } from './paint.ts';
export { picture } from './raster.ts';
export type { Description } from './types.ts';
