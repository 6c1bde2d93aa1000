/** A statement as the files of its editions. */
export { signedBy } from './archive.ts';
export { descriptionOf } from './description.ts';
export { inspect, type Inspected, type ProofCopy } from './proof-copy.ts';
export { makeEditions } from './make.ts';
export { rebuild } from './rebuild.ts';
export {
  type Copy,
  type Edition,
  type EditionFile,
  EDITIONS,
  type FileFacts,
  type Made,
  type MailOrders,
  type Naming,
  type Orders,
  type PageWishes,
  type Proofreader,
  type Seal,
  replacedStem,
  stemOf,
} from './edition.ts';
