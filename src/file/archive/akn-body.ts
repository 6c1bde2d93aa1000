/** Turns the blocks of a version into the main body and the conclusions of an Akoma Ntoso document. */
import { assertNever } from '../../diagnostics/index.ts';
import { printedTag, itemMark } from '../../text/language/index.ts';
import {
  numberName,
  type Block,
  type Heading,
  type Inline,
  type Lang,
  type List,
  type ListItem,
  type Matter,
  type Note,
  type NoteReference,
  type NumberedParagraph,
  type Paragraph,
  type ParagraphRole,
  type Quote,
  type Table,
  type TableCell,
} from '../../text/statement/index.ts';
import { empty, holder, run, type XmlElement, type XmlNode } from './xml.ts';

type Content = Exclude<Block, Heading>;

/** What a document has after its preface: `mainBody` and, for closing words that end it, `conclusions`. */
export function bodyOf(blocks: readonly Block[], scope: Scope): readonly XmlElement[] {
  const parts = partsOf(blocks);
  const last = parts.at(-1);
  const { body, closing } = last === undefined || last.matter !== undefined ? NOTHING : withoutClosing(last.blocks);
  const language = { 'xml:lang': printedTag(scope.lang) };
  const main = parts.flatMap((part): readonly XmlElement[] => {
    if (part.matter !== undefined) return [containerOf(part.matter, part.blocks, scope)];
    return part === last ? hierarchyOf(body, scope) : closedHierarchyOf(part.blocks, scope);
  });
  // A body has to hold something.
  const children = main.length > 0 ? main : [paragraphOf([], scope)];
  const mainBody = holder('mainBody', { eId: 'body', ...language }, children);
  if (closing.length === 0) return [mainBody];
  const inside = { ...scope, context: 'conclusions' };
  const conclusions = closing.map((block) => blockOf(block, inside, 0));
  return [mainBody, holder('conclusions', { eId: 'conclusions', ...language }, conclusions)];
}

const NOTHING = { body: [], closing: [] } as const;

/** Blocks that follow each other in the text, or in one part of what follows it. */
interface Part {
  readonly matter: Matter | undefined;
  readonly blocks: readonly Block[];
}

function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: { readonly matter: Matter | undefined; readonly blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last !== undefined && last.matter === block.matter) last.blocks.push(block);
    else parts.push({ matter: block.matter, blocks: [block] });
  }
  return parts;
}

/** Facts, notes to editors, what is said of a body, contacts: called by that, with their headings in them. */
function containerOf(matter: Matter, blocks: readonly Block[], outer: Scope): XmlElement {
  const eId = outer.nextId(outer.context, 'container');
  return holder('container', { eId, name: matter }, blocksUnder(blocks, { ...outer, context: eId }));
}

/** Blocks as they are, and with each heading what stands under it: the vocabulary has sections in the text alone. */
function blocksUnder(blocks: readonly Block[], scope: Scope): readonly XmlElement[] {
  const first = blocks.findIndex(isHeading);
  const lead = (first === -1 ? blocks : blocks.slice(0, first)).filter(isContent);
  return [
    ...lead.map((block) => blockOf(block, scope, 0)),
    ...(first === -1 ? [] : headedBlocks(blocks.slice(first), scope)),
  ];
}

/** `blocks` begin with a heading. */
function headedBlocks(blocks: readonly Block[], outer: Scope): readonly XmlElement[] {
  const [heading, ...rest] = blocks;
  if (heading === undefined || heading.kind !== 'heading') return [];
  const end = rest.findIndex((block) => isHeading(block) && block.level <= heading.level);
  const under = end === -1 ? rest : rest.slice(0, end);
  const eId = outer.nextId(outer.context, 'blockContainer');
  const scope = { ...outer, context: eId };
  const head = run('heading', { eId: onlyId(eId, 'heading') }, runOf(heading.content, scope));
  const inside = blocksUnder(under, scope);
  // What is headed has to hold something.
  const container = holder('blockContainer', { eId }, [
    head,
    ...(inside.length === 0 ? [paragraphOf([], scope)] : inside),
  ]);
  return [container, ...(end === -1 ? [] : headedBlocks(rest.slice(end), outer))];
}

