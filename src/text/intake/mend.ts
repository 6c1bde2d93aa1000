/**
 * Turns a text as it stood on a page into one as a person would have typed it, and tells what was mended and what it left.
 *
 * In the files we write, a no-break space is U+00A0 and stands only where the page had one and the language wants one; all
 * others are ordinary spaces. None is added: composition sets the spaces of marks, dates and names itself. The text may
 * come in runs, as mark-up divides it: what is certain is decided over all of them together.
 */
import { languageOf, type Edit } from '../language/index.ts';
import type { Lang } from '../statement/index.ts';
import { quoteEdits } from './quotes.ts';

/** What can be mended without a doubt. */
export const MENDS = [
  'spaces',
  'no-break-spaces',
  'apostrophes',
  'quotes',
  'dashes',
  'invisible-characters',
  'mojibake',
] as const;
export type Mend = (typeof MENDS)[number];

export interface Mended {
  readonly text: string;
  /** How often each was needed; what was not needed is absent. */
  readonly mends: ReadonlyMap<Mend, number>;
  /** Straight quotes of which nobody can be certain. */
  readonly unsure: readonly string[];
}

export interface MendedRuns extends Omit<Mended, 'text'> {
  readonly runs: readonly string[];
}

const NO_BREAK = '\u00A0';

/** Characters that a page carries unseen, which mean nothing in a line of text. */
export const INVISIBLE = '\u00AD\u200B\u2060\uFEFF\u2028\u2029';

/** Spaces of any kind, as many as stand together. */
const GAPS = /[ \t\u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu;
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');
const ANY_NO_BREAK = /[\u00A0\u2007\u202F]/u;

/** Two hyphens between words, where a typewriter had no dash; not in a rule, an option or an address. */
const DOUBLE_HYPHEN =
  /(?<=[\p{L}\p{N}\p{P}][ \u00A0]?)(?<![-/])--(?!-)(?=[ \u00A0]|(?<=[\p{L}\p{N},.”’"]--)[\p{L}\p{N}“"])/gu;

/** The text of one paragraph or line, without spaces around it, in NFC. */
export function mend(raw: string, lang: Lang): Mended {
  const { runs, ...rest } = mendRuns([raw], lang);
  return { text: runs.join(''), ...rest };
}

/** The same of a text in several runs; a run may end up with nothing in it. */
export function mendRuns(raw: readonly string[], lang: Lang): MendedRuns {
  const mends = new Map<Mend, number>();
  let text = textOfRuns(raw);
  const take = (what: Mend | undefined, edits: readonly Edit[]) => {
    if (what !== undefined && edits.length > 0) mends.set(what, (mends.get(what) ?? 0) + edits.length);
    text = edited(text, edits);
  };
  take(
    'invisible-characters',
    matches(text.text, INVISIBLES, () => ''),
  );
  const { quotes, apostrophes, unsure } = quoteEdits(text.text, lang);
  const marks = [...quotes, ...apostrophes].toSorted((a, b) => a.start - b.start);
  if (apostrophes.length > 0) mends.set('apostrophes', apostrophes.length);
  if (quotes.length > 0) mends.set('quotes', quotes.length);
  take(undefined, marks);
  const dash = languageOf(lang).intake?.pages?.dash;
  if (dash !== undefined)
    take(
      'dashes',
      matches(text.text, DOUBLE_HYPHEN, () => dash),
    );
  const gaps = gapEdits(text.text, lang);
  if (gaps.doubled > 0) mends.set('spaces', gaps.doubled);
  if (gaps.noBreaks > 0) mends.set('no-break-spaces', gaps.noBreaks);
  take(undefined, gaps.edits);
  return { runs: runsOf(text).map((run) => run.normalize('NFC')), mends, unsure };
}

/** The text with every gap one ordinary space and none around it, for reading what it says. */
export function folded(text: string): string {
  return text.replace(INVISIBLES, '').replace(GAPS, ' ').replace(/^ | $/gu, '');
}

/** A text and where each of its runs ends. */
interface RunText {
  readonly text: string;
  readonly ends: readonly number[];
}

function textOfRuns(runs: readonly string[]): RunText {
  let end = 0;
  return { text: runs.join(''), ends: runs.map((run) => (end += run.length)) };
}

function runsOf({ text, ends }: RunText): readonly string[] {
  return ends.map((end, n) => text.slice(ends[n - 1] ?? 0, end));
}

/** What an edit writes stands in the run where it begins. */
function edited({ text, ends }: RunText, edits: readonly Edit[]): RunText {
  if (edits.length === 0) return { text, ends };
  const parts: string[] = [];
  const moved: number[] = [];
  let at = 0;
  let length = 0;
  let next = 0;
  for (const { start, end, text: by } of edits) {
    for (let own = ends[next]; own !== undefined && own <= start; own = ends[++next]) moved.push(length + own - at);
    parts.push(text.slice(at, start), by);
    length += start - at + by.length;
    at = end;
    for (let own = ends[next]; own !== undefined && own < end; own = ends[++next]) moved.push(length);
  }
  for (const own of ends.slice(next)) moved.push(length + own - at);
  parts.push(text.slice(at));
  return { text: parts.join(''), ends: moved };
}

function matches(text: string, pattern: RegExp, by: (found: string) => string): readonly Edit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [found] = match;
    return { start: match.index, end: match.index + found.length, text: by(found) };
  });
}

interface GapEdits {
  readonly edits: readonly Edit[];
  /** Gaps of several spaces, and no-break spaces that nobody wanted. */
  readonly doubled: number;
  readonly noBreaks: number;
}

/** Every gap is one space, and a no-break space only where there was one and the language would set one. */
function gapEdits(text: string, lang: Lang): GapEdits {
  const gaps = [...text.matchAll(GAPS)].map((match) => ({ start: match.index, gap: match[0] }));
  const { setting } = languageOf(lang);
  const wanted = new Set<number>();
  if (setting !== undefined && gaps.some(({ gap }) => ANY_NO_BREAK.test(gap)))
    for (const { start } of setting.space(
      text.replace(GAPS, (gap) => ' '.repeat(gap.length)),
      setting.spacingProfiles[0] ?? '',
    ))
      wanted.add(start);
  const edits: Edit[] = [];
  let [doubled, noBreaks] = [0, 0];
  for (const { start, gap } of gaps) {
    const end = start + gap.length;
    const outside = start === 0 || end === text.length || text[start - 1] === '\n' || text[end] === '\n';
    const by = outside ? '' : wanted.has(start) && ANY_NO_BREAK.test(gap) ? NO_BREAK : ' ';
    if (gap.length > 1) doubled++;
    noBreaks += occurrences(gap, ANY_NO_BREAK) - occurrences(by, ANY_NO_BREAK);
    if (by !== gap) edits.push({ start, end, text: by });
  }
  return { edits, doubled, noBreaks };
}

function occurrences(text: string, pattern: RegExp): number {
  return text.split(pattern).length - 1;
}
