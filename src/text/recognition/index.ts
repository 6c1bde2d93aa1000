/** Which language a text is in. */
export { languageEvidence, recognisedLanguage } from './recognise.ts';
