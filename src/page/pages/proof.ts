/** Turns a composed statement into its proof: the same pages with what an editor asks of them drawn around the text. */
import { OUR_LANG } from '../../text/language/index.ts';
import { spacedContent } from '../../text/spacing/index.ts';
import type { Pt } from '../../geometry/index.ts';
import { setRagged, textStyle, collect } from '../paragraph/index.ts';
import { placeOfKey, type RoleStyle } from '../template/index.ts';
import type { Composed } from './compose.ts';
import type { Composition, DisplayContext, DisplayItem, Ink, Page, TextItem } from './page.ts';
import { openedFor } from './faces.ts';
import { baseline, type Frame, placeLine } from './frame.ts';
import {
  boxesOf,
  dotAt,
  edgesOf,
  gridOf,
  hatchingOf,
  hyphensOf,
  levelsOf,
  outlineOf,
  PROOF_INKS,
  riverCourse,
  rowTop,
  tintFor,
  tintsOf,
} from './proof-marks.ts';
import type { ColumnFigures, CompositionReport, Hole, SurveyedLine, SurveyedPage } from './report.ts';

/** Pure. Everything added is an artifact; the pages' own items stand among it as they were. `survey` is of the same statement; `title` heads each page. */
export function proofOf(
  { composition, report, layout }: Composed,
  survey: readonly SurveyedPage[],
  title: string,
): Composition {
  const { display, fitted } = layout;
  const { frame } = fitted;
  const label = labeller(display);
  const pages = composition.pages.map((page, i): Page => {
    const surveyed = survey[i];
    if (surveyed === undefined) throw new Error(`page ${page.number} was not surveyed`);
    const behind = [
      ...tintsOf(frame, surveyed.lines),
      ...boxesOf(frame, surveyed),
      ...gridOf(frame, surveyed, display.template.grid.divisions),
      ...surveyed.holes.map((hole) => hatchingOf(frame, hole)),
      ...levelsOf(frame, surveyed),
    ];
    const before = [
      ...hyphensOf(frame, surveyed.lines),
      ...surveyed.rivers.map((river) => riverCourse(frame, river)),
      ...surveyed.lines.filter(({ worst }) => worst).map((line) => outlineOf(frame, line)),
      ...labelsOf(frame, surveyed, label),
      ...headOf(frame, `${title}, page ${page.number} of ${composition.pages.length}`, label),
      ...footOf(frame, report, label),
    ];
    return { ...page, items: [...behind, ...page.items, ...before] };
  });
  return { ...composition, pages };
}

interface LabelOptions {
  /** Where it begins, ends or has its middle, as `align` says. */
  readonly x: Pt;
  readonly y: Pt;
  readonly align?: 'left' | 'centre' | 'right';
  readonly ink?: Ink;
  readonly size?: Pt;
}

type Labeller = (text: string, options: LabelOptions) => TextItem;

/** Small type that nobody mistakes for the statement's. */
const LABEL_SIZE: Pt = 5.6;
/** Of a count in a hole and of the figures at the foot. */
const FIGURES_SIZE: Pt = 6.4;
const FIGURES_LEADING: Pt = 8.4;

const OWNER = { artifact: 'layout' } as const;
const PAPER: Ink = { kind: 'gray', level: 1 };
const LABEL_SHARE = { left: 0, centre: 0.5, right: 1 } as const;

/** Labels are English, in the face and lining figures of the folio. */
function labeller(display: DisplayContext): Labeller {
  const { template } = display;
  const faces = openedFor(display, [['folio']]);
  const place = placeOfKey(template.source, []);
  return (text, { x, y, align = 'left', ink = PROOF_INKS.label, size = LABEL_SIZE }) => {
    const role: RoleStyle = { ...template.roles.folio, size, figures: 'lining', capitals: 'none', trackingEm: 0 };
    const style = textStyle(role, faces);
    const styled = collect(spacedContent([{ kind: 'text', text, place }], OUR_LANG, template.spacing), {
      lang: OUR_LANG,
      style,
    });
    const [line] = setRagged(styled, Number.MAX_SAFE_INTEGER, template.setting);
    if (line === undefined) throw new Error('a label has no text');
    return placeLine(line, { x: x - LABEL_SHARE[align] * line.width, y }, ink, OWNER);
  };
}

