/** Turns a Markdown file that is no statement's yet into its lines and blocks: its mark-up is kept, its front matter a head. */
import * as z from 'zod';
import { fault, settle, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { OUR_LANG, settingOf } from '../language/index.ts';
import { isLikeMark, limitFault, placeIn, readBlocks, readFacts, unfitCharacters } from '../source/index.ts';
import { isLanguageName, languageCalled } from './column-names.ts';
import { speaksOfRestriction } from './embargo.ts';
import { isStoppedDateLine } from './datelines.ts';
import { markerOf } from './lines.ts';
import { wordsIn } from './pairs.ts';
import { STATUSES, textOfBlock, type DraftBlock, type DraftHeading, type Status } from '../statement/index.ts';
import { decodePage } from './decoding.ts';
import { knownTag } from './html-blocks.ts';
import { INVISIBLE } from './mend.ts';
import type { Dropped, OpenedPage, OpenOptions, PageFile, PageLine } from './page.ts';
import { secondColumn } from './pasted.ts';
import { relined } from './relined.ts';
import { markdownOfRows, tabsTold, tabStretches, type TextLine } from './tab-tables.ts';
import { hasContactDetails, isName, nameBeforeComma, VERSION_LANGUAGES } from './wording.ts';

export function openMarkdown({ name, bytes }: PageFile, { strict }: OpenOptions): Outcome<OpenedPage> {
  const decoded = decodePage(bytes, { file: name, strict });
  if (!decoded.ok) return decoded;
  const { text, encoding, mojibake } = decoded.value;
  const unfit = unfitCharacters(text, (offset) => placeIn(text, offset, name), strict ? '' : INVISIBLE);
  const limit = limitFault(text, name);
  const read = limit === undefined && unfit.length === 0 ? readLines(withOwnNotes(text), name) : NOTHING;
  const { lines, dropped, faults } = read;
  return settle({ file: name, format: 'markdown', encoding, lines, dropped, mojibake, diagnostics: [] }, [
    ...decoded.diagnostics,
    ...unfit,
    ...(limit === undefined ? [] : [limit]),
    ...faults,
    ...tabsTold(linesWithTabs(text), name),
  ]);
}

/** Marks of Markdown: at the beginning of a line, under one, at its end, and within. */
const MARKS =
  /^ {0,3}(?:#{1,6} +[^\s#]|[>|<]|(?:[-+*]|\d{1,9}[.)])[ \t]|```|~~~|(?:={2,}|-{2,})[ \t]*$)|(?: {2}|\\)$|[*_`[\]<>\\]/mu;

/** In characters. */
const LONGEST_LINE_TOGETHER = 60;
/** With fewer lines there is nothing to hold apart. */
const FEWEST_LINES = 4;

/**
 * Whether a file is Markdown by its name alone: it has no mark, and its lines are no paragraphs that somebody has divided.
 * Lines that follow each other are heads and marks of their own in it, which Markdown would make one sentence of.
 */
export function isPlainText({ name, bytes }: PageFile): boolean {
  const decoded = decodePage(bytes, { file: name, strict: false });
  if (!decoded.ok) return false;
  const { text } = decoded.value;
  if (MARKS.test(text)) return false;
  // Markdown would draw the gap between two columns together, and their halves of lines.
  if (secondColumn(text.split('\n')) !== undefined) return true;
  const stretches = text.trim().split(/\n(?:[ \t]*\n)+/u);
  if (stretches.length === 1) return text.trim().split('\n').length >= FEWEST_LINES;
  return stretches.every((stretch) => {
    const lines = stretch.split('\n');
    return lines.length === 1 || lines.every((line) => line.trim().length <= LONGEST_LINE_TOGETHER);
  });
}

/** A mark of a note, or the note itself, which begins its line and has a colon. */
const NOTE = /^ {0,3}\[\^(?<note>[^\]\s]{1,80})\]:|\[\^(?<mark>[^\]\s]{1,80})\]/gu;

