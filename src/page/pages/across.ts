/**
 * One table across all columns: where versions have the same figures, and differ in what these are called. Each version
 * keeps a whole table of its own for those who listen: what is printed once is said in each.
 */
import type { Pt } from '../../geometry/index.ts';
import { runsFromRight, type CellWidths } from '../paragraph/index.ts';
import type { Inline, Lang, Table } from '../../text/statement/index.ts';
import type { TableRules } from '../template/index.ts';
import type { CellPart, RowPart } from './flow.ts';
import { CELL_GAP, columnNeeds, columnsAt, type ColumnNeed, type TableColumn } from './tables.ts';

/** Where tables may stand across, and when they are to. */
export interface AcrossRoom {
  /** Of the columns, in the order in which they are read. */
  readonly languages: readonly Lang[];
  /** Of the type area. */
  readonly area: Pt;
  /** Of one of equal columns. */
  readonly column: Pt;
  readonly wanted: Exclude<TableRules['across'], 'never'>;
}

/** What a cell is in a row that stands across. */
export interface AcrossCell {
  /** Of those of the table as it is printed. */
  readonly column: number;
  /** The heads in other languages that stand under it, those of each language for themselves. */
  readonly under: readonly (readonly CellPart[])[];
  /** The first version has it printed at this place: here it is read, and not painted. */
  readonly said: boolean;
}

/** A row that stands across. */
export interface AcrossRow {
  /** The cells of all versions that are painted. */
  readonly cells: readonly CellPart[];
  /** How many of its columns are labels that stand at its end. */
  readonly endLabels: number;
}

/** A version's table as it stands in its own column. */
export interface OwnTable {
  readonly lang: Lang;
  readonly table: Table;
  readonly rows: readonly RowPart[];
}

/** The rows of each version in one table across all columns; nothing where each has to have its own. */
export function acrossRows(
  tables: readonly OwnTable[],
  room: AcrossRoom,
): ReadonlyMap<Lang, readonly RowPart[]> | undefined {
  const [own, ...others] = room.languages.flatMap((lang) => tables.filter((table) => table.lang === lang));
  if (own === undefined || others.length === 0 || others.length + 1 < room.languages.length) return undefined;
  const shared = others.map((other) => sharedWith(own, other));
  if (shared.includes(undefined)) return undefined;
  const count = own.table.align.length;
  let end = count;
  let levels: readonly (readonly CellPart[])[] = [];
  const rowsOfOthers = others.map((other, i) => {
    const { hasOwnLabels = false, heads = [] } = shared[i] ?? {};
    return otherRows(own, other, { heads, labelColumn: hasOwnLabels ? end++ : undefined });
  });
  // From the last language to the first: each has under it what stands there already.
  const stacked = rowsOfOthers.toReversed().map((rows) => {
    const [head = [], ...body] = rows;
    const lifted = head.map((cell) => withUnder(cell, isInMiddle(cell, count) ? levels : []));
    const level = lifted.filter((cell) => isInMiddle(cell, count));
    if (level.length > 0) levels = [level, ...levels];
    return [lifted, ...body];
  });
  const isAlone = (column: number) => shared.some((one) => one?.heads[column] !== true);
  const isLabel = (column: number) => column === 0 && end > count;
  const owns = own.rows.map(({ cells }, row) =>
    cells.map((cell, column): CellPart => {
      const isOver = row === 0 && isAlone(column) && !isLabel(column);
      return { ...cell, across: { column, under: isOver ? levels : [], said: false } };
    }),
  );
  // What is said is said where it is painted.
  const asPainted = (cell: CellPart, column: number) =>
    isPainted(cell) ? cell : withUnder(cell, owns[0]?.[column]?.across?.under ?? []);
  const rowsOfAll = stacked.toReversed().map(([head = [], ...body]) => [head.map(asPainted), ...body]);
  const versions = [owns, ...rowsOfAll];
  const endLabels = end - count;
  const needs = columnNeeds(
    owns.flatMap((_, row) =>
      levelsOf(
        versions.map((rows) => rows[row] ?? []),
        end,
      ),
    ),
  );
  if (!isBetterAcross({ tables: [own, ...others], needs, versions, endLabels }, room)) return undefined;
  const painted = owns.map((_, row) => versions.flatMap((rows) => rows[row] ?? []).filter(isPainted));
  return new Map(
    [own, ...others].map(({ lang }, i) => [
      lang,
      (versions[i] ?? []).map((cells, row): RowPart => {
        return { kind: 'row', cells, needs, across: { cells: painted[row] ?? [], endLabels } };
      }),
    ]),
  );
}

