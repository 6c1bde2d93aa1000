/** Turns the tables of a page into what they are: two versions side by side, figures in rows, or a page laid out in cells. */
import { MOST_COLUMNS } from '../source/index.ts';
import { textOf, type DraftTable, type DraftTableCell } from '../statement/index.ts';
import { inlinesOf, type InlineContext } from './html-inlines.ts';
import { attribute, BLOCKS, childElements, lineOfNode, textWithin, type ChildNode, type Element } from './html-tree.ts';
import { languageOfText, wordsIn } from './tongues.ts';
import { isVersionLanguage } from './words.ts';

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

/**
 * The cells of two columns, one after the other, where one is in one language and one in the other: a text and its
 * translation as translators deliver them. Rows that span both go before.
 */
export function tableColumns(
  table: Element,
  chrome: ReadonlySet<ChildNode>,
): readonly (readonly Element[])[] | undefined {
  const rows = rowsOf(table, chrome);
  const pairs = rows.filter((cells) => cells.length === 2);
  const spanning = rows.filter((cells) => cells.length === 1);
  if (pairs.length === 0 || pairs.length + spanning.length < rows.filter((cells) => cells.length > 0).length)
    return undefined;
  const columns = [0, 1].map((n) => pairs.flatMap((cells) => cells.slice(n, n + 1)));
  const texts = columns.map((cells) => cells.map(textWithin).join(' '));
  const languages = texts.map(languageOfText);
  const [left, right] = languages;
  if (
    left === undefined ||
    right === undefined ||
    left === right ||
    !isVersionLanguage(left) ||
    !isVersionLanguage(right)
  )
    return undefined;
  if (texts.some((text) => wordsIn(text) < SHORTEST_COLUMN_WORDS)) return undefined;
  return [spanning.flat(), ...columns];
}

/** A table of figures or short words; nothing if it only lays out the page. */
export function dataTable(table: Element, context: InlineContext): DraftTable | undefined {
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
    return { content: inlinesOf(cell.childNodes, { ...context, place }).filter(({ kind }) => kind !== 'break'), place };
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
  return /^[ \u00A0]*[–−-]?[\d.,\u00A0\u202F ]+(?: ?[%€$])?[ \u00A0]*$/u.test(text);
}
