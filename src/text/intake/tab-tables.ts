/** Finds tables in plain text, as a spreadsheet or a browser copies them: rows that stand together, with tabs between cells. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { MOST_COLUMNS } from '../source/index.ts';
import { type DraftInline, type DraftTable, type DraftTableCell, textOf } from '../statement/index.ts';
import { findDate } from './dates.ts';
import { sidesOfColumns } from './column-sides.ts';
import { markerOf } from './lines.ts';
import { languageOfText, wordsIn } from './pairs.ts';
import { hasContactDetails, isName, isStatusLine } from './wording.ts';

/** A line of plain text, and where it stands in its file. */
export interface TextLine {
  readonly text: string;
  readonly line: number;
}

/** Lines with tabs that stand together, from one place among the lines to before another. */
export interface TabStretch {
  readonly from: number;
  readonly to: number;
  /** A table, with cells in rows of the same length; nothing where the lines stay lines. */
  readonly rows?: readonly TabRow[];
  /** Why lines that may be a table stay lines; nothing where they surely are none. */
  readonly doubt?: string;
}

export interface TabRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Two rows may be two lines of a head or of an address. */
const FEWEST_ROWS = 3;
/** A longer cell is a paragraph of a text laid out in columns. */
const LONGEST_CELL_WORDS = 30;
/** With so many words each, columns show their languages. */
const FEWEST_COLUMN_WORDS = 6;
/** A line with so many words, ended as sentences are, is of a text. */
const FEWEST_TEXT_WORDS = 5;
const SENTENCE_END = /[.!?:;…。！？؟۔][)\]»›”’"']*$/u;

const BLANK = /^[\s\u00AD\u200B\u2060\uFEFF]*$/u;