/** White between a label and what it belongs to; past the mark of a hyphen on the right. */
const LABEL_DISTANCE: Pt = 5;
const LABEL_DISTANCE_RIGHT: Pt = 7;

/** Units' numbers where they begin level, rows in holes, and the looseness of lines that show it. */
function labelsOf(frame: Frame, page: SurveyedPage, label: Labeller): readonly DisplayItem[] {
  const { columns, levels, holes, lines } = page;
  const [first, second] = columns;
  if (first === undefined) return [];
  const isShared = second !== undefined;
  const gutter = isShared ? (first.x + first.measure + second.x) / 2 : first.x - LABEL_DISTANCE;
  const numbers = levels.map(({ unit, row, continued }) =>
    label(`${unit}${continued ? '…' : ''}`, {
      x: gutter,
      y: baseline(frame, row),
      align: isShared ? 'centre' : 'right',
      ink: PROOF_INKS.level,
    }),
  );
  const counts = holes.flatMap((hole) => holeLabel(frame, hole, label));
  const loosenesses = lines
    .filter(({ justified, looseness, worst }) => justified && (worst || Math.abs(looseness) >= 1))
    .map((line) => loosenessLabel(frame, page, line, label));
  return [...numbers, ...counts, ...loosenesses];
}

/** The number of blank rows, cut out of their hatching. */
function holeLabel(frame: Frame, { x, measure, row, rows }: Hole, label: Labeller): readonly DisplayItem[] {
  const middle = x + measure / 2;
  const y = (rowTop(frame, row) + rowTop(frame, row + rows)) / 2;
  const count = label(`${rows} blank`, { x: middle, y: y + LABEL_MIDDLE, align: 'centre', size: FIGURES_SIZE });
  const half = middle - count.x + KEY_GAP;
  const height = FIGURES_LEADING;
  return [
    { kind: 'box', x: middle - half, y: y - height / 2, width: 2 * half, height, ink: PAPER, owner: OWNER },
    count,
  ];
}

/** It stands in the margin: left of the first of two columns, else on the right. */
function loosenessLabel(frame: Frame, { columns }: SurveyedPage, line: SurveyedLine, label: Labeller): TextItem {
  const isLeft = columns.length > 1 && columns[0]?.lang === line.lang;
  const { left, right } = edgesOf(columns);
  const text = signed(line.looseness);
  const hue = line.looseness < 0 ? PROOF_INKS.tight : PROOF_INKS.loose;
  return label(text, {
    x: isLeft ? left - LABEL_DISTANCE : right + LABEL_DISTANCE_RIGHT,
    y: baseline(frame, line.row),
    align: isLeft ? 'right' : 'left',
    ink: line.worst ? PROOF_INKS.worst : hue,
  });
}

function signed(looseness: number): string {
  return `${looseness < 0 ? '–' : '+'}${Math.abs(looseness).toFixed(1)}`;
}

/** Above the type area: what this is, and what its colours say. */
function headOf(frame: Frame, title: string, label: Labeller): readonly DisplayItem[] {
  const { margins, size } = frame;
  const y = margins.top / 2;
  return [label(title, { x: margins.left, y, size: FIGURES_SIZE }), ...keyOf(size.width - margins.right, y, label)];
}

/** The loosenesses that the key shows. */
const KEY_LOOSENESSES = [-1, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1, 1.5] as const;
/** A swatch of the key, and the white around it. */
const SWATCH: Pt = 9;
const SWATCH_HEIGHT: Pt = 6;
const KEY_GAP: Pt = 4;
/** The middle of small letters over their baseline, in points of a label. */
const LABEL_MIDDLE: Pt = 1.6;

