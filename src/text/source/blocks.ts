/** Turns the Markdown of a version into blocks and their marks, and names everything in it that cannot be set. */
import type {
  Blockquote,
  FootnoteDefinition,
  Heading as MarkdownHeading,
  List as MarkdownList,
  ListItem as MarkdownItem,
  Nodes,
  Root,
  RootContent,
  Table as MarkdownTable,
  TableRow,
} from 'mdast';
import { fault, type Diagnostic } from '../../diagnostics/index.ts';
import type {
  DraftBlock,
  DraftList,
  DraftListItem,
  Matter,
  PairMark,
  DraftParagraph,
  Silence,
  DraftTableCell,
} from '../statement/index.ts';
import { treeOf } from './dialect.ts';
import { LINES, readParagraph, readPhrasing, readRun, TEXT, type Within } from './inlines.ts';
import { MOST_COLUMNS } from './encoding.ts';
import {
  leftOver,
  type NoteBook,
  type Passage,
  type PendingMarks,
  placeOf,
  type Reader,
  readerOf,
  readMark,
  refuse,
  sourceOf,
} from './reader.ts';
import { readMarked, readQuoted } from './marked-blocks.ts';

/** The blocks of a version, what was declared of each, and what was wrong; what was refused is left out. */
export interface ReadBlocks {
  readonly blocks: readonly DraftBlock[];
  readonly marks: ReadonlyMap<DraftBlock, PairMark>;
  readonly silences: ReadonlyMap<DraftBlock, readonly Silence[]>;
  readonly faults: readonly Diagnostic[];
}

/** Lists in lists: deeper, no reader follows, and a column has no room for the indents. */
const DEEPEST_LIST = 3;

/** The highest number a list may begin with: what is higher is a year at the beginning of a paragraph. */
const HIGHEST_START = 999;

/** CommonMark 0.31 with tables and footnotes to blocks. */
export function readBlocks(passage: Passage): ReadBlocks {
  const root = treeOf(passage.text);
  const duplicates: FootnoteDefinition[] = [];
  const reader = readerOf(passage, definitionsOf(root, duplicates));
  const blocks: DraftBlock[] = [];
  const marks = new Map<DraftBlock, PairMark>();
  const silences = new Map<DraftBlock, readonly Silence[]>();
  let pending: PendingMarks = {};
  let matter: Matter | undefined;
  for (const node of root.children) {
    if (node.type === 'html') {
      readMark(node, pending, reader);
      continue;
    }
    if (node.type === 'footnoteDefinition') continue;
    if (pending.part !== undefined) matter = pending.part.matter;
    for (const [n, read] of readMarked(
      node,
      { marks: pending, within: matter === 'contacts' ? LINES : TEXT },
      reader,
      readBlock,
    ).entries()) {
      const block = matter === undefined ? read : { ...read, matter };
      blocks.push(block);
      // Of several that one mark makes of a list, the first joins what is above it, and each may stand alone.
      if (pending.pair !== undefined && (n === 0 || pending.pair.kind === 'alone')) marks.set(block, pending.pair);
      if (pending.silences !== undefined) silences.set(block, pending.silences);
    }
    pending = {};
  }
  leftOver(pending, reader);
  reader.faults.push(...unreferred(reader), ...duplicates.map((node) => duplicate(node, reader)));
  return { blocks, marks, silences, faults: reader.faults };
}

/** The notes at the margin by name; a second one of a name is left aside. */
function definitionsOf(root: Root, duplicates: FootnoteDefinition[]): NoteBook['defined'] {
  const defined = new Map<string, FootnoteDefinition>();
  for (const node of root.children) {
    if (node.type !== 'footnoteDefinition') continue;
    if (defined.has(node.identifier)) duplicates.push(node);
    else defined.set(node.identifier, node);
  }
  return defined;
}

function unreferred(reader: Reader): readonly Diagnostic[] {
  const { defined, referred } = reader.notes;
  return [...defined]
    .filter(([name]) => !referred.has(name))
    .map(([name, node]) =>
      fault(
        'source/note',
        `nothing refers to the note [^${name}]`,
        placeOf(node, reader),
        `write [^${name}] into the text where it belongs, or delete the note`,
      ),
    );
}

function duplicate(node: FootnoteDefinition, reader: Reader): Diagnostic {
  return fault(
    'source/note',
    `there is a note [^${node.identifier}] already`,
    placeOf(node, reader),
    'give it another name',
  );
}

function readBlock(node: RootContent, reader: Reader, within: Within = TEXT): readonly DraftBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [readParagraph(node, reader, within)];
    case 'heading':
      return readHeading(node, reader);
    case 'list':
      return [readList(node, reader, { depth: 1, within })];
    case 'blockquote':
      return [{ kind: 'quote', blocks: readQuote(node, reader), place: placeOf(node, reader) }];
    case 'table':
      return readTable(node, reader);
    case 'thematicBreak':
      return [{ kind: 'thematic-break', place: placeOf(node, reader) }];
    default:
      return refuse(node, reader);
  }
}

