/** Turns the lines of a page into lines that are known for what they are: text, heads, separators, navigation. */
import { knownLanguages } from '../language/index.ts';
import { findDate } from './dates.ts';
import { folded } from './mend.ts';
import type { PageLine } from './page.ts';
import { languageOfText, wordsIn } from './pairs.ts';
import { ALL_WORDS, inAnyLanguage, isSalutation, isSignOff, isStatusLine } from './wording.ts';

/** A line as recognition sees it. */
export interface SourceLine extends PageLine {
  /** Its text with every gap one ordinary space. */
  readonly plain: string;
  readonly role: 'text' | 'head' | 'separator' | 'chrome';
  /** The language it is surely in. */
  readonly language: string | undefined;
}

export function sortLines(lines: readonly PageLine[]): readonly SourceLine[] {
  const sorted = lines.map((line): SourceLine => {
    const plain = folded(line.text.replaceAll('\n', ' '));
    return { ...line, plain, role: roleOf(plain, line), language: line.lang ?? languageOfText(plain) };
  });
  const header = headerLines(sorted);
  return sorted.map((line, n) => (n < header.to && n >= header.from ? { ...line, role: 'chrome' } : line));
}

/** The lines over a mail that was copied with its sender and its subject. */
const MAIL_HEADER = new RegExp(`^${inAnyLanguage(({ site }) => site.mailHeaders)} ?: `, 'iu');
const MAIL_SENDER = new RegExp(`^${inAnyLanguage(({ site }) => site.mailSenders)} ?: `, 'iu');

function headerLines(lines: readonly SourceLine[]): { readonly from: number; readonly to: number } {
  const from = lines.findIndex(({ plain }) => MAIL_HEADER.test(plain));
  if (from === -1) return { from: 0, to: 0 };
  const end = lines.findIndex(({ plain }, n) => n > from && !MAIL_HEADER.test(plain));
  const to = end === -1 ? lines.length : end;
  const senders = lines.slice(from, to).filter(({ plain }) => MAIL_SENDER.test(plain));
  return to - from >= 2 && senders.length > 0 ? { from, to } : { from: 0, to: 0 };
}

/** Three stars or more, or a rule of hyphens or the like, with spaces between or not. */
const SEPARATOR = /^(?:(?:\* ?){3,}|(?:[-–—_=~#] ?){3,}|(?:[•·] ?){3,})$/u;

/** Running text ends as a sentence does, or with a footnote's mark; so do a salutation (Excellencies,) and the words before a list. */
const SENTENCE_END = /[.!?…:;,](?:[ \u00A0\u202F]?[\])}»›”’"'])*(?: ?(?:\[\d{1,2}\]|\(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}))?$/u;
/** Where no mark ends a line, so many words are still no title. */
const LONGEST_HEAD_WORDS = 45;

export function isSeparator({ text, block }: PageLine): boolean {
  return block?.kind === 'thematic-break' || SEPARATOR.test(folded(text));
}

function roleOf(plain: string, line: PageLine): SourceLine['role'] {
  const { block } = line;
  if (isSeparator(line)) return 'separator';
  if (isChrome(plain)) return 'chrome';
  if (block?.kind === 'heading' || isStatusLine(plain)) return 'head';
  if (block !== undefined && (block.kind !== 'paragraph' || block.role !== 'body')) return 'text';
  if (isSalutation(plain) || isSignOff(plain) || isLeadIn(plain)) return 'text';
  const { text } = withoutNotes(plain);
  return SENTENCE_END.test(text) || wordsIn(text) > LONGEST_HEAD_WORDS ? 'text' : 'head';
}

/** What languages are called that pages are offered in, by themselves. */
const OWN_NAMES = [
  ...knownLanguages().flatMap(({ intake }) => intake?.recognition.ownNames ?? []),
  'kiswahili',
  'português',
].join('|');

/** What sites write around a text, in the words of no statement. Each is a whole line. */
const CHROME: readonly RegExp[] = [
  ...ALL_WORDS.flatMap(({ site }) => site.lines).map((line) => new RegExp(`^(?:${line})$`, 'iu')),
  new RegExp(`^(?:(?:${OWN_NAMES})(?: ?[|/·•] ?| |$)){2,}$`, 'iu'),
  /^©.*$/u,
];

/** The words by which a press release introduces the text it gives. */
const LEAD_IN = new RegExp(`^${inAnyLanguage(({ site }) => site.leadIn)}`, 'iu');

export function isLeadIn(plain: string): boolean {
  return plain.endsWith(':') && LEAD_IN.test(plain);
}

/** Statements on 30 July 2014; Déclarations du 30 juillet 2014. */
const DAY_INDEX = new RegExp(`^${inAnyLanguage(({ site }) => site.dayIndex)}$`, 'iu');

function isChrome(plain: string): boolean {
  if (CHROME.some((pattern) => pattern.test(plain))) return true;
  const dated = findDate(plain);
  return dated !== undefined && dated.after === '' && DAY_INDEX.test(dated.before);
}

/** Notes to the web reader and on delivery, as [scroll down for French version] or [as delivered], closed or not. */
const NOTE = /[[(]([^\])]*)(?:[\])]|$)/gu;
const NOTE_WORDS = new RegExp(String.raw`(?<!\p{L})${inAnyLanguage(({ site }) => site.noteWords)}(?!\p{L})`, 'iu');

