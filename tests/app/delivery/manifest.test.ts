/** Turns builds, one after another, into the manifest that stands beside their files. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fault } from '../../../src/diagnostics/index.ts';
import type { BuildRecord } from '../../../src/app/delivery/index.ts';
import { digestOf } from '../../../src/app/delivery/disk.ts';
import { readManifest } from '../../../src/app/delivery/manifest-reader.ts';
import { formatManifest, type Manifest } from '../../../src/app/delivery/manifest.ts';
import { build, codesOf, HANDOUT, opened, put, recordOf, textsIn, unchanged } from './delivering.ts';
import { temporaryFolder } from './temp-folder.ts';

/** The digests of the texts that are used here. */
const [ONE, TWO] = [digestOf('one'), digestOf('two')];

function textOf(out: string): string {
  return readFileSync(path.join(out, 'opening', 'manifest.json'), 'utf8');
}

function manifestIn(out: string): Manifest {
  const manifest = readManifest(textOf(out));
  if (manifest === undefined) throw new Error('there is no manifest of ours');
  return manifest;
}

/** What is listed, and which builds are told of, by their keys. */
function listed(out: string) {
  const { files, builds } = manifestIn(out);
  return [files.map((file) => file.path), builds.map(({ key }) => key)];
}

test('The manifest of a build says what was asked, from what it was made and what each file is', async () => {
  const out = temporaryFolder();
  const record: BuildRecord = {
    key: 'handout and archive on a4',
    diptych: '1.2.3',
    inputs: new Map([
      ['fr.md', 'two'],
      ['en.md', 'one'],
    ]),
    facts: new Map([
      ['opening_en-fr_handout-a4.pdf', HANDOUT],
      ['bag', { edition: 'archive', variant: null, paper: 'a4', pages: null, flavours: [], proof: null }],
      ['bag/data/a.pdf', { ...HANDOUT, edition: 'archive', flavours: ['PDF/A-3a', 'PDF/UA-1'], proof: null }],
    ]),
    diagnostics: [
      fault(
        'paragraph/overfull',
        'a line is too long',
        { file: 'statements/opening/fr.md', line: 3, column: 1 },
        'shorten it',
      ),
      fault('paragraph/overfull', 'said of a file elsewhere', { file: '/home/somebody/un.yaml', line: 1, column: 1 }),
    ],
    source: 'statements/opening',
  };
  await put(out, { 'opening_en-fr_handout-a4.pdf': 'one', 'bag/data/a.pdf': 'two', 'bag/bagit.txt': 'two' }, record);
  expect(textOf(out)).toBe(`{
  "format": "diptych-manifest/1",
  "files": [
    {
      "path": "bag/bagit.txt",
      "bytes": 3,
      "sha256": "${TWO}",
      "edition": "archive",
      "variant": null,
      "paper": "a4",
      "pages": null,
      "flavours": [],
      "proof": null
    },
    {
      "path": "bag/data/a.pdf",
      "bytes": 3,
      "sha256": "${TWO}",
      "edition": "archive",
      "variant": null,
      "paper": "a4",
      "pages": 1,
      "flavours": [
        "PDF/A-3a",
        "PDF/UA-1"
      ],
      "proof": null
    },
    {
      "path": "opening_en-fr_handout-a4.pdf",
      "bytes": 3,
      "sha256": "${ONE}",
      "edition": "handout",
      "variant": null,
      "paper": "a4",
      "pages": 1,
      "flavours": [
        "PDF/A-2a"
      ],
      "proof": {
        "words": {
          "en": 264
        }
      }
    }
  ],
  "builds": [
    {
      "key": "handout and archive on a4",
      "diptych": "1.2.3",
      "inputs": {
        "en.md": "${ONE}",
        "fr.md": "${TWO}"
      },
      "files": {
        "bag/bagit.txt": "${TWO}",
        "bag/data/a.pdf": "${TWO}",
        "opening_en-fr_handout-a4.pdf": "${ONE}"
      },
      "diagnostics": [
        {
          "code": "paragraph/overfull",
          "severity": "warning",
          "message": "a line is too long",
          "place": {
            "file": "fr.md",
            "line": 3,
            "column": 1
          },
          "hint": "shorten it"
        },
        {
          "code": "paragraph/overfull",
          "severity": "warning",
          "message": "said of a file elsewhere"
        }
      ]
    }
  ]
}
`);
  expect(formatManifest(manifestIn(out))).toBe(textOf(out));
});

