/** Turns the options that say how statements are set into what every statement of a run is set with, and delivers its files. */
import { done, failed, fault, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import type { DeliveredFile, OutputFolder } from '../delivery/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Naming, PageWishes } from '../../file/editions/index.ts';
import { Session } from '../../session/index.ts';
import type { Lang, Statement } from '../../text/statement/index.ts';
import type { FitRules, OpenedTemplate, Template } from '../../page/template/index.ts';
import { nodeResources } from '../resources.ts';
import type { Values } from './command.ts';
import { didYouMean } from './did-you-mean.ts';

/** What `build` and `inspect` take alike. */
export const JOB_OPTIONS = {
  template: { kind: 'text', about: 'The house style', value: 'NAME', default: 'un-message', suggest: templates },
  paper: {
    kind: 'text',
    about: 'The paper',
    value: 'PAPER',
    default: 'a4',
    among: ['a4', 'letter'] satisfies PaperName[],
  },
  languages: {
    kind: 'text',
    about: 'The languages to set, from left to right; those of the statement when not given',
    value: 'LANGUAGES',
    suggest: suggestedOrders,
  },
  arrangement: {
    kind: 'text',
    about: 'Two languages side by side in columns, or on facing pages',
    value: 'ARRANGEMENT',
    default: 'columns',
    among: ['columns', 'facing'],
  },
  fit: {
    kind: 'text',
    about: 'Fit the text to this many pages, or to whole sheets, by its size and leading: a number, or sheet',
    value: 'PAGES',
    suggest: () => Promise.resolve(['1', '2', 'sheet']),
  },
  out: { kind: 'text', about: 'The folder for what is built', value: 'DIR', default: 'out' },
} as const;

/** How pages are set; the paper apart, of which there may be several. */
type JobValues = Omit<Values<typeof JOB_OPTIONS>, 'paper' | 'json'>;
type Rooms = Awaited<ReturnType<typeof openRooms>>;

/** What all statements of a run have in common. */
export interface Job {
  readonly rooms: Rooms;
  readonly template: Template;
  readonly templateText: string;
  readonly wishes: PageWishes;
  readonly out: OutputFolder;
}

/** The rooms are opened only now and all at once: help and wrong usage don't wait for them. */
export async function openRooms() {
  const [folder, language, template, fonts, editions, delivery, session] = await Promise.all([
    import('../statement-folder.ts'),
    import('../../text/language/index.ts'),
    import('../../page/template/index.ts'),
    import('../../page/fonts/index.ts'),
    import('../../file/editions/index.ts'),
    import('../delivery/index.ts'),
    newSession(),
  ]);
  return {
    readFolder: folder.readFolder,
    readStatement: folder.readStatement,
    settableLanguages: language.settableLanguages,
    openTemplate: template.openTemplate,
    loadProfile: template.loadProfile,
    placeOfKey: template.placeOfKey,
    mostPages: template.MOST_PAGES,
    templateNames: template.templateNames,
    fittedTo: template.fittedTo,
    session,
    openFamily: fonts.openFamily,
    inspect: editions.inspect,
    makeEditions: editions.makeEditions,
    stemOf: editions.stemOf,
    openFolder: delivery.openFolder,
    inputsDigest: delivery.inputsDigest,
    isUnchanged: delivery.isUnchanged,
    writeWhole: delivery.writeWhole,
  };
}

/** It waits for HarfBuzz, while the other rooms are being loaded. */
async function newSession(): Promise<Session> {
  const { openSession } = await import('../../page/fonts/index.ts');
  return openSession(nodeResources());
}

/** Faults: those of templates and of output folders, `cli/unknown-value`, `cli/conflicting-options`. */
export function prepareJob(rooms: Rooms, values: JobValues): Outcome<Job> {
  const { arrangement } = values;
  const template = findTemplate(rooms, values.template);
  const fit = readFit(rooms, values.fit);
  const out = rooms.openFolder(values.out);
  const named = readLanguages(values.languages, rooms);
  const conflicts = named.ok ? conflictsOf(arrangement, named.value) : named.diagnostics;
  const diagnostics = [...template.diagnostics, ...fit.diagnostics, ...out.diagnostics, ...conflicts];
  if (!template.ok || !fit.ok || !out.ok || !named.ok || conflicts.length > 0) return failed(diagnostics);
  const languages = named.value;
  return done(
    {
      rooms,
      template: fit.value === undefined ? template.value.template : rooms.fittedTo(template.value.template, fit.value),
      templateText: template.value.text,
      wishes: { arrangement, ...(languages && { languages }), ...(fit.value !== undefined && { fit: fit.value }) },
      out: out.value,
    },
    diagnostics,
  );
}

async function templates(): Promise<readonly string[]> {
  const { templateNames } = await import('../../page/template/index.ts');
  return templateNames(new Session(nodeResources()));
}

async function suggestedOrders(): Promise<readonly string[]> {
  const { settableLanguages } = await import('../../text/language/index.ts');
  return ordersOf(settableLanguages().map(({ tag }) => tag));
}

/** Every order of two languages, and each alone. */
function ordersOf(tags: readonly Lang[]): readonly string[] {
  const pairs = tags.flatMap((first) => tags.filter((other) => other !== first).map((other) => `${first},${other}`));
  return [...pairs, ...tags];
}

/** Languages with commas between them, each once. Faults: `cli/unknown-value`. */
function readLanguages(
  written: string | undefined,
  { settableLanguages }: Rooms,
): Outcome<readonly Lang[] | undefined> {
  if (written === undefined) return done(written);
  const tags = settableLanguages().map(({ tag }) => tag);
  const named = written.split(',');
  const known = named.flatMap((name) => tags.filter((tag) => tag === name));
  const isRepeated = new Set(named).size < named.length;
  if (known.length === named.length && !isRepeated) return done(known);
  const hint = isRepeated
    ? 'name each language once'
    : (didYouMean(written, ordersOf(tags)) ?? `the languages are ${tags.join(', ')}, with commas between them`);
  const message = `--languages cannot be ${JSON.stringify(written)}`;
  return failed([fault('cli/unknown-value', message, undefined, hint)]);
}

function findTemplate({ session, templateNames, openTemplate }: Rooms, name: string): Outcome<OpenedTemplate> {
  const names = templateNames(session);
  if (names.includes(name)) return openTemplate(session, name);
  const message = `there is no template ${JSON.stringify(name)}`;
  return failed([fault('template/unknown', message, undefined, didYouMean(name, names))]);
}

function readFit({ mostPages }: Rooms, written: string | undefined): Outcome<FitRules['pages'] | undefined> {
  if (written === undefined || written === 'sheet') return done(written);
  if (/^[1-9]\d*$/.test(written) && Number(written) <= mostPages) return done(Number(written));
  const message = `--fit cannot be ${JSON.stringify(written)}`;
  const hint = `give a number of pages from 1 to ${String(mostPages)}, or sheet`;
  return failed([fault('cli/unknown-value', message, undefined, hint)]);
}

function conflictsOf(arrangement: JobValues['arrangement'], languages: readonly Lang[] | undefined): Diagnostic[] {
  if (arrangement !== 'facing' || languages?.length !== 1) return [];
  const message = '--arrangement facing wants two languages, and --languages names one';
  return [fault('cli/conflicting-options', message, undefined, 'leave one of the two out')];
}

/** What a file of a statement is called, without its ending. */
export function stemOf(statement: Statement, { rooms, wishes }: Job, naming: Naming): string {
  return rooms.stemOf(statement, wishes, naming);
}

/** A file to write, with what `--json` says of it. */
export interface NewFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly about: Readonly<Record<string, unknown>>;
}

/** Writes the files of one statement, all or none. */
export function deliver(
  { rooms, out }: Job,
  slug: string,
  files: readonly NewFile[],
): Outcome<readonly DeliveredFile[]> {
  const contents = new Map(files.map(({ name, content }) => [name, content]));
  const written = rooms.writeWhole(out, { name: slug, files: contents, existing: 'replace' });
  if (!written.ok) return written;
  const described = written.value.files.map((file, i) => ({ ...file, ...files[i]?.about }));
  return done(described, written.diagnostics);
}
