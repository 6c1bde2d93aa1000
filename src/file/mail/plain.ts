/** Turns a letter into the passages of a plain text. */
import { assertNever } from '../../diagnostics/index.ts';
import { itemMark } from '../../text/language/index.ts';
import type { Block, Heading, Inline, Lang, List, Paragraph, Table, TableCell } from '../../text/statement/index.ts';
import { raisedLetters, showsAddress, writtenAddress } from './html.ts';
import type { Letter, LetterVersion } from './letter.ts';
import { type Fixed, LINE_WIDTH, type PlainPart, type Prose, widthOf } from './lines.ts';

/** Columns that a list in a list is set in by. */
const LIST_INDENT = 4;

const BETWEEN_VERSIONS = '_'.repeat(LINE_WIDTH);
const PAUSE = '* * *';

export function passagesOf({ notices, announcements, versions }: Letter): readonly PlainPart[] {
  return [
    ...notices.map(({ content }, i) => prose(content, { close: i > 0 })),
    ...announcements.map(({ content }) => prose(content)),
    ...versions.flatMap((version, i) => [
      ...(i === 0 && announcements.length === 0 ? [] : [fixed([BETWEEN_VERSIONS])]),
      ...passagesOfVersion(version),
    ]),
  ];
}

function passagesOfVersion(version: LetterVersion): readonly PlainPart[] {
  const { lang, name, notices, issuer, label, office, title, subtitle, dateline, symbol, blocks, notes } = version;
  return [
    ...(name === undefined ? [] : [words([name])]),
    ...notices.map((notice, i) => prose(notice, { close: i > 0 })),
    ...(issuer.length === 0 ? [] : [prose(issuer)]),
    ...(symbol === undefined ? [] : [words([symbol], { close: notices.length > 0 && issuer.length === 0 })]),
    ...(label.length === 0 ? [] : [prose(label)]),
    ...(office.length === 0 ? [] : [prose(office)]),
    ...underlined(prose(title)),
    ...(subtitle.length === 0 ? [] : [prose(subtitle)]),
    prose(dateline),
    ...blocks.flatMap((block, n) => [
      ...(block.matter === blocks[n - 1]?.matter || n === 0 ? [] : [fixed(['-'.repeat(PART_RULE)])]),
      ...passagesOfBlock(block, lang),
    ]),
    ...(notes.length === 0 ? [] : [fixed(['-'.repeat(NOTE_RULE)])]),
    ...notes.flatMap(({ blocks: paragraphs }, n) =>
      paragraphs.map((block, i) => {
        const marker = `[${n + 1}] `;
        return prose(block.content, i === 0 ? { marker } : { indent: marker.length });
      }),
    ),
  ];
}

/** The rule over the notes: shorter than any that parts versions. */
const NOTE_RULE = 20;

/** The rule between the text and each part that follows it: longer than that over the notes. */
const PART_RULE = 40;

function passagesOfBlock(block: Block, lang: Lang): readonly PlainPart[] {
  switch (block.kind) {
    case 'paragraph':
      return [prose(block.content, block.role === 'numbered' ? { marker: `${block.number} ` } : {})];
    case 'heading':
      return headingPassages(block);
    case 'list':
      return listPassages(block, { lang, depth: 0 });
    case 'quote':
      return quotePassages(block.blocks);
    case 'table':
      return tablePassages(block, (content) => plainLines(content).join(' '));
    case 'thematic-break':
      return [fixed([PAUSE])];
    default:
      return assertNever(block);
  }
}

function headingPassages({ level, content }: Heading): readonly PlainPart[] {
  return level === 1 ? underlined(prose(content)) : [prose(content)];
}

function underlined(passage: Prose): readonly PlainPart[] {
  const width = Math.max(...passage.lines.map(widthOf));
  return [passage, { ...fixed(['-'.repeat(Math.min(width, LINE_WIDTH))]), close: true }];
}

