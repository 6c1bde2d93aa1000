/** The door of the room: a composition painted as a PDF. */
export type { Attachment } from './attachments.ts';
export { imposeBooklet, type BookletOptions } from './booklet.ts';
export { inInks } from './in-inks.ts';
export type { Imposition } from './imposition.ts';
export { imposeNup, type NupOptions } from './nup.ts';
export type { OutputProfile } from './output-intent.ts';
export { flavoursOf, paint, type Claims, type PaintOptions } from './paint.ts';
export type { Press } from './press.ts';
export { picture } from './raster.ts';
export type { Description } from './types.ts';
