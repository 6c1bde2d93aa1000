/** A composition painted as a PDF. */
export type { Attachment } from './document.ts';
export { type BookletOptions, imposeBooklet, imposeNup, type Imposition, type NupOptions } from './sheets.ts';
export { inInks } from './ink.ts';
export type { OutputProfile } from './output-intent.ts';
export { flavoursOf, paint, type Claims, type PaintOptions } from './paint.ts';
export type { Press } from './press.ts';
export { picture } from './png.ts';
export type { Description } from './self-description.ts';
