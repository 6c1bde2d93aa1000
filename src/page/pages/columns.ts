/**
 * Chooses the column split, the size of the text, every unit's height and the page breaks together.
 *
 * The problem: French runs a third longer than English. In equal columns a quarter of the English one stays blank, and
 * no setting of single paragraphs can mend it; a wider French column can, but each split gives each paragraph other line
 * counts, and what is level at one split is a line off a point further on. The cost as a function of the split is a
 * comb, not a bowl: it has to be looked at tooth by tooth.
 *
 * What was tried: all splits in steps of a quarter point (best, and linear in the text, but a hundred fits of every
 * paragraph); golden-section search (gets caught between two teeth); lines estimated from the text's natural width
 * (finds the right place within a few points, and costs nothing). So: the estimate finds the middle, and around it a
 * number of splits, or of widths of each column where the size is looked for as well, are priced (pair-search.ts); the
 * pages of the cheapest are broken in full. Their number falls with the length of the text, since over many
 * paragraphs the comb evens out: the whole stays linear. Equal columns are always among those tried, where the template
 * and the tables of three columns allow them, so the result never costs more than theirs.
 */
import type { Pt } from '../../geometry/index.ts';
import { fitGalley, type Line, type Setting, setRagged } from '../paragraph/index.ts';
import { relativeLength } from '../../text/language/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { Template } from '../template/index.ts';
import { likeliestSplit, naturalWidths, weightOf } from './estimate.ts';
import { breakPages, type Fit, type Option, optionsOf, type PageRules } from './fit.ts';
import type { Flow, FlowNote, Part } from './flow.ts';
import { areaOf, frameOf, type Frame, type FrameOptions, sharedWidth, widestColumn } from './frame.ts';
import { lastPageOf } from './last-page.ts';
import type { DisplayContext } from './page.ts';
import { cheapestPairs, type SizeRange } from './pair-search.ts';
import {
  type BlankPrice,
  blankPriceIn,
  type Colour,
  crowdedCost,
  excessCost,
  excessOfARow,
  overcrowding,
  PAGE,
  sizeCost,
  unevenCost,
} from './prices.ts';
import { cheapestShares, type SharesSearch } from './shares.ts';
import type { SideLimits } from './side.ts';
import { layFit, type LaidSides } from './slices.ts';
import { type BlockContents, type PageStacks, setStacks, type Stacks, stacksOn } from './stack.ts';
import { leastMeasure } from './tables.ts';

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

/** What was chosen, before its lines are laid. */
export interface ChosenColumns extends Omit<FittedStatement, 'laid'> {
  readonly tooth: Tooth;
}

/** Where the columns part, and the size of the text as a share of the template's. */
interface Tooth {
  readonly split: number;
  readonly scale: number;
  /** The share of each of three columns. */
  readonly shares?: readonly number[];
  /** The widths of two in the template's own size, as they were fitted. */
  readonly measures?: readonly [Pt, Pt];
}

/** All units fitted to such columns, before pages. */
interface Trial {
  readonly tooth: Tooth;
  readonly frame: Frame;
  readonly options: readonly (readonly Option[])[];
}

/** A note fitted to its column: in the best of its settings where its lines fill their measure, or else laid at once. */
export type SetNote = { readonly note: FlowNote; readonly rows: number } & (
  { readonly kind: 'fitted'; readonly setting: Setting } | { readonly kind: 'laid'; readonly lines: readonly Line[] }
);

export interface FitContext {
  readonly display: DisplayContext;
  readonly flow: Flow;
  readonly blocks: BlockContents;
  readonly page: Omit<FrameOptions, 'split'>;
  /** How thoroughly splits are searched; 1 for the result itself, less for a first look. */
  readonly effort: number;
  /** The columns, where they are not to be searched for. */
  readonly kept?: { readonly split: number; readonly shares?: readonly number[] };
  /** The units as they were fitted to these columns in another size: each has these heights again, where it can. */
  readonly heights?: Fit['units'];
  /** The sizes that the text may have, as shares of the template's. */
  readonly sizes: SizeRange;
}

