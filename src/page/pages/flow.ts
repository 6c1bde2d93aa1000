/** Turns a statement's pairs into units of flow: what must begin level across the columns, one below the other. */
import { assertNever, type Place } from '../../diagnostics/index.ts';
import { itemMark, languageOf, settingOf } from '../../text/language/index.ts';
import {
  type Cell,
  collect,
  prepareCell,
  prepareGalley,
  setRagged,
  type Galley,
  type StyledText,
  type TextStyle,
} from '../paragraph/index.ts';
import {
  entriesOf,
  pairedBlocks,
  signOf,
  textOf,
  type Block,
  type Heading,
  type Inline,
  type Lang,
  type List,
  type Matter,
  type Note,
  type Paragraph,
  type Quote,
  type Statement,
  type Table,
  type Version,
} from '../../text/statement/index.ts';
import { type RoleName, rolesOfPart } from '../template/index.ts';
import { type DisplayContext, type Numbering, type Role, styleOf, type Tag } from './page.ts';
import { blockTags, type BlockTags } from './frame.ts';
import { type AcrossCell, type AcrossRoom, type AcrossRow, acrossRows } from './across.ts';
import { reused, reusedOf } from './reuse.ts';
import { columnNeeds, type ColumnNeed } from './tables.ts';

/** Left and right, in points from the edges of the column. */
export interface Indent {
  readonly start: number;
  readonly end: number;
}

/** What stands before the first line of a part, in its indent: an item's letter or bullet. */
export interface Marker {
  readonly text: StyledText;
  readonly x: number;
  readonly tags: BlockTags;
}

/** Running text: justified; ragged, its lines as full as can be (filled) or as equal; or in the middle of its measure. */
export interface TextPart {
  readonly kind: 'text';
  readonly galley: Galley;
  readonly alignment: 'justified' | 'filled' | 'ragged' | 'centred';
  readonly role: RoleName;
  readonly indent: Indent;
  /** Of its first line, beyond that of the others. */
  readonly firstIndent?: number;
  readonly marker: Marker | undefined;
  readonly tags: BlockTags;
}

export interface CellPart {
  readonly cell: Cell;
  /** Figures have their units under each other at the right edge of the widest, wherever the column ends. */
  readonly align: Table['align'][number] | 'figures';
  readonly tags: BlockTags;
  readonly place: Place;
  /** In a row that stands across all columns. */
  readonly across?: AcrossCell;
}

/** A row of a table. */
export interface RowPart {
  readonly kind: 'row';
  readonly cells: readonly CellPart[];
  /** What the columns of the whole table want. */
  readonly needs: readonly ColumnNeed[];
  /** It stands across all columns. */
  readonly across?: AcrossRow;
}

/** A pause: an ornament in the middle of the column. */
export interface OrnamentPart {
  readonly kind: 'ornament';
}

export type Part = TextPart | RowPart | OrnamentPart;

/** What begins level: the parts of each side one below the other; a language without an entry leaves its side blank. */
export interface Unit {
  readonly sides: ReadonlyMap<Lang, readonly Part[]>;
  /** Rows of white before it, but not at the top of a page. */
  readonly gap: number;
  /** Not to be parted from what follows by a page's end. */
  readonly keepWithNext: boolean;
  /** A rule stands in the white before it: another part of the release begins. */
  readonly ruled: boolean;
  /** The table that it is a row of. */
  readonly table?: TableSpan;
  /** All of the first or the last of several items of a list. */
  readonly item?: 'first' | 'last';
}

/** The rows of a table, which are units of their own. */
export interface TableSpan {
  /** The units that its head and its last row are. */
  readonly head: number;
  readonly last: number;
}

/** A footnote, set: its number stands before its first line. */
export interface FlowNote {
  readonly number: number;
  readonly galley: Galley;
  /** As running text has it. */
  readonly alignment: 'justified' | 'filled';
  readonly marker: StyledText;
  readonly markerTags: BlockTags;
  readonly tags: BlockTags;
}

/** A statement as units, with the notes of each language by their numbers. */
export interface Flow {
  readonly units: readonly Unit[];
  readonly notes: ReadonlyMap<Lang, ReadonlyMap<number, FlowNote>>;
  /** All texts, for the check that the fonts have their glyphs. */
  readonly texts: readonly StyledText[];
}

/** Tags that hold each version, and what is read after all else of it. */
export interface FlowTags {
  readonly sects: ReadonlyMap<Lang, Tag>;
  readonly feet: ReadonlyMap<Lang, Tag>;
}