/**
 * Versions in one file each count their notes from 1. Where each note of a name stands under marks of its own, the later
 * ones get names of their own: [^1-2]. Where they do not, nobody knows what belongs together.
 */
function withOwnNotes(text: string): string {
  const lines = text.split('\n');
  const orders = new Map<string, string>();
  for (const line of lines) {
    for (const { groups } of line.matchAll(NOTE)) {
      const name = groups?.['note'] ?? groups?.['mark'] ?? '';
      orders.set(name, `${orders.get(name) ?? ''}${groups?.['note'] === undefined ? 'm' : 'N'}`);
    }
  }
  const again = new Set([...orders].flatMap(([name, order]) => (/^(?:m+N){2,}$/u.test(order) ? [name] : [])));
  if (again.size === 0) return text;
  const counts = new Map<string, number>();
  const renamed = (line: string) =>
    line.replace(NOTE, (whole: string, note: string | undefined, mark: string | undefined) => {
      const name = note ?? mark ?? '';
      const count = counts.get(name) ?? 0;
      if (note !== undefined) counts.set(name, count + 1);
      return again.has(name) && count > 0 ? whole.replace(`^${name}`, `^${name}-${count + 1}`) : whole;
    });
  return lines.map(renamed).join('\n');
}

interface ReadDraft {
  readonly lines: readonly PageLine[];
  readonly dropped: readonly Dropped[];
  readonly faults: readonly Diagnostic[];
}

/** One for each version that a page may have, given twice. */
const MOST_HEADS = 12;

const NOTHING: ReadDraft = { lines: [], dropped: [], faults: [] };

/** A stretch of the file: facts between two fences, a title, or text. */
interface Segment {
  readonly kind: 'facts' | 'title' | 'text';
  readonly lines: readonly string[];
  /** In the file, from 1. */
  readonly line: number;
}

