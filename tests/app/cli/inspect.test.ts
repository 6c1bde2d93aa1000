/** Turns statements into figures and proofs, beside or without what is built, in every arrangement. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lastPageLines } from '../../../src/app/cli/inspect.ts';
import type { CompositionReport } from '../../../src/page/pages/index.ts';
import { diptych, folderOf, snapshot } from './diptych.ts';
import { pdfOf, statement } from './statements.ts';

const PROOF = 'out/opening/opening_en-fr_proof-a4';

test('inspect prints a table of figures and the worst line, and writes a proof as PDF and as PNG', async () => {
  const cwd = folderOf(statement('opening'));
  const { code, stdout, stderr } = await diptych(['inspect'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '1/1 opening\ninspected 1 statement\n' });
  const lines = stdout.split('\n');
  expect(lines[0]).toMatch(
    /^opening: 1 page, 9\.50 on 12\.60 pt, pair gap 1, columns en [\d.]+ \+ fr [\d.]+ pt, split 0\.\d{3}$/,
  );
  expect(lines[1]?.trim().split(/ {2,}/)).toEqual([
    'lines',
    'space',
    'CV',
    'widest',
    'loose',
    'tight',
    'hyphens',
    'ladder',
    'runts',
    'tails',
    'rivers',
    'blank rows',
  ]);
  expect(lines[2]).toMatch(/^ {2}en +\d+ {2}/);
  expect(lines[3]).toMatch(/^ {2}fr +\d+ {2}/);
  expect(lines[4]).toMatch(
    /^statements\/opening\/(?:en|fr)\.md:\d+:\d+ {2}worst line, looseness [+-]\d\.\d\d, spaces of 0\.\d{3} em: \S/,
  );
  expect(lines.slice(5)).toEqual([`${PROOF}.pdf`, `${PROOF}-1.png`, '']);
  expect(readFileSync(path.join(cwd, `${PROOF}.pdf`), 'latin1').slice(0, 5)).toBe('%PDF-');
  expect(readFileSync(path.join(cwd, `${PROOF}-1.png`), 'latin1').slice(1, 4)).toBe('PNG');
  expect(readdirSync(path.join(cwd, 'out/opening')).toSorted()).toEqual([
    `${path.basename(PROOF)}-1.png`,
    `${path.basename(PROOF)}.pdf`,
  ]);
});

test('inspect of a ragged text has no figures of lines that fill their column, and says why', async () => {
  const cwd = folderOf(statement('opening'));
  const { code, stdout } = await diptych(['inspect', '--template', 'press-release'], { cwd });
  const lines = stdout.split('\n');
  expect(code).toBe(0);
  for (const line of lines.slice(2, 4)) expect(line).toMatch(/^ {2}(?:en|fr)(?: +–){11} +\d+ \(\d+\.\d%\)$/u);
  expect(lines[4]).toBe('  –  no line of en, fr is drawn out to fill its column: the text is ragged');
});

test('inspect tells a program that a ragged text has no such figures, and how many rows are blank all the same', async () => {
  const cwd = folderOf(statement('opening'));
  const figuresIn = async (template: string): Promise<readonly unknown[]> => {
    const { stdout } = await diptych(['inspect', '--template', template, '--json'], { cwd });
    const told: { readonly statements: readonly { readonly report: { readonly figures: readonly unknown[] } }[] } =
      JSON.parse(stdout);
    return told.statements.flatMap(({ report }) => report.figures);
  };
  const none = { lines: 0, spaces: null, loose: null, hyphens: null, endings: null, rivers: null };
  for (const own of await figuresIn('press-release'))
    expect(own).toMatchObject({ ...none, blankRows: expect.any(Number) as number });
  for (const own of await figuresIn('un-message'))
    expect(own).toMatchObject({ spaces: { mean: expect.any(Number) as number }, rivers: expect.any(Number) as number });
});

describe('Where the last page holds a scrap', () => {
  const text = (title: string, words: string, count: number) =>
    `---\ntitle: ${title}\n---\n\n${Array.from({ length: count }, () => words).join('\n\n')}\n`;
  const folderWith = (count: number) => {
    const files = { 'en.md': text('Opening', 'It is so.', count), 'fr.md': text('Ouverture', 'C’est ainsi.', count) };
    return folderOf(statement('opening', files));
  };
  const toBuild = ['build', '--edition', 'handout'];

  test('inspect and build say what would help, and it helps', async () => {
    const cwd = folderWith(25);
    const said = /the last page holds \d+ of \d+ rows: `--fit 1` sets it on one page, and so would \d+ lines? less/;
    expect((await diptych(['inspect'], { cwd })).stdout).toMatch(said);
    expect((await diptych(toBuild, { cwd })).stderr).toMatch(said);
    const fitted = await diptych(['inspect', '--fit', '1'], { cwd });
    expect(fitted.code).toBe(0);
    expect(fitted.stdout).not.toContain('the last page holds');
    // Facing pages come in pairs: where there is one pair, there is nothing to save.
    expect((await diptych(['inspect', '--arrangement', 'facing'], { cwd })).stdout).not.toContain('`--fit 1`');
  });

  test('no smaller size is named that does not save the page', async () => {
    const cwd = folderWith(30);
    const { stderr } = await diptych(toBuild, { cwd });
    expect(stderr).toMatch(
      /^the last page holds \d+ of \d+ rows: \d+ lines less in the longer version would set it on one page$/m,
    );
    expect((await diptych(['inspect', '--fit', '1'], { cwd })).code).toBe(1);
  });

  test('each of two papers is named, with what would help on it alone', async () => {
    const cwd = folderWith(MORE_THAN_LETTER_SAVES);
    const { stderr } = await diptych([...toBuild, '--paper', 'a4,letter'], { cwd });
    expect(stderr.split('\n').filter((line) => line.includes('the last page holds'))).toEqual([
      expect.stringMatching(/^on a4, .*: `--fit 1 --paper a4` sets it on one page, and so would /),
      expect.stringMatching(/^on letter, .*: \d+ lines less in the longer version would set it on one page$/),
    ]);
  });

  test('what is the same on two papers is said once', () => {
    const report = (of: number) => {
      const lastPage = { rows: 17, of, share: 0.3, leaves: 1, scrap: true, savable: false };
      return { pages: 2, columns: [{}, {}], lastPage } as unknown as CompositionReport;
    };
    expect(
      lastPageLines(
        new Map([
          ['a4', report(56)],
          ['letter', report(53)],
        ]),
      ),
    ).toEqual([
      'on a4 and letter, the last page holds 17 of 56 and 53 rows: 17 lines less in the longer version would set it on one page',
    ]);
  });
});

/** Paragraphs of a line: on A4 the page is saved by a smaller size, on the lower paper they are a line too many. */
const MORE_THAN_LETTER_SAVES = 27;

