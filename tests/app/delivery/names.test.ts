/** Turns names and paths, safe and unsafe, into files or into faults before anything is written. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../../src/app/delivery/index.ts';
import { codesOf, opened, textsIn } from './delivering.ts';
import { temporaryFolder } from './temp-folder.ts';

function write(out: string, name: string, ...files: readonly string[]) {
  return writeWhole(opened(out), { name, files: new Map(files.map((file) => [file, 'x'])), existing: 'replace' });
}

test.each([
  '',
  '.',
  '..',
  '../escape',
  'a\\b',
  '/etc',
  '.hidden',
  '-rf',
  'CON',
  'nul.txt',
  'Aux.tar.gz',
  'lpt1',
  'COM0',
  'trailing.',
  'déclaration',
  'a b',
  'a:b',
  'a\u0000b',
  'a\nb',
  '\u202Efdp.exe',
  '\uD800',
  'x'.repeat(201),
])('The name %j is refused, as a statement, a file, a folder and in one, and nothing is written', async (name) => {
  const out = path.join(temporaryFolder(), 'out');
  const all = await Promise.all([
    write(out, name, 'a.pdf'),
    write(out, 'opening', name),
    write(out, 'opening', `${name}/a.pdf`),
    write(out, 'opening', `bag/${name}`),
  ]);
  expect(new Set(all.flatMap(codesOf))).toEqual(new Set(['delivery/unsafe-name']));
  expect(all.map(({ ok }) => ok)).toEqual([false, false, false, false]);
  expect(readdirSync(path.dirname(out))).toEqual([]);
});

test.each(['2014-07-30-trafficking-in-persons', 'console', 'a', 'Statement_2.1', 'x'.repeat(200)])(
  'The name %j is taken',
  async (name) => {
    const out = temporaryFolder();
    expect((await write(out, name, 'a.pdf')).ok).toBe(true);
    expect(textsIn(out)).toEqual({ [`${name}/a.pdf`]: 'x' });
  },
);

test('A statement cannot be named like a path, nor a path go up from within', async () => {
  const out = temporaryFolder();
  for (const [name, file] of [
    ['a/b', 'a.pdf'],
    ['opening', 'bag/../../a.pdf'],
    ['opening', 'bag//a.pdf'],
    ['opening', 'bag/'],
    ['opening', './a.pdf'],
  ] as const)
    expect(codesOf(await write(out, name, file))).toContain('delivery/unsafe-name');
  expect(readdirSync(out)).toEqual([]);
});

test.each([
  [['a.pdf', 'A.pdf'], 'A.pdf'],
  [['bag', 'bag/a.pdf'], 'bag/a.pdf'],
  [['bag/a.pdf', 'bag'], 'bag'],
  [['bag/a.pdf', 'Bag/b.pdf'], 'Bag/b.pdf'],
  [['bag/data/a.pdf', 'bag/DATA'], 'bag/DATA'],
])('Of %j, which are one on some systems or would be a file and a folder, the last is refused', async (files, last) => {
  const out = temporaryFolder();
  const refused = await write(out, 'opening', ...files);
  expect(codesOf(refused)).toEqual(['delivery/unsafe-name']);
  expect(refused.diagnostics[0]?.message).toContain(JSON.stringify(last));
  expect(readdirSync(out)).toEqual([]);
});

test('Every unsafe part is named once', async () => {
  const refused = await write(temporaryFolder(), 'opening', 'a b/one.pdf', 'a b/two.pdf', 'nul');
  expect(refused.diagnostics.map(({ message }) => message)).toEqual([
    'cannot name a file or folder "a b": it has other characters than A to Z, 0 to 9, hyphen, dot and underscore',
    'cannot name a file or folder "nul": it is the name of a device on Windows',
  ]);
});
