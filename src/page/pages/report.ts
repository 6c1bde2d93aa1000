/** Tells what was chosen and how good it is, in figures that an editor can act on. */
import type { Place } from '../../diagnostics/index.ts';
import type { Pt } from '../../geometry/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import { type Gap, isFull, type Line, riversIn, RUNT_WIDTH_EM, type Strain } from '../paragraph/index.ts';
import type { Template } from '../template/index.ts';
import type { FittedStatement } from './columns.ts';
import type { Slice } from './fit.ts';
import { type Column, columnsOn, typeArea } from './frame.ts';
import { type LastPage, lastPageOf } from './last-page.ts';
import { stacksOn } from './stack.ts';
import { strainsOf } from './side.ts';
import type { LaidLine, LaidSides } from './slices.ts';

/** What was chosen, and its figures. */
export interface CompositionReport {
  readonly pages: number;
  /** Points: the size of the running text and its leading, as fitted. */
  readonly size: Pt;
  readonly leading: Pt;
  /** Rows of white between pairs. */
  readonly gap: number;
  /** The first column's share of the area without the gutter. */
  readonly split: number;
  readonly columns: readonly { readonly lang: Lang; readonly measure: Pt }[];
  readonly lastPage: LastPage & {
    /** It is a scrap, and copy fitted to a page less has none. */
    readonly savable: boolean;
  };
  /** Rows each unit takes, and the rows and price of its sides. */
  readonly units: readonly UnitReport[];
  readonly figures: readonly ColumnFigures[];
  /** The line an editor would send back first. */
  readonly worst: WorstLine | undefined;
  /** What all this costs, in demerits. */
  readonly cost: number;
}

/** How the paragraphs of more than one line end. */
export interface Endings {
  readonly paragraphs: number;
  /** Last lines that are nothing but the end of a divided word. */
  readonly tails: number;
  /** Last lines after one that ends in a divided word, tails among them. */
  readonly afterDivided: number;
  /** Last lines of one word or a part of one. */
  readonly oneWord: number;
}

export interface UnitReport {
  readonly rows: number;
  readonly sides: readonly {
    readonly lang: Lang;
    readonly rows: number;
    readonly demerits: number;
    readonly strains: readonly Strain[];
  }[];
}

/** Of the justified lines of one language, last lines of paragraphs left out where they are set at natural spaces. */
export interface ColumnFigures {
  readonly lang: Lang;
  readonly lines: number;
  /** Word spaces in em: their mean, coefficient of variation (standard deviation over mean), and the widest. */
  readonly spaces: { readonly mean: number; readonly variation: number; readonly widest: number };
  /** Lines whose spaces are over LOOSE or under TIGHT of the natural space. */
  readonly loose: number;
  readonly tight: number;
  readonly hyphens: number;
  /** The longest run of lines that end in a hyphen. */
  readonly ladder: number;
  /** Last lines that look like a mistake: of less than RUNT_WIDTH_EM. */
  readonly runts: number;
  readonly endings: Endings;
  readonly rivers: number;
  /** Rows left blank beside a longer side, and their share of all rows. */
  readonly blankRows: number;
  readonly blankShare: number;
}

export interface WorstLine {
  readonly lang: Lang;
  readonly text: string;
  readonly looseness: number;
  readonly spaceEm: number;
  readonly place: Place;
}

const LOOSE = 1.5;
const TIGHT = 0.7;

/** `canHave` tells whether the copy can be fitted to so many pages. */
export function reportOf(
  fitted: FittedStatement,
  template: Template,
  canHave: (pages: number) => boolean,
): CompositionReport {
  const { fit, frame, laid, split } = fitted;
  const pages = fit.pages.length * frame.leaves;
  const lastPage = lastPageOf(fitted);
  const langs = frame.columns.map(({ lang }) => lang);
  return {
    pages,
    size: template.roles.text.size,
    leading: template.grid.leading,
    gap: template.pairGap,
    split,
    columns: frame.columns.map(({ lang, measure }) => ({ lang, measure })),
    lastPage: { ...lastPage, savable: lastPage.scrap && canHave(pages - frame.leaves) },
    units: fit.units.map(({ rows, sides }) => ({
      rows,
      sides: [...sides].map(([lang, side]) => ({
        lang,
        rows: side.rows,
        demerits: side.demerits,
        strains: strainsOf(side),
      })),
    })),
    figures: langs.map((lang) => figuresOf(lang, fitted, laid, template)),
    worst: worstOf(langs, laid),
    cost: fitted.cost,
  };
}

