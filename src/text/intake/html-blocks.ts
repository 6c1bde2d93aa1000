/** Turns the elements of a page's text into its lines: paragraphs cut where the page cuts them, headings, lists, tables. */
import type { Place } from '../../diagnostics/index.ts';
import { knownLanguages } from '../language/index.ts';
import { MOST_COLUMNS } from '../source/index.ts';
import {
  type DraftBlock,
  type DraftHeading,
  type DraftInline,
  type DraftList,
  type DraftListItem,
  type DraftNote,
  type DraftParagraph,
  type DraftTable,
  type DraftTableCell,
  textOf,
  textOfBlock,
} from '../statement/index.ts';
import { type InlineContext, inlinesOf } from './html-inlines.ts';
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
import type { PageLine } from './page.ts';
import { languageOfText, wordsIn } from './pairs.ts';
import { isVersionLanguage } from './wording.ts';

interface BlockContext {
  readonly file: string;
  readonly chrome: ReadonlySet<ChildNode>;
  readonly notes: ReadonlyMap<string, DraftNote>;
  readonly lang: string | undefined;
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

/** The tag of a language that is known here; nothing for another one. */
export function knownTag(tag: string): string | undefined {
  return knownLanguages().find((language) => language.tag === tag)?.tag;
}

function linesOfBlock(element: Element, context: BlockContext): readonly PageLine[] {
  const place = placeOfNode(element, context);
  const { tagName } = element;
  if (/^h[1-6]$/u.test(tagName)) return headingLines(element, context);
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
    case 'table': {
      const columns = linesOfColumns(element, context);
      if (columns !== undefined) return [...linesOverRows(element, context), ...columns];
      const table = dataTable(element, inlineContext(place, context));
      if (table === undefined) return linesOfElement(element, context);
      return [...linesOverRows(element, context), blockLine(table, context)];
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
  const lines = cutAtEnds(inlinesOf(nodes, inlineContext(place, context)));
  const single = lines.every(({ apart }, n) => n === 0 || !apart) && endAsParagraphs(lines);
  let line = place.line;
  return lines.map(({ content, apart }, n) => {
    const at = { ...place, line: n === 0 ? line : (line = Math.max(line, lineOfInlines(content, line))) };
    const paragraph: DraftParagraph = { kind: 'paragraph', role: 'body', content: trimmed(content), place: at };
    const first = n === 0 || apart || single;
    return { ...blockLine(paragraph, context), apart: first, ...(!first && { continues: true }) };
  });
}

function lineOfInlines(content: readonly DraftInline[], before: number): number {
  return content[0]?.place.line ?? before;
}

/** Lines that are so long, and end as sentences do, are the paragraphs of an old page. */
const SHORTEST_PARAGRAPH = 80;

function endAsParagraphs(lines: readonly CutLine[]): boolean {
  const texts = lines.map(({ content }) => textOf(content).trim());
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return (
    length >= SHORTEST_PARAGRAPH * texts.length &&
    texts.every((text) => /[.!?:;…](?:[ \u00A0\u202F]?[\])}»›”’"'])*$/u.test(text))
  );
}

function trimmed(content: readonly DraftInline[]): readonly DraftInline[] {
  const [first, ...rest] = content;
  if (first?.kind === 'text' && first.text.trim() === '' && !first.text.includes('\u00A0')) return trimmed(rest);
  return content;
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

/** What a statement's list may hold: paragraphs and lists; a list that holds more is taken apart. */
function listLines(element: Element, context: BlockContext): readonly PageLine[] {
  const list = listOf(element, context, 1);
  if (list === undefined) return linesOfElement(element, context);
  return list.items.length === 0 ? [] : [blockLine(list, context)];
}

const DEEPEST_LIST = 3;

function listOf(element: Element, context: BlockContext, depth: number): DraftList | undefined {
  if (depth > DEEPEST_LIST) return undefined;
  const items: DraftListItem[] = [];
  for (const child of element.childNodes) {
    if (context.chrome.has(child)) continue;
    if (isTextNode(child) && child.value.trim() !== '') return undefined;
    if (!isElement(child)) continue;
    const blocks = child.tagName === 'li' ? itemBlocks(child, context, depth) : undefined;
    if (blocks === undefined || blocks[0]?.kind === 'list') return undefined;
    if (blocks.length > 0) items.push({ blocks, place: placeOfNode(child, context) });
  }
  const start = Number(element.attrs.find(({ name }) => name === 'start')?.value ?? 1);
  const ordered = element.tagName === 'ol';
  return {
    kind: 'list',
    ordered,
    start: ordered && Number.isInteger(start) && start > 0 && start < 1000 ? start : 1,
    items,
    place: placeOfNode(element, context),
  };
}

/** What an item holds, through the elements that only set its parts off; nothing where a list cannot hold one of them. */
function itemBlocks(element: Element, context: BlockContext, depth: number): DraftListItem['blocks'] | undefined {
  const blocks: (DraftParagraph | DraftList)[] = [];
  let loose: ChildNode[] = [];
  const flush = (): void => {
    blocks.push(...paragraphsOfLines(paragraphLines(loose, context)));
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

/*
 * Turns the tables of a page into what they are: two versions side by side, figures in rows, or a page laid out in cells.
 */

/** In two columns of different languages each has so many words at least. */
const SHORTEST_COLUMN_WORDS = 12;

/** More words than this in a cell are a paragraph of a page laid out in cells. */
const LONGEST_CELL_WORDS = 30;

/** The rows of a table, without those of tables in it. */
function rowsOf(table: Element, chrome: ReadonlySet<ChildNode>): readonly (readonly Element[])[] {
  const rows: (readonly Element[])[] = [];
  const visit = (element: Element): void => {
    for (const child of childElements(element)) {
      if (chrome.has(child)) continue;
      if (child.tagName === 'tr')
        rows.push(childElements(child).filter((cell) => /^t[dh]$/u.test(cell.tagName) && !chrome.has(cell)));
      else if (/^t(?:head|body|foot)$/u.test(child.tagName)) visit(child);
    }
  };
  visit(table);
  return rows;
}

/** What stands in a table and in none of its rows: its caption. */
function linesOverRows(table: Element, context: BlockContext): readonly PageLine[] {
  return childElements(table)
    .filter(({ tagName }) => tagName === 'caption')
    .flatMap((caption) => linesOfElement(caption, within(caption, context)));
}

/**
 * The lines of two columns, one after the other, where one is in one language and one in the other: a text and its
 * translation as translators deliver them. Rows that span both go before the columns where they stand over them and behind
 * where they stand under them; between the rows of both, their lines go to the column of their language.
 */
function linesOfColumns(table: Element, context: BlockContext): readonly PageLine[] | undefined {
  const rows = rowsOf(table, context.chrome).filter((cells) => cells.length > 0);
  const pairs = rows.filter((cells) => cells.length === 2);
  if (pairs.length === 0 || rows.some((cells) => cells.length > 2)) return undefined;
  const texts = [0, 1].map((n) => pairs.flatMap((cells) => cells.slice(n, n + 1).map(textWithin)).join(' '));
  const [left, right] = texts.map(languageOfText);
  if (
    left === undefined ||
    right === undefined ||
    left === right ||
    !isVersionLanguage(left) ||
    !isVersionLanguage(right)
  )
    return undefined;
  if (texts.some((text) => wordsIn(text) < SHORTEST_COLUMN_WORDS)) return undefined;
  const lines = { over: [], left: [], right: [], under: [] } as Record<'over' | 'left' | 'right' | 'under', PageLine[]>;
  const ends = { first: rows.findIndex(isPair), last: rows.findLastIndex(isPair) };
  for (const [n, cells] of rows.entries()) {
    const [one = [], two = []] = cells.map((cell) => linesOfElement(cell, within(cell, context)));
    if (isPair(cells)) {
      lines.left.push(...one);
      lines.right.push(...two);
    } else if (n < ends.first) lines.over.push(...one);
    else if (n > ends.last) lines.under.push(...one);
    else for (const line of one) (languageOfText(line.text) === right ? lines.right : lines.left).push(line);
  }
  return [...lines.over, ...lines.left, ...lines.right, ...lines.under];
}

function isPair(cells: readonly Element[]): boolean {
  return cells.length === 2;
}

/** A table of figures or short words; nothing if it only lays out the page. */
function dataTable(table: Element, context: InlineContext): DraftTable | undefined {
  const rows = rowsOf(table, context.chrome).filter((cells) => cells.length > 0);
  const [head, ...others] = rows;
  if (head === undefined || others.length === 0) return undefined;
  const columns = head.length;
  if (columns < 2 || columns > MOST_COLUMNS || rows.some((cells) => cells.length !== columns)) return undefined;
  const cells = rows.flat();
  if (cells.some((cell) => holdsBlocks(cell) || wordsIn(textWithin(cell)) > LONGEST_CELL_WORDS || spans(cell)))
    return undefined;
  const { file } = context.place;
  const read = (cell: Element): DraftTableCell => {
    const place = { file, line: lineOfNode(cell), column: 1 };
    return { content: inOneLine(inlinesOf(cell.childNodes, { ...context, place })), place };
  };
  const body = others.map((row) => row.map(read));
  return {
    kind: 'table',
    align: head.map((_, n) => (body.every((row) => isFigure(textOf(row[n]?.content ?? []))) ? 'right' : 'left')),
    head: head.map(read),
    rows: body,
    place: { file, line: lineOfNode(table), column: 1 },
  };
}

/** A cell has one line: where the page ends one, a space stands. */
function inOneLine(content: readonly DraftInline[]): readonly DraftInline[] {
  const isEdge = (inline: DraftInline | undefined): boolean => inline === undefined || inline.kind === 'break';
  return content.flatMap((inline, n): readonly DraftInline[] => {
    if (inline.kind !== 'break') return [inline];
    const [before, after] = [content[n - 1], content[n + 1]];
    if (isEdge(before) || isEdge(after)) return [];
    const spaced =
      (before?.kind === 'text' && before.text.endsWith(' ')) || (after?.kind === 'text' && after.text.startsWith(' '));
    return spaced ? [] : [{ kind: 'text', text: ' ', place: inline.place }];
  });
}

function spans(cell: Element): boolean {
  return ['colspan', 'rowspan'].some((name) => Number(attribute(cell, name) ?? 1) > 1);
}

function holdsBlocks(cell: Element): boolean {
  const blocks = childElements(cell).filter(({ tagName }) => BLOCKS.has(tagName));
  return (
    blocks.length > 1 || blocks.some(({ tagName }) => tagName !== 'p' && tagName !== 'div') || blocks.some(holdsBlocks)
  );
}

function isFigure(text: string): boolean {
  return /^(?:[ \u00A0]*[–−-])?[\d.,\u00A0\u202F ]+(?:[%€$][ \u00A0]*)?$/u.test(text);
}
