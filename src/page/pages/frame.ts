/** Turns a template and a paper into the page's frame: columns, and the grid on which every baseline stands. */
import { type Margins, type PaperName, PAPERS, type Pt, type Size } from '../../geometry/index.ts';
import { printedTag } from '../../text/language/index.ts';
import { type Inline, type Lang, textOf } from '../../text/statement/index.ts';
import { type Line, runsFromRight, scaleOf, type StyledRun, visualOrder } from '../paragraph/index.ts';
import { isText, type RoleName, ROLES, type RoleStyle, type Template } from '../template/index.ts';
import type { Artifact, GlyphRun, Ink, Owner, SetGlyph, Tag, TextItem } from './page.ts';

/** One column of text. */
export interface Column {
  readonly lang: Lang;
  /** Of its left edge. */
  readonly x: Pt;
  readonly measure: Pt;
  /** Its start is its right edge. */
  readonly fromRight: boolean;
  /** Which page of an opening it stands on: always 0, but for facing pages. */
  readonly leaf: number;
}

/** How the versions stand to each other. */
export type Arrangement = 'columns' | 'facing' | 'alone';

/**
 * The frame of all pages of one composition. Baselines are counted in leadings from the top margin: row 1 is the first
 * that text can stand on. The same rows hold on every page.
 */
export interface Frame {
  readonly size: Size;
  readonly margins: Margins;
  readonly leading: Pt;
  readonly columns: readonly Column[];
  readonly arrangement: Arrangement;
  /** How many pages an opening has: two where versions face each other. */
  readonly leaves: number;
  /** The start of a page is its right edge: the language that is read first runs from there. */
  readonly fromRight: boolean;
}

export interface FrameOptions {
  readonly paper: PaperName;
  /** In the order in which they are read. */
  readonly languages: readonly Lang[];
  readonly arrangement: Arrangement;
  /** The first language's share of the width that two have together, in columns or on facing pages; ignored of others. */
  readonly split: number;
  /** The share of each of three columns or more; equal if absent. */
  readonly shares?: readonly number[];
}

export function frameOf(template: Template, options: FrameOptions): Frame {
  const size = PAPERS[options.paper];
  const margins = template.margins[options.paper];
  const { leading } = template.grid;
  return {
    size,
    margins,
    leading,
    columns: columnsOf(template, options),
    arrangement: options.arrangement,
    leaves: options.arrangement === 'facing' ? options.languages.length : 1,
    fromRight: startsAtRight(options.languages),
  };
}

function startsAtRight([first]: readonly Lang[]): boolean {
  return first !== undefined && runsFromRight(first);
}

function columnsOf(
  template: Template,
  { paper, languages, arrangement, split, shares: own }: FrameOptions,
): readonly Column[] {
  const { left } = template.margins[paper];
  const area = areaOf(template, paper);
  const equal = languages.map(() => 1 / languages.length);
  const shares = languages.length === 2 ? [split, 1 - split] : (own ?? equal);
  const sharable = sharedWidth(template, { paper, languages, arrangement });
  if (arrangement !== 'columns') {
    return languages.map((lang, leaf) => {
      const measure = Math.min(area, sharable * (shares[leaf] ?? 0));
      return { lang, x: left + (area - measure) / 2, measure, fromRight: runsFromRight(lang), leaf };
    });
  }
  const { gutter } = template.columns;
  const mirrored = startsAtRight(languages);
  let start = 0;
  return languages.map((lang, i) => {
    const measure = sharable * (shares[i] ?? 0);
    const x = mirrored ? left + area - start - measure : left + start;
    start += measure + gutter;
    return { lang, x, measure, fromRight: runsFromRight(lang), leaf: 0 };
  });
}

/** The width that the columns have together: of facing pages as many measures as there are pages. */
export function sharedWidth(
  template: Template,
  { paper, languages, arrangement }: Pick<FrameOptions, 'paper' | 'languages' | 'arrangement'>,
): Pt {
  const area = areaOf(template, paper);
  if (arrangement === 'columns') return area - template.columns.gutter * (languages.length - 1);
  return Math.min(area, template.alone.measure) * languages.length;
}

/** What one column is never wider than: of facing pages the type area. */
export function widestColumn(
  template: Template,
  { paper, arrangement }: Pick<FrameOptions, 'paper' | 'arrangement'>,
): Pt {
  return arrangement === 'columns' ? Number.POSITIVE_INFINITY : areaOf(template, paper);
}

