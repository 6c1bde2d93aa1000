/**
 * Reads the heads of all versions of a page, each by what the others say: a line that calls the text by its kind in one
 * version stands where its twin does in the other, and a place is one where something shows it.
 */
import type { Clocks } from './clocks.ts';
import { dateLineOf } from './datelines.ts';
import { type Head, type HeadOptions, readHead } from './head.ts';
import { type Fragment, isInCapitals, isTitledUnder } from './head-lines.ts';
import { isSentence, type SourceLine } from './lines.ts';
import { folded } from './mend.ts';
import { wordsIn } from './pairs.ts';
import { linesUnderText } from './parts.ts';
import type { Section } from './sections.ts';
import { namesStreet } from './streets.ts';
import {
  inAnyLanguage,
  isInstitution,
  isName,
  isHeadline,
  isStatusLine,
  isVersionLanguage,
  kindOf,
  labelOf,
  mayNameHouse,
  nameBeforeComma,
  namesHouse,
  namesOccasion,
  speakerLine,
  withSmallLetters,
} from './wording.ts';

/** A version and what its head says. */
interface Read {
  readonly section: Section;
  readonly lines: readonly SourceLine[];
  readonly head: Head;
}

/** The heads of versions, some of whose titles may be given. */
export function readHeads(
  sections: readonly Section[],
  clocks: Clocks,
  titles: ReadonlyMap<Section['lang'], string>,
): readonly Head[] {
  const alone = sections.map((section): Read => {
    const lines = withWholeHouses(
      section.head.flatMap((line) => brokenApart(line, section)),
      section.lang,
    );
    return { section, lines, head: readHead(lines, section.lang, textUnder(section)) };
  });
  const twins = alone.map((read) => labelTwins(read, alone));
  const houses = housesOver(alone, twins);
  const headlines = alone.map((read) => headlineTwin(read, alone));
  const bylines = bylinesOf(alone, titles);
  const known = (n: number): Pick<HeadOptions, 'labels' | 'houses' | 'headline' | 'bylines'> => ({
    bylines: bylines?.[n],
    labels: twins[n] ?? [],
    houses: houses[n] ?? [],
    headline: headlines[n],
  });
  const labelled = alone.map(({ section, lines, head }, n) =>
    bylines === undefined &&
    [...(twins[n] ?? []), ...(houses[n] ?? []), ...(headlines[n] === undefined ? [] : [headlines[n]])].length === 0
      ? head
      : readHead(lines, section.lang, { ...textUnder(section), ...known(n) }),
  );
  const reads = withHousesBesideDays(alone.map((read, n): Read => ({ ...read, head: labelled[n] ?? read.head })));
  const shown = reads.map((read) => isShown(read, reads, clocks));
  const isOneHeading = reads.some(isAmongHeadings);
  return reads.map(({ section, lines, head }, n) => {
    const { placeLine, place } = head;
    if (placeLine === undefined)
      return place !== undefined && mayBeNoTown(place.text, section.lang) && !isCity(place.text, clocks)
        ? { ...head, doubtfulPlace: place }
        : head;
    const isHeading = isOneHeading && placeLine.side === 'under';
    const isPlace =
      shown[n] === true || reads.some((one, m) => shown[m] === true && one.head.placeLine?.side === placeLine.side);
    if (isPlace && !(isHeading && isInCapitals(placeLine.text)))
      return isHeading && !isCity(placeLine.text, clocks) ? { ...head, unsurePlace: true } : head;
    // Under the date it may head the text: it stays there.
    return placeLine.side === 'over'
      ? { ...head, unsurePlace: true }
      : readHead(lines, section.lang, { ...textUnder(section), ...known(n), noPlaceLine: true });
  });
}

/** In a language whose houses are not known, what stands beside the day where the other version has a house is one, and no place: Konstskolan, 3 maj. */
function withHousesBesideDays(reads: readonly Read[]): readonly Read[] {
  const isHoused = ({ head: { issuer, date, place } }: Read): boolean =>
    place === undefined && issuer !== undefined && issuer.line === date?.line;
  return reads.map((read) => {
    const { section, head } = read;
    const { place, date, issuer, ...rest } = head;
    const isHouse =
      place !== undefined &&
      place.line === date?.line &&
      !isVersionLanguage(section.lang) &&
      reads.some((other) => isVersionLanguage(other.section.lang) && isHoused(other));
    return isHouse ? { ...read, head: { ...rest, date, issuer: issuer ?? place } } : read;
  });
}

