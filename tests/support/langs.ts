/** The languages that a version can be set in, for tests that hold of each. */
import { settableLanguages } from '../../src/text/language/index.ts';
import type { Lang } from '../../src/text/statement/index.ts';

export const LANGS: readonly Lang[] = settableLanguages().map(({ tag }) => tag);

export const EN = langOf('en');
export const FR = langOf('fr');

/** The language of a tag, which a version can be set in. */
export function langOf(text: string): Lang {
  const lang = LANGS.find((one) => one === text);
  if (lang === undefined) throw new Error(`no version can be set in ${text}`);
  return lang;
}

/** For tables of a test's own, that have a text in either. */
export type EnOrFr = 'en' | 'fr';

/** Which of the two a version is in, for such a table. */
export function enOrFr(lang: Lang): EnOrFr {
  return lang === EN ? 'en' : 'fr';
}
