/** Turns folders of statements into PDFs, or their faults into lines that leave what was built before as it was. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND, diptych, folderOf, snapshot } from './diptych.ts';
import { pdfOf, published, statement } from './statements.ts';

const UTF16 = Buffer.from('\uFEFF---\ntitle: Message\n---\n\nWe have gathered.\n', 'utf16le');

test('Every statement of statements/ is built into out/, and its path is printed', async () => {
  const cwd = folderOf({ ...statement('opening'), ...statement('closing') });
  const { code, stdout, stderr } = await diptych(['build'], { cwd });
  expect(stdout).toBe(published('closing') + published('opening'));
  expect(stderr).toBe('1/2 closing\n2/2 opening\nbuilt 2 statements\n');
  expect(code).toBe(0);
  expect(readFileSync(path.join(cwd, pdfOf('opening')), 'latin1').slice(0, 5)).toBe('%PDF-');
  expect(readdirSync(path.join(cwd, 'out'))).toEqual(['closing', 'opening']);
});

test('A statement is named by its slug or by the path to its folder, and built once however often it is named', async () => {
  const cwd = folderOf({ ...statement('opening'), ...statement('closing'), ...statement('draft', {}, 'elsewhere') });
  const named = ['opening', './elsewhere/draft/', 'statements/opening'];
  const { code, stdout } = await diptych(['build', ...named, '--paper', 'letter', '--out', 'proofs'], { cwd });
  const where = { out: 'proofs', paper: 'letter' };
  expect({ code, stdout }).toEqual({ code: 0, stdout: published('draft', where) + published('opening', where) });
  expect(readdirSync(cwd).toSorted()).toEqual(['diptych.yaml', 'elsewhere', 'proofs', 'statements']);
});

test('Built again without a change, not a byte or a time of a file differs; leftovers of a killed run are gone', async () => {
  const cwd = folderOf(statement('opening'));
  await diptych(['build'], { cwd });
  const before = snapshot(path.join(cwd, 'out'));
  mkdirSync(path.join(cwd, 'out', '.diptych-elsewhere-1.stage'));
  rmSync(path.join(cwd, 'out', '.diptych-elsewhere-1.stage'), { recursive: true });
  const { code } = await diptych(['build'], {
    cwd,
    env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'ar_EG' },
  });
  expect(code).toBe(0);
  expect(snapshot(path.join(cwd, 'out'))).toEqual(before);
});

test('The faults of all statements are reported; the good ones are built, the faulty ones stay as they were', async () => {
  const cwd = folderOf({
    ...statement('a-good'),
    ...statement('b-faulty'),
    ...statement('c-faulty'),
    ...statement('d-good'),
  });
  await diptych(['build'], { cwd });
  const before = snapshot(path.join(cwd, 'out'));
  rmSync(path.join(cwd, 'statements/b-faulty/fr.md'));
  writeFileSync(path.join(cwd, 'statements/c-faulty/statement.yaml'), 'kind: sermon\n');
  rmSync(path.join(cwd, 'out/d-good'), { recursive: true });
  const { code, stdout, stderr } = await diptych(['build'], { cwd });
  expect({ code, stdout }).toEqual({ code: 1, stdout: published('a-good') + published('d-good') });
  expect(stderr).toMatch(/^statements\/b-faulty\/[\w.]+:\d+:\d+  source\/[\w-]+  \S/m);
  expect(stderr).toMatch(/^statements\/c-faulty\/statement\.yaml:\d+:\d+  source\/[\w-]+  \S/m);
  expect(stderr).toContain('built 1 statement, 2 with faults left as before; 1 had not changed\n');
  const after = snapshot(path.join(cwd, 'out'));
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [file, content] of before) if (/^[abc]-/.test(file)) expect(after.get(file)).toBe(content);
});

test.each([
  { what: 'a language without its file', changes: { 'fr.md': undefined } },
  { what: 'an empty file', changes: { 'en.md': '' } },
  { what: 'empty facts', changes: { 'statement.yaml': '' } },
  { what: 'another encoding', changes: { 'en.md': UTF16 } },
  { what: 'Latin-1', changes: { 'fr.md': Buffer.from('---\ntitle: Message\n---\n\nRéunis à Genève.\n', 'latin1') } },
  { what: 'broken YAML', changes: { 'statement.yaml': 'kind: [message\ndate: : 1\n' } },
  { what: 'a date that does not exist', changes: { 'statement.yaml': 'kind: message\ndate: 2015-02-30\n' } },
  { what: 'unequal paragraphs', changes: { 'en.md': '---\ntitle: Message\n---\n\nOne.\n\nTwo.\n\nThree.\n' } },
  { what: 'a character no font has', changes: { 'en.md': '---\ntitle: Message\n---\n\nOne \u{1F98B}.\n\nTwo.\n' } },
])('A statement with $what is one clear fault with its place, and out/ stays as it was', async ({ changes }) => {
  const cwd = folderOf({ ...statement('opening', changes), [pdfOf('opening')]: 'what was built before' });
  const before = snapshot(cwd);
  const { code, stdout, stderr } = await diptych(['build', '--json'], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const report = JSON.parse(stdout) as { readonly diagnostics: readonly Record<string, unknown>[] };
  expect(report).toMatchObject({ ok: false, exitCode: 1, statements: [{ slug: 'opening', ok: false, files: [] }] });
  for (const diagnostic of report.diagnostics.filter((one) => one['severity'] === 'error')) {
    expect(diagnostic).toMatchObject({ message: expect.stringMatching(/^\S.{10,200}$/) });
    expect(diagnostic['place']).toMatchObject({
      file: expect.stringContaining('statements/opening'),
      line: expect.any(Number),
    });
  }
  expect(snapshot(cwd)).toEqual(before);
});

test('A folder in the place of a file is a fault of the statement', async () => {
  const cwd = folderOf({ ...statement('opening', { 'en.md': undefined }), 'statements/opening/en.md/x': '' });
  const { code, stderr } = await diptych(['build'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('statements/opening/en.md:1:1  source/unreadable');
});

test.each([{ files: {} }, { files: { 'statements/.gitkeep': '' } }])(
  'Without a statement there is nothing to build',
  async ({ files }) => {
    const { code, stderr } = await diptych(['build'], { cwd: folderOf(files) });
    expect(code).toBe(2);
    expect(stderr).toContain('cli/no-statements');
    expect(stderr).toContain('diptych import');
  },
);

test('A folder that is no statement is passed over with a warning', async () => {
  const cwd = folderOf({ ...statement('opening'), 'statements/notes/todo.txt': 'translate the title' });
  const { code, stderr } = await diptych(['build'], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain('statements/notes:1:1  cli/passed-over');
});

test('A link among the statements is passed over with a warning, and followed when it is named', async () => {
  const cwd = folderOf({ ...statement('opening'), 'elsewhere/x': '' });
  renameSync(path.join(cwd, 'statements/opening'), path.join(cwd, 'elsewhere/opening'));
  mkdirSync(path.join(cwd, 'statements'), { recursive: true });
  symlinkSync('../elsewhere/opening', path.join(cwd, 'statements/linked'));
  const all = await diptych(['check'], { cwd });
  expect(all.stderr).toContain('statements/linked:1:1  cli/passed-over  passed over: it is a link');
  const { code, stdout } = await diptych(['build', 'linked', '--edition', 'handout'], { cwd });
  expect({ code, built: stdout.includes('out/linked/') }).toEqual({ code: 0, built: true });
});

test.each([
  { what: 'a file', out: 'page.txt', code: 'delivery/not-a-folder' },
  { what: 'under a file', out: 'page.txt/out', code: 'delivery/not-a-folder' },
  ...(process.platform === 'linux'
    ? [{ what: 'where nothing can be made', out: '/proc/out', code: 'delivery/not-writable' }]
    : []),
])('An output folder that is $what is wrong usage, and nothing is written', async ({ out, code }) => {
  const cwd = folderOf({ ...statement('opening'), 'page.txt': 'a page' });
  const before = snapshot(cwd);
  const ran = await diptych(['build', '--out', out], { cwd });
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain(`${out}:1:1  ${code}  `);
  expect(snapshot(cwd)).toEqual(before);
});

test.each(['CON', 'Été 2015', '-draft'])(
  'A statement called %j is refused, for its files could not be called that',
  async (name) => {
    const cwd = folderOf(statement(name));
    const { code, stdout } = await diptych(['build', '--json'], { cwd });
    expect(code).not.toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, statements: [{ slug: name, ok: false, files: [] }] });
    expect(readdirSync(cwd)).toEqual(['diptych.yaml', 'statements']);
  },
);

test('Two statements of the same name are not built over each other', async () => {
  const cwd = folderOf({ ...statement('opening'), ...statement('opening', {}, 'elsewhere') });
  const { code, stderr } = await diptych(['build', 'opening', 'elsewhere/opening'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('cli/same-name');
  expect(readdirSync(cwd).toSorted()).toEqual(['diptych.yaml', 'elsewhere', 'statements']);
});

test('--json tells of every statement, file and diagnostic in one document', async () => {
  const cwd = folderOf({ ...statement('opening'), ...statement('closing', { 'fr.md': undefined }) });
  const { code, stdout, stderr } = await diptych(['build', '--edition', 'handout', '--json'], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const fault = { code: expect.stringMatching(/^source\//), severity: 'error', message: expect.any(String) };
  expect(JSON.parse(stdout)).toMatchObject({
    command: 'build',
    ok: false,
    exitCode: 1,
    statements: [
      { slug: 'closing', folder: 'statements/closing', ok: false, files: [], diagnostics: [fault] },
      {
        slug: 'opening',
        folder: 'statements/opening',
        ok: true,
        files: [{ path: pdfOf('opening'), bytes: expect.any(Number), changed: true, paper: 'a4', pages: 1 }],
        diagnostics: [],
      },
    ],
    diagnostics: [fault],
  });
});

test('A reader that leaves early is no fault, and everything is built', async () => {
  const cwd = folderOf({ ...statement('opening'), ...statement('closing') });
  const child = spawn(process.execPath, [COMMAND, 'build'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '1/2 closing\n2/2 opening\nbuilt 2 statements\n' });
  expect(readdirSync(path.join(cwd, 'out'))).toEqual(['closing', 'opening']);
});

test.skipIf(process.platform === 'win32')('An interrupt ends the run with 130 and leaves no partial file', async () => {
  const many = Object.assign({}, ...Array.from({ length: 30 }, (_, n) => statement(`statement-${String(n + 100)}`)));
  const cwd = folderOf(many as Record<string, string>);
  const child = spawn(process.execPath, [COMMAND, 'build', '--edition', 'handout'], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.once('data', () => child.kill('SIGINT'));
  expect(await endOf(child)).toBe(130);
  const built = readdirSync(path.join(cwd, 'out'));
  expect(built.length).toBeGreaterThan(0);
  expect(built.length).toBeLessThan(30);
  for (const slug of built) expect(readFileSync(path.join(cwd, pdfOf(slug)), 'latin1').trimEnd()).toMatch(/%%EOF$/);
});

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the run at once while a monster of a paragraph is being set, and leaves nothing',
  async (signal) => {
    const monster = (title: string) => `---\ntitle: ${title}\n---\n\n${letters}\n`;
    const letters = Array.from({ length: 20_000 }, () => 'a').join(' ');
    const cwd = folderOf(statement('opening', { 'en.md': monster('Lamps'), 'fr.md': monster('Lampes') }));
    const child = spawn(process.execPath, [COMMAND, 'build'], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    const end = endOf(child);
    await new Promise((resolve) => child.stderr.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const sent = performance.now();
    child.kill(signal);
    expect(await end).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(performance.now() - sent).toBeLessThan(1000);
    expect(readdirSync(cwd)).toEqual(['diptych.yaml', 'statements']);
  },
);

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the run at once while it waits for another build of the same statement, and leaves nothing',
  async (signal) => {
    const cwd = folderOf(statement('opening'));
    // Whoever is at work on another machine cannot be asked whether it lives.
    const lock = path.join(cwd, 'out', '.diptych-opening.lock', 'elsewhere_1-1-0-0');
    mkdirSync(lock, { recursive: true });
    const before = readdirSync(path.join(cwd, 'out'), { recursive: true });
    const watcher = watch(path.join(cwd, 'out'));
    const child = spawn(process.execPath, [COMMAND, 'build'], { cwd, stdio: 'ignore' });
    const end = endOf(child);
    // The folder is tried out once, with what is made there and taken away; then the clock of its disk is asked for.
    for (let changes = 0; changes < 3; changes++) await once(watcher, 'change');
    watcher.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(child.exitCode).toBeNull();
    const sent = performance.now();
    child.kill(signal);
    expect(await end).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(performance.now() - sent).toBeLessThan(1000);
    expect(readdirSync(path.join(cwd, 'out'), { recursive: true })).toEqual(before);
  },
);

/** What a shell makes of how a process ended. */
async function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve(signal === null ? code : 128 + constants.signals[signal]);
    });
  });
}