function isPainted({ across }: CellPart): boolean {
  return across?.said !== true;
}

/** Whether a cell is painted for another version than the first, in a column of both. */
function isInMiddle(cell: CellPart, count: number): boolean {
  return isPainted(cell) && (cell.across?.column ?? 0) < count;
}

function withUnder(cell: CellPart, under: AcrossCell['under']): CellPart {
  return cell.across === undefined ? cell : { ...cell, across: { ...cell.across, under } };
}

/** A version's rows beside those of the first, whose cells it has but for its labels and heads. */
function otherRows(
  own: OwnTable,
  other: OwnTable,
  { heads, labelColumn }: { readonly heads: readonly boolean[]; readonly labelColumn: number | undefined },
): readonly (readonly CellPart[])[] {
  // A label at the end begins there if it is read from there.
  const endAlign = areMixed(own.lang, other.lang) ? 'right' : 'left';
  return other.rows.map(({ cells }, row) =>
    cells.map((cell, column): CellPart => {
      if (column === 0 && labelColumn !== undefined)
        return { ...cell, align: endAlign, across: { column: labelColumn, under: [], said: false } };
      const printed = own.rows[row]?.cells[column];
      const said = printed !== undefined && (row > 0 || heads[column] === true);
      const across = { column, under: [], said };
      return { ...cell, align: printed?.align ?? cell.align, across, ...(said && { cell: printed.cell }) };
    }),
  );
}

const NOTHING: CellWidths = { natural: 0, least: 0, divided: 0, broken: 0 };

/** What the columns hold in a row of all versions: a line of cells for each language where those stand one over the other. */
function levelsOf(versions: readonly (readonly CellPart[])[], columns: number): readonly (readonly CellWidths[])[] {
  const widthsOf = (cells: readonly CellPart[]) =>
    Array.from({ length: columns }, (_, column) => {
      return cells.find((cell) => isPainted(cell) && cell.across?.column === column)?.cell.widths ?? NOTHING;
    });
  const isStacked = versions[0]?.some(({ across }) => (across?.under.length ?? 0) > 0) === true;
  return isStacked ? versions.map(widthsOf) : [widthsOf(versions.flat())];
}

interface Tried {
  readonly tables: readonly OwnTable[];
  readonly needs: readonly ColumnNeed[];
  /** The cells of each version across, row by row. */
  readonly versions: readonly (readonly (readonly CellPart[])[])[];
  readonly endLabels: number;
}

/**
 * Tables beside each other are read by their languages, as all else is: so they stand as long as their rows are lines.
 * Where those would wrap and are lines across, the one table is better; and where it keeps words whole that they divide.
 */
function isBetterAcross({ tables, needs, versions, endLabels }: Tried, { area, column, wanted }: AcrossRoom): boolean {
  const available = area - LABEL_GAP * endLabels;
  if (leastOf(needs) > available) return false;
  if (wanted === 'always' || tables.some(({ rows: [head] }) => leastOf(head?.needs ?? []) > column)) return true;
  const wraps = tables.some(({ rows }) => widthInLines([rows.map(({ cells }) => cells)]) > column);
  return wraps && widthInLines(versions) <= available;
}

/** The width at which no word of a table is divided. */
function leastOf(needs: readonly ColumnNeed[]): Pt {
  return needs.reduce((sum, { least }) => sum + least, 0) + CELL_GAP * Math.max(0, needs.length - 1);
}

/** The width at which all rows of a table are single lines but the head, and no word of that is divided. */
function widthInLines(versions: readonly (readonly (readonly CellPart[])[])[]): Pt {
  const widths: Pt[] = [];
  for (const rows of versions) {
    for (const [row, cells] of rows.entries()) {
      for (const [i, { cell, across }] of cells.entries()) {
        if (across?.said === true) continue;
        const column = across?.column ?? i;
        const { least, natural } = cell.widths;
        widths[column] = Math.max(widths[column] ?? 0, row === 0 ? least : natural);
      }
    }
  }
  return widths.reduce((sum, width) => sum + width, 0) + CELL_GAP * Math.max(0, widths.length - 1);
}

/** White before each label at the end, beside what is between all columns: figures end where labels begin. */
const LABEL_GAP: Pt = 12;

/**
 * The columns of a table across. Where all its texts fit into one line, labels stand at both edges and figures between them,
 * with as much white on either side as between each other: shared out in proportion it would part the first labels from
 * their figures alone.
 */
