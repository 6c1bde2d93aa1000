/** `diptych import`: turns a page as somebody got it, or one for each language, into the folder of a statement. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { Session } from '../../session/index.ts';
import type { Given, ImportSummary, PageFile, Pages, Take } from '../../text/intake/index.ts';
import { instant, isoDate, isSlug, type Lang } from '../../text/statement/index.ts';
import { readBounded } from '../files.ts';
import { houseFolder, nodeResources } from '../resources.ts';
import { type ByTag, didYouMean } from './arguments.ts';
import { defineCommand, JSON_FLAG, type Values } from './command.ts';
import {
  type EditorSession,
  offerEditor,
  offerPage,
  openEditorSession,
  pageToEdit,
  summaryLines,
} from './import-editor.ts';
import { readInLittleRoom } from './page-memory.ts';
import { STATEMENTS_FOLDER } from './statements.ts';
import type { Terminal } from './terminal.ts';
import { platformTimeZones } from './time-zones.ts';

/** The texts that a page may give; they are the room's own names, which is not loaded to say them. */
const TAKES: readonly Take[] = ['both', 'as-delivered', 'all-english', 'all-french'];

const fact = (about: string, value: string) => ({ kind: 'text', about, value }) as const;

const perLanguage = (about: string, value: string, formerly: string) =>
  ({ kind: 'per-language', about, value, formerly }) as const;

const OPTIONS = {
  to: { kind: 'text', about: 'The folder to make the statement in', value: 'DIR', default: STATEMENTS_FOLDER },
  name: {
    kind: 'text',
    about: 'The name of the statement’s folder; of its date and title, if left out',
    value: 'NAME',
  },
  force: { kind: 'flag', about: 'Overwrite a statement of the same name' },
  text: perLanguage('The page of one language alone, for each language', 'FILE', 'en fr'),
  take: {
    kind: 'text',
    about: 'Which text to take of a page that gives it several times',
    value: 'TEXT',
    among: TAKES,
  },
  strict: { kind: 'flag', about: 'Mend nothing: keep every mark and space as it stands' },
  title: perLanguage('The title in one language, where the page has none', 'TITLE', 'title-en title-fr'),
  office: perLanguage('Whose statement it is, in one language', 'OFFICE', 'office-en office-fr'),
  date: fact('The date, where the page has none', 'YYYY-MM-DD'),
  place: fact('The place, where the page has none', 'PLACE'),
  speaker: fact('The name of the speaker', 'NAME'),
  embargo: fact(
    'When the embargo ends, as 2026-12-01T10:00-05:00, where the page is not clear; none if it was lifted',
    'INSTANT',
  ),
  json: JSON_FLAG,
} as const;

