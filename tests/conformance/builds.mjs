/** Turns statements into the files this run judges, by the compiled command, as a user would build them. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lakesideHouse } from '../support/lakeside-house.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.join(HERE, '../..');
const COMMAND = path.join(ROOT, 'dist/cli/main.js');

/** Has links over lines, passages in the other language, marks in the title that XML must escape, and a symbol. */
const SHORT = path.join(HERE, 'statements/water-and-peace');

/** So many times the text of the short one: three pages and more. */
const TIMES = 6;

/** Every edition that a run can ask for at once, and the archive in its other form. */
const RUNS = /** @type {const} */ ([
  ['columns', ['--paper', 'a4,letter', '--press', '--booklet', '--nup', '2']],
  ['archive-2.0', ['--edition', 'archive', '--pdf', '2.0', '--paper', 'letter']],
  ['facing', ['--arrangement', 'facing', '--press']],
]);

/** Where a locale or a zone that leaked into a file would show: dotless i, comma for point, another day. */
const ELSEWHERE = { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/**
 * A file that was built, with the same built elsewhere.
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} file
 * @property {string} [again]
 * @property {readonly string[]} claims what its manifest says that it claims
 * @property {string} [variant]
 */

/**
 * @typedef {object} Builds
 * @property {readonly Subject[]} files all that was built, PDFs and others
 * @property {readonly string[]} bags
 */

/**
 * The statements of the project, of this folder and of the tests, in every edition. Throws when the command is not
 * compiled or fails.
 * @param {string} folder an empty one
 * @returns {Builds}
 */
export function buildAll(folder) {
  if (!existsSync(COMMAND)) throw new Error('the command is not compiled: run npm run compile first');
  const long = lengthen(path.join(folder, 'statements/water-and-peace-at-length'));
  const files = RUNS.flatMap(([name, options]) => {
    const [first, second] = ['first', 'second'].map((turn) => path.join(folder, name, turn));
    for (const operands of [statementsIn('statements'), [SHORT, long, ...statementsIn('tests/statements')]]) {
      const known = name === 'archive-2.0' ? operands.filter(isFinal) : operands;
      diptych(['build', ...known, ...options, '--out', String(first)], {});
      diptych(['build', ...known, ...options, '--out', String(second)], ELSEWHERE);
    }
    return readdirSync(String(first)).flatMap((slug) =>
      subjectsIn(path.join(String(first), slug), path.join(String(second), slug)),
    );
  });
  const bags = files.filter(({ name }) => path.basename(name) === 'bagit.txt').map(({ file }) => path.dirname(file));
  return { files, bags };
}

/** In three languages, of which one, two or three are set. */
const TRILINGUAL = path.join(HERE, 'statements/evening-on-the-lake');

/**
 * Builds in a house style that the program knows nothing of, with an emblem, a code, bars and a family of its own: in one,
 * two and three columns, on A4 and Letter.
 * @param {string} folder
 * @returns {Builds}
 */
export function buildHouse(folder) {
  const house = lakesideHouse();
  try {
    const files = ['en', 'en,fr', 'en,fr,es'].flatMap((languages) => {
      const out = path.join(folder, languages);
      const options = ['--template', 'lakeside-crest', '--languages', languages, '--paper', 'a4,letter', '--press'];
      diptych(['build', TRILINGUAL, ...options, '--out', out], {}, { cwd: house });
      // Which plates it has is the house's affair: those of the press are asked of our own style.
      return subjectsIn(path.join(out, path.basename(TRILINGUAL))).map(({ variant: _variant, ...subject }) => subject);
    });
    const bags = files.filter(({ name }) => path.basename(name) === 'bagit.txt').map(({ file }) => path.dirname(file));
    return { files, bags };
  } finally {
    rmSync(house, { recursive: true });
  }
}

/** In six languages. */
export const SIX = path.join(ROOT, 'tests/six-languages/2032-09-21-tide-tables');
const ORDERS = ['en,fr', 'fr,es', 'ar,en', 'en,zh', 'en,zh,ar', 'ru,en,fr', 'en', 'fr', 'es', 'ru', 'ar', 'zh'];

/**
 * The statement in six languages, in pairs, in three columns and each alone: every edition on both papers, the archive in
 * both its forms.
 * @param {string} folder
 * @returns {Builds}
 */
export function buildSix(folder) {
  const files = ORDERS.flatMap((languages) =>
    /** @type {const} */ ([
      ['all', ['--paper', 'a4,letter']],
      ['archive-letter', ['--edition', 'archive', '--paper', 'letter']],
      ['archive-2.0', ['--edition', 'archive', '--pdf', '2.0']],
    ]).flatMap(([name, options]) => {
      const [first, second] = ['first', 'second'].map((turn) => path.join(folder, name, languages, turn));
      const wishes = ['build', SIX, '--languages', languages, ...options];
      diptych([...wishes, '--out', String(first)], {});
      diptych([...wishes, '--out', String(second)], ELSEWHERE);
      const [own, other] = [first, second].map((out) => path.join(String(out), path.basename(SIX)));
      return subjectsIn(String(own), String(other));
    }),
  );
  const bags = files.filter(({ name }) => path.basename(name) === 'bagit.txt').map(({ file }) => path.dirname(file));
  return { files, bags };
}

/**
 * Builds a signed archive of the short statement, by a key of this run.
 * @param {string} folder
 * @returns {Builds}
 */
export function buildSigned(folder) {
  const key = path.join(folder, 'key.pem');
  const certificate = path.join(folder, 'certificate.pem');
  const subject = ['-subj', '/CN=Conformance run/O=Example'];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject];
  const { status, stderr } = spawnSync('openssl', [...request, '-keyout', key, '-out', certificate], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`openssl made no key: ${stderr}`);
  const files = /** @type {const} */ (['1.7', '2.0']).flatMap((pdf) => {
    const out = path.join(folder, `signed-${pdf}`);
    const options = ['--edition', 'archive', '--pdf', pdf, '--sign', key, '--certificate', certificate];
    return buildShort(out, options).files;
  });
  const bags = files.filter(({ name }) => path.basename(name) === 'bagit.txt').map(({ file }) => path.dirname(file));
  return { files, bags };
}

