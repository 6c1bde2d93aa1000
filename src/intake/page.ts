/** Turns what someone pasted into lines of text, the neutral form that every reader of a format gives and recognition takes. */

/** One line or paragraph of a page, as its reader found it. Spaces and marks are as on the page. */
export interface PageLine {
  readonly text: string;
  /** In the file, from 1. */
  readonly line: number;
  /** Whether the page sets it off from what is before, by a blank line or as a block of its own. */
  readonly apart: boolean;
}

/** A reader of one format. The lines are those with something in them, in reading order. */
export type PageReader = (text: string) => readonly PageLine[];

/** Spaces of every kind, and what a copied page leaves between words without being seen. */
const NOTHING_BUT_SPACES = /^[\s\u00AD\u200B\u2060\uFEFF]*$/u;

/** Text as copied from a browser: one paragraph a line, with blank lines between or without. */
export const readPastedText: PageReader = (text) => {
  const lines: PageLine[] = [];
  let apart = true;
  for (const [n, line] of text.split('\n').entries()) {
    if (NOTHING_BUT_SPACES.test(line)) {
      apart = true;
      continue;
    }
    lines.push({ text: line, line: n + 1, apart });
    apart = false;
  }
  return lines;
};
