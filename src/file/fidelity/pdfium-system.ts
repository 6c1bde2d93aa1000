/**
 * What PDFium's code asks of the system that it runs on, answered with as little as reading takes: memory, and the way back
 * from an error inside it. There are no files and no environment for it, and no time, so that it reads the same everywhere.
 *
 * Its library brings 270 kB of JavaScript for this, with a file system in memory and a wrapper around each function, which
 * cost a cold start as much as to read ten pages.
 */

/** As much of the platform's as it takes: every one has it, and Node's types do not. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Readonly<Record<string, Readonly<Record<string, (...given: readonly number[]) => unknown>>>>,
  ): Promise<{ readonly instance: { readonly exports: unknown } }>;
};

/** What its code exports beside its own functions; the names are Emscripten's. */
interface Exported {
  /** Another buffer after memory has grown. */
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): void };
  readonly __indirect_function_table: { get(index: number): (...given: readonly number[]) => unknown };
  readonly __wasm_call_ctors: () => void;
  readonly emscripten_stack_init: () => void;
  readonly emscripten_stack_get_current: () => number;
  readonly _emscripten_stack_restore: (address: number) => void;
  readonly setThrew: (threw: number, value: number) => void;
}

/** Functions by name, besides. */
export type PdfiumCode = Exported & Readonly<Record<string, unknown>>;

/** What C's longjmp throws through JavaScript, to be caught by the call that it leads back to. */
class Longjmp extends Error {}

/** No such file or directory; of all that is asked about files. */
const NO_FILE = -44;
/** The same from calls that answer with a number of an error above 0: a bad descriptor. */
const NO_DESCRIPTOR = 8;

const PAGE_BYTES = 65_536;
/** Memory grows by a fifth at least, so that many a small wish is one. */
const GROWTH = 0.2;

/** PDFium, ready to be called, from the bytes of `pdfium.wasm`. */
export async function runPdfium(bytes: Uint8Array): Promise<PdfiumCode> {
  const own: { code?: PdfiumCode } = {};
  const running = (): PdfiumCode => {
    if (own.code === undefined) throw new Error('PDFium calls the system before it runs');
    return own.code;
  };
  /** Calls the function at a place of its table; where it jumps out of it, its own code sees that it was left so. */
  const invoke = (index = 0, ...given: readonly number[]): unknown => {
    const { __indirect_function_table: table, emscripten_stack_get_current: here } = running();
    const stack = here();
    try {
      return table.get(index)(...given);
    } catch (error) {
      if (!(error instanceof Longjmp)) throw error;
      const { _emscripten_stack_restore: back, setThrew } = running();
      back(stack);
      setThrew(1, 0);
      return undefined;
    }
  };
  const grow = (wanted = 0): number => {
    const { memory } = running();
    const size = memory.buffer.byteLength;
    const more = Math.max((wanted >>> 0) - size, size * GROWTH);
    try {
      memory.grow(Math.ceil(more / PAGE_BYTES));
      return 1;
    } catch {
      return 0;
    }
  };
  const nowhere = () => NO_FILE;
  const closed = () => NO_DESCRIPTOR;
  const fails = (): never => {
    throw new Error('PDFium has given up');
  };
  const { instance } = await WebAssembly.instantiate(bytes, {
    env: {
      ...Object.fromEntries(
        ['v', 'ii', 'iii', 'iiii', 'iiiii', 'viii', 'viiii'].map((kind) => [`invoke_${kind}`, invoke]),
      ),
      ...Object.fromEntries(FILE_CALLS.map((name) => [`__syscall_${name}`, nowhere])),
      ...Object.fromEntries(['_tzset_js', '_localtime_js', '_gmtime_js'].map((name) => [name, () => undefined])),
      _abort_js: fails,
      emscripten_date_now: () => 0,
      emscripten_resize_heap: grow,
      _emscripten_throw_longjmp() {
        throw new Longjmp();
      },
    },
    wasi_snapshot_preview1: {
      fd_close: closed,
      fd_read: closed,
      fd_seek: closed,
      fd_sync: closed,
      fd_write: closed,
      environ_get: () => 0,
      // Both numbers, how many and how long, stay what they are in fresh memory: 0.
      environ_sizes_get: (count = 0, length = 0) => {
        const numbers = new DataView(running().memory.buffer);
        for (const address of [count, length]) numbers.setUint32(address, 0, true);
        return 0;
      },
    },
  });
  own.code = instance.exports as PdfiumCode;
  const { emscripten_stack_init: makeStack, __wasm_call_ctors: construct } = own.code;
  makeStack();
  construct();
  return own.code;
}

/** What it would do with files. */
const FILE_CALLS = [
  'openat',
  'fcntl64',
  'ioctl',
  'fstat64',
  'stat64',
  'newfstatat',
  'lstat64',
  'ftruncate64',
  'getdents64',
  'unlinkat',
  'rmdir',
];
