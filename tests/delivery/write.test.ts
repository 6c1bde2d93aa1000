/** Turns named contents into files, and faults of names and places into diagnostics that leave all as it was. */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openFolder, writeWhole, type OutputFolder } from '../../src/delivery/index.ts';
import { temporaryFolder } from './temp-folder.ts';

const LONG_AGO = new Date('2014-07-30T00:00:00Z');

function opened(folder: string): OutputFolder {
  const outcome = openFolder(folder);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map((d) => d.message).join('; '));
  return outcome.value;
}

function put(
  root: string,
  name: string,
  files: Readonly<Record<string, string>>,
  existing: 'replace' | 'refuse' = 'replace',
) {
  return writeWhole(opened(root), { name, files: new Map(Object.entries(files)), existing });
}

function codes(outcome: ReturnType<typeof put>): readonly string[] {
  return outcome.diagnostics.map((d) => d.code);
}

test('All files of a statement appear in a folder that did not exist, with nothing beside them', () => {
  const out = path.join(temporaryFolder(), 'deep', 'out');
  const written = put(out, 'opening', {
    'a.pdf': 'Distinguished delegates',
    'b.pdf': 'Mesdames et Messieurs les délégués',
  });
  expect(written).toEqual({
    ok: true,
    diagnostics: [],
    value: {
      files: [
        { path: path.join(out, 'opening', 'a.pdf'), bytes: 23, changed: true },
        { path: path.join(out, 'opening', 'b.pdf'), bytes: 37, changed: true },
      ],
    },
  });
  expect(readdirSync(out)).toEqual(['opening']);
  expect(readdirSync(path.join(out, 'opening'))).toEqual(['a.pdf', 'b.pdf']);
  expect(readFileSync(path.join(out, 'opening', 'b.pdf'), 'utf8')).toBe('Mesdames et Messieurs les délégués');
});

test('A file is replaced, and its neighbours stay', () => {
  const out = temporaryFolder();
  put(out, 'opening', { 'a4.pdf': 'old', 'letter.pdf': 'kept' });
  put(out, 'opening', { 'a4.pdf': 'new' });
  expect(readFileSync(path.join(out, 'opening', 'a4.pdf'), 'utf8')).toBe('new');
  expect(readFileSync(path.join(out, 'opening', 'letter.pdf'), 'utf8')).toBe('kept');
});

test('The same bytes are not written again', () => {
  const out = temporaryFolder();
  put(out, 'opening', { 'a4.pdf': 'the same', 'letter.pdf': 'old' });
  const file = path.join(out, 'opening', 'a4.pdf');
  utimesSync(file, LONG_AGO, LONG_AGO);
  const again = put(out, 'opening', { 'a4.pdf': 'the same', 'letter.pdf': 'new' });
  expect(again.ok && again.value.files.map((one) => one.changed)).toEqual([false, true]);
  expect(statSync(file).mtime).toEqual(LONG_AGO);
});

test('Nothing is overwritten where that is refused, and the files in the way are named', () => {
  const out = temporaryFolder();
  put(out, 'opening', { 'en.md': 'mine', 'fr.md': 'à moi' });
  const refused = put(
    out,
    'opening',
    { 'en.md': 'theirs', 'fr.md': 'à eux', 'statement.yaml': 'kind: message' },
    'refuse',
  );
  expect(codes(refused)).toEqual(['delivery/exists']);
  expect(refused.diagnostics[0]?.message).toContain('en.md, fr.md');
  expect(readdirSync(path.join(out, 'opening'))).toEqual(['en.md', 'fr.md']);
  expect(readFileSync(path.join(out, 'opening', 'en.md'), 'utf8')).toBe('mine');
});

