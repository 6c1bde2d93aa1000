/** Turns what killed runs can leave, step by step, into what should have come of it; nothing of it is left beside that. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nameOf, ownSelf } from '../../../src/app/delivery/lock.ts';
import { isMarked, MARKER_NAME, writeWhole } from '../../../src/app/delivery/index.ts';
import { codesOf, LONG_AGO, opened, put, textsIn, type Texts } from './delivering.ts';
import { temporaryFolder } from './temp-folder.ts';

const DEAD = nameOf({ ...ownSelf(), pid: spawnSync(process.execPath, ['--version']).pid });
const ALIVE = nameOf({ ...ownSelf(), thread: ownSelf().thread + 1 });
const ELSEWHERE = nameOf({ ...ownSelf(), host: 'elsewhere_1' });
const LEFT = `.diptych-opening.lock/${DEAD}`;

/** An output folder in which these files stand; a name that ends in a slash is that of an empty folder. */
function outWith(files: Texts): string {
  const out = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(out, name.endsWith('/') ? name : path.dirname(name)), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path.join(out, name), text);
  }
  return out;
}

/** What stands there once the folder has been opened. */
function mended(files: Texts): Texts {
  const out = outWith(files);
  opened(out);
  return textsIn(out);
}

test('What had only been staged is removed', () => {
  expect(mended({ [`.diptych-${DEAD}.stage/${DEAD}/`]: '', 'mine.txt': 'mine' })).toEqual({ 'mine.txt': 'mine' });
});

test('What had not been made ready is removed, and the files are the old ones', () => {
  expect(mended({ 'opening/a.pdf': 'old', [`${LEFT}/new/a.pdf`]: 'half writ' })).toEqual({ 'opening/a.pdf': 'old' });
});

test('What had been made ready is put in its place, and neighbours stay', () => {
  const left = { 'opening/a.pdf': 'old', 'opening/mine.txt': 'mine', [`${LEFT}/ready/a.pdf`]: 'new' };
  expect(mended(left)).toEqual({ 'opening/a.pdf': 'new', 'opening/mine.txt': 'mine' });
});

test('What had been made ready for a folder that was not there makes it', () => {
  expect(mended({ [`${LEFT}/ready/a.pdf`]: 'new', [`${LEFT}/ready/bag/data/b.pdf`]: 'new' })).toEqual({
    'opening/a.pdf': 'new',
    'opening/bag/data/b.pdf': 'new',
  });
});

test('What had been put in its place in part is put there whole', () => {
  const left = {
    'opening/a.pdf': 'new',
    'opening/b.pdf': 'old',
    'opening/manifest.json': 'old',
    [`${LEFT}/old/a.pdf`]: 'old',
    [`${LEFT}/old/b.pdf`]: 'old',
    [`${LEFT}/ready/b.pdf`]: 'new',
    [`${LEFT}/ready/manifest.json`]: 'new',
  };
  expect(mended(left)).toEqual({ 'opening/a.pdf': 'new', 'opening/b.pdf': 'new', 'opening/manifest.json': 'new' });
});

test('A bag that had made way, and whose successor had not come, is not missing any more', () => {
  const left = {
    'opening/a.pdf': 'old',
    [`${LEFT}/old/bag/bagit.txt`]: 'old',
    [`${LEFT}/ready/bag/bagit.txt`]: 'new',
    [`${LEFT}/ready/bag/data/b.pdf`]: 'new',
  };
  expect(mended(left)).toEqual({
    'opening/a.pdf': 'old',
    'opening/bag/bagit.txt': 'new',
    'opening/bag/data/b.pdf': 'new',
  });
});

test('What was delivered and only not tidied away is tidied away', () => {
  const left = { 'opening/a.pdf': 'new', [`${LEFT}/ready/`]: '', [`${LEFT}/old/a.pdf`]: 'old' };
  expect(mended(left)).toEqual({ 'opening/a.pdf': 'new' });
});

test('What was left of several statements is mended at once', () => {
  const left = {
    [`${LEFT}/ready/a.pdf`]: 'new',
    [`.diptych-closing.lock/${DEAD}/ready/a.pdf`]: 'new',
    [`.diptych-${DEAD}.stage/`]: '',
  };
  expect(mended(left)).toEqual({ 'opening/a.pdf': 'new', 'closing/a.pdf': 'new' });
});