/** The template's size and no other. */
export const OWN_SIZE: SizeRange = { least: 1, most: 1 };

/**
 * How much a search may take: fits of a paragraph to a measure, about 20 µs each on the machines of 2026; and the fewest
 * and the most widths of a column looked at first, whatever the text's length. Where the size is looked for as well the
 * widths that go together are many more, and it is there that more of them find better pages.
 */
const SPLITS = { fits: 1600, fewest: 5, most: 24 } as const;
const SIZES = { fits: 3200, fewest: 13, most: 36 } as const;
/** Of three columns priced, those whose pages are broken in full. Of two the cheapest alone: those after it are an eighth of a point beside it. */
const FINALISTS = 3;

/** Fits the statement to its columns, its text in the template's size. Deterministic: of equally cheap columns the first found stay. */
export function fitColumns(context: FitContext): FittedStatement {
  return fitLike(context, chooseColumns({ ...context, sizes: OWN_SIZE }));
}

/** Fits a statement to the columns that were chosen for it, when it has the size that was chosen with them. */
export function fitLike(context: FitContext, { split, shares, tooth, ...chosen }: ChosenColumns): FittedStatement {
  const { display } = context;
  const own = { split, ...(shares && { shares }) };
  // Widths in another size differ by a hair from those that were scaled: the heights are known, their lines are found anew.
  const fitted = tooth.scale === 1 ? chosen : chooseColumns({ ...context, kept: own, heights: chosen.fit.units });
  const { fit, frame, notes, stacks } = fitted;
  return { frame, stacks, fit, notes, ...own, cost: chosen.cost, laid: layFit(fit, display.reuse?.lines) };
}

/** Chooses the columns, and the size of the text among those it may have. */
export function chooseColumns(context: FitContext): ChosenColumns {
  let best: ChosenColumns | undefined;
  for (const tooth of finalistsOf(context)) {
    const trial = fitTooth(context, tooth, best === undefined ? Number.POSITIVE_INFINITY : mostOf(best));
    if (trial === undefined) continue;
    const chosen = finish(context, trial, best);
    if (best === undefined || (chosen !== undefined && chosen.cost < best.cost)) best = chosen;
  }
  if (best === undefined) throw new Error('no column split was tried');
  return best;
}

/** The share of the text's rows that other columns and sizes within sight may save at most. */
const MOST_ROWS_SAVED = 0.1;

/** What the units of other columns may cost at most where they are to be as cheap as these: those may save a page, or not. */
function mostOf(known: ChosenColumns): number {
  const rows = known.fit.units.reduce((sum, unit) => sum + unit.rows, 0);
  const saves = lastPageOf(known).rows <= MOST_ROWS_SAVED * rows;
  return saves ? known.cost : costOfText(known.cost, known.fit);
}

/** All that pages cost but their number. */
function costOfText(cost: number, { pages }: Fit): number {
  return cost - (pages.length - 1) * PAGE;
}

/** Whether what costs at least `least` cannot be as cheap as `cost`, which was summed up in another order. */
function isDearer(least: number, cost: number): boolean {
  return least > cost * (1 + SUM_EPSILON);
}

const SUM_EPSILON = 1e-9;

const EQUAL = 0.5;

/**
 * The cheapest columns of those that were priced, unit by unit; and equal ones, where the template allows them. Which of
 * them is the cheapest the pages say.
 */
function* finalistsOf(context: FitContext): Generator<Tooth, void, void> {
  const { kept, page, sizes } = context;
  const [left, right] = page.languages;
  if (kept !== undefined) {
    yield { ...kept, scale: 1 };
  } else if (isSearchedIn(context, 3)) {
    for (const shares of cheapestShares(sharesSearchIn(context), FINALISTS)) yield { split: EQUAL, scale: 1, shares };
  } else if (isSearchedIn(context, 2) && left !== undefined && right !== undefined) {
    const split = splitLimits(context);
    const { fits, fewest, most } = sizes.least < sizes.most ? SIZES : SPLITS;
    const widths = Math.max(fewest, Math.min(most, affordableIn(context, fits)));
    const isRefined = widths > fewest;
    const { template } = context.display;
    const { units } = context.flow;
    const area = sharedWidth(template, page);
    const likeliest = likeliestSplit(units, [left, right], { area, ...split });
    const languages = [left, right] as const;
    const widest = widestColumn(template, page);
    const options = { languages, units, limits: limitsOf(template, page), area, widest, sizes, widths, isRefined };
    yield* cheapestPairs({ ...options, split: { ...split, likeliest } }, 1);
    if (split.min <= EQUAL && EQUAL <= split.max) yield* equalIn(sizes);
  } else {
    yield* equalIn(sizes);
  }
}

