/** The lines, names and documents that a bag is made of, each by itself. */
import { describe, expect, it } from 'vitest';
import { digestHex } from '../../../src/bytes/index.ts';
import {
  foldedPath,
  formatManifest,
  isAlgorithm,
  readManifest,
  whyUnsafePath,
} from '../../../src/file/archive/manifest-lines.ts';
import { type MissingFile, renamedFiles } from '../../../src/file/archive/renamed.ts';
import { linesOf, readTagFile } from '../../../src/file/archive/tag-file.ts';
import { empty, holder, run, xmlDocument } from '../../../src/file/archive/xml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('A manifest', () => {
  it('is a line for each file, by path, in which nothing breaks a line', async () => {
    const files = new Map([
      ['data/b.txt', bytes('b')],
      ['data/a%b\n.txt', bytes('a')],
      ['data/Z.txt', bytes('z')],
    ]);
    const lines = (await formatManifest(files)).split('\n');
    expect(lines.map((line) => line.slice(128))).toEqual(['  data/Z.txt', '  data/a%25b%0A.txt', '  data/b.txt', '']);
    expect(lines[2]?.slice(0, 128)).toBe(await digestHex('sha512', bytes('b')));
    const { lines: read, broken } = readManifest(lines.join('\n'), 'sha512');
    expect(read.map(({ path, line }) => [path, line])).toEqual([
      ['data/Z.txt', 1],
      ['data/a%b\n.txt', 2],
      ['data/b.txt', 3],
    ]);
    expect(broken).toEqual([]);
  });

  it('is read with capital digits, tabs, and any end of a line', () => {
    const digits = 'AB'.repeat(16);
    const { lines } = readManifest(`${digits}\tdata/a b.txt\r${digits}  data/c%0d.txt\r\n`, 'md5');
    expect(lines).toEqual([
      { checksum: 'ab'.repeat(16), path: 'data/a b.txt', line: 1 },
      { checksum: 'ab'.repeat(16), path: 'data/c\r.txt', line: 2 },
    ]);
  });

  it.each([
    ['data/a.txt', 'is not a checksum and a path'],
    ['ab'.repeat(16), 'is not a checksum and a path'],
    ['', 'is not a checksum and a path'],
    [`${'ab'.repeat(20)}  data/a.txt`, 'has no md5 checksum'],
    [`${'ab'.repeat(16)}  data/a%20b.txt`, 'has a percent sign that stands for nothing'],
    [`${'ab'.repeat(16)}  data/100%`, 'has a percent sign that stands for nothing'],
  ])('has no use for a line that says nothing: %j', (line, why) => {
    const good = `${'ab'.repeat(16)}  data/b.txt`;
    const { lines, broken } = readManifest(`${good}\n${line}\n${good}\n`, 'md5');
    expect(broken).toEqual([{ line: 2, why }]);
    expect(lines.map((one) => one.line)).toEqual([1, 3]);
  });

  it('has the algorithms that RFC 8493 names and everybody has', () => {
    expect(['md5', 'sha1', 'sha256', 'sha512'].every(isAlgorithm)).toBe(true);
    expect(['sha224', 'SHA256', ''].some(isAlgorithm)).toBe(false);
  });
});

describe('A path in a bag', () => {
  it.each(['data/a.txt', 'data/été/a b.txt', 'data/a..b.txt', 'data/.hidden', 'data/a~b', 'data/control.txt', 'a:b'])(
    'may be %s',
    (path) => {
      // A drive has one letter.
      expect(whyUnsafePath(path)).toBe(path === 'a:b' ? 'begins with a drive of Windows' : undefined);
    },
  );

  it.each([
    ['', 'is empty'],
    ['data/a\0', 'has a null character'],
    ['/etc/passwd', 'begins at the root of the disk'],
    ['~/a', 'begins with a home folder'],
    ['data\\a', 'has a backslash, which parts folders on Windows'],
    ['data/../../a', 'leads out of its folder'],
    ['..', 'leads out of its folder'],
    ['data//a', 'has a part that names nothing'],
    ['data/./a', 'has a part that names nothing'],
    ['data/', 'has a part that names nothing'],
    ['data/nul.txt', 'has the name of a device on Windows'],
    ['con/a.txt', 'has the name of a device on Windows'],
  ])('leads nowhere else: %j', (path, why) => {
    expect(whyUnsafePath(path)).toBe(why);
  });

  it('is one with another that some disks do not tell from it', () => {
    expect(foldedPath('data/Été.TXT')).toBe(foldedPath('data/e\u0301te\u0301.txt'));
    expect(foldedPath('data/ete.txt')).not.toBe(foldedPath('data/été.txt'));
  });
});

