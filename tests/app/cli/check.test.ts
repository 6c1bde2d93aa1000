/** Turns folders of statements into findings, in words, JSON and SARIF; what is certain keeps a statement from being built. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diptych, folderOf } from './diptych.ts';
import { pdfOf, statement } from './statements.ts';

const version = (text: string) => `---\ntitle: Message\n---\n\n${text}\n`;
const AGREED = { 'en.md': version('We are 45,000.'), 'fr.md': version('Nous sommes 45 000.') };
const DIFFERENT = { 'en.md': version('We are 45,000.'), 'fr.md': version('Nous sommes 54 000.') };
const DOUBTFUL = { 'en.md': version('It’s the river’s way.'), 'fr.md': version("C'est ainsi que va le fleuve.") };
const ALLOWED = {
  ...DIFFERENT,
  'fr.md': version('<!-- check: allow number-missing because both have been counted -->\nNous sommes 54 000.'),
};

test('What the languages agree on is passed with one line', async () => {
  const cwd = folderOf(statement('opening', AGREED));
  const { code, stdout, stderr } = await diptych(['check'], { cwd });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'checked 1 statement: nothing found\n' });
});

test('What they disagree on is told with both places, and is an error', async () => {
  const cwd = folderOf({ ...statement('opening', AGREED), ...statement('closing', DIFFERENT) });
  const { code, stderr } = await diptych(['check'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toBe(
    'statements/closing/en.md:5:8  check/number-missing  ' +
      'the English has “45,000”, but the French “54 000” at statements/closing/fr.md:5:13\n' +
      '  make the two agree\n' +
      'checked 2 statements: 1 error, 0 warnings\n',
  );
});

test('A warning is no fault, but with --strict', async () => {
  const cwd = folderOf(statement('opening', DOUBTFUL));
  const mild = await diptych(['check'], { cwd });
  expect(mild).toMatchObject({ code: 0, stderr: expect.stringContaining('fr.md:5:2  check/straight-quotes') });
  expect(mild.stderr).toContain('checked 1 statement: 0 errors, 1 warning\n');
  const strict = await diptych(['check', '--strict'], { cwd });
  expect(strict).toMatchObject({ code: 1, stderr: expect.stringContaining('1 error, 0 warnings\n') });
});

test('What is allowed with a reason is not told', async () => {
  const cwd = folderOf(statement('opening', ALLOWED));
  expect(await diptych(['check', 'opening'], { cwd })).toMatchObject({
    code: 0,
    stderr: 'checked 1 statement: nothing found\n',
  });
});

test('A statement that cannot be read is told as build tells it, and the others are checked', async () => {
  const cwd = folderOf({ ...statement('a', { 'fr.md': undefined }), ...statement('b', DIFFERENT) });
  const { code, stderr } = await diptych(['check'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('source/missing-file');
  expect(stderr).toContain('check/number-missing');
});

test('--json is one document', async () => {
  const cwd = folderOf({ ...statement('opening', DOUBTFUL), ...statement('closing', DIFFERENT) });
  const { code, stdout, stderr } = await diptych(['check', '--json'], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const error = { code: 'check/number-missing', severity: 'error' };
  const warning = { code: 'check/straight-quotes', severity: 'warning' };
  expect(JSON.parse(stdout)).toMatchObject({
    command: 'check',
    ok: false,
    exitCode: 1,
    statements: [
      { slug: 'closing', folder: 'statements/closing', ok: false, diagnostics: [error] },
      { slug: 'opening', folder: 'statements/opening', ok: true, diagnostics: [warning] },
    ],
    diagnostics: [error, warning],
  });
});

test('--format sarif is one log on standard output, with rules, places and levels', async () => {
  const cwd = folderOf({ ...statement('opening', DOUBTFUL), ...statement('the closing day', DIFFERENT, 'été: b') });
  const { code, stdout, stderr } = await diptych(['check', 'opening', 'été: b/the closing day', '--format', 'sarif'], {
    cwd,
  });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(/^checked 2 statements: \d errors?, 1 warning\n$/),
  });
  const log = JSON.parse(stdout) as {
    readonly runs: readonly [
      {
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
        readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
      },
    ];
  };
  expect(log).toMatchObject({
    $schema: expect.stringMatching(/^https:\/\/.*sarif-schema-2\.1\.0\.json$/),
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'diptych' } }, columnKind: 'utf16CodeUnits' }],
  });
  const [{ tool, results }] = log.runs;
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  expect(results).toContainEqual({
    ruleId: 'check/straight-quotes',
    ruleIndex: expect.any(Number),
    level: 'warning',
    message: { text: expect.stringContaining('straight') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'statements/opening/fr.md' },
          region: { startLine: 5, startColumn: 2 },
        },
      },
    ],
  });
  expect(stdout).toContain('"%C3%A9t%C3%A9%3A%20b/the%20closing%20day/');
});

test('--json and --format sarif exclude each other', async () => {
  const cwd = folderOf(statement('opening', AGREED));
  const { code, stdout } = await diptych(['check', '--json', '--format', 'sarif'], { cwd });
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: 'cli/conflicting-options' }] });
});

test('--rules prints the table of rules', async () => {
  const { code, stdout } = await diptych(['check', '--rules'], { cwd: folderOf() });
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^\| rule \| severity \| what is found \|\n\|---\|---\|---\|\n(?:\| `[a-z-]+` \| (?:error|warning) \| .+ \|\n){20,}$/,
  );
});

test('A statement whose languages disagree is not built, and that is said; one with warnings is', async () => {
  const cwd = folderOf({ ...statement('opening', DOUBTFUL), ...statement('closing', DIFFERENT) });
  const { code, stdout, stderr } = await diptych(['build', '--edition', 'handout'], { cwd });
  expect({ code, stdout }).toEqual({ code: 1, stdout: `${pdfOf('opening')}\n` });
  expect(stderr).toContain('statements/closing/en.md:5:8  check/number-missing');
  expect(stderr).toContain('closing is not built: ');
  expect(stderr).toContain('built 1 statement, 1 with faults left as before\n');
  expect(stderr).not.toContain('straight');
  expect(readdirSync(`${cwd}/out`)).toEqual(['opening']);
});

test('What is allowed with a reason is built', async () => {
  const cwd = folderOf(statement('opening', ALLOWED));
  expect(await diptych(['build', '--edition', 'handout'], { cwd })).toMatchObject({
    code: 0,
    stdout: `${pdfOf('opening')}\n`,
  });
});

test('A statement in six languages is tried two by two, and build asks which of them are to stand side by side', async () => {
  const six = fileURLToPath(new URL('../../six-languages/2032-09-21-tide-tables', import.meta.url));
  const cwd = folderOf({});
  const checked = await diptych(['check', six, '--json'], { cwd });
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.stdout)).toMatchObject({ statements: [{ ok: true, diagnostics: [] }] });
  const { code, stderr } = await diptych(['build', six, '--edition', 'handout'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('pages/too-many-columns  no page has room for 6 languages side by side');
  expect(stderr.match(/ pages\//gu)).toHaveLength(1);
});
