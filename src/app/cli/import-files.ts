/** Turns the name of a page into its bytes, or into why they cannot be had. */
import { readFileSync, statSync } from 'node:fs';
import { done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import type { PageFile } from '../../text/intake/index.ts';

export const STANDARD_INPUT = '-';

/** A page of text is some kilobytes, a DOCX with pictures some megabytes; what is larger was named by mistake. */
const LARGEST_PAGE_BYTES = 32 * 1024 * 1024;

const TOO_LARGE = `it is larger than ${String(LARGEST_PAGE_BYTES / 1024 / 1024)} MB`;

/** Faults: `cli/unreadable`. */
export async function readPage(file: string): Promise<Outcome<PageFile>> {
  if (file === STANDARD_INPUT) return readStandardInput();
  const place = { file, line: 1, column: 1 };
  const unreadable = (why: string, hint?: string) =>
    failed([fault('cli/unreadable', `cannot read ${file}: ${why}`, place, hint)]);
  try {
    const found = statSync(file);
    if (found.isDirectory()) return unreadable('it is a folder', 'name the file of the page');
    // A device or a pipe would be read for ever; what comes through one can come through standard input.
    if (!found.isFile()) return unreadable('it is no file', 'give it to standard input: diptych import - < FILE');
    if (found.size > LARGEST_PAGE_BYTES) return unreadable(TOO_LARGE);
    return done({ name: file, bytes: readFileSync(file) });
  } catch (error) {
    const errno = error instanceof Error && 'code' in error ? error.code : undefined;
    if (errno === 'ENOENT' || errno === 'ENOTDIR') return unreadable('there is no such file', 'check the path');
    if (errno === 'EACCES' || errno === 'EPERM') return unreadable('permission denied', 'ask for leave to read it');
    if (typeof errno === 'string') return unreadable(`the system says ${errno}`);
    throw error;
  }
}

async function readStandardInput(): Promise<Outcome<PageFile>> {
  const name = 'standard-input';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_PAGE_BYTES) {
      const place = { file: name, line: 1, column: 1 };
      return failed([fault('cli/unreadable', `cannot read standard input: ${TOO_LARGE}`, place)]);
    }
  }
  return done({ name, bytes: Buffer.concat(chunks) });
}
