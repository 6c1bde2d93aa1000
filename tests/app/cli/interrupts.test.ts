/** Ctrl-C and SIGTERM end the command wherever it is, soon, and leave nothing half done. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND, diptych, folderOf } from './diptych.ts';
import { statement } from './statements.ts';

/** A speech of an hour, which takes seconds to compose. */
const LONG = {
  'en.md': `---\ntitle: Message on the longest day\n---\n${'\nWe have gathered every year since the first stone was laid, and each year more of us came.\n'.repeat(200)}`,
  'fr.md': `---\ntitle: Message pour le jour le plus long\n---\n${'\nNous nous réunissons chaque année depuis la pose de la première pierre, toujours plus nombreux.\n'.repeat(200)}`,
};

type Signal = 'SIGINT' | 'SIGTERM';

/** How the command ended: by itself, or by a signal a while after its start. */
function ended(words: readonly string[], cwd: string, asked?: { readonly signal: Signal; readonly afterMs: number }) {
  const child = spawn(process.execPath, [COMMAND, ...words], { cwd, stdio: 'ignore' });
  const timer = asked && setTimeout(() => child.kill(asked.signal), asked.afterMs);
  return new Promise<string>((resolve) => {
    child.on('exit', (code, by) => {
      clearTimeout(timer);
      resolve(by ?? `exit ${String(code)}`);
    });
  });
}

async function lengthOf(words: readonly string[], cwd: string): Promise<number> {
  const began = performance.now();
  expect(await ended(words, cwd)).toBe('exit 0');
  return performance.now() - began;
}

/** Parts of the time that the whole takes: a command that hears nothing until its work is done ends as if nobody had asked. */
const PARTS = [
  ['SIGINT', 0.05],
  ['SIGTERM', 0.1],
  ['SIGINT', 0.2],
  ['SIGTERM', 0.3],
] as const;

/** As the command ends when it has tidied up, or as the system ends it when there is nothing to tidy. */
const BY = { SIGINT: ['exit 130', 'SIGINT'], SIGTERM: ['exit 143', 'SIGTERM'] };

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
  const whole = await lengthOf(words, cwd);
  rmSync(path.join(cwd, 'out'), { recursive: true });
  rmSync(path.join(cwd, 'statements', 'imported'), { recursive: true, force: true });
  for (const [signal, part] of PARTS) {
    const said = `${signal} after ${String(part)} of the time`;
    expect(BY[signal], said).toContain(await ended(words, cwd, { signal, afterMs: part * whole }));
    expect(leftIn(path.join(cwd, 'out')), said).toEqual([]);
    expect(leftIn(path.join(cwd, 'statements')), said).toEqual([]);
  }
});

test('verify', { timeout: 120_000 }, async () => {
  const cwd = folderOf(statement('opening'));
  expect(await diptych(['build', '--edition', 'archive'], { cwd })).toMatchObject({ code: 0 });
  const words = ['verify', '--rebuild', 'out/opening/opening_en-fr_archive-a4'];
  const whole = await lengthOf(words, cwd);
  for (const [signal, part] of PARTS)
    expect(BY[signal]).toContain(await ended(words, cwd, { signal, afterMs: part * whole }));
});
