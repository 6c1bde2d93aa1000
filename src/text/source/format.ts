/** Turns a statement into the files of its folder: the inverse of reading. */
import { Document, isScalar, visit } from 'yaml';
import { assertNever } from '../../diagnostics/index.ts';
import { datelineOf } from '../language/index.ts';
import {
  type Block,
  type BlockId,
  type ByLanguage,
  type Embargo,
  entriesOf,
  type HeadLine,
  identified,
  type Inline,
  type Lang,
  lineId,
  type List,
  type ListItem,
  type Meta,
  type Note,
  officesIn,
  type PairMarkKind,
  pairMarksOf,
  type Paragraph,
  type Silence,
  type Statement,
  type Table,
  type TableCell,
  textOf,
  type Unsettled,
  type Version,
} from '../statement/index.ts';
import { formatInlines } from './format-inlines.ts';
import { formatHeadSilences } from './reader.ts';
import { FACTS_FILE, versionFile } from './parse.ts';

/** The files of the statement's folder, `statement.yaml` first, by name. Reading them gives the same statement again. */
export function formatStatementFolder(statement: Statement): ReadonlyMap<string, string> {
  const { meta, versions, pairs } = statement;
  const marks = (lang: Lang) => pairMarksOf(pairs, lang, versions.length);
  return new Map([
    [FACTS_FILE, formatFacts(statement)],
    ...versions.map(
      (version) => [versionFile(version.lang), formatVersion(version, meta, marks(version.lang))] as const,
    ),
  ]);
}

function formatFacts({ meta, versions }: Statement): string {
  const { kind, date, place, issuer, languages, status, embargo, keywords, revision, replaces, unsettled } = meta;
  const yaml = yamlOf({
    kind,
    date: date ?? null,
    ...(place && { place: wordings(place, languages) }),
    ...formatSpeakers(meta),
    ...(issuer && { issuer: wordings(issuer, languages) }),
    languages,
    status,
    ...(embargo && { embargo: formatEmbargo(embargo, languages) }),
    // Written even if there is none: it is what people look for, and must never make up.
    symbol: meta.symbol ?? null,
    ...(keywords.length > 0 && { keywords }),
    ...(meta.keywordsIn && { keywords: meta.keywordsIn }),
    ...(revision !== undefined && { revision }),
    ...(replaces !== undefined && { replaces }),
    ...(unsettled && { unsettled: unsettled.map(formatUnsettled) }),
  });
  return withSilences(yaml, {
    date: versions.flatMap((version) => (hasOwnDateline(version, meta) ? [] : allowedIn(version, 'dateline'))),
    office: versions.flatMap((version) => (hasOwnOffice(version, meta) ? [] : allowedIn(version, 'office'))),
  });
}

/** One speaker has two keys, several have a list. */
function formatSpeakers({ speakers, languages }: Meta): Readonly<Record<string, unknown>> {
  const [first, ...others] = speakers.map(({ name, office }) => ({
    name,
    office: office && Object.fromEntries(inOrder(office, languages)),
  }));
  if (first === undefined) return {};
  if (others.length > 0) return { speakers: [first, ...others].map(known) };
  return known({ speaker: first.name, office: first.office });
}

