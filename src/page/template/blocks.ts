/** The blocks that a template composes its pages of: what each is, where it stands, on which pages, and how it is written. */
import * as z from 'zod';
import { mm, type Pt } from '../../geometry/index.ts';
import { type Lang, type Matter, MATTERS, readLanguageTag } from '../../text/statement/index.ts';
import type { Drawing } from './drawing.ts';
import { leadings, length, points } from './lengths.ts';
import { type RoleName, ROLES, type ScreenInk } from './template.ts';

/** What says something of the statement or of its house, each with the role it is set in where the template names none. */
const TEXT_ROLES = {
  names: 'masthead',
  notice: 'notice',
  label: 'label',
  office: 'office',
  title: 'title',
  subtitle: 'subtitle',
  date: 'dateline',
  symbol: 'symbol',
  contact: 'contact',
  about: 'contact',
  address: 'footer',
  text: 'footer',
  'running-head': 'runningHead',
  'running-title': 'footer',
  folio: 'folio',
} as const satisfies Readonly<Record<string, RoleName>>;
export type TextKind = keyof typeof TEXT_ROLES;

/** Helps to find a page again, is no part of the statement, and is passed over by those who listen. */
const FURNITURE: ReadonlySet<PageBlock['kind']> = new Set(['running-head', 'running-title', 'folio']);

/**
 * Where a text stands: each language over its column, or the first at the start and the last at the end, or one under the
 * other at one place; `outer` is the side where a page is held. Start and end are those of the page's direction.
 */
const TEXT_PLACES = ['columns', 'ends', 'start', 'centre', 'end', 'outer'] as const;
export type TextPlace = (typeof TEXT_PLACES)[number];

const SHAPE_PLACES = ['start', 'centre', 'end'] as const;
export type ShapePlace = (typeof SHAPE_PLACES)[number];

const PAGES = ['first', 'later', 'last', 'all'] as const;
export type BlockPages = (typeof PAGES)[number];

/** What a page is among all: an only one is the first and the last. */
export type PageKind = 'first' | 'later' | 'last' | 'only';

/** Where a part of a release stands: each language over its column, or one under the other over the whole type area. */
const PART_PLACES = ['columns', 'area'] as const;
export type PartPlace = (typeof PART_PLACES)[number];

const EDGES = ['top', 'bottom', 'start', 'end'] as const;
export type PageEdge = (typeof EDGES)[number];

/** Where a tint ends: at the edges of the type area, or of the paper. */
const REACHES = ['area', 'paper'] as const;

/** A tint behind a block. */
export interface Fill {
  readonly ink: ScreenInk;
  readonly reach: (typeof REACHES)[number];
}

/** What all blocks have. */
interface Standing {
  /** Its place in the template's list, by which its line is known. */
  readonly index: number;
  /** The head is counted from the top of the page, the foot from below. */
  readonly in: 'head' | 'foot';
  readonly pages: BlockPages;
  /** From what stands above it, baseline to baseline, in leadings. */
  readonly space: number;
  /** A band so high, in leadings, in whose middle it stands; absent for what stands on the grid. */
  readonly height?: number;
  /** Level with the block before it. */
  readonly beside: boolean;
  /** What its distance is counted from: what stands above it, or the text below. */
  readonly from: 'top' | 'text';
  /** The template does not name it: where it has nothing to say, all stands as if there were no such block. */
  readonly implied?: true;
  /** Of its column: what stands beside it has the rest. */
  readonly share?: number;
}

export interface TextBlock extends Standing {
  readonly kind: TextKind;
  readonly at: TextPlace;
  readonly role: RoleName;
  readonly ink: ScreenInk;
  /** A fixed wording, by language. */
  readonly text: ReadonlyMap<Lang, string>;
  /** At most so many lines, which are kept free for it. */
  readonly lines?: number;
  readonly fill?: Fill;
  /** Of a title: its sizes, the largest first, of which the first is taken that leaves the text its place. */
  readonly sizes: readonly Pt[];
  /** Of a folio: with the number of all pages. */
  readonly total: boolean;
  /** Of the office: with the names of who speaks. */
  readonly named: boolean;
  /** Of a label: where the statement has none, the kind of text stands there. */
  readonly saysKind: boolean;
  /** Of names at two ends that have no room there: where they stand instead. */
  readonly crowded?: 'columns';
}

