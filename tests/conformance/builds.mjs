/** Turns statements into the PDFs this run judges, by the compiled command, as a user would build them. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.join(HERE, '../..');
const COMMAND = path.join(ROOT, 'dist/cli/main.js');

/** Has links over lines, passages in the other language, marks in the title that XML must escape, and a symbol. */
const SHORT = path.join(HERE, 'statements/water-and-peace');

/** So many times the text of the short one: three pages and more. */
const TIMES = 6;

const PAPERS = /** @type {const} */ (['a4', 'letter']);

/** Where a locale or a zone that leaked into a file would show: dotless i, comma for point, another day. */
const ELSEWHERE = { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/**
 * The statements of the project and this folder's, on every paper. Throws when the command is not compiled or fails.
 * @param {string} folder an empty one
 * @returns {readonly { name: string, file: string, again: string }[]} each with the same file built elsewhere
 */
export function buildAll(folder) {
  if (!existsSync(COMMAND)) throw new Error('the command is not compiled: run npm run compile first');
  const long = lengthen(path.join(folder, 'statements/water-and-peace-at-length'));
  const [first, second] = ['first', 'second'].map((name) => path.join(folder, name));
  for (const paper of PAPERS) {
    for (const operands of [[], [SHORT, long, ...testStatements()]]) {
      build([...operands, '--paper', paper, '--out', String(first)], {});
      build([...operands, '--paper', paper, '--out', String(second)], ELSEWHERE);
    }
  }
  return pdfsIn(String(first)).map((name) => ({
    name,
    file: path.join(String(first), name),
    again: path.join(String(second), name),
  }));
}

/** Statements with every kind of block, which the other tests set too. */
function testStatements() {
  const folder = path.join(ROOT, 'tests/statements');
  return readdirSync(folder).map((slug) => path.join(folder, slug));
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function build(args, env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'build', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`diptych build ${args.join(' ')} ended in ${status}:\n${stdout}${stderr}`);
}

/**
 * @param {string} folder
 * @returns {string} the folder
 */
function lengthen(folder) {
  mkdirSync(folder, { recursive: true });
  cpSync(SHORT, folder, { recursive: true });
  for (const version of ['en.md', 'fr.md']) {
    const file = path.join(folder, version);
    const [, front = '', body = ''] = /^(---\n[^]*?\n---\n)([^]*)$/u.exec(readFileSync(file, 'utf8')) ?? [];
    const [text = '', notes = ''] = body.split(/(?=^\[\^1\]:)/mu);
    // A note is called once: its later calls go.
    writeFileSync(file, `${front}${text}\n${text.replaceAll('[^1]', '').repeat(TIMES - 1)}${notes}`);
  }
  return folder;
}

/**
 * @param {string} folder
 * @returns {readonly string[]} relative, sorted
 */
function pdfsIn(folder) {
  const names = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
  return names.filter((name) => name.endsWith('.pdf')).sort();
}
