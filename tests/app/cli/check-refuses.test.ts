/** Holds `check` against `build`: whatever one refuses a statement for, the other has told, with the same place. */
import { expect, test } from 'vitest';
import { diptych, folderOf } from './diptych.ts';
import { statement } from './statements.ts';

const version = (text: string, title = 'Message') => `---\ntitle: ${title}\n---\n\n${text}\n`;
const both = (en: string, fr: string) => ({ 'en.md': version(en), 'fr.md': version(fr) });
const alike = (text: string) => both(text, text);

const FACTS = `kind: message
date: 2015-06-21
languages: [en, fr]
status: final
`;

const W = 'W'.repeat(140);
const LONG_NOTE = 'The river has risen and fallen again. '.repeat(260).trim();
const LONG_NOTE_FRENCH = 'Le fleuve est monté puis redescendu. '.repeat(260).trim();

/** Each has what no page can show, or has no room for, in another part of the statement. */
const REFUSED: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  'glyph-in-text': alike('Lake of birds 𓅓.'),
  'glyph-late-on-a-line': both('We have met at 😀 the lake.', 'Nous nous sommes retrouvés au lac.'),
  'glyph-in-heading': alike('## ᚠᚢᚦ\n\nRune 1.'),
  'glyph-in-quote': alike('> Lake ⿰.'),
  'glyph-in-list': alike('- Lake ⵣ\n- River'),
  'glyph-in-table': alike('| Lake | River |\n| --- | --- |\n| ⵣ | 2 |'),
  'glyph-in-note': alike('Lake.[^1]\n\n[^1]: See ⵣ.'),
  'glyph-in-emphasis': alike('Lake *ⵣ* and **ⵣ**.'),
  'glyph-in-title': { 'en.md': version('Lake.', 'Lake ⵣ'), 'fr.md': version('Lac.', 'Lac ⵣ') },
  'glyph-of-issuer': { 'statement.yaml': `${FACTS}issuer: {en: Lake ⵣ, fr: Lac ⵣ}\n` },
  'glyph-in-a-sequence': alike('Lake x̼.'),
  'thai-word': alike('Lake <span lang="th">ทะเลสาบ</span>.'),
  'hebrew-word': alike('Lake <span lang="he">אגם</span>.'),
  'wide-word': alike(W),
  'wide-word-in-title': { 'en.md': version('Lake.', W), 'fr.md': version('Lac.', W) },
  'wide-cells': alike(`| ${'A | '.repeat(14)}\n| ${'--- | '.repeat(14)}\n| ${'Hydroelectricity | '.repeat(14)}`),
  'long-note': both(`Lake.[^1]\n\n[^1]: ${LONG_NOTE}`, `Lac.[^1]\n\n[^1]: ${LONG_NOTE_FRENCH}`),
  'long-title': { 'en.md': version('Lake.', 'The lake and the river '.repeat(60)), 'fr.md': version('Lac.') },
  number: both('We are 45,000.', 'Nous sommes 54 000.'),
  unsettled: {
    'statement.yaml': `${FACTS}unsettled:\n  - { about: date, message: which day is meant, readings: [2015-06-21, 2015-06-22] }\n`,
  },
  'unsettled-and-a-glyph': {
    ...alike('Lake ⵣ.'),
    'statement.yaml': `${FACTS}unsettled:\n  - { about: date, message: which day is meant, readings: [2015-06-21, 2015-06-22] }\n`,
  },
  'no-version': { 'fr.md': undefined },
};

/** Each has what looks as doubtful as those, and is set. */
const SET: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ligatures: both(
    'The eﬀect is ﬁne, and the oﬃce ﬂows. Telephone +41 22 917 12 34.',
    'L’eﬀet est bon, et la ﬂotte a ﬁni. Téléphone +41 22 917 12 34.',
  ),
  sequences: both('Adébọ́wálé spoke.', 'Adébọ́wálé a parlé.'),
  hyphen: both('A well\u2011known lake.', 'Un lac bien\u2011aimé.'),
  'name-that-no-page-shows': {
    'statement.yaml': `${FACTS}speaker: Anne ⵣ\noffice: {en: Director, fr: Directrice}\n`,
  },
  arabic: alike('Lake <span lang="ar">بحيرة</span>.'),
  chinese: alike('Lake <span lang="zh">湖</span>.'),
  'address-that-is-long': both(
    'See <https://example.org/a-very-long-path-that-has-no-end/and-goes-on-and-on-for-ever/until-it-ends>.',
    'Voir <https://example.org/a-very-long-path-that-has-no-end/and-goes-on-and-on-for-ever/until-it-ends>.',
  ),
};

interface Told {
  readonly statements: readonly {
    readonly slug: string;
    readonly ok: boolean;
    readonly diagnostics: readonly { readonly code: string; readonly severity: string; readonly place?: unknown }[];
  }[];
}

async function told(command: string, cwd: string): Promise<Told> {
  const { stdout } = await diptych([command, '--json', ...(command === 'build' ? ['--jobs', '1'] : [])], { cwd });
  return JSON.parse(stdout) as Told;
}

test('Whatever build refuses a statement for, check has told with its place', { timeout: 120_000 }, async () => {
  const all = Object.entries({ ...REFUSED, ...SET });
  const cwd = folderOf(Object.fromEntries(all.flatMap(([slug, changes]) => Object.entries(statement(slug, changes)))));
  const checked = await told('check', cwd);
  const built = await told('build', cwd);
  expect(built.statements.filter(({ ok }) => !ok).map(({ slug }) => slug)).toEqual(Object.keys(REFUSED).toSorted());
  for (const { slug, diagnostics } of built.statements) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const found = checked.statements.find((one) => one.slug === slug)?.diagnostics ?? [];
    const known = found.map(({ code, place }) => JSON.stringify([code, place]));
    for (const { code, place } of errors) expect(known, slug).toContain(JSON.stringify([code, place]));
  }
  expect(checked.statements.filter(({ ok }) => !ok).map(({ slug }) => slug)).toEqual(Object.keys(REFUSED).toSorted());
});

test('Nothing is written to find that out', async () => {
  const cwd = folderOf(statement('lake', alike('Lake ⵣ.')));
  const { code, stderr } = await diptych(['check'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('statements/lake/en.md:5:6  font/missing-glyph');
  const again = await diptych(['check', '--template', 'nowhere'], { cwd });
  expect(again.stderr).toContain('template/unknown');
});