function* equalIn({ least, most }: SizeRange): Generator<Tooth, void, void> {
  for (const scale of SCALES) if (scale >= least && scale <= most) yield { split: EQUAL, scale };
}

/** Sizes of text whose columns are given: its own first, which of equals stays. */
const SCALES: readonly number[] = [1, 0.99, 1.01, 0.98, 1.02, 1.03];

/** All units fitted to the columns, or nothing once they cost more than `bound`. */
function fitTooth({ display, flow, page }: FitContext, tooth: Tooth, bound: number): Trial | undefined {
  const { template } = display;
  const { split, shares } = tooth;
  const frame = frameOf(template, { ...page, split, ...(shares && { shares }) });
  const columns = columnsFor(tooth, frame);
  const limits = limitsOf(template, page, tooth.scale);
  const options: (readonly Option[])[] = [];
  let least = 0;
  for (const unit of flow.units) {
    const ways = optionsOf(unit, columns, limits);
    options.push(ways);
    least += ways[0]?.cost ?? 0;
    if (isDearer(least, bound)) return undefined;
  }
  return { tooth, frame, options };
}

/** The columns as they look to text in the template's size: it fits these as the scaled one fits its own. */
function columnsFor({ scale, measures }: Tooth, { columns }: Frame): Frame['columns'] {
  if (scale === 1) return columns;
  return columns.map((column, i) => ({ ...column, measure: measures?.[i] ?? column.measure / scale }));
}

/**
 * Breaks the pages of a trial: with the cheapest heights of all units, and with those that leave less blank. Nothing where
 * they can hardly be as cheap as the best that is known.
 */
function finish(context: FitContext, trial: Trial, known?: ChosenColumns): ChosenColumns | undefined {
  const { template } = context.display;
  const { frame, tooth } = trial;
  const same = context.heights && inHeights(trial.options, context.heights);
  const options = same ?? trial.options;
  const stacks = setStacks(context.blocks, frame, template);
  const notes = setNotes(context.flow, columnsFor(tooth, frame), template);
  const rules = pageRules(stacks, notes, template);
  const { units } = context.flow;
  if (known !== undefined && isSureToLose({ ...trial, options }, { units, stacks, known })) return undefined;
  /** The pages of units each of whose blank rows costs so much beyond its own price. */
  const broken = (rowPrices: RowPrices): Broken => {
    const priced = options.map((ways, i) => withBlankPriced(ways, frame, rowPrices(i)));
    const { fit, cost } = unpriced(breakPages(units, priced, rules), frame, rowPrices);
    const crowded = crowdedIn(fit, frame, stacks);
    const least = cost + wholeCost(seenIn(frame, fit.units), tooth.scale);
    return { fit, crowded, least, cost: crowded.reduce((sum, { over }) => sum + crowdedCost(over), least) };
  };
  const chosen = ({ fit, cost }: Broken): ChosenColumns => {
    return {
      frame,
      stacks,
      notes,
      split: tooth.split,
      ...(tooth.shares && { shares: tooth.shares }),
      tooth,
      fit,
      cost,
    };
  };
  if (same !== undefined) return chosen(broken(() => undefined));
  const cheapest = seenIn(
    frame,
    options.flatMap(([first]) => first?.fitted ?? []),
  );
  const ofAll = cheapest.columns.map(({ blank }) => excessOfARow(blank, cheapest.rows, cheapest.price));
  const isPriced = ofAll.some((price) => price > 0);
  const isFree = cheapest.price.free > 0;
  // Each blank row makes all others dearer: at that price some units have other heights. Where no row is free it is the whole
  // price; elsewhere the pages may be cheaper without.
  let best = broken(() => (isPriced && !isFree ? ofAll : undefined));
  if (isPriced && isFree) {
    if (known !== undefined && isDearer(best.fit.cost + sizeCost(tooth.scale, 0), known.cost)) return undefined;
    best = cheaperOf(
      best,
      broken(() => ofAll),
    );
  }
  if (known !== undefined && isHopeless(best, known)) return undefined;
  // On a page that has many of them others of its units have: at the least price at which it has fewer.
  for (let price = crowdedCost(1) / FIRST_PRICE; price <= crowdedCost(1) && best.crowded.length > 0; price *= 2) {
    best = cheaperOf(best, broken(withCrowdedPriced(ofAll, best.crowded, frame, price)));
  }
  return chosen(best);
}

