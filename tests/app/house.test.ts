/** Where a house's settings are found, and what they may say: read in this process, without the command. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { folderInHouse, houseResources, openHouse } from '../../src/app/house.ts';
import { houseFolder } from '../../src/app/resources.ts';

function folderOf(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'diptych-house-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

/** The settings of a house, or what is wrong with them. */
function read(yaml: string) {
  const outcome = openHouse(folderOf({ 'diptych.yaml': yaml }));
  return outcome.ok ? outcome.value.settings : outcome.diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

describe('a house', () => {
  test('is the folder itself, or the nearest above it that has settings, within a repository', () => {
    const root = folderOf({ '.git/HEAD': '', 'diptych.yaml': '', 'a/diptych.yaml': '', 'a/b/c/x': '' });
    expect(houseFolder(path.join(root, 'a/b/c'))).toBe(path.join(root, 'a'));
    expect(houseFolder(path.join(root, 'a'))).toBe(path.join(root, 'a'));
    expect(houseFolder(root)).toBe(root);
  });

  test('is not above the root of the repository', () => {
    const root = folderOf({ 'diptych.yaml': '', 'inner/.git/HEAD': '', 'inner/deep/x': '' });
    expect(houseFolder(path.join(root, 'inner/deep'))).toBeUndefined();
    expect(houseFolder(path.join(root, 'inner'))).toBeUndefined();
  });

  test('is the folder alone where there is no repository, for anybody could have left a file above it', () => {
    const root = folderOf({ 'diptych.yaml': '', 'a/x': '' });
    expect(houseFolder(root)).toBe(root);
    expect(houseFolder(path.join(root, 'a'))).toBeUndefined();
  });

  test('is looked for no further than home', () => {
    const root = folderOf({ 'diptych.yaml': '', 'home/diptych.yaml': '', 'home/a/x': '', 'empty/a/x': '' });
    vi.stubEnv('HOME', path.join(root, 'home'));
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(houseFolder(path.join(root, 'home/a'))).toBe(path.join(root, 'home'));
    vi.stubEnv('HOME', path.join(root, 'empty'));
    expect(houseFolder(path.join(root, 'empty/a'))).toBeUndefined();
  });

  test('without settings has nothing to say, and paths are as they are typed', () => {
    const nowhere = openHouse(folderOf());
    expect(nowhere.ok && [nowhere.value.folder, nowhere.value.settings]).toEqual([undefined, {}]);
    expect(nowhere.ok && nowhere.value.placeOf(['paper'])).toBeUndefined();
    expect(nowhere.ok && folderInHouse(nowhere.value, 'out')).toBe('out');
    const outcome = openHouse(folderOf({ 'diptych.yaml': '# nothing yet\n\n  # nor here\n' }));
    expect(outcome.ok && outcome.value.settings).toEqual({});
    expect(outcome.ok && outcome.value.folder).toMatch(/diptych-house-/u);
  });

  test('has its own templates and fonts beside its settings, or its fonts where it says', () => {
    const files = { 'templates/mine.yaml': 'a', 'fonts/catalogue.yaml': 'b', 'type/catalogue.yaml': 'c' };
    const text = (yaml: string, name: string) => {
      const bytes = houseResources(openHouse(folderOf({ ...files, 'diptych.yaml': yaml }))).read(name);
      return bytes && new TextDecoder().decode(bytes);
    };
    expect(text('paper: a4\n', 'house/templates/mine.yaml')).toBe('a');
    expect(text('paper: a4\n', 'house/fonts/catalogue.yaml')).toBe('b');
    expect(text('fonts: type\n', 'house/fonts/catalogue.yaml')).toBe('c');
    expect(houseResources(openHouse(folderOf(files))).read('house/templates/mine.yaml')).toBeUndefined();
    // Where its settings are wrong it has no templates either: nothing is set by half of a house.
    expect(text('papers: a4\n', 'house/templates/mine.yaml')).toBeUndefined();
  });

  test('names its folders from the working directory', () => {
    const here = { folder: process.cwd(), settings: {}, placeOf: () => undefined };
    expect(folderInHouse(here, '.')).toBe('.');
    expect(folderInHouse(here, 'out')).toBe('out');
    expect(folderInHouse({ ...here, folder: path.join(process.cwd(), 'tests') }, '../out')).toBe('out');
  });
});

describe('its settings', () => {
  test('have no warning of a library among what is said of them', () => {
    const warned = vi.spyOn(process, 'emitWarning');
    onTestFinished(() => {
      warned.mockRestore();
    });
    expect(read('? [a, b]\n: c\n')).toHaveLength(1);
    expect(warned).not.toHaveBeenCalled();
  });

  test('are the few that hold for all statements', () => {
    const yaml = `template: mine
paper: [letter, a4]
languages: [fr, en]
issuer: { en: Office of Light, fr: Bureau de la lumière }
contact: { name: Press Office, email: press@example.org, phone: +41 22 555 01 00 }
mail: { from: a@example.org, to: [b@example.org, c@example.org], cc: d@example.org, subject: Light }
out: public
fonts: type
`;
    expect(read(yaml)).toMatchObject({
      template: 'mine',
      paper: ['letter', 'a4'],
      languages: ['fr', 'en'],
      contact: { name: 'Press Office', email: 'press@example.org', phone: '+41 22 555 01 00' },
      mail: { from: 'a@example.org', to: ['b@example.org', 'c@example.org'], cc: 'd@example.org', subject: 'Light' },
      out: 'public',
      fonts: 'type',
    });
    expect(read('paper: a4\n')).toEqual({ paper: 'a4' });
    expect(read('archive: { country: ch, body: office-of-light }\n')).toEqual({
      archive: { country: 'ch', body: 'office-of-light' },
    });
    expect(read('contact: {}\nmail: {}\n')).toEqual({ contact: {}, mail: {} });
  });

  test.each([
    ['template: ../mine', 'template'],
    ['template: mine.yaml', 'template'],
    ['paper: a5', 'paper'],
    ['paper: []', 'paper'],
    ['paper: [a4, letter, a4]', 'paper'],
    ['languages: []', 'languages'],
    ['languages: [en, en]', 'languages'],
    ['languages: [eo]', 'languages'],
    ['contact: { fax: 1 }', 'contact.fax'],
    ['contact: Press Office', 'contact'],
    ['mail: { reply: a@example.org }', 'mail.reply'],
    ['mail: { to: 3 }', 'mail'],
    ['out: [a]', 'out'],
    ['archive: { country: c }', 'archive.country'],
    ['archive: { country: CH }', 'archive.country'],
    ['archive: { country: che }', 'archive.country'],
    ['papers: a4', 'papers'],
    ['just a text', 'a text'],
  ])('are refused: %s', (yaml, where) => {
    const found = read(`${yaml}\n`);
    if (!Array.isArray(found)) throw new Error('it was taken');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^house\/settings: /u);
    expect(found[0]).toContain(where);
  });

  test.each([
    ['contact: { e-mail: a@example.org }', 'did you mean email?'],
    ['contact: { fax: 1 }', 'the keys are name, email, phone'],
    ['mail: { bc: a@example.org }', 'did you mean bcc?'],
    ['mail: { attach: true }', 'the keys are from, to, cc, bcc, subject'],
    ['archive: { land: ch }', 'the keys are country, body'],
    ['contact: { title: 1 }', 'the keys are name, email, phone'],
    ['papers: a4', 'did you mean paper?'],
    ['style: mine', 'the keys are template, paper, languages, issuer, contact, archive, mail, out, fonts'],
    ['template: ""', 'for example: template: un-message'],
    ['languages: []', 'for example: languages: [en, fr]'],
    ['issuer: []', 'for example: issuer: { en: United Nations, fr: Nations Unies }'],
    ['contact: Press Office', 'for example: contact: { name: Press Office, email: press@example.org }'],
    ['archive: ch', 'for example: archive: { country: ch, body: council-of-the-lakes }'],
    ['mail: { to: {} }', 'for example: mail: { from: Press Office <press@example.org>, to: desk@example.org }'],
    ['out: [a]', 'for example: out: out'],
    ['fonts: [a]', 'for example: fonts: fonts'],
    ['paper: []', 'for example: paper: a4'],
  ])('are told with what may stand there: %s', (yaml, hint) => {
    const [found, ...others] = openHouse(folderOf({ 'diptych.yaml': `${yaml}\n` })).diagnostics;
    expect([found?.hint, others]).toEqual([hint, []]);
  });

  test.each([
    ['archive: { body: council-of-the-lakes-2 }', true],
    ['archive: { body: Council }', false],
    ['archive: { body: council- }', false],
    ['archive: { body: -council }', false],
    ['archive: { body: council--lakes }', false],
    ['template: mine_2-letter', true],
    ['paper: [a4, letter]', true],
    ['languages: [en]', true],
    ['mail: { to: [], cc: [a@example.org], bcc: [b@example.org, c@example.org] }', true],
    ['issuer: Office of Light', true],
    ['contact: { name: "Press\\nOffice" }', false],
  ])('are taken or not: %s, %s', (yaml, isTaken) => {
    expect(Array.isArray(read(`${yaml}\n`))).toBe(!isTaken);
  });

  test('that are nothing but comments, or nothing, still name a house', () => {
    for (const yaml of ['', '\n\n', '\t# ours\n', '# ours']) expect(read(yaml)).toEqual({});
    expect(read('ours\n# ours\n')).toHaveLength(1);
  });

  test('are told with their line, and where each is written', () => {
    const folder = folderOf({ 'diptych.yaml': '# ours\npaper: a4\nout: public\n' });
    const outcome = openHouse(folder);
    expect(outcome.ok && outcome.value.placeOf(['out'])).toMatchObject({ line: 3 });
    writeFileSync(path.join(folder, 'diptych.yaml'), 'paper: a4\nout: [1]\n');
    expect(openHouse(folder).diagnostics[0]?.place).toMatchObject({ line: 2 });
  });

  test('that cannot be read, or are not in UTF-8, are a fault of the house', () => {
    const folder = folderOf({ 'diptych.yaml/x': '' });
    expect(openHouse(folder).diagnostics).toMatchObject([
      { code: 'house/settings', message: 'the settings of the house cannot be read', place: { line: 1 } },
    ]);
    const other = folderOf();
    writeFileSync(path.join(other, 'diptych.yaml'), Uint8Array.of(0x6f, 0x75, 0x74, 0x3a, 0x20, 0xe9, 0x0a));
    expect(openHouse(other).diagnostics).toMatchObject([{ code: 'house/settings', place: { line: 1, column: 6 } }]);
  });

  test('may be a link to those of another folder, but no larger than settings are', () => {
    const folder = folderOf({ 'shared.yaml': 'paper: letter\n', 'house/x': '' });
    symlinkSync('../shared.yaml', path.join(folder, 'house/diptych.yaml'));
    const linked = openHouse(path.join(folder, 'house'));
    expect(linked.ok && linked.value.settings).toEqual({ paper: 'letter' });
    const filled = (bytes: number) => openHouse(folderOf({ 'diptych.yaml': `#${'x'.repeat(bytes - 2)}\n` })).ok;
    expect([filled(200_000), filled(200_001)]).toEqual([true, false]);
  });
});
