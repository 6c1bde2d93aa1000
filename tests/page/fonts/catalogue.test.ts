import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { faceOf, familiesFor, houseFamily, openFamily, openScript } from '../../../src/page/fonts/index.ts';
import { valueOf } from '../../support/statement.ts';
import { SESSION, sessionIn } from '../../support/session.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of fonts of one's own, with this catalogue. */
function folderWith(catalogue: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'diptych-fonts-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'fonts'));
  writeFileSync(path.join(folder, 'fonts/catalogue.yaml'), catalogue);
  return folder;
}

async function faultOf(catalogue: string) {
  const [fault] = openFamily(await sessionIn(folderWith(catalogue)), 'mine').diagnostics;
  return `${fault?.code}: ${fault?.message}`;
}

describe('a family', () => {
  it('has its faces by name, each opened once', () => {
    const family = valueOf(openFamily(SESSION, 'source-serif-4'));
    expect(family.faceNames).toEqual(expect.arrayContaining(['regular', 'italic', 'semibold', 'semibold-italic']));
    expect(family.face('semibold')).toBe(valueOf(openFamily(SESSION, 'source-serif-4')).face('semibold'));
    expect(() => family.face('gothic')).toThrow('gothic');
  });

  it('that no catalogue has is a fault that names those there are', () => {
    const outcome = openFamily(SESSION, 'comic-sans');
    expect(outcome.diagnostics).toMatchObject([
      { code: 'font/unknown-family', hint: expect.stringContaining('source-serif-4') as string },
    ]);
  });

  it('may stand in a folder of one’s own, beside those that come with Diptych', async () => {
    const session = await sessionIn(folderWith('families: { mine: { faces: { regular: My.ttf } } }'));
    expect(valueOf(openFamily(session, 'mine')).faceNames).toEqual(['regular']);
    expect(openFamily(session, 'source-serif-4').ok).toBe(true);
    expect(openFamily(SESSION, 'mine').ok).toBe(false);
  });

  it('knows which of its files are there, and names the face whose file is none', async () => {
    const folder = folderWith('families: { mine: { faces: { regular: My.ttf, italic: None.ttf } } }');
    writeFileSync(path.join(folder, 'fonts/My.ttf'), 'This is no font.');
    const family = valueOf(openFamily(await sessionIn(folder), 'mine'));
    expect([family.isThere('regular'), family.isThere('italic')]).toEqual([true, false]);
    expect(family.problem('regular')).toMatchObject({ code: 'font/unsound' });
    expect(family.problem('italic')).toMatchObject({ code: 'font/missing-file' });
    expect(family.problem('italic')).toBe(family.problem('italic'));
  });

  it('is one’s own, where Diptych has one of that name too', async () => {
    const session = await sessionIn(folderWith('families: { source-serif-4: { faces: { heavy: My.ttf } } }'));
    expect(valueOf(openFamily(session, 'source-serif-4')).faceNames).toEqual(['heavy']);
  });
});

describe('a catalogue', () => {
  it('that cannot be understood is a fault with its place', async () => {
    const folder = folderWith('families: { mine: { faces: { regular: 5 } } }');
    const [fault] = openFamily(await sessionIn(folder), 'mine').diagnostics;
    expect(fault).toMatchObject({
      code: 'font/catalogue',
      place: { file: path.join(folder, 'fonts/catalogue.yaml'), line: 1 },
      message: expect.stringContaining('regular') as string,
    });
  });

  it.each([
    ['is no YAML', 'families: [', 'belongs to'],
    ['is empty', '', 'no list `families`'],
    ['is a list', '- families', 'no list `families`'],
    ['has a family without faces', 'families: { mine: { package: x } }', 'no list `faces`'],
    ['has a package that is no name', 'families: { mine: { package: 5, faces: {} } }', 'the package of mine'],
    [
      'names a file outside of its folder',
      'families: { mine: { faces: { regular: ../My.ttf } } }',
      'leaves its folder',
    ],
    ['has scripts that are no list', 'families: { mine: { faces: {}, scripts: Latn } }', 'the scripts of mine'],
    ['has a script that is no name', 'families: { mine: { faces: {}, scripts: [Latn, 5] } }', 'the scripts of mine'],
    ['has a scale that is too large', 'families: { mine: { faces: {}, scale: 20 } }', 'the scale of mine'],
    ['has a scale that is no number', 'families: { mine: { faces: {}, scale: half } }', 'the scale of mine'],
    ['keeps its files in a way there is not', 'families: { mine: { faces: {}, archive: all } }', 'keeps of mine'],
    ['has a face that is no path', 'families: { mine: { faces: { regular: 5 } } }', "not a file's path"],
    ['has a slash in the name of a face', 'families: { mine: { faces: { a/b: My.ttf } } }', 'a slash in its name'],
    ['names a file on another drive', 'families: { mine: { faces: { regular: "C:My.ttf" } } }', 'leaves its folder'],
    ['names a file by its whole path', 'families: { mine: { faces: { regular: /etc/passwd } } }', 'leaves its folder'],
  ])('that %s is one', async (_, catalogue, message) => {
    expect(await faultOf(catalogue)).toMatch(/^font\/catalogue: /u);
    expect(await faultOf(catalogue)).toContain(message);
  });
});