/** The text where something follows it: its closing words stand under no heading there either. */
function closedHierarchyOf(blocks: readonly Block[], scope: Scope): readonly XmlElement[] {
  const { body, closing } = withoutClosing(blocks);
  return [...hierarchyOf(body, scope), ...closing.map((block) => blockOf(block, scope, 0))];
}

/** What closes a text. */
const CLOSING: ReadonlySet<ParagraphRole> = new Set(['sign-off', 'signature', 'end-mark']);

/** Closing words and signatures at the very end stand under no heading. */
function withoutClosing(blocks: readonly Block[]): {
  readonly body: readonly Block[];
  readonly closing: readonly Paragraph[];
} {
  const closing: Paragraph[] = [];
  for (const block of blocks.toReversed()) {
    if (block.kind !== 'paragraph' || !CLOSING.has(block.role)) break;
    closing.unshift(block);
  }
  if (closing.length === blocks.length) return { body: blocks, closing: [] };
  return { body: blocks.slice(0, blocks.length - closing.length), closing };
}

/** Blocks as they are, then a section for each heading with all that stands under it. */
function hierarchyOf(blocks: readonly Block[], scope: Scope): readonly XmlElement[] {
  const first = blocks.findIndex(isHeading);
  const lead = (first === -1 ? blocks : blocks.slice(0, first)).filter(isContent);
  return [
    ...lead.map((block) => blockOf(block, scope, 0)),
    ...(first === -1 ? [] : sectionsOf(blocks.slice(first), scope)),
  ];
}

/** `blocks` begin with a heading. */
function sectionsOf(blocks: readonly Block[], scope: Scope): readonly XmlElement[] {
  const [heading, ...rest] = blocks;
  if (heading === undefined || heading.kind !== 'heading') return [];
  const end = rest.findIndex((block) => isHeading(block) && block.level <= heading.level);
  const under = end === -1 ? rest : rest.slice(0, end);
  return [sectionOf(heading, under, scope), ...(end === -1 ? [] : sectionsOf(rest.slice(end), scope))];
}

function sectionOf(heading: Heading, under: readonly Block[], outer: Scope): XmlElement {
  const eId = outer.nextId(outer.context, heading.level === 1 ? 'sec' : 'subsec');
  const scope = { ...outer, context: eId };
  const first = under.findIndex(isHeading);
  const lead = (first === -1 ? under : under.slice(0, first)).filter(isContent);
  // Before other sections, the text of a section is its introduction; without any, its content.
  const name = first === -1 ? 'content' : 'intro';
  const head = run('heading', { eId: onlyId(eId, 'heading') }, runOf(heading.content, scope));
  const text = lead.map((block) => blockOf(block, scope, 0));
  return holder(heading.level === 1 ? 'section' : 'subsection', { eId }, [
    head,
    ...(text.length === 0 ? [] : [holder(name, { eId: onlyId(eId, name) }, text)]),
    ...(first === -1 ? [] : sectionsOf(under.slice(first), scope)),
  ]);
}

function isHeading(block: Block): block is Heading {
  return block.kind === 'heading';
}

function isContent(block: Block): block is Content {
  return block.kind !== 'heading';
}

/** `depth` is that of a list, from 0. */
function blockOf(block: Content, scope: Scope, depth: number): XmlElement {
  switch (block.kind) {
    case 'paragraph':
      return proseOf(block, scope);
    case 'list':
      return listOf(block, scope, depth);
    case 'quote':
      return quoteOf(block, scope);
    case 'table':
      return tableOf(block, scope);
    case 'thematic-break':
      // The vocabulary has no element for a pause.
      return empty('p', { eId: scope.nextId(scope.context, 'p'), class: 'pause' });
    default:
      return assertNever(block);
  }
}

