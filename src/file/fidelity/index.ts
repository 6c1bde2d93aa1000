/** The door of the room: the text of a finished file, held against its source. */
export { proveText, type ProofOptions, type TextProof } from './prove.ts';
export { openReader, type Passage, type Reader, type ReadText } from './reader.ts';
export { inPageOrder, type Slot } from './sheets.ts';
