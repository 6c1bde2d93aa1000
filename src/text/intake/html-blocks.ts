/** Turns the elements of a page's text into its lines: paragraphs cut where the page cuts them, headings, lists, tables. */
import type { Place } from '../../diagnostics/index.ts';
import { isLang, knownLanguages } from '../language/index.ts';
import {
  type DraftBlock,
  type DraftHeading,
  type DraftInline,
  type DraftList,
  type DraftListItem,
  type DraftNote,
  type DraftParagraph,
  textOf,
  textOfBlock,
} from '../statement/index.ts';
import { isPullQuote } from './html-chrome.ts';
import { type InlineContext, inlinesOf } from './html-inlines.ts';
import { afterNumber, type ItemNumber, numbersOf, plainStart, withNumber } from './html-numbers.ts';
import { dataTable, linesOfColumns } from './html-tables.ts';
import {
  attribute,
  BLOCKS,
  childElements,
  type ChildNode,
  declaredLang,
  type Element,
  isElement,
  isTextNode,
  lineOfNode,
  NO_TEXT,
  textWithin,
} from './html-tree.ts';
import { BOXED } from './office-markup.ts';
import type { PageLine } from './page.ts';
import { wordsIn } from './pairs.ts';

interface BlockContext {
  readonly file: string;
  readonly chrome: ReadonlySet<ChildNode>;
  readonly notes: ReadonlyMap<Element, DraftNote>;
  readonly lang: string | undefined;
  /** Whether the tabs of paragraphs are the document's own, and no gaps of its mark-up. */
  readonly keepsTabs?: boolean;
  /** Of the items of a list that is taken apart. */
  readonly numbers?: ReadonlyMap<Element, ItemNumber>;
}

/** The lines of an element's text, in reading order. */
export function linesOfElement(element: Element, context: BlockContext): readonly PageLine[] {
  const lines: PageLine[] = [];
  let loose: ChildNode[] = [];
  const flush = (): void => {
    for (const line of paragraphLines(loose, context)) lines.push(line);
    loose = [];
  };
  for (const child of element.childNodes) {
    if (context.chrome.has(child)) continue;
    if (isElement(child) && NO_TEXT.has(child.tagName)) continue;
    if (isElement(child) && isBlock(child)) {
      flush();
      for (const line of linesOfBlock(child, within(child, context))) lines.push(line);
    } else loose.push(child);
  }
  flush();
  return lines;
}

/** An inline element that holds a block is one: old pages put paragraphs into font and b. */
function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName) || (element.tagName !== 'a' && childElements(element).some(isBlock));
}

function within(element: Element, context: BlockContext): BlockContext {
  const tag = declaredLang(element);
  return tag === undefined ? context : { ...context, lang: knownTag(tag) };
}

/** The tag of a language that is known here, or that a version can be set in; nothing for another one. */
export function knownTag(tag: string): string | undefined {
  return isLang(tag) ? tag : knownLanguages().find((language) => language.tag === tag)?.tag;
}

function linesOfBlock(element: Element, context: BlockContext): readonly PageLine[] {
  const place = placeOfNode(element, context);
  const { tagName } = element;
  if (/^h[1-6]$/u.test(tagName)) return headingLines(element, context);
  if (/^(?:div|p|section)$/u.test(tagName) && isPullQuote(element)) return quoteLines(element, context);
  switch (tagName) {
    case 'ul':
    case 'menu':
    case 'ol':
      return listLines(element, context);
    case 'blockquote':
      return quoteLines(element, context);
    case 'hr':
      return [blockLine({ kind: 'thematic-break', place }, context, '***')];
    case 'pre':
      return preLines(element, context);
    case 'table':
      return tableLines(element, context);
    case 'li': {
      const number = context.numbers?.get(element);
      const { numbers: _, ...inside } = context;
      const lines = linesOfElement(element, inside);
      return number === undefined ? lines : numberedLines(lines, number, inside);
    }
    case 'dl':
      return describedLines(element, context);
    case 'figcaption':
      return asParagraphs(linesOfElement(element, context));
    case 'p': {
      const lines = linesOfElement(element, context);
      return attribute(element, BOXED) === undefined ? lines : lines.map((line) => ({ ...line, boxed: true }));
    }
    default:
      return linesOfElement(element, context);
  }
}

