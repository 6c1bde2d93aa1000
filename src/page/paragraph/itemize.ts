/** Turns styled text into boxes, glue and penalties, each knowing which part of the text it stands for. */
import type { CacheKey, Session } from '../../session/index.ts';
import type { Face } from '../fonts/index.ts';
import {
  FIRST_OF_TWO_NAMES,
  hyphenationOf,
  hyphenationPoints,
  settingOf,
  type HangingMarks,
} from '../../text/language/index.ts';
import type { SettingLimits } from '../template/index.ts';
import { cellsOf, hasIdeographs, withoutLonely } from './ideographs.ts';
import { LINE_END, runAt, type StyledRun, type StyledText } from './collect.ts';
import { kashidaIn } from './kashida.ts';
import { fontScriptOf } from './scripts.ts';
import { advanceOf, endHang, HARD_HYPHENS, repeatedHyphenAdvance, shapeRange, startHang } from './lines.ts';
import { FORCED_BREAK, type Box, type Glue, type Item, type Penalty } from './items.ts';

/** UTF-16 range of the text that an item stands for; empty for a penalty. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Itemized {
  readonly items: readonly Item[];
  /** Where the span of each begins and ends: as numbers, since a page has thousands of them, and all are kept. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** An itemized text that grows. */
class GrowingItems implements Itemized {
  readonly items: Item[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];

  push(item: Item, start: number, end: number): void {
    this.items.push(item);
    this.starts.push(start);
    this.ends.push(end);
  }
}

export interface ItemizeOptions {
  readonly session: Session;
  readonly setting: SettingLimits;
  readonly hyphenate: boolean;
  /** Also divide URLs and symbols at their natural points: the last resort before a line that is too long. */
  readonly emergency: boolean;
}

/** Undesirability of breaks inside words, on the paper's scale (TeX's plain hyphen is 50). */
const COST = {
  /** An added hyphen in a lower-case word. */
  hyphen: 90,
  /** A capitalised word: a name, most often, and names are read letter by letter. */
  capitalised: 260,
  /** A part of a compound that has a hyphen of its own: two hyphens in one word make the reader stop. */
  compound: 200,
  /** A compound at its own hyphen: nothing is added, and readers expect it there. */
  hardHyphen: 60,
  /** After a dash set close. */
  dash: 40,
  /** After the stroke between two names of a month: as a divided word with its hyphen, and cheaper than a hole in the line. */
  betweenNames: 700,
  /** An address or symbol at its natural points. */
  address: 300,
  /** The same after a dot, which reads as the end of a sentence: rather that than the tail of a word on a line of its own. */
  addressAfterDot: 8_000,
  /** The same in Chinese: as much as a line whose ideographs are a fourteenth of an em apart. */
  addressAmongIdeographs: 2_500,
} as const;

/** Fewest letters of a compound on either side of a break at its own hyphen. */
const MIN_LETTERS_AT_HARD_HYPHEN = 2;

/** Where a line may end between words, and where it must. */
const BREAKABLE = /[ \n]/;
const DASHES = '—';
/** Between two names of one thing in Arabic letters, as a month has them; in an address or a symbol are none. */
const BETWEEN_NAMES = /\p{Script=Arabic}\/\p{Script=Arabic}/u;
/**
 * After these a URL, an address or a document symbol may be divided, and before its dots and hyphens: at the end of a line a
 * dot is taken for the end of a sentence, and a hyphen for one that was added (Chicago Manual of Style, 17th ed., 7.46).
 */
const NATURAL_POINTS = '/_@?&=#:';

/** Letters from which on an address is a piece that few lines have room for. */
const LONG_ADDRESS = 24;

interface WordBreak {
  /** UTF-16 offset within the word. */
  readonly offset: number;
  readonly kind: 'added' | 'hard' | 'plain';
  readonly cost: number;
}