/** How the template places the parts that follow a text. */
export interface Placing {
  /** Those that have a place beside the text, and are not in the flow. */
  readonly apart: ReadonlySet<Matter>;
  /** Those that are read at the foot of their version, wherever they stand. */
  readonly atFoot: ReadonlySet<Matter>;
  /** Where tables may stand across all columns. */
  readonly across?: AcrossRoom;
}

/** Pure. The text, and the parts after it that have no other place. */
export function flowOf(statement: Statement, context: DisplayContext, tags: FlowTags, placing: Placing): Flow {
  const { apart, atFoot, across } = placing;
  const parents = (matter: Matter) => (atFoot.has(matter) ? tags.feet : tags.sects);
  const builder = new FlowBuilder(statement.versions, context, {
    sects: tags.sects,
    parents,
    ...(across && { across }),
  });
  const pairs = pairedBlocks(statement.versions, statement.pairs).map((blocks) => {
    const own = new Map(entriesOf(blocks));
    return { own, matter: matterOf(own) };
  });
  for (const { own, matter } of pairs) if (matter === undefined || !apart.has(matter)) builder.pair(own);
  return builder.finish();
}

/** Pure. One part by itself, under the tags that hold it. */
export function flowOfPart(
  statement: Statement,
  of: Matter,
  context: DisplayContext,
  parents: ReadonlyMap<Lang, Tag>,
): Flow {
  const builder = new FlowBuilder(statement.versions, context, { sects: parents, parents: () => parents, part: of });
  for (const blocks of pairedBlocks(statement.versions, statement.pairs)) {
    const own = new Map(entriesOf(blocks));
    if (matterOf(own) === of) builder.pair(own);
  }
  return builder.finish();
}

function matterOf(blocks: ReadonlyMap<Lang, readonly Block[]>): Matter | undefined {
  return [...blocks.values()][0]?.[0]?.matter;
}

/** What holds the blocks of a flow. */
interface Holders {
  readonly sects: ReadonlyMap<Lang, Tag>;
  /** What holds a part that follows the text. */
  readonly parents: (matter: Matter) => ReadonlyMap<Lang, Tag>;
  /** It is a flow of this part alone. */
  readonly part?: Matter;
  readonly across?: AcrossRoom;
}

/** Where a block stands: the tag it goes under and how far it is indented, for each language. */
interface Surroundings {
  readonly parents: ReadonlyMap<Lang, Tag>;
  readonly indent: Indent;
  readonly role: RoleName;
  readonly depth: number;
  /** Rows before the first unit, and between the others. */
  readonly gaps: { readonly first: number; readonly between: number };
}

/** How a part of text looks and is tagged. */
interface TextLook {
  readonly role: RoleName;
  readonly marker?: Marker | undefined;
  readonly tag?: Role;
  /** Of a heading. */
  readonly bookmark?: string;
  /** A number that stands before its first line, as a part of the same tag. */
  readonly number?: Inline;
  /** Begins with a name that is set in a role of its own. */
  readonly leadIn?: RoleName;
  /** Of its first line, in points. */
  readonly firstIndent?: number;
}

class FlowBuilder {
  readonly #versions: readonly Version[];
  readonly #context: DisplayContext;
  readonly #styles = new Map<RoleName, TextStyle>();
  readonly #units: Unit[] = [];
  readonly #notes = new Map<Lang, Map<number, FlowNote>>();
  readonly #texts: StyledText[] = [];
  /** Languages that have had a heading of level 1. */
  readonly #sectioned = new Set<Lang>();
  readonly #sects: ReadonlyMap<Lang, Tag>;
  readonly #holders: Holders;
  /** The part that the last pair belongs to, and what holds it in each language. */
  #matter: { readonly of: Matter | undefined; readonly parents: ReadonlyMap<Lang, Tag> };
  #numberIndent: number | undefined;
  /** Numbered paragraphs so far. */
  #numbers = 0;
  /** The numbered paragraph that the last pair is, or stands under: its depth, and whether it is in one that has a figure. */
  #point: { readonly depth: number; readonly isInFigure: boolean } | undefined;
  /** What the last pair was, where it was running text: what follows it may begin with an indent. */
  #lastIsProse = false;
  #firstIndent = 0;
  /** What the last pair ended with, in each language. */
  #lastBlocks: readonly Block[] = [];

  constructor(versions: readonly Version[], context: DisplayContext, holders: Holders) {
    this.#versions = versions;
    this.#context = context;
    this.#holders = holders;
    this.#sects = holders.sects;
    this.#matter = { of: undefined, parents: holders.sects };
  }

