/** Turns processes alive, dead and half dead into whether what they left can be taken over. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { isAbandoned, nameOf, ownerNamed, ownSelf } from '../../../src/app/delivery/lock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const onLinux = test.runIf(process.platform === 'linux');

test('The name of an owner is fit for a file, and tells who it is', () => {
  const self = ownSelf();
  expect(nameOf(self)).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(ownerNamed(nameOf(self))).toEqual(self);
});

test('Any owner is found again in the name', () => {
  const number = fc.nat({ max: 999_999_999 });
  const host = fc.stringMatching(/^[A-Za-z0-9_]{0,80}$/);
  fc.assert(
    fc.property(fc.record({ host, pid: number, born: number, thread: number }), (owner) => {
      expect(ownerNamed(nameOf(owner))).toEqual(owner);
    }),
  );
});

test.each(['', 'opening', 'host-1-2', 'host-1-2-3-4', 'host-x-2-3', '../host-1-2-3', 'host-99999999999-2-3'])(
  'The name %j is no owner’s',
  (name) => {
    expect(ownerNamed(name)).toBeUndefined();
  },
);

onLinux('A process that runs is never thought to be gone, however long it has been silent', () => {
  expect(isAbandoned(ownSelf(), () => 1000 * HOUR)).toBe(false);
});

test('A process that has ended is gone at once', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  expect(isAbandoned({ ...ownSelf(), pid }, () => 0)).toBe(true);
});

test('Numbers that no process can have are of nobody', () => {
  expect(isAbandoned({ ...ownSelf(), pid: 9_999_999_999 }, () => 0)).toBe(true);
});

onLinux('A process that has the number of one that ended is not taken for it', () => {
  expect(isAbandoned({ ...ownSelf(), born: ownSelf().born - 1 }, () => 0)).toBe(true);
});

onLinux('A process that has ended and was not asked how is gone', async () => {
  // The shell starts a process and becomes another program, which knows nothing of it and so never asks how it ended.
  const shell = spawn('sh', ['-c', 'cat <&3 & echo $!; exec cat'], { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] });
  onTestFinished(() => {
    shell.kill('SIGKILL');
  });
  const [stdin, stdout, , latch] = shell.stdio as unknown as readonly [Writable, Readable, null, Writable];
  const [said]: unknown[] = await once(stdout, 'data');
  const pid = Number(String(said));
  // A shell would ask, so the process may not end before the other program answers.
  stdin.write('is it you?\n');
  await once(stdout, 'data');
  latch.end();
  const fieldsOf = () =>
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  while (fieldsOf()[0] !== 'Z') await setTimeout(10);
  const zombie = { ...ownSelf(), pid, born: Number(fieldsOf()[19]) };
  expect(() => process.kill(pid, 0)).not.toThrow();
  expect(isAbandoned(zombie, () => 0)).toBe(true);
});

test.each([
  { idleMs: 0, abandoned: false },
  { idleMs: 59 * MINUTE, abandoned: false },
  { idleMs: -5 * HOUR, abandoned: false },
  { idleMs: 61 * MINUTE, abandoned: true },
])('A process elsewhere that has been silent for $idleMs ms is gone: $abandoned', ({ idleMs, abandoned }) => {
  expect(isAbandoned({ ...ownSelf(), host: 'elsewhere_1', pid: process.pid }, () => idleMs)).toBe(abandoned);
});

test('A process of unknown age that has the number of a running one is gone after an hour', () => {
  expect([59 * MINUTE, 61 * MINUTE].map((idle) => isAbandoned({ ...ownSelf(), born: 0 }, () => idle))).toEqual([
    false,
    true,
  ]);
});
