/** A text that was corrected after it was published: its archive copy stands beside the first, and names it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lakesideHouse } from '../../support/house-style.ts';
import { diptych, folderOf } from './diptych.ts';
import { statement } from './statements.ts';

test('A copy that was published is not written over; a revision of it stands beside it, and says what it replaces', async () => {
  const cwd = folderOf(statement('opening'));
  const archive = ['build', '--edition', 'archive'];
  expect((await diptych(archive, { cwd })).code).toBe(0);
  const built = path.join(cwd, 'out/opening');
  const first = readFileSync(path.join(built, 'opening_en-fr_archive-a4/manifest-sha512.txt'), 'utf8');

  const english = path.join(cwd, 'statements/opening/en.md');
  writeFileSync(english, readFileSync(english, 'utf8').replace('every year', 'each year'));
  const refused = await diptych(archive, { cwd });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(
    'statements/opening/statement.yaml:1:1  archive/published  an archive copy of an earlier text stands in out/opening/opening_en-fr_archive-a4, and is not written over\n' +
      '  if it was published, write `revision: 2` in statement.yaml, and its copy stands beside that one; if not, delete the folder\n',
  );

  const facts = path.join(cwd, 'statements/opening/statement.yaml');
  writeFileSync(facts, `${readFileSync(facts, 'utf8')}revision: 2\n`);
  const revised = await diptych([...archive.slice(0, 2), 'archive,email'], { cwd });
  expect(revised).toMatchObject({ code: 0 });
  expect(readdirSync(built)).toEqual(
    expect.arrayContaining(['opening_en-fr_archive-a4', 'opening_en-fr_archive-a4-rev2', 'manifest.json']),
  );
  expect(readFileSync(path.join(built, 'opening_en-fr_archive-a4/manifest-sha512.txt'), 'utf8')).toBe(first);
  const bag = path.join(built, 'opening_en-fr_archive-a4-rev2');
  expect(readFileSync(path.join(bag, 'bag-info.txt'), 'utf8')).toContain(
    'Revision: 2\nReplaces: opening_en-fr_archive-a4\n',
  );
  const akn = readFileSync(path.join(bag, 'data/opening_en-fr_archive-a4-rev2.en.akn.xml'), 'utf8');
  expect(akn).toContain('<FRBRversionNumber value="2"/>');
  expect(akn).toContain('<docStatus>Revision 2, replaces the earlier text</docStatus>');
  const text = readFileSync(path.join(built, 'opening_en-fr_email-a4-rev2.txt'), 'utf8');
  expect(text.split('\n')[0]).toBe('Revision 2, replaces the earlier text');
  const verified = await diptych(['verify', '--rebuild', bag], { cwd });
  expect(verified.stdout).toContain('byte for byte the same');
});

test('A revision replaces what was archived, and not what never was', async () => {
  const cwd = folderOf(statement('opening'));
  const facts = path.join(cwd, 'statements/opening/statement.yaml');
  writeFileSync(facts, `${readFileSync(facts, 'utf8')}revision: 2\n`);
  expect((await diptych(['build', '--edition', 'archive'], { cwd })).code).toBe(0);
  const bag = path.join(cwd, 'out/opening/opening_en-fr_archive-a4-rev2');
  const info = readFileSync(path.join(bag, 'bag-info.txt'), 'utf8');
  expect(info).toContain('Revision: 2\n');
  expect(info).not.toContain('Replaces');
  expect((await diptych(['verify', '--rebuild', bag], { cwd })).stdout).toContain('byte for byte the same');
});

test('A copy that keeps an emblem and fonts is made anew of the same text', async () => {
  const cwd = lakesideHouse();
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const style = path.join(cwd, 'templates/lakeside.yaml');
  const emblem =
    '  - { block: emblem, beside: true, at: end, tall: 20pt, file: waves.svg, right: ours }\n  - { block: label,';
  writeFileSync(style, readFileSync(style, 'utf8').replace('  - { block: label,', emblem));
  writeFileSync(path.join(cwd, 'templates/waves.svg'), '<svg viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>');
  for (const [file, text] of Object.entries(statement('opening'))) {
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    writeFileSync(path.join(cwd, file), text);
  }
  const words = ['build', '--edition', 'archive', '--template', 'lakeside', '--force'];
  expect((await diptych(words, { cwd })).stderr).not.toContain('error');
  expect((await diptych(words, { cwd })).code).toBe(0);
  const bag = path.join(cwd, 'out/opening/opening_en-fr_archive-a4');
  expect((await diptych(['verify', '--rebuild', bag], { cwd: folderOf() })).stdout).toContain('byte for byte the same');
});
