/** What every function of a reading shares: the passage, its places in the file, its notes, and where faults are collected. */
import type { FootnoteDefinition, Nodes } from 'mdast';
import { fault, type Diagnostic, type Place } from '../../diagnostics/index.ts';

/** A stretch of a file: its text, and where in the file it begins. */
export interface Passage {
  readonly text: string;
  readonly start: Place;
}

export interface Reader {
  readonly passage: Passage;
  readonly lines: readonly string[];
  /** The characters that were looked at when the file was opened, and what the parser makes of a NUL. */
  readonly known: string;
  readonly notes: NoteBook;
  readonly faults: Diagnostic[];
}

/** The notes of a version: what is defined, and where each was referred to so far. */
export interface NoteBook {
  readonly defined: ReadonlyMap<string, FootnoteDefinition>;
  readonly referred: Map<string, Place>;
}

export function readerOf(passage: Passage, defined: NoteBook['defined'] = new Map()): Reader {
  const { text } = passage;
  return {
    passage,
    lines: text.split('\n'),
    known: text.includes('\0') ? `${text}\uFFFD` : text,
    notes: { defined, referred: new Map() },
    faults: [],
  };
}

/** Where a node begins, in its file. */
export function placeOf(node: Nodes, { passage: { start } }: Reader): Place {
  const point = node.position?.start;
  if (point === undefined) return start;
  return {
    file: start.file,
    line: start.line + point.line - 1,
    column: point.line === 1 ? start.column + point.column - 1 : point.column,
  };
}

/** Where the text of a line of a paragraph begins, after the spaces and the > of what it stands in. */
export function lineStart(line: number, { passage, lines }: Reader): Place {
  const before = /^[ \t>]*/u.exec(lines[line - passage.start.line] ?? '')?.[0].length ?? 0;
  return { file: passage.start.file, line, column: before + 1 };
}

/** The Markdown that a node was read from. */
export function sourceOf(node: Nodes, { passage }: Reader): string {
  return passage.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset);
}

/** The place of an offset into the Markdown of a node. */
export function placeWithin(node: Nodes, offset: number, reader: Reader): Place {
  const before = sourceOf(node, reader).slice(0, offset);
  const start = placeOf(node, reader);
  const newlines = before.split('\n').length - 1;
  if (newlines === 0) return { ...start, column: start.column + offset };
  return { ...start, line: start.line + newlines, column: offset - before.lastIndexOf('\n') };
}

/** What is refused, in the words of someone who writes Markdown, and what to do instead. */
const REFUSALS: Readonly<Record<string, { readonly is: string; readonly hint: string }>> = {
  blockquote: {
    is: 'a block quotation in a list, a quotation or a note',
    hint: 'let it stand by itself at the margin',
  },
  code: { is: 'a block of code', hint: 'begin the line without spaces and without ```' },
  definition: {
    is: 'an address apart from its link',
    hint: 'write the address in the link: [text](https://example.org)',
  },
  footnoteDefinition: { is: 'a note inside something else', hint: 'begin its line at the margin' },
  heading: {
    is: 'a heading in a list, a quotation or a note',
    hint: 'let it stand by itself at the margin; if the line only begins with “#”, write \\#',
  },
  html: {
    is: 'HTML',
    hint: 'only <span lang="fr">…</span> and <sup>…</sup> within a paragraph are read; delete the rest, and for a < itself write \\<',
  },
  image: { is: 'a picture', hint: 'delete it' },
  imageReference: { is: 'a picture', hint: 'delete it' },
  inlineCode: { is: 'code', hint: 'delete the grave accents around it' },
  linkReference: {
    is: 'a link whose address stands elsewhere',
    hint: 'write the address in the link: [text](https://example.org)',
  },
  list: {
    is: 'a list in a quotation or a note',
    hint: 'make its items paragraphs; if the line only begins with a number or a dash, write 1\\. or \\-',
  },
  table: { is: 'a table in a list, a quotation or a note', hint: 'let it stand by itself at the margin' },
  thematicBreak: { is: 'a thematic break in a list, a quotation or a note', hint: 'delete it' },
};

/** A node that cannot be set leaves a fault and nothing else. */
export function refuse(node: Nodes, reader: Reader): readonly never[] {
  const known = Object.hasOwn(REFUSALS, node.type) ? REFUSALS[node.type] : undefined;
  reader.faults.push(
    fault('source/unsupported', `${known?.is ?? node.type} cannot be set`, placeOf(node, reader), known?.hint),
  );
  return [];
}
