/** Sets paragraphs: prepares one once, fits it to any measure in every feasible line count, lays the lines chosen. */
import type { Pt } from '../../geometry/index.ts';
import type { CacheKey, Session } from '../../session/index.ts';
import type { Face } from '../fonts/index.ts';
import type { SettingLimits } from '../template/index.ts';
import { limitsIn, type StyledText } from './collect.ts';
import { itemize, type Itemized } from './itemize.ts';
import { FORCED_BREAK } from './items.ts';
import { layLine } from './lay.ts';
import type { Line, LineText } from './lines.ts';
import { fontScriptOf } from './scripts.ts';
import {
  type Breakpoints,
  compileBreakpoints,
  emptyFitMemory,
  type FitLimits,
  type FitMemory,
  type Prices,
  type Solution,
  totalFit,
} from './total-fit.ts';

export interface GalleyOptions {
  readonly session: Session;
  readonly hyphenate: boolean;
  /** Of the first line, from the start of the measure. */
  readonly indent?: Pt;
}

/** A paragraph ready to be fitted to a measure. Holds no measure itself. */
export interface Galley {
  readonly styled: StyledText;
  readonly setting: SettingLimits;
  readonly options: GalleyOptions;
  readonly prepared: Prepared;
  readonly itemized: Itemized;
  readonly breakpoints: Breakpoints;
}

/** How well a paragraph could be set: within the template's limits, or which of them had to give. */
export type Strain = 'none' | 'stretched' | 'emergency-breaks' | 'overfull';

/** A paragraph in `lineCount` lines: the best there is for that count. */
export interface Setting {
  readonly lineCount: number;
  /** See Prices: a good line costs some hundreds, a poor one tens of thousands. */
  readonly demerits: number;
  readonly strain: Strain;
  readonly galley: Galley;
  readonly measure: Pt;
  readonly solution: Solution;
}

/**
 * The prices of ugliness in body text, on the scale of total-fit. Those of TeX's plain format but for `ladder`, which
 * makes a third divided line in a row dearer than any feasible line, and for what is seen first: uneven spaces, for which
 * plain TeX's badness asks next to nothing below looseness 1, and the ends of paragraphs. A short last line after a
 * divided word is worth a line that is loose to the eye, one of a single word nearly as much, and the tail of a divided
 * word alone more than any line within the limits: at an eighth of it a tail stays where the lines before it are addresses,
 * beside which all are loose. A divided word is worth a line of looseness .8, two thirds of `deviation`: at half of it words
 * are divided for the sake of spaces that nobody sees, at more spaces grow uneven. Found over some five hundred settings of
 * statements of one to twenty pages: a text of short paragraphs has half as many loose lines again where `loose` is less by
 * a fifth, and words of their own at its ends where `oneWord` is a third of it.
 */
const PRICES: Prices = {
  line: 10,
  hyphen: 560_000,
  ladder: 4_000_000,
  contrast: 5_000,
  deviation: 850_000,
  loose: 10_000_000,
  finalHyphen: 9_000_000,
  runt: 300_000,
  oneWord: 8_000_000,
  tail: 250_000_000,
};

/** Ideographs and letters that are drawn out give way beside the spaces: what is uneven or loose costs less than what it parts. */
const DRAWN_PRICES: Prices = { ...PRICES, deviation: 200_000, loose: 3_000_000, oneWord: 2_500_000 };

/** From this many natural spaces on a line is seen to be loose. */
const LOOSE = 1.5;

/** A last line of less than this, in em, looks like a mistake: a short word or two. */
export const RUNT_WIDTH_EM = 6;

/** How many times the template's widest space a line may have at each step: a divided address is better than a hole. */
const STRETCH: Readonly<Record<Strain, number>> = { none: 1, stretched: 1.5, 'emergency-breaks': 2.5, overfull: 2.5 };

/** Prepares a paragraph. */
export function prepareGalley(styled: StyledText, setting: SettingLimits, options: GalleyOptions): Galley {
  return galleyOf(styled, limitsIn(styled, setting), options, false);
}

function galleyOf(styled: StyledText, setting: SettingLimits, options: GalleyOptions, emergency: boolean): Galley {
  const prepared = prepare(styled, { ...options, setting, emergency });
  return { styled, setting, options, prepared, itemized: prepared.itemized, breakpoints: prepared.breakpoints };
}

/**
 * Every feasible line count of a paragraph at a measure, fewest first, each with its best setting. There is always at
 * least one: where the template's limits allow none they give way in steps, and the settings say which had to.
 */