  finish(): Flow {
    return { units: this.#units, notes: this.#notes, texts: this.#texts };
  }

  pair(blocks: ReadonlyMap<Lang, readonly Block[]>): void {
    const { pairGap } = this.#context.template;
    const top = [...blocks.values()][0]?.[0];
    const matter = top?.matter;
    const begins = matter !== this.#matter.of;
    if (begins) this.#matter = { of: matter, parents: this.#partTags(matter) };
    // A name alone on a page signs nothing: it stays with how the text is signed off, and that with what it ends. So does “Ends”.
    if (top?.kind === 'paragraph' && CLOSING.has(top.role) && !begins) this.#keepLast();
    // Whom to ask stands under what one may ask about: alone on a page it looks like what was left over.
    if (begins && matter === 'contacts') this.#keepLast();
    if (announces(this.#lastBlocks, top) && !begins) this.#keepLast();
    this.#lastBlocks = [...blocks.values()].flatMap((own) => own.slice(-1));
    const afterHeading = [...(this.#units.at(-1)?.sides.values() ?? [])].some(isHeading);
    const isHead = top?.kind === 'heading';
    // A heading belongs to what is under it: the white over it is more than half a row, even where pairs have no more.
    const usual = isHead ? Math.max(pairGap, 1) : pairGap;
    const before = begins ? Math.max(pairGap, 1) + 1 : usual;
    const depth = this.#depthUnderNumbers(top, begins);
    const { pairIndentEm, roles } = this.#context.template;
    const isIndented = isProse(top) && top.role !== 'lead' && this.#lastIsProse && !begins;
    this.#firstIndent = isIndented ? pairIndentEm * roles.text.size : 0;
    this.#lastIsProse = isProse(top);
    const surroundings: Surroundings = {
      parents: this.#matter.parents,
      indent: { start: depth === 0 ? 0 : depth * this.#widestNumber(), end: 0 },
      role: bodyRole(matter),
      depth: 0,
      gaps: { first: afterHeading ? 0 : before, between: pairGap },
    };
    const first = this.#units.length;
    const single = onePerSide(blocks);
    if (single === undefined) this.#stack(blocks, surroundings);
    else this.#blocks(single, surroundings);
    this.#firstIndent = 0;
    const unit = this.#units[first];
    if (begins && unit !== undefined && first > 0) this.#units[first] = { ...unit, ruled: true };
  }

  /** How deep a pair stands under numbered paragraphs: (a) in 12., and a list in either, is what that says, point by point. */
  #depthUnderNumbers(top: Block | undefined, begins: boolean): number {
    const above = begins ? undefined : this.#point;
    if (top?.kind === 'list') {
      this.#point = above;
      return above === undefined ? 0 : above.depth + 1;
    }
    if (top?.kind !== 'paragraph' || top.role !== 'numbered') {
      this.#point = undefined;
      return 0;
    }
    const isLettered = LETTER_OF_POINT.test(top.number);
    const depth = isLettered && above?.isInFigure === true ? 1 : 0;
    this.#point = { depth, isInFigure: depth === 1 || !isLettered };
    return depth;
  }

  /** What holds a part of each version: all but the text stands aside. */
  #partTags(matter: Matter | undefined): ReadonlyMap<Lang, Tag> {
    if (matter === undefined) return this.#sects;
    return mapValues(this.#holders.parents(matter), (parent, lang): Tag => {
      // At the foot it is known by its name, wherever it stands.
      return parent.last === true ? { role: 'Aside', parent, id: `${lang}-${matter}` } : { role: 'Aside', parent };
    });
  }

  /** One block a side, of one kind. */
  #blocks(blocks: ReadonlyMap<Lang, Block>, at: Surroundings): void {
    const [first] = blocks.values();
    if (first === undefined) return;
    switch (first.kind) {
      case 'paragraph':
        return this.#paragraph(ofKind(blocks, 'paragraph'), at, undefined);
      case 'heading':
        return this.#heading(ofKind(blocks, 'heading'), at);
      case 'list':
        return this.#list(ofKind(blocks, 'list'), at);
      case 'quote':
        return this.#quote(ofKind(blocks, 'quote'), at);
      case 'table':
        return this.#table(ofKind(blocks, 'table'), at);
      case 'thematic-break':
        this.#units.push({
          sides: mapValues(blocks, () => [{ kind: 'ornament' }]),
          gap: at.gaps.first,
          keepWithNext: false,
          ruled: false,
        });
        return;
      default:
        return assertNever(first);
    }
  }

