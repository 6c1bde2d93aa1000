/** Turns pairs into what one language has no part of, and what is much too short or long for a translation. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { languageOf } from '../language/index.ts';
import {
  type Block,
  type Kind,
  type Lang,
  type Meta,
  nameOf,
  notesOf,
  type Silence,
  type Silences,
  type Statement,
} from '../statement/index.ts';
import { mentionsOf } from './agreement.ts';
import { type CheckCode, excerpt, type Finding, findingIn, inEach, languageName, shownPlace } from './finding.ts';
import {
  type Facing,
  type FacingSide,
  lowered,
  type Passage,
  passagesOfLine,
  READ,
  SMALL,
  type VersionText,
} from './passages.ts';
import { consumeReferences, consumeTelephones } from './references.ts';

/** How far, as a natural logarithm, the ratio of two long texts strays from the usual one: a third more, a third less. */
const USUAL_SPREAD = 0.45;

/** How much further short texts stray: this over the square root of their characters. “Thank you” has no usual length. */
const SPREAD_OF_SHORT_TEXTS = 3;

/** Shorter texts, in characters, are not compared. */
const SHORTEST_COMPARED = 25;

/** What only one language has, though the statement has several. */
export function missingBlocks({ sides }: Facing, languages: readonly Lang[]): readonly Finding[] {
  const [only, ...others] = sides;
  if (only === undefined || others.length > 0 || languages.length < 2) return [];
  const absent = languages
    .filter((lang) => lang !== only.lang)
    .map(languageName)
    .join(' or ');
  return only.blocks.flatMap((block, n): readonly Finding[] => {
    const parts = only.ids.slice(n, n + 1);
    // A number in one language alone is told by itself.
    if (block.kind === 'thematic-break' || (block.kind === 'paragraph' && block.role === 'numbered')) return [];
    const text = only.passages.find((passage) => parts.some((part) => part === passage.part))?.text ?? '';
    const message = `${nameOf(block)}, ${excerpt(text)}, stands in the ${languageName(only.lang)} alone, not in the ${absent}`;
    const hint = 'translate it, or take it out';
    return [{ diagnostic: fault(missingCode(block), message, block.place, hint), parts }];
  });
}

function missingCode(block: Block): CheckCode {
  if (block.kind === 'heading') return 'check/heading-missing';
  return block.kind === 'quote' ? 'check/quotation-missing' : 'check/paragraph-missing';
}

/** Notes that one side of a pair has more of. */
export function missingNotes({ sides }: Facing): readonly Finding[] {
  return betweenSides(sides, (a, b) => {
    const [left, right] = [notesOf(a.blocks), notesOf(b.blocks)];
    const [more, fewer, notes] = left.length > right.length ? [a, b, left] : [b, a, right];
    const extra = notes[Math.min(left.length, right.length)];
    if (extra === undefined) return undefined;
    const message =
      `the ${languageName(more.lang)} has ${notes.length === 1 ? 'a note' : `${notes.length} notes`} here, ` +
      `the ${languageName(fewer.lang)}${at(fewer)} ${left.length === 0 || right.length === 0 ? 'none' : Math.min(left.length, right.length)}`;
    return fault('check/note-missing', message, extra.place, 'give both versions the same notes');
  });
}

/** Quotations in running text that one side has more of. */
export function missingQuotations({ sides }: Facing): readonly Finding[] {
  return betweenSides(sides, (a, b) => {
    const [left, right] = [quotationsIn(a), quotationsIn(b)];
    if (left.length === right.length) return undefined;
    const [more, fewer, quotations] = left.length > right.length ? [a, b, left] : [b, a, right];
    const lesser = Math.min(left.length, right.length);
    if (quotations.length - namesAmong(quotations, more) <= lesser + titlesIn(fewer)) return undefined;
    const said = quotations.filter(({ isSpeech, text }) => isSpeech || SENTENCE_END.test(text)).length;
    if (said <= lesser && quotations.length <= lesser + emphasesIn(fewer)) return undefined;
    const whole = quotations === left ? right : left;
    if (quotations.length <= lesser + spokenIn(fewer)) return undefined;
    if (quotations.length <= sum(whole, sentencesIn) && areAsLong(quotations, more, whole, fewer)) return undefined;
    // With some on both sides, which of them is missing cannot be told: the last is as good as any.
    const extra = quotations.at(-1);
    if (extra === undefined) return undefined;
    const message =
      `the ${languageName(more.lang)} quotes ${excerpt(extra.text)}, but has ${quotations.length} in quotation marks here ` +
      `where the ${languageName(fewer.lang)}${at(fewer)} has ${lesser}`;
    return fault('check/quotation-missing', message, extra.place, 'quote the same words in both');
  });
}

