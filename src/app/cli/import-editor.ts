/** Offers whoever sits at a terminal to settle what is unsure: their editor, opened on the line. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { FieldPlace, ImportSummary } from '../../text/intake/index.ts';

/** Where somebody sits who can be asked. */
export interface Desk {
  /** One line of answer; nothing at the end of input. */
  readonly ask: (question: string) => Promise<string>;
  /** Runs a command in a shell with these words behind it, on this terminal, until it ends; its exit code. */
  readonly run: (command: string, words: readonly string[]) => Promise<number>;
  /** The command that opens an editor, as the person has set it. */
  readonly editor: string;
}

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env'>;

/** Nobody is asked where input or output is no terminal, or where no editor is set: as for Git, VISUAL goes before EDITOR. */
export function openDesk({ stdin, stdout, stderr, env }: Streams): Desk | undefined {
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
  desk: Desk,
): Promise<boolean> {
  const places = firstPlaces(unsure.flatMap(({ field }) => (field === undefined ? [] : [field])));
  if (places.length === 0) return false;
  const named = places.map(({ file, line }) => `${file}, line ${String(line)}`).join('; ');
  const answer = await desk.ask(`open the editor at what is unsure (${named})? [y/N] `);
  if (!isYes(answer)) return false;
  for (const { file, line } of places) {
    const code = await desk.run(desk.editor, wordsFor(desk.editor, path.join(folder, file), line));
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
export async function offerPage({ file, line }: FieldPlace, desk: Desk): Promise<boolean> {
  const answer = await desk.ask(`open the editor at ${file}, line ${String(line)}, and try again? [y/N] `);
  return isYes(answer) && (await desk.run(desk.editor, wordsFor(desk.editor, file, line))) === 0;
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
