/** `diptych inspect`: turns statements into proofs and figures: how they are set, how well, and which line is the worst. */
import { done, failed, type Outcome, settle } from '../../diagnostics/index.ts';
import type { Inspected } from '../../file/editions/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { ColumnFigures, Composed, CompositionReport, SurveyedPage } from '../../page/pages/index.ts';
import { type Statement, unsettledFaults } from '../../text/statement/index.ts';
import type { DeliveredFile } from '../delivery/index.ts';
import { defineCommand } from './command.ts';
import {
  countOf,
  deliver,
  eachStatement,
  houseFacts,
  issuerPlaceIn,
  paperFor,
  type Job,
  JOB_OPTIONS,
  type NewFile,
  openRooms,
  prepareJob,
  stemOf,
  unchosen,
} from './job.ts';
import { findStatements, type StatementFolder, statementNames } from './statements.ts';

interface Inspection {
  readonly slug: string;
  readonly paper: PaperName;
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
    const job = await prepareJob(rooms, values);
    const early = [...asked.diagnostics, ...job.diagnostics];
    terminal.diagnostics(early);
    if (!asked.ok || !job.ok) return { results: { statements: [] }, diagnostics: early };
    const style = unchosen(job.value, values.template);
    if (style !== undefined) terminal.remark(style);
    const all = await eachStatement(asked.value, terminal, {
      work: (folder) => inspectOne(folder, job.value, paperFor(values.paper, job.value.house)),
      tell: ({ slug, paper, files, report }) => {
        for (const line of figuresTable(slug, paper, report)) terminal.result(line);
        for (const file of files) terminal.result(file.path);
      },
    });
    terminal.remark(countOf('inspected', all, 'passed over'));
    const statements = all.map(({ slug, folder, made, diagnostics }) => {
      const { files = [], report, survey } = made ?? {};
      return { slug, folder, ok: made !== undefined, files, report: report && toldReport(report), survey, diagnostics };
    });
    return { results: { statements }, diagnostics: [...early, ...all.flatMap((one) => one.diagnostics)] };
  },
});

async function inspectOne({ slug, path }: StatementFolder, job: Job, paper: PaperName): Promise<Outcome<Inspection>> {
  const statement = job.rooms.readStatement(path, job.house.settings);
  if (!statement.ok) return statement;
  // What is not settled can be looked at, and says that it is a draft.
  const open = unsettledFaults(statement.value.meta).map((one) => ({ ...one, severity: 'warning' as const }));
  const wishes = { ...job.wishes, ...(open.length > 0 && { draft: true }) };
  const proof = await proofOf({ statement: statement.value, paper }, { ...job, wishes });
  const diagnostics = [...statement.diagnostics, ...open, ...proof.diagnostics];
  if (!proof.ok) return failed(diagnostics);
  const { inspected, files } = proof.value;
  const delivered = await deliver(job, slug, files);
  if (!delivered.ok) return failed([...diagnostics, ...delivered.diagnostics]);
  const { report, survey } = inspected;
  return settle({ slug, paper, files: delivered.value, report, survey }, [...diagnostics, ...delivered.diagnostics]);
}

/** The report as a program reads it: of a language in which no line fills its measure, `null` for what only such lines have. */
function toldReport({ figures, ...report }: CompositionReport) {
  return { ...report, figures: figures.map((own) => (own.lines === 0 ? { ...own, ...WITHOUT_LINES } : own)) };
}

const WITHOUT_LINES = {
  spaces: null,
  loose: null,
  tight: null,
  hyphens: null,
  ladder: null,
  runts: null,
  endings: null,
  rivers: null,
} as const;

/*
 * Turns the report on a composition into lines that an editor reads: what was chosen, the figures, the worst line.
 */

/** The columns of the table with figures of lines that fill their measure, and what stands in them. */
const OF_LINES: readonly Cell[] = [
  ['lines', ({ lines }) => String(lines)],
  ['space', ({ spaces }) => spaces.mean.toFixed(3)],
  ['CV', ({ spaces }) => spaces.variation.toFixed(3)],
  ['widest', ({ spaces }) => spaces.widest.toFixed(3)],
  ['loose', ({ loose }) => String(loose)],
  ['tight', ({ tight }) => String(tight)],
  ['hyphens', ({ hyphens }) => String(hyphens)],
  ['ladder', ({ ladder }) => String(ladder)],
  ['runts', ({ runts }) => String(runts)],
  ['tails', ({ endings }) => String(endings.tails)],
  ['rivers', ({ rivers }) => String(rivers)],
];

type Cell = readonly [head: string, cell: (figures: ColumnFigures) => string];

/** What stands for a figure of lines where none fills its measure: 0 would be praise. */
const NONE = '–';

const COLUMNS: readonly Cell[] = [
  ['', ({ lang }) => lang],
  ...OF_LINES.map(([head, cell]): Cell => [head, (own) => (own.lines === 0 ? NONE : cell(own))]),
  ['blank rows', ({ blankRows, blankShare }) => `${String(blankRows)} (${(blankShare * 100).toFixed(1)}%)`],
];

const INDENT = '  ';
const BETWEEN = '  ';

/** The setting, a table with a row for each language, and the worst line with its place. */
function figuresTable(slug: string, paper: PaperName, report: CompositionReport): readonly string[] {
  const rows = [COLUMNS.map(([head]) => head), ...report.figures.map((own) => COLUMNS.map(([, cell]) => cell(own)))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) => INDENT + row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join(BETWEEN));
  return [
    `${slug}: ${settingLine(report)}`,
    ...table,
    ...raggedLine(report),
    ...worstLine(report),
    ...lastPageLines(new Map([[paper, report]])).map((line) => `${slug}: ${line}`),
  ];
}