  /** Several paragraphs on a side: they stand one below the other, level with what they are paired with. */
  #stack(blocks: ReadonlyMap<Lang, readonly Block[]>, at: Surroundings): void {
    const sides = mapValues(blocks, (stack, lang) =>
      stack.map((block): Part => {
        // The source has seen to it that only paragraphs are paired one with several.
        if (block.kind !== 'paragraph') throw new Error(`a ${block.kind} stands in a pair of several blocks`);
        return this.#paragraphPart(lang, block, at, undefined);
      }),
    );
    this.#units.push({ sides, gap: at.gaps.first, keepWithNext: false, ruled: false });
  }

  #paragraph(
    blocks: ReadonlyMap<Lang, Paragraph>,
    at: Surroundings,
    markers: ReadonlyMap<Lang, Marker> | undefined,
  ): void {
    const sides = mapValues(blocks, (block, lang): readonly Part[] => [
      this.#paragraphPart(lang, block, at, markers?.get(lang)),
    ]);
    this.#units.push({ sides, gap: at.gaps.first, keepWithNext: false, ruled: false });
  }

  #paragraphPart(lang: Lang, block: Paragraph, at: Surroundings, marker: Marker | undefined): TextPart {
    const role = paragraphRole(block, at.role);
    const firstIndent = this.#firstIndent;
    const look = { role, marker, ...(firstIndent > 0 && { firstIndent }) };
    if (block.role === 'turn') return this.#textPart(lang, block.content, at, { ...look, leadIn: 'speaker' });
    if (block.role !== 'numbered') return this.#textPart(lang, block.content, at, look);
    const indent = { start: at.indent.start + this.#widestNumber(), end: at.indent.end };
    const number: Inline = { kind: 'text', text: block.number, place: block.place };
    return this.#textPart(lang, block.content, { ...at, indent }, { role, number });
  }

  /** The room that the numbers of all paragraphs have: one for both languages, so that their texts are as wide. */
  #widestNumber(): number {
    if (this.#numberIndent !== undefined) return this.#numberIndent;
    const { template } = this.#context;
    const { size } = template.roles.text;
    const widths = this.#versions.flatMap(({ lang, blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind !== 'paragraph' || block.role !== 'numbered') return [];
        const number: Inline = { kind: 'text', text: block.number, place: block.place };
        const styled = this.#styled(lang, [number], bodyRole(block.matter));
        return setRagged(styled, Number.POSITIVE_INFINITY, template.setting).map(({ width }) => width);
      }),
    );
    this.#numberIndent = Math.max(
      template.indents.listEm * size,
      ...widths.map((width) => width + NUMBER_GAP_EM * size),
    );
    return this.#numberIndent;
  }

  #heading(blocks: ReadonlyMap<Lang, Heading>, at: Surroundings): void {
    const sides = mapValues(blocks, (block, lang): readonly Part[] => {
      const role = headingRole(block);
      const look = { role, tag: this.#headingTag(lang, block.level), bookmark: textOf(block.content) };
      return [this.#textPart(lang, block.content, at, look)];
    });
    this.#units.push({ sides, gap: at.gaps.first, keepWithNext: true, ruled: false });
  }

  /** Levels never skip one (ISO 14289-1, 7.4.2): before the first heading of level 1, one of level 2 is tagged as such. */
  #headingTag(lang: Lang, level: Heading['level']): Role {
    if (level === 1) this.#sectioned.add(lang);
    return level === 1 || !this.#sectioned.has(lang) ? 'H2' : 'H3';
  }

  #list(blocks: ReadonlyMap<Lang, List>, at: Surroundings): void {
    const { template } = this.#context;
    const items = Math.max(...[...blocks.values()].map((list) => list.items.length));
    const widest = Math.max(...[...blocks].map(([lang, list]) => this.#widestMarker(lang, list, at)));
    const { size } = template.roles.text;
    const isCounted = [...blocks.values()].some(({ ordered }) => ordered);
    const room = isCounted ? template.indents.listEm : Math.min(template.indents.listEm, BULLET_ROOM_EM);
    const step = Math.max(room * size, widest + MARKER_GAP_EM * size);
    const lists = mapValues(blocks, (list, lang): Tag => ({
      role: 'L',
      parent: parentOf(at, lang),
      numbering: numberingOf(lang, list, at.depth),
    }));
    for (let i = 0; i < items; i++) {
      const markers = new Map<Lang, Marker>();
      const bodies = new Map<Lang, Tag>();
      const parts = new Map<Lang, readonly Block[]>();
      for (const [lang, list] of blocks) {
        const item = list.items[i];
        const parent = lists.get(lang);
        if (item === undefined || parent === undefined) continue;
        const tag: Tag = { role: 'LI', parent };
        const label = itemMark(list, { lang, depth: at.depth, index: i });
        const text = this.#styled(lang, [{ kind: 'text', text: label, place: item.place }], at.role);
        markers.set(lang, { text, x: at.indent.start, tags: blockTags({ role: 'Lbl', parent: tag }) });
        bodies.set(lang, { role: 'LBody', parent: tag });
        parts.set(lang, item.blocks);
      }
      const gap = i === 0 ? at.gaps.first : 0;
      const begun = this.#units.length;
      this.#item(parts, markers, {
        ...at,
        parents: bodies,
        indent: { start: at.indent.start + step, end: at.indent.end },
        gaps: { first: gap, between: 0 },
        depth: at.depth + 1,
      });
      const unit = this.#units[begun];
      const isEnd = items > 1 && (i === 0 || i === items - 1);
      if (isEnd && unit !== undefined && this.#units.length === begun + 1)
        this.#units[begun] = { ...unit, item: i === 0 ? 'first' : 'last' };
    }
  }

  /** Of the marks of a list, in points. */
  #widestMarker(lang: Lang, list: List, at: Surroundings): number {
    const { setting } = this.#context.template;
    const marks = list.items.map((item, i) => {
      const label = itemMark(list, { lang, depth: at.depth, index: i });
      const text = this.#styled(lang, [{ kind: 'text', text: label, place: item.place }], at.role);
      return setRagged(text, Number.POSITIVE_INFINITY, setting)[0]?.width ?? 0;
    });
    return Math.max(0, ...marks);
  }

  /** The blocks of an item, block n of each side level; the marker stands by the first. */
  #item(parts: ReadonlyMap<Lang, readonly Block[]>, markers: ReadonlyMap<Lang, Marker>, at: Surroundings): void {
    const count = Math.max(0, ...[...parts.values()].map((blocks) => blocks.length));
    for (let n = 0; n < count; n++) {
      const blocks = new Map<Lang, Block>();
      for (const [lang, own] of parts) {
        const block = own[n];
        if (block !== undefined) blocks.set(lang, block);
      }
      const [first] = blocks.values();
      const before = [...parts.values()].flatMap((own) => own[n - 1] ?? []);
      const followsProse = isProse(first) && isProse(before[0]);
      const gap = followsProse ? this.#innerGap() : 0;
      const here = { ...at, gaps: { first: n === 0 ? at.gaps.first : gap, between: 0 } };
      if (first?.kind === 'paragraph' && first.role === 'speaker') this.#keepLast();
      if (announces(before, first)) this.#keepLast();
      this.#firstIndent = followsProse && gap === 0 ? this.#innerIndent() : 0;
      if (first?.kind === 'paragraph')
        this.#paragraph(ofKind(blocks, 'paragraph'), here, n === 0 ? markers : undefined);
      else this.#blocks(blocks, here);
      this.#firstIndent = 0;
    }
  }

  /** Of a paragraph after another within a quotation or an item, where lines fill their measure. */
  #innerIndent(): number {
    const { pairIndentEm, roles } = this.#context.template;
    return (pairIndentEm > 0 ? pairIndentEm : INNER_INDENT_EM) * roles.text.size;
  }

  /** Rows between them, where they do not: over ragged lines an indent is one more ragged edge. */
  #innerGap(): number {
    const { lines, pairGap, grid } = this.#context.template;
    if (lines === 'justified') return 0;
    return Math.min(pairGap, grid.divisions % 2 === 0 ? INNER_GAP : 1);
  }

  /** What was set last stays with what comes next: words with the name of who said them. */
  #keepLast(): void {
    const last = this.#units.pop();
    if (last !== undefined) this.#units.push({ ...last, keepWithNext: true });
  }

  #quote(blocks: ReadonlyMap<Lang, Quote>, at: Surroundings): void {
    const { template } = this.#context;
    const inset = template.indents.quoteEm * template.roles.text.size;
    const parents = mapValues(blocks, (_, lang): Tag => ({ role: 'BlockQuote', parent: parentOf(at, lang) }));
    const indent = { start: at.indent.start + inset, end: at.indent.end + inset };
    const inside: Surroundings = { ...at, parents, indent, role: 'quote' };
    this.#item(
      mapValues(blocks, (quote) => quote.blocks),
      new Map(),
      inside,
    );
  }

  #table(blocks: ReadonlyMap<Lang, Table>, at: Surroundings): void {
    const own = mapValues(blocks, (table, lang) => this.#tableRows(lang, table, at));
    const tables = this.#rowsAcross(blocks, own, at) ?? own;
    const rows = Math.max(...[...tables.values()].map((table) => table.length));
    const head = this.#units.length;
    const span: TableSpan = { head, last: head + rows - 1 };
    for (let i = 0; i < rows; i++) {
      const sides = new Map<Lang, readonly Part[]>();
      for (const [lang, table] of tables) {
        const row = table[i];
        if (row !== undefined) sides.set(lang, [row]);
      }
      // A small table stays whole, a large one keeps its head by its first row.
      const kept = rows <= KEPT_ROWS ? i < rows - 1 : i === 0;
      this.#units.push({ sides, gap: i === 0 ? at.gaps.first : 0, keepWithNext: kept, ruled: false, table: span });
    }
  }

  /** The rows of one table across all columns, where it is to stand there. */
  #rowsAcross(
    blocks: ReadonlyMap<Lang, Table>,
    own: ReadonlyMap<Lang, readonly RowPart[]>,
    { indent }: Surroundings,
  ): ReadonlyMap<Lang, readonly RowPart[]> | undefined {
    const { across } = this.#holders;
    // What stands in by its text is a part of that.
    if (across === undefined || indent.start > 0) return undefined;
    const tables = [...blocks].map(([lang, table]) => ({ lang, table, rows: own.get(lang) ?? [] }));
    return acrossRows(tables, across);
  }

  #tableRows(lang: Lang, table: Table, at: Surroundings): readonly RowPart[] {
    const tag: Tag = { role: 'Table', parent: parentOf(at, lang) };
    // A table that is nothing but its head has no groups of rows (ISO 14289-1, 7.5, and the schema of ISO 32000-2, annex L).
    const head: Tag = table.rows.length === 0 ? tag : { role: 'THead', parent: tag };
    const body: Tag = { role: 'TBody', parent: tag };
    const cellsOf = (cells: Table['head'], role: 'TH' | 'TD'): readonly CellPart[] => {
      const parent: Tag = { role: 'TR', parent: role === 'TH' ? head : body };
      return cells.map(({ content, place }, column) => ({
        cell: this.#cell(lang, role === 'TH' ? [{ kind: 'strong', children: content, place: table.place }] : content),
        align: isOfFigures(table, column, lang) ? 'figures' : (table.align[column] ?? 'left'),
        tags: blockTags({ role, parent }),
        place,
      }));
    };
    const rows = [cellsOf(table.head, 'TH'), ...table.rows.map((row) => cellsOf(row, 'TD'))];
    const needs = columnNeeds(rows.map((cells) => cells.map(({ cell }) => cell.widths)));
    return rows.map((cells): RowPart => ({ kind: 'row', cells, needs }));
  }

  #cell(lang: Lang, content: readonly Inline[]): Cell {
    const { session, template } = this.#context;
    return prepareCell(this.#withNotes(lang, content, 'table'), template.setting, session);
  }

  #textPart(lang: Lang, content: readonly Inline[], at: Surroundings, look: TextLook): TextPart {
    const { role, marker, tag = 'P', bookmark, number, leadIn, firstIndent } = look;
    const styled = this.#withNotes(lang, content, role, leadIn);
    const { session, template, reuse } = this.#context;
    const alignment = alignmentOf(role, template.lines);
    const hyphenate = alignment === 'justified';
    const first = firstIndent !== undefined && hyphenate ? { indent: firstIndent } : {};
    // The same words may stand after another paragraph now, or no longer: only those without an indent are kept.
    const galley = reused(first.indent === undefined ? reuse?.galleys : undefined, styled, () =>
      prepareGalley(styled, template.setting, { session, hyphenate, ...first }),
    );
    const own: Tag = { role: tag, parent: parentOf(at, lang), ...(bookmark !== undefined && { bookmark }) };
    const numbered = number && {
      text: this.#styled(lang, [number], at.role),
      x: at.indent.start - this.#widestNumber(),
      tags: blockTags({
        role: 'Lbl',
        parent: own,
        id: [lang, this.#holders.part, 'paragraph', ++this.#numbers].filter(Boolean).join('-'),
      }),
    };
    return {
      kind: 'text',
      galley,
      alignment,
      role,
      indent: at.indent,
      ...(first.indent !== undefined && { firstIndent: first.indent }),
      marker: numbered ?? marker,
      tags: blockTags(own),
    };
  }

  #styled(lang: Lang, content: readonly Inline[], role: RoleName, leadIn?: RoleName): StyledText {
    const styled = this.#collected(lang, content, role, leadIn);
    this.#texts.push(styled);
    return styled;
  }

  #collected(lang: Lang, content: readonly Inline[], role: RoleName, leadIn?: RoleName): StyledText {
    const style = this.#style(role);
    return collect(content, { lang, style, ...(leadIn && { leadIn: this.#style(leadIn) }) });
  }

  #style(role: RoleName): TextStyle {
    const style = this.#styles.get(role) ?? styleOf(this.#context, role);
    this.#styles.set(role, style);
    return style;
  }

  /** Styled text of the flow, whose notes go to the foot of the page. */
  #withNotes(lang: Lang, content: readonly Inline[], role: RoleName, leadIn?: RoleName): StyledText {
    const under = `${lang} ${role} ${leadIn ?? ''}`;
    const styled = reusedOf(this.#context.reuse?.styled, content, under, () =>
      this.#collected(lang, content, role, leadIn),
    );
    this.#texts.push(styled);
    this.#gatherNotes(lang, styled);
    return styled;
  }

  #gatherNotes(lang: Lang, styled: StyledText): void {
    for (const { ancestors } of styled.runs) {
      const reference = ancestors.at(-1);
      if (reference?.kind !== 'note') continue;
      const notes = this.#notes.get(lang) ?? new Map<number, FlowNote>();
      this.#notes.set(lang, notes);
      const note = this.#versions.find((version) => version.lang === lang)?.notes[reference.number - 1];
      if (note !== undefined) notes.set(reference.number, this.#note(lang, reference.number, note));
    }
  }

  #note(lang: Lang, number: number, note: Note): FlowNote {
    const sect = this.#sects.get(lang);
    const tag: Tag = { role: 'Note', id: `${lang}-note-${number}`, ...(sect !== undefined && { parent: sect }) };
    const content = note.blocks.flatMap((block, i): readonly Inline[] =>
      i === 0 ? block.content : [{ kind: 'break', place: block.place }, ...block.content],
    );
    const { session, template } = this.#context;
    const styled = this.#styled(lang, content, 'note');
    const label: Inline = { kind: 'text', text: signOf({ ...note, number }), place: note.place };
    const alignment = alignmentOfText(template.lines);
    return {
      number,
      galley: prepareGalley(styled, template.setting, { session, hyphenate: alignment === 'justified' }),
      alignment,
      marker: this.#styled(lang, [{ kind: 'superscript', children: [label], place: note.place }], 'note'),
      markerTags: blockTags({ role: 'Lbl', parent: tag }),
      tags: blockTags({ role: 'P', parent: tag }),
    };
  }
}