test('When one of several files cannot be put in its place, the others are as they were', () => {
  const out = temporaryFolder();
  put(out, 'opening', { 'a.pdf': 'old', 'c.pdf': 'old' });
  mkdirSync(path.join(out, 'opening', 'd.pdf'));
  const refused = put(out, 'opening', { 'a.pdf': 'new', 'b.pdf': 'new', 'c.pdf': 'new', 'd.pdf': 'new' });
  expect(codes(refused)).toEqual(['delivery/not-a-folder']);
  expect(readdirSync(out)).toEqual(['opening']);
  expect(readdirSync(path.join(out, 'opening'))).toEqual(['a.pdf', 'c.pdf', 'd.pdf']);
  expect(readFileSync(path.join(out, 'opening', 'a.pdf'), 'utf8')).toBe('old');
  expect(readFileSync(path.join(out, 'opening', 'c.pdf'), 'utf8')).toBe('old');
});

test.each([
  '',
  '.',
  '..',
  '../escape',
  'a/b',
  'a\\b',
  '/etc',
  '.hidden',
  '-rf',
  'CON',
  'nul.txt',
  'lpt1',
  'trailing.',
  'déclaration',
  'a b',
  'a\u0000b',
  'x'.repeat(300),
])('The name %j is refused, and nothing is written', (name) => {
  const out = path.join(temporaryFolder(), 'out');
  expect(codes(put(out, name, { 'a.pdf': 'x' }))).toEqual(['delivery/unsafe-name']);
  expect(codes(put(out, 'fine', { [name]: 'x' }))).toEqual(['delivery/unsafe-name']);
  expect(readdirSync(path.dirname(out))).toEqual([]);
});

test.each(['2014-07-30-trafficking-in-persons', 'console', 'a', 'Statement_2.1'])('The name %j is taken', (name) => {
  expect(put(temporaryFolder(), name, { 'a.pdf': 'x' }).ok).toBe(true);
});

test('A link in the place of the folder is not followed out of the output', () => {
  const root = temporaryFolder();
  const [out, elsewhere] = [path.join(root, 'out'), path.join(root, 'elsewhere')];
  mkdirSync(out);
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, path.join(out, 'opening'));
  expect(codes(put(out, 'opening', { 'a.pdf': 'x' }))).toEqual(['delivery/not-a-folder']);
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('A link in the place of a file is replaced, and what it led to stays', () => {
  const root = temporaryFolder();
  const [out, secret] = [path.join(root, 'out'), path.join(root, 'secret')];
  writeFileSync(secret, 'untouched');
  mkdirSync(path.join(out, 'opening'), { recursive: true });
  symlinkSync(secret, path.join(out, 'opening', 'a.pdf'));
  expect(put(out, 'opening', { 'a.pdf': 'new' }).ok).toBe(true);
  expect(readFileSync(secret, 'utf8')).toBe('untouched');
  expect(readFileSync(path.join(out, 'opening', 'a.pdf'), 'utf8')).toBe('new');
});

test('A file in the place of the folder is named', () => {
  const out = temporaryFolder();
  writeFileSync(path.join(out, 'opening'), 'a file');
  const refused = put(out, 'opening', { 'a.pdf': 'x' });
  expect(codes(refused)).toEqual(['delivery/not-a-folder']);
  expect(refused.diagnostics[0]?.message).toContain(path.join(out, 'opening'));
});

test('Many processes writing the same statement at once leave one of their sets whole', async () => {
  const out = path.join(temporaryFolder(), 'out');
  const writer = fileURLToPath(new URL('writer.mjs', import.meta.url));
  const sets = ['one', 'two', 'three', 'four'];
  await Promise.all(sets.map((set) => promisify(execFile)(process.execPath, [writer, out, set])));
  expect(readdirSync(out)).toEqual(['opening']);
  expect(readdirSync(path.join(out, 'opening'))).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  for (const file of readdirSync(path.join(out, 'opening'))) {
    expect(sets.map((set) => set.repeat(1000))).toContain(readFileSync(path.join(out, 'opening', file), 'utf8'));
  }
});
