/** A house is made of a few answers, and what it sets is under its own name from the first page on. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND, diptych, folderOf } from './diptych.ts';
import { statement } from './statements.ts';

const NAMES = ['--issuer', 'en=Council of the Lakes', '--issuer', 'fr=Conseil des lacs'];
const SVG = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">${inside}</svg>`;
const CREST = SVG('<path d="M10 1 19 19H1Z"/>');
const settingsIn = (cwd: string, folder = '.') => readFileSync(path.join(cwd, folder, 'diptych.yaml'), 'utf8');

test('What options say stands in diptych.yaml, and statements are set under its names', async () => {
  const cwd = folderOf();
  const contact = ['--contact-name', 'Press Office', '--contact-phone', '+41 22 555 01 23'];
  const made = await diptych(['init', ...NAMES, '--template', 'press-release', '--paper', 'letter', ...contact], {
    cwd,
  });
  expect(made).toMatchObject({ code: 0, stdout: 'diptych.yaml\n' });
  expect(settingsIn(cwd).split('\n').slice(1)).toEqual([
    'template: press-release',
    'paper: letter',
    'languages: [en, fr]',
    'issuer: { en: "Council of the Lakes", fr: "Conseil des lacs" }',
    'contact: { name: "Press Office", phone: "+41 22 555 01 23" }',
    '',
  ]);
  const house = folderOf({ 'diptych.yaml': settingsIn(cwd), ...statement('opening') });
  const built = await diptych(['build', '--edition', 'handout'], { cwd: house });
  expect(built).toMatchObject({ code: 0, stdout: 'out/opening/opening_en-fr_handout-letter.pdf\n' });
  // Nothing is missing from it: no name, no style.
  expect(built.stderr).toBe('1/1 opening\nbuilt 1 statement\n');
});

test('An emblem makes a template of the house’s own, in a folder that is made for it', async () => {
  const cwd = folderOf({ 'crest.svg': CREST });
  const made = await diptych(['init', 'press', ...NAMES, '--emblem', 'crest.svg', '--right', 'ours since 1912'], {
    cwd,
  });
  expect(made.code).toBe(0);
  expect(settingsIn(cwd, 'press')).toContain('template: house\n');
  const template = readFileSync(path.join(cwd, 'press/templates/house.yaml'), 'utf8');
  expect(template).toContain('file: emblem.svg, tall: 14mm, at: start, right: "ours since 1912" }');
  const files = Object.fromEntries(
    ['diptych.yaml', 'templates/house.yaml', 'templates/emblem.svg'].map((name) => [
      name,
      readFileSync(path.join(cwd, 'press', name), 'utf8'),
    ]),
  );
  const built = await diptych(['build'], { cwd: folderOf({ ...files, ...statement('opening') }) });
  expect(built).toMatchObject({ code: 0, stderr: '1/1 opening\nbuilt 1 statement\n' });
});

test.each(['message', 'press-release', 'letter', 'un-message', 'plain'])(
  'An emblem leaves room for an embargo in the style %s',
  async (template) => {
    const cwd = folderOf({
      'crest.svg': CREST,
      ...statement('opening', {
        'statement.yaml':
          'date: 2015-06-21\nlanguages: [en, fr]\nstatus: final\nembargo: { until: 2015-06-21T10:00+02:00, zone: { en: CEST, fr: HAEC } }\n',
      }),
    });
    // The settings of the test's own folder are in the way of new ones.
    await diptych(['init', 'house', ...NAMES, '--emblem', 'crest.svg', '--template', template], { cwd });
    const house = path.join(cwd, 'house');
    const built = await diptych(['build', '../statements/opening', '--edition', 'handout'], { cwd: house });
    expect(built).toMatchObject({ code: 0, stderr: '1/1 opening\nbuilt 1 statement\n' });
  },
);

test.each([
  ['nobody’s name', [], 'cli/missing-argument  nobody says who publishes', 2],
  [
    'a language that is not set',
    [...NAMES, '--languages', 'en,fr,tlh'],
    'cli/unknown-value  "tlh" names no language',
    2,
  ],
  ['a name in another language', [...NAMES, '--languages', 'en'], '--issuer names "fr", which is no language of', 2],
  ['a style that there is not', [...NAMES, '--template', 'mesage'], 'did you mean message?', 2],
  ['an emblem that is not there', [...NAMES, '--emblem', 'crest.svg'], 'crest.svg cannot be read', 2],
  ['an emblem with a script', [...NAMES, '--emblem', 'script.svg'], 'script.svg:1:1  template/emblem', 1],
  ['an address that is none', [...NAMES, '--contact-email', 'the desk'], '"the desk" is no address of a mail', 2],
  ['two folders', ['a', 'b', ...NAMES], 'cli/extra-argument  init does not take "b"', 2],
])('With %s it says so, and writes nothing', async (_, words, said, code) => {
  const cwd = folderOf({ 'script.svg': SVG('<script/>') });
  const made = await diptych(['init', ...words], { cwd });
  expect(made.stderr).toContain(said);
  expect(made.code).toBe(code);
  expect(readdirSync(cwd)).toEqual(['script.svg']);
});

test('What is there is written over by nobody', async () => {
  const cwd = folderOf({ 'diptych.yaml': 'paper: a4\n' });
  const made = await diptych(['init', ...NAMES], { cwd });
  expect(made).toMatchObject({ code: 2, stderr: expect.stringContaining('delivery/exists  diptych.yaml is there') });
  expect(settingsIn(cwd)).toBe('paper: a4\n');
  const templates = folderOf({ 'templates/house.yaml': 'ours', 'crest.svg': CREST });
  expect((await diptych(['init', ...NAMES, '--emblem', 'crest.svg'], { cwd: templates })).code).toBe(2);
  expect(existsSync(path.join(templates, 'diptych.yaml'))).toBe(false);
});

/** At a terminal of its own, as `script` of util-linux gives one. */
function atTerminal(
  cwd: string,
  answers: readonly string[],
): Promise<{ readonly code: number | null; readonly shown: string }> {
  return new Promise((resolve) => {
    const line = `"${process.execPath}" "${COMMAND}" init`;
    const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], { cwd });
    const left = [...answers];
    let [shown, from] = ['', 0];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += text.replaceAll('\u001B', '<esc>');
      // A question ends with where the answer begins.
      while (left.length > 0 && /: <esc>\[\d+G$/u.test(shown.slice(from))) {
        from = shown.length;
        child.stdin.write(`${left.shift() ?? ''}\n`);
      }
    });
    child.on('close', (code) => {
      resolve({ code, shown });
    });
  });
}

