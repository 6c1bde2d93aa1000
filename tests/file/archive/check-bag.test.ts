/** What is found in a bag that is not as it was made: each fault with its file and line, and no change without a fault. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bagOf, checkBag } from '../../../src/file/archive/index.ts';
import { valueOf } from '../../support/statement.ts';
import { changed, digest, INFO, PAYLOADS, resealed, smallBag, textAt, type Bag } from './bags.ts';
import { trials } from '../../support/runs.ts';

/** Each finding as `file:line code message`. */
async function findingsIn(bag: Bag): Promise<readonly string[]> {
  return (await checkBag(bag)).diagnostics.map(
    ({ code, message, place }) => `${place?.file}:${place?.line} ${code} ${message}`,
  );
}

async function codesIn(bag: Bag): Promise<readonly string[]> {
  return [...new Set((await checkBag(bag)).diagnostics.map(({ code }) => code))].sort();
}

describe('a bag as it was made', () => {
  it('is whole: its payload and what it says of itself', async () => {
    const { payload, info, files, bytes } = valueOf(await checkBag(smallBag()));
    expect([...payload.keys()]).toEqual(['message.pdf', 'sources/en.md', 'sources/fr.md']);
    expect(info.get('Made-With')).toEqual(['fontkit 2.0.4', 'yaml 2.9.0']);
    expect({ files, bytes }).toEqual({ files: 3, bytes: 23 });
  });

  it('may have manifests of other algorithms as well', async () => {
    const bag = smallBag();
    const manifest = (algorithm: string) =>
      [...bag]
        .filter(([path]) => path.startsWith('data/'))
        .map(([path, bytes]) => `${digest(algorithm, bytes).toUpperCase()} \t ${path}\r\n`)
        .join('');
    const more = resealed(
      changed(bag, { 'manifest-md5.txt': manifest('md5'), 'manifest-sha256.txt': manifest('sha256') }),
    );
    expect(await findingsIn(more)).toEqual([]);
    const altered = changed(more, { 'data/message.pdf': '%PdF' });
    expect((await findingsIn(altered)).map((finding) => finding.split(' ')[0])).toEqual([
      'manifest-md5.txt:1',
      'manifest-sha256.txt:1',
      'manifest-sha512.txt:1',
    ]);
  });
});

describe('a bag that was copied in an odd way', () => {
  const moved = (from: string, to: string) =>
    new Map([...smallBag()].map(([path, bytes]) => [path.replace(from, to), bytes] as const));

  it.each([
    ['data/', 'DATA/', 'data stands there as DATA, with 3 files: capitals and small letters were changed'],
    ['data/sources', 'data/src', 'data/sources stands there as data/src, with 2 files'],
    [
      'sources/en.md',
      'sources/EN.md',
      'data/sources/en.md stands there as data/sources/EN.md: capitals and small letters were changed',
    ],
    ['bagit.txt', 'BAGIT.TXT', 'bagit.txt stands there as BAGIT.TXT: capitals and small letters were changed'],
    ['data/message.pdf', 'message.pdf', 'data/message.pdf stands there as message.pdf'],
  ])('has one fault where %s became %s', async (from, to, message) => {
    const { diagnostics } = await checkBag(moved(from, to));
    expect(diagnostics.map((one) => `${one.code} ${one.message}`)).toEqual([`archive/renamed ${message}`]);
  });

  it('has one fault where a name was put together otherwise in Unicode', async () => {
    const bag = await bagOf(new Map([['été.txt', 'x']]), INFO);
    const apart = new Map([...bag].map(([path, bytes]) => [path.normalize('NFD'), bytes] as const));
    expect((await checkBag(apart)).diagnostics.map(({ message }) => message)).toEqual([
      'data/été.txt stands there as data/e\u0301te\u0301.txt: the same letters, put together otherwise in Unicode',
    ]);
  });

  it.each(['bagit.txt', 'bag-info.txt', 'manifest-sha512.txt', 'tagmanifest-sha512.txt'])(
    'has one fault where an editor put a byte order mark before %s',
    async (file) => {
      const marked = changed(smallBag(), { [file]: `\uFEFF${textAt(smallBag(), file)}` });
      for (const bag of [marked, resealed(marked)])
        expect((await checkBag(bag)).diagnostics.map(({ message }) => message)).toEqual(
          file.startsWith('tag') && bag !== marked
            ? []
            : [`${file} begins with a byte order mark, which no file that describes a bag may have`],
        );
    },
  );

  it('is whole where the ends of lines in its manifests were changed', async () => {
    const lines = textAt(smallBag(), 'manifest-sha512.txt').replaceAll('\n', '\r\n');
    expect(await findingsIn(resealed(changed(smallBag(), { 'manifest-sha512.txt': lines })))).toEqual([]);
  });

  it('has one fault where the folder around it was named', async () => {
    const around = new Map([...smallBag()].map(([path, bytes]) => [`first/${path}`, bytes] as const));
    expect((await checkBag(around)).diagnostics.map(({ message }) => message)).toEqual([
      'the folder has no bagit.txt: it is no bag; first in it is one',
    ]);
  });

  it('lacks a file of which a copy stands elsewhere too: that is not where it went', async () => {
    const copied = changed(smallBag(), { 'data/sources/copy.md': 'Friends,' });
    expect(await codesIn(copied)).toEqual(['archive/added', 'archive/oxum']);
  });
});