test('A file that nothing is said of is a fault of ours', async () => {
  await expect(put(temporaryFolder(), { 'a.pdf': 'one' }, recordOf({ 'b.pdf': 'one' }, 'one'))).rejects.toThrow(
    'nothing is said of a.pdf',
  );
});

test('The same build again leaves the manifest as it is, to the byte', async () => {
  const out = temporaryFolder();
  await build(out, { 'a.pdf': 'one' }, 'one');
  const before = textOf(out);
  await build(out, { 'a.pdf': 'one' }, 'one');
  expect(textOf(out)).toBe(before);
});

test('Builds of other files are listed together, in whatever order they were made', async () => {
  const [out, turned] = [temporaryFolder(), temporaryFolder()];
  await build(out, { 'a4.pdf': 'one' }, 'one', 'on a4');
  await build(out, { 'letter.pdf': 'two' }, 'one', 'on letter');
  await build(turned, { 'letter.pdf': 'two' }, 'one', 'on letter');
  await build(turned, { 'a4.pdf': 'one' }, 'one', 'on a4');
  expect(listed(out)).toEqual([
    ['a4.pdf', 'letter.pdf'],
    ['on a4', 'on letter'],
  ]);
  expect(textOf(turned)).toBe(textOf(out));
});

test('A build takes the place of an earlier one of the same files', async () => {
  const out = temporaryFolder();
  await build(out, { 'a4.pdf': 'one' }, 'one');
  await build(out, { 'a4.pdf': 'two' }, 'two');
  expect(manifestIn(out)).toMatchObject({
    files: [{ path: 'a4.pdf', sha256: TWO }],
    builds: [{ inputs: new Map([['en.md', TWO]]) }],
  });
});

test('Earlier builds do not pile up because some of their files never change', async () => {
  const out = temporaryFolder();
  for (const source of ['one', 'two', 'three', 'four'])
    await build(out, { 'bag/bagit.txt': 'the same always', 'bag/data/en.md': source, 'a4.txt': 'the same' }, source);
  expect(manifestIn(out).builds.map(({ inputs }) => inputs.get('en.md'))).toEqual([digestOf('four')]);
});

test('A build of some files is told of still when all were made anew and these have not changed', async () => {
  const out = temporaryFolder();
  await build(out, { 'a4.pdf': 'one' }, 'one', 'handout');
  await build(out, { 'a4.pdf': 'one', 'a4.eml': 'two' }, 'one', 'all');
  expect(listed(out)).toEqual([
    ['a4.eml', 'a4.pdf'],
    ['all', 'handout'],
  ]);
  expect(unchanged(out, 'one', 'handout')?.files.map(({ bytes }) => bytes)).toEqual([3]);
});

test('A build is told of as long as one of its files is nobody else’s', async () => {
  const out = temporaryFolder();
  await build(out, { 'a4.pdf': 'one', 'a4.eml': 'two' }, 'one', 'all');
  await build(out, { 'a4.pdf': 'two' }, 'two', 'handout');
  expect(listed(out)).toEqual([
    ['a4.eml', 'a4.pdf'],
    ['all', 'handout'],
  ]);
  expect(unchanged(out, 'one', 'all')).toBeUndefined();
});

test('Files that were changed or taken away since are not listed any more', async () => {
  const out = temporaryFolder();
  await build(out, { 'a4.pdf': 'one', 'a4.eml': 'one', 'a4.txt': 'one' }, 'one', 'all');
  writeFileSync(path.join(out, 'opening', 'a4.eml'), 'two');
  rmSync(path.join(out, 'opening', 'a4.txt'));
  await build(out, { 'letter.pdf': 'two' }, 'one', 'on letter');
  expect(listed(out)).toEqual([
    ['a4.pdf', 'letter.pdf'],
    ['all', 'on letter'],
  ]);
});

test('A bag in which a file was changed since is not listed, not even in part', async () => {
  const out = temporaryFolder();
  await build(out, { 'bag/bagit.txt': 'one', 'bag/data/a.pdf': 'one' }, 'one', 'archive');
  writeFileSync(path.join(out, 'opening', 'bag', 'data', 'a.pdf'), 'two');
  await build(out, { 'a4.pdf': 'one' }, 'one', 'handout');
  expect(listed(out)).toEqual([['a4.pdf'], ['handout']]);
});

