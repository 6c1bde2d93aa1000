/** Turns the lines of a page into lines that are known for what they are: text, heads, separators, navigation. */
import { isLang, itemCounted, knownLanguages } from '../language/index.ts';
import { isHour, isStoppedDateLine, labelBeforeDay, saysOriginal, symbolIn } from './datelines.ts';
import { withAlikeHeads } from './alike-heads.ts';
import { findDate, findDateIn, findDateOf, type FoundDate } from './dates.ts';
import { offersDownload } from './downloads.ts';
import { headersFrom, MAIL_HEADER, saysMailFollows, saysOnWhatSent } from './mail-headers.ts';
import { languagesByLetters } from './letters.ts';
import { likelyEvidence, likelyLanguages, unknownLines } from './likely-languages.ts';
import { folded } from './mend.ts';
import type { PageLine } from './page.ts';
import { languageOfText, wordsIn } from './pairs.ts';
import type { DraftHeading, Lang } from '../statement/index.ts';
import { STRANGE_ENDS } from './strange-parts.ts';
import {
  isStrangeFooter,
  isStrangeHouse,
  isStrangeLabel,
  isStrangelyDated,
  isStrangeSiteLine,
  STRANGE_ANSWERS,
  STRANGE_HOME,
  STRANGE_MENU,
  STRANGE_PUBLISHED,
  STRANGE_RELATED,
  STRANGE_TRANSLATION,
} from './strange-labels.ts';
import { isStrangelyAround, STRANGE_CREDIT } from './strange-sites.ts';
import { languageEvidence, type LikenessOf, recognisedLanguage } from '../recognition/index.ts';
import {
  type Evidence,
  evidenceIn,
  languagesInTurns,
  languagesOf,
  OWN_EVIDENCE,
  OWN_MONTH,
  ownEvidence,
  UNKNOWN,
  type WeighedLine,
} from './stretches.ts';
import { withTurns } from './turns.ts';
import {
  advisoryLine,
  ALL_WORDS,
  hasContactDetails,
  headsContactsIn,
  inAnyLanguage,
  isName,
  isNameWithDegree,
  isOfficeLine,
  isPartHead,
  isPlaceLike,
  isSalutation,
  isSignOff,
  takesLeave,
  isStatusLine,
  isVersionLanguage,
  labelOf,
  nameBeforeComma,
  namesContact,
  namesHouse,
  saysCorrected,
  VERSION_LANGUAGES,
} from './wording.ts';

/** A line as recognition sees it. */
export interface SourceLine extends PageLine {
  /** Its text with every gap one ordinary space. */
  readonly plain: string;
  readonly role: 'text' | 'head' | 'separator' | 'chrome';
  /** The language it is surely in. */
  readonly language: string | undefined;
  /** The language of the stretch that it stands in, by all lines around it. */
  readonly stretch: string;
  /** Whether it is one side of a line that says the same in two languages: it belongs to the version in its own. */
  readonly half?: boolean;
  /** The line that a half is of. */
  readonly whole?: string;
}

/** What each line shows of the languages, by its words. */
type Shown = ReadonlyMap<string, Evidence>;

/** `likenessOf` is what letters say of a language, where some lines don't say it by their words. */
export function sortLines(lines: readonly PageLine[], likenessOf?: LikenessOf): readonly SourceLine[] {
  const plain = allApart(lines).map((line) => ({
    ...line,
    plain: folded(line.text.replaceAll('\n', ' ')),
  }));
  const byWords = recognisedIn(plain);
  const likely = likenessOf === undefined ? new Map<string, string>() : likelyLanguages(byWords, likenessOf);
  const byLetters = languagesByLetters(new Map([...byWords, ...likely]));
  const recognised = new Map(
    [...byWords].map(([text, tag]) => [text, byLetters.get(text)?.tag ?? likely.get(text) ?? tag]),
  );
  const strange = strangeAmong(recognised.values());
  const own = ownLanguages(recognised, strange);
  const shown: Shown = new Map(
    [...recognised].map(([text, tag]) => {
      const { tag: inLetters, letters = 0 } = byLetters.get(text) ?? {};
      const isOther = inLetters !== undefined && !isVersionLanguage(inLetters);
      if (isOther) return [text, new Map([[inLetters, letters]])];
      return [text, withMonth(text, likely.has(text) ? likelyEvidence(text, tag) : evidenceIn(text, tag), strange)];
    }),
  );
  const sure = sureLanguages(plain, { own, known: shown, fewest: 1 });
  const texts = sureLanguages(plain, { own, known: shown, fewest: FEWEST_SURE_WORDS });
  const known: Shown = new Map(
    [...shown].map(([text, one]) => [text, likely.has(text) ? one : amongSure(text, one, { sure, texts })]),
  );
  const clear = sureLanguages(plain, { own, known, fewest: FEWEST_SURE_WORDS });
  const halved = withHalvesOverEachOther(withHalves(plain, { known, sure: clear }), clear);
  const weighed = halved.map((line): WeighedLine => ({
    plain: line.plain,
    apart: line.apart,
    separator: isSeparator(line) || line.half === true || line.namesColumns === true || isChrome(line.plain),
    shown: known.get(line.plain),
    ...(line.lang !== undefined && { lang: line.lang }),
    ...(line.column !== undefined && { column: line.column }),
  }));
  const turns = languagesInTurns(weighed, sure);
  const languages = turns ?? languagesOf(weighed, sure);
  const sorted = halved.map((line, n): SourceLine => {
    const stretch = line.half === true ? (line.lang ?? '') : (languages[n] ?? '');
    // Where languages take turns, a line is in that whose turn it is, whatever its few words are like.
    const inTurn = line.half === true ? undefined : turns?.[n];
    const language = line.lang ?? inTurn ?? (own.has(line.plain) ? own.get(line.plain) : languageOfText(line.plain));
    return { ...line, role: roleOf(line.plain, line), language, stretch };
  });
  const corrected = withAdvisories(withCorrectionsOver(withSentencesInText(sorted)));
  const header = headerLines(corrected);
  const withHeader = corrected.map((line, n): SourceLine =>
    n < header.to && n >= header.from ? { ...line, role: 'chrome' } : line,
  );
  const related = withRelated(
    withAddressOfSender(
      withTeasers(
        withWholeContacts(
          withContactHeads(withOneText(withNetworks(withAnswers(withMenus(withSiteOverWayHome(withHeader)))))),
        ),
      ),
    ),
  );
  const within = withSignatoriesUnder(withHeadingsInText(withTitlesBetween(related)));
  const dated = withPlacesBeforeDates(withDaysOfPublication(withOwnDates(within)));
  // A date line that is known for the next version's shows that the title over it is; and that, the line over the title.
  const titled = withTitlesOver(withLabelsOver(withTitlesOver(withHeadsUnderTitles(withAlikeHeads(dated)))));
  return withTurns(withThanksUnder(withKickersOver(withLabelsOver(titled))));
}

function recognisedIn(lines: readonly { readonly plain: string }[]): ReadonlyMap<string, string | undefined> {
  return new Map(lines.map(({ plain }) => [plain, recognisedLanguage(plain)]));
}

/** Whether a page has lines of whose language letters have to be asked. */
export function hasUnknownLines(lines: readonly PageLine[]): boolean {
  return (
    unknownLines(recognisedIn(lines.map(({ text }) => ({ plain: folded(text.replaceAll('\n', ' ')) })))).length > 0
  );
}

/** Those whose pages are not read. */
function strangeAmong(tags: Iterable<string | undefined>): readonly string[] {
  return [...new Set(tags)].flatMap((tag) => (tag === undefined || isVersionLanguage(tag) ? [] : [tag]));
}

/** What a month in the words of such a language, which the page is in, is worth: as much as one in those of a language that is read. */
function withMonth(text: string, shown: Evidence, strange: readonly string[]): Evidence {
  const named = withMonthIn(text, strange);
  return new Map([...shown, ...named.map((tag) => [tag, (shown.get(tag) ?? 0) + OWN_MONTH] as const)]);
}

/**
 * What each line is in. One that shows as much of a language whose pages are not read, and that other lines are surely in, is
 * in none that no line is surely in: of two that have the same small words, the page has the one that its longer lines tell.
 */
function ownLanguages(
  recognised: ReadonlyMap<string, string | undefined>,
  strange: readonly string[],
): ReadonlyMap<string, string | undefined> {
  const spoken = new Set(recognised.values());
  return new Map(
    [...recognised].map(([text, tag]) => {
      const likely = tag ?? languageOfText(text);
      if (likely === undefined || spoken.has(likely) || strange.length === 0) return [text, likely];
      const evidence = languageEvidence(text);
      const most = Math.max(...strange.map((one) => evidence.get(one) ?? 0));
      return [text, most > 0 && most >= (evidence.get(likely) ?? 0) ? undefined : likely];
    }),
  );
}

/**
 * What a site says by itself may be said in a text as well: a sentence between two paragraphs is of that text (“You are here
 * because you did not look away.”), and whoever greets those present speaks, before a heading too (“Welcome to Tarrin.”).
 */
function withSentencesInText(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.map((line, n) => {
    if (line.role !== 'chrome') return line;
    const [above, next] = [lines[n - 1], lines[n + 1]];
    const isIn = (other: SourceLine | undefined) => other?.role === 'text' && other.stretch === line.stretch;
    const isBetween = isIn(above) && isIn(next) && isSentence(line.plain);
    const begins = isIn(next) && above !== undefined && above.role !== 'chrome';
    const greets = WELCOME.test(line.plain) && (begins || isIn(above));
    return isBetween || greets ? { ...line, role: 'text' } : line;
  });
}

/** In letters, as in a script without spaces between words; what sites call to is shorter: Follow us! */
const SHORTEST_SENTENCE = 8;

