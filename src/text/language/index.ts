/** The door of the room: a language by its code. */
import type { Lang, Meta } from '../statement/index.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { Language } from './types.ts';

export type { Edit, Language } from './types.ts';

const LANGUAGES: Readonly<Record<Lang, Language>> = { en: english, fr: french };

/** The rules of a language we can set. */
export function languageOf(lang: Lang): Language {
  return LANGUAGES[lang];
}

/** What is said of the state of a text before anything else, in this language: its embargo, check against delivery. */
export function noticesOf({ status, embargo }: Meta, lang: Lang): readonly string[] {
  const language = languageOf(lang);
  const until = embargo && language.formatEmbargo(embargo.until, embargo.zone.get(lang));
  return [until, language.formatStatus(status)].filter((line) => line !== undefined);
}
