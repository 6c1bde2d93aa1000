/** A batch is made in several threads, and nobody can tell from what it leaves and says. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diptych, folderOf, snapshot } from './diptych.ts';
import { statement } from './statements.ts';

/** Files by their bytes alone: when they were written is no part of what was made. */
function contentsOf(folder: string): readonly (readonly [string, string])[] {
  return [...snapshot(folder)].map(([file, state]) => [file, state.split(' ').at(-1) ?? ''] as const);
}

const BATCH = {
  ...statement('alarm', { 'fr.md': '---\ntitle: Alarme\n---\n\nUn seul paragraphe.\n' }),
  ...statement('bridge'),
  ...statement('closing', { 'statement.yaml': 'date: yesterday\n' }),
  ...statement('debate', { 'en.md': undefined }),
  ...statement('evening', {
    'statement.yaml': 'date: 2015-06-21\nlanguages: [en, fr]\nstatus: embargoed\n',
  }),
  ...statement('ferry'),
};

async function batch(...words: readonly string[]) {
  const cwd = folderOf(BATCH);
  const made = await diptych(['build', ...words], { cwd });
  return { made, files: contentsOf(`${cwd}/out`), cwd };
}

test('What four threads make of a batch, good and faulty statements in it, is what one makes', async () => {
  const one = await batch('--jobs', '1', '--edition', 'handout,archive');
  const four = await batch('--jobs', '4', '--edition', 'handout,archive');
  expect(one.made).toMatchObject({ code: 1, stdout: expect.stringContaining('out/ferry/') });
  expect(four.made).toEqual(one.made);
  expect(four.files).toEqual(one.files);
  const again = await diptych(['build', '--jobs', '3', '--edition', 'handout,archive'], { cwd: four.cwd });
  expect(again).toMatchObject({ code: 1, stdout: one.made.stdout });
  expect(again.stderr).toMatch(/had not changed/u);
});

test('The report of a batch is the same from two threads', async () => {
  const one = await batch('--jobs', '1', '--json', '--edition', 'handout');
  const two = await batch('--jobs', '2', '--json', '--edition', 'handout');
  expect(JSON.parse(one.made.stdout)).toMatchObject({ exitCode: 1 });
  expect(two.made).toEqual(one.made);
});

test.each(['0', 'all', '1000'])('There are no %s threads', async (jobs) => {
  const { code, stderr } = await diptych(['build', `--jobs=${jobs}`], { cwd: folderOf(statement('opening')) });
  expect(stderr).toBe(`diptych  cli/unknown-value  --jobs cannot be "${jobs}"\n  give a number from 1 to 256\n`);
  expect(code).toBe(2);
});

test('A batch that is signed asks for its key once, and is made in one thread', async () => {
  const cwd = folderOf({ ...statement('opening'), ...statement('closing'), 'key.p12': 'no key' });
  const { code, stderr } = await diptych(['build', '--jobs', '2', '--sign', 'key.p12'], { cwd });
  expect(stderr.match(/signature\/key/gu)).toHaveLength(1);
  expect(code).toBe(2);
});

test.each([
  ['a template that is not there', ['--template', 'none'], 'template/unknown'],
  ['an address that is none', ['--edition', 'email', '--mail-to', '@'], 'mail/address'],
])('A batch with %s says so once, as one thread does, and leaves nothing', async (_, words, code) => {
  const cwd = folderOf(BATCH);
  const one = await diptych(['build', '--jobs', '1', ...words], { cwd });
  const two = await diptych(['build', '--jobs', '2', ...words], { cwd });
  expect(two).toEqual(one);
  expect(two).toMatchObject({ code: 2 });
  expect(two.stderr.split(code)).toHaveLength(2);
  expect(existsSync(`${cwd}/out`)).toBe(false);
});
