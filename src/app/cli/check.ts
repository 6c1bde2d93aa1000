/** `diptych check`: turns statements into what their languages disagree on and what is left of the web page. */
import { fault, type Diagnostic } from '../../diagnostics/index.ts';
import { defineCommand, JSON_FLAG } from './command.ts';
import { findStatements, statementNames, type StatementFolder } from './statements.ts';
import type { Terminal } from './terminal.ts';
import { Session, versionOf } from '../../session/index.ts';
import { nodeResources } from '../resources.ts';

const OPTIONS = {
  format: {
    kind: 'text',
    about: 'How findings are written: text on standard error, or SARIF on standard output',
    value: 'FORMAT',
    default: 'text',
    among: ['text', 'sarif'],
  },
  strict: { kind: 'flag', about: 'Take warnings for errors' },
  rules: { kind: 'flag', about: 'Print the table of rules instead' },
  json: JSON_FLAG,
} as const;

/** What `--json` says of one statement. */
interface Checked {
  readonly slug: string;
  readonly folder: string;
  /** Whether nothing in it is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

type Rooms = Awaited<ReturnType<typeof openRooms>>;

export const check = defineCommand({
  name: 'check',
  about: 'Find what the languages of a statement disagree on',
  operand: {
    name: 'statement',
    about: 'The name of a folder in statements/, or the path to one; all of statements/ when none is named',
    count: 'any',
    suggest: () => Promise.resolve(statementNames()),
  },
  options: OPTIONS,
  examples: [
    { line: 'diptych check', about: 'Every statement of statements/' },
    { line: 'diptych check drafts/opening --strict', about: 'A folder elsewhere; warnings count too' },
    { line: 'diptych check --format sarif > check.sarif', about: 'For editors and build services' },
  ],
  async run({ operands, values: { format, strict, rules, json } }, terminal) {
    const finish = (early: readonly Diagnostic[]) => {
      terminal.diagnostics(early);
      return { results: { statements: [] }, diagnostics: early };
    };
    if (json && format === 'sarif') return finish([twoDocuments()]);
    const rooms = await openRooms();
    if (rules) {
      terminal.result(rooms.rulesTable());
      return { results: { rules: rooms.checkRules() }, diagnostics: [] };
    }
    const asked = findStatements(operands);
    if (!asked.ok) return finish(asked.diagnostics);
    const sarif = format === 'sarif';
    if (!sarif) terminal.diagnostics(asked.diagnostics);
    const statements = checkAll(asked.value, { rooms, strict, terminal, silent: sarif });
    const diagnostics = [...asked.diagnostics, ...statements.flatMap((one) => one.diagnostics)];
    if (sarif)
      terminal.result(
        JSON.stringify(rooms.sarifLog(diagnostics, versionOf(new Session(nodeResources()))), undefined, 2),
      );
    terminal.remark(summary(statements));
    return { results: { statements }, diagnostics };
  },
});

function twoDocuments(): Diagnostic {
  const hint = 'give one of them: either is a document on standard output';
  return fault('cli/conflicting-options', '--json and --format sarif exclude each other', undefined, hint);
}

async function openRooms() {
  const [{ readStatement }, { checkRules, checkStatement, rulesTable, uncheckedIn }, { sarifLog }] = await Promise.all([
    import('../statement-folder.ts'),
    import('../../text/check/index.ts'),
    import('./sarif.ts'),
  ]);
  return { readStatement, checkRules, checkStatement, rulesTable, sarifLog, uncheckedIn };
}

interface Checking {
  readonly rooms: Rooms;
  readonly strict: boolean;
  readonly terminal: Terminal;
  /** The findings are told in another way. */
  readonly silent: boolean;
}

function checkAll(folders: readonly StatementFolder[], checking: Checking): readonly Checked[] {
  return folders.map(({ slug, path }): Checked => {
    const { found, unchecked } = findingsIn(path, checking.rooms);
    for (const line of unchecked) checking.terminal.remark(`${slug}: ${line}`);
    const diagnostics = checking.strict ? found.map((one): Diagnostic => ({ ...one, severity: 'error' })) : found;
    if (!checking.silent) checking.terminal.diagnostics(diagnostics);
    return { slug, folder: path, ok: !diagnostics.some(({ severity }) => severity === 'error'), diagnostics };
  });
}

/** What reading finds, and what checking does if the statement could be read. */
function findingsIn(path: string, { readStatement, checkStatement, uncheckedIn }: Rooms): Findings {
  const statement = readStatement(path);
  return statement.ok
    ? {
        found: [...statement.diagnostics, ...checkStatement(statement.value)],
        unchecked: uncheckedIn(statement.value),
      }
    : { found: statement.diagnostics, unchecked: [] };
}

interface Findings {
  readonly found: readonly Diagnostic[];
  /** What was not looked for, for want of a language's words. */
  readonly unchecked: readonly string[];
}

function summary(all: readonly Checked[]): string {
  const found = all.flatMap(({ diagnostics }) => diagnostics);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const checked = `checked ${counted(all.length, 'statement')}`;
  if (found.length === 0) return `${checked}: nothing found`;
  return `${checked}: ${counted(errors, 'error')}, ${counted(found.length - errors, 'warning')}`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
