/** What the system lacks is told in one message, and is never called a fault of ours. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND, diptych, folderOf } from './diptych.ts';
import { statement } from './statements.ts';

/** Runs a line of the shell, in which `diptych` is the command. */
async function shell(line: string, cwd: string) {
  const child = spawn('sh', ['-c', line.replaceAll('diptych', `"${process.execPath}" "${COMMAND}"`)], { cwd });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.resume();
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, stderr };
}

const onLinux = test.skipIf(!existsSync('/dev/full'));

onLinux.each(['build', 'build --json', '--help'])('Where the output is full, `%s` says so', async (words) => {
  const cwd = folderOf(statement('opening'));
  const { code, stderr } = await shell(`diptych ${words} > /dev/full`, cwd);
  expect(stderr).toContain('cli/system  the output cannot be written: the disk is full');
  expect(code).toBe(2);
});

onLinux('In a folder that is gone', async () => {
  const cwd = folderOf(statement('opening'));
  mkdirSync(path.join(cwd, 'gone'));
  const { code, stderr } = await shell('cd gone; rmdir ../gone; diptych build', cwd);
  expect(stderr).toContain('cli/system  the working directory is gone');
  expect(code).toBe(2);
});

onLinux.each([20, 22, 24, 26, 28, 32])(
  'With %i files that may be open, it is built or the limit is told',
  async (most) => {
    const cwd = folderOf(statement('opening'));
    const { code, stderr } = await shell(`ulimit -n ${String(most)}; diptych build`, cwd);
    if (code !== 0) expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('ulimit -n') });
  },
);

onLinux.each([1_900_000, 2_100_000, 2_400_000, 3_000_000])(
  'With %i kB of memory that may be reserved, it is built or the memory is told',
  async (most) => {
    const cwd = folderOf(statement('opening'));
    const { code, stderr } = await shell(`ulimit -v ${String(most)}; diptych build --edition handout`, cwd);
    // Below some size Node itself does not begin, and says so in its own words.
    if (code === 0 || stderr.includes('Fatal process OOM')) return;
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('cli/system') });
  },
);

test('A name with an end of line in it cannot pass for a line of ours', async () => {
  const cwd = folderOf(statement('opening'));
  const { stderr } = await diptych(['verify', 'a\nopening  whole: 9 files'], { cwd });
  expect(stderr).not.toMatch(/^opening {2}whole/mu);
  expect(stderr).toContain('a\\nopening');
});

test('A template that is nested thousands of times is told as that', async () => {
  const deep = (open: string, close: string) => `a: ${open.repeat(20_000)}1${close.repeat(20_000)}\n`;
  for (const text of [deep('[', ''), deep('{a: ', '}')]) {
    const cwd = folderOf({ ...statement('opening'), 'templates/deep.yaml': text });
    const { code, stderr } = await diptych(['build', '--template', 'deep'], { cwd });
    expect(stderr).toMatch(/template\/unreadable {2}the template is nested too deeply/u);
    expect(code).toBe(2);
  }
});

test('A statement that is nested thousands of times is told as that', async () => {
  const cwd = folderOf(
    statement('opening', { 'statement.yaml': `date: ${'{a: '.repeat(20_000)}1${'}'.repeat(20_000)}\n` }),
  );
  const { stderr } = await diptych(['build'], { cwd });
  expect(stderr).toContain('nested too deeply');
  expect(stderr).not.toContain('call stack');
});

test.skipIf(process.platform === 'win32')('A name of a file moves no cursor', async () => {
  const cwd = folderOf({ 'statements/a\u001B[31mred/notes.txt': 'The lamps are lit.' });
  const { code, stderr } = await diptych(['build', 'statements/a\u001B[31mred'], { cwd });
  expect(stderr).toContain(String.raw`a\u001b[31mred`);
  expect(stderr).not.toContain('\u001B');
  expect(code).toBe(2);
});