function figuresOf(lang: Lang, fitted: FittedStatement, laid: LaidSides, template: Template): ColumnFigures {
  const paragraphs = laid.flatMap((sides) => paragraphsIn(sides.get(lang) ?? []));
  const lines = paragraphs.flat();
  const full = lines.filter(({ line }) => isFull(line));
  const spaces = full.flatMap(({ line }) =>
    Array.from({ length: spaceCount(line.runs) }, () => line.space / line.size),
  );
  const natural = naturalSpaceOf(lang, fitted.fit) ?? template.setting.spaceNaturalEm;
  const mean = spaces.reduce((sum, space) => sum + space, 0) / Math.max(1, spaces.length);
  const variance = spaces.reduce((sum, space) => sum + (space - mean) * (space - mean), 0) / Math.max(1, spaces.length);
  const blankRows = fitted.fit.units.reduce(
    (sum, unit) => sum + (unit.rows - (unit.sides.get(lang)?.rows ?? unit.rows)),
    0,
  );
  const rows = fitted.fit.units.reduce((sum, unit) => sum + unit.rows, 0);
  return {
    lang,
    lines: lines.length,
    spaces: {
      mean,
      variation: mean > 0 ? Math.sqrt(variance) / mean : 0,
      widest: spaces.reduce((most, space) => Math.max(most, space), 0),
    },
    loose: full.filter(({ line }) => line.space / line.size > LOOSE * natural).length,
    tight: full.filter(({ line }) => line.space > 0 && line.space / line.size < TIGHT * natural).length,
    hyphens: full.filter(isDivided).length,
    ladder: Math.max(0, ...paragraphs.map(longestLadder)),
    runts: paragraphs.filter(endsInRunt).length,
    endings: endingsOf(paragraphs),
    rivers: paragraphs.reduce((sum, paragraph) => sum + riversIn(paragraph.map(({ line }) => line)).length, 0),
    blankRows,
    blankShare: rows > 0 ? blankRows / rows : 0,
  };
}

/** The space that lines of a language are set with: a script of its own has its own limits. */
export function naturalSpaceOf(lang: Lang, { units }: FittedStatement['fit']): number | undefined {
  for (const { sides } of units)
    for (const { setting } of sides.get(lang)?.stack ?? [])
      if (setting.kind === 'fitted') return setting.setting.galley.setting.spaceNaturalEm;
  return undefined;
}

/** The justified lines of a side, paragraph by paragraph. */
function paragraphsIn(side: readonly LaidLine[]): readonly (readonly LaidLine[])[] {
  const paragraphs = new Map<LaidLine['tags'], LaidLine[]>();
  for (const one of side) {
    if (!one.justified) continue;
    const known = paragraphs.get(one.tags);
    if (known === undefined) paragraphs.set(one.tags, [one]);
    else known.push(one);
  }
  return [...paragraphs.values()];
}

/** Spaces between words of a line: the one it ends at hangs outside. */
function spaceCount(runs: LaidLine['line']['runs']): number {
  let count = 0;
  let last = '';
  for (const { glyphs } of runs)
    for (const { text } of glyphs) {
      if (text === ' ') count += 1;
      last = text;
    }
  return last === ' ' ? count - 1 : count;
}

/** Whether a line ends in a hyphen, added or the word's own; an address may end a line without. */
function isDivided({ line }: LaidLine): boolean {
  const last = line.runs.at(-1)?.glyphs.at(-1)?.text ?? '';
  return line.ending === 'added-hyphen' || (line.ending === 'inside-word' && HYPHENS.has(last));
}

const HYPHENS: ReadonlySet<string> = new Set(['-', '\u2010']);

