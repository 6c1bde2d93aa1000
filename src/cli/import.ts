/** `diptych import`: turns a page as somebody got it, or one for each language, into the folder of a statement. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import type { Given, ImportSummary, Pages, Take } from '../intake/index.ts';
import { isoDate, LANGS, type Lang } from '../statement/index.ts';
import { defineCommand, type Values } from './command.ts';
import { readPage, STANDARD_INPUT } from './import-files.ts';
import { summaryLines } from './import-summary.ts';
import { STATEMENTS_FOLDER } from './statements.ts';

/** The texts that a page may give; they are the room's own names, which is not loaded to say them. */
const TAKES: readonly Take[] = ['both', 'as-delivered', 'all-english', 'all-french'];

const fact = (about: string, value: string) => ({ kind: 'text', about, value }) as const;

const OPTIONS = {
  to: { kind: 'text', about: 'The folder to make the statement in', value: 'DIR', default: STATEMENTS_FOLDER },
  force: { kind: 'flag', about: 'Overwrite a statement of the same name' },
  en: fact('The page of the English version alone', 'FILE'),
  fr: fact('The page of the French version alone', 'FILE'),
  take: {
    kind: 'text',
    about: 'Which text to take of a page that gives it several times',
    value: 'TEXT',
    among: TAKES,
  },
  strict: { kind: 'flag', about: 'Mend nothing: keep every mark and space as it stands' },
  'title-en': fact('The English title, where the page has none', 'TITLE'),
  'title-fr': fact('The French title, where the page has none', 'TITLE'),
  'office-en': fact('Whose statement it is, in English', 'OFFICE'),
  'office-fr': fact('Whose statement it is, in French', 'OFFICE'),
  date: fact('The date, where the page has none', 'YYYY-MM-DD'),
  place: fact('The place, where the page has none', 'PLACE'),
  speaker: fact('The name of the speaker', 'NAME'),
} as const;

export const importPageCommand = defineCommand({
  name: 'import',
  about: 'Make a statement of a page: text, HTML, Word or mail',
  operand: {
    name: 'file',
    about: 'The page; - reads standard input; a folder is a statement to be written anew',
    count: 'any',
  },
  options: OPTIONS,
  examples: [
    { line: 'diptych import page.txt', about: 'Makes statements/<date>-<title>/' },
    { line: 'diptych import --en a.docx --fr b.docx', about: 'Of a file for each language' },
    { line: 'diptych import - --to drafts < page.txt', about: 'From standard input, into drafts/' },
  ],
  async run({ operands, values }, terminal) {
    const finish = (diagnostics: readonly Diagnostic[], results = {}) => {
      terminal.diagnostics(diagnostics);
      return { results, diagnostics };
    };
    const given = givenFacts(values);
    if (!given.ok) return finish(given.diagnostics);
    const made = await importedFrom(operands, values, given.value);
    if (!made.ok) return finish(made.diagnostics);
    const { slug, files, summary } = made.value;
    const { openFolder, writeWhole } = await import('../delivery/index.ts');
    const folder = openFolder(values.to);
    if (!folder.ok) return finish([...made.diagnostics, ...folder.diagnostics]);
    const written = writeWhole(folder.value, { name: slug, files, existing: values.force ? 'replace' : 'refuse' });
    const diagnostics = [...made.diagnostics, ...written.diagnostics.map(withForce)];
    if (!written.ok) return finish(diagnostics);
    const target = path.join(values.to, slug);
    if (summary !== undefined) for (const line of summaryLines(summary)) terminal.remark(line);
    terminal.result(target);
    return finish(diagnostics, {
      statement: { slug, folder: target, files: written.value.files, ...(summary && { summary }) },
    });
  },
});

interface Made {
  readonly slug: string;
  readonly files: ReadonlyMap<string, string>;
  readonly summary?: ImportSummary;
}

/** What is in the way may be overwritten, but only when asked for. */
function withForce(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code === 'delivery/exists' ? { ...diagnostic, hint: 'overwrite it with --force' } : diagnostic;
}

/** What the options say of the statement. Faults: `cli/unknown-value`. */
function givenFacts(values: Values<typeof OPTIONS>): Outcome<Given> {
  const date = values.date === undefined ? undefined : isoDate(values.date);
  if (values.date !== undefined && date === undefined) {
    const message = `--date cannot be ${JSON.stringify(values.date)}`;
    return failed([fault('cli/unknown-value', message, undefined, 'write year, month and day: 2014-07-30')]);
  }
  return done({
    titles: byLanguage({ en: values['title-en'], fr: values['title-fr'] }),
    offices: byLanguage({ en: values['office-en'], fr: values['office-fr'] }),
    ...(date !== undefined && { date }),
    ...(values.place !== undefined && { place: values.place }),
    ...(values.speaker !== undefined && { speaker: values.speaker }),
  });
}

function byLanguage(said: Readonly<Record<Lang, string | undefined>>): ReadonlyMap<Lang, string> {
  return new Map(
    LANGS.flatMap((lang) => {
      const text = said[lang];
      return text === undefined ? [] : [[lang, text] as const];
    }),
  );
}

async function importedFrom(
  operands: readonly string[],
  values: Values<typeof OPTIONS>,
  given: Given,
): Promise<Outcome<Made>> {
  const [file, ...others] = operands;
  if (others.length > 0) {
    const hint = 'name one page with all versions, or --en FILE --fr FILE; see diptych import --help';
    return failed(
      others.map((extra) =>
        fault('cli/extra-argument', `import does not take ${JSON.stringify(extra)}`, undefined, hint),
      ),
    );
  }
  const apart = byLanguage({ en: values.en, fr: values.fr });
  if (file === undefined && apart.size === 0)
    return failed([fault('cli/missing-argument', 'import wants a file', undefined, 'see diptych import --help')]);
  if (file !== undefined && apart.size > 0) {
    const message = `import does not take ${JSON.stringify(file)} beside --en and --fr`;
    return failed([fault('cli/extra-argument', message, undefined, 'name one page, or one for each language')]);
  }
  if (file !== undefined && isStatement(file)) return writtenAnew(file);
  const pages = await openedPages(file, apart);
  if (!pages.ok) return pages;
  const { importPages } = await import('../intake/index.ts');
  const { strict, take } = values;
  return importPages(pages.value, { strict, given, ...(take !== undefined && { take }) });
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

/** Any other folder is no page, and is refused like one. */
function isStatement(file: string): boolean {
  return file !== STANDARD_INPUT && existsSync(path.join(file, 'statement.yaml'));
}

/** A statement that is in our format already: read, and written as we write it. */
async function writtenAnew(dir: string): Promise<Outcome<Made>> {
  const { formatStatementFolder, readStatement } = await import('../source/index.ts');
  const statement = readStatement(dir);
  if (!statement.ok) return statement;
  const { slug } = statement.value;
  return done({ slug, files: formatStatementFolder(statement.value) }, statement.diagnostics);
}