/** Whether a side is a heading, under which nothing is white. */
function isHeading([part]: readonly Part[]): boolean {
  return part?.kind === 'text' && HEADINGS.has(part.role);
}

/** Running text, paragraph after paragraph. */
function isProse(block: Block | undefined): block is Paragraph {
  return block?.kind === 'paragraph' && PROSE.has(block.role);
}

/** (a), ii), أ), （一）: what numbers the points of a paragraph that has a figure. */
const LETTER_OF_POINT = /^(?:\(?\p{L}{1,4}\u0640?\)|（\p{L}{1,3}）)$/u;

const CLOSING: ReadonlySet<Paragraph['role']> = new Set(['signature', 'sign-off', 'end-mark']);

const PROSE: ReadonlySet<Paragraph['role']> = new Set(['body', 'lead', 'turn']);

/** Of the first line of a paragraph after another within a quotation or an item, where the template has no other. */
const INNER_INDENT_EM = 1.2;

/** Rows between them where they are told apart by white: a whole row would part them as pairs are parted. */
const INNER_GAP = 0.5;

/** Whether what ends with a colon in any language is followed by what that points at: a page's end between them says nothing. */
function announces(before: readonly Block[], next: Block | undefined): boolean {
  if (next?.kind !== 'list' && next?.kind !== 'quote' && next?.kind !== 'table') return false;
  return before.map(lastParagraphOf).some((last) => last !== undefined && /[:\uFF1A]\s*$/u.test(textOf(last.content)));
}

