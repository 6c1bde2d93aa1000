/** `diptych check`: turns statements into what their languages disagree on and what is left of the web page. */
import path from 'node:path';
import { sameBytes } from '../../bytes/index.ts';
import { done, fault, type Diagnostic } from '../../diagnostics/index.ts';
import type { House } from '../house.ts';
import { defineCommand, JSON_FLAG } from './command.ts';
import { findStatements, statementNames, type StatementFolder } from './statements.ts';
import type { Terminal } from './terminal.ts';
import { Session, versionOf } from '../../session/index.ts';
import { houseFolder, nodeResources } from '../resources.ts';
import type { Trial } from './trial.ts';

const OPTIONS = {
  format: {
    kind: 'text',
    about: 'How findings are written: text on standard error, or SARIF on standard output',
    value: 'FORMAT',
    default: 'text',
    among: ['text', 'sarif'],
  },
  strict: { kind: 'flag', about: 'Take warnings for errors' },
  template: {
    kind: 'text',
    about: 'The house style that it is to be set in',
    value: 'NAME',
    usual: 'plain',
    suggest: async () => (await import('./job.ts')).templates(),
  },
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
  about: 'Find what the languages of a statement disagree on, and what it would be refused for',
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
  async run({ operands, values: { format, strict, rules, json, template } }, terminal) {
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
    // Without settings, what reads them isn't loaded.
    const house = houseFolder() === undefined ? done(undefined) : (await import('../house.ts')).openHouse();
    if (!house.ok) return finish([...asked.diagnostics, ...house.diagnostics]);
    // What sets pages takes as long to load as all else together, and is hardly ever asked.
    let opened: Promise<Trial> | undefined;
    const trial: Trial = async (folder, statement) => {
      opened ??= import('./trial.ts').then(({ openTrial }) => openTrial(template, terminal));
      return (await opened)(folder, statement);
    };
    const checking = { rooms, house: house.value, trial, strict, terminal, silent: sarif };
    const statements: Checked[] = [];
    for (const folder of asked.value) statements.push(await checkOne(folder, checking));
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
  const [{ readStatement }, texts, { sarifLog }] = await Promise.all([
    import('../statement-folder.ts'),
    import('../../text/check/index.ts'),
    import('./sarif.ts'),
  ]);
  return { readStatement, ...texts, sarifLog };
}

interface Checking {
  readonly rooms: Rooms;
  /** Absent where there are no settings. */
  readonly house: House | undefined;
  readonly trial: Trial;
  readonly strict: boolean;
  readonly terminal: Terminal;
  /** The findings are told in another way. */
  readonly silent: boolean;
}

async function checkOne(folder: StatementFolder, checking: Checking): Promise<Checked> {
  const { slug, path: shown } = folder;
  const { found, unchecked } = await findingsIn(folder, checking);
  for (const line of unchecked) checking.terminal.remark(`${slug}: ${line}`);
  const diagnostics = checking.strict ? found.map((one): Diagnostic => ({ ...one, severity: 'error' })) : found;
  if (!checking.silent) checking.terminal.diagnostics(diagnostics);
  return { slug, folder: shown, ok: !diagnostics.some(({ severity }) => severity === 'error'), diagnostics };
}

/** What reading finds; what checking does if the statement could be read; and what its pages would be refused for. */
async function findingsIn(folder: StatementFolder, { rooms, house, trial }: Checking): Promise<Findings> {
  const read = rooms.readStatement(folder.path, house?.settings);
  if (!read.ok) return { found: read.diagnostics, unchecked: [] };
  const statement = read.value;
  const found = [...read.diagnostics, ...rooms.checkStatement(statement)];
  const isSure = rooms.isSurelySettable(statement) && !hasOwnFonts(house);
  const refused = isSure ? [] : await trial(folder, statement);
  return { found: [...found, ...refused], unchecked: rooms.uncheckedIn(statement) };
}

/** Whether a house has fonts of its own, of which nothing is known before they are opened; Diptych's may stand there too. */
function hasOwnFonts(house: House | undefined): boolean {
  const folder = house?.folder ?? '.';
  const fonts = house?.settings.fonts;
  const resources = nodeResources({
    house: folder,
    ...(fonts !== undefined && { fonts: path.resolve(folder, fonts) }),
  });
  const own = resources.read('house/fonts/catalogue.yaml');
  const ours = own && resources.read('fonts/catalogue.yaml');
  return own !== undefined && (ours === undefined || !sameBytes(own, ours));
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