export function fitGalley(galley: Galley, measure: Pt): readonly Setting[] {
  for (const strain of STRAINS) {
    const from = dividedFor(strain, galley);
    const settings = settingsOf(from, measure, strain, undefined);
    if (settings.length > 0) return settings;
  }
  throw new Error(NO_SETTING);
}

/** The same by what they come to alone: a search asks for hundreds, and has one of them set. */
export function solutionsAt(galley: Galley, measure: Pt): readonly Solution[] {
  for (const strain of STRAINS) {
    const solutions = solutionsOf(dividedFor(strain, galley), measure, strain, undefined);
    if (solutions.length > 0) return solutions;
  }
  throw new Error(NO_SETTING);
}

const NO_SETTING = 'a paragraph has no setting, even with lines that are too long';

function dividedFor(strain: Strain, galley: Galley): Galley {
  return strain === 'none' || strain === 'stretched' ? galley : divisible(galley);
}

const STRAINS: readonly Strain[] = ['none', 'stretched', 'emergency-breaks', 'overfull'];

/** The best setting in as many lines in which line `line` ends elsewhere; undefined if there is none as little strained. */
export function refitGalley(setting: Setting, line: number): Setting | undefined {
  const end = setting.solution.lines[line]?.end;
  if (end === undefined || line === setting.solution.lines.length - 1) return undefined;
  const others = settingsOf(setting.galley, setting.measure, setting.strain, end);
  return others.find((other) => other.lineCount === setting.lineCount);
}

function settingsOf(galley: Galley, measure: Pt, strain: Strain, barred: number | undefined): readonly Setting[] {
  return solutionsOf(galley, measure, strain, barred).map((solution) => ({
    lineCount: solution.lineCount,
    demerits: solution.demerits,
    strain,
    galley,
    measure,
    solution,
  }));
}

function solutionsOf(galley: Galley, measure: Pt, strain: Strain, barred: number | undefined): readonly Solution[] {
  const find = () => {
    const { room } = galley.options.session.cache(MEMORY);
    return totalFit(galley.breakpoints, limitsOf(galley, measure, strain, barred), room);
  };
  // Nearly all are asked for by their measure alone.
  const key = strain === 'none' && barred === undefined ? measure : `${measure} ${strain} ${barred ?? ''}`;
  return remembered(galley.prepared.solutions, key, SOLUTIONS, find);
}

function limitsOf(galley: Galley, measure: Pt, strain: Strain, barred: number | undefined): FitLimits {
  const { setting } = galley;
  const step = setting.spaceLooseEm - setting.spaceNaturalEm;
  const widest = setting.spaceMaxEm * STRETCH[strain];
  return {
    measure,
    maxLooseness: 1 + (widest - setting.spaceLooseEm) / step,
    looseFrom: 1 + (LOOSE * setting.spaceNaturalEm - setting.spaceLooseEm) / step,
    expansion: setting.expansion,
    runtWidth: RUNT_WIDTH_EM * galley.styled.style.size,
    allowOverfull: strain === 'overfull',
    barred,
    prices: fontScriptOf(galley.styled.lang) === undefined ? PRICES : DRAWN_PRICES,
  };
}

/** The galley with the last resorts for dividing its words. */
function divisible(galley: Galley): Galley {
  const { divisible: known } = galley.options.session.cache(MEMORY);
  const found = known.get(galley) ?? galleyOf(galley.styled, galley.setting, galley.options, true);
  known.set(galley, found);
  return found;
}

/** Lines that were laid of one paragraph at one measure, by the items that they begin and end with. */
export type KnownLines = Map<number, Line>;

/** The lines of a setting, in glyphs; done only for the settings that the page chose. Those that are `known` are taken, the others known then. */
export function layLines(setting: Setting, known?: KnownLines): readonly Line[] {
  const { galley, solution, measure } = setting;
  const ends = galley.itemized.items.length + 1;
  return solution.lines.map(({ start, end }, i) => {
    const old = known?.get(start * ends + end);
    if (old !== undefined) return old;
    const text = lineText(galley.itemized, start, end, i === solution.lines.length - 1);
    const room = i === 0 ? measure - (galley.options.indent ?? 0) : measure;
    const line = layLine(galley.styled, text, room, galley.setting, 'justified');
    known?.set(start * ends + end, line);
    return line;
  });
}

function lineText(itemized: Itemized, startItem: number, endItem: number, isLast: boolean): LineText {
  const start = itemized.starts[startItem] ?? 0;
  const end = itemized.ends[endItem - 1] ?? start;
  return { start, end, ending: isLast ? 'end' : endingAt(itemized, endItem) };
}