/** What a block ends with: of a list the last paragraph of its last item, under which what that points at may stand apart. */
function lastParagraphOf(block: Block): Paragraph | undefined {
  if (block.kind === 'paragraph') return block;
  const last = block.kind === 'list' ? block.items.at(-1)?.blocks.at(-1) : undefined;
  return last && lastParagraphOf(last);
}

const HEADINGS: ReadonlySet<RoleName> = new Set(['heading1', 'heading2', 'matterHeading']);

/** Roles of display: set ragged, never hyphenated. */
const RAGGED: ReadonlySet<RoleName> = new Set([
  'heading1',
  'heading2',
  'matterHeading',
  'salutation',
  'signature',
  'quoteSpeaker',
  'contacts',
]);

/** Figures run from left to right in all texts, so that in a text from the right their column's end is not where units stand. */
function isOfFigures({ align, rows }: Table, column: number, lang: Lang): boolean {
  if (align[column] !== 'right' || languageOf(lang).direction !== 'rtl') return false;
  const texts = rows.map((row) => textOf(row[column]?.content ?? []));
  return texts.every((text) => /^[^\p{L}]*$/u.test(text)) && texts.some((text) => /\p{N}/u.test(text));
}

function alignmentOf(role: RoleName, text: 'justified' | 'ragged'): TextPart['alignment'] {
  if (role === 'endMark') return 'centred';
  if (RAGGED.has(role)) return 'ragged';
  return alignmentOfText(text);
}

