/** Turns the words that languages have for reading pages into those of one language, or of all: a page may be in any. */
import { isLang, knownLanguages, languageOf, type PageWords } from '../language/index.ts';
import { type Lang } from '../statement/index.ts';

/** The words of every language whose pages are understood. */
export const ALL_WORDS: readonly PageWords[] = knownLanguages().flatMap(({ intake }) => intake?.pages ?? []);

/** The languages that a version may be in, in the order that versions are put. */
export const VERSION_LANGUAGES: readonly Lang[] = knownLanguages().flatMap(({ tag }) =>
  isVersionLanguage(tag) ? [tag] : [],
);

/** Whether a page in a language is understood, and its text can be set. */
export function isVersionLanguage(tag: string): tag is Lang {
  const { setting, intake } = languageOf(tag);
  return isLang(tag) && setting !== undefined && intake?.pages !== undefined;
}

/** The words of a version's language. Throws for a language that no version was found in. */
export function wordsOf(lang: Lang): PageWords {
  const { intake, name } = languageOf(lang);
  if (intake?.pages === undefined) throw new Error(`no page in ${name} is understood`);
  return intake.pages;
}

/** A pattern of what any language says. */
export function inAnyLanguage(pick: (words: PageWords) => string | undefined): string {
  return `(?:${ALL_WORDS.flatMap((words) => pick(words) ?? []).join('|')})`;
}