/** Whether a line ends as sentences do, with letters enough for one. */
export function isSentence(plain: string): boolean {
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  return SENTENCE_END.test(plain) && letters >= SHORTEST_SENTENCE * (/\p{Script=Han}/u.test(plain) ? 1 : 2);
}

/** A sentence over the head of a text that says what the text replaces is of that head, though it ends as sentences do. */
function withCorrectionsOver(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.map((line, n) => {
    if (line.role !== 'text' || !saysCorrected(line.plain)) return line;
    const [above, next] = [lines[n - 1], lines[n + 1]];
    const begins = above === undefined || above.role !== 'text' || above.stretch !== line.stretch;
    return begins && next?.role === 'head' ? { ...line, role: 'head' } : line;
  });
}

/** With fewer of these lines it may be chance that one begins so. */
const FEWEST_ADVISORY_LINES = 3;

/** What, when, where and who, in lines of their own, are the text of an invitation to the press: neither its title nor its date line. */
function withAdvisories(lines: readonly SourceLine[]): readonly SourceLine[] {
  // In a version in a language whose pages are read, other words are a version's that begins there.
  const said = lines.map(({ plain, stretch }) => {
    const line = advisoryLine(plain);
    return line?.strange === true && isVersionLanguage(stretch) ? undefined : line?.label;
  });
  return lines.map((line, n) => {
    if (line.role !== 'head' || said[n] === undefined) return line;
    const near = said.slice(Math.max(0, n - MOST_ADVISORY_LINES), n + MOST_ADVISORY_LINES + 1);
    const labels = new Set(near.filter((label) => label !== undefined));
    return labels.size >= FEWEST_ADVISORY_LINES ? { ...line, role: 'text' } : line;
  });
}

/** Such lines stand so near to each other. */
const MOST_ADVISORY_LINES = 8;

/** In words: shorter, a line is no text. */
const FEWEST_TEXT_WORDS = 5;

/** Thanks in words that show no language end the text over them, and begin no other: Dank u wel. */
function withThanksUnder(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.map((line, n) => {
    const above = lines[n - 1];
    const ends = above?.role === 'text' && above.stretch !== line.stretch && isSignOff(line.plain);
    const isFree = line.language === undefined && line.half !== true && line.column === undefined;
    return ends && isFree ? { ...line, stretch: above.stretch } : line;
  });
}

/** Where nothing ends as a sentence does, the longest line over a name that signs it is the text, which lacks its mark. */
function withOneText(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isBlock = ({ block }: SourceLine) =>
    block !== undefined && block.kind !== 'paragraph' && block.kind !== 'heading';
  if (lines.some((line) => line.role === 'text' || isBlock(line))) return lines;
  const counts = lines.map(({ role, plain, block }) =>
    role === 'head' && block?.kind !== 'heading' && findDate(plain) === undefined ? wordsIn(plain) : 0,
  );
  const most = Math.max(0, ...counts);
  const longest = most < FEWEST_TEXT_WORDS ? -1 : counts.lastIndexOf(most);
  const at = lines.some(({ role, plain }, n) => n > longest && role === 'head' && isName(plain)) ? longest : -1;
  return lines.map((line, n) => (n === at ? { ...line, role: 'text' } : line));
}

/**
 * A word alone (Share, Contact) over one paragraph and under another of the same text is its heading, whatever sites call so;
 * in bold, it is one under a head as well (Navigation, in a document of Word).
 */
function withHeadingsInText(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.map((line, n) => {
    const [above, next] = [lines[n - 1], lines[n + 1]];
    if (line.role !== 'chrome' || line.plain.includes(' ') || !/\p{L}$/u.test(line.plain) || isDated(line)) return line;
    if (above === undefined || next?.role !== 'text') return line;
    const within = above.role === 'text' && above.stretch === next.stretch;
    // The first of several stands under the head of the text.
    const isFirst = isBold(line) && above.role === 'head';
    return (within && !isSignOff(above.plain)) || isFirst ? { ...line, role: 'head', stretch: next.stretch } : line;
  });
}

/** Whether a line is a paragraph that is all in bold. */
export function isBold({ block }: SourceLine): boolean {
  const [only, ...others] = block?.kind === 'paragraph' ? block.content : [];
  return only?.kind === 'strong' && others.length === 0;
}

function isDated({ plain }: SourceLine): boolean {
  return OWN_DATE.test(plain);
}

/**
 * A place or a day in a line of its own may show no language. Between two versions it stands over the second, if such a
 * line stands over the first as well. A place goes only with a bare day directly over or under it, for a name and an
 * office that sign the first version look like one.
 */
function withPlacesBeforeDates(lines: readonly SourceLine[]): readonly SourceLine[] {
  const text = lines.findIndex(({ role }) => role === 'text');
  const over = lines.slice(0, Math.max(text, 0)).filter(({ role }) => role === 'head');
  if (!over.some(({ plain }) => findDate(plain) !== undefined)) return lines;
  const moved = [...lines];
  for (let n = moved.length - 1; n > text; n--) {
    const [above, line, next] = [moved[n - 2], moved[n - 1], moved[n]];
    if (line === undefined || next === undefined || line.stretch === next.stretch || next.role !== 'head') continue;
    if (!isVersionLanguage(next.stretch) || !mayMove(line, next.stretch)) continue;
    const besideDay = isBareDay(next) || (above !== undefined && isBareDay(above));
    if (isBareDay(line) || (besideDay && isBarePlace(line))) moved[n - 1] = { ...line, stretch: next.stretch };
  }
  return moved;
}

/**
 * Who signs the last version has signed those before it: a name under a text that stands under the last text as well, with
 * the office under it, ends that text, though it looks like a name of the next version's language.
 */
function withSignatoriesUnder(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = lines.findIndex(({ role }) => role === 'text');
  const last = lines.findLastIndex(({ role }) => role === 'text');
  const signed = new Set(
    lines.slice(last + 1).flatMap(({ role, plain }) => (role === 'head' && isName(plain) ? [plain] : [])),
  );
  // Whose text it is may stand over each version too.
  for (const { plain } of lines.slice(0, Math.max(first, 0))) signed.delete(plain);
  const moved = [...lines];
  for (let n = first + 1; n < last; n++) {
    const [above, line] = [lines[n - 1], lines[n]];
    if (above?.role !== 'text' || line?.role !== 'head' || line.stretch === above.stretch) continue;
    if (!signed.has(line.plain) || line.half === true || line.column !== undefined) continue;
    moved[n] = { ...line, stretch: above.stretch };
    for (let at = n + 1; at < last; at++) {
      const under = lines[at];
      if (under === undefined || !isUnderName(under, line.stretch)) break;
      moved[at] = { ...under, stretch: above.stretch };
    }
  }
  return moved;
}

/** In the same block, or an office in a paragraph of its own that shows nothing of the next version's language. */
function isUnderName({ role, plain, apart, block }: SourceLine, next: string): boolean {
  if (role !== 'head' || !apart) return role === 'head';
  const isOffice = VERSION_LANGUAGES.some((lang) => isOfficeLine(plain, lang));
  return block !== undefined && isOffice && !evidenceIn(plain).has(next);
}

/** With fewer words a line is a name or a word that any language has. */
const FEWEST_TITLE_WORDS = 3;

/** How much a line shows of the language of its stretch; a month that the next one's language calls the same shows nothing. */
function shownOfOwn({ plain, stretch }: SourceLine, next: string): number {
  const names = (tag: string): boolean => withMonthIn(plain, [tag]).length > 0;
  return (evidenceIn(plain).get(stretch) ?? 0) + (names(stretch) && !names(next) ? OWN_MONTH : 0);
}

/**
 * The title of a version in a language that a few words do not show stands over that version, and not under the one before:
 * it has nothing of that one's language, and signs nothing.
 */
function withTitlesOver(lines: readonly SourceLine[]): readonly SourceLine[] {
  const text = lines.findIndex(({ role }) => role === 'text');
  const moved = [...lines];
  for (let n = moved.length - 1; n > text + 1; n--) {
    const [line, next] = [moved[n - 1], moved[n]];
    if (line === undefined || next === undefined || line.stretch === next.stretch || next.half === true) continue;
    // The words of a language whose pages are read show it; above one line that was moved stands another text's.
    if (isVersionLanguage(next.stretch) || next !== lines[n]) continue;
    const { plain } = line;
    const isTitle =
      line.role === 'head' &&
      line.half !== true &&
      line.lang === undefined &&
      line.column === undefined &&
      // One of its words may be one of the language before it: il.
      shownOfOwn(line, next.stretch) < OWN_EVIDENCE.least &&
      wordsIn(plain) >= FEWEST_TITLE_WORDS &&
      // Thomas Gobet; Le chancelier, Thomas Gobet: who signs the text above.
      !isName(plain.slice(plain.lastIndexOf(', ') + 1).trim()) &&
      !namesContact(plain) &&
      !hasContactDetails(plain) &&
      !VERSION_LANGUAGES.some((lang) => isOfficeLine(plain, lang));
    if (isTitle) moved[n - 1] = { ...line, stretch: next.stretch };
  }
  return moved;
}

/** In words: what a text is called, or where and when it was given. */
const LONGEST_LABEL = 6;

/**
 * A label, a symbol, a date line and the name of a house say little of their language. Under a text and over the title of another they are of the other's
 * head, if such lines stand over the first text as well: who signs a text is no label.
 */
