/** Turns every way in which files can have changed into a build, and their not having changed into none. */
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fault } from '../../../src/diagnostics/index.ts';
import { inputsDigest, isUnchanged } from '../../../src/app/delivery/index.ts';
import { canGiveUpRights, build, LONG_AGO, opened, put, recordOf, unchanged, withoutRights } from './delivering.ts';
import { temporaryFolder } from './temp-folder.ts';

const FILES = { 'a4.pdf': 'one', 'bag/bagit.txt': 'two', 'bag/data/en.md': 'three' };

/** The folder of a statement that has been built from `source`. */
async function built(): Promise<{ readonly out: string; readonly target: string }> {
  const out = temporaryFolder();
  await build(out, FILES, 'source');
  return { out, target: path.join(out, 'opening') };
}

test('What was built from the same stands, with what the manifest says of each file', async () => {
  const { out, target } = await built();
  const standing = unchanged(out, 'source');
  expect(standing?.files).toMatchObject([
    { path: path.join(target, 'a4.pdf'), bytes: 3, changed: false, entry: { edition: 'handout', pages: 1 } },
    { path: path.join(target, 'bag', 'bagit.txt'), bytes: 3, changed: false },
    { path: path.join(target, 'bag', 'data', 'en.md'), bytes: 5, changed: false },
  ]);
});

test('What there was to say is said again, of the files in the statement’s folder as it is called now', async () => {
  const out = temporaryFolder();
  const place = { file: 'opening/fr.md', line: 3, column: 7 };
  const said = fault('paragraph/overfull', 'a line is too long', place, 'shorten it');
  await put(out, FILES, { ...recordOf(FILES, 'source'), diagnostics: [said] });
  const file = path.join('statements', 'opening', 'fr.md');
  expect(unchanged(out, 'source')?.diagnostics).toEqual([{ ...said, place: { ...place, file } }]);
});

test('Before the first build nothing stands', () => {
  expect(unchanged(path.join(temporaryFolder(), 'out'), 'source')).toBeUndefined();
});

test('From other sources, or asked otherwise, it is built', async () => {
  const { out } = await built();
  expect(unchanged(out, 'source, corrected')).toBeUndefined();
  expect(unchanged(out, 'source', 'handout on letter')).toBeUndefined();
});

test('Other files and times in the folder make no difference', async () => {
  const { out, target } = await built();
  writeFileSync(path.join(target, 'mine.txt'), 'mine');
  mkdirSync(path.join(target, 'mine'));
  utimesSync(path.join(target, 'a4.pdf'), LONG_AGO, LONG_AGO);
  linkSync(path.join(target, 'a4.pdf'), path.join(out, 'a4-again.pdf'));
  expect(unchanged(out, 'source')).toBeDefined();
});

test.each<[string, (target: string) => void]>([
  ['is gone', (target) => rmSync(path.join(target, 'a4.pdf'))],
  ['has a byte more', (target) => writeFileSync(path.join(target, 'a4.pdf'), 'ones')],
  ['has another byte', (target) => writeFileSync(path.join(target, 'a4.pdf'), 'onE')],
  ['is empty', (target) => truncateSync(path.join(target, 'a4.pdf'))],
  ['is called otherwise', (target) => renameSync(path.join(target, 'a4.pdf'), path.join(target, 'A4.PDF'))],
  ['is a folder', (target) => replaceBy(path.join(target, 'a4.pdf'), (at) => mkdirSync(at))],
  ['is a link to the same bytes', (target) => linkAway(path.join(target, 'a4.pdf'))],
  ['is a link to itself', (target) => replaceBy(path.join(target, 'a4.pdf'), (at) => symlinkSync('a4.pdf', at))],
  ['of the bag is gone', (target) => rmSync(path.join(target, 'bag', 'data', 'en.md'))],
  ['of the bag has another byte', (target) => writeFileSync(path.join(target, 'bag', 'bagit.txt'), 'twO')],
  ['of the bag is a link to the same bytes', (target) => linkAway(path.join(target, 'bag', 'bagit.txt'))],
  ['more is in the bag', (target) => writeFileSync(path.join(target, 'bag', 'more.txt'), '')],
  ['is in the bag as an empty folder', (target) => mkdirSync(path.join(target, 'bag', 'more'))],
  ['stands for the bag', (target) => replaceBy(path.join(target, 'bag'), (at) => writeFileSync(at, ''))],
  ['stands for the folder of a bag', (target) => linkAway(path.join(target, 'bag', 'data'))],
  ['stands for the bag as a link to it', (target) => linkAway(path.join(target, 'bag'))],
  ['called manifest is gone', (target) => rmSync(path.join(target, 'manifest.json'))],
  ['called manifest is cut off', (target) => truncateSync(path.join(target, 'manifest.json'), 100)],
  ['called manifest is a link', (target) => linkAway(path.join(target, 'manifest.json'))],
  ['stands for the statement’s folder', (target) => replaceBy(target, (at) => writeFileSync(at, ''))],
  ['stands for the statement’s folder as a link to it', (target) => linkAway(target)],
  [
    'stands for the statement’s folder as a link to itself',
    (target) => replaceBy(target, (at) => symlinkSync('opening', at)),
  ],
])('When a file %s, it is built', async (_, change) => {
  const { out, target } = await built();
  change(target);
  expect(unchanged(out, 'source')).toBeUndefined();
});

test.runIf(canGiveUpRights)('What may not be read is built', async () => {
  const { out, target } = await built();
  const folder = opened(out);
  const asked = {
    key: 'handout on a4',
    inputs: inputsDigest(new Map([['en.md', 'source']])),
    source: 'statements/opening',
  };
  chmodSync(out, 0o755);
  expect(withoutRights(() => isUnchanged(folder, 'opening', asked))).toBeDefined();
  for (const one of ['a4.pdf', 'bag/data', 'bag', 'manifest.json', '']) {
    chmodSync(path.join(target, one), 0o000);
    expect(withoutRights(() => isUnchanged(folder, 'opening', asked))).toBeUndefined();
    chmodSync(path.join(target, one), 0o755);
  }
});

test('Names that no statement can have stand nowhere', async () => {
  const { out } = await built();
  const asked = { key: 'handout on a4', inputs: '', source: 'statements/opening' };
  expect(['..', 'opening/../opening', ''].map((name) => isUnchanged(opened(out), name, asked))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('A manifest in which a build claims files of others does not count', async () => {
  const { out, target } = await built();
  const file = path.join(target, 'manifest.json');
  // The digests that the build has are not those that stand.
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf('"builds"');
  writeFileSync(file, text.slice(0, at) + text.slice(at).replace(/("a4.pdf": ")[0-9a-f]{8}/, '$100000000'));
  expect(unchanged(out, 'source')).toBeUndefined();
});

function replaceBy(at: string, make: (at: string) => void): void {
  rmSync(at, { recursive: true });
  make(at);
}

/** Moves it away, and puts a link in its place that leads there. */
function linkAway(at: string): void {
  const away = path.join(temporaryFolder(), 'away');
  renameSync(at, away);
  symlinkSync(away, at);
}