export const importPageCommand = defineCommand({
  name: 'import',
  about: 'Make a statement of a page: text, Markdown, HTML, Word or mail',
  operand: {
    name: 'file',
    about:
      'The page, or one for each language (a.en.md a.fr.md); - reads standard input; a folder is a statement to be written anew',
    count: 'any',
  },
  options: OPTIONS,
  examples: [
    { line: 'diptych import page.txt', about: 'Makes statements/<date>-<title>/' },
    { line: 'diptych import --text en=a.docx --text fr=b.docx', about: 'Of a file for each language' },
    { line: 'diptych import - --to drafts < page.txt', about: 'From standard input, into drafts/' },
  ],
  async run({ operands, values }, terminal) {
    const told = (diagnostics: readonly Diagnostic[], results = {}) => ({ results, diagnostics });
    const finish = (diagnostics: readonly Diagnostic[]) => {
      terminal.diagnostics(diagnostics);
      return told(diagnostics);
    };
    const { settableLanguages } = await import('../../text/language/index.ts');
    const languages = settableLanguages().map(({ tag }) => tag);
    const given = givenFacts(values, languages);
    if (!given.ok) return finish(given.diagnostics);
    if (values.name !== undefined && !isSlug(values.name)) {
      const message = `--name cannot be ${JSON.stringify(values.name)}`;
      const hint = 'write small letters, figures and single hyphens: 2014-07-30-trafficking-in-persons';
      return finish([fault('cli/unknown-value', message, undefined, hint)]);
    }
    const session = values.json || operands.includes(STANDARD_INPUT) ? undefined : openEditorSession(process);
    const { made, isTold } = await attempted(
      () => importedFrom({ operands, values, languages }, given.value),
      session,
      terminal,
    );
    if (!made.ok) return isTold ? told(made.diagnostics) : finish(made.diagnostics);
    const asked =
      values.json || operands.includes(STANDARD_INPUT)
        ? made
        : await settledBy(made, { operands, values, languages }, given.value);
    if (!asked.ok) return finish(asked.diagnostics);
    const { files, summary } = asked.value;
    const slug = values.name ?? asked.value.slug;
    const { openFolder, writeWhole } = await import('../delivery/index.ts');
    const folder = openFolder(values.to);
    if (!folder.ok) return finish([...asked.diagnostics, ...folder.diagnostics]);
    const backup = values.force ? keptBefore(values.to, slug, files) : undefined;
    const written = await writeWhole(folder.value, {
      name: slug,
      files,
      existing: values.force ? 'replace' : 'refuse',
    });
    const diagnostics = [...asked.diagnostics, ...written.diagnostics.map((one) => withWaysOut(one, slug))];
    if (!written.ok) return finish(diagnostics);
    const target = path.join(values.to, slug);
    if (summary !== undefined) {
      for (const line of summaryLines(summary)) terminal.remark(line);
      const order = inHouseOrder(summary, await languagesOfHouse());
      if (order !== undefined) terminal.remark(order);
    }
    if (backup !== undefined) terminal.remark(`what stood there before is kept in ${backup}`);
    terminal.result(target);
    terminal.diagnostics(diagnostics);
    const edited = summary !== undefined && session !== undefined && (await offerEditor(summary, target, session));
    const after = edited ? await readAgain(target) : [];
    terminal.diagnostics(after);
    return told([...diagnostics, ...after], {
      statement: { slug, folder: target, files: written.value.files, ...(summary && { summary }) },
    });
  },
});

/** The same after whoever sits at the terminal was asked what is open: read again with what they said, and without what they settled. */
async function settledBy(made: Outcome<Made>, asked: Asked, given: Given): Promise<Outcome<Made>> {
  if (!made.ok || made.value.summary === undefined || made.value.summary.questions.length === 0) return made;
  const { askQuestions, openDialogue } = await import('./import-dialogue.ts');
  const dialogue = await openDialogue(process);
  if (dialogue === undefined) return made;
  const { questions } = made.value.summary;
  const answers = await askQuestions(questions, { given, diagnostics: made.diagnostics, dialogue });
  dialogue.close();
  if (answers.given === given && answers.settled.length === 0) return made;
  const again = answers.given === given ? made : await importedFrom(asked, answers.given);
  return again.ok ? withoutSettled(again, answers.settled) : again;
}

/** What somebody has found right is open no more: its entries are gone from `statement.yaml`. */
async function withoutSettled(
  made: Extract<Outcome<Made>, { readonly ok: true }>,
  settled: readonly { readonly about: string; readonly message: string }[],
): Promise<Outcome<Made>> {
  const isSettled = (one: { readonly about: string; readonly message: string }) =>
    settled.some(({ about, message }) => about === one.about && message === one.message);
  const { slug, files, summary } = made.value;
  const { FACTS_FILE, formatStatementFolder, parseStatement } = await import('../../text/source/index.ts');
  const read = parseStatement({ slug, files });
  if (settled.length === 0 || summary === undefined || !read.ok) return made;
  const { unsettled, ...meta } = read.value.meta;
  const open = (unsettled ?? []).filter((one) => !isSettled(one));
  const facts = formatStatementFolder({
    ...read.value,
    meta: { ...meta, ...(open.length > 0 && { unsettled: open }) },
  });
  return done(
    {
      slug,
      files: new Map([...files, [FACTS_FILE, facts.get(FACTS_FILE) ?? '']]),
      summary: { ...summary, questions: summary.questions.filter((one) => !isSettled(one)) },
    },
    made.diagnostics.filter(({ message }) => !settled.some((one) => one.message === message)),
  );
}

