/** `diptych inspect`: turns statements into proofs and figures: how they are set, how well, and which line is the worst. */
import { failed, settle, type Outcome } from '../../diagnostics/index.ts';
import type { DeliveredFile } from '../delivery/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { CompositionReport, SurveyedPage } from '../../page/pages/index.ts';
import { defineCommand } from './command.ts';
import { countOf, eachStatement } from './each-statement.ts';
import { figuresTable } from './figures-table.ts';
import { deliver, JOB_OPTIONS, openRooms, prepareJob, type Job } from './job.ts';
import { proofOf } from './proof-files.ts';
import { findStatements, statementNames, type StatementFolder } from './statements.ts';

interface Inspection {
  readonly slug: string;
  readonly files: readonly DeliveredFile[];
  readonly report: CompositionReport;
  /** What stands where, with the figures of each line. */
  readonly survey: readonly SurveyedPage[];
}

export const inspect = defineCommand({
  name: 'inspect',
  about: 'Show how statements are set: figures, the worst line, and a proof as PDF and PNG',
  operand: {
    name: 'statement',
    about: 'The name of a folder in statements/, or the path to one; all of statements/ when none is named',
    count: 'any',
    suggest: () => Promise.resolve(statementNames()),
  },
  options: JOB_OPTIONS,
  examples: [
    { line: 'diptych inspect', about: 'The figures of every statement, and its proof in out/' },
    { line: 'diptych inspect opening --fit 1', about: 'What becomes of it on one page' },
    { line: 'diptych inspect opening --json', about: 'Everything, line by line, for a program' },
  ],
  async run({ operands, values }, terminal) {
    const asked = findStatements(operands);
    const rooms = await openRooms();
    const job = prepareJob(rooms, values);
    const early = [...asked.diagnostics, ...job.diagnostics];
    terminal.diagnostics(early);
    if (!asked.ok || !job.ok) return { results: { statements: [] }, diagnostics: early };
    const all = await eachStatement(asked.value, terminal, {
      work: (folder) => inspectOne(folder, job.value, values.paper),
      tell: ({ slug, files, report }) => {
        for (const line of figuresTable(slug, report)) terminal.result(line);
        for (const file of files) terminal.result(file.path);
      },
    });
    terminal.remark(countOf('inspected', all, 'passed over'));
    const statements = all.map(({ slug, folder, made, diagnostics }) => {
      const { files = [], report, survey } = made ?? {};
      return { slug, folder, ok: made !== undefined, files, report, survey, diagnostics };
    });
    return { results: { statements }, diagnostics: [...early, ...all.flatMap((one) => one.diagnostics)] };
  },
});

async function inspectOne({ slug, path }: StatementFolder, job: Job, paper: PaperName): Promise<Outcome<Inspection>> {
  const statement = job.rooms.readStatement(path);
  if (!statement.ok) return statement;
  const proof = await proofOf({ statement: statement.value, paper }, job);
  const diagnostics = [...statement.diagnostics, ...proof.diagnostics];
  if (!proof.ok) return failed(diagnostics);
  const { inspected, files } = proof.value;
  const delivered = deliver(job, slug, files);
  if (!delivered.ok) return failed([...diagnostics, ...delivered.diagnostics]);
  const { report, survey } = inspected;
  return settle({ slug, files: delivered.value, report, survey }, [...diagnostics, ...delivered.diagnostics]);
}