/**
 * Builds the short statement of this folder.
 * @param {string} out
 * @param {readonly string[]} options
 * @returns {Builds}
 */
export function buildShort(out, options) {
  diptych(['build', SHORT, ...options, '--out', out], {});
  const files = subjectsIn(path.join(out, path.basename(SHORT)));
  const bags = files.filter(({ name }) => path.basename(name) === 'bagit.txt').map(({ file }) => path.dirname(file));
  return { files, bags };
}

/**
 * Runs the command; throws unless it ends well.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {{ readonly node?: string | undefined, readonly cwd?: string }} [where] another Node than this one, another folder than the project's
 */
export function diptych(args, env, { node = process.execPath, cwd = ROOT } = {}) {
  const { status, stdout, stderr } = spawnSync(node, [COMMAND, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`diptych ${args.join(' ')} ended in ${status}:\n${stdout}${stderr}`);
}

/**
 * @param {string} folder
 * @param {string} [again]
 * @returns {readonly Subject[]}
 */
function subjectsIn(folder, again) {
  /** @type {{ files: readonly { path: string, flavours: readonly string[], variant: string | null }[] }} */
  const { files } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  return files.map(({ path: name, flavours, variant }) => ({
    name,
    file: path.join(folder, name),
    ...(again !== undefined && { again: path.join(again, name) }),
    claims: flavours,
    ...(variant !== null && { variant }),
  }));
}

/** @param {string} folder */
function statementsIn(folder) {
  return readdirSync(path.join(ROOT, folder))
    .map((slug) => path.join(ROOT, folder, slug))
    .filter((statement) => existsSync(path.join(statement, 'statement.yaml')));
}

/** Only a text of record has an archive. @param {string} folder */
function isFinal(folder) {
  return !/^status: (?!(?:final|as-delivered)$)/mu.test(readFileSync(path.join(folder, 'statement.yaml'), 'utf8'));
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
