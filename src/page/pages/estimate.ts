/** Estimates from the natural widths of paragraphs: where two columns part most likely, and what fitting a side takes. */
import type { Pt } from '../../geometry/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { Part, Unit } from './flow.ts';

/** Breakpoints of a paragraph longer than any that is read, some 400 words, and what each beyond them weighs. */
const LONGEST = 1000;
const EXCESS_WEIGHT = 0.1;

/** Characters of a cell longer than any that is read; cells are broken anew at each width. */
const LONGEST_CELL = 2000;

/** What fitting one side of a unit takes, in paragraphs. */
export function weightOf(parts: readonly Part[]): number {
  return 1 + EXCESS_WEIGHT * Math.max(0, ...parts.map(excessOf));
}

function excessOf(part: Part): number {
  switch (part.kind) {
    case 'text':
      return part.galley.breakpoints.count - LONGEST;
    case 'row':
      return Math.max(...part.cells.map(({ cell }) => cell.styled.text.length)) - LONGEST_CELL;
    case 'ornament':
      return 0;
  }
}

/** Splits are estimated at this many places between the template's limits. */
const ESTIMATES = 200;

/** The split at which the sides' lines, as estimated from their natural widths, differ least. */
export function likeliestSplit(
  units: readonly Unit[],
  languages: readonly [Lang, Lang],
  limits: { area: Pt; min: number; max: number },
): number {
  const [left, right] = languages;
  const widths = units.map(
    (unit) => [naturalWidths(unit.sides.get(left)), naturalWidths(unit.sides.get(right))] as const,
  );
  let best = { split: 0.5, blank: Number.POSITIVE_INFINITY };
  for (let i = 0; i <= ESTIMATES; i++) {
    const split = limits.min + ((limits.max - limits.min) * i) / ESTIMATES;
    let blank = 0;
    for (const [own, other] of widths) {
      if (own.length === 0 || other.length === 0) continue;
      blank += Math.abs(linesAt(own, limits.area * split) - linesAt(other, limits.area * (1 - split)));
    }
    if (blank < best.blank) best = { split, blank };
  }
  return best.split;
}

/** What a paragraph's last line leaves blank on average, as a share of the measure. */
const LAST_LINE_BLANK = 0.5;

function linesAt(widths: readonly Pt[], measure: Pt): number {
  return widths.reduce((sum, width) => sum + width / measure + LAST_LINE_BLANK, 0);
}

export function naturalWidths(parts: readonly Part[] | undefined): readonly Pt[] {
  return (parts ?? []).flatMap((part) => {
    if (part.kind !== 'text' || (part.alignment !== 'justified' && part.alignment !== 'filled')) return [];
    const { width, count } = part.galley.breakpoints;
    return [width[count - 1] ?? 0];
  });
}
