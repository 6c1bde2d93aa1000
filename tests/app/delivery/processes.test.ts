/** Turns several processes that write the same statement, and disks without room, into files that are whole and of one set. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openFolder } from '../../../src/app/delivery/index.ts';
import { digestOf } from '../../../src/app/delivery/disk.ts';
import { readManifest } from '../../../src/app/delivery/manifest-reader.ts';
import { build, codesOf, put, recordOf, textsIn, unchanged } from './delivering.ts';
import { temporaryFolder } from './temp-folder.ts';

const WRITER = fileURLToPath(new URL('writer.mjs', import.meta.url));

/** What a set of the writer's is to be found as. */
function setOf(set: string): readonly (readonly [string, string])[] {
  const names = ['a.pdf', 'b.pdf', 'c.txt', 'bag/bagit.txt', 'bag/data/d.pdf', `bag/data/${set}.md`];
  return names.map((name, i) => [name, set.repeat(1000 + i)]);
}

test('Several processes that write the same statement at once leave the set of one of them, whole', async () => {
  const out = path.join(temporaryFolder(), 'out');
  const sets = ['one', 'two', 'three', 'four'];
  let running = sets.length;
  const writers = sets.map(async (set) => {
    try {
      await promisify(execFile)(process.execPath, [WRITER, out, set]);
    } finally {
      running--;
    }
  });
  const seen = new Set<string>();
  const whole = new Set(sets.flatMap((set) => setOf(set).map(([, text]) => text)));
  while (running > 0) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    // At any moment a file is whole, whoever wrote it.
    for (const name of ['a.pdf', 'b.pdf', 'c.txt']) {
      const text = textOf(path.join(out, 'opening', name));
      if (text !== undefined) seen.add(text);
    }
  }
  await Promise.all(writers);
  expect([...seen].filter((text) => !whole.has(text))).toEqual([]);
  const { 'opening/manifest.json': manifest = '', ...files } = textsIn(out);
  const last = sets.find((set) => files['opening/a.pdf'] === setOf(set)[0]?.[1]) ?? '';
  const expected = setOf(last).map(([name, text]) => [`opening/${name}`, text] as const);
  expect(files).toEqual(Object.fromEntries(expected));
  const listed = readManifest(manifest)?.files.map(({ path: name, sha256 }) => [`opening/${name}`, sha256]);
  expect(Object.fromEntries(listed ?? [])).toEqual(
    Object.fromEntries(expected.map(([name, text]) => [name, digestOf(text)])),
  );
});

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

test('When a file grows too large for the system, all files are as they were', async () => {
  const out = temporaryFolder();
  await build(out, { 'a.pdf': 'old', 'bag/bagit.txt': 'old' }, 'old');
  const before = textsIn(out);
  // Two blocks of 512 bytes, and no death by the signal for it.
  const limited = `trap '' XFSZ; ulimit -f 2; exec "$0" "$@"`;
  const { stderr, status } = spawnSync('sh', ['-c', limited, process.execPath, WRITER, out, 'one', '1'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`cannot write ${path.join(out, 'opening')}: the file would be too large`);
  expect(textsIn(out)).toEqual(before);
});

/** A disk of 64 kB, or nothing where we may not have one. */
function smallDisk(): string | undefined {
  const disk = path.join(temporaryFolder(), 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,nr_inodes=40', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => {
    execFileSync('umount', [disk]);
  });
  return disk;
}

test('On a disk without room all files are as they were, and the disk is named', async (context) => {
  const disk = smallDisk();
  if (disk === undefined) {
    context.skip('mounting a disk takes rights that we have not got here');
    return;
  }
  const out = path.join(disk, 'out');
  await build(out, { 'a.pdf': 'old', 'bag/bagit.txt': 'old' }, 'old');
  const before = textsIn(out);
  const files = { 'a.pdf': 'new', 'b.pdf': 'x'.repeat(100_000), 'bag/bagit.txt': 'new' };
  const refused = await put(out, files, recordOf(files, 'new'));
  expect(codesOf(refused)).toEqual(['delivery/no-space']);
  expect(refused.diagnostics[0]).toMatchObject({
    place: { file: path.join(out, 'opening') },
    hint: expect.any(String),
  });
  expect(textsIn(out)).toEqual(before);
  expect(unchanged(out, 'old')).toBeDefined();
});

test('Wherever the room ends, all files are the old ones or all are the new', async (context) => {
  const disk = smallDisk();
  if (disk === undefined) {
    context.skip('mounting a disk takes rights that we have not got here');
    return;
  }
  const out = path.join(disk, 'out');
  const [old, fresh] = ['old', 'new'].map((text) => ({ 'a.pdf': text, 'b.txt': text, 'bag/data/c.pdf': text }));
  const found = new Set<string>();
  await build(out, old ?? {}, 'old');
  // Files of nothing use up the names that the disk has room for, one after another.
  for (let taken = 0; taken < 40; taken++) {
    const opening = openFolder(out);
    const written = opening.ok ? await put(out, fresh ?? {}, recordOf(fresh ?? {}, 'new')) : opening;
    found.add(written.ok ? 'written' : codesOf(written).join(' '));
    const { 'opening/manifest.json': _, ...files } = textsIn(out);
    const expected = written.ok ? 'new' : 'old';
    expect(files).toEqual({
      'opening/a.pdf': expected,
      'opening/b.txt': expected,
      'opening/bag/data/c.pdf': expected,
    });
    if (written.ok) await build(out, old ?? {}, 'old');
    try {
      writeFileSync(path.join(disk, String(taken)), '');
    } catch {
      break;
    }
  }
  expect(found).toEqual(new Set(['written', 'delivery/no-space']));
});
