/** Turns the known lines of a page into its parts: stretches between two separators or heads, and what language each is in. */
import { OUR_LANG } from '../language/index.ts';
import type { Lang } from '../statement/index.ts';
import { findDate } from './dates.ts';
import { isMarker, withoutNotes, type SourceLine } from './lines.ts';
import { wordsIn } from './pairs.ts';
import {
  hasContactDetails,
  isName,
  isOfficeLine,
  isPlaceLike,
  isSpokesperson,
  isVersionLanguage,
  kindOf,
  nameBeforeComma,
  matterHeadedBy,
  namesContact,
  namesHouse,
  speakerLine,
  VERSION_LANGUAGES,
} from './wording.ts';

/** Lines that belong together, in the page's order. */
export interface Part {
  /** The language of most of its words. */
  readonly language: string;
  /** The lines over its text. */
  readonly head: readonly SourceLine[];
  /** From its first line of text on. */
  readonly body: readonly SourceLine[];
  /** Whether it goes to and fro between languages. */
  readonly mixed: boolean;
}

/** A stray line of another language with fewer words than this (Thank you. Merci.) makes no version. */
const SHORTEST_VERSION_WORDS = 12;

/** What a text is taken to be in that says nothing of its language. */
const ASSUMED: readonly Lang[] = [OUR_LANG];

/** With more than this share of its words in a second language, a text was spoken in both. */
const MIXED_SHARE = 0.25;

/** The parts of a page without its chrome, cut only where a separator or a head stands: a part may be in two languages. */
export function undividedParts(lines: readonly SourceLine[]): readonly Part[] {
  const starts = boundaries(lines);
  return [0, ...starts]
    .map((from, n) => partOf(lines.slice(from, starts[n] ?? lines.length)))
    .filter(({ body }) => body.length > 0);
}

/** The indexes where a part begins after text: at the first line of a head, or at the line after a separator. */
function boundaries(lines: readonly SourceLine[]): readonly number[] {
  const starts: number[] = [];
  let at = lines.findIndex(isText);
  while (at !== -1) {
    const end = lines.findIndex((line, n) => n > at && !isText(line));
    if (end === -1) break;
    const next = lines.findIndex((line, n) => n > end && isText(line));
    if (next === -1) break;
    const start = boundaryAmong(lines, end, next, languageBefore(lines, end));
    if (start !== undefined) starts.push(start);
    at = next;
  }
  return starts;
}

function isText({ role }: SourceLine): boolean {
  return role === 'text';
}

function languageBefore(lines: readonly SourceLine[], end: number): string | undefined {
  return lines.slice(0, end).findLast((line) => isText(line) && line.language !== undefined)?.language;
}

/** Where in the lines between two texts the second part begins; nothing if they are headings within one. */
function boundaryAmong(
  lines: readonly SourceLine[],
  from: number,
  to: number,
  before: string | undefined,
): number | undefined {
  const separator = lines.slice(from, to).findLastIndex(({ role }) => role === 'separator');
  if (separator !== -1) return from + separator + 1;
  const signed = from + linesOfText(lines, { from, to, before });
  const between = lines.slice(signed, to);
  const next = lines.slice(to).find(({ language }) => language !== undefined)?.language;
  return between.some((line) => isHeadLike(line, next)) ? signed : undefined;
}

/** How many lines under a text are still of it: they sign it, or say whom to ask. */
function linesOfText(
  lines: readonly SourceLine[],
  { from, to, before }: { readonly from: number; readonly to: number; readonly before: string | undefined },
): number {
  const under = lines.slice(from, to);
  return contactsAbove(lines, from) !== -1
    ? under.findLastIndex(({ plain }) => hasContactDetails(plain)) + 1
    : signatureLines(under, before);
}

/** Whether a line could only stand over a version: it says what follows, whose it is, or when. */
export function isHeadLike(line: SourceLine, next: string | undefined): boolean {
  if (isMarker(line.plain)) return true;
  const { text } = withoutNotes(line.plain);
  const date = findDate(text);
  if (date !== undefined) return true;
  const languages = next !== undefined && isVersionLanguage(next) ? [next] : ASSUMED;
  return languages.some(
    (lang) => kindOf(text, lang) !== undefined || isOfficeLine(text, lang) || speakerLine(text, lang) !== undefined,
  );
}

