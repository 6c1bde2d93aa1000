/** Tells what of a mail's lines is the mail's own: its sender's signature, a notice of confidence, the mail that it answers. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { findDate } from './dates.ts';
import { hintsAtEmbargo } from './embargo.ts';
import { beginsHeaders, isOverMail, MAIL_HEADER, saysWhoWrote } from './mail-headers.ts';
import { folded } from './mend.ts';
import type { Dropped, PageLine } from './page.ts';
import { languageOfText, wordsIn } from './pairs.ts';
import { ask, type Question } from './questions.ts';
import { isStrangeMailNotice } from './strange-mails.ts';
import {
  hasContactDetails,
  inAnyLanguage,
  isContact,
  isName,
  isSalutation,
  isSignOff,
  namesContact,
  takesLeave,
  VERSION_LANGUAGES,
} from './wording.ts';

/** What was cut off under a text. */
interface MailEnd {
  readonly what: 'signature' | 'notice' | 'quoted mail';
  readonly lines: readonly PageLine[];
}

export interface MailEnds {
  /** The text. */
  readonly lines: readonly PageLine[];
  readonly cut: readonly MailEnd[];
}

/** With fewer words over it, what seems to be an answered mail is one that was passed on: the text is in it. */
const FEWEST_WORDS_OVER_QUOTED = 60;

/** What is known of a mail besides its text. */
interface OfMail {
  /** The lines that a delimiter has told already. */
  readonly signature: readonly PageLine[];
  /** As the mail names who sends it; absent where it has an address alone. */
  readonly sender?: string | undefined;
}

export function withoutMailEnds(lines: readonly PageLine[], { signature, sender }: OfMail): MailEnds {
  const quoted = cutAt(lines, quotedFrom(lines));
  const delimited = cutAt(quoted.text, delimiterAt(quoted.text));
  const noticed = cutAt(delimited.text, noticeFrom(delimited.text));
  const signed = cutAt(noticed.text, signatureFrom(noticed.text, leaveFrom(noticed.text), sender));
  const own = contactsKept([...signed.under, ...delimited.under, ...signature]);
  return {
    lines: [...signed.text, ...own.contacts],
    cut: [
      { what: 'signature' as const, lines: own.signature },
      { what: 'notice' as const, lines: noticed.under },
      { what: 'quoted mail' as const, lines: quoted.under },
    ].filter((part) => part.lines.length > 0),
  };
}

/** A text that was copied from a mail, whose delimiter has told the signature. */
export function signatureAlone(lines: readonly PageLine[], under: readonly PageLine[]) {
  const { signature, contacts } = contactsKept(under);
  const cut: readonly MailEnd[] = signature.length === 0 ? [] : [{ what: 'signature', lines: signature }];
  return { contacts, ends: { lines: [...lines, ...contacts], cut } };
}

/** Whom the press is to ask is of the text, even if it stands in the signature. */
function contactsKept(lines: readonly PageLine[]) {
  const at = lines.findIndex(({ text }) => isContactLabel(folded(text)));
  return at === -1
    ? { signature: lines, contacts: [] }
    : {
        signature: lines.slice(0, at),
        contacts: lines.slice(at).map((line, n) => (n > 0 ? line : { ...line, apart: true })),
      };
}

/** Press contact: Hal Dunmore; but not E-mail: hal@example.org. */
function isContactLabel(plain: string): boolean {
  const [label = '', ...rest] = plain.split(':');
  if (rest.length === 0 || !VERSION_LANGUAGES.some((lang) => isContact(plain, lang))) return false;
  const named = rest
    .join(':')
    .split(' ')
    .some((word) => /\p{L}{2}/u.test(word) && !/[@.]/u.test(word));
  return /contact/iu.test(label) || (label.trim().includes(' ') && named);
}

/** What is told of the ends that were cut: a text or a notice among them is asked about. */
export interface ToldEnds {
  readonly dropped: readonly Dropped[];
  readonly diagnostics: readonly Diagnostic[];
  readonly questions: readonly Question[];
}

export function endsTold({ lines: kept, cut }: MailEnds, file: string): ToldEnds {
  const grave = cut.map((end) => graveIn(end, kept));
  return {
    dropped: cut.flatMap(({ what, lines }) =>
      lines.map(({ line, text }): Dropped => ({ line, what: 'mail', text: `${what}: ${text}` })),
    ),
    diagnostics: cut.flatMap((end, n) => {
      if (grave[n] !== undefined) return [];
      const { message, place } = saidOf(end, end.lines, file);
      return [fault('intake/mail-ends', message, place, WRITE)];
    }),
    questions: cut.flatMap((end, n) => {
      const one = grave[n];
      if (one === undefined) return [];
      const { message, place } = saidOf(end, one.lines, file);
      return [ask(one.about, message, { place, code: 'intake/mail-ends', hint: WRITE })];
    }),
  };
}