function placeOfNode(node: ChildNode, { file }: BlockContext): Place {
  return { file, line: lineOfNode(node), column: 1 };
}

function inlineContext(place: Place, { chrome, notes }: BlockContext): InlineContext {
  return { place, chrome, notes };
}

function blockLine(block: DraftBlock, { file, lang }: BlockContext, text = textOfBlock(block)): PageLine {
  return { text, file, line: block.place.line, apart: true, block, ...(lang !== undefined && { lang }) };
}

/** A heading that has paragraphs' worth of words is a paragraph that was to be large. */
const LONGEST_HEADING_WORDS = 40;

function headingLines(element: Element, context: BlockContext): readonly PageLine[] {
  const place = placeOfNode(element, context);
  const content = inlinesOf(element.childNodes, inlineContext(place, context));
  const lines = cutAtEnds(content);
  if (lines.length !== 1 || wordsIn(textOf(content)) > LONGEST_HEADING_WORDS)
    return paragraphLines(element.childNodes, context);
  const level: DraftHeading['level'] = Number(element.tagName[1]) <= 2 ? 1 : 2;
  return [blockLine({ kind: 'heading', level, content: trimmed(lines[0]?.content ?? []), place }, context)];
}

interface CutLine {
  readonly content: readonly DraftInline[];
  /** Whether two line ends or more are before it. */
  readonly apart: boolean;
}

/** Running text cut at its line ends; what has no words is left out. */
function cutAtEnds(content: readonly DraftInline[]): readonly CutLine[] {
  const lines: { content: DraftInline[]; apart: boolean }[] = [];
  let current: DraftInline[] = [];
  let ends = 2;
  const flush = (): void => {
    if (hasWords(current)) {
      lines.push({ content: current, apart: ends >= 2 });
      ends = 0;
    }
    current = [];
  };
  for (const inline of content) {
    if (inline.kind !== 'break') current.push(inline);
    else {
      flush();
      ends++;
    }
  }
  flush();
  return lines;
}

function hasWords(content: readonly DraftInline[]): boolean {
  return content.some(({ kind }) => kind === 'note') || /[^ \u00A0\u200B\uFEFF\u00AD]/u.test(textOf(content));
}

/** Loose text and inline elements are a paragraph; two line ends make it several; one makes it lines. */
function paragraphLines(nodes: readonly ChildNode[], context: BlockContext): readonly PageLine[] {
  const start = nodes.find((node) => !isTextNode(node) || node.value.trim() !== '');
  if (start === undefined) return [];
  const place = placeOfNode(start, context);
  const keepsTabs = context.keepsTabs === true;
  const lines = cutAtEnds(inlinesOf(nodes, { ...inlineContext(place, context), keepsTabs }));
  const single = endAsParagraphs(lines);
  let line = place.line;
  return lines.map(({ content, apart }, n) => {
    const at = { ...place, line: n === 0 ? line : (line = Math.max(line, lineOfInlines(content, line))) };
    const paragraph: DraftParagraph = { kind: 'paragraph', role: 'body', content: trimmed(content), place: at };
    const first = n === 0 || apart || single.has(n);
    return { ...blockLine(paragraph, context), apart: first, ...(!first && { continues: true }) };
  });
}

function lineOfInlines(content: readonly DraftInline[], before: number): number {
  return content[0]?.place.line ?? before;
}

/** Lines that are so long, and end as sentences do, are the paragraphs of an old page. */
const SHORTEST_PARAGRAPH = 80;

/** Those that are, and what begins under the last of them: over and under them others may stand, who speaks and where. */
function endAsParagraphs(lines: readonly CutLine[]): ReadonlySet<number> {
  const texts = lines.map(({ content }) => textOf(content).trim());
  const single = new Set<number>();
  for (let from = 0; from < texts.length;) {
    let to = from;
    while (to < texts.length && isStopped(texts[to] ?? '') && (to === from || lines[to]?.apart !== true)) to++;
    const length = texts.slice(from, to).reduce((sum, text) => sum + text.length, 0);
    if (to - from > 1 && length >= SHORTEST_PARAGRAPH * (to - from)) for (let n = from; n <= to; n++) single.add(n);
    from = Math.max(to, from + 1);
  }
  return single;
}

function isStopped(text: string): boolean {
  return /[.!?:;…](?:[ \u00A0\u202F]?[\])}»›”’"'])*$/u.test(text);
}

