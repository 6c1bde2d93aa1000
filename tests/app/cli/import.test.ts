/** Turns pasted pages into statements' folders, and pages that are none into faults that write nothing. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diptych, folderOf, snapshot } from './diptych.ts';

/** A page as it comes from the web, with the site's own words around it. */
const MESSAGE = `Welcome. It's your house.

Latest messages

Geneva

21 June 2015

Secretary-General's Message on the longest day


We have gathered every year since the first stone was laid.  The house is still building, and every year it is a little taller.

I thank all of you for that, and wish you a long day and a short night.

*****

Message du Secrétaire général pour le jour le plus long

Nous nous réunissons chaque année depuis la pose de la première pierre. La maison s’élève toujours, et chaque année elle est un peu plus haute.

Je vous en remercie toutes et tous, et vous souhaite une longue journée et une courte nuit.

`;

async function imported(page: string, words: readonly string[] = []) {
  const cwd = folderOf({ 'page.txt': page });
  return { cwd, ran: await diptych(['import', 'page.txt', ...words], { cwd }) };
}

test('A page becomes a folder of its files, its path is printed, and what was understood is told', async () => {
  const { cwd, ran } = await imported(MESSAGE);
  expect(ran.code, ran.stderr).toBe(0);
  const folder = ran.stdout.trimEnd();
  expect(folder).toMatch(/^statements\/2015-06-21-[a-z-]+$/);
  expect(readdirSync(path.join(cwd, folder)).toSorted()).toEqual(['en.md', 'fr.md', 'left-out.txt', 'statement.yaml']);
  expect(readFileSync(path.join(cwd, folder, 'left-out.txt'), 'utf8')).toContain(
    'line 1, over the title, and not understood:\nWelcome. It',
  );
  expect(ran.stderr).toMatch(/understood: message, .*2015-06-21/);
  expect(ran.stderr).toMatch(/en, 2 paragraphs, from line \d+/);
  expect(ran.stderr).toMatch(/fr, 2 paragraphs, from line \d+/);
  expect(ran.stderr).toContain('line 1, not understood: Welcome.');
});

test('A page in one language is one version, and is told so', async () => {
  const { cwd, ran } = await imported(MESSAGE.slice(0, MESSAGE.indexOf('*****')));
  expect(ran.code, ran.stderr).toBe(0);
  expect(readdirSync(path.join(cwd, ran.stdout.trimEnd())).toSorted()).toEqual([
    'en.md',
    'left-out.txt',
    'statement.yaml',
  ]);
  expect(ran.stderr).toContain('one version, in en');
});

const PUBLISHED = `Lake Council

PRESS RELEASE

The ferry sails again after eight months

Sarn, 24 November 2031

The ferry to Lund sails again from Monday.

It had lain in dock since March, when ice broke its rudder.
`;

test('Who publishes a page and what it is called are told where it says them, and else have no row', async () => {
  const { ran } = await imported(PUBLISHED);
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stderr).toMatch(/^ {2}issuer {5}Lake Council\n {2}label {6}PRESS RELEASE\n {2}title {6}The ferry sails/mu);
  const { ran: plain } = await imported(PUBLISHED.replace('Lake Council\n\nPRESS RELEASE\n\n', ''));
  expect(plain.stderr).toMatch(/^ {2}title {6}The ferry sails/mu);
  expect(plain.stderr).not.toMatch(/issuer|label/u);
});

test('A page that leaves something open is a draft, exits 0, and asks', async () => {
  const { cwd, ran } = await imported(MESSAGE.replace(/\d+ June 2015/u, 'June'));
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stderr).toContain('to be settled: 1 question, before it can be built: date');
  const folder = ran.stdout.trimEnd();
  expect(readFileSync(path.join(cwd, folder, 'statement.yaml'), 'utf8')).toContain('unsettled:\n  - about: date\n');
  const built = await diptych(['build', folder], { cwd });
  expect(built.code).toBe(1);
  const draft = await diptych(['build', folder, '--draft'], { cwd });
  expect(draft.code, draft.stderr).toBe(0);
});

