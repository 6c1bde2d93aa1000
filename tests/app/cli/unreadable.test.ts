/** Folders that whoever calls the command may not look into are told of as such, and passed over by nobody. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readStatement } from '../../../src/app/statement-folder.ts';
import { findStatements } from '../../../src/app/cli/statements.ts';
import { canGiveUpRights, withoutRights } from '../delivery/delivering.ts';
import { COMMAND, diptych, folderOf } from './diptych.ts';
import { statement } from './statements.ts';

function inFolder(files: Readonly<Record<string, string | Uint8Array>>, closed: string): string {
  const folder = folderOf(files);
  const before = process.cwd();
  process.chdir(folder);
  chmodSync(folder, 0o755);
  chmodSync(path.join(folder, closed), 0o000);
  onTestFinished(() => {
    chmodSync(path.join(folder, closed), 0o755);
    process.chdir(before);
  });
  return folder;
}

test.runIf(canGiveUpRights)('A folder of statements that may not be listed is no fault of ours', () => {
  inFolder({ 'statements/opening/statement.yaml': 'kind: message' }, 'statements');
  const found = withoutRights(() => findStatements([]));
  expect(found.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'cli/unreadable the folder cannot be read: permission denied',
  ]);
});

test.runIf(canGiveUpRights)(
  'A statement that may not be looked into is not passed over, and reading it says why',
  () => {
    inFolder(
      { 'statements/a/statement.yaml': 'kind: message', 'statements/b/statement.yaml': 'kind: message' },
      'statements/b',
    );
    const [found, read] = withoutRights(() => [findStatements([]), readStatement('statements/b')] as const);
    expect(found.ok && found.value.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(read.diagnostics.map(({ message }) => message)).toContain('the file cannot be read (EACCES)');
  },
);

test.runIf(canGiveUpRights)('A file that may not be read is no fault of its statement', () => {
  inFolder(statement('opening'), 'statements/opening/fr.md');
  const { status, stderr } = withoutRights(() => spawnSync(process.execPath, [COMMAND, 'check'], { encoding: 'utf8' }));
  expect(stderr).toContain('statements/opening/fr.md:1:1  source/denied  the file cannot be read (EACCES)');
  expect(status).toBe(2);
});

test('A file of a house’s own family that is missing is no fault of the statement', async () => {
  const faces = ['regular', 'italic', 'medium', 'medium-italic', 'semibold', 'semibold-italic', 'bold', 'bold-italic'];
  const cwd = folderOf({
    ...statement('opening'),
    'templates/mine.yaml': readFileSync(path.join(import.meta.dirname, '../../../templates/plain.yaml'), 'utf8')
      .replaceAll('source-serif-4', 'mine')
      .replace(/^name: .*$/m, 'name: mine'),
    'fonts/catalogue.yaml': [
      'families: { mine: { name: Mine, licence: OFL-1.1, scripts: [Latn], faces: {',
      faces.map((face) => `${face}: mine/${face}.ttf`).join(', '),
      '} } }',
    ].join(' '),
  });
  const { code, stderr } = await diptych(['build', '--template', 'mine'], { cwd });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('font/missing-file') as string });
});
