/** Turns the tables of a page into what they are: versions side by side, figures in rows, or a page laid out in cells. */
import { MOST_COLUMNS } from '../source/index.ts';
import { type DraftInline, type DraftTable, type DraftTableCell, textOf } from '../statement/index.ts';
import { areLanguageNames } from './column-names.ts';
import { sidesOfColumns } from './column-sides.ts';
import { inlinesOf, type InlineContext } from './html-inlines.ts';
import { attribute, BLOCKS, type ChildNode, childElements, type Element, lineOfNode, textWithin } from './html-tree.ts';
import type { PageLine } from './page.ts';
import { languageOfText, wordsIn } from './pairs.ts';
import { evidenceIn } from './stretches.ts';
import { isVersionLanguage } from './wording.ts';

/** In columns of different languages each has so many words at least. */
const SHORTEST_COLUMN_WORDS = 12;

/** More words than this in a cell are a paragraph of a page laid out in cells. */
const LONGEST_CELL_WORDS = 30;

/** A cell may span more columns than its table can have, and none so many rows. */
const MOST_SPANNED = 50;

interface Cell {
  readonly element: Element;
  /** From 0. */
  readonly column: number;
  readonly columns: number;
}

interface Grid {
  /** The cells that begin in each row; columns without any words are taken away. */
  readonly rows: readonly (readonly Cell[])[];
  readonly width: number;
}

/** The rows of a table as they are shown, its head first and its foot last, without those of tables in it. */
function rowsOf(table: Element, chrome: ReadonlySet<ChildNode>): readonly (readonly Element[])[] {
  const rows: Record<'head' | 'body' | 'foot', (readonly Element[])[]> = { head: [], body: [], foot: [] };
  const visit = (element: Element, group: 'head' | 'body' | 'foot'): void => {
    for (const child of childElements(element)) {
      if (chrome.has(child)) continue;
      if (child.tagName === 'tr') {
        const cells = childElements(child).filter((cell) => /^t[dh]$/u.test(cell.tagName) && !chrome.has(cell));
        if (cells.length > 0) rows[group].push(cells);
      } else if (child.tagName === 'tbody') visit(child, 'body');
      else if (child.tagName === 'thead') visit(child, 'head');
      else if (child.tagName === 'tfoot') visit(child, 'foot');
    }
  };
  visit(table, 'body');
  return [...rows.head, ...rows.body, ...rows.foot];
}

/** Where each cell stands; nothing for a table that no page can have. HTML, 4.9.12.1. */
function gridOf(table: Element, chrome: ReadonlySet<ChildNode>): Grid | undefined {
  const covered: number[] = [];
  const placed = rowsOf(table, chrome).map((cells) => {
    let column = 0;
    const row = cells.map((element): Cell => {
      while ((covered[column] ?? 0) > 0) column++;
      const [columns, rows] = [spanOf(element, 'colspan'), spanOf(element, 'rowspan')];
      const cell = { element, column, columns };
      for (let n = 0; n < columns; n++) covered[column + n] = rows;
      column += columns;
      return cell;
    });
    for (const [n, left] of covered.entries()) covered[n] = Math.max(0, left - 1);
    return row;
  });
  const width = Math.max(0, ...placed.flat().map(({ column, columns }) => column + columns));
  if (width > MOST_SPANNED) return undefined;
  const used = Array.from({ length: width }, (_, n) =>
    placed.some((row) => row.some((cell) => cell.column === n && textWithin(cell.element) !== '')),
  );
  const at = (column: number): number => used.slice(0, column).filter(Boolean).length;
  const rows = placed.map((row) =>
    row
      .map((cell) => ({ ...cell, column: at(cell.column), columns: at(cell.column + cell.columns) - at(cell.column) }))
      .filter(({ columns }) => columns > 0),
  );
  return { rows: rows.filter((row) => row.length > 0), width: at(width) };
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPANNED) : 1;
}

export interface TableReading {
  readonly chrome: ReadonlySet<ChildNode>;
  /** The lines of what a cell holds. */
  readonly read: (cell: Element) => readonly PageLine[];
  /** A line with a number before it, as a reader refers to it. */
  readonly numbered: (lines: readonly PageLine[], number: string) => readonly PageLine[];
}

/** What the columns of a table are that has a text in two languages or more. */
interface Columns {
  readonly languages: ReadonlyMap<number, string>;
  /** The column of the paragraphs' numbers. */
  readonly numbers: number | undefined;
  /** Those that are neither. */
  readonly others: readonly number[];
}

/** `1`, `2.`, `(3)`, `4 bis.`, `5 -`, `(a)`, `iv.`: what paragraphs are referred to by. */
const NUMBER =
  /^[[(]?(?:\d{1,3}(?:\.\d{1,2})*(?:[ \u00A0\u202F](?:bis|ter|quater))?|[a-z]|[ivx]{1,5})[\])]?(?:[.:]|[ \u00A0\u202F]?[-–—])?$/u;
