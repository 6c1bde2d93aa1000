/** What the system lacks is told in one message, and is never called a fault of ours. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** With how few files that may be open Node begins a program at all: each of its versions has more open for itself. */
async function fewestFiles(cwd: string): Promise<number> {
  writeFileSync(path.join(cwd, 'nothing.mjs'), '');
  for (let most = 10; ; most += 1) {
    const { code } = await shell(`ulimit -n ${String(most)}; "${process.execPath}" nothing.mjs`, cwd);
    if (code === 0) return most;
  }
}

onLinux('With too few files that may be open, from as few as let Node begin, the limit is told', async () => {
  const cwd = folderOf(statement('opening'));
  const fewest = await fewestFiles(cwd);
  for (const most of [fewest, fewest + 1, fewest + 2, fewest + 4, 32, 40]) {
    const { code, stderr } = await shell(`ulimit -n ${String(most)}; diptych check opening`, cwd);
    // How many it takes is known where the list of limits can be read, which is a file too.
    const needed = most === fewest ? '' : `: ${String(most)}, where 48 are needed`;
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `diptych  cli/system  too few files may be open at once${needed}\n  raise the limit: ulimit -n 1024\n`,
    });
  }
});

onLinux('With as many as it takes, it is built, in threads too', async () => {
  const cwd = folderOf({ ...statement('opening'), ...statement('closing') });
  expect(await shell('ulimit -n 48; diptych build opening', cwd)).toMatchObject({ code: 0 });
  expect(await shell('ulimit -n 48; diptych build --jobs 2', cwd)).toMatchObject({ code: 2 });
  expect(await shell('ulimit -n 56; diptych build --jobs 2 --force', cwd)).toMatchObject({ code: 0 });
});

/** V8 reserved ten gigabytes for each memory of WebAssembly, until it learnt to do with less where it may not. */
const RESERVES_WHAT_IT_USES = Number(process.versions.node.split('.')[0]) >= 24;

onLinux.each(['build', 'build --jobs 2', 'inspect'])(
  'Where too little memory may be reserved, `%s` tells it, in no other words than its own',
  async (words) => {
    const cwd = folderOf({ ...statement('opening'), ...statement('closing') });
    for (const most of [1_600_000, 3_000_000, 9_000_000]) {
      const { code, stderr } = await shell(`ulimit -v ${String(most)}; diptych ${words}`, cwd);
      // What reserves no more than it uses has room in this.
      if (RESERVES_WHAT_IT_USES && code === 0) continue;
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr:
          'diptych  cli/system  there is too little memory\n  close other programs, or raise the limit: ulimit -v unlimited\n',
      });
    }
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

test('A name of a file turns no direction', async () => {
  const { code, stderr } = await diptych(['build', 'a\u202Eb', '--out', 'x\u2066y'], { cwd: folderOf() });
  expect(stderr).toContain(String.raw`a\u202eb`);
  expect(stderr).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u2028]/u);
  expect(code).toBe(2);
});

test.each(['[', '{a: '])(
  'A catalogue of fonts in which %j stands twenty thousand times is told as that',
  async (open) => {
    const cwd = folderOf({
      ...statement('opening'),
      'fonts/catalogue.yaml': `families: ${open.repeat(20_000)}`,
      'templates/mine.yaml': readFileSync(
        path.join(import.meta.dirname, '../../../templates/plain.yaml'),
        'utf8',
      ).replace(/^family: .*$/mu, 'family: mine'),
    });
    const { stderr } = await diptych(['build', '--template', 'mine'], { cwd });
    expect(stderr).toMatch(/fonts\/catalogue\.yaml:1:\d+ {2}font\/catalogue {2}this is nested too deeply/u);
    expect(stderr).not.toContain('call stack');
  },
);
