/** Places the blocks of a page: those that are read out with the version they belong to, and those that are passed over. */
import type { Pt } from '../../geometry/index.ts';
import { type Inline, type Lang, textOf, type Version } from '../../text/statement/index.ts';
import { spacedContent } from '../../text/spacing/index.ts';
import { type Line, setRagged, textStyle } from '../paragraph/index.ts';
import { isFurniture, isText, placeOfKey, type PageBlock, type RuleBlock, type TextBlock } from '../template/index.ts';
import { openedFor } from './faces.ts';
import { baseline, blockTags, type BlockTags, type Column, columnsOn, type Frame, placeLine } from './frame.ts';
import { type Artifact, type DisplayContext, type DisplayItem, displayText, type Tag } from './page.ts';
import { roundel } from './roundel.ts';
import { saidIn } from './said.ts';
import { FOOT_LEADING, type PageStacks, type SetBlock, type SetText } from './stack.ts';

type Level = PageStacks['head'][number];

/** A page, and what its blocks are placed with. */
export interface BlockPage {
  readonly context: DisplayContext;
  readonly frame: Frame;
  readonly stacks: PageStacks;
  /** Which page of its opening it is, from 0. */
  readonly leaf: number;
}

interface ReadBlocks {
  readonly items: readonly DisplayItem[];
  /** The tag of the title, and the top of its first line, where its bookmark leads; absent where there is none. */
  readonly title?: { readonly tag: Tag; readonly top: Pt };
}

/** The blocks of a version that are read out, in the order in which they stand. */
export function placeRead(page: BlockPage, part: 'head' | 'foot', lang: Lang, sect: Tag): ReadBlocks {
  const items: DisplayItem[] = [];
  let title: ReadBlocks['title'];
  const parent: Tag = part === 'head' ? sect : { role: 'Div', parent: sect, last: true };
  for (const { level, one } of blocksOf(page, part)) {
    const { block } = one;
    if (!isText(block) || isFurniture(block)) continue;
    for (const set of one.texts.filter((text) => text.lang === lang)) {
      const isTitle = block.kind === 'title';
      const heading: Tag = { role: isTitle ? 'H1' : 'P', parent };
      let lines = set.under;
      for (const paragraph of set.paragraphs) {
        const tags = blockTags(isTitle ? heading : { role: 'P', parent });
        items.push(...placeText(page, level, block, { ...set, paragraphs: [paragraph], under: lines }, tags));
        lines += paragraph.length;
      }
      if (isTitle) title = { tag: heading, top: baseline(page.frame, level.row) - styleOf(page, block).size };
    }
  }
  return { items, ...(title && { title }) };
}

function blocksOf(
  { stacks }: BlockPage,
  part: 'head' | 'foot',
): readonly { readonly level: Level; readonly one: SetBlock }[] {
  return stacks[part].flatMap((level) => level.blocks.map((one) => ({ level, one })));
}

/** What is passed over: drawings, what is said for other versions than its own, and all that page one has said before. */
function placeUnread(page: BlockPage, part: 'head' | 'foot', isFirst: boolean): readonly DisplayItem[] {
  const own = columnsOn(page.frame, page.leaf).map(({ lang }) => lang);
  return blocksOf(page, part).flatMap(({ level, one }): readonly DisplayItem[] => {
    const { block, texts } = one;
    if (!isText(block)) return placeShape(page, level, block);
    const unread = texts.filter(({ lang, leaf }) =>
      isFirst ? leaf === undefined && !own.includes(lang) : leaf === undefined || leaf === page.leaf,
    );
    return unread.flatMap((set) => placeText(page, level, block, set, ARTIFACTS[part]));
  });
}

const ARTIFACTS: Readonly<Record<'head' | 'foot', Artifact>> = {
  head: { artifact: 'layout' },
  foot: { artifact: 'footer' },
};

function placeShape(page: BlockPage, level: Level, block: Exclude<PageBlock, TextBlock>): readonly DisplayItem[] {
  const { frame } = page;
  const [start, end] = [frame.margins.left, frame.size.width - frame.margins.right];
  switch (block.kind) {
    case 'rule':
      return [ruleAt(block, frame, level)];
    case 'roundel': {
      const radius = block.diameter / 2;
      const x = { start: start + radius, centre: frame.size.width / 2, end: end - radius }[block.at];
      return roundel(x, middleOf(page, level), radius, block.ink);
    }
  }
}

function ruleAt({ in: part, thickness, ink }: RuleBlock, frame: Frame, { row }: Level): DisplayItem {
  const width = frame.size.width - frame.margins.left - frame.margins.right;
  return {
    kind: 'rule',
    x: frame.margins.left,
    y: baseline(frame, row),
    width,
    thickness,
    ink,
    owner: ARTIFACTS[part],
  };
}

/** The middle of a band, on which names and drawings hang. */
function middleOf({ frame }: BlockPage, { row }: Level): Pt {
  return baseline(frame, row) - BAND_LIFT;
}

/** The white in a band is a little more below than above: what stands under it needs air, the margin has its own. */
const BAND_LIFT: Pt = 3;

function styleOf({ context }: BlockPage, { role }: TextBlock) {
  return context.template.roles[role];
}

