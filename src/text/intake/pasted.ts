/**
 * Turns pasted text into its lines: a paragraph a line as a browser copies it, or lines that a mail program has ended at
 * its own width, which are joined again.
 */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import type { Session } from '../../session/index.ts';
import { hyphenationPoints, settableLanguages } from '../language/index.ts';
import { textOfBlock } from '../statement/index.ts';
import { signatoriesApart } from './side-by-side.ts';
import { dateLineOf } from './datelines.ts';
import { isWholeNotice } from './embargo.ts';
import { markerOf } from './lines.ts';
import { folded } from './mend.ts';
import type { OpenOptions, PageLine } from './page.ts';
import { columnsOfVersions, tableOfRows, tabsTold, type TabStretch, tabStretches } from './tab-tables.ts';
import { wordsIn } from './pairs.ts';
import { inAnyLanguage, VERSION_LANGUAGES } from './wording.ts';

/** Spaces of every kind, and what a copied page leaves between words without being seen. */
const NOTHING_BUT_SPACES = /^[\s\u00AD\u200B\u2060\uFEFF]*$/u;

/** Mail programs end lines at 65 to 80 characters; beyond this, a line is a paragraph. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 40;

/** A page of which more lines than this share are longer is not wrapped; single long lines are addresses of the web. */
const LONG_LINES_IN_WRAPPED = 0.05;

/** Lines that a paragraph goes on from; fewer may be chance. */
const FEWEST_WRAPS = 3;

/** The share of full lines that do not end as a sentence does, in a text whose lines were ended by a machine. */
const OPEN_ENDS_IN_WRAPPED = 0.5;

/** A footnote under a text begins on its own line, however full the one before is. */
const NOTE_START = /^[ \t]*(?:\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})[ \u00A0]/u;

const SENTENCE_END = /[.!?:;…](?:[ \u00A0\u202F]?[\])}»›”’"'])*$/u;

/** How a mail that is answered or passed on marks each line. */
const QUOTED = /^(?:> ?)+/u;
const QUOTED_SHARE = 0.8;

/** A rule fills its line, and nothing goes on after it. */
export const RULE = /^[ \t]*(?:[-–—_=*][ \t]?){3,}$/u;

/** The number that a line begins with, as items of lists and footnotes do. */
function itemNumber(text: string): number | undefined {
  const figures = /^[ \t]*\(?(\d{1,2})(?:[.)]|[ \u00A0]?[-–—])[ \u00A0]/u.exec(text)?.[1];
  return figures === undefined ? undefined : Number(figures);
}

export interface PastedLine {
  readonly text: string;
  readonly line: number;
  readonly apart: boolean;
  /** What of a table it is: all of one, or a row of what may be one. */
  readonly tabs?: TabStretch;
}

/** Text as copied from a browser or a mail program. */
export function readPastedText(
  text: string,
  file: string,
  { clocks, session }: Pick<OpenOptions, 'clocks' | 'session'>,
): readonly PageLine[] {
  const columns = rawColumns(text).map(linesOf);
  const words = lineEndWords(columns.flat());
  // Each column has a measure of its own.
  const paragraphs = columns.flatMap((lines) => paragraphsOfLines(lines, clocks));
  return paragraphs.map(([first, ...others]) => {
    const { tabs, ...line } = first;
    const whole = others.reduce((before, { text: after }) => joined(before, after, words, session), line.text);
    const table = tableOfRows(tabs?.rows ?? [], file);
    return { ...line, text: whole, file, ...(table !== undefined && { text: textOfBlock(table), block: table }) };
  });
}

