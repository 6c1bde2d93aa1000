/** The door of the room: a language by its code. */
import type { Lang } from '../statement/index.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { Language } from './types.ts';

export type { Edit, Language } from './types.ts';

const LANGUAGES: Readonly<Record<Lang, Language>> = { en: english, fr: french };

/** The rules of a language we can set. */
export function languageOf(lang: Lang): Language {
  return LANGUAGES[lang];
}
