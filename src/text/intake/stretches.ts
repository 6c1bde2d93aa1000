/**
 * Gives each line of a page the language of the stretch that it stands in. A line by itself says little (“Contacts”), and a
 * page seldom changes its language: so all lines are weighed together, by what each shows and by what a change costs
 * where it would fall (the best path through the languages, after Viterbi).
 */
import { knownLanguages, languageOf, type OtherWriting, writingOf } from '../language/index.ts';
import { findDate } from './dates.ts';
import { languageEvidence, recognisedLanguage } from '../recognition/index.ts';

/** What is looked at of a line. */
export interface WeighedLine {
  readonly plain: string;
  /** The language its format says it is in: believed as a few words are. */
  readonly lang?: string;
  /** The language of the version that it belongs to, where its place on the page says that. */
  readonly column?: string;
  readonly apart: boolean;
  readonly separator: boolean;
  /** What it shows of the languages, where that is known already. */
  readonly shown?: Evidence | undefined;
}

/** What no known language shows itself in. */
export const UNKNOWN = 'und';

/** What a small word is worth, and a word with telling letters; of a word that two languages have, each gets a half. */
const SMALL_WORD = 2;
const TELLING_WORD = 0.6;
/** And a month's name, in a day with its year. */
export const OWN_MONTH = 3;
const DECLARED = 2;

/** What each word of an unknown language is worth: so that a known one with fewer small words than one in nine is none. */
const UNKNOWN_WORD = 0.22;

/** What its column is worth: more than any words. */
const IN_COLUMN = 10_000;

/** What it costs to change: between lines of one block, at a blank line, at a rule. */
const CHANGE = { within: 6, apart: 4, separated: 1.5 } as const;

interface Weight {
  readonly tag: string;
  readonly script: RegExp | undefined;
  readonly otherWriting: OtherWriting | undefined;
  readonly words: ReadonlyMap<string, number>;
  readonly shows: RegExp | undefined;
}

const WEIGHTS: readonly Weight[] = weights();

function weights(): readonly Weight[] {
  const known = knownLanguages().flatMap(({ tag, intake }) =>
    intake === undefined ? [] : [{ tag, ...intake.recognition }],
  );
  const shared = new Map<string, number>();
  for (const { smallWords } of known) for (const word of smallWords) shared.set(word, (shared.get(word) ?? 0) + 1);
  return known.map(({ tag, script, otherWriting, smallWords, shows, apartFrom }) => {
    const words = new Map(smallWords.map((word) => [word, SMALL_WORD / (shared.get(word) ?? 1)]));
    // What a language that is easily taken for this one has as well tells neither from the other.
    const likes = known.filter((other) => other.apartFrom?.language === tag);
    for (const word of smallWords)
      if (likes.some((other) => !other.apartFrom?.others.includes(word))) words.set(word, SMALL_WORD / 2);
    if (apartFrom !== undefined)
      for (const word of known.find((other) => other.tag === apartFrom.language)?.smallWords ?? [])
        if (!apartFrom.others.includes(word)) words.set(word, SMALL_WORD / 2);
    return {
      tag,
      script: script === undefined ? undefined : new RegExp(`\\p{Script=${script}}`, 'gu'),
      otherWriting,
      words,
      shows: shows === undefined ? undefined : new RegExp(shows, 'u'),
    };
  });
}

/** With fewer words a line may be a name in any language. */
const FEWEST_WORDS_RECOGNISED = 4;

/** What names a document (press release, communiqué) is worth in its language. */
const DOCUMENT_NAME = 1.5;

const DOCUMENT_NAMES = knownLanguages().flatMap(({ tag, intake }) =>
  intake?.pages === undefined
    ? []
    : [{ tag, pattern: new RegExp(`(?<!\\p{L})(?:${intake.pages.head.labels})(?!\\p{L})`, 'iu') }],
);

/** How much a line shows of each language. */
export type Evidence = ReadonlyMap<string, number>;

