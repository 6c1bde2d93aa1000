/** Turns statements from strangers into one clear message each, and never into a file outside of out/. */
import { mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diptych, folderOf, snapshot } from './diptych.ts';
import { statement } from './statements.ts';

const version = (text: string) => `---\ntitle: Message\n---\n\n${text}\n`;
const facts = (over: string) =>
  `kind: message\ndate: 2015-06-21\nplace: Geneva\nspeaker: Anne Example\noffice: { en: The Director, fr: La Directrice }\nlanguages: [en, fr]\nstatus: final\n${over}`;

/** Nine levels of ten aliases: a thousand million words when unfolded. */
const BOMB = Array.from({ length: 9 }, (_, level) => {
  const what = level === 0 ? 'word' : `*a${String(level - 1)}`;
  return `a${String(level)}: &a${String(level)} [${Array.from({ length: 10 }, () => what).join(', ')}]`;
}).join('\n');

test.each([
  { what: 'a YAML bomb', changes: { 'statement.yaml': facts(BOMB) } },
  { what: 'a YAML bomb before the text', changes: { 'en.md': `---\ntitle: Message\n${BOMB}\n---\n\nOne.\n` } },
  { what: 'a key that every object has', changes: { 'statement.yaml': facts('__proto__: { status: final }\n') } },
  { what: 'a tag that makes objects', changes: { 'statement.yaml': facts('symbol: !!js/function "() => 1"\n') } },
  { what: 'control characters', changes: { 'en.md': version('One \u001b[31mred\u0007 word.\n\nTwo.') } },
  { what: 'a NUL', changes: { 'fr.md': version('Un \u0000 mot.\n\nDeux.') } },
  { what: 'an override of direction', changes: { 'en.md': version('It says \u202egnorw\u202c here.\n\nTwo.') } },
  {
    what: 'half of a surrogate pair',
    changes: { 'en.md': Buffer.from('---\ntitle: A\n---\n\nOne \xed\xa0\x80 two.\n', 'latin1') },
  },
  { what: 'quotes inside quotes for ever', changes: { 'en.md': version('> '.repeat(5000) + 'One.') } },
  { what: 'stars without end', changes: { 'en.md': version('*a **b '.repeat(20_000)) } },
  { what: 'a picture', changes: { 'en.md': version('![x](file:///etc/passwd)\n\nTwo.') } },
  {
    what: 'SVG with a script',
    changes: { 'en.md': version('<svg onload="alert(1)"><script href="http://example.org/x"/></svg>\n\nTwo.') },
  },
  { what: 'HTML that fetches', changes: { 'en.md': version('<img src="http://example.org/x.png">\n\nTwo.') } },
])('A statement with $what is faults with places, and no file', async ({ changes }) => {
  const cwd = folderOf(statement('opening', changes));
  const before = snapshot(cwd);
  const { code, stdout, stderr } = await diptych(['build', '--json'], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly place?: unknown }[] };
  expect(diagnostics.length).toBeLessThan(20);
  for (const { place } of diagnostics)
    expect(place).toMatchObject({ file: expect.stringContaining('statements/opening') });
  expect(snapshot(cwd)).toEqual(before);
});

test('What a terminal would take for an order of its own is not passed on to it', async () => {
  const cwd = folderOf(
    statement('opening', { 'en.md': version('One \u001b[31mred\u0007 word, \u202egnorw\u202c.\n\nTwo.') }),
  );
  // oxlint-disable-next-line no-control-regex -- that is what is looked for
  expect((await diptych(['build'], { cwd })).stderr).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
});

test('A file of 100 MB is not read', async () => {
  const cwd = folderOf(statement('opening'));
  truncateSync(path.join(cwd, 'statements/opening/en.md'), 100_000_000);
  const { code, stderr } = await diptych(['build'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('statements/opening/en.md:1:1  source/too-large');
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '\\\\host\\share'])(
  'A link to %s leads nowhere: it is a fault, or plain text',
  async (href) => {
    const cwd = folderOf(statement('opening', { 'en.md': version(`See [this](<${href}>).\n\nTwo.`) }));
    const { code } = await diptych(['build', '--edition', 'email'], { cwd });
    if (code !== 0) return;
    const files = snapshot(path.join(cwd, 'out/opening'));
    for (const [, content] of files)
      expect(Buffer.from(content.split(' ')[1] ?? '', 'base64').toString('latin1')).not.toMatch(
        /href="(?:javascript|file|data):/i,
      );
  },
);

test('Links that lead out of the folder of the statement are not read, and nothing is written there', async () => {
  const cwd = folderOf({ ...statement('opening', { 'en.md': undefined }), 'elsewhere/secret.md': 'no front matter' });
  symlinkSync(path.join(cwd, 'elsewhere/secret.md'), path.join(cwd, 'statements/opening/en.md'));
  const { code, stderr } = await diptych(['build'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('en.md is a link, which may lead anywhere');
  expect(stderr).not.toContain('front matter');
  expect(readdirSync(path.join(cwd, 'elsewhere'))).toEqual(['secret.md']);
});

test.each(['../../x', 'a/../../x', '/tmp/x', 'CON', 'aux.txt', '.hidden'])(
  'An attachment called %j is refused',
  async (name) => {
    const cwd = folderOf(statement('opening'));
    const ran = await diptych(['build', '--edition', 'email', '--attach-as', name], { cwd });
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain('mail/attachment-name');
    expect(readdirSync(cwd)).toEqual(['diptych.yaml', 'statements']);
  },
);

test('A bag with a file that leads out of it is not read there', async () => {
  const cwd = folderOf({ ...statement('opening'), 'secret.txt': 'a secret' });
  await diptych(['build', '--edition', 'archive'], { cwd });
  const bag = path.join(cwd, 'out/opening/opening_en-fr_archive-a4');
  symlinkSync(path.join(cwd, 'secret.txt'), path.join(bag, 'data/secret.txt'));
  const { code, stderr } = await diptych(['verify', bag], { cwd });
  expect(code).not.toBe(0);
  expect(stderr).toContain('data/secret.txt is a link, which may lead anywhere');
  expect(stderr).not.toContain('a secret');
});

test('A folder that is no bag, an empty one, and what is not there are told of', async () => {
  const cwd = folderOf({ 'empty/.keep': '', 'page.txt': 'a page' });
  mkdirSync(path.join(cwd, 'bare'));
  writeFileSync(path.join(cwd, 'bare/bagit.txt'), Buffer.from([0xff, 0xfe, 0x00]));
  for (const named of ['empty', 'bare', 'page.txt', 'nowhere']) {
    const { code, stderr } = await diptych(['verify', named], { cwd });
    expect(code, named).not.toBe(0);
    expect(stderr, named).toMatch(/^\S+:\d+:\d+ {2}(?:archive|cli|signature)\//m);
  }
});