function withLabelsOver(lines: readonly SourceLine[]): readonly SourceLine[] {
  const text = lines.findIndex(({ role }) => role === 'text');
  const over = lines.slice(0, Math.max(text, 0)).filter(({ role }) => role === 'head');
  const isLike = ({ plain }: SourceLine, tag: string): boolean =>
    over.some((one) =>
      isLabelLine(plain)
        ? isLabelLine(one.plain)
        : (isDateLine(plain) && isDateLine(one.plain)) ||
          (isSymbolLine(plain) && isSymbolLine(one.plain)) ||
          (isLang(tag) && isLang(one.stretch) && namesHouse(plain, tag) && namesHouse(one.plain, one.stretch)),
    );
  const firsts = new Map(lines.map(({ stretch }, n) => [stretch, n] as const).toReversed());
  const moved = [...lines];
  for (let n = moved.length - 1; n > text + 1; n--) {
    const [line, next] = [moved[n - 1], moved[n]];
    if (line === undefined || next === undefined || line.stretch === next.stretch || next.role !== 'head') continue;
    const begins = next.stretch !== UNKNOWN && (firsts.get(next.stretch) ?? n) >= n;
    const isFree = line.lang === undefined || line.lang === next.stretch;
    const mayBeOver = line.role === 'head' && line.half !== true && isFree && line.column === undefined;
    if (begins && mayBeOver && isLike(line, next.stretch)) moved[n - 1] = { ...line, stretch: next.stretch };
  }
  return moved;
}

/**
 * A line under a text that shows no language and is nobody's name, over the head of the next, belongs to that where the head
 * over the first text has one line more, and no such line ends the page: it says what the text is on, or whose it is.
 */
function withKickersOver(lines: readonly SourceLine[]): readonly SourceLine[] {
  const told = lines.filter(({ role }) => role !== 'chrome' && role !== 'separator');
  const text = told.findIndex(({ role }) => role === 'text');
  const last = told.findLastIndex(({ role }) => role === 'text');
  if (text < 1 || last !== told.length - 1) return lines;
  const moved = new Map<SourceLine, string>();
  for (let n = text + 1; n < told.length; n++) {
    const [above, line, next] = [told[n - 2], told[n - 1], told[n]];
    if (line === undefined || next === undefined || line.stretch === next.stretch || next.role !== 'head') continue;
    const begins = next.stretch !== UNKNOWN && told.slice(0, n).every(({ stretch }) => stretch !== next.stretch);
    const length = told.slice(n).findIndex(({ role }) => role === 'text');
    if (begins && above?.role === 'text' && length + 1 === text && mayMove(line, next.stretch) && isNobodys(line))
      moved.set(line, next.stretch);
  }
  return moved.size === 0 ? lines : lines.map((line) => ({ ...line, stretch: moved.get(line) ?? line.stretch }));
}

function isNobodys({ plain }: SourceLine): boolean {
  return (
    wordsIn(plain) <= LONGEST_LABEL &&
    !isName(plain) &&
    !namesContact(plain) &&
    !hasContactDetails(plain) &&
    findDate(plain) === undefined &&
    !VERSION_LANGUAGES.some((lang) => isOfficeLine(plain, lang))
  );
}

/** PRESS RELEASE; Comunicato stampa: what a text is called, in any language, and nothing else but its number and its day. */
export function isLabelLine(plain: string): boolean {
  const day = findDate(plain);
  const isBehind =
    day?.after === '' && VERSION_LANGUAGES.some((lang) => labelBeforeDay(day.before, lang) !== undefined);
  return isBehind || (wordsIn(plain) <= LONGEST_LABEL && namesText(plain));
}

/** C/2026/118; Original: Russian: which document a text is, or in what language it was written. */
function isSymbolLine(plain: string): boolean {
  return symbolIn(plain) !== undefined || saysOriginal(plain);
}

/** Berna, 25.11.2026. */
function isDateLine(plain: string): boolean {
  return wordsIn(plain) <= LONGEST_LABEL && (findDate(plain) !== undefined || isStoppedDateLine(plain));
}

/** So many lines stand over the text of a version: title, office, place and date, a salutation of two lines. */
const MOST_HEAD_LINES = 8;
/** In words: a salutation in a language whose pages are not read. */
const LONGEST_SALUTATION = 6;

/** A second title of the page, as its styles say, is over the version that begins under it, with all lines between: few of them show a language. */
function withHeadsUnderTitles(lines: readonly SourceLine[]): readonly SourceLine[] {
  const [first] = lines.flatMap((line, n) => (isTitleByStyle(line) ? [n] : []));
  const text = lines.findIndex(({ role }) => role === 'text');
  const isAskedOverFirst = lines.slice(0, Math.max(text, 0)).some(saysWhomToAsk);
  const moved = [...lines];
  for (const [n, line] of lines.entries()) {
    if (first === undefined || n <= first || !isTitleByStyle(line)) continue;
    const length = lines.slice(n).findIndex(({ stretch }) => stretch !== line.stretch);
    const stretch = lines[n + length]?.stretch ?? UNKNOWN;
    const begins = stretch !== UNKNOWN && lines.slice(0, n).every((one) => one.stretch !== stretch);
    const over = lines.slice(n, n + length);
    const isHead =
      length > 0 &&
      length <= MOST_HEAD_LINES &&
      over.every(
        ({ role, plain }) => role !== 'text' || (wordsIn(plain) <= LONGEST_SALUTATION && plain.endsWith(',')),
      ) &&
      shownOfOwn(line, stretch) < OWN_EVIDENCE.least;
    // Whom to ask ends the version above, if it does not stand over the first text as well.
    const endsAbove = !isAskedOverFirst && (isPartHead(line.plain) || over.some(saysWhomToAsk));
    if (begins && isHead && !endsAbove && over.every(({ column, half }) => column === undefined && half !== true))
      for (const [at, one] of over.entries()) moved[n + at] = { ...one, stretch };
  }
  return moved;
}

/** Whether a line says whom to ask, or how. */
function saysWhomToAsk({ plain }: SourceLine): boolean {
  return namesContact(plain) || hasContactDetails(plain);
}

function isTitleByStyle({ block }: SourceLine): boolean {
  return block?.kind === 'heading' && block.level === 1;
}

/** Whether nothing says that a line stands with another version than that of this language. */
function mayMove({ plain, role, half, lang, column }: SourceLine, to: string): boolean {
  const isFree = half !== true && column === undefined && (lang === undefined || lang === to);
  return role === 'head' && isFree && evidenceIn(plain).size === 0;
}

function isBareDay({ plain, role }: SourceLine): boolean {
  const found = role === 'head' ? findDate(plain) : undefined;
  return found !== undefined && found.before === '' && found.after === '';
}

/** An office may be in any language, that of the version which it signs too. */
function isBarePlace({ plain }: SourceLine): boolean {
  return (
    findDate(plain) === undefined &&
    VERSION_LANGUAGES.some((lang) => isPlaceLike(plain, lang)) &&
    !VERSION_LANGUAGES.some((lang) => isOfficeLine(plain, lang))
  );
}

/** Where no blank line stands between any lines, none of them is of one block with the one before. */
function allApart(lines: readonly PageLine[]): readonly PageLine[] {
  const plain = lines.every(
    ({ apart, block, own }, n) =>
      (n === 0 || !apart) && (block === undefined || block.kind === 'table') && own !== true,
  );
  if (!plain || lines.length <= 2) return lines;
  const together = new Set(lines.flatMap((_, n) => linesOfContact(lines, n)));
  return lines.map((line) => ({ ...line, apart: !together.has(line) }));
}

/** Under the head of contacts, the lines that go on with the first: a name, its office, its number. */
function linesOfContact(lines: readonly PageLine[], n: number): readonly PageLine[] {
  const head = folded(lines[n]?.text ?? '');
  if (!namesContact(head) || hasContactDetails(head) || SENTENCE_END.test(head)) return [];
  const under = lines.slice(n + 1, n + 1 + MOST_LINES_OF_CONTACT);
  const end = under.findIndex(
    ({ text }) => SENTENCE_END.test(text.trimEnd()) || wordsIn(text) > LONGEST_LINE_OF_CONTACT,
  );
  const own = end === -1 ? under : under.slice(0, end);
  return own.slice(1, own.findLastIndex(({ text }) => hasContactDetails(text)) + 1);
}

type PlainLine = PageLine & Pick<SourceLine, 'plain' | 'half' | 'whole'>;

/** What holds the two sides of such a line apart: PRESS RELEASE / COMMUNIQUÉ DE PRESSE. */
const BETWEEN_HALVES = / [/|•·–—-] |\t+| {3,}/u;
const LONGEST_HALVES = 30;

/** With so many words a line is surely in the language that it seems to be in. */
const FEWEST_SURE_WORDS = 8;

/** The languages that lines of so many words are in; short ones share their words with languages that the page is not in. */
function sureLanguages(
  lines: readonly PlainLine[],
  {
    own,
    known,
    fewest,
  }: { readonly own: ReadonlyMap<string, string | undefined>; readonly known: Shown; readonly fewest: number },
): ReadonlySet<string> {
  const long = lines.filter(({ plain }) => wordsIn(plain) >= fewest && !isChrome(plain));
  const tags = [
    ...long.flatMap(({ plain }) => [own.get(plain), ownEvidence(known.get(plain))]),
    ...lines.flatMap(({ lang, column }) => [lang, column]),
  ];
  return new Set(tags.filter((tag) => tag !== undefined));
}

/**
 * Of a line that shows as much of another language of the page, whose pages are not read, small words say nothing; of one
 * that shows more of it than of all others of the page, they say that, though by itself the line might be in many.
 */
function amongSure(
  text: string,
  shown: Evidence,
  { sure, texts }: { readonly sure: ReadonlySet<string>; readonly texts: ReadonlySet<string> },
): Evidence {
  const strange = [...sure].filter((tag) => !isVersionLanguage(tag));
  if (strange.length === 0 || recognisedLanguage(text) !== undefined || findDate(text) !== undefined) return shown;
  const evidence = languageEvidence(text);
  // A day in a line of its own makes no rival: its month may be called so in several languages.
  const [best, second] = [...texts]
    .map((tag) => ({ tag, sum: evidence.get(tag) ?? 0 }))
    .toSorted((a, b) => b.sum - a.sum);
  const isClear = best !== undefined && best.sum >= LEAST_STRANGE && best.sum > (second?.sum ?? 0);
  if (isClear && strange.includes(best.tag)) return new Map([[best.tag, best.sum]]);
  const most = Math.max(0, ...strange.map((tag) => evidence.get(tag) ?? 0));
  return new Map([...shown].filter(([tag]) => strange.includes(tag) || most === 0 || (evidence.get(tag) ?? 0) > most));
}