const LONGEST_COLUMN_NAME = 3;

/** A number that is alone in its cell needs no mark there; before words it does. */
function asNumber(shown: string): string {
  if (/^\d[^.:)\]–—-]*$/u.test(shown)) return `${shown}.`;
  return /^\p{L}+$/u.test(shown) ? `(${shown})` : shown;
}

function columnsOf({ rows, width }: Grid): Columns | undefined {
  const texts = Array.from({ length: width }, (_, n) =>
    rows.flatMap((row) =>
      row.flatMap(({ element, column, columns }) => (column === n && columns === 1 ? [textWithin(element)] : [])),
    ),
  );
  const languages = new Map<number, string>();
  for (const [n, own] of texts.entries()) {
    const text = own.join(' ');
    const language = wordsIn(text) < SHORTEST_COLUMN_WORDS ? undefined : languageOfText(text);
    if (language !== undefined) languages.set(n, language);
  }
  const distinct = new Set(languages.values());
  if (distinct.size < 2 || distinct.size < languages.size || ![...distinct].some(isVersionLanguage)) return undefined;
  const rest = texts.flatMap((own, n) => (languages.has(n) ? [] : [{ n, own: own.filter((text) => text !== '') }]));
  const counted = rest.filter(({ own: [name = '', ...own] }) =>
    NUMBER.test(name)
      ? own.every((text) => NUMBER.test(text))
      : own.length > 0 &&
        wordsIn(name) <= LONGEST_COLUMN_NAME &&
        own.every((text) => NUMBER.test(text) || text === name),
  );
  const numbers = counted[0]?.n;
  return { languages, numbers, others: rest.flatMap(({ n }) => (n === numbers ? [] : [n])) };
}

/**
 * The lines of columns in different languages, one after the other: a text and its translations as translators deliver
 * them. Rows that span all go before the columns where they stand over them; under them and between their rows, their lines
 * go to the column of their language, and to all where they are in none. So does what stands in a column of no language.
 */
export function linesOfColumns(
  table: Element,
  { chrome, read, numbered }: TableReading,
): readonly PageLine[] | undefined {
  const grid = gridOf(table, chrome);
  const columns = grid && columnsOf(grid);
  if (grid === undefined || columns === undefined) return undefined;
  const { languages, numbers, others } = columns;
  const sides = new Map<number, PageLine[]>([...languages.keys()].map((n) => [n, []]));
  const over: PageLine[] = [];
  const isSide = ({ column, columns: spanned }: Cell): boolean => spanned === 1 && languages.has(column);
  const isWhole = (row: readonly Cell[]): boolean =>
    row.filter(isSide).length === 0 || (row.length === 1 && grid.width > 1);
  const first = grid.rows.findIndex((row) => !isWhole(row));
  const counts = numbers !== undefined && !countsHead(grid, columns);
  const toAll = (lines: readonly PageLine[]): void => {
    for (const line of lines) {
      const language = languageOfText(line.text);
      const own = [...languages].filter(([, tag]) => tag === language);
      for (const [n, tag] of own.length > 0 ? own : languages) sides.get(n)?.push(inColumn(line, tag, columns));
    }
  };
  for (const [n, row] of grid.rows.entries()) {
    // A long table names its columns on each page.
    if (n >= first && namesLanguages(row, columns)) {
      over.push(...named(row, read));
      continue;
    }
    const whole = isWhole(row);
    const number = row.find(({ column }) => column === numbers);
    const shown = counts && number !== undefined ? textWithin(number.element) : '';
    for (const cell of row) {
      const lines = read(cell.element);
      if (whole && n < first) over.push(...lines);
      else if (whole || cell.columns > 1 || others.includes(cell.column)) toAll(lines);
      else {
        const own = lines.map((line) => inColumn(line, languages.get(cell.column), columns));
        sides.get(cell.column)?.push(...(NUMBER.test(shown) ? numbered(own, asNumber(shown)) : own));
      }
    }
  }
  return [...over, ...[...sides.values()].flat()];
}

/** A line with fewer words is of its column, whatever language it seems to be in. */
const FEWEST_SURE_WORDS = 8;

/**
 * A line is of the version that its column is, and what shows no language of its own (Chers voisins,) is in that language.
 * A sentence that is surely in that of another column was put there by somebody who lays out pages in cells.
 */
function inColumn(line: PageLine, language: string | undefined, { languages }: Columns): PageLine {
  if (language === undefined) return line;
  const own = wordsIn(line.text) < FEWEST_SURE_WORDS ? undefined : languageOfText(line.text);
  if (own !== undefined && own !== language && [...languages.values()].includes(own)) return line;
  const isBare = line.lang === undefined && evidenceIn(line.text).size === 0;
  return { ...line, column: language, ...(isBare && { lang: language }) };
}