/** The width of the type area: the paper without its side margins. */
export function areaOf(template: Template, paper: PaperName): Pt {
  const { left, right } = template.margins[paper];
  return PAPERS[paper].width - left - right;
}

/** The y of a row's baseline. Rows may be fractions where the template's grid has divisions. */
export function baseline(frame: Frame, row: number): Pt {
  return frame.margins.top + row * frame.leading;
}

/** The columns of one page of an opening, in the order in which they are read. */
export function columnsOn(frame: Frame, leaf: number): readonly Column[] {
  return frame.columns.filter((column) => column.leaf === leaf);
}

/** The type area of a page with columns, as what stands across them has it. */
export function typeArea({ columns, fromRight }: Frame): Pick<Column, 'x' | 'measure' | 'fromRight'> {
  const x = Math.min(...columns.map((column) => column.x));
  const end = Math.max(...columns.map((column) => column.x + column.measure));
  return { x, measure: end - x, fromRight };
}

/*
 * Makes a house style larger or smaller as a whole: its running text and the grid, not what is the house's own.
 */

/** Roles whose size is the statement's identity, not its copy. */
const FIXED: ReadonlySet<RoleName> = new Set(['masthead', 'title', 'footer', 'folio', 'runningHead']);

/** The template with its text at `size` on a grid of `leading`; all roles of running text keep their proportion to it. */
export function scaleTemplate(template: Template, size: Pt, leading: Pt): Template {
  const factor = size / template.roles.text.size;
  const scaled = (name: RoleName): RoleStyle => {
    const role = template.roles[name];
    return FIXED.has(name) ? role : { ...role, size: role.size * factor };
  };
  const roles = Object.fromEntries(ROLES.map((name): [RoleName, RoleStyle] => [name, scaled(name)])) as Record<
    RoleName,
    RoleStyle
  >;
  return { ...template, roles, grid: { ...template.grid, leading } };
}

/**
 * The house style for a version in a measure of its own: running text, title and grid larger by the template's scale, and
 * with them the sizes that copy may be fitted to.
 */
export function standingAlone(template: Template): Template {
  const { alone, blocks, fit, grid, roles, text } = template;
  const { scale } = alone;
  const larger = scaleTemplate(template, roles.text.size * scale, grid.leading * scale);
  return {
    ...larger,
    roles: { ...larger.roles, title: { ...roles.title, size: roles.title.size * scale } },
    blocks: blocks.map((block) =>
      isText(block) ? { ...block, sizes: block.sizes.map((size) => size * scale) } : block,
    ),
    // The head grows with its leading, and so does the place that it has.
    text: { ...text, ...(text.hang !== undefined && { hang: text.hang * scale }) },
    fit: fit && { ...fit, size: { min: fit.size.min * scale, max: fit.size.max * scale } },
  };
}

/*
 * Turns lines of a paragraph into text items at their place on the page, each glyph with its tag.
 */

/** The tags of one block: its own and, below it, those of links and foreign passages, one each over all their lines. */
export interface BlockTags {
  readonly block: Tag;
  readonly inner: Map<Inline, Tag>;
}

export function blockTags(block: Tag): BlockTags {
  return { block, inner: new Map() };
}

/** Where the left edge of something is that stands `start` points from the start of its column, and has this width. */
export function fromStart(
  { x, measure, fromRight }: Pick<Column, 'x' | 'measure' | 'fromRight'>,
  start: Pt,
  width: Pt,
): Pt {
  return fromRight ? x + measure - start - width : x + start;
}

/** Of running text, and of the links in it, which are to be seen where they can be followed. */
export interface TextInks {
  readonly text: Ink;
  readonly links: Ink | undefined;
}

/** A line whose measure begins `start` points from the start of its column. */
export function placeInColumn(
  line: Line,
  {
    column,
    start,
    y,
  }: { readonly column: Pick<Column, 'x' | 'measure' | 'fromRight'>; readonly start: Pt; readonly y: Pt },
  ink: Ink | TextInks,
  owner: BlockTags | Artifact,
): TextItem {
  // What hangs out at its end does so at the left.
  const x = column.fromRight ? fromStart(column, start, line.width) : column.x + start;
  return placeLine(column.fromRight ? { ...line, x: 0 } : line, { x, y }, ink, owner);
}