/** What follows the text of a release, placed: the statement's own contacts, facts, notes to editors or about. */
export interface PartBlock extends Standing {
  readonly kind: 'part';
  readonly of: Matter;
  readonly at: PartPlace;
  readonly fill?: Fill;
}

/** A plain roundel of meridians. */
export interface RoundelBlock extends Standing {
  readonly kind: 'roundel';
  readonly at: ShapePlace;
  readonly diameter: Pt;
  readonly ink: ScreenInk;
}

/** The house's own drawing, in one ink. */
export interface EmblemBlock extends Standing {
  readonly kind: 'emblem';
  readonly at: ShapePlace;
  readonly tall: Pt;
  readonly ink: ScreenInk;
  readonly drawing: Drawing;
}

/** A square that a telephone reads an address from. */
export interface CodeBlock extends Standing {
  readonly kind: 'code';
  readonly at: ShapePlace;
  readonly size: Pt;
  readonly ink: ScreenInk;
  /** With `{slug}`, `{lang}` and `{date}` for what they are of a statement. */
  readonly url: string;
}

/** A bar along an edge of the paper; in the copy for the press it goes over the edge. */
export interface AreaBlock extends Standing {
  readonly kind: 'area';
  readonly at: PageEdge;
  readonly thickness: Pt;
  readonly ink: ScreenInk;
}

/** A line across the type area. */
export interface RuleBlock extends Standing {
  readonly kind: 'rule';
  readonly thickness: Pt;
  readonly ink: ScreenInk;
}

export type PageBlock = TextBlock | PartBlock | RoundelBlock | EmblemBlock | CodeBlock | AreaBlock | RuleBlock;

/** What has a height of its own beside the lines of text. */
export type ShapeBlock = RoundelBlock | EmblemBlock | CodeBlock;

export function isShape(block: PageBlock): block is ShapeBlock {
  return block.kind === 'roundel' || block.kind === 'emblem' || block.kind === 'code';
}

/** How wide and how tall a drawing is. */
export function sizeOf(block: ShapeBlock): { readonly width: Pt; readonly height: Pt } {
  switch (block.kind) {
    case 'roundel':
      return { width: block.diameter, height: block.diameter };
    case 'code':
      return { width: block.size, height: block.size };
    case 'emblem':
      return { width: (block.tall * block.drawing.width) / block.drawing.height, height: block.tall };
  }
}

/** The roles of what follows the text of a release: of its paragraphs, and of its headings. */
export function rolesOfPart(of: Matter): readonly [RoleName, RoleName] {
  return [of === 'notes-to-editors' ? 'notesToEditors' : of, 'matterHeading'];
}

/** The role that a kind of block is set in where the template names none. */
export function roleOfKind(kind: TextKind): RoleName {
  return TEXT_ROLES[kind];
}

/** The roles that blocks are set in where the template names none. */
export const BLOCK_ROLES: ReadonlySet<RoleName> = new Set(Object.values(TEXT_ROLES));

export function isText(block: PageBlock): block is TextBlock {
  return Object.hasOwn(TEXT_ROLES, block.kind);
}

export function isFurniture({ kind }: PageBlock): boolean {
  return FURNITURE.has(kind);
}

export function isPart(block: PageBlock): block is PartBlock {
  return block.kind === 'part';
}

/** The tint behind a block. */
export function fillOf(block: PageBlock): Fill | undefined {
  return isText(block) || isPart(block) ? block.fill : undefined;
}

/** Whether it stands on a page of this kind. */
export function standsOn({ pages }: Pick<PageBlock, 'pages'>, page: PageKind): boolean {
  switch (pages) {
    case 'all':
      return true;
    case 'first':
      return page === 'first' || page === 'only';
    case 'later':
      return page === 'later' || page === 'last';
    case 'last':
      return page === 'last' || page === 'only';
  }
}

