/**
 * Tells a note that covers a text from the text under it: who sends a release to somebody greets them, says that it stands
 * below, and takes leave. The note is its sender's, and no words of the statement.
 */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import type { Clocks } from './clocks.ts';
import { noticeWithin, readsAsNotice, saysToWait, speaksOfRestriction } from './embargo.ts';
import { isChrome, isEndMark, isMarker, isSeparator } from './lines.ts';
import { beginsHeaders, isMailHeader, isOverMail } from './mail-headers.ts';
import { folded } from './mend.ts';
import type { Dropped, PageLine } from './page.ts';
import { languageOfText, wordsIn } from './pairs.ts';
import { ask, type Question } from './questions.ts';
import {
  hasContactDetails,
  inAnyLanguage,
  isName,
  isSignOff,
  labelOf,
  takesLeave,
  VERSION_LANGUAGES,
} from './wording.ts';
import { dateLineOf } from './datelines.ts';
import { isStrangeHouse, isStrangeLabel } from './strange-labels.ts';
import { greetsStrangely, pointsBelowStrangely } from './strange-mails.ts';

export interface Uncovered {
  /** The text, with the notices that the note has. */
  readonly lines: readonly PageLine[];
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
  readonly questions: readonly Question[];
}

/** The lines without the note that stands over them. */
export function withoutCoveringNote(lines: readonly PageLine[], clocks: Clocks): Uncovered {
  const found = lines.some(({ own }) => own === true) ? undefined : noteOver(lines);
  if (found === undefined) return { lines, dropped: [], diagnostics: [], questions: [] };
  const note = lines.slice(found.from, found.to);
  const words = note.filter((line) => !isSeparator(line));
  const held = heldBack(words, clocks, 'the text under it');
  const [first] = note;
  const rest = lines.slice(found.to).map((line, n) => (n > 0 ? line : { ...line, apart: true }));
  return {
    lines: [...lines.slice(0, found.from), ...held.notices, ...rest],
    dropped: note.flatMap((line): readonly Dropped[] =>
      isSeparator(line)
        ? [{ line: line.line, what: 'separator', text: line.text }]
        : held.letter.includes(line)
          ? [{ line: line.line, what: 'mail', text: `covering note: ${folded(line.text.replaceAll('\n', ' '))}` }]
          : [],
    ),
    diagnostics: [
      fault(
        'intake/mail-ends',
        `the note over the text is left out, for it is its sender’s: “${shortened(words.map(plainOf).join(' '))}”`,
        { file: first?.file ?? '', line: first?.line ?? 1, column: 1 },
        'if it belongs to the statement, write it into its files',
      ),
    ],
    questions: held.questions,
  };
}

/**
 * What a covering letter says of an embargo: lines that are notices, and the notice in a sentence, are read as if they stood
 * over the text; whatever else speaks of one is asked about. The sentences themselves are the letter's.
 */
export function heldBack(lines: readonly PageLine[], clocks: Clocks, what: 'what is attached' | 'the text under it') {
  const notices: PageLine[] = [];
  const letter: PageLine[] = [];
  const questions: Question[] = [];
  for (const line of lines) {
    const plain = plainOf(line);
    const notice = noticeWithin(plain, clocks);
    if (notice === undefined && readsAsNotice(plain)) {
      notices.push(line);
      continue;
    }
    letter.push(line);
    if (notice !== undefined) notices.push({ text: notice, file: line.file, line: line.line, apart: true });
    else if (speaksOfRestriction(plain) || saysToWait(plain)) {
      const message = `the mail says of ${what} that it is held back: “${plain}”`;
      const place = { file: line.file, line: line.line, column: 1 };
      questions.push(ask('restriction', message, { place, code: 'intake/restricted', hint: GIVE_EMBARGO }));
    }
  }
  return { notices, letter, questions };
}

/** What a subject says of waiting, but where the text under it says the same: there it is its title. */
export function heldInSubject(subject: string, lines: readonly PageLine[], file: string): readonly Question[] {
  const text = lines.map((line) => plainOf(line).toLowerCase()).join('\n');
  const waits = subject.split(SUBJECT_PARTS).some((part) => saysToWait(part) && !text.includes(part.toLowerCase()));
  if (!waits) return [];
  const message = `the mail’s subject says that it is held back: “${subject}”`;
  return [
    ask('restriction', message, {
      place: { file, line: 1, column: 1 },
      code: 'intake/restricted',
      hint: GIVE_EMBARGO,
    }),
  ];
}

/** Statement on the strike – not before Saturday 8 a.m. */
const SUBJECT_PARTS = / [-–—|] |[:：] ?(?!\d)|[()（）[\]]/u;

