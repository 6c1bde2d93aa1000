import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openFamily } from '../../../src/page/fonts/index.ts';
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
