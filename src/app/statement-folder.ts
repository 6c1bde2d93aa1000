/** Reads the folder of a statement from the disk. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, type Outcome } from '../diagnostics/index.ts';
import type { Session } from '../session/index.ts';
import { settableLanguages } from '../text/language/index.ts';
import { decodeText, FACTS_FILE, MAX_FILE_BYTES, parseFolder, top, versionFile } from '../text/source/index.ts';
import type { Lang, Statement } from '../text/statement/index.ts';
import { readBounded } from './files.ts';
import { isMarked, MARKER_NAME } from './unfinished.ts';

/** A folder as it was read: the statement in it, and the bytes of each of its files. */
export interface ReadFolder {
  readonly statement: Outcome<Statement>;
  /** By file name, `statement.yaml` first; those that could be read. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

/** The languages of a statement that does not say its own: those of these that it has a file in, in this order. */
export interface HouseLanguages {
  readonly languages?: readonly Lang[] | undefined;
}

interface ReadOptions extends HouseLanguages {
  /** Remembers what it was read to, for who reads it again. */
  readonly session?: Session;
  /** Whether it is read for a draft, in which what one version alone has or marks is only told. */
  readonly draft?: boolean;
}

/**
 * The statement in the folder `dir`: `statement.yaml` and one Markdown file a language. Its slug is the folder's name.
 * Faults name files relative to the working directory where that is shorter.
 */
export function readStatement(
  dir: string,
  options: Pick<ReadOptions, 'languages' | 'session'> = {},
): Outcome<Statement> {
  return readFolder(dir, options).statement;
}

/** The same with the files it was read from. */
export function readFolder(dir: string, { languages, draft = false, session }: ReadOptions = {}): ReadFolder {
  const shown = shownPath(dir);
  const wrong = folderFault(dir, shown);
  if (wrong !== undefined) return { statement: wrong, sources: new Map() };
  const prefix = shown === '' ? '' : `${shown}${shown.endsWith(path.sep) ? '' : path.sep}`;
  const files = new Map<string, Outcome<string>>();
  const sources = new Map<string, Uint8Array>();
  const present = namesIn(dir);
  for (const name of [FACTS_FILE, ...settableLanguages().map(({ tag }) => versionFile(tag))]) {
    if (present?.has(name) === false) continue;
    const opened = openFile(path.join(dir, name), prefix + name);
    if (opened === undefined) continue;
    files.set(name, opened.ok ? decodeText(opened.value, prefix + name) : opened);
    if (opened.ok) sources.set(name, opened.value);
  }
  return {
    statement: parseFolder({
      slug: path.basename(path.resolve(dir)),
      prefix,
      files,
      draft,
      ...(languages && { languages }),
      ...(session && { session }),
    }),
    sources,
  };
}

function folderFault(dir: string, shown: string): Outcome<never> | undefined {
  try {
    if (statSync(dir).isDirectory()) return isMarked(dir) ? unfinished(shown) : undefined;
    return failed([
      fault('source/unreadable', `${shown} is not a folder`, top(shown), `name the folder that holds ${FACTS_FILE}`),
    ]);
  } catch (error) {
    return failed([
      fault(
        'source/unreadable',
        `there is no folder ${shown}, or it cannot be read (${reason(error)})`,
        top(shown),
        `name the folder that holds ${FACTS_FILE}`,
      ),
    ]);
  }
}

/** A version of one import beside that of another would be a text that nobody has written. */
function unfinished(shown: string): Outcome<never> {
  const message = 'an import was interrupted here, so that files of one page may stand beside files of another';
  const hint = 'run the same `diptych import` again, with --force';
  return failed([fault('source/unfinished', message, top(path.join(shown, MARKER_NAME)), hint)]);
}

/** What stands in a folder, so that no file of thirty languages is asked for in vain; nothing of a folder that may not be listed. */
function namesIn(dir: string): ReadonlySet<string> | undefined {
  try {
    return new Set(readdirSync(dir));
  } catch (error) {
    reason(error);
    return undefined;
  }
}

/** Nothing if there is no such file. */
function openFile(file: string, shown: string): Outcome<Uint8Array> | undefined {
  const read = readBounded(file, { most: MAX_FILE_BYTES, links: 'refused' });
  if (read.ok) return done(read.bytes);
  const { unreadable } = read;
  switch (unreadable.why) {
    case 'missing':
      return undefined;
    case 'folder':
    case 'no-file':
    case 'link': {
      const is = { folder: 'a folder', 'no-file': 'not a file', link: 'a link, which may lead anywhere' }[
        unreadable.why
      ];
      const message = `${path.basename(file)} is ${is}`;
      return failed([fault('source/unreadable', message, top(shown), 'put a text file in its place')]);
    }
    case 'too-large': {
      const message = `the file has ${unreadable.size} bytes; the most that is read is ${MAX_FILE_BYTES}`;
      return failed([fault('source/too-large', message, top(shown))]);
    }
    case 'denied':
    case 'system': {
      const message = `the file cannot be read (${unreadable.errno})`;
      return failed([fault('source/denied', message, top(shown), 'check who may read it')]);
    }
  }
}

/** The system's code for what went wrong, e.g. EACCES. What is not the system's doing is our own fault, and thrown on. */
function reason(error: unknown): string {
  if (!isSystemError(error)) throw error;
  return error.code;
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function shownPath(dir: string): string {
  const relative = path.relative(process.cwd(), dir);
  return relative.length < dir.length && !relative.startsWith('..') ? relative : dir;
}