const NOTHING_SHOWN: Evidence = new Map();

/** A word, with an apostrophe that ends or begins it. */
const WORD = /(?:(?<!\p{L})(?:[cdjlmnst]|qu)[’'])?\p{L}+(?:[’']s(?!\p{L}))?/gu;

/** A word without what is elided before it, and that. */
function partsOfWord(word: string): { readonly word: string; readonly elided: string; readonly bare: string } {
  const [, elided = '', bare = word] = /^(?:(\p{L}+)[’'])?(\p{L}+)/u.exec(word) ?? [];
  return { word, elided, bare };
}

/** A name before a comma, and a day as far as the end of the line. */
const PLACE_BEFORE_DAY = /^\p{Lu}[^,،，:：.]{1,40}, ?(?=(?<day>[^,،，:：]{6,40})$)/u;

/** Geneva-on-the-Lake, le 7 mai 2026: the words of a name are of no language that a line is in, those of its day are. */
function withoutPlace(line: string): string {
  const place = PLACE_BEFORE_DAY.exec(line);
  const found = place === null ? undefined : findDate(place.groups?.['day'] ?? '');
  const isDay = found?.language !== undefined && found.before.length <= LONGEST_BEFORE_DAY && found.after === '';
  return place !== null && isDay ? line.slice(place[0].length) : line;
}

/** le, den, an. */
const LONGEST_BEFORE_DAY = 4;

/** `recognised` is the language that it is surely in, where somebody has looked already. */
export function evidenceIn(line: string, recognised?: string): Evidence {
  const plain = withoutPlace(line);
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return NOTHING_SHOWN;
  const words = plain.toLowerCase().match(WORD) ?? [];
  const other = words.length < FEWEST_WORDS_RECOGNISED ? undefined : (recognised ?? recognisedLanguage(plain));
  // A language whose pages are not read is one of many: it counts where a line is surely in it, and then alone.
  if (other !== undefined && !WEIGHTS.some(({ tag }) => tag === other))
    return new Map([[other, SMALL_WORD * (languageEvidence(plain).get(other) ?? 0)]]);
  const parts = words.map(partsOfWord);
  const shown = new Map<string, number>();
  for (const { tag, script, otherWriting, words: own, shows } of WEIGHTS) {
    if (script !== undefined) {
      const count = plain.match(script)?.length ?? 0;
      if (count <= letters / 2) continue;
      // Ukrainian letters in a heading of two words are none of Russian, though most letters are of both.
      const strange = recognised ?? recognisedLanguage(plain);
      if (strange !== undefined && !WEIGHTS.some((one) => one.tag === strange)) {
        shown.set(strange, count);
        continue;
      }
      const writing = otherWriting && writingOf(plain, tag, otherWriting);
      // What is written alike in both is of the text around it.
      if (writing === undefined || writing === tag) shown.set(tag, count);
      if (otherWriting !== undefined && writing !== tag) shown.set(otherWriting.tag, count);
      continue;
    }
    let sum = 0;
    for (const { word, elided, bare } of parts) {
      const small = Math.max(own.get(bare) ?? 0, elided === '' ? 0 : (own.get(elided) ?? 0));
      sum += small > 0 ? small : shows?.test(word) === true ? TELLING_WORD : 0;
    }
    if (sum > 0) shown.set(tag, sum);
  }
  // Small words of a language whose pages are not read are those of one whose pages are: for, to.
  if (other === undefined && shown.size > 0 && words.length >= FEWEST_WORDS_RECOGNISED)
    for (const tag of outweighed(plain, [...shown.keys()])) shown.delete(tag);
  for (const { tag, pattern } of DOCUMENT_NAMES)
    if (pattern.test(plain)) shown.set(tag, (shown.get(tag) ?? 0) + DOCUMENT_NAME);
  const month = findDate(plain)?.language;
  if (month !== undefined) shown.set(month, (shown.get(month) ?? 0) + OWN_MONTH);
  return shown;
}

/** What a line shows so much and so much more than anything else. */
export const OWN_EVIDENCE = { least: 2.5, ratio: 1.5 } as const;

export function ownEvidence(shown: Evidence = NOTHING_SHOWN): string | undefined {
  const [best, second] = [...shown].toSorted((a, b) => b[1] - a[1]);
  const clear =
    best !== undefined && best[1] >= OWN_EVIDENCE.least && best[1] >= OWN_EVIDENCE.ratio * (second?.[1] ?? 0);
  return clear ? best[0] : undefined;
}

/** So many times what a line shows of a language, and so much at least, it shows of one whose pages are not read. */
const OUTWEIGHS = { times: 2, least: 3 } as const;

function outweighed(plain: string, tags: readonly string[]): readonly string[] {
  const evidence = languageEvidence(plain);
  const strange = [...evidence].filter(([tag]) => !WEIGHTS.some((one) => one.tag === tag));
  const most = Math.max(0, ...strange.map(([, sum]) => sum));
  return tags.filter((tag) => most >= OUTWEIGHS.least && most >= OUTWEIGHS.times * (evidence.get(tag) ?? 0));
}

/** Lines that clearly show another language than their stretch, so many and such a share of all: the page alternates. */
const FEWEST_DISSENTERS = 2;
const DISSENTING_SHARE = 0.2;
/** A page that changes so often though each change costs, alternates where a single line is otherwise in the wrong language. */
const MANY_CHANGES = 5;
/** How clearly: so much, and so many times what they show of their stretch's. */
const CLEAR = { least: 2.5, ratio: 2 } as const;
/** What a change costs on a page that changes at every paragraph. */
const CHANGE_IN_TURNS = 0.25;

/** The language of each line's stretch; of those that the page is surely in, where there are any. */
export function languagesOf(lines: readonly WeighedLine[], sure: ReadonlySet<string> = new Set()): readonly string[] {
  const shown = shownBy(lines, sure);
  const whole = likeliest(lines, shown, 1);
  const lettered = byLetters(lines, shown, new Set(whole));
  const dissenters = lettered.filter((evidence, n) => dissents(evidence, whole[n] ?? UNKNOWN)).length;
  const telling = shown.filter((evidence) => evidence.size > 0).length;
  const changes = whole.filter((language, n) => n > 0 && language !== whole[n - 1]).length;
  const many = changes >= MANY_CHANGES ? dissenters > 0 : dissenters >= DISSENTING_SHARE * telling;
  if (many && (dissenters >= FEWEST_DISSENTERS || changes >= MANY_CHANGES))
    return likeliest(lines, lettered, CHANGE_IN_TURNS);
  // Where one text ends and the next begins, letters say of which a line is whose words say nothing: a title in Latin letters under Arabic.
  const likely = lettered === shown ? whole : likeliest(lines, lettered, 1);
  return withoutStrays(likely, (n) => isStrangeText(lines[n], shown[n]));
}

/** Neighbours of which each clearly shows a language, so many and such a share of which show the next in turn. */
const FEWEST_TURNS = 3;
const TURNING_SHARE = 0.8;
/** A paragraph tells the turn where it shows so much of its language, and so many times what it shows of another. */
const TELLS_TURN = { least: 1, ratio: 2 } as const;

/**
 * The languages of a page that changes its language with every paragraph, which its translation follows: between two that tell
 * their language, and are as many turns apart as there are paragraphs, each is in that whose turn it is, whatever it shows.
 * Nothing of a page that does not.
 */
export function languagesInTurns(
  lines: readonly WeighedLine[],
  sure: ReadonlySet<string> = new Set(),
): readonly string[] | undefined {
  const shown = shownBy(lines, sure);
  const blocks = blocksIn(lines);
  const tags = blocks.map((block) => languageTold(block.map((n) => shown[n] ?? NOTHING_SHOWN)));
  const counts = new Map<string | undefined, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  // One that a paragraph alone shows has no turn.
  const told = tags.map((tag) => ((counts.get(tag) ?? 0) > 1 ? tag : undefined));
  const order = [...new Set(told.flatMap((tag) => tag ?? []))];
  const turnOf = (n: number): number => order.indexOf(told[n] ?? '');
  const turns = (from: number, to: number): number => (turnOf(to) - turnOf(from) + order.length) % order.length;
  const beside = told.flatMap((tag, n) => (tag !== undefined && told[n + 1] !== undefined ? [turns(n, n + 1)] : []));
  const turning = beside.filter((count) => count === 1).length;
  if (order.length < 2 || turning < FEWEST_TURNS || turning < TURNING_SHARE * beside.length) return undefined;
  const likely = [...likeliest(lines, shown, CHANGE_IN_TURNS)];
  const tellers = told.flatMap((tag, n) => (tag === undefined ? [] : [n]));
  for (const [n, from] of tellers.entries()) {
    const to = tellers[n + 1] ?? told.length;
    if (to < told.length && turns(from, to) !== (to - from) % order.length) continue;
    for (const [after, block] of blocks.slice(from, to).entries())
      for (const line of block) likely[line] = order[(turnOf(from) + after) % order.length] ?? UNKNOWN;
  }
  return likely;
}

function shownBy(lines: readonly WeighedLine[], sure: ReadonlySet<string>): readonly Evidence[] {
  return lines.map(({ plain, separator, shown }) =>
    separator ? NOTHING_SHOWN : among(shown ?? evidenceIn(plain), sure),
  );
}

/** The lines of each paragraph, by their places; a rule between two of them is of none. */
function blocksIn(lines: readonly WeighedLine[]): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  let isNew = true;
  for (const [n, { apart, separator }] of lines.entries()) {
    if (separator) isNew = true;
    else if (isNew || apart) {
      blocks.push([n]);
      isNew = false;
    } else blocks.at(-1)?.push(n);
  }
  return blocks;
}

function languageTold(shown: readonly Evidence[]): string | undefined {
  const sums = new Map<string, number>();
  for (const [tag, sum] of shown.flatMap((one) => [...one])) sums.set(tag, (sums.get(tag) ?? 0) + sum);
  const [first, second] = [...sums].toSorted((a, b) => b[1] - a[1]);
  const isClear =
    first !== undefined && first[1] >= TELLS_TURN.least && first[1] >= TELLS_TURN.ratio * (second?.[1] ?? 0);
  return isClear ? first[0] : undefined;
}

/** With fewer words a line is a name, a heading or a number of telephone, and of no language. */
const FEWEST_STRANGE_WORDS = 6;

/** Whether a line has words enough to be text, and shows less of the languages of its page than of none. */
function isStrangeText(line: WeighedLine | undefined, shown: Evidence = NOTHING_SHOWN): boolean {
  if (line === undefined || line.separator) return false;
  const parts = line.plain.split(' ').filter((part) => !ADDRESSES.test(part));
  const words = parts.join(' ').match(/\p{L}+/gu) ?? [];
  const isLatin = words.every((word) => /^\p{Script=Latin}+$/u.test(word));
  return (
    (words.length >= FEWEST_STRANGE_WORDS || !isLatin) && words.length * UNKNOWN_WORD > Math.max(0, ...shown.values())
  );
}

/** Short lines that show nothing, under a text and with none of an unknown language among them, go on in the language over them. */
function withoutStrays(languages: readonly string[], isStrange: (n: number) => boolean): readonly string[] {
  const own = [...languages];
  for (let from = 0; from < own.length; from++) {
    if (own[from] !== UNKNOWN) continue;
    const end = own.findIndex((tag, n) => n > from && tag !== UNKNOWN);
    const to = end === -1 ? own.length : end;
    const over = own[from - 1];
    if (over !== undefined && !own.slice(from, to).some((_, n) => isStrange(from + n))) own.fill(over, from, to);
    from = to;
  }
  return own;
}

/** Mail and web addresses are in Latin letters in every language, and so is much of what stands beside them. */
const ADDRESSES = /@|:\/\/|www\./u;

/** With fewer words a line of other letters may be a name in the text around it. */
const FEWEST_WORDS_OF_LETTERS = 3;

/**
 * Where languages take turns, a line with no word that shows its language is still none of a language in other letters: a
 * headline in Latin letters between lines of Arabic is in the language of the page that has these letters, if there is one.
 */
function byLetters(
  lines: readonly WeighedLine[],
  shown: readonly Evidence[],
  page: ReadonlySet<string>,
): readonly Evidence[] {
  const scripts = [...page].flatMap((tag) => languageOf(tag).script ?? []);
  const own = [...page].find((tag) => languageOf(tag).script === 'Latn');
  if (own === undefined || scripts.length < 2 || scripts.filter((script) => script === 'Latn').length > 1) return shown;
  return shown.map((evidence, n) => {
    if ([...evidence.keys()].some((tag) => page.has(tag)) || ADDRESSES.test(lines[n]?.plain ?? '')) return evidence;
    const words = lines[n]?.plain.match(/\p{Script=Latin}+/gu)?.length ?? 0;
    return words < FEWEST_WORDS_OF_LETTERS ? evidence : new Map([[own, words * TELLING_WORD]]);
  });
}

function among(evidence: Evidence, sure: ReadonlySet<string>): Evidence {
  return sure.size === 0 ? evidence : new Map([...evidence].filter(([tag]) => sure.has(tag)));
}

function dissents(evidence: Evidence, language: string): boolean {
  const own = evidence.get(language) ?? 0;
  const most = Math.max(0, ...evidence.values());
  return most >= CLEAR.least && most >= CLEAR.ratio * own;
}

/** The cheapest way through the languages. Where two are as cheap, what shows nothing stays with what is before it. */
function likeliest(lines: readonly WeighedLine[], shown: readonly Evidence[], price: number): readonly string[] {
  const columns = lines.flatMap(({ column }) => column ?? []);
  const states = [...new Set([...shown.flatMap((evidence) => [...evidence.keys()]), ...columns, UNKNOWN])];
  if (states.length === 1) return lines.map(() => UNKNOWN);
  let costs = states.map(() => 0);
  const ways: (readonly number[])[] = [];
  let separated = false;
  for (const [n, line] of lines.entries()) {
    const evidence = shown[n] ?? NOTHING_SHOWN;
    const words = line.separator ? 0 : (line.plain.match(/\p{L}+/gu)?.length ?? 0);
    const change = price * (separated ? CHANGE.separated : line.apart ? CHANGE.apart : CHANGE.within);
    separated = line.separator;
    const best = costs.reduce((at, cost, state) => (cost < (costs[at] ?? Infinity) ? state : at), 0);
    const from = states.map((_, state) => (n > 0 && (costs[best] ?? 0) + change <= (costs[state] ?? 0) ? best : state));
    costs = states.map((tag, state) => {
      const before = costs[from[state] ?? state] ?? 0;
      const gain =
        line.column === tag
          ? IN_COLUMN
          : tag === UNKNOWN
            ? words * UNKNOWN_WORD
            : (evidence.get(tag) ?? 0) + (line.lang === tag && words > 0 ? DECLARED : 0);
      return before + (n > 0 && from[state] !== state ? change : 0) - gain;
    });
    ways.push(from);
  }
  let state = costs.reduce((at, cost, one) => (cost < (costs[at] ?? Infinity) ? one : at), 0);
  const languages: string[] = [];
  for (let n = lines.length - 1; n >= 0; n--) {
    languages[n] = states[state] ?? UNKNOWN;
    state = ways[n]?.[state] ?? state;
  }
  return languages;
}