/** One small word may be of a name (de Souza). */
const LEAST_STRANGE = 1.5;

function withHalves(
  lines: readonly PlainLine[],
  { known, sure }: { readonly known: Shown; readonly sure: ReadonlySet<string> },
): readonly PlainLine[] {
  const spoken = sure.size > 1 ? sure : spokenOn(lines, known);
  const isHeader = lines.map(({ plain }) => MAIL_HEADER.test(plain));
  return lines.flatMap((line, n) => {
    const { text, block } = line;
    if (line.namesColumns === true || line.column !== undefined) return [line];
    // The subject of a mail may be in two languages, and is of neither version.
    if (isHeader[n] === true && (isHeader[n - 1] === true || isHeader[n + 1] === true)) return [line];
    const heading = dividedHeading(line);
    if (block !== undefined && heading === undefined && (block.kind !== 'paragraph' || block.role !== 'body'))
      return [line];
    const shared = inEachLanguage(line, spoken);
    if (shared !== undefined) return shared;
    const [left, right, ...others] = text.trim().split(BETWEEN_HALVES);
    if (left === undefined || right === undefined || others.length > 0 || wordsIn(text) > LONGEST_HALVES) return [line];
    // Семена — первое звено: behind its dash a sentence goes on in a small letter.
    if (isRunIn(left, right) || (!FIRM_BETWEEN.test(text) && /^\p{Lu}/u.test(left) && /^\p{Ll}/u.test(right)))
      return [line];
    const tags = languagesOfHalves(left, right, { spoken, isFirm: FIRM_BETWEEN.test(text) });
    const [one, two] = tags;
    if (one === undefined || two === undefined || one === two || isChrome(line.plain)) return [line];
    const { block: _, ...bare } = line;
    return withSharedDetails([left, right]).map((half, side): PlainLine => ({
      ...bare,
      text: half,
      plain: folded(half),
      half: true,
      whole: text,
      ...(heading !== undefined && {
        block: { ...heading, content: [{ kind: 'text', text: half, place: heading.place }] },
      }),
      ...(tags[side] !== undefined && { lang: tags[side] }),
    }));
  });
}

/**
 * Over the first sentence of a page in two languages, a block of two lines that says the same in each is of both versions, a
 * line of each: Seed Council / Conseil des semences, one under the other, as letterheads and labels stand.
 */
function withHalvesOverEachOther(lines: readonly PlainLine[], spoken: ReadonlySet<string>): readonly PlainLine[] {
  const first = lines.findIndex((line) => isSentence(line.plain) && !isChrome(line.plain));
  if (spoken.size !== 2 || first < 1) return lines;
  const halves = new Map<number, string>();
  // Where the text is so too, its lines take turns, and those over it with them.
  const isInTurns = lines[first]?.apart === true && lines[first + 1]?.apart === false;
  for (let n = 0; n + 1 < (isInTurns ? lines.length : first); n++) {
    const [one, two, next] = [lines[n], lines[n + 1], lines[n + 2]];
    if (one?.apart === false && n > 0) continue;
    if (one === undefined || two === undefined || two.apart || next?.apart === false) continue;
    if (!mayBeHalf(one) || !mayBeHalf(two)) continue;
    const [short, long] = byWidth(one.plain, two.plain);
    const isDay = [one, two].map(({ plain }) => saysDay(plain, spoken));
    const [left, right] = languagesOfHalves(one.plain, two.plain, { spoken, isFirm: true });
    if (isDay[0] !== isDay[1] || left === undefined || right === undefined || left === right) continue;
    if (long > MOST_UNLIKE * short) continue;
    // La Directrice / Anne Example: a name shows no language, and is no half for that.
    // Coral Reef Commission / Press Release: of two lines that say the same, both name the text or neither does.
    const isLabel = [one, two].map(({ plain }) => namesText(plain));
    const isClear = [one, two].every(({ plain }) => clearLanguage(plain, spoken) !== undefined);
    const isOffice = [one, two].some(({ plain }) => VERSION_LANGUAGES.some((lang) => isOfficeLine(plain, lang)));
    if ((isOffice || isLabel[0] !== isLabel[1]) && !isClear) continue;
    halves.set(n, left).set(n + 1, right);
  }
  return lines.map((line, n) => {
    const lang = halves.get(n);
    return lang === undefined ? line : { ...line, apart: true, lang, ...(!isInTurns && { half: true }) };
  });
}

/** Press release; Pressemitteilung: what a text is called, in any language. */
function namesText(plain: string): boolean {
  return isStrangeLabel(plain) || VERSION_LANGUAGES.some((lang) => labelOf(plain, lang) !== undefined);
}

function mayBeHalf({ plain, half, column, block, own, lang }: PlainLine): boolean {
  const isPlain = block === undefined || (block.kind === 'paragraph' && block.role === 'body');
  return isPlain && half !== true && column === undefined && own !== true && lang === undefined && !isChrome(plain);
}

/** Lindmar, 24 november 2026 – Vandaag varen er weer schepen.: a date line with the sentences that it leads to, in one language. */
function isRunIn(left: string, right: string): boolean {
  return findDate(left) !== undefined && findDate(right) === undefined && isSentence(folded(right));
}

/** A line that says the same in three languages or more, a part of it in each: of the version in that language each. */
function inEachLanguage(line: PlainLine, spoken: ReadonlySet<string>): readonly PlainLine[] | undefined {
  const parts = line.text.trim().split(FIRM_BETWEEN);
  if (parts.length < 3 || parts.length > spoken.size || wordsIn(line.text) > LONGEST_HALVES) return undefined;
  const tags = parts.map((part) => clearLanguage(part, spoken));
  if (tags.includes(undefined) || new Set(tags).size < parts.length) return undefined;
  const { block: _, ...bare } = line;
  return parts.map((part, n): PlainLine => {
    const lang = tags[n];
    return {
      ...bare,
      text: part,
      plain: folded(part),
      half: true,
      whole: line.text,
      ...(lang !== undefined && { lang }),
    };
  });
}

/** Press contact / Contact presse: name and number: these are said once, for both. */
const HEAD_AND_DETAILS = /^(?<head>[^:：]{1,60}?)[ \u00A0\u202F]?[:：][ \u00A0]?(?<details>.+)$/su;

/** What names the same contacts in several languages, each with what is said once behind the last; and somebody’s office in several, each with the name that stands before the first. */
export function withSharedDetails(heads: readonly string[]): readonly string[] {
  const name = nameBeforeComma(heads[0] ?? '');
  if (name !== undefined)
    return heads.map((one) => (VERSION_LANGUAGES.some((lang) => isOfficeLine(one, lang)) ? `${name}, ${one}` : one));
  const { head = '', details = '' } = HEAD_AND_DETAILS.exec(heads.at(-1) ?? '')?.groups ?? {};
  const before = heads.slice(0, -1);
  const areShared =
    [...before, head].every((one) => namesContact(one) && !/[:：]/u.test(one)) && hasContactDetails(details);
  return areShared ? [...before.map((one) => `${one}: ${details}`), ...heads.slice(-1)] : heads;
}

/** A heading that gives its words in two languages is one in each; strokes that sites put around their names divide none. */
function dividedHeading({ text, block }: PlainLine): DraftHeading | undefined {
  return block?.kind === 'heading' && block.content.every(({ kind }) => kind === 'text') && text.includes(' / ')
    ? block
    : undefined;
}

/** What stands between two halves and between no place and its date. */
const FIRM_BETWEEN = / [/|] /u;
/** One half is so many times as long as the other at most. */
const MOST_UNLIKE = 2.5;

/** How much two texts say, the less first: an ideograph says as much as three letters. */
function byWidth(one: string, other: string): readonly [number, number] {
  const [a, b] = [one, other].map((text) => text.length + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0));
  return [Math.min(a ?? 0, b ?? 0), Math.max(a ?? 0, b ?? 0)];
}

/** On a page in two languages, a half that shows none is in the one that the other is not in. */
function languagesOfHalves(
  left: string,
  right: string,
  { spoken, isFirm }: { readonly spoken: ReadonlySet<string>; readonly isFirm: boolean },
): readonly [string | undefined, string | undefined] {
  const [one, two] = [clearLanguage(left, spoken), clearLanguage(right, spoken)];
  const known = one ?? two;
  const [short, long] = byWidth(left, right);
  const bare = one === undefined ? left : right;
  const isWhole =
    wordsIn(bare) >= 2 && long <= MOST_UNLIKE * short && ![left, right].some((half) => saysDay(half, spoken));
  if ((one === undefined) === (two === undefined) || known === undefined || spoken.size !== 2 || !isFirm || !isWhole)
    return [one, two];
  const other = [...spoken].find((tag) => tag !== known);
  return (evidenceIn(folded(bare)).get(known) ?? 0) > 0 ? [one, two] : [one ?? other, two ?? other];
}

/** Of the language that a page shows most, another shows so much at least where it is one of the page's. */
const SPOKEN_SHARE = 0.25;

/** The languages that a page is in. */
function spokenOn(lines: readonly PlainLine[], known: Shown): ReadonlySet<string> {
  const sums = new Map<string, number>();
  for (const { plain } of lines)
    for (const [tag, shown] of known.get(plain) ?? []) sums.set(tag, (sums.get(tag) ?? 0) + shown);
  const most = Math.max(0, ...sums.values());
  return new Set([...sums].filter(([, sum]) => sum >= SPOKEN_SHARE * most).map(([tag]) => tag));
}

