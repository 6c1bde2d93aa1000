/** Turns the known lines of a page into its versions: the head and the paragraphs of each, and what belongs to none. */
import { done, failed, fault, type Diagnostic, type Outcome } from '../diagnostics/index.ts';
import { LANGS, type Lang } from '../statement/index.ts';
import { findDate } from './dates.ts';
import { withoutNotes, wordsIn, type Line } from './lines.ts';

/** One version as it stands on the page. */
export interface Section {
  readonly lang: Lang;
  /** The lines over its text; for the first version these are all the lines of the page up to its text. */
  readonly head: readonly Line[];
  readonly paragraphs: readonly Line[];
}

export interface Sections {
  readonly sections: readonly Section[];
  /** Separators, and the lines of the site. */
  readonly dropped: readonly Line[];
}

/** A sentence of this many words over the date line is text, so that the date is not the head's. */
const SHORTEST_PARAGRAPH_WORDS = 20;
/** A stray line of another language with fewer words than this (Thank you. Merci.) makes no version. */
const SHORTEST_VERSION_WORDS = 12;

/** The versions of a page, in its order; it must have one in each of our languages. */
export function splitSections(lines: readonly Line[], file: string): Outcome<Sections> {
  const top = topOfText(lines);
  const isChrome = (line: Line, n: number): boolean => line.role === 'chrome' || (n < top && line.role === 'text');
  const chrome = lines.filter(isChrome);
  const rest = lines.filter((line, n) => !isChrome(line, n));
  const runs = runsOfLanguage(rest);
  const faults = runFaults(runs, file);
  if (faults.length > 0) return failed(faults);
  const sections = runs.map(({ lang, first }, n): Section => {
    const from = n === 0 ? 0 : headStart(rest, first);
    const next = runs[n + 1];
    const to = next === undefined ? rest.length : headStart(rest, next.first);
    const own = rest.slice(from, to).filter(isNoSeparator);
    const body = own.findIndex((line) => line === rest[first]);
    return { lang, head: own.slice(0, body), paragraphs: own.slice(body) };
  });
  return done({ sections, dropped: [...chrome, ...rest.filter((line) => !isNoSeparator(line))] });
}

function isNoSeparator(line: Line): boolean {
  return line.role !== 'separator';
}

/** Where the date line is, if no real text stands over it; sentences over it are then the site's. */
function topOfText(lines: readonly Line[]): number {
  const at = lines.findIndex((line) => line.role === 'head' && findDate(withoutNotes(line.plain).text) !== undefined);
  const above = lines.slice(0, Math.max(at, 0));
  return above.some((line) => line.role === 'text' && wordsIn(line.plain) >= SHORTEST_PARAGRAPH_WORDS)
    ? 0
    : Math.max(at, 0);
}

/** A stretch of text in one language; `first` is the index of its first line of text. */
interface Run {
  readonly lang: Lang;
  readonly first: number;
  readonly words: number;
}

function runsOfLanguage(lines: readonly Line[]): readonly Run[] {
  const joined = joinedRuns(stretches(lines), () => false);
  return joinedRuns(joined, ({ words }) => words < SHORTEST_VERSION_WORDS);
}

/** Neighbours in one language made one; what is in none, or `stray`, goes with what is before it, the first with the next. */
function joinedRuns(parts: readonly Stretch[], stray: (stretch: Stretch) => boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const stretch of parts) {
    const { lang, first, words } = stretch;
    const last = runs.at(-1);
    if (last !== undefined && (lang === undefined || lang === last.lang || stray(stretch))) {
      runs[runs.length - 1] = { ...last, words: last.words + words };
    } else {
      runs.push({ lang: lang ?? parts.find((part) => part.lang !== undefined)?.lang ?? 'en', first, words });
    }
  }
  return runs;
}

/** Lines of text together; in no language as long as none of them is sure of one. */
interface Stretch {
  readonly lang: Lang | undefined;
  readonly first: number;
  readonly words: number;
}

/**
 * Text lines that follow each other without a head or separator and, as far as they are sure of it, in one language. A
 * salutation goes with the text it opens.
 */
function stretches(lines: readonly Line[]): readonly Stretch[] {
  const found: { -readonly [K in keyof Stretch]: Stretch[K] }[] = [];
  let open = false;
  for (const [n, line] of lines.entries()) {
    if (line.role !== 'text') {
      open = false;
      continue;
    }
    const current = found.at(-1);
    const other = line.lang !== undefined && current?.lang !== undefined && line.lang !== current.lang;
    if (current !== undefined && open && !other) {
      current.lang ??= line.lang;
      current.words += wordsIn(line.plain);
    } else {
      found.push({ lang: line.lang, first: n, words: wordsIn(line.plain) });
    }
    open = true;
  }
  return found;
}

/** Where the head over the text line `first` begins: after the last text or separator before it. */
function headStart(lines: readonly Line[], first: number): number {
  let start = first;
  while (start > 0 && lines[start - 1]?.role === 'head') start--;
  return start;
}

function runFaults(runs: readonly Run[], file: string): readonly Diagnostic[] {
  const top = { file, line: 1, column: 1 };
  if (runs.length === 0) {
    return [
      fault('intake/no-paragraphs', 'the page has no paragraph', top, 'paste the text with its paragraphs, one a line'),
    ];
  }
  const languages = new Set(runs.map(({ lang }) => lang));
  if (languages.size < LANGS.length) {
    const missing = LANGS.filter((lang) => !languages.has(lang)).join(', ');
    return [
      fault(
        'intake/no-second-language',
        `the page has no text in ${missing}`,
        top,
        'paste both versions into one file, one under the other',
      ),
    ];
  }
  if (runs.length > LANGS.length) {
    return [
      fault(
        'intake/mixed-languages',
        `the page changes language ${runs.length - 1} times`,
        top,
        'put all paragraphs of one language together',
      ),
    ];
  }
  return [];
}
