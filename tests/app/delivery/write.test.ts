/** Turns named contents into files, all or none of them, and what stands in the way into diagnostics. */
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../../src/app/delivery/index.ts';
import {
  build,
  canGiveUpRights,
  codesOf,
  LONG_AGO,
  opened,
  put,
  recordOf,
  textsIn,
  withoutRights,
  type Texts,
} from './delivering.ts';
import { temporaryFolder } from './temp-folder.ts';

function putNew(out: string, files: Texts) {
  return writeWhole(opened(out), { name: 'opening', files: new Map(Object.entries(files)), existing: 'refuse' });
}

test('All files of a statement appear in a folder that did not exist, with nothing beside them', async () => {
  const out = path.join(temporaryFolder(), 'deep', 'out');
  const files = { 'a.pdf': 'Distinguished delegates', 'b.pdf': 'Mesdames et Messieurs les délégués' };
  expect(await put(out, files)).toEqual({
    ok: true,
    diagnostics: [],
    value: {
      files: [
        { path: path.join(out, 'opening', 'a.pdf'), bytes: 23, changed: true },
        { path: path.join(out, 'opening', 'b.pdf'), bytes: 37, changed: true },
      ],
    },
  });
  expect(textsIn(out)).toEqual({ 'opening/a.pdf': files['a.pdf'], 'opening/b.pdf': files['b.pdf'] });
});

test('Bytes are written as they are, none and many of them', async () => {
  const out = temporaryFolder();
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, i) => i % 251);
  const files = new Map([
    ['none.txt', new Uint8Array()],
    ['many.pdf', bytes],
  ]);
  expect((await writeWhole(opened(out), { name: 'opening', files, existing: 'replace' })).ok).toBe(true);
  expect(['none.txt', 'many.pdf'].map((name) => statSync(path.join(out, 'opening', name)).size)).toEqual([0, 3e6]);
  const again = await writeWhole(opened(out), { name: 'opening', files, existing: 'replace' });
  expect(again.ok && again.value.files.map(({ changed }) => changed)).toEqual([false, false]);
});

test('More files than a process may have open at once are written', async () => {
  const out = temporaryFolder();
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`bag/data/${String(i)}.txt`, String(i)]));
  expect((await put(out, files)).ok).toBe(true);
  expect(readdirSync(path.join(out, 'opening', 'bag', 'data')).length).toBe(300);
});

test('A file is replaced, and its neighbours stay', async () => {
  const out = temporaryFolder();
  await put(out, { 'a4.pdf': 'old', 'letter.pdf': 'kept' });
  await put(out, { 'a4.pdf': 'new' });
  expect(textsIn(out)).toEqual({ 'opening/a4.pdf': 'new', 'opening/letter.pdf': 'kept' });
});

test('The same bytes are not written again', async () => {
  const out = temporaryFolder();
  await put(out, { 'a4.pdf': 'the same', 'letter.pdf': 'old' });
  const file = path.join(out, 'opening', 'a4.pdf');
  utimesSync(file, LONG_AGO, LONG_AGO);
  const again = await put(out, { 'a4.pdf': 'the same', 'letter.pdf': 'new' });
  expect(again.ok && again.value.files.map((one) => one.changed)).toEqual([false, true]);
  expect(statSync(file).mtime).toEqual(LONG_AGO);
});

test('A bag is replaced whole: what was made for the old one and is not in the new one is gone', async () => {
  const out = temporaryFolder();
  await build(out, { 'bag/bagit.txt': 'same', 'bag/data/sources/en.md': 'old', 'a.pdf': 'kept' }, 'old');
  writeFileSync(path.join(out, 'opening', 'bag', '.DS_Store'), 'icons');
  mkdirSync(path.join(out, 'opening', 'bag', 'more'));
  const files = { 'bag/bagit.txt': 'same', 'bag/data/en.pdf': 'new' };
  const written = await put(out, files, recordOf(files, 'new'));
  expect(written.ok && written.value.files.map((one) => one.changed)).toEqual([true, true]);
  expect(textsIn(out)).toEqual({
    'opening/a.pdf': 'kept',
    'opening/bag/bagit.txt': 'same',
    'opening/bag/data/en.pdf': 'new',
    'opening/manifest.json': expect.any(String),
  });
});

test('A bag with the same files is not touched', async () => {
  const out = temporaryFolder();
  const files = { 'bag/bagit.txt': 'same', 'bag/data/en.pdf': 'same' };
  await put(out, files);
  utimesSync(path.join(out, 'opening', 'bag'), LONG_AGO, LONG_AGO);
  const again = await put(out, files);
  expect(again.ok && again.value.files.map((one) => one.changed)).toEqual([false, false]);
  expect(statSync(path.join(out, 'opening', 'bag')).mtime).toEqual(LONG_AGO);
});

test.each([
  ['a file', (at: string) => writeFileSync(at, 'mine')],
  ['a link', (at: string) => symlinkSync('bagit.txt', at)],
])('A bag into which somebody has put %s is not replaced, for that would be lost', async (_, change) => {
  const out = temporaryFolder();
  await build(out, { 'bag/bagit.txt': 'old', 'a.pdf': 'old' }, 'old');
  change(path.join(out, 'opening', 'bag', 'mine.txt'));
  const before = textsIn(out);
  const refused = await put(out, { 'bag/bagit.txt': 'new', 'a.pdf': 'new' });
  expect(codesOf(refused)).toEqual(['delivery/exists']);
  expect(refused.diagnostics[0]?.message).toContain('mine.txt');
  expect(textsIn(out)).toEqual(before);
});