/** Whether a text has a day in the words of any language that is read, or that the page is in. */
function saysDay(text: string, spoken: ReadonlySet<string>): boolean {
  return findDate(text) !== undefined || withMonthIn(text, spoken).length > 0;
}

/** The languages whose pages are not read, of those given, that have a month of the text among their own. */
function withMonthIn(text: string, tags: Iterable<string>): readonly string[] {
  return [...tags].filter((tag) => isLang(tag) && findDateIn(text, tag) !== undefined);
}

/** The language that a text shows most, if it shows it clearly more than any other. */
function clearLanguage(text: string, spoken: ReadonlySet<string>): string | undefined {
  const [named] = findDate(text) === undefined ? withMonthIn(text, spoken) : [];
  if (named !== undefined) return named;
  const shown = [...evidenceIn(folded(text))].filter(([tag]) => spoken.has(tag));
  const [best, second] = shown.toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 1 && best[1] >= 1.2 * (second?.[1] ?? 0) ? best[0] : undefined;
}

/** So many lines under the word the way to ask somebody stands. */
const MOST_CONTACT_LINES = 4;

/** The one word by which sites lead to their forms heads the contacts of the text where names and numbers follow. */
function withContactHeads(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.map((line, n) => {
    if (line.role !== 'chrome' || !namesContact(line.plain)) return line;
    const under = lines.slice(n + 1, n + 1 + MOST_CONTACT_LINES);
    const end = under.findIndex(({ role, block }) => role === 'chrome' || block?.kind === 'heading');
    const own = end === -1 ? under : under.slice(0, end);
    return own.some(({ plain }) => hasContactDetails(plain)) ? { ...line, role: 'head' } : line;
  });
}

/** Lines of one contact: a name, an office, two numbers, two addresses. */
const MOST_LINES_OF_CONTACT = 8;
const LONGEST_LINE_OF_CONTACT = 12;

/** Under a text, what names the contacts, and all lines as far as the last number or address, are of that text: a name (Le Goff) is of no language. */
function withWholeContacts(lines: readonly SourceLine[]): readonly SourceLine[] {
  const moved = [...lines];
  for (const [n, line] of lines.entries()) {
    const above = lines.slice(0, n).findLast(({ role }) => role === 'text');
    if (line.role !== 'head' || above === undefined || !namesContact(line.plain)) continue;
    // Behind the mark that ends a text, its contacts still are of that text, in whose language they are headed.
    const isOfAbove =
      isVersionLanguage(above.stretch) &&
      headsContactsIn(line.plain, above.stretch) &&
      !(isVersionLanguage(line.stretch) && headsContactsIn(line.plain, line.stretch));
    if (above.stretch !== line.stretch && !isOfAbove) continue;
    // Whom to ask is said in two languages by turns.
    const isBesideOther = [lines[n - 1], lines[n + 1]].some(
      (one) =>
        one !== undefined && one.stretch !== line.stretch && namesContact(one.plain) && !hasContactDetails(one.plain),
    );
    if (isBesideOther) continue;
    const under = lines.slice(n + 1, n + 1 + MOST_LINES_OF_CONTACT);
    const end = under.findIndex(({ role, plain }) => role !== 'head' || wordsIn(plain) > LONGEST_LINE_OF_CONTACT);
    const own = end === -1 ? under : under.slice(0, end);
    const last = own.findLastIndex(({ plain }) => hasContactDetails(plain));
    if (last === -1 && !hasContactDetails(line.plain)) continue;
    for (const [k, one] of [line, ...own.slice(0, last + 1)].entries())
      if (one.half !== true && one.column === undefined) moved[n + k] = { ...one, stretch: above.stretch };
  }
  return moved;
}

/** A title of other news has so many words at least. */
const FEWEST_TEASER_WORDS = 3;

/** Under a text and a line of the site, titles with a day under them are those of other pages: Related. */
function withTeasers(lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.findLastIndex(({ role }) => role === 'text');
  const from = lines.findIndex(({ role }, n) => n > last && role === 'chrome');
  if (last === -1 || from === -1) return lines;
  const end = lines.findIndex(({ plain }, n) => n > from && (hasContactDetails(plain) || namesContact(plain)));
  const to = end === -1 ? lines.length : end;
  const dated = lines.slice(from + 1, to).some((line, n, own) => {
    const title = own[n - 1];
    return (
      isBareDay(line) &&
      title?.role === 'head' &&
      findDate(title.plain) === undefined &&
      wordsIn(title.plain) >= FEWEST_TEASER_WORDS
    );
  });
  return lines.map((line, n) =>
    dated && n > from && n < to && line.role === 'head' ? { ...line, role: 'chrome' } : line,
  );
}

const RELATED = new RegExp(`^(?:${inAnyLanguage(({ site }) => site.related)}|${STRANGE_RELATED}) ?:?$`, 'iu');
/** Sites offer so many other pages at most. */
const MOST_RELATED = 8;

/** Under a text, the lines under such a heading are titles of other pages, as far as the next line of the site, the next version or the end. */
function withRelated(lines: readonly SourceLine[]): readonly SourceLine[] {
  const sorted = [...lines];
  const offers = lines.flatMap((line, from) => {
    if (!RELATED.test(line.plain)) return [];
    if (endsVersion(lines, from)) sorted[from] = { ...line, role: 'chrome' };
    const under = isTextAfter(lines, from) ? [] : underHeading(lines, from);
    return under.length === 0 || under.length > MOST_RELATED ? [] : [{ from, line, under }];
  });
  const sure = offers.filter(({ from, under }) => {
    const fewest = lines[from + under.length + 1]?.role === 'chrome' ? FEWEST_WORDS_OVER_SITE : FEWEST_TEASER_WORDS;
    return under.every((one) => isTitleOfOther(one, fewest));
  });
  for (const { from, line, under } of offers) {
    // As many lines as under that of another version: what looks there like a name, or like whom to ask, is a title as well.
    const isTwin = sure.some((other) => other.under.length === under.length) && under.every(mayBeTitleOfOther);
    if (isTwin) for (const [n, one] of [line, ...under].entries()) sorted[from + n] = { ...one, role: 'chrome' };
  }
  return sorted;
}

function underHeading(lines: readonly SourceLine[], from: number): readonly SourceLine[] {
  const { stretch } = lines[from] ?? {};
  // Under the last text of the page they may be in the language of the site.
  const isUnderAll = !lines.slice(from + 1).some((one) => one.role === 'text' && !isListOfTitles(one));
  const end = lines.findIndex(
    (one, n) =>
      n > from &&
      (!(one.role === 'head' || isListOfTitles(one)) ||
        (one.stretch !== stretch && !isUnderAll) ||
        // What the next text is called, or the first line of its menu, is no title.
        isLabelLine(one.plain) ||
        isHome(one.plain)),
  );
  return lines.slice(from + 1, end === -1 ? lines.length : end);
}

/**
 * Over the way home of a site, where a title stands under it, all is the site's: its name, its menu, what it offers first; and
 * so are many short lines in one block over a label. A house that is named there may publish the text, and what has a day or
 * calls the text something is of it.
 */
function withSiteOverWayHome(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = lines.findIndex(({ role }) => role === 'text');
  const head = first === -1 ? lines : lines.slice(0, first);
  const way = Math.max(
    head.findLastIndex(({ plain }) => isWayHome(plain)),
    menuOverLabel(head),
  );
  const isOfText = ({ plain }: SourceLine): boolean =>
    isLabelLine(plain) ||
    isMarker(plain) ||
    findDate(plain) !== undefined ||
    symbolIn(plain) !== undefined ||
    isStrangeHouse(plain) ||
    VERSION_LANGUAGES.some((lang) => namesHouse(plain, lang));
  const isTitled = head
    .slice(way + 1)
    .some((line) => line.role === 'head' && wordsIn(line.plain) >= FEWEST_TITLE_WORDS && !isOfText(line));
  if (way === -1 || !isTitled) return lines;
  return lines.map((line, n) =>
    n < way && line.role === 'head' && !isOfText(line) ? { ...line, role: 'chrome' } : line,
  );
}

/** The line under many short ones in one block, if that calls the text something; -1 if there is none. */
function menuOverLabel(head: readonly SourceLine[]): number {
  const label = head.findIndex(({ plain }) => isLabelLine(plain));
  const block = head.slice(0, Math.max(label, 0));
  const isBlock = block.slice(1).every(({ apart }) => !apart) && head[label]?.apart === true;
  const isShort = block.every(
    ({ plain }) => wordsIn(plain) <= LONGEST_STEP && !hasContactDetails(plain) && !/\p{Nd}|[.!?:]$/u.test(plain),
  );
  return block.length >= FEWEST_MENU_LINES_OVER_LABEL && isBlock && isShort ? label : -1;
}

/** A house with what it is of, its department and its desk are fewer. */
const FEWEST_MENU_LINES_OVER_LABEL = 5;

/** A menu has so many lines at least, one of which leads home, or all of which stand in one block over all text. */
const FEWEST_MENU_LINES = 3;

/** Home, News, Contact; What we do, Where we work, Latest: the words of a menu, each in its line. */
function withMenus(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = lines.findIndex(({ role }) => role === 'text');
  const isOfMenu = ({ role, plain, block }: SourceLine): boolean =>
    block?.kind !== 'heading' && role !== 'text' && (isHome(plain) || MENU.test(plain) || isSiteLine(plain));
  const sorted = [...lines];
  for (let from = 0; from < lines.length; from++) {
    const next = lines.findIndex((line, n) => n >= from && !isOfMenu(line));
    const to = next === -1 ? lines.length : next;
    const own = lines.slice(from, to);
    const isBlockOverText = to <= first && own.slice(1).every(({ apart }) => !apart);
    if (own.length >= FEWEST_MENU_LINES && (isBlockOverText || own.some(({ plain }) => isHome(plain))))
      for (const [n, line] of own.entries())
        if (!isMarker(line.plain) && !isLabelLine(line.plain)) sorted[from + n] = { ...line, role: 'chrome' };
    from = to;
  }
  return sorted;
}

