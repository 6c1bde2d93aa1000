/** Weighs the lines of a head that nothing else explains: which of them is the title, with those that go on with it. */
import type { Lang } from '../statement/index.ts';
import {
  type Explained,
  FEWEST_TITLE_WORDS,
  type Fragment,
  GOES_ON,
  GOES_ON_APART,
  isInCapitals,
  LONGEST_DAY,
} from './head-lines.ts';
import { wordsIn } from './pairs.ts';
import { HOUR_WORDS } from './strange-notices.ts';
import { areStreetAndTown, isStreetAddress } from './streets.ts';
import {
  inAnyLanguage,
  isHeadingWord,
  isInstitution,
  isName,
  isHeadline,
  isPlaceLike,
  kindOf,
  labelOf,
  namesHouse,
} from './wording.ts';

/** A line that may be the title, with those that go on with it. */
export interface TitleCandidate {
  readonly text: string;
  readonly line: number;
  readonly weight: number;
  readonly fragments: readonly Fragment[];
}

/**
 * What makes a line a title. A word for its kind tells most; then its format. What shares the date's line was put there as
 * a title, for nothing else is; beside it a title stands more often than not. Titles have some words, and no full stop.
 */
const WEIGHTS = {
  kind: 4,
  subject: 8,
  headline: 1.5,
  level: { 1: 6, 2: 4, 3: 2 },
  twice: 4,
  withDate: 3,
  besideDate: 1,
  afterLabel: 1.5,
  inCapitals: 1,
  manyWords: 2,
  oneWord: -2,
  fullStop: -3,
  colon: -6,
  institution: -2.5,
  place: -3,
  name: -3,
  address: -8,
  dayElsewhere: -8,
  hour: -8,
  later: -0.6,
} as const;

/** Under this, the first and the second are too near each other to be told apart. */
export const CLEAR_MARGIN = 0.5;
/** Under this, a line is no title at all. */
const LEAST_WEIGHT = -0.5;
const MOST_TITLE_WORDS = 40;

/** What is known of a head beside its lines: its day, and the indexes of those that are labels. */
interface AmongTitles {
  readonly lang: Lang;
  readonly dated: Explained['dated'];
  readonly labelled: readonly number[];
}

export function titleCandidates(others: readonly Fragment[], among: AmongTitles): readonly TitleCandidate[] {
  const { lang, dated, labelled } = among;
  const capitals = others.filter(({ text }) => isInCapitals(text));
  const seen = new Set<string>();
  const found: TitleCandidate[] = [];
  for (const fragment of others) {
    if (fragment.isByline === true) continue;
    const fragments = withContinuation(fragment, others, lang);
    const text = fragments.map((one) => one.text).join(' ');
    const twins = others.filter((one) => one !== fragment && one.text === fragment.text);
    if (seen.has(text) || found.some((one) => one.fragments.includes(fragment))) continue;
    seen.add(text);
    const words = wordsIn(text);
    // In capitals every word looks like a name.
    const isShouted = words >= FEWEST_TITLE_WORDS && isInCapitals(text);
    const weight = [
      kindOf(text, lang) !== undefined && WEIGHTS.kind,
      isHeadline(text, lang) && WEIGHTS.headline,
      fragment.isSubject === true && WEIGHTS.subject,
      fragment.heading !== undefined && !isHouseOverTitle(fragment, others, among) && WEIGHTS.level[fragment.heading],
      twins.length > 0 && WEIGHTS.twice,
      fragment.at !== 'line' && WEIGHTS.withDate,
      dated !== undefined && isBeside(fragments.at(-1), dated.index, { others, lang }) && WEIGHTS.besideDate,
      labelled.includes(fragment.index - 1) && WEIGHTS.afterLabel,
      capitals.length === 1 && capitals[0] === fragment && WEIGHTS.inCapitals,
      words >= FEWEST_TITLE_WORDS && words <= MOST_TITLE_WORDS && WEIGHTS.manyWords,
      words === 1 && WEIGHTS.oneWord,
      /[.;。；؛]$/u.test(text) && WEIGHTS.fullStop,
      /[:：]$/u.test(text) && WEIGHTS.colon,
      isInstitution(text, lang) && WEIGHTS.institution,
      ((!isShouted && isPlaceLike(text, lang)) || isHeadingWord(text)) && WEIGHTS.place,
      !isShouted && isName(text, lang) && WEIGHTS.name,
      /@|https?:|www\./u.test(text) && WEIGHTS.address,
      fragment.at !== 'line' && isDayElsewhere(text) && WEIGHTS.dayElsewhere,
      BEGINS_WITH_HOUR.test(text) && WEIGHTS.hour,
      MEMO_LINE.test(text) && WEIGHTS.address,
      // Its address stands in the head of a letter; a speech may be called by the house it was given in.
      kindOf(text, lang) === undefined && (isStreetAddress(text) || isOfAddress(fragment, others)) && WEIGHTS.address,
    ].reduce<number>((sum, one) => sum + (one === false ? 0 : one), 0);
    found.push({
      text,
      line: fragment.line,
      weight: weight + found.length * WEIGHTS.later,
      fragments: [...fragments, ...twins],
    });
  }
  return found.filter(({ weight }) => weight >= LEAST_WEIGHT).toSorted((a, b) => b.weight - a.weight);
}