describe('the payload', () => {
  it('lacks a file', async () => {
    expect(await findingsIn(changed(smallBag(), { 'data/sources/en.md': undefined }))).toEqual([
      'manifest-sha512.txt:2 archive/missing data/sources/en.md is missing',
      'bag-info.txt:5 archive/oxum Payload-Oxum is 23.3; the payload has 15.2, bytes and files',
    ]);
  });

  it('has a file that was added', async () => {
    expect(await findingsIn(changed(smallBag(), { 'data/more.txt': '' }))).toEqual([
      'data/more.txt:1 archive/added data/more.txt is not listed in manifest-sha512.txt',
      'bag-info.txt:5 archive/oxum Payload-Oxum is 23.3; the payload has 23.4, bytes and files',
    ]);
  });

  it('has a file that was altered', async () => {
    expect(await findingsIn(changed(smallBag(), { 'data/sources/fr.md': 'Chers amie,' }))).toEqual([
      'manifest-sha512.txt:3 archive/altered data/sources/fr.md is not what it was: it has another sha512 checksum',
    ]);
  });

  it('is not of the size that the bag says', async () => {
    const info = textAt(smallBag(), 'bag-info.txt').replace('23.3', '23.4');
    expect(await findingsIn(resealed(changed(smallBag(), { 'bag-info.txt': info })))).toEqual([
      'bag-info.txt:5 archive/oxum Payload-Oxum is 23.4; the payload has 23.3, bytes and files',
    ]);
  });

  it('has to be listed in each of its manifests', async () => {
    const one = `${digest('md5', '%PDF')}  data/message.pdf\n`;
    expect(await codesIn(resealed(changed(smallBag(), { 'manifest-md5.txt': one })))).toEqual(['archive/added']);
  });
});

