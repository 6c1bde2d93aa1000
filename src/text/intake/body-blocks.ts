/** Turns the text of a version, line by line, into its blocks: salutation, paragraphs, headings, lists, pauses, signature. */
import { languageOf } from '../language/index.ts';
import { languageEvidence } from '../recognition/index.ts';
import { assertNever, type Place } from '../../diagnostics/index.ts';
import {
  numberAtStart,
  textOf,
  textOfBlock,
  type DraftBlock,
  type DraftHeading,
  type DraftInline,
  type Lang,
  type DraftList,
  type DraftListItem,
  type DraftParagraph,
  type ParagraphRole,
  type ThematicBreak,
} from '../statement/index.ts';
import { dateLineAtFoot } from './datelines.ts';
import { findDate } from './dates.ts';
import { isLanguageName } from './column-names.ts';
import { isBold, isEndMark, isLeadIn, isMarker, type SourceLine, type Marker, markerOf } from './lines.ts';
import { contactsAbove, endOfText, linesUnderText, signatureLines } from './parts.ts';
import type { Section } from './sections.ts';
import { evidenceIn } from './stretches.ts';
import { wordsIn } from './pairs.ts';
import {
  hasContactDetails,
  isName,
  isPartHead,
  isSalutation,
  isSignOff,
  nameBeforeComma,
  namesContact,
  namesDesk,
  speakerLine,
  takesLeave,
} from './wording.ts';

/** The blocks of a version with their words as on the page, and its lines that are none of it. */
export interface SectionBlocks {
  readonly blocks: readonly DraftBlock[];
  readonly dropped: readonly DroppedLine[];
  /** Lines that are taken to be in another language. */
  readonly foreign: readonly SourceLine[];
}

export interface DroppedLine {
  readonly line: SourceLine;
  readonly what: 'separator' | 'end-mark' | 'note' | 'lead-in' | 'chrome' | 'fact' | 'unexplained';
}

/** A line without a full stop and with more words is a paragraph that lacks one. */
const LONGEST_HEADING_WORDS = 20;

/** With fewer words in another language, a line is a borrowed phrase. */
const SHORTEST_PASSAGE_WORDS = 5;

/** What is known of a version beside its text. */
interface Beside {
  readonly lead?: readonly SourceLine[] | undefined;
  /** The line of its date, under which a line over the text heads the first part of it. */
  readonly date?: number | undefined;
  readonly title?: string | undefined;
  /** The languages of all versions. */
  readonly versions?: readonly Lang[];
  /** Whether words that introduce the text stay: those of another version are not known for what they are, and stay too. */
  readonly keepsIntroduction?: boolean;
  /** Whether another version is known to be signed. */
  readonly isSignedElsewhere?: boolean;
}

/** Whether lines under the text of a version are known to sign it. */
export function isSignedAtFoot({ lang, body }: Pick<Section, 'lang' | 'body'>): boolean {
  return signatureLines(linesUnderText(body), lang, endsAsLetter(body, endOfText(body))) > 0;
}

/** Whether a version begins with a line that leads to what follows, and is not known to introduce the text. */
export function beginsWithColon({ body: [first] }: Pick<Section, 'body'>): boolean {
  return first !== undefined && /[:：]$/u.test(first.plain) && !isLeadIn(first.plain);
}