/** Whether what it says is said on such a page for the first time, and read out there; on others it is only seen. */
export function isReadOn({ pages }: Pick<PageBlock, 'pages'>, page: PageKind): boolean {
  return page === 'only' || page === (pages === 'last' ? 'last' : 'first');
}

/*
 * How they are written.
 */

const TAG_NEEDED = 'a wording is told by the tag of its language, as en, fr or pt-BR';

/** One wording for all languages, or one for each that has any. */
const wording = z
  .union([
    z.string(),
    z
      .record(z.string(), z.string())
      .refine((byTag) => Object.keys(byTag).every((tag) => readLanguageTag(tag).ok), { error: TAG_NEEDED }),
  ])
  .meta({ description: 'What it says in each language, e.g. { en: United Nations, fr: Nations Unies }' });

const standing = {
  in: z.enum(['head', 'foot']).default('head').meta({ description: 'In the head of the page, or at its foot' }),
  pages: z.enum(PAGES).optional().meta({ description: 'On page one, on those after it, on the last one, or on all' }),
  space: leadings.optional().meta({ description: 'From what stands above it, baseline to baseline, in leadings' }),
  height: leadings.optional().meta({ description: 'Of a band in whose middle it stands, in leadings' }),
  beside: z.boolean().default(false).meta({ description: 'Level with the block before it' }),
  from: z
    .enum(['top', 'text'])
    .default('top')
    .meta({ description: 'What it keeps its distance to: what stands above it, or the text below' }),
};

const inkName = z.string();

/** What stands in an address for what a statement has. */
const PLACEHOLDERS = ['{slug}', '{lang}', '{date}'] as const;

/** Braces in an address, and what is in them, that stand for nothing. */
function strangersIn(address: string): readonly string[] {
  return (address.match(/\{[^{}]*\}|[{}]/gu) ?? []).filter((found) => !PLACEHOLDERS.some((own) => own === found));
}

function unknownPlaceholder(address: string): string {
  const [found = ''] = strangersIn(address);
  return `${found} stands for nothing in an address; ${PLACEHOLDERS.join(', ')} are those of the statement`;
}

/** The least code has 21 modules on a side (ISO/IEC 18004, 5.3.1), each a third of a millimetre. */
const LEAST_CODE: Pt = mm(7);

/** A drawing that is taller leaves no head and no text. */
const LARGEST_DRAWING: Pt = mm(90);
const drawingSize = length.refine((written) => points(written) <= LARGEST_DRAWING, 'a drawing is 90mm tall at most');

/** Of a column: narrower, a telephone number is broken. */
const share = z
  .number()
  .min(0.2)
  .max(0.8)
  .optional()
  .meta({ description: 'Of its column; what is beside it has the rest' });

const tint = {
  fill: inkName.optional().meta({ description: 'The ink of a tint behind it' }),
  reach: z.enum(REACHES).default('area').meta({ description: 'Where its tint ends: at the type area, or the paper' }),
};

function textBlock<K extends TextKind>(kind: K) {
  return z.strictObject({
    block: z.literal(kind),
    ...standing,
    share,
    at: z.enum(TEXT_PLACES).default(kind === 'folio' ? 'outer' : 'columns'),
    role: z.enum(ROLES).default(TEXT_ROLES[kind]),
    ink: inkName.optional(),
    ...tint,
  });
}

/** What each page says anew is cut to them; what is said once has as many lines as it takes. */
const keptLines = z
  .int()
  .min(1)
  .max(20)
  .optional()
  .meta({ description: 'At most so many lines, which are kept free for it' });

const wordingLeftOut = wording.optional();

