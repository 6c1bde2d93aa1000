/** The door of the room: files that appear whole or not at all. */
export { openFolder, type OutputFolder } from './folder.ts';
export { writeWhole, type DeliveredFile } from './write.ts';
