/** Lays the lines of all units once, and places those of a slice on its page. */
import type { Pt } from '../../geometry/index.ts';
import { emptyLine, layDry, layLine, setRagged, type Line } from '../paragraph/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { RoleName, Template } from '../template/index.ts';
import type { Fit, Slice } from './fit.ts';
import { riverPrice } from './prices.ts';
import { baseline, type BlockTags, type Column, type Frame, placeInColumn, typeArea } from './frame.ts';
import type { CellPart, Marker, TextPart } from './flow.ts';
import { type Reuse, reusedOf } from './reuse.ts';
import type { PartSetting, SideSetting } from './side.ts';
import type { Artifact, DisplayItem, RuleItem, TextItem } from './page.ts';

/** A line of a side, laid: where it stands in its unit and column. */
export interface LaidLine {
  readonly line: Line;
  /** From the unit's first row. */
  readonly row: number;
  /** From the column's start. */
  readonly x: Pt;
  readonly role: RoleName;
  readonly tags: BlockTags;
  /** Set to fill its measure, so that its spaces say something. */
  readonly justified: boolean;
  readonly marker: Marker | undefined;
  /** It stands across all columns: `x` is from the start of the type area. */
  readonly across?: true;
  /** It is painted for the other version, and read for this one. */
  readonly said?: true;
  /** Rows under it that other heads stand in. */
  readonly lift?: number;
}

/** All lines of each unit's sides. */
export type LaidSides = readonly ReadonlyMap<Lang, readonly LaidLine[]>[];

/** `known` are lines that were laid before. */
export function layFit(fit: Pick<Fit, 'units'>, known?: Reuse['lines']): LaidSides {
  return fit.units.map((unit, index) => {
    const sides = [...unit.sides].map(([lang, side]) => [lang, laySide(side, known)] as const);
    return new Map(unit.table?.head === index ? sides.map(([lang, cells]) => [lang, onRule(cells, unit.rows)]) : sides);
  });
}

function laySide(side: SideSetting, known: Reuse['lines'] | undefined): readonly LaidLine[] {
  return side.stack.flatMap(({ setting, row }) =>
    layPart(setting, known).map((line) => ({ ...line, row: line.row + row })),
  );
}

/** The heads of a table's columns, each with its last line on the rule under them: all stand over the same row. */
function onRule(cells: readonly LaidLine[], rows: number): readonly LaidLine[] {
  const last = new Map<BlockTags, number>();
  for (const { tags, row } of cells) last.set(tags, Math.max(row, last.get(tags) ?? 0));
  return cells.map((line) => ({
    ...line,
    row: line.row + rows - 1 - (line.lift ?? 0) - (last.get(line.tags) ?? 0),
  }));
}

function layPart(setting: PartSetting, known: Reuse['lines'] | undefined): readonly LaidLine[] {
  switch (setting.kind) {
    case 'fitted': {
      const { galley, solution } = setting.setting;
      const dry = () => layDry(setting.setting, riverPrice(galley.styled.lang)).lines;
      return layText(reusedOf(known, galley, solution, dry), setting.part);
    }
    case 'laid':
      return layText(setting.lines, setting.part, setting.measure);
    case 'row':
      return setting.cells.flatMap(({ lines }, column) => layCell(lines, setting, column));
    case 'ornament':
      return [];
  }
}

/** `measure` is that of lines which need not fill it. */
function layText(lines: readonly Line[], part: TextPart, measure?: Pt): readonly LaidLine[] {
  const white = (line: Line): Pt =>
    part.alignment === 'centred' && measure !== undefined ? (measure - line.width) / 2 : 0;
  return lines.map((line, row) => ({
    line,
    row,
    x: part.indent.start + white(line) + (row === 0 ? (part.firstIndent ?? 0) : 0),
    role: part.role,
    tags: part.tags,
    justified: measure === undefined,
    marker: row === 0 ? part.marker : undefined,
  }));
}

function layCell(
  lines: readonly Line[],
  setting: Extract<PartSetting, { kind: 'row' }>,
  column: number,
): readonly LaidLine[] {
  const cell = setting.part.cells[column];
  const at = cell?.across?.column ?? column;
  const place = setting.columns[at];
  if (cell === undefined || place === undefined) return [];
  const widest = Math.min(place.width, setting.part.needs[at]?.natural ?? 0);
  // A cell without a word is a cell of its row as well (ISO 32000-1, 14.8.4.3.4).
  const own = lines.length > 0 ? lines : [emptyLine(cell.cell.styled, cell.place)];
  return own.map((line, row) => ({
    line,
    row,
    x: place.x + alignment(cell) * (place.width - (cell.align === 'figures' ? widest : line.width)),
    role: 'table',
    tags: cell.tags,
    justified: false,
    marker: undefined,
    ...(cell.across && { across: true, lift: setting.lifts[column] ?? 0 }),
    ...(cell.across?.said === true && { said: true }),
  }));
}

/** The share of a cell's white that stands before its text. */
function alignment({ align }: CellPart): number {
  if (align === 'left') return 0;
  return align === 'centre' ? 0.5 : 1;
}