function endingAt(itemized: Itemized, item: number): LineText['ending'] {
  const at = itemized.items[item];
  // Between ideographs there is nothing to read.
  if (at?.type !== 'penalty')
    return at !== undefined && itemized.starts[item] === itemized.ends[item] ? 'inside-word' : 'space';
  if (at.cost === FORCED_BREAK) return 'writers-end';
  return at.flagged && at.width !== 0 ? 'added-hyphen' : 'inside-word';
}

/*
 * Remembers what paragraphs came to: the same words in the same style at the same measure are fitted once.
 */

/** A paragraph's items in a size, with the solutions found for them so far. Nothing in it knows where the paragraph stands. */
interface Prepared {
  readonly itemized: Itemized;
  readonly breakpoints: Breakpoints;
  readonly solutions: Map<string | number, readonly Solution[]>;
}

interface PrepareOptions {
  readonly session: Session;
  readonly setting: SettingLimits;
  readonly hyphenate: boolean;
  readonly indent?: Pt;
  readonly emergency: boolean;
}

/** A paragraph whatever its size: its items, and what they came to in the sizes that it had. */
interface KnownParagraph {
  readonly itemized: Itemized;
  /** By the size and the indent of the first line. */
  readonly sizes: Map<string, Prepared>;
}

/**
 * Paragraphs remembered; some 30 kB each: all of twenty pages in two languages, which are asked for again in the size that was
 * chosen. Then the memory is emptied: a process that lives for months must not grow.
 */
const PARAGRAPHS = 320;
/** Sizes remembered of one paragraph: the template's and the one that was chosen. */
const SIZES = 2;
/** Solutions remembered for one paragraph: a search for a column split asks for some forty. */
const SOLUTIONS = 128;

interface Memory {
  readonly paragraphs: Map<string, KnownParagraph>;
  /** Faces by the order they were met in: two that say the same of themselves may yet be two. */
  readonly numbers: WeakMap<Face, number>;
  faces: number;
  readonly room: FitMemory;
  /** Galleys with their last resorts, by themselves without: a search asks for them at each measure. */
  readonly divisible: WeakMap<Galley, Galley>;
}

const MEMORY: CacheKey<Memory> = {
  name: 'paragraphs',
  create: () => ({
    paragraphs: new Map(),
    numbers: new WeakMap(),
    faces: 0,
    room: emptyFitMemory(),
    divisible: new WeakMap(),
  }),
};

/** The items of a text, made anew only if no text of the same words and style has been asked for lately. */
function prepare(styled: StyledText, options: PrepareOptions): Prepared {
  const memory = options.session.cache(MEMORY);
  const { itemized, sizes } = knownParagraph(memory, styled, options);
  const { indent } = options;
  const { size } = styled.style;
  return remembered(sizes, `${size} ${indent ?? 0}`, SIZES, () => {
    return { itemized, breakpoints: compileBreakpoints(itemized.items, { size, indent }), solutions: new Map() };
  });
}

function knownParagraph(memory: Memory, styled: StyledText, options: PrepareOptions): KnownParagraph {
  return remembered(memory.paragraphs, keyOf(memory, styled, options), PARAGRAPHS, () => {
    return { itemized: itemize(styled, options), sizes: new Map() };
  });
}

/** What is known under a key that says all it depends on; made when it is not, and of `most` others all are forgotten then. */
function remembered<K, T>(known: Map<K, T>, key: K, most: number, make: () => T): T {
  const old = known.get(key);
  if (old !== undefined) return old;
  if (known.size >= most) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

function numberOf(memory: Memory, face: Face): number {
  let number = memory.numbers.get(face);
  if (number === undefined) memory.numbers.set(face, (number = memory.faces++));
  return number;
}

/** All that a paragraph's items depend on, but for its size: its words, the faces, features and languages of its runs, and the limits. */
function keyOf(
  memory: Memory,
  { text, runs, style }: StyledText,
  { setting, hyphenate, emergency }: PrepareOptions,
): string {
  const parts = runs.map(
    ({ end, face, lang, shaping, lifted }) =>
      `${end} ${numberOf(memory, face)} ${lang} ${lifted} ${shaping.features.join(' ')}`,
  );
  const limits = `${Object.values(setting).join(' ')} ${style.narrowEm ?? ''}`;
  return [text, style.trackingEm, style.allCapitals, hyphenate, emergency, limits, ...parts].join('\n');
}
