/** Turns blocks into the words by which a fault shows them: what they are, where, and how they begin. */
import { assertNever, type Place } from '../../diagnostics/index.ts';
import type { Block, Inline, Instant, IsoDate, Meta, NoteInPlace, NoteReference, ParagraphRole } from './model.ts';

/** The words of a block that are shown: enough to find it, few enough for two in a line. */
const SHOWN_WORDS = 6;

const ROLE_NAMES: Readonly<Record<ParagraphRole, string>> = {
  body: 'a paragraph',
  salutation: 'a salutation',
  lead: 'a lead',
  turn: 'a turn of speech',
  numbered: 'a numbered paragraph',
  speaker: 'a speaker',
  'sign-off': 'a sign-off',
  signature: 'a signature',
  'end-mark': 'an end mark',
};

/** What a paragraph of a role is, with its article. */
export function roleName(role: ParagraphRole): string {
  return ROLE_NAMES[role];
}

/** What a block is, with its article. */
export function nameOf(block: AnyBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return roleName(block.role);
    case 'heading':
      return block.level === 1 ? 'a heading (##)' : 'a heading (###)';
    case 'list':
      return block.ordered ? 'a numbered list' : 'a list';
    case 'quote':
      return 'a block quotation';
    case 'table':
      return 'a table';
    case 'thematic-break':
      return 'a thematic break';
  }
}

/** Where it stands and how it begins: `en.md:12 “The first words of it…”`. */
export function shown(block: AnyBlock): string {
  return `${where(block.place)}${quoted(textOfBlock(block))}`;
}

/** The same of a piece of running text. */
export function shownText(content: readonly Inline<AnyNote>[], place: Place): string {
  return `${where(place)}${quoted(textOf(content))}`;
}

export function where({ file, line }: Place): string {
  return `${file}:${line}`;
}

function quoted(text: string): string {
  const words = text.split(/[ \n]+/u).filter((word) => word !== '');
  if (words.length === 0) return '';
  return ` “${words.slice(0, SHOWN_WORDS).join(' ')}${words.length > SHOWN_WORDS ? '…' : ''}”`;
}

/*
 * Turns a date or an instant as written into one that is known to exist.
 */

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/u;

const DAYS_IN_MONTH: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date, if `text` is `YYYY-MM-DD` and the proleptic Gregorian calendar has that day. */
export function isoDate(text: string): IsoDate | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return day >= 1 && day <= daysIn(year, month) ? (text as IsoDate) : undefined;
}

/** The same from numbers; months count from 1. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | undefined {
  return isoDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);
}

function digits(n: number, length: number): string {
  return String(n).padStart(length, '0');
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS_IN_MONTH[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?:Z|([+-])(\d{2}):(\d{2}))$/u;

/** The farthest that any clock has been from UTC is 14 hours. */
const MOST_OFFSET_MINUTES = 14 * 60;

/** An instant as the clock shows it, and how far the clock is from UTC. */
export interface ClockTime {
  readonly date: IsoDate;
  readonly hour: number;
  readonly minute: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

/** The instant, if `text` is `YYYY-MM-DDThh:mm` with `Z` or an offset such as `-05:00`, and there is such a time. */
export function instant(text: string): Instant | undefined {
  return readInstant(text) === undefined ? undefined : (text as Instant);
}

export function clockTimeOf(known: Instant): ClockTime {
  const time = readInstant(known);
  if (time === undefined) throw new Error(`not an instant: ${known}`);
  return time;
}

/** What may be archived: the text as it is to stand, or as it was given; nothing that is doubtful or still under an embargo. */
export function isOfRecord({ status, embargo, unsettled = [] }: Meta): boolean {
  return (status === 'final' || status === 'as-delivered') && embargo === undefined && unsettled.length === 0;
}

/** Whether the text is the one that stays. */
export function isFinal({ status, embargo, unsettled = [] }: Meta): boolean {
  return status === 'final' && embargo === undefined && unsettled.length === 0;
}

function readInstant(text: string): ClockTime | undefined {
  const match = INSTANT.exec(text);
  if (match === null) return undefined;
  const [, day = '', hour = 0, minute = 0, sign = '+', hours = 0, minutes = 0] = match;
  const date = isoDate(day);
  const offset = Number(hours) * 60 + Number(minutes);
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  if (Number(minutes) > 59 || offset > MOST_OFFSET_MINUTES) return undefined;
  return { date, hour: Number(hour), minute: Number(minute), offset: sign === '-' ? -offset : offset };
}

/*
 * The names that statements and their files may have: plain, sortable, safe on every disk and in every mail.
 */

const SLUG_SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Room for a suffix such as `_en-fr_handout-a4.pdf` within the 143 bytes that encrypted disks allow a file name. */
const MAX_SLUG_LENGTH = 100;

/** Names that Windows keeps for devices in every folder, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Whether a file is one that file managers leave in a folder that somebody looked into. It says nothing of the others. */
export function isOfTheSystem(name: string): boolean {
  return /^(?:\.DS_Store|\._[^/]+|Thumbs\.db|desktop\.ini)$/u.test(name);
}

/** Whether a file of this name could not be had on Windows. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

export function isSlug(text: string): boolean {
  return SLUG_SHAPE.test(text) && text.length <= MAX_SLUG_LENGTH && !isDeviceName(text);
}

/** The nearest name of that kind to any text; '' if it has no letter or digit that can be written in ASCII. */
export function slugOf(text: string): string {
  const ascii = text
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/ß/gu, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/gu, ' ');
  const words = ascii.match(/[a-z0-9]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MAX_SLUG_LENGTH) : `${slug}-${word}`;
    if (longer.length > MAX_SLUG_LENGTH) break;
    slug = longer;
  }
  return slug;
}

