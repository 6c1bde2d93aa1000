/**
 * Sets the blocks of a template one under the other: the head of page one and of those after it from the top, their feet
 * from below. What is left between them are the rows of the text.
 */
import type { Pt } from '../../geometry/index.ts';
import type { Lang, Meta, Version } from '../../text/statement/index.ts';
import { isLeaning, type Line, setRagged, type StyledText } from '../paragraph/index.ts';
import {
  fillOf,
  isFurniture,
  isPart,
  isShape,
  isText,
  type PageBlock,
  type PageKind,
  type PartBlock,
  type ShapeBlock,
  sizeOf,
  standsOn,
  type Template,
  type TextBlock,
  wordingIn,
} from '../template/index.ts';
import { baseline, type Column, type Frame } from './frame.ts';
import { type DisplayContext, displayText } from './page.ts';
import { type PartFlows, type SetPart, setPart } from './placed-parts.ts';
import { type KnownLines, reusedOf } from './reuse.ts';
import { saidIn, wordedIn } from './said.ts';

/** What the blocks say, styled once for all the measures it is tried at: by block and language, in paragraphs. */
export type BlockTexts = ReadonlyMap<TextBlock, ReadonlyMap<Lang, readonly StyledText[]>>;

/** What all blocks say that is of the statement or the house. */
export interface BlockContents {
  readonly texts: BlockTexts;
  readonly parts: PartFlows;
  /** Their lines in the measures that they were set in. */
  readonly lines: KnownLines;
}

/** A block's text in one language, set. */
export interface SetText {
  readonly lang: Lang;
  /** The page of an opening that it stands on; all of them where absent. */
  readonly leaf: number | undefined;
  readonly paragraphs: readonly (readonly Line[])[];
  /** Where its measure starts, and what of it is left over stands before the text: nothing, half, or all. */
  readonly x: Pt;
  readonly measure: Pt;
  readonly shift: 0 | 0.5 | 1;
  /** Lines of other languages over it. */
  readonly under: number;
}

export interface SetBlock {
  readonly block: PageBlock;
  /** None of what is drawn, and of what every page says anew. */
  readonly texts: readonly SetText[];
  /** Of its letters; 0 of what is drawn. */
  readonly size: Pt;
  /** Baseline to baseline, in leadings of the grid. */
  readonly leading: number;
  /** Of a part that follows the text. */
  readonly part?: SetPart;
}

/** Blocks that stand level, by the row of their first baseline, or of the middle of their band. */
interface Level {
  readonly row: number;
  /** Of its band, if it has one, in leadings. */
  readonly height: number | undefined;
  readonly blocks: readonly SetBlock[];
}

