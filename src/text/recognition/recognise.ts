/** Tells which language a text is in, of all that are written anywhere: an open set, in which most are none of ours. */
import { knownLanguages, languageOf, type Recognition, writingOf } from '../language/index.ts';
import { COMMON_WORDS, NEVER, SCRIPTS, TELLING } from './common-words.ts';

interface Known {
  readonly tag: string;
  readonly words: ReadonlySet<string>;
  readonly never: RegExp | undefined;
  readonly telling: RegExp | undefined;
}

/** Made when a text is first looked at: who builds a statement seldom needs it. It follows from constants alone. */
function kept<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

const known = kept((): readonly Known[] => [
  ...knownLanguages().flatMap(({ tag, intake }) => (intake === undefined ? [] : asKnown(tag, intake.recognition))),
  ...Object.entries(COMMON_WORDS).flatMap(([tag, commonWords]) =>
    asKnown(tag, { commonWords, never: NEVER[tag], telling: TELLING[tag] }),
  ),
]);

type Words = {
  readonly [K in keyof Pick<Recognition, 'commonWords' | 'never' | 'telling'>]: Recognition[K] | undefined;
};

function asKnown(tag: string, { commonWords, never, telling }: Words): readonly Known[] {
  if (commonWords === undefined) return [];
  const pattern = (text: string | undefined): RegExp | undefined =>
    text === undefined ? undefined : new RegExp(text, 'u');
  return [{ tag, words: new Set(commonWords.split(' ')), never: pattern(never), telling: pattern(telling) }];
}

/** The languages that have a word among their commonest. */
const languagesWith = kept(withWord);

function withWord(): ReadonlyMap<string, readonly Known[]> {
  const found = new Map<string, Known[]>();
  for (const language of known())
    for (const word of language.words) {
      const others = found.get(word);
      if (others === undefined) found.set(word, [language]);
      else others.push(language);
    }
  return found;
}

const SCRIPT_LETTERS = SCRIPTS.map(([script, tag]) => ({ tag, letters: new RegExp(`\\p{Script=${script}}`, 'gu') }));
const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Of ideographs alone: of ours the one that is written in them. */
const ofIdeographs = kept(() => knownLanguages().find(({ intake }) => intake?.recognition.script === 'Han'));

/** Of the letters of Japanese so many are kana at least; Chinese has none. */
const KANA_SHARE = 0.1;

/** The language that a script of its own tells: more than half of the letters are in it. */
function byScript(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return undefined;
  const [han, kana] = [count(text, HAN), count(text, KANA)];
  if (han + kana > letters / 2) return kana > KANA_SHARE * (han + kana) ? 'ja' : ofHan(text);
  return SCRIPT_LETTERS.find((script) => count(text, script.letters) > letters / 2)?.tag;
}