/** All stretches of lines with tabs; of single lines, those that are rows of one table with blank lines between. */
export function tabStretches(lines: readonly TextLine[]): readonly TabStretch[] {
  const runs = withBlanksBetween(runsOf(lines), lines);
  const first = firstText(lines);
  return runs.flatMap((run): readonly TabStretch[] => {
    const rows = lines.slice(run.from, run.to).flatMap(({ text, line }): readonly TabRow[] => {
      return BLANK.test(text) ? [] : [{ cells: text.split('\t').map((cell) => cell.trim()), line }];
    });
    if (rows.length < 2 || areNoRows(rows)) return [];
    const used = withoutEmptyColumns(rows, (cell: string) => cell === '');
    const doubt = doubtOf(used, { inHead: first === -1 || first > run.from });
    return [doubt === undefined ? { ...run, rows: used } : { ...run, doubt }];
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function tabsIn(text: string): number {
  return text.split('\t').length - 1;
}

/** Whether a line has a tab between words; one at its beginning indents it. */
function isRow(text: string): boolean {
  return text.trim().includes('\t');
}

/** Rows, with lines of one cell and empty ones beside them that have as many tabs. */
function runsOf(lines: readonly TextLine[]): readonly Run[] {
  const runs: Run[] = [];
  const tabs = lines.map(({ text }) => tabsIn(text));
  for (let n = 0; n < lines.length; n++) {
    if (!isRow(lines[n]?.text ?? '')) continue;
    const alike = (at: number): boolean => tabs[at] === tabs[n] && tabs[n] !== undefined;
    let from = n;
    while (alike(from - 1) && from > (runs.at(-1)?.to ?? 0) && !BLANK.test(lines[from - 1]?.text ?? '')) from--;
    let to = n + 1;
    while (to < lines.length && (isRow(lines[to]?.text ?? '') || alike(to))) to++;
    while (BLANK.test(lines[to - 1]?.text ?? '')) to--;
    runs.push({ from, to });
    n = to - 1;
  }
  return runs;
}

/** Some programs copy each row as a paragraph: three cells or more, as many in each, a blank line between. */
function withBlanksBetween(runs: readonly Run[], lines: readonly TextLine[]): readonly Run[] {
  const together: Run[] = [];
  let alone = false;
  for (const run of runs) {
    const last = together.at(-1);
    const single = run.to === run.from + 1;
    const tabs = tabsIn(lines[run.from]?.text ?? '');
    const goesOn =
      last !== undefined &&
      alone &&
      single &&
      tabs >= 2 &&
      tabs === tabsIn(lines[last.from]?.text ?? '') &&
      lines.slice(last.to, run.from).every(({ text }) => BLANK.test(text));
    if (goesOn) together[together.length - 1] = { from: last.from, to: run.to };
    else together.push(run);
    alone = single;
  }
  return together;
}

/** The first line that is text, or ends what a machine has begun in long lines over it. */
function firstText(lines: readonly TextLine[]): number {
  let words = 0;
  return lines.findIndex(({ text }) => {
    const line = text.trim();
    const isWrapped = line.length >= SHORTEST_WRAPPED && !line.includes('\t');
    words += wordsIn(line);
    const ends = words >= FEWEST_TEXT_WORDS && SENTENCE_END.test(line);
    if (!isWrapped) words = 0;
    return ends;
  });
}

const SHORTEST_WRAPPED = 50;

/** A footnote, as its text begins with its mark; and who speaks, by a letter. */
const MARK = /^(?:\[\d{1,2}\]|\(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|\*{1,3}|†|\p{Lu}[.:)]?)$/u;

/** Items with their mark, values with their name, a contact's lines: a space between reads as well. */
function areNoRows(rows: readonly TabRow[]): boolean {
  return rows.every(({ cells }) => {
    const [first = '', second, ...others] = cells.filter((cell) => cell !== '');
    if (isBulleted(first)) return true;
    if (second === undefined || others.length > 0) return false;
    return (
      /[:：]$/u.test(first) ||
      markerOf(`${first} ${second}`)?.length === first.length ||
      (MARK.test(first) && (!/^\p{L}/u.test(first) || SENTENCE_END.test(second)))
    );
  });
}

function isBulleted(cell: string): boolean {
  // The mark may have a cell for itself.
  const marker = markerOf(`${cell} …`);
  return marker !== undefined && marker.number === undefined;
}

function withoutEmptyColumns<T, R extends { readonly cells: readonly T[] }>(
  rows: readonly R[],
  isEmpty: (cell: T) => boolean,
): readonly R[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (rows.some(({ cells }) => cells.length !== width)) return rows;
  const used = Array.from({ length: width }, (_, n) => rows.some(({ cells }) => !cells.slice(n, n + 1).every(isEmpty)));
  return rows.map((row) => ({ ...row, cells: row.cells.filter((_, n) => used[n] === true) }));
}

/** Why rows are no sure table, as what is said of them goes on. */
function doubtOf(rows: readonly TabRow[], { inHead }: { readonly inHead: boolean }): string | undefined {
  const [head = { cells: [], line: 1 }, ...body] = rows;
  const width = head.cells.length;
  const all = rows.flatMap(({ cells }) => cells);
  if (rows.length < FEWEST_ROWS) return 'they are two lines only';
  if (body.some(({ cells }) => cells.length !== width)) return 'they have unequal numbers of tabs';
  if (width > MOST_COLUMNS) return `they have ${String(width)} columns, and the most is ${String(MOST_COLUMNS)}`;
  if (all.some((cell) => wordsIn(cell) > LONGEST_CELL_WORDS)) return 'they have paragraphs between the tabs';
  if (all.some(hasContactDetails)) return 'they say how somebody is reached';
  if (inHead) return 'they stand over the text';
  if (rows.some(({ cells }) => isOfHead(cells))) return 'they have a date or a notice of a text';
  if (!body.some(({ cells }) => cells.some((cell) => /\p{Nd}/u.test(cell))) && head.cells.every((cell) => isName(cell)))
    return 'they have no figures and begin with names';
  return areVersions(rows, width) ? 'their columns are in different languages' : undefined;
}

/** Madrid, 9 October 2027, and what says the state of a text: one such cell, and none of figures beside it. */
function isOfHead(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length <= 2 && filled.some((cell) => isStatusLine(cell) || isDayAlone(cell)) && !filled.some(isNumber);
}

function isDayAlone(cell: string): boolean {
  const found = /\p{L}/u.test(cell) ? findDate(cell) : undefined;
  return found !== undefined && found.before === '' && found.after === '';
}

function isNumber(cell: string): boolean {
  return sidesOfColumns([[cell]], 1)[0] === 'right';
}

function areVersions(rows: readonly TabRow[], width: number): boolean {
  const languages = Array.from({ length: width }, (_, n) => {
    const text = rows.map(({ cells }) => cells[n] ?? '').join(' ');
    return wordsIn(text) < FEWEST_COLUMN_WORDS ? undefined : languageOfText(text);
  });
  return new Set(languages.filter((language) => language !== undefined)).size > 1;
}

/** The table as a statement has it: its head is the first row. */
export function tableOfRows(rows: readonly TabRow[], file: string): DraftTable | undefined {
  return tableOfCells(
    rows.map(({ cells, line }) => ({
      line,
      cells: cells.map((text) => (text === '' ? [] : [{ kind: 'text', text, place: { file, line, column: 1 } }])),
    })),
    file,
  );
}

interface CellsRow {
  readonly cells: readonly (readonly DraftInline[])[];
  readonly line: number;
}

/** The same of cells with mark-up, without columns that are empty. */
export function tableOfCells(all: readonly CellsRow[], file: string): DraftTable | undefined {
  const rows = withoutEmptyColumns(all, (cell: readonly DraftInline[]) => cell.length === 0);
  const [head, ...body] = rows;
  if (head === undefined) return undefined;
  const read = ({ cells, line }: CellsRow): readonly DraftTableCell[] =>
    cells.map((content) => ({ content, place: { file, line, column: 1 } }));
  const align = sidesOfColumns(
    body.map(({ cells }) => cells.map(textOf)),
    head.cells.length,
  );
  return { kind: 'table', align, head: read(head), rows: body.map(read), place: { file, line: head.line, column: 1 } };
}

/** The same in Markdown, a line for each row, and one under the first. */
export function markdownOfRows(rows: readonly TabRow[]): readonly string[] {
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const sides = sidesOfColumns(
    body.map(({ cells }) => cells),
    head.cells.length,
  );
  const written = ({ cells }: TabRow): string =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/gu, '\\|')).join(' | ')} |`;
  return [
    written(head),
    `|${sides.map((side) => (side === 'right' ? '--:' : '---')).join('|')}|`,
    ...body.map(written),
  ];
}

/** So many lines, and such a share of them, have two cells in a page whose columns are its versions. */
const FEWEST_IN_COLUMNS = 4;
const SHARE_IN_COLUMNS = 0.6;

/** A cell of a page in two columns: in which of the lines, and which of the line's two. */
export interface ColumnCell {
  readonly at: number;
  readonly cell: 0 | 1;
  readonly text: string;
}

/** Two cells with tabs between, as a table is copied: in two languages, one column after the other; nothing of other tables. */
export function columnsOfVersions(lines: readonly TextLine[]): readonly ColumnCell[] | undefined {
  const rows = lines.flatMap(({ text }, at) =>
    BLANK.test(text) ? [] : [{ at, cells: text.split(/\t+/u).map((cell) => cell.trim()) }],
  );
  const pairs = rows.filter(({ cells }) => cells.length === 2 && cells.every((cell) => cell !== ''));
  if (pairs.length < FEWEST_IN_COLUMNS || pairs.length < SHARE_IN_COLUMNS * rows.length) return undefined;
  const [left, right] = [0, 1].map((n) => languageOfText(pairs.map(({ cells }) => cells[n] ?? '').join(' ')));
  if (left === undefined || right === undefined || left === right) return undefined;
  if (rows.some(({ cells }) => cells.length > 2)) return undefined;
  return ([0, 1] as const).flatMap((cell) =>
    rows.flatMap(({ at, cells }): readonly ColumnCell[] => {
      const text = cells[cell] ?? '';
      return text === '' ? [] : [{ at, cell, text }];
    }),
  );
}

/** What is doubtful of the lines with tabs, each with what was done. */
export function tabsTold(lines: readonly TextLine[], file: string): readonly Diagnostic[] {
  return tabStretches(lines).flatMap(({ from, to, doubt }): readonly Diagnostic[] => {
    const [first, last] = [lines[from], lines[to - 1]];
    if (doubt === undefined || first === undefined || last === undefined) return [];
    const message = `lines ${String(first.line)} to ${String(last.line)} of the page have tabs and may be a table, but ${doubt}: they were taken for lines, with a space for each tab`;
    const hint = 'for a table write its rows in each version as | Spain | 20 |, with |---|--:| under the first';
    return [fault('intake/tabs', message, { file, line: first.line, column: 1 }, hint)];
  });
}
