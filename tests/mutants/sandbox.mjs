/** A copy of the project in a folder of its own, in whose source the faults are, each behind a switch. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COPIED = [
  'src',
  'dist',
  'tests',
  'fonts',
  'templates',
  'statements',
  'docs',
  'package.json',
  'CHANGELOG.md',
  'tsconfig.json',
  '.notices.mjs',
  '.rolldown.mjs',
];

/** With what was compiled, which is without faults: tests compare with it. Gone when this process ends. */
export function sandboxWith(files) {
  const sandbox = realpathSync(mkdtempSync(path.join(tmpdir(), 'diptych-mutants-')));
  // Some tests start the command as somebody who may not look into what is others'.
  chmodSync(sandbox, 0o755);
  process.on('exit', () => rmSync(sandbox, { recursive: true, force: true, maxRetries: 5 }));
  for (const name of COPIED) cpSync(name, path.join(sandbox, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(sandbox, 'node_modules'));
  for (const { name, content } of files) writeFileSync(path.join(sandbox, name), content);
  return sandbox;
}

/** The command that tests start, compiled from that source. */
export function compileIn(sandbox) {
  const words = ['--config', '.rolldown.mjs', '--logLevel', 'silent'];
  const { status, stderr } = spawnSync('node_modules/.bin/rolldown', words, { cwd: sandbox, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the command could not be compiled: ${stderr}`);
}
