/** Offers whoever sits at a terminal to settle what is unsure: their editor, opened on the line. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { FieldPlace, ImportSummary } from '../../text/intake/index.ts';

/** Where somebody sits who can be asked. */
export interface EditorSession {
  /** One line of answer; nothing at the end of input. */
  readonly ask: (question: string) => Promise<string>;
  /** Runs a command in a shell with these words behind it, on this terminal, until it ends; its exit code. */
  readonly run: (command: string, words: readonly string[]) => Promise<number>;
  /** The command that opens an editor, as the person has set it. */
  readonly editor: string;
}

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env'>;

/** Nobody is asked where input or output is no terminal, or where no editor is set: as for Git, VISUAL goes before EDITOR. */
export function openEditorSession({ stdin, stdout, stderr, env }: Streams): EditorSession | undefined {
  const editor = [env['VISUAL'], env['EDITOR']].find((command) => command !== undefined && command.trim() !== '');
  // Types say that isTTY is always there; on a pipe it is not.
  const terminal = [stdin, stdout].every((stream) => (stream.isTTY as boolean | undefined) === true);
  if (editor === undefined || !terminal) return undefined;
  return {
    editor,
    ask: async (question) => {
      // Late, as below: no other command has a use for it, and all are bundled together.
      const { createInterface } = await import('node:readline/promises');
      const lines = createInterface({ input: stdin, output: stderr, terminal: false });
      const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
      const answer = await Promise.race([lines.question(question), ended]);
      lines.close();
      return answer;
    },
    run: async (command, words) => {
      const { spawn } = await import('node:child_process');
      return new Promise((resolve, reject) => {
        // As Git does: what is set may have options of its own, and is the shell's to take apart. The words are not.
        const child =
          process.platform === 'win32'
            ? spawn(command, [...words], { stdio: 'inherit', shell: true })
            : spawn('sh', ['-c', `${command} "$@"`, command, ...words], { stdio: 'inherit' });
        child.on('error', reject).on('close', (code) => resolve(code ?? 1));
      });
    },
  };
}

/** Whether an editor was opened: then the files may be other than they were. */
export async function offerEditor(
  { unsure }: Pick<ImportSummary, 'unsure'>,
  folder: string,
  session: EditorSession,
): Promise<boolean> {
  const places = firstPlaces(unsure.flatMap(({ field }) => (field === undefined ? [] : [field])));
  if (places.length === 0) return false;
  const named = places.map(({ file, line }) => `${file}, line ${String(line)}`).join('; ');
  const answer = await session.ask(`open the editor at what is unsure (${named})? [y/N] `);
  if (!isYes(answer)) return false;
  for (const { file, line } of places) {
    const code = await session.run(session.editor, wordsFor(session.editor, path.join(folder, file), line));
    if (code !== 0) break;
  }
  return true;
}

/** A page that an editor can open. */
const TEXT_PAGE = /(?:^|[\\/])[^.\\/]+$|\.(?:te?xt|md|markdown|x?html?)$/iu;

/** Where the first fault of a page is, if it is a file of text. */
export function pageToEdit(diagnostics: readonly Diagnostic[]): FieldPlace | undefined {
  const place = diagnostics.find((one) => one.severity === 'error' && one.place !== undefined)?.place;
  return place !== undefined && TEXT_PAGE.test(place.file) && existsSync(place.file) ? place : undefined;
}

/** Whether the page was opened, and may be another now. */
export async function offerPage({ file, line }: FieldPlace, session: EditorSession): Promise<boolean> {
  const answer = await session.ask(`open the editor at ${file}, line ${String(line)}, and try again? [y/N] `);
  return isYes(answer) && (await session.run(session.editor, wordsFor(session.editor, file, line))) === 0;
}

function isYes(answer: string): boolean {
  return /^(?:y|yes)$/iu.test(answer.trim());
}

/** The first place in each file, in the order of the files. */
function firstPlaces(places: readonly FieldPlace[]): readonly FieldPlace[] {
  const files = [...new Set(places.map(({ file }) => file))];
  return files.map((file) => ({
    file,
    line: Math.min(...places.filter((place) => place.file === file).map(({ line }) => line)),
  }));
}

