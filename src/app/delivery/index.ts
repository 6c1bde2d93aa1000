/** Files that appear whole or not at all, and what is known of them. */
export { type DeliveredFile, openedBefore, openFolder, type OutputFolder, writeWhole } from './write.ts';
export {
  type BuildEntry,
  type BuildRecord,
  type FileFacts,
  type Inputs,
  inputsDigest,
  type Manifest,
  type ManifestEntry,
} from './manifest.ts';
export { isUnchanged, type Asked, type StandingBuild } from './unchanged.ts';
export { isMarked, MARKER_NAME } from '../unfinished.ts';
export { digestOf } from './disk.ts';
export { released } from './signals.ts';
