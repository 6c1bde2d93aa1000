/** Turns right and wrong ways to call the command into help, results and exit codes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diptych, folderOf, snapshot } from './diptych.ts';
import { COMMANDS } from '../../../src/app/cli/commands.ts';
import { statement } from './statements.ts';

const NAMES = COMMANDS.map(({ name }) => name);

test('--help names every command, on standard output', async () => {
  const { code, stdout, stderr } = await diptych(['--help'], { cwd: folderOf() });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const word of [...NAMES, 'Exit codes', 'Examples']) expect(stdout).toContain(word);
});

test.each([
  { words: ['build', '--help'], says: ['--template', '--paper', '"letter"', '--out', '--json', 'diptych build'] },
  {
    words: ['inspect', '--help'],
    says: ['--languages', '--arrangement', '--fit', '--json', 'diptych inspect opening --fit 1'],
  },
  { words: ['import', '--help'], says: ['--to', '--force', '--json', 'diptych import page.txt'] },
  { words: ['help', 'completion'], says: ['~/.bashrc'] },
])('$words shows the options and examples of that command', async ({ words, says }) => {
  const { code, stdout } = await diptych(words, { cwd: folderOf() });
  expect(code).toBe(0);
  for (const word of says) expect(stdout).toContain(word);
});

test('--version prints the version of the package and nothing else', async () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const ran = await diptych(['--version'], { cwd: folderOf() });
  expect(manifest).toMatchObject({ version: ran.stdout.trimEnd() });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
});

test.each([
  { words: [], code: 'cli/unknown-command', hint: NAMES.join(', ') },
  { words: ['biuld'], code: 'cli/unknown-command', hint: 'did you mean build?' },
  { words: ['build', '--templat', 'x'], code: 'cli/unknown-option', hint: 'did you mean --template?' },
  { words: ['build', '-x'], code: 'cli/unknown-option', hint: 'diptych build --help' },
  { words: ['build', '--no-json'], code: 'cli/unknown-option', hint: 'did you mean --json?' },
  { words: ['build', '--paper', 'a5'], code: 'cli/unknown-value', hint: 'a4' },
  { words: ['build', '--paper', 'lettre'], code: 'cli/unknown-value', hint: 'did you mean letter?' },
  { words: ['build', '--languages', 'EN, de'], code: 'cli/unknown-value', hint: 'write en,de' },
  { words: ['build', '--languages', 'fr', '--arrangement', 'facing'], code: 'cli/conflicting-options', hint: 'leave' },
  { words: ['build', '--fit', '0'], code: 'cli/unknown-value', hint: 'a number of pages' },
  { words: ['inspect', '--fit', 'one'], code: 'cli/unknown-value', hint: 'or sheet' },
  { words: ['build', '--paper'], code: 'cli/missing-value', hint: '--paper a4' },
  { words: ['build', '--out', '--json=false'], code: 'cli/missing-value', hint: '--out out' },
  { words: ['build', '--out='], code: 'cli/missing-value', hint: '--out out' },
  { words: ['build', '--paper', 'a4', '--paper', 'letter'], code: 'cli/repeated-option', hint: 'once' },
  { words: ['build', '--template', 'un-mesage'], code: 'template/unknown', hint: 'did you mean un-message?' },
  { words: ['build', '--template', '../../etc/passwd'], code: 'template/unknown', hint: 'un-message' },
  { words: ['build', 'opning'], code: 'cli/unknown-statement', hint: 'did you mean opening?' },
  { words: ['build', 'elsewhere/opening'], code: 'cli/unknown-statement', hint: '' },
  { words: ['build', ''], code: 'cli/unknown-statement', hint: '' },
  { words: ['build', 'statements'], code: 'cli/unknown-statement', hint: 'name a folder' },
  { words: ['import'], code: 'cli/missing-argument', hint: 'diptych import --help' },
  { words: ['import', 'a.txt', 'b.txt'], code: 'cli/extra-argument', hint: '--text en=FILE --text fr=FILE' },
  { words: ['import', '--text', 'a.txt'], code: 'cli/unknown-value', hint: '--text LANG=FILE' },
  { words: ['import', '--text', 'en='], code: 'cli/missing-value', hint: '--text en=FILE' },
  { words: ['import', '--title'], code: 'cli/missing-value', hint: '--title LANG=TITLE' },
  { words: ['import', 'a.txt', '--title', 'ef=A'], code: 'cli/unknown-value', hint: 'diptych languages lists' },
  { words: ['import', 'a.txt', '--title-fr', 'A', '--title', 'fr=B'], code: 'cli/repeated-option', hint: 'once' },
  { words: ['import', 'a.txt', '--titel', 'fr=A'], code: 'cli/unknown-option', hint: 'did you mean --title' },
  { words: ['build', '--languages', 'en,eo'], code: 'cli/unknown-value', hint: 'diptych languages lists' },
  { words: ['build', '--languages', 'en,en'], code: 'cli/unknown-value', hint: 'once' },
  { words: ['import', 'nowhere.txt'], code: 'cli/unreadable', hint: 'check the path' },
  { words: ['import', 'statements'], code: 'cli/unreadable', hint: 'name the file' },
  { words: ['verify', 'statements/opening/en.md'], code: 'cli/unverifiable', hint: 'the folder of a bag' },
  { words: ['completion', 'bash'], code: 'cli/extra-argument', hint: 'diptych completion --help' },
])('$words is wrong usage: $code', async ({ words, code, hint }) => {
  const cwd = folderOf(statement('opening'));
  const before = snapshot(cwd);
  const ran = await diptych(words, { cwd });
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain(`  ${code}  `);
  expect(ran.stderr).toContain(hint);
  expect(ran.stderr).not.toContain('    at ');
  expect(snapshot(cwd)).toEqual(before);
});

test('All that is wrong with a command line is said at once', async () => {
  const { stderr } = await diptych(['build', '--papr', 'a4', '--paper', 'a5', '--out'], { cwd: folderOf() });
  expect(stderr.match(/cli\/[a-z-]+/g)).toEqual(['cli/unknown-option', 'cli/unknown-value', 'cli/missing-value']);
});

test('Options may stand before the command, with their values', async () => {
  const cwd = folderOf(statement('opening'));
  const words = ['--out', 'elsewhere', '--json', '--edition', 'handout', 'build', 'opening'];
  const { code, stdout } = await diptych(words, { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ command: 'build', statements: [{ slug: 'opening', ok: true }] });
  expect(readdirSync(path.join(cwd, 'elsewhere/opening'))).toContain('manifest.json');
});

test('With --json wrong usage is one document on standard output', async () => {
  const { code, stdout, stderr } = await diptych(['build', '--paper', 'a5', '--json'], { cwd: folderOf() });
  expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    format: 'diptych-report/1',
    command: 'build',
    ok: false,
    exitCode: 2,
    diagnostics: [
      {
        code: 'cli/unknown-value',
        severity: 'error',
        message: '--paper cannot be "a5"',
        hint: 'choose a4, letter, a4,letter or letter,a4',
      },
    ],
  });
});

test('completion prints a script that asks the command, which knows commands, options, values and statements', async () => {
  const cwd = folderOf({ ...statement('opening'), ...statement('closing') });
  const script = await diptych(['completion'], { cwd, env: { SHELL: '/bin/bash' } });
  expect(script).toMatchObject({ code: 0, stderr: '' });
  expect(script.stdout).toContain('complete -o bashdefault');
  const complete = async (...words: string[]) => {
    const { stdout } = await diptych(['--get-yargs-completions', 'diptych', ...words], {
      cwd,
      env: { SHELL: '/bin/bash' },
    });
    return stdout.split('\n').filter((line) => line !== '');
  };
  expect(await complete('')).toEqual(NAMES);
  const orders = await complete('build', '--languages', '');
  expect(orders).toEqual(expect.arrayContaining(['en,fr', 'fr,en', 'en', 'fr', 'de']));
  expect(orders.length).toBeLessThan(100);
  expect(await complete('inspect', '--fit', '')).toContain('sheet');
  expect(await complete('build', '--paper', '')).toEqual(['a4', 'letter', 'a4,letter', 'letter,a4']);
  expect(await complete('build', '--template', '')).toContain('un-message');
  expect(await complete('build', 'o')).toEqual(['opening']);
  expect(await complete('import', '--')).toContain('--force');
});
