/** `diptych build`: turns statements into PDFs in the output folder, each statement's files whole or not at all. */
import { failed, settle, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { DeliveredFile } from '../delivery/index.ts';
import type { CompositionReport } from '../pages/index.ts';
import { defineCommand } from './command.ts';
import { countOf, eachStatement } from './each-statement.ts';
import { settingLine } from './figures-table.ts';
import { deliver, JOB_OPTIONS, openRooms, prepareJob, stemOf, type Job } from './job.ts';
import { proofOf } from './proof-files.ts';
import type { Statement } from '../statement/index.ts';
import { findStatements, statementNames, type StatementFolder } from './statements.ts';

const OPTIONS = {
  ...JOB_OPTIONS,
  proof: { kind: 'flag', about: 'Write a proof beside each PDF, as diptych inspect does' },
} as const;

interface Built {
  readonly files: readonly DeliveredFile[];
  readonly report: CompositionReport;
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
    { line: 'diptych build --languages fr,en --fit 1', about: 'French on the left, on one page' },
    { line: 'diptych build --arrangement facing', about: 'English on the left page, French on the right' },
    { line: 'diptych build --languages fr', about: 'The French alone' },
  ],
  async run({ operands, values }, terminal) {
    const asked = findStatements(operands);
    const [rooms, { certainFaults }] = await Promise.all([openRooms(), import('../check/index.ts')]);
    const prepared = prepareJob(rooms, values);
    const early = [...asked.diagnostics, ...prepared.diagnostics];
    terminal.diagnostics(early);
    if (!asked.ok || !prepared.ok) return { results: { statements: [] }, diagnostics: early };
    const job = prepared.value;
    const all = await eachStatement(asked.value, terminal, {
      work: (folder) => buildOne(folder, { ...job, check: certainFaults }, values.proof),
      tell: ({ files, report }) => {
        for (const file of files) terminal.result(file.path);
        if (job.template.fit !== undefined) terminal.remark(`fitted: ${settingLine(report)}`);
      },
    });
    for (const { slug, folder } of all.filter((one) => one.diagnostics.some(isDisagreement)))
      terminal.remark(notBuilt(slug, folder));
    terminal.remark(countOf('built', all, 'left as before'));
    const statements = all.map(({ slug, folder, made, diagnostics }) => {
      return { slug, folder, ok: made !== undefined, files: made?.files ?? [], diagnostics };
    });
    return { results: { statements }, diagnostics: [...early, ...all.flatMap((one) => one.diagnostics)] };
  },
});

/** What keeps a statement from being built though it could be set. */
function isDisagreement({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && code.startsWith('check/');
}

function notBuilt(slug: string, folder: string): string {
  return `${slug} is not built: correct what is found in it, or allow it with a reason; see diptych check ${folder}`;
}

interface CheckedJob extends Job {
  readonly check: (statement: Statement) => readonly Diagnostic[];
}

/** Reads, checks, sets and writes one statement. Its files are described as `--json` prints them. */
async function buildOne(folder: StatementFolder, job: CheckedJob, withProof: boolean): Promise<Outcome<Built>> {
  const { rooms, template, options } = job;
  const statement = rooms.readStatement(folder.path);
  if (!statement.ok) return statement;
  const disagreements = job.check(statement.value);
  if (disagreements.length > 0) return failed([...statement.diagnostics, ...disagreements]);
  const published = rooms.publish(statement.value, template, options);
  const diagnostics = [...statement.diagnostics, ...published.diagnostics];
  if (!published.ok) return failed(diagnostics);
  const { bytes, paper, pages, report } = published.value;
  const name = `${stemOf(statement.value, 'handout', job)}.pdf`;
  // It is set the same way again, so it has nothing to add to the diagnostics.
  const proof = withProof ? await proofOf(statement.value, job) : undefined;
  const proofFiles = proof?.ok === true ? proof.value.files : [];
  const files = [{ name, content: bytes, about: { paper, pages, report } }, ...proofFiles];
  const delivered = deliver(job, folder.slug, files);
  if (!delivered.ok) return failed([...diagnostics, ...delivered.diagnostics]);
  return settle({ files: delivered.value, report }, [...diagnostics, ...delivered.diagnostics]);
}