/** Whole outer quotations; those in them belong to them. */
const QUOTATION = /„[^„“”]*[“”]|“[^“”„]*”|«[^«»]*»|「[^「」]*」|"[^"\n]+"/gu;
/** From the right “ and ” are written either way round. */
const QUOTATION_FROM_RIGHT = new RegExp(`${QUOTATION.source}|”[^“”„]*“`, 'gu');
/** ”Ja”, in Swedish and Finnish: both marks are the same. */
const QUOTATION_IN_ONE_MARK = new RegExp(`”[^”\\n]+”|${QUOTATION.source}`, 'gu');
/** »Ja«, as Danish has it, and German in books. */
const QUOTATION_TO_THE_INSIDE = new RegExp(QUOTATION.source.replace('«[^«»]*»', '»[^«»]*«'), 'gu');

/** What is a quotation in a passage, by the marks that its language has, and by which of its angles comes first. */
function quotationIn({ lang, text }: Passage): RegExp {
  const { direction, setting } = languageOf(lang);
  if (direction === 'rtl') return QUOTATION_FROM_RIGHT;
  const [open, close] = setting?.quotes[0] ?? [];
  if (open === close && open === '”') return QUOTATION_IN_ONE_MARK;
  return /[«»]/u.exec(text)?.[0] === '»' ? QUOTATION_TO_THE_INSIDE : QUOTATION;
}

/** A title in Chinese, which other languages have in quotation marks, in italics, or as it stands. */
const TITLE_OR_QUOTATION = /《[^《》]*》/gu;

/** Of quotations in a language that has names in quotation marks, those that may be names. */
function namesAmong(quotations: readonly RunInQuotation[], { lang }: FacingSide): number {
  if (QUOTES_NAMES.get(lang) !== true) return 0;
  return quotations.filter(({ text, isSpeech }) => !isSpeech && MAY_BE_NAME.test(text)).length;
}

const QUOTES_NAMES = inEach(({ quotesNames }) => quotesNames);
/** A capital, four words at most, and no mark in them. */
const MAY_BE_NAME = /^\p{Lu}[^ .!?…,:;]*(?: [^ .!?…,:;]+){0,3}$/u;

/** “Yes”, she said. “We stay.” is one quotation of two sentences where a translation says first who speaks. */
function sentencesIn({ text }: RunInQuotation): number {
  return 1 + (text.match(SENTENCE_INSIDE)?.length ?? 0);
}

const SENTENCE_INSIDE = /[.!?…؟。！？](?:\s+|(?<=[。！？]))(?=\S)/gu;

