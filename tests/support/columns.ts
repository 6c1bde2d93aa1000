/** Where the columns of a composition stand, worked out from its template and report rather than from its lines. */
import { PAPERS, type PaperName } from '../../src/geometry/index.ts';
import type { CompositionReport } from '../../src/page/pages/index.ts';
import type { Template } from '../../src/page/template/index.ts';
import type { Edges } from './page-dump.ts';

/** The first column begins at the left margin, the last ends at the right one. */
export function columnsOf(template: Template, paper: PaperName, report: CompositionReport): readonly Edges[] {
  const { left, right } = template.margins[paper];
  const [first, last] = [report.columns[0], report.columns.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = PAPERS[paper].width - right;
  const columns = [{ left, right: left + first.measure }];
  return first === last ? columns : [...columns, { left: end - last.measure, right: end }];
}