/** Editors that take `+12 file`. */
const PLUS_LINE =
  /^(?:vi|vim|nvim|view|gvim|ex|elvis|nano|pico|emacs|emacsclient|kak|joe|jed|mg|ne|micro|mcedit|less)$/u;
/** Those that take `file:12`, and wait if told to. */
const COLON_LINE = /^(?:subl|sublime_text|hx|helix|zed|zeditor|mate|bbedit)$/u;
/** Those that take `--goto file:12`. */
const GOTO_LINE = /^(?:code|code-insiders|codium|vscodium|cursor)$/u;

/** How an editor is told of a line; one that is not known is given the file alone. */
export function wordsFor(editor: string, file: string, line: number): readonly string[] {
  const [program = ''] = editor.trim().split(' ', 1);
  const name = path.basename(program).replace(/\.exe$/iu, '');
  const at = `${file}:${String(line)}`;
  if (PLUS_LINE.test(name)) return [`+${String(line)}`, file];
  if (COLON_LINE.test(name)) return [at];
  return GOTO_LINE.test(name) ? ['--goto', at] : [file];
}

/*
 * Turns what a page was understood to be into lines for whoever looks it over.
 */

/** A page can have hundreds of lines of menus; whoever needs them all asks for JSON. */
const MOST_DROPPED_LISTED = 20;
const LONGEST_TEXT = 60;
/** What is attached is asked for by its name, and a comment answered: they are given in full. */
const LONGEST_NAME = 240;
/** Half of a terminal of 100 columns, less the name of the row. */
const SIDE_COLUMNS = 42;
const NAME_COLUMNS = 11;

type Dropped = ImportSummary['dropped'][number];
type Mended = ImportSummary['mended'][number];
type Version = ImportSummary['versions'][number];
type DeclaredPair = ImportSummary['pairs']['declared'][number];

const DROPPED_AS: Readonly<Record<Dropped['what'], string>> = {
  chrome: "the site's own",
  mail: "the mail's own",
  separator: 'separator',
  'end-mark': 'end mark',
  label: 'label',
  correction: 'correction',
  note: 'note',
  'lead-in': 'words before the text',
  version: 'a version not taken',
  object: 'no text',
  columns: 'the languages of the columns',
  contact: 'somebody to ask',
  fact: 'a fact of the statement',
  hour: 'hour',
  unexplained: 'not understood',
  unread: 'not read',
};

const MENDED: Readonly<Record<Mended['what'], string>> = {
  spaces: 'runs of spaces',
  'no-break-spaces': 'no-break spaces',
  apostrophes: 'apostrophes',
  quotes: 'quotation marks',
  dashes: 'dashes',
  'invisible-characters': 'invisible characters',
  ligatures: 'ligatures',
  mojibake: 'spoiled characters',
};

