/** Tells of a statement whether its pages can be set for sure, as almost all can, without setting them. */
import { type Statement, textOf, textOfBlock, type Table, type Version } from '../statement/index.ts';

/**
 * What every face has that comes with Diptych, and Arabic letters with their signs, whose family is beside it. Held to the
 * faces by a test. All else, also a sign that is to stand on a letter, is for the faces themselves to tell.
 */
const SURELY_COVERED =
  /^[ -~\u00A0-\u00FF\u0100-\u012B\u012E-\u0131\u0134-\u0165\u0168-\u017F\u0218-\u021B\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0400-\u045F\u060C\u061B\u061F\u0621-\u063A\u0640-\u0652\u0660-\u066D\u1E80-\u1E85\u1EA0-\u1EF9\u2010-\u2015\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u202F\u2030\u2039\u203A\u2044\u20AC\u2116\u2122\u2190-\u2193\u2212]*$/u;

/** The characters that need no face to be asked: a test sets them in all of them. */
export function isSurelyCovered(text: string): boolean {
  return SURELY_COVERED.test(text);
}

/** Characters without a place to break that surely fit: a line of two columns of text has some 45, one of a title 25. */
const LONGEST_IN_TEXT = 28;
const LONGEST_IN_HEAD = 18;
/** A title that is longer could fill its page. */
const LONGEST_TITLE = 250;
/** Notes are at the foot of one page. */
const LONGEST_NOTE = 800;
/** Of the longest words of a table's columns together, in half the width of a page. */
const WIDEST_TABLE = 22;

/**
 * Whether no page could be refused for what stands in the text: for a character that no face has, or for a word, a cell, a
 * title or a note that has no room. Where it is in doubt, whoever asks sets the pages. Pure; linear in the length of the text.
 */
export function isSurelySettable({ versions, meta }: Statement): boolean {
  // A third column makes all of them narrower.
  const share = Math.min(1, 2 / versions.length);
  return isSurelyCovered(JSON.stringify([meta, versions])) && versions.every((version) => hasRoom(version, share));
}

function hasRoom(
  { label = [], title, subtitle = [], office, dateline, notices, blocks, notes }: Version,
  share: number,
) {
  const heads = [label, title, subtitle, office, dateline, ...notices].map(textOf);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [textOf(block.content)] : []));
  const noteTexts = notes.map((note) => note.blocks.map(textOfBlock).join(' '));
  return (
    [...heads, ...headings].every(
      (text) => longestIn(text) <= LONGEST_IN_HEAD * share && text.length <= LONGEST_TITLE,
    ) &&
    [...blocks.map(textOfBlock), ...noteTexts].every((text) => longestIn(text) <= LONGEST_IN_TEXT * share) &&
    noteTexts.every((text) => text.length <= LONGEST_NOTE * share) &&
    // No table stands in a list or a quotation.
    blocks.every((block) => block.kind !== 'table' || widthOf(block) <= WIDEST_TABLE * share)
  );
}

function widthOf({ head, rows }: Table): number {
  return head
    .map((cell, column) => [cell, ...rows.flatMap((row) => row[column] ?? [])])
    .map((cells) => Math.max(...cells.map(({ content }) => longestIn(textOf(content)))))
    .reduce((sum, longest) => sum + longest + 1, 0);
}

/** The most characters in a row that no line may end between: addresses are divided at their marks. */
function longestIn(text: string): number {
  let longest = 0;
  for (const [word] of text.matchAll(/[^\s\-‐–—/.?&=_@:#]+/gu)) longest = Math.max(longest, word.length);
  return longest;
}
