/**
 * Turns lines of a web page or of an office document that have tabs between their cells into tables, or into the columns of
 * two versions; what may be a table and surely is none stays lines, and is told.
 */
import type { Diagnostic } from '../../diagnostics/index.ts';
import { type DraftInline, textOf, textOfBlock } from '../statement/index.ts';
import type { PageLine } from './page.ts';
import { columnsOfVersions, tableOfCells, tabsTold, tabStretches } from './tab-tables.ts';

export interface WithoutTabs {
  readonly lines: readonly PageLine[];
  readonly diagnostics: readonly Diagnostic[];
}

export function withTabTables(lines: readonly PageLine[], file: string): WithoutTabs {
  const own = lines.map((line) => ({ text: mayHaveCells(line) ? line.text : textWithoutTabs(line), line: line.line }));
  const columns = columnsOfVersions(own);
  if (columns !== undefined)
    return { lines: columns.flatMap(({ at, cell }) => cellLine(lines[at], cell)), diagnostics: [] };
  const stretches = new Map(tabStretches(own).map((stretch) => [stretch.from, stretch]));
  const read: PageLine[] = [];
  for (let n = 0; n < lines.length; n++) {
    const [line, stretch] = [lines[n], stretches.get(n)];
    if (line === undefined) continue;
    if (stretch?.rows === undefined) {
      read.push(withSpaces(line));
      continue;
    }
    const rows = lines.slice(n, stretch.to).map((row) => ({ cells: cellsOf(row), line: row.line }));
    const block = tableOfCells(rows, file);
    const { block: _, continues: __, ...bare } = line;
    read.push(block === undefined ? withSpaces(line) : { ...bare, text: textOfBlock(block), block, apart: true });
    if (block !== undefined) n = stretch.to - 1;
  }
  return { lines: read, diagnostics: tabsTold(own, file) };
}

function mayHaveCells({ block, text }: PageLine): boolean {
  return text.includes('\t') && (block === undefined || block.kind === 'paragraph');
}

function textWithoutTabs({ text }: PageLine): string {
  return text.replaceAll('\t', ' ');
}

/** What stands between the tabs of a line, with its mark-up. */
function cellsOf({ text, block, file, line }: PageLine): readonly (readonly DraftInline[])[] {
  const place = { file, line, column: 1 };
  const content = block?.kind === 'paragraph' ? block.content : [{ kind: 'text', text, place } as const];
  return splitAtTabs(content).map(trimmed);
}

function splitAtTabs(content: readonly DraftInline[]): readonly (readonly DraftInline[])[] {
  const cells: DraftInline[][] = [[]];
  for (const inline of content) {
    const parts: readonly (readonly DraftInline[])[] =
      inline.kind === 'text'
        ? inline.text.split('\t').map((text) => (text === '' ? [] : [{ ...inline, text }]))
        : 'children' in inline
          ? splitAtTabs(inline.children).map((children) => (children.length === 0 ? [] : [{ ...inline, children }]))
          : [[inline]];
    for (const [n, part] of parts.entries()) {
      if (n > 0) cells.push([]);
      cells.at(-1)?.push(...part);
    }
  }
  return cells;
}

function trimmed(cell: readonly DraftInline[]): readonly DraftInline[] {
  if (textOf(cell).trim() === '' && !cell.some(({ kind }) => kind === 'note')) return [];
  const last = cell.length - 1;
  return cell.map((inline, n) => {
    if (inline.kind !== 'text') return inline;
    const start = n === 0 ? inline.text.trimStart() : inline.text;
    return { ...inline, text: n === last ? start.trimEnd() : start };
  });
}

/** One column's cell of a line, as a line of its own. */
function cellLine(line: PageLine | undefined, cell: number): readonly PageLine[] {
  if (line === undefined) return [];
  if (!mayHaveCells(line)) return cell === 0 ? [line] : [];
  const [first = [], ...others] = cellsOf(line);
  const content = [first, ...others.filter((one) => one.length > 0)][cell] ?? [];
  if (content.length === 0) return [];
  const { block } = line;
  return [
    {
      ...line,
      text: textOf(content),
      apart: true,
      ...(block?.kind === 'paragraph' && { block: { ...block, content } }),
    },
  ];
}

/** A tab that is none between cells is a space; the text of the line keeps it, for it may part the line in two languages. */
function withSpaces(line: PageLine): PageLine {
  const { block } = line;
  if (block?.kind !== 'paragraph' || !line.text.includes('\t')) return line;
  return { ...line, block: { ...block, content: block.content.map(spaced) } };
}

function spaced(inline: DraftInline): DraftInline {
  if (inline.kind === 'text') return { ...inline, text: inline.text.replace(/\t+/gu, ' ') };
  return 'children' in inline ? { ...inline, children: inline.children.map(spaced) } : inline;
}