test('The place of a worst line is that of its first word in the Markdown', async () => {
  const cwd = folderOf(statement('opening'));
  const { stdout } = await diptych(['inspect'], { cwd });
  const [, file = '', line = '', column = '', words = ''] =
    /^(\S+?):(\d+):(\d+) {2}worst line.* em: (.*)$/m.exec(stdout) ?? [];
  const source = readFileSync(path.join(cwd, file), 'utf8').split('\n')[Number(line) - 1] ?? '';
  const [first = ''] = words.split(/[ \u00A0\u202F-]/);
  expect(source.slice(Number(column) - 1, Number(column) - 1 + first.length)).toBe(first);
  expect(first).not.toBe('');
});

test('inspect --json has the report and every line, blank row, level and river', async () => {
  const cwd = folderOf({ ...statement('opening'), ...statement('closing', { 'fr.md': undefined }) });
  const { code, stdout, stderr } = await diptych(['inspect', '--json'], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const line = {
    lang: 'en',
    unit: 1,
    text: expect.stringMatching(/^We have gathered/),
    looseness: expect.any(Number),
    place: { file: 'statements/opening/en.md', line: 5, column: 1 },
  };
  expect(JSON.parse(stdout)).toMatchObject({
    command: 'inspect',
    exitCode: 1,
    statements: [
      { slug: 'closing', ok: false, files: [], diagnostics: [{ severity: 'error' }] },
      {
        slug: 'opening',
        ok: true,
        files: [
          { path: `${PROOF}.pdf`, paper: 'a4', pages: 1 },
          { path: `${PROOF}-1.png`, paper: 'a4', page: 1 },
        ],
        report: {
          pages: 1,
          size: 9.5,
          gap: 1,
          lastPage: { rows: expect.any(Number), of: expect.any(Number), share: expect.any(Number), scrap: false },
          figures: [
            {
              lang: 'en',
              spaces: { variation: expect.any(Number) },
              loose: expect.any(Number),
              hyphens: expect.any(Number),
              endings: { paragraphs: 1, tails: 0, afterDivided: expect.any(Number), oneWord: expect.any(Number) },
            },
            { lang: 'fr' },
          ],
        },
        survey: [
          {
            number: 1,
            lines: expect.arrayContaining([expect.objectContaining(line)]),
            levels: [{ unit: 1 }, { unit: 2 }],
            holes: expect.any(Array),
            rivers: expect.any(Array),
          },
        ],
      },
    ],
  });
});

test('build --proof writes the proof beside the PDF, whole or not at all, and the same again', async () => {
  const cwd = folderOf(statement('opening'));
  const { code, stdout } = await diptych(['build', '--edition', 'handout', '--proof'], { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${pdfOf('opening')}\n${PROOF}-1.png\n${PROOF}.pdf\n` });
  const before = snapshot(path.join(cwd, 'out'));
  await diptych(['build', '--edition', 'handout', '--proof'], { cwd });
  expect(snapshot(path.join(cwd, 'out'))).toEqual(before);
});

test.each([
  { words: ['--languages', 'fr,en'], name: 'fr-en_handout-a4', title: /Message pour le jour.*Message on the longest/s },
  { words: ['--languages', 'en'], name: 'en_handout-a4', title: /^(?=.*Message on the longest)(?!.*Message pour)/s },
  { words: ['--languages', 'fr'], name: 'fr_handout-a4', title: /^(?=.*Message pour)(?!.*Message on the longest)/s },
  {
    words: ['--arrangement', 'facing'],
    name: 'en-fr_handout-a4-facing',
    title: /Message on the longest.*Message pour/s,
  },
  {
    words: ['--languages', 'fr,en', '--arrangement', 'facing', '--paper', 'letter'],
    name: 'fr-en_handout-letter-facing',
    title: /Message pour le jour.*Message on the longest/s,
  },
])('build $words says so in the file’s name and in what the file says of itself', async ({ words, name, title }) => {
  const cwd = folderOf(statement('opening'));
  const { code, stdout } = await diptych(['build', '--edition', 'handout', ...words], { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: `out/opening/opening_${name}.pdf\n` });
  const [, metadata = ''] =
    /(<x:xmpmeta.*<\/x:xmpmeta>)/s.exec(readFileSync(path.join(cwd, stdout.trim()), 'utf8')) ?? [];
  expect(metadata).toMatch(title);
});

test('A statement that lacks a version asked for is a fault that names it', async () => {
  const facts = `kind: message
date: 2015-06-21
place: Geneva
speaker: Anne Example
office: { en: The Director }
languages: [en]
status: final
`;
  const alone = statement('opening', { 'statement.yaml': facts, 'fr.md': undefined });
  const cwd = folderOf(alone);
  const { code, stderr } = await diptych(['build', '--languages', 'en,fr'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('pages/no-version  opening has no version in fr\n  set it in en');
  const { stdout } = await diptych(['build', '--edition', 'handout'], { cwd });
  expect(stdout).toBe('out/opening/opening_en_handout-a4.pdf\n');
});

test('build --fit tells what was chosen; what cannot be fitted is one fault that says by how much', async () => {
  const cwd = folderOf({
    ...statement('opening'),
    ...statement('speech', {
      'en.md': speech('We met in the old town hall, and the old town hall was full.'),
      'fr.md': speech('Nous étions réunis dans l’ancienne mairie, et l’ancienne mairie était pleine.'),
    }),
  });
  const { code, stdout, stderr } = await diptych(['build', '--edition', 'handout', '--fit', '1'], { cwd });
  expect({ code, stdout }).toEqual({ code: 1, stdout: `${pdfOf('opening')}\n` });
  expect(stderr).toContain('fitted: 1 page, 10.50 on 14.70 pt, pair gap 1, ');
  expect(stderr).toMatch(
    /^statements\/speech\/en\.md:2:8 {2}pages\/too-long {2}at its smallest \(9\.0 on 11\.2 pt\) the text takes \d pages, \d+ rows more than 1 page\n/m,
  );
});

/** Two pages or more of one sentence. */
function speech(sentence: string): string {
  const paragraph = Array.from({ length: 12 }, () => sentence).join(' ');
  return `---\ntitle: Address\n---\n\n${Array.from({ length: 14 }, () => paragraph).join('\n\n')}\n`;
}
