/** `diptych import`: turns a page pasted from the web into the folder of a statement. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import { defineCommand } from './command.ts';
import { summaryLines } from './import-summary.ts';
import { STATEMENTS_FOLDER } from './statements.ts';

const STANDARD_INPUT = '-';

/** A page of text is some kilobytes, a DOCX with pictures some megabytes; what is larger was named by mistake. */
const LARGEST_PAGE_BYTES = 32 * 1024 * 1024;

interface PageFile {
  /** As diagnostics name it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const importPageCommand = defineCommand({
  name: 'import',
  about: 'Make a statement of a page pasted from the web',
  operand: { name: 'file', about: 'The page as plain text; - reads standard input', count: 'one' },
  options: {
    to: { kind: 'text', about: 'The folder to make the statement in', value: 'DIR', default: STATEMENTS_FOLDER },
    force: { kind: 'flag', about: 'Overwrite a statement of the same name' },
  },
  examples: [
    { line: 'diptych import page.txt', about: 'Makes statements/<date>-<title>/' },
    { line: 'diptych import - --to drafts < page.txt', about: 'From standard input, into drafts/' },
  ],
  async run({ operands: [file = STANDARD_INPUT], values: { to, force } }, terminal) {
    const finish = (diagnostics: readonly Diagnostic[], results = {}) => {
      terminal.diagnostics(diagnostics);
      return { results, diagnostics };
    };
    const page = await readPage(file);
    if (!page.ok) return finish(page.diagnostics);
    const [{ importPage }, { openFolder, writeWhole }] = await Promise.all([
      import('../intake/index.ts'),
      import('../delivery/index.ts'),
    ]);
    const imported = importPage(page.value);
    if (!imported.ok) return finish(imported.diagnostics);
    const { slug, files, summary } = imported.value;
    const folder = openFolder(to);
    if (!folder.ok) return finish([...imported.diagnostics, ...folder.diagnostics]);
    const written = writeWhole(folder.value, { name: slug, files, existing: force ? 'replace' : 'refuse' });
    const diagnostics = [...imported.diagnostics, ...written.diagnostics.map(withForce)];
    if (!written.ok) return finish(diagnostics);
    const target = path.join(to, slug);
    for (const line of summaryLines(summary)) terminal.remark(line);
    terminal.result(target);
    return finish(diagnostics, { statement: { slug, folder: target, files: written.value.files, summary } });
  },
});

/** What is in the way may be overwritten, but only when asked for. */
function withForce(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code === 'delivery/exists' ? { ...diagnostic, hint: 'overwrite it with --force' } : diagnostic;
}

/** Faults: `cli/unreadable`. */
async function readPage(file: string): Promise<Outcome<PageFile>> {
  if (file === STANDARD_INPUT) return readStandardInput();
  const place = { file, line: 1, column: 1 };
  const unreadable = (why: string, hint?: string) =>
    failed([fault('cli/unreadable', `cannot read ${file}: ${why}`, place, hint)]);
  try {
    const found = statSync(file);
    if (found.isDirectory()) return unreadable('it is a folder', 'name the file of the page');
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

const TOO_LARGE = `it is larger than ${String(LARGEST_PAGE_BYTES / 1024 / 1024)} MB`;

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
