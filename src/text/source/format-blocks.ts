/** Turns blocks into the Markdown that reads as the same blocks, their marks before them and their notes at the end. */
import { assertNever } from '../../diagnostics/index.ts';
import {
  identified,
  type Block,
  type BlockId,
  type Inline,
  type List,
  type ListItem,
  type Note,
  type PairMarkKind,
  type Paragraph,
  type Silence,
  type Table,
  type TableCell,
  type Version,
} from '../statement/index.ts';
import { formatInlines } from './format-inlines.ts';

/**
 * The body of a version's file. Roles of paragraphs inside lists, quotations and notes have no mark, and are not written;
 * nor are line ends in headings and cells, where Markdown has none: they become spaces.
 */
export function formatBlocks(
  version: Pick<Version, 'lang' | 'blocks' | 'notes' | 'silences'>,
  marks: ReadonlyMap<BlockId, PairMarkKind>,
): string {
  const { blocks, notes, silences = {} } = version;
  const written = identified(version).map(
    ([id, block], n) =>
      silencesBefore(silences[id] ?? []) +
      marksBefore(block, marks.get(id)) +
      formatBlock(block, isSecondList(blocks, n)),
  );
  return [...written, ...notes.map((note, n) => formatNote(note, n + 1))].map((part) => `${part}\n`).join('\n');
}

function silencesBefore(silences: readonly Silence[]): string {
  return silences
    .map(({ code, reason }) => `<!-- check: allow ${code.replace(/^check\//u, '')} because ${reason} -->\n`)
    .join('');
}

function marksBefore(block: Block, pair: PairMarkKind | undefined): string {
  return [
    ...(pair === undefined ? [] : [`<!-- pair: ${pair} -->\n`]),
    ...(block.kind === 'paragraph' && block.role !== 'body' ? [`<!-- ${block.role} -->\n`] : []),
  ].join('');
}

/** Every second of some lists in a row has other marks, or they would read as one. */
function isSecondList(blocks: readonly Block[], n: number): boolean {
  const [block, above] = [blocks[n], blocks[n - 1]];
  return (
    block?.kind === 'list' && above?.kind === 'list' && block.ordered === above.ordered && !isSecondList(blocks, n - 1)
  );
}

function formatBlock(block: Block, secondList: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return formatParagraph(block);
    case 'heading':
      return `${block.level === 1 ? '##' : '###'} ${formatHeading(block.content)}`;
    case 'list':
      return formatList(block, secondList);
    case 'quote':
      return indented('> ', '> ', formatParagraphs(block.blocks)).replace(/ +$/gmu, '');
    case 'table':
      return formatTable(block);
    case 'thematic-break':
      return '***';
    default:
      return assertNever(block);
  }
}

function formatParagraph({ content }: Paragraph): string {
  return formatInlines(content, { lineEnd: '\\\n' })
    .split('\n')
    .map((line, n) => escapeLineStart(line, n > 0))
    .join('\n');
}

function formatParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(formatParagraph).join('\n\n');
}

/** The Markdown of a line at whose start some characters would begin a block, or under a line make it one. */
function escapeLineStart(line: string, isUnderLine: boolean): string {
  if (isUnderLine && /^[|:-][ \t|:-]*$/u.test(line)) return `\\${line}`;
  return line.replace(/^(?:[#>]|[-+](?=[ \t-]|$)|~~~|=)/u, '\\$&').replace(/^(\d{1,9})([.)])(?=[ \t]|$)/u, '$1\\$2');
}

/** Number signs at the end of a heading would be taken for its ornament. */
function formatHeading(content: readonly Inline[]): string {
  return formatInlines(content, { lineEnd: ' ' }).replace(/(?<=^|[ \t])#+$/u, '\\$&');
}

function formatList(list: List, second: boolean): string {
  const items = list.items.map((item, n) => {
    const mark = list.ordered ? `${list.start + n}${second ? ')' : '.'} ` : `${second ? '*' : '-'} `;
    return indented(mark, ' '.repeat(mark.length), formatItem(item));
  });
  return items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n');
}

/** A nested list follows its paragraph directly where it can: a list that begins with another number than 1 cannot. */
function formatItem({ blocks }: ListItem): string {
  return blocks
    .map((block, n) => {
      const close = block.kind === 'list' && blocks[n - 1]?.kind === 'paragraph' && block.start === 1;
      return (n === 0 ? '' : close ? '\n' : '\n\n') + formatBlock(block, isSecondList(blocks, n));
    })
    .join('');
}

function formatTable({ align, head, rows }: Table): string {
  const rules = align.map((side) => (side === 'left' ? '---' : side === 'right' ? '--:' : ':-:'));
  return [formatRow(head), `| ${rules.join(' | ')} |`, ...rows.map(formatRow)].join('\n');
}

function formatRow(cells: readonly TableCell[]): string {
  return `| ${cells.map(({ content }) => formatInlines(content, { lineEnd: ' ', inTable: true })).join(' | ')} |`;
}

function formatNote({ blocks }: Note, number: number): string {
  return indented(`[^${number}]: `, '    ', formatParagraphs(blocks));
}

/** `first` before the first line, `other` before those after it that are not empty; all of it before empty lines of quotes. */
function indented(first: string, other: string, text: string): string {
  const blank = /^ *$/u.test(other) ? '' : other;
  return text
    .split('\n')
    .map((line, n) => (n === 0 ? first : line === '' ? blank : other) + line)
    .join('\n');
}