function alignmentOfText(text: 'justified' | 'ragged'): FlowNote['alignment'] {
  return text === 'ragged' ? 'filled' : 'justified';
}

/** What a bullet or a dash wants, with the white after it, in em of the text: in the room of “(b)” it stands away from its words. */
const BULLET_ROOM_EM = 1.3;

/** The least white after the mark of an item, in em of the text. */
const MARKER_GAP_EM = 0.3;

/** White after the widest number of a paragraph, in em of the text. */
const NUMBER_GAP_EM = 0.6;

/** How the paragraphs of a part are set that have no style of their own. */
export function bodyRole(matter: Matter | undefined): RoleName {
  return matter === undefined ? 'text' : rolesOfPart(matter)[0];
}

/** `body` is the role of a paragraph that has no style of its own, where it stands. */
export function paragraphRole(block: Paragraph, body: RoleName): RoleName {
  switch (block.role) {
    case 'body':
    case 'turn':
    case 'numbered':
      return body;
    case 'lead':
      return 'lead';
    case 'salutation':
    case 'sign-off':
      return 'salutation';
    case 'speaker':
      return 'quoteSpeaker';
    case 'signature':
      return 'signature';
    case 'end-mark':
      return 'endMark';
    default:
      return assertNever(block);
  }
}

export function headingRole({ level, matter }: Heading): RoleName {
  if (matter !== undefined) return 'matterHeading';
  return level === 1 ? 'heading1' : 'heading2';
}

