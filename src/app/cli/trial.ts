/** Makes a statement as `build` does, in memory, and throws it away: what is kept is why it would be refused. */
import type { Diagnostic, Outcome } from '../../diagnostics/index.ts';
import { MOST_COLUMNS } from '../../page/pages/index.ts';
import type { Lang, Statement } from '../../text/statement/index.ts';
import { type BuildJob, type BuildValues, makeOne, prepareBuild } from './build-one.ts';
import { openRooms } from './job.ts';
import type { StatementFolder } from './statements.ts';
import type { Terminal } from './terminal.ts';

/** What is wrong with the files of a statement that could be read; one with open questions is tried as its draft. */
export type Trial = (folder: StatementFolder, statement: Statement) => Promise<readonly Diagnostic[]>;

/**
 * For all statements of a run: fonts and the template, that of the house if none is named, are opened once, for the first
 * that is tried. Nothing is written, and the output folder is not tried.
 */
export function openTrial(template: string | undefined, terminal: Terminal): Trial {
  const jobs = new Map<boolean, Promise<Outcome<BuildJob>>>();
  return async (folder, { meta, versions }) => {
    const isOpen = (meta.unsettled ?? []).length > 0;
    const preparing = jobs.get(isOpen) ?? prepareTrial({ ...BUILD_AS_USUAL, template, draft: isOpen }, terminal);
    jobs.set(isOpen, preparing);
    const job = await preparing;
    if (!job.ok) return errorsOf(job);
    const found: Diagnostic[] = [];
    for (const languages of setTogether(versions.map(({ lang }) => lang))) {
      found.push(...errorsOf(await makeOne(folder, languages ? settingAlone(job.value, languages) : job.value)));
    }
    return distinct(found);
  };
}

/** The languages of each trial: all of them, or where no page has room for so many, the first with each of the others. */
function setTogether([first, ...others]: readonly Lang[]): readonly (readonly Lang[] | undefined)[] {
  return first === undefined || others.length < MOST_COLUMNS ? [undefined] : others.map((other) => [first, other]);
}

/** The same job for some languages of a statement. */
function settingAlone(job: BuildJob, languages: readonly Lang[]): BuildJob {
  const wishes = { ...job.wishes, languages };
  return { ...job, wishes, orders: { ...job.orders, wishes: { ...job.orders.wishes, languages } } };
}

function errorsOf({ diagnostics }: Outcome<unknown>): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

/** What is found in the first language is found beside each of the others. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

async function prepareTrial(values: BuildValues, terminal: Terminal): Promise<Outcome<BuildJob>> {
  const [rooms, { openedBefore }] = await Promise.all([openRooms(), import('../delivery/index.ts')]);
  return prepareBuild({ ...rooms, openFolder: openedBefore }, values, {
    check: () => [],
    terminal,
    proofreader: undefined,
  });
}

/** What `diptych build` is told by nobody who gives it no options; what stands in its folder already is made again. */
const BUILD_AS_USUAL: BuildValues = {
  template: undefined,
  paper: undefined,
  languages: undefined,
  arrangement: 'columns',
  fit: undefined,
  out: undefined,
  edition: undefined,
  press: false,
  booklet: false,
  nup: undefined,
  pdf: '1.7',
  'mail-to': undefined,
  'mail-from': undefined,
  'mail-subject': undefined,
  'attach-as': undefined,
  sign: undefined,
  certificate: undefined,
  timestamp: undefined,
  crl: undefined,
  ocsp: undefined,
  authorities: undefined,
  level: undefined,
  made: undefined,
  draft: false,
  force: true,
  proof: false,
};