/** Where statements are kept that another was written over; a folder with a dot is no statement. */
const BEFORE = '.before';

/** Copies the folder that is to be written over, if anything in it would change, and gives where to. */
function keptBefore(to: string, slug: string, files: ReadonlyMap<string, string>): string | undefined {
  const target = path.join(to, slug);
  if (!existsSync(path.join(target, 'statement.yaml'))) return undefined;
  const changes = [...files].some(([name, text]) => {
    const file = path.join(target, name);
    return existsSync(file) && readFileSync(file, 'utf8') !== text;
  });
  if (!changes) return undefined;
  let n = 1;
  while (existsSync(path.join(to, BEFORE, `${slug}-${String(n)}`))) n++;
  const backup = path.join(to, BEFORE, `${slug}-${String(n)}`);
  cpSync(target, backup, { recursive: true, errorOnExist: true, force: false });
  return backup;
}

/** What came of it, and whether its faults were told already. */
interface Attempted {
  readonly made: Outcome<Made>;
  readonly isTold: boolean;
}

/** A page that was not understood may be put right by whoever sits at the terminal, as often as they like. */
async function attempted(
  attempt: () => Promise<Outcome<Made>>,
  session: EditorSession | undefined,
  terminal: Terminal,
): Promise<Attempted> {
  for (;;) {
    const made = await attempt();
    const page = made.ok ? undefined : pageToEdit(made.diagnostics);
    if (page === undefined || session === undefined) return { made, isTold: false };
    terminal.diagnostics(made.diagnostics);
    if (!(await offerPage(page, session))) return { made, isTold: true };
  }
}

/** What is wrong with the statement after somebody has written in it. */
async function readAgain(folder: string): Promise<readonly Diagnostic[]> {
  const { readStatement } = await import('../statement-folder.ts');
  return readStatement(folder).diagnostics;
}

/** What was asked for, and the languages that it may be asked for in. */
interface Asked {
  readonly operands: readonly string[];
  readonly values: Values<typeof OPTIONS>;
  readonly languages: readonly Lang[];
}

interface Made {
  readonly slug: string;
  readonly files: ReadonlyMap<string, string>;
  readonly summary?: ImportSummary;
}

/** What is in the way may be overwritten, but only when asked for; two texts of one day and title have a name each. */
function withWaysOut(diagnostic: Diagnostic, slug: string): Diagnostic {
  const hint = `give this one a name of its own with --name ${slug}-2, or overwrite the other with --force`;
  return diagnostic.code === 'delivery/exists' ? { ...diagnostic, hint } : diagnostic;
}

/** What the options say of the statement. Faults: `cli/unknown-value`. */
function givenFacts(values: Values<typeof OPTIONS>, languages: readonly Lang[]): Outcome<Given> {
  const [titles, offices] = [
    inLanguages('title', values.title, languages),
    inLanguages('office', values.office, languages),
  ];
  if (!titles.ok || !offices.ok) return failed([...titles.diagnostics, ...offices.diagnostics]);
  const date = values.date === undefined ? undefined : isoDate(values.date);
  if (values.date !== undefined && date === undefined) {
    const message = `--date cannot be ${JSON.stringify(values.date)}`;
    return failed([fault('cli/unknown-value', message, undefined, 'write year, month and day: 2014-07-30')]);
  }
  const embargo = values.embargo === undefined ? undefined : givenEmbargo(values.embargo);
  if (values.embargo !== undefined && embargo === undefined) {
    const message = `--embargo cannot be ${JSON.stringify(values.embargo)}`;
    const hint = 'write day, time and distance from UTC: 2026-12-01T10:00-05:00; or none';
    return failed([fault('cli/unknown-value', message, undefined, hint)]);
  }
  return done({
    titles: titles.value,
    offices: offices.value,
    ...(date !== undefined && { date }),
    ...(values.place !== undefined && { place: values.place }),
    ...(values.speaker !== undefined && { speaker: values.speaker }),
    ...(embargo !== undefined && { embargo }),
  });
}

