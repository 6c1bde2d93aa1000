/** Holds the README and the papers in docs/ to the code: tables, examples, every command line and every link in them. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { checkRules, checkStatement } from '../src/text/check/index.ts';
import { valueShown } from '../src/app/cli/arguments.ts';
import { COMMANDS } from '../src/app/cli/commands.ts';
import { CODES } from '../src/diagnostics/index.ts';
import { parseStatement } from '../src/text/source/index.ts';
import { folderOf } from './app/cli/diptych.ts';
import { cellsOf, expectTable, type Row, tableUnder, textOfPaper } from './support/paper-tables.ts';
import { valueOf } from './support/statement.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAPERS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

test.each(COMMANDS.filter(({ name }) => name !== 'completion'))(
  'The table of options of $name has all of them',
  ({ name, options }) => {
    const rows = Object.entries(options).map(([key, option]): Row => {
      if (option.kind === 'flag') return [`\`--${key}\``, option.about, ''];
      if (option.kind === 'per-language') return [`\`--${key} ${valueShown(option)}\``, option.about, ''];
      const value = option.among?.join(' \\| ') ?? option.value;
      const usual = option.default ?? option.usual;
      return [`\`--${key} ${value}\``, option.about, usual === undefined ? '' : `\`${usual}\``];
    });
    expectTable(['docs/commands.md', `## diptych ${name}`], ['option', 'what it does', 'if left out'], rows);
  },
);

test('The table of rules has all that check looks for', () => {
  const rows = checkRules().map(({ code, severity, about }) => [`\`${code.slice('check/'.length)}\``, severity, about]);
  expectTable(['docs/commands.md', '## What is checked'], ['rule', 'severity', 'what is found'], rows);
});

test('The table of codes has all the others', () => {
  const rows = Object.entries(CODES)
    .filter(([code]) => !code.startsWith('check/'))
    .map(([code, { severity, about }]) => [`\`${code}\``, severity, about]);
  expectTable(['docs/messages.md', '# All messages'], ['code', 'severity', 'what it means'], rows);
});

/** Pieces of code by what stands after the three ticks, from all papers. */
function fences(info: RegExp): readonly (readonly [info: string, code: string])[] {
  const found = PAPERS.map(textOfPaper)
    .join('\n')
    .matchAll(/^```([^\n]+)\n([^]*?)^```$/gmu);
  return [...found].flatMap(([, said = '', code = '']) => (info.test(said) ? [[said, code] as const] : []));
}

test('The example of a program builds the example of a statement', async () => {
  const example = Object.fromEntries(
    fences(/^(?:yaml|markdown) \S+$/u).map(([info, code]) => [info.split(' ')[1] ?? '', code]),
  );
  const folder = folderOf(
    Object.fromEntries(Object.entries(example).map(([name, code]) => [`statements/opening/${name}`, code])),
  );
  // A program finds `diptych` by that name where it is installed; inside of the package, by where it stands itself.
  const program = path.join(ROOT, 'dist', 'example-of-the-docs.mjs');
  writeFileSync(
    program,
    fences(/^js build\.mjs$/u)
      .map(([, code]) => code)
      .join(''),
  );
  onTestFinished(() => {
    rmSync(program);
  });
  const { stdout } = await promisify(execFile)(process.execPath, [program], { cwd: folder });
  expect(stdout).toMatch(/^proofs\S+opening_en-fr_handout-letter\.pdf\n$/u);
  expect(existsSync(path.join(folder, stdout.trim()))).toBe(true);
});

test('The example of a statement is read, and its languages agree', () => {
  const files = new Map(fences(/^(?:yaml|markdown) \S+$/u).map(([info, code]) => [info.split(' ')[1] ?? '', code]));
  expect([...files.keys()]).toEqual(['statement.yaml', 'en.md', 'fr.md']);
  const statement = valueOf(parseStatement({ slug: 'example', files }));
  expect(checkStatement(statement)).toEqual([]);
});