/** Where the text of a version ends: before the lines that sign it, and before those that say whom to ask. */
export function endOfText(lines: readonly SourceLine[], isOfText = isText): number {
  let end = lines.findLastIndex(isOfText) + 1;
  while (leadsToName(lines, end - 1)) end--;
  const asked = contactsAbove(lines, end);
  return asked === -1 ? end : lines.slice(0, asked).findLastIndex(isOfText) + 1;
}

/** The lines under all text over the first that says whom to ask: who can be asked has not signed. */
export function linesUnderText(lines: readonly SourceLine[], isOfText = isText): readonly SourceLine[] {
  const foot = lines.slice(endOfText(lines, isOfText));
  const asked = foot.findIndex(({ plain }) => namesContact(plain) || matterHeadedBy(plain) === 'contacts');
  return asked === -1 ? foot : foot.slice(0, asked);
}

/**
 * The line that heads the contacts with which lines go on behind others: Media contact: / Anna Keller, Spokesperson. A line
 * that leads to what is under it reads as text, and so do those under it that end so.
 */
export function contactsAbove(lines: readonly SourceLine[], end: number): number {
  const asked = lines.findLastIndex((line, n) => n < end && headsContacts(line));
  const isWhole = lines
    .slice(asked + 1, end)
    .every(({ plain }) => hasContactDetails(plain) || LEADS_ON.test(plain.trimEnd()));
  return isWhole ? asked : -1;
}

/** Whether a line of text names whom to ask, or says that they follow, and says nothing else. */
function headsContacts({ plain, role }: SourceLine): boolean {
  return (
    role === 'text' &&
    LEADS_ON.test(plain) &&
    !hasContactDetails(plain) &&
    (namesContact(plain) || matterHeadedBy(plain) === 'contacts')
  );
}

/** A mark behind which a line is not at its end. */
const LEADS_ON = /[:：,،，;；؛]$/u;

/**
 * How many lines after a text are its signature: names, offices, place and date in its own language; an office whose words
 * are not known, or none, too, under the name of who signs, where another version is known to be signed, or the text is a letter.
 */
export function signatureLines(lines: readonly SourceLine[], language: string | undefined, isSignable = false): number {
  return knownSignature(lines, language) || (isSignable && isSigned(lines, language) ? signedBlock(lines).length : 0);
}

function isSigned(lines: readonly SourceLine[], language: string | undefined): boolean {
  const [name] = lines;
  const own = language !== undefined && isVersionLanguage(language) ? language : undefined;
  return name?.role === 'head' && name.block?.kind !== 'heading' && isName(name.plain, own);
}

/** A name, two offices, a place and a day. */
const MOST_SIGNATURE_LINES = 4;
const LONGEST_SIGNATURE_LINE = 12;

/** All lines under a text, where each could be of who signs; else nothing. */
function signedBlock(lines: readonly SourceLine[]): readonly SourceLine[] {
  const own = lines.filter(({ role }) => role !== 'separator');
  const areShort = own.every(
    ({ plain, role, block }) =>
      role === 'head' &&
      block?.kind !== 'heading' &&
      wordsIn(plain) <= LONGEST_SIGNATURE_LINE &&
      !hasContactDetails(plain),
  );
  return areShort && own.length <= MOST_SIGNATURE_LINES ? own : [];
}

function knownSignature(lines: readonly SourceLine[], language: string | undefined): number {
  const lang = language !== undefined && isVersionLanguage(language) ? language : undefined;
  if (lang === undefined) return 0;
  let signed = 0;
  for (const [n, { plain: written, role, apart }] of lines.entries()) {
    // For the Board, / The President, / Anna Keller: what leads to a name in the next line.
    const leads = leadsToName(lines, n);
    const plain = leads ? written.slice(0, -1) : written;
    // Under one who signs, in the next line, the next does, whatever their office is called.
    const goesOn = signed > 0 && signed === n && !apart && nameBeforeComma(plain) !== undefined;
    // 共和国总统 / 林舟: who signs may stand under their office, too.
    const isUnderOffice = signed > 0 && signed === n && !apart && isName(plain, lang);
    const isHouseUnder = signed > 0 && signed === n && !apart && namesHouse(plain, lang);
    if ((role !== 'head' && !leads) || kindOf(plain, lang) !== undefined) break;
    const date = findDate(plain);
    if (
      date !== undefined
        ? date.language === lang && date.after === ''
        : isOfficeLine(plain, lang) ||
          goesOn ||
          isUnderOffice ||
          isHouseUnder ||
          isSpokesperson(plain, lang) ||
          speakerLine(plain, lang) !== undefined
    )
      signed = n + 1;
    else if (!leads && !isName(plain) && !isPlaceLike(plain, lang)) break;
  }
  return signed;
}

