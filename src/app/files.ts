/** Reads a file whole, but never more than a bound, and nothing that is no file: what stands there may be anybody's. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Why a file's bytes cannot be had. */
export type Unreadable =
  | { readonly why: 'missing' | 'link' | 'folder' | 'no-file' }
  | { readonly why: 'too-large'; readonly size: number }
  | { readonly why: 'denied' | 'system'; readonly errno: string };

export type ReadFile =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly unreadable: Unreadable };

export interface ReadBounds {
  /** Bytes. */
  readonly most: number;
  /**
   * Whether the file itself may be a link. Somebody who names a file means where its link leads; in a folder that came
   * from somewhere a link could lead anywhere, and its bytes out of the house.
   */
  readonly links: 'followed' | 'refused';
}

/**
 * What is looked at is what is read: the file is opened once, examined as it is open, and read no further than the bound
 * even if it grows. A pipe or a device is not waited for.
 */
export function readBounded(file: string, { most, links }: ReadBounds): ReadFile {
  let opened: number | undefined;
  try {
    const own = links === 'refused' ? constants.O_NOFOLLOW : 0;
    opened = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY | own);
    const found = fstatSync(opened);
    if (found.isDirectory()) return unread({ why: 'folder' });
    if (!found.isFile()) return unread({ why: 'no-file' });
    if (found.size > most) return unread({ why: 'too-large', size: found.size });
    return readOpened(opened, found.size, most);
  } catch (error) {
    return unread(reasonOf(error));
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** One byte of room more than the file has shows that it is at its end. */
function readOpened(opened: number, size: number, most: number): ReadFile {
  let bytes = new Uint8Array(Math.min(size, most) + 1);
  let length = 0;
  for (;;) {
    const read = readSync(opened, bytes, length, bytes.length - length, null);
    if (read === 0) return { ok: true, bytes: bytes.subarray(0, length) };
    length += read;
    if (length > most) return unread({ why: 'too-large', size: length });
    if (length === bytes.length) {
      const more = new Uint8Array(Math.min(2 * length, most + 1));
      more.set(bytes);
      bytes = more;
    }
  }
}

function unread(unreadable: Unreadable): ReadFile {
  return { ok: false, unreadable };
}

/** What is not the system's doing is our own fault, and thrown on. */
function reasonOf(error: unknown): Unreadable {
  const errno = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (errno) {
    // A part of the path is a file.
    case 'ENOENT':
    case 'ENOTDIR':
      return { why: 'missing' };
    case 'EACCES':
    case 'EPERM':
      return { why: 'denied', errno };
    case 'ELOOP':
      return { why: 'link' };
    case 'EISDIR':
      return { why: 'folder' };
    // A socket, or a device that nothing drives.
    case 'ENXIO':
    case 'ENODEV':
      return { why: 'no-file' };
    default:
      if (typeof errno !== 'string') throw error;
      return { why: 'system', errno };
  }
}
