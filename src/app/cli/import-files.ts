/** Turns the name of a page into its bytes, or into why they cannot be had. */
import { done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { readBounded } from '../files.ts';
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
  const read = readBounded(file, { most: LARGEST_PAGE_BYTES, links: 'followed' });
  if (read.ok) return done({ name: file, bytes: read.bytes });
  const { unreadable: reason } = read;
  switch (reason.why) {
    case 'missing':
      return unreadable('there is no such file', 'check the path');
    case 'folder':
      return unreadable('it is a folder', 'name the file of the page');
    // What comes through a device or a pipe can come through standard input.
    case 'no-file':
      return unreadable('it is no file', 'give it to standard input: diptych import - < FILE');
    case 'link':
      return unreadable('it is a link that leads in a circle', 'check the path');
    case 'too-large':
      return unreadable(TOO_LARGE);
    case 'denied':
      return unreadable('permission denied', 'ask for leave to read it');
    case 'system':
      return unreadable(`the system says ${reason.errno}`);
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
