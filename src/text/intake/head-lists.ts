/** Takes apart the lists and tables that say facts of a text and not its words: its day, its place, what it is called, what a site says of it. */
import { settableLanguages } from '../language/index.ts';
import { textOf } from '../statement/index.ts';
import { labelledPlace } from './datelines.ts';
import { findDate, findDateOf, type FoundDate } from './dates.ts';
import { isChrome, isLabelLine, isSentence } from './lines.ts';
import { folded } from './mend.ts';
import type { PageLine } from './page.ts';
import { wordsIn } from './pairs.ts';
import { isPlaceLike, VERSION_LANGUAGES } from './wording.ts';

/** What an item says of a text. */
type Detail = 'day' | 'place' | 'label' | 'site';

/** More things are a list of the text. */
const MOST_DETAILS = 8;
/** In words. */
const LONGEST_PLACE = 5;

/**
 * Lines with such lists apart, each item a line: 14 May 2027, 3 min read, 1,284 views wherever they stand; Press release, 14
 * May 2027, Lindmar over the first paragraph of a page, and what says the same in the same order over further ones.
 */
export function detailsApart(lines: readonly PageLine[]): readonly PageLine[] {
  const first = lines.findIndex(isParagraph);
  const known = new Set<string>();
  return lines.flatMap((line, n): readonly PageLine[] => {
    if (n === 0 && isLetterhead(line, lines[1])) return cellsOf(line);
    const items = itemsOf(line);
    const said = items.map(detailOf);
    if (!isOfOneText(said)) return [line];
    if (!said.includes('site')) {
      const [above, order] = [lines[n - 1], said.join(' ')];
      const isOver = n < first && !/[:：]$/u.test(above?.text.trimEnd() ?? '');
      if (isOver) known.add(order);
      else if (!known.has(order) || above === undefined || isParagraph(above)) return [line];
    }
    const { block: _, text: __, ...bare } = line;
    return withPlaceBesideDay(items, said).map((text) => ({ ...bare, text, apart: true }));
  });
}

/** More rows are a table of the text. */
const MOST_LETTERHEAD_ROWS = 4;

/** Whether a table lays out what a page begins with, its house, its number, its day: with nothing over it, no text begins so. */
function isLetterhead({ block }: PageLine, next: PageLine | undefined): boolean {
  return block?.kind === 'table' && block.rows.length < MOST_LETTERHEAD_ROWS && next !== undefined;
}

/** What each cell of a table says, row by row. */
function cellsOf(line: PageLine): readonly PageLine[] {
  const { block, ...bare } = line;
  if (block?.kind !== 'table') return [];
  return [block.head, ...block.rows].flat().flatMap(({ content, place }) => {
    const text = textOf(content).trim();
    return text === '' ? [] : [{ ...bare, text, line: place.line, apart: true }];
  });
}

/** A place that nothing calls so is known for one beside its day: 12 May 2027 | Lindmar. */
function withPlaceBesideDay(items: readonly string[], said: readonly (Detail | undefined)[]): readonly string[] {
  const place = items.find((item, n) => said[n] === 'place' && labelledPlace(folded(item)) === undefined);
  const day = items.find((_, n) => said[n] === 'day');
  if (place === undefined || day === undefined) return items;
  return items.flatMap((item) => (item === place ? [] : item === day ? `${day} | ${place}` : item));
}

function isParagraph({ text, block }: PageLine): boolean {
  const plain = folded(text);
  return (block === undefined || block.kind === 'paragraph') && isSentence(plain) && !isChrome(plain);
}

/** The items of a list; of a table in two columns, each row as its label and what it says. */
function itemsOf({ block, text }: PageLine): readonly string[] {
  if (block?.kind === 'list') return text.split('\n');
  if (block?.kind !== 'table' || block.align.length !== 2) return [];
  return [block.head, ...block.rows].map((row) =>
    row
      .map((cell) => textOf(cell.content).trim())
      .join(': ')
      .replace(/[:：]: /u, ': '),
  );
}

function detailOf(item: string): Detail | undefined {
  const plain = folded(item);
  if (isDayAlone(plain)) return 'day';
  if (labelledPlace(plain) !== undefined) return 'place';
  if (isChrome(plain)) return 'site';
  if (isLabelLine(plain)) return 'label';
  const isPlace = wordsIn(plain) <= LONGEST_PLACE && VERSION_LANGUAGES.some((lang) => isPlaceLike(plain, lang));
  return isPlace && !/\p{N}/u.test(plain) ? 'place' : undefined;
}

/** Whether everything is known, and a thing that a text has once is said once: of days alone, or of places, the text tells. */
function isOfOneText(said: readonly (Detail | undefined)[]): boolean {
  const times = (detail: Detail): number => said.filter((one) => one === detail).length;
  if (said.length === 0 || said.length > MOST_DETAILS || said.includes(undefined)) return false;
  return times('day') <= 1 && times('place') <= 1 && times('label') <= 1 && times('day') + times('site') > 0;
}

/** Whether a line is a day in whatever language, and nothing else. */
function isDayAlone(plain: string): boolean {
  const isWhole = (found: FoundDate | undefined): boolean =>
    found !== undefined && found.before === '' && found.after === '';
  return isWhole(findDate(plain)) || settableLanguages().some(({ tag }) => isWhole(findDateOf(plain, tag)));
}
