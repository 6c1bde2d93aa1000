/** A statement as Akoma Ntoso, and the bag that keeps it with all it can be made from again. */
export { akomaNtoso, type AkomaNtosoOptions } from './akn.ts';
export { type BagInfo, bagOf, type Contact, readInfo } from './bag.ts';
export { checkBag, type CheckedBag } from './check-bag.ts';
export { foldedPath, whyUnsafePath } from './manifest-lines.ts';
export {
  formatBuildRecord,
  readBuildRecord,
  RECORD_FILE,
  SOURCES_FOLDER,
  type ArchiveRecord,
  type FontDigest,
  type HouseFacts,
} from './record.ts';
