/** Turns a line of text into the language it is surely in, also where that is one we cannot set. */
import type { Lang } from '../statement/index.ts';

/** What a page may be in: the six official languages of the United Nations. */
export type Tongue = Lang | 'es' | 'ru' | 'ar' | 'zh';

/** How a language is called in English. */
export const TONGUE_NAMES: Readonly<Record<Tongue, string>> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  ru: 'Russian',
  ar: 'Arabic',
  zh: 'Chinese',
};

/** Small words that stand in every second line of one language and in few lines of the others. */
const SMALL_WORDS = {
  en: wordSet(
    'the of and to in is that for with are by we our this be their from it has have who must all these not which i my you your was were will',
  ),
  fr: wordSet(
    'le la les de des du et à une un que qui pour est dans par sur nous leur leurs avec cette ces aux au sont l d qu se s vous votre je mon notre nos',
  ),
  es: wordSet(
    'el los las del y en para por con una su sus al más como esta este lo es son ha han nosotros nuestra nuestro',
  ),
} as const;

/** The words of Spanish that French has not. */
const SPANISH_ALONE = wordSet('el los las del y para por con una sus más como lo nuestra nuestro han');
const FRENCH_ALONE = wordSet(
  'le les des du et à une qui pour est dans sur nous avec cette ces aux au sont l d qu vous',
);

/** A language is sure when its small words are so many times those of the other. */
const SURE_RATIO = 2;

/** One Spanish word may be a name: Los Angeles, El Salvador. */
const FEWEST_SPANISH_WORDS = 2;

const SCRIPTS: readonly (readonly [Tongue, RegExp])[] = [
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['zh', /\p{Script=Han}/gu],
];

/** The language a text is in, if its script or its small words say so. */
export function tongueOf(plain: string): Tongue | undefined {
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  for (const [tongue, script] of SCRIPTS) {
    if (letters > 0 && (plain.match(script)?.length ?? 0) > letters / 2) return tongue;
  }
  const words = plain.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (set: ReadonlySet<string>) => words.filter((word) => set.has(word)).length;
  const spanish = count(SPANISH_ALONE);
  const [en, fr] = [count(SMALL_WORDS.en), count(SMALL_WORDS.fr)];
  if (
    spanish >= FEWEST_SPANISH_WORDS &&
    spanish > SURE_RATIO * count(FRENCH_ALONE) &&
    count(SMALL_WORDS.es) > SURE_RATIO * en
  )
    return 'es';
  if (en > SURE_RATIO * fr) return 'en';
  return fr > SURE_RATIO * en ? 'fr' : undefined;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Chinese has no spaces between its words, which have two characters on average. */
const CHARACTERS_A_CHINESE_WORD = 2;

export function wordsIn(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const spaced = text.split(/[ \n]/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return spaced + Math.floor(han / CHARACTERS_A_CHINESE_WORD);
}