/** What each colour says, ending at `right`. */
function keyOf(right: Pt, y: Pt, label: Labeller): readonly DisplayItem[] {
  const middle = y - LABEL_MIDDLE;
  const stroke = (x: Pt, thickness: Pt, ink: Ink): DisplayItem => {
    return { kind: 'rule', x, y: middle, width: SWATCH, thickness, ink, owner: OWNER };
  };
  const entries: readonly { readonly text: string; readonly swatch: (x: Pt) => DisplayItem }[] = [
    { text: 'divided', swatch: (x) => dotAt(x + SWATCH / 2, middle) },
    { text: 'begins level', swatch: (x) => stroke(x, 0.4, PROOF_INKS.level) },
    { text: 'river', swatch: (x) => stroke(x, 1.1, PROOF_INKS.river) },
    { text: 'worst line', swatch: (x) => stroke(x, 0.7, PROOF_INKS.worst) },
  ];
  const items: DisplayItem[] = [];
  let end = right;
  const write = (text: string) => {
    const item = label(text, { x: end, y, align: 'right' });
    items.push(item);
    end = item.x - KEY_GAP;
  };
  for (const { text, swatch } of entries.toReversed()) {
    write(text);
    items.push(swatch(end - SWATCH));
    end -= SWATCH + 2 * KEY_GAP;
  }
  write('loose');
  for (const looseness of KEY_LOOSENESSES.toReversed()) {
    end -= SWATCH;
    const y0 = middle - SWATCH_HEIGHT / 2;
    items.push({
      kind: 'box',
      x: end,
      y: y0,
      width: SWATCH,
      height: SWATCH_HEIGHT,
      ink: tintFor(looseness),
      owner: OWNER,
    });
  }
  end -= KEY_GAP;
  write('tight');
  return items;
}

/** The last line of figures stands so far over the edge of the paper: printers leave no more. */
const FOOT_MARGIN: Pt = 14;

/** The figures, under the footer. */
function footOf(frame: Frame, report: CompositionReport, label: Labeller): readonly TextItem[] {
  const lines = [settingOf(report), ...report.figures.map(figuresLine), worstLine(report)].filter(
    (line) => line !== '',
  );
  const bottom = frame.size.height - FOOT_MARGIN;
  return lines.map((line, i) =>
    label(line, {
      x: frame.margins.left,
      y: bottom - (lines.length - 1 - i) * FIGURES_LEADING,
      size: FIGURES_SIZE,
    }),
  );
}

function settingOf({ size, leading, columns, split, cost }: CompositionReport): string {
  const measures = columns.map(({ lang, measure }) => `${lang} ${measure.toFixed(1)}`).join(' + ');
  const shares = columns.length === 2 ? `, split ${split.toFixed(3)}` : '';
  return `${size.toFixed(2)} on ${leading.toFixed(2)} pt; columns ${measures} pt${shares}; cost ${Math.round(cost)}`;
}

function figuresLine(own: ColumnFigures): string {
  const { mean, variation, widest } = own.spaces;
  const blank = `${own.blankRows} rows blank (${(own.blankShare * 100).toFixed(1)} %)`;
  if (own.lines === 0) return `${own.lang}: ragged, with no line that fills its column; ${blank}`;
  return [
    `${own.lang}: ${own.lines} lines`,
    `spaces ${mean.toFixed(3)} em, CV ${variation.toFixed(3)}, widest ${widest.toFixed(3)}`,
    `${own.loose} loose, ${own.tight} tight`,
    `${own.hyphens} hyphens, ladder of ${own.ladder}`,
    `${own.runts} runts, ${own.rivers} rivers`,
    blank,
  ].join('; ');
}

function worstLine({ worst }: CompositionReport): string {
  if (worst === undefined) return '';
  const { file, line, column } = worst.place;
  return `worst line: ${file}:${line}:${column}, looseness ${signed(worst.looseness)}, spaces of ${worst.spaceEm.toFixed(3)} em`;
}
