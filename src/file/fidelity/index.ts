/** The text of a finished file, held against its source. */
export { proveText, type ProofOptions, type TextProof } from './prove.ts';
export type { Surroundings } from './source.ts';
export { inPageOrder, openReader, type TaggedText, type Reader, type ReadText, type Slot } from './reader.ts';