test('What a running process is writing is left to it', () => {
  const left = {
    [`.diptych-opening.lock/${ALIVE}/new/a.pdf`]: 'being writ',
    [`.diptych-${ALIVE}.stage/${ALIVE}/`]: '',
  };
  expect(mended(left)).toEqual(left);
});

test('What another machine has left is finished after an hour, not before', () => {
  const lock = `.diptych-opening.lock/${ELSEWHERE}`;
  const stage = `.diptych-${ELSEWHERE}.stage`;
  const left = { [`${lock}/ready/a.pdf`]: 'new', [`${stage}/${ELSEWHERE}/`]: '' };
  const out = outWith(left);
  opened(out);
  expect(textsIn(out)).toEqual(left);
  for (const one of [lock, stage]) utimesSync(path.join(out, one), LONG_AGO, LONG_AGO);
  opened(out);
  expect(textsIn(out)).toEqual({ 'opening/a.pdf': 'new' });
});

test('A link that was put in the place of the statement’s folder since is left, and nothing is written through it', () => {
  const out = outWith({ [`${LEFT}/ready/a.pdf`]: 'new', 'elsewhere/': '' });
  symlinkSync('elsewhere', path.join(out, 'opening'));
  opened(out);
  expect(textsIn(out)).toEqual({ 'elsewhere/': '', opening: '→ elsewhere' });
});

test('Names that no statement can have are not followed', () => {
  const left = { [`.diptych-...lock/${DEAD}/ready/a.pdf`]: 'new', [`.diptych-CON.lock/${DEAD}/ready/a.pdf`]: 'new' };
  expect(mended(left)).toEqual(left);
});

test('What cannot be finished yet keeps nobody from opening the folder, waits, and is told to whoever builds', async () => {
  const out = outWith({ [`${LEFT}/ready/a.pdf`]: 'new', 'opening/a.pdf/mine.txt': 'mine' });
  opened(out);
  const refused = await put(out, { 'b.pdf': 'new' });
  expect(codesOf(refused)).toEqual(['delivery/not-a-folder']);
  expect(isMarked(path.join(out, 'opening'))).toBe(true);
  expect(textsIn(path.join(out, 'opening'))).toEqual({
    [MARKER_NAME]: expect.any(String),
    'a.pdf/mine.txt': 'mine',
  });
  const waiting = path.join(out, '.diptych-opening.lock', nameOf(ownSelf()), 'ready');
  expect(textsIn(waiting)).toEqual({ 'a.pdf': 'new' });
  renameSync(path.join(out, 'opening', 'a.pdf'), path.join(out, 'mine'));
  expect((await put(out, { 'b.pdf': 'new' })).ok).toBe(true);
  expect(textsIn(out)).toEqual({ 'mine/mine.txt': 'mine', 'opening/a.pdf': 'new', 'opening/b.pdf': 'new' });
});

test('A build after a killed one finishes that first, and then has its own way', async () => {
  const out = outWith({ 'opening/a.pdf': 'old', [`${LEFT}/ready/b.pdf`]: 'left' });
  expect((await put(out, { 'a.pdf': 'new' })).ok).toBe(true);
  expect(textsIn(out)).toEqual({ 'opening/a.pdf': 'new', 'opening/b.pdf': 'left' });
});

test('A build whose neighbour is killed while it waits finishes that one’s bag, and then puts its own in its place', async () => {
  const out = outWith({ 'opening/bag/bagit.txt': 'old' });
  const folder = opened(out);
  // It could not be mended when the folder was opened: its owner lived.
  const left = path.join(out, LEFT, 'ready/bag/bagit.txt');
  mkdirSync(path.dirname(left), { recursive: true });
  writeFileSync(left, 'killed');
  const files = new Map([['bag/bagit.txt', 'own']]);
  const outcome = await writeWhole(folder, { name: 'opening', files, existing: 'replace' });
  expect(codesOf(outcome)).toEqual([]);
  expect(textsIn(out)).toEqual({ 'opening/bag/bagit.txt': 'own' });
});