const WRITE = 'if it belongs to the statement, write it into its files';

function saidOf({ what }: MailEnd, lines: readonly PageLine[], file: string) {
  const texts = lines.map((line) => folded(line.text));
  const own = texts.filter((text) => !MAIL_HEADER.test(text) && !isOverMail(text));
  const text = (own.length === 0 ? texts : own).join(' ');
  return {
    message: `the mail’s ${what} is left out: “${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`,
    place: { file, line: lines[0]?.line ?? 1, column: 1 },
  };
}

const LONGEST_QUOTE = 120;

/** So many words are a text, where the text itself has none in their language. */
export const FEWEST_WORDS_OF_TEXT = 25;

/** An embargo, or a text in a language that nothing else is in; a notice on the mail itself is no such thing. */
function graveIn({ what, lines }: MailEnd, kept: readonly PageLine[]) {
  if (what === 'notice') return undefined;
  const notice = lines.filter(({ text }) => hintsAtEmbargo(folded(text).replace(/^(?:> ?)+/u, '')));
  if (notice.length > 0) return { about: 'restriction', lines: notice };
  const texts = runningText(lines);
  const own = new Set(runningText(kept).map(({ lang }) => lang));
  const foreign = texts.filter(({ lang }) => !own.has(lang));
  if (foreign.reduce((sum, { line }) => sum + wordsIn(line.text), 0) < FEWEST_WORDS_OF_TEXT) return undefined;
  return { about: `language.${foreign[0]?.lang ?? ''}`, lines: foreign.map(({ line }) => line) };
}

const SHORTEST_RUNNING = 8;

/** The lines that are sentences of a language, with it. */
export function runningText(lines: readonly PageLine[]): readonly { readonly line: PageLine; readonly lang: string }[] {
  return lines.flatMap((line) => {
    const text = folded(line.text.replace(/^(?:> ?)+/u, ''));
    const lang = wordsIn(text) < SHORTEST_RUNNING ? undefined : languageOfText(text);
    return lang === undefined ? [] : [{ line, lang }];
  });
}

function cutAt(lines: readonly PageLine[], at: number) {
  return at === -1 ? { text: lines, under: [] } : { text: lines.slice(0, at), under: lines.slice(at) };
}

const QUOTE = new RegExp(`^${inAnyLanguage(({ site }) => site.mailQuote)}$`, 'iu');

function quotedFrom(lines: readonly PageLine[]): number {
  const texts = lines.map(({ text }) => folded(text));
  const at = texts.findIndex(
    (text, n) => QUOTE.test(text) || saysWhoWrote(text) || text.startsWith('>') || beginsHeaders(texts, n),
  );
  if (at === -1) return -1;
  const over = lines.slice(0, at).reduce((sum, { text }) => sum + wordsIn(text), 0);
  if (over < FEWEST_WORDS_OVER_QUOTED) return -1;
  return isOverMail(texts[at - 1] ?? '') ? at - 1 : at;
}

/** Two hyphens alone in a line (RFC 3676, section 4.3); the space after them is lost where a program has HTML. */
function delimiterAt(lines: readonly PageLine[]): number {
  const at = lines.findLastIndex(({ text }, n) => /^-- ?$/u.test(text) && lines.length - n <= LONGEST_DELIMITED);
  return at !== -1 && isSignature(lines.slice(at + 1).map(({ text }) => text)) ? at : -1;
}