/** The blocks of a version; `lead` are lines that stand over its text and belong to it, as a subtitle does. */
export function blocksOf({ lang, body: read }: Pick<Section, 'lang' | 'body'>, among: Beside = {}): SectionBlocks {
  const { lead = [], date, title, versions = [], keepsIntroduction = false, isSignedElsewhere = false } = among;
  const body = read.map((line) => withOwnLanguage(line, lang, versions));
  const dropped: DroppedLine[] = [];
  const end = body.findLastIndex(({ role }) => role === 'text') + 1;
  const kept = body.flatMap((line, n): readonly SourceLine[] => {
    const what = noStatementText(line, { introduces: !keepsIntroduction && n === 0, tail: n >= end, title });
    if (what === undefined) return [line];
    dropped.push({ line, what });
    return [];
  });
  const last = endOfText(kept);
  const isSignable = isSignedElsewhere || endsAsLetter(kept, last);
  const signed = last + signatureLines(linesUnderText(kept), lang, isSignable);
  const series = interruptedSeries(kept, lang);
  const counted = countedHeadings([...lead, ...kept]);
  const foot = {
    from: last,
    isClosed: kept.slice(Math.max(0, last - 1)).some(({ plain }) => isSignOff(plain) || isClosing(plain)),
    contacts: contactsAbove(kept, kept.findLastIndex(({ role }) => role === 'text') + 1),
  };
  const items = kept.map((line, n): Item =>
    n >= last && n < signed && line.own !== true
      ? { line, as: 'signature' }
      : itemOf(line, { lang, lines: kept, n, foot, series, counted }),
  );
  const hasBoldHeadings = items.some(({ line, as }) => as === 'heading' && isBold(line));
  const leading = lead.map((line, n): Item => {
    const headsText = n === lead.length - 1 && date !== undefined && line.line > date;
    const isHead = counted.has(line) || (headsText && isBold(line) && hasBoldHeadings);
    return { line, as: line.block?.kind === 'heading' || isHead ? 'heading' : 'lines' };
  });
  return {
    blocks: withTopLevel(assembled(withOneEnd(withSalutations([...leading, ...items])), lang)),
    dropped,
    foreign: body.filter((line) => foreignLang(line, lang) !== undefined),
  };
}

/** A site may begin its headings at any level; a statement begins at the first. */
function withTopLevel(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  if (blocks.some((block) => block.kind === 'heading' && block.level === 1)) return blocks;
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 1 } : block));
}

/** What a line within the text is that is none of it: a mark that nothing follows, a rule under it, a note to the reader. */
function noStatementText(
  line: SourceLine,
  {
    introduces,
    tail,
    title,
  }: { readonly introduces: boolean; readonly tail: boolean; readonly title: string | undefined },
): DroppedLine['what'] | undefined {
  // A page of paper repeats the title at its head or foot.
  if (tail && line.plain === title) return 'chrome';
  if (tail && isLabelledDate(line.plain)) return 'fact';
  // Which version follows.
  if (tail && isLanguageName(line.plain)) return 'note';
  if (line.role === 'separator') return isEndMark(line.plain) ? 'end-mark' : tail ? 'separator' : undefined;
  if (introduces && isLeadIn(line.plain)) return 'lead-in';
  return isMarker(line.plain) && line.block?.kind !== 'list' ? 'note' : undefined;
}

/** What a line is known to be by its words; a block of any other role is kept as its page has it. */
type RecognisedRole = Extract<ParagraphRole, 'body' | 'salutation' | 'sign-off' | 'signature'>;

function isRecognised(role: ParagraphRole): role is RecognisedRole {
  return role === 'body' || role === 'salutation' || role === 'sign-off' || role === 'signature';
}

/** Date: 28 November 2028, under a text: the day of the statement, and no line of it. */
function isLabelledDate(plain: string): boolean {
  const found = findDate(plain);
  return found !== undefined && found.before === '' && found.after === '' && plain.slice(0, found.start).includes(':');
}

/** How numbers are called that go on after something else has stood between: those count paragraphs, and are no list. */
interface InterruptedSeries {
  /** The styles of such numbers. */
  readonly styles: ReadonlySet<string>;
  /** Those that stand before whole sentences, as numbers do that paragraphs are called by. */
  readonly ofSentences: ReadonlySet<string>;
}

function interruptedSeries(lines: readonly SourceLine[], lang: Lang): InterruptedSeries {
  const styles = new Set<string>();
  const texts = new Map<string, string[]>();
  const lasts = new Map<string, { readonly number: number; readonly n: number }>();
  for (const [n, { plain, block }] of lines.entries()) {
    const marker = block === undefined || block.kind === 'paragraph' ? markerOf(plain, lang) : undefined;
    if (marker?.number === undefined) continue;
    const { style, number, length } = marker;
    const last = lasts.get(style);
    if (last !== undefined && number === last.number + 1 && n > last.n + 1) styles.add(style);
    lasts.set(style, { number, n });
    texts.set(style, [...(texts.get(style) ?? []), plain.slice(length).trim()]);
  }
  return { styles, ofSentences: new Set([...styles].filter((style) => areSentences(texts.get(style) ?? []))) };
}

/** Shorter, on the average, paragraphs are the headings of parts. */
const FEWEST_SENTENCE_WORDS = 5;

