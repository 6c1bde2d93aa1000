/** What the system lacks or refuses, told from what is our own fault: it is the caller's to mend, and ends in 2. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { MissingResource } from '../../session/index.ts';

interface Lack {
  readonly message: string;
  readonly hint: string;
}

const NO_MEMORY: Lack = {
  message: 'there is too little memory',
  hint: 'close other programs, or raise the limit: ulimit -v unlimited',
};
const NO_SPACE: Lack = { message: 'the output cannot be written: the disk is full', hint: 'make room on the disk' };

/** By the error's name in POSIX. */
const LACKS: Readonly<Record<string, Lack>> = {
  EMFILE: { message: 'too few files may be open at once', hint: 'raise the limit: ulimit -n 1024' },
  ENFILE: { message: 'the system has too many files open', hint: 'close other programs' },
  ENOMEM: NO_MEMORY,
  ERR_WORKER_OUT_OF_MEMORY: NO_MEMORY,
  ENOSPC: NO_SPACE,
  EDQUOT: NO_SPACE,
  EIO: { message: 'the output cannot be written: the system cannot reach it', hint: 'write to another place' },
};

/** What the system lacked in another thread, whose errors lose on their way what they were. */
export class SystemLack extends Error {
  override readonly name = 'SystemLack';
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** Undefined for what is our own fault. */
export function lackOf(error: unknown): Diagnostic | undefined {
  if (error instanceof SystemLack) return error.diagnostic;
  const lack = error instanceof Error ? lackIn(error) : undefined;
  return lack && fault('cli/system', lack.message, undefined, lack.hint);
}

function lackIn(error: Error): Lack | undefined {
  if (error instanceof MissingResource)
    return { message: `the file ${error.resource} of the program is missing`, hint: 'install Diptych again: npm ci' };
  // Of WebAssembly and of arrays, whose errors have no codes; what is compiled with Emscripten wraps them in its own.
  const isOfMemory = error instanceof RangeError || /^Aborted\(RangeError: WebAssembly\b/u.test(error.message);
  if (isOfMemory && /memory|allocation failed/iu.test(error.message)) return NO_MEMORY;
  // A thread that cannot begin names what it lacks in its message alone.
  const ofThread = /^Worker initialization failure: (E[A-Z]+)/u.exec(error.message)?.[1];
  const code = ofThread ?? ('code' in error && typeof error.code === 'string' ? error.code : '');
  if (code === 'ENOENT' && 'syscall' in error && error.syscall === 'uv_cwd')
    return { message: 'the working directory is gone', hint: 'go to one that exists: cd ~' };
  return LACKS[code];
}