/**
 * Whether the pages of a trial are dearer than those that are known however they are broken: at the least that its units can
 * cost with their blank rows, on the fewest pages that can hold them.
 */
function isSureToLose(
  { options, frame, tooth }: Trial,
  { units, stacks, known }: { readonly units: Flow['units']; readonly stacks: Stacks; readonly known: ChosenColumns },
): boolean {
  const { columns } = frame;
  let [fewestRows, mostRows] = [0, 0];
  for (const ways of options) {
    const rows = ways.map(({ fitted }) => fitted.rows);
    fewestRows += Math.min(...rows);
    mostRows += Math.max(...rows);
  }
  // No row costs more than where there are most of them; what is free of them is not taken off.
  const { free, each } = blankPriceIn(columns.map(({ lang }) => lang));
  const prices = columns.map(() => (free > 0 ? 0 : each / mostRows));
  let least = sizeCost(tooth.scale, fewestRows);
  for (const ways of options)
    least += Math.min(...ways.map(({ fitted, cost }) => cost + pricedBlank(fitted, columns, prices)));
  const gaps = units.slice(1).map(({ gap }) => gap);
  return (
    isDearer(least, costOfText(known.cost, known.fit)) &&
    fewestPages(fewestRows, gaps, stacks) >= known.fit.pages.length
  );
}

/** Pages that rows take with so many between them, of which one place is lost wherever a page ends. */
function fewestPages(rows: number, gaps: readonly number[], { first, later }: Stacks): number {
  const most = Math.max(0, ...gaps);
  const over = gaps.reduce((sum, gap) => sum + gap, rows) - (first.lastRow - first.firstRow + 1);
  return 1 + Math.max(0, Math.ceil(over / (later.lastRow - later.firstRow + 1 + most)));
}

/** Of each unit's options the one with such heights; nothing where any has none. */
function inHeights(options: Trial['options'], units: Fit['units']): Trial['options'] | undefined {
  const same: (readonly Option[])[] = [];
  for (const [i, ways] of options.entries()) {
    const sides = units[i]?.sides;
    const way = ways.find(({ fitted }) =>
      [...fitted.sides].every(([lang, { rows }]) => rows === sides?.get(lang)?.rows),
    );
    if (way === undefined) return undefined;
    same.push([way]);
  }
  return same;
}

/** Pages as they were broken, with all that they cost. */
interface Broken {
  readonly fit: Fit;
  readonly crowded: readonly CrowdedPage[];
  /** Without the price of crowded pages. */
  readonly least: number;
  readonly cost: number;
}

function cheaperOf(first: Broken, second: Broken): Broken {
  const least = Math.min(first.least, second.least);
  return { ...(second.cost < first.cost ? second : first), least };
}

/** The share of what all but its pages cost that other heights of a few units may save at most, beside that of crowded pages. */
const MOST_SAVED = 0.02;

/** Whether pages would be dearer than those that are known if none of them were crowded. */
function isHopeless({ fit, least }: Broken, known: Pick<ChosenColumns, 'fit' | 'cost'>): boolean {
  const isLonger = fit.pages.length >= known.fit.pages.length;
  return isLonger && costOfText(least, fit) * (1 - MOST_SAVED) > costOfText(known.cost, known.fit);
}

