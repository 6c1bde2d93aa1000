/** Tells which numbers the items of a list have on a page, as a browser counts and writes them. */
import { roman } from '../language/index.ts';
import { numberAtStart, type DraftInline, type DraftParagraph } from '../statement/index.ts';
import { attribute, childElements, type Element } from './html-tree.ts';

export interface ItemNumber {
  readonly value: number;
  /** As it is written before the item, or as near to that as a numbered paragraph can have it: `7.`, `(c)`, `(iv)`. */
  readonly shown: string;
}

/** A statement's list begins within these, and counts on from there. */
const FIRST_START = 1;
const LAST_START = 999;

type Counting = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman' | 'none';

const BY_TYPE: ReadonlyMap<string, Counting> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);

/** What style sheets call them, where the page itself says so. */
const BY_STYLE: ReadonlyMap<string, Counting> = new Map([
  ['decimal', 'decimal'],
  ['lower-alpha', 'lower-alpha'],
  ['lower-latin', 'lower-alpha'],
  ['upper-alpha', 'upper-alpha'],
  ['upper-latin', 'upper-alpha'],
  ['lower-roman', 'lower-roman'],
  ['upper-roman', 'upper-roman'],
  ['none', 'none'],
]);

/** The numbers of an ordered list's items, whether they are of the text or not; none where the page shows none. */
export function numbersOf(list: Element): ReadonlyMap<Element, ItemNumber> {
  const items = childElements(list).filter(({ tagName }) => tagName === 'li');
  const reversed = attribute(list, 'reversed') !== undefined;
  const numbers = new Map<Element, ItemNumber>();
  let next = integer(attribute(list, 'start')) ?? (reversed ? items.length : 1);
  for (const item of items) {
    const value = integer(attribute(item, 'value')) ?? next;
    next = value + (reversed ? -1 : 1);
    const counting = countingOf(item) ?? countingOf(list) ?? 'decimal';
    if (counting !== 'none') numbers.set(item, { value, shown: shownAs(value, counting) });
  }
  return numbers;
}

/** The first number, where a list of a statement shows the same ones: in figures, each one more than that before. */
export function plainStart(numbers: readonly (ItemNumber | undefined)[]): number | undefined {
  const [first] = numbers;
  if (first === undefined || first.value < FIRST_START || first.value > LAST_START) return undefined;
  const counted = numbers.every((one, n) => one?.value === first.value + n && one.shown === `${one.value}.`);
  return counted ? first.value : undefined;
}

/** A paragraph with its number before it, as a statement has such: apart from the words, if it reads it there again. */
export function withNumber(paragraph: DraftParagraph, { shown }: ItemNumber): DraftParagraph {
  const { kind, content, place } = paragraph;
  if (numberAtStart(shown) === shown) return { kind, role: 'numbered', number: shown, content, place };
  return { kind, role: 'body', content: afterNumber(content, shown), place };
}

export function afterNumber(content: readonly DraftInline[], shown: string): readonly DraftInline[] {
  const [first] = content;
  return first === undefined ? [] : [{ kind: 'text', text: `${shown} `, place: first.place }, ...content];
}

/** HTML, 2.3.4.1: what follows the figures does not count. */
function integer(value: string | undefined): number | undefined {
  const digits = /^[ \t\n\f\r]*([+-]?\d{1,9})/u.exec(value ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function countingOf(element: Element): Counting | undefined {
  const styles = (attribute(element, 'style') ?? '').toLowerCase().split(';');
  const style = styles.map((one) => one.split(':')).find(([name = '']) => /^[ \n]*list-style(?:-type)? *$/u.test(name));
  const styled = style?.[1]?.split(' ').flatMap((word) => BY_STYLE.get(word) ?? [])[0];
  return styled ?? BY_TYPE.get(attribute(element, 'type') ?? '');
}

function shownAs(value: number, counting: Exclude<Counting, 'none'>): string {
  const letters = value < 1 ? undefined : lettersOf(value, counting);
  if (letters === undefined) return `${value < 0 ? '−' : ''}${Math.abs(value)}.`;
  const cased = counting.startsWith('upper') ? letters.toUpperCase() : letters;
  return numberAtStart(`(${cased})`) === undefined ? `${cased}.` : `(${cased})`;
}

function lettersOf(value: number, counting: Exclude<Counting, 'none'>): string | undefined {
  if (counting === 'decimal') return undefined;
  if (counting.endsWith('alpha')) return alphabetic(value);
  return value > MOST_ROMAN ? undefined : roman(value);
}

/** CSS Counter Styles 3, 6.1: Roman numerals go to 3999, and above stand figures. */
const MOST_ROMAN = 3999;

/** 27 is aa, 28 ab: a browser counts so, and not as sub-paragraphs are counted. */
function alphabetic(value: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + ((value - 1) % 26));
  return value <= 26 ? last : alphabetic(Math.floor((value - 1) / 26)) + last;
}
