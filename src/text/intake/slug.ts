/** Turns a date and an English title into the name of the statement's folder. */
import { slugOf, type IsoDate } from '../statement/index.ts';

/** Words that half of all titles begin or end with, and that tell none of them from another. */
const GENERIC = new Set(
  (
    'a an the and or of on at in for to by with from against about concerning regarding following during as it its our this ' +
    'message statement remarks address speech video press release joint opening closing keynote occasion observance commemoration ' +
    'world international global united nations un day week year decade annual first'
  ).split(' '),
);

/** Enough to tell one title from another, and still read in a list of files. */
const MOST_WORDS = 6;

/** `2014-07-30-trafficking-in-persons`: the date, then the words of the title from the first to the last that tell something. */
export function statementSlug(date: IsoDate, title: string): string {
  const words = slugOf(title.replace(/(?<=\p{L})['’]s(?!\p{L})/gu, '')).split('-');
  const start = words.findIndex((word) => !GENERIC.has(word));
  const telling = (start === -1 ? words : words.slice(start)).slice(0, MOST_WORDS);
  const end = telling.findLastIndex((word) => !GENERIC.has(word));
  return slugOf([date, ...(end === -1 ? telling : telling.slice(0, end + 1))].join('-'));
}
