/** Turns a date and a title into the name of the statement's folder. */
import { type IsoDate, type Lang, slugOf } from '../statement/index.ts';
import { isVersionLanguage, saidInTitle, wordsOf } from './wording.ts';

/** Enough to tell one title from another, and still read in a list of files. */
const MOST_WORDS = 6;

/** `2014-07-30-trafficking-in-persons`: the date, then the words of the title from the first to the last that tell something. */
export function statementSlug(date: IsoDate, title: string, lang: Lang | undefined): string {
  const generic = new Set(lang === undefined || !isVersionLanguage(lang) ? [] : wordsOf(lang).genericTitleWords);
  const slugWords = (text: string) => slugOf(text.replace(/(?<=\p{L})['’]s(?!\p{L})/gu, '')).split('-');
  // Whose text it is tells one from another less than what it is on, if the title says that.
  const behind = slugWords((lang === undefined ? undefined : saidInTitle(title, lang).behind) ?? title);
  const words = behind.some((word) => !generic.has(word)) ? behind : slugWords(title);
  const start = words.findIndex((word) => !generic.has(word));
  const telling = (start === -1 ? words : words.slice(start)).slice(0, MOST_WORDS);
  const end = telling.findLastIndex((word) => !generic.has(word));
  return slugOf([date, ...(end === -1 ? telling : telling.slice(0, end + 1))].join('-'));
}