/** What Markdown has tabs in that are between no cells: code, lists, quotations, tables by bars, comments and notes. */
const OWN_TABS = /^(?: {4}| {0,3}(?:\t|[>|#<]|[-+*][ \t]|\d{1,9}[.)][ \t]|```|~~~|\[\^))/u;

/** The lines of the file; where tabs mean something else, without them. */
function linesWithTabs(text: string): readonly TextLine[] {
  return text
    .split('\n')
    .map((line, n) => ({ text: OWN_TABS.test(line) ? line.replaceAll('\t', ' ') : line, line: n + 1 }));
}

/** With tables that were pasted as Markdown has them; a blank line parts each from what is beside it. */
function readLines(text: string, file: string): ReadDraft {
  const given = text.split('\n');
  const made = given.map((line, n) => ({ lines: [line], from: n + 1 }));
  for (const { from, to, rows } of tabStretches(linesWithTabs(text))) {
    if (rows === undefined) continue;
    const [head = '', sides = '', ...body] = markdownOfRows(rows);
    for (let n = from; n < to; n++) made[n] = { lines: [], from: n + 1 };
    const places = rows.slice(1).map(({ line }) => line);
    made[from] = { lines: ['', head, sides], from: from + 1 };
    for (const [n, row] of body.entries()) {
      const place = places[n] ?? to;
      made[place - 1] = { lines: place === to ? [row, ''] : [row], from: place };
    }
  }
  const from = made.flatMap(({ lines, from: line }) => lines.map(() => line));
  const lineOf = (line: number): number => from[line - 1] ?? given.length;
  const { lines, dropped, faults } = linesOf(made.flatMap(({ lines: own }) => own).join('\n'), file);
  const counted = <T extends { readonly line: number }>(one: T): T => ({
    ...relined(one, lineOf),
    line: lineOf(one.line),
  });
  return { lines: lines.map(counted), dropped: dropped.map(counted), faults: relined(faults, lineOf) };
}

function linesOf(text: string, file: string): ReadDraft {
  const { lines: own, dropped: headings, versions } = withVersionsUnderNames(text.split('\n'));
  const read = linesOfVersions(own, file, versions);
  return { ...read, dropped: [...headings, ...read.dropped] };
}

/** A version under a heading that names its language, and the line of that heading. */
interface NamedVersion {
  readonly lang: string | undefined;
  readonly line: number;
}

/** ## English, ## Français: a heading that names the language of what is under it; and title_fr: in the front matter. */
const NAMES_LANGUAGE = /^ {0,3}#{1,3} (?<name>[^#]{1,60})#{0,6}$/u;
const TITLE_IN_LANGUAGE = /^title[_-][a-z]{2}:(?<title>.+)$/u;

/**
 * The lines with a rule in place of each heading that names a language, where there are several; and with the title that the
 * front matter has for it, where it has one for each but the first.
 */
function withVersionsUnderNames(lines: readonly string[]): {
  readonly lines: readonly string[];
  readonly dropped: readonly Dropped[];
  readonly versions: readonly NamedVersion[];
} {
  const nameIn = (text: string): string => NAMES_LANGUAGE.exec(text.trimEnd())?.groups?.['name']?.trim() ?? '';
  const named = lines.flatMap((text, n) => (isLanguageName(nameIn(text)) ? [n] : []));
  if (named.length < 2) return { lines, dropped: [], versions: [] };
  const titles = lines.flatMap((text, n) => {
    const title = n < (named[0] ?? 0) ? TITLE_IN_LANGUAGE.exec(text)?.groups?.['title']?.trim() : undefined;
    return title === undefined
      ? []
      : [{ n, title: title.replace(/^(?<quote>["'])(?<inside>.*)\k<quote>$/u, '$<inside>') }];
  });
  const areAll = titles.length === named.length - 1;
  const made = lines.map((text, n) => {
    const at = named.indexOf(n);
    if (at === -1) return areAll && titles.some((one) => one.n === n) ? '# read below' : text;
    const title = areAll ? titles[at - 1]?.title : undefined;
    return title === undefined ? (at === 0 ? '' : '***') : `# ${title}`;
  });
  return {
    lines: made,
    dropped: named.map((n) => ({ line: n + 1, what: 'note', text: (lines[n] ?? '').replace(/^[ #]+/u, '') })),
    versions: named.map((n) => ({ lang: languageCalled(nameIn(lines[n] ?? '')), line: n + 1 })),
  };
}

function linesOfVersions(text: readonly string[], file: string, versions: readonly NamedVersion[]): ReadDraft {
  const segments = segmentsOf(withPlainHeadings(text).map(withoutListInItem));
  const heads = segments.filter(({ kind }) => kind === 'facts');
  const tooMany = heads[MOST_HEADS];
  if (tooMany !== undefined) {
    const message = `the file has more front matters than the ${String(MOST_HEADS)} that are read`;
    const place = { file, line: tooMany.line, column: 1 };
    return { ...NOTHING, faults: [fault('intake/format', message, place, 'leave only those of the statement')] };
  }
  const apart = readSegments(segments, file, versions);
  if (!apart.faults.some(({ code }) => code === 'source/note')) return apart;
  // The notes of all versions may stand together at the end of the file.
  const together = readSegments([{ kind: 'text', lines: textAlone(segments), line: 1 }], file);
  const over = readSegments(
    segments.filter(({ kind }) => kind !== 'text'),
    file,
    versions,
  );
  if (together.faults.length > 0) return apart;
  const lines = [...over.lines, ...together.lines].toSorted((a, b) => a.line - b.line);
  return { lines, dropped: [...over.dropped, ...together.dropped], faults: over.faults };
}

/** - 12. Mai 2027: an item has no list for its beginning; the number is of its words. */
function withoutListInItem(line: string): string {
  return line.replace(/^( {0,8}[-+*] +\d{1,9})(?=[.)] )/u, '$1\\');
}

/** The lines of the file with nothing where no text is. */
function textAlone(segments: readonly Segment[]): readonly string[] {
  return segments.flatMap(({ kind, lines }) => (kind === 'text' ? lines : lines.map(() => '')));
}

const FENCE = /^---[ \t]*$/u;
const FACT = /^(?:[A-Za-z][\w-]*:(?: |$)|[ \t]|#|$)/u;
const TITLE = /^ {0,3}# +(?=[^ #])/u;

function segmentsOf(lines: readonly string[]): readonly Segment[] {
  const segments: { kind: Segment['kind']; lines: string[]; line: number }[] = [];
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] ?? '';
    const end = FENCE.test(line) ? endOfFacts(lines, n) : undefined;
    const last = segments.at(-1);
    if (end !== undefined) {
      segments.push({ kind: 'facts', lines: lines.slice(n, end + 1), line: n + 1 });
      n = end;
    } else if (TITLE.test(line)) segments.push({ kind: 'title', lines: [line], line: n + 1 });
    else if (last?.kind === 'text') last.lines.push(line);
    else segments.push({ kind: 'text', lines: [line], line: n + 1 });
  }
  return segments;
}

/** The fence that closes the front matter which begins in a line; nothing if that line is a rule. */
function endOfFacts(lines: readonly string[], start: number): number | undefined {
  const end = lines.findIndex((line, n) => n > start && FENCE.test(line));
  const inside = lines.slice(start + 1, end);
  const facts = end !== -1 && inside.every((line) => FACT.test(line)) && /^\w/u.test(inside[0] ?? '');
  return facts ? end : undefined;
}

/** Headings as a statement has them: by number signs, of two levels under the title. */
function withPlainHeadings(lines: readonly string[]): readonly string[] {
  return lines.map((line, n) => {
    const under = lines[n + 1] ?? '';
    const text = /^ {0,3}(?![#>|+*-]|\d+[.)] )\P{Z}/u.test(line) && /^[ \t]*$/u.test(lines[n - 1] ?? '');
    if (text && /^={2,}[ \t]*$/u.test(under)) return `# ${line.trim()}`;
    if (text && /^-{2,}[ \t]*$/u.test(under)) return `## ${line.trim()}`;
    const over = lines[n - 1] ?? '';
    const underlined = /^[ \t]*$/u.test(lines[n - 2] ?? '') && /^ {0,3}(?![#>|+*-]|\d+[.)] )\P{Z}/u.test(over);
    if (underlined && /^(?:={2,}|-{2,})[ \t]*$/u.test(line)) return '';
    // ### and # # #: number signs over nothing are no heading, but the mark that a text ends.
    if (/^[ \t]*#[# \t]*$/u.test(line)) return line.replaceAll('#', String.raw`\#`);
    return line.replace(/^ {0,3}#{4,6} +/u, '### ');
  });
}

function readSegments(segments: readonly Segment[], file: string, versions: readonly NamedVersion[] = []): ReadDraft {
  const read = segments.map((segment, n): ReadDraft => {
    switch (segment.kind) {
      case 'facts':
        return readHeadFacts(segment, { file, first: n === 0, versions });
      case 'title':
        return readTitle(segment, file);
      case 'text':
        return readText(segment, file);
    }
  });
  const lang = langOf(segments);
  const lines = read.flatMap(({ lines: own }) => own);
  return {
    lines: (versions.length === 0 ? lines : lines.toSorted(byLine)).map((line) =>
      lang === undefined ? line : { ...line, lang },
    ),
    dropped: read.flatMap(({ dropped }) => dropped),
    faults: read.flatMap(({ faults }) => faults),
  };
}

/** The rule over a version stands in the line of its name, and before all that is said of it. */
function byLine(a: PageLine, b: PageLine): number {
  return a.line - b.line || Number(b.block?.kind === 'thematic-break') - Number(a.block?.kind === 'thematic-break');
}

/** The language of a file that has one head, which says it. */
function langOf(segments: readonly Segment[]): string | undefined {
  const facts = segments.filter(({ kind }) => kind === 'facts');
  const said = facts.flatMap(({ lines }) =>
    lines.flatMap((line) => /^lang(?:uage)?: *["']?([a-z]{2})\b/u.exec(line)?.[1] ?? []),
  );
  return facts.length === 1 && said[0] !== undefined ? knownTag(said[0]) : undefined;
}

const PICTURE = /^[ \t]*!\[[^\]]*\]\([^)]*\)[ \t]*$/u;

/** A comment in a line of its own. */
const COMMENT = /^[ \t]*<!--(?<inside>(?:(?!-->)[^])*)-->[ \t]*$/u;

function namesLanguage(text: string): boolean {
  const inside = COMMENT.exec(text)?.groups?.['inside']?.trim() ?? '';
  return isLanguageName(inside) || (/^[a-z]{2}$/iu.test(inside) && knownTag(inside.toLowerCase()) !== undefined);
}

function readText({ lines, line }: Segment, file: string): ReadDraft {
  const pictures = lines.flatMap((text, n): readonly Dropped[] =>
    PICTURE.test(text) ? [{ line: line + n, what: 'object', text: text.trim() }] : [],
  );
  const comments = lines.flatMap((text, n): readonly Dropped[] => {
    const inside = COMMENT.exec(text)?.groups?.['inside'];
    return inside === undefined || isLikeMark(inside) || speaksOfRestriction(inside)
      ? []
      : [{ line: line + n, what: 'unexplained', text: text.trim() }];
  });
  const left = new Set([...pictures, ...comments].map((one) => one.line - line));
  // A comment that names a language stands between two versions, as a rule does.
  const text = lines.map((one, n) => (!left.has(n) ? one : namesLanguage(one) ? '***' : '')).join('\n');
  const { blocks, marks, silences, faults } = readBlocks({ text, start: { file, line, column: 1 } });
  const counted = countedByOthers(blocks);
  return {
    lines: blocks.flatMap((listed): readonly PageLine[] => {
      const [pair, allowed] = [marks.get(listed), silences.get(listed)];
      const block = dayOfList(listed);
      const marked = {
        ...blockLine(block),
        ...(pair !== undefined && { pair }),
        ...(allowed !== undefined && { silences: allowed }),
      };
      if (counted.has(listed) && pair === undefined && allowed === undefined) return [{ ...marked, own: false }];
      const apart = pair === undefined && allowed === undefined ? linesApart(block, lines, line) : [];
      return apart.length > 0 ? apart : [marked];
    }),
    dropped: [...pictures, ...comments],
    faults,
  };
}

/** Paragraphs that count on with a mark that is none of Markdown's: 1 - as Arabic has it, (1). What they are is still open. */
function countedByOthers(blocks: readonly DraftBlock[]): ReadonlySet<DraftBlock> {
  const markers = blocks.map((block) =>
    block.kind === 'paragraph' && block.role === 'body' ? markerOf(textOfBlock(block)) : undefined,
  );
  const goesOn = (at: number): boolean => {
    const [one, next] = [markers[at], markers[at + 1]];
    return one?.number !== undefined && one.style === next?.style && next.number === one.number + 1;
  };
  return new Set(blocks.filter((_, n) => goesOn(n) || goesOn(n - 1)));
}

/** 23. November 2026: a day that begins with its number and a stop is no item of a list. */
function dayOfList(block: DraftBlock): DraftBlock {
  if (block.kind !== 'list' || !block.ordered || block.items.length !== 1) return block;
  const [first, ...others] = block.items[0]?.blocks ?? [];
  const day = `${String(block.start)}. ${first === undefined ? '' : textOfBlock(first)}`;
  if (first?.kind !== 'paragraph' || others.length > 0 || !isStoppedDateLine(day)) return block;
  const { place } = block;
  return { ...first, content: [{ kind: 'text', text: `${String(block.start)}. `, place }, ...first.content], place };
}

/** What ends a paragraph without a blank line before it. */
const BEGINS_BLOCK = /^ {0,3}(?:(?:[-+*]|1[.)])[ \t]|#{1,6} |>|```|~~~)/u;

/** What marks something within a line. */
const MARKED = /[*_`[\]<>\\]/u;

/** The lines of a paragraph that says something else in each of them: who signs together, or who issues a text, and where and when. */
function linesApart(block: DraftBlock, lines: readonly string[], first: number): readonly PageLine[] {
  if (block.kind !== 'paragraph' || block.role !== 'body' || block.matter !== undefined) return [];
  const { file, line } = block.place;
  const under = lines.slice(line - first);
  const end = under.findIndex((text, n) => text.trim() === '' || (n > 0 && BEGINS_BLOCK.test(text)));
  // A line may end in two spaces or a stroke, so that it stays one; a word processor puts a tab behind a bullet.
  const own = (end === -1 ? under : under.slice(0, end)).map((text) =>
    text.trim().replace(/\\$/u, '').replaceAll('\t', ' '),
  );
  const areKept = under.slice(0, own.length - 1).every((text) => /(?: {2}|\\)$/u.test(text));
  const items = itemsIn(own);
  if (items.length > 0) return items.map(({ text, n }) => ({ text, file, line: line + n, apart: n === 0 }));
  const [day = '', ...rest] = own;
  if (rest.length > 0 && isStoppedDateLine(day) && own.every((one) => !MARKED.test(one)) && !areHeadLines(own))
    return [
      { text: day, file, line, apart: true },
      { text: rest.join(' '), file, line: line + 1, apart: true },
    ];
  if (
    own.length < 2 ||
    !(areSignatories(own) || areHeadLines(own) || areBoldLines(own) || areLabelled(own) || areSigned(own, areKept))
  )
    return [];
  return own.map((text, n) => ({ text: withoutEmphasis(text), file, line: line + n, apart: n === 0 }));
}

/** With fewer a mark may begin a line by chance. */
const FEWEST_ITEMS = 2;

/**
 * Items whose marks are none of Markdown's (• one, (a) one), each with the lines that go on with it, behind the line that leads
 * to them if there is one; nothing where lines are no such items.
 */
function itemsIn(lines: readonly string[]): readonly { readonly text: string; readonly n: number }[] {
  const first = lines.findIndex((text) => markerOf(text) !== undefined);
  const marked = lines.filter((text) => markerOf(text) !== undefined);
  const before = lines.slice(0, Math.max(first, 0)).join(' ');
  const isLed = before === '' || /[:：;,]$/u.test(before);
  if (marked.length < FEWEST_ITEMS || !isLed || lines.some((text) => MARKED.test(text))) return [];
  const items: { text: string; n: number }[] = before === '' ? [] : [{ text: before, n: 0 }];
  for (const [n, text] of lines.entries()) {
    if (n < first) continue;
    const last = items.at(-1);
    if (markerOf(text) !== undefined) items.push({ text, n });
    else if (last !== undefined) last.text += ` ${text}`;
  }
  return items;
}

/** In characters. */
const LONGEST_LABELLED = 60;

/**
 * Short lines none of which ends as a sentence does, one at least with a word and a colon before what it says, there or in the
 * line under it: Date modified: 2026-11-24.
 */
function areLabelled(lines: readonly string[]): boolean {
  const label = /^\p{Lu}[^:：.!?]{1,30}[:：](?= ?\S|$)/u;
  const labels = lines.filter((text, n) => label.test(text) && (!/[:：]$/u.test(text) || n < lines.length - 1));
  return (
    labels.length > 0 &&
    lines.every((text) => text.length <= LONGEST_LABELLED && /^[\p{Lu}\p{Lo}+\d]/u.test(text)) &&
    lines.every((text) => !MARKED.test(text) && (!isStopped(text) || labels.includes(text)))
  );
}

/** Each names another person and what they are. */
function areSignatories(lines: readonly string[]): boolean {
  const names = lines.flatMap((text) => (MARKED.test(text) || isStopped(text) ? [] : (nameBeforeComma(text) ?? [])));
  return names.length === lines.length && new Set(names).size === names.length;
}

const MOST_HEAD_LINES = 4;
/** In words. */
const LONGEST_HEAD_LINE = 14;

/**
 * Eleni Vardaki, and under it Minister for the Islands: who signs, by their name and their office. Where each line is kept
 * as one, the office may begin with a small letter.
 */
function areSigned(lines: readonly string[], areKept: boolean): boolean {
  const [name = '', ...others] = lines.map(withoutEmphasis);
  return (
    others.length > 0 &&
    lines.length < MOST_HEAD_LINES &&
    (isName(name) || (areKept && VERSION_LANGUAGES.some((lang) => isName(name, lang)))) &&
    others.every((text) => !MARKED.test(text) && !isStopped(text) && wordsIn(text) <= LONGEST_HEAD_LINE) &&
    !others.some(hasContactDetails) &&
    others.every((text) => (areKept ? /^\p{L}/u : /^[\p{Lu}\p{Lo}]/u).test(text))
  );
}

/** A few short lines, one of them a place and a day and nothing else. */
function areHeadLines(lines: readonly string[]): boolean {
  const plain = lines.map(withoutEmphasis);
  return (
    plain.length <= MOST_HEAD_LINES &&
    plain.some(isStoppedDateLine) &&
    plain.every(
      (text) =>
        !MARKED.test(text) && wordsIn(text) <= LONGEST_HEAD_LINE && (!isStopped(text) || isStoppedDateLine(text)),
    )
  );
}

/** A few short lines, each in bold by itself: a house and its office. */
function areBoldLines(lines: readonly string[]): boolean {
  return (
    lines.length <= MOST_HEAD_LINES &&
    lines.every((text) => /^(?:\*\*|__)/u.test(text) && withoutEmphasis(text) !== text) &&
    lines.every((text) => wordsIn(text) <= LONGEST_HEAD_LINE)
  );
}

/** A whole line in bold or italics as it reads without. */
function withoutEmphasis(text: string): string {
  return /^(?<marks>\*{1,3}|_{1,3})(?<inside>[^*_]+)\k<marks>$/u.exec(text)?.groups?.['inside'] ?? text;
}

/** Names in a sentence end it. */
function isStopped(text: string): boolean {
  return /[.!?:;,]$/u.test(text);
}

function blockLine(block: DraftBlock): PageLine {
  const { file, line } = block.place;
  const text = block.kind === 'thematic-break' ? '***' : textOfBlock(block);
  return { text, file, line, apart: true, block, own: true };
}

function readTitle({ lines, line }: Segment, file: string): ReadDraft {
  const [text = ''] = lines;
  // A title is read as a heading in the text is, one level down, and stands over it.
  const { blocks, faults } = readBlocks({ text: text.replace(TITLE, '## '), start: { file, line, column: 1 } });
  return { lines: blocks.map(blockLine), dropped: [], faults };
}

const factsSchema = z.record(z.string(), z.unknown());

/**
 * The front matter as the lines that a page would have over its text; what no head has is left out, and listed. What it says
 * for each language by itself (title: { en: …, fr: … }) stands over the version that is named so.
 */
function readHeadFacts(
  { lines, line }: Segment,
  {
    file,
    first,
    versions,
  }: { readonly file: string; readonly first: boolean; readonly versions: readonly NamedVersion[] },
): ReadDraft {
  // The fence, and what is before it, as empty lines, so that places are those of the file.
  const yaml = '\n'.repeat(line) + lines.slice(1, -1).join('\n');
  const facts = readFacts(yaml, file, { schema: factsSchema, examples: {} });
  if (!facts.ok) return { lines: [], dropped: [], faults: facts.diagnostics };
  const { value, placeOf } = facts.value;
  const made: PageLine[] = [];
  const dropped: Dropped[] = [];
  const said = new Map(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]));
  const perVersion = new Map(
    [...said].flatMap(([key, one]) => {
      const texts = HEAD_KEYS.has(key) ? textsOfVersions(one, versions) : undefined;
      return texts === undefined ? [] : [[key, texts] as const];
    }),
  );
  const textAt = (key: string): string | undefined => textOfFact(said.get(key));
  for (const [key, one] of said) {
    if (perVersion.has(key) || (key === 'date' && perVersion.has('place'))) continue;
    const place = placeOf([key]);
    const text = headLine(key, textAt);
    if (text !== undefined) made.push(factLine(key, text, place));
    else if (!KEPT_ELSEWHERE.has(key) || typeof one === 'object')
      dropped.push({ line: place.line, what: 'unexplained', text: `${key}: ${JSON.stringify(one)}` });
  }
  for (const version of versions) {
    const own = (key: string): string | undefined => perVersion.get(key)?.get(version.lang ?? '');
    const keys = perVersion.has('place') ? new Set([...perVersion.keys(), 'date']) : perVersion.keys();
    for (const key of keys) {
      const text = headLine(key, (one) => own(one) ?? textAt(one));
      if (text !== undefined) made.push(factLine(key, text, { file, line: version.line, column: 1 }));
    }
  }
  const place = { file, line, column: 1 };
  const separator: readonly PageLine[] = first ? [] : [blockLine({ kind: 'thematic-break', place })];
  return { lines: [...separator, ...made], dropped, faults: [] };
}

function textOfFact(one: unknown): string | undefined {
  return typeof one === 'string' && one !== '' ? one : undefined;
}

/** The texts of a fact that is said by language, for all versions and for nothing else. */
function textsOfVersions(fact: unknown, versions: readonly NamedVersion[]): ReadonlyMap<string, string> | undefined {
  if (typeof fact !== 'object' || fact === null || versions.length === 0) return undefined;
  const texts = new Map(
    Object.entries(fact).flatMap(([key, one]) => {
      const [tag, text] = [knownTag(key.toLowerCase()), textOfFact(one)];
      return tag === undefined || text === undefined ? [] : [[tag, text] as const];
    }),
  );
  const isWhole = texts.size === Object.keys(fact).length && texts.size === versions.length;
  return isWhole && versions.every(({ lang }) => lang !== undefined && texts.has(lang)) ? texts : undefined;
}

/** What a head may say in each version in its own words. */
const HEAD_KEYS: ReadonlySet<string> = new Set(['title', 'place', 'office', 'speaker', 'dateline']);

function factLine(key: string, text: string, place: Place): PageLine {
  return { ...lineAt(text, place, key === 'title'), ...(key === 'speaker' && { namesSpeaker: true }) };
}

/** What makes no line of its own: the place goes with the date, and the language with every line. */
const KEPT_ELSEWHERE = new Set(['place', 'lang', 'language']);

function headLine(key: string, textAt: (key: string) => string | undefined): string | undefined {
  const text = textAt(key);
  if (text === undefined) return undefined;
  switch (key) {
    case 'title':
    case 'office':
    case 'speaker':
    case 'symbol':
    case 'dateline':
      return text;
    case 'date':
      if (textAt('dateline') !== undefined) return undefined;
      return textAt('place') === undefined ? text : `${textAt('place') ?? ''}, ${text}`;
    case 'status': {
      const status = STATUSES.find((one) => one === text);
      return status === undefined ? text : statusLine(status);
    }
    case 'embargo':
      return /^\d/u.test(text) ? `Embargo: ${text}` : text;
    default:
      return undefined;
  }
}

/** As a page says it, in whichever language: it is read again as one. */
function statusLine(status: Status): string | undefined {
  return settingOf(OUR_LANG).formatStatus(status);
}

function lineAt(text: string, place: Place, title: boolean): PageLine {
  const heading: DraftHeading = { kind: 'heading', level: 1, content: [{ kind: 'text', text, place }], place };
  return { text, file: place.file, line: place.line, apart: true, ...(title && { block: heading }) };
}