function longestLadder(paragraph: readonly LaidLine[]): number {
  let longest = 0;
  let run = 0;
  for (const line of paragraph) {
    run = isDivided(line) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function endsInRunt(paragraph: readonly LaidLine[]): boolean {
  const last = paragraph.at(-1);
  return paragraph.length > 1 && last !== undefined && last.line.width < RUNT_WIDTH_EM * last.line.size;
}

function endingsOf(paragraphs: readonly (readonly LaidLine[])[]): Endings {
  const ends = paragraphs.flatMap((paragraph) => {
    const [before, last] = paragraph.slice(-2);
    if (before === undefined || last === undefined) return [];
    return [{ afterDivided: isDivided(before), oneWord: spaceCount(last.line.runs) === 0 }];
  });
  return {
    paragraphs: ends.length,
    tails: ends.filter(({ afterDivided, oneWord }) => afterDivided && oneWord).length,
    afterDivided: ends.filter(({ afterDivided }) => afterDivided).length,
    oneWord: ends.filter(({ oneWord }) => oneWord).length,
  };
}

function worstOf(langs: readonly Lang[], laid: LaidSides): WorstLine | undefined {
  const worst = worstLaid(langs, laid);
  if (worst === undefined) return undefined;
  const { line } = worst.laid;
  const { looseness, place } = line;
  return { lang: worst.lang, text: wordsOn(line), looseness, spaceEm: line.space / line.size, place };
}

/** The line whose spaces are furthest from natural; of two, the first. */
function worstLaid(
  langs: readonly Lang[],
  laid: LaidSides,
): { readonly lang: Lang; readonly laid: LaidLine } | undefined {
  let worst: { readonly lang: Lang; readonly laid: LaidLine } | undefined;
  for (const lang of langs) {
    for (const sides of laid) {
      for (const one of sides.get(lang) ?? []) {
        if (!one.justified || !isFull(one.line)) continue;
        if (worst === undefined || Math.abs(one.line.looseness) > Math.abs(worst.laid.line.looseness))
          worst = { lang, laid: one };
      }
    }
  }
  return worst;
}

/** The text of a line as it is set, with U+00AD for an added hyphen. */
function wordsOn({ runs }: Line): string {
  return runs.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')).join('');
}

/*
 * Turns a fitted statement into a survey of its pages: where each line, blank row, level and river is, and how each line is set.
 */

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
  /** The lowest row that anything stands on. */
  readonly footRow: number;
  readonly lines: readonly SurveyedLine[];
  readonly holes: readonly Hole[];
  readonly levels: readonly Level[];
  readonly rivers: readonly SurveyedRiver[];
}

/** Pure. Footnotes and the head are furniture of the text and not surveyed. */
export function surveyOf(fitted: FittedStatement): readonly SurveyedPage[] {
  const { frame, stacks, fit, laid } = fitted;
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
        firstRow: stacksOn(stacks, opening, fit.pages.length).firstRow,
        lastRow: stacksOn(stacks, opening, fit.pages.length).lastRow,
        footRow: stacksOn(stacks, opening, fit.pages.length).footRow,
        lines: inColumns((slice, column) => linesOf(fitted, slice, column, { number, worst })),
        holes: inColumns((slice, column) => holesIn(fitted, slice, column)),
        levels: slices.map(({ unit, row, from }) => ({ unit: unit + 1, row, continued: from > 0 })),
        rivers: inColumns((slice, column) => riversOf(fitted, slice, column)),
      };
    }),
  );
}

function linesOf(
  { fit, frame, laid }: FittedStatement,
  slice: Slice,
  column: Column,
  page: { readonly number: number; readonly worst: LaidLine | undefined },
): readonly SurveyedLine[] {
  const side = fit.units[slice.unit]?.sides.get(column.lang);
  return (laid[slice.unit]?.get(column.lang) ?? [])
    .filter((one) => isIn(slice, one.row) && one.said !== true && one.line.runs.some(({ glyphs }) => glyphs.length > 0))
    .map((one): SurveyedLine => {
      const { line, row, x } = one;
      const part = side?.stack.find((stacked) => row >= stacked.row && row < stacked.row + stacked.setting.rows);
      const own = one.across === true ? typeArea(frame) : column;
      const fitsTo = part?.setting.kind === 'fitted' ? part.setting.setting.measure : own.measure - x;
      return {
        lang: column.lang,
        page: page.number,
        unit: slice.unit + 1,
        row: slice.row + row - slice.from,
        x: own.x + x,
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