test('What was imported can be built', async () => {
  const { cwd } = await imported(MESSAGE);
  const built = await diptych(['build', '--edition', 'handout'], { cwd });
  expect(built.code, built.stderr).toBe(0);
  expect(readFileSync(path.join(cwd, built.stdout.trimEnd()), 'latin1').slice(0, 5)).toBe('%PDF-');
});

test('The page of 30 July 2014 is imported, checked and built without a question, and is what is committed', async () => {
  const cwd = folderOf();
  const page = readFileSync(new URL('../../fixtures/seed-page.txt', import.meta.url));
  const { code, stdout } = await diptych(['import', '-'], { cwd, stdin: page });
  expect(code).toBe(0);
  const folder = stdout.trimEnd();
  const committed = fileURLToPath(new URL(`../../../${folder}`, import.meta.url));
  for (const name of readdirSync(committed))
    expect(readFileSync(path.join(cwd, folder, name)), name).toEqual(readFileSync(path.join(committed, name)));
  expect(await diptych(['check', folder], { cwd })).toMatchObject({
    code: 0,
    stderr: 'checked 1 statement: nothing found\n',
  });
  expect(await diptych(['build', folder], { cwd })).toMatchObject({ code: 0 });
});

test('A page comes through standard input as well, and goes where --to says', async () => {
  const cwd = folderOf();
  const { code, stdout } = await diptych(['import', '-', '--to', 'drafts/2015'], { cwd, stdin: MESSAGE });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^drafts\/2015\/2015-06-21-/);
  expect(readdirSync(cwd)).toEqual(['drafts']);
});

test('A statement that is there already is overwritten only with --force, and another may have a name of its own', async () => {
  const { cwd, ran } = await imported(MESSAGE);
  const before = snapshot(cwd);
  const again = await diptych(['import', 'page.txt'], { cwd });
  expect(again).toMatchObject({ code: 2, stdout: '' });
  expect(again.stderr).toContain('delivery/exists');
  expect(again.stderr).toContain('--force');
  expect(snapshot(cwd)).toEqual(before);
  expect(again.stderr).toMatch(/--name 2015-06-21-[a-z-]+-2/u);
  const named = await diptych(['import', 'page.txt', '--name', '2015-06-21-second'], { cwd });
  expect(named).toMatchObject({ code: 0, stdout: 'statements/2015-06-21-second\n' });
  const outside = await diptych(['import', 'page.txt', '--name', '../second'], { cwd });
  expect(outside).toMatchObject({ code: 2, stdout: '' });
  const forced = await diptych(['import', 'page.txt', '--force'], { cwd });
  expect(forced).toMatchObject({ code: 0, stdout: ran.stdout });
}, 60_000);

test.each([
  { what: 'nothing in it', page: '' },
  { what: 'nothing but menus', page: 'Home\n\nNews\n\nContact\n' },
  { what: 'a picture', page: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) },
])('A page with $what is a fault that says what was missing, and nothing is written', async ({ page }) => {
  const cwd = folderOf({ 'page.txt': page });
  const { code, stdout, stderr } = await diptych(['import', 'page.txt'], { cwd });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^page\.txt:\d+:\d+  (?:intake|source)\/[a-z-]+  \S/);
  expect(readdirSync(cwd)).toEqual(['page.txt']);
});

test('What --force writes over is kept, and named', async () => {
  const { cwd, ran } = await imported(MESSAGE);
  const folder = ran.stdout.trimEnd();
  const file = path.join(cwd, folder, 'en.md');
  const mine = `${readFileSync(file, 'utf8')}\nA line of mine.\n`;
  writeFileSync(file, mine);
  const forced = await diptych(['import', 'page.txt', '--force'], { cwd });
  expect(forced.code, forced.stderr).toBe(0);
  const backup = `statements/.before/${path.basename(folder)}-1`;
  expect(forced.stderr).toContain(`what stood there before is kept in ${backup}`);
  expect(readFileSync(path.join(cwd, backup, 'en.md'), 'utf8')).toBe(mine);
  expect(readFileSync(file, 'utf8')).not.toContain('A line of mine.');
  const built = await diptych(['build', '--edition', 'handout'], { cwd });
  expect(built.stdout.trimEnd().split('\n')).toHaveLength(1);
});