export function summaryLines(summary: ImportSummary): readonly string[] {
  const { kind, date, status, embargo, speaker, symbol, pages, dropped, mended } = summary;
  const listed = dropped.slice(0, MOST_DROPPED_LISTED);
  const more = dropped.length - listed.length;
  return [
    `read: ${pages.map(({ file, format, encoding }) => [file, format, encoding].filter((part) => part !== undefined).join(', ')).join('; ')}`,
    `understood: ${[kind, speaker === '' ? undefined : speaker, date, status, embargo && `embargo until ${embargo}`, symbol].filter((part) => part !== undefined).join(', ')}`,
    ...summary.versions.map(
      ({ lang, paragraphs, otherBlocks, notes, line }) =>
        `  ${lang}, ${counted(paragraphs, 'paragraph')}${otherBlocks === 0 ? '' : ` and ${counted(otherBlocks, 'other block')}`}${notes === 0 ? '' : `, ${counted(notes, 'footnote')}`}, from line ${String(line)}`,
    ),
    ...(summary.versions.length === 1 ? [`one version, in ${String(summary.versions[0]?.lang)}`] : []),
    ...sideBySide(summary.versions),
    `paired: ${counted(summary.pairs.count, 'pair')}${summary.pairs.declared.length === 0 ? ', one to one' : ''}`,
    ...summary.pairs.declared.map(declaredLine),
    ...(mended.length > 0
      ? [
          `mended: ${mended.map(({ what, times, lines }) => `${MENDED[what]} (${String(times)}, ${linesNamed(lines)})`).join(', ')}`,
        ]
      : []),
    ...(dropped.length > 0 ? [`left out: ${counted(dropped.length, 'line')} of the page`] : []),
    ...listed.map(
      ({ line, what, text }) =>
        `  line ${String(line)}, ${DROPPED_AS[what]}: ${shortened(text, what === 'object' ? LONGEST_NAME : LONGEST_TEXT)}`,
    ),
    ...(more > 0 ? [`  and ${String(more)} more; --json lists all`] : []),
    ...(summary.unsure.length > 0 ? [unsureLine(summary.unsure)] : []),
    ...(summary.questions.length > 0 ? [questionsLine(summary.questions)] : []),
  ];
}

function questionsLine(questions: ImportSummary['questions']): string {
  const abouts = [...new Set(questions.map(({ about }) => about))];
  return `to be settled: ${counted(questions.length, 'question')}, before it can be built: ${abouts.join(', ')}`;
}

function unsureLine(unsure: ImportSummary['unsure']): string {
  const fields = new Set(unsure.flatMap(({ field }) => (field ? [`${field.file}:${String(field.line)}`] : [])));
  const there = fields.size === 0 ? '' : `; in the statement ${[...fields].slice(0, MOST_LINES_NAMED).join(', ')}`;
  return `to be looked at: ${linesNamed(unsure.map(({ line }) => line))} of the page${there}`;
}

/** A row for each thing that both versions say in their own words; of who publishes them and what they are called only where one says it. */
function sideBySide(versions: readonly Version[]): readonly string[] {
  const rows: readonly (readonly [string, (version: Version) => string])[] = [
    ...(versions.some(({ issuer }) => issuer !== undefined)
      ? [['issuer', ({ issuer = '' }: Version) => issuer] as const]
      : []),
    ...(versions.some(({ label }) => label !== undefined)
      ? [['label', ({ label = '' }: Version) => label] as const]
      : []),
    ['title', ({ title }) => title],
    ['office', ({ office }) => office],
    ['date line', ({ dateline }) => dateline],
    // A date line says no day of the week: what it lacks is told, and nothing is asked.
    ...(versions.some(({ dayOnPage }) => dayOnPage !== undefined)
      ? [['as written', ({ dayOnPage = '' }: Version) => dayOnPage] as const]
      : []),
  ];
  return rows.flatMap(([name, of]) => {
    const columns = versions.map((version) => wrapped(of(version), SIDE_COLUMNS));
    const height = Math.max(0, ...columns.map((lines) => lines.length));
    return Array.from({ length: height }, (_, n) => {
      const cells = columns.map((lines) => (lines[n] ?? '').padEnd(SIDE_COLUMNS));
      return `  ${(n === 0 ? name : '').padEnd(NAME_COLUMNS)}${cells.join(' | ')}`.trimEnd();
    });
  });
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function declaredLine({ lines, confidence }: DeclaredPair): string {
  const sides = Object.entries(lines).map(([lang, at]) =>
    at.length === 0 ? `nothing in ${lang}` : `${lang} ${linesNamed(at)}`,
  );
  return `  ${sides.join(' with ')}, ${String(Math.floor(confidence * 100))} % sure`;
}

const MOST_LINES_NAMED = 6;

function linesNamed(lines: readonly number[]): string {
  const few = [...new Set(lines)];
  const named = few.slice(0, MOST_LINES_NAMED).join(', ');
  return `line${few.length === 1 ? '' : 's'} ${named}${few.length > MOST_LINES_NAMED ? ' and more' : ''}`;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