/** What a blank row of each column costs beyond its own price, for each unit by its index. */
type RowPrices = (unit: number) => readonly number[] | undefined;

/** A fit with what it costs without the prices that its rows were given. */
function unpriced(fit: Fit, { columns }: Frame, rowPrices: RowPrices): Pick<Broken, 'fit' | 'cost'> {
  const priced = fit.units.reduce((sum, unit, i) => {
    const prices = rowPrices(i);
    return prices === undefined ? sum : sum + pricedBlank(unit, columns, prices);
  }, 0);
  return { fit, cost: fit.cost - priced };
}

/** A column of a page that others follow, with more rows blank than a page may have. */
interface CrowdedPage {
  readonly lang: Lang;
  readonly units: ReadonlySet<number>;
  /** Rows beyond those. */
  readonly over: number;
}

function crowdedIn({ units, pages }: Fit, { columns }: Frame, stacks: Stacks): readonly CrowdedPage[] {
  const price = blankPriceIn(columns.map(({ lang }) => lang));
  return pages.slice(0, -1).flatMap(({ slices }, page) => {
    const { firstRow, lastRow } = stacksOn(stacks, page, pages.length);
    return columns.flatMap(({ lang }): readonly CrowdedPage[] => {
      const blank = slices.reduce((sum, { unit, from, to }) => {
        const filled = units[unit]?.sides.get(lang)?.rows ?? to;
        return sum + Math.max(0, to - Math.max(from, filled));
      }, 0);
      const over = overcrowding(blank, lastRow - firstRow + 1, price);
      return over > 0 ? [{ lang, units: new Set(slices.map(({ unit }) => unit)), over }] : [];
    });
  });
}

/** The share of its price at which a row of a crowded page is first closed: doubled four times until the page is not. */
const FIRST_PRICE = 16;

/** The prices of all rows, and those of the units on crowded pages. */
function withCrowdedPriced(
  ofAll: readonly number[],
  crowded: readonly CrowdedPage[],
  { columns }: Frame,
  price: number,
): RowPrices {
  return (unit) =>
    columns.map(({ lang }, i) => {
      const isCrowded = crowded.some((page) => page.lang === lang && page.units.has(unit));
      return (ofAll[i] ?? 0) + (isCrowded ? price : 0);
    });
}

/** The ways to set a unit with what their blank rows cost beyond their own price, cheapest first. */
function withBlankPriced(
  ways: readonly Option[],
  { columns }: Frame,
  rowPrices: readonly number[] | undefined,
): readonly Option[] {
  if (rowPrices === undefined) return ways;
  return ways
    .map(({ fitted, cost }) => ({ fitted, cost: cost + pricedBlank(fitted, columns, rowPrices) }))
    .sort((a, b) => a.cost - b.cost);
}

/** The blank rows of a unit at such prices. */
function pricedBlank(
  { rows, sides }: Option['fitted'],
  columns: Frame['columns'],
  rowPrices: readonly number[],
): number {
  return columns.reduce((sum, { lang }, i) => sum + (rows - (sides.get(lang)?.rows ?? rows)) * (rowPrices[i] ?? 0), 0);
}

/** What is seen of the text as a whole. */
interface Seen {
  readonly rows: number;
  /** What a column's blank costs. */
  readonly price: BlankPrice;
  readonly columns: readonly (Colour & { readonly blank: number })[];
}

function seenIn({ columns }: Frame, units: Fit['units']): Seen {
  const seen = columns.map(({ lang }) => ({ lang, blank: 0, looseness: 0, lines: 0 }));
  for (const { rows, sides } of units) {
    for (const column of seen) {
      const side = sides.get(column.lang);
      if (side === undefined) continue;
      column.blank += rows - side.rows;
      column.looseness += side.colour.looseness;
      column.lines += side.colour.lines;
    }
  }
  const rows = units.reduce((sum, unit) => sum + unit.rows, 0);
  return { rows, price: blankPriceIn(columns.map(({ lang }) => lang)), columns: seen };
}