/** The lines of a slice in one column, with their markers; without tags if it is said again. */
export function placeSlice(
  slice: Slice,
  laid: LaidSides,
  column: Column,
  frame: Frame,
  { template, artifact }: { readonly template: Template; readonly artifact?: Artifact },
): readonly DisplayItem[] {
  const lines = laid[slice.unit]?.get(column.lang) ?? [];
  const y = (row: number) => baseline(frame, slice.row + row - slice.from);
  return lines
    .filter(({ row, said }) => row >= slice.from && row < slice.to && !(said === true && artifact !== undefined))
    .flatMap(({ line, row, x, role, tags, marker, across, said }): readonly DisplayItem[] => {
      const { ink } = template.roles[role];
      const inks = { text: ink, links: template.linkInk };
      const own = across === true ? typeArea(frame) : column;
      const placed = placeInColumn(line, { column: own, start: x, y: y(row) }, inks, artifact ?? tags);
      const item = said === true ? saidOnly(placed) : placed;
      if (marker === undefined) return [item];
      const before = { column, start: marker.x, y: y(row) };
      return [placeInColumn(markerLine(marker, template), before, ink, marker.tags), item];
    });
}

/** A line that stands there already. */
function saidOnly(line: TextItem): TextItem {
  return { ...line, runs: line.runs.map((run) => ({ ...run, said: true as const })) };
}

/** A pause's short rule, and the rules of tables and over parts: drawn, and passed over by those who listen. */
export function placeOrnaments(
  slice: Slice,
  { fit, firstRow }: { readonly fit: Pick<Fit, 'units'>; readonly firstRow: number },
  column: Column,
  frame: Frame,
  template: Template,
): readonly DisplayItem[] {
  const side = fit.units[slice.unit]?.sides.get(column.lang);
  const { ornament, hairline: hair } = template.rules;
  const owner = { artifact: 'layout' } as const;
  const hairline = (y: Pt): RuleItem => {
    return { kind: 'rule', x: column.x, y, width: column.measure, ...hair, owner };
  };
  // At the top of a page nothing stands over the part that it would be parted from.
  const parts = fit.units[slice.unit]?.ruled === true && slice.from === 0 && slice.row > firstRow;
  const over =
    parts && side !== undefined ? [hairline(baseline(frame, slice.row) - PART_RULE_LIFT * frame.leading)] : [];
  const inside = (side?.stack ?? []).flatMap(({ setting, row }): readonly DisplayItem[] => {
    if (row + setting.rows <= slice.from || row >= slice.to) return [];
    if (setting.kind === 'ornament') {
      const y = baseline(frame, slice.row + row - slice.from) - ORNAMENT_LIFT * frame.leading;
      const x = column.x + (column.measure - ORNAMENT_WIDTH) / 2;
      return [{ kind: 'rule', x, y, width: ORNAMENT_WIDTH, ...ornament, owner }];
    }
    return [];
  });
  const under =
    side !== undefined && slice.to === fit.units[slice.unit]?.rows && isRuledUnder(fit, slice.unit, column.lang)
      ? [hairline(baseline(frame, slice.row + slice.to - 1 - slice.from) + TABLE_RULE_DROP * frame.leading)]
      : [];
  if (isAcross(side)) {
    // The one table has its rules once.
    const { x, measure } = typeArea(frame);
    const isFirst = column.lang === frame.columns[0]?.lang;
    return [...over, ...inside, ...(isFirst ? under.map((rule) => ({ ...rule, x, width: measure })) : [])];
  }
  return [...over, ...inside, ...under];
}

/** Whether a side is in a table across all columns. */
function isAcross(side: SideSetting | undefined): boolean {
  const setting = side?.stack[0]?.setting;
  return setting?.kind === 'row' && setting.part.across !== undefined;
}

/**
 * Whether a rule stands under a row of a table: under its head and its last, and on both sides of one that has several
 * lines, which is told from several rows by them. Rules under all rows would be a ladder.
 */
function isRuledUnder({ units }: Pick<Fit, 'units'>, index: number, lang: Lang): boolean {
  const table = units[index]?.table;
  if (table === undefined) return false;
  const next = units[index + 1];
  const isLast = index === table.last || next?.sides.has(lang) !== true;
  return isLast || index === table.head || [units[index], next].some((row) => row !== undefined && row.rows > 1);
}

/** An ornament's width in points; and how far rules stand over or under a baseline, in leadings. */
const ORNAMENT_WIDTH: Pt = 36;
const ORNAMENT_LIFT = 0.28;
/** In the middle between what a row stands on and the capitals under it, and clear of a hamza over Arabic letters. */
const TABLE_RULE_DROP = 0.26;
/** A little nearer to what begins under it than to what ends over it, ascenders counted. */
const PART_RULE_LIFT = 1.6;

function markerLine(marker: Marker, template: Template): Line {
  const [line] = setRagged(marker.text, MARKER_MEASURE, template.setting);
  return line ?? layLine(marker.text, { start: 0, end: 0, ending: 'end' }, MARKER_MEASURE, template.setting, 'ragged');
}

/** Markers are never broken: any measure that none reaches. */
const MARKER_MEASURE: Pt = 1000;
