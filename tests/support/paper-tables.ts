/** Tables in the papers of docs/, held to what the code has. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const textOfPaper = (paper: string): string => readFileSync(path.join(ROOT, paper), 'utf8');

export type Row = readonly string[];

/** The lines of a paper from `start` to before `end` are the first table under a heading. */
interface Table {
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
}

export function tableUnder(paper: string, heading: string): Table {
  const lines = textOfPaper(paper).split('\n');
  const above = lines.indexOf(heading);
  expect(above, `${paper} has no heading “${heading}”`).toBeGreaterThanOrEqual(0);
  const start = lines.findIndex((line, n) => n > above && line.startsWith('|'));
  const end = lines.findIndex((line, n) => n > start && !line.startsWith('|'));
  return { lines, start, end };
}

/** The cells of a row; prettier may have padded them. */
export function cellsOf(line: string): Row {
  const cells = line.split(/(?<!\\)\|/u).slice(1, -1);
  return cells.map((cell) => cell.trim().replace(/^-+$/u, '---'));
}

/** Compares a table with that of a paper; `UPDATE_GOLDEN=1` writes it there instead, for `npm run format` to lay out. */
export function expectTable([paper, heading]: readonly [string, string], head: Row, rows: readonly Row[]): void {
  const { lines, start, end } = tableUnder(paper, heading);
  const table = [head, head.map(() => '---'), ...rows];
  if (process.env['UPDATE_GOLDEN'] === '1') {
    const written = table.map((row) => `| ${row.join(' | ')} |`);
    writeFileSync(path.join(ROOT, paper), lines.toSpliced(start, end - start, ...written).join('\n'));
    return;
  }
  expect(lines.slice(start, end).map(cellsOf), `UPDATE_GOLDEN=1 and npm run format mend ${paper}`).toEqual(table);
}