describe('what describes the payload', () => {
  it('is missing: then it is no bag', async () => {
    expect((await findingsIn(new Map([['notes.txt', Buffer.from('x')]])))[0]).toBe(
      'bagit.txt:1 archive/not-a-bag the folder has no bagit.txt: it is no bag',
    );
  });

  it.each([
    ['', 1],
    ['BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n', 1],
    ['\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', 1],
    ['BagIt-Version: 1.0\n', 2],
    ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: 1\n', 3],
  ])('does not declare a bag of version 1.0: %j', async (text, line) => {
    const [finding] = await findingsIn(resealed(changed(smallBag(), { 'bagit.txt': text })));
    expect(finding).toMatch(new RegExp(`^bagit\\.txt:${line} archive/not-a-bag `, 'u'));
  });

  it('is in another encoding than it has to be', async () => {
    const declared = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n';
    expect(await codesIn(resealed(changed(smallBag(), { 'bagit.txt': declared })))).toEqual(['archive/encoding']);
    const latin = Buffer.from('External-Description: été\n', 'latin1');
    expect(await codesIn(resealed(changed(smallBag(), { 'bag-info.txt': latin })))).toEqual(['archive/encoding']);
    expect(await codesIn(resealed(changed(smallBag(), { 'manifest-sha512.txt': latin })))).toEqual([
      'archive/encoding',
    ]);
  });

  it.each(['manifest-sha512.txt', 'tagmanifest-sha512.txt'])('lacks %s', async (file) => {
    expect(
      (await codesIn(resealed(changed(smallBag(), { [file]: undefined })))).filter(
        (code) => code !== 'archive/missing',
      ),
    ).toEqual([]);
    expect(await codesIn(changed(smallBag(), { [file]: undefined }))).toEqual(['archive/missing']);
  });

  it('has a file that was added', async () => {
    expect(await codesIn(changed(smallBag(), { 'notes/x.txt': 'x' }))).toEqual(['archive/added']);
  });

  it('has what a file manager left among its files, but not beside them', async () => {
    expect(await codesIn(changed(smallBag(), { '.DS_Store': 'x', 'Thumbs.db': 'x', '._bagit.txt': 'x' }))).toEqual([]);
    expect(await codesIn(changed(smallBag(), { 'data/.DS_Store': 'x' }))).toContain('archive/added');
  });

  it('has checksums of an unknown kind', async () => {
    expect(await findingsIn(resealed(changed(smallBag(), { 'manifest-crc32.txt': 'x' })))).toEqual([
      'manifest-crc32.txt:1 archive/algorithm manifest-crc32.txt has checksums of an algorithm that is not known here, crc32',
    ]);
  });

  it('leaves files to be fetched', async () => {
    const fetched = changed(smallBag(), { 'fetch.txt': 'https://www.example.org/a.pdf - data/a.pdf\n' });
    expect(await codesIn(resealed(fetched))).toEqual(['archive/fetch']);
  });

  it.each([
    ['what is this', 'is not a checksum and a path'],
    ['', 'is not a checksum and a path'],
    ['abcdef  data/a', 'has no sha512 checksum'],
    [`${'a'.repeat(128)}  data/100%`, 'has a percent sign that stands for nothing'],
    [`${'a'.repeat(128)}  a`, 'a is not under data/, and has no place in this manifest'],
  ])('has a line that says nothing: %j', async (line, why) => {
    const manifest = `${textAt(smallBag(), 'manifest-sha512.txt')}${line}\n`;
    const findings = await findingsIn(resealed(changed(smallBag(), { 'manifest-sha512.txt': manifest })));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^manifest-sha512\.txt:4 archive\/syntax /u);
    expect(findings[0]).toContain(why);
  });

  it('lists what is of the payload among what is not', async () => {
    const line = `${digest('sha512', '%PDF')}  data/message.pdf\n`;
    const tags = `${textAt(smallBag(), 'tagmanifest-sha512.txt')}${line}`;
    expect(await codesIn(changed(smallBag(), { 'tagmanifest-sha512.txt': tags }))).toEqual(['archive/syntax']);
  });

  it('lists a file twice', async () => {
    const manifest = textAt(smallBag(), 'manifest-sha512.txt');
    const twice = resealed(changed(smallBag(), { 'manifest-sha512.txt': manifest + manifest }));
    expect((await findingsIn(twice))[0]).toBe(
      'manifest-sha512.txt:4 archive/repeated data/message.pdf stands in the manifest more than once',
    );
    expect(await findingsIn(twice)).toHaveLength(3);
  });

  it('has a line in bag-info.txt that says nothing', async () => {
    const info = `${textAt(smallBag(), 'bag-info.txt')}nothing\n`;
    expect(await findingsIn(resealed(changed(smallBag(), { 'bag-info.txt': info })))).toEqual([
      'bag-info.txt:10 archive/syntax line 10 of bag-info.txt is not a label and its value',
    ]);
  });

  it('says its size twice', async () => {
    const info = `${textAt(smallBag(), 'bag-info.txt')}PAYLOAD-OXUM: 23.3\n`;
    expect(await codesIn(resealed(changed(smallBag(), { 'bag-info.txt': info })))).toEqual(['archive/oxum']);
  });
});