/** Whether a line is the street or the town of an address, with the other beside it. */
function isOfAddress({ text, index }: Fragment, others: readonly Fragment[]): boolean {
  return others.some(
    (other) =>
      (other.index === index + 1 && areStreetAndTown(text, other.text)) ||
      (other.index === index - 1 && areStreetAndTown(other.text, text)),
  );
}

/** A heading that names who publishes the text, over what is set apart as a title as well, or stands under a label: Office of Seas. */
function isHouseOverTitle(
  { text, index }: Fragment,
  others: readonly Fragment[],
  { lang, labelled }: AmongTitles,
): boolean {
  const isHouse = (one: string): boolean => isInstitution(one, lang) || namesHouse(one, lang);
  return (
    isHouse(text) &&
    others.some(
      (other) =>
        other.index > index &&
        other.at === 'line' &&
        wordsIn(other.text) >= FEWEST_TITLE_WORDS &&
        (other.heading !== undefined || labelled.some((label) => label > index && label < other.index)) &&
        !isHouse(other.text) &&
        !isHeadingWord(other.text) &&
        !isName(other.text, lang) &&
        !isPlaceLike(other.text, lang),
    )
  );
}

/** Over or under a date, also with one line between that may be a subtitle: then the first of the two is the title. */
function isBeside(
  last: Fragment | undefined,
  date: number,
  { others, lang }: { readonly others: readonly Fragment[]; readonly lang: Lang },
): boolean {
  const index = last?.index ?? 0;
  if (Math.abs(index - date) === 1) return true;
  const next = others.find((one) => one.index === index + 1);
  return (
    date - index === 2 &&
    next?.at === 'line' &&
    wordsIn(next.text) >= FEWEST_TITLE_WORDS &&
    kindOf(next.text, lang) === undefined &&
    !isName(next.text, lang) &&
    !isPlaceLike(next.text, lang) &&
    !isInstitution(next.text, lang)
  );
}

/** The same day by another calendar, beside it: Monday 9 Rabi’ al-thani 1448 / 21 September 2026. */
function isDayElsewhere(text: string): boolean {
  return wordsIn(text) <= LONGEST_DAY && /(?<!\d)\d{1,2}(?!\d)/u.test(text) && /(?<!\d)\d{4}(?!\d)/u.test(text);
}

/** 6 a.m. Nairobi; 11:00 Speech in the Town Hall: what a programme says of an hour is no title. */
const BEGINS_WITH_HOUR = new RegExp(
  String.raw`^\p{Nd}{1,2}(?:[:.]\p{Nd}{2}(?![\p{Nd}.])|(?:[:.]\p{Nd}{2})? ?(?:[ap]\.? ?m\.?|${HOUR_WORDS}|${inAnyLanguage(({ embargo }) => embargo.hours)})(?!\p{L}))`,
  'iu',
);

/** TO: All heads of mission; ТЕМА: …: the lines over a memorandum say to whom and on what, and are no title with their word. */
const MEMO_LINE = new RegExp(`^${inAnyLanguage(({ site }) => site.mailHeaders)} ?[:：]`, 'iu');

/** What the lines of a memorandum among those of a head say behind their words. */
export function saidInMemo(lines: readonly Fragment[]): readonly string[] {
  return lines.flatMap(({ text }) => (MEMO_LINE.test(text) ? [text.replace(MEMO_LINE, '').trim()] : []));
}

/** Words that no title ends with, and a comma. */
const OPEN_END =
  /(?<![\p{L}’'])(?:of|on|the|in|at|for|to|and|by|a|an|with|de|du|des|la|le|les|et|à|au|aux|sur|en|pour|par|un|une|l[’']|d[’'])$|[,،，]$/iu;

/** Articles and the like, behind which something comes in any case, though each line of a page be a paragraph of its own. */
const LEADS_ON =
  /[^\p{L}’'](?:of|the|and|an?|de|du|des|la|les?|et|aux?|une?|[ld][’']|el|los|las|del|y|der|den|dem|das|und|и|о|об|в)$/iu;

/** Whether a line, and no letter that counts something (Plan A), is the beginning of one. */
function endsOpen(text: string): boolean {
  return LEADS_ON.test(text) && !/ \p{Lu}$/u.test(text);
}

/** A title with the lines that go on with it: no blank line between but under a label, and no capital at their start, or a word before that ends none. */
function withContinuation(title: Fragment, others: readonly Fragment[], lang: Lang): readonly Fragment[] {
  const isLabel = (text: string): boolean => labelOf(text, lang) !== undefined;
  const lines = [title];
  for (const next of others.slice(others.indexOf(title) + 1)) {
    const before = lines.at(-1);
    if (before === undefined || next.at !== 'line' || next.index !== before.index + 1) break;
    const goesOnApart =
      (before === title && isLabel(title.text) && GOES_ON_APART.test(next.text)) || endsOpen(before.text);
    if (next.apart && !goesOnApart) break;
    if (!GOES_ON.test(next.text) && !OPEN_END.test(before.text) && !endsOpen(before.text)) break;
    lines.push(next);
  }
  return lines;
}
