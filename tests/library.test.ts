/** Turns the examples of the library's documentation into programs of somebody else's, and runs them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderOf } from './app/cli/diptych.ts';
import { statement } from './app/cli/statements.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8');
const EXAMPLES = [...SOURCE.matchAll(/^ \* ```js\n(?<code>[^]*?)^ \* ```$/gm)].map((found) =>
  (found.groups?.['code'] ?? '').replaceAll(/^ \* ?/gm, ''),
);

const PAGE = readFileSync(new URL('fixtures/seed-page.txt', import.meta.url));

/** A folder where Diptych is installed, and a statement and a page lie ready. */
function project(): string {
  const folder = folderOf({ ...statement('opening'), 'page.txt': PAGE });
  mkdirSync(path.join(folder, 'node_modules'));
  symlinkSync(ROOT, path.join(folder, 'node_modules/diptych'));
  return folder;
}

function run(program: string, cwd: string) {
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { cwd, encoding: 'utf8' });
}

test(
  'The examples of the library run in their order, each by itself, and say what they promise',
  { timeout: 120_000 },
  () => {
    const cwd = project();
    const said = EXAMPLES.map((program) => {
      const { status, stdout, stderr } = run(program, cwd);
      expect({ program, status, stderr }).toEqual({ program, status: 0, stderr: '' });
      return stdout.trimEnd();
    });
    expect(said).toEqual([
      'proofs/opening/opening_en-fr_handout-letter.pdf',
      expect.stringContaining('opening/opening_en-fr_archive-a4/bagit.txt'),
      expect.stringMatching(/^statement\.yaml \d+\nen\.md \d+\nfr\.md \d+$/),
      expect.stringMatching(/^\d+$/),
    ]);
  },
);

test('What is wrong with an option or a statement is an answer, and nothing is thrown', { timeout: 120_000 }, () => {
  const { status, stdout } = run(
    `import { build, verify } from 'diptych';
    const codes = ({ ok, diagnostics }) => [ok, ...diagnostics.map(({ code }) => code)];
    console.log(JSON.stringify([
      codes(await build('opening', { paper: 'a5', edtion: 'handout' })),
      codes(await build('nowhere')),
      codes(await build('opening', { press: false, edition: 'handout', proof: true })),
      codes(await verify('nowhere')),
    ]));`,
    project(),
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual([
    [false, 'cli/unknown-option', 'cli/unknown-value'],
    [false, 'cli/unknown-statement'],
    [true],
    [false, 'cli/unreadable'],
  ]);
});