/** Some programs' writers put the delimiter between two texts: a signature has no running text but a notice. */
function isSignature(lines: readonly string[]): boolean {
  const texts = lines.map(folded);
  const notice = texts.findIndex(isNotice);
  const running = texts
    .slice(0, notice === -1 ? texts.length : notice)
    .filter((text) => wordsIn(text) > LONGEST_LINE_WORDS && /[.!?…:;](?:[”»"’)]| »)?$/u.test(text));
  return running.reduce((sum, text) => sum + wordsIn(text), 0) < FEWEST_WORDS_OF_TEXT;
}

/** Lines of a signature that its delimiter stands over, with those of a notice. */
const LONGEST_DELIMITED = 12;

/** The same of a plain text, before its lines are joined to paragraphs: the signature's lines, and the text without them. */
export function delimitedSignature(
  text: string,
  file: string,
): { readonly text: string; readonly under: readonly PageLine[] } {
  const lines = text.split('\n');
  const at = lines.findLastIndex((line) => line === '-- ');
  if (at <= 0 || lines.length - at > LONGEST_DELIMITED || !isSignature(paragraphsOf(lines.slice(at + 1))))
    return { text, under: [] };
  const under = lines
    .slice(at + 1)
    .flatMap((line, n): readonly PageLine[] =>
      line.trim() === '' ? [] : [{ text: line.trim(), file, line: at + n + 2, apart: true }],
    );
  return { text: lines.slice(0, at).join('\n'), under };
}

/** Lines of one paragraph as one, since a mail program has ended them. */
function paragraphsOf(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .split(/\n[ \t]*\n/u)
    .map((one) => one.replaceAll('\n', ' '));
}

const NOTICE = new RegExp(`^${inAnyLanguage(({ site }) => site.mailNotice)}`, 'iu');

function isNotice(text: string): boolean {
  return NOTICE.test(text) || isStrangeMailNotice(text);
}

/** A notice stands under all else, so many lines before the end at most. */
const LONGEST_NOTICE = 8;

function noticeFrom(lines: readonly PageLine[]): number {
  return lines.findIndex(({ text }, n) => lines.length - n <= LONGEST_NOTICE && isNotice(folded(text)));
}

const LONGEST_SIGNATURE = 8;
const LONGEST_LINE_WORDS = 12;

/** Lines from a name to its telephone: office, house, street. */
const MOST_BETWEEN = 4;

/** A line that gives a telephone, after its letter or word or alone. */
const TELEPHONE = /^(?:\p{L}{1,12}[.:]? ?)?(?:\+|\(?\d)[\d .()/-]{6,24}\d(?: ?[;|,·] ?.{0,80})?$/u;

/**
 * From the words on with which the sender takes leave of whom they write to: only short lines follow them. A text that has a
 * date line over its salutation is a letter to others, whose writer is its own and not the mail's; a speech ends with thanks.
 */
function leaveFrom(lines: readonly PageLine[]): number {
  if (isLetter(lines)) return -1;
  const at = lines.findLastIndex(({ text }) => takesLeave(folded(text)));
  const short = lines.slice(at + 1).every((line) => wordsIn(folded(line.text)) <= LONGEST_LINE_WORDS);
  return at > 0 && lines.length - at <= LONGEST_SIGNATURE && short ? at : -1;
}

/** The day of a language whose months are not known here. */
const HAS_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

function isLetter(lines: readonly PageLine[]): boolean {
  const texts = lines.map(({ text }) => folded(text));
  const greeting = texts.findLastIndex(isSalutation);
  const dated = texts
    .slice(0, Math.max(0, greeting))
    .some((text) => wordsIn(text) <= LONGEST_LINE_WORDS && (findDate(text) !== undefined || HAS_YEAR.test(text)));
  return dated && !texts.slice(greeting + 1).some((text) => hasContactDetails(text) || isSignOff(text));
}

/**
 * From the sender's leave, or their name on: short lines at the end, of which one gives a telephone, or that begin with the
 * name by which the mail was sent. Under words that say whom to ask, a name with its telephone is of the text.
 */
function signatureFrom(lines: readonly PageLine[], leave: number, sender: string | undefined): number {
  if (leave !== -1) return leave;
  let from = lines.length;
  while (from > 0 && lines.length - from < LONGEST_SIGNATURE && isShort(lines[from - 1])) from--;
  const texts = lines.slice(from).map(({ text }) => folded(text));
  const telephone = texts.findIndex((text) => TELEPHONE.test(text));
  const named = texts.findIndex((text, n) => n < telephone && n >= telephone - MOST_BETWEEN && isName(text));
  const signed = sender === undefined ? -1 : texts.findIndex((text) => beginsWithName(text, folded(sender)));
  const isReached = signed !== -1 && texts.slice(signed).some(hasContactDetails);
  const name = isReached && (named === -1 || signed < named) ? signed : named;
  if (name === -1 || (telephone === -1 && !isReached)) return -1;
  return namesContact(folded(lines[from + name - 1]?.text ?? '')) ? -1 : from + name;
}

/** Lena Hofstad | Communications; but no sentence of what she does. */
function beginsWithName(text: string, name: string): boolean {
  return isName(name) && text.startsWith(name) && /^(?: ?[|,·•/–—-]|$)/u.test(text.slice(name.length));
}

function isShort(line: PageLine | undefined): boolean {
  if (line === undefined) return false;
  const text = folded(line.text);
  return wordsIn(text) <= LONGEST_LINE_WORDS && !/[.!?;:,»”]$/u.test(text) && line.block?.kind !== 'list';
}
