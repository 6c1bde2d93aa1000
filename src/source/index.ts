/** The door of the room: a statement's folder, read and written. */
export { MAX_FILE_BYTES, placeIn, unfitCharacters } from './encoding.ts';
export { formatStatementFolder } from './format.ts';
export { parseStatement } from './parse.ts';
export { readStatement } from './folder.ts';
