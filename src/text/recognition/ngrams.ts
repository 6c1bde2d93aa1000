/**
 * Tells by groups of letters which language a text is likeliest in. A line of a few words has hardly any of the common ones;
 * the letters that follow each other in it say more, but always say something, of a row of names as well: so they choose
 * among languages, and never show by themselves that a text is in one.
 */
import { NGRAM_TAGS } from './common-words.ts';

/** How alike a text is to each language that the library knows, from 0 to 1. */
export type Likeness = ReadonlyMap<string, number>;

/** Looks at a text, at the first thousand letters of it. */
export type LikenessOf = (text: string) => Likeness;

/** Loads what is known of sixty languages, a megabyte: nothing to have where words tell enough. */
export async function openLikeness(): Promise<LikenessOf> {
  const { eld } = await import('eld/extrasmall');
  const known = Object.values(eld.info().Languages);
  return (text) => {
    const scores = eld.detect(text).getScores();
    return new Map(known.map((tag) => [NGRAM_TAGS[tag] ?? tag, scores[tag] ?? 0]));
  };
}