/** The way of writing that a text of ideographs shows; the language's own where it shows none. */
function ofHan(text: string): string | undefined {
  const language = ofIdeographs();
  if (language === undefined) return undefined;
  const { tag, intake } = language;
  const other = intake?.recognition.otherWriting;
  return (other && writingOf(text, tag, other)) ?? tag;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** “L’étude no 14” is French, “study no. 14” English: before figures it is the same abbreviation in many languages. */
const NUMBER_SIGN = /(?<!\p{L})no\.?(?=[ \u00A0\u202F]?\d)/gu;

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .replaceAll(NUMBER_SIGN, ' ')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** A common word counts as one; a word that the language cannot have against it, and one with telling letters for it, as half. */
const AGAINST = 0.5;
const TELLING_WORD = 0.5;

/**
 * How many common words of each language a text has, less what speaks against it; of languages that have at least one. A
 * text in a script of its own gives that language a word for each three letters.
 */
export function languageEvidence(text: string): ReadonlyMap<string, number> {
  const script = byScript(text);
  if (script !== undefined) return new Map([[script, Math.max(1, count(text, /\p{L}/gu) / 3)]]);
  return evidenceOf(wordsOf(text));
}

function evidenceOf(words: readonly string[]): ReadonlyMap<string, number> {
  const hits = new Map<Known, number>();
  for (const word of words) for (const one of languagesWith().get(word) ?? []) hits.set(one, (hits.get(one) ?? 0) + 1);
  const evidence = new Map<string, number>();
  for (const language of known()) {
    const { tag, words: own, never, telling } = language;
    const common = hits.get(language) ?? 0;
    if (common === 0 && telling === undefined) continue;
    const told = telling === undefined ? 0 : words.filter((word) => !own.has(word) && telling.test(word)).length;
    if (common === 0 && told === 0) continue;
    const against = never === undefined ? 0 : words.filter((word) => never.test(word)).length;
    const sum = common - AGAINST * against + TELLING_WORD * told;
    if (sum > 0) evidence.set(tag, sum);
  }
  return evidence;
}

/** A text has so many common words of its language at least, and such a share of all its words. */
const FEWEST_WORDS = 2;
const LEAST_SHARE = 0.15;

/** Of the common words that only one of two languages has, the text's own has so many times those of the other. */
const SURE_RATIO = 1.5;

/** The language of a text that is surely in it; nothing for one that is too short, or in a language that is not known here. */
export function recognisedLanguage(text: string): string | undefined {
  const script = byScript(text);
  if (script !== undefined) return script;
  const words = wordsOf(text);
  const ranked = [...evidenceOf(words)].toSorted((a, b) => b[1] - a[1]);
  const [best, ...others] = ranked;
  if (best === undefined || best[1] < FEWEST_WORDS || best[1] < LEAST_SHARE * words.length) return undefined;
  // Letters alone tell nothing: names and borrowed words have those of others.
  if (
    !words.some(
      (word) =>
        languagesWith()
          .get(word)
          ?.some(({ tag }) => tag === best[0]) === true,
    )
  )
    return undefined;
  const rivals = others.filter(([, sum]) => sum >= best[1] / 2);
  const names = namesIn(text);
  return rivals.every(([tag, sum]) => isApartFrom(best[0], tag, { words, names, isClose: best[1] - sum < CLOSE }))
    ? best[0]
    : undefined;
}

/** So many words that only it has tell a language from one whose pages are read. */
const FEWEST_OWN = 2;

interface Written {
  readonly words: readonly string[];
  /** Those that have a capital. */
  readonly names: ReadonlySet<string>;
  /** Whether the text shows nearly as much of the other. */
  readonly isClose: boolean;
}

/** In common words. */
const CLOSE = 1;

function namesIn(text: string): ReadonlySet<string> {
  return new Set(
    text
      .normalize('NFC')
      .match(/\p{Lu}[\p{L}\p{M}]*/gu)
      ?.map((word) => word.toLowerCase()),
  );
}

function isRead({ tag }: Known): boolean {
  return languageOf(tag).intake?.pages !== undefined;
}

function isApartFrom(tag: string, other: string, { words, names, isClose }: Written): boolean {
  const [one, two] = [tag, other].map((name) => known().find((language) => language.tag === name));
  if (one === undefined || two === undefined) return true;
  const has = ({ words: common, telling }: Known, word: string): boolean =>
    common.has(word) || telling?.test(word) === true;
  const only = (a: Known, b: Known): number =>
    words.filter((word) => (has(a, word) && !has(b, word)) || b.never?.test(word) === true).length;
  // Of a language whose pages are read, one word that another has as well (en mai) and a name (Radio) make no other.
  const isOwn = (word: string): boolean =>
    (has(one, word) && !has(two, word)) || (two.never?.test(word) === true && !names.has(word));
  if (isClose && isRead(two) && !isRead(one) && new Set(words.filter(isOwn)).size < FEWEST_OWN) return false;
  const own = only(one, two);
  return own >= 1 && own >= SURE_RATIO * only(two, one);
}
