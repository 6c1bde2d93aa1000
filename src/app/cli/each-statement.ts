/** Does the same work for statement after statement, telling of each as it goes: whole or not at all, faults apart. */
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic, Outcome } from '../../diagnostics/index.ts';
import type { StatementFolder } from './statements.ts';
import type { Terminal } from './terminal.ts';

/** What came of one statement. */
export interface Worked<T> {
  readonly slug: string;
  readonly folder: string;
  /** Absent where the statement has faults. */
  readonly made: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Work<T> {
  readonly work: (folder: StatementFolder) => Promise<Outcome<T>>;
  /** Says what was made, after the diagnostics of its statement. */
  readonly tell: (made: T) => void;
}

export async function eachStatement<T>(
  folders: readonly StatementFolder[],
  terminal: Terminal,
  { work, tell }: Work<T>,
): Promise<readonly Worked<T>[]> {
  const all: Worked<T>[] = [];
  for (const [index, folder] of folders.entries()) {
    terminal.progress(index + 1, folders.length, folder.slug);
    const outcome = await work(folder);
    terminal.diagnostics(outcome.diagnostics);
    const made = outcome.ok ? outcome.value : undefined;
    if (made !== undefined) tell(made);
    all.push({ slug: folder.slug, folder: folder.path, made, diagnostics: outcome.diagnostics });
    // Setting leaves no gap for signals; here the keyboard's is heard, between two whole statements.
    await setImmediate();
  }
  return all;
}

/** `built 2 statements, 1 with faults left as before`. */
export function countOf(done: string, all: readonly Worked<unknown>[], faulty: string): string {
  const good = all.filter(({ made }) => made !== undefined).length;
  const said = `${done} ${String(good)} ${good === 1 ? 'statement' : 'statements'}`;
  return good === all.length ? said : `${said}, ${String(all.length - good)} with faults ${faulty}`;
}