function readHeading(node: MarkdownHeading, reader: Reader): readonly DraftBlock[] {
  const place = placeOf(node, reader);
  if (!sourceOf(node, reader).startsWith('#')) {
    const hint = 'for a heading write ## before it; for a thematic break put a blank line above the --- or ===';
    return unsupported(node, 'a heading by underlining', hint, reader);
  }
  if (node.depth === 1)
    return unsupported(
      node,
      'a heading of the highest level (#)',
      'the title goes in the front matter; write ## for a heading in the text; if the line only begins with “#”, write \\#',
      reader,
    );
  if (node.depth > 3)
    return unsupported(
      node,
      'a heading of the third level or deeper',
      'write ## or ###, or make it a paragraph',
      reader,
    );
  return [{ kind: 'heading', level: node.depth === 2 ? 1 : 2, content: readRun(node, 'heading', reader, TEXT), place }];
}

function unsupported(node: Nodes, what: string, hint: string, reader: Reader): readonly never[] {
  reader.faults.push(fault('source/unsupported', `${what} cannot be set`, placeOf(node, reader), hint));
  return [];
}

/** How deep a list stands, and in what. */
interface ListAround {
  readonly depth: number;
  readonly within: Within;
}

function readList(node: MarkdownList, reader: Reader, around: ListAround): DraftList {
  const ordered = node.ordered === true;
  const start = ordered ? (node.start ?? 1) : 1;
  const place = placeOf(node, reader);
  if (start < 1 || start > HIGHEST_START) {
    const hint = `begin with 1 or more; if the line only begins with a number, write ${start}\\.`;
    reader.faults.push(fault('source/unsupported', `a list cannot begin with the number ${start}`, place, hint));
  } else if (ordered) numberFault(node, start, reader);
  return { kind: 'list', ordered, start, items: node.children.map((item) => readItem(item, reader, around)), place };
}

/** Markdown counts on from the first number, whatever the others are; in a statement they mean what they say. */
function numberFault({ children }: MarkdownList, start: number, reader: Reader): void {
  const numbers = children.map((item) => Number(/^\d+/u.exec(sourceOf(item, reader))?.[0] ?? start));
  if (numbers.every((number) => number === start)) return;
  const n = numbers.findIndex((number, i) => number !== start + i);
  const item = children[n];
  if (item === undefined) return;
  reader.faults.push(
    fault(
      'source/unsupported',
      `this item is numbered ${numbers[n]}, and would be printed as ${start + n}`,
      placeOf(item, reader),
      'number the items one after the other, or all with the first number; divide the list with a paragraph where it jumps',
    ),
  );
}

function readItem(node: MarkdownItem, reader: Reader, { depth, within }: ListAround): DraftListItem {
  const place = placeOf(node, reader);
  const [first] = node.children;
  if (first === undefined) {
    const hint = 'delete it; if the line only begins with a number or a dash, write 1\\. or \\-';
    reader.faults.push(fault('source/empty', 'this item is empty', place, hint));
  } else if (first.type === 'list') {
    const hint = 'write a paragraph first; if the line only begins with a number or a dash, write 1\\. or \\-';
    reader.faults.push(fault('source/unsupported', 'an item cannot begin with a list', place, hint));
  }
  const blocks = node.children.flatMap((child): readonly (DraftParagraph | DraftList)[] => {
    if (child.type === 'paragraph') return [readParagraph(child, reader, within)];
    if (child.type !== 'list') return refuse(child, reader);
    if (depth < DEEPEST_LIST) return [readList(child, reader, { depth: depth + 1, within })];
    return unsupported(child, `a list on level ${depth + 1}`, `the deepest is level ${DEEPEST_LIST}`, reader);
  });
  return { blocks, place };
}

function readQuote(node: Blockquote, reader: Reader): readonly DraftParagraph[] {
  if (node.children.length === 0) {
    const hint = 'write its text after the >, or delete it';
    reader.faults.push(fault('source/empty', 'this quotation is empty', placeOf(node, reader), hint));
  }
  return readQuoted(node, reader);
}

function readTable(node: MarkdownTable, reader: Reader): readonly DraftBlock[] {
  const align = (node.align ?? []).map((side) => (side === 'center' ? 'centre' : (side ?? 'left')));
  const place = placeOf(node, reader);
  if (align.length > MOST_COLUMNS) {
    const message = `a table of ${align.length} columns cannot be set; the most is ${MOST_COLUMNS}`;
    reader.faults.push(fault('source/unsupported', message, place, 'divide it, or turn it round'));
  }
  const [head = [], ...rows] = node.children.map((row) => readRow(row, align.length, reader));
  return [{ kind: 'table', align, head, rows, place }];
}

function readRow(node: TableRow, columns: number, reader: Reader): readonly DraftTableCell[] {
  if (node.children.length !== columns) {
    const message = `this row has ${node.children.length} of ${columns} cells`;
    const hint = 'give each row as many cells as the first; for a | in the text write \\|';
    reader.faults.push(fault('source/unsupported', message, placeOf(node, reader), hint));
  }
  return node.children.map((cell) => {
    const [first] = cell.children;
    return { content: readPhrasing(cell, reader, TEXT), place: placeOf(first ?? cell, reader) };
  });
}