export function columnsAcross(needs: readonly ColumnNeed[], measure: Pt, endLabels: number): readonly TableColumn[] {
  if (endLabels === 0) return columnsAt(needs, measure);
  const natural = needs.reduce((sum, need) => sum + need.natural, 0) + CELL_GAP * (needs.length - 1);
  const firstEnd = needs.length - endLabels;
  const available = measure - LABEL_GAP * endLabels;
  const labelGaps = (column: number) => LABEL_GAP * Math.max(0, column - firstEnd + 1);
  if (natural > available) {
    return columnsAt(needs, available).map(({ x, width }, i) => ({ x: x + labelGaps(i), width }));
  }
  const white = (available - natural) / firstEnd;
  let x = 0;
  return needs.map(({ natural: width }, i): TableColumn => {
    const column = { x: x + labelGaps(i) + white * Math.min(i, firstEnd), width };
    x += width + CELL_GAP;
    return column;
  });
}

/** What a version has in common with the first. */
interface Shared {
  /** Whether it has labels of its own. */
  readonly hasOwnLabels: boolean;
  /** Which of its heads are those of the first. */
  readonly heads: readonly boolean[];
}

/** Nothing where any other cell than a label or a head differs. */
function sharedWith(own: OwnTable, other: OwnTable): Shared | undefined {
  const [{ align, head, rows }, { align: otherAlign, head: otherHead, rows: otherRowsOf }] = [own.table, other.table];
  if (rows.length !== otherRowsOf.length || align.length !== otherAlign.length) return undefined;
  if (rows.length === 0 || align.length < 2) return undefined;
  const isMixed = areMixed(own.lang, other.lang);
  let hasOwnLabels = false;
  for (const [i, row] of rows.entries()) {
    for (const [column, { content }] of row.entries()) {
      if (isSame(content, otherRowsOf[i]?.[column]?.content ?? [], isMixed)) continue;
      if (column > 0) return undefined;
      hasOwnLabels = true;
    }
  }
  const heads = head.map(({ content }, i) => isSame(content, otherHead[i]?.content ?? [], isMixed));
  return { hasOwnLabels, heads };
}

/** Whether two languages run towards each other. */
function areMixed(one: Lang, other: Lang): boolean {
  return runsFromRight(one) !== runsFromRight(other);
}

/** Whether two cells are printed alike in both languages, and say nothing but that. */
function isSame(content: readonly Inline[], other: readonly Inline[], isMixed: boolean): boolean {
  const printed = printedOf(content);
  if (printed === undefined || printed !== printedOf(other)) return false;
  const text = printed.replace(/\p{Cc}/gu, '');
  if (isMixed) return NUMBER.test(text);
  return PLAIN.test(text) && (text.match(WORD) ?? []).length <= MOST_WORDS;
}

const WORD = /\p{L}+/gu;
/** A name or a unit is the same in two languages; what is longer was not translated, or is read as text. */
const MOST_WORDS = 3;

/** Letters of other scripts are not drawn alike in all languages. */
const PLAIN = /^[\P{L}\p{Script=Latin}]*$/u;

/** What stands alike in texts of both directions: one number, one sign, or nothing. */
const NUMBER = /^(?:[0-9](?:[0-9.,:/]|\u202F(?=[0-9]))*%?|[\p{P}\p{S}]?)$/u;

/** Languages differ in how wide the space is in 12 400 or before a per cent sign: no reader misses a hair of it. */
const SPACE_IN_NUMBER = /(?<=\p{Nd})(?:[\u00A0\u202F](?=\p{Nd})|[ \u00A0\u202F](?=[%‰]))/gu;
const NARROW = '\u202F';

/** Stands for what letters look like, in no text. */
const LOOKS = { emphasis: '\u0001', strong: '\u0002', superscript: '\u0003' } as const;

/** What is seen of a cell; nothing where it has a note, a link or words of another language, which are of one version. */
function printedOf(content: readonly Inline[]): string | undefined {
  let printed = '';
  for (const inline of content) {
    switch (inline.kind) {
      case 'text':
        printed += inline.text.replace(SPACE_IN_NUMBER, NARROW);
        break;
      case 'break':
        printed += '\n';
        break;
      case 'emphasis':
      case 'strong':
      case 'superscript': {
        const inside = printedOf(inline.children);
        if (inside === undefined) return undefined;
        printed += `${LOOKS[inline.kind]}${inside}${LOOKS[inline.kind]}`;
        break;
      }
      default:
        return undefined;
    }
  }
  return printed;
}
