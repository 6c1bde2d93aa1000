/** Holds the README to the code: its tables, its example and every command line in it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkRules, checkStatement } from '../src/text/check/index.ts';
import { valueShown } from '../src/app/cli/arguments.ts';
import { COMMANDS } from '../src/app/cli/commands.ts';
import { CODES } from '../src/diagnostics/index.ts';
import { parseStatement } from '../src/text/source/index.ts';
import { valueOf } from './support/statement.ts';

const README = new URL('../README.md', import.meta.url);

type Row = readonly string[];

/** The lines of the README from `start` to before `end` are the first table under a heading. */
interface Table {
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
}

function tableUnder(heading: string): Table {
  const lines = readFileSync(README, 'utf8').split('\n');
  const above = lines.indexOf(heading);
  expect(above, `the README has no heading “${heading}”`).toBeGreaterThanOrEqual(0);
  const start = lines.findIndex((line, n) => n > above && line.startsWith('|'));
  const end = lines.findIndex((line, n) => n > start && !line.startsWith('|'));
  return { lines, start, end };
}

/** The cells of a row; prettier may have padded them. */
function cellsOf(line: string): Row {
  const cells = line.split(/(?<!\\)\|/u).slice(1, -1);
  return cells.map((cell) => cell.trim().replace(/^-+$/u, '---'));
}

/** Compares a table with the README's; `UPDATE_GOLDEN=1` writes it there instead, for `npm run format` to lay out. */
function expectTable(heading: string, head: Row, rows: readonly Row[]): void {
  const { lines, start, end } = tableUnder(heading);
  const table = [head, head.map(() => '---'), ...rows];
  if (process.env['UPDATE_GOLDEN'] === '1') {
    const written = table.map((row) => `| ${row.join(' | ')} |`);
    writeFileSync(README, lines.toSpliced(start, end - start, ...written).join('\n'));
    return;
  }
  expect(lines.slice(start, end).map(cellsOf), 'UPDATE_GOLDEN=1 and npm run format mend the README').toEqual(table);
}

test.each(COMMANDS.filter(({ name }) => name !== 'completion'))(
  'The table of options of $name has all of them',
  ({ name, options }) => {
    const rows = Object.entries(options).map(([key, option]): Row => {
      if (option.kind === 'flag') return [`\`--${key}\``, option.about, ''];
      if (option.kind === 'per-language') return [`\`--${key} ${valueShown(option)}\``, option.about, ''];
      const value = option.among?.join(' \\| ') ?? option.value;
      return [`\`--${key} ${value}\``, option.about, option.default === undefined ? '' : `\`${option.default}\``];
    });
    expectTable(`### diptych ${name}`, ['option', 'what it does', 'if left out'], rows);
  },
);

test('The table of rules has all that check looks for', () => {
  const rows = checkRules().map(({ code, severity, about }) => [`\`${code.slice('check/'.length)}\``, severity, about]);
  expectTable('## What is checked', ['rule', 'severity', 'what is found'], rows);
});

test('The table of codes has all the others', () => {
  const rows = Object.entries(CODES)
    .filter(([code]) => !code.startsWith('check/'))
    .map(([code, { severity, about }]) => [`\`${code}\``, severity, about]);
  expectTable('## All messages', ['code', 'severity', 'what it means'], rows);
});

/** Pieces of code by what stands after the three ticks. */
function fences(info: RegExp): readonly (readonly [info: string, code: string])[] {
  const found = readFileSync(README, 'utf8').matchAll(/^```([^\n]+)\n([^]*?)^```$/gmu);
  return [...found].flatMap(([, said = '', code = '']) => (info.test(said) ? [[said, code] as const] : []));
}

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

test('Every script that the README runs is in the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const run = commandLines.flatMap((line) => [...line.matchAll(/npm run ([a-z:]+)/gu)].map(([, name = '']) => name));
  expect(run.length).toBeGreaterThan(0);
  for (const name of run) expect(Object.keys(manifest.scripts)).toContain(name);
});
