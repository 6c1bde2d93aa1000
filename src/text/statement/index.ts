/** What a statement is. */
export * from './model.ts';
export { byLanguage, type ByLanguage, entriesOf, type Lang, readLanguageTag, type ReadTag } from './lang.ts';
export {
  type ClockTime,
  clockTimeOf,
  instant,
  isDeviceName,
  isOfTheSystem,
  isFinal,
  isOfRecord,
  isoDate,
  isoDateOf,
  isSlug,
  nameOf,
  roleName,
  slugOf,
  textOf,
  textOfBlock,
  writtenOffset,
} from './describe.ts';
export { withLinkedAddresses } from './addresses.ts';
export { blockWith, type ContentChange, paragraphWith, partOfText } from './content.ts';
export { align, type Alignable, type AlignedGroup, type Stretch } from './align.ts';
export { lineOf, notesOf, numberedNotes, type NumberedNotes, signOf } from './notes.ts';
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
} from './part-ids.ts';
export { dateOf, issuedBy, officesIn, speakerNames, speakerOf, wordingsIn } from './speakers.ts';
export { FIGURED_NUMBER, numberAtStart, numberName } from './paragraph-numbers.ts';
export { pairBlocks, pairMarksOf, type PairMark, type PairMarkKind, type Side } from './pairing.ts';
export { unlikeMatter, unlikeness } from './likeness.ts';
export { unsettledFaults } from './unsettled.ts';
export type { LengthIn } from './proposal.ts';
