/**
 * Diptych in Node: what the command does, for programs. Statements are folders on the disk, and what is built is written as
 * the command writes it, together or not at all. `diptych/engine` is the same without files, for anywhere.
 *
 * Whatever can go wrong by the input is an Outcome: `ok`, a `value` if so, and `diagnostics`, each with its code, its place
 * and what to do about it. What is thrown is our own fault.
 *
 * ```js
 * import { build, checkStatement, readStatement } from 'diptych';
 *
 * const statement = readStatement('statements/opening');
 * if (!statement.ok) throw new Error(statement.diagnostics[0].message);
 * for (const { code, message } of checkStatement(statement.value)) console.log(code, message);
 *
 * const built = await build('statements/opening', { edition: 'handout', paper: 'letter', out: 'proofs' });
 * if (built.ok) for (const path of built.value.shown) console.log(path);
 * ```
 */
import { availableParallelism } from 'node:os';
import { failed, type Outcome } from './diagnostics/index.ts';
import type { Built } from './app/cli/build-one.ts';
import { BUILD_OPTIONS } from './app/cli/build.ts';
import type { Values } from './app/cli/command.ts';
import { findStatements } from './app/cli/statements.ts';
import type { Terminal } from './app/cli/terminal.ts';
import { platformTimeZones } from './app/cli/time-zones.ts';
import { trustFrom, verifyOne, type Verified } from './app/cli/verify.ts';
import { nodeResources } from './app/resources.ts';
import { Session } from './session/index.ts';
import type { Imported, ImportOptions as IntakeOptions, Pages } from './text/intake/index.ts';

export type { Code, Diagnostic, Outcome, Place, Severity } from './diagnostics/index.ts';
export type { Built } from './app/cli/build-one.ts';
export type { Verified } from './app/cli/verify.ts';
export type { DeliveredFile } from './app/delivery/index.ts';
export type { Given, Imported, ImportSummary, PageFile, Pages, Take } from './text/intake/index.ts';
export type { Lang, Statement } from './text/statement/index.ts';
export { readStatement } from './app/statement-folder.ts';
export { checkStatement } from './text/check/index.ts';

/** The options of `diptych build`, by their names there; what is left out is as the command has it. */
export type BuildOptions = { readonly [K in keyof BuildValues]?: Exclude<BuildValues[K], undefined> };

type BuildValues = Values<typeof BUILD_OPTIONS>;

/**
 * Builds one statement, the path of its folder or its name in `statements/`, into the files of its editions. House
 * templates and fonts are those of the working directory. Faults: all that `diptych build` has.
 *
 * ```js
 * import { build } from 'diptych';
 *
 * const built = await build('opening', { edition: 'archive', template: 'un-message' });
 * console.log(built.ok && built.value.files.map(({ path }) => path));
 * ```
 */
export async function build(folder: string, options: BuildOptions = {}): Promise<Outcome<Built>> {
  const [{ readArguments }, { openRooms }, { buildOne, prepareBuild }, { startReading }, { certainFaults }] =
    await Promise.all([
      import('./app/cli/arguments.ts'),
      import('./app/cli/job.ts'),
      import('./app/cli/build-one.ts'),
      import('./app/cli/reading-thread.ts'),
      import('./text/check/index.ts'),
    ]);
  const read = readArguments({ name: 'build', options: BUILD_OPTIONS }, written(options));
  const found = findStatements([folder]);
  if (!read.ok || !found.ok) return failed([...read.diagnostics, ...found.diagnostics]);
  const [statement] = found.value;
  if (statement === undefined) throw new Error(`${folder} is found and is not there`);
  const rooms = await openRooms();
  const proofreader = availableParallelism() > 1 ? startReading() : undefined;
  const job = await prepareBuild(rooms, read.value.values as BuildValues, {
    check: certainFaults,
    terminal: SILENT,
    proofreader,
  });
  return job.ok ? buildOne(statement, job.value) : job;
}

/** As on a command line, where every option is read and refused in one place. */
function written(options: BuildOptions): readonly string[] {
  return Object.entries(options).flatMap(([key, value]) =>
    value === false ? [] : [value === true ? `--${key}` : `--${key}=${value}`],
  );
}

/** Who calls us has the diagnostics in hand. */
const SILENT: Terminal = {
  json: false,
  result: () => undefined,
  remark: () => undefined,
  diagnostics: () => undefined,
  progress: () => undefined,
  close: () => undefined,
};

/** What is known of a page beside what stands on it, which text to take of it, and whether to mend it. */
export type ImportOptions = Omit<IntakeOptions, 'timeZones' | 'session'>;

/**
 * Makes a statement of a page as somebody got it, or of one for each language. Faults: all that `diptych import` has.
 *
 * ```js
 * import { readFileSync } from 'node:fs';
 * import { importPages } from 'diptych';
 *
 * const page = { name: 'page.txt', bytes: readFileSync('page.txt') };
 * const imported = await importPages({ kind: 'together', page });
 * if (imported.ok) for (const [name, text] of imported.value.files) console.log(name, text.length);
 * ```
 */
export async function importPages(pages: Pages, options: ImportOptions = {}): Promise<Outcome<Imported>> {
  const intake = await import('./text/intake/index.ts');
  const session = new Session(nodeResources());
  return intake.importPages(pages, { ...options, session, timeZones: platformTimeZones() });
}

/**
 * Holds the folder of a bag, or a signed PDF, against what it says of itself; with `rebuild`, makes the bag again from its
 * own sources and compares every byte; with `trust`, a file of certificates in PEM, tells whether signers are to be trusted. Faults: all that `diptych verify` has.
 *
 * ```js
 * import { verify } from 'diptych';
 *
 * const verified = await verify('out/opening/opening_en-fr_archive-a4', { rebuild: true });
 * console.log(verified.ok ? verified.value.rebuilt : verified.diagnostics);
 * ```
 */
export async function verify(
  path: string,
  { rebuild = false, trust }: { readonly rebuild?: boolean; readonly trust?: string } = {},
): Promise<Outcome<Verified>> {
  const list = await trustFrom(trust);
  return list.ok ? verifyOne(path, { rebuild, ...(list.value && { trust: list.value }) }) : list;
}