/** Pure. Widths are in em of the style, so that a text in another size has the same items. */
export function itemize(styled: StyledText, options: ItemizeOptions): Itemized {
  if (hasIdeographs(styled)) return itemizeCells(styled, options);
  const { setting } = options;
  const isJoining = fontScriptOf(styled.lang) === 'Arab';
  const grown = new GrowingItems();
  const words = new WordsOfText(styled, options);
  // One for all spaces that are alike.
  const space: Glue = {
    type: 'glue',
    width: setting.spaceNaturalEm,
    stretch: setting.spaceLooseEm - setting.spaceNaturalEm,
    shrink: setting.spaceNaturalEm - setting.spaceMinEm,
  };
  let start = 0;
  let drawn = 0;
  for (const word of styled.text.split(BREAKABLE)) {
    if (styled.text.charAt(start - 1) === LINE_END) {
      grown.push(WRITERS_END, start - 1, start - 1);
    } else if (start > 0) {
      // A line takes from its letters part of what it would else take from its spaces.
      grown.push(drawn === 0 ? space : { ...space, stretch: space.stretch + drawn }, start - 1, start);
    }
    words.push({ start, end: start + word.length }, grown);
    drawn = isJoining && setting.kashidaEm !== undefined ? kashidaIn(word, setting.kashidaEm) : 0;
    start += word.length + 1;
  }
  return grown;
}

const WRITERS_END: Penalty = {
  type: 'penalty',
  cost: FORCED_BREAK,
  flagged: false,
  width: 0,
  nextWidth: 0,
  endHang: 0,
};

/** Text with ideographs: a line may end between any two cells that have a gap. */
function itemizeCells(styled: StyledText, options: ItemizeOptions): Itemized {
  const grown = new GrowingItems();
  const words = new WordsOfText(styled, options);
  let start = 0;
  for (const line of styled.text.split(LINE_END)) {
    if (start > 0) grown.push(WRITERS_END, start - 1, start - 1);
    let end = start;
    for (const cell of withoutLonely(cellsOf(styled, start, start + line.length, options.setting))) {
      if (cell.type === 'cell') {
        if (cell.kind === 'word') {
          const first = grown.items.length;
          words.push(cell, grown);
          grown.items.push(...grown.items.splice(first).map(amongIdeographs));
        } else {
          const width = advanceOf(shapeRange(styled, cell.start, cell.end, false));
          grown.push({ type: 'box', width, startHang: 0, endHang: 0 }, cell.start, cell.end);
        }
        ({ end } = cell);
        continue;
      }
      const { natural, stretch, shrink, cost } = cell;
      // After a penalty a line can end at the glue no more: it ends at the penalty, and pays.
      if (cost > 0)
        grown.push({ type: 'penalty', cost, flagged: false, width: 0, nextWidth: 0, endHang: 0 }, cell.end, cell.end);
      // What is no space of the text has none of it either.
      const from = cell.space ? end : cell.end;
      grown.push({ type: 'glue', width: natural, stretch, shrink }, from, cell.end);
    }
    start += line.length + LINE_END.length;
  }
  return grown;
}

/**
 * Lines of cells keep to their measure: among ideographs a hanging mark is out of line. And their white is in so many gaps
 * that an address stays whole where a line of words would have to divide it.
 */
function amongIdeographs(item: Item): Item {
  if (item.type === 'glue') return item;
  if (item.type === 'box') return { ...item, startHang: 0, endHang: 0 };
  return { ...item, endHang: 0, cost: item.cost === COST.address ? COST.addressAmongIdeographs : item.cost };
}

/**
 * Words remembered for each way to set them; a statement has under a thousand. Beyond this they are forgotten: a process
 * that lives for months must not grow.
 */
const WORDS = 4_000;

/** What is known of one way to set words. */
interface KnownWords {
  /** Their offsets are those within the word. */
  readonly words: Map<string, Itemized>;
  /** By how much a hyphen makes a word wider, by the letter it is added to. */
  readonly hyphens: Map<string, number>;
}

/** By the face that they are set in, and then by all else that their items depend on. */
const KNOWN: CacheKey<WeakMap<Face, Map<string, KnownWords>>> = { name: 'words', create: () => new WeakMap() };

/** The words of a text as items: a word that was set so before, in whatever text, is what it was then. */
class WordsOfText {
  readonly #styled: StyledText;
  readonly #options: ItemizeOptions;
  readonly #known = new Map<StyledRun, KnownWords>();

  constructor(styled: StyledText, options: ItemizeOptions) {
    this.#styled = styled;
    this.#options = options;
  }

