/** A statement as Akoma Ntoso, and the bag that keeps it with all it can be made from again. */
export { akomaNtoso, type AkomaNtosoOptions, type Jurisdiction } from './akn.ts';
export { type BagInfo, bagOf, type Contact, METADATA_FOLDER, readInfo } from './bag.ts';
export { checkBag, type CheckedBag } from './check-bag.ts';
export { checkDescriptions, type DescribedBag } from './descriptions.ts';
export { type ArchiveForm, NEWEST_FORM } from './form.ts';
export { foldedPath, whyUnsafePath } from './manifest-lines.ts';
export { isReleased } from './releases.ts';
export { type CatalogueEntry, dublinCore, premis, type PreservedFile, type Wording } from './metadata.ts';
export {
  formatBuildRecord,
  readBuildRecord,
  RECORD_FILE,
  SOURCES_FOLDER,
  type ArchiveRecord,
  type FontDigest,
  type SignerRecord,
  type HouseFacts,
} from './record.ts';
