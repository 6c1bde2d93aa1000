/** Turns passages into those that are written in another language than their version, told by their commonest words. */
import { languageOf, once, writingOf } from '../language/index.ts';
import { languageEvidence, recognisedLanguage } from '../recognition/index.ts';
import { checkedLanguages, excerpt, type Finding, findingIn, languageName, ofAll } from './finding.ts';
import { LETTER, type Passage } from './passages.ts';

/** Words that every text of a language is full of, and that are no words of the others. */
const COMMON_WORDS = once(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(checkedLanguages().map(({ tag, words }) => [tag, new Set(words.commonWords)])),
);

/** Scripts that one language here is written in, by the language: none of those that several share. */
const SCRIPTS = once(() =>
  checkedLanguages().flatMap(({ tag, words: { script } }) =>
    script === undefined ? [] : [{ tag, letters: new RegExp(`\\p{Script=${script}}`, 'gu') }],
  ),
);
/** No letter of those scripts, nor of any but Latin, is in a text without these. */
const BEYOND_LATIN = /[^\t\n -\u02FF\u1E00-\u1EFF\u2000-\u20CF]/;

/** Words that are common in one language and words of another as well. */
const SHARED = once(() => ofAll(({ sharedWords }) => sharedWords));

/** Fewer of the other language's words may be a name. */
const FEWEST_WORDS = 3;
/** Those of the other are so many times the language's own. */
const SURE_RATIO = 3;
/** In so short a text two of them will do, if they are half of it. */
const SHORT_TEXT = 8;

/** Addresses of the web and of mail, whose words are of no language of the text. */
const ADDRESS = /(?:https?:\/\/|www\.)[^ \u00A0\u202F<>()]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

const SENTENCE = /[^.!?。！？؟\n]+[.!?。！？؟\n]*/gu;
const WORD = new RegExp(String.raw`${LETTER}+`, 'gu');
const ANY_LETTER = /\p{L}/gu;

/** With fewer letters of another script a name stands there. */
const FEWEST_LETTERS = 12;

/** With fewer characters of another way of writing it may be a name that is kept as it is. */
const FEWEST_CHARACTERS = 2;

/** A passage of fewer words may be names. Of its own language every third word is one of the commonest. */
const FEWEST_STRANGE_WORDS = 8;
const STRANGE_SHARE = 0.22;
/** So many of all its words at least speak for the other language. */
const STRANGE_EVIDENCE = 0.25;
/** And so many times what speaks for its own: Portuguese has half of it in common with Spanish. */
const STRANGE_RATIO = 2;

/** Each sentence that is in the other language and not marked as such; of a whole paragraph only the first is told. */
export function otherLanguage(passage: Passage): readonly Finding[] {
  const { lang, role } = passage;
  if (role === 'contact') return [];
  // As long as they were, so that all after them stands where it stood.
  const own = passage.own.replace(ADDRESS, (address) => '0'.repeat(address.length));
  const sentences = [...own.matchAll(SENTENCE)];
  const others = sentences.map((sentence) => ({ sentence, other: otherThan(lang, sentence[0]) }));
  const { sentence: found, other } = others.find((one) => one.other !== undefined) ?? strangerIn(lang, own, sentences);
  if (found === undefined || other === undefined) return [];
  // Words that are common in one of those that are compared may be of a language that is not: de, en.
  const sure = recognisedLanguage(found[0]) ?? other;
  const language = sure === lang ? other : sure;
  const start = found.index + found[0].search(/[^ \u00A0\u202F]/u);
  return [
    findingIn(passage, start, {
      code: 'check/language',
      message: `${excerpt(passage.text.slice(start, found.index + found[0].length))} is ${languageName(language)} in the ${languageName(lang)}`,
      hint: `translate it, or mark it: <span lang="${language}">…</span>`,
    }),
  ];
}

