/** Turns the report on a composition into lines that an editor reads: what was chosen, the figures, the worst line. */
import type { ColumnFigures, CompositionReport } from '../../page/pages/index.ts';

/** The columns of the table, and what stands in them. */
const COLUMNS: readonly (readonly [head: string, cell: (figures: ColumnFigures) => string])[] = [
  ['', ({ lang }) => lang],
  ['lines', ({ lines }) => String(lines)],
  ['space', ({ spaces }) => spaces.mean.toFixed(3)],
  ['CV', ({ spaces }) => spaces.variation.toFixed(3)],
  ['widest', ({ spaces }) => spaces.widest.toFixed(3)],
  ['loose', ({ loose }) => String(loose)],
  ['tight', ({ tight }) => String(tight)],
  ['hyphens', ({ hyphens }) => String(hyphens)],
  ['ladder', ({ ladder }) => String(ladder)],
  ['runts', ({ runts }) => String(runts)],
  ['rivers', ({ rivers }) => String(rivers)],
  ['blank rows', ({ blankRows, blankShare }) => `${String(blankRows)} (${(blankShare * 100).toFixed(1)}%)`],
];

const INDENT = '  ';
const BETWEEN = '  ';

/** The setting, a table with a row for each language, and the worst line with its place. */
export function figuresTable(slug: string, report: CompositionReport): readonly string[] {
  const rows = [COLUMNS.map(([head]) => head), ...report.figures.map((own) => COLUMNS.map(([, cell]) => cell(own)))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) => INDENT + row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join(BETWEEN));
  return [`${slug}: ${settingLine(report)}`, ...table, ...worstLine(report)];
}

/** `1 page, 9.50 on 12.60 pt, pair gap 1, columns en 216.6 + fr 275.6 pt, split 0.440`. */
export function settingLine({ pages, size, leading, gap, columns, split }: CompositionReport): string {
  const measures = columns.map(({ lang, measure }) => `${lang} ${measure.toFixed(1)}`).join(' + ');
  return [
    `${String(pages)} ${pages === 1 ? 'page' : 'pages'}`,
    `${size.toFixed(2)} on ${leading.toFixed(2)} pt`,
    `pair gap ${String(gap)}`,
    `${columns.length === 1 ? 'column' : 'columns'} ${measures} pt`,
    ...(columns.length === 2 ? [`split ${split.toFixed(3)}`] : []),
  ].join(', ');
}

function worstLine({ worst }: CompositionReport): readonly string[] {
  if (worst === undefined) return [];
  const { place, looseness, spaceEm, text } = worst;
  const signed = `${looseness < 0 ? '-' : '+'}${Math.abs(looseness).toFixed(2)}`;
  const at = `${place.file}:${String(place.line)}:${String(place.column)}`;
  const said = text.replace(/\u00AD$/u, '-').trimEnd();
  return [`${at}  worst line, looseness ${signed}, spaces of ${spaceEm.toFixed(3)} em: ${said}`];
}
