/** What `diptych.yaml` says once for all statements: used, outranked by options, and told with its line where it is wrong. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { houseJsonSchema } from '../../../src/app/house.ts';
import { diptych, folderOf } from './diptych.ts';
import { statement } from './statements.ts';

const own = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const MINE = own('templates/un-message.yaml');

const SETTINGS = `template: mine
paper: [letter, a4]
out: public
issuer: { en: Office of Light, fr: Bureau de la lumière }
contact: { name: Press Office, email: press@example.org }
mail: { from: Press Office <press@example.org>, to: [desk@example.org, wire@example.org] }
`;

const house = (settings: string, files: Parameters<typeof folderOf>[0] = {}) =>
  folderOf({ 'diptych.yaml': settings, 'templates/mine.yaml': MINE, ...statement('opening'), ...files });

test('A house says once where its statements go, on what paper, and who they are from', async () => {
  const cwd = house(SETTINGS);
  const { code, stdout } = await diptych(['build'], { cwd });
  expect(code).toBe(0);
  expect(stdout.split('\n').slice(0, -1)).toEqual([
    'public/opening/opening_en-fr_archive-letter',
    ...['email-letter.eml', 'email-letter.html', 'email-letter.pdf', 'email-letter.txt'].map(
      (name) => `public/opening/opening_en-fr_${name}`,
    ),
    'public/opening/opening_en-fr_handout-a4.pdf',
    'public/opening/opening_en-fr_handout-letter.pdf',
  ]);
  const built = path.join(cwd, 'public/opening');
  const mail = readFileSync(path.join(built, 'opening_en-fr_email-letter.eml'), 'latin1');
  expect(mail).toContain('From: Press Office <press@example.org>\r\n');
  expect(mail).toContain('To: desk@example.org, wire@example.org\r\n');
  const bag = path.join(built, 'opening_en-fr_archive-letter');
  expect(readFileSync(path.join(bag, 'bag-info.txt'), 'utf8')).toContain(
    'Source-Organization: Office of Light\nContact-Name: Press Office\nContact-Email: press@example.org\n',
  );
  // What the house says is in the bag, which can be made again where nobody knows the house.
  const verified = await diptych(['verify', '--rebuild', bag], { cwd: folderOf() });
  expect(verified.stdout).toContain('byte for byte the same');
});

test('Options win over it', async () => {
  const cwd = house(SETTINGS);
  const words = ['--edition', 'email', '--paper', 'a4', '--out', 'out', '--mail-to', 'you@example.org'];
  const { code } = await diptych(['build', ...words], { cwd });
  expect(code).toBe(0);
  const mail = readFileSync(path.join(cwd, 'out/opening/opening_en-fr_email-a4.eml'), 'latin1');
  expect(mail).toContain('To: you@example.org\r\n');
  expect(existsSync(path.join(cwd, 'public'))).toBe(false);
});

test('Its languages are those of statements that do not say theirs', async () => {
  const cwd = house('languages: [fr, en]\n', statement('closing', { 'statement.yaml': 'date: 2015-06-21\n' }));
  const { stdout } = await diptych(['build', '--edition', 'handout'], { cwd });
  expect(stdout).toBe('out/closing/closing_fr-en_handout-a4.pdf\nout/opening/opening_en-fr_handout-a4.pdf\n');
});

test('It is found from a folder under it, up to the root of the repository and no further', async () => {
  const cwd = house(SETTINGS, { '.git/HEAD': '', ...statement('closing', {}, 'desk/geneva/statements') });
  const words = ['build', '--edition', 'handout', '--paper', 'a4'];
  const inside = await diptych(words, { cwd: path.join(cwd, 'desk/geneva') });
  expect(inside).toMatchObject({ code: 0, stdout: '../../public/closing/closing_en-fr_handout-a4.pdf\n' });
  const outside = folderOf({ 'diptych.yaml': 'template: none\n', 'repository/.git/HEAD': '' });
  const nested = path.join(outside, 'repository');
  const elsewhere = await diptych([...words, path.join(cwd, 'statements/opening')], { cwd: nested });
  expect(elsewhere.code).toBe(0);
  expect(readdirSync(nested).toSorted()).toEqual(['.git', 'out']);
});

test('Fonts stand beside it, or where it says', async () => {
  const packaged = (file: string) =>
    readFileSync(new URL(`../../../node_modules/@expo-google-fonts/source-serif-4/${file}`, import.meta.url));
  const faces = {
    'regular.ttf': packaged('400Regular/SourceSerif4_400Regular.ttf'),
    'italic.ttf': packaged('400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
    'semibold.ttf': packaged('600SemiBold/SourceSerif4_600SemiBold.ttf'),
    'semibold-italic.ttf': packaged('600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf'),
    'catalogue.yaml': `families:
  house-serif:
    faces:
      regular: regular.ttf
      italic: italic.ttf
      semibold: semibold.ttf
      semibold-italic: semibold-italic.ttf
`,
  };
  for (const [folder, settings] of [
    ['fonts', 'template: mine\n'],
    ['type/of/ours', 'template: mine\nfonts: type/of/ours\n'],
  ] as const) {
    const fonts = Object.fromEntries(Object.entries(faces).map(([name, file]) => [`${folder}/${name}`, file]));
    const cwd = house(settings, {
      ...fonts,
      '.git/HEAD': '',
      'desk/readme.txt': '',
      'templates/mine.yaml': MINE.replace('family: source-serif-4', 'family: house-serif'),
    });
    const words = ['build', '--edition', 'handout', '../statements/opening'];
    const { code, stderr } = await diptych(words, { cwd: path.join(cwd, 'desk') });
    expect({ code, stderr }).toMatchObject({ code: 0 });
  }
});

test.each([
  ['templat: mine', 'diptych.yaml:1:1  house/settings  templat means nothing here\n  did you mean template?\n'],
  ['paper: a5', 'diptych.yaml:1:8  house/settings  paper is “a5”; it may be a4 or letter\n'],
  ['mail: { form: a@b.org }', 'diptych.yaml:1:9  house/settings  mail.form means nothing here\n  did you mean from?\n'],
  ['languages: [en, eo]', 'diptych.yaml:1:17  house/settings  languages.1 is “eo”: no language that a version'],
  ['template: un-mesage', 'diptych.yaml:1:11  template/unknown  there is no template "un-mesage"\n'],
  ['mail: { to: nobody }', 'diptych.yaml:1:'],
])('What is wrong with %j is told with its line', async (settings, told) => {
  const { code, stderr } = await diptych(['build'], { cwd: house(`${settings}\n`) });
  expect(stderr).toContain(told);
  expect(code).toBe(2);
});

test('One that says nothing yet says nothing', async () => {
  const { code } = await diptych(['build', '--edition', 'handout'], { cwd: house('# template: mine\n') });
  expect(code).toBe(0);
});

test('Its schema, which editors complete from, is that of the code', () => {
  const wanted = JSON.stringify(houseJsonSchema(), undefined, 2);
  if (process.env['UPDATE_GOLDEN'] === '1')
    writeFileSync(new URL('../../../templates/diptych.schema.json', import.meta.url), `${wanted}\n`);
  expect(JSON.parse(own('templates/diptych.schema.json'))).toEqual(JSON.parse(wanted));
  expect(houseJsonSchema()).toMatchObject({ title: 'diptych-house/1' });
});

test('Where nobody has chosen a house style, one without a name is used, and said so', async () => {
  const { code, stderr } = await diptych(['build', '--edition', 'handout'], {
    cwd: house('issuer: Office of Light\n'),
  });
  expect(code).toBe(0);
  expect(stderr).toContain(
    'no house style is chosen, so plain is used: choose with --template, or with template: in diptych.yaml, among letter, message, mine, plain, press-release, un-message\n',
  );
});
