/** Turns passages into those that are written in another language than their version, told by their commonest words. */
import type { Lang } from '../statement/index.ts';
import { excerpt, findingIn, languageName, type Finding } from './finding.ts';
import type { Passage } from './passages.ts';
import { LETTER } from './letters.ts';

/** Words that every text of a language is full of, and that are no words of the other. */
const COMMON_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: new Set(
    (
      'the of and to in that is was were are be been for with as by this these those from at have has had not but they we you our their ' +
      'its his her which who whom will would can could shall should must it he she them us all more than when where there what how into ' +
      'through between about because also both very many every each an or if so no my your upon while such thank'
    ).split(' '),
  ),
  fr: new Set(
    (
      'le la les des du de et une dans que qui est sont était pour avec par cette ces ce cet aux au sur nous vous ils elles leur leurs ' +
      'notre nos votre vos mais ou où dont plus pas ne se sa ses être avoir ont avait été comme tout tous toutes même aussi entre sans sous ' +
      'lorsque afin ainsi chaque donc il elle je mon ma mes très depuis vers chez lui y'
    ).split(' '),
  ),
};

/** Words that are common in one language and words of the other as well. */
const SHARED: ReadonlySet<string> = new Set([
  'on',
  'a',
  'me',
  'or',
  'y',
  'me',
  'plus',
  'des',
  'tout',
  'entre',
  'sans',
  'comme',
  'est',
]);

/** Fewer of the other language's words may be a name. */
const FEWEST_WORDS = 3;
/** In so short a text two of them will do, if they are half of it. */
const SHORT_TEXT = 8;

const SENTENCE = /[^.!?\n]+[.!?\n]*/gu;
const WORD = new RegExp(String.raw`${LETTER}+`, 'gu');

/** Each sentence that is in the other language and not marked as such; of a whole paragraph only the first is told. */
export function otherLanguage(passage: Passage): readonly Finding[] {
  const { own, lang } = passage;
  const sentences = [...own.matchAll(SENTENCE)];
  const found = sentences.find(([sentence]) => isOther(sentence, lang));
  if (found === undefined) return [];
  const other: Lang = lang === 'en' ? 'fr' : 'en';
  const start = found.index + found[0].search(/[^ \u00A0\u202F]/u);
  return [
    findingIn(passage, start, {
      code: 'check/language',
      message: `${excerpt(passage.text.slice(start, found.index + found[0].length))} is ${languageName(other)} in the ${languageName(lang)}`,
      hint: `translate it, or mark it: <span lang="${other}">…</span>`,
    }),
  ];
}

function isOther(sentence: string, lang: Lang): boolean {
  const counts = { en: 0, fr: 0 };
  let words = 0;
  for (const [written] of sentence.matchAll(WORD)) {
    words++;
    const word = written.toLowerCase();
    if (SHARED.has(word)) continue;
    // A capital in the middle of a sentence is a name’s: Le Monde, The Hague.
    if (words > 1 && written !== word) continue;
    for (const one of ['en', 'fr'] as const) if (COMMON_WORDS[one].has(word)) counts[one]++;
  }
  const other = lang === 'en' ? counts.fr : counts.en;
  if (other >= FEWEST_WORDS) return other > 3 * counts[lang];
  return counts[lang] === 0 && other === 2 && words <= SHORT_TEXT && words > 2 && 2 * other >= words;
}