const GIVE_EMBARGO = 'give --embargo with the instant, or --embargo none once it may be published';

const LONGEST_QUOTE = 300;

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function plainOf({ text }: Pick<PageLine, 'text'>): string {
  return folded(text.replaceAll('\n', ' '));
}

/*
 * Where a note begins and ends.
 */

const GREETING = new RegExp(String.raw`^${inAnyLanguage(({ site }) => site.mailGreeting)} ?[,:!.،：，！–-]?$`, 'iu');
const BELOW = new RegExp(
  inAnyLanguage(({ site }) => site.mailBelow),
  'iu',
);

const LONGEST_NOTE_WORDS = 150;
const LONGEST_GREETING_WORDS = 9;
/** With so few words over the headers of a mail, nothing but a note can stand there. */
const SHORT_NOTE_WORDS = 25;
/** So much text must stand under a note. */
const FEWEST_WORDS_UNDER = 30;

interface Stretch {
  readonly from: number;
  /** The first line that is of the text. */
  readonly to: number;
}

function noteOver(lines: readonly PageLine[]): Stretch | undefined {
  const plain = lines.map(plainOf);
  const from = firstOf(lines, plain);
  const end = farthest(plain, from);
  const greeted = isGreeting(lines[from]);
  // No note begins with a title: one that points below is of the text that it stands over.
  if (!greeted && lines[from]?.block?.kind === 'heading') return undefined;
  const below = plain.findIndex((text, n) => n >= from && n < end && (BELOW.test(text) || pointsBelowStrangely(text)));
  const leave = lines.findIndex((line, n) => n >= from && n < end && closesNote(line, lines[n + 1]));
  const rule = lines.findIndex((line, n) => n > from && n < end && isSeparator(line) && !isEndMark(plain[n] ?? ''));
  const head = headOfText(lines, from, end);
  const signed = plain.findIndex((_, n) => n > from + 1 && n < end && isSigned(lines, from, n));
  const mail = plain.findIndex((_, n) => n > from && n < end && beginsHeaders(plain, n));
  const passed = mail === -1 ? -1 : isOverMail(plain[mail - 1] ?? '') ? mail - 1 : mail;
  const before = (at: number): boolean => at !== -1 && (passed === -1 || at < passed);
  const isBelow = (at: number): boolean => below !== -1 && below < at;
  const isShort = passed !== -1 && wordsOf(plain.slice(from, passed)) <= SHORT_NOTE_WORDS;
  const candidates: readonly (number | undefined)[] = [
    greeted || before(below) || before(leave) || isShort ? passed : undefined,
    leave !== -1 && (greeted || isBelow(leave)) ? afterLeave(lines, leave) : undefined,
    // Under the head of the text a rule stands between its versions.
    isBelow(rule) && (head === -1 || rule < head) ? rule + 1 : undefined,
    greeted || isBelow(head) ? head : undefined,
    greeted ? signed + 1 : undefined,
    greeted && below !== -1 ? afterSentences(plain, below) : undefined,
  ];
  const to = candidates.find((one) => one !== undefined && one > from);
  if (to === undefined || !isNote(lines, { from, to }, to === passed || (below !== -1 && below < to))) return undefined;
  return { from, to };
}

/** The first line that is neither of the site nor a header of the mail nor a notice. */
function firstOf(lines: readonly PageLine[], plain: readonly string[]): number {
  const at = lines.findIndex((line, n) => {
    const text = plain[n] ?? '';
    return !isSeparator(line) && !isChrome(text) && !isMailHeader(text) && !readsAsNotice(text) && !isMarker(text);
  });
  return at === -1 ? lines.length : at;
}

function farthest(plain: readonly string[], from: number): number {
  let words = 0;
  const over = plain.findIndex((text, n) => {
    if (n >= from) words += wordsIn(text);
    return words > LONGEST_NOTE_WORDS;
  });
  return over === -1 ? plain.length : over;
}

function wordsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + wordsIn(text), 0);
}

function isGreeting(line: PageLine | undefined): boolean {
  const [first = ''] = line?.text.split('\n') ?? [];
  const plain = folded(first);
  if (line?.block?.kind === 'heading' || wordsIn(plain) > LONGEST_GREETING_WORDS) return false;
  return GREETING.test(plain) || greetsStrangely(plain);
}

/** Best regards, with a name in the same line or under it; thanks alone, only over a name. */
function closesNote(line: PageLine, next: PageLine | undefined): boolean {
  const [first = '', second] = line.text.split('\n');
  const plain = folded(first);
  if (takesLeave(plain)) return true;
  const under = second ?? (next?.apart === true ? '' : (next?.text ?? ''));
  return isSignOff(plain) && under !== '' && isNameLike(folded(under));
}

