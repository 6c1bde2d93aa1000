/** Turns what was named on the command line into the folders of the statements to build. */
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, settle, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import { didYouMean } from './arguments.ts';

/** Where statements are looked for, from the working directory. */
export const STATEMENTS_FOLDER = 'statements';

/** The file that makes a folder a statement. */
const FACTS = 'statement.yaml';

export interface StatementFolder {
  /** Its name, and that of what is built from it. */
  readonly slug: string;
  /** As the user would type it. */
  readonly path: string;
}

/**
 * The folders of `names`, each a slug among the statements or a path to a folder; all statements when nothing is named.
 * Sorted by slug, each once. Faults: `cli/no-statements`, `cli/unknown-statement`, `cli/same-name`; warns
 * `cli/passed-over`.
 */
export function findStatements(names: readonly string[]): Outcome<readonly StatementFolder[]> {
  if (names.length === 0) return allStatements();
  const found = names.map(findStatement);
  const folders = new Map(found.flatMap((one) => (one.ok ? [[realpathSync(one.value.path), one.value] as const] : [])));
  const once = sorted([...folders.values()]);
  return settle(once, [...found.flatMap((one) => one.diagnostics), ...sameNames(once)]);
}

/** The slugs in the folder of statements. Where a link leads nobody has said; one that is named is followed. */
export function statementNames(): readonly string[] {
  return subfolders().filter((slug) => {
    const folder = path.join(STATEMENTS_FOLDER, slug);
    return isStatement(folder) && !isLink(folder);
  });
}

/** Whether the files of these statements have more than so many bytes in all; what cannot be read has none. */
export function areLargerThan(bytes: number, folders: readonly StatementFolder[]): boolean {
  let left = bytes;
  return folders.some(({ path: folder }) => (left -= sizeOf(folder)) < 0);
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  } catch {
    return 0;
  }
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function allStatements(): Outcome<readonly StatementFolder[]> {
  if (namesInFolder() === undefined) {
    const place = { file: STATEMENTS_FOLDER, line: 1, column: 1 };
    return failed([
      fault('cli/unreadable', `the folder cannot be read: permission denied`, place, 'check who may read it'),
    ]);
  }
  const slugs = statementNames();
  const passedOver = subfolders()
    .filter((name) => !slugs.includes(name) && !name.startsWith('.'))
    .map((name) => {
      const file = path.join(STATEMENTS_FOLDER, name);
      const place = { file, line: 1, column: 1 };
      if (!isStatement(file)) return fault('cli/passed-over', `passed over: it holds no ${FACTS}`, place);
      const hint = `to have it all the same, name it: ${file}`;
      return fault('cli/passed-over', 'passed over: it is a link, which may lead anywhere', place, hint);
    });
  if (slugs.length === 0) {
    const hint = `make one with diptych import, or name the folder of one`;
    return failed([
      ...passedOver,
      fault('cli/no-statements', `no statements in ${STATEMENTS_FOLDER}`, undefined, hint),
    ]);
  }
  return done(sorted(slugs.map((slug) => ({ slug, path: path.join(STATEMENTS_FOLDER, slug) }))), passedOver);
}

function findStatement(name: string): Outcome<StatementFolder> {
  const isSlug = /^[^/\\]+$/.test(name) && name !== '.' && name !== '..';
  const candidates = [
    ...(isSlug ? [path.join(STATEMENTS_FOLDER, name)] : []),
    ...(name === '' ? [] : [path.normalize(name)]),
  ];
  const found = candidates.find(isStatement);
  if (found !== undefined) return done({ slug: path.basename(path.resolve(found)), path: trimmed(found) });
  const folder = candidates.find(isFolder);
  if (folder !== undefined) {
    const file = trimmed(folder);
    const hint = 'name a folder that holds one, such as diptych import makes';
    return failed([fault('cli/unknown-statement', `${file} holds no ${FACTS}`, { file, line: 1, column: 1 }, hint)]);
  }
  const hint = didYouMean(name, statementNames()) ?? `the statements are the folders in ${STATEMENTS_FOLDER}`;
  return failed([fault('cli/unknown-statement', `there is no statement ${JSON.stringify(name)}`, undefined, hint)]);
}

function sameNames(folders: readonly StatementFolder[]): readonly Diagnostic[] {
  return folders.flatMap((folder, index) => {
    const other = folders[index - 1];
    // Some file systems do not tell capitals from small letters.
    if (other?.slug.toLowerCase() !== folder.slug.toLowerCase()) return [];
    const place = { file: folder.path, line: 1, column: 1 };
    const hint = 'rename one of the folders, or build them into different folders with --out';
    return [fault('cli/same-name', `${other.path} and ${folder.path} have the same name`, place, hint)];
  });
}

/** What stands in the folder of statements; nothing to go by if it may not be listed. */
function namesInFolder(): readonly string[] | undefined {
  if (!isFolder(STATEMENTS_FOLDER)) return [];
  try {
    return readdirSync(STATEMENTS_FOLDER);
  } catch (error) {
    if (isDenied(error)) return undefined;
    throw error;
  }
}

function subfolders(): readonly string[] {
  return (namesInFolder() ?? []).filter((name) => isFolder(path.join(STATEMENTS_FOLDER, name)));
}

/** One that may not be looked into is taken for a statement, so that whoever reads it says that it cannot be read. */
function isStatement(folder: string): boolean {
  if (!isFolder(folder)) return false;
  try {
    return statSync(path.join(folder, FACTS), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return isDenied(error);
  }
}

function isDenied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}

function isFolder(file: string): boolean {
  // A path through a file, or with too many links, leads to no folder either.
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

function trimmed(folder: string): string {
  return folder.length > 1 && folder.endsWith(path.sep) ? folder.slice(0, -1) : folder;
}

function sorted(folders: readonly StatementFolder[]): readonly StatementFolder[] {
  const key = ({ slug }: StatementFolder) => slug.toLowerCase();
  return folders.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