const KINDS = [
  textBlock('names').extend({
    text: wordingLeftOut,
    crowded: z
      .literal('columns')
      .optional()
      .meta({ description: 'Where names at two ends stand that have no room there: over their columns' }),
  }),
  textBlock('notice'),
  textBlock('label').extend({ text: wordingLeftOut }),
  textBlock('office').extend({
    named: z
      .boolean()
      .default(false)
      .meta({ description: 'With the name of who speaks: Anna Keller, Executive Director' }),
  }),
  textBlock('title').extend({
    sizes: z.array(length).min(1).max(6).optional().meta({ description: 'Sizes to try, the largest first' }),
  }),
  textBlock('subtitle'),
  textBlock('date'),
  textBlock('symbol'),
  textBlock('contact').extend({ text: wordingLeftOut }),
  textBlock('about').extend({ text: wording }),
  textBlock('address').extend({ text: wording }),
  textBlock('text').extend({ text: wording }),
  textBlock('running-head').extend({ lines: keptLines }),
  textBlock('running-title').extend({ lines: keptLines }),
  textBlock('folio').extend({ total: z.boolean().default(false).meta({ description: 'As 2/3' }) }),
  z.strictObject({
    block: z.literal('part'),
    ...standing,
    share,
    of: z
      .enum(MATTERS, { error: `a part is of ${MATTERS.join(', ')}` })
      .meta({ description: 'What follows the text of the statement, and stands here in place of there' }),
    at: z.enum(PART_PLACES).default('columns').meta({ description: 'Over its column, or over the whole type area' }),
    ...tint,
  }),
  z.strictObject({
    block: z.literal('roundel'),
    ...standing,
    at: z.enum(SHAPE_PLACES).default('centre'),
    diameter: drawingSize,
    ink: inkName.default('house'),
  }),
  z.strictObject({
    block: z.literal('emblem'),
    ...standing,
    at: z.enum(SHAPE_PLACES).default('start'),
    file: z
      .string()
      .regex(/^[a-z0-9][\w-]{0,79}\.svg$/iu, 'an emblem is the name of a file NAME.svg beside the template')
      .meta({ description: 'NAME.svg, beside the template' }),
    tall: drawingSize.meta({ description: 'How tall it is' }),
    ink: inkName.default('house'),
    right: z
      .string()

      .trim()
      .min(4, 'say by which right you show it, e.g. "ours", with whom to ask')
      .meta({ description: 'By which right it is shown: an emblem may be protected' }),
  }),
  z.strictObject({
    block: z.literal('code'),
    ...standing,
    at: z.enum(SHAPE_PLACES).default('end'),
    size: drawingSize.refine(
      (written) => points(written) >= LEAST_CODE,
      'a code is 7mm wide at least, for the shortest address: a telephone reads no smaller modules than 0.33 mm',
    ),
    ink: inkName.default('text'),
    url: z
      .string()
      .regex(/^https?:\/\/[\u0021-\u007e]{1,180}$/u, 'an address begins with https:// and has no spaces')
      .refine((address) => strangersIn(address).length === 0, {
        error: ({ input }) => unknownPlaceholder(String(input)),
      })
      .meta({ description: 'Where it leads; {slug}, {lang} and {date} are those of the statement' }),
  }),
  z.strictObject({
    block: z.literal('area'),
    ...standing,
    at: z.enum(EDGES).default('top'),
    thickness: length,
    ink: inkName.default('house'),
  }),
  z.strictObject({
    block: z.literal('rule'),
    ...standing,
    thickness: length,
    ink: inkName.default('hairline'),
  }),
] as const;

/** The kinds of blocks that have a key of their own. */
export function kindsWith(key: string): readonly string[] {
  return KINDS.filter(({ shape }) => Object.hasOwn(shape, key)).map(({ shape }) => shape.block.value);
}

const NAMES_OF_KINDS = KINDS.map(({ shape }) => shape.block.value);

/** The list of blocks, as it is written. */
export const blocksSchema = z
  .array(
    z.discriminatedUnion('block', KINDS, {
      error: `a block is one of ${NAMES_OF_KINDS.map((name) => name).join(', ')}`,
    }),
  )
  .meta({ description: 'What stands on the pages beside the text, from the top of the head to the end of the foot' });

export type WrittenBlock = z.output<typeof blocksSchema>[number];