const hasScript = spawnSync('script', ['--version']).status === 0 && process.platform === 'linux';

test.runIf(hasScript)('At a terminal it asks, again where an answer cannot be', async () => {
  const cwd = folderOf();
  const answers = [
    'de, xx',
    'de, it',
    'Rat der Seen',
    'Consiglio dei laghi',
    'lettre',
    'letter',
    '',
    '',
    'press@example.org',
    '',
    '',
  ];
  const { code, shown } = await atTerminal(cwd, answers);
  expect(shown).toContain('"xx" names no language that can be set');
  expect(shown).toContain('there is no template "lettre"; did you mean letter?');
  expect(code).toBe(0);
  expect(settingsIn(cwd).split('\n').slice(1)).toEqual([
    'template: letter',
    'paper: a4',
    'languages: [de, it]',
    'issuer: { de: "Rat der Seen", it: "Consiglio dei laghi" }',
    'contact: { email: "press@example.org" }',
    '',
  ]);
});

test.runIf(hasScript)('What is known is known by its name in any case: languages, style and paper', async () => {
  const cwd = folderOf();
  const answers = [
    'English, Portuguese (Brazil), AR',
    'Rivers',
    '',
    '',
    'Press-Release',
    'A5',
    'Letter',
    '',
    '',
    '',
    '',
  ];
  const { code, shown } = await atTerminal(cwd, answers);
  expect(shown).toContain('the paper cannot be "A5"; choose a4 or letter');
  expect(code).toBe(0);
  expect(settingsIn(cwd).split('\n').slice(1, 4)).toEqual([
    'template: press-release',
    'paper: letter',
    'languages: [en, pt-BR, ar]',
  ]);
});