/** A line without its notes, and the notes. */
export function withoutNotes(plain: string): { readonly text: string; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const text = plain.replace(NOTE, (bracketed, inside: string) => {
    if (!NOTE_WORDS.test(inside)) return bracketed;
    notes.push(bracketed);
    return '';
  });
  return { text: notes.length === 0 ? plain : folded(text), notes };
}

/** A line that is a note and nothing else, or says only which version follows. */
export function isMarker(plain: string): boolean {
  const { text, notes } = withoutNotes(plain);
  return (notes.length > 0 && text === '') || MARKER.test(plain);
}

const MARKER = new RegExp(String.raw`^[[(]?${inAnyLanguage(({ site }) => site.marker)}[\])]? ?:?$`, 'iu');

/*
 * Turns the beginning of a line into the mark of a list's item, if it is one.
 */

export interface Marker {
  /** Items of one list have the same. */
  readonly style: string;
  /** From 1; nothing for a bullet. */
  readonly number?: number;
  /** The letters of the line that are the mark, without the space after it. */
  readonly length: number;
}

const BULLET = /^([•·▪◦‣■●*–—-]) +(?=[^ *–—-])/u;
const FIGURES = /^(\d{1,3})([.)]) +(?=\S)/u;
const BRACKETED = /^\((?:(\d{1,2})|([a-z]))\) +(?=\S)/u;
const LETTER = /^([a-z])\) +(?=\S)/u;

export function markerOf(plain: string): Marker | undefined {
  const bullet = BULLET.exec(plain);
  if (bullet !== null) return { style: bullet[1] ?? '', length: bullet[0].trimEnd().length };
  const figures = FIGURES.exec(plain);
  if (figures !== null)
    return { style: `1${figures[2] ?? ''}`, number: Number(figures[1]), length: figures[0].trimEnd().length };
  const bracketed = BRACKETED.exec(plain);
  if (bracketed !== null) {
    const [whole, digits, letter = ''] = bracketed;
    return digits === undefined
      ? { style: '(a)', number: letterNumber(letter), length: whole.trimEnd().length }
      : { style: '(1)', number: Number(digits), length: whole.trimEnd().length };
  }
  const lettered = LETTER.exec(plain);
  return lettered === null
    ? undefined
    : { style: 'a)', number: letterNumber(lettered[1] ?? ''), length: lettered[0].trimEnd().length };
}

function letterNumber(letter: string): number {
  return letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}
