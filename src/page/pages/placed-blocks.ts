/** Places the blocks of a page: those that are read out with the version they belong to, and those that are passed over. */
import type { Pt } from '../../geometry/index.ts';
import { settingOf } from '../../text/language/index.ts';
import { type Inline, type Lang, textOf, type Version } from '../../text/statement/index.ts';
import { spacedContent } from '../../text/spacing/index.ts';
import { isLeaning, type Line, setRagged, textStyle } from '../paragraph/index.ts';
import {
  type AreaBlock,
  type CodeBlock,
  fillOf,
  isFurniture,
  isPart,
  isReadOn,
  isShape,
  isText,
  type PageKind,
  placeOfKey,
  type RuleBlock,
  type ShapeBlock,
  sizeOf,
  standsOn,
  type TextBlock,
} from '../template/index.ts';
import { openedFor } from './faces.ts';
import { baseline, blockTags, type BlockTags, type Column, columnsOn, type Frame, placeLine } from './frame.ts';
import {
  type Artifact,
  type DisplayContext,
  type DisplayItem,
  displayText,
  type Owner,
  type PathStep,
  type Tag,
} from './page.ts';
import { codeAt } from './code.ts';
import { placePart, type SetPart } from './placed-parts.ts';
import type { PlacedBlock } from './overlaps.ts';
import { roundel } from './roundel.ts';
import { type Facts, isBetweenOffices, saidIn } from './said.ts';
import {
  isOpening,
  linesOf,
  mirroredIn,
  type PageStacks,
  type SetBlock,
  type SetText,
  startOfShape,
  topOfShape,
} from './stack.ts';

type Level = PageStacks['head'][number];

/** A page, and what its blocks are placed with. */
export interface BlockPage {
  readonly context: DisplayContext;
  readonly frame: Frame;
  readonly stacks: PageStacks;
  readonly facts: Facts;
  /** Of the statement. */
  readonly slug: string;
  /** Which page of its opening it is, from 0. */
  readonly leaf: number;
  readonly kind: PageKind;
}

interface ReadBlocks {
  readonly blocks: readonly PlacedBlock[];
  /** The tag of the title, and the top of its first line, where its bookmark leads; absent where there is none. */
  readonly title?: { readonly tag: Tag; readonly top: Pt };
}

/** The blocks of a version that are read out, in the order in which they stand; `parent` holds them. */
export function placeRead(page: BlockPage, part: 'head' | 'foot', lang: Lang, parent: Tag): ReadBlocks {
  const blocks: PlacedBlock[] = [];
  let title: ReadBlocks['title'];
  const found = blocksOf(page, part).filter(({ one }) => isReadOn(one.block, page.kind));
  const isOfLast = ({ one }: (typeof found)[number]) => one.block.pages === 'last';
  // On an only page as on several: what the last one has is read after what the first has.
  for (const { level, one } of [...found.filter((each) => !isOfLast(each)), ...found.filter(isOfLast)]) {
    const { block } = one;
    const items: DisplayItem[] = [];
    blocks.push({ block, items });
    if (isPart(block)) items.push(...partIn(page, level, one, lang));
    if (block.kind === 'code' && readerOf(page, block) === lang) {
      const alt = addressOf(block, page, lang);
      items.push(...drawn(page, level, block, { owner: { role: 'Figure', alt, parent }, lang }));
    }
    if (!isText(block) || isFurniture(block)) continue;
    for (const set of one.texts.filter((text) => text.lang === lang)) {
      const isTitle = block.kind === 'title';
      const heading: Tag = { role: isTitle ? 'H1' : 'P', parent };
      let lines = set.under;
      for (const paragraph of set.paragraphs) {
        const tags = blockTags(isTitle ? heading : { role: 'P', parent });
        items.push(...placeText(page, level, one, { ...set, paragraphs: [paragraph], under: lines }, tags));
        lines += paragraph.length;
      }
      if (isTitle) title = { tag: heading, top: baseline(page.frame, level.row) - one.size };
    }
  }
  return { blocks: blocks.filter(({ items }) => items.length > 0), ...(title && { title }) };
}

