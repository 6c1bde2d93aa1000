/** The door of the room: what a statement is. */
export * from './types.ts';
export { isoDate, isoDateOf } from './dates.ts';
export { pairBlocks } from './pairing.ts';
export { isSlug, slugOf } from './slug.ts';
export { textOf } from './text.ts';