/** What a record has, without what it could have had. */
function known(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function formatUnsettled({ about, message, origin, readings }: Unsettled): Readonly<Record<string, unknown>> {
  return known({ about, message, place: origin, readings: readings.length === 0 ? undefined : readings });
}

function allowedIn({ lang, silences }: Version, line: HeadLine): readonly Silence[] {
  return silences?.[lineId(lang, line)] ?? [];
}

/** Whether a version has another wording than the facts give it. */
function hasOwnOffice({ office, lang }: Version, meta: Meta): boolean {
  return textOf(office) !== officesIn(meta, lang).join(' ');
}

function hasOwnDateline({ dateline, lang }: Version, meta: Meta): boolean {
  return textOf(dateline) !== (datelineOf(meta, lang) ?? '');
}

/** YAML with what is allowed of a key's line over it. */
function withSilences(yaml: string, silences: Readonly<Record<string, readonly Silence[]>>): string {
  return Object.entries(silences).reduce(
    (text, [key, own]) => text.replace(new RegExp(`^${key}:`, 'mu'), (line) => formatHeadSilences(own) + line),
    yaml,
  );
}

function formatEmbargo({ until, zone }: Embargo, languages: readonly Lang[]): unknown {
  return entriesOf(zone).length === 0 ? until : { until, zone: wordings(zone, languages) };
}

/** One wording if all languages have the same, a map of them otherwise. */
function wordings(map: ByLanguage<string>, languages: readonly Lang[]): string | Readonly<Record<string, string>> {
  const [first, ...others] = inOrder(map, languages);
  if (first !== undefined && others.every(([, wording]) => wording === first[1])) return first[1];
  return Object.fromEntries(inOrder(map, languages));
}

function inOrder(map: ByLanguage<string>, languages: readonly Lang[]): readonly (readonly [Lang, string])[] {
  return languages.flatMap((lang) => {
    const wording = map[lang];
    return wording === undefined ? [] : [[lang, wording] as const];
  });
}

/** A line over the text, which holds neither notes nor line ends. */
function formatLine(content: readonly Inline[]): string {
  return formatInlines(content, { lineEnd: ' ' });
}

function formatVersion(version: Version, meta: Meta, marks: ReadonlyMap<BlockId, PairMarkKind>): string {
  const { label, title, subtitle, office, dateline } = version;
  const own = { office: hasOwnOffice(version, meta), dateline: hasOwnDateline(version, meta) };
  const yaml = yamlOf({
    ...(label && { label: formatLine(label) }),
    title: formatLine(title),
    ...(subtitle && { subtitle: formatLine(subtitle) }),
    ...(own.office && { office: formatLine(office) }),
    ...(own.dateline && { dateline: formatLine(dateline) }),
  });
  const matter = withSilences(yaml, {
    label: allowedIn(version, 'label'),
    title: allowedIn(version, 'title'),
    subtitle: allowedIn(version, 'subtitle'),
    office: allowedIn(version, 'office'),
    dateline: allowedIn(version, 'dateline'),
  });
  return `---\n${matter}---\n\n${formatBlocks(version, marks)}`;
}

/** The file of a version in a language that cannot be set, which is kept beside the others. */
export function formatKeptVersion(version: Pick<Version, 'lang' | 'title' | 'dateline' | 'blocks' | 'notes'>): string {
  const { title, dateline } = version;
  const yaml = yamlOf({
    title: formatLine(title),
    ...(dateline.length > 0 && { dateline: formatLine(dateline) }),
  });
  return `---\n${yaml}---\n\n${formatBlocks(version, new Map())}`;
}

/** Plain YAML, one key a line, its lists of words in brackets; nothing is folded, so that a fact stays on its line. */
function yamlOf(facts: Readonly<Record<string, unknown>>): string {
  const document = new Document(facts);
  visit(document, {
    Seq(_, list) {
      if (list.items.every(isScalar)) list.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: false }).replace(/: +$/gmu, ':');
}

/*
 * Turns blocks into the Markdown that reads as the same blocks, their marks before them and their notes at the end.
 */

/**
 * The body of a version's file. Roles of paragraphs inside lists, quotations and notes have no mark, and are not written;
 * nor are line ends in headings and cells, where Markdown has none: they become spaces.
 */
function formatBlocks(
  version: Pick<Version, 'lang' | 'blocks' | 'notes' | 'silences'>,
  marks: ReadonlyMap<BlockId, PairMarkKind>,
): string {
  const { blocks, notes, silences = {} } = version;
  const written = identified(version).map(
    ([id, block], n) =>
      silencesBefore(silences[id] ?? []) +
      partBefore(block, blocks[n - 1]) +
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

/** The mark of the part that begins with a block, or of the text that goes on after one. */
function partBefore({ matter }: Block, above: Block | undefined): string {
  return matter === above?.matter ? '' : `<!-- ${matter ?? 'text'} -->\n`;
}

function marksBefore(block: Block, pair: PairMarkKind | undefined): string {
  return [
    ...(pair === undefined ? [] : [`<!-- pair: ${pair} -->\n`]),
    ...(block.kind === 'paragraph' && block.role !== 'body' && block.role !== 'speaker'
      ? [`<!-- ${block.role} -->\n`]
      : []),
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
      return indented('> ', '> ', formatQuoted(block.blocks)).replace(/(?<! ) +$/gmu, '');
    case 'table':
      return formatTable(block);
    case 'thematic-break':
      return '***';
    default:
      return assertNever(block);
  }
}

function formatParagraph(paragraph: Paragraph): string {
  const content = formatInlines(paragraph.content, { lineEnd: '\\\n' });
  return (paragraph.role === 'numbered' ? `${paragraph.number} ${content}` : content)
    .split('\n')
    .map((line, n) => escapeLineStart(line, n > 0))
    .join('\n');
}

function formatParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(formatParagraph).join('\n\n');
}

/** Who is quoted is marked inside the quotation; other roles have no mark there. */
function formatQuoted(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map((paragraph) => (paragraph.role === 'speaker' ? '<!-- speaker -->\n' : '') + formatParagraph(paragraph))
    .join('\n\n');
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