/** A part in one language. */
function partIn(page: BlockPage, level: Level, { part }: SetBlock, lang: Lang, artifact?: Artifact) {
  if (part === undefined) return [];
  const { frame, context } = page;
  const { template } = context;
  return placePart(part, { lang, y: firstLineOf(page, level, part), frame, template, ...(artifact && { artifact }) });
}

/** The first baseline of a part; in a band, its lines stand in the middle. */
function firstLineOf(page: BlockPage, level: Level, { rows, leading, size }: SetPart): Pt {
  const { frame } = page;
  if (level.height === undefined) return baseline(frame, level.row);
  return middleOf(page, level) + (CAP_HEIGHT * size) / 2 - ((rows - 1) / 2) * leading * frame.leading;
}

/** Of most faces, in em. */
const CAP_HEIGHT = 0.66;

function blocksOf(
  { stacks }: BlockPage,
  part: 'head' | 'foot',
): readonly { readonly level: Level; readonly one: SetBlock }[] {
  return stacks[part].flatMap((level) => level.blocks.map((one) => ({ level, one })));
}

/** What is passed over: drawings, what is said for other versions than its own, and all that page one has said before. */
function placeUnread(page: BlockPage, part: 'head' | 'foot'): readonly PlacedBlock[] {
  const own = columnsOn(page.frame, page.leaf).map(({ lang }) => lang);
  const itemsOf = ({ level, one }: { readonly level: Level; readonly one: SetBlock }): readonly DisplayItem[] => {
    const { block, texts } = one;
    if (isShape(block)) return placeShape(page, level, block);
    if (block.kind === 'rule') return [ruleAt(block, page, level)];
    if (isPart(block) && !isReadOn(block, page.kind))
      return own.flatMap((lang) => partIn(page, level, one, lang, ARTIFACTS[part]));
    if (!isText(block)) return [];
    const unread = texts.filter(({ lang, leaf }) =>
      isReadOn(block, page.kind) ? leaf === undefined && !own.includes(lang) : leaf === undefined || leaf === page.leaf,
    );
    return unread.flatMap((set) => placeText(page, level, one, set, ARTIFACTS[part]));
  };
  return blocksOf(page, part).map((placed) => ({ block: placed.one.block, items: itemsOf(placed) }));
}

const ARTIFACTS: Readonly<Record<'head' | 'foot', Artifact>> = {
  head: { artifact: 'layout' },
  foot: { artifact: 'footer' },
};

/** A drawing that is passed over; a code is read out where it stands for the first time. */
function placeShape(page: BlockPage, level: Level, block: ShapeBlock): readonly DisplayItem[] {
  if (block.kind === 'code' && isReadOn(block, page.kind)) return [];
  if (block.kind !== 'code' && isOpening(page.frame) && !isLeafOf(page, block)) return [];
  const lang = readerOf(page, block);
  return lang === undefined ? [] : drawn(page, level, block, { owner: ARTIFACTS[block.in], lang });
}

/** Whether an emblem stands on this page of an opening: it has it once. */
function isLeafOf({ frame, leaf }: BlockPage, { at }: ShapeBlock): boolean {
  const leaves = frame.columns.map((column) => column.leaf);
  return leaf === (at === 'end' ? Math.max(...leaves) : Math.min(...leaves));
}

/** The language of the version that a drawing is nearest to: of the last column at the end, of the first elsewhere. */
export function readerOf({ frame, leaf }: BlockPage, { at }: ShapeBlock): Lang | undefined {
  const columns = columnsOn(frame, leaf);
  return (at === 'end' ? columns.at(-1) : columns[0])?.lang;
}

export function addressOf({ url }: CodeBlock, { facts, slug }: BlockPage, lang: Lang): string {
  return url
    .replaceAll('{slug}', slug)
    .replaceAll('{lang}', lang)
    .replaceAll('{date}', facts.meta.date ?? '');
}

