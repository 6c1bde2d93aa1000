/** `diptych build`: turns statements into the files of their editions, each statement's files whole or not at all. */
import { availableParallelism } from 'node:os';
import { type Diagnostic, done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { setUpForBatch, STATEMENTS_BEFORE } from './batch-memory.ts';
import { buildOne, type Built, type BuildValues, placeOne, prepareBuild } from './build-one.ts';
import type { BuildPool } from './build-pool.ts';
import { defineCommand, type Report, type Values } from './command.ts';
import { countOf, eachStatement, EDITION_OPTIONS, JOB_OPTIONS, openRooms, unchosen, type Worked } from './job.ts';
import { lastPageLines, settingLine } from './inspect.ts';
import { startReading } from './reading-thread.ts';
import { isRoomLimited, needFiles, needRoom } from './system.ts';
import { areLargerThan, findStatements, statementNames } from './statements.ts';
import type { Terminal } from './terminal.ts';

export const BUILD_OPTIONS = {
  ...EDITION_OPTIONS,
  ...JOB_OPTIONS,
  paper: {
    kind: 'text',
    about: 'The paper; of both, the first is that of the mail and the archive',
    value: 'PAPER',
    usual: 'a4',
    among: ['a4', 'letter', 'a4,letter', 'letter,a4'],
  },
  jobs: {
    kind: 'text',
    about: 'How many statements are made at once, each in a thread of its own; of a batch, one a processor',
    value: 'N',
  },
  proof: { kind: 'flag', about: 'Write a proof of the pages too, as diptych inspect does' },
} as const;

export const build = defineCommand({
  name: 'build',
  about: 'Publish statements: the handout to print, the mail to send, the archive to keep',
  operand: {
    name: 'statement',
    about: 'The name of a folder in statements/, or the path to one; all of statements/ when none is named',
    count: 'any',
    suggest: () => Promise.resolve(statementNames()),
  },
  options: BUILD_OPTIONS,
  examples: [
    { line: 'diptych build', about: 'Every statement of statements/, all three editions, into out/' },
    { line: 'diptych build 2014-07-30-trafficking-in-persons --paper letter', about: 'One of them, on Letter' },
    { line: 'diptych build drafts/opening --out proofs', about: 'A folder elsewhere, into proofs/' },
    { line: 'diptych build --edition handout --press --booklet', about: 'For a printing house, and as a booklet' },
    { line: 'diptych build --edition email --mail-to press@example.org', about: 'A draft that needs only to be sent' },
    { line: 'diptych build --edition archive --pdf 2.0 --sign key.p12', about: 'The official copy, signed' },
    { line: 'diptych build --languages fr,en --fit 1', about: 'French on the left, on one page' },
    { line: 'diptych build --arrangement facing', about: 'English on the left page, French on the right' },
    { line: 'diptych build --languages fr', about: 'The French alone' },
    {
      line: 'diptych build drafts/opening --draft',
      about: 'A handout for clearance: every page says that it is a draft',
    },
  ],
  async run({ operands, values }, terminal) {
    const asked = findStatements(operands);
    const threads = threadsFor(values, asked.ok ? asked.value.length : 0);
    if (!threads.ok) {
      terminal.diagnostics(threads.diagnostics);
      return { results: { statements: [] }, diagnostics: threads.diagnostics };
    }
    needFiles(threads.value);
    needRoom();
    // Its threads load their code while this one loads its own.
    const pool =
      asked.ok && threads.value > 1
        ? (await import('./build-pool.ts')).startPool(asked.value, threads.value, values)
        : undefined;
    return buildAll(asked, values, { terminal, pool }).finally(() => pool?.close());
  },
});

/** Builds the statements that were found, in this thread or in those of `pool`; tells what is wrong where none were. */
async function buildAll(
  asked: ReturnType<typeof findStatements>,
  values: Values<typeof BUILD_OPTIONS>,
  { terminal, pool }: { readonly terminal: Terminal; readonly pool: BuildPool | undefined },
): Promise<Report> {
  const isAlone = pool !== undefined || availableParallelism() === 1 || isRoomLimited();
  const isLong = asked.ok && !isAlone && areLargerThan(LEAST_FOR_A_READER, asked.value);
  // It takes as long to start as everything before the first page is set.
  const reading = isLong ? startReading() : undefined;
  const [rooms, { certainFaults }] = await Promise.all([openRooms(), import('../../text/check/index.ts')]);
  const job = await prepareBuild(rooms, values, {
    check: certainFaults,
    terminal,
    proofreader: reading,
  });
  const early = [...asked.diagnostics, ...job.diagnostics];
  terminal.diagnostics(early);
  if (!asked.ok || !job.ok) return { results: { statements: [] }, diagnostics: early };
  const style = unchosen(job.value, values.template);
  if (style !== undefined) terminal.remark(style);
  let begun = 0;
  let setUpAsBefore: () => void = () => undefined;
  const working = eachStatement(asked.value, terminal, {
    work: async (folder) => {
      if (begun++ === STATEMENTS_BEFORE) setUpAsBefore = setUpForBatch();
      return pool === undefined ? buildOne(folder, job.value) : placeOne(await pool.make(folder), folder, job.value);
    },
    // A batch may have thousands of statements: of each, what is still to be said of it is kept.
    keep: (made) => (terminal.json ? made : { ...made, files: [], shown: [], reports: new Map() }),
    tell: ({ shown, reports }) => {
      for (const path of shown) terminal.result(path);
      for (const line of lastPageLines(reports)) terminal.remark(line);
      if (job.value.template.fit === undefined) return;
      for (const report of reports.values()) terminal.remark(`fitted: ${settingLine(report)}`);
    },
  });
  const all = await working.finally(() => {
    setUpAsBefore();
  });
  for (const { slug, folder } of all.filter((one) => one.diagnostics.some(isDisagreement)))
    terminal.remark(notBuilt(slug, folder));
  for (const { slug, folder } of all.filter((one) => one.diagnostics.some(isOpen)))
    terminal.remark(notSettled(slug, folder));
  terminal.remark(summary(all));
  const statements = all.map(({ slug, folder, made, diagnostics }) => {
    const { files = [], reports = new Map<string, unknown>(), unchanged = false } = made ?? {};
    return {
      slug,
      folder,
      ok: made !== undefined,
      unchanged,
      files,
      reports: Object.fromEntries(reports),
      diagnostics,
    };
  });
  return {
    results: { statements },
    diagnostics: [...early, ...all.flatMap((one) => one.diagnostics)],
    wasIdle: pool !== undefined || !all.some(({ made }) => made?.unchanged === false),
  };
}

/** A thread is worth its start when it has so many statements to make. */
const LEAST_FOR_A_THREAD = 6;

/**
 * In bytes of text, some ten pages in two languages: a thread that reads beside costs a sixth of the processor time that one
 * page takes in all, and what it has to read of that page a tenth of it.
 */
const LEAST_FOR_A_READER = 50_000;

/** More threads than this wait for the disk and for memory, where nobody asks for them. */
const USUAL_MOST = 8;

/** Twice as many as the processors of any machine that sets statements. */
const MOST_THREADS = 256;

/** A key is asked for once and stays in one thread: what is signed is made there. Faults: `cli/unknown-value`. */
function threadsFor(
  { jobs, sign }: BuildValues & { readonly jobs: string | undefined },
  count: number,
): Outcome<number> {
  if (jobs !== undefined && !(/^[1-9]\d{0,2}$/u.test(jobs) && Number(jobs) <= MOST_THREADS)) {
    const hint = `give a number from 1 to ${String(MOST_THREADS)}`;
    return failed([fault('cli/unknown-value', `--jobs cannot be ${JSON.stringify(jobs)}`, undefined, hint)]);
  }
  if (sign !== undefined || count < 2 || isRoomLimited()) return done(1);
  if (jobs !== undefined) return done(Math.min(Number(jobs), count));
  return done(Math.max(1, Math.min(availableParallelism(), USUAL_MOST, Math.floor(count / LEAST_FOR_A_THREAD))));
}

/** `built 2 statements; 1 had not changed`. */
function summary(all: readonly Worked<Built>[]): string {
  const others = all.filter(({ made }) => made?.unchanged !== true);
  const unchanged = all.length - others.length;
  const told = countOf('built', others, 'left as before');
  return unchanged === 0 ? told : `${told}; ${String(unchanged)} had not changed`;
}

/** What keeps a statement from being built though it could be set. */
function isDisagreement({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && code.startsWith('check/');
}

/** What keeps a statement from being published until somebody settles it. */
function isOpen({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && code === 'statement/unsettled';
}

function notSettled(slug: string, folder: string): string {
  return `${slug} is not settled, and not built: diptych build ${folder} --draft makes a draft of it meanwhile`;
}

function notBuilt(slug: string, folder: string): string {
  return `${slug} is not built: correct what is found in it, or allow it with a reason; see diptych check ${folder}`;
}