/** Whether each text begins and ends as a sentence does, or leads to what is under it. */
function areSentences(texts: readonly string[]): boolean {
  const whole = texts.filter((text) => !/[:：]$/u.test(text));
  const words = whole.reduce((sum, text) => sum + wordsIn(text), 0);
  return (
    words >= FEWEST_SENTENCE_WORDS * whole.length &&
    texts.every((text) => /^[^\p{Ll}]/u.test(text) && /[.。!?！？؟:：;；؛][»”"’)]?$/u.test(text))
  );
}

/** A line and what it is taken for. */
interface Item {
  readonly line: SourceLine;
  readonly as: RecognisedRole | 'heading' | 'item' | 'numbered' | 'pause' | 'block' | 'lines';
  readonly marker?: Marker;
}

interface Among {
  readonly lang: Lang;
  readonly lines: readonly SourceLine[];
  readonly n: number;
  /** Where the lines under all text begin, whether a closing stands there or right above them, and which of them heads contacts. */
  readonly foot: { readonly from: number; readonly isClosed: boolean; readonly contacts: number };
  readonly series: InterruptedSeries;
  /** Lines that head parts by their numbers. */
  readonly counted: ReadonlySet<SourceLine>;
}

function itemOf(line: SourceLine, among: Among): Item {
  const { plain, role, block } = line;
  if (role === 'separator') return { line, as: 'pause' };
  if (block !== undefined && block.kind !== 'paragraph')
    return { line, as: block.kind === 'heading' ? 'heading' : 'block' };
  if (line.own === true && block?.matter !== undefined) return { line, as: 'block' };
  if (line.own === true && block !== undefined && block.role !== 'body')
    return { line, as: isRecognised(block.role) ? block.role : 'block' };
  if (isSalutation(plain)) return { line, as: 'salutation' };
  if (isSignOff(plain)) return { line, as: 'sign-off' };
  if (line.own === true) return { line, as: 'body' };
  const marker = markerOf(plain, among.lang);
  if (marker !== undefined && !headsSection(line, among, marker)) {
    const isOfPoint = marker.style === POINT_IN_IDEOGRAPHS && among.series.ofSentences.size > 0;
    if (!among.series.styles.has(marker.style)) return { line, as: isOfPoint ? 'numbered' : 'item', marker };
    return among.series.ofSentences.has(marker.style) ? { line, as: 'numbered', marker } : { line, as: 'body' };
  }
  if (role !== 'head' || line.boxed === true) return { line, as: 'body' };
  return { line, as: isHeading(line, among) ? 'heading' : 'lines' };
}

/** （一）, in a point that has a number itself: there it is what a letter is elsewhere. */
const POINT_IN_IDEOGRAPHS = '（一）';

/** I. Navigation; B. Funding; 3) Outlook; Part II – Rates. */
const COUNTED =
  /^(?:\p{L}{3,10} )?(?:(?<figures>\p{Nd}{1,2})|(?<roman>[IVX]{1,5})|(?<letter>[A-Z]))(?<mark>[.):]| ?[–—-]) ?(?=[\p{Lu}\p{Lo}])/u;
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/**
 * Lines over a text that count its parts: each begins with the number next to that of another, in the same way. Figures are
 * those of a list as well, and count parts where they stand in lines that are all in bold.
 */
function countedHeadings(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const counted = lines.flatMap((line, n) => {
    const { figures, roman, letter, mark } = COUNTED.exec(line.plain)?.groups ?? {};
    if (mark === undefined || line.role !== 'head' || (figures !== undefined && !isBold(line))) return [];
    const number = figures === undefined ? numberOf(roman ?? letter ?? '', roman !== undefined) : Number(figures);
    const style = (figures === undefined ? (roman === undefined ? 'A' : 'I') : '1') + mark;
    return [{ line, n, number, style }];
  });
  return new Set(
    counted.flatMap(({ line, n, number, style }) => {
      const next = lines[n + 1];
      const isOne = counted.some(
        (other) => other.style === style && Math.abs(other.number - number) === 1 && Math.abs(other.n - n) > 1,
      );
      return isOne && next !== undefined && next.role !== 'separator' ? [line] : [];
    }),
  );
}

function numberOf(letters: string, isRoman: boolean): number {
  return isRoman ? ROMANS.indexOf(letters) + 1 : (letters.codePointAt(0) ?? 0) - FIRST_LETTER;
}

const FIRST_LETTER = 'A'.codePointAt(0) ?? 0;

/** 一、背景: Chinese counts the headings of sections as it counts items; under an item stands the next. */
function headsSection(line: SourceLine, among: Among, { style }: Marker): boolean {
  if (among.counted.has(line)) return isHeading(line, among);
  const next = among.lines[among.n + 1];
  return (
    SECTION.test(style) &&
    line.role === 'head' &&
    isHeading(line, among) &&
    next !== undefined &&
    markerOf(next.plain, among.lang) === undefined
  );
}

const SECTION = /一/u;

/** A line without a full stop that something is under: no name, no address, and none of several lines that belong together. */
function isHeading(line: SourceLine, among: Among): boolean {
  const { lang, lines, n } = among;
  const { plain } = line;
  const [before, next] = [lines[n - 1], lines[n + 1]];
  if (wordsIn(plain) > LONGEST_HEADING_WORDS || (line.language ?? lang) !== lang) return false;
  if (next === undefined || next.role === 'separator') return false;
  if (next.role === 'head' && isSameBlock(next)) return false;
  if (next.block?.kind === 'table' && TABLE_NUMBER.test(plain)) return false;
  if (goesOnBelow(plain, among)) return false;
  if (before?.role === 'head' && isSameBlock(line)) return false;
  if (isAmongSignatories(plain, among) || leadsToSignatories(among) || isDateAtFoot(plain, among)) return false;
  if (isOverDateAtFoot(among)) return false;
  // What stands between a name and the way to reach it is an office; of values with their names, none is over the next.
  if (before?.role === 'head' && isName(before.plain) && !namesContact(plain)) return false;
  // Of a table, figures in cells beside each other are no telephone.
  if (next.block?.kind !== 'table' && isMeans(next.plain) && !isPartHead(plain)) return false;
  if (saysWhen(plain)) return false;
  // Source: Office of Statistics, under a table.
  if (VALUE.test(plain) && before?.block?.kind === 'table') return false;
  if (VALUE.test(plain) && [before, next].some((beside) => beside !== undefined && VALUE.test(beside.plain)))
    return false;
  if (among.counted.has(line)) return true;
  return (
    !isName(plain) &&
    !/^[-–—:：*†‡]|@|https?:|(?<!\p{L})www\.|\d[\d .-]{6}/u.test(plain) &&
    speakerLine(plain, lang) === undefined
  );
}

/** Thursday, 11 November 2027, from 10.30 to 11.30 a.m.: a day that a line begins with, and an hour. */
function saysWhen(plain: string): boolean {
  const day = findDate(plain);
  return day !== undefined && day.before === '' && /\p{Nd}/u.test(day.after);
}

/** A telephone or an address to write to, and no sentence that has one: Journalists are asked to register at press@example.org. */
function isMeans(plain: string): boolean {
  return (
    hasContactDetails(plain) && (wordsIn(plain) < FEWEST_WORDS_OF_SENTENCE || !/[.!?。！？؟][”»"’)]*$/u.test(plain))
  );
}

const FEWEST_WORDS_OF_SENTENCE = 8;

/** What a table is called and counted as, which stands over it and heads nothing else. */
const TABLE_NUMBER =
  /^(?:(?:tables?|tableau|tabla|cuadro|таблиц[яа]|tabelle|tabella|tabela|quadro|tabell?|tabulka|tabuľka|taulukko|πίνακας|(?:ال)?جدول)(?:[ \u00A0](?:n[.ºo°]{1,2} ?|№ ?|رقم ?)?[\p{Nd}IVX]{1,4}(?![\p{L}\p{N}])|[ \u00A0]?[(（]\p{Nd}{1,3}[)）])|(?:附)?表 ?[\p{Nd}一二三四五六七八九十]{1,3})/iu;

/**
 * Whether a line without a colon is a sentence that the items under it end: The gates stay closed until / – the towns have
 * been heard. A heading of some words has such items under it too: Ordre du jour / – adoption du budget ;
 */
function goesOnBelow(plain: string, { lang, lines, n }: Among): boolean {
  const [last = ''] = plain
    .toLowerCase()
    .split(/[ \u00A0\u202F]+/u)
    .slice(-1);
  if (wordsIn(plain) <= LONGEST_HEADING_OF_CLAUSES && languageOf(lang).setting?.leaning?.has(last) !== true)
    return false;
  const items = itemsFrom(lines, n + 1, lang);
  return (
    items.length > 1 &&
    items.slice(0, -1).every((text) => /[;；؛,，،]$/u.test(text)) &&
    items.every((text) => /^[^\p{Lu}]/u.test(text))
  );
}

/** In words: Agenda of the meeting. */
const LONGEST_HEADING_OF_CLAUSES = 4;

/** The texts of the items that stand from a line on, whether their page has them as lists or with marks. */
function itemsFrom(lines: readonly SourceLine[], from: number, lang: Lang): readonly string[] {
  const texts: string[] = [];
  for (let n = from; n < lines.length; n++) {
    const { plain, block } = lines[n] ?? { plain: '' };
    const marker = isPlain(block) ? markerOf(plain, lang) : undefined;
    if (block?.kind === 'list')
      texts.push(...block.items.flatMap(({ blocks }) => blocks.slice(0, 1).map((first) => textOfBlock(first).trim())));
    else if (marker !== undefined) texts.push(plain.slice(marker.length).trim());
    else break;
  }
  return texts;
}

/** Yours faithfully; Hochachtungsvoll: a few words and a comma, after which somebody signs. */
function isClosing(plain: string): boolean {
  return (/[,،，]$/u.test(plain) && wordsIn(plain) <= LONGEST_CLOSING) || takesLeave(plain);
}

const LONGEST_CLOSING = 6;

/** Whether a name alone under a text can but sign it: the text addresses somebody, or takes leave in its last words. */
function endsAsLetter(lines: readonly SourceLine[], end: number): boolean {
  return isSalutation(lines[0]?.plain ?? '') || isClosing(lines[end - 1]?.plain ?? '');
}

/** Whether a line under all text is of those that sign it: under its closing, or a name with a comma behind it. */
function isAmongSignatories(plain: string, { lang, lines, n, foot }: Among): boolean {
  const next = lines[n + 1];
  const leads = next !== undefined && (next.block?.kind === 'table' || markerOf(next.plain, lang) !== undefined);
  if (n < foot.from || leads || isPartHead(plain)) return false;
  return foot.isClosed || (foot.contacts !== -1 && n > foot.contacts) || nameBeforeComma(plain) !== undefined;
}

/**
 * On behalf of the Council, over “The Mayor, Anna Keller”: of lines that end the text, none of which says whom to ask or
 * leads to more, the one over somebody's name heads nothing.
 */
function leadsToSignatories({ lang, lines, n, foot }: Among): boolean {
  const [own, under] = [lines.slice(foot.from), lines.slice(n + 1)];
  return (
    n >= foot.from &&
    own.every(({ plain, role, block }) => role === 'head' && isPlain(block) && !hasContactDetails(plain)) &&
    !own.some(({ plain }) => isPartHead(plain) || namesContact(plain)) &&
    under.length <= MOST_SIGNATORIES &&
    under.some(({ plain }) => namesSomebody(plain, lang))
  );
}

/** Of each a name, an office and a house. */
const MOST_SIGNATORIES = 8;

function isPlain(block: SourceLine['block']): boolean {
  return block === undefined || block.kind === 'paragraph';
}

/** Anna Keller, Mayor; The Mayor, Anna Keller. */
function namesSomebody(plain: string, lang: Lang): boolean {
  const [last = ''] = plain.split(/[,،，] ?/u).slice(-1);
  return (
    isName(plain) || isName(last) || nameBeforeComma(plain) !== undefined || speakerLine(plain, lang) !== undefined
  );
}

/** Whether a line under all text says where and when it was given, and nothing else. */
function isDateAtFoot(plain: string, { lang, n, foot }: Among): boolean {
  return n >= foot.from && dateLineAtFoot(plain, lang)?.rest.length === 0;
}

/** Whether a line stands over the place and day that a text ends with, and so says whose it is: 海泽市水务局, over 2026年10月16日. */
function isOverDateAtFoot(among: Among): boolean {
  const under = among.lines.slice(among.n + 1);
  return (
    under.length > 0 &&
    under.length <= MOST_UNDER_HOUSE &&
    under.every(({ plain }, at) => isDateAtFoot(plain, { ...among, n: among.n + 1 + at }))
  );
}

/** A place and its day in one line or in two. */
const MOST_UNDER_HOUSE = 2;

/** Whether a line goes on with the block of the one before it. */
function isSameBlock({ apart, continues }: SourceLine): boolean {
  return continues === true || !apart;
}

/** Boats: 3; Durée : 6 minutes. */
const VALUE = /^[^:.!?]{1,60} ?: [^:]{1,120}$/u;

/**
 * Sehr geehrter Herr Ministerpräsident, / liebe Schülerinnen und Schüler, / als …: under words that address somebody, so do a few
 * with a comma behind them; and over them, where the text begins: Ministers, / Ladies and gentlemen,
 */
function withSalutations(items: readonly Item[]): readonly Item[] {
  const addressed: Item[] = [];
  const first = items.findIndex(({ as }) => as === 'salutation');
  const over = items.slice(0, Math.max(0, first)).every(mayAddress) ? first : 0;
  for (const [n, item] of items.entries()) {
    const isFurther = addressed.at(-1)?.as === 'salutation' && n < items.length - 1 && mayAddress(item);
    addressed.push(n < over || isFurther ? { ...item, as: 'salutation' } : item);
  }
  return addressed;
}

function mayAddress({ as, line: { plain, own, block } }: Item): boolean {
  return (as === 'body' || as === 'salutation') && own !== true && isPlain(block) && isClosing(plain);
}

/** Thanks are a sign-off only where nothing but the signature follows; markers make a list only where two follow. */
function withOneEnd(items: readonly Item[]): readonly Item[] {
  const last = items.findLastIndex(({ as }) => as !== 'signature' && as !== 'sign-off' && as !== 'pause');
  return items.map((item, n) => {
    if (item.as === 'sign-off' && n < last && !isDeclared(item)) return { ...item, as: 'body' };
    if (item.as === 'item' && !inList(items, n)) return { ...item, as: 'body' };
    return item;
  });
}

/** Whether the page itself says what the paragraph is. */
function isDeclared({ line: { own, block } }: Item): boolean {
  return own === true && block?.kind === 'paragraph' && block.role !== 'body';
}

function inList(items: readonly Item[], n: number): boolean {
  const from = items.findLastIndex((item, at) => at <= n && !isBullet(item)) + 1;
  return goesOn(items[n - 1], items[n]) || goesOn(items[n], items[n + 1]) || n < endOfNested(items, from);
}

/** Whether a line is an item whose mark counts nothing. */
function isBullet({ as, marker, line }: Item): boolean {
  return as === 'item' && marker !== undefined && marker.number === undefined && line.own !== true;
}

/**
 * Where bullets end that begin at a line and stand at two levels, each with a mark of its own: • one, with – this and – that;
 * • two. Where nothing of the other mark stands between two of the first, there are none.
 */
function endOfNested(items: readonly Item[], from: number): number {
  const next = items.findIndex((item, n) => n >= from && !isBullet(item));
  const own = items.slice(from, next === -1 ? items.length : next);
  const styles = own.map(({ marker }) => marker?.style);
  const [outer] = styles;
  const inner = styles.findIndex((style) => style !== outer);
  const isNested = new Set(styles).size === 2 && inner > 0 && styles.lastIndexOf(outer) > inner;
  return isNested ? from + own.length : from;
}

/** Bullets at two levels: under an item, those that follow it with the other mark. */
function nestedList(first: Item, own: readonly Item[], lang: Lang): DraftBlock {
  const starts = own.flatMap(({ marker }, n) => (marker?.style === first.marker?.style ? [n] : []));
  const items = starts.flatMap((start, n): readonly DraftListItem[] => {
    const [head, ...under] = own.slice(start, starts[n + 1]);
    if (head === undefined) return [];
    const item = itemWith(head, lang);
    const [firstUnder] = under;
    const inner = firstUnder === undefined ? [] : [listOf(under, placeOf(firstUnder.line), lang)];
    return [{ ...item, blocks: [...item.blocks, ...inner] }];
  });
  return { kind: 'list', ordered: false, start: 1, items, place: placeOf(first.line) };
}

/** Whether two items that follow each other are of one list: alike in their mark, and counted on. */
function goesOn(a: Item | undefined, b: Item | undefined): boolean {
  if (a?.marker === undefined || b?.marker === undefined || a.marker.style !== b.marker.style) return false;
  return a.marker.number === undefined || b.marker.number === a.marker.number + 1;
}

function assembled(items: readonly Item[], lang: Lang): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (let n = 0; n < items.length;) {
    const item = items[n];
    if (item === undefined) break;
    let end = endOfNested(items, n);
    if (end > n) {
      blocks.push(nestedList(item, items.slice(n, end), lang));
      n = end;
      continue;
    }
    end = n + 1;
    const inContact = isOfContact(items, n);
    while (belongsTo(items[end - 1], items[end], inContact)) end++;
    const own = items.slice(n, end);
    blocks.push(...blocksOfItems(item, own, lang));
    n = end;
  }
  return blocks;
}

/** Whether a line and those that go on with it say how somebody is reached: such lines are one block in every format. */
function isOfContact(items: readonly Item[], from: number): boolean {
  const next = items.findIndex(({ line }, n) => n > from && line.continues !== true);
  return items.slice(from, next === -1 ? items.length : next).some(({ line }) => hasContactDetails(line.plain));
}

/** Lines of a salutation, a signature, a list; and lines of one paragraph. */
function belongsTo(item: Item | undefined, next: Item | undefined, inContact?: boolean): boolean {
  if (item === undefined || next === undefined || next.line.own === true) return false;
  if (item.as === 'item' && next.as === 'item') return goesOn(item, next);
  if (item.as !== next.as) return false;
  if (item.as === 'salutation' || item.as === 'signature' || item.as === 'sign-off') return true;
  if (item.as === 'lines') {
    const { apart, block, plain } = next.line;
    // A desk goes on with the house, or the head of contacts, that it stands under.
    return !apart && (block === undefined || inContact === true) && (!isPartHead(plain) || namesDesk(plain));
  }
  return item.as === 'body' && next.line.continues === true;
}

function blocksOfItems(item: Item, own: readonly Item[], lang: Lang): readonly DraftBlock[] {
  const place = placeOf(item.line);
  switch (item.as) {
    case 'pause':
      return [{ kind: 'thematic-break', place } satisfies ThematicBreak];
    case 'heading':
      return [headingOf(item.line, place)];
    case 'block':
      return item.line.block === undefined ? [] : [item.line.block];
    case 'item':
      return item.marker !== undefined && LETTERED.test(item.marker.style)
        ? own.map((one) => numbered(one, lang))
        : [listOf(own, place, lang)];
    case 'numbered':
      return [numbered(item, lang)];
    case 'lines':
    case 'body':
    case 'salutation':
    case 'sign-off':
    case 'signature':
      return [
        {
          kind: 'paragraph',
          role: item.as === 'lines' ? 'body' : item.as,
          content: linesTogether(own, lang),
          place,
        } satisfies DraftParagraph,
      ];
    default:
      return assertNever(item.as);
  }
}

function headingOf(line: SourceLine, place: Place): DraftHeading {
  const { block } = line;
  if (block?.kind === 'heading') return block;
  const content = contentOf(line);
  const [only] = content;
  // A short line all in bold is a heading whose writer had no style for it.
  return {
    kind: 'heading',
    level: 1,
    content: only?.kind === 'strong' && isBold(line) ? only.children : content,
    place,
  };
}

/** Lists of a statement have figures; items that are called by letters are paragraphs that keep them, so that “see (b)” stays true. */
const LETTERED = /^\(?a\)$/u;

function numbered({ line, marker }: Item, lang: Lang): DraftBlock {
  const content = passage(line, lang);
  const number = numberAtStart(textOf(content).trimStart()) ?? '';
  const rest = withoutMarker(content, marker);
  return { kind: 'paragraph', role: 'numbered', number, content: rest, place: placeOf(line) };
}

function listOf(own: readonly Item[], place: Place, lang: Lang): DraftList {
  const first = own[0]?.marker?.number;
  const items = own.map((item) => itemWith(item, lang));
  return { kind: 'list', ordered: first !== undefined, start: first ?? 1, items, place };
}

function itemWith({ line, marker }: Item, lang: Lang): DraftListItem {
  const content = withoutMarker(passage(line, lang), marker);
  return { blocks: [{ kind: 'paragraph', role: 'body', content, place: placeOf(line) }], place: placeOf(line) };
}

/** The text of an item; its mark is counted from the first letter, however far in that stands. */
function withoutMarker(content: readonly DraftInline[], marker: Marker | undefined): readonly DraftInline[] {
  if (marker === undefined) return content;
  const text = textOf(content);
  return withoutStart(content, text.length - text.trimStart().length + marker.length);
}

/** Running text without its first letters. */
export function withoutStart(content: readonly DraftInline[], count: number): readonly DraftInline[] {
  if (count <= 0) return content;
  const [first, ...rest] = content;
  if (first === undefined) return content;
  if (first.kind === 'text')
    return first.text.length <= count
      ? withoutStart(rest, count - first.text.length)
      : [{ ...first, text: first.text.slice(count) }, ...rest];
  if (first.kind === 'break' || first.kind === 'note') return withoutStart(rest, count);
  const length = textOf(first.children).length;
  if (length <= count) return withoutStart(rest, count - length);
  return [{ ...first, children: withoutStart(first.children, count) }, ...rest];
}

function linesTogether(own: readonly Item[], lang: Lang): readonly DraftInline[] {
  return own.flatMap(({ line }, n): readonly DraftInline[] => [
    ...(n > 0 ? [{ kind: 'break', place: placeOf(line) } as const] : []),
    ...passage(line, lang),
  ]);
}

/** The running text of a line; marked as foreign if it is in the other language. */
function passage(line: SourceLine, lang: Lang): readonly DraftInline[] {
  const content = contentOf(line);
  const foreign = foreignLang(line, lang);
  return foreign === undefined
    ? content
    : [{ kind: 'foreign', lang: foreign, children: content, place: placeOf(line) }];
}

function foreignLang({ language, role, block, plain }: SourceLine, lang: Lang): Lang | undefined {
  if (role !== 'text' || (block !== undefined && (block.kind !== 'paragraph' || block.role === 'numbered')))
    return undefined;
  if (language === undefined || language === lang || languageOf(language).abilities === undefined) return undefined;
  if (wordsIn(plain) < SHORTEST_PASSAGE_WORDS) return undefined;
  // A passage may be in a language that no version can be set in yet.
  return language as Lang;
}

/** So many words more of another language than of the text's own show a sentence to be in it. */
const CLEAR_LEAD = 2;
/** And so many where no version is in that language, and the sentence has a word of the text's own as well. */
const STRANGE_LEAD = 3;

/**
 * A line is in the language around it unless its words clearly say otherwise. What two languages have is of the text around:
 * “A partir de ahora, la Alianza:” in Spanish, “L’alluvione ha colpito” in Italian, though Catalan has l and ha.
 */
function withOwnLanguage(line: SourceLine, lang: Lang, versions: readonly Lang[]): SourceLine {
  const { language, plain } = line;
  if (language === undefined || language === lang) return line;
  if (isNamedIn(plain, lang, language)) return { ...line, language: lang };
  const words = [...new Set(plain.toLowerCase().split(/[ ’']+/u))];
  const evidence = languageEvidence(words.join(' '));
  const [own, other] = [evidence.get(lang) ?? 0, evidence.get(language) ?? 0];
  // What its format says, its words need only bear out.
  if (line.lang === language) return other > own ? line : { ...line, language: lang };
  const least = own === 0 || versions.includes(language as Lang) ? CLEAR_LEAD : STRANGE_LEAD;
  return other - own >= least ? line : { ...line, language: lang };
}

/** Where: Maison de l’Eau, 12 quai du Port. What is no sentence and has its name before it is in the language of that name. */
function isNamedIn(plain: string, lang: Lang, other: string): boolean {
  const [name = '', ...value] = plain.split(/ ?[:：] /u);
  if (value.length === 0 || wordsIn(name) > LONGEST_VALUE_NAME || /[.!?…»”]$/u.test(plain)) return false;
  const evidence = evidenceIn(name);
  return (evidence.get(lang) ?? 0) > (evidence.get(other) ?? 0);
}

const LONGEST_VALUE_NAME = 3;

function contentOf(line: SourceLine): readonly DraftInline[] {
  const { block, text } = line;
  if (block?.kind === 'paragraph') return block.content;
  return [{ kind: 'text', text: text.replace(/^[ \t\u00A0\u3000]+/u, ''), place: placeOf(line) }];
}

export function placeOf({ file, line }: Pick<SourceLine, 'file' | 'line'>): Place {
  return { file, line, column: 1 };
}
