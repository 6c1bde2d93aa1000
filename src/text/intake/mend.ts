/**
 * Turns a text as it stood on a page into one as a person would have typed it, and tells what was mended and what it left.
 *
 * In the files we write, a no-break space is U+00A0 and stands only where the page had one and the language wants one; all
 * others are ordinary spaces. None is added: composition sets the spaces of marks, dates and names itself. The text may
 * come in runs, as mark-up divides it: what is certain is decided over all of them together.
 */
import { assertNever, type Place } from '../../diagnostics/index.ts';
import { type Edit, isLang, languageOf } from '../language/index.ts';
import { inLetters } from '../source/index.ts';
import type {
  DraftBlock,
  DraftInline,
  DraftList,
  DraftListItem,
  DraftNote,
  DraftParagraph,
  DraftTableCell,
  Lang,
} from '../statement/index.ts';

/** What can be mended without a doubt. */
const MENDS = [
  'spaces',
  'no-break-spaces',
  'apostrophes',
  'quotes',
  'dashes',
  'invisible-characters',
  'ligatures',
  'mojibake',
] as const;
export type Mend = (typeof MENDS)[number];

interface Mended {
  readonly text: string;
  /** How often each was needed; what was not needed is absent. */
  readonly mends: ReadonlyMap<Mend, number>;
  /** Straight quotes of which nobody can be certain. */
  readonly unsure: readonly string[];
}

interface MendedRuns extends Omit<Mended, 'text'> {
  readonly runs: readonly string[];
}

const NO_BREAK = '\u00A0';

/** Characters that a page carries unseen, which mean nothing in a line of text. */
export const INVISIBLE = '\u00AD\u200B\u2060\uFEFF\u2028\u2029';