describe('a face', () => {
  it('is found by its name, in a session that has not opened it yet, and opened once', async () => {
    const session = await sessionIn(folderWith('families: {}'));
    const face = faceOf(session, 'source-serif-4/semibold');
    expect(face.id).toBe('source-serif-4/semibold');
    expect(faceOf(session, 'source-serif-4/semibold')).toBe(face);
    expect(valueOf(openFamily(session, 'source-serif-4')).face('semibold')).toBe(face);
  });

  it('of a family that no catalogue has is told by its name', () => {
    expect(() => faceOf(SESSION, 'comic-sans/regular')).toThrow(
      'comic-sans/regular: no font family is called comic-sans',
    );
  });
});

describe('the families of a script', () => {
  const [arabic = ''] = familiesFor(SESSION, 'Arab');
  const house = `families:
  ours: { faces: { regular: Ours.ttf }, scripts: [Arab, Latn], scale: 1.25 }
  ${arabic}: { faces: { regular: Other.ttf }, scripts: [Arab] }
  latin: { faces: { regular: Latin.ttf }, scripts: [Latn] }
`;

  it('are the house’s own, in its order, before those that come with Diptych, and each once', async () => {
    const session = await sessionIn(folderWith(house));
    expect(familiesFor(session, 'Arab')).toEqual(['ours', arabic]);
    const found = valueOf(openScript(session, 'Arab'));
    expect(found.map(({ family, scale }) => [family.name, scale])).toEqual([
      ['ours', 1.25],
      [arabic, 1],
    ]);
    expect(found[1]?.family.resourceOf('regular')).toBe('house/fonts/Other.ttf');
  });

  it('are the same for either kind of Chinese characters, and none where nobody has any', () => {
    const chinese = familiesFor(SESSION, 'Hani');
    expect(familiesFor(SESSION, 'Hans')).toEqual(chinese);
    expect(familiesFor(SESSION, 'Hant')).toEqual(chinese);
    expect(familiesFor(SESSION, 'Tibt')).toEqual([]);
  });

  it('are those that come with Diptych where the house’s catalogue cannot be read, which is told who sets a page', async () => {
    const session = await sessionIn(folderWith('families: ['));
    expect(familiesFor(session, 'Arab')).toEqual([arabic]);
    expect(openScript(session, 'Arab').diagnostics).toMatchObject([{ code: 'font/catalogue' }]);
  });
});

describe('a family of the house', () => {
  it('is kept by its files where they may be copied, and by nothing where they come in a package', async () => {
    const session = await sessionIn(
      folderWith(`families:
  mine: { faces: { regular: My.ttf } }
  leased: { faces: { regular: Leased.ttf }, archive: digest }
  packed: { package: "@example/font", faces: { regular: Packed.ttf } }
`),
    );
    expect(houseFamily(session, 'mine')).toEqual({
      written: { faces: { regular: 'My.ttf' } },
      files: new Map([['regular', 'My.ttf']]),
      mayBeCopied: true,
    });
    expect(houseFamily(session, 'leased')).toMatchObject({ mayBeCopied: false });
    expect(houseFamily(session, 'packed')?.files.size).toBe(0);
    expect(houseFamily(session, 'source-serif-4')).toBeUndefined();
    expect(houseFamily(await sessionIn(folderWith('families: [')), 'mine')).toBeUndefined();
  });

  it.each([0.5, 2])('may be %s times as large as the letters beside it', async (scale) => {
    const session = await sessionIn(folderWith(`families: { mine: { faces: {}, scale: ${String(scale)} } }`));
    expect(openFamily(session, 'mine').ok).toBe(true);
  });

  it.each(['0.49', '2.01', '.nan'])('may not be %s times as large', async (scale) => {
    expect(await faultOf(`families: { mine: { faces: {}, scale: ${scale} } }`)).toContain('the scale of mine');
  });

  it('may have its files in folders, and dots in their names', async () => {
    const session = await sessionIn(folderWith('families: { mine: { faces: { regular: a/My..Font.ttf } } }'));
    expect(valueOf(openFamily(session, 'mine')).resourceOf('regular')).toBe('house/fonts/a/My..Font.ttf');
  });
});

it('A catalogue with an alias is not read, and one that cannot be is told with its line', async () => {
  expect(await faultOf('families: &a { mine: { faces: *a } }')).toContain('has an alias');
  const [fault] = openFamily(
    await sessionIn(folderWith('families:\n  mine: { faces: {} }\n mine: 3\n')),
    'x',
  ).diagnostics;
  expect(fault).toMatchObject({ code: 'font/catalogue', place: { line: 3 } });
});