/** The blank line between two paragraphs of one quotation is quoted too. */
function quotePassages(blocks: readonly Paragraph[]): readonly PlainPart[] {
  return blocks.flatMap((block, i) => [
    ...(i === 0 ? [] : [words([''], { quoted: true, close: true })]),
    prose(block.content, { quoted: true, close: i > 0 }),
  ]);
}

interface ListPlace {
  readonly lang: Lang;
  /** From 0 for the outermost list. */
  readonly depth: number;
}

function listPassages(list: List, { lang, depth }: ListPlace): readonly PlainPart[] {
  const indent = depth * LIST_INDENT;
  return list.items.flatMap(({ blocks }, n) => {
    const marker = `${itemMark(list, { lang, depth, index: n })} `;
    return blocks.flatMap((block, i): readonly PlainPart[] => {
      if (block.kind === 'list') return listPassages(block, { lang, depth: depth + 1 });
      if (i === 0) return [prose(block.content, { marker, indent, close: n > 0 || depth > 0 })];
      return [prose(block.content, { indent: indent + marker.length })];
    });
  });
}

function prose(content: readonly Inline[], details: Partial<Prose> = {}): Prose {
  return words(plainLines(content), details);
}

function words(lines: readonly string[], details: Partial<Prose> = {}): Prose {
  return { kind: 'prose', lines, marker: '', indent: 0, quoted: false, close: false, ...details };
}

function fixed(lines: readonly string[]): Fixed {
  return { kind: 'fixed', lines, close: false };
}

/** Running text without its marks, a line for each that its writer ended. */
function plainLines(content: readonly Inline[]): readonly string[] {
  return plainText(content).split('\n');
}

function plainText(content: readonly Inline[]): string {
  return content.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'note':
      return `[${inline.number}]`;
    case 'superscript':
      return raisedLetters(plainText(inline.children));
    case 'link': {
      const label = plainText(inline.children);
      return showsAddress(label, inline.href) ? label : `${label} <${writtenAddress(inline.href)}>`;
    }
    case 'emphasis':
    case 'strong':
    case 'foreign':
      return plainText(inline.children);
    default:
      return assertNever(inline);
  }
}

/*
 * Turns a table into the lines of a plain text: columns under one another, or a line for each cell where they are too wide.
 */

/** Spaces between two columns. */
const GUTTER = 2;

/** `plain` gives a cell's text in one line. */
function tablePassages(
  { align, head, rows }: Table,
  plain: (content: readonly Inline[]) => string,
): readonly PlainPart[] {
  const textsOf = (row: readonly TableCell[]): readonly string[] => row.map(({ content }) => plain(content));
  const heads = textsOf(head);
  const cells = rows.map(textsOf);
  const widths = heads.map((_, column) => Math.max(...[heads, ...cells].map((row) => widthOf(row[column] ?? ''))));
  const whole = widths.reduce((sum, width) => sum + width + GUTTER, -GUTTER);
  if (whole > LINE_WIDTH) return cells.flatMap((row) => rowAsList(heads, row));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => padded(cell, widths[i] ?? 0, align[i] ?? 'left')).join(' '.repeat(GUTTER));
  const rule = widths.map((width) => '-'.repeat(width)).join(' '.repeat(GUTTER));
  return [{ kind: 'fixed', lines: [line(heads), rule, ...cells.map(line)], close: false }];
}

function padded(text: string, width: number, align: Table['align'][number]): string {
  const room = width - widthOf(text);
  const left = { left: 0, centre: Math.floor(room / 2), right: room }[align];
  return `${' '.repeat(left)}${text}${' '.repeat(room - left)}`;
}

/** `Head – cell`, a line each: a dash has the same spaces in all languages, a colon has not. */
function rowAsList(heads: readonly string[], row: readonly string[]): readonly PlainPart[] {
  return row.flatMap((cell, i): readonly PlainPart[] => {
    const head = heads[i] ?? '';
    const lines = [head === '' ? cell : `${head} – ${cell}`];
    return cell === '' ? [] : [{ kind: 'prose', lines, marker: '', indent: 0, quoted: false, close: i > 0 }];
  });
}