/** Whether a line stands under a text where nothing more of that is: last on the page, over a rule or a line of the site, or over the next version. */
function endsVersion(lines: readonly SourceLine[], at: number): boolean {
  const [above, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line?.role !== 'head' || above === undefined || above.role === 'head') return false;
  const text = lines.slice(0, at).findLast(({ role }) => role === 'text');
  if (text === undefined) return false;
  return next === undefined || next.role === 'chrome' || next.role === 'separator' || next.stretch !== text.stretch;
}

/** Whether the version of a line goes on behind it, or had not begun before. */
function isTextAfter(lines: readonly SourceLine[], from: number): boolean {
  const { stretch } = lines[from] ?? {};
  const isOwn = (line: SourceLine): boolean => line.role === 'text' && line.stretch === stretch;
  const behind = lines.slice(from + 1).filter((line) => !isListOfTitles(line));
  return !lines.slice(0, from).some(isOwn) || behind.some(isOwn);
}

/** A list, or an item of one, none of which ends as a sentence does. */
function isListOfTitles({ block, text }: SourceLine): boolean {
  return block?.kind === 'list' && text.split('\n').every((item) => !SENTENCE_END.test(item.trim()));
}

/** Between such a heading and the next line of the site, titles of few words are none of the text either. */
const FEWEST_WORDS_OVER_SITE = 2;

function isTitleOfOther(line: SourceLine, fewest: number): boolean {
  const { plain, block, apart } = line;
  if (block?.kind === 'list') return mayBeTitleOfOther(line);
  const words = wordsIn(plain);
  // What looks like a name, set apart, may be that of who signs; what begins like one, whom to ask.
  const isTitle = words >= fewest || (words >= FEWEST_WORDS_OVER_SITE && (!apart || !isName(plain)));
  return isTitle && mayBeTitleOfOther(line) && !(apart && namesContact(plain));
}

function mayBeTitleOfOther({ plain, block }: SourceLine): boolean {
  return block?.kind !== 'heading' && !hasContactDetails(plain);
}

/**
 * Under all text, a line between two of a site or a mailing is its own as well, where it says no way to ask somebody: its
 * address. Whole, with its code, it is where nothing but lines of the site follows, as it has the telephone of its house.
 */
function withAddressOfSender(lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.findLastIndex(({ role }) => role === 'text');
  return lines.map((line, n) => {
    const { role, plain } = line;
    if (n <= last || role !== 'head' || lines[n + 1]?.role !== 'chrome') return line;
    const isAfterSite = lines[n - 1]?.role === 'chrome';
    const under = lines.slice(n + 1);
    const isLast =
      under.every((one) => one.role === 'chrome' || one.role === 'separator') &&
      under.some((one) => isMenu(one.plain) || one.plain.includes('©'));
    const isOwn = (isAfterSite && looksLikeAddress(plain)) || (isLast && isPostalAddress(plain));
    return isOwn ? { ...line, role: 'chrome' } : line;
  });
}

/**
 * Under all text, lines between two of the site are titles of its other pages, where none of them is somebody's name or office
 * or says how to ask somebody.
 */
function withTitlesBetween(lines: readonly SourceLine[]): readonly SourceLine[] {
  const last = lines.findLastIndex((line) => line.role === 'text' && !isListOfTitles(line));
  const sorted = [...lines];
  for (let from = last + 1; from < lines.length; from++) {
    if (lines[from - 1]?.role !== 'chrome') continue;
    const end = lines.findIndex((line, n) => n >= from && line.role === 'chrome');
    if (end === -1) break;
    const between = lines.slice(from, end);
    if (between.length < FEWEST_TITLES || between.length > MOST_RELATED || !between.every(isTitleAlone)) continue;
    for (const [n, line] of between.entries()) sorted[from + n] = { ...line, role: 'chrome' };
  }
  return sorted;
}

/** One line may be of the text: it was copied with its signature. */
const FEWEST_TITLES = 2;

function isTitleAlone(line: SourceLine): boolean {
  const { plain, role } = line;
  if (role !== 'head' && !isListOfTitles(line)) return false;
  if (isName(plain) || namesContact(plain) || VERSION_LANGUAGES.some((lang) => isOfficeLine(plain, lang))) return false;
  return isTitleOfOther(line, FEWEST_TEASER_WORDS);
}

/** Council of Bridges, 1 Quay Street, Orm. */
function looksLikeAddress(plain: string): boolean {
  return plain.includes(',') && /\d/u.test(plain) && !hasContactDetails(plain) && !namesContact(plain);
}

