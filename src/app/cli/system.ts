/** What the system lacks or refuses, told from what is our own fault: it is the caller's to mend, and ends in 2. */
import { readFileSync } from 'node:fs';
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

const TOO_FEW_FILES: Lack = {
  message: 'too few files may be open at once',
  hint: 'raise the limit: ulimit -n 1024',
};

/** By the error's name in POSIX. */
const LACKS: Readonly<Record<string, Lack>> = {
  EMFILE: TOO_FEW_FILES,
  ENFILE: { message: 'the system has too many files open', hint: 'close other programs' },
  ENOMEM: NO_MEMORY,
  ERR_WORKER_OUT_OF_MEMORY: NO_MEMORY,
  ENOSPC: NO_SPACE,
  EDQUOT: NO_SPACE,
  EIO: { message: 'the output cannot be written: the system cannot reach it', hint: 'write to another place' },
};

/** The part of it that is used here, of which the types of Node know nothing. */
declare const WebAssembly: { readonly Memory: new (descriptor: { readonly initial: number }) => unknown };

/** Of Linux: what a process may have, each in a line of its own. */
const LIMITS = '/proc/self/limits';
const ADDRESS_SPACE = /^Max address space +(?<most>\d+)/mu;
const OPEN_FILES = /^Max open files +(?<most>\d+)/mu;

/** HarfBuzz and PDFium, each with a memory of its own; V8 reserves ten gigabytes for each, of which it uses some megabytes. */
const MEMORIES = 2;

/** Throws a SystemLack where what may be reserved is limited, and is not enough to set pages. */
export function needRoom(): void {
  if (!isRoomLimited()) return;
  try {
    reserve();
  } catch (error) {
    const lack = lackOf(error);
    throw lack === undefined ? error : new SystemLack(lack);
  }
}

/** What is made here is let go where room is needed. */
function reserve(): readonly unknown[] {
  return Array.from({ length: MEMORIES }, () => new WebAssembly.Memory({ initial: 1 }));
}

/** Libraries speak of their own parts on standard error; what there is to say is thrown as well. */
export function silenceLibraries(): void {
  Object.assign(console, { error: () => undefined });
}

/**
 * Whether what may be reserved is limited. Then nothing is to be begun in another thread: V8 ends the process in its own words
 * where it has no room for one, and nobody can say anything any more.
 */
export function isRoomLimited(): boolean {
  return limitOf(ADDRESS_SPACE) !== undefined;
}

/** Files that a process with a thread that reads has open at once, and each thread of a batch; and some to spare. */
const FILES = 48;
const FILES_A_THREAD = 8;

/** Throws a SystemLack where too few files may be open: of what then fails, the platform says a different thing each time. */
export function needFiles(threads: number): void {
  const most = limitOf(OPEN_FILES);
  const needed = FILES + FILES_A_THREAD * (threads - 1);
  if (most === undefined || most >= needed) return;
  const { message, hint } = TOO_FEW_FILES;
  throw new SystemLack(
    fault('cli/system', `${message}: ${String(most)}, where ${String(needed)} are needed`, undefined, hint),
  );
}

/** A limit of the process; nothing where there is none, or nobody says it. */
function limitOf(limit: RegExp): number | undefined {
  let limits: string;
  try {
    limits = readFileSync(LIMITS, 'utf8');
  } catch (error) {
    // Not even the list of limits can be opened: what fails next would be told for another thing.
    if (error instanceof Error && 'code' in error && error.code === 'EMFILE') throw error;
    return undefined;
  }
  const most = limit.exec(limits)?.groups?.['most'];
  return most === undefined ? undefined : Number(most);
}

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
  // A thread that cannot begin names what it lacks in its message alone, and so does what was thrown in one.
  const ofThread = /^(?:Worker initialization failure:|the system says) (E[A-Z]+)/u.exec(error.message)?.[1];
  const code = ofThread ?? ('code' in error && typeof error.code === 'string' ? error.code : '');
  if (code === 'ENOENT' && 'syscall' in error && error.syscall === 'uv_cwd')
    return { message: 'the working directory is gone', hint: 'go to one that exists: cd ~' };
  return LACKS[code];
}
