/**
 * Joins again the lines that a machine has ended, where a web page or an office document keeps each of them: a mail that was
 * pasted into Word, or a text whose site turns every end of a line into a break.
 */
import { type Diagnostic, fault, type Outcome, settle } from '../../diagnostics/index.ts';
import { type DraftInline, type DraftParagraph, textOfBlock } from '../statement/index.ts';
import { columnsOfLines } from './columns-apart.ts';
import type { OpenedPage, OpenOptions, PageLine } from './page.ts';
import { languageOfText } from './pairs.ts';
import {
  endsOfParagraphs,
  endsSentence,
  isFull,
  joined,
  lineEndWords,
  paragraphsOfLines,
  type PastedLine,
  RULE,
  wrapWidth,
} from './pasted.ts';

/** A line of the page that may be a part of a paragraph, as a pasted text has it. */
interface Loose extends PastedLine {
  readonly at: number;
}

/** Warns with `intake/no-blank-lines` where nothing but their length tells lines from the ends of paragraphs. */
export function withWholeParagraphs(
  opened: Outcome<OpenedPage>,
  { clocks, session }: Pick<OpenOptions, 'clocks' | 'session'>,
): Outcome<OpenedPage> {
  if (!opened.ok) return opened;
  // Each column has a measure of its own.
  const columns = columnsOfLines(opened.value.lines).map((lines) =>
    wholeParagraphs(lines, opened.value.file, { clocks, session }),
  );
  const lines = columns.flatMap((column) => column.lines);
  return settle({ ...opened.value, lines }, [...opened.diagnostics, ...columns.flatMap(({ told }) => told)]);
}

interface Whole {
  readonly lines: readonly PageLine[];
  readonly told: readonly Diagnostic[];
}

function wholeParagraphs(
  lines: readonly PageLine[],
  file: string,
  { clocks, session }: Pick<OpenOptions, 'clocks' | 'session'>,
): Whole {
  const broken = looseLines(lines, ({ continues }) => continues !== true);
  // As the page sets its paragraphs; else as if it had set none, for each of its lines is one.
  const loose = isWrapped(broken) ? broken : looseLines(lines, changesLanguage);
  const width = isWrapped(loose) ? wrapWidth(loose) : undefined;
  if (width === undefined) return { lines, told: [] };
  const words = lineEndWords(loose);
  const whole = new Map(
    paragraphsOfLines(loose, clocks).map(([first, ...others]) => [first.at, others.map(({ at }) => at)]),
  );
  const taken = new Set([...whole.values()].flat());
  const read = lines.flatMap((line, n) => {
    if (taken.has(n)) return [];
    const others = (whole.get(n) ?? []).flatMap((at) => lines[at] ?? []);
    return [others.reduce((before, after) => together(before, after, (a, b) => joined(a, b, words, session)), line)];
  });
  return { lines: read, told: loose === broken ? [] : [paragraphsTold(loose, width, file)] };
}

/** The paragraphs of running text, each of which may be a line of one; what stands between is where one begins. */
function looseLines(
  lines: readonly PageLine[],
  isApart: (line: PageLine, before: PageLine) => boolean,
): readonly Loose[] {
  return lines.flatMap((line, at) => {
    if (!isLoose(line)) return [];
    const before = lines[at - 1];
    const goesOn =
      before !== undefined && isLoose(before) && before.lang === line.lang && before.column === line.column;
    return [{ text: line.text, line: line.line, apart: !goesOn || isApart(line, before), at }];
  });
}

/** Whether a sentence ends and the next is in another language: no paragraph goes on so. */
function changesLanguage({ text }: PageLine, before: PageLine): boolean {
  if (!isClosed(before.text.trimEnd())) return false;
  const [above, own] = [before.text, text].map(languageOfText);
  return above !== undefined && own !== undefined && above !== own;
}

function isLoose({ text, block, own, boxed, pair, namesColumns }: PageLine): boolean {
  if (WITHOUT_SPACES.test(text)) return false;
  if (own === true || boxed === true || pair !== undefined || namesColumns === true) return false;
  return block?.kind === 'paragraph' && block.role === 'body' && !block.content.some(({ kind }) => kind === 'break');
}

/** Scripts whose words have no space between: no machine has ended such a line at a word, and its paragraphs are short in letters. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const FEWEST_OPEN_LINES = 3;
const SHARE_OPEN = 0.5;

/** How a sentence goes on: in small letters, or a script that has no others, behind a figure or not; not as an item of a list. */
const GOES_ON = /^(?![-–—•*(]|\d{1,2}[.)] )\P{L}{0,12}[\p{Ll}\p{Lo}]/u;

/** Whether full lines end within a sentence, which goes on in the next. */
function isWrapped(lines: readonly Loose[]): boolean {
  const width = wrapWidth(lines);
  if (width === undefined) return false;
  const starts = lines.flatMap((line, n) => {
    const next = lines[n + 1];
    const isOpen = next?.apart === false && isFull(line, next, width) && !isClosed(line.text.trimEnd());
    return isOpen ? [next.text.trimStart()] : [];
  });
  const going = starts.filter((start) => GOES_ON.test(start)).length;
  return going >= FEWEST_OPEN_LINES && going >= SHARE_OPEN * starts.length;
}

/** A sentence that ends, or a rule, which fills its line as well. */
function isClosed(text: string): boolean {
  return endsSentence(text) || RULE.test(text);
}

/** Two lines as one; how they are joined is told of their text, and what marks their words stays. */
function together(before: PageLine, after: PageLine, join: (a: string, b: string) => string): PageLine {
  if (before.block?.kind !== 'paragraph' || after.block?.kind !== 'paragraph') return before;
  const [left, right] = [before.text.trimEnd(), after.text.trimStart()];
  const between = left.length + right.length - join(left, right).length;
  const content: readonly DraftInline[] = [
    ...(between > 0 ? withoutEnd(before.block.content, between) : before.block.content),
    ...(between < 0 ? [{ kind: 'text', text: ' ', place: after.block.place } as const] : []),
    ...after.block.content,
  ];
  const block: DraftParagraph = { ...before.block, content };
  return { ...before, text: textOfBlock(block), block };
}

/** Without the hyphen of a divided word; behind words that are marked it stays, for nobody marks half a word. */
function withoutEnd(content: readonly DraftInline[], count: number): readonly DraftInline[] {
  const last = content.at(-1);
  if (last?.kind !== 'text') return content;
  return [...content.slice(0, -1), { ...last, text: last.text.trimEnd().slice(0, -count) }];
}

function paragraphsTold(lines: readonly Loose[], width: number, file: string): Diagnostic {
  const message = `each line of the page is a paragraph, and they end within their sentences: they were joined, and ${endsOfParagraphs(lines, width)}`;
  const place = { file, line: lines[0]?.line ?? 1, column: 1 };
  return fault('intake/no-blank-lines', message, place, 'compare the paragraphs with those that were meant');
}
