/**
 * Has the platform remember what it compiles, where it can (Node 22.1 and later): a cold start would spend a third of its
 * time on that.
 *
 * It lies beside the code that it is of, and goes when that goes; we write nowhere else without being asked. In a folder
 * that may not be written to nothing is remembered, and the command does the same, more slowly. `NODE_COMPILE_CACHE=DIR`
 * has it elsewhere, `NODE_DISABLE_COMPILE_CACHE=1` nowhere.
 */
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** As of Node 22.1. It answers with what came of it, and never throws. */
interface Remembering {
  readonly enableCompileCache?: (folder: string) => unknown;
}

/** Of all that is loaded from now on. */
export function rememberCompiled(): void {
  const folder = fileURLToPath(new URL('compile-cache', import.meta.url));
  (module as Remembering & typeof module).enableCompileCache?.(folder);
}
