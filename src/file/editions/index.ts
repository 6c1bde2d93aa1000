/** The door of the room: a statement as the files of its editions. */
export { descriptionOf } from './description.ts';
export { inspect, type Inspected, type ProofCopy } from './inspect.ts';
export { makeEditions } from './make.ts';
export { rebuild } from './rebuild.ts';
export { EDITIONS } from './types.ts';
export { stemOf, type Naming } from './names.ts';
export type {
  Copy,
  Edition,
  EditionFile,
  FileFacts,
  Made,
  MailOrders,
  Orders,
  PageWishes,
  Proofreader,
  Seal,
} from './types.ts';
