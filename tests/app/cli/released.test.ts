/** Files of every version that was released: bags are verified and made again, statements are built, also over what was built. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diptych, folderOf } from './diptych.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const RELEASES = readdirSync(FIXTURES).filter((name) => name.startsWith('released-'));

/** Folders in `folder` that `is` says are what is looked for, at any depth. */
function foldersIn(folder: string, is: (entry: string) => boolean): readonly string[] {
  if (is(folder)) return [folder];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((one) => (one.isDirectory() ? foldersIn(path.join(folder, one.name), is) : []));
}

const holds = (name: string) => (folder: string) => existsSync(path.join(folder, name));

interface Results {
  readonly verified: readonly Readonly<Record<string, unknown>>[];
  readonly diagnostics: readonly { readonly code: string; readonly place?: { readonly file: string } }[];
}

test('There are files of a version that was released', () => {
  expect(RELEASES).toContain('released-0.1.0');
});

describe.each(RELEASES)('What is of %s', (release) => {
  const folder = path.join(FIXTURES, release);
  const bags = foldersIn(folder, holds('bagit.txt'));

  test.each(bags.map((bag) => [path.relative(folder, bag).split(path.sep)[0], bag]))(
    'is whole as %s, and is made again with the same text and facts, and with pages as they are set now',
    async (_, bag) => {
      const { code, stdout } = await diptych(['verify', bag, '--rebuild', '--json'], { cwd: folderOf({}) });
      const { verified, diagnostics } = JSON.parse(stdout) as Results;
      // Its tables have columns as wide as their words want now, and its abbreviations raised letters: pages may look
      // otherwise, and say the same words.
      const found = diagnostics.filter(({ code: one }) => one !== 'archive/other-version');
      expect(found.map(({ code: one, place }) => [one, path.extname(place?.file ?? '')])).toEqual(
        found.length === 0 ? [] : [['archive/otherwise', '.pdf']],
      );
      expect(code).toBe(0);
      expect(verified).toMatchObject([{ verdict: found.length === 0 ? 'made-again' : 'not-made-again' }]);
      const [{ rebuilt = 0, alike = 0, otherwise = 0 } = {}] = verified as readonly Readonly<Record<string, number>>[];
      expect({ made: rebuilt + alike + otherwise, otherwise }).toEqual({ made: 12, otherwise: found.length });
    },
  );

  test('is told from what was made again, where its pages look otherwise now', async () => {
    const bag = bags.find((one) => one.includes('archive-3a')) ?? '';
    const { code, stdout } = await diptych(['verify', bag, '--rebuild'], { cwd: folderOf({}) });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('whole, but not made again') });
    // Whoever forges one that agrees with itself may name any release.
    expect(stdout).toMatch(/not made again: .*; nobody has signed it, so that nothing shows who made it\n/);
    expect(stdout).toMatch(/as far as this version can tell: .*; 1 with the same words, and pages that look otherwise/);
  });

  test.each(foldersIn(folder, holds('statement.yaml')).filter((one) => path.basename(one) !== 'sources'))(
    'is built, as the statement in %s',
    async (source) => {
      const slug = path.basename(source);
      const cwd = folderOf({});
      cpSync(source, path.join(cwd, 'statements', slug), { recursive: true });
      expect(await diptych(['build', '--edition', 'handout,email,archive'], { cwd })).toMatchObject({ code: 0 });
      expect(readdirSync(path.join(cwd, 'out', slug)).filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
    },
  );

  test('is published anew beside what that version has published', async () => {
    const [source = ''] = foldersIn(folder, holds('statement.yaml'));
    const published = foldersIn(folder, holds('manifest.json')).find((one) => one.includes('signed')) ?? '';
    const slug = path.basename(published);
    const cwd = folderOf({});
    cpSync(published, path.join(cwd, 'out', slug), { recursive: true });
    cpSync(path.join(folder, 'statements', slug), path.join(cwd, 'statements', slug), { recursive: true });
    expect(source).not.toBe('');
    const { code, stderr } = await diptych(['build', '--edition', 'handout'], { cwd });
    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
    const { files } = JSON.parse(readFileSync(path.join(cwd, 'out', slug, 'manifest.json'), 'utf8')) as {
      readonly files: readonly { readonly edition: string }[];
    };
    expect(new Set(files.map(({ edition }) => edition))).toEqual(new Set(['archive', 'handout']));
  });
});
