/** The door of the room: files that appear whole or not at all, and what is known of them. */
export { openFolder, type OutputFolder } from './folder.ts';
export { inputsDigest, type Inputs } from './inputs.ts';
export { type BuildEntry, type BuildRecord, type FileFacts, type Manifest, type ManifestEntry } from './manifest.ts';
export { isUnchanged, type Asked, type StandingBuild } from './unchanged.ts';
export { writeWhole, type DeliveredFile } from './write.ts';
