/** Turns a template and a paper into the page's frame: columns, and the grid on which every baseline stands. */
import { PAPERS, type Margins, type PaperName, type Pt, type Size } from '../geometry/index.ts';
import type { Lang } from '../statement/index.ts';
import type { Template } from '../template/index.ts';

/** One column of text. */
export interface Column {
  readonly lang: Lang;
  readonly x: Pt;
  readonly measure: Pt;
}

/**
 * The frame of all pages of one composition. Baselines are counted in leadings from the top margin: row 1 is the first
 * that text can stand on. The same rows hold on every page.
 */
export interface Frame {
  readonly size: Size;
  readonly margins: Margins;
  readonly leading: Pt;
  readonly columns: readonly Column[];
  /** Middle of the white between the columns; of the page if there is one column. */
  readonly gutterCentre: Pt;
  /** Last row of text. */
  readonly lastRow: number;
  /** Row of the footer's first line. */
  readonly footerRow: number;
  /** First row of text on pages after the first. */
  readonly laterFirstRow: number;
}

/** From the last row of text down to the footer's first line, in leadings. */
const FOOTER_DISTANCE = 2;
/** From the top margin to the first row of text under a running head, in leadings. */
const RUNNING_HEAD_ROWS = 3;

/** `languages` from left to right; two of them share the type area equally. */
export function frameOf(template: Template, paper: PaperName, languages: readonly Lang[]): Frame {
  const size = PAPERS[paper];
  const margins = template.margins[paper];
  const { leading } = template.grid;
  const area = size.width - margins.left - margins.right;
  const { gutter } = template.columns;
  const measure = (area - gutter * (languages.length - 1)) / languages.length;
  const columns = languages.map((lang, i) => ({ lang, x: margins.left + i * (measure + gutter), measure }));
  const second = columns[1];
  const footerRow = Math.floor((size.height - margins.bottom - margins.top) / leading + ROW_EPSILON);
  return {
    size,
    margins,
    leading,
    columns,
    gutterCentre: second === undefined ? size.width / 2 : second.x - gutter / 2,
    footerRow,
    lastRow: footerRow - FOOTER_DISTANCE,
    laterFirstRow: RUNNING_HEAD_ROWS,
  };
}

/** Rows are computed from lengths in points: without this a page that fits exactly could lose a row to rounding. */
const ROW_EPSILON = 1e-6;

/** The y of a row's baseline. Rows may be fractions where the template's grid has divisions. */
export function baseline(frame: Frame, row: number): Pt {
  return frame.margins.top + row * frame.leading;
}