test('An address of the web is not fetched, but told how to be had', async () => {
  const ran = await diptych(['import', 'https://example.org/statement'], { cwd: folderOf({}) });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('save the page from the browser');
});

test('A folder that cannot be written to is wrong usage', async () => {
  const { cwd, ran } = await imported(MESSAGE, ['--to', 'page.txt']);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('delivery/not-a-folder');
  expect(readFileSync(path.join(cwd, 'page.txt'), 'utf8')).toBe(MESSAGE);
});

test('--json tells what was understood in one document', async () => {
  const { ran } = await imported(MESSAGE, ['--json']);
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(ran.stdout)).toMatchObject({
    command: 'import',
    ok: true,
    exitCode: 0,
    statement: {
      slug: expect.stringMatching(/^2015-06-21-/),
      folder: expect.stringMatching(/^statements\/2015-06-21-/),
      files: [{ changed: true }, { changed: true }, { changed: true }, { changed: true }],
      summary: {
        date: '2015-06-21',
        versions: [
          { lang: 'en', paragraphs: 2 },
          { lang: 'fr', paragraphs: 2 },
        ],
      },
    },
  });
});

test('A file for each language makes one statement, in whatever format each is', async () => {
  const [english = '', french = ''] = MESSAGE.split('*****');
  const html = `<!doctype html><body>${french.replace(/^(.+)$/gmu, '<p>$1</p>')}</body>`;
  const cwd = folderOf({ 'a.txt': Buffer.from(`\uFEFF${english}`, 'utf16le'), 'b.html': html });
  const { code, stdout, stderr } = await diptych(['import', '--text', 'en=a.txt', '--text', 'fr=b.html'], { cwd });
  expect(code, stderr).toBe(0);
  expect(readFileSync(path.join(cwd, stdout.trimEnd(), 'fr.md'), 'utf8')).toContain('une courte nuit');
  expect(stderr).toMatch(/read: a\.txt, text, UTF-16 LE; b\.html, html, UTF-8/);
});

test('Options of one language each, as they were written before, do the same', async () => {
  const [english = '', french = ''] = MESSAGE.split('*****');
  const silent = french.replace(/^Message du .*\n/mu, '');
  expect(silent).not.toBe(french);
  const cwd = folderOf({ 'a.txt': english, 'b.txt': silent });
  const title = 'Message pour la nuit = courte';
  const made = await Promise.all(
    [
      ['--en', 'a.txt', '--fr', 'b.txt', '--title-fr', title, '--to', 'before'],
      ['--text', 'en=a.txt', '--text', 'fr=b.txt', '--title', `fr=${title}`, '--to', 'now'],
      ['--text', 'en=a.txt', '--fr', 'b.txt', '--title-fr', title, '--to', 'both'],
    ].map((words) => diptych(['import', ...words], { cwd })),
  );
  const texts = made.map(({ code, stdout, stderr }) => {
    expect(code, stderr).toBe(0);
    return readFileSync(path.join(cwd, stdout.trimEnd(), 'fr.md'), 'utf8');
  });
  expect(texts[0]).toContain(title);
  expect(texts[1]).toBe(texts[0]);
  expect(texts[2]).toBe(texts[0]);
});

