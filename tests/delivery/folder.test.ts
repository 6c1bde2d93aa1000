/** Turns folders good and bad into leave to write or a diagnostic, and leftovers of killed runs into what they should be. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../../src/delivery/index.ts';
import { temporaryFolder } from './temp-folder.ts';

const HERE = hostname().replaceAll(/[^A-Za-z0-9]/g, '_');

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

function leave(out: string, leftover: string, content: string): string {
  const folder = path.join(out, leftover, 'opening');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'a.pdf'), content);
  return path.join(out, leftover);
}

test('Opening a folder that does not exist leaves nothing behind', () => {
  const root = temporaryFolder();
  expect(openFolder(path.join(root, 'deep', 'out')).ok).toBe(true);
  expect(readdirSync(root)).toEqual([]);
});

test('Opening a folder leaves what is in it', () => {
  const root = temporaryFolder();
  writeFileSync(path.join(root, 'mine.txt'), 'mine');
  expect(openFolder(root).ok).toBe(true);
  expect(readdirSync(root)).toEqual(['mine.txt']);
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
  expect(openFolder(path.join(file, 'out')).diagnostics.map((d) => d.code)).toEqual(['delivery/not-a-folder']);
});

test.runIf(process.platform === 'linux')('A folder where the system lets nothing be made cannot be opened', () => {
  expect(openFolder('/proc/out').diagnostics.map((d) => d.code)).toEqual(['delivery/not-writable']);
});

test('What a killed run had not made ready is removed', () => {
  const out = temporaryFolder();
  leave(out, `.diptych-${HERE}-${String(deadProcess())}.stage`, 'half writ');
  expect(openFolder(out).ok).toBe(true);
  expect(readdirSync(out)).toEqual([]);
});

test('What a killed run had made ready is put in its place', () => {
  const out = temporaryFolder();
  mkdirSync(path.join(out, 'opening'));
  writeFileSync(path.join(out, 'opening', 'a.pdf'), 'old');
  const leftover = leave(out, `.diptych-${HERE}-${String(deadProcess())}.ready`, 'new');
  mkdirSync(path.join(leftover, '.replaced'));
  expect(openFolder(out).ok).toBe(true);
  expect(readdirSync(out)).toEqual(['opening']);
  expect(readFileSync(path.join(out, 'opening', 'a.pdf'), 'utf8')).toBe('new');
});

test('What a running process is writing is left to it', () => {
  const out = temporaryFolder();
  const leftover = leave(out, `.diptych-${HERE}-${String(process.ppid)}.stage`, 'being writ');
  expect(openFolder(out).ok).toBe(true);
  expect(existsSync(leftover)).toBe(true);
});

test('What another machine left is removed after an hour, not before', () => {
  const out = temporaryFolder();
  const fresh = leave(out, '.diptych-elsewhere-1.stage', 'being writ');
  const stale = leave(out, '.diptych-elsewhere-2.stage', 'half writ');
  utimesSync(stale, new Date('2014-07-30'), new Date('2014-07-30'));
  expect(openFolder(out).ok).toBe(true);
  expect([existsSync(fresh), existsSync(stale)]).toEqual([true, false]);
});

test('Names that only resemble ours are left alone', () => {
  const out = temporaryFolder();
  leave(out, '.diptych-notes', 'mine');
  expect(openFolder(out).ok).toBe(true);
  expect(readdirSync(out)).toEqual(['.diptych-notes']);
});
