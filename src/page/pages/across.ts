/**
 * One table across both columns: where two versions have the same figures, and differ in what these are called. Each version
 * keeps a whole table of its own for those who listen: what is printed once is said in both.
 */
import type { Pt } from '../../geometry/index.ts';
import { runsFromRight, type CellWidths } from '../paragraph/index.ts';
import type { Inline, Lang, Table } from '../../text/statement/index.ts';
import type { TableRules } from '../template/index.ts';
import type { CellPart, RowPart } from './flow.ts';
import { CELL_GAP, columnNeeds, columnsAt, type ColumnNeed, type TableColumn } from './tables.ts';

/** Where tables may stand across, and when they are to. */
export interface AcrossRoom {
  /** The first column's, and the other's. */
  readonly languages: readonly [Lang, Lang];
  /** Of the type area. */
  readonly area: Pt;
  /** Of one of two equal columns. */
  readonly column: Pt;
  readonly wanted: Exclude<TableRules['across'], 'never'>;
}

/** What a cell is in a row that stands across. */
export interface AcrossCell {
  /** Of those of the table as it is printed. */
  readonly column: number;
  /** The heads in the other language that stand under it. */
  readonly under: readonly CellPart[];
  /** The other version has it printed at this place: here it is read, and not painted. */
  readonly said: boolean;
}

/** A version's table as it stands in its own column. */
export interface OwnTable {
  readonly table: Table;
  readonly rows: readonly RowPart[];
}

/** The rows of each version in one table across both columns; nothing where each has to have its own. */
export function acrossRows(
  tables: ReadonlyMap<Lang, OwnTable>,
  room: AcrossRoom,
): ReadonlyMap<Lang, readonly RowPart[]> | undefined {
  const [first, second] = room.languages;
  const [own, other] = [tables.get(first), tables.get(second)];
  if (own === undefined || other === undefined || tables.size !== 2) return undefined;
  const isMixed = runsFromRight(first) !== runsFromRight(second);
  const count = own.table.align.length;
  const labelled = labelsDiffer(own.table, other.table, isMixed);
  if (labelled === undefined) return undefined;
  const heads = own.table.head.map(({ content }, i) => isSame(content, other.table.head[i]?.content ?? [], isMixed));
  const isLabel = (column: number) => labelled && column === 0;
  /** Of the other version: whether the first one's cell is said for it. */
  const isSaid = (row: number, column: number) => !isLabel(column) && (row > 0 || heads[column] === true);
  // A label at the other edge begins there if it is read from there.
  const endLabel = isMixed ? 'right' : 'left';
  const others = other.rows.map(({ cells }, row): readonly CellPart[] =>
    cells.map((cell, column) => {
      const printed = own.rows[row]?.cells[column];
      const said = isSaid(row, column) && printed !== undefined;
      const align = isLabel(column) ? endLabel : (printed?.align ?? cell.align);
      const across = { column: isLabel(column) ? count : column, under: [], said };
      return said ? { ...cell, cell: printed.cell, align, across } : { ...cell, align, across };
    }),
  );
  const owns = own.rows.map(({ cells }, row): readonly CellPart[] =>
    cells.map((cell, column) => {
      const isOver = row === 0 && heads[column] !== true && !isLabel(column);
      const under = isOver
        ? (others[0] ?? []).filter(({ across }) => across?.said === false && across.column < count)
        : [];
      return { ...cell, across: { column, under, said: false } };
    }),
  );
  const needs = columnNeeds(owns.flatMap((cells, row) => levelsOf(cells, others[row] ?? [], count + Number(labelled))));
  const tried = { tables: [own, other], needs, across: [owns, others], labelled };
  if (!isBetterAcross(tried, room)) return undefined;
  const rowsOf = (cellsOf: readonly (readonly CellPart[])[]) =>
    cellsOf.map((cells, row): RowPart => {
      const all = [...(owns[row] ?? []), ...(others[row] ?? [])].filter(({ across }) => across?.said === false);
      return { kind: 'row', cells, needs, across: { cells: all, labelled } };
    });
  return new Map([
    [first, rowsOf(owns)],
    [second, rowsOf(others)],
  ]);
}