function drawn(
  page: BlockPage,
  level: Level,
  block: ShapeBlock,
  { owner, lang }: { readonly owner: Owner; readonly lang: Lang },
): readonly DisplayItem[] {
  const { frame } = page;
  const { width, height } = sizeOf(block);
  const x = startOfShape(block, frame);
  const y = level.height === undefined ? topOfShape(frame, level.row) : middleOf(page, level) - height / 2;
  const { ink } = block;
  switch (block.kind) {
    case 'roundel':
      return roundel(x + width / 2, y + height / 2, width / 2, ink);
    case 'code':
      return [codeAt(addressOf(block, page, lang), { x, y, size: width, ink, owner })];
    case 'emblem': {
      const scale = height / block.drawing.height;
      return block.drawing.shapes.map(({ steps, rule }) => {
        return {
          kind: 'path',
          steps: steps.map((step) => moved(step, { x, y, scale })),
          thickness: 0,
          fill: rule,
          ink,
          owner,
        };
      });
    }
  }
}

function moved(step: PathStep, { x, y, scale }: { readonly x: Pt; readonly y: Pt; readonly scale: number }): PathStep {
  if (step.op === 'close') return step;
  const end = { x: x + step.x * scale, y: y + step.y * scale };
  if (step.op !== 'curve') return { op: step.op, ...end };
  const handles = {
    x1: x + step.x1 * scale,
    y1: y + step.y1 * scale,
    x2: x + step.x2 * scale,
    y2: y + step.y2 * scale,
  };
  return { op: 'curve', ...handles, ...end };
}

function ruleAt({ in: part, thickness, ink }: RuleBlock, page: BlockPage, { row }: Level): DisplayItem {
  const { frame } = page;
  return {
    kind: 'rule',
    y: baseline(frame, row),
    ...(isOverColumns(page, part) ? columnsSpan(page) : areaSpan(frame)),
    thickness,
    ink,
    owner: ARTIFACTS[part],
  };
}

function areaSpan({ size, margins }: Frame): { readonly x: Pt; readonly width: Pt } {
  return { x: margins.left, width: size.width - margins.left - margins.right };
}

/** On facing pages a language has the measure that its text takes: a rule over columns is as wide, if all that stands with it is. */
function isOverColumns({ frame, stacks }: BlockPage, part: 'head' | 'foot'): boolean {
  const texts = stacks[part].flatMap(({ blocks }) => blocks.map(({ block }) => block)).filter(isText);
  return frame.leaves > 1 && texts.every(({ at }) => at === 'columns');
}

function columnsSpan({ frame, leaf }: BlockPage): { readonly x: Pt; readonly width: Pt } {
  const columns = columnsOn(frame, leaf);
  const start = Math.min(...columns.map(({ x }) => x));
  const end = Math.max(...columns.map(({ x, measure }) => x + measure));
  return columns.length === 0 ? areaSpan(frame) : { x: start, width: end - start };
}

/** The middle of a band, on which names and drawings hang. */
function middleOf({ frame }: BlockPage, { row, blocks }: Level): Pt {
  const isTinted = blocks.some(({ block }) => fillOf(block) !== undefined);
  return baseline(frame, row) - (isTinted ? 0 : BAND_LIFT);
}

/** The white in a band is a little more below than above: what stands under it needs air, the margin has its own. */
const BAND_LIFT: Pt = 3;

function placeText(
  page: BlockPage,
  level: Level,
  { block, texts, size, leading }: SetBlock,
  { paragraphs, x, measure, shift, under }: SetText,
  owner: BlockTags | Artifact,
): readonly DisplayItem[] {
  if (!isText(block)) return [];
  const { context, frame } = page;
  const role = context.template.roles[block.role];
  const yOf = (line: number): Pt => {
    if (level.height !== undefined) {
      const { capHeight } = textStyle(role, context.faces).plain.metrics;
      const middle = (linesOf(block, texts) - 1) / 2;
      return middleOf(page, level) + (capHeight * size) / 2 + (line - middle) * leading * frame.leading;
    }
    return baseline(frame, level.row + line * leading);
  };
  return paragraphs.flat().map((line, i) => {
    // The letter-space after the last capital is not part of the line; other scripts have none.
    const tracking = line.runs.at(-1)?.run.script === undefined ? role.trackingEm * size : 0;
    const white = measure - (line.width - tracking);
    return placeLine(line, { x: x + shift * white, y: yOf(under + i) }, block.ink, owner);
  });
}

