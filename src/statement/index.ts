/** The door of the room: what a statement is. */
export * from './types.ts';
