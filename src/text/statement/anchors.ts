/** Turns a text into its anchors: what a translation of it is likely to have too, whatever its language. */

/** How an anchor is trusted: an address or a symbol stands in any translation; a beginning of a word may be chance. */
export type AnchorKind = 'address' | 'number' | 'name' | 'word' | 'sign';

/** The anchors of a text, each once, by the key that it shares with the other language. */
export type Anchors = ReadonlyMap<string, AnchorKind>;

/** Addresses of the web and of mail, and document symbols such as A/RES/70/1: as they are, without a full stop after. */
const ADDRESS = /https?:\/\/[^ \u00A0\u202F<>()]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[A-Z]+(?:\/[A-Z0-9]+(?:\.[0-9]+)*)+/gu;

/** Figures with what may stand between their groups: 10,000 and 10 000 are one number, as are 2.5 and 2,5. */
const NUMBER = /\d+(?:[.,\u00A0\u202F ]\d{3})*(?:[.,]\d+)?/gu;

const WORD = /\p{L}+/gu;

/**
 * The letters that make two words cognates. Four is what Simard, Foster and Isabelle, “Using Cognates to Align Sentences
 * in Bilingual Corpora” (TMI-92, pp. 67-81), found good for English and French; fewer would match by chance.
 */
const COGNATE_LETTERS = 4;

/** Shorter names than cognates are still names: Ban, Rio. */
const SHORTEST_NAME = 3;

/** Marks whose presence survives translation, whatever their shape in each language. */
const SIGNS: readonly (readonly [key: string, pattern: RegExp])[] = [
  ['“', /[“«„"]/u],
  ['?', /\?/u],
  ['(', /\(/u],
  ['%', /%|\bper cent\b|\bpour cent\b/u],
];

/** Pure; linear in the length of the text. */
export function anchorsOf(text: string): Anchors {
  const found = new Map<string, AnchorKind>();
  for (const [key, pattern] of SIGNS) if (pattern.test(text)) found.set(key, 'sign');
  const withoutAddresses = text.replace(ADDRESS, (address) => {
    found.set(address.replace(/[.,;:!?]+$/u, '').toLowerCase(), 'address');
    return ' ';
  });
  for (const [figures] of withoutAddresses.matchAll(NUMBER)) found.set(`#${digitsOf(figures)}`, 'number');
  for (const [word] of withoutAddresses.matchAll(WORD)) {
    const letters = folded(word);
    if (letters.length >= COGNATE_LETTERS) found.set(letters.slice(0, COGNATE_LETTERS), isName(word) ? 'name' : 'word');
    else if (letters.length >= SHORTEST_NAME && isName(word)) found.set(letters, 'name');
  }
  return found;
}

/** The digits alone: what stands between them is the language's own. */
function digitsOf(figures: string): string {
  return figures.replace(/\D/gu, '');
}

/** Small letters without accents. */
function folded(word: string): string {
  return word.toLowerCase().replace(/œ/gu, 'oe').replace(/æ/gu, 'ae').normalize('NFD').replace(/\p{M}/gu, '');
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** A mark that ends a sentence, with what closes after it, before a space or the end; one after a single capital is not. */
const SENTENCE_END = /(?<!(?:^|[^\p{L}\p{N}])\p{Lu})[.!?…][”»"')\u00A0\u202F]*(?=[ \n]|$)/gu;

/** How many sentences end in a text; none in a heading or an item. Translators keep them more often than not. */
export function sentencesIn(text: string): number {
  return text.match(SENTENCE_END)?.length ?? 0;
}
