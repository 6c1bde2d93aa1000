/** Turns a table into the lines of a plain text: columns under one another, or a line for each cell where they are too wide. */
import type { Inline, Table, TableCell } from '../../text/statement/index.ts';
import { LINE_WIDTH, widthOf, type Passage } from './lines.ts';

/** Spaces between two columns. */
const GUTTER = 2;

/** `plain` gives a cell's text in one line. */
export function tablePassages(
  { align, head, rows }: Table,
  plain: (content: readonly Inline[]) => string,
): readonly Passage[] {
  const textsOf = (row: readonly TableCell[]): readonly string[] => row.map(({ content }) => plain(content));
  const heads = textsOf(head);
  const cells = rows.map(textsOf);
  const widths = heads.map((_, column) => Math.max(...[heads, ...cells].map((row) => widthOf(row[column] ?? ''))));
  const whole = widths.reduce((sum, width) => sum + width + GUTTER, -GUTTER);
  if (whole > LINE_WIDTH) return cells.flatMap((row) => rowAsList(heads, row));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => padded(cell, widths[i] ?? 0, align[i] ?? 'left')).join(' '.repeat(GUTTER));
  const rule = widths.map((width) => '-'.repeat(width)).join(' '.repeat(GUTTER));
  return [{ kind: 'fixed', lines: [line(heads), rule, ...cells.map(line)], close: false }];
}

function padded(text: string, width: number, align: Table['align'][number]): string {
  const room = width - widthOf(text);
  const left = { left: 0, centre: Math.floor(room / 2), right: room }[align];
  return `${' '.repeat(left)}${text}${' '.repeat(room - left)}`;
}

/** `Head – cell`, a line each: a dash has the same spaces in all languages, a colon has not. */
function rowAsList(heads: readonly string[], row: readonly string[]): readonly Passage[] {
  return row.flatMap((cell, i): readonly Passage[] => {
    const head = heads[i] ?? '';
    const lines = [head === '' ? cell : `${head} – ${cell}`];
    return cell === '' ? [] : [{ kind: 'prose', lines, marker: '', indent: 0, quoted: false, close: i > 0 }];
  });
}