/** Spaces of any kind, as many as stand together. */
const GAPS = /[ \t\u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu;
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');
/** Letters that a PDF has as one, and gives so to whoever copies them. */
const LIGATURES = /[\uFB00-\uFB06]/gu;
const ANY_NO_BREAK = /[\u00A0\u2007\u202F]/u;

/** Two hyphens between words, where a typewriter had no dash; not in a rule or an option. */
const DOUBLE_HYPHEN =
  /(?<=[\p{L}\p{N}\p{P}][ \u00A0]?)(?<![-/])--(?!-)(?=[ \u00A0]|(?<=[\p{L}\p{N},.”’"]--)[\p{L}\p{N}“"])/gu;

/** The text of one paragraph or line, without spaces around it, in NFC. */
export function mend(raw: string, lang: Lang): Mended {
  const { runs, ...rest } = mendRuns([raw], lang);
  return { text: runs.join(''), ...rest };
}

/** The same of a text in several runs; a run may end up with nothing in it. */
function mendRuns(raw: readonly string[], lang: Lang): MendedRuns {
  const mends = new Map<Mend, number>();
  let text = textOfRuns(raw);
  const take = (what: Mend | undefined, edits: readonly Edit[]) => {
    if (what !== undefined && edits.length > 0) mends.set(what, (mends.get(what) ?? 0) + edits.length);
    text = edited(text, edits);
  };
  take('invisible-characters', matches(text.text, INVISIBLES, spaceOrNothing));
  take('ligatures', matches(text.text, LIGATURES, inLetters));
  const { quotes, apostrophes, unsure } = quoteEdits(text.text, lang);
  const marks = [...quotes, ...apostrophes].toSorted((a, b) => a.start - b.start);
  if (apostrophes.length > 0) mends.set('apostrophes', apostrophes.length);
  if (quotes.length > 0) mends.set('quotes', quotes.length);
  take(undefined, marks);
  const dash = languageOf(lang).intake?.pages?.dash;
  if (dash !== undefined) take('dashes', dashEdits(text.text, dash));
  const gaps = gapEdits(text.text, lang);
  if (gaps.doubled > 0) mends.set('spaces', gaps.doubled);
  if (gaps.noBreaks > 0) mends.set('no-break-spaces', gaps.noBreaks);
  take(undefined, gaps.edits);
  return { runs: runsOf(text).map((run) => run.normalize('NFC')), mends, unsure };
}

/** None within an address of a page or a mail, which would lead nowhere. */
function dashEdits(text: string, dash: string): readonly Edit[] {
  const edits = matches(text, DOUBLE_HYPHEN, () => dash);
  if (edits.length === 0) return edits;
  const addresses = matches(text, /\S+/gu, (word) => (IS_ADDRESS.test(word) ? word : '')).filter(
    (one) => one.text !== '',
  );
  let at = 0;
  return edits.filter(({ start }) => {
    while ((addresses[at]?.end ?? Infinity) <= start) at++;
    return start < (addresses[at]?.start ?? Infinity);
  });
}

/** press--office@ferry.example, www.ferry.example/a--b, ferry.example/a--b, xn--fhre-koa.example. */
const IS_ADDRESS = /@|:\/\/|(?<!\p{L})www\.|[\p{L}\p{N}]\.\p{L}{2,}(?:[/:?#]|[.,;:!?)\]”’"»]*$)/u;

/** What parts lines or paragraphs parts words. */
function spaceOrNothing(invisible: string): string {
  return /[\u2028\u2029]/u.test(invisible) ? ' ' : '';
}

/** The text with every gap one ordinary space and none around it, for reading what it says. */
export function folded(text: string): string {
  return text.replace(INVISIBLES, spaceOrNothing).replace(GAPS, ' ').replace(/^ | $/gu, '');
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

/*
 * Turns blocks with their words as on the page into the same blocks with their words mended.
 */

/** Where mending is told: how often each was needed, and in which lines. */
export interface MendBook {
  readonly strict: boolean;
  readonly mends: Map<Mend, { times: number; readonly lines: Set<number> }>;
  /** Words around the marks of which nobody can be certain; without a place where they are not of the page. */
  readonly unsure: { readonly text: string; readonly place?: Place }[];
}

export function mendBook(strict: boolean): MendBook {
  return { strict, mends: new Map(), unsure: [] };
}

export function mendBlock(block: DraftBlock, lang: Lang, book: MendBook): DraftBlock {
  switch (block.kind) {
    case 'paragraph':
      return mendParagraph(block, lang, book);
    case 'heading':
      return { ...block, content: mendContent(block.content, lang, book) };
    case 'list':
      return mendList(block, lang, book);
    case 'quote':
      return { ...block, blocks: block.blocks.map((paragraph) => mendParagraph(paragraph, lang, book)) };
    case 'table':
      return {
        ...block,
        head: block.head.map((cell) => mendCell(cell, lang, book)),
        rows: block.rows.map((row) => row.map((cell) => mendCell(cell, lang, book))),
      };
    case 'thematic-break':
      return block;
    default:
      return assertNever(block);
  }
}

function mendParagraph(paragraph: DraftParagraph, lang: Lang, book: MendBook): DraftParagraph {
  return { ...paragraph, content: mendContent(paragraph.content, lang, book) };
}

function mendList(list: DraftList, lang: Lang, book: MendBook): DraftList {
  const items = list.items.map((item): DraftListItem => ({
    ...item,
    blocks: item.blocks.map((block) =>
      block.kind === 'list' ? mendList(block, lang, book) : mendParagraph(block, lang, book),
    ),
  }));
  return { ...list, items };
}

function mendCell(cell: DraftTableCell, lang: Lang, book: MendBook): DraftTableCell {
  return { ...cell, content: mendContent(cell.content, lang, book) };
}

/** Running text, decided over all of it together: a passage all in another language by that language's rules. */
export function mendContent(content: readonly DraftInline[], lang: Lang, book: MendBook): readonly DraftInline[] {
  const [only, ...others] = content;
  if (only?.kind === 'foreign' && others.length === 0 && isLang(only.lang))
    return [{ ...only, children: mendContent(only.children, only.lang, book) }];
  const runs = runsOfBlocks(content);
  const [first] = content;
  const {
    runs: mended,
    mends,
    unsure,
  } = book.strict ? { runs: trimmed(runs), mends: new Map<Mend, number>(), unsure: [] } : mendRuns(runs, lang);
  if (first !== undefined) {
    const { place } = first;
    for (const [what, times] of mends) noted(book, what, times, place.line);
    book.unsure.push(...unsure.map((text) => ({ text, place: { ...place, column: 1 } })));
  }
  return withRuns(content, [...mended], { lang, book });
}

function noted({ mends }: MendBook, what: Mend, times: number, line: number): void {
  const known = mends.get(what);
  if (known === undefined) mends.set(what, { times, lines: new Set([line]) });
  else {
    known.times += times;
    known.lines.add(line);
  }
}

/** The texts in their order; a line's end is one too, so that they can be told apart from what is around it. */
function runsOfBlocks(content: readonly DraftInline[]): readonly string[] {
  return content.flatMap((inline): readonly string[] => {
    if (inline.kind === 'text') return [inline.text];
    if (inline.kind === 'break') return ['\n'];
    return inline.kind === 'note' ? [] : runsOfBlocks(inline.children);
  });
}

/** Nothing is mended, but no line of Markdown begins or ends with a space. */
function trimmed(runs: readonly string[]): readonly string[] {
  const last = runs.length - 1;
  return runs.map((run, n) => {
    const start = n === 0 ? run.replace(/^[ \t\u00A0]+/u, '') : run;
    return n === last ? start.replace(/(?<![ \t\u00A0])[ \t\u00A0]+$/u, '') : start;
  });
}

interface Around {
  readonly lang: Lang;
  readonly book: MendBook;
}

/** The same running text with other words; `runs` is used up. What has no words left is left out. */
function withRuns(content: readonly DraftInline[], runs: string[], around: Around): readonly DraftInline[] {
  return content.flatMap((inline): readonly DraftInline[] => {
    if (inline.kind === 'text') {
      const text = runs.shift() ?? '';
      return text === '' ? [] : [{ ...inline, text }];
    }
    if (inline.kind === 'break') {
      runs.shift();
      return [inline];
    }
    if (inline.kind === 'note') return [{ ...inline, note: mendNote(inline.note, around) }];
    const children = withRuns(inline.children, runs, around);
    return children.length === 0 ? [] : [{ ...inline, children }];
  });
}

function mendNote(note: DraftNote, { lang, book }: Around): DraftNote {
  return { ...note, blocks: note.blocks.map((paragraph) => mendParagraph(paragraph, lang, book)) };
}

/*
 * Turns the straight quotes of a text into the edits that make them apostrophes and quotation marks, where that is certain.
 */

interface QuoteEdits {
  readonly apostrophes: readonly Edit[];
  readonly quotes: readonly Edit[];
  /** Words around those of which nobody can be certain. */
  readonly unsure: readonly string[];
}

const STRAIGHT_DOUBLE = /"/gu;
const SPACES = ' \t\\n\u00A0\u2000-\u200A\u202F\u3000';

/** A quotation begins at a word after nothing, a space, a bracket or a dash, and ends at its end. */
const OPENS = new RegExp(`(?:^|[${SPACES}(\\[{«“‘—–-])$`, 'u');
const CLOSES = new RegExp(`^(?:$|[${SPACES})\\]}»”’.,;:!?…—–-])`, 'u');
const INCHES = /\d$/u;

/** Letters before and after a mark of which nobody is certain, to find it by. */
const SHOWN = 12;

/**
 * The double ones must alternate, each in a place where its kind can be; one that cannot leaves all of the text alone.
 * Between letters a single one is an apostrophe. After a word it is one too (workers' rights), unless another stands before
 * a word and the two may be quotation marks.
 */
function quoteEdits(text: string, lang: Lang): QuoteEdits {
  const single = apostropheEdits(text);
  const marks = [...text.matchAll(STRAIGHT_DOUBLE)].map((match) => match.index);
  const certain =
    marks.length % 2 === 0 && marks.every((at, n) => (n % 2 === 0 ? opensAt(text, at) : closesAt(text, at)));
  const outer = languageOf(lang).setting?.quotes[0];
  return {
    apostrophes: single.edits,
    quotes:
      outer === undefined || !certain ? [] : marks.map((at, n) => quoteEdit(text, at, outer[n % 2 === 0 ? 0 : 1])),
    unsure: [...single.unsure, ...(outer !== undefined && certain ? [] : marks)].map((at) =>
      text.slice(Math.max(0, at - SHOWN), at + SHOWN),
    ),
  };
}

function opensAt(text: string, at: number): boolean {
  return (
    (OPENS.test(text.slice(Math.max(0, at - 1), at)) && /^[^ \t\n\u00A0]/u.test(text.slice(at + 1))) ||
    (OPENS.test(text.slice(Math.max(0, at - 1), at)) &&
      /^[\u00A0 ]\S/u.test(text.slice(at + 1)) &&
      text.slice(at + 1).includes('"'))
  );
}

function closesAt(text: string, at: number): boolean {
  return (
    CLOSES.test(text.slice(at + 1, at + 2)) &&
    at > 0 &&
    !(INCHES.test(text.slice(0, at)) && !text.slice(0, at).includes('"'))
  );
}

/** A mark that brings its own space takes that of the page, whether it had one or not. */
function quoteEdit(text: string, at: number, mark: string): Edit {
  const before = mark.startsWith(' ') && /[ \u00A0\u202F]/u.test(text[at - 1] ?? '');
  const after = mark.endsWith(' ') && /[ \u00A0\u202F]/u.test(text[at + 1] ?? '');
  return { start: at, end: at + 1, text: before || after ? mark.replace(' ', '') : mark };
}

function apostropheEdits(text: string): { readonly edits: readonly Edit[]; readonly unsure: readonly number[] } {
  const inside = [...text.matchAll(/(?<=\p{L})['\u00B4`](?=\p{L})/gu)].map((match) => match.index);
  const before = [...text.matchAll(/(?<![\p{L}\p{N}])'(?=\p{L})/gu)].map((match) => match.index);
  const after = [...text.matchAll(/(?<=\p{L})'(?!\p{L})/gu)].map((match) => match.index);
  const certain = before.length === 0 ? [...inside, ...after].toSorted((a, b) => a - b) : inside;
  return {
    edits: certain.map((at) => ({ start: at, end: at + 1, text: '’' })),
    unsure: before.length === 0 ? [] : [...before, ...after].toSorted((a, b) => a - b),
  };
}
