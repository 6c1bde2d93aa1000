/** The words of each language as they stand in a text: those that hold on to what follows, and the names of places. */
import { expect, it } from 'vitest';
import { settingOf } from '../../../src/text/language/index.ts';
import type { PlaceWords } from '../../../src/text/language/intake-words.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { places as arabic } from '../../../src/text/language/ar/places.ts';
import { places as english } from '../../../src/text/language/en/places.ts';
import { places as spanish } from '../../../src/text/language/es/places.ts';
import { places as french } from '../../../src/text/language/fr/places.ts';
import { places as russian } from '../../../src/text/language/ru/places.ts';
import { places as chinese } from '../../../src/text/language/zh/places.ts';
import BOUND_WORDS from './bound-words.json' with { type: 'json' };
import PLACE_NAMES from './place-names.json' with { type: 'json' };

/** Of one language, the words of each kind with `|` between them. */
interface BoundWords {
  readonly titles: string;
  readonly references: string;
  readonly counts: string;
  readonly together?: string;
  /** Words of one letter, one after another. */
  readonly short?: string;
  readonly dash?: boolean;
}

const BOUND = Object.entries(BOUND_WORDS as Readonly<Record<string, BoundWords>>);

/** A name in the letters of the language: one that begins with a capital, as names do. */
const NAMES: Readonly<Record<string, string>> = { Latn: 'Nora', Cyrl: 'Нора', Grek: 'Νόρα' };

/** Those of the words at which a line may end where it must not: at a gap that the phrase has as `_`. */
function loose(lang: string, words: readonly string[], phrase: (word: string) => string): readonly string[] {
  const setting = settingOf(lang as Lang);
  return words.filter((word) => {
    const marked = phrase(word);
    const held = setting.space(marked.replaceAll('_', ' '), 'un').filter(({ text }) => text === '\u00A0');
    return [...marked.matchAll(/_/gu)].some(({ index }) => !held.some(({ start }) => start === index));
  });
}

it.each(BOUND)('titles stay with the name, %s', (lang, { titles }) => {
  const name = NAMES[settingOf(lang as Lang).script] ?? '';
  expect(loose(lang, titles.split('|'), (word) => `, ${word}_${name} ,`)).toEqual([]);
});

it.each(BOUND)('references stay with their number, %s', (lang, { references }) => {
  expect(loose(lang, references.split('|'), (word) => `, ${word}_5 ,`)).toEqual([]);
});

it.each(BOUND)('a number stays with what it counts, %s', (lang, { counts }) => {
  expect(loose(lang, counts.split('|'), (word) => `, 12_${word} ,`)).toEqual([]);
});

it.each(BOUND)('words that are none of these leave the line free to end, %s', (lang) => {
  const name = NAMES[settingOf(lang as Lang).script] ?? '';
  const word = name.toLowerCase();
  expect(loose(lang, [word], () => `, ${word}_${name} ,`)).toEqual([word]);
  expect(loose(lang, [word], () => `, ${word}_5 ,`)).toEqual([word]);
  expect(loose(lang, [word], () => `, 12_${word} ,`)).toEqual([word]);
});

it.each(BOUND)('marks leave the line free to end before a name or a number, and after one, %s', (lang) => {
  const name = NAMES[settingOf(lang as Lang).script] ?? '';
  const phrases = [`(12),_${name}`, '(12),_5 ,', '12_(12) ,'];
  expect(loose(lang, phrases, (phrase) => phrase)).toEqual(phrases);
});

it.each(BOUND.filter(([, { together }]) => together !== undefined))(
  'abbreviations of several words stay whole, %s',
  (lang, { together = '' }) => {
    expect(loose(lang, together.split('|'), (words) => `, ${words.replaceAll(' ', '_')} ,`)).toEqual([]);
  },
);

it.each(BOUND.filter(([, { short }]) => short !== undefined))(
  'words of one letter stand at the end of no line, %s',
  (lang, { short = '' }) => {
    const name = NAMES[settingOf(lang as Lang).script] ?? '';
    expect(loose(lang, [...short], (word) => `, ${word}_${name} ,`)).toEqual([]);
  },
);

it.each(BOUND)('a dash begins a line where the language lets it, %s', (lang, { dash = false }) => {
  const edits = settingOf(lang as Lang).space('12 – 13', 'un');
  expect(edits.some(({ text }) => text === '\u00A0')).toBe(dash);
});

it.each([
  ['en', english],
  ['fr', french],
  ['es', spanish()],
  ['ru', russian()],
  ['ar', arabic()],
  ['zh', chinese()],
] as readonly (readonly [keyof typeof PLACE_NAMES, PlaceWords])[])(
  'calls places by their names, %s',
  (lang, { names }) => {
    const expected: Readonly<Record<string, string>> = PLACE_NAMES[lang];
    const said = Object.keys(expected).map((place) => [place, names[place]?.join('|')]);
    expect(Object.fromEntries(said)).toEqual(expected);
  },
);
