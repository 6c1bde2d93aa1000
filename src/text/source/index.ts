/** A statement's folder, read and written. */
export {
  decodeText,
  inLetters,
  limitFault,
  LONGEST_LINE,
  MAX_FILE_BYTES,
  MOST_COLUMNS,
  placeIn,
  top,
  unfitCharacters,
} from './encoding.ts';
export { formatKeptVersion, formatStatementFolder } from './format.ts';
export { FACTS_FILE, parseFolder, parseSources, parseStatement, versionFile } from './parse.ts';
export { readBlocks } from './blocks.ts';
export { isLikeMark } from './reader.ts';
export { type FactsGuide, lineOfText, readFacts, wordingsSchema } from './facts.ts';
