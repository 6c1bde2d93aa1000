/** What is said of a file that does not read as its source: of what was read by a reader, changed a passage at a time. */
import { expect, it } from 'vitest';
import { proveText, type ProofOptions, type ReadText, type TaggedText } from '../../../src/file/fidelity/index.ts';
import { surroundingsOf } from '../../../src/page/pages/index.ts';
import { reader } from '../../support/made.ts';
import { EN, FR } from '../../support/langs.ts';
import { statementIn, statementOf } from '../../support/statement.ts';
import { composedOnA4, paintedBytes, placeOf, STYLE } from './proving.ts';

const statement = statementOf({
  en: ['The keepers lit forty lamps[^1] at dusk.', '[^1]: And one for luck.'],
  fr: ['Les gardiens ont allumé quarante lampes[^1].', '[^1]: Et une de plus.'],
});
const asRead = reader.read(paintedBytes(statement, composedOnA4(statement)));
const options: ProofOptions = {
  languages: [EN, FR],
  around: (version) => surroundingsOf(version, { template: STYLE, meta: statement.meta }),
  spacing: STYLE.spacing,
};

const prove = (change: Partial<ReadText>, more: Partial<ProofOptions> = {}) =>
  proveText(statement, { ...asRead, ...change }, { ...options, ...more });
const messages = (change: Partial<ReadText>) => prove(change).diagnostics.map(({ message }) => message);

/** A passage after all others, which is read as the last of its kind. */
const withPassage = (more: Partial<TaggedText>) => {
  const last = asRead.passages.findLast(({ flow, version }) => flow === 'text' && version === 'fr');
  if (last === undefined) throw new Error('there is no French');
  return { passages: [...asRead.passages, { ...last, text: 'Zut alors', block: 10_000, ...more }] };
};

/** The last passage that has `words` is seen no more, for a reason. */
const unseen = (words: string, pieces: readonly string[], why: 'off-page' | 'not-painted') => ({
  passages: asRead.passages.map((one) => ({ ...one, text: one.text.replace(words, '') })),
  unseen: pieces.map((text) => ({ page: 1, text, why })),
});

it('A file that reads as its source is proved by so many words of each language as it has, with those of its notes', () => {
  const proof = prove({});
  if (!proof.ok) throw new Error('it is not proved');
  const { languages, reader: by } = proof.value;
  expect(by).toBe('PDFium');
  const shorter = statementOf({
    en: ['The keepers lit forty lamps.'],
    fr: ['Les gardiens ont allumé quarante lampes.'],
  });
  const other = proveText(shorter, reader.read(paintedBytes(shorter, composedOnA4(shorter))), options);
  if (!other.ok) throw new Error('it is not proved');
  // “at dusk.”, and the note: its number, and four words; and of “lampes.” nothing but its note.
  expect(languages.map(({ lang, words }, i) => [lang, words - (other.value.languages[i]?.words ?? 0)])).toEqual([
    [EN, 7],
    [FR, 5],
  ]);
});

it('Text of a language that was not set is told with its page, its language and how it begins', () => {
  const text = 'Die Wächter zündeten in der Dämmerung vierzig Lampen an.';
  expect(messages(withPassage({ version: 'de-DE', lang: 'de-DE', text, page: 3 }))).toEqual([
    'the finished file has text on page 3 in de-DE: “Die Wächter zündeten in der Dämmerung vi”',
  ]);
});

it('Text that says no language is of the first that was set', () => {
  const first = asRead.passages.map(({ version, lang, ...one }) => ({
    ...one,
    ...(version === 'en-GB' ? { version: undefined } : { version }),
    ...(lang === 'en-GB' ? { lang: undefined } : { lang }),
  }));
  expect(messages({ passages: first })).toEqual([]);
  expect(prove({ passages: first }, { languages: [FR, EN] }).ok).toBe(false);
});

it('A passage in what is no language is told, wherever it stands', () => {
  const passages = asRead.passages.map((one) => (one.flow === 'note' ? { ...one, lang: 'no language at all' } : one));
  expect(messages({ passages }).at(-1)).toMatch(/^the finished file has text on page 1 in no language at all: “/u);
});

it('Text at the foot that is read as a part that the version does not have is one too many', () => {
  expect(messages(withPassage({ flow: 'part', part: 'fr-contact' }))).toEqual([
    'in French the finished file reads “Zut alors” on page 1, where the source has nothing',
  ]);
  expect(messages(withPassage({ flow: 'part', part: '' }))).toHaveLength(1);
});

it('Text too many in a kind of text of which the source has none is told where the title stands', () => {
  const title = statement.versions.find(({ lang }) => lang === FR)?.title[0]?.place;
  expect(title).toBeDefined();
  expect(prove(withPassage({ flow: 'foot' })).diagnostics).toMatchObject([{ place: title }]);
});

it('A word too many at an end is told after the last of the source, on its page', () => {
  const [found] = prove(withPassage({ flow: 'note', page: 2 })).diagnostics;
  expect(found?.message).toBe(
    'in French the finished file reads “de plus. Zut alors” on page 2, where the source has “de plus.”, and no more',
  );
  expect(found?.place).toEqual(placeOf(statement, FR, 'plus'));
});

it('Words that are missing at an end are told with the page where they should have gone on', () => {
  const passages = asRead.passages.map((one) =>
    one.flow === 'note' ? { ...one, text: one.text.replace(' luck.', '') } : one,
  );
  expect(messages({ passages })).toEqual([
    'in English the finished file reads “one for”, and no more on page 1, where the source has “one for luck.”',
  ]);
});

it('Of all text that belongs nowhere the first is told', () => {
  const strays = ['Fiat lux', 'and more', 'and more'].map((text) => ({ page: 2, text }));
  expect(messages({ strays })).toEqual([
    'the finished file has text on page 2 that belongs to no part of it: “Fiat lux”',
  ]);
});

it.each([
  ['whole', ['forty']],
  ['in a line of its neighbours', ['The keepers lit forty lamps']],
  ['in pieces, between which it may be divided', ['for\u00ad', 'ty']],
] as const)('A word that nobody can see is told as such where it is there %s', (_, pieces) => {
  const [hidden] = prove(unseen('forty ', pieces, 'not-painted')).diagnostics;
  expect(hidden?.message).toMatch(
    /“lit forty lamps\[1\] at”: it is on page 1, but not painted$|: it is on page 1, but/u,
  );
  expect(hidden?.place).toEqual(placeOf(statement, EN, 'forty'));
  const [outside] = prove(unseen('forty ', pieces, 'off-page')).diagnostics;
  expect(outside?.message).toMatch(/: it runs off page 1$/u);
  expect(outside?.place).toEqual(placeOf(statement, EN, 'forty'));
});

it('A word that is missing is not told to be there where others are that nobody can see', () => {
  const [found] = prove(unseen('forty ', ['lighthouse', ' ', ''], 'not-painted')).diagnostics;
  expect(found?.message).toContain('forty');
  expect(found?.message).not.toContain('painted');
});

it('Nothing is proved of a file in languages that the statement does not have, or in none', () => {
  expect(() => prove({}, { languages: [] })).toThrow(/no version of .* was set/u);
  const english = statementIn({ en: ['The keepers lit forty lamps.'], ar: ['أشعل الحراس أربعين مصباحا.'] });
  expect(() => proveText(english, asRead, options)).toThrow(/has no version in fr/u);
});
