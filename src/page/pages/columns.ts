/**
 * Chooses the column split, every unit's height and the page breaks together.
 *
 * The problem: French runs a third longer than English. In equal columns a quarter of the English one stays blank, and
 * no setting of single paragraphs can mend it; a wider French column can, but each split gives each paragraph other line
 * counts, and what is level at one split is a line off a point further on. The cost as a function of the split is a
 * comb, not a bowl: it has to be looked at tooth by tooth.
 *
 * What was tried: all splits in steps of a quarter point (best, and linear in the text, but a hundred fits of every
 * paragraph); golden-section search (gets caught between two teeth); lines estimated from the text's natural width
 * (finds the right place within a few points, and costs nothing). So: the estimate finds the middle, a number of teeth
 * around it are fitted in full, and the pages of the cheapest few are broken in full. The number of teeth falls with the
 * length of the text, since over many paragraphs the comb evens out: the whole stays linear. Equal columns are always
 * among the splits tried, where the template allows them, so the result never costs more than theirs.
 */
import type { Pt } from '../../geometry/index.ts';
import { fitGalley, type Setting } from '../paragraph/index.ts';
import { relativeLength } from '../../text/language/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { Template } from '../template/index.ts';
import { blankShareIn, breakPages, excessCost, type Fit, type Option, optionsOf, type PageRules } from './fit.ts';
import type { DisplayContext } from './page.ts';
import type { Flow, FlowNote, Part, Unit } from './flow.ts';
import { frameOf, type Frame, type FrameOptions, sharedWidth } from './frame.ts';
import { cheapestShares, type SharesSearch } from './shares.ts';
import { layFit, type LaidSides } from './slices.ts';
import { type BlockContents, type PageStacks, setStacks, type Stacks } from './stack.ts';

/** A statement with everything chosen. */
export interface FittedStatement {
  readonly frame: Frame;
  /** What stands on the pages beside the text, set. */
  readonly stacks: Stacks;
  readonly fit: Fit;
  readonly notes: ReadonlyMap<Lang, ReadonlyMap<number, SetNote>>;
  readonly split: number;
  /** Of three columns or more. */
  readonly shares?: readonly number[];
  /** All that the fit is weighed by. */
  readonly cost: number;
  /** The lines of all units, their rivers dried. */
  readonly laid: LaidSides;
}

/** A note fitted to its column. */
export interface SetNote {
  readonly note: FlowNote;
  readonly setting: Setting;
}

export interface FitContext {
  readonly display: DisplayContext;
  readonly flow: Flow;
  readonly blocks: BlockContents;
  readonly page: Omit<FrameOptions, 'split'>;
  /** How thoroughly splits are searched; 1 for the result itself, less for a first look. */
  readonly effort: number;
  /** The columns, where they are not to be searched for. */
  readonly kept?: { readonly split: number; readonly shares?: readonly number[] };
}

/** Fits of a paragraph to a measure that the search for a split may take: about 20 µs each on the machines of 2026. */
const SEARCH_FITS = 1600;
/** Fewest and most splits looked at, whatever the text's length. */
const FEWEST_SPLITS = 5;
const MOST_SPLITS = 24;
/** Distance between splits in points: short texts need a fine comb. */
const STEP: Pt = 1;
/** The cheapest splits whose neighbours half a step away are fitted too. */
const REFINED = 3;
/** Of the splits fitted, those whose pages are broken in full. */
const FINALISTS = 3;