/** What was given for each language, in their order. Faults: `cli/unknown-value` for a language that no version can be in. */
function inLanguages(key: string, given: ByTag, languages: readonly Lang[]): Outcome<ReadonlyMap<Lang, string>> {
  const unknown = [...given.keys()].filter((tag) => !languages.some((lang) => lang === tag));
  if (unknown.length > 0)
    return failed(
      unknown.map((tag) =>
        fault(
          'cli/unknown-value',
          `--${key} cannot be in the language ${JSON.stringify(tag)}`,
          undefined,
          didYouMean(tag, languages) ?? 'diptych languages lists those that versions can be in',
        ),
      ),
    );
  return done(
    new Map(
      [...given].flatMap(([tag, text]) => {
        const lang = languages.find((one) => one === tag);
        return lang === undefined ? [] : [[lang, text] as const];
      }),
    ),
  );
}

function givenEmbargo(text: string): Given['embargo'] {
  return text === 'none' ? text : instant(text);
}

function inHouseOrder({ versions }: ImportSummary, house: readonly Lang[]): string | undefined {
  if (versions.length < 2 || !versions.every(({ lang }) => house.includes(lang))) return undefined;
  return `the versions are in the order of diptych.yaml: ${versions.map(({ lang }) => lang).join(', ')}`;
}

/** The languages of the house, as its readers read them; settings that are faulty are told by whatever else is asked of them. */
async function languagesOfHouse(): Promise<readonly Lang[]> {
  if (houseFolder() === undefined) return [];
  const house = (await import('../house.ts')).openHouse();
  return house.ok ? (house.value.settings.languages ?? []) : [];
}