/** The blocks of a kind of page, and the rows they leave to the text. */
export interface PageStacks {
  readonly head: readonly Level[];
  readonly foot: readonly Level[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** The lowest row that anything stands on. */
  readonly footRow: number;
  /** How many rows the head reaches over the line that the text hangs from. */
  readonly pushed: number;
}

/** Of page one, of those after it, of the last of several, and of an only one. */
export type Stacks = Readonly<Record<PageKind, PageStacks>>;

/** Which kind of page the pages of an opening are, counted from 0, of so many openings. */
export function kindOf(opening: number, count: number): PageKind {
  if (count === 1) return 'only';
  if (opening === 0) return 'first';
  return opening === count - 1 ? 'last' : 'later';
}

/** Those of an opening, counted from 0, of so many. */
export function stacksOn(stacks: Stacks, opening: number, count: number): PageStacks {
  return stacks[kindOf(opening, count)];
}

/** Styles what the blocks say; `versions` stand in the order of their columns, spaced. */
export function blockTexts(context: DisplayContext, versions: readonly Version[], meta: Meta): BlockTexts {
  const { template, reuse } = context;
  const facts = { template, meta, ...(reuse && { worded: reuse.worded }) };
  const blocks = template.blocks.filter(isText).filter((block) => !isFurniture(block));
  return new Map(
    blocks.map((block) => {
      const said = versions.map((version) => [version.lang, saidIn(block, version, facts)] as const);
      const others = namesOfOthers(block, versions).map((lang) => [lang, wordedIn(block, lang, template)] as const);
      const own = [...said, ...others].filter(([, paragraphs]) => paragraphs.length > 0);
      const styled = own.map(([lang, paragraphs]) => {
        const under = `${lang} ${block.role} displayed`;
        const texts = paragraphs.map((content) =>
          reusedOf(reuse?.styled, content, under, () => displayText(context, block.role, lang, content)),
        );
        return [lang, texts] as const;
      });
      return [block, new Map(styled)];
    }),
  );
}

/** A masthead with names at both ends has two, also over a version that stands alone: the second is of another language. */
function namesOfOthers(block: TextBlock, versions: readonly Version[]): readonly Lang[] {
  if (block.at !== 'ends' || block.kind !== 'names') return [];
  const own = versions.map(({ lang }) => lang);
  const said = own.map((lang) => wordingIn(block, lang)?.text);
  const others = [...block.text]
    .filter(([lang, text]) => lang !== 'und' && !own.includes(lang) && !said.includes(text))
    .map(([lang]) => lang);
  return others.slice(0, Math.max(0, 2 - own.length));
}

/** What blocks are set with. */
interface Setting {
  readonly contents: BlockContents;
  readonly frame: Frame;
  readonly template: Template;
  /** Of the titles, in that of their role. */
  readonly scale: number;
}

/** Sets all blocks in columns of these measures. */
export function setStacks(contents: BlockContents, frame: Frame, template: Template): Stacks {
  const set = (kind: PageKind) => setPage(kind, contents, frame, template);
  const isOnLast = template.blocks.some(({ pages }) => pages === 'last');
  const [first, later, last, only] = withFeetLevel(
    isOnLast ? [set('first'), set('later'), set('last'), set('only')] : [set('first'), set('later')],
    template,
  );
  if (first === undefined || later === undefined) throw new Error('a page has no blocks');
  return { first, later, last: last ?? later, only: only ?? first };
}

/** Feet that all pages have end on one row, however many lines some of them have below it: a rule that jumps from page to page is seen. */
function withFeetLevel(pages: readonly PageStacks[], { blocks }: Template): readonly PageStacks[] {
  if (!blocks.some(({ in: part, pages: on }) => part === 'foot' && on === 'all')) return pages;
  const footRow = Math.min(...pages.map((page) => page.footRow));
  return pages.map((page) => {
    const rows = page.footRow - footRow;
    if (rows === 0 || page.foot.length === 0) return page;
    const foot = page.foot.map((level) => ({ ...level, row: level.row - rows }));
    return { ...page, foot, footRow, lastRow: page.lastRow - rows };
  });
}

function setPage(page: PageKind, contents: BlockContents, frame: Frame, template: Template): PageStacks {
  const blocks = template.blocks.filter((block) => standsOn(block, page));
  const head = setHead(blocks, contents, frame, template);
  const foot = stackFoot(blocks, { contents, frame, template, scale: 1 });
  return {
    head: head.levels,
    firstRow: head.textRow,
    foot: foot.levels,
    lastRow: foot.textRow,
    footRow: foot.footRow,
    // A notice may move the text down: it is gone from a final one.
    pushed: Math.max(0, head.pushed - Math.ceil(head.levels.reduce((sum, level) => sum + rowsOfNotice(level), 0))),
  };
}

/**
 * With the first of a title's sizes that leaves the text its place and lets all lines end by sense; else with the first that
 * leaves it its place, or else with the smallest.
 */
function setHead(blocks: readonly PageBlock[], contents: BlockContents, frame: Frame, template: Template): Stacked {
  const title = blocks.filter(isText).find(({ kind, sizes }) => kind === 'title' && sizes.length > 0);
  const own = title === undefined ? 1 : template.roles[title.role].size;
  let [first, last]: (Stacked | undefined)[] = [];
  for (const size of title?.sizes ?? [own]) {
    last = stackHead(blocks, { contents, frame, template, scale: size / own });
    if (last.pushed > 0 || linesOfTitle(last) > MOST_TITLE_LINES) continue;
    if (!hasLeaningEnd(last)) return last;
    first ??= last;
  }
  const head = first ?? last;
  if (head === undefined) throw new Error('a title has no size');
  return head;
}

/** Whether a line of a title ends in a word that is read with the next: “les”, “of the”. */
function hasLeaningEnd({ levels }: Stacked): boolean {
  const titles = levels.flatMap(({ blocks }) => blocks).filter(({ block }) => block.kind === 'title');
  return titles.some(({ texts }) =>
    texts.some(({ lang, paragraphs }) =>
      paragraphs.some((lines) => lines.slice(0, -1).some((line) => isLeaning(lastWordOf(line), lang))),
    ),
  );
}

function lastWordOf({ runs }: Line): string {
  const text = runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('');
  return (
    text
      .trimEnd()
      .split(/[ \u00A0\u202F]/u)
      .at(-1) ?? ''
  );
}

/** A title of more lines is a paragraph: it is set smaller, if the template has a smaller size. */
const MOST_TITLE_LINES = 3;

function linesOfTitle({ levels }: Stacked): number {
  const titles = levels.flatMap(({ blocks }) => blocks).filter(({ block }) => block.kind === 'title');
  return Math.max(0, ...titles.map(({ block, texts }) => (isText(block) ? linesOf(block, texts) : 0)));
}

/** What takes the most of a head: with its lines and the white over them, or as a drawing; a title with its lines alone. */
export function tallestBlock(head: readonly Level[], frame: Frame): PageBlock | undefined {
  const heights = head.flatMap(({ height, blocks }) =>
    blocks.map((one) => {
      const { block } = one;
      const own = isShape(block) ? sizeOf(block).height / frame.leading : (height ?? rowsBelow([one]));
      return { block, rows: own + (block.beside || block.kind === 'title' ? 0 : block.space) };
    }),
  );
  return heights.sort((a, b) => b.rows - a.rows)[0]?.block;
}

/** The part that takes the most of a foot. */
export function tallestPart(foot: readonly Level[]): PartBlock | undefined {
  const parts = foot.flatMap(({ blocks }) =>
    blocks.flatMap(({ block, part }) => (isPart(block) && part ? [{ block, height: part.rows * part.leading }] : [])),
  );
  return parts.sort((a, b) => b.height - a.height)[0]?.block;
}

/** Blocks that stand level with each other. */
function levelsOf(blocks: readonly PageBlock[]): readonly (readonly PageBlock[])[] {
  const levels: PageBlock[][] = [];
  for (const block of blocks) {
    if (block.kind === 'area') continue;
    if (block.beside && levels.length > 0) levels.at(-1)?.push(block);
    else levels.push([block]);
  }
  return levels;
}

/** What a drawing takes of the rows beside and under it. */
interface Taken {
  readonly from: Pt;
  readonly to: Pt;
  /** The row that its lower edge is on. */
  readonly until: number;
  /** Whether it stands at a side of the page, and not in its middle. */
  readonly atSide: boolean;
}

/** Levels one under the other, counted from row 0, and how far down anything of them reaches. */
interface Laid {
  readonly levels: readonly Level[];
  /** The row of the last baseline, or of the lower edge of what reaches further. */
  readonly end: number;
  /** Of the text of the lowest level below its first baseline, and of any drawing, in points. */
  readonly overhang: Pt;
}

function layDown(part: PageBlock['in'], blocks: readonly PageBlock[], setting: Setting): Laid {
  const { frame, template } = setting;
  const onGrid = (rows: number) => Math.ceil(rows * template.grid.divisions - ROW_EPSILON) / template.grid.divisions;
  const levels: Level[] = [];
  let taken: readonly Taken[] = [];
  let end = 0;
  let missed = 0;
  for (const all of levelsOf(blocks.filter((block) => block.in === part))) {
    const own = all.filter((block) => saysSomething(block, setting));
    const [first] = all;
    // What follows a block that has nothing to say stands no nearer to what is above than that block would.
    const space = Math.max(first?.space ?? 0, missed);
    if (own.length === 0) {
      if (first?.implied !== true) missed = space;
      continue;
    }
    missed = 0;
    const height = bandOf(own, setting);
    let row = end + space;
    const open = taken.filter(({ until }) => until > row - 1);
    if (open.length > 0 && !own.every(isOverColumns)) {
      row = Math.max(row, onGrid(Math.max(...open.map(({ until }) => until)) + CLEARANCE));
      taken = [];
    }
    const beside = own.filter(isShape).map((shape) => takenBy(shape, row, frame));
    // What hangs in a band takes none of the rows under it.
    const room = [...(height === undefined ? taken.filter(({ until }) => until > row - 1) : []), ...beside];
    if (height === undefined) taken = [...taken, ...beside];
    const set = own.map((block) => {
      const taking = isOverColumns(block) ? room : beside.filter(isAtSide);
      return setBlock(block, { room: taking, shares: sharesOf(block, own), inset: insetOf(own, frame) }, setting);
    });
    if (height === undefined) {
      levels.push({ row, height, blocks: set });
      end = row + (part === 'head' ? rowsBelow(set) : onGrid(rowsBelow(set)));
    } else {
      levels.push({ row: row + height / 2, height, blocks: set });
      end = row + height;
    }
  }
  const lowest = levels.at(-1);
  const reach = Math.max(0, ...taken.map(({ until }) => until));
  const overhang = lowest === undefined || lowest.height !== undefined ? 0 : rowsBelow(lowest.blocks);
  const below = Math.max(overhang, reach - (lowest?.row ?? 0), (lowest?.height ?? 0) / 2);
  return { levels, end: Math.max(end, onGrid(reach)), overhang: below * frame.leading };
}

function saysSomething(block: PageBlock, { contents }: Setting): boolean {
  if (isPart(block)) return contents.parts.has(block);
  return !isText(block) || isFurniture(block) || (contents.texts.get(block)?.size ?? 0) > 0;
}

/** White between a drawing and what stands under it, in leadings. */
const CLEARANCE = 1;
/** White between a drawing and the text beside it. */
const BESIDE_GAP: Pt = 10;
/** How far a drawing reaches over the baseline of the line beside it, in leadings: about as far as capitals. */
const ABOVE_BASELINE = 0.7;

/** Whether a block keeps to the columns, so that it can give way to a drawing at the side. */
function isOverColumns(block: PageBlock): boolean {
  return (isText(block) || isPart(block)) && block.at === 'columns';
}

/** What of each column is a block's own, as those that share it stand one after the other. */
interface ColumnShare {
  readonly from: number;
  readonly to: number;
}

/** Those of a level that say something share what the template gives them; one that is alone has all. */
function sharesOf(block: PageBlock, level: readonly PageBlock[]): ColumnShare {
  const sharing = level.filter((one) => isOverColumns(one) && one.share !== undefined);
  if (block.share === undefined || sharing.length < 2) return WHOLE;
  const before = sharing.slice(0, sharing.indexOf(block)).reduce((sum, one) => sum + (one.share ?? 0), 0);
  return { from: before, to: before + block.share };
}

const WHOLE: ColumnShare = { from: 0, to: 1 };

/** White between blocks that share a column. */
const SHARE_GAP: Pt = 12;

/** The part of a column that is a block's own. */
function shareOf(column: Column, { from, to }: ColumnShare): Column {
  if (from === 0 && to === 1) return column;
  const start = column.measure * from + (from === 0 ? 0 : SHARE_GAP / 2);
  const end = column.measure * to - (to < 1 - ROW_EPSILON ? SHARE_GAP / 2 : 0);
  const measure = end - start;
  return { ...column, measure, x: column.fromRight ? column.x + column.measure - end : column.x + start };
}

function isAtSide({ atSide }: Taken): boolean {
  return atSide;
}

/** The y of the upper edge of a drawing that stands level with a row. */
export function topOfShape(frame: Frame, row: number): Pt {
  return baseline(frame, row) - ABOVE_BASELINE * frame.leading;
}

/** Whether what stands once stands on one of several pages. */
export function isOpening({ columns }: Frame): boolean {
  return new Set(columns.map(({ leaf }) => leaf)).size > 1;
}

/** The x of the near edge of a drawing. */
export function startOfShape(block: ShapeBlock, frame: Frame): Pt {
  const { width } = sizeOf(block);
  const [start, end] = [frame.margins.left, frame.size.width - frame.margins.right];
  const [first, last] = frame.fromRight ? [end - width, start] : [start, end - width];
  return { start: first, centre: (frame.size.width - width) / 2, end: last }[block.at];
}

function takenBy(block: ShapeBlock, row: number, frame: Frame): Taken {
  const from = startOfShape(block, frame);
  const { width, height } = sizeOf(block);
  return {
    from,
    to: from + width,
    until: row - ABOVE_BASELINE + height / frame.leading,
    atSide: block.at !== 'centre',
  };
}

/** A level with a tint is a band, as high as its lines with half a line of white on either side. */
function bandOf(level: readonly PageBlock[], setting: Setting): number | undefined {
  const [first] = level;
  const tinted = level.filter((block) => fillOf(block) !== undefined);
  if (tinted.length === 0) return first?.height;
  const rows = tinted.map((block) => {
    const set = setBlock(
      block,
      { room: [], shares: sharesOf(block, level), inset: insetOf(level, setting.frame) },
      setting,
    );
    return rowsBelow([set]) + (set.part?.leading ?? set.leading);
  });
  const { divisions } = setting.template.grid;
  return Math.max(first?.height ?? 0, Math.ceil((Math.max(...rows) + BAND_WHITE) * divisions) / divisions);
}

const BAND_WHITE = 0.75;

/** What stands beside a block. */
interface Besides {
  /** Of its columns, what drawings take. */
  readonly room: readonly Taken[];
  readonly shares: ColumnShare;
  /** From the edges of the type area, where it stands in a tint that ends there. */
  readonly inset: Pt;
}

/** From the edge of a tint to its text. */
const TINT_INSET: Pt = 6;

/** How far a level keeps from the edges of its columns: not at all where those are within the tint by themselves. */
function insetOf(level: readonly PageBlock[], { columns, margins, size }: Frame): Pt {
  const isTinted = level.some((block) => fillOf(block)?.reach === 'area');
  const [start, end] = [margins.left + TINT_INSET, size.width - margins.right - TINT_INSET];
  const areWithin = level.every(isOverColumns) && columns.every(({ x, measure }) => x >= start && x + measure <= end);
  return isTinted && !areWithin ? TINT_INSET : 0;
}

/** A place without its edges: words of all columns stand as far from their column's, not only those at the ends of the tint. */
function insetIn<S extends Pick<Spot, 'x' | 'measure'>>(spot: S, inset: Pt): S {
  return inset === 0 ? spot : { ...spot, x: spot.x + inset, measure: spot.measure - 2 * inset };
}

/** A block with its lines, in what drawings leave of its columns. */
function setBlock(block: PageBlock, { room, shares, inset }: Besides, setting: Setting): SetBlock {
  const { contents, frame, template, scale } = setting;
  const { texts } = contents;
  if (isPart(block)) {
    const flow = contents.parts.get(block);
    const area = { x: frame.margins.left, measure: frame.size.width - frame.margins.left - frame.margins.right };
    const columns = frame.columns.map((column) => {
      const own = block.at === 'area' ? { ...column, ...area } : shareOf(column, shares);
      return trimmed(insetIn(own, inset), room);
    });
    if (flow === undefined) return { block, texts: [], size: 0, leading: 1 };
    const part = setPart(block, flow, columns, template);
    return { block, texts: [], size: part.size, leading: part.leading, part };
  }
  if (!isText(block)) return { block, texts: [], size: 0, leading: 1 };
  const role = template.roles[block.role];
  const isScaled = block.kind === 'title' && scale !== 1;
  const size = isScaled ? role.size * scale : role.size;
  const scaled = isScaled ? leadingOfTitle(role.leading * scale, size, template) : role.leading;
  const leading = block.in === 'head' ? scaled : (size * FOOT_LEADING) / frame.leading;
  const own = isFurniture(block) ? [] : [...(texts.get(block) ?? [])];
  const langs = own.map(([lang]) => lang);
  const spots = spotsOf(block, langs, frame, shares).map((spot) => spot && trimmed(insetIn(spot, inset), room));
  const under = new Map<number | undefined, number>();
  const set = own.flatMap(([lang, paragraphs], i): readonly SetText[] => {
    const spot = spots[i];
    if (spot === undefined) return [];
    const lines = paragraphs.map((text) => {
      const sized = isScaled ? { ...text, style: { ...text.style, size } } : text;
      return reusedOf(contents.lines, text, `${size} ${spot.measure}`, () =>
        setRagged(sized, spot.measure, template.setting),
      );
    });
    const above = isStacked(block) ? (under.get(spot.leaf) ?? 0) : 0;
    under.set(spot.leaf, above + lines.flat().length);
    return [{ ...spot, lang, paragraphs: lines, under: above }];
  });
  return { block, texts: set, size, leading };
}

/** Of the lines of a title that is smaller: on the grid, as near to those of its full size in proportion as may be. */
function leadingOfTitle(leading: number, size: Pt, { grid }: Template): number {
  const least = Math.ceil(((LEAST_LEADING * size) / grid.leading) * grid.divisions - ROW_EPSILON);
  return Math.max(least, Math.round(leading * grid.divisions)) / grid.divisions;
}

/** Nearer to each other, in their size, accents touch the descenders over them. */
const LEAST_LEADING = 1.12;

/** What drawings leave of a measure. */
function trimmed<S extends Pick<Spot, 'x' | 'measure'>>(spot: S, room: readonly Taken[]): S {
  let [start, end] = [spot.x, spot.x + spot.measure];
  for (const { from, to } of room) {
    if (to + BESIDE_GAP <= start || from - BESIDE_GAP >= end) continue;
    if (from - start < end - to) start = Math.max(start, to + BESIDE_GAP);
    else end = Math.min(end, from - BESIDE_GAP);
  }
  return start === spot.x && end === spot.x + spot.measure ? spot : { ...spot, x: start, measure: end - start };
}

/** Whether its languages stand one under the other. */
function isStacked({ at }: TextBlock): boolean {
  return at !== 'columns' && at !== 'ends';
}

type Spot = Pick<SetText, 'leaf' | 'x' | 'measure' | 'shift'>;

/** Where a block stands in each of its languages. */
function spotsOf(
  block: TextBlock,
  langs: readonly Lang[],
  frame: Frame,
  shares: ColumnShare,
): readonly (Spot | undefined)[] {
  const area = { x: frame.margins.left, measure: frame.size.width - frame.margins.left - frame.margins.right };
  switch (block.at) {
    case 'columns':
      return langs.map((lang) => {
        const whole = frame.columns.find((one) => one.lang === lang);
        if (whole === undefined) return undefined;
        const column = shareOf(whole, shares);
        return { x: column.x, measure: column.measure, leaf: column.leaf, shift: column.fromRight ? 1 : 0 };
      });
    case 'ends':
      return langs.map((lang) => {
        const of = orderAtEnds(langs, frame);
        const at = of.indexOf(lang);
        const shift = at === 0 ? 0 : at === of.length - 1 ? 1 : 0.5;
        // Of an opening, the ends are those of both pages together.
        const leaf = isOpening(frame) ? frame.columns.find((one) => one.lang === lang)?.leaf : undefined;
        return { ...area, leaf, shift: mirroredIn(frame, shift) };
      });
    case 'start':
    case 'centre':
    case 'end':
    case 'outer':
      return langs.map((lang) => {
        const leaf = frame.columns.find((one) => one.lang === lang)?.leaf;
        return { ...area, leaf, shift: mirroredIn(frame, SHIFTS[block.at]) };
      });
  }
}

/** A language without a wording leaves its end empty; a version that stands alone has that of another language at the other. */
function orderAtEnds(langs: readonly Lang[], { columns }: Frame): readonly Lang[] {
  const own = columns.map(({ lang }) => lang);
  return langs.every((lang) => own.includes(lang)) && own.length > 1 ? own : langs;
}

/** The share of white at the left of what stands so from the start of the page. */
export function mirroredIn({ fromRight }: Frame, shift: 0 | 0.5 | 1): 0 | 0.5 | 1 {
  if (!fromRight) return shift;
  return shift === 0.5 ? 0.5 : shift === 0 ? 1 : 0;
}

const SHIFTS = { columns: 0, ends: 0, start: 0, centre: 0.5, end: 1, outer: 1 } as const;

interface Stacked {
  readonly levels: readonly Level[];
  /** The first or last row of the text. */
  readonly textRow: number;
  readonly pushed: number;
}

/** From the top margin down; what hangs from the text has its last line where the text wants it, on a whole row. */
function stackHead(blocks: readonly PageBlock[], setting: Setting): Stacked {
  const { frame, template } = setting;
  const { space, hang } = template.text;
  const { levels, end } = layDown('head', blocks, setting);
  const hangRow = hang === undefined ? 1 : Math.ceil((hang - frame.margins.top) / frame.leading - ROW_EPSILON);
  const natural = levels.length === 0 ? 1 : Math.ceil(end + space);
  const isFirst = blocks.some(({ kind }) => kind === 'title');
  const textRow = isFirst ? Math.max(natural, hangRow) : natural;
  const rows = levels.map(({ row }) => row);
  let below = textRow - space;
  for (let i = levels.length - 1; i >= 0; i--) {
    const level = levels[i];
    if (level?.blocks[0]?.block.from !== 'text') break;
    const row = below - rowsBelow(level.blocks);
    rows[i] = row;
    below = row - level.blocks[0].block.space;
  }
  const pushed = isFirst && hang !== undefined ? Math.max(0, natural - hangRow) : 0;
  return { levels: levels.map((level, i) => ({ ...level, row: rows[i] ?? level.row })), textRow, pushed };
}

/** What a notice takes of a head, with the white over it. */
function rowsOfNotice({ height, blocks }: Level): number {
  const notice = blocks.find(({ block }) => block.kind === 'notice');
  return notice === undefined ? 0 : notice.block.space + (height ?? rowsBelow(blocks));
}

/** From the bottom margin up: the last line of the lowest level stands over the margin, and levels on the grid. */
function stackFoot(blocks: readonly PageBlock[], setting: Setting): Stacked & { readonly footRow: number } {
  const { size, margins, leading } = setting.frame;
  const { levels, overhang } = layDown('foot', blocks, setting);
  const room = size.height - margins.bottom - margins.top;
  const footRow = Math.floor((room - overhang) / leading + ROW_EPSILON);
  const shift = footRow - (levels.at(-1)?.row ?? 0);
  return {
    levels: levels.map((level) => ({ ...level, row: level.row + shift })),
    footRow,
    textRow: levels.length === 0 ? footRow : Math.floor(shift + ROW_EPSILON),
    pushed: 0,
  };
}

/** Rows are computed from lengths in points: without this a page that fits exactly could lose a row to rounding. */
const ROW_EPSILON = 1e-6;

/** From the first line of a level to the last of its longest text, in leadings. */
function rowsBelow(level: readonly SetBlock[]): number {
  return Math.max(
    ...level.map(({ block, texts, leading, part }) => {
      if (part !== undefined) return (part.rows - 1) * part.leading;
      return isText(block) ? (linesOf(block, texts) - 1) * leading : 0;
    }),
  );
}

/** Baseline to baseline of lines at the foot, in their own size: they stand outside the grid. */
const FOOT_LEADING = 1.2;

/** The most lines of any of its texts, or those that are kept free. */
export function linesOf({ lines }: TextBlock, texts: readonly SetText[]): number {
  return lines ?? Math.max(1, ...texts.map(({ paragraphs, under }) => under + paragraphs.flat().length));
}