/** The lines of each paragraph: several where a machine has ended them at its width, one where people have. */
export function paragraphsOfLines<L extends PastedLine>(
  lines: readonly L[],
  clocks: OpenOptions['clocks'],
): readonly (readonly [L, ...L[]])[] {
  const width = wrapWidth(lines);
  const paragraphs: [L, ...L[]][] = [];
  let item: number | undefined;
  for (const [n, line] of lines.entries()) {
    const number = itemNumber(line.text);
    const next = number !== undefined && number === (item ?? 0) + 1;
    if (next) item = number;
    else if (line.apart) item = undefined;
    const before = lines[n - 1];
    const open = paragraphs.at(-1);
    if (
      width === undefined ||
      before === undefined ||
      open === undefined ||
      line.apart ||
      line.tabs !== undefined ||
      before.tabs !== undefined ||
      (next && number > 1) ||
      NOTE_START.test(line.text) ||
      beginsAnew(line.text, before.text) ||
      RULE.test(before.text) ||
      RULE.test(line.text) ||
      isWholeNotice(folded(before.text), clocks) ||
      isDateLine(folded(line.text)) ||
      !isFull(before, line, width)
    )
      paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs;
}

/** Geneva, 12 May 2031: under a title that fills its line, the line of place and date is another. */
function isDateLine(plain: string): boolean {
  if (/[.!?;,]$/u.test(plain)) return false;
  return VERSION_LANGUAGES.some((lang) => {
    const read = dateLineOf(plain, lang);
    return read !== undefined && read.places.length > 0 && read.rest.length === 0 && !read.runsIn;
  });
}

/** With fewer lines there is nothing to hold apart. */
const FEWEST_WITHOUT_BLANK = 4;

/** What is doubtful of how the text was divided. */
export function pastedTold(text: string, file: string): readonly Diagnostic[] {
  return [...blankLinesTold(text, file), ...tabsTold(rawColumns(text).flat(), file)];
}

/**
 * A text without any blank line: each line is a paragraph, or a paragraph ends where its last line is shorter than the others;
 * one whose last line is full as well goes on in the next, which nobody can see.
 */
function blankLinesTold(text: string, file: string): readonly Diagnostic[] {
  const lines = rawColumns(text).flatMap(linesOf);
  if (lines.length < FEWEST_WITHOUT_BLANK || lines.some(({ apart }, n) => n > 0 && apart)) return [];
  const place = { file, line: lines[0]?.line ?? 1, column: 1 };
  const width = wrapWidth(lines);
  if (width === undefined) {
    const message = 'the page has no blank lines: each of its lines was taken for a paragraph';
    return [fault('intake/no-blank-lines', message, place, 'compare the paragraphs with those that were meant')];
  }
  const message = `the page has no blank lines: ${endsOfParagraphs(lines, width)}`;
  return [fault('intake/no-blank-lines', message, place, 'compare the paragraphs with those that were meant')];
}

/** How the ends of paragraphs were found in lines that a machine has ended, and after which ones nobody can see whether one does. */
export function endsOfParagraphs(lines: readonly PastedLine[], width: number): string {
  const doubtful = lines.filter((line, n) => {
    const next = lines[n + 1];
    return next?.apart === false && SENTENCE_END.test(line.text.trimEnd()) && isFull(line, next, width);
  });
  const where = doubtful.map(({ line }) => String(line)).join(', ');
  return `a paragraph was taken to end where a line is shorter than the others${
    where === '' ? '' : `, and to go on after line ${where}, which is full and ends a sentence`
  }`;
}

/** The lines of each column of a text; all in one where they do not stand side by side. */
function rawColumns(text: string): readonly (readonly RawLine[])[] {
  return columnsApart(withTabs(unquoted(text.split('\n'))).map((line, n) => ({ text: line, line: n + 1 })));
}

/** So many rows, each of as many cells, and so many words in a cell at most, are a table that somebody has aligned by spaces. */
const FEWEST_ALIGNED_ROWS = 3;
const LONGEST_ALIGNED_CELL = 6;
const ALIGNED = /(?<=\S) {2,}(?=\S)/u;

/** The lines with a tab for each gap of a table that was aligned by spaces: a row has a name and, under the heads, figures. */
function withTabs(lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) => {
    const cells = line.includes('\t') ? [] : line.trim().split(ALIGNED);
    return cells.length > 1 && cells.every((cell) => wordsIn(cell) <= LONGEST_ALIGNED_CELL) ? cells : [];
  });
  const tabbed = [...lines];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const width = rows[from]?.length ?? 0;
    while (to < rows.length && rows[to]?.length === width) to++;
    const own = rows.slice(from, to);
    const areFigures = own
      .slice(1)
      .every(([, ...others]) => others.every((cell) => /\p{Nd}/u.test(cell) && /^[^\p{L}]*\p{L}{0,3}$/u.test(cell)));
    if (width > 1 && own.length >= FEWEST_ALIGNED_ROWS && areFigures)
      for (const [n, cells] of own.entries()) tabbed[from + n] = cells.join('\t');
  }
  return tabbed;
}