async function importedFrom({ operands, values, languages }: Asked, facts: Given): Promise<Outcome<Made>> {
  const given = inLanguages('text', values.text, languages);
  if (!given.ok) return given;
  const apart = given.value.size === 0 ? namedApart(operands, languages) : given.value;
  const [file, ...others] = given.value.size === 0 && apart.size > 0 ? [] : operands;
  if (others.length > 0) {
    const hint =
      'name one page with all versions, or one for each: --text en=FILE --text fr=FILE, or files such as a.en.md and a.fr.md';
    return failed(
      others.map((extra) =>
        fault('cli/extra-argument', `import does not take ${JSON.stringify(extra)}`, undefined, hint),
      ),
    );
  }
  if (file === undefined && apart.size === 0)
    return failed([fault('cli/missing-argument', 'import wants a file', undefined, 'see diptych import --help')]);
  if (file !== undefined && apart.size > 0) {
    const message = `import does not take ${JSON.stringify(file)} beside --text`;
    return failed([fault('cli/extra-argument', message, undefined, 'name one page, or one for each language')]);
  }
  if (file !== undefined && /^https?:\/\//iu.test(file)) return failed([atAnAddress(file)]);
  if (file !== undefined && isStatement(file)) return writtenAnew(file);
  const own = await import('./import-own.ts');
  if (file !== undefined && file !== STANDARD_INPUT && own.isBag(file)) return own.sourcesOfBag(file);
  const pages = await openedPages(file, apart);
  if (!pages.ok) return pages;
  if (pages.value.kind === 'together' && own.isPdf(pages.value.page.bytes))
    return own.sourcesOfPdf(pages.value.page.name, pages.value.page.bytes);
  const { importPages } = await import('../../text/intake/index.ts');
  const { strict, take } = values;
  readInLittleRoom(bytesOf(pages.value));
  return importPages(pages.value, {
    timeZones: platformTimeZones(),
    session: new Session(nodeResources()),
    strict,
    given: facts,
    ...(take !== undefined && { take }),
    order: await languagesOfHouse(),
  });
}

function bytesOf(pages: Pages): number {
  const all = pages.kind === 'together' ? [pages.page] : [...pages.pages.values()];
  return all.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Nothing is fetched: who imports a page has it, as they saw it. */
function atAnAddress(address: string): Diagnostic {
  const message = `import does not fetch ${JSON.stringify(address)}`;
  return fault(
    'cli/unreadable',
    message,
    undefined,
    'save the page from the browser, as “web page, HTML only”, then: diptych import page.html',
  );
}

async function openedPages(file: string | undefined, apart: ReadonlyMap<Lang, string>): Promise<Outcome<Pages>> {
  if (file !== undefined) {
    const page = await readPage(file);
    return page.ok ? done({ kind: 'together', page: page.value }) : page;
  }
  const read = await Promise.all([...apart].map(async ([lang, name]) => ({ lang, page: await readPage(name) })));
  const pages = new Map(read.flatMap(({ lang, page }) => (page.ok ? [[lang, page.value] as const] : [])));
  if (pages.size < apart.size) return failed(read.flatMap(({ page }) => page.diagnostics));
  return done({ kind: 'apart', pages });
}

/** Two files or more that say in their names which language each is in: en.md and fr.md, page.en.txt and page_FR.docx. */
function namedApart(files: readonly string[], languages: readonly Lang[]): ReadonlyMap<Lang, string> {
  if (files.length < 2) return new Map();
  const named = files.map((file) => {
    const tag = /(?:^|[._-])([a-z]{2,3})\.[a-z0-9]+$/iu.exec(path.basename(file))?.[1]?.toLowerCase();
    const lang = languages.find((one) => one === tag);
    return lang === undefined ? undefined : ([lang, file] as const);
  });
  const apart = new Map(named.filter((one) => one !== undefined));
  return apart.size === files.length ? apart : new Map();
}

/** Any other folder is no page, and is refused like one. */
function isStatement(file: string): boolean {
  return file !== STANDARD_INPUT && existsSync(path.join(file, 'statement.yaml'));
}

/** A statement that is in our format already: read, and written as we write it. */
async function writtenAnew(dir: string): Promise<Outcome<Made>> {
  const [{ formatStatementFolder }, { readStatement }] = await Promise.all([
    import('../../text/source/index.ts'),
    import('../statement-folder.ts'),
  ]);
  const statement = readStatement(dir);
  if (!statement.ok) return statement;
  const { slug } = statement.value;
  return done({ slug, files: formatStatementFolder(statement.value) }, statement.diagnostics);
}

/*
 * Turns the name of a page into its bytes, or into why they cannot be had.
 */

const STANDARD_INPUT = '-';

/** How much is read at most, and what is said of more. */
async function largestPage() {
  const { LARGEST_PAGE_BYTES } = await import('../../text/intake/index.ts');
  return {
    most: LARGEST_PAGE_BYTES,
    tooLarge: `it is larger than ${String(LARGEST_PAGE_BYTES / 1_000_000)} MB, the most that is read`,
    leave: 'save the page from the browser as “web page, HTML only”, or copy its text into a file, and import that',
  };
}

/** Faults: `cli/unreadable`. */
async function readPage(file: string): Promise<Outcome<PageFile>> {
  if (file === STANDARD_INPUT) return readStandardInput();
  const place = { file, line: 1, column: 1 };
  const unreadable = (why: string, hint?: string) =>
    failed([fault('cli/unreadable', `cannot read ${file}: ${why}`, place, hint)]);
  const { most, tooLarge, leave } = await largestPage();
  const read = readBounded(file, { most, links: 'followed' });
  if (read.ok) return done({ name: file, bytes: read.bytes });
  const { unreadable: reason } = read;
  switch (reason.why) {
    case 'missing':
      return unreadable('there is no such file', 'check the path');
    case 'folder':
      return unreadable('it is a folder', 'name the file of the page');
    // What comes through a device or a pipe can come through standard input.
    case 'no-file':
      return unreadable('it is no file', 'give it to standard input: diptych import - < FILE');
    case 'link':
      return unreadable('it is a link that leads in a circle', 'check the path');
    case 'too-large':
      return unreadable(tooLarge, leave);
    case 'denied':
      return unreadable('permission denied', 'ask for leave to read it');
    case 'system':
      return unreadable(`the system says ${reason.errno}`);
  }
}

async function readStandardInput(): Promise<Outcome<PageFile>> {
  const name = 'standard-input';
  const { most, tooLarge, leave } = await largestPage();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) {
      const place = { file: name, line: 1, column: 1 };
      return failed([fault('cli/unreadable', `cannot read standard input: ${tooLarge}`, place, leave)]);
    }
  }
  return done({ name, bytes: Buffer.concat(chunks) });
}