  push(word: Span, grown: GrowingItems): void {
    const { items, starts, ends } = this.#itemized(word);
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (item !== undefined) grown.push(item, word.start + (starts[i] ?? 0), word.start + (ends[i] ?? 0));
    }
  }

  #itemized(word: Span): Itemized {
    const { text, runs } = this.#styled;
    const run = runs.find(({ start, end }) => start <= word.start && word.end <= end);
    // What is of several runs, or joins on to what is beside it, is more than its letters.
    if (run === undefined || run.script !== undefined) return itemizeWord(this.#styled, word, this.#options);
    const { words, hyphens } = this.#wordsLike(run);
    const letters = text.slice(word.start, word.end);
    let itemized = words.get(letters);
    if (itemized === undefined) {
      if (words.size >= WORDS) words.clear();
      words.set(letters, (itemized = itemizeWord(this.#styled, word, this.#options, hyphens)));
    }
    return itemized;
  }

  #wordsLike(run: StyledRun): KnownWords {
    let known = this.#known.get(run);
    if (known === undefined) this.#known.set(run, (known = this.#remembered(run)));
    return known;
  }

  #remembered({ face, lang, shaping, lifted, scale, level }: StyledRun): KnownWords {
    const { lang: own, style } = this.#styled;
    const { session, hyphenate, emergency } = this.#options;
    const ofStyle = [style.trackingEm, style.allCapitals, style.narrowEm];
    const ofRun = [own, lang, lifted, scale, level, shaping.lang, shaping.script, shaping.rightToLeft];
    const key = [hyphenate, emergency, ...ofStyle, ...ofRun, ...shaping.features].join(' ');
    const faces = session.cache(KNOWN);
    const ways = faces.get(face) ?? new Map<string, KnownWords>();
    faces.set(face, ways);
    const known = ways.get(key) ?? { words: new Map<string, Itemized>(), hyphens: new Map<string, number>() };
    ways.set(key, known);
    return known;
  }
}

/** `hyphens` are those of the one way in which the whole word is set. */
function itemizeWord(
  styled: StyledText,
  word: Span,
  options: ItemizeOptions,
  hyphens?: KnownWords['hyphens'],
): Itemized {
  const grown = new GrowingItems();
  const text = styled.text.slice(word.start, word.end);
  const breaks = wordBreaks(styled, word, text, options);
  const measured = measureWord(styled, word);
  const { hanging } = settingOf(styled.lang);
  let from = 0;
  for (const at of [...breaks, undefined]) {
    const to = at?.offset ?? text.length;
    grown.push(boxOf(text, measured, { from, to, hanging }), from, to);
    if (at !== undefined) grown.push(penaltyOf(styled, word, { measured, at, hyphens }), to, to);
    from = to;
  }
  return grown;
}

/** Pen positions in a word shaped whole, in em. */
interface MeasuredWord {
  /** Position before each UTF-16 offset, and after the last; inside a ligature an even share. */
  readonly position: readonly number[];
  /** Offsets that fall inside a glyph; hardly any do. */
  readonly insideGlyph: readonly number[];
}

function measureWord(styled: StyledText, word: Span): MeasuredWord {
  const position = [0];
  const insideGlyph: number[] = [];
  let offset = 0;
  let pen = 0;
  for (const { glyphs } of shapeRange(styled, word.start, word.end, false)) {
    for (const glyph of glyphs) {
      const length = glyph.text.length;
      for (let i = 1; i <= length; i++) {
        position[offset + i] = pen + (glyph.advance * i) / length;
        if (i < length) insideGlyph.push(offset + i);
      }
      if (length === 0) position[offset] = pen + glyph.advance;
      offset += length;
      pen += glyph.advance;
    }
  }
  return { position, insideGlyph };
}

function boxOf(
  text: string,
  measured: MeasuredWord,
  { from, to, hanging }: { readonly from: number; readonly to: number; readonly hanging: HangingMarks },
): Box {
  const at = (offset: number) => measured.position[offset] ?? 0;
  return {
    type: 'box',
    width: at(to) - at(from),
    startHang: startHang(text.charAt(from), hanging) * (at(from + 1) - at(from)),
    endHang: endHang(text.charAt(to - 1), hanging) * (at(to) - at(to - 1)),
  };
}