/** Without comments, and without what a shell takes for itself. */
const commandLines = fences(/^sh$/u)
  .flatMap(([, code]) => code.split('\n'))
  .map((line) => line.replace(/ +(?:#|[<>]).*$/u, ''))
  .filter((line) => line !== '');

test.each(commandLines.filter((line) => line.includes('diptych ')))('The command takes `%s`', (line) => {
  const [name, ...words] = line.replace(/^(?:npx )?diptych /u, '').split(' ');
  if (name === '--help' || words.includes('--help')) return;
  const command = COMMANDS.find((one) => one.name === name);
  expect(command?.prepare(words).diagnostics).toEqual([]);
});

test('Every script that the papers run is in the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const run = commandLines.flatMap((line) => [...line.matchAll(/npm run ([a-z:]+)/gu)].map(([, name = '']) => name));
  expect(run.length).toBeGreaterThan(0);
  for (const name of run) expect(Object.keys(manifest.scripts)).toContain(name);
});

test('The README is short enough to be read: 8 kB at most', () => {
  expect(statSync(path.join(ROOT, 'README.md')).size).toBeLessThanOrEqual(8_000);
});

/** A heading as the part of an address that leads to it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsOf = (paper: string): readonly string[] =>
  [...textOfPaper(paper).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => anchorOf(heading));

const links = PAPERS.flatMap((paper) =>
  [
    ...textOfPaper(paper)
      .replaceAll(/^```[^]*?^```$/gmu, '')
      .matchAll(/\]\((?!https?:)([^)]+)\)/gu),
  ].map(([, link = '']) => [paper, link] as const),
);

test.each(links)('In %s the link to %s leads somewhere', (paper, link) => {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? paper : path.join(path.dirname(paper), file);
  expect(existsSync(path.join(ROOT, target)), target).toBe(true);
  if (anchor !== undefined) expect(anchorsOf(target)).toContain(anchor);
});

/** Files of ours that a paper names as code: `src/page/pages/cost.ts`, `tests/raster`. */
const named = PAPERS.flatMap((paper) =>
  [...textOfPaper(paper).matchAll(/`((?:src|tests|templates|fonts|docs)\/[\w./-]+)`/gu)].map(
    ([, file = '']) => [paper, file] as const,
  ),
);

test.each(named.filter(([, file]) => !file.includes('our-house')))('%s names %s, and it is there', (_, file) => {
  expect(existsSync(path.join(ROOT, file))).toBe(true);
});

test('The table of rooms has all that the linter knows, and what each may import', async () => {
  const { ROOMS } = (await import(path.join(ROOT, '.oxlint.mjs'))) as {
    ROOMS: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  const rows = Object.entries(ROOMS).flatMap(([wing, rooms]) =>
    Object.entries(rooms).map(([room, row]) => [
      `\`${wing === 'ground' ? '' : `${wing}/`}${room}\``,
      row === ''
        ? '–'
        : row
            .split(' ')
            .map((entry) => entry.replace(/^(.*)\(types\)$/u, 'types of $1'))
            .join(', '),
    ]),
  );
  const { lines, start, end } = tableUnder('docs/developers.md', '## The house');
  expect(
    lines
      .slice(start + 2, end)
      .map(cellsOf)
      .map(([room, , imports]) => [room, imports]),
  ).toEqual(rows);
});

test('The ledger names tests that there are, each by words of its own', () => {
  const files = readdirSync(path.join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).map((name) =>
    name.split(path.sep).join('/'),
  );
  const held = textOfPaper('tests/conformance/README.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...line.matchAll(/`(?<file>[\w/.-]+\.(?:test|check)\.ts)`(?<rest>[^`|]*)/gu)]);
  expect(held.length).toBeGreaterThan(100);
  const missing = held.flatMap(({ groups }) => {
    const { file = '', rest = '' } = groups ?? {};
    const texts = files
      .filter((name) => name === file || name.endsWith(`/${file}`))
      .map((name) => readFileSync(path.join(ROOT, 'tests', name), 'utf8'));
    if (texts.length === 0) return [file];
    return [...rest.matchAll(/“(?<words>[^”]+)”/gu)]
      .map(({ groups: quoted }) => quoted?.['words'] ?? '')
      .filter((words) => !texts.some((text) => text.includes(words)))
      .map((words) => `${file}: ${words}`);
  });
  expect(missing).toEqual([]);
});