/** Says of languages without figures why they have none. */
function raggedLine({ figures }: CompositionReport): readonly string[] {
  const ragged = figures.filter(({ lines }) => lines === 0).map(({ lang }) => lang);
  if (ragged.length === 0) return [];
  return [`${INDENT}${NONE}  no line of ${ragged.join(', ')} is drawn out to fill its column: the text is ragged`];
}

/**
 * Says what would help where the last page holds a scrap; nothing elsewhere. Of two papers each is named, and where as many
 * rows are over on both, and the same would help, it is said once.
 */
export function lastPageLines(reports: ReadonlyMap<PaperName, CompositionReport>): readonly string[] {
  const all = [...reports];
  const said = new Map<string, { readonly rows: number; readonly help: string; readonly on: typeof all }>();
  for (const [paper, report] of all.filter(([, { lastPage }]) => lastPage.scrap)) {
    const { rows, leaves } = report.lastPage;
    const fewest = report.pages - leaves;
    const helpsOnAll = all.every(([, other]) => other.pages <= fewest || isSavedAt(fewest, other));
    const help = helpOn(report, helpsOnAll ? undefined : paper);
    const key = `${String(rows)} ${help}`;
    said.set(key, { rows, help, on: [...(said.get(key)?.on ?? []), [paper, report]] });
  }
  return [...said.values()].map(({ rows, help, on }) => {
    const where = all.length === 1 ? '' : `on ${on.map(([paper]) => paper).join(' and ')}, `;
    const of = on.map(([, { lastPage }]) => String(lastPage.of));
    return `${where}the last page holds ${String(rows)} of ${[...new Set(of)].join(' and ')} rows: ${help}`;
  });
}

/** What would set it on a page less; `only` is the paper on which alone it would. */
function helpOn({ pages, lastPage: { rows, leaves, savable }, columns }: CompositionReport, only?: PaperName): string {
  const fewest = pages - leaves;
  const onFewer = fewest === 1 ? 'on one page' : `on ${String(fewest)} pages`;
  const lines = `${String(rows)} ${rows === 1 ? 'line' : 'lines'}`;
  const shorter = columns.length > 1 ? `${lines} less in the longer version` : `${lines} less`;
  if (!savable) return `${shorter} would set it ${onFewer}`;
  const options = `--fit ${String(fewest)}${only === undefined ? '' : ` --paper ${only}`}`;
  return `\`${options}\` sets it ${onFewer}, and so would ${shorter}`;
}

function isSavedAt(fewest: number, { pages, lastPage }: CompositionReport): boolean {
  return lastPage.savable && pages - lastPage.leaves <= fewest;
}

/** `1 page, 9.50 on 12.60 pt, pair gap 1, columns en 216.6 + fr 275.6 pt, split 0.440`. */
export function settingLine({ pages, size, leading, gap, columns, split }: CompositionReport): string {
  const measures = columns.map(({ lang, measure }) => `${lang} ${measure.toFixed(1)}`).join(' + ');
  return [
    `${String(pages)} ${pages === 1 ? 'page' : 'pages'}`,
    `${size.toFixed(2)} on ${leading.toFixed(2)} pt`,
    `pair gap ${String(gap)}`,
    `${columns.length === 1 ? 'column' : 'columns'} ${measures} pt`,
    ...(columns.length === 2 ? [`split ${split.toFixed(3)}`] : []),
  ].join(', ');
}

function worstLine({ worst }: CompositionReport): readonly string[] {
  if (worst === undefined) return [];
  const { place, looseness, spaceEm, text } = worst;
  const signed = `${looseness < 0 ? '-' : '+'}${Math.abs(looseness).toFixed(2)}`;
  const at = `${place.file}:${String(place.line)}:${String(place.column)}`;
  const said = text.replace(/\u00AD$/u, '-').trimEnd();
  return [`${at}  worst line, looseness ${signed}, spaces of ${spaceEm.toFixed(3)} em: ${said}`];
}

/*
 * Turns a statement into the files of its proof: a PDF, and a picture of each page.
 */

interface Proof {
  readonly inspected: Inspected;
  readonly files: readonly NewFile[];
}

/** What a proof is of: a statement on a paper, and its pages where they have been composed. */
interface Proofed {
  readonly statement: Statement;
  readonly paper: PaperName;
  readonly composed?: Composed;
}

/** Faults: those of composing. */
export async function proofOf({ statement, ...on }: Proofed, job: Job): Promise<Outcome<Proof>> {
  const { rooms, template, wishes } = job;
  const house = houseFacts(job.house);
  const inspected = rooms.inspect(
    { session: rooms.session, statement, template, ...(house && { house }), ...issuerPlaceIn(job.house) },
    { ...on, wishes },
  );
  if (!inspected.ok) return inspected;
  const { bytes, paper, pages } = inspected.value;
  const stem = stemOf(statement, job, { edition: 'proof', paper });
  const { picture } = await import('../../file/pdf/index.ts');
  const pictures = await picture(bytes);
  const files = [
    { name: `${stem}.pdf`, content: bytes, about: { paper, pages } },
    ...pictures.map((png, i) => ({
      name: `${stem}-${String(i + 1)}.png`,
      content: png,
      about: { paper, page: i + 1 },
    })),
  ];
  return done({ inspected: inspected.value, files }, inspected.diagnostics);
}
