/** Reads the engine's resources from folders, and holds what is refused there. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nodeResources } from '../../src/app/resources.ts';
import { fetchedResources, librariesOf, Session, versionOf } from '../../src/session/index.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'diptych-resources-'));
  onTestFinished(() => {
    rmSync(made, { recursive: true });
  });
  return made;
}

const own = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url));

test('What comes with Diptych is found by its name', () => {
  const { read } = nodeResources({ house: folder() });
  for (const name of ['templates/un-message.yaml', 'templates/profiles/iso-coated-v2-300.icc', 'fonts/catalogue.yaml'])
    expect(Buffer.compare(read(name) ?? new Uint8Array(), own(name))).toBe(0);
});

test('A file of a family is found in its package', () => {
  const { read } = nodeResources({ house: folder() });
  const inside = '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf';
  expect(Buffer.compare(read(`fonts/${inside}`) ?? new Uint8Array(), own(`node_modules/${inside}`))).toBe(0);
  expect(read('fonts/@expo-google-fonts/no-such-family/a.ttf')).toBeUndefined();
  expect(read('fonts/no-package')).toBeUndefined();
});

test('What the house has of its own is below its name, and is shown as it would be typed', () => {
  const house = folder();
  mkdirSync(path.join(house, 'templates'));
  writeFileSync(path.join(house, 'templates/mine.yaml'), 'description: Ours\n');
  const { read, shown, list } = nodeResources({ house });
  expect(new TextDecoder().decode(read('house/templates/mine.yaml'))).toBe('description: Ours\n');
  expect(shown?.('house/templates/mine.yaml')).toBe(path.join(house, 'templates/mine.yaml'));
  expect(list?.('house/templates')).toEqual(['mine.yaml']);
  expect(list?.('house/fonts')).toEqual([]);
  expect(nodeResources().shown?.('house/templates/mine.yaml')).toBe(path.join('templates', 'mine.yaml'));
  expect(nodeResources().shown?.('templates/un-message.yaml')).toBe(path.join('templates', 'un-message.yaml'));
});

test.each([
  '../package.json',
  'templates/../package.json',
  'house/../etc/passwd',
  '/etc/passwd',
  'a//b',
  './a',
  'a\\..\\b',
  '',
])('Nothing is called %j', (name) => {
  const { read, list } = nodeResources({ house: folder() });
  expect(read(name)).toBeUndefined();
  expect(list?.(name)).toEqual([]);
});

test('A folder, and a file larger than any that is asked for, are not read but told of', () => {
  const house = folder();
  const large = path.join(house, 'large.ttf');
  writeFileSync(large, '');
  truncateSync(large, 30_000_001);
  const { read } = nodeResources({ house });
  expect(() => read('house/large.ttf')).toThrow('larger than 30 MB');
  truncateSync(large, 30_000_000);
  expect(read('house/large.ttf')?.length).toBe(30_000_000);
  mkdirSync(path.join(house, 'fonts'));
  expect(() => read('house/fonts')).toThrow('no file');
  expect(read('house/large.ttf/inside')).toBeUndefined();
});

test('Resources that were fetched before have what was fetched, and know what is in a folder', () => {
  const bytes = new Uint8Array([1]);
  const { read, list } = fetchedResources(
    new Map([
      ['templates/a.yaml', bytes],
      ['templates/profiles/b.icc', bytes],
      ['templates2/c.yaml', bytes],
    ]),
  );
  expect(read('templates/a.yaml')).toBe(bytes);
  expect(read('templates/b.yaml')).toBeUndefined();
  expect(list?.('templates')).toEqual(['a.yaml']);
});

test('A session knows the version of Diptych and of its libraries, and where a resource is', () => {
  const session = new Session(nodeResources());
  const { version, dependencies } = JSON.parse(own('package.json').toString()) as {
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect(versionOf(session)).toBe(version);
  expect(Object.fromEntries(librariesOf(session))).toEqual(dependencies);
  const nameless = new Session({ read: () => undefined });
  expect(nameless.placeOf('templates/a.yaml')).toEqual({ file: 'templates/a.yaml', line: 1, column: 1 });
});

test('Each thing that an engine asks for stands somewhere, and the house’s own where it is', () => {
  const house = folder();
  const { read, shown, list } = nodeResources({ house, fonts: path.join(house, 'type') });
  mkdirSync(path.join(house, 'type'));
  for (const name of ['b.ttf', 'a.ttf']) writeFileSync(path.join(house, 'type', name), name);
  expect(list?.('house/fonts')).toEqual(['a.ttf', 'b.ttf']);
  expect(new TextDecoder().decode(read('house/fonts/a.ttf'))).toBe('a.ttf');
  expect(shown?.('house/fontsets/a.ttf')).toBe(path.join(house, 'fontsets/a.ttf'));
  expect(shown?.('hyphenation/en/hyph-en-gb.tex')).toBe(path.join('src/text/language/en/hyph-en-gb.tex'));
  expect(read('pdfium.wasm')?.subarray(0, 4)).toEqual(Uint8Array.of(0, 0x61, 0x73, 0x6d));
  expect(shown?.('fonts/../secret')).toBe('fonts/../secret');
  expect(shown?.('fonts/@nobody/no-font/a.ttf')).toBe('fonts/@nobody/no-font/a.ttf');
});

test('A link that leads in a circle, and what the system refuses, are told of', () => {
  const house = folder();
  symlinkSync('circle.ttf', path.join(house, 'circle.ttf'));
  const { read } = nodeResources({ house });
  expect(() => read('house/circle.ttf')).toThrow('it is a link that leads in a circle');
  expect(() => read(`house/${'a'.repeat(5000)}`)).toThrow(
    expect.objectContaining({ message: 'the system says ENAMETOOLONG', code: 'ENAMETOOLONG' }) as Error,
  );
});

test('A font of a package without a scope is found in it, and a package alone is no file', () => {
  const house = folder();
  const inside = path.join(house, 'node_modules/rare-font/files');
  mkdirSync(inside, { recursive: true });
  writeFileSync(path.join(house, 'node_modules/rare-font/package.json'), '{ "name": "rare-font", "version": "1.0.0" }');
  writeFileSync(path.join(inside, 'Rare.ttf'), 'a font');
  const { read } = nodeResources({ house });
  expect(new TextDecoder().decode(read('fonts/rare-font/files/Rare.ttf'))).toBe('a font');
  expect(read('fonts/rare-font')).toBeUndefined();
  expect(read('fonts/@example/rare-font')).toBeUndefined();
});

test('A font in a package that is installed for the house is found there', () => {
  const house = folder();
  const inside = path.join(house, 'node_modules/@example/rare-font');
  mkdirSync(inside, { recursive: true });
  writeFileSync(path.join(inside, 'package.json'), '{ "name": "@example/rare-font", "version": "1.0.0" }');
  writeFileSync(path.join(inside, 'Rare.ttf'), 'a font');
  const name = 'fonts/@example/rare-font/Rare.ttf';
  expect(new TextDecoder().decode(nodeResources({ house }).read(name))).toBe('a font');
  expect(nodeResources({ house: folder() }).read(name)).toBeUndefined();
});
