/** Turns what a page was understood to be into lines for whoever looks it over. */
import type { ImportSummary } from '../../text/intake/index.ts';

/** A page can have hundreds of lines of menus; whoever needs them all asks for JSON. */
const MOST_DROPPED_LISTED = 20;
const LONGEST_TEXT = 60;
/** Half of a terminal of 100 columns, less the name of the row. */
const SIDE_COLUMNS = 42;
const NAME_COLUMNS = 11;

type Dropped = ImportSummary['dropped'][number];
type Mended = ImportSummary['mended'][number];
type Version = ImportSummary['versions'][number];
type DeclaredPair = ImportSummary['pairs']['declared'][number];

const DROPPED_AS: Readonly<Record<Dropped['what'], string>> = {
  chrome: "the site's own",
  separator: 'separator',
  note: 'note',
  'lead-in': 'words before the text',
  version: 'a version not taken',
  object: 'no text',
  unexplained: 'not understood',
};

const MENDED: Readonly<Record<Mended['what'], string>> = {
  spaces: 'runs of spaces',
  'no-break-spaces': 'no-break spaces',
  apostrophes: 'apostrophes',
  quotes: 'quotation marks',
  dashes: 'dashes',
  'invisible-characters': 'invisible characters',
  mojibake: 'spoiled characters',
};

export function summaryLines(summary: ImportSummary): readonly string[] {
  const { kind, date, status, embargo, speaker, symbol, pages, dropped, mended } = summary;
  const listed = dropped.slice(0, MOST_DROPPED_LISTED);
  const more = dropped.length - listed.length;
  return [
    `read: ${pages.map(({ file, format, encoding }) => [file, format, encoding].filter((part) => part !== undefined).join(', ')).join('; ')}`,
    `understood: ${[kind, speaker, date, status, embargo && `embargo until ${embargo}`, symbol].filter((part) => part !== undefined).join(', ')}`,
    ...summary.versions.map(
      ({ lang, paragraphs, otherBlocks, notes, line }) =>
        `  ${lang}, ${counted(paragraphs, 'paragraph')}${otherBlocks === 0 ? '' : ` and ${counted(otherBlocks, 'other block')}`}${notes === 0 ? '' : `, ${counted(notes, 'footnote')}`}, from line ${String(line)}`,
    ),
    ...sideBySide(summary.versions),
    `paired: ${counted(summary.pairs.count, 'pair')}${summary.pairs.declared.length === 0 ? ', one to one' : ''}`,
    ...summary.pairs.declared.map(declaredLine),
    ...(mended.length > 0
      ? [
          `mended: ${mended.map(({ what, times, lines }) => `${MENDED[what]} (${String(times)}, ${linesNamed(lines)})`).join(', ')}`,
        ]
      : []),
    ...(dropped.length > 0 ? [`left out: ${counted(dropped.length, 'line')} of the page`] : []),
    ...listed.map(
      ({ line, what, text }) => `  line ${String(line)}, ${DROPPED_AS[what]}: ${shortened(text, LONGEST_TEXT)}`,
    ),
    ...(more > 0 ? [`  and ${String(more)} more; --json lists all`] : []),
    ...(summary.unsure.length > 0 ? [unsureLine(summary.unsure)] : []),
  ];
}

function unsureLine(unsure: ImportSummary['unsure']): string {
  const fields = new Set(unsure.flatMap(({ field }) => (field ? [`${field.file}:${String(field.line)}`] : [])));
  const there = fields.size === 0 ? '' : `; in the statement ${[...fields].slice(0, MOST_LINES_NAMED).join(', ')}`;
  return `to be looked at: ${linesNamed(unsure.map(({ line }) => line))} of the page${there}`;
}

/** A row for each thing that both versions say in their own words. */
function sideBySide(versions: readonly Version[]): readonly string[] {
  const rows: readonly (readonly [string, (version: Version) => string])[] = [
    ['title', ({ title }) => title],
    ['office', ({ office }) => office],
    ['date line', ({ dateline }) => dateline],
  ];
  return rows.flatMap(([name, of]) => {
    const columns = versions.map((version) => wrapped(of(version), SIDE_COLUMNS));
    const height = Math.max(0, ...columns.map((lines) => lines.length));
    return Array.from({ length: height }, (_, n) => {
      const cells = columns.map((lines) => (lines[n] ?? '').padEnd(SIDE_COLUMNS));
      return `  ${(n === 0 ? name : '').padEnd(NAME_COLUMNS)}${cells.join(' | ')}`.trimEnd();
    });
  });
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function declaredLine({ lines, confidence }: DeclaredPair): string {
  const sides = Object.entries(lines).map(([lang, at]) =>
    at.length === 0 ? `nothing in ${lang}` : `${lang} ${linesNamed(at)}`,
  );
  return `  ${sides.join(' with ')}, ${String(Math.floor(confidence * 100))} % sure`;
}

const MOST_LINES_NAMED = 6;

function linesNamed(lines: readonly number[]): string {
  const few = [...new Set(lines)];
  const named = few.slice(0, MOST_LINES_NAMED).join(', ');
  return `line${few.length === 1 ? '' : 's'} ${named}${few.length > MOST_LINES_NAMED ? ' and more' : ''}`;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