/** Whether a line of a few words ends with a comma, and the next goes on in its block. */
function leadsToName(lines: readonly SourceLine[], n: number): boolean {
  const [line, next] = [lines[n], lines[n + 1]];
  if (line === undefined || next === undefined || next.apart) return false;
  return /[,،，]$/u.test(line.plain) && wordsIn(line.plain) <= LONGEST_LEADING_WORDS;
}

const LONGEST_LEADING_WORDS = 6;

/** A stretch of text in one language; `first` is the index of its first line of text. */
interface Run {
  readonly language: string;
  readonly first: number;
  readonly words: number;
}

function partOf(lines: readonly SourceLine[]): Part {
  const first = lines.findIndex(isText);
  const body = first === -1 ? [] : lines.slice(first);
  const shares = new Map<string, number>();
  const runs = runsOfLanguage(lines);
  for (const { language, words } of runs) shares.set(language, (shares.get(language) ?? 0) + words);
  const [major, second] = [...shares].toSorted((a, b) => b[1] - a[1]);
  const language = major?.[0] ?? OUR_LANG;
  const minor = second?.[1] ?? 0;
  const all = [...shares.values()].reduce((sum, words) => sum + words, 0);
  const head = first === -1 ? lines : lines.slice(0, first);
  const mixed = minor > MIXED_SHARE * all;
  return { language: (mixed ? languageOfHead(head) : undefined) ?? language, head, body, mixed };
}

/** The language whose words for offices and titles stand over a text that is in two. */
function languageOfHead(head: readonly SourceLine[]): Lang | undefined {
  const counts = VERSION_LANGUAGES.map((lang) => ({
    lang,
    count: head.filter(({ plain }) => {
      const { text } = withoutNotes(plain);
      return isOfficeLine(text, lang) || findDate(text)?.language === lang || kindOf(text, lang) !== undefined;
    }).length,
  }));
  const [best, other] = counts.toSorted((a, b) => b.count - a.count);
  return best !== undefined && best.count > (other?.count ?? 0) ? best.lang : undefined;
}

function runsOfLanguage(lines: readonly SourceLine[]): readonly Run[] {
  const joined = joinedRuns(stretches(lines), () => false);
  return joinedRuns(joined, ({ words }) => words < SHORTEST_VERSION_WORDS);
}

/** Neighbours in one language made one; what is in none, or `stray`, goes with what is before it, the first with the next. */
function joinedRuns(parts: readonly Stretch[], stray: (stretch: Stretch) => boolean): readonly Run[] {
  const runs: Run[] = [];
  for (const stretch of parts) {
    const { language, first, words } = stretch;
    const last = runs.at(-1);
    if (last !== undefined && (language === undefined || language === last.language || stray(stretch))) {
      runs[runs.length - 1] = { ...last, words: last.words + words };
    } else {
      runs.push({
        language: language ?? parts.find((part) => part.language !== undefined)?.language ?? OUR_LANG,
        first,
        words,
      });
    }
  }
  const [first, second, ...rest] = runs;
  if (first !== undefined && second !== undefined && stray(first))
    return [{ ...second, first: first.first, words: first.words + second.words }, ...rest];
  return runs;
}

/** Lines of text together; in no language as long as none of them is sure of one. */
interface Stretch {
  readonly language: string | undefined;
  readonly first: number;
  readonly words: number;
}

/**
 * Text lines that follow each other without a head or separator and, as far as they are sure of it, in one language. A
 * salutation goes with the text it opens.
 */
function stretches(lines: readonly SourceLine[]): readonly Stretch[] {
  const found: { -readonly [K in keyof Stretch]: Stretch[K] }[] = [];
  let open = false;
  for (const [n, line] of lines.entries()) {
    if (!isText(line)) {
      open = false;
      continue;
    }
    const current = found.at(-1);
    const other = line.language !== undefined && current?.language !== undefined && line.language !== current.language;
    if (current !== undefined && open && !other) {
      current.language ??= line.language;
      current.words += wordsIn(line.plain);
    } else {
      found.push({ language: line.language, first: n, words: wordsIn(line.plain) });
    }
    open = true;
  }
  return found;
}

/** The languages of a part's words that we can set. */
export function isSettable(part: Part): part is Part & { readonly language: Lang } {
  return isVersionLanguage(part.language);
}
