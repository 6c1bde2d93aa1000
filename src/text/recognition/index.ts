/** Which language a text is in. */
export { languageEvidence, recognisedLanguage } from './recognise.ts';
export { type Likeness, type LikenessOf, openLikeness } from './ngrams.ts';
