/** Ctrl-C and SIGTERM end the command wherever it is, soon, and leave nothing half done. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND, diptych, folderOf } from './diptych.ts';
import { statement } from './statements.ts';

/** A speech of some hours, which takes seconds to compose. */
const LONG = {
  'en.md': `---\ntitle: Message on the longest day\n---\n${'\nWe have gathered every year since the first stone was laid, and each year more of us came.\n'.repeat(700)}`,
  'fr.md': `---\ntitle: Message pour le jour le plus long\n---\n${'\nNous nous réunissons chaque année depuis la pose de la première pierre, toujours plus nombreux.\n'.repeat(700)}`,
};

/** What a shell waits before somebody asks whether it heard; on a machine that is busy with other tests, three of these. */
const SOON_MS = 3000;

interface Ended {
  readonly how: string;
  readonly ms: number;
}

function interrupted(words: readonly string[], cwd: string, signal: 'SIGINT' | 'SIGTERM', afterMs: number) {
  const child = spawn(process.execPath, [COMMAND, ...words], { cwd, stdio: 'ignore' });
  let asked = 0;
  setTimeout(() => {
    asked = performance.now();
    child.kill(signal);
  }, afterMs);
  return new Promise<Ended>((resolve) => {
    child.on('exit', (code, by) => {
      resolve({ how: by ?? `exit ${String(code)}`, ms: asked === 0 ? 0 : performance.now() - asked });
    });
  });
}

/** What a run leaves that was ended in the middle of something. */
function leftIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?:^|[/\\])\.|UNFINISHED/u.test(name),
  );
}

test.each([
  ['build', ['build', 'long', '--edition', 'handout']],
  ['a batch in threads', ['build', '--jobs', '2']],
  ['inspect', ['inspect', 'long']],
  ['import', ['import', 'page.txt', '--name', 'imported']],
])('%s', { timeout: 120_000 }, async (_what, words) => {
  const cwd = folderOf({ ...statement('long', LONG), ...statement('opening'), ...statement('closing') });
  const paragraph = '\nThe library opens on Monday, and whoever waits for the ferry can read there until noon.\n';
  writeFileSync(path.join(cwd, 'page.txt'), `Opening\n\nGeneva, 13 May 2033\n${paragraph.repeat(3000)}`);
  mkdirSync(path.join(cwd, 'out'));
  for (const [signal, afterMs] of [
    ['SIGINT', 150],
    ['SIGTERM', 500],
    ['SIGINT', 900],
    ['SIGTERM', 1500],
  ] as const) {
    const { how, ms } = await interrupted(words, cwd, signal, afterMs);
    expect(['exit 0', 'exit 130', 'exit 143', signal], `${signal} after ${String(afterMs)} ms`).toContain(how);
    expect(ms, `${signal} after ${String(afterMs)} ms`).toBeLessThan(SOON_MS);
    expect(leftIn(path.join(cwd, 'out')), how).toEqual([]);
    expect(leftIn(path.join(cwd, 'statements')), how).toEqual([]);
  }
});

test('verify', { timeout: 120_000 }, async () => {
  const cwd = folderOf(statement('opening'));
  expect(await diptych(['build', '--edition', 'archive'], { cwd })).toMatchObject({ code: 0 });
  for (const afterMs of [100, 400]) {
    const words = ['verify', '--rebuild', 'out/opening/opening_en-fr_archive-a4'];
    const { how, ms } = await interrupted(words, cwd, 'SIGINT', afterMs);
    expect(['exit 0', 'SIGINT']).toContain(how);
    expect(ms).toBeLessThan(SOON_MS);
  }
});
