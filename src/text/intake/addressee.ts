/** Turns the lines over a letter into those that say to whom it is written. */
import type { Lang } from '../statement/index.ts';
import { dateLineOf, symbolIn } from './datelines.ts';
import { headingLevel } from './head-lines.ts';
import type { SourceLine } from './lines.ts';
import { folded } from './mend.ts';
import { wordsIn } from './pairs.ts';
import {
  isContact,
  isName,
  isOfficeLine,
  isSalutation,
  isStatusLine,
  kindOf,
  labelOf,
  namesHouse,
  saysToWhom,
  speakerLine,
} from './wording.ts';

/** A name, a street and a town at least. */
const FEWEST_ADDRESS_LINES = 3;
const LONGEST_ADDRESS_LINE = 10;
/** Rue des Tilleuls 9; 1202 Geneva. */
const HOUSE_OR_TOWN = /(?:^|[ ,])\p{Nd}{1,6}\p{L}?(?=[ ,]|$)/u;

/** A letterhead has where to find whose it is: www.example.org. */
const WEB_ADDRESS = /(?:^|[ |(])(?:https?:\/\/|www\.)[^ ]/iu;

/** What stands about the lines over a letter. */
interface AroundHead {
  /** The first line of its text. */
  readonly opening: SourceLine | undefined;
  /** Who has signed it. */
  readonly signers: readonly string[];
  /** Whose text it is. */
  readonly houses: readonly SourceLine[];
}

/**
 * The addressee of a letter: the lines over its date or under it, one of them with a number of a house or a town, and a
 * salutation under them; or a name or an office, where somebody else has signed. No letter has a title, but where a line says
 * to whom it is written: To the Ministers of the States Parties.
 */
export function addresseeIn(
  lines: readonly SourceLine[],
  lang: Lang,
  { opening, signers, houses }: AroundHead,
): readonly SourceLine[] {
  if (opening === undefined || !isSalutation(opening.plain)) return [];
  const isOther = ({ plain }: SourceLine) =>
    symbolIn(plain) !== undefined ||
    dateLineOf(plain, lang) !== undefined ||
    labelOf(plain, lang) !== undefined ||
    SUBJECT.test(plain);
  const said = lines.filter(({ plain }) => saysToWhom(plain, lang));
  const titles = lines.filter(
    (line) => ![...said, ...houses].includes(line) && !isOther(line) && !isStatusLine(line.plain),
  );
  if (said.length === 1 && signers.length > 0 && titles.length > 0) return said;
  const end = lines.findIndex(isOther);
  const over = lines.slice(0, end === -1 ? lines.length : end);
  const behind = lines.slice(lines.findLastIndex(({ plain }) => dateLineOf(plain, lang) !== undefined) + 1);
  const next = behind.findIndex(isOther);
  const under = end === -1 ? [] : behind.slice(0, next === -1 ? behind.length : next);
  const blocks = [over, under].map((block) => block.filter(({ plain }) => !isStatusLine(plain)));
  const isTitled = lines.some((line) => (headingLevel(line) ?? 3) < 3 || kindOf(line.plain, lang) !== undefined);
  const isSenders = (block: readonly SourceLine[]): boolean =>
    block.some(({ plain }) => WEB_ADDRESS.test(plain) || signers.includes(plain)) || isLetterhead(block, lines, lang);
  const address = isTitled ? undefined : blocks.find((block) => isAddress(block, lang) && !isSenders(block));
  if (address !== undefined) return address;
  const isNamed = (line: SourceLine) => namesAddressee(line, lang, signers);
  if (under.some(isNamed) && under.every((line) => isShort(line, lang))) return under;
  // Over the date stands whose text it is as well: its salutation says whom it is written to.
  const named = over.slice(over.findIndex(isNamed));
  return over.some(isNamed) && named.every((line) => isShort(line, lang)) && sharesWord(opening.plain, named)
    ? named
    : [];
}

/** Whether an address over everything is that of a house, and of nobody there: of who writes. */
function isLetterhead(block: readonly SourceLine[], lines: readonly SourceLine[], lang: Lang): boolean {
  const [first] = block;
  return (
    first !== undefined &&
    first === lines[0] &&
    namesHouse(first.plain, lang) &&
    !block.some(({ plain }) => isOfficeLine(plain, lang) || speakerLine(plain, lang) !== undefined)
  );
}

/** A name or an office, under which somebody else has signed. */
function namesAddressee({ text }: SourceLine, lang: Lang, signers: readonly string[]): boolean {
  const [first = ''] = text.split('\n').map((line) => folded(line));
  const name = speakerLine(first, lang)?.name ?? first;
  const isOther = signers.length > 0 && !signers.some((one) => name.includes(one) || one.includes(name));
  return isOther && (speakerLine(first, lang) !== undefined || isName(first, lang) || isOfficeLine(first, lang));
}

function isShort({ text, block }: SourceLine, lang: Lang): boolean {
  return (
    block?.kind !== 'heading' &&
    text.split('\n').every((line) => wordsIn(line) <= LONGEST_ADDRESS_LINE && !isContact(folded(line), lang))
  );
}

/** Dear Minister: one of the words of the office, or of the name, that it is written to. */
function sharesWord(salutation: string, lines: readonly SourceLine[]): boolean {
  const words = new Set(lines.flatMap(({ plain }) => wordsOf(plain)));
  return wordsOf(salutation).some((word) => words.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
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
