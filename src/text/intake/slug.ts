/** Turns a date and a title into the name of the statement's folder. */
import { slugOf, type IsoDate, type Lang } from '../statement/index.ts';
import { wordsOf } from './words.ts';

/** Enough to tell one title from another, and still read in a list of files. */
const MOST_WORDS = 6;

/** `2014-07-30-trafficking-in-persons`: the date, then the words of the title from the first to the last that tell something. */
export function statementSlug(date: IsoDate, title: string, lang: Lang | undefined): string {
  const generic = new Set(lang === undefined ? [] : wordsOf(lang).genericTitleWords);
  const words = slugOf(title.replace(/(?<=\p{L})['’]s(?!\p{L})/gu, '')).split('-');
  const start = words.findIndex((word) => !generic.has(word));
  const telling = (start === -1 ? words : words.slice(start)).slice(0, MOST_WORDS);
  const end = telling.findLastIndex((word) => !generic.has(word));
  return slugOf([date, ...(end === -1 ? telling : telling.slice(0, end + 1))].join('-'));
}
