/** Writes what of a page is not in its statement, with place and reason, for the file beside it; and counts that no word is lost, neither by the readers nor after them. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { hintsAtEmbargo } from './embargo.ts';
import { inLetters } from '../source/index.ts';
import type { Dropped, PageLine } from './page.ts';
import { ask, type Question } from './questions.ts';
import type { RawWords } from './raw-words.ts';

export const LEFT_OUT_FILE = 'left-out.txt';

/** Rules, marks and notes to the reader are named in the summary, and a day that is a fact stands in the facts. */
const NAMED: ReadonlySet<Dropped['what']> = new Set(['separator', 'note', 'fact']);

const REASONS: Readonly<Record<Dropped['what'], string>> = {
  chrome: 'the page’s own, by its mark-up or its words',
  mail: 'the mail’s own: its subject, a note, its sender’s name, or a mail that it answers',
  separator: 'a rule, or a mark that nothing follows',
  'end-mark': 'a mark that the text ends here',
  label: 'what the text is called, or that it may be published',
  correction: 'says that the text replaces an earlier one',
  note: 'a note to the reader',
  'lead-in': 'words that introduce the text',
  version: 'a text that was not taken',
  object: 'no text, or not of the text',
  columns: 'the languages that the columns of a table are in',
  contact: 'somebody to ask, over the text',
  fact: 'a fact of the statement',
  hour: 'an hour that stands by itself over the text',
  unexplained: 'over the title, and not understood',
  unread: 'in the file, and in nothing that was read of it',
};

/**
 * Nothing where all that is left out is named furniture. `isFurniture` tells the words that sites have on every page, which
 * nobody misses where they stand around a text; in its midst they may be its own.
 */
