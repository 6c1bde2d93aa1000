/** The door of the room: a statement's folder, read and written. */
export { MAX_FILE_BYTES, placeIn, unfitCharacters } from './encoding.ts';
export { formatStatementFolder } from './format.ts';
export { FACTS_FILE, parseSources, parseStatement, versionFile } from './parse.ts';
export { readFolder, readStatement, type ReadFolder } from './folder.ts';
export { readBlocks } from './blocks.ts';
export { readFacts } from './facts.ts';
export { limitFault } from './limits.ts';