/** Whether a row says which language each column is in, and nothing else but what the numbers are. */
function namesLanguages(row: readonly Cell[], { languages }: Columns): boolean {
  const names = row.filter(({ column }) => languages.has(column)).map(({ element }) => textWithin(element));
  return names.length === languages.size && areLanguageNames(names);
}

/** In one line, as sites write them over their pages; none of the text, whatever else it says. */
function named(row: readonly Cell[], read: TableReading['read']): readonly PageLine[] {
  const [line] = row.flatMap(({ element }) => read(element));
  if (line === undefined) return [];
  const { block: _, lang: __, ...bare } = line;
  const names = row.map(({ element }) => textWithin(element)).filter((name) => name !== '');
  return [{ ...bare, text: names.join(' | '), namesColumns: true }];
}

/** Whether the lines over the text are counted as well: then the numbers are the translators’. */
function countsHead({ rows }: Grid, { languages, numbers }: Columns): boolean {
  const [first] = rows.filter((row) =>
    row.some(({ column, element }) => column === numbers && NUMBER.test(textWithin(element))),
  );
  return (
    first?.every(
      ({ column, element }) => !languages.has(column) || !/[.!?:;…,]["”’»)\] \u00A0]*$/u.test(textWithin(element)),
    ) ?? false
  );
}

/** A table of figures or short words; nothing if it only lays out the page. Rows over its head that span it come with it. */
export function dataTable(
  table: Element,
  context: InlineContext,
): { readonly over: readonly Element[]; readonly table: DraftTable } | undefined {
  const grid = gridOf(table, context.chrome);
  if (grid === undefined || grid.width < 2 || grid.width > MOST_COLUMNS) return undefined;
  const begins = grid.rows.findIndex((row) => row.length > 1);
  const over = grid.rows.slice(0, Math.max(begins, 0));
  const [head, ...others] = grid.rows.slice(over.length);
  if (begins === -1 || head === undefined || others.length === 0) return undefined;
  const elements = grid.rows.flat().map(({ element }) => element);
  if (elements.some((cell) => holdsBlocks(cell) || wordsIn(textWithin(cell)) > LONGEST_CELL_WORDS)) return undefined;
  const read = (row: readonly Cell[]): readonly DraftTableCell[] =>
    Array.from({ length: grid.width }, (_, n): DraftTableCell => {
      const cell = row.find(({ column }) => column === n);
      const place = { ...context.place, line: cell === undefined ? lineOfRow(row, context) : lineOfNode(cell.element) };
      return { content: cell === undefined ? [] : cellContent(cell.element, { ...context, place }), place };
    });
  const body = others.map(read);
  return {
    over: over.flat().map(({ element }) => element),
    table: {
      kind: 'table',
      align: sidesOfColumns(
        body.map((row) => row.map(({ content }) => textOf(content))),
        grid.width,
      ),
      head: read(head),
      rows: body,
      place: { ...context.place, line: lineOfNode(table) },
    },
  };
}

function lineOfRow(row: readonly Cell[], { place }: InlineContext): number {
  const [first] = row;
  return first === undefined ? place.line : lineOfNode(first.element);
}

/** A cell has one line: where the page ends one, and between its paragraphs, a space stands. */
function cellContent(cell: Element, context: InlineContext): readonly DraftInline[] {
  const parts: ChildNode[][] = [[]];
  for (const child of cell.childNodes) {
    const isParagraph = 'tagName' in child && BLOCKS.has(child.tagName);
    if (isParagraph) parts.push([child], []);
    else parts.at(-1)?.push(child);
  }
  const end = { kind: 'break', place: context.place } as const;
  return inOneLine(
    parts.flatMap((part, n): readonly DraftInline[] => [...(n > 0 ? [end] : []), ...inlinesOf(part, context)]),
  );
}

function inOneLine(content: readonly DraftInline[]): readonly DraftInline[] {
  const line: DraftInline[] = [];
  let ended: DraftInline | undefined;
  for (const inline of content) {
    const last = line.at(-1);
    const isSpace = inline.kind === 'text' && inline.text.trim() === '' && !inline.text.includes('\u00A0');
    if (inline.kind === 'break') ended = inline;
    else if (ended === undefined) line.push(inline);
    else if (!isSpace) {
      const spaced =
        (last?.kind === 'text' && last.text.endsWith(' ')) || (inline.kind === 'text' && inline.text.startsWith(' '));
      if (last !== undefined && !spaced) line.push({ kind: 'text', text: ' ', place: ended.place });
      line.push(inline);
      ended = undefined;
    }
  }
  return line;
}

function holdsBlocks(cell: Element): boolean {
  const blocks = childElements(cell).filter(({ tagName }) => BLOCKS.has(tagName));
  return blocks.some(({ tagName }) => tagName !== 'p' && tagName !== 'div') || blocks.some(holdsAny);
}

function holdsAny(element: Element): boolean {
  return childElements(element).some((child) => BLOCKS.has(child.tagName) || holdsAny(child));
}