/** Lines with something in them; all of a table are one. */
function linesOf(raw: readonly RawLine[]): readonly PastedLine[] {
  const stretches = new Map(
    tabStretches(raw).flatMap((stretch) =>
      Array.from({ length: stretch.to - stretch.from }, (_, n): [number, TabStretch] => [stretch.from + n, stretch]),
    ),
  );
  const lines: PastedLine[] = [];
  let apart = true;
  for (const [n, { text: line, line: place }] of raw.entries()) {
    const tabs = stretches.get(n);
    if (tabs?.rows !== undefined && n > tabs.from) continue;
    if (NOTHING_BUT_SPACES.test(line)) {
      apart = true;
      continue;
    }
    lines.push({ text: line, line: place, apart, ...(tabs !== undefined && { tabs }) });
    apart = false;
  }
  return lines;
}

type RawLine = Pick<PastedLine, 'text' | 'line'>;

/** So many lines, and such a share of them, begin anew behind a gap at one column: the text was copied as it stands on paper. */
const FEWEST_IN_COLUMNS = 4;
const SHARE_IN_COLUMNS = 0.6;
const GAP = /(?<! ) {3,}(?=[^ ])/gu;

/** Two columns side by side, one after the other; each keeps the numbers of its lines. */
function columnsApart(lines: readonly RawLine[]): readonly (readonly RawLine[])[] {
  const cells = columnsOfVersions(lines);
  if (cells !== undefined)
    return [
      cells.flatMap(({ at, text }) => {
        const line = lines[at]?.line ?? 1;
        return [
          { text, line },
          { text: '', line },
        ];
      }),
    ];
  const starts = secondColumn(lines.map(({ text }) => text));
  if (starts === undefined) return [signatoriesApart(lines)];
  const cut = lines.map(({ text, line }, n) => {
    const at = starts[n];
    return {
      left: { text: text.slice(0, at).trimEnd(), line },
      right: { text: at === undefined ? '' : text.slice(at), line },
    };
  });
  return [cut.map(({ left }) => left), cut.map(({ right }) => right)];
}

/**
 * Where each line of two columns side by side begins anew, in the second; nothing of a line that has no part in that, and
 * nothing at all where lines do not stand in columns.
 */