test('Two files that say their languages in their names make one statement, and Markdown keeps its mark-up', async () => {
  const head = (title: string, office: string) =>
    `---\ntitle: ${title}\noffice: ${office}\ndateline: Geneva, 14 June 2019\n---\n\n`;
  const cwd = folderOf({
    'talk.en.md': `${head('Message on the Day of Lamps', 'The Director')}A lamp asks *nothing* of the ships.[^a]\n\n## Why\n\n- It is;\n- it was.\n\n[^a]: Register.\n`,
    'talk.fr.md': `${head('Message pour la Journée des lampes', 'La Directrice').replace('Geneva, 14 June', 'Genève, le 14 juin')}Une lampe ne demande *rien* aux navires[^a].\n\n## Pourquoi\n\n- Elle est ;\n- elle fut.\n\n[^a]: Registre.\n`,
  });
  const { code, stdout, stderr } = await diptych(['import', 'talk.fr.md', 'talk.en.md'], { cwd });
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('read: talk.fr.md, markdown, UTF-8; talk.en.md, markdown, UTF-8');
  expect(readFileSync(path.join(cwd, stdout.trimEnd(), 'en.md'), 'utf8')).toBe(
    '---\ntitle: Message on the Day of Lamps\n---\n\nA lamp asks *nothing* of the ships.[^1]\n\n## Why\n\n- It is;\n- it was.\n\n[^1]: Register.\n',
  );
});

test('A statement in our own format is written as we write it, beside or over itself', async () => {
  const { cwd, ran } = await imported(MESSAGE);
  const folder = ran.stdout.trimEnd();
  const facts = readFileSync(path.join(cwd, folder, 'statement.yaml'), 'utf8');
  writeFileSync(path.join(cwd, folder, 'statement.yaml'), `# by hand\n${facts}`);
  const refused = await diptych(['import', folder], { cwd });
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  const anew = await diptych(['import', folder, '--force'], { cwd });
  expect(anew).toMatchObject({ code: 0, stdout: `${folder}\n` });
  expect(readFileSync(path.join(cwd, folder, 'statement.yaml'), 'utf8')).toBe(facts);
});

test('What the page does not say can be said on the command line', async () => {
  const silent = MESSAGE.replace('Message du Secrétaire général pour le jour le plus long\n', '').replace(
    'Geneva\n',
    '',
  );
  const without = await imported(silent);
  expect(without.ran.code).toBe(0);
  expect(without.ran.stderr).toContain('--title fr=TITLE');
  const given = ['--title', 'fr=Message pour le jour le plus long', '--place', 'Geneva', '--speaker', 'Anne Example'];
  const { ran, cwd } = await imported(silent, given);
  expect(ran.stderr).not.toContain('to be settled');
  expect(ran.code, ran.stderr).toBe(0);
  const written = readFileSync(path.join(cwd, ran.stdout.trimEnd(), 'statement.yaml'), 'utf8');
  expect(written).toContain('speaker: Anne Example');
  expect(written).toContain('fr: Genève');
});

test.each([
  { what: 'no page', words: [] },
  { what: 'a page beside those of the languages', words: ['page.txt', '--text', 'en=page.txt'] },
  { what: 'a page in a language that cannot be set', words: ['--text', 'tlh=page.txt'] },
  { what: 'a page of no language', words: ['--text', 'page.txt'] },
  { what: 'two pages said to be of one language', words: ['--text', 'en=page.txt', '--text', 'en=page.txt'] },
  { what: 'two pages', words: ['page.txt', 'page.txt'] },
  { what: 'two pages of one language', words: ['page.en.txt', 'other.en.txt'] },
  { what: 'an embargo that is none', words: ['page.txt', '--embargo', '1 December'] },
  { what: 'a date that is none', words: ['page.txt', '--date', '31 June'] },
  { what: 'a text that no page has', words: ['page.txt', '--take', 'the-best'] },
])('$what is wrong usage', async ({ words }) => {
  const cwd = folderOf({ 'page.txt': MESSAGE });
  expect(await diptych(['import', ...words], { cwd })).toMatchObject({ code: 2, stdout: '' });
  expect(readdirSync(cwd)).toEqual(['page.txt']);
});