describe('a path', () => {
  it.each(['data/../../x', '/etc/x', '~/x', 'C:/x', 'data\\x', 'data/con', 'data//x', 'data/./x'])(
    'is not safe, in a manifest or in the folder: %s',
    async (path) => {
      const manifest = `${textAt(smallBag(), 'manifest-sha512.txt')}${digest('sha512', '')}  ${path}\n`;
      const listed = resealed(changed(smallBag(), { 'manifest-sha512.txt': manifest }));
      expect((await findingsIn(listed))[0]).toMatch(/^manifest-sha512\.txt:4 archive\/unsafe-path /u);
      expect(await codesIn(changed(smallBag(), { [path]: '' }))).toContain('archive/unsafe-path');
    },
  );

  it('is another’s on some systems', async () => {
    const bag = await bagOf(new Map([['a.md', '1']]), INFO);
    const manifest = `${textAt(bag, 'manifest-sha512.txt')}${digest('sha512', '2')}  data/A.md\n`;
    const info = textAt(bag, 'bag-info.txt').replace('1.1', '2.2');
    const twins = changed(bag, { 'manifest-sha512.txt': manifest, 'data/A.md': '2', 'bag-info.txt': info });
    expect(await findingsIn(resealed(twins))).toEqual([
      'data/A.md:1 archive/unsafe-path data/A.md and data/a.md are one file on some systems',
    ]);
  });
});

describe('any bag', () => {
  const bags = PAYLOADS.map(async (payload) => bagOf(payload, INFO));

  it('that lacks any one file is refused', async () => {
    await fc.assert(
      fc.asyncProperty(bags, fc.nat(), async (bagged, n) => {
        const bag = await bagged;
        const path = [...bag.keys()][n % bag.size] ?? '';
        expect((await checkBag(changed(bag, { [path]: undefined }))).ok).toBe(false);
      }),
    );
  });

  it('that has any one file more is refused', async () => {
    const paths = fc.oneof(
      fc.string(),
      fc.string().map((name) => `data/${name}`),
    );
    await fc.assert(
      fc.asyncProperty(bags, paths, fc.uint8Array({ maxLength: 9 }), async (bagged, path, bytes) => {
        const bag = await bagged;
        fc.pre(!bag.has(path));
        expect((await checkBag(changed(bag, { [path]: bytes }))).ok).toBe(false);
      }),
    );
  });

  // The tag manifest itself is in no manifest: a checksum in it may be written in capitals and mean the same.
  it('with any one byte changed is refused, or says the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        bags,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (bagged, n, at, difference) => {
          const bag = await bagged;
          const filled = [...bag].filter(([, { length }]) => length > 0);
          const [path, bytes] = filled[n % filled.length] ?? ['', new Uint8Array(1)];
          const other = Uint8Array.from(bytes);
          other[at % other.length] = (other[at % other.length] ?? 0) ^ difference;
          const outcome = await checkBag(changed(bag, { [path]: other }));
          if (path !== 'tagmanifest-sha512.txt') expect(outcome.ok).toBe(false);
          else if (outcome.ok) expect(outcome).toEqual(await checkBag(bag));
        },
      ),
      trials(80),
    );
  });

  it('of nothing that makes sense gives findings and no error of ours', async () => {
    const names = fc.oneof(
      fc.constantFrom('bagit.txt', 'bag-info.txt', 'manifest-md5.txt', 'tagmanifest-sha1.txt', 'data/a'),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, fc.oneof(fc.string(), fc.uint8Array())), async (files) => {
        const outcome = await checkBag(
          new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])),
        );
        expect(outcome.ok).toBe(false);
        expect(outcome.diagnostics.length).toBeGreaterThan(0);
      }),
    );
  });
});
