/** Turns folders whose files are being exchanged, or were when a run was killed, into ones that nobody takes for whole. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isMarked, MARKER_NAME } from '../../../src/app/delivery/index.ts';
import { nameOf, ownSelf } from '../../../src/app/delivery/lock.ts';
import { mark } from '../../../src/app/delivery/marker.ts';
import { build, codesOf, opened, put, recordOf, textsIn, unchanged } from './delivering.ts';
import { temporaryFolder } from './temp-folder.ts';

const DEAD = nameOf({ ...ownSelf(), pid: spawnSync(process.execPath, ['--version']).pid });
const FILES = { 'a.pdf': 'one', 'bag/bagit.txt': 'two' };

/** A folder that was copied while it was marked, without the lock beside it. */
async function interrupted(): Promise<{ readonly out: string; readonly target: string }> {
  const out = temporaryFolder();
  await build(out, FILES, 'source');
  const target = path.join(out, 'opening');
  mark(target, out);
  return { out, target };
}

test('When a delivery is done, nothing is marked', async () => {
  const out = temporaryFolder();
  await build(out, FILES, 'old');
  await build(out, { ...FILES, 'a.pdf': 'new' }, 'new');
  expect(isMarked(path.join(out, 'opening'))).toBe(false);
});

test('A marked folder is not taken for one in which nothing has changed', async () => {
  const { out } = await interrupted();
  expect(unchanged(out, 'source')).toBeUndefined();
});

test('Building again takes the mark away, also where every byte is in its place already', async () => {
  const { out, target } = await interrupted();
  await build(out, FILES, 'source');
  expect(isMarked(target)).toBe(false);
  expect(unchanged(out, 'source')).toBeDefined();
});

test('Whoever finishes what a killed run left takes its mark away too', async () => {
  const { out, target } = await interrupted();
  const ready = path.join(out, '.diptych-opening.lock', DEAD, 'ready');
  mkdirSync(ready, { recursive: true });
  writeFileSync(path.join(ready, 'a.pdf'), 'new');
  opened(out);
  expect(isMarked(target)).toBe(false);
  expect(textsIn(out)['opening/a.pdf']).toBe('new');
});

test('What an interrupted run has put into a bag keeps nobody from building again', async () => {
  const { out, target } = await interrupted();
  writeFileSync(path.join(target, 'bag', 'of-the-interrupted-run.txt'), 'x');
  await build(out, { ...FILES, 'bag/bagit.txt': 'new' }, 'new');
  expect(textsIn(path.join(target, 'bag'))).toEqual({ 'bagit.txt': 'new' });
});

test('A file of somebody’s own by the name of the mark is no mark, and is neither written over nor removed', async () => {
  const out = temporaryFolder();
  await build(out, FILES, 'old');
  const target = path.join(out, 'opening');
  writeFileSync(path.join(target, MARKER_NAME), 'The last chapter is missing.');
  expect(isMarked(target)).toBe(false);
  const files = { ...FILES, 'a.pdf': 'new' };
  const refused = await put(out, files, recordOf(files, 'new'));
  expect(codesOf(refused)).toEqual(['delivery/exists']);
  expect(textsIn(out)).toMatchObject({
    'opening/a.pdf': 'one',
    [`opening/${MARKER_NAME}`]: 'The last chapter is missing.',
  });
});