/*
 * What every page says anew.
 */

interface PageNumber {
  /** From 1, counting every page. */
  readonly number: number;
  /** Of all pages. */
  readonly total: number;
}

/** A block that each page says anew, and where it stands. */
interface Found {
  readonly level: Level;
  readonly one: SetBlock;
  readonly block: TextBlock;
}

/** All of a page that is passed over, in the order in which it stands, the folio last. */
export function placeFurniture(
  page: BlockPage,
  versions: readonly Version[],
  pageNumber: PageNumber,
): readonly PlacedBlock[] {
  const inParts = { head: furnitureIn(page, 'head'), foot: furnitureIn(page, 'foot') };
  const uses = [...inParts.head, ...inParts.foot].map(({ block }) => {
    const said = versions.flatMap((version) => saidIn(block, version, page.facts));
    return [block.role, ...said] as const;
  });
  const opened = { ...page, context: { ...page.context, faces: openedFor(page.context, uses) } };
  const folios: PlacedBlock[] = [];
  const blocks = (['head', 'foot'] as const).flatMap((part) => [
    ...placeUnread(page, part),
    ...inParts[part].flatMap((found): readonly PlacedBlock[] => {
      const { block } = found;
      if (block.kind !== 'folio') return [{ block, items: runningText(opened, found, versions, pageNumber) }];
      folios.push({ block, items: folioOn(opened, found, pageNumber) });
      return [];
    }),
  ]);
  return [...blocks, ...folios].filter(({ items }) => items.length > 0);
}

function furnitureIn(page: BlockPage, part: 'head' | 'foot'): readonly Found[] {
  return blocksOf(page, part).flatMap(({ level, one }) =>
    isText(one.block) && isFurniture(one.block) ? [{ level, one, block: one.block }] : [],
  );
}

function runningText(
  page: BlockPage,
  { level, one, block }: Found,
  versions: readonly Version[],
  { total }: PageNumber,
): readonly DisplayItem[] {
  const folio = level.blocks.find(({ block: other }) => other.kind === 'folio');
  const room = folio === undefined ? FOLIO_ROOM : roomOf(folio, total);
  const said = page.frame.columns.flatMap((column): readonly RunningColumn[] => {
    const version = versions.find(({ lang }) => lang === column.lang);
    const [content] = version === undefined ? [] : saidIn(block, version, page.facts);
    return content === undefined ? [] : [{ ...column, measure: column.measure - room, content }];
  });
  // All columns of an opening are set as one: alike in size, and in what of several offices they have.
  const set = runningLines(page.context, block, said);
  return columnsOn(page.frame, page.leaf).flatMap((column) => {
    const lines = set.get(column.lang);
    if (lines === undefined) return [];
    const { x, measure } = folio === undefined ? column : besideFolio(page, column, folio, total);
    const own = { lang: column.lang, leaf: column.leaf, paragraphs: [lines], x, measure };
    const shift = column.fromRight ? 1 : 0;
    return placeText(page, level, one, { ...own, shift, under: 0 }, RUNNING[block.in]);
  });
}

/** A column with what runs over or under it. */
interface RunningColumn extends Column {
  readonly content: readonly Inline[];
}

const RUNNING: Readonly<Record<'head' | 'foot', Artifact>> = {
  head: { artifact: 'header' },
  foot: { artifact: 'footer' },
};

/** White kept between what runs over a column and what stands beside it, such as the folio, in points on either side. */
const FOLIO_ROOM: Pt = 12;