/** Fits the statement to its columns. Deterministic: of equally cheap splits the first found stays. */
export function fitColumns(context: FitContext): FittedStatement {
  const { template } = context.display;
  let best: Omit<FittedStatement, 'laid'> | undefined;
  for (const { frame, options, split, shares, least } of finalistsOf(
    context,
    () => best?.cost ?? Number.POSITIVE_INFINITY,
  )) {
    if (best !== undefined && isDearer(least, best.cost)) continue;
    const stacks = setStacks(context.blocks, frame, template);
    const notes = setNotes(context.flow, frame, template);
    const fit = breakPages(context.flow.units, options, pageRules(stacks, notes, template));
    const cost =
      fit.cost +
      excessOf(
        frame,
        fit.units.map((fitted) => [{ fitted, cost: 0 }]),
      );
    if (best === undefined || cost < best.cost)
      best = { frame, stacks, fit, notes, split, ...(shares && { shares }), cost };
  }
  if (best === undefined) throw new Error('no column split was tried');
  return { ...best, laid: layFit(best.fit, context.display.reuse?.lines) };
}

/** Whether what costs at least `least` cannot be as cheap as `cost`, which was summed up in another order. */
function isDearer(least: number, cost: number): boolean {
  return least > cost * (1 + SUM_EPSILON);
}

const SUM_EPSILON = 1e-9;

const EQUAL = 0.5;

/** All units fitted at one split, before pages. */
interface Trial {
  readonly split: number;
  readonly shares?: readonly number[];
  readonly frame: Frame;
  readonly options: readonly (readonly Option[])[];
  /** What its units cost at least, wherever the pages are broken. */
  readonly least: number;
  readonly cost: number;
}

/**
 * The cheapest splits of a comb around the likeliest and of the neighbours of its best teeth; and equal columns, where
 * the template allows them and they cost no more than `bound`, which is asked once the others have been looked at.
 */
function* finalistsOf(context: FitContext, bound: () => number): Generator<Trial, void, void> {
  const { template } = context.display;
  const split = splitLimits(context);
  const search = new SplitSearch(context);
  if (context.kept !== undefined) {
    yield search.fitWhole(context.kept.split, context.kept.shares);
    return;
  }
  if (isSearchedIn(context, 3)) {
    // Which of them is the cheapest the pages say.
    for (const shares of cheapestShares(sharesSearchIn(context), FINALISTS)) yield search.fitWhole(EQUAL, shares);
    return;
  }
  const comb = splitsToTry(context);
  if (comb.length === 0) {
    yield search.fitWhole(EQUAL);
    return;
  }
  for (const tooth of comb) search.fit(tooth);
  if (comb.length > FEWEST_SPLITS) {
    const half = STEP / 2 / sharedWidth(template, context.page);
    for (const { split: tooth } of search.cheapest(REFINED)) {
      for (const near of [tooth - half, tooth + half]) if (near >= split.min && near <= split.max) search.fit(near);
    }
  }
  const finalists = search.cheapest(comb.length > FEWEST_SPLITS ? FINALISTS : 1);
  const isAllowed = split.min <= EQUAL && EQUAL <= split.max;
  const hasEqual = finalists.some((trial) => trial.split === EQUAL);
  yield* finalists;
  const equal = isAllowed && !hasEqual ? search.fitUpTo(EQUAL, bound()) : undefined;
  if (equal !== undefined) yield equal;
}

/** Fits splits one after the other, each only as far as it may still become one of the cheapest. */
class SplitSearch {
  readonly #context: FitContext;
  readonly #trials: Trial[] = [];
  readonly #seen = new Set<number>();
  /** Indices of units, those that have lately made a split too dear first. */
  readonly #order: number[];

  constructor(context: FitContext) {
    this.#context = context;
    this.#order = context.flow.units.map((_, i) => i);
  }