type Refuse = (path: readonly PropertyKey[], message: string) => void;

interface BlockLimits {
  readonly divisions: number;
  readonly inks: readonly string[];
  /** The least margin at each edge, on any paper. */
  readonly margins: Readonly<Record<PageEdge, Pt>>;
}

/** What is wrong with the blocks together, or with one of them on this grid and in these inks. */
export function checkBlocks(
  blocks: readonly WrittenBlock[],
  { divisions, inks, margins }: BlockLimits,
  refuse: Refuse,
): void {
  for (const [i, block] of blocks.entries()) {
    const wrong = (key: string, message: string) => refuse(['blocks', i, key], message);
    for (const key of ['space', 'height'] as const) {
      const height = block[key];
      if (height !== undefined && !Number.isInteger(height * divisions)) wrong(key, 'this height leaves the grid');
    }
    for (const key of ['ink', 'fill'] as const) {
      const own = key === 'ink' ? inkOfWritten(block) : 'fill' in block ? block.fill : undefined;
      if (own !== undefined && !inks.includes(own)) {
        wrong(key, `there is no ink ${own}; there are: ${inks.join(', ')}`);
      }
    }
    const above = blocks[i - 1];
    if (block.beside && (above?.in !== block.in || above.block === 'area')) {
      wrong('beside', `it has no block of the ${block.in} before it to stand beside`);
    }
    if (block.beside && block.block === 'rule') wrong('beside', 'a rule stands from margin to margin, beside nothing');
    if (block.beside && above?.in === block.in && isCrowded(blocks, i)) {
      const help = placeOf(block) === 'columns' ? '; give each a `share` of the column, of 1 together' : '';
      wrong('at', `another block stands there already: ${String(crowding(blocks, i))}${help}`);
    }
    if ('share' in block && block.share !== undefined && block.at !== 'columns') {
      wrong('share', 'a share is one of a column: write `at: columns`');
    }
    if (pagesOf(block) === 'last' && block.in === 'head' && block.block !== 'area') {
      wrong('pages', 'what stands on the last page alone stands at its foot: write `in: foot`');
    }
    if (block.block === 'part') {
      if (block.pages === 'later')
        wrong('pages', 'a part stands on a page that every statement has: first, last or all');
      const before = blocks.slice(0, i).findIndex((other) => other.block === 'part' && other.of === block.of);
      if (before >= 0) wrong('of', `the ${block.of} of a statement stand in another block of this list already`);
    }
    if (block.from === 'text' && block.in === 'foot') wrong('from', 'what stands at the foot is counted from below');
    if (block.block === 'area' && points(block.thickness) > margins[block.at] + LENGTH_EPSILON) {
      wrong('thickness', `the bar covers the text: the margin at its edge is ${margins[block.at].toFixed(1)}pt`);
    }
    if (
      block.block === 'title' &&
      (block.sizes ?? []).some((size, n, all) => n > 0 && points(size) >= points(all[n - 1] ?? size))
    ) {
      wrong('sizes', 'sizes are written from the largest to the smallest');
    }
  }
  const titles = blocks.flatMap((block, i) => (block.block === 'title' && pagesOf(block) !== 'later' ? [i] : []));
  for (const i of titles.slice(1)) {
    refuse(['blocks', i, 'block'], 'a title stands on page one already: on later pages it is a `running-title`');
  }
  for (const kind of NEEDED) {
    const found = blocks.some((block) => block.block === kind && block.in === 'head' && pagesOf(block) !== 'later');
    if (!found) refuse(['blocks'], `the head of page one has no block ${kind}, which no statement may lack`);
  }
}

/** Rounding of lengths that were given in millimetres or inches. */
const LENGTH_EPSILON: Pt = 1e-6;

/** The block of its level before it that stands where block `i` does: two share a column that say how much of it is theirs. */
function crowding(blocks: readonly WrittenBlock[], i: number): string | undefined {
  const place = placeOf(blocks[i]);
  let taken = shareOf(blocks[i]);
  for (let n = i - 1; n >= 0; n--) {
    const other = blocks[n];
    if (other !== undefined && placeOf(other) === place) {
      taken += shareOf(other);
      if (taken > 1 + LENGTH_EPSILON) return other.block;
    }
    if (other?.beside !== true) return undefined;
  }
  return undefined;
}

