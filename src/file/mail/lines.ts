/**
 * Turns the passages of a plain text into its lines: in a file, with hanging indents; in a mail, flowed (RFC 3676), so that
 * a narrow screen can join the lines of a passage and break them anew.
 */
import { itemMark } from '../../text/language/index.ts';
import type { Lang } from '../../text/statement/index.ts';

/** What stands as one: text that is broken into lines where it has spaces, or lines that are left as they are. */
export type PlainPart = Prose | Fixed;

export interface Prose {
  readonly kind: 'prose';
  /** Each ends where its writer ended it. */
  readonly lines: readonly string[];
  /** What stands before the first line, e.g. `(a) `; the others are set in by as much. */
  readonly marker: string;
  readonly indent: number;
  readonly quoted: boolean;
  /** Without a blank line before it. */
  readonly close: boolean;
}

/** Lines that belong under one another: of a table, of a rule. */
export interface Fixed {
  readonly kind: 'fixed';
  readonly lines: readonly string[];
  readonly close: boolean;
}

/** Characters; what RFC 3676, section 4.2, and long custom have. */
export const LINE_WIDTH = 72;

/** As a file has it: lines ended by LF. */
export function fixedText(passages: readonly PlainPart[]): string {
  return textWith(passages, fixedLines);
}

/**
 * As a mail has it, with `format=flowed; delsp=no`: a line that ends with a space goes on in the next. The lines of
 * quotations do not: many programs that join lines leave the signs of quotation between them.
 */
export function flowedText(passages: readonly PlainPart[]): string {
  return textWith(passages, (passage) => {
    if (passage.kind === 'fixed') return passage.lines.map((line) => stuffed(withoutEnd(line)));
    if (passage.quoted) return fixedLines(passage);
    const set = `${' '.repeat(passage.indent)}${passage.marker}`;
    return passage.lines.flatMap((line, n) => {
      const lines = broken(`${n === 0 ? set : ' '.repeat(set.length)}${line}`, LINE_WIDTH - FLOWED_SIGNS);
      return lines.map((part, i) => stuffed(i < lines.length - 1 ? `${part} ` : withoutEnd(part)));
    });
  });
}

/** The space a line is stuffed with, and that by which it goes on. */
const FLOWED_SIGNS = 2;

function fixedLines(passage: PlainPart): readonly string[] {
  if (passage.kind === 'fixed') return passage.lines.map(withoutEnd);
  const { marker, indent, quoted } = passage;
  const first = `${quoted ? '> ' : ''}${' '.repeat(indent)}${marker}`;
  const others = `${quoted ? '> ' : ''}${' '.repeat(indent + widthOf(marker))}`;
  return passage.lines
    .flatMap((line) => broken(line, LINE_WIDTH - widthOf(first)))
    .map((line, i) => withoutEnd(`${i === 0 ? first : others}${line}`));
}

function textWith(passages: readonly PlainPart[], linesOf: (passage: PlainPart) => readonly string[]): string {
  return passages
    .flatMap((passage, i) => [...(i === 0 || passage.close ? [] : ['']), ...linesOf(passage)])
    .map((line) => `${line}\n`)
    .join('');
}

/** RFC 3676, section 4.4: these would be taken for a quotation, for a stuffed line, or for the start of another mail. */
function stuffed(line: string): string {
  return /^(?: |>|From )/u.test(line) ? ` ${line}` : line;
}

/**
 * The lines of a text, at most as wide, broken at plain spaces alone and without the space at which they are. A word that
 * is wider has a line of its own.
 */
function broken(text: string, width: number): readonly string[] {
  const [, lead = '', rest = ''] = /^( *)(.*)$/su.exec(text) ?? [];
  const [first = '', ...others] = rest.split(' ');
  const lines: string[] = [];
  let line = `${lead}${first}`;
  let reach = widthOf(line);
  for (const word of others) {
    const wide = widthOf(word);
    if (reach + 1 + wide <= width || isSignatureMark(line)) {
      line += ` ${word}`;
      reach += 1 + wide;
    } else {
      lines.push(line);
      line = word;
      reach = wide;
    }
  }
  return [...lines, line];
}

/** `-- ` on a line of its own is what mail programs know a signature by (RFC 3676, section 4.3). */
function isSignatureMark(line: string): boolean {
  return /^ *--$/u.test(line);
}

function withoutEnd(line: string): string {
  return line.replace(/(?<! ) +$/u, '');
}

/** What has no width of its own. */
const OVER_ANOTHER = /[\p{M}\u200B-\u200D\u2060]/gu;
/** Letters, figures, marks and spaces of our languages: one unit and one column each. */
const PLAIN = /^[ -~\u00A0-\u017F\u2009-\u200A\u2010-\u2027\u202F\u2030-\u2044]*$/u;

/** In characters as a fixed-width face shows them: accents stand over their letters. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : [...text.replace(OVER_ANOTHER, '')].length;
}

/*
 * Turns a list's counting into HTML: the language's own marks where a mail program takes them, letters and figures elsewhere.
 */

interface CountedList {
  readonly ordered: boolean;
  /** The number of the first item. */
  readonly start: number;
  readonly asWritten?: true;
  readonly lang: Lang;
  /** From 0 for the outermost list. */
  readonly depth: number;
}

interface ListMark {
  readonly open: string;
  readonly close: string;
  /** The style of the item at an index. */
  readonly item: (index: number) => string;
}

/** What programs count by that know no marks of one's own (CSS Lists 3, list-style-type with a string): from the outermost on. */
const TYPES = ['a', 'i', '1'] as const;

export function listMark(list: CountedList, style: string): ListMark {
  const { ordered, start, asWritten, lang, depth } = list;
  const type = asWritten === true ? '1' : (TYPES[Math.min(depth, TYPES.length - 1)] ?? '1');
  const name = ordered ? 'ol' : 'ul';
  return {
    open: ordered ? `<ol type="${type}" start="${start}" style="${style}">` : `<ul style="${style}">`,
    close: `</${name}>`,
    item: (index) => `list-style-type:'${itemMark(list, { lang, depth, index })} '`,
  };
}
