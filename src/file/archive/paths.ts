/** Turns the path of a file in a bag into a verdict: inside the bag, on every system that may unpack it. */
import { isDeviceName } from '../../text/statement/index.ts';

/**
 * What keeps a path (its parts joined by `/`) from being that of a file inside the bag; undefined when nothing does.
 * RFC 8493, 5.1.2 and 5.2: paths that lead out of the bag, home folders, the roots and devices of Windows.
 */
export function whyUnsafePath(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path.includes('\0')) return 'has a null character';
  if (path.startsWith('/')) return 'begins at the root of the disk';
  if (path.startsWith('~')) return 'begins with a home folder';
  if (path.includes('\\')) return 'has a backslash, which parts folders on Windows';
  if (/^[A-Za-z]:/u.test(path)) return 'begins with a drive of Windows';
  const parts = path.split('/');
  if (parts.includes('..')) return 'leads out of its folder';
  if (parts.some((part) => part === '' || part === '.')) return 'has a part that names nothing';
  if (parts.some((part) => isDeviceName(part))) return 'has the name of a device on Windows';
  return undefined;
}

/**
 * The name under which a file system that does not tell capitals from small letters, or é from e and an accent, keeps
 * a file (RFC 8493, 5.2 and 6.2).
 */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
