/** `diptych build`: turns statements into PDFs in the output folder, each statement's files whole or not at all. */
import { setImmediate } from 'node:timers/promises';
import { failed, fault, settle, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { DeliveredFile, OutputFolder } from '../delivery/index.ts';
import type { PaperName } from '../geometry/index.ts';
import type { Template } from '../template/index.ts';
import { defineCommand, type Values } from './command.ts';
import { didYouMean } from './did-you-mean.ts';
import { findStatements, statementNames, type StatementFolder } from './statements.ts';
import type { Terminal } from './terminal.ts';

/** Templates of the user's own, from the working directory; Diptych's own come after. */
const TEMPLATE_FOLDERS = ['templates'] as const;

const OPTIONS = {
  template: { kind: 'text', about: 'The house style', value: 'NAME', default: 'un-message', suggest: templates },
  paper: {
    kind: 'text',
    about: 'The paper',
    value: 'PAPER',
    default: 'a4',
    among: ['a4', 'letter'] satisfies PaperName[],
  },
  out: { kind: 'text', about: 'The folder for what is built', value: 'DIR', default: 'out' },
} as const;

/** What `--json` says of one statement. */
interface Built {
  readonly slug: string;
  readonly folder: string;
  readonly ok: boolean;
  readonly files: readonly unknown[];
  readonly diagnostics: readonly Diagnostic[];
}

type Rooms = Awaited<ReturnType<typeof openRooms>>;

interface Job {
  readonly rooms: Rooms;
  readonly template: Template;
  readonly paper: PaperName;
  readonly out: OutputFolder;
}

export const build = defineCommand({
  name: 'build',
  about: 'Set statements as PDFs',
  operand: {
    name: 'statement',
    about: 'The name of a folder in statements/, or the path to one; all of statements/ when none is named',
    count: 'any',
    suggest: () => Promise.resolve(statementNames()),
  },
  options: OPTIONS,
  examples: [
    { line: 'diptych build', about: 'Every statement of statements/, into out/' },
    { line: 'diptych build 2014-07-30-trafficking-in-persons --paper letter', about: 'One of them, on Letter' },
    { line: 'diptych build drafts/opening --out proofs', about: 'A folder elsewhere, into proofs/' },
  ],
  async run({ operands, values }, terminal) {
    const asked = findStatements(operands);
    const rooms = await openRooms();
    const job = prepareJob(rooms, values);
    const early = [...asked.diagnostics, ...job.diagnostics];
    terminal.diagnostics(early);
    if (!asked.ok || !job.ok) return { results: { statements: [] }, diagnostics: early };
    const statements = await buildAll(asked.value, job.value, terminal);
    return { results: { statements }, diagnostics: [...early, ...statements.flatMap((one) => one.diagnostics)] };
  },
});

async function templates(): Promise<readonly string[]> {
  const { templateNames } = await import('../template/index.ts');
  return templateNames(TEMPLATE_FOLDERS);
}

/** The rooms are opened only now and all at once: help and wrong usage don't wait for them. */
async function openRooms() {
  const [{ readStatement }, { checkStatement }, { loadTemplate, templateNames }, { publish }, { openFolder, writeWhole }] =
    await Promise.all([
      import('../source/index.ts'),
      import('../check/index.ts'),
      import('../template/index.ts'),
      import('../publish.ts'),
      import('../delivery/index.ts'),
    ]);
  return { readStatement, checkStatement, loadTemplate, templateNames, publish, openFolder, writeWhole };
}

function prepareJob(rooms: Rooms, { template: name, paper, out: path }: Values<typeof OPTIONS>): Outcome<Job> {
  const template = findTemplate(rooms, name);
  const out = rooms.openFolder(path);
  const diagnostics = [...template.diagnostics, ...out.diagnostics];
  if (!template.ok || !out.ok) return failed(diagnostics);
  return settle({ rooms, template: template.value, paper, out: out.value }, diagnostics);
}

function findTemplate({ templateNames, loadTemplate }: Rooms, name: string): Outcome<Template> {
  const names = templateNames(TEMPLATE_FOLDERS);
  if (names.includes(name)) return loadTemplate(name, TEMPLATE_FOLDERS);
  const message = `there is no template ${JSON.stringify(name)}`;
  return failed([fault('template/unknown', message, undefined, didYouMean(name, names))]);
}

async function buildAll(folders: readonly StatementFolder[], job: Job, terminal: Terminal): Promise<readonly Built[]> {
  const all: Built[] = [];
  for (const [index, folder] of folders.entries()) {
    terminal.progress(index + 1, folders.length, folder.slug);
    const delivered = buildOne(folder, job);
    terminal.diagnostics(delivered.diagnostics);
    if (delivered.diagnostics.some(isDisagreement)) terminal.remark(notBuilt(folder));
    const files = delivered.ok ? delivered.value : [];
    for (const file of files) terminal.result(file.path);
    all.push({ slug: folder.slug, folder: folder.path, ok: delivered.ok, files, diagnostics: delivered.diagnostics });
    // Setting leaves no gap for signals; here the keyboard's is heard, between two whole statements.
    await setImmediate();
  }
  terminal.remark(summary(all));
  return all;
}

/** What keeps a statement from being built though it could be set. */
function isDisagreement({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && code.startsWith('check/');
}

function notBuilt({ slug, path }: StatementFolder): string {
  return `${slug} is not built: correct what is found in it, or allow it with a reason; see diptych check ${path}`;
}

/** Reads, checks, sets and writes one statement. Its files are described as `--json` prints them. */
function buildOne(folder: StatementFolder, { rooms, template, paper, out }: Job) {
  const statement = rooms.readStatement(folder.path);
  if (!statement.ok) return statement;
  const disagreements = rooms.checkStatement(statement.value).filter(isDisagreement);
  if (disagreements.length > 0) return failed([...statement.diagnostics, ...disagreements]);
  const published = rooms.publish(statement.value, template, { paper });
  const diagnostics = [...statement.diagnostics, ...published.diagnostics];
  if (!published.ok) return failed(diagnostics);
  const { bytes, pages, report } = published.value;
  const name = `${folder.slug}_${statement.value.meta.languages.join('-')}_handout-${paper}.pdf`;
  const written = rooms.writeWhole(out, { name: folder.slug, files: new Map([[name, bytes]]), existing: 'replace' });
  if (!written.ok) return failed([...diagnostics, ...written.diagnostics]);
  const describe = (file: DeliveredFile) => ({ ...file, paper, pages, report });
  return settle(written.value.files.map(describe), [...diagnostics, ...written.diagnostics]);
}

function summary(all: readonly Built[]): string {
  const good = all.filter((one) => one.ok).length;
  const faulty = all.length - good;
  const built = `built ${String(good)} ${good === 1 ? 'statement' : 'statements'}`;
  return faulty === 0 ? built : `${built}, ${String(faulty)} with faults left as before`;
}