/** How a text begins, and the names under it. */
function textUnder({ body, lang }: Section): Pick<HeadOptions, 'opening' | 'signers'> {
  const foot = linesUnderText(body);
  const signers = foot.flatMap(({ text }) =>
    text.split('\n').flatMap((line) => {
      const plain = folded(line);
      const name = speakerLine(plain, lang)?.name ?? nameBeforeComma(plain);
      return name ?? (isName(plain, lang) ? plain : []);
    }),
  );
  return { opening: body[0], signers };
}

/** A line broken inside, over a day that stands alone there with its place, is as many lines: who issues it, and where. */
function brokenApart(line: SourceLine, { lang }: Section): readonly SourceLine[] {
  const parts = line.text.split('\n');
  if (parts.length === 1 || !parts.some((part) => isDateLine(part, lang))) return [line];
  const { block, ...plain } = line;
  if (block !== undefined && block.kind !== 'paragraph') return [line];
  return parts.map((text, n) => ({
    ...plain,
    text,
    plain: folded(text),
    apart: n === 0 && line.apart,
    ...(n > 0 && { continues: true }),
  }));
}

/** PERMANENT MISSION OF TARVIA / TO THE ORGANIZATIONS IN VIENNA: the name of a house that goes on in the next line is one line. */
function withWholeHouses(lines: readonly SourceLine[], lang: Section['lang']): readonly SourceLine[] {
  const whole: SourceLine[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    const plain = `${above?.plain ?? ''} ${line.plain}`;
    if (above !== undefined && !line.apart && goesOnAsHouse(above.plain, line.plain, lang))
      whole[whole.length - 1] = { ...above, text: plain, plain };
    else whole.push(line);
  }
  return whole;
}

/** Whether the next line begins with a word that joins it to the name of a house, in letters as that has, and both are such a name. */
function goesOnAsHouse(name: string, next: string, lang: Section['lang']): boolean {
  const inCapitals = isInCapitals(name);
  const begins = JOINS_HOUSE.exec(next)?.[0] ?? '';
  if (begins === '' || inCapitals !== isInCapitals(next)) return false;
  if ((inCapitals ? /\p{Ll}/u : /\p{Lu}/u).test(begins)) return false;
  if (kindOf(name, lang) !== undefined || labelOf(next, lang) !== undefined || isStatusLine(next)) return false;
  const isHouse = (text: string): boolean => namesHouse(text, lang) || isInstitution(text, lang);
  return isHouse(name) && isHouse(`${name} ${next}`);
}

const JOINS_HOUSE = new RegExp(String.raw`^${inAnyLanguage(({ head }) => head.houseGoesOn)}(?!\p{L})`, 'iu');

function isDateLine(text: string, lang: Section['lang']): boolean {
  return dateLineOf(folded(text), lang)?.rest.length === 0;
}

/** In words: what calls a text by its kind is no longer; and what is so short is no title. */
const LONGEST_LABEL = 6;
const SHORTEST_TITLE = 4;

/** The lines of a head that stand where the other version has one that calls the text by its kind: as far from the top, in heads of as many lines or in few words. */
function labelTwins({ section, lines, head }: Read, all: readonly Read[]): readonly SourceLine[] {
  if (head.labels.some(({ name }) => name !== undefined)) return [];
  return lines.filter(({ plain }, n) => {
    const words = wordsIn(plain);
    if (words > LONGEST_LABEL || dateLineOf(plain, section.lang) !== undefined || isInstitution(plain, section.lang))
      return false;
    const isTwin = all.some(
      (other) =>
        other.section !== section &&
        (words < SHORTEST_TITLE || other.lines.length === lines.length) &&
        other.head.labels.some((label) => label.name !== undefined && label.text === other.lines[n]?.plain),
    );
    // No label is all that a head has: another of its lines is the title, which may stand over it in heads of as many lines.
    const isLike = all.some(
      (other) =>
        other.lines.length === lines.length &&
        other.head.labels.some(({ name, text }) => name !== undefined && text === other.lines[n]?.plain),
    );
    return isTwin && isTitledUnder(isLike ? lines.toSpliced(n, 1) : lines.slice(n + 1), section.lang);
  });
}

/**
 * The lines under the titles that say whose text it is, where not every version has one that is understood: that of one
 * shows which is that of another, in a head of as many lines. None where one has no such line, says its day in it, or is
 * given it as its title; nothing where each version's is understood.
 */
