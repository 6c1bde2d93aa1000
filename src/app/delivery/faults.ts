/** Turns what the file system refuses into a diagnostic; anything else is a fault of ours and goes on being thrown. */
import { fault, type Code, type Diagnostic } from '../../diagnostics/index.ts';

interface Refusal {
  readonly code: Code;
  readonly because: string;
  readonly hint: string;
}

const NOT_WRITABLE = { code: 'delivery/not-writable', hint: 'choose a folder that you may write to' } as const;
const NOT_A_FOLDER = { code: 'delivery/not-a-folder', hint: 'choose another folder, or move that file away' } as const;
const NO_SPACE = { code: 'delivery/no-space', hint: 'make room, or choose a folder on another disk' } as const;
const IN_USE = { code: 'delivery/not-writable', hint: 'close the program that has the file open' } as const;

/** By the error's name in POSIX (IEEE 1003.1, errno.h), which Node uses on Windows too. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  EACCES: { ...NOT_WRITABLE, because: 'permission denied' },
  EPERM: { ...NOT_WRITABLE, because: 'operation not permitted' },
  EROFS: { ...NOT_WRITABLE, because: 'the file system is read-only' },
  // A parent folder vanished meanwhile, or is one, as in /proc, where nothing can be made.
  ENOENT: { ...NOT_WRITABLE, because: 'the folder cannot be made' },
  ELOOP: { ...NOT_WRITABLE, because: 'its links lead in a ring' },
  ENOTDIR: { ...NOT_A_FOLDER, because: 'a part of the path is a file' },
  EEXIST: { ...NOT_A_FOLDER, because: 'a file is in its place' },
  ENOTEMPTY: { ...NOT_A_FOLDER, because: 'a folder is in its place' },
  EISDIR: { ...NOT_A_FOLDER, because: 'a folder is in its place' },
  ENOSPC: { ...NO_SPACE, because: 'the disk is full' },
  EDQUOT: { ...NO_SPACE, because: 'the disk quota is used up' },
  EFBIG: { ...NO_SPACE, because: 'the file would be too large' },
  EBUSY: { ...IN_USE, because: 'it is in use' },
  ETXTBSY: { ...IN_USE, because: 'it is in use' },
  ENAMETOOLONG: { code: 'delivery/unsafe-name', because: 'the path is too long', hint: 'choose a shorter path' },
};

/** `what` could not be written, as `error` tells. Throws `error` again unless it comes from the file system. */
export function refused(what: string, error: unknown): Diagnostic {
  const errno = errnoOf(error);
  if (errno === undefined) throw error;
  const { code, because, hint } = REFUSALS[errno] ?? { ...NOT_WRITABLE, because: `the system says ${errno}` };
  return fault(code, `cannot write ${what}: ${because}`, { file: what, line: 1, column: 1 }, hint);
}

/** The POSIX name of a system error, e.g. ENOSPC. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