/** The price of what is seen of it: blank columns, uneven ones, another size. */
function wholeCost({ rows, price, columns }: Seen, scale: number): number {
  const blank = columns.reduce((sum, column) => sum + excessCost(column.blank, rows, price), 0);
  return blank + unevenCost(columns) + sizeCost(scale, rows);
}

/** `scale` is that of the text, to which the type area looks as much narrower as it is larger. */
function limitsOf(template: Template, { paper }: FitContext['page'], scale = 1): Omit<SideLimits, 'measure'> {
  return { gap: template.pairGap, setting: template.setting, across: areaOf(template, paper) / scale };
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
    limits: limitsOf(template, context.page),
    area: sharedWidth(template, context.page),
    lengths: languages.map((lang) =>
      units.reduce((sum, { sides }) => sum + naturalWidths(sides.get(lang)).reduce((a, b) => a + b, 0), 0),
    ),
    floors: languages.map((lang) => Math.max(0, ...units.map(({ sides }) => widestTable(sides.get(lang))))),
    isLong: affordableIn(context, SPLITS.fits) <= SPLITS.fewest,
  };
}

/** What the tables of a side ask for at least. */
function widestTable(parts: readonly Part[] = []): Pt {
  const widths = parts.map((part) => (part.kind === 'row' && part.across === undefined ? leastMeasure(part.needs) : 0));
  return Math.max(0, ...widths);
}

/** How many times all paragraphs may be fitted. */
function affordableIn({ flow, effort }: FitContext, fits: number): number {
  const paragraphs = flow.units.reduce(
    (sum, unit) => sum + [...unit.sides.values()].reduce((own, parts) => own + weightOf(parts), 0),
    0,
  );
  return Math.floor((effort * fits) / Math.max(1, paragraphs));
}

/** Where a text has less than half the characters of its English, each of them as wide as two: an ideograph. */
const IDEOGRAPHS = 0.5;
/** By so much further the split may go beside such a text, which takes two fifths of the width: just what most templates allow. */
const BESIDE_IDEOGRAPHS = 0.04;

/** Whether a language is written in ideographs, without spaces between its words. */
export function isInIdeographs(lang: Lang): boolean {
  return relativeLength(lang) < IDEOGRAPHS;
}

/** How narrow and how wide the first column may be. */
function splitLimits({ display, page: { languages } }: FitContext): { readonly min: number; readonly max: number } {
  const { min, max } = display.template.columns.split;
  if (new Set(languages.map(isInIdeographs)).size < 2) return { min, max };
  return {
    min: min < EQUAL ? min - BESIDE_IDEOGRAPHS : min,
    max: max > EQUAL ? max + BESIDE_IDEOGRAPHS : max,
  };
}

function setNotes(
  flow: Flow,
  columns: Frame['columns'],
  template: Template,
): ReadonlyMap<Lang, ReadonlyMap<number, SetNote>> {
  const indent = noteIndent(template);
  const all = new Map<Lang, ReadonlyMap<number, SetNote>>();
  for (const { lang, measure } of columns) {
    const own = new Map<number, SetNote>();
    for (const [number, note] of flow.notes.get(lang) ?? []) {
      own.set(number, setNote(note, measure - indent, template));
    }
    all.set(lang, own);
  }
  return all;
}

function setNote(note: FlowNote, measure: Pt, { setting: text }: Template): SetNote {
  if (note.alignment === 'filled') {
    const lines = setRagged(note.galley.styled, measure, text, true);
    return { note, kind: 'laid', lines, rows: lines.length };
  }
  const [first, ...others] = fitGalley(note.galley, measure);
  if (first === undefined) throw new Error('a note has no setting');
  const setting = others.reduce((best, other) => (other.demerits < best.demerits ? other : best), first);
  return { note, kind: 'fitted', setting, rows: setting.lineCount };
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
    noteRows: (lang, number) => (notes.get(lang)?.get(number)?.rows ?? 0) * template.roles.note.leading,
    noteDistance: NOTE_DISTANCE,
  };
}

function rangeOf({ firstRow, lastRow }: PageStacks): PageRules['first'] {
  return { from: firstRow, to: lastRow };
}
