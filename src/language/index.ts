/** The door of the room: a language by its code. */
export type { Edit, Language } from './types.ts';