export function leftOutFile(dropped: readonly Dropped[], isFurniture: (text: string) => boolean): string | undefined {
  const isMissed = ({ what, text, within }: Dropped): boolean =>
    what !== 'chrome' || within === true || !isFurniture(text);
  const listed = dropped.filter((one) => !NAMED.has(one.what) && isMissed(one));
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
  /** What of these lines no fact explains. */
  readonly unexplained: readonly Pick<PageLine, 'file' | 'line' | 'text'>[];
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
  /[\u00AD\u200B-\u200F\u2060-\u2069\uFEFF]|[[(]\d{1,2}[\])]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|^[ \t\u00A0]*[[(]?(?:\d{1,3}|\p{L})[.)\]][ \t\u00A0]|^[ \t\u00A0\u3000]*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(text: string): readonly string[] {
  return inLetters(text).replace(NOT_COUNTED, '').toLowerCase().match(WORD) ?? [];
}

/** The letter that a line is called by, (a) or б), and all that stand so in a text: a statement has no other sign for them, as it has for figures. */
const LETTER_AT_START = /^[ \t\u00A0]*[[(]?(\p{L})\u0640?[)\]](?=[ \t\u00A0])/u;
const LETTERS = /(?<![\p{L}\p{N}])[[(]?(\p{L})\u0640?[)\]](?![\p{L}\p{N}])/gu;

function lettersOf(text: string): readonly string[] {
  return [...text.matchAll(LETTERS)].map(([, letter = '']) => `${letter.toLowerCase()})`);
}

function letterOf(text: string): readonly string[] {
  const letter = LETTER_AT_START.exec(text)?.[1];
  return letter === undefined ? [] : [`${letter.toLowerCase()})`];
}

/** Faults: `intake/words-lost`, for the lines with words that are found in nothing that was written, left out or asked. */
export function lostWords({ lines, facts, unexplained, texts }: Account): readonly Diagnostic[] {
  const left = new Map<string, number>();
  for (const text of texts)
    for (const word of [...wordsOf(text), ...lettersOf(text)]) left.set(word, (left.get(word) ?? 0) + 1);
  const lost: { readonly line: Pick<PageLine, 'file' | 'line' | 'text'>; readonly words: readonly string[] }[] = [];
  for (const line of [...lines.filter((one) => !facts.has(lineKey(one))), ...unexplained]) {
    const words = [...letterOf(line.text), ...wordsOf(line.text)].filter((word) => {
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

/*
 * The same of the file itself, whose readers may pass over something.
 */

interface RawAccount {
  readonly raw: readonly RawWords[];
  /** All that was written, left out or asked, and the lines that say facts. */
  readonly texts: readonly string[];
  /** What was told besides, which may quote words. */
  readonly messages: readonly string[];
  /** Tells the words that sites have on every page, and those that say which version follows. */
  readonly isFurniture: (text: string) => boolean;
}

export interface Unread {
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
  readonly questions: readonly Question[];
}

/** More words than these were no mark or number that a reader has understood: somebody must decide. */
const MOST_WORDS_UNASKED = 12;
const MOST_TOLD = 6;
const LONGEST_QUOTE = 120;

/** Words of the files that are in nothing that was read of them: told, listed, and asked about where they are many. */
export function unreadWords(account: RawAccount): Unread {
  const missed = missedStretches(account);
  const [first] = missed;
  if (first === undefined) return { dropped: [], diagnostics: [], questions: [] };
  const dropped = missed.map(({ stretch }): Dropped => ({ line: stretch.line, what: 'unread', text: entry(stretch) }));
  const placeOf = ({ file, line }: RawWords) => ({ file, line, column: 1 });
  const notice = missed.find(({ stretch }) => hintsAtEmbargo(shownText(stretch)));
  if (notice !== undefined) {
    const message = `a notice in ${notice.stretch.part} was not read: ${quoted(notice.stretch)}`;
    const hint = 'write the embargo into statement.yaml, or give --embargo none';
    const place = placeOf(notice.stretch);
    return {
      dropped,
      diagnostics: [],
      questions: [ask('restriction', message, { place, code: 'intake/unaccounted', hint })],
    };
  }
  const count = missed.reduce((sum, { words }) => sum + words.length, 0);
  if (count > MOST_WORDS_UNASKED) {
    const passages = missed.length === 1 ? '' : ` in ${missed.length} passages`;
    const message = `${count} words of the file${passages} were not read, the first in ${first.stretch.part}: ${quoted(first.stretch)}`;
    const question = ask('text', message, {
      place: placeOf(first.stretch),
      code: 'intake/unaccounted',
      hint: WRITE_ALL,
    });
    return { dropped, diagnostics: [], questions: [question] };
  }
  return {
    dropped,
    questions: [],
    diagnostics: missed
      .slice(0, MOST_TOLD)
      .map(({ stretch, words }) =>
        fault(
          'intake/unaccounted',
          `${words.length === 1 ? 'a word' : `${words.length} words`} of the file ${words.length === 1 ? 'was' : 'were'} not read, in ${stretch.part}: ${quoted(stretch)}`,
          placeOf(stretch),
          'if it belongs to the statement, write it into its files',
        ),
      ),
  };
}

const WRITE_ALL = `look at ${LEFT_OUT_FILE}, and write what belongs to the statement into its files`;

function entry(stretch: RawWords): string {
  return `${stretch.part}: ${shownText(stretch)}`;
}

function shownText({ text }: RawWords): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function quoted(stretch: RawWords): string {
  const one = shownText(stretch);
  return `“${one.length > LONGEST_QUOTE ? `${one.slice(0, LONGEST_QUOTE)}…` : one}”`;
}

interface Missed {
  readonly stretch: RawWords;
  readonly words: readonly string[];
}

function missedStretches({ raw, texts, messages, isFurniture }: RawAccount): readonly Missed[] {
  const told = new Set(messages.flatMap(wordsOf));
  return [...partsOf(raw).values()].flatMap((stretches) => {
    const left = new Map<string, number>();
    for (const text of texts) for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
    const take = (word: string): boolean => {
      const count = left.get(word) ?? 0;
      if (count > 0) left.set(word, count - 1);
      return count > 0;
    };
    return stretches.flatMap((stretch): readonly Missed[] => {
      const all = wordsOf(stretch.text);
      const lost = joinedApart(
        all.filter((word) => !take(word)),
        take,
      ).filter((word) => !told.has(word));
      // A mark of a note or the number of an item becomes something else, and a letter alone as well.
      const grave = lost.some((word) => /\p{L}{2}|\p{N}{3}/u.test(word)) || lost.length === all.length;
      if (lost.length === 0 || !grave || isFurniture(shownText(stretch))) return [];
      // What is lost is lost as a whole, though some of its words stand elsewhere.
      return [{ stretch, words: lost.length > all.length / 2 ? all : lost }];
    });
  });
}

/** Without the halves of words that a line's end had divided. */
function joinedApart(lost: readonly string[], take: (word: string) => boolean): readonly string[] {
  const halves = new Set<number>();
  for (const [n, word] of lost.entries()) {
    if (halves.has(n)) continue;
    const other = lost.findIndex(
      (next, at) => at > n && at <= n + FARTHEST_HALF && !halves.has(at) && take(word + next),
    );
    if (other !== -1) halves.add(n).add(other);
  }
  return lost.filter((_, n) => !halves.has(n));
}

/** Between two halves stand those of other columns at most. */
const FARTHEST_HALF = 4;

/** Each part is accounted for by itself, since one may say what another says. */
function partsOf(raw: readonly RawWords[]): ReadonlyMap<string, readonly RawWords[]> {
  const parts = new Map<string, RawWords[]>();
  for (const stretch of raw) {
    const key = `${stretch.file}\n${stretch.part}`;
    const own = parts.get(key);
    if (own === undefined) parts.set(key, [stretch]);
    else own.push(stretch);
  }
  return parts;
}