function proseOf(paragraph: Paragraph, scope: Scope): XmlElement {
  const { role, content } = paragraph;
  if (role === 'numbered') return numberedOf(paragraph, scope);
  if (role === 'turn') return turnOf(content, scope);
  if (role === 'body') return paragraphOf(content, scope);
  if (role !== 'signature') return paragraphOf(content, scope, role);
  const eId = scope.nextId(scope.context, 'p');
  return run('p', { eId, class: role }, [run('signature', {}, runOf(content, scope))]);
}

/** A block that is called by its number, and no item of any list. */
function numberedOf({ number, content }: NumberedParagraph, outer: Scope): XmlElement {
  const eId = outer.nextId(outer.context, 'tblock', numberName(number).replace(/[^0-9A-Za-z]/gu, ''));
  const scope = { ...outer, context: eId };
  return holder('tblock', { eId, class: 'numbered' }, [
    run('num', { eId: onlyId(eId, 'num') }, [number]),
    paragraphOf(content, scope),
  ]);
}

/** What somebody says, after the name. */
function turnOf(content: readonly Inline[], scope: Scope): XmlElement {
  const [name, ...said] = content;
  const speaker = name === undefined ? [] : [run('inline', { name: 'speaker' }, runOf([name], scope))];
  return run('p', { eId: scope.nextId(scope.context, 'p'), class: 'turn' }, [...speaker, ...runOf(said, scope)]);
}

function listOf(list: List, outer: Scope, depth: number): XmlElement {
  const { ordered, items } = list;
  const eId = outer.nextId(outer.context, 'list');
  const scope = { ...outer, context: eId };
  const children = items.map((item, n) =>
    itemOf(item, scope, { depth, mark: ordered ? itemMark(list, { lang: scope.lang, depth, index: n }) : undefined }),
  );
  return holder('blockList', { eId, class: ordered ? 'ordered' : 'unordered' }, children);
}

interface Count {
  readonly depth: number;
  /** Absent for an item with a bullet. */
  readonly mark: string | undefined;
}

function itemOf({ blocks }: ListItem, outer: Scope, { depth, mark: marker }: Count): XmlElement {
  // Counted by what the item is called, without its brackets: the same in every language.
  const eId = outer.nextId(outer.context, 'item', marker?.replace(/[^0-9A-Za-z]/gu, ''));
  const scope = { ...outer, context: eId };
  return holder('item', { eId }, [
    ...(marker === undefined ? [] : [run('num', { eId: onlyId(eId, 'num') }, [marker])]),
    ...blocks.map((block) => blockOf(block, scope, depth + 1)),
  ]);
}

/** A structure taken from somewhere else; its quotation marks stay in the text. */
function quoteOf({ blocks }: Quote, outer: Scope): XmlElement {
  const block = outer.nextId(outer.context, 'block');
  const structure = outer.nextId(block, 'embeddedStructure');
  const scope = { ...outer, context: structure };
  const paragraphs = blocks.map((paragraph) => proseOf(paragraph, scope));
  return run('block', { eId: block, name: 'quotation' }, [holder('embeddedStructure', { eId: structure }, paragraphs)]);
}

function tableOf({ align, head, rows }: Table, outer: Scope): XmlElement {
  const eId = outer.nextId(outer.context, 'table');
  const scope = { ...outer, context: eId };
  const cellsOf = (name: string, cells: readonly TableCell[]): XmlElement =>
    holder(
      'tr',
      {},
      cells.map(({ content }, column) =>
        holder(name, { style: ALIGNMENTS[align[column] ?? 'left'] }, [paragraphOf(content, scope)]),
      ),
    );
  return holder('table', { eId }, [cellsOf('th', head), ...rows.map((cells) => cellsOf('td', cells))]);
}