function placeText(
  page: BlockPage,
  level: Level,
  block: TextBlock,
  { paragraphs, x, measure, shift, under }: SetText,
  owner: BlockTags | Artifact,
): readonly DisplayItem[] {
  const { context, frame } = page;
  const role = styleOf(page, block);
  const yOf = (line: number): Pt => {
    if (level.height !== undefined) {
      const { capHeight } = textStyle(role, context.faces).plain.metrics;
      return middleOf(page, level) + (capHeight * role.size) / 2 + line * role.leading * frame.leading;
    }
    if (block.in === 'head') return baseline(frame, level.row + line * role.leading);
    return baseline(frame, level.row) + line * role.size * FOOT_LEADING;
  };
  return paragraphs.flat().map((line, i) => {
    // The letter-space after the last capital is not part of the line.
    const white = measure - (line.width - role.trackingEm * role.size);
    return placeLine(line, { x: x + shift * white, y: yOf(under + i) }, block.ink, owner);
  });
}

/*
 * What every page says anew.
 */

interface PageNumber {
  /** From 1, counting every page. */
  readonly number: number;
  /** Whether what it says is said here for the first time. */
  readonly isFirst: boolean;
}

/** All of a page that is passed over, in the order in which it stands, the folio last. */
export function placeFurniture(
  page: BlockPage,
  versions: readonly Version[],
  { number, isFirst }: PageNumber,
): readonly DisplayItem[] {
  const inParts = { head: furnitureIn(page, 'head'), foot: furnitureIn(page, 'foot') };
  const uses = [...inParts.head, ...inParts.foot].map(({ block }) => {
    const said = versions.flatMap((version) => saidIn(block, version, page.context.template));
    return [block.role, ...said] as const;
  });
  const opened = { ...page, context: { ...page.context, faces: openedFor(page.context, uses) } };
  const folios: DisplayItem[] = [];
  const items = (['head', 'foot'] as const).flatMap((part) => [
    ...placeUnread(page, part, isFirst),
    ...inParts[part].flatMap(({ level, block }) => {
      if (block.kind !== 'folio') return runningText(opened, level, block, versions);
      folios.push(...folioOn(opened, level, block, number));
      return [];
    }),
  ]);
  return [...items, ...folios];
}

function furnitureIn(page: BlockPage, part: 'head' | 'foot') {
  return blocksOf(page, part).flatMap(({ level, one: { block } }) =>
    isText(block) && isFurniture(block) ? [{ level, block }] : [],
  );
}

function runningText(
  page: BlockPage,
  level: Level,
  block: TextBlock,
  versions: readonly Version[],
): readonly DisplayItem[] {
  return columnsOn(page.frame, page.leaf).flatMap((column) => {
    const version = versions.find(({ lang }) => lang === column.lang);
    const [content] = version === undefined ? [] : saidIn(block, version, page.context.template);
    if (content === undefined) return [];
    const lines = cutLines(page.context, block, column, content);
    const set = { lang: column.lang, leaf: column.leaf, paragraphs: [lines], x: column.x, measure: column.measure };
    return placeText(page, level, block, { ...set, shift: 0, under: 0 }, RUNNING[block.in]);
  });
}

const RUNNING: Readonly<Record<'head' | 'foot', Artifact>> = {
  head: { artifact: 'header' },
  foot: { artifact: 'footer' },
};

/** White kept between what runs over a column and what stands beside it, such as the folio, in points on either side. */
const FOLIO_ROOM: Pt = 12;

/** As many lines as the block has, the last cut after a word where they don't hold what is said. */
function cutLines(
  context: DisplayContext,
  block: TextBlock,
  { lang, measure }: Column,
  content: readonly Inline[],
): readonly Line[] {
  const { lines: most = 1, role } = block;
  const { source, setting, spacing } = context.template;
  const linesOf = (inlines: readonly Inline[]) => {
    const spaced = spacedContent(inlines, lang, spacing);
    return setRagged(displayText(context, role, lang, spaced), measure - FOLIO_ROOM, setting);
  };
  const lines = linesOf(content);
  if (lines.length <= most) return lines;
  const words = textOf(content).split(' ');
  const place = placeOfKey(source, ['blocks', block.index]);
  for (let count = Math.floor((words.length * most) / lines.length); count > 0; count--) {
    const cut = linesOf([{ kind: 'text', text: `${words.slice(0, count).join(' ')}…`, place }]);
    if (cut.length <= most) return cut;
  }
  return lines.slice(0, most);
}

/** The folio stands where a thumb finds it: at the outer edge of facing pages, at the end of others. */
function folioOn(page: BlockPage, level: Level, block: TextBlock, number: number): readonly DisplayItem[] {
  const { context, frame, leaf } = page;
  const [column] = columnsOn(frame, leaf);
  if (column === undefined) return [];
  const place = placeOfKey(context.template.source, ['blocks', block.index]);
  const text = displayText(context, block.role, column.lang, [{ kind: 'text', text: String(number), place }]);
  const lines = setRagged(text, frame.size.width, context.template.setting);
  const isStartOfTwo = frame.leaves > 1 && leaf === 0;
  const shift = { outer: isStartOfTwo ? 0 : 1, end: 1, centre: 0.5, start: 0, columns: 0, ends: 1 } as const;
  const area = { x: frame.margins.left, measure: frame.size.width - frame.margins.left - frame.margins.right };
  const set = { ...area, lang: column.lang, leaf, paragraphs: [lines], under: 0 };
  return placeText(page, level, block, { ...set, shift: shift[block.at] }, RUNNING[block.in]);
}