/** The same beside a folio of several figures. */
function roomOf(folio: SetBlock, total: number): Pt {
  return Math.max(FOLIO_ROOM, widestFolio(folio, total) + 3);
}

/** Of figures half an em wide, and of those of all pages where these are said. */
function widestFolio({ block, size }: SetBlock, total: number): Pt {
  const figures = String(total).length;
  const signs = isText(block) && block.total ? 2 * figures + 1 : figures;
  return signs * 0.5 * size;
}

/** A column without what the folio takes, where the folio stands over its beginning: that of Arabic beside English is at the end of the page. */
function besideFolio(
  { frame, leaf }: BlockPage,
  column: Column,
  folio: SetBlock,
  total: number,
): Pick<Column, 'x' | 'measure'> {
  const { x, measure, fromRight } = column;
  if (!isText(folio.block) || folioShift(frame, leaf, folio.block.at) !== (fromRight ? 1 : 0)) return { x, measure };
  const { margins, size } = frame;
  const toEdge = fromRight ? size.width - margins.right - (x + measure) : x - margins.left;
  if (toEdge >= widestFolio(folio, total)) return { x, measure };
  const taken = roomOf(folio, total) - toEdge;
  return { x: fromRight ? x : x + taken, measure: measure - taken };
}

/** Sizes of a running title in that of its role: a long one is smaller. */
const RUNNING_SIZES = [1, 0.92, 0.84, 0.76] as const;

/**
 * As many lines as the block has: smaller in all columns where one of them has no room, then with fewer offices in all. What
 * is longer still ends where sense does.
 */
function runningLines(
  context: DisplayContext,
  block: TextBlock,
  columns: readonly RunningColumn[],
): ReadonlyMap<Lang, readonly Line[]> {
  const { lines: most = 1, role } = block;
  const { source, setting, spacing } = context.template;
  const linesFor = ({ lang, measure }: Column, inlines: readonly Inline[], scale: number) => {
    const styled = displayText(context, role, lang, spacedContent(inlines, lang, spacing));
    const size = styled.style.size * scale;
    return setRagged(scale === 1 ? styled : { ...styled, style: { ...styled.style, size } }, measure, setting);
  };
  const offices = Math.max(1, ...columns.map(({ content }) => content.filter(isBetweenOffices).length + 1));
  for (let count = offices; count > 0; count--) {
    for (const scale of RUNNING_SIZES) {
      const set = columns.map((column) => linesFor(column, firstOffices(column.content, count), scale));
      if (set.every((lines) => lines.length <= most))
        return new Map(columns.map(({ lang }, i) => [lang, set[i] ?? []] as const));
    }
  }
  const [least = 1] = RUNNING_SIZES.slice(-1);
  const place = placeOfKey(source, ['blocks', block.index]);
  return new Map(
    columns.map((column): readonly [Lang, readonly Line[]] => {
      const content = firstOffices(column.content, 1);
      const whole = linesFor(column, content, least);
      if (whole.length <= most) return [column.lang, whole];
      const words = textOf(content).split(' ');
      let longest: { readonly count: number; readonly lines: readonly Line[] } | undefined;
      for (let count = words.length - 1; count > AT_A_MARK * (longest?.count ?? 0); count--) {
        if (!endsSense(column.lang, words, count)) continue;
        const text = words
          .slice(0, count)
          .join(' ')
          .replace(/(?<![\p{P}\u00A0\u202F ])[\p{P}\u00A0\u202F ]+$/u, '');
        const lines = linesFor(column, [{ kind: 'text', text, place }], least);
        if (lines.length > most) continue;
        if (endsAtMark(words, count)) return [column.lang, lines];
        longest ??= { count, lines };
      }
      return [column.lang, longest?.lines ?? linesFor(column, content, 1).slice(0, most)];
    }),
  );
}

/** So much of what has room a running title has at least that ends at a mark before: what is longer may end in half a clause. */
const AT_A_MARK = 0.6;

/** What is said of so many offices. */
function firstOffices(content: readonly Inline[], count: number): readonly Inline[] {
  let ends = 0;
  const end = content.findIndex((inline) => isBetweenOffices(inline) && ++ends === count);
  return end < 0 ? content : content.slice(0, end);
}