const ALIGNMENTS: Readonly<Record<Table['align'][number], string | undefined>> = {
  left: undefined,
  centre: 'text-align: center',
  right: 'text-align: right',
};

/*
 * Turns running text into that of Akoma Ntoso: emphasis, links, passages in another language, notes.
 */

/** Where a piece of text stands. */
export interface Scope {
  readonly lang: Lang;
  readonly notes: readonly Note[];
  /** The identifier of the nearest element that others are counted in; '' for the main body. */
  readonly context: string;
  readonly nextId: NextId;
}

export function runOf(content: readonly Inline[], scope: Scope): readonly XmlNode[] {
  return content.map((inline) => nodeOf(inline, scope));
}

function nodeOf(inline: Inline, scope: Scope): XmlNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return run('i', {}, runOf(inline.children, scope));
    case 'strong':
      return run('b', {}, runOf(inline.children, scope));
    case 'superscript':
      return run('sup', {}, runOf(inline.children, scope));
    case 'link':
      return run('a', { href: asUri(inline.href) }, runOf(inline.children, scope));
    case 'foreign':
      return run('span', { 'xml:lang': printedTag(inline.lang) }, runOf(inline.children, scope));
    case 'break':
      return empty('br', {});
    case 'note':
      return noteOf(inline, scope);
  }
}

function noteOf({ number }: NoteReference, scope: Scope): XmlElement {
  const eId = scope.nextId(scope.context, 'authorialNote');
  const inside = { ...scope, context: eId };
  const attributes = { eId, marker: String(number), placement: 'bottom' };
  return holder(
    'authorialNote',
    attributes,
    (scope.notes[number - 1]?.blocks ?? []).map(({ content }) => paragraphOf(content, inside)),
  );
}

/** `<p>`, of a class where it is more than a paragraph. */
function paragraphOf(content: readonly Inline[], scope: Scope, className?: string): XmlElement {
  return run('p', { eId: scope.nextId(scope.context, 'p'), class: className }, runOf(content, scope));
}

/** What a URI may not have as such is percent-encoded (RFC 3986, 2); letters beyond ASCII stay (RFC 3987). */
function asUri(href: string): string {
  return href
    .replace(/[\p{Cc} "<>\\^`{|}[\]]/gu, (char) => encodeURIComponent(char))
    .replace(/%(?![0-9A-Fa-f]{2})/gu, '%25')
    .replace(/(#[^#]*)#/gu, '$1%23');
}

/*
 * Gives the elements of an Akoma Ntoso document their identifiers, from where they stand: the same text, the same ones.
 */

/**
 * The identifier of the next element of that kind in a context: `p_1`, `sec_2__p_1`, `list_1__item_a` (Akoma Ntoso
 * Naming Convention 1.0, 5). The context is the identifier of what it stands in, '' for the main body; the number is
 * what the element is counted by, its place when absent.
 */
type NextId = (context: string, kind: ElementKind, number?: string) => string;

/** As the convention shortens the names of elements; the others keep theirs. */
type ElementKind =
  | 'authorialNote'
  | 'block'
  | 'blockContainer'
  | 'container'
  | 'embeddedStructure'
  | 'item'
  | 'list'
  | 'p'
  | 'sec'
  | 'subsec'
  | 'table'
  | 'tblock';

export function numbering(): NextId {
  const counts = new Map<string, number>();
  const called = new Set<string>();
  return (context, kind, number) => {
    const stem = `${within(context)}${kind}_`;
    const place = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, place);
    if (number === undefined || number === '') return stem + String(place);
    // What has the number of another is known by its place as well.
    const id = called.has(stem + number) ? `${stem}${number}_${place}` : stem + number;
    called.add(id);
    return id;
  };
}

/** The identifier of an element that stands only once in its context. */
function onlyId(context: string, name: string): string {
  return within(context) + name;
}

function within(context: string): string {
  return context === '' ? '' : `${context}__`;
}