/** 1 Main Square, 24999 Villaclara. Tel. 900 555 100: where a house is, and nobody there. */
function isPostalAddress(plain: string): boolean {
  const [where = ''] = plain.split(/ ?(?:[|•·] ?)?(?<!\p{L})(?:tel|tél|тел|ph|fax|t)\p{L}{0,6}[.:]? ?(?=[+(\d])/iu);
  if (/@/u.test(plain) || wordsIn(where) > LONGEST_ADDRESS || namesContact(where)) return false;
  return (
    where.includes(',') && /(?<!\d)\d{1,4}(?!\d)/u.test(where) && /\p{Lu}/u.test(where) && findDate(where) === undefined
  );
}

const LONGEST_ADDRESS = 12;

/** A day alone in its line belongs to the label of the site that stands over it. */
function withOwnDates(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.map((line, n) => {
    const over = lines[n - 1];
    const found = findDate(line.plain);
    const owned =
      over !== undefined &&
      OWN_DATE.test(over.plain) &&
      found !== undefined &&
      found.before === '' &&
      found.after === '';
    return owned ? { ...line, role: 'chrome' } : line;
  });
}

const PUBLISHED = new RegExp(
  `^(?:${inAnyLanguage(({ site }) => site.published)}|${STRANGE_PUBLISHED}) ?[:：]? ?$`,
  'iu',
);

/** Published on 23 November 2026: in a head that has no other day, the day of its text, though sites say it of their pages as well. */
function withDaysOfPublication(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.flatMap((line, n): readonly SourceLine[] => {
    if (line.role !== 'chrome' || lines[n - 1]?.role !== 'head') return [line];
    // What a site says shows no language: its day is in that of the text under it, or over it.
    const { stretch } = lines.slice(n).find(({ role }) => role === 'text') ?? line;
    const found = dayIn(line) ?? dayIn({ ...line, stretch });
    if (found === undefined || !PUBLISHED.test(line.plain.slice(0, found.start))) return [line];
    if (found.after !== '' && !saysPutUp(found.after)) return [line];
    const [over, under] = [
      lines.slice(Math.max(0, n - MOST_HEAD_LINES), n),
      lines.slice(n + 1, n + 1 + MOST_HEAD_LINES),
    ];
    const text = under.findIndex(({ role }) => role === 'text');
    const head = [...over.slice(over.findLastIndex(({ role }) => role === 'text') + 1), ...under.slice(0, text)];
    if (text === -1 || head.some((one) => one.role !== 'chrome' && dayIn(one) !== undefined)) return [line];
    const day = line.plain.slice(found.start, found.end);
    const rest = line.plain.slice(found.end).replace(/^[^\p{L}\p{N}]+/u, '');
    const { block: _, ...bare } = line;
    const whole = line.whole ?? line.text;
    return [
      { ...bare, text: day, plain: day, whole, role: 'head' },
      ...(rest === '' ? [] : [{ ...bare, text: rest, plain: rest, whole }]),
    ];
  });
}

function dayIn({ plain, stretch }: SourceLine): FoundDate | undefined {
  return isLang(stretch) ? findDateOf(plain, stretch) : findDate(plain);
}

const OWN_DATE = new RegExp(`^${inAnyLanguage(({ site }) => site.ownDate)} ?:?$`, 'iu');
/** The same in one line. */
const DATED_BY_SITE = new RegExp(`^${inAnyLanguage(({ site }) => site.ownDate)}(?:(?: ?:| on| le| el)? |：)`, 'iu');

/** The lines over a mail that was copied with its sender and its subject. */
function headerLines(lines: readonly SourceLine[]): { readonly from: number; readonly to: number } {
  const plain = lines.map((line) => line.plain);
  const at = plain.findIndex((_, n) => headersFrom(plain, n) > 0);
  if (at === -1) return { from: 0, to: 0 };
  return { from: saysMailFollows(plain[at - 1] ?? '') ? at - 1 : at, to: at + headersFrom(plain, at) };
}

/** Three stars or more, or a rule of hyphens or the like, with spaces between or not. */
const SEPARATOR = /^(?:(?:\* ?){3,}|(?:[-–—_=~#] ?){3,}|(?:[•·] ?){3,})$/u;

/** Running text ends as a sentence does, or with a footnote's mark; so do a salutation (Excellencies,) and the words before a list. */
const SENTENCE_END =
  /[.!?…:;,。！？：；，؟؛،](?:[ \u00A0\u202F]?[\])}»›”’"'）」』》“‘«‹])*(?: ?(?:\[\d{1,2}\]|\(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}))?$/u;
/** Where no mark ends a line, so many words are still no title. */
const LONGEST_HEAD_WORDS = 45;

export function isSeparator({ text, block }: PageLine): boolean {
  return block?.kind === 'thematic-break' || SEPARATOR.test(folded(text)) || isEndMark(folded(text));
}

const END_MARK = new RegExp(
  String.raw`^(?:# ?){2,}$|^[-–—*~#=[(< ]*${inAnyLanguage(({ site }) => site.end)}[-–—*~#=\])> .]*$|^(?:${STRANGE_ENDS})$`,
  'iu',
);

/** ###, -30-, ENDS: nothing of the text follows. A heading may be one of these words, but not in a line of sentences. */
export function isEndMark(plain: string): boolean {
  return END_MARK.test(plain) && (/^[^\p{L}\d]|[^\p{L}\d]$/u.test(plain) || !/^\d+$/u.test(plain));
}

function roleOf(plain: string, line: PageLine): SourceLine['role'] {
  const { block } = line;
  if (line.namesColumns === true) return 'chrome';
  if (isSeparator(line)) return 'separator';
  if (isChrome(plain) || isMenu(plain) || isRowOfSite(line.text)) return 'chrome';
  if (block?.kind === 'heading' || isStatusLine(plain)) return 'head';
  if (block !== undefined && (block.kind !== 'paragraph' || block.role !== 'body')) return 'text';
  if (isSalutation(plain) || isSignOff(plain) || isLeadIn(plain) || takesLeave(plain)) return 'text';
  const { text } = withoutNotes(plain);
  if (isStoppedDateLine(text) || isNameWithDegree(text)) return 'head';
  return SENTENCE_END.test(text) || wordsIn(text) > LONGEST_HEAD_WORDS ? 'text' : 'head';
}

/** What languages are called that pages are offered in, by themselves. */
const OWN_NAMES = [
  ...knownLanguages().flatMap(({ intake }) => intake?.recognition.ownNames ?? []),
  'kiswahili',
  'português',
].join('|');

const WELCOME = new RegExp(`^${inAnyLanguage(({ site }) => site.welcome)}$`, 'iu');

/** What sites write around a text, in the words of no statement. Each is a whole line. */
const CHROME: readonly RegExp[] = [
  WELCOME,
  ...ALL_WORDS.flatMap(({ site }) => site.lines).map((line) => new RegExp(`^(?:${line})$`, 'iu')),
  new RegExp(`^(?:(?:${OWN_NAMES})(?: ?[|/·•] ?| |$)){2,}$`, 'iu'),
  /^(?:(?:AR|DE|EL|EN|ES|FA|FR|HE|HI|IT|JA|KO|NL|PL|PT|RU|SW|TR|UK|ZH|中文|Español|Français|English|Deutsch|Italiano|Русский|العربية)(?: ?[|/·•] ?| |$)){2,}$/u,
  /^©.*$/u,
];

/** The words by which a press release introduces the text it gives. */
const LEAD_IN = new RegExp(`^${inAnyLanguage(({ site }) => site.leadIn)}`, 'iu');

export function isLeadIn(plain: string): boolean {
  return /[:：]$/u.test(plain) && LEAD_IN.test(plain);
}

/** Statements on 30 July 2014; Déclarations du 30 juillet 2014. */
const DAY_INDEX = new RegExp(`^${inAnyLanguage(({ site }) => site.dayIndex)}$`, 'iu');

/** Home > News > 2031; Accueil / Actualités: where on its site a page stands. */
function isWayHome(plain: string): boolean {
  const [first, ...others] = plain.split(/ ?[›»>→] ?| [/\\] /u);
  if (first === undefined || others.length === 0 || /[«“]/u.test(plain) || SENTENCE_END.test(plain)) return false;
  if (![first, ...others].every((part) => wordsIn(part) <= LONGEST_STEP && (part === '' || /^[\p{L}\d]/u.test(part))))
    return false;
  const isOfMenus = MENU.test(first) && MENU.test(others.at(-1) ?? '');
  return / ?[›»→] ?| > /u.test(plain) ? others.length > 1 || isSiteLine(first) || isOfMenus : HOME.test(first);
}

const LONGEST_STEP = 8;
const HOME = new RegExp(`^${inAnyLanguage(({ site }) => site.home)}$`, 'iu');

/** Where sites offer to share a page. */
const NETWORKS =
  /^(?:facebook|x|twitter|linkedin|whatsapp|telegram|instagram|youtube|threads|bluesky|mastodon|pinterest|reddit|tumblr|tiktok|messenger|vk|viber|xing|flipboard|snapchat|rss|qq|вконтакте|одноклассники|фейсбук|твиттер|телеграм|вотсап|ютуб|weibo|wechat|微博|微信|朋友圈|小红书|抖音|فيسبوك|تويتر|إكس|واتساب|واتس ?آب|تلغرام|تيليغرام|تليغرام|لينكد ?إن|إنستغرام|انستغرام|يوتيوب)$/iu;
const FEWEST_NETWORKS = 2;

/** A network alone in its line, beside another or beside a line of the site: X, under Facebook. */
function withNetworks(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isNetwork = lines.map(({ role, plain }) => role === 'head' && NETWORKS.test(plain));
  const isSite = (n: number): boolean => isNetwork[n] === true || lines[n]?.role === 'chrome';
  return lines.map((line, n) =>
    isNetwork[n] === true && (isSite(n - 1) || isSite(n + 1)) ? { ...line, role: 'chrome' } : line,
  );
}

const ANSWER = new RegExp(
  `^(?:(?:${inAnyLanguage(({ site }) => site.answers)}|${STRANGE_ANSWERS})(?:[.!]| ?[/|·•] ?| |$)){1,3}$`,
  'iu',
);
/** A site gives so many answers at most, each in its line. */
const MOST_ANSWERS = 3;

/** Yes, No: under the line in which a site asks whether its page was of use. */
function withAnswers(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isAnswer = ({ role, plain }: SourceLine): boolean => role !== 'chrome' && ANSWER.test(plain);
  const answers = new Set<number>();
  for (const [n, { role, plain }] of lines.entries()) {
    if (role !== 'chrome' || !/[?？؟]$/u.test(plain)) continue;
    const under = lines.slice(n + 1, n + 1 + MOST_ANSWERS);
    const end = under.findIndex((one) => !isAnswer(one));
    for (let at = 1; at <= (end === -1 ? under.length : end); at++) answers.add(n + at);
  }
  return lines.map((line, n) => (answers.has(n) ? { ...line, role: 'chrome' } : line));
}

/** Share: Facebook | X | Print: one word at most and a colon, networks, and of what stands between no more that is unknown. */
function isShareLine(plain: string): boolean {
  const [, label = '', row = ''] = /^(?:([^:：]{1,40}) ?[:：] ?)?([^]*)$/u.exec(plain) ?? [];
  if (wordsIn(label) > MOST_SHARE_WORDS || SENTENCE_END.test(plain)) return false;
  const parts = row
    .replace(GLUED_TO_WORD, ' ')
    .replace(GLUED, '$& ')
    .split(/[|•·]/u.test(row) ? BETWEEN_MARKED_SHARES : BETWEEN_SHARES)
    .filter((part) => part !== '');
  const networks = parts.filter((part) => NETWORKS.test(part)).length;
  // Deel deze pagina Facebook X WhatsApp: a few words lead to networks, and nothing stands behind these.
  const led = parts.findIndex((part) => NETWORKS.test(part));
  if (led > 0 && led <= LONGEST_LEAD && networks >= FEWEST_NETWORKS && networks === parts.length - led)
    return parts.slice(0, led).every((part) => /^\p{L}[\p{L}’'-]*$/u.test(part));
  const unknown = parts.filter((part) => !isShare(part)).length;
  if (networks >= FEWEST_NETWORKS) return unknown <= (label === '' && !/[|•·]/u.test(row) ? 0 : 1);
  // Share Tweet Print: words that sites have for links, and nothing else.
  return unknown === 0 && label === '' && parts.length >= FEWEST_SHARES;
}

/** Share   Tweet   Print; Print this page    Send to a friend: with gaps between them, networks and the words of a site alone. */
function isRowOfSite(text: string): boolean {
  const parts = text.trim().split(/[ \u00A0]{2,}|\t+/u);
  return parts.length > 1 && parts.every((part) => isShare(part) || isChrome(folded(part))) && !parts.every(isMeans);
}

function isShare(part: string): boolean {
  return NETWORKS.test(part) || isSiteLine(part) || isMeans(part);
}

/** Courriel, among networks: by which a page may be sent on. Alone it is what a contact's address stands under. */
function isMeans(part: string): boolean {
  return MEANS.test(part);
}

const MEANS = new RegExp(`^(?:${inAnyLanguage(({ site }) => site.means)})$`, 'iu');

/** FacebookXWhatsApp: links without spaces between them, as they stand in a page's source. */
const GLUED =
  /(?:Facebook|Twitter|LinkedIn|WhatsApp|Telegram|Instagram|YouTube|Threads|Bluesky|Mastodon|Pinterest|Reddit|TikTok|Messenger|X|Email|E-mail|Print)(?=\p{Lu})/gu;

const GLUED_TO_WORD =
  /(?<=\p{Ll})(?=(?:Facebook|Twitter|LinkedIn|WhatsApp|Telegram|Instagram|YouTube|Threads|Bluesky|Mastodon|Pinterest|Reddit|TikTok|Messenger)(?!\p{Ll}))/gu;

const MOST_SHARE_WORDS = 3;
/** In words: what leads to networks in a row of them. */
const LONGEST_LEAD = 5;
const FEWEST_SHARES = 3;
const BETWEEN_SHARES = / ?[|•·,/] ?| /u;
/** With marks between them, each may be of several words: Telegram · Электронная почта. */
const BETWEEN_MARKED_SHARES = / ?[|•·,/] ?/u;

function isSiteLine(plain: string): boolean {
  return CHROME.some((pattern) => pattern.test(plain)) || isStrangeSiteLine(plain);
}

/**
 * Privacy policy | Cookies | Terms of use: of what stands between the strokes, most are the words of any site. Behind the way
 * home, the words of menus are such words too: Home | News | Publications | Contact.
 */
function isMenu(plain: string): boolean {
  const parts = plain.split(BETWEEN_LINKS);
  if (parts.length === 1) return isRowOfMenu(plain.split(' '));
  if (!parts.every((part) => wordsIn(part) <= LONGEST_STEP)) return false;
  const isMost = (own: number): boolean => own >= FEWEST_OWN_LINKS && own > parts.length / 2;
  const isOwn = (part: string): boolean => isSiteLine(part) || AROUND.test(part) || isStrangelyAround(part);
  const [first = '', ...others] = parts;
  if (isHome(first) && parts.length >= FEWEST_LINKS) return true;
  const fromHome = isHome(first) ? 1 + others.filter((part) => isOwn(part) || MENU.test(part)).length : 0;
  return isMost(parts.filter(isOwn).length) || (parts.length >= FEWEST_LINKS_FROM_HOME && isMost(fromHome));
}

/** 首页 政务公开 新闻: with spaces between them, the word for the first page before others of menus, or a few ideographs each. */
function isRowOfMenu([first = '', ...others]: readonly string[]): boolean {
  const isOfMenu = (word: string): boolean =>
    MENU.test(word) || isSiteLine(word) || /^\p{Script=Han}{2,6}$/u.test(word);
  return others.length >= FEWEST_LINKS_FROM_HOME - 1 && isHome(first) && others.every(isOfMenu);
}

function isHome(text: string): boolean {
  return HOME.test(text) || STRANGE_HOME.test(text);
}

const FEWEST_LINKS_FROM_HOME = 3;
/** Behind the way home so many short parts are a menu, whatever they are called: Home | The Institute | Forecasts | Press room. */
const FEWEST_LINKS = 5;
const MENU = new RegExp(`^(?:${inAnyLanguage(({ site }) => site.menu)}|${STRANGE_MENU})$`, 'iu');

const BETWEEN_LINKS = / ?[|·•] ?| [-–—] /u;
/** One may be a word of the text: Search | Rescue. */
const FEWEST_OWN_LINKS = 2;

/** What sites and mail programs put around this one text. Each is a whole line. */
const AROUND = new RegExp(`^(?:${ALL_WORDS.flatMap(({ site }) => site.around).join('|')})$`, 'iu');

/** The site's own by its words. */
export function isChrome(plain: string): boolean {
  const words = withoutArrows(plain);
  return (
    isEverywhere(words) ||
    isDatedBySite(words) ||
    isShareLine(words) ||
    offersDownload(words) ||
    AROUND.test(words) ||
    isStrangelyAround(words) ||
    isCredit(words) ||
    REACTIONS.test(plain)
  );
}

/** 👍 12 💬 3; #lakes #piers: what is counted under a text there, and by what it is found. */
const REACTIONS =
  /^(?:(?:\p{Extended_Pictographic}\uFE0F? ?\d{1,9}[.,]?\d{0,3} ?[kKMт]?(?: |$)){1,8}|(?:#[\p{L}\p{M}\p{N}_]{2,60}(?:,? |$)){1,20})$/u;

/** « Previous post; Next post →; ✉ Email: arrows and signs that lead on are no words. */
function withoutArrows(plain: string): string {
  if (/^[«‹»›][^]*[«‹»›]$/u.test(plain)) return plain;
  return plain.replace(
    /^(?:[«‹←<»›→>•·|✉☰✕×⏎↑↓▲▼►▶◄◀🔗🖨🔊🏠🔍]\uFE0F? ?){1,4}|(?: ?[»›→>«‹←✕×↑↓▲▼►▶◄◀]\uFE0F?){1,4}$/gu,
    '',
  );
}

const CREDIT = new RegExp(
  `^(?:${inAnyLanguage(({ site }) => site.credit)}|${STRANGE_CREDIT})(?: ?[:：/©]{1,2} ?| (?:by|par|por) )(?<whose>.{1,60})$`,
  'iu',
);

/** Photo: Lake Council: whose picture stood beside the text. Where letters have capitals, each word of a name does. */
function isCredit(plain: string): boolean {
  const whose = CREDIT.exec(plain)?.groups?.['whose'];
  if (whose === undefined || /[.!?:;@]|\d{3}/u.test(whose)) return false;
  return whose.split(/[ /©-]+/u).every((word) => !/^\p{Ll}/u.test(word) || word.length <= LONGEST_SMALL_WORD);
}

/** Between the words of a name: of, von, della. */
const LONGEST_SMALL_WORD = 5;

/** When the site put its page up, or changed it: no word that every page has, for the day is of this one. */
function isDatedBySite(plain: string): boolean {
  if (AGO.test(plain)) return true;
  const own = withoutSiteParts(plain);
  if (wordsIn(own) > LONGEST_DATED_BY_SITE || !DATED_BY_SITE.test(own)) return false;
  const dated = findDate(own);
  if (dated === undefined) return false;
  if (dated.after === '' || isHour(dated.after)) return true;
  // Published on 7 March 2027 by admin: who put it up, or where.
  const isLabelled = dated.before === '' || OWN_DATE.test(dated.before);
  return isLabelled && saysPutUp(dated.after);
}

/** Whether what stands behind a day says who put the page up, or under what, and perhaps how long it is to be read. */
function saysPutUp(after: string): boolean {
  const own = withoutSiteParts(after);
  return own === '' || (PUT_UP_BY.test(own) && wordsIn(own) <= LONGEST_PUT_UP);
}

/** A line without what a site says between strokes: · 2 min read. */
function withoutSiteParts(plain: string): string {
  return plain
    .split(BETWEEN_LINKS)
    .filter((part) => part !== '' && !isSiteLine(part) && !AROUND.test(part) && !isStrangelyAround(part))
    .join(' · ');
}

/** Published: 3 hours ago. */
const AGO = new RegExp(String.raw`^(?:[\p{L} ]{1,24}[:：]? ?)?${inAnyLanguage(({ site }) => site.ago)}$`, 'iu');

/** The words that sites have on every page, so that nobody asks where they are. */
export function isEverywhere(plain: string): boolean {
  if (isWayHome(plain)) return true;
  if (isSiteLine(plain)) return true;
  if (OWN_DATE.test(plain)) return true;
  if (isStrangelyDated(plain) || isStrangeFooter(plain) || saysOnWhatSent(plain)) return true;
  const dated = findDate(plain);
  return dated !== undefined && dated.after === '' && DAY_INDEX.test(dated.before);
}

const LONGEST_DATED_BY_SITE = 12;
const LONGEST_PUT_UP = 6;
/** Who did, or under what; a place and a name beside the day are the text's. */
const PUT_UP_BY = /^(?:(?:by|par|por|in|dans|en|автор(?:ом)?|بواسطة) |作者|admin(?:istrator)?$|админ)/iu;

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
  return (notes.length > 0 && text === '') || MARKER.test(plain) || TRANSLATION.test(plain);
}

/** (Translation); (Unofficial translation); (Traduction de courtoisie). */
const TRANSLATION = new RegExp(
  String.raw`^[[(（](?:\p{L}+[ -]){0,2}(?:${inAnyLanguage(({ site }) => site.translation)}|${STRANGE_TRANSLATION})(?: \p{L}+){0,2}[\])）]$`,
  'iu',
);

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
/** 1 - as Arabic counts its paragraphs, and French its sections; not 10 – 12 May. */
const DASHED = /^(\d{1,3})[ \u00A0\u202F]?[-–—] +(?=[^\s\d])/u;
const BRACKETED = /^\((?:(\d{1,2})|(\p{L})\u0640?)\) +(?=\S)/u;
const LETTER = /^(\p{L})\u0640?\) +(?=\S)/u;
/** 一、各方同意; （二）各方同意: Chinese puts no space behind its numbers. */
const IDEOGRAPHS = /^(?:（(\p{Script=Han}{1,3})）|(\p{Script=Han}{1,3})、)(?=\S)/u;

/** The mark that a line begins with. Letters of other scripts than Latin are counted as the line's language counts items, or as any does. */
export function markerOf(plain: string, lang?: Lang): Marker | undefined {
  // No list begins with nought; and behind its code in brackets a telephone has figures alone: (21) 5550-0100.
  if (/^\(?0+(?!\d)|^\(\d{1,3}\) ?\d{2,5}[ .-]\d{2,5}(?!\p{L})/u.test(plain)) return undefined;
  const bullet = BULLET.exec(plain);
  if (bullet !== null) return { style: bullet[1] ?? '', length: bullet[0].trimEnd().length };
  const figures = FIGURES.exec(plain);
  if (figures !== null)
    return { style: `1${figures[2] ?? ''}`, number: Number(figures[1]), length: figures[0].trimEnd().length };
  const dashed = DASHED.exec(plain);
  if (dashed !== null) return { style: '1-', number: Number(dashed[1]), length: dashed[0].trimEnd().length };
  const bracketed = BRACKETED.exec(plain);
  if (bracketed?.[1] !== undefined)
    return { style: '(1)', number: Number(bracketed[1]), length: bracketed[0].trimEnd().length };
  if (bracketed !== null) return lettered('(a)', bracketed, bracketed[2], lang);
  const letter = LETTER.exec(plain);
  if (letter !== null) return lettered('a)', letter, letter[1], lang);
  const ideographs = IDEOGRAPHS.exec(plain);
  if (ideographs === null) return undefined;
  const [, inBrackets, bare] = ideographs;
  return lettered(bare === undefined ? '（一）' : '一、', ideographs, inBrackets ?? bare, lang);
}

function lettered(style: string, [mark]: RegExpExecArray, letter = '', lang?: Lang): Marker | undefined {
  const number = countIn(letter, lang);
  return number === undefined ? undefined : { style, number, length: mark.trimEnd().length };
}

/** Which item of a list a letter is, in the line's language or in any that does not count in Latin letters. */
function countIn(letter: string, lang: Lang | undefined): number | undefined {
  const tags =
    lang === undefined ? knownLanguages().flatMap(({ tag, script }) => (script === 'Latn' ? [] : [tag])) : [lang];
  for (const tag of tags) {
    const number = itemCounted(tag, letter);
    if (number !== undefined) return number;
  }
  return undefined;
}
