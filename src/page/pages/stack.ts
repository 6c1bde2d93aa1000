/**
 * Sets the blocks of a template one under the other: the head of page one and of those after it from the top, their feet
 * from below. What is left between them are the rows of the text.
 */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import type { Pt } from '../../geometry/index.ts';
import type { Lang, Version } from '../../text/statement/index.ts';
import { type Line, setRagged, type StyledText } from '../paragraph/index.ts';
import {
  isFurniture,
  isText,
  type PageBlock,
  placeOfKey,
  type RoundelBlock,
  standsOn,
  type Template,
  type TextBlock,
  wordingIn,
} from '../template/index.ts';
import { type Column, type Frame } from './frame.ts';
import { type DisplayContext, displayText } from './page.ts';
import { saidIn, wordedIn } from './said.ts';

/** What the blocks say, styled once for all the measures it is tried at: by block and language, in paragraphs. */
export type BlockTexts = ReadonlyMap<TextBlock, ReadonlyMap<Lang, readonly StyledText[]>>;

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
}

/** Blocks that stand level, by the row of their first baseline, or of the middle of their band. */
interface Level {
  readonly row: number;
  /** Of its band, if it has one. */
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
}

/** Of page one, and of those after it. */
export interface Stacks {
  readonly first: PageStacks;
  readonly later: PageStacks;
}

/** Those of an opening, counted from 0. */
export function stacksOn({ first, later }: Stacks, opening: number): PageStacks {
  return opening === 0 ? first : later;
}

