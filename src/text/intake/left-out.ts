/** Writes what of a page is not in its statement, with place and reason, for the file beside it; and counts that no word is lost. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { inLetters } from '../source/index.ts';
import type { Dropped, PageLine } from './page.ts';

export const LEFT_OUT_FILE = 'left-out.txt';

/** Rules, marks and notes to the reader are named in the summary, and a day that is a fact stands in the facts. */
const NAMED: ReadonlySet<Dropped['what']> = new Set(['separator', 'note', 'fact']);

const REASONS: Readonly<Record<Dropped['what'], string>> = {
  chrome: 'the page’s own, by its mark-up or its words',
  separator: 'a rule, or a mark that nothing follows',
  note: 'a note to the reader',
  'lead-in': 'words that introduce the text',
  version: 'a text that was not taken',
  object: 'no text, or not of the text',
  contact: 'somebody to ask, over the text',
  fact: 'a fact of the statement',
  unexplained: 'over the title, and not understood',
};

/** Nothing where all that is left out is named furniture. `isFurniture` tells the words that sites have on every page. */
export function leftOutFile(dropped: readonly Dropped[], isFurniture: (text: string) => boolean): string | undefined {
  const listed = dropped.filter(({ what, text }) => !NAMED.has(what) && !(what === 'chrome' && isFurniture(text)));
  if (listed.length === 0) return undefined;
  const parts = listed.map(
    ({ line, what, text, file }) =>
      `${file === undefined ? '' : `${file}, `}line ${String(line)}, ${REASONS[what]}:\n${text}\n`,
  );
  return `What stands on the page and not in the statement.\n\n${parts.join('\n')}`;
}

/** Where a word of the page may have gone. */
export interface Account {
  readonly lines: readonly PageLine[];
  /** The lines that say facts: a date, a place, an office, a label. */
  readonly facts: ReadonlySet<string>;
  /** All that was written, left out or asked. */
  readonly texts: readonly string[];
}

/** A line of a page, among all that stand in one line of its file; a half of one as the whole. */
export function lineKey({
  file,
  line,
  text,
  whole,
}: Pick<PageLine, 'file' | 'line' | 'text'> & { readonly whole?: string }): string {
  return `${file}:${String(line)}:${whole ?? text}`;
}

/** Signs that are not seen, and marks that become something else: those of lists and of notes. */
const NOT_COUNTED =
  /[\u00AD\u200B-\u200F\u2060-\u2069\uFEFF]|[[(]\d{1,2}[\])]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|^[ \t\u00A0]*[[(]?(?:\d{1,3}|\p{L})[.)\]][ \t\u00A0]/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(text: string): readonly string[] {
  return inLetters(text).replace(NOT_COUNTED, '').toLowerCase().match(WORD) ?? [];
}

/** Faults: `intake/words-lost`, for the lines with words that are found in nothing that was written, left out or asked. */
export function lostWords({ lines, facts, texts }: Account): readonly Diagnostic[] {
  const left = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  const lost: { readonly line: PageLine; readonly words: readonly string[] }[] = [];
  for (const line of lines) {
    if (facts.has(lineKey(line))) continue;
    const words = wordsOf(line.text).filter((word) => {
      const count = left.get(word) ?? 0;
      if (count > 0) left.set(word, count - 1);
      return count === 0;
    });
    if (words.length > 0) lost.push({ line, words });
  }
  const [first] = lost;
  if (first === undefined) return [];
  const count = lost.reduce((sum, { words }) => sum + words.length, 0);
  const shown = lost
    .slice(0, 3)
    .map(({ line, words }) => `line ${String(line.line)} “${words.slice(0, 6).join(' ')}”`)
    .join(', ');
  return [
    fault(
      'intake/words-lost',
      `${String(count)} ${count === 1 ? 'word' : 'words'} of the page would be lost: ${shown}`,
      { file: first.line.file, line: first.line.line, column: 1 },
      'nothing was written, for this is a fault of Diptych: please report the page; until then, write the statement by hand',
    ),
  ];
}
