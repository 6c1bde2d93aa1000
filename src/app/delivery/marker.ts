/**
 * Turns a folder whose files are being exchanged into one that says so: `UNFINISHED.txt` stands in it from before the first
 * file of it is exchanged until after the last. So whoever reads the folder, a person or a program, can tell files that
 * belong together from files that may not, at any moment and after any kill.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { FIRST_LINE, isMarked, MARKER_NAME } from '../unfinished.ts';
import { standing, syncFolder } from './disk.ts';

const TEXT = `${FIRST_LINE}
New files are being put in the place of old ones in this folder. As long as this file is here, some may be of one run and
some of another: use none of them. If it stays, a run was interrupted. Run the same command again, and all files will be
of one run, and this one will be gone.
`;

/** Whether something else has the marker's place, which is nobody's to take. */
export function isMarkerTaken(folder: string): boolean {
  return standing(path.join(folder, MARKER_NAME)) !== undefined && !isMarked(folder);
}

/** Marks a folder by way of `own`, a folder on the same disk: whole or not at all, and on the disk when it returns. */
export function mark(folder: string, own: string): void {
  if (standing(path.join(folder, MARKER_NAME)) !== undefined) return;
  const made = path.join(own, MARKER_NAME);
  const descriptor = openSync(made, 'w');
  try {
    const bytes = Buffer.from(TEXT);
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(made, path.join(folder, MARKER_NAME));
  syncFolder(folder);
}

/** Takes away the marker, and nothing that somebody else has put in its place. */
export function unmark(folder: string): void {
  if (isMarked(folder)) rmSync(path.join(folder, MARKER_NAME), { force: true });
}