interface DividedWord {
  readonly measured: MeasuredWord;
  readonly at: WordBreak;
  readonly hyphens: KnownWords['hyphens'] | undefined;
}

function penaltyOf(styled: StyledText, word: Span, { measured, at, hyphens }: DividedWord): Penalty {
  const offset = word.start + at.offset;
  const position = measured.position[at.offset] ?? 0;
  const last = styled.text.charAt(offset - 1);
  const { hanging } = settingOf(styled.lang);
  if (at.kind !== 'added') {
    const hang = endHang(last, hanging) * (position - (measured.position[at.offset - 1] ?? 0));
    const nextWidth = at.kind === 'hard' ? repeatedHyphenAdvance(styled, offset) : 0;
    return { type: 'penalty', cost: at.cost, flagged: at.kind === 'hard', width: 0, nextWidth, endHang: hang };
  }
  const hyphen = hyphens?.get(last) ?? hyphenAdvance(styled, offset);
  hyphens?.set(last, hyphen);
  let width = hyphen;
  let nextWidth = 0;
  if (measured.insideGlyph.includes(at.offset)) {
    const end = measured.position[word.end - word.start] ?? 0;
    width = advanceOf(shapeRange(styled, word.start, offset, true)) - position;
    nextWidth = advanceOf(shapeRange(styled, offset, word.end, false)) - (end - position);
  }
  return { type: 'penalty', cost: at.cost, flagged: true, width, nextWidth, endHang: endHang('-', hanging) * hyphen };
}

/** By how much a hyphen after the letter before an offset makes it wider. */
function hyphenAdvance(styled: StyledText, offset: number): number {
  const letter = advanceOf(shapeRange(styled, offset - 1, offset, false));
  return advanceOf(shapeRange(styled, offset - 1, offset, true)) - letter;
}

const ADDRESS = /:\/\/|www\.|@|\w\/\w/;
const WITH_SLASHES = /\w\/\w|:\/\//;

/** What a word has that is divided by what it is written with, or that is an address. */
const MARKED = /[-\u2010\u2014/@]|www\./;

/** Where a word may be divided by what it is written with: after dashes, hard hyphens, and the points of an address. */
export function writtenBreaks(text: string, emergency: boolean): readonly WordBreak[] {
  if (text.length < 4 || !MARKED.test(text)) return [];
  const breaks: WordBreak[] = [];
  const isAddress = ADDRESS.test(text);
  // A long address divides where it must anyway; a symbol only before a line would be too long.
  const mayDivide = isAddress && (emergency || text.length > LONG_ADDRESS);
  const isMailbox = text.includes('@') && !WITH_SLASHES.test(text);
  const isPoint = isMailbox ? isPointOfMailbox : isNaturalPoint;
  for (let offset = 1; offset < text.length; offset++) {
    const before = text.charAt(offset - 1);
    if (DASHES.includes(before)) breaks.push({ offset, kind: 'plain', cost: COST.dash });
    else if (before === '/' && BETWEEN_NAMES.test(text.slice(offset - 2, offset + 1)))
      breaks.push({ offset, kind: 'plain', cost: COST.betweenNames });
    else if (HARD_HYPHENS.includes(before) && !isAddress && hasLettersAround(text, offset)) {
      if (!emergency && isInName(text, offset)) continue;
      breaks.push({ offset, kind: 'hard', cost: COST.hardHyphen });
    } else if (mayDivide && isPoint(before, text.slice(offset, offset + 2))) {
      breaks.push({ offset, kind: 'plain', cost: COST.address });
    } else if (mayDivide && !isMailbox && isAfterDotOfAName(text, offset)) {
      breaks.push({ offset, kind: 'plain', cost: COST.addressAfterDot });
    }
  }
  return breaks;
}

/** Whether an address may be divided between a character and those after it. */
function isNaturalPoint(before: string, after: string): boolean {
  if (after.startsWith('-')) return before !== '-';
  if (after.startsWith('.')) return before !== '.' && IN_A_NAME.test(after);
  return NATURAL_POINTS.includes(before) && !NATURAL_POINTS.includes(after.charAt(0));
}