/*
 * Turns running text and blocks, with their marks of emphasis, links, languages and notes, into their characters alone.
 */

/** With or without numbers of notes. */
type AnyNote = NoteReference | NoteInPlace;
type AnyBlock = Block<AnyNote>;

/** What a reader reads aloud, as metadata and bookmarks need it: a line's end is a space, a note's mark is nothing. */
export function textOf(content: readonly Inline<AnyNote>[]): string {
  return content.map(textOfOne).join('');
}

function textOfOne(inline: Inline<AnyNote>): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return ' ';
    case 'note':
      return '';
    default:
      return textOf(inline.children);
  }
}

/** The same of a block: its paragraphs, items or cells one after the other, a line each; '' for a thematic break. */
export function textOfBlock(block: AnyBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return (block.role === 'numbered' ? `${block.number} ` : '') + textOf(block.content);
    case 'heading':
      return textOf(block.content);
    case 'list':
      return block.items.map((item) => item.blocks.map(textOfBlock).join('\n')).join('\n');
    case 'quote':
      return block.blocks.map(textOfBlock).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map((cell) => textOf(cell.content)).join('\n')).join('\n');
    case 'thematic-break':
      return '';
    default:
      return assertNever(block);
  }
}

/*
 * Turns an offset into a text as it is set into one into the Markdown it was written in.
 */

/** Everything that edits may add, change or take away: no-break, narrow no-break and thin spaces too. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x202f || unit === 0x2009;
}

/** How Markdown may write them. */
const WRITTEN_SPACES = /(?:[ \t\u00A0\u202F\u2009]|&(?:nbsp|thinsp|#160|#8239|#8201|#xa0|#x202f|#x2009);)*/iy;

/** `&amp;`, `&#8217;`, `&#x2019;`: as CommonMark takes it. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/iy;
const MARKS = /\p{M}*/uy;
const HIGH_SURROGATE = /[\uD800-\uDBFF]/;

/**
 * Where in `written` the character at `offset` of `text` stands. The two agree in their letters, one by one; spaces may
 * differ in any way, and `written` may have escapes, references to characters, and marks apart from their letters.
 */
export function writtenOffset(written: string, text: string, offset: number): number {
  // Nearly always, and no search: every line is asked about, of a paragraph of any length.
  if (written === text) return letterFrom(written, offset);
  return MARKED.test(written) ? markedOffset(written, text, offset) : plainOffset(written, text, offset);
}

/** Else each letter stands for itself. */
const MARKED = /\\|&|[\u0300-\u036F]/;

function letterFrom(written: string, offset: number): number {
  let at = offset;
  while (at < written.length && isSpace(written.charCodeAt(at))) at += 1;
  return at;
}

function plainOffset(written: string, text: string, offset: number): number {
  let letters = 0;
  for (let i = 0; i < offset; i++) if (!isSpace(text.charCodeAt(i))) letters += 1;
  let at = 0;
  for (; at < written.length; at++) {
    if (isSpace(written.charCodeAt(at))) continue;
    if (letters === 0) break;
    letters -= 1;
  }
  return at;
}

function markedOffset(written: string, text: string, offset: number): number {
  let at = 0;
  for (let i = 0; i < offset; i++) {
    const letter = text.charAt(i);
    if (isSpace(letter.charCodeAt(0))) continue;
    at = endOf(WRITTEN_SPACES, written, at);
    const reference = endOf(REFERENCE, written, at);
    if (reference > at) {
      at = reference;
      // Two units of the text may be one reference.
      if (HIGH_SURROGATE.test(letter)) i += 1;
    } else {
      if (written[at] === '\\' && (letter !== '\\' || written[at + 1] === '\\')) at += 1;
      at = written[at] === letter ? at + 1 : endOf(MARKS, written, at + 1);
    }
  }
  return endOf(WRITTEN_SPACES, written, at);
}

/** Where a match at `at` ends; `at` if there is none. */
function endOf(pattern: RegExp, written: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(written)?.[0].length ?? 0);
}
