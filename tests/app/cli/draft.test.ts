/** A statement that is not settled: refused with the line that settles it, and set as a draft where that is asked for. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diptych, folderOf } from './diptych.ts';
import { statement } from './statements.ts';

const OPEN = `date:
unsettled:
  - about: date
    message: two dates stand over the text
    place: page.txt:3
    readings: [2015-06-21, 2015-06-22]
`;
const opening = () => folderOf(statement('opening', { 'statement.yaml': OPEN }));

test('It is not built, and check tells why, with what it may be and the line to write', async () => {
  const cwd = opening();
  const told =
    'statements/opening/statement.yaml:3:5  statement/unsettled  date is not settled: two dates stand over the text ' +
    '(page.txt:3); it may be “2015-06-21” or “2015-06-22”\n' +
    '  write `date: 2015-06-21` in statement.yaml, and delete this entry, lines 3 to 6 of statement.yaml, with `unsettled:` over it\n';
  const built = await diptych(['build'], { cwd });
  expect(built.stderr).toContain(told);
  expect(built.stderr).toContain(
    'opening is not settled, and not built: diptych build statements/opening --draft makes a draft of it meanwhile\n',
  );
  expect(built.code).toBe(1);
  expect(existsSync(path.join(cwd, 'out'))).toBe(false);
  const checked = await diptych(['check'], { cwd });
  expect(checked.stderr).toContain(told);
  expect(checked.code).toBe(1);
});

test('A draft of it is a handout alone, named so, and what is open is told', async () => {
  const cwd = opening();
  const { code, stdout, stderr } = await diptych(['build', '--draft'], { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'out/opening/opening_en-fr_handout-a4-draft.pdf\n' });
  expect(stderr).toContain('date is not settled');
  expect(readdirSync(path.join(cwd, 'out/opening'))).toEqual(['manifest.json', 'opening_en-fr_handout-a4-draft.pdf']);
});

test('A draft is neither sent nor archived, whatever is asked for', async () => {
  const { code, stderr } = await diptych(['build', '--draft', '--edition', 'handout,email'], { cwd: opening() });
  expect(stderr).toContain('--draft makes a handout alone, and --edition asks for the email');
  expect(code).toBe(2);
});

test('What is inspected of it says that it is a draft', async () => {
  const { code, stdout, stderr } = await diptych(['inspect'], { cwd: opening() });
  expect(stdout).toContain('out/opening/opening_en-fr_proof-a4-draft.pdf\n');
  expect(stderr).toContain('date is not settled');
  expect(code).toBe(0);
});

/** The statement as it comes, with one text in one of its files instead of another. */
function changed(file: string, before: string | RegExp, after: string): string {
  const files = statement('opening');
  const text = files[`statements/opening/${file}`];
  if (typeof text !== 'string' || text.search(before) === -1) throw new Error(`no such text in ${file}`);
  return folderOf({ ...files, [`statements/opening/${file}`]: text.replace(before, after) });
}

test.each([
  ['a place', 'place has no wording for fr', () => changed('statement.yaml', ', fr: Genève', '')],
  ['an office', 'office has no wording for fr', () => changed('statement.yaml', '  fr: La Directrice\n', '')],
  ['a sign-off', 'is a sign-off', () => changed('fr.md', 'Commençons.', '<!-- sign-off -->\nCommençons.')],
])(
  'A draft is made of a statement with %s that one version alone has or marks, and it is told',
  async (_, told, made) => {
    const cwd = made();
    const built = await diptych(['build'], { cwd });
    expect([built.code, built.stderr.includes(told)]).toEqual([1, true]);
    const { code, stdout, stderr } = await diptych(['build', '--draft'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'out/opening/opening_en-fr_handout-a4-draft.pdf\n' });
    expect(stderr).toContain(told);
  },
);
