/**
 * The paragraph that Knuth and Plass break throughout "Breaking Paragraphs into Lines" (Software: Practice & Experience
 * 11, 1981), with the widths that the paper gives for it in eighteenths of an em.
 */
import type { Item } from '../../../src/page/paragraph/index.ts';
import { box, glue, penalty } from './demerits.ts';

/** With the paper's hyphenation; a middle dot is where a hyphen may be added. */
const TEXT =
  "In olden times when wish·ing still helped one, there lived a king whose daugh·ters were all beau·ti·ful; and the \
young·est was so beau·ti·ful that the sun it·self, which has seen so much, was aston·ished when·ever it shone in her \
face. Close by the king's castle lay a great dark for·est, and un·der an old lime-tree in the for·est was a well, and \
when the day was very warm, the king's child went out into the for·est and sat down by the side of the cool \
foun·tain; and when she was bored she took a golden ball, and threw it up on high and caught it; and this ball was \
her favor·ite play·thing.";

/** From a to z. */
const LETTER_WIDTHS = [9, 10, 8, 10, 8, 6, 9, 10, 5, 6, 10, 5, 15, 10, 9, 10, 10, 7, 7, 7, 10, 9, 13, 10, 10, 8];
const OTHER_WIDTHS: ReadonlyMap<string, number> = new Map([
  ['C', 13],
  ['I', 6],
  ['-', 6],
  [',', 5],
  [';', 5],
  ['.', 5],
  ["'", 5],
]);

const INDENT = 18;
const HYPHEN_COST = 50;
const HYPHEN_WIDTH = 6;

interface TextItem {
  readonly item: Item;
  /** What it shows inside a line, and where the line ends at it. */
  readonly inside: string;
  readonly atEnd: string;
}

const PARAGRAPH: readonly TextItem[] = [
  { item: box(INDENT), inside: '', atEnd: '' },
  ...TEXT.split(' ').flatMap((word, n, words) => [
    ...(n > 0 ? [spaceAfter(words[n - 1] ?? '')] : []),
    ...partsOf(word),
  ]),
];

export const FROG_KING: readonly Item[] = PARAGRAPH.map(({ item }) => item);

/** What a line from item `start` to the break at item `end` reads. */
export function frogKingLine({ start, end }: { readonly start: number; readonly end: number }): string {
  const inside = PARAGRAPH.slice(start, end).map((piece) => piece.inside);
  return [...inside, PARAGRAPH[end]?.atEnd ?? ''].join('');
}

function partsOf(word: string): readonly TextItem[] {
  return word
    .split(/(·|(?<=-))/)
    .filter((part) => part !== '')
    .flatMap((part): readonly TextItem[] => {
      if (part === '·') return [{ item: hyphen(HYPHEN_WIDTH), inside: '', atEnd: '-' }];
      const whole = { item: box(widthOf(part)), inside: part, atEnd: '' };
      return part.endsWith('-') ? [whole, { item: hyphen(0), inside: '', atEnd: '' }] : [whole];
    });
}

function hyphen(width: number): Item {
  return penalty(HYPHEN_COST, { flagged: true, width });
}

function spaceAfter(word: string): TextItem {
  const item = word.endsWith(',')
    ? glue(6, 4, 2)
    : word.endsWith(';')
      ? glue(6, 4, 1)
      : word.endsWith('.')
        ? glue(8, 6, 1)
        : glue(6, 3, 2);
  return { item, inside: ' ', atEnd: '' };
}

function widthOf(part: string): number {
  return [...part].reduce((sum, character) => {
    const width = OTHER_WIDTHS.get(character) ?? LETTER_WIDTHS[character.charCodeAt(0) - 'a'.charCodeAt(0)];
    if (width === undefined) throw new Error(`the paper has no width for ${character}`);
    return sum + width;
  }, 0);
}