/** Whether a title can end after so many of its words: before an article or a preposition, or at a mark. */
function endsSense(lang: Lang, words: readonly string[], count: number): boolean {
  const [last = '', next = ''] = [words[count - 1], words[count]];
  if (endsAtMark(words, count)) return true;
  return !isLeaning(last, lang) && (settingOf(lang).leaning === undefined || isLeaning(next, lang));
}

function endsAtMark(words: readonly string[], count: number): boolean {
  return /[,;:.–—،؛]$/u.test(words[count - 1] ?? '');
}

/** The folio stands where a thumb finds it: at the outer edge of facing pages, at the end of others. */
function folioOn(page: BlockPage, { level, one, block }: Found, { number, total }: PageNumber): readonly DisplayItem[] {
  const { context, frame, leaf } = page;
  const [column] = columnsOn(frame, leaf);
  if (column === undefined) return [];
  const place = placeOfKey(context.template.source, ['blocks', block.index]);
  const said = block.total ? `${number}/${total}` : String(number);
  const text = displayText(context, block.role, column.lang, [{ kind: 'text', text: said, place }]);
  const lines = setRagged(text, frame.size.width, context.template.setting);
  const area = { x: frame.margins.left, measure: frame.size.width - frame.margins.left - frame.margins.right };
  const set = { ...area, lang: column.lang, leaf, paragraphs: [lines], under: 0 };
  return placeText(page, level, one, { ...set, shift: folioShift(frame, leaf, block.at) }, RUNNING[block.in]);
}

/** The share of white at the left of a folio. */
function folioShift(frame: BlockPage['frame'], leaf: number, at: TextBlock['at']): 0 | 0.5 | 1 {
  const isStartOfTwo = frame.leaves > 1 && leaf === 0;
  const shift = { outer: isStartOfTwo ? 0 : 1, end: 1, centre: 0.5, start: 0, columns: 0, ends: 1 } as const;
  return mirroredIn(frame, shift[at]);
}

/*
 * What lies under everything.
 */

/** Bars along the edges of the paper, and tints behind blocks: painted before all else. */
export function placeTints(page: BlockPage): readonly PlacedBlock[] {
  const { frame, context } = page;
  const bars = context.template.blocks
    .filter((block) => block.kind === 'area')
    .filter((block) => standsOn(block, page.kind))
    .map((block): PlacedBlock => ({ block, items: [barAt(block, frame)] }));
  const tints = (['head', 'foot'] as const).flatMap((part) =>
    page.stacks[part].flatMap(({ row, height, blocks }): readonly PlacedBlock[] => {
      const block = blocks.map((one) => one.block).find((one) => fillOf(one) !== undefined);
      const fill = block && fillOf(block);
      if (block === undefined || fill === undefined || height === undefined) return [];
      const isWide = fill.reach === 'paper';
      const x = isWide ? 0 : frame.margins.left;
      const end = isWide ? frame.size.width : frame.size.width - frame.margins.right;
      const y = baseline(frame, row - height / 2);
      const owner = { artifact: 'layout' } as const;
      const box = {
        kind: 'box',
        x,
        y,
        width: end - x,
        height: height * frame.leading,
        ink: fill.ink,
        owner,
      } as const;
      return [{ block, items: [box], under: blocks.map((one) => one.block) }];
    }),
  );
  return [...bars, ...tints];
}

function barAt({ at, thickness, ink }: AreaBlock, { size, fromRight }: Frame): DisplayItem {
  const owner = { artifact: 'layout' } as const;
  const isAcross = at === 'top' || at === 'bottom';
  return {
    kind: 'box',
    x: (at === 'end') !== fromRight && !isAcross ? size.width - thickness : 0,
    y: at === 'bottom' ? size.height - thickness : 0,
    width: isAcross ? size.width : thickness,
    height: isAcross ? thickness : size.height,
    ink,
    owner,
  };
}