/** The same of a mailbox, which has no other points than its @, its dots and its hyphens. */
function isPointOfMailbox(before: string, after: string): boolean {
  return before === '@' || (IN_A_NAME.test(after) && before !== '.' && before !== '-');
}

function isAfterDotOfAName(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]\.[\p{L}\p{N}]/u.test(text.slice(offset - 2, offset + 1));
}

/** A dot or a hyphen that goes on, and is no full stop. */
const IN_A_NAME = /^[.-][\p{L}\p{N}]/u;

/** Where a word may be divided, ascending. Added hyphens never stand beside hard ones. */
function wordBreaks(styled: StyledText, word: Span, text: string, options: ItemizeOptions): readonly WordBreak[] {
  if (text.length < 4) return [];
  const written = writtenBreaks(text, options.emergency);
  const isMarked = MARKED.test(text);
  if (!options.hyphenate || (isMarked && ADDRESS.test(text))) return written;
  const isCompound = isMarked && /\p{L}[-\u2010]\p{L}/u.test(text);
  const added: WordBreak[] = [];
  for (const offset of hyphenPoints(styled, word, options.session)) {
    if (written.some((one) => one.offset === offset) || isInUnit(text, offset)) continue;
    const cost = startsWithCapital(text, offset) ? COST.capitalised : isCompound ? COST.compound : COST.hyphen;
    added.push({ offset, kind: 'added', cost });
  }
  return written.length === 0 ? added : [...written, ...added].sort((a, b) => a.offset - b.offset);
}

/** Whether an offset is inside a word that is bound to a figure: a unit, or what is counted, as in 8 millions. */
function isInUnit(text: string, offset: number): boolean {
  return /[\u00A0\u202F]/.test(text) && /\d[\u00A0\u202F]\p{L}+$/u.test(text.slice(0, offset));
}

/** The points of each part of a word that is in one language, by the rules of that language alone. */
function hyphenPoints(styled: StyledText, word: Span, session: Session): readonly number[] {
  const points: number[] = [];
  for (let { start } = word; start < word.end;) {
    const { lang } = runAt(styled, start);
    let end = start;
    while (end < word.end && runAt(styled, end).lang === lang) ({ end } = runAt(styled, end));
    end = Math.min(end, word.end);
    const hyphenation = hyphenationOf(lang);
    if (hyphenation !== undefined) {
      const part = styled.text.slice(start, end);
      for (const point of hyphenationPoints(part, hyphenation, session)) points.push(start - word.start + point);
    }
    start = end;
  }
  return points;
}

/** Whether a hyphen joins two given names, which are one: Jean-Noël. */
function isInName(text: string, offset: number): boolean {
  const first = /(?<![\p{L}-])\p{Lu}\p{Ll}{2,8}$/u.exec(
    text.slice(Math.max(0, offset - 1 - LONGEST_FIRST_NAME), offset - 1),
  )?.[0];
  return first !== undefined && FIRST_OF_TWO_NAMES.has(first) && /^\p{Lu}\p{Ll}/u.test(text.slice(offset, offset + 2));
}

const LONGEST_FIRST_NAME = 10;

/** No more of the word is looked at than it takes: one of thousands of hyphens would be read as often as it is long. */
function hasLettersAround(text: string, offset: number): boolean {
  const near = 2 * MIN_LETTERS_AT_HARD_HYPHEN + 2;
  const [left, right] = [text.slice(Math.max(0, offset - 1 - near), offset - 1), text.slice(offset, offset + near)];
  const before = /(?<!\p{L})\p{L}*$/u.exec(left)?.[0].length ?? 0;
  const after = /^\p{L}*/u.exec(right)?.[0].length ?? 0;
  return before >= MIN_LETTERS_AT_HARD_HYPHEN && after >= MIN_LETTERS_AT_HARD_HYPHEN;
}

/** True if the letters around an offset begin with a capital. */
function startsWithCapital(text: string, offset: number): boolean {
  // Nearly all words are of small letters.
  if (text === text.toLowerCase()) return false;
  const first = /(?<!\p{L})\p{L}+$/u.exec(text.slice(0, offset))?.[0].charAt(0) ?? '';
  return first !== first.toLowerCase();
}
