/** Tells what of a mail's lines is the mail's own: its sender's signature, a notice of confidence, the mail that it answers. */
import { folded } from './mend.ts';
import type { PageLine } from './page.ts';
import { wordsIn } from './pairs.ts';
import { inAnyLanguage, isName } from './wording.ts';

export interface MailEnds {
  /** The text. */
  readonly lines: readonly PageLine[];
  readonly cut: readonly {
    readonly what: 'signature' | 'notice' | 'quoted mail';
    readonly lines: readonly PageLine[];
  }[];
}

/** With fewer words over it, what seems to be an answered mail is one that was passed on: the text is in it. */
const FEWEST_WORDS_OVER_QUOTED = 60;

/** `signature` are the lines that a delimiter has told already. */
export function withoutMailEnds(lines: readonly PageLine[], signature: readonly PageLine[]): MailEnds {
  const quoted = cutAt(lines, quotedFrom(lines));
  const delimited = cutAt(quoted.text, delimiterAt(quoted.text));
  const noticed = cutAt(delimited.text, noticeFrom(delimited.text));
  const signed = cutAt(noticed.text, signatureFrom(noticed.text));
  return {
    lines: signed.text,
    cut: [
      { what: 'signature' as const, lines: [...signed.under, ...delimited.under, ...signature] },
      { what: 'notice' as const, lines: noticed.under },
      { what: 'quoted mail' as const, lines: quoted.under },
    ].filter((part) => part.lines.length > 0),
  };
}

function cutAt(lines: readonly PageLine[], at: number) {
  return at === -1 ? { text: lines, under: [] } : { text: lines.slice(0, at), under: lines.slice(at) };
}

const HEADER = new RegExp(`^${inAnyLanguage(({ site }) => site.mailHeaders)} ?: `, 'iu');
const SENDER = new RegExp(`^${inAnyLanguage(({ site }) => site.mailSenders)} ?: `, 'iu');
const QUOTE = new RegExp(`^${inAnyLanguage(({ site }) => site.mailQuote)}$`, 'iu');
const RULE_OVER_QUOTED = /^[-_ ]{5,}(?:\p{L}+[ \p{L}]{0,40}[-_ ]{3,})?$/u;

function quotedFrom(lines: readonly PageLine[]): number {
  const texts = lines.map(({ text }) => folded(text));
  const at = texts.findIndex(
    (text, n) => QUOTE.test(text) || text.startsWith('>') || (SENDER.test(text) && HEADER.test(texts[n + 1] ?? '')),
  );
  if (at === -1) return -1;
  const over = lines.slice(0, at).reduce((sum, { text }) => sum + wordsIn(text), 0);
  if (over < FEWEST_WORDS_OVER_QUOTED) return -1;
  return RULE_OVER_QUOTED.test(texts[at - 1] ?? '') ? at - 1 : at;
}

/** Two hyphens alone in a line (RFC 3676, section 4.3); the space after them is lost where a program has HTML. */
function delimiterAt(lines: readonly PageLine[]): number {
  return lines.findLastIndex(({ text }, n) => /^-- ?$/u.test(text) && lines.length - n <= LONGEST_DELIMITED);
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
  if (at <= 0 || lines.length - at > LONGEST_DELIMITED) return { text, under: [] };
  const under = lines
    .slice(at + 1)
    .flatMap((line, n): readonly PageLine[] =>
      line.trim() === '' ? [] : [{ text: line.trim(), file, line: at + n + 2, apart: true }],
    );
  return { text: lines.slice(0, at).join('\n'), under };
}

const NOTICE = new RegExp(`^${inAnyLanguage(({ site }) => site.mailNotice)}`, 'iu');

/** A notice stands under all else, so many lines before the end at most. */
const LONGEST_NOTICE = 8;

function noticeFrom(lines: readonly PageLine[]): number {
  return lines.findIndex(({ text }, n) => lines.length - n <= LONGEST_NOTICE && NOTICE.test(folded(text)));
}

const LONGEST_SIGNATURE = 8;
const LONGEST_LINE_WORDS = 12;

/** Lines from a name to its telephone: office, house, street. */
const MOST_BETWEEN = 4;

/** A line that gives a telephone, after its letter or word or alone. */
const TELEPHONE = /^(?:\p{L}{1,12}[.:]? ?)?(?:\+|\(?\d)[\d .()/-]{6,24}\d(?: ?[;|,·] ?.{0,80})?$/u;

/** From the sender's name on: short lines at the end, of which one gives a telephone. */
function signatureFrom(lines: readonly PageLine[]): number {
  let from = lines.length;
  while (from > 0 && lines.length - from < LONGEST_SIGNATURE && isShort(lines[from - 1])) from--;
  const texts = lines.slice(from).map(({ text }) => folded(text));
  const telephone = texts.findIndex((text) => TELEPHONE.test(text));
  if (telephone === -1) return -1;
  const name = texts.findIndex((text, n) => n < telephone && n >= telephone - MOST_BETWEEN && isName(text));
  return name === -1 ? -1 : from + name;
}

function isShort(line: PageLine | undefined): boolean {
  if (line === undefined) return false;
  const text = folded(line.text);
  return wordsIn(text) <= LONGEST_LINE_WORDS && !/[.!?;:,»”]$/u.test(text) && line.block?.kind !== 'list';
}