/** Of its place, of which a block that says nothing takes all. */
function shareOf(block: WrittenBlock | undefined): number {
  return block !== undefined && 'share' in block ? (block.share ?? 1) : 1;
}

function inkOfWritten(block: WrittenBlock): string | undefined {
  return 'ink' in block ? block.ink : undefined;
}

function isCrowded(blocks: readonly WrittenBlock[], i: number): boolean {
  return crowding(blocks, i) !== undefined;
}

/** The outer side of a page that faces none is its end. */
function placeOf(block: WrittenBlock | undefined): string | undefined {
  if (block === undefined || !('at' in block)) return undefined;
  return block.at === 'outer' ? 'end' : block.at;
}

/** Left out, an embargo would be a secret, and a page without its title. */
const NEEDED: readonly TextKind[] = ['notice', 'title'];

/** Where the file does not say it: heads are of page one, what finds a page again of those after it, feet of all. */
function pagesOf({ block, in: part, pages }: WrittenBlock): BlockPages {
  if (pages !== undefined) return pages;
  if (block === 'part') return 'first';
  if (part === 'foot') return 'all';
  return block === 'running-head' || block === 'folio' ? 'later' : 'first';
}

/** How a role is set, as far as blocks are concerned. */
type RoleOf = (role: RoleName) => { readonly ink: ScreenInk; readonly leading: number };

/** What the blocks of a template refer to. */
interface BlockNames {
  readonly inkOf: (name: string) => ScreenInk;
  readonly roleOf: RoleOf;
  readonly drawingOf: (file: string) => Drawing | undefined;
}

/** The blocks in points and inks, and those that any template has. They have passed the checks. */
export function resolveBlocks(blocks: readonly WrittenBlock[], names: BlockNames): readonly PageBlock[] {
  const { roleOf } = names;
  return withSubtitle(withLabel(resolved(blocks, names), roleOf), roleOf);
}

/** Over the office, or the title: what stood there comes one leading under it. */
function withLabel(blocks: readonly PageBlock[], roleOf: RoleOf): readonly PageBlock[] {
  if (hasInHead(blocks, 'label')) return blocks;
  const own = blocks.findIndex((block) => isInHead(block, 'office') || isInHead(block, 'title'));
  const first = levelStart(blocks, own);
  const under = blocks[first];
  if (under === undefined) return blocks;
  // Without a label it stands as far below as the label would, which is where the template has it.
  const label = impliedBlock('label', under, under.space, roleOf);
  const below = under.pages === 'first' ? { ...under, space: Math.min(under.space, 1) } : under;
  return [...blocks.slice(0, first), label, below, ...blocks.slice(first + 1)];
}

/** Under the title, as far as its lines are from each other. */
function withSubtitle(blocks: readonly PageBlock[], roleOf: RoleOf): readonly PageBlock[] {
  if (hasInHead(blocks, 'subtitle')) return blocks;
  const title = blocks.findIndex((block) => isInHead(block, 'title'));
  const over = blocks[levelStart(blocks, title)];
  if (over === undefined) return blocks;
  let end = title + 1;
  while (blocks[end]?.beside === true) end++;
  return [
    ...blocks.slice(0, end),
    { ...impliedBlock('subtitle', over, roleOf('title').leading, roleOf), implied: true },
    ...blocks.slice(end),
  ];
}

function hasInHead(blocks: readonly PageBlock[], kind: TextKind): boolean {
  return blocks.some((block) => isInHead(block, kind));
}

function isInHead(block: PageBlock, kind: TextKind): boolean {
  return block.kind === kind && block.in === 'head' && block.pages !== 'later';
}

function levelStart(blocks: readonly PageBlock[], at: number): number {
  let start = at;
  while (blocks[start]?.beside === true && start > 0) start--;
  return start;
}