export function secondColumn(texts: readonly string[]): readonly (number | undefined)[] | undefined {
  const starts = new Map<number, number>();
  for (const text of texts)
    for (const gap of text.matchAll(GAP)) {
      const column = gap.index + gap[0].length;
      if (gap.index > 0) starts.set(column, (starts.get(column) ?? 0) + 1);
    }
  const [column = 0, count = 0] = [...starts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const wide = texts.filter((text) => text.trimEnd().length > column).length;
  if (count < FEWEST_IN_COLUMNS || count < SHARE_IN_COLUMNS * wide) return undefined;
  return texts.map((text) => {
    // Over the columns others may begin elsewhere; a line that runs across belongs to the first.
    const gap = [...text.matchAll(GAP)].findLast(({ index }) => index > 0);
    if (gap !== undefined) return gap.index + gap[0].length;
    return text.length > column && /^ *$/u.test(text.slice(0, column)) ? column : undefined;
  });
}

function unquoted(lines: readonly string[]): readonly string[] {
  const full = lines.filter((line) => !NOTHING_BUT_SPACES.test(line));
  const quoted = full.filter((line) => QUOTED.test(line)).length;
  return full.length > 0 && quoted >= QUOTED_SHARE * full.length
    ? lines.map((line) => line.replace(QUOTED, ''))
    : lines;
}

/**
 * The longest line of a text whose lines a machine has ended; nothing if people have. A line by itself between blank lines, which
 * is a title, a menu or a paragraph that nobody has wrapped, says nothing of that; nor does a single longer one over others.
 */
export function wrapWidth(lines: readonly PastedLine[]): number | undefined {
  const among = lines.filter((line, n) => line.tabs === undefined && (!line.apart || lines[n + 1]?.apart === false));
  const widths = among.map(({ text }) => columnsWithoutLast(text.trimEnd())).toSorted((a, b) => a - b);
  const first = lines.findIndex(({ apart }, n) => n > 0 && apart);
  const inner = lines.flatMap((line, n) => {
    const next = lines[n + 1];
    const text = line.text.trimEnd();
    const isInner =
      line.tabs === undefined &&
      next?.apart === false &&
      (text.includes(' ') || WIDE.test(text)) &&
      !beginsAnew(next.text, line.text);
    return isInner ? [{ line, next, text, columns: columnsOf(text), isFirst: first === -1 || n < first }] : [];
  });
  const most = Math.max(1, LONG_LINES_IN_WRAPPED * among.length);
  const widest = lines
    .filter(({ tabs }) => tabs === undefined)
    .map(({ text }) => columnsOf(text.trimEnd()))
    .reduce((wide, columns) => (columns > WIDEST_WRAP ? wide : Math.max(wide, columns)), 0);
  const candidates = new Set([widest, ...inner.map(({ columns }) => columns)]);
  let best: { readonly width: number; readonly open: number } | undefined;
  for (const width of candidates) {
    // No mail program ends lines sooner: then they are the widest of all, or the text has them from people.
    if (width < NARROWEST_WRAP || width > WIDEST_WRAP || (width < NARROWEST_OF_FEW && width < widest)) continue;
    const longer = widths.length - widths.findLastIndex((own) => own <= width) - 1;
    if (longer > most) continue;
    const full = inner.filter(({ line, next, columns }) => columns <= width && isFull(line, next, width));
    const open = full.filter(({ text }) => !endsSentence(text));
    if (!isWrappedAt(width, full, open) || open.length < (best?.open ?? 0)) continue;
    if (best === undefined || open.length > best.open || width > best.width) best = { width, open: open.length };
  }
  // A paragraph in one line is one that nobody has wrapped: a text that has many such has its other ends from people.
  const unwrapped = lines.filter(
    ({ text, tabs }) => tabs === undefined && columnsWithoutLast(text.trimEnd()) > WIDEST_WRAP,
  ).length;
  return best === undefined || best.open < OPEN_FOR_UNWRAPPED * unwrapped ? undefined : best.width;
}

/** Lines that a machine has ended within a sentence, for each paragraph that stands in one line. */
const OPEN_FOR_UNWRAPPED = 2;

const BULLET = /^[ \t]*(?<bullet>[-–—•*·▪◦‣>])[ \t]/u;

/** An item under another, or under what leads to it; a line of a mail that is answered. A dash elsewhere may stand in a sentence. */
function beginsAnew(text: string, before: string): boolean {
  const bullet = BULLET.exec(text)?.groups?.['bullet'];
  if (bullet === undefined) return false;
  return !/[-–—]/u.test(bullet) || BULLET.test(before) || /[:：]$/u.test(before.trimEnd());
}

interface InnerLine {
  readonly text: string;
  readonly next: PastedLine;
  /** Whether it stands in the first block of the page, where the title may be. */
  readonly isFirst: boolean;
}

function isWrappedAt(width: number, full: readonly InnerLine[], open: readonly InnerLine[]): boolean {
  if (full.length >= FEWEST_WRAPS) return open.length >= OPEN_ENDS_IN_WRAPPED * full.length;
  if (open.length === 0 || width < NARROWEST_OF_FEW) return false;
  const texts = new Set(full.map(({ text }) => text));
  const goOn = open.filter(({ text, next }) => goesOnIn(text, next.text, texts.has(next.text.trimEnd())));
  // … the coast of the Calder / Islands in the early hours of / Saturday: a name is divided over a line that goes on.
  const over = new Set(goOn.map(({ text }) => text));
  return (
    goOn.length > 0 && open.every((one) => goOn.includes(one) || (!one.isFirst && over.has(one.next.text.trimEnd())))
  );
}

/** A line without its last word, which may be an address that no machine divides. */
function columnsWithoutLast(text: string): number {
  return columnsOf(/^(?<before>.*) [^ ]+$/u.exec(text)?.groups?.['before'] ?? (WIDE.test(text) ? text : ''));
}

/** Where few lines are full, they are so at the width that mail programs have. */
const NARROWEST_OF_FEW = 60;

/** Whether a sentence goes on in the next line: in small letters, behind a word that leads on, or, of letters that have none, to its end. */
function goesOnIn(text: string, next: string, isNextFull: boolean): boolean {
  if (markerOf(next.trimStart()) !== undefined) return false;
  if (/^\P{L}{0,2}\p{Ll}/u.test(next.trimStart()) || / \p{Ll}{1,3}$/u.test(text)) return true;
  return /[\p{Lo}，、]$/u.test(text) && !/\p{Lu}/u.test(next) && (isNextFull || endsSentence(next.trimEnd()));
}

/** What takes two columns where others take one, and has no space before the next word. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]/u;
const ALL_WIDE = new RegExp(WIDE.source, 'gu');
const ENDS_WIDE = new RegExp(`${WIDE.source}$`, 'u');
const BEGINS_WIDE = new RegExp(`^${WIDE.source}`, 'u');

/** How wide a line is where every letter is as wide as another. */
function columnsOf(text: string): number {
  return text.length + (text.match(ALL_WIDE)?.length ?? 0);
}

/** Whether a sentence ends, with the marks of any script. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) || /[؟؛।。！？；：](?:[”’」』）])*$/u.test(text);
}

/** Programs that count a space or a mark otherwise end their lines a little sooner. */
const WIDTH_SLACK = 3;

/** Whether the first word of the next line had no room on this one, or the last of this one was divided. */
export function isFull(line: PastedLine, next: PastedLine, width: number): boolean {
  const text = line.text.trimEnd();
  const start = next.text.trimStart();
  const word = BEGINS_WIDE.exec(start)?.[0] ?? start.split(' ', 1)[0] ?? '';
  if (/\p{Ll}[-\u2010\u00AD]$/u.test(text) && /^\p{Ll}/u.test(word)) return true;
  // A machine would have ended it sooner.
  if (columnsWithoutLast(text) > width + WIDTH_SLACK) return false;
  return columnsOf(text) + 1 + columnsOf(word) > width - WIDTH_SLACK;
}

/** The words of a text, to settle how a word that was divided is written elsewhere. */
type Words = ReadonlySet<string>;

export function lineEndWords(lines: readonly PastedLine[]): Words {
  if (!lines.some(({ text }) => /\p{L}[-\u2010]$/u.test(text.trimEnd()))) return new Set();
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:[-\u2010’']\p{L}+)*/gu) ?? []));
}

export function joined(before: string, after: string, words: Words, session: Session): string {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  if (ENDS_WIDE.test(left) && BEGINS_WIDE.test(right)) return left + right;
  if (left.endsWith('\u00AD')) return left.slice(0, -1) + right;
  const ending = /(?<!\p{L})(?<first>\p{L}+)(?<hyphen>[-\u2010])$/u.exec(left)?.groups;
  const beginning = /^\p{Ll}+/u.exec(right)?.[0];
  if (ending === undefined || beginning === undefined) return /\p{L}-$/u.test(left) ? left + right : `${left} ${right}`;
  const first = ending['first'] ?? '';
  return (wantsHyphen(first, beginning, words, session) ? left : left.slice(0, -1)) + right;
}

const HYPHENATED_FIRST = new RegExp(`^${inAnyLanguage(({ hyphenated }) => hyphenated.first)}$`, 'iu');
const HYPHENATED_NEVER = new RegExp(`^${inAnyLanguage(({ hyphenated }) => hyphenated.never)}$`, 'iu');
const HYPHENATED_LAST = new RegExp(`^${inAnyLanguage(({ hyphenated }) => hyphenated.last)}$`, 'u');

/** As the text writes the word elsewhere; else as most words of the kind; else without, if it may be hyphenated there. */
function wantsHyphen(first: string, second: string, words: Words, session: Session): boolean {
  const [left, right] = [first.toLowerCase(), second.toLowerCase()];
  if (words.has(left + right)) return false;
  if (words.has(`${left}-${right}`)) return true;
  if (HYPHENATED_NEVER.test(left)) return false;
  if (HYPHENATED_FIRST.test(left) || HYPHENATED_LAST.test(right)) return true;
  // A page is pasted in a language whose pages are understood, so that no others' patterns are asked.
  return !settableLanguages().some(
    ({ abilities, setting }) =>
      abilities?.includes('import') === true &&
      setting.hyphenation !== undefined &&
      hyphenationPoints(left + right, setting.hyphenation, session).includes(left.length),
  );
}