/** `x` and `y` are where the measure's left edge and the baseline are. */
export function placeLine(
  line: Line,
  at: { readonly x: Pt; readonly y: Pt },
  ink: Ink | TextInks,
  owner: BlockTags | Artifact,
): TextItem {
  const { text, links = text } = 'text' in ink ? ink : { text: ink };
  return {
    kind: 'text',
    x: at.x + line.x,
    y: at.y,
    scale: line.scale,
    joinsNext: line.ending === 'added-hyphen' || line.ending === 'inside-word',
    runs: inPlace(
      line,
      line.runs.map(({ run, glyphs }): GlyphRun => {
        const scale = scaleOf(run);
        return {
          face: run.face.id,
          size: line.size * scale,
          ink: run.ancestors.some(({ kind }) => kind === 'link') ? links : text,
          owner: 'artifact' in owner ? owner : ownerOf(run, owner),
          glyphs: scale === 1 ? glyphs : glyphs.map((glyph) => inEmOf(glyph, scale)),
        };
      }),
      'block' in owner && isFromRight(owner.block) ? 1 : 0,
    ),
  };
}

/**
 * Runs in reading order, each where it stands: what is read from right to left has its glyphs from left to right, as
 * they are painted (ISO 32000-1, 14.8.2.3.3). In a line of one direction each goes on where the one before it ended. `base`
 * is the level of the block.
 */
function inPlace(line: Line, runs: readonly GlyphRun[], base: 0 | 1): readonly GlyphRun[] {
  const levels = line.runs.map(({ run, level = run.level ?? 0 }) => level);
  if (levels.every((level) => level === 0)) return runs;
  const widths = runs.map(({ glyphs, size }) => {
    return glyphs.reduce((sum, { advance }) => sum + advance, 0) * size * line.scale;
  });
  const all = widths.reduce((sum, width) => sum + width, 0);
  const order = orderOf(line, levels, base);
  // The space at a line's end stands outside of it, where the line ends.
  let pen = order[0] === runs.length - 1 && line.runs.at(-1)?.level !== undefined ? line.width - all : 0;
  const places: Pt[] = [];
  for (const i of order) {
    places[i] = pen;
    pen += widths[i] ?? 0;
  }
  return runs.map((run, i) => {
    const at = places[i] ?? 0;
    return (levels[i] ?? 0) % 2 === 0
      ? { ...run, at }
      : { ...run, at, reversed: true, glyphs: run.glyphs.toReversed() };
  });
}

/**
 * The places of runs in reading order, from left to right. The mark of a note is an isolate (UAX #9): what begins and ends it is
 * of the block's level, and keeps it from being turned round with a link or a number that it stands at.
 */
function orderOf({ runs }: Line, levels: readonly number[], base: 0 | 1): readonly number[] {
  const marks = runs.map(({ run }) => run.ancestors.at(-1)).map((node) => (node?.kind === 'note' ? node : undefined));
  const parted = levels.flatMap((level, i) =>
    i > 0 && marks[i] !== marks[i - 1] ? [{ level: base }, { level, i }] : [{ level, i }],
  );
  return visualOrder(parted.map(({ level }) => level)).flatMap((place) => {
    const found = parted[place];
    return found !== undefined && 'i' in found ? [found.i] : [];
  });
}

function isFromRight(tag: Tag): boolean {
  for (let own: Tag | undefined = tag; own !== undefined; own = own.parent) if (own.fromRight === true) return true;
  return false;
}

/** A glyph's lengths in em of its own size, which is so much of the line's. */
function inEmOf(glyph: SetGlyph, scale: number): SetGlyph {
  const { advance, xOffset, yOffset } = glyph;
  return { ...glyph, advance: advance / scale, xOffset: xOffset / scale, yOffset: yOffset / scale };
}

function ownerOf(run: StyledRun, tags: BlockTags): Owner {
  let owner = tags.block;
  for (const node of run.ancestors) {
    // The heads of a table are strong because they are heads, which they say already.
    if (node.kind === 'strong' && tags.block.role === 'TH') continue;
    owner = innerTag(node, owner, tags);
  }
  return owner;
}

function innerTag(node: Inline, parent: Tag, tags: BlockTags): Tag {
  const known = tags.inner.get(node);
  if (known !== undefined) return known;
  const tag = newTag(node, parent);
  tags.inner.set(node, tag);
  return tag;
}

function newTag(node: Inline, parent: Tag): Tag {
  switch (node.kind) {
    case 'link':
      return { role: 'Link', parent, href: node.href, contents: textOf(node.children) };
    case 'note':
      return { role: 'Reference', parent };
    case 'emphasis':
      return { role: 'Em', parent };
    case 'strong':
      return { role: 'Strong', parent };
    case 'foreign':
      return { role: 'Span', parent, lang: printedTag(node.lang) };
    default:
      return parent;
  }
}