test('Files of others in the folder are not listed', async () => {
  const out = temporaryFolder();
  mkdirSync(path.join(out, 'opening'));
  writeFileSync(path.join(out, 'opening', 'mine.txt'), 'mine');
  await build(out, { 'a4.pdf': 'one' }, 'one');
  expect(listed(out)[0]).toEqual(['a4.pdf']);
});

test.each([
  ['cut off', (text: string) => text.slice(0, -20)],
  ['emptied', () => ''],
  ['of another kind', () => '{ "name": "opening", "version": "1.0.0" }'],
  ['of a later format', (text: string) => text.replace('diptych-manifest/1', 'diptych-manifest/2')],
  ['no object', () => 'null'],
  ['a list', () => '[]'],
  ['given a key more', (text: string) => text.replace('"bytes"', '"mine": 1, "bytes"')],
  ['given a path that leads out', (text: string) => text.replaceAll('a4.pdf', '../../a4.pdf')],
  ['given an absolute path', (text: string) => text.replaceAll('a4.pdf', '/etc/passwd')],
  ['given a negative size', (text: string) => text.replace('"bytes": 3', '"bytes": -3')],
  ['given a size in words', (text: string) => text.replace('"bytes": 3', '"bytes": "3"')],
  ['given half a digest', (text: string) => text.replaceAll(ONE, ONE.slice(32))],
  ['given a file twice', (text: string) => text.replace(/"files": \[(\s*\{[^]*?\n {4}\})/, '"files": [$1,$1')],
  ['nested without end', () => '['.repeat(1_000_000)],
])('A manifest that was %s is passed over with a warning, and made anew', async (_, change) => {
  const out = temporaryFolder();
  await build(out, { 'a4.pdf': 'one' }, 'one');
  const before = textOf(out);
  const file = path.join(out, 'opening', 'manifest.json');
  writeFileSync(file, change(before));
  expect(textOf(out)).not.toBe(before);
  expect(unchanged(out, 'one')).toBeUndefined();
  const files = { 'a4.pdf': 'one' };
  const written = await put(out, files, recordOf(files, 'one'));
  expect(written.ok).toBe(true);
  expect(written.diagnostics).toMatchObject([{ code: 'delivery/manifest', severity: 'warning', place: { file } }]);
  expect(textOf(out)).toBe(before);
});

test('A manifest of more than 16 MB is not ours, and not read', async () => {
  const out = temporaryFolder();
  await build(out, { 'a4.pdf': 'one' }, 'one');
  const file = path.join(out, 'opening', 'manifest.json');
  writeFileSync(file, textOf(out) + ' '.repeat(16 * 1024 * 1024));
  const files = { 'a4.pdf': 'one' };
  expect(codesOf(await put(out, files, recordOf(files, 'one')))).toEqual(['delivery/manifest']);
});

test('A manifest that is a link is replaced, and not read', async () => {
  const root = temporaryFolder();
  const out = path.join(root, 'out');
  await build(out, { 'a4.pdf': 'one' }, 'one');
  const text = textOf(out);
  writeFileSync(path.join(root, 'elsewhere.json'), text);
  rmSync(path.join(out, 'opening', 'manifest.json'));
  symlinkSync(path.join(root, 'elsewhere.json'), path.join(out, 'opening', 'manifest.json'));
  expect(unchanged(out, 'one')).toBeUndefined();
  const files = { 'a4.pdf': 'one' };
  expect(codesOf(await put(out, files, recordOf(files, 'one')))).toEqual(['delivery/manifest']);
  expect(textsIn(out)).toEqual({ 'opening/a4.pdf': 'one', 'opening/manifest.json': text });
});

test('A folder in the place of the manifest is left, and nothing is written', async () => {
  const out = temporaryFolder();
  mkdirSync(path.join(out, 'opening', 'manifest.json'), { recursive: true });
  const files = { 'a4.pdf': 'one' };
  const refused = await put(opened(out).path, files, recordOf(files, 'one'));
  expect(codesOf(refused)).toEqual(['delivery/not-a-folder']);
  expect(textsIn(out)).toEqual({ 'opening/manifest.json/': '' });
});