/** How the items of a list are marked, by the marks that the language gives them. */
function numberingOf(lang: Lang, { ordered, asWritten }: List, depth: number): Numbering {
  const setting = settingOf(lang);
  if (ordered && asWritten === true) return 'Decimal';
  if (!ordered) return BULLETS[setting.listMarker(depth, undefined).trim()] ?? 'Unordered';
  const [first, second] = [1, 2].map((number) => setting.listMarker(depth, number).replace(/[^\p{L}\p{N}]/gu, ''));
  if (/^\p{Nd}+$/u.test(first ?? '')) return 'Decimal';
  return COUNTED[`${first ?? ''} ${second ?? ''}`] ?? 'Ordered';
}

const BULLETS: Readonly<Record<string, Numbering>> = { '•': 'Disc', '◦': 'Circle', '▪': 'Square', '■': 'Square' };

/** By the marks of the first two items. */
const COUNTED: Readonly<Record<string, Numbering>> = {
  'a b': 'LowerAlpha',
  'A B': 'UpperAlpha',
  'i ii': 'LowerRoman',
  'I II': 'UpperRoman',
};

function parentOf(at: Surroundings, lang: Lang): Tag {
  const parent = at.parents.get(lang);
  if (parent === undefined) throw new Error(`no tag holds the blocks in ${lang}`);
  return parent;
}

/** A table of so many rows or fewer is not broken over pages. */
const KEPT_ROWS = 10;

function onePerSide(blocks: ReadonlyMap<Lang, readonly Block[]>): ReadonlyMap<Lang, Block> | undefined {
  const single = new Map<Lang, Block>();
  for (const [lang, own] of blocks) {
    if (own.length > 1) return undefined;
    const [block] = own;
    if (block !== undefined) single.set(lang, block);
  }
  return single;
}

/** The blocks of one kind; the source room has seen to it that paired ones are. */
function ofKind<K extends Block['kind']>(
  blocks: ReadonlyMap<Lang, Block>,
  kind: K,
): ReadonlyMap<Lang, Extract<Block, { kind: K }>> {
  const found = new Map<Lang, Extract<Block, { kind: K }>>();
  for (const [lang, block] of blocks) {
    if (!isOfKind(block, kind)) throw new Error(`a ${block.kind} is paired with a ${kind}`);
    found.set(lang, block);
  }
  return found;
}

function isOfKind<K extends Block['kind']>(block: Block, kind: K): block is Extract<Block, { kind: K }> {
  return block.kind === kind;
}

function mapValues<K, A, B>(map: ReadonlyMap<K, A>, turn: (value: A, key: K) => B): ReadonlyMap<K, B> {
  return new Map([...map].map(([key, value]) => [key, turn(value, key)]));
}