function bylinesOf(
  all: readonly Read[],
  titles: ReadonlyMap<Section['lang'], string>,
): readonly (readonly SourceLine[])[] | undefined {
  if (all.some(({ section, head }) => head.byline !== undefined && head.byline.plain === titles.get(section.lang)))
    return all.map(() => []);
  const known = all.filter(({ head }) => head.byline !== undefined);
  if (known.length === 0 || known.length === all.length) return undefined;
  const found = all.map(({ section, lines, head }) => {
    if (head.byline !== undefined) return head.byline;
    const twin = known.find((other) => other.lines.length === lines.length);
    const line = twin?.head.byline === undefined ? undefined : lines[twin.lines.indexOf(twin.head.byline)];
    const isOther = isVersionLanguage(section.lang) && kindOf(line?.plain ?? '', section.lang) === undefined;
    return isOther ? undefined : line;
  });
  const isDated = found.some((line, n) => {
    const { lang } = all[n]?.section ?? {};
    return line === undefined || (lang !== undefined && dateLineOf(line.plain, lang) !== undefined);
  });
  return found.map((line) => (isDated || line === undefined ? [] : [line]));
}

/** A line that is read as an office, and stands where the other version says what the holder of one does, in a head of as many lines. */
function headlineTwin({ section, lines, head }: Read, all: readonly Read[]): SourceLine | undefined {
  const office =
    head.officeLine?.source ?? (head.unsureTitle === true ? head.titles[0]?.fragments[0]?.source : undefined);
  if (office === undefined || wordsIn(office.plain) < SHORTEST_TITLE) return undefined;
  const isTwin = all.some(
    (other) =>
      other.section !== section &&
      other.lines.length === lines.length &&
      isHeadline(other.lines[lines.indexOf(office)]?.plain ?? '', other.section.lang),
  );
  return isTwin ? office : undefined;
}

/** The lines over each title that name who publishes the text: by their words, or as their twins do where as many lines stand there. */
function housesOver(
  all: readonly Read[],
  labels: readonly (readonly SourceLine[])[],
): readonly (readonly SourceLine[])[] {
  const heads = all.map(({ section, head }) => ({
    lang: section.lang,
    lines: head.lines.filter(({ at, index }) => at === 'line' && index !== head.officeLine?.index),
    others: head.lines.filter(({ at }) => at !== 'line'),
    title: head.titles[0]?.fragments[0],
  }));
  const found = heads.map(({ lang, lines, others, title }) => {
    const houses: Fragment[] = [];
    for (const [n, line] of lines.entries()) {
      const isTwin = heads.some(
        (other) =>
          other.lang !== lang &&
          other.lines.length === lines.length &&
          namesHouse(other.lines[n]?.text ?? '', other.lang) &&
          mayNameHouse(line.text, lang),
      );
      if (namesHouse(line.text, lang) || isTwin) houses.push(line);
      // In capitals a title may be written as names are.
      else if (line.index === title?.index || mayBeTitle(line.text, lang)) return houses;
    }
    return others.some(({ text }) => mayBeTitle(text, lang)) ? houses : [];
  });
  const over = found.every((houses) => houses.length > 0) ? found : housesUnder(all, labels);
  return over.map((houses) => houses.map(({ source }) => source));
}

/**
 * Under the title of a press release, or right under the day of any text, who publishes it: in every version as many lines
 * stand there, and where one is known to name a house, so do its twins.
 */
function housesUnder(
  all: readonly Read[],
  labelled: readonly (readonly SourceLine[])[],
): readonly (readonly Fragment[])[] {
  const isRelease = all.some(({ head: { labels, kind } }) => kind === 'press-release' && labels.length > 0);
  const under = all.map(({ section: { lang }, lines, head }, n) => {
    const title = head.titles[0]?.fragments.at(-1)?.index ?? lines.length;
    const day = lines.findIndex(({ line }) => line === head.date?.line);
    const own = head.lines.filter(
      ({ at, index, source }) =>
        at === 'line' &&
        index > title &&
        labelled[n]?.includes(source) !== true &&
        (isRelease || (day !== -1 && lines[day + 1] === source)),
    );
    return { lang, count: lines.length, lines: own };
  });
  const [one] = under;
  const areAlike = under.every(({ count, lines }) => count === one?.count && lines.length === one.lines.length);
  if (!areAlike) return [];
  const isHouse = (n: number): boolean =>
    under.some(({ lang, lines }) => namesHouse(lines[n]?.text ?? '', lang)) &&
    under.every(({ lang, lines }) => mayNameHouse(lines[n]?.text ?? '', lang));
  const found = under.map(({ lines }) => lines.filter((_, n) => isHouse(n)));
  return found.every((houses) => houses.length > 0) ? found : [];
}