function impliedBlock(
  kind: 'label' | 'subtitle',
  { index, from }: PageBlock,
  space: number,
  roleOf: RoleOf,
): TextBlock {
  const role = TEXT_ROLES[kind];
  const own = { index, in: 'head', pages: 'first', space, beside: false, from } as const;
  return {
    ...own,
    kind,
    at: 'columns',
    role,
    ink: roleOf(role).ink,
    text: new Map(),
    sizes: [],
    total: false,
    named: false,
    saysKind: false,
  };
}

function resolved(blocks: readonly WrittenBlock[], { inkOf, roleOf, drawingOf }: BlockNames): readonly PageBlock[] {
  return blocks.flatMap((written, index): readonly PageBlock[] => {
    const { space, height, beside, from } = written;
    const own = {
      index,
      in: written.in,
      pages: pagesOf(written),
      space: space ?? (height === undefined ? 1 : 0),
      beside,
      from,
      ...(height !== undefined && { height }),
      ...('share' in written && written.share !== undefined && { share: written.share }),
    };
    switch (written.block) {
      case 'part': {
        const { block: kind, of, at, fill, reach } = written;
        return [{ ...own, kind, of, at, ...(fill !== undefined && { fill: { ink: inkOf(fill), reach } }) }];
      }
      case 'roundel': {
        const { block: kind, at, diameter, ink } = written;
        return [{ ...own, kind, at, diameter: points(diameter), ink: inkOf(ink) }];
      }
      case 'emblem': {
        const { block: kind, at, tall, ink, file } = written;
        const drawing = drawingOf(file);
        return drawing === undefined ? [] : [{ ...own, kind, at, tall: points(tall), ink: inkOf(ink), drawing }];
      }
      case 'code': {
        const { block: kind, at, size, ink, url } = written;
        return [{ ...own, kind, at, size: points(size), ink: inkOf(ink), url }];
      }
      case 'area': {
        const { block: kind, at, thickness, ink } = written;
        return [{ ...own, kind, at, thickness: points(thickness), ink: inkOf(ink) }];
      }
      case 'rule':
        return [{ ...own, kind: 'rule', thickness: points(written.thickness), ink: inkOf(written.ink) }];
      default: {
        const { block: kind, at, role, ink, fill, reach } = written;
        const lines = 'lines' in written ? written.lines : undefined;
        return [
          {
            ...own,
            kind,
            at,
            role,
            ink: ink === undefined ? roleOf(role).ink : inkOf(ink),
            text: wordingsOf(('text' in written ? written.text : undefined) ?? {}),
            ...(lines !== undefined && { lines }),
            ...(fill !== undefined && { fill: { ink: inkOf(fill), reach } }),
            sizes: ('sizes' in written ? (written.sizes ?? []) : []).map(points),
            total: 'total' in written && written.total,
            named: 'named' in written && written.named,
            saysKind: kind === 'label',
            ...('crowded' in written && written.crowded !== undefined && { crowded: written.crowded }),
          },
        ];
      }
    }
  });
}

/** By language; a wording for all of them is under the tag of none. */
function wordingsOf(written: string | Readonly<Record<string, string>>): ReadonlyMap<Lang, string> {
  if (typeof written === 'string') return new Map([[ANY, written]]);
  return new Map(
    Object.entries(written).flatMap(([name, text]): readonly (readonly [Lang, string])[] => {
      const read = readLanguageTag(name);
      return read.ok ? [[read.tag, text]] : [];
    }),
  );
}

/** Stands for all languages. */
export const ANY = 'und' as Lang;

/** What a block says in a language, or in the one that it is a kind of, or in all (RFC 4647, 3.4). */
export function wordingIn(
  { text }: Pick<TextBlock, 'text'>,
  lang: Lang,
): { readonly text: string; readonly key: string } | undefined {
  for (let tag: string = lang; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const own = text.get(tag as Lang);
    if (own !== undefined) return { text: own, key: tag };
  }
  const any = text.get(ANY);
  return any === undefined ? undefined : { text: any, key: '' };
}
