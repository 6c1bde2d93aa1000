/** What the letters of lines say of their languages: among those that the page shows, and all such lines together. */
import { expect, it } from 'vitest';
import { likelyLanguages } from '../../../src/text/intake/likely-languages.ts';
import type { LikenessOf } from '../../../src/text/recognition/index.ts';

/** Letters that say of each text what is given, and of all together the last. */
function lettersThatSay(
  ofLines: Readonly<Record<string, Readonly<Record<string, number>>>>,
  ofAll: Readonly<Record<string, number>>,
): LikenessOf {
  return (text) => new Map(Object.entries(ofLines[text] ?? ofAll));
}

const RU = [
  'За последние двадцать лет в странах нашей сети были собраны и сохранены семена сорока тысяч сортов.',
  'Семена — первое звено продовольственной цепи, и без них нет ни урожая, ни будущего.',
] as const;

const SV = ['Fonden betalar ut de bidragen som kommit in', 'har prövat de ansökningar som kommit in'] as const;

it('A line that words take for a language that is not read is in that of its page whose letters it has', () => {
  const near = { ru: 0.84, bg: 0.82 };
  const likely = likelyLanguages(
    new Map([
      [RU[0], 'ru'],
      [RU[1], 'bg'],
    ]),
    lettersThatSay({}, near),
  );
  expect([...likely]).toEqual([[RU[1], 'ru']]);
});

it('Lines are in a language that they are likest together as well as one by one', () => {
  const recognised = new Map(SV.map((text) => [text, undefined]));
  const each = { sv: 0.8, da: 0.75, en: 0.3 };
  const lines = Object.fromEntries(SV.map((text) => [text, each]));
  expect([...likelyLanguages(recognised, lettersThatSay(lines, each)).values()]).toEqual(['sv', 'sv']);
  expect([...likelyLanguages(recognised, lettersThatSay(lines, { ...each, nl: 0.9 })).values()]).toEqual([]);
});

it('What words say of a language that the letters say nothing of, they say', () => {
  const each = { sv: 0.8, en: 0.3 };
  const likely = likelyLanguages(new Map(SV.map((text) => [text, 'fo'])), lettersThatSay({}, each));
  expect([...likely]).toEqual([]);
});