/** Without the space that a line begins with, which is how its source was written; a space that holds is meant. */
function trimmed(content: readonly DraftInline[]): readonly DraftInline[] {
  const [first, ...rest] = content;
  if (first?.kind !== 'text') return content;
  const text = first.text.replace(/^[ \t\r\n]+/u, '');
  if (text.trim() === '' && !text.includes('\u00A0')) return trimmed(rest);
  return text === first.text ? content : [{ ...first, text }, ...rest];
}

function preLines(element: Element, context: BlockContext): readonly PageLine[] {
  const { line } = placeOfNode(element, context);
  return rawText(element)
    .split('\n')
    .flatMap((text, n): readonly PageLine[] =>
      /[^ \t\r\u00A0]/u.test(text) ? [{ text, file: context.file, line: line + n, apart: true }] : [],
    );
}

function rawText(node: ChildNode): string {
  if (isTextNode(node)) return node.value;
  return isElement(node) ? node.childNodes.map(rawText).join('') : '';
}

/** What a statement's list may hold: paragraphs and lists; one that holds more, or is counted otherwise, is taken apart. */
function listLines(element: Element, context: BlockContext): readonly PageLine[] {
  const list = listOf(element, context, 1);
  if (list === undefined)
    return linesOfElement(element, element.tagName === 'ol' ? { ...context, numbers: numbersOf(element) } : context);
  return list.items.length === 0 ? [] : [blockLine(list, context)];
}

const DEEPEST_LIST = 3;

function listOf(element: Element, context: BlockContext, depth: number): DraftList | undefined {
  if (depth > DEEPEST_LIST) return undefined;
  const items: DraftListItem[] = [];
  const numbers: ReadonlyMap<Element, ItemNumber> = element.tagName === 'ol' ? numbersOf(element) : new Map();
  const shown: (ItemNumber | undefined)[] = [];
  for (const child of element.childNodes) {
    if (context.chrome.has(child)) continue;
    if (isTextNode(child) && child.value.trim() !== '') return undefined;
    if (!isElement(child)) continue;
    const blocks = child.tagName === 'li' ? itemBlocks(child, context, depth) : undefined;
    if (blocks === undefined || blocks[0]?.kind === 'list') return undefined;
    if (blocks.length === 0) continue;
    items.push({ blocks, place: placeOfNode(child, context) });
    shown.push(numbers.get(child));
  }
  const ordered = element.tagName === 'ol' && numbers.size > 0;
  const start = ordered ? plainStart(shown) : 1;
  return start === undefined && items.length > 0
    ? undefined
    : { kind: 'list', ordered, start: start ?? 1, items, place: placeOfNode(element, context) };
}

/** What an item holds, through the elements that only set its parts off; nothing where a list cannot hold one of them. */
function itemBlocks(element: Element, context: BlockContext, depth: number): DraftListItem['blocks'] | undefined {
  const blocks: (DraftParagraph | DraftList)[] = [];
  let loose: ChildNode[] = [];
  const flush = (): void => {
    blocks.push(...paragraphsOfLines(paragraphLines(loose, { ...context, keepsTabs: false })));
    loose = [];
  };
  for (const child of element.childNodes) {
    if (context.chrome.has(child)) continue;
    if (!isElement(child) || !isBlock(child)) {
      loose.push(child);
      continue;
    }
    flush();
    if (/^(?:ul|ol|menu)$/u.test(child.tagName)) {
      const list = listOf(child, context, depth + 1);
      if (list === undefined) return undefined;
      if (list.items.length > 0) blocks.push(list);
    } else if (child.tagName === 'p' || child.tagName === 'div') {
      const inside = itemBlocks(child, context, depth);
      if (inside === undefined) return undefined;
      blocks.push(...inside);
    } else return undefined;
  }
  flush();
  return blocks;
}

/** The paragraphs of lines that are nothing else; lines of one paragraph are put together again. */
function paragraphsOfLines(lines: readonly PageLine[]): readonly DraftParagraph[] {
  const paragraphs: DraftParagraph[] = [];
  for (const { block, continues } of lines) {
    if (block?.kind !== 'paragraph') continue;
    const last = paragraphs.at(-1);
    if (continues !== true || last === undefined) paragraphs.push(block);
    else
      paragraphs[paragraphs.length - 1] = {
        ...last,
        content: [...last.content, { kind: 'break', place: block.place }, ...block.content],
      };
  }
  return paragraphs;
}