/**
 * The first sentence of a passage that is in a language which nothing is compared in, German in the French: the passage has
 * few words of its own language, and without its names it is surely of another.
 */
function strangerIn(
  lang: string,
  own: string,
  sentences: readonly RegExpExecArray[],
): { readonly sentence?: RegExpExecArray; readonly other?: string } {
  const [sentence] = sentences;
  const common = COMMON_WORDS().get(lang);
  if (sentence === undefined || common === undefined) return {};
  const words = (own.match(WORD) ?? []).filter((word, n) => n === 0 || word === word.toLowerCase());
  if (words.length < FEWEST_STRANGE_WORDS) return {};
  if (words.filter((word) => common.has(word.toLowerCase())).length > STRANGE_SHARE * words.length) return {};
  const text = words.join(' ');
  const other = recognisedLanguage(text);
  if (other === undefined || languageOf(other).tag === languageOf(lang).tag) return {};
  const evidence = languageEvidence(text);
  const [shown, ofOwn] = [evidence.get(other) ?? 0, evidence.get(lang) ?? 0];
  const isSure = shown >= Math.max(FEWEST_WORDS, STRANGE_EVIDENCE * words.length) && shown >= STRANGE_RATIO * ofOwn;
  return isSure ? { sentence, other } : {};
}

/** The language of a sentence, if it is surely another than `lang`. */
function otherThan(lang: string, sentence: string): string | undefined {
  const inScript = inOtherWriting(lang, sentence) ?? inOtherScript(lang, sentence);
  if (inScript !== undefined) return inScript;
  if (isInOwnScript(lang, sentence)) return undefined;
  const counts = new Map<string, number>();
  let words = 0;
  for (const [written] of sentence.matchAll(WORD)) {
    words++;
    const word = written.toLowerCase();
    if (SHARED().has(word)) continue;
    // A capital in the middle of a sentence is a name’s: Le Monde, The Hague.
    if (words > 1 && written !== word) continue;
    for (const [tag, common] of COMMON_WORDS()) if (common.has(word)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const own = counts.get(lang) ?? 0;
  const [best] = [...counts].filter(([tag]) => tag !== lang).toSorted((a, b) => b[1] - a[1]);
  const [other, count] = best ?? ['', 0];
  const isSure =
    count >= FEWEST_WORDS
      ? count > SURE_RATIO * own
      : own === 0 && count === 2 && words <= SHORT_TEXT && words > 2 && 2 * count >= words;
  return isSure && COMMON_WORDS().has(lang) ? other : undefined;
}

/** The other way of writing the language that a sentence is in, which is another language to who reads it. */
function inOtherWriting(lang: string, sentence: string): string | undefined {
  const other = checkedLanguages().find(({ tag }) => tag === lang)?.words.otherWriting;
  if (other === undefined || writingOf(sentence, lang, other) !== other.tag) return undefined;
  return [...sentence].filter((letter) => other.letters.includes(letter)).length >= FEWEST_CHARACTERS
    ? other.tag
    : undefined;
}

/** Whether most letters of a sentence are of the script that its language alone has here: what else is in it are names. */
function isInOwnScript(lang: string, sentence: string): boolean {
  const own = SCRIPTS().find(({ tag }) => tag === lang)?.letters;
  if (own === undefined) return false;
  return 2 * (sentence.match(own)?.length ?? 0) > (sentence.match(ANY_LETTER)?.length ?? 0);
}

/** The language whose script most letters of a sentence are of, where that is not this one's. */
function inOtherScript(lang: string, sentence: string): string | undefined {
  if (!BEYOND_LATIN.test(sentence)) return undefined;
  const script = languageOf(lang).script;
  const letters = sentence.match(ANY_LETTER)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return undefined;
  return SCRIPTS().find(
    ({ tag, letters: own }) =>
      tag !== lang && languageOf(tag).script !== script && 2 * (sentence.match(own)?.length ?? 0) > letters,
  )?.tag;
}
