/** Turns wishes to be alone with a statement, of the living, the dead and those elsewhere, into who is let in. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  acquire,
  isLeft,
  lockedBy,
  nameOf,
  type Owner,
  ownSelf,
  release,
  stagedBy,
  stagePath,
  takeOver,
} from '../../../src/app/delivery/lock.ts';
import { writeWhole } from '../../../src/app/delivery/index.ts';
import { codesOf, LONG_AGO, opened, textsIn } from './delivering.ts';
import { temporaryFolder } from './temp-folder.ts';

const OWN = nameOf(ownSelf());
const DEAD = { ...ownSelf(), pid: spawnSync(process.execPath, ['--version']).pid };
const ALIVE = { ...ownSelf(), thread: ownSelf().thread + 1 };
const ELSEWHERE = { ...ownSelf(), host: 'elsewhere_1' };

/** The lock of `opening`, of somebody who has begun something. */
function lockOf(out: string, owner: Owner): string {
  const folder = path.join(out, '.diptych-opening.lock', nameOf(owner));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'begun'), 'begun');
  return folder;
}

test('Whoever is let in has a folder under his name, and nothing stays when he leaves', () => {
  const out = path.join(temporaryFolder(), 'deep', 'out');
  const acquired = acquire(out, 'opening');
  const folder = path.join(out, '.diptych-opening.lock', OWN);
  expect(acquired).toEqual({ kind: 'own', folder });
  expect(textsIn(out)).toEqual({ [`.diptych-opening.lock/${OWN}/`]: '' });
  release(folder);
  expect(readdirSync(out)).toEqual([]);
});

test('Two statements do not wait for each other', () => {
  const out = temporaryFolder();
  expect(['opening', 'closing'].map((name) => acquire(out, name).kind)).toEqual(['own', 'own']);
});

test('While somebody else is alive nobody is let in, and he is named', () => {
  const out = temporaryFolder();
  lockOf(out, ALIVE);
  const lock = path.join(out, '.diptych-opening.lock');
  expect(acquire(out, 'opening')).toEqual({ kind: 'busy', lock, owner: ALIVE });
  expect(readdirSync(out)).toEqual(['.diptych-opening.lock']);
});

test('The lock of the dead is taken over with what they had begun', () => {
  const out = temporaryFolder();
  lockOf(out, DEAD);
  expect(acquire(out, 'opening').kind).toBe('own');
  expect(textsIn(out)).toEqual({ [`.diptych-opening.lock/${OWN}/begun`]: 'begun' });
});

test('A lock of our own that could not be given back is ours still', () => {
  const out = temporaryFolder();
  lockOf(out, ownSelf());
  expect(acquire(out, 'opening').kind).toBe('own');
});

test('The lock of another machine is taken over after an hour, not before', () => {
  const out = temporaryFolder();
  const folder = lockOf(out, ELSEWHERE);
  expect(takeOver(out, 'opening')).toBeUndefined();
  utimesSync(folder, LONG_AGO, LONG_AGO);
  expect(takeOver(out, 'opening')).toBe(path.join(out, '.diptych-opening.lock', OWN));
  expect(readdirSync(out)).toEqual(['.diptych-opening.lock']);
});

test('What is gone already was left by nobody, whoever it was of', () => {
  const out = temporaryFolder();
  const folder = lockOf(out, DEAD);
  expect(isLeft(out, folder, DEAD)).toBe(true);
  expect(isLeft(out, path.join(out, 'gone'), DEAD)).toBe(false);
  expect(isLeft(out, path.join(folder, 'begun', 'gone'), DEAD)).toBe(false);
  expect(isLeft(out, folder, ALIVE)).toBe(false);
});

test('What is taken over is young again, so that nobody elsewhere takes it over in turn', () => {
  const out = temporaryFolder();
  utimesSync(lockOf(out, DEAD), LONG_AGO, LONG_AGO);
  acquire(out, 'opening');
  const touched = statSync(path.join(out, '.diptych-opening.lock', OWN)).mtimeMs;
  expect(Date.now() - touched).toBeLessThan(60_000);
});

test('A lock without an owner keeps nobody out, whatever the system has put into it', () => {
  const out = temporaryFolder();
  mkdirSync(path.join(out, '.diptych-opening.lock'));
  writeFileSync(path.join(out, '.diptych-opening.lock', '.DS_Store'), 'icons');
  expect(acquire(out, 'opening').kind).toBe('own');
  expect(textsIn(out)).toEqual({ [`.diptych-opening.lock/${OWN}/`]: '' });
});

test('A lock without an owner is taken away by whoever mends', () => {
  const out = temporaryFolder();
  mkdirSync(path.join(out, '.diptych-opening.lock'));
  expect(takeOver(out, 'opening')).toBeUndefined();
  expect(readdirSync(out)).toEqual([]);
});

test('Locks and stages are told from their names, and from nothing that only resembles them', () => {
  expect(['.diptych-opening.lock', '.diptych-a.b.lock', 'opening.lock', '.diptych-.lock'].map(lockedBy)).toEqual([
    'opening',
    'a.b',
    undefined,
    undefined,
  ]);
  const stage = path.basename(stagePath('out'));
  expect([stage, '.diptych-notes', '.diptych-notes.stage', '.diptych-opening.lock'].map(stagedBy)).toEqual([
    ownSelf(),
    undefined,
    undefined,
    undefined,
  ]);
});

test('A statement that somebody else is writing is a fault that names him and the remedy', async () => {
  const out = temporaryFolder();
  const begun = path.join(lockOf(out, ELSEWHERE), 'begun');
  const files = new Map([['a.pdf', 'new']]);
  const refused = await writeWhole(opened(out), { name: 'opening', files, existing: 'replace', patienceMs: 20 });
  expect(codesOf(refused)).toEqual(['delivery/busy']);
  expect(refused.diagnostics[0]?.message).toContain(`process ${String(process.pid)} on elsewhere_1`);
  expect(refused.diagnostics[0]?.hint).toContain(path.join(out, '.diptych-opening.lock'));
  expect(readFileSync(begun, 'utf8')).toBe('begun');
  expect(readdirSync(out)).toEqual(['.diptych-opening.lock']);
});

test('A clock that runs two hours fast takes nothing from the living: the clock of the disk is what counts', () => {
  const out = temporaryFolder();
  lockOf(out, ELSEWHERE);
  onTestFinished(() => {
    vi.useRealTimers();
  });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60 * 60 * 1000 });
  expect(takeOver(out, 'opening')).toBeUndefined();
  expect(readdirSync(out)).toEqual(['.diptych-opening.lock']);
});
