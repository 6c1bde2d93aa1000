/** Turns what is said of a bag into the lines of bag-info.txt and back (RFC 8493, 2.2.2). */
import { linesOf, type BrokenLine } from './tag-file.ts';

/** The longest line that RFC 8493, 2.2.2, recommends, in characters. */
const LONGEST_LINE = 79;

/** What stands before the lines that go on with the one above; readers that only join the lines read one space. */
const INDENT = ' ';

/** A label and its value, in order; a label may come again. */
export type InfoField = readonly [label: string, value: string];

/**
 * A field to a line, long values folded where they have a space. Spaces, tabs and ends of lines within a value become
 * one space: a reader could not tell them from folding. Throws for a label with a colon or an end of line.
 */
export function formatInfo(fields: readonly InfoField[]): string {
  return fields.map(([label, value]) => `${folded(label, value)}\n`).join('');
}

function folded(label: string, value: string): string {
  if (!/^[^:\r\n \t][^:\r\n]*$/u.test(label)) throw new Error(`not a label of bag-info.txt: ${JSON.stringify(label)}`);
  const lines: string[] = [];
  let line = `${label}:`;
  let hasWord = false;
  for (const word of value.split(/[ \t\r\n]+/u).filter((part) => part !== '')) {
    const isFull = hasWord && lengthOf(line) + 1 + lengthOf(word) > LONGEST_LINE;
    if (isFull) lines.push(line);
    line = isFull ? INDENT + word : `${line} ${word}`;
    hasWord = true;
  }
  return [...lines, line].join('\n');
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** What the lines say: each label with its values, in order. Labels are the same in capitals and small letters. */
export function readInfo(text: string): {
  readonly info: ReadonlyMap<string, readonly string[]>;
  readonly broken: readonly BrokenLine[];
} {
  const fields: { readonly label: string; readonly words: string[] }[] = [];
  const broken: BrokenLine[] = [];
  for (const [n, line] of linesOf(text).entries()) {
    const last = fields.at(-1);
    const [, label, value] = /^([^: \t][^:]*):[ \t]*(.*)$/su.exec(line) ?? [];
    if (/^[ \t]/u.test(line) && last !== undefined) last.words.push(line);
    else if (label !== undefined && value !== undefined) fields.push({ label: label.trimEnd(), words: [value] });
    else broken.push({ line: n + 1, why: 'is not a label and its value' });
  }
  return { info: byLabel(fields), broken };
}

function byLabel(fields: readonly { readonly label: string; readonly words: readonly string[] }[]) {
  const info = new Map<string, string[]>();
  const spellings = new Map<string, string>();
  for (const { label, words } of fields) {
    const spelling = spellings.get(label.toLowerCase()) ?? label;
    spellings.set(label.toLowerCase(), spelling);
    const value = words
      .map((line) => line.replace(/^[ \t]+|[ \t]+$/gu, ''))
      .filter((line) => line !== '')
      .join(' ');
    info.set(spelling, [...(info.get(spelling) ?? []), value]);
  }
  return info;
}
