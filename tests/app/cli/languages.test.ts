/** The list of languages: for people as a table, for machines as JSON. */
import { expect, test } from 'vitest';
import { diptych, folderOf } from './diptych.ts';

test('every language is a line of a table, with what can be done in it', async () => {
  const { code, stdout, stderr } = await diptych(['languages'], { cwd: folderOf() });
  expect(code).toBe(0);
  expect(stderr).toMatch(/no native reader has seen the wordings of \d+ languages/u);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.find((line) => line.startsWith('en '))).toMatch(
    /English +Latn +yes +yes +pages +words +source-serif-4.* published$/u,
  );
  expect(lines.find((line) => line.startsWith('hu '))).toMatch(
    /Hungarian +Latn +yes +no +text +structure +source-serif-4.* unread$/u,
  );
  for (const line of lines) expect(line).not.toMatch(/ $/u);
});

test('--json has the same for machines', async () => {
  const { code, stdout } = await diptych(['languages', '--json'], { cwd: folderOf() });
  expect(code).toBe(0);
  const { languages } = JSON.parse(stdout) as { readonly languages: readonly Record<string, unknown>[] };
  expect(languages.length).toBeGreaterThan(30);
  expect(languages.find(({ tag }) => tag === 'el')).toMatchObject({
    script: 'Grek',
    set: true,
    divided: true,
    wordings: 'unread',
  });
});
