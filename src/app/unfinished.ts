/** Whether a folder says by a file in it that its files may not belong together; `delivery/marker.ts` puts it there, and tells when. */
import path from 'node:path';
import { readBounded } from './files.ts';

export const MARKER_NAME = 'UNFINISHED.txt';

/** By this line it is known as ours: somebody may keep a file of that name. */
export const FIRST_LINE = 'Diptych has not finished here.\n';

const LARGEST_MARKER_BYTES = 10_000;

/** Whether files of that folder may not belong together. */
export function isMarked(folder: string): boolean {
  const found = readBounded(path.join(folder, MARKER_NAME), { most: LARGEST_MARKER_BYTES, links: 'refused' });
  return found.ok && Buffer.from(found.bytes).toString('utf8').startsWith(FIRST_LINE);
}