describe('A file that describes a bag', () => {
  it('is UTF-8 without a mark, in lines of any end', () => {
    expect(readTagFile(bytes('\ufeffÉté'))).toBe('\ufeffÉté');
    expect(readTagFile(Uint8Array.of(0xe9, 0x0a))).toBeUndefined();
    expect(linesOf('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
    expect(linesOf('a\n\nb\n')).toEqual(['a', '', 'b']);
    expect(linesOf('')).toEqual([]);
  });
});

describe('Files of a bag that were given other names', () => {
  const missing = async (path: string, text: string, line = 1): Promise<MissingFile> => ({
    path,
    checksum: await digestHex('sha256', bytes(text)),
    algorithm: 'sha256',
    manifest: 'manifest-sha256.txt',
    line,
  });
  const told = async (lost: readonly MissingFile[], there: Readonly<Record<string, string>>) => {
    const files = new Map(Object.entries(there).map(([name, text]) => [name, bytes(text)]));
    const { found, faults } = await renamedFiles(lost, files);
    return { found: Object.fromEntries(found), said: faults.map(({ message, place }) => `${place?.line}: ${message}`) };
  };

  it('are known by what is in them, and a folder is told once', async () => {
    const lost = [await missing('data/one/a.txt', 'a', 4), await missing('data/one/b.txt', 'b', 5)];
    expect(await told(lost, { 'data/two/a.txt': 'a', 'data/two/b.txt': 'b' })).toEqual({
      found: { 'data/one/a.txt': 'data/two/a.txt', 'data/one/b.txt': 'data/two/b.txt' },
      said: ['4: data/one stands there as data/two, with 2 files'],
    });
  });

  it('are told with what is alike in both names', async () => {
    expect((await told([await missing('data/A.txt', 'a')], { 'data/a.txt': 'a' })).said).toEqual([
      '1: data/A.txt stands there as data/a.txt: capitals and small letters were changed',
    ]);
    expect((await told([await missing('data/é.txt', 'a')], { 'data/e\u0301.txt': 'a' })).said).toEqual([
      '1: data/é.txt stands there as data/e\u0301.txt: the same letters, put together otherwise in Unicode',
    ]);
  });

  it('are, of several alike, those whose names are likest, each once', async () => {
    const lost = [await missing('data/a.txt', 'same'), await missing('data/b.txt', 'same')];
    const { found } = await told(lost, { 'x/c.txt': 'same', 'x/b.txt': 'same', 'x/a.txt': 'same' });
    expect(found).toEqual({ 'data/a.txt': 'x/a.txt', 'data/b.txt': 'x/b.txt' });
  });

  it('are not found where nothing has their contents', async () => {
    expect(await told([await missing('data/a.txt', 'a')], { 'data/b.txt': 'b' })).toEqual({ found: {}, said: [] });
  });
});

describe('A document of XML', () => {
  it('has lines between blocks, and none inside running text', () => {
    const document = holder('a', { lang: 'fr', none: undefined }, [
      run('p', {}, ['One ', run('b', {}, ['two']), ' three']),
      empty('br', { n: '1' }),
      holder('d', {}, [run('p', {}, [])]),
    ]);
    expect(xmlDocument(document)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<a lang="fr">',
        '  <p>One <b>two</b> three</p>',
        '  <br n="1"/>',
        '  <d>',
        '    <p/>',
        '  </d>',
        '</a>',
        '',
      ].join('\n'),
    );
  });

  it('keeps every character that XML can hold, and refuses others', () => {
    expect(xmlDocument(run('p', { a: '"<\n\t&' }, ['a & b < c > "d"\r\n\t\u{1F54A}']))).toContain(
      '<p a="&quot;&lt;&#10;&#9;&amp;">a &amp; b &lt; c &gt; "d"&#13;\n\t\u{1F54A}</p>',
    );
    expect(() => xmlDocument(run('p', {}, ['\u0007']))).toThrow('XML cannot hold U+0007');
    expect(() => xmlDocument(run('p', {}, ['\ufffe']))).toThrow('XML cannot hold U+FFFE');
  });
});