/** Styles what the blocks say; `versions` stand in the order of their columns, spaced. */
export function blockTexts(context: DisplayContext, versions: readonly Version[]): BlockTexts {
  const { template } = context;
  const blocks = template.blocks.filter(isText).filter((block) => !isFurniture(block));
  return new Map(
    blocks.map((block) => {
      const said = versions.map((version) => [version.lang, saidIn(block, version, template)] as const);
      const others = namesOfOthers(block, versions).map((lang) => [lang, wordedIn(block, lang, template)] as const);
      const own = [...said, ...others].filter(([, paragraphs]) => paragraphs.length > 0);
      const styled = own.map(([lang, paragraphs]) => {
        return [lang, paragraphs.map((content) => displayText(context, block.role, lang, content))] as const;
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
    .filter(([lang, text]) => !own.includes(lang) && !said.includes(text))
    .map(([lang]) => lang);
  return others.slice(0, Math.max(0, 2 - own.length));
}

/** Sets all blocks in columns of these measures. */
export function setStacks(texts: BlockTexts, frame: Frame, template: Template): Stacks {
  return { first: setPage('first', texts, frame, template), later: setPage('later', texts, frame, template) };
}

function setPage(page: 'first' | 'later', texts: BlockTexts, frame: Frame, template: Template): PageStacks {
  const levels = (part: PageBlock['in']) => {
    const blocks = template.blocks.filter((block) => block.in === part && standsOn(block, page));
    const set = levelsOf(blocks).map((level) => level.map((block) => setBlock(block, texts, frame, template)));
    let missed = 0;
    return set.flatMap((level, i): readonly SetLevel[] => {
      const blocksIn = level.filter((one) => one !== undefined);
      const { space = 0, height, implied } = levelsOf(blocks)[i]?.[0] ?? {};
      // What follows a block that has nothing to say stands no nearer to what is above than that block would.
      const own = Math.max(space, missed);
      if (blocksIn.length > 0) missed = 0;
      else if (implied !== true) missed = own;
      return blocksIn.length === 0 ? [] : [{ space: own, height, blocks: blocksIn }];
    });
  };
  const head = stackDown(levels('head'), template);
  const foot = stackUp(levels('foot'), frame, template);
  return { head: head.levels, firstRow: head.textRow, foot: foot.levels, lastRow: foot.textRow, footRow: foot.footRow };
}

/** A block with its lines; nothing where it has nothing to say. */
function setBlock(block: PageBlock, texts: BlockTexts, frame: Frame, template: Template): SetBlock | undefined {
  if (!isText(block) || isFurniture(block)) return { block, texts: [] };
  const own = [...(texts.get(block) ?? [])];
  if (own.length === 0) return undefined;
  const spots = spotsOf(
    block,
    own.map(([lang]) => lang),
    frame,
  );
  const under = new Map<number | undefined, number>();
  return {
    block,
    texts: own.flatMap(([lang, paragraphs], i): readonly SetText[] => {
      const spot = spots[i];
      if (spot === undefined) return [];
      const lines = paragraphs.map((text) => setRagged(text, spot.measure, template.setting));
      const above = isStacked(block) ? (under.get(spot.leaf) ?? 0) : 0;
      under.set(spot.leaf, above + lines.flat().length);
      return [{ ...spot, lang, paragraphs: lines, under: above }];
    }),
  };
}

/** Whether its languages stand one under the other. */
function isStacked({ at }: TextBlock): boolean {
  return at !== 'columns' && at !== 'ends';
}

type Spot = Pick<SetText, 'leaf' | 'x' | 'measure' | 'shift'>;

/** Where a block stands in each of its languages. */
function spotsOf(block: TextBlock, langs: readonly Lang[], frame: Frame): readonly (Spot | undefined)[] {
  const area = { x: frame.margins.left, measure: frame.size.width - frame.margins.left - frame.margins.right };
  switch (block.at) {
    case 'columns':
      return langs.map((lang) => {
        const column = frame.columns.find((one) => one.lang === lang);
        return column && { ...spotOf(column), shift: 0 };
      });
    case 'ends':
      return langs.map((_, i) => ({ ...area, leaf: undefined, shift: i === 0 ? 0 : i === langs.length - 1 ? 1 : 0.5 }));
    case 'start':
    case 'centre':
    case 'end':
    case 'outer':
      return langs.map((lang) => {
        const leaf = frame.columns.find((one) => one.lang === lang)?.leaf;
        return { ...area, leaf, shift: SHIFTS[block.at] };
      });
  }
}

const SHIFTS = { columns: 0, ends: 0, start: 0, centre: 0.5, end: 1, outer: 1 } as const;

function spotOf({ x, measure, leaf }: Column): Omit<Spot, 'shift'> {
  return { x, measure, leaf };
}

/** Blocks that stand level with each other. */
function levelsOf(blocks: readonly PageBlock[]): readonly (readonly PageBlock[])[] {
  const levels: PageBlock[][] = [];
  for (const block of blocks) {
    if (block.beside && levels.length > 0) levels.at(-1)?.push(block);
    else levels.push([block]);
  }
  return levels;
}

/** Blocks that stand level, before it is known where. */
interface SetLevel {
  /** From what stands above, in leadings. */
  readonly space: number;
  readonly height: number | undefined;
  readonly blocks: readonly SetBlock[];
}

interface Stacked {
  readonly levels: readonly Level[];
  /** The first or last row of the text. */
  readonly textRow: number;
}

/** From the top margin down; what hangs from the text has its last line where the text wants it, on a whole row. */
function stackDown(levels: readonly SetLevel[], template: Template): Stacked {
  const rows: number[] = [];
  let end = 0;
  for (const level of levels) {
    const { space, height } = level;
    const row = end + space + (height ?? 0) / 2;
    rows.push(row);
    end = height === undefined ? row + rowsBelow(level, template) : end + space + height;
  }
  const textRow = levels.length === 0 ? 1 : Math.ceil(end + template.text.space);
  let below = textRow - template.text.space;
  for (let i = levels.length - 1; i >= 0; i--) {
    const level = levels[i];
    if (level?.blocks[0]?.block.from !== 'text') break;
    const row = below - rowsBelow(level, template);
    rows[i] = row;
    below = row - level.space;
  }
  return { levels: levels.map(({ height, blocks }, i) => ({ row: rows[i] ?? 0, height, blocks })), textRow };
}

/** From the bottom margin up: the last line of the lowest level stands over the margin, and levels on the grid. */
function stackUp(
  levels: readonly SetLevel[],
  frame: Frame,
  template: Template,
): Stacked & { readonly footRow: number } {
  const { size, margins, leading } = frame;
  const rows: number[] = [];
  const room = size.height - margins.bottom - margins.top;
  let below = 0;
  const lowest = levels.at(-1);
  const footRow = Math.floor((room - (lowest ? overhang(lowest, template) : 0)) / leading + ROW_EPSILON);
  let row = footRow;
  for (let i = levels.length - 1; i >= 0; i--) {
    const level = levels[i];
    if (level === undefined) continue;
    if (i < levels.length - 1) {
      const rowsOver = Math.ceil((overhang(level, template) / leading) * template.grid.divisions - ROW_EPSILON);
      row -= below + rowsOver / template.grid.divisions;
    }
    rows[i] = row;
    below = level.space;
  }
  return {
    levels: levels.map(({ height, blocks }, i) => ({ row: rows[i] ?? 0, height, blocks })),
    footRow,
    textRow: Math.floor(row - below + ROW_EPSILON),
  };
}

/** Rows are computed from lengths in points: without this a page that fits exactly could lose a row to rounding. */
const ROW_EPSILON = 1e-6;

/** From the first line of a level to the last of its longest text, in leadings. */
function rowsBelow({ blocks }: SetLevel, template: Template): number {
  return Math.max(
    ...blocks.map(({ block, texts }) =>
      isText(block) ? (linesOf(block, texts) - 1) * template.roles[block.role].leading : 0,
    ),
  );
}

/** The same at the foot, whose lines follow each other by their own size. */
function overhang({ blocks }: SetLevel, template: Template): Pt {
  return Math.max(
    ...blocks.map(({ block, texts }) =>
      isText(block) ? (linesOf(block, texts) - 1) * FOOT_LEADING * template.roles[block.role].size : 0,
    ),
  );
}

/** Baseline to baseline of lines at the foot, in their own size: they stand outside the grid. */
export const FOOT_LEADING = 1.2;

/** The most lines of any of its texts, or those that are kept free. */
function linesOf({ lines }: TextBlock, texts: readonly SetText[]): number {
  return lines ?? Math.max(1, ...texts.map(({ paragraphs, under }) => under + paragraphs.flat().length));
}

/** White between two names that have nothing between them, in em of their size. */
const LEAST_NAME_GAP_EM = 1;

/** The names at the ends of a head that reach into what stands between them or each other, each with where the template has it. */
export function wideNames(texts: BlockTexts, frame: Frame, template: Template): readonly Diagnostic[] {
  const area = frame.size.width - frame.margins.left - frame.margins.right;
  return [...texts].flatMap(([block, own]) => {
    if (block.at !== 'ends') return [];
    const { size, trackingEm } = template.roles[block.role];
    const device = template.blocks.find((other) => isBetween(other, block));
    const names = [...own].flatMap(([lang, paragraphs]) =>
      paragraphs.map((text) => {
        const [line, ...others] = setRagged(text, frame.size.width, template.setting);
        const width = line === undefined ? 0 : line.width - trackingEm * size;
        return { lang, text: text.text, width: others.length > 0 ? Number.POSITIVE_INFINITY : width };
      }),
    );
    const beside = ({ lang }: { readonly lang: Lang }): Pt =>
      names.reduce((sum, other) => (other.lang === lang ? sum : sum + other.width + LEAST_NAME_GAP_EM * size), 0);
    const roomFor = (name: { readonly lang: Lang }): Pt =>
      device !== undefined ? (area - device.diameter) / 2 : Math.max(area / 2, area - beside(name));
    return names
      .filter((name) => name.width > roomFor(name))
      .map((name) =>
        fault(
          'pages/name-too-wide',
          `the name ${name.text} is wider than its side of the masthead`,
          placeOfKey(template.source, ['blocks', block.index, 'text', name.lang]),
          `shorten the name, or make \`roles.${block.role}\` smaller`,
        ),
      );
  });
}

/** Whether a drawing stands in the middle of the level of a block. */
function isBetween(other: PageBlock, block: TextBlock): other is RoundelBlock {
  return other.kind === 'roundel' && other.at === 'centre' && other.index === block.index + 1 && other.beside;
}
