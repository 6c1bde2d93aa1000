/** Takes apart those who sign a text side by side, as on paper, and knows what says for whom each of them signs. */
import { wordsIn } from './pairs.ts';
import type { TextLine } from './tab-tables.ts';
import { isName } from './wording.ts';

const LONGEST_CELL_WORDS = 8;

/** Lines of as many short cells, in one of them nothing but names: the lines of each who signs, one after the other. */
export function signatoriesApart(lines: readonly TextLine[]): readonly TextLine[] {
  const made: TextLine[] = [];
  for (let n = 0; n < lines.length;) {
    const width = cellsOf(lines[n]?.text ?? '').length;
    let end = n;
    while (width > 1 && cellsOf(lines[end]?.text ?? '').length === width) end++;
    const rows = lines.slice(n, end).map(({ text }) => cellsOf(text));
    const line = lines[n]?.line ?? 1;
    if (rows.length > 1 && rows.some((cells) => cells.every((cell) => isName(cell)))) {
      // All have the first one's place, for it is by their places that lines of a version stay in order.
      for (let column = 0; column < width; column++) {
        if (column > 0) made.push({ text: '', line });
        made.push(...rows.map((cells) => ({ text: cells[column] ?? '', line })));
      }
      n = end;
    } else {
      made.push(...lines.slice(n, n + 1));
      n++;
    }
  }
  return made;
}

/** The cells of a line that has gaps between few words each, none of which says something in figures or ends as a sentence; what tabs part may be a table. */
function cellsOf(text: string): readonly string[] {
  const cells = text.includes('\t') ? [] : text.trim().split(/ {3,}/u);
  const areShort = cells.every((cell) => wordsIn(cell) <= LONGEST_CELL_WORDS && !/\p{Nd}|[.!?…]$/u.test(cell));
  return areShort ? cells : [];
}

const LONGEST_HEAD_WORDS = 6;

/** For the Union: says for whom the next signs, and is no text, though it ends as what leads to a list does. */
export function headsSignatory(plain: string): boolean {
  return /[:：]$/u.test(plain) && wordsIn(plain) <= LONGEST_HEAD_WORDS;
}