  /** The cheapest splits so far, in the order of their cost; of equals the one tried first. */
  cheapest(count: number): readonly Trial[] {
    return [...this.#trials].sort((a, b) => a.cost - b.cost).slice(0, count);
  }

  fit(split: number): void {
    if (this.#seen.has(split)) return;
    this.#seen.add(split);
    const trial = this.fitUpTo(split, this.cheapest(FINALISTS)[FINALISTS - 1]?.cost ?? Number.POSITIVE_INFINITY);
    if (trial !== undefined) this.#trials.push(trial);
  }

  fitWhole(split: number, shares?: readonly number[]): Trial {
    const trial = this.fitUpTo(split, Number.POSITIVE_INFINITY, shares);
    if (trial === undefined) throw new Error('a split without a bound is fitted to its end');
    return trial;
  }

  /** The trial, or nothing once its units cost more than `bound`. */
  fitUpTo(split: number, bound: number, shares?: readonly number[]): Trial | undefined {
    const { display, flow, page } = this.#context;
    const { template } = display;
    const frame = frameOf(template, { ...page, split, ...(shares && { shares }) });
    const limits = limitsOf(template);
    const options: (readonly Option[])[] = [];
    let cost = 0;
    for (const [place, index] of this.#order.entries()) {
      const unit = flow.units[index];
      if (unit === undefined) continue;
      const ways = optionsOf(unit, frame.columns, limits);
      options[index] = ways;
      cost += ways[0]?.cost ?? 0;
      if (isDearer(cost, bound)) {
        this.#order.splice(place, 1);
        this.#order.unshift(index);
        return undefined;
      }
    }
    return { split, ...(shares && { shares }), frame, options, least: cost, cost: cost + excessOf(frame, options) };
  }
}

/** The price of the blank that the cheapest options of all units leave in each column. */
function excessOf(frame: Frame, options: readonly (readonly Option[])[]): number {
  let rows = 0;
  const blank = new Map<Lang, number>();
  for (const [cheapest] of options) {
    if (cheapest === undefined) continue;
    rows += cheapest.fitted.rows;
    for (const [lang, side] of cheapest.fitted.sides)
      blank.set(lang, (blank.get(lang) ?? 0) + cheapest.fitted.rows - side.rows);
  }
  const languages = frame.columns.map(({ lang }) => lang);
  const share = blankShareIn(languages);
  return languages.reduce((sum, lang) => sum + excessCost(blank.get(lang) ?? 0, rows, share), 0);
}

function limitsOf({ pairGap: gap, setting }: Template): Pick<Template, 'setting'> & { readonly gap: number } {
  return { gap, setting };
}

/** Whether the columns are fitted, and are so many. */
function isSearchedIn({ display, page: { languages, arrangement } }: FitContext, count: number): boolean {
  return display.template.columns.widths === 'fitted' && arrangement !== 'alone' && languages.length === count;
}

function sharesSearchIn(context: FitContext): SharesSearch {
  const { template } = context.display;
  const { languages } = context.page;
  const { units } = context.flow;
  return {
    languages,
    units,
    limits: limitsOf(template),
    area: sharedWidth(template, context.page),
    lengths: languages.map((lang) =>
      units.reduce((sum, { sides }) => sum + naturalWidths(sides.get(lang)).reduce((a, b) => a + b, 0), 0),
    ),
    isLong: affordableIn(context) <= FEWEST_SPLITS,
  };
}

/** How many times all paragraphs may be fitted. */
function affordableIn({ flow, effort }: FitContext): number {
  const paragraphs = flow.units.reduce(
    (sum, unit) => sum + [...unit.sides.values()].reduce((own, parts) => own + weightOf(parts), 0),
    0,
  );
  return Math.floor((effort * SEARCH_FITS) / Math.max(1, paragraphs));
}

/** Where a text has less than half the characters of its English, each of them as wide as two: an ideograph. */
const IDEOGRAPHS = 0.5;
/** By so much further the split may go beside such a text, which takes two fifths of the width: just what most templates allow. */
const BESIDE_IDEOGRAPHS = 0.04;

/** How narrow and how wide the first column may be. */
function splitLimits({ display, page: { languages } }: FitContext): { readonly min: number; readonly max: number } {
  const { min, max } = display.template.columns.split;
  const isCompact = languages.map((lang) => relativeLength(lang) < IDEOGRAPHS);
  if (new Set(isCompact).size < 2) return { min, max };
  return {
    min: min < EQUAL ? min - BESIDE_IDEOGRAPHS : min,
    max: max > EQUAL ? max + BESIDE_IDEOGRAPHS : max,
  };
}

/** The comb of splits, from the likeliest outwards; none where columns aren't fitted. */
function splitsToTry(context: FitContext): readonly number[] {
  const { template } = context.display;
  const [left, right] = context.page.languages;
  const split = splitLimits(context);
  if (!isSearchedIn(context, 2) || left === undefined || right === undefined) return [];
  const area = sharedWidth(template, context.page);
  const middle = estimate(context.flow.units, [left, right], { area, ...split });
  const count = Math.max(FEWEST_SPLITS, Math.min(MOST_SPLITS, affordableIn(context)));
  const splits = new Set<number>();
  for (let i = 0; i < count; i++) {
    // From the middle outwards, so that of equally cheap splits the likelier one stays.
    const offset = Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1) * (STEP / area);
    splits.add(Math.min(split.max, Math.max(split.min, middle + offset)));
  }
  return [...splits];
}

/** Breakpoints of a paragraph longer than any that is read, some 400 words, and what each beyond them weighs. */
const LONGEST = 1000;
const EXCESS_WEIGHT = 0.1;

/** What fitting one side of a unit takes, in paragraphs. */
function weightOf(parts: readonly Part[]): number {
  const excess = parts.map((part) => (part.kind === 'text' ? part.galley.breakpoints.count - LONGEST : 0));
  return 1 + EXCESS_WEIGHT * Math.max(0, ...excess);
}

/** Splits are estimated at this many places between the template's limits. */
const ESTIMATES = 200;

/** The split at which the sides' lines, as estimated from their natural widths, differ least. */
function estimate(
  units: readonly Unit[],
  languages: readonly [Lang, Lang],
  limits: { area: Pt; min: number; max: number },
): number {
  const [left, right] = languages;
  const widths = units.map(
    (unit) => [naturalWidths(unit.sides.get(left)), naturalWidths(unit.sides.get(right))] as const,
  );
  let best = { split: EQUAL, blank: Number.POSITIVE_INFINITY };
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

function naturalWidths(parts: readonly Part[] | undefined): readonly Pt[] {
  return (parts ?? []).flatMap((part) => {
    if (part.kind !== 'text' || (part.alignment !== 'justified' && part.alignment !== 'filled')) return [];
    const { width, count } = part.galley.breakpoints;
    return [width[count - 1] ?? 0];
  });
}

function setNotes(flow: Flow, frame: Frame, template: Template): ReadonlyMap<Lang, ReadonlyMap<number, SetNote>> {
  const indent = noteIndent(template);
  const all = new Map<Lang, ReadonlyMap<number, SetNote>>();
  for (const { lang, measure } of frame.columns) {
    const own = new Map<number, SetNote>();
    for (const [number, note] of flow.notes.get(lang) ?? []) {
      const [first, ...others] = fitGalley(note.galley, measure - indent);
      if (first === undefined) throw new Error('a note has no setting');
      const setting = others.reduce((best, other) => (other.demerits < best.demerits ? other : best), first);
      own.set(number, { note, setting });
    }
    all.set(lang, own);
  }
  return all;
}

/** The room a note's number has, in em of the notes' size. */
const NOTE_INDENT_EM = 1.1;

export function noteIndent(template: Template): Pt {
  return NOTE_INDENT_EM * template.roles.note.size;
}

/** Rows from the last line of text to the first note. */
export const NOTE_DISTANCE = 2;

function pageRules(
  { first, later, last, only }: Stacks,
  notes: FittedStatement['notes'],
  template: Template,
): PageRules {
  return {
    first: rangeOf(first),
    later: rangeOf(later),
    ...((last !== later || only !== first) && { ending: { last: rangeOf(last), only: rangeOf(only) } }),
    noteRows: (lang, number) => (notes.get(lang)?.get(number)?.setting.lineCount ?? 0) * template.roles.note.leading,
    noteDistance: NOTE_DISTANCE,
  };
}

function rangeOf({ firstRow, lastRow }: PageStacks): PageRules['first'] {
  return { from: firstRow, to: lastRow };
}