test('Nothing is overwritten where that is refused, and the files in the way are named', async () => {
  const out = temporaryFolder();
  await put(out, { 'en.md': 'mine', 'fr.md': 'à moi' });
  const refused = await putNew(out, { 'en.md': 'theirs', 'fr.md': 'à eux', 'statement.yaml': 'kind: message' });
  expect(codesOf(refused)).toEqual(['delivery/exists']);
  expect(refused.diagnostics[0]?.message).toContain('en.md, fr.md');
  expect(textsIn(out)).toEqual({ 'opening/en.md': 'mine', 'opening/fr.md': 'à moi' });
});

test('Files beside others are written where overwriting is refused', async () => {
  const out = temporaryFolder();
  await put(out, { 'notes.txt': 'mine' });
  expect((await putNew(out, { 'en.md': 'new' })).ok).toBe(true);
});

test('A folder where a file is to be, and a file where a folder is to be, are left with all else as it was', async () => {
  const out = temporaryFolder();
  await put(out, { 'a.pdf': 'old', 'd.pdf/mine.txt': 'mine', bag: 'mine' });
  const before = textsIn(out);
  const refused = await put(out, { 'a.pdf': 'new', 'b.pdf': 'new', 'd.pdf': 'new', 'bag/bagit.txt': 'new' });
  expect(codesOf(refused)).toEqual(['delivery/not-a-folder', 'delivery/not-a-folder']);
  expect(refused.diagnostics.map((d) => d.place?.file)).toEqual(
    ['d.pdf', 'bag'].map((name) => path.join(out, 'opening', name)),
  );
  expect(textsIn(out)).toEqual(before);
});

test.runIf(canGiveUpRights)('Files that cannot be put in their place are taken back, all of them', async () => {
  const out = temporaryFolder();
  await put(out, { 'a.pdf': 'old', 'bag/bagit.txt': 'old' });
  const before = textsIn(out);
  chmodSync(path.join(out, 'opening'), 0o555);
  chmodSync(out, 0o777);
  const refused = await withoutRights(() => put(out, { 'a.pdf': 'new', 'bag/bagit.txt': 'new', 'c.pdf': 'new' }));
  expect(codesOf(refused)).toEqual(['delivery/not-writable']);
  expect(textsIn(out)).toEqual(before);
});

test.runIf(canGiveUpRights)('Units that were in their place already are taken back with the others', async () => {
  const out = temporaryFolder();
  await put(out, { 'a.pdf': 'old', 'bag/bagit.txt': 'old' });
  const before = textsIn(out);
  // A folder can be given another name only by whoever may write in it: the entry for its parent changes.
  for (const folder of [out, path.join(out, 'opening')]) chmodSync(folder, 0o777);
  chmodSync(path.join(out, 'opening', 'bag'), 0o555);
  const refused = await withoutRights(() => put(out, { 'a.pdf': 'new', 'bag/bagit.txt': 'new', 'c.pdf': 'new' }));
  expect(codesOf(refused)).toEqual(['delivery/not-writable']);
  expect(textsIn(out)).toEqual(before);
});

test('A link in the place of the folder is not followed out of the output', async () => {
  const root = temporaryFolder();
  const [out, elsewhere] = [path.join(root, 'out'), path.join(root, 'elsewhere')];
  mkdirSync(out);
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, path.join(out, 'opening'));
  expect(codesOf(await put(out, { 'a.pdf': 'x' }))).toEqual(['delivery/not-a-folder']);
  expect(readdirSync(elsewhere)).toEqual([]);
});

test('A link in the place of a file or of a bag is replaced, and what it led to stays', async () => {
  const root = temporaryFolder();
  const out = path.join(root, 'out');
  mkdirSync(path.join(root, 'secret'));
  writeFileSync(path.join(root, 'secret', 'bagit.txt'), 'untouched');
  mkdirSync(path.join(out, 'opening'), { recursive: true });
  symlinkSync(path.join(root, 'secret', 'bagit.txt'), path.join(out, 'opening', 'a.pdf'));
  symlinkSync(path.join(root, 'secret'), path.join(out, 'opening', 'bag'));
  expect((await put(out, { 'a.pdf': 'new', 'bag/bagit.txt': 'untouched' })).ok).toBe(true);
  expect(textsIn(root)).toEqual({
    'out/opening/a.pdf': 'new',
    'out/opening/bag/bagit.txt': 'untouched',
    'secret/bagit.txt': 'untouched',
  });
});

test('A file in the place of the folder is named', async () => {
  const out = temporaryFolder();
  writeFileSync(path.join(out, 'opening'), 'a file');
  const refused = await put(out, { 'a.pdf': 'x' });
  expect(codesOf(refused)).toEqual(['delivery/not-a-folder']);
  expect(refused.diagnostics[0]?.message).toContain(path.join(out, 'opening'));
  expect(textsIn(out)).toEqual({ opening: 'a file' });
});

test('No files make no folder', async () => {
  const out = path.join(temporaryFolder(), 'out');
  expect(await put(out, {})).toEqual({ ok: true, value: { files: [] }, diagnostics: [] });
  expect(textsIn(path.dirname(out))).toEqual({ 'out/': '' });
});

test('A manifest that is given as a file and is to be written too is a fault of ours', async () => {
  const files = { 'manifest.json': '{}' };
  await expect(put(temporaryFolder(), files, recordOf(files, 'one'))).rejects.toThrow('manifest.json is given twice');
});
