/** The door of the room: what a statement is. */
export * from './types.ts';
export { byLanguage, entriesOf, type ByLanguage } from './by-language.ts';
export { nameOf } from './describe.ts';
export { clockTimeOf, instant, isFinal, isoDate, isoDateOf, type ClockTime } from './dates.ts';
export { align, type Alignable, type AlignedGroup, type Stretch } from './align.ts';
export { lineOf, notesOf, numberedNotes, type NumberedNotes } from './notes.ts';
export {
  blockId,
  HEAD_LINES,
  identified,
  lineId,
  pairedBlocks,
  type BlockId,
  type HeadLine,
  type LineId,
  type PartId,
} from './parts.ts';
export { pairBlocks, pairMarksOf, type PairMark, type PairMarkKind, type Side } from './pairing.ts';
export type { LengthIn } from './proposal.ts';
export { readLanguageTag, type Lang, type ReadTag } from './lang.ts';
export { isDeviceName, isSlug, slugOf } from './slug.ts';
export { textOf, textOfBlock } from './text.ts';
export { writtenOffset } from './written.ts';