/** Whether what is quoted is as long on either side as a translation would be. */
function areAsLong(
  quotations: readonly RunInQuotation[],
  { lang }: FacingSide,
  others: readonly RunInQuotation[],
  { lang: otherLang }: FacingSide,
): boolean {
  const [own, other] = [lang, otherLang].map((one) => languageOf(one).setting?.relativeLength);
  if (own === undefined || other === undefined) return false;
  const length = ({ text }: RunInQuotation) => text.length;
  return percentUnlike(sum(quotations, length), sum(others, length), other / own) === undefined;
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

function titlesIn({ passages }: FacingSide): number {
  return sum(passages, ({ text }) => text.match(TITLE_OR_QUOTATION)?.length ?? 0);
}

/** — Мы остаёмся, — сказала она: what somebody says, behind a dash, in a paragraph that begins with one, as Spanish, Polish and Russian have it. */
function spokenIn({ passages }: FacingSide): number {
  return sum(passages, ({ text }) => (DIALOGUE.test(text) ? (text.match(BEHIND_DASH)?.length ?? 0) : 0));
}

const DIALOGUE = /^[–—][ \u00A0\u202F]?[\p{L}¿¡]/u;
/** At its beginning, or where it goes on behind who says it: — Он …; —. Es …. */
const BEHIND_DASH =
  /(?:^|[.,!?…;:][ \u00A0\u202F])[–—][ \u00A0\u202F]?(?=[\p{L}¿¡])|[–—][.,;:][ \u00A0\u202F](?=[\p{L}¿¡])/gu;

/** A sentence is quoted, and no title that is in italics elsewhere. */
const SENTENCE_END = /[.!?…؟。！？]$/u;

/** What stands in italics, as titles do where another language has them in quotation marks. */
function emphasesIn({ blocks }: FacingSide): number {
  return sum(blocks, (block) =>
    block.kind === 'paragraph' ? block.content.filter(({ kind }) => kind === 'emphasis').length : 0,
  );
}

/** What stands in quotation marks in running text. */
interface RunInQuotation {
  readonly text: string;
  readonly place: Diagnostic['place'];
  /** A colon leads to it, or a dash to who says it. */
  readonly isSpeech: boolean;
}

const LEADS_TO_SPEECH = /:\s*$/u;
const LEADS_TO_SPEAKER = /^,?\s*[–—]/u;

function quotationsIn({ passages }: FacingSide): readonly RunInQuotation[] {
  return passages
    .filter(({ role }) => role !== 'note')
    .flatMap((passage) => {
      let end = -1;
      return [...passage.text.matchAll(quotationIn(passage))].flatMap((match) => {
        const goesOn = end !== -1 && isInterrupted(passage.text.slice(end, match.index), match[0]);
        end = match.index + match[0].length;
        const isSpeech =
          LEADS_TO_SPEECH.test(passage.text.slice(0, match.index)) || LEADS_TO_SPEAKER.test(passage.text.slice(end));
        return goesOn ? [] : [{ text: match[0].slice(1, -1), place: passage.placeAt(match.index), isSpeech }];
      });
    });
}

const GOES_ON = new RegExp(`^["“«][ \u00A0\u202F]?[${SMALL}]`, 'u');

/** “I had planned one”, she said, “but nobody went home”: one quotation, which French does not close for the words between. */
function isInterrupted(between: string, next: string): boolean {
  return !/[.!?…;:]/u.test(between) && /,[ \u00A0\u202F\n]*$/u.test(between) && GOES_ON.test(next);
}

/** Texts whose lengths no translation explains. */
export function oddLengths({ sides }: Facing): readonly Finding[] {
  return betweenSides(sides, (a, b) => {
    const [own, other] = [a, b].map(({ lang }) => languageOf(lang).setting?.relativeLength);
    if (own === undefined || other === undefined || isAddress(a) || isAddress(b) || areShortHeadings(a, b))
      return undefined;
    const usual = other / own;
    const percent = percentUnlike(lengthOf(a), lengthOf(b), usual);
    if (percent === undefined || percentUnlike(lengthInWords(a), lengthInWords(b), usual) === undefined)
      return undefined;
    const message =
      `the ${languageName(b.lang)}${at(b)} has ${percent} % of the characters of the ${languageName(a.lang)} here; ` +
      `about ${Math.round(100 * usual)} % are usual`;
    return fault('check/length', message, a.blocks[0]?.place, 'see whether a sentence is missing on either side');
  });
}

/** Career; Профессиональная деятельность: what a word says in one language may take another's longest two. */
function areShortHeadings(...sides: readonly FacingSide[]): boolean {
  return sides.every(
    (side) => side.passages.every(({ role }) => role === 'heading') && lengthOf(side) < SHORTEST_COMPARED_HEADING,
  );
}

const SHORTEST_COMPARED_HEADING = 45;

/** Yours faithfully; Dear Ministers: how somebody is addressed, or left, is two words in one language and a sentence in another. */
function isAddress({ passages: [only, ...others] }: FacingSide): boolean {
  return only !== undefined && others.length === 0 && ADDRESS.test(only.text);
}

/** A few words with a comma behind them. */
const ADDRESS = /^(?:[^ ,.;:!?]+ ){0,5}[^ ,.;:!?]+[,،，]$/u;

/** How long one text is to the other, if no translation is; both in characters. */
function percentUnlike(left: number, right: number, usual: number): number | undefined {
  if (Math.max(left, right) < SHORTEST_COMPARED || left === 0 || right === 0) return undefined;
  const off = Math.abs(Math.log(right / left / usual));
  const mean = (left + right / usual) / 2;
  if (off <= USUAL_SPREAD + SPREAD_OF_SHORT_TEXTS / Math.sqrt(mean)) return undefined;
  return Math.round((100 * right) / left);
}

/** Cells without are figures and names, which are as long in all languages. */
const IN_SENTENCES = /[.!?…؟。！？](?:\P{L}|$)/u;

function lengthOf({ passages }: FacingSide): number {
  const counted = passages.filter(
    ({ role, text }) => role !== 'note' && role !== 'contact' && (role !== 'cell' || IN_SENTENCES.test(text)),
  );
  return sum(counted, ({ text }) => text.length);
}

/** The same without addresses, symbols and telephone numbers, which are as long in all languages. Read for few texts. */
function lengthInWords(side: FacingSide): number {
  const passages = side.passages.map((passage) => {
    const { rest } = consumeTelephones(consumeReferences(passage.text).rest);
    return { ...passage, text: rest.replaceAll(READ, '') };
  });
  return lengthOf({ ...side, passages });
}

function at({ blocks }: FacingSide): string {
  const place = blocks[0]?.place;
  return place === undefined ? '' : ` at ${shownPlace(place)}`;
}

type Compared = (a: FacingSide, b: FacingSide) => Finding['diagnostic'] | undefined;

function betweenSides([first, ...others]: readonly FacingSide[], compared: Compared): readonly Finding[] {
  if (first === undefined) return [];
  return others.flatMap((other) => {
    const diagnostic = compared(first, other);
    return diagnostic === undefined ? [] : [{ diagnostic, parts: [...first.ids, ...other.ids] }];
  });
}

/*
 * Turns the lines over a version into what they say otherwise than the facts of the statement.
 */

/** In the order in which a title is asked: a press statement is a statement too. */
const KINDS: readonly Kind[] = ['press-release', 'remarks', 'message', 'statement'];

/** How a title in small letters says what it is. */
const KIND_WORDS = inEach(({ kinds }) =>
  kinds === undefined ? undefined : KINDS.map((kind) => ({ kind, pattern: new RegExp(kinds[kind], 'u') })),
);

export function headDisagreements({ version, title, passages }: VersionText, meta: Meta): readonly Finding[] {
  const [dateline] = passagesOfLine(version, 'dateline');
  return [
    ...(dateline === undefined ? [] : otherDate(dateline, meta, 'check/dateline')),
    ...(title === undefined || isOfSeveralDays(title) || isOnDayOf(title, passages)
      ? []
      : otherDate(title, meta, 'check/title-date')),
    ...(title === undefined ? [] : otherKind(title, meta)),
  ];
}

/** Visit of 3–5 May; Visite du 3 au 5 mai: days from one to another are of what the text is on, and none is the day of the text. */
function isOfSeveralDays({ lang, text }: Passage): boolean {
  const through = languageOf(lang).intake?.recognition.dates.through;
  const between = through === undefined ? '[–—-]' : `[–—-]|${through}`;
  return new RegExp(String.raw`(?<!\p{Nd})\p{Nd}{1,2}[.º日]? ?(?:${between}) ?\p{Nd}{1,2}(?![\p{Nd}-])`, 'iu').test(
    text,
  );
}

/** Whether a title has the day of a matter, as the text under it does: Closure of the offices on 16 April. */
function isOnDayOf(title: Passage, passages: readonly Passage[]): boolean {
  const daysIn = (passage: Passage): readonly (readonly string[])[] =>
    mentionsOf(passage).flatMap(({ gives }) => {
      const keys = gives.filter((key) => key.startsWith('date:'));
      return keys.length === 0 ? [] : [keys];
    });
  const [first] = daysIn(title);
  if (first === undefined) return false;
  const inText = new Set(passages.flatMap(daysIn).flat());
  // A year in the title is that of the text, if it has one.
  const withYear = first.find((key) => /-\d{4}$/u.test(key));
  return withYear === undefined
    ? first.some((key) => inText.has(key))
    : [withYear, withYear.replace(/\d{4}$/u, 'bare')].some((key) => inText.has(key));
}

/** The first whole date of a line if none of its dates is the statement's. */
function otherDate(line: Passage, { date }: Meta, code: 'check/dateline' | 'check/title-date'): readonly Finding[] {
  if (date === undefined) return [];
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const own = [`date:${month}-${day}-${year}`, `date:${month}-${day}`];
  const dates = mentionsOf(line).filter(({ gives }) => gives.some((key) => key.startsWith('date:')));
  const [first] = dates;
  if (first === undefined || dates.some(({ gives }) => gives.some((key) => own.includes(key)))) return [];
  const name = code === 'check/dateline' ? 'date line' : 'title';
  return [
    findingIn(line, first.start, {
      code,
      message:
        `the ${name} in the ${languageName(line.lang)} has ${excerpt(line.text.slice(first.start, first.end))}, ` +
        `statement.yaml ${languageOf(line.lang).setting?.formatDate(date) ?? date}`,
      hint: 'correct the one that is wrong',
    }),
  ];
}

function otherKind(title: Passage, { kind }: Meta): readonly Finding[] {
  const small = lowered(title.text);
  const fitting = (KIND_WORDS.get(title.lang) ?? []).filter(({ pattern }) => pattern.test(small));
  const named = fitting[0]?.kind;
  if (named === undefined || fitting.some((one) => one.kind === kind)) return [];
  return [
    findingIn(title, 0, {
      code: 'check/title-kind',
      message: `by its title in the ${languageName(title.lang)} this is a text of kind ${named}, by statement.yaml of kind ${kind}`,
      hint: 'correct the kind in statement.yaml, or the title',
    }),
  ];
}

/*
 * Turns findings into those that nobody has allowed, and the allowances that cover nothing into findings of their own.
 */

/** A silence covers its code in its block or line and in what stands level with it, whichever language the finding names. */
export function withoutSilenced(findings: readonly Finding[], { versions }: Statement): readonly Diagnostic[] {
  const silences: Silences = Object.fromEntries(versions.flatMap((version) => Object.entries(version.silences ?? {})));
  const all = Object.values(silences).flat();
  if (all.length === 0) return findings.map(({ diagnostic }) => diagnostic);
  const used = new Set<string>();
  const heard = findings.filter(({ diagnostic, parts }) => {
    const covering = parts.flatMap((part) => silences[part] ?? []).filter(({ code }) => code === diagnostic.code);
    for (const silence of covering) used.add(keyOf(silence));
    return covering.length === 0;
  });
  // What is allowed of a fact is allowed in every language.
  const unused = new Map(all.map((silence) => [keyOf(silence), silence] as const).filter(([key]) => !used.has(key)));
  return [...heard.map(({ diagnostic }) => diagnostic), ...[...unused.values()].map(unusedSilence)];
}

/** A comment is known by where it stands. */
function keyOf({ place }: Silence): string {
  return `${place.file}:${place.line}:${place.column}`;
}

function unusedSilence({ code, place }: Silence): Diagnostic {
  const message = `${code} is allowed here, but there is nothing of the kind in what follows or beside it`;
  return fault('check/silence-unused', message, place, 'delete the comment');
}
