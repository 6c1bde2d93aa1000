/** Turns the lines over a letter into those that say to whom it is written. */
import type { Lang } from '../statement/index.ts';
import { dateLineOf, symbolIn } from './datelines.ts';
import { headingLevel } from './head-lines.ts';
import type { SourceLine } from './lines.ts';
import { folded } from './mend.ts';
import { wordsIn } from './pairs.ts';
import { isContact, isSalutation, isStatusLine, kindOf, labelOf } from './wording.ts';

/** A name, a street and a town at least. */
const FEWEST_ADDRESS_LINES = 3;
const LONGEST_ADDRESS_LINE = 10;
/** Rue des Tilleuls 9; 1202 Geneva. */
const HOUSE_OR_TOWN = /(?:^|[ ,])\p{Nd}{1,6}\p{L}?(?=[ ,]|$)/u;

/**
 * The addressee of a letter: the lines over its date or under it, one of them with a number of a house or a town, and a
 * salutation under them. No letter has a title.
 */
export function addresseeIn(
  lines: readonly SourceLine[],
  lang: Lang,
  opening: SourceLine | undefined,
): readonly SourceLine[] {
  if (opening === undefined || !isSalutation(opening.plain)) return [];
  if (lines.some((line) => (headingLevel(line) ?? 3) < 3 || kindOf(line.plain, lang) !== undefined)) return [];
  const isOther = ({ plain }: SourceLine) =>
    symbolIn(plain) !== undefined ||
    dateLineOf(plain, lang) !== undefined ||
    labelOf(plain, lang) !== undefined ||
    SUBJECT.test(plain);
  const end = lines.findIndex(isOther);
  const over = lines.slice(0, end === -1 ? lines.length : end);
  const behind = lines.slice(lines.findLastIndex(({ plain }) => dateLineOf(plain, lang) !== undefined) + 1);
  const next = behind.findIndex(isOther);
  const under = end === -1 ? [] : behind.slice(0, next === -1 ? behind.length : next);
  const blocks = [over, under].map((block) => block.filter(({ plain }) => !isStatusLine(plain)));
  return blocks.find((block) => isAddress(block, lang)) ?? [];
}

/** Subject: …; Objet : … */
const SUBJECT = /^\p{L}+ ?: ?\p{Lu}/u;

function isAddress(block: readonly SourceLine[], lang: Lang): boolean {
  const lines = block.flatMap(({ text }) => text.split('\n').map((line) => folded(line)));
  return (
    lines.length >= FEWEST_ADDRESS_LINES &&
    lines.every((line) => wordsIn(line) <= LONGEST_ADDRESS_LINE && !isContact(line, lang)) &&
    lines.slice(1).some((line) => HOUSE_OR_TOWN.test(line))
  );
}
