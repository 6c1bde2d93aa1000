/** Turns a fitted statement into a survey of its pages: where each line, blank row, level and river is, and how each line is set. */
import type { Place } from '../../diagnostics/index.ts';
import type { Pt } from '../../geometry/index.ts';
import { isFull, riversIn, type Gap, type Line } from '../paragraph/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { FittedStatement } from './columns.ts';
import type { Slice } from './fit.ts';
import { columnsOn, type Column } from './frame.ts';
import { isDivided, paragraphsIn, wordsOn, worstLaid } from './report.ts';
import type { LaidLine } from './slices.ts';

/** A line as it stands on its page. Rows are of the page's grid, units are counted from 1. */
export interface SurveyedLine {
  readonly lang: Lang;
  readonly page: number;
  readonly unit: number;
  readonly row: number;
  /** The left edge of its measure, and the measure. */
  readonly x: Pt;
  readonly measure: Pt;
  readonly text: string;
  /** Set to fill its measure: not ragged, and not the last of its paragraph. */
  readonly justified: boolean;
  /** -1 fully shrunk, 0 natural, 1 stretched as far as goes unseen. */
  readonly looseness: number;
  readonly spaceEm: number;
  /** Horizontal scale of its glyphs. */
  readonly scale: number;
  readonly ending: Line['ending'];
  /** Ends in a hyphen, added or the word's own. */
  readonly divided: boolean;
  readonly overfull: Pt;
  /** The one an editor would send back first. */
  readonly worst: boolean;
  /** Of its first character in the source. */
  readonly place: Place;
}

/** Rows left blank beside a longer side. */
export interface Hole {
  readonly lang: Lang;
  readonly x: Pt;
  readonly measure: Pt;
  readonly row: number;
  readonly rows: number;
}

/** Where a unit begins level on all sides, or goes on after a page's end. */
export interface Level {
  readonly unit: number;
  readonly row: number;
  readonly continued: boolean;
}

/** The gaps a river runs through, one a row, from the page's left edge. */
export interface SurveyedRiver {
  readonly lang: Lang;
  readonly course: readonly { readonly row: number; readonly from: Pt; readonly to: Pt }[];
}

export interface SurveyedPage {
  /** From 1. */
  readonly number: number;
  readonly columns: readonly Column[];
  /** First and last row that text can stand on. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lines: readonly SurveyedLine[];
  readonly holes: readonly Hole[];
  readonly levels: readonly Level[];
  readonly rivers: readonly SurveyedRiver[];
}

/** Pure. Footnotes and the head are furniture of the text and not surveyed. */
export function surveyOf(fitted: FittedStatement): readonly SurveyedPage[] {
  const { frame, head, fit, laid } = fitted;
  const langs = frame.columns.map(({ lang }) => lang);
  const worst = worstLaid(langs, laid)?.laid;
  return fit.pages.flatMap(({ slices }, opening) =>
    Array.from({ length: frame.leaves }, (_, leaf): SurveyedPage => {
      const number = opening * frame.leaves + leaf + 1;
      const columns = columnsOn(frame, leaf);
      const inColumns = <T>(survey: (slice: Slice, column: Column) => readonly T[]): readonly T[] =>
        columns.flatMap((column) => slices.flatMap((slice) => survey(slice, column)));
      return {
        number,
        columns,
        firstRow: opening === 0 ? head.textRow : frame.laterFirstRow,
        lastRow: frame.lastRow,
        lines: inColumns((slice, column) => linesOf(fitted, slice, column, { number, worst })),
        holes: inColumns((slice, column) => holesIn(fitted, slice, column)),
        levels: slices.map(({ unit, row, from }) => ({ unit: unit + 1, row, continued: from > 0 })),
        rivers: inColumns((slice, column) => riversOf(fitted, slice, column)),
      };
    }),
  );
}

function linesOf(
  { fit, laid }: FittedStatement,
  slice: Slice,
  column: Column,
  page: { readonly number: number; readonly worst: LaidLine | undefined },
): readonly SurveyedLine[] {
  const side = fit.units[slice.unit]?.sides.get(column.lang);
  return (laid[slice.unit]?.get(column.lang) ?? [])
    .filter((one) => isIn(slice, one.row))
    .map((one): SurveyedLine => {
      const { line, row, x } = one;
      const part = side?.stack.find((stacked) => row >= stacked.row && row < stacked.row + stacked.setting.rows);
      const fitsTo = part?.setting.kind === 'fitted' ? part.setting.setting.measure : column.measure - x;
      return {
        lang: column.lang,
        page: page.number,
        unit: slice.unit + 1,
        row: slice.row + row - slice.from,
        x: column.x + x,
        measure: fitsTo,
        text: wordsOn(line),
        justified: one.justified && isFull(line),
        looseness: line.looseness,
        spaceEm: line.space / line.size,
        scale: line.scale,
        ending: line.ending,
        divided: isDivided(one),
        overfull: line.overfull,
        worst: one === page.worst,
        place: line.place,
      };
    });
}

function holesIn({ fit }: FittedStatement, slice: Slice, { lang, x, measure }: Column): readonly Hole[] {
  const side = fit.units[slice.unit]?.sides.get(lang);
  // A side that the source leaves blank on purpose is no hole.
  if (side === undefined) return [];
  const from = Math.max(slice.from, side.rows);
  if (from >= slice.to) return [];
  return [{ lang, x, measure, row: slice.row + from - slice.from, rows: slice.to - from }];
}

/** The rivers of a column that run through a slice, as far as they do. */
function riversOf({ laid }: FittedStatement, slice: Slice, { lang, x }: Column): readonly SurveyedRiver[] {
  return paragraphsIn(laid[slice.unit]?.get(lang) ?? []).flatMap((paragraph) =>
    riversIn(paragraph.map(({ line }) => line)).flatMap(({ from, gaps }): readonly SurveyedRiver[] => {
      const course = gaps.flatMap((gap: Gap, i) => {
        const one = paragraph[from + i];
        if (one === undefined || !isIn(slice, one.row)) return [];
        const left = x + one.x;
        return [{ row: slice.row + one.row - slice.from, from: left + gap.from, to: left + gap.to }];
      });
      return course.length > 0 ? [{ lang, course }] : [];
    }),
  );
}

function isIn(slice: Slice, row: number): boolean {
  return row >= slice.from && row < slice.to;
}