/** Lena; Anna M. */
function isNameLike(text: string): boolean {
  return isName(text) || /^\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}\.?)?$/u.test(text);
}

/** Oksana: a first name alone in its line, under sentences to whoever is greeted. */
function isSigned(lines: readonly PageLine[], from: number, at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line?.apart !== true || next?.apart !== true || line.block?.kind === 'heading') return false;
  if (!FIRST_NAME.test(plainOf(line))) return false;
  return lines.slice(from + 1, at).every((one) => ENDS_SENTENCE.test(plainOf(one)));
}

const FIRST_NAME = /^\p{Lu}[\p{Ll}’'-]{1,20}(?: \p{Lu}\.?)?$/u;
const ENDS_SENTENCE = /[.!?:。！？؟…]$/u;

/** The first line over a text that stands in no note, or what stands over it as a house does: no sentence, no name, nothing that points below. */
function headOfText(lines: readonly PageLine[], from: number, end: number): number {
  const at = lines.findIndex((line, n) => n > from && n < end && isHeadOfText(line));
  const over = at - 1 > from ? plainOf(lines[at - 1] ?? { text: '' }) : '';
  const isHouse =
    over !== '' &&
    wordsIn(over) <= LONGEST_HOUSE_WORDS &&
    !/[.!?:,;。！？：，；]$/u.test(over) &&
    (!isNameLike(over) || isStrangeHouse(over)) &&
    !hasContactDetails(over) &&
    !BELOW.test(over) &&
    !pointsBelowStrangely(over) &&
    !takesLeave(over);
  return isHouse ? at - 1 : at;
}

const LONGEST_HOUSE_WORDS = 8;

/** A line that stands over a text and in no note: a title, or what releases are called. */
function isHeadOfText(line: PageLine): boolean {
  if (line.block?.kind === 'heading') return line.block.level === 1;
  const plain = plainOf(line);
  return isStrangeLabel(plain) || VERSION_LANGUAGES.some((lang) => labelOf(plain, lang) !== undefined);
}

/** Lines of a signature at most, and words of one. */
const LONGEST_SIGNATURE = 8;
const LONGEST_LINE_WORDS = 10;

/** The first line under the sender's name, office and numbers, or under the rule that stands there. */
function afterLeave(lines: readonly PageLine[], leave: number): number {
  const isOwn = (n: number): boolean => {
    const line = lines[n];
    if (line === undefined || isSeparator(line) || isHeadOfText(line) || line.block?.kind === 'heading') return false;
    const plain = plainOf(line);
    return (
      wordsIn(plain) <= LONGEST_LINE_WORDS && VERSION_LANGUAGES.every((lang) => dateLineOf(plain, lang) === undefined)
    );
  };
  const alone = lines[leave]?.text.includes('\n') !== true;
  let to = leave + 1;
  if (alone && isOwn(to)) to++;
  while (to - leave <= LONGEST_SIGNATURE && isOwn(to) && lines[to]?.apart === false) to++;
  // What stands farther down is of the signature where a number or a rule ends it.
  let last = to;
  for (let n = to; n - leave <= LONGEST_SIGNATURE && isOwn(n); n++)
    if (hasContactDetails(plainOf(lines[n] ?? { text: '', file: '', line: 1, apart: true }))) last = n + 1;
  const rule = lines.findIndex((line, n) => n >= last && n - leave <= LONGEST_SIGNATURE && isSeparator(line));
  const ruled = rule !== -1 && lines.slice(last, rule).every((_, n) => isOwn(last + n));
  return ruled ? rule + 1 : last;
}

/** The first line under those that say that the text stands below, which ends as no sentence does. */
function afterSentences(plain: readonly string[], below: number): number {
  let to = below + 1;
  while (to < plain.length && ENDS_SENTENCE.test(plain[to] ?? '')) to++;
  return to;
}

/** A text stands under it: more of it than of the note, no letter itself, and in the note's language unless that or a mail's head points below. */
function isNote(lines: readonly PageLine[], { from, to }: Stretch, pointsBelow: boolean): boolean {
  const plain = lines.map(plainOf);
  const [note, under] = [plain.slice(from, to), plain.slice(to)];
  const [own, others] = [wordsOf(note), wordsOf(under)];
  if (others < Math.max(FEWEST_WORDS_UNDER, own)) return false;
  if (pointsBelow) return true;
  const first = lines.slice(to).find((line) => !isSeparator(line));
  if (isGreeting(first)) return false;
  const spoken = languageOfText(note.join(' '));
  return spoken === undefined || under.some((text) => wordsIn(text) >= SPOKEN_WORDS && languageOfText(text) === spoken);
}

/** In fewer words a line says little of its language. */
const SPOKEN_WORDS = 6;
