/** Sets a part that follows the text of a release where the template places it, and places its lines. */
import type { Pt } from '../../geometry/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import { type PartBlock, rolesOfPart, type Template } from '../template/index.ts';
import { type Option, optionsOf, type Slice } from './fit.ts';
import type { Flow } from './flow.ts';
import type { Column, Frame } from './frame.ts';
import type { Artifact, DisplayItem } from './page.ts';
import { type LaidSides, layFit, placeOrnaments, placeSlice } from './slices.ts';

/** What each part that is placed says. */
export type PartFlows = ReadonlyMap<PartBlock, Flow>;

/** Columns that stand level, and what stands in them. */
interface PartGroup {
  readonly columns: readonly Column[];
  readonly fit: { readonly units: readonly Option['fitted'][] };
  readonly laid: LaidSides;
  readonly slices: readonly Slice[];
  /** Its first row in the part. */
  readonly from: number;
}

/** A part in its lines. Rows are its own: as far from each other as its role has them. */
export interface SetPart {
  readonly groups: readonly PartGroup[];
  readonly rows: number;
  /** Baseline to baseline, in leadings of the grid. */
  readonly leading: number;
  /** Of its letters. */
  readonly size: Pt;
}

/** Rows between two languages that stand one under the other. */
const BETWEEN_LANGUAGES = 0.5;

/** `columns` are where it stands in each language. */
export function setPart({ of, at }: PartBlock, flow: Flow, columns: readonly Column[], template: Template): SetPart {
  const [role] = rolesOfPart(of);
  const { leading, size } = template.roles[role];
  const own = columns.filter(({ lang }) => flow.units.some(({ sides }) => sides.has(lang)));
  const groups: PartGroup[] = [];
  let rows = 0;
  for (const level of at === 'columns' ? [own] : own.map((column) => [column])) {
    if (level.length === 0) continue;
    const from = rows === 0 ? 0 : rows + BETWEEN_LANGUAGES;
    const group = setGroup(flow, level, template);
    groups.push({ ...group, from });
    rows = from + group.rows;
  }
  return { groups, rows: Math.max(1, rows), leading, size };
}

function setGroup(
  flow: Flow,
  columns: readonly Column[],
  template: Template,
): Omit<PartGroup, 'from'> & { readonly rows: number } {
  const limits = { gap: template.pairGap, setting: template.setting };
  const units: Option['fitted'][] = [];
  const slices: Slice[] = [];
  let rows = 0;
  for (const unit of flow.units) {
    // A unit of another language than those that stand here has no side, and no row.
    const isHere = columns.some(({ lang }) => unit.sides.has(lang));
    const [best] = isHere ? optionsOf(unit, columns, limits) : [];
    units.push(best?.fitted ?? NOTHING);
    if (best === undefined) continue;
    const row = rows === 0 ? 0 : rows + unit.gap;
    slices.push({ unit: units.length - 1, from: 0, to: best.fitted.rows, row });
    rows = row + best.fitted.rows;
  }
  const fit = { units };
  return { columns, fit, laid: layFit(fit), slices, rows };
}

const NOTHING: Option['fitted'] = { sides: new Map(), rows: 0, hasNotes: false, ruled: false };

/** The lines of a part in one language; `y` is its first baseline. Without tags if it is said again. */
export function placePart(
  { groups, leading }: SetPart,
  { lang, y, frame, template, artifact }: PartPlace,
): readonly DisplayItem[] {
  const pitch = leading * frame.leading;
  return groups.flatMap(({ columns, fit, laid, slices, from }) => {
    const rows: Frame = { ...frame, leading: pitch, margins: { ...frame.margins, top: y + from * pitch } };
    return columns
      .filter((column) => column.lang === lang)
      .flatMap((column) =>
        slices.flatMap((slice) => [
          ...placeSlice(slice, laid, column, rows, { template, ...(artifact && { artifact }) }),
          ...placeOrnaments(slice, { fit, firstRow: 0 }, column, rows, template),
        ]),
      );
  });
}

interface PartPlace {
  readonly lang: Lang;
  readonly y: Pt;
  readonly frame: Frame;
  readonly template: Template;
  readonly artifact?: Artifact;
}