function mayBeTitle(text: string, lang: Section['lang']): boolean {
  return wordsIn(text) >= SHORTEST_TITLE - 1 && !isName(text, lang);
}

/** Whether something shows that a line beside the date is a place: it is known as one, a text names it, or the other version has the same. */
function isShown({ section, head }: Read, all: readonly Read[], clocks: Clocks): boolean {
  const { placeLine } = head;
  if (placeLine === undefined) return false;
  const { text } = placeLine;
  if (isCity(text, clocks)) return true;
  return all.some(
    (other) =>
      (other.section === section
        ? isNamedIn(text, [...other.lines, ...section.body], placeLine.source)
        : isNamedIn(text, other.section.body)) ||
      (other.section !== section && isSameName(text, other.head.place?.text ?? '')),
  );
}

/** Whether a line by itself under all of the head is written as lines by themselves over paragraphs of the text are: as their headings. */
function isAmongHeadings({ section, lines, head }: Read): boolean {
  const { placeLine } = head;
  if (placeLine?.side !== 'under' || !placeLine.source.apart || lines.at(-1)?.line !== placeLine.line) return false;
  return section.body.some(
    ({ apart, role, plain, block }, n) =>
      apart &&
      role !== 'chrome' &&
      role !== 'separator' &&
      block?.kind === placeLine.source.block?.kind &&
      !/\p{P}$/u.test(plain) &&
      wordsIn(plain) <= LONGEST_HEADING &&
      isInCapitals(plain) === isInCapitals(placeLine.text) &&
      section.body[n + 1]?.apart === true &&
      isSentence(section.body[n + 1]?.plain ?? ''),
  );
}

/** More words are a sentence without its mark. */
const LONGEST_HEADING = 8;

/** Bishop of Tarn; Registrar General of Veloria: who holds what, rather than the name of a town. */
const HOLDER = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? of (?:the )?\p{Lu}/u;

/**
 * What stands where the place of a date line does, and by its words is in a place, is held there, or has somebody for it. A
 * house (University of Lumera) is one of those that a text is given at, or the publisher, which is told elsewhere.
 */
function mayBeNoTown(text: string, lang: Section['lang']): boolean {
  return namesStreet(text) || namesOccasion(text, lang) || (HOLDER.test(text) && !isInstitution(text, lang));
}

function isCity(text: string, clocks: Clocks): boolean {
  return namesIn(text).some((name) => clocks.ofCity(name) !== undefined);
}

/** New York and Geneva; Ottawa (Ontario); Geneva, Switzerland. */
function namesIn(text: string): readonly string[] {
  return [text, ...text.split(/ ?[,،，、/&()（）] ?| (?:and|et|y|и|und|e) /u)].filter((name) => name !== '');
}

/** Fewer letters of a name are no sign that another is a form of it. */
const FEWEST_LETTERS = 4;
const LONGEST_ENDING = 3;

/** Barcelona, Barcelone. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
  if (a === undefined || b === undefined || b === '') return false;
  const same = [...a].findIndex((letter, n) => letter !== b[n]);
  if (same === -1) return b.length - a.length <= LONGEST_ENDING;
  return same >= FEWEST_LETTERS && Math.max(a.length, b.length) - same <= LONGEST_ENDING;
}

/** Whether a text names a place inside a sentence, in any of its forms: в Онежске. */
function isNamedIn(name: string, lines: readonly SourceLine[], own?: SourceLine): boolean {
  const words = (/\p{Ll}/u.test(name) ? name : withSmallLetters(name)).split(' ').map(stemPattern);
  const pattern = new RegExp(String.raw`(?<=[\p{L}\p{N},;:] |[’'(«“„])${words.join(' ')}(?!\p{L})`, 'u');
  const isCased = /\p{Lu}/u.test(name);
  return lines.some(
    ({ plain, role }) =>
      plain !== own?.plain && role !== 'chrome' && (isCased ? pattern.test(plain) : plain.includes(name)),
  );
}

/** A word with as many letters less as endings have. */
function stemPattern(word: string): string {
  const stem = word.length > FEWEST_LETTERS ? word.slice(0, Math.max(FEWEST_LETTERS, word.length - 2)) : word;
  return `${stem.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)}[\\p{Ll}’'-]{0,${String(LONGEST_ENDING)}}`;
}