const NOTHING: CellWidths = { natural: 0, least: 0, divided: 0, broken: 0 };

/** What the columns hold in a row: one line of cells for each language that has cells of its own. */
function levelsOf(
  owns: readonly CellPart[],
  others: readonly CellPart[],
  columns: number,
): readonly (readonly CellWidths[])[] {
  const widthsOf = (cells: readonly CellPart[]) =>
    Array.from({ length: columns }, (_, column) => {
      return cells.find(({ across }) => across?.said === false && across.column === column)?.cell.widths ?? NOTHING;
    });
  const isStacked = owns.some(({ across }) => (across?.under.length ?? 0) > 0);
  if (isStacked) return [widthsOf(owns), widthsOf(others)];
  return [widthsOf([...owns, ...others])];
}

interface Tried {
  readonly tables: readonly OwnTable[];
  readonly needs: readonly ColumnNeed[];
  /** The cells of each version across, row by row. */
  readonly across: readonly (readonly (readonly CellPart[])[])[];
  readonly labelled: boolean;
}

/**
 * Two tables beside each other are read by their languages, as all else is: so they stand as long as their rows are
 * lines. Where those would wrap and are lines across, the one table is better.
 */
function isBetterAcross({ tables, needs, across, labelled }: Tried, { area, column, wanted }: AcrossRoom): boolean {
  const available = area - (labelled ? LABEL_GAP : 0);
  if (wanted === 'always') return leastOf(needs) <= available;
  if (widthInLines(across) > available) return false;
  return tables.some(({ rows }) => widthInLines([rows.map(({ cells }) => cells)]) > column);
}

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

/** White between figures and the labels after them, beside what is between all columns: figures end where labels begin. */
const LABEL_GAP: Pt = 12;

/** The columns of a table across: the labels at its end have the room they want, so that their longest ends at the edge. */
export function columnsAcross(needs: readonly ColumnNeed[], measure: Pt, labelled: boolean): readonly TableColumn[] {
  const last = needs.at(-1);
  if (!labelled || last === undefined) return columnsAt(needs, measure);
  const natural = needs.reduce((sum, need) => sum + need.natural, 0) + CELL_GAP * (needs.length - 1);
  if (natural > measure - LABEL_GAP) {
    return columnsAt(needs, measure - LABEL_GAP).map((column, i) =>
      i === needs.length - 1 ? { ...column, x: column.x + LABEL_GAP } : column,
    );
  }
  const x = measure - last.natural;
  return [...columnsAt(needs.slice(0, -1), x - LABEL_GAP - CELL_GAP), { x, width: last.natural }];
}

/** Whether the labels of two tables differ, whose other cells are the same; nothing where those are not. */
function labelsDiffer(own: Table, other: Table, isMixed: boolean): boolean | undefined {
  if (own.rows.length !== other.rows.length || own.align.length !== other.align.length) return undefined;
  if (own.rows.length === 0 || own.align.length < 2) return undefined;
  let differ = false;
  for (const [i, row] of own.rows.entries()) {
    for (const [column, { content }] of row.entries()) {
      if (isSame(content, other.rows[i]?.[column]?.content ?? [], isMixed)) continue;
      if (column > 0) return undefined;
      differ = true;
    }
  }
  return differ;
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
const PLAIN = /^(?:\P{L}|\p{Script=Latin})*$/u;

/** What stands alike in texts of both directions: one number, one sign, or nothing. */
const NUMBER = /^(?:[0-9][0-9.,:/]*%?|[\p{P}\p{S}]?)$/u;

/** Stands for what letters look like, in no text. */
const LOOKS = { emphasis: '\u0001', strong: '\u0002', superscript: '\u0003' } as const;

/** What is seen of a cell; nothing where it has a note, a link or words of another language, which are of one version. */
function printedOf(content: readonly Inline[]): string | undefined {
  let printed = '';
  for (const inline of content) {
    switch (inline.kind) {
      case 'text':
        printed += inline.text;
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
