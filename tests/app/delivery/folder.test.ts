/** Turns folders good and bad into leave to write there or a diagnostic. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../../../src/app/delivery/index.ts';
import { makeFolders } from '../../../src/app/delivery/disk.ts';
import { canGiveUpRights, codesOf, put, textsIn, withoutRights } from './delivering.ts';
import { temporaryFolder } from './temp-folder.ts';

test('Opening a folder that does not exist leaves nothing behind', () => {
  const root = temporaryFolder();
  expect(openFolder(path.join(root, 'deep', 'out')).ok).toBe(true);
  expect(readdirSync(root)).toEqual([]);
});

test('Opening a folder leaves what is in it', () => {
  const root = temporaryFolder();
  writeFileSync(path.join(root, 'mine.txt'), 'mine');
  mkdirSync(path.join(root, '.diptych-notes'));
  expect(openFolder(root).ok).toBe(true);
  expect(textsIn(root)).toEqual({ '.diptych-notes/': '', 'mine.txt': 'mine' });
});

test('A file in the place of the folder is a fault with its path and a hint', () => {
  const file = path.join(temporaryFolder(), 'out');
  writeFileSync(file, 'a file');
  const outcome = openFolder(file);
  expect(outcome.diagnostics).toMatchObject([
    { code: 'delivery/not-a-folder', severity: 'error', place: { file, line: 1, column: 1 }, hint: expect.any(String) },
  ]);
  expect(readFileSync(file, 'utf8')).toBe('a file');
});

test('A folder under a file cannot be opened', () => {
  const file = path.join(temporaryFolder(), 'page.txt');
  writeFileSync(file, 'a file');
  expect(codesOf(openFolder(path.join(file, 'out')))).toEqual(['delivery/not-a-folder']);
});

test('A link to a folder is that folder', async () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'disk'));
  symlinkSync('disk', path.join(root, 'out'));
  expect((await put(path.join(root, 'out'), { 'a.pdf': 'new' })).ok).toBe(true);
  expect(textsIn(path.join(root, 'disk'))).toEqual({ 'opening/a.pdf': 'new' });
});

test('Links that lead in a ring, or nowhere, cannot be opened', () => {
  const root = temporaryFolder();
  symlinkSync('ring', path.join(root, 'ring'));
  symlinkSync('nowhere', path.join(root, 'dangling'));
  for (const name of ['ring', 'dangling'])
    expect(codesOf(openFolder(path.join(root, name, 'out')))).toEqual(['delivery/not-writable']);
});

test('A path that no system takes cannot be opened', () => {
  const long = Array.from({ length: 300 }, () => 'twenty-letters-a-part').join('/');
  expect(codesOf(openFolder(path.join(temporaryFolder(), long)))).toEqual(['delivery/unsafe-name']);
});

test.runIf(process.platform === 'linux')('A folder where the system lets nothing be made cannot be opened', () => {
  expect(codesOf(openFolder('/proc/out'))).toEqual(['delivery/not-writable']);
});

test.runIf(canGiveUpRights)('A folder that may only be read cannot be opened, and stays as it is', () => {
  const out = temporaryFolder();
  mkdirSync(path.join(out, 'opening'));
  writeFileSync(path.join(out, 'opening', 'a.pdf'), 'old');
  chmodSync(out, 0o555);
  expect(codesOf(withoutRights(() => openFolder(out)))).toEqual(['delivery/not-writable']);
  expect(textsIn(out)).toEqual({ 'opening/a.pdf': 'old' });
});

test('Folders are made from the outermost on, and those that were there are not named', () => {
  const root = temporaryFolder();
  const [a, b] = [path.join(root, 'a'), path.join(root, 'a', 'b')];
  expect(makeFolders(b)).toEqual([a, b]);
  expect(makeFolders(b)).toEqual([]);
  expect(existsSync(b)).toBe(true);
});