/** Old pages and mail programs indent by blockquote: what holds more than a few paragraphs, or anything else, is text. */
const MOST_QUOTED_PARAGRAPHS = 4;

function quoteLines(element: Element, context: BlockContext): readonly PageLine[] {
  const lines = linesOfElement(element, context);
  const paragraphs = paragraphsOfLines(lines);
  const plain = lines.every(({ block }) => block?.kind === 'paragraph');
  if (!plain || paragraphs.length === 0 || paragraphs.length > MOST_QUOTED_PARAGRAPHS) return lines;
  return [blockLine({ kind: 'quote', blocks: paragraphs, place: placeOfNode(element, context) }, context)];
}

/** The lines of a table: those of versions side by side, a table of the statement, or what its cells lay out. */
function tableLines(element: Element, context: BlockContext): readonly PageLine[] {
  const read = (part: Element): readonly PageLine[] => linesOfElement(part, within(part, context));
  const captions = childElements(element)
    .filter((child) => child.tagName === 'caption' && !context.chrome.has(child))
    .flatMap((caption) => asParagraphs(read(caption)));
  const columns = linesOfColumns(element, {
    chrome: context.chrome,
    read,
    numbered: (lines, shown) => numberedLines(lines, { value: 0, shown }, context),
  });
  if (columns !== undefined) return [...captions, ...columns];
  const found = dataTable(element, inlineContext(placeOfNode(element, context), context));
  if (found === undefined) return linesOfElement(element, context);
  return [...captions, ...found.over.flatMap(read), blockLine(found.table, context)];
}

/** More words than this describe at length, in a paragraph of their own. */
const LONGEST_DESCRIPTION = 30;

/** Terms with a few words each (Date, Place) are lines that say both; others are what they hold. */
function describedLines(element: Element, context: BlockContext): readonly PageLine[] {
  const parts = childElements(element)
    .flatMap((child) => (child.tagName === 'div' ? childElements(child) : [child]))
    .filter((part) => !context.chrome.has(part));
  const inTurns = parts.every(
    (part, n) =>
      part.tagName === (n % 2 === 0 ? 'dt' : 'dd') &&
      !childElements(part).some(isBlock) &&
      wordsIn(textWithin(part)) <= LONGEST_DESCRIPTION,
  );
  if (!inTurns || parts.length % 2 !== 0) return linesOfElement(element, context);
  return parts.flatMap((term, n): readonly PageLine[] => {
    const words = parts[n + 1];
    if (n % 2 !== 0 || words === undefined) return [];
    const colon = /[:.?!]$/u.test(textWithin(term)) ? [] : [textNode(':')];
    return paragraphLines([...term.childNodes, ...colon, textNode(' '), ...words.childNodes], within(term, context));
  });
}

function textNode(value: string): ChildNode {
  return { nodeName: '#text', value, parentNode: null };
}

/** What stands under a picture or over a table is no heading of the text, though it has no full stop. */
function asParagraphs(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.map((line) => (line.block?.kind === 'paragraph' ? { ...line, own: true } : line));
}

/** What an item holds, with its number before its first words. */
function numberedLines(lines: readonly PageLine[], number: ItemNumber, context: BlockContext): readonly PageLine[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { block } = first;
  if (block?.kind === 'heading')
    return [
      { ...first, ...blockLine({ ...block, content: afterNumber(block.content, number.shown) }, context) },
      ...lines.slice(1),
    ];
  if (block?.kind !== 'paragraph' || block.role !== 'body') {
    const place = { file: context.file, line: first.line, column: 1 };
    const content = [{ kind: 'text', text: number.shown, place } as const];
    return [{ ...blockLine({ kind: 'paragraph', role: 'body', content, place }, context), own: true }, ...lines];
  }
  const end = lines.findIndex(({ continues }, n) => n > 0 && continues !== true);
  const to = end === -1 ? lines.length : end;
  const [paragraph = block] = paragraphsOfLines(lines.slice(0, to));
  const line = blockLine(withNumber(paragraph, number), context);
  return [{ ...line, ...(first.lang !== undefined && { lang: first.lang }), own: true }, ...lines.slice(to)];
}