test('A fault of our own says so, asks for a report and exits with 3', async () => {
  const cwd = folderOf(statement('opening'));
  // A module that the command needs, made unfit: the nearest thing to a defect that can be had from outside.
  const broken = path.join(cwd, 'break.mjs');
  writeFileSync(
    broken,
    "Object.defineProperty(Uint8Array.prototype, 'slice', { get() { throw new Error('out of slices'); } });",
  );
  const env = { NODE_OPTIONS: `--import=${broken}` };
  const ran = await diptych(['build'], { cwd, env });
  expect(ran.code).toBe(3);
  expect(ran.stderr).toContain('not to blame: out of slices');
  expect(ran.stderr).toMatch(/please report .*: diptych \d+\.\d+\.\d+(?:-\w+)?, node v/);
  expect(ran.stderr).not.toContain('    at ');
  const traced = await diptych(['build', '--json'], { cwd, env: { ...env, DEBUG: 'diptych' } });
  expect(traced.stderr).toContain('    at ');
  expect(JSON.parse(traced.stdout)).toMatchObject({ ok: false, exitCode: 3, error: 'out of slices' });
});

test('What is wrong on one of two papers says on which', async () => {
  const row = (cell: string) => `|${` ${cell} |`.repeat(6)}`;
  // Of cells that are alike in both languages one table would stand across both columns, which has the room.
  const text = (title: string, cell: string) =>
    `---\ntitle: ${title}\n---\n\n${[row('a'), row('---'), row(cell)].join('\n')}\n`;
  const cwd = folderOf(
    statement('opening', { 'en.md': text('Opening', 'strengt'), 'fr.md': text('Ouverture', 'streng') }),
  );
  const broken = async (paper: string) => {
    const asked = ['build', '--edition', 'handout', '--template', 'press-release', '--paper', paper];
    const { stderr } = await diptych(asked, { cwd });
    return stderr.split('\n').filter((line) => line.includes('pages/cell-broken'));
  };
  expect(await broken('letter')).toEqual([]);
  expect((await broken('a4'))[0]).toContain('  a column of a table is so narrow');
  expect((await broken('a4,letter'))[0]).toContain('  on a4, a column of a table is so narrow');
});
