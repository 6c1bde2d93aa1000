/** Turns the numbers of a text, in figures, words or Roman numerals, into mentions by value, with their unit of money or share. */
import {
  languageOf,
  once,
  type FigureWords,
  type IdeographNumbers,
  SPACE,
  type SpokenNumbers,
} from '../language/index.ts';
import { checkedLanguages, type Finding, findingIn, inAny, inEach, languageName } from './finding.ts';
import {
  CAPITALS,
  consume,
  EUROPEAN_LETTERS,
  LETTER,
  LETTERS,
  lowered,
  type Mention,
  numberKey,
  type Passage,
  READ,
  type Weight,
} from './passages.ts';

/** A number as it was read, before it becomes keys. */
interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly scale: number;
  /** '%', a currency, or nothing. */
  readonly unit: string;
  readonly weight: Weight;
  /** Whether a translation must have it. */
  readonly asked: boolean;
  /** What else it may be on the other side. */
  readonly also?: readonly number[];
  /** The times of day that it may be: 4.15. */
  readonly times?: readonly string[];
}

/** How figures are written in a language, and what may stand around them. */
interface Writing extends Pick<FigureWords, 'group' | 'decimal' | 'scales'> {
  /** 10,000; 10 000; 2.1 in English. 10 000; 10.000; 2,1 in French. A single other mark is taken as it must be meant. */
  readonly figures: RegExp;
  /** What may follow a number: its ordinal ending, its scale, its unit. Each may be missing; sticky. */
  readonly tail: RegExp;
  /** Its ordinal ending alone. */
  readonly ordinal: RegExp | undefined;
  /** What a text has behind a number with more than that. */
  readonly cue: RegExp | undefined;
  readonly decade: RegExp | undefined;
  readonly decadeAfter: RegExp | undefined;
  readonly decades: { readonly pattern: RegExp; readonly year: (groups: Groups) => number } | undefined;
  readonly percentBefore: RegExp | undefined;
  readonly range: RegExp;
  readonly compared: RegExp;
}

type Groups = Readonly<Record<string, string | undefined>>;

const WRITING = inEach(
  ({ quantities }, tag) => quantities && writingOf(quantities.figures, languageOf(tag).direction === 'rtl'),
);

/**
 * Figures that can only be those of a language which groups by the other mark, by the mark of this one: in French, 1,000,000
 * and 1,000.5.
 */
const GROUPED_OTHERWISE: Readonly<Record<FigureWords['group'], string>> = {
  '.': String.raw`\d{1,3}(?:,\d{3}(?!\d)){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+`,
  ',': String.raw`\d{1,3}(?:\.\d{3}(?!\d)){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+`,
};
/** 1’250’000.50, in all languages of the country. */
const GROUPED_IN_SWITZERLAND = String.raw`\d{1,3}(?:[’']\d{3})+(?!\d)(?:[.,]\d+)?`;
const FOREIGN_FIGURES: Readonly<Record<FigureWords['group'], RegExp>> = {
  '.': new RegExp(`(?<![\\d.,/])(?=[1-9])(?:${GROUPED_OTHERWISE['.']})(?![\\d/])`, 'gu'),
  ',': new RegExp(`(?<![\\d.,/])(?=[1-9])(?:${GROUPED_OTHERWISE[',']})(?![\\d/])`, 'gu'),
};
const BY_OTHER_MARK: Readonly<Record<FigureWords['group'], RegExp>> = {
  '.': new RegExp(`^(?:${GROUPED_OTHERWISE['.']})$`, 'u'),
  ',': new RegExp(`^(?:${GROUPED_OTHERWISE[',']})$`, 'u'),
};

/** 000 180, which reads 180 000 where a line runs from the right: its groups are written in the order in which they stand. */
const GROUPS_FROM_RIGHT = String.raw`0\d{2}(?:${SPACE}\d{3})*${SPACE}[1-9]\d{0,2}(?!\d)`;
const IS_FROM_RIGHT = new RegExp(`^${GROUPS_FROM_RIGHT}$`, 'u');

function writingOf(
  {
    group,
    decimal,
    ordinal,
    cue,
    tail,
    scales,
    decade,
    decadeAfter,
    decades,
    percentBefore,
    range,
    compared,
  }: FigureWords,
  fromRight: boolean,
): Writing {
  const rest = `(?!\\d)(?:[${decimal}]\\d+)?`;
  return {
    group,
    decimal,
    scales,
    figures: new RegExp(
      `${fromRight ? `(?<!\\d)${GROUPS_FROM_RIGHT}|` : ''}\\d{1,3}(?:[${group}]\\d{3})+${rest}|\\d{1,3}(?:${SPACE}\\d{3})+${rest}|${GROUPED_OTHERWISE[group]}|${GROUPED_IN_SWITZERLAND}|\\d+(?:[.,]\\d+)?${SPACE}?[½¼¾⅓⅔⅛]|\\d+(?:[.,]\\d+)?|[½¼¾⅓⅔⅛]`,
      'gu',
    ),
    tail: new RegExp(`${ordinal ?? ''}${tail}`, 'uy'),
    ordinal: ordinal === undefined ? undefined : new RegExp(ordinal, 'uy'),
    cue: cue === undefined ? undefined : new RegExp(cue, 'u'),
    decade: decade === undefined ? undefined : new RegExp(`${decade}[ \\u00A0\\u202F]$`, 'u'),
    decadeAfter: decadeAfter === undefined ? undefined : new RegExp(decadeAfter, 'uy'),
    decades: decades && { ...decades, pattern: new RegExp(decades.pattern, 'gu') },
    percentBefore: percentBefore === undefined ? undefined : new RegExp(`(?:${percentBefore})$`, 'u'),
    range: new RegExp(`^${SPACE}?(?:[-–—,،]|${range})?${SPACE}?$`, 'u'),
    compared: new RegExp(`(?<!\\p{L})(?:${compared})${SPACE}?$`, 'u'),
  };
}

/** All that reading numbers in a language takes. */
interface Reading {
  readonly writing: Writing;
  readonly speech: Speech;
}

/** Money by the letters its name begins with, small and without what tells the country. */
const CURRENCIES = once((): readonly (readonly [RegExp, string])[] => [
  [/canad|^(?:can?|c)\$/u, 'CAD'],
  [/austral|^a\$/u, 'AUD'],
  [/dollar|\$|usd/u, 'USD'],
  [/euro?|€/u, 'EUR'],
  [/£|gbp/u, 'GBP'],
  [/chf/u, 'CHF'],
  ...checkedLanguages()
    .flatMap(({ words }) => words.quantities?.figures.currencies ?? [])
    .map(([pattern, code]) => [new RegExp(pattern, 'u'), code] as const),
  [/franc/u, 'franc'],
  [/yen|jpy|¥/u, 'JPY'],
  [/yuan/u, 'CNY'],
]);

function currencyOf(money: string): string {
  const small = money.toLowerCase();
  return CURRENCIES().find(([pattern]) => pattern.test(small))?.[1] ?? '';
}

const MONEY_BEFORE = new RegExp(`(?:(?:(?:US|CAN|CA|C|A)${SPACE}?)?[$€£¥]|USD|EUR|GBP|CHF|JPY)${SPACE}?$`, 'u');
/** G20, COVID-19: what stands before a number that is part of a name. */
const IN_NAME = new RegExp(`[${EUROPEAN_LETTERS}]$|[${CAPITALS}]-$`, 'u');
/** As many characters as the word for a decade can take. */
const LOOKED_BACK = 16;
/** As many characters as money before a number can take. */
const MONEY_BEFORE_LENGTH = 6;

/** All numbers of a text from which dates, times, symbols and addresses have been read. Linear in its length. */
export function numberMentions(text: string, lang: string): readonly Mention[] {
  const [writing, speech] = [WRITING.get(lang), SPEECH.get(lang)];
  if (writing === undefined || speech === undefined) return [];
  const quantities: Quantity[] = [];
  const rest = readFigures(readDecades(text, writing, quantities), writing, quantities);
  const units = readUnits(rest, { writing, speech });
  const worded = readRomans(units.rest, quantities);
  const scales = readWords(withoutIdioms(worded, speech), { writing, speech }, quantities);
  const sorted = quantities.toSorted((a, b) => a.start - b.start);
  let last: Quantity | undefined;
  const mentions = sorted.map((one, n) => {
    const quantity = withMoneyBefore(one, sorted[n - 1], text);
    const shared =
      sharedUnit(quantity, sorted[n + 1], text, writing) ??
      sharedScale(quantity, last) ??
      sharedPercent(quantity, sorted, text, writing);
    if (quantity.scale !== 1) last = quantity;
    return mentionOf(quantity, shared);
  });
  return [...mentions, ...scales, ...units.mentions];
}

/** Where a scale is no number but the unit of others: in brackets, behind a mark, at the beginning, behind “in” (بـ). */
const UNIT_PLACE = new RegExp(
  `(?:^|[(（\\[,،，:：;؛/]|[ \u00A0][–—]|(?<!${LETTER})(?:in|en|em|в)(?=[ \u00A0]))[ \u00A0\u202F\n]*|(?<!${LETTER})ب`,
  'gu',
);
/** Letters that are a scale only behind figures: m, bn. */
const LETTERS_OF_FIGURES = new RegExp(`^[a-z]{1,2}(?!${LETTER})`, 'u');
const NEXT_WORD = new RegExp(`^[ \u00A0\u202F-]${LETTER}+`, 'u');
/** Smaller scales are numbers without another before them (mille élèves), and those between say other things (千万). */
const UNITS: readonly number[] = [1e6, 1e9, 1e12];

/** Share (million m³), Part (millions de m³): the scales that stand alone as units, whose money is that of the numbers. */
function readUnits(text: string, reading: Reading): { readonly mentions: readonly Mention[]; readonly rest: string } {
  const small = lowered(text);
  const mentions: Mention[] = [];
  let [rest, at] = ['', 0];
  for (const match of small.matchAll(UNIT_PLACE)) {
    const start = match.index + match[0].length;
    const { scale, end } = tailAt(small, start, reading.writing);
    const after = small.slice(start, end + LOOKED_AHEAD);
    if (!UNITS.includes(scale) || LETTERS_OF_FIGURES.test(after) || goesOn(after.slice(end - start), reading)) continue;
    // It may be a number all the same: оценили в миллион долларов.
    const [unit, { asks, gives }] = [`scale:${numberKey(scale)}`, keysOf(scale, '')];
    mentions.push({ sort: 'number', weight: 'scale', start, end, asks: [unit, ...asks], gives: [unit, ...gives] });
    rest += text.slice(at, start) + READ.repeat(end - start);
    at = end;
  }
  return { mentions, rest: rest + text.slice(at) };
}

/** Whether a scale is part of a longer number: a million and a half, миллион двести тысяч. */
function goesOn(after: string, { speech }: Reading): boolean {
  const [next = ''] = NEXT_WORD.exec(after) ?? [];
  const is = entryOf(next.slice(1), speech).entry?.is;
  return speech.andAHalf.test(after) || (is !== undefined && is !== 'hint');
}

function withoutIdioms(text: string, { idioms }: Speech): string {
  return consume(text, idioms, () => [], lowered(text)).rest;
}

/** The years of decades that are counted within their century: 19世纪50年代. */
function readDecades(text: string, { decades }: Writing, quantities: Quantity[]): string {
  if (decades === undefined) return text;
  return consume(text, decades.pattern, (match) => {
    const { start, end } = { start: match.index, end: match.index + match[0].length };
    quantities.push({
      start,
      end,
      value: decades.year(match.groups ?? {}),
      scale: 1,
      unit: '',
      weight: 'words',
      asked: true,
    });
    return [];
  }).rest;
}

/** Reads out every number in figures with what belongs to it. */
function readFigures(text: string, writing: Writing, quantities: Quantity[]): string {
  if (!/[\d½¼¾⅓⅔⅛]/u.test(text)) return text;
  let rest = '';
  let at = 0;
  let [end, wasDecade] = [-1, false];
  for (const match of text.matchAll(writing.figures)) {
    const [figures] = match;
    const before = text.slice(Math.max(0, match.index - MONEY_BEFORE_LENGTH), match.index);
    const money = MONEY_BEFORE.exec(before)?.[0] ?? '';
    const after = match.index + figures.length;
    const short = letterScaleAt(text, after);
    const isSum = money !== '' || AFTER_MONEY.test(text.slice(Math.max(0, match.index - LOOKED_BACK), match.index));
    // After its money a letter is a scale; by itself it may be one: 5m are metres, or millions.
    const tail = isSum && short !== undefined ? { ...short, unit: '' } : tailAt(text, after, writing);
    const start = match.index - money.length;
    const back = text.slice(Math.max(0, start - LOOKED_BACK), start);
    const isNext = end >= 0 && wasDecade && writing.range.test(text.slice(end, start));
    const isMarked = isAt(writing.decadeAfter, text, after);
    const decade = isNext || isMarked || writing.decade?.test(back) === true;
    [end, wasDecade] = [tail.end, decade];
    const percent = writing.percentBefore?.test(back) === true;
    const value = valueOfFigures(figures, writing);
    const part = PARTS_IN_WORDS[figures];
    quantities.push({
      start,
      end: tail.end,
      value: (decade ? decadeOf(value) : schoolYear(value, text.slice(0, match.index).slice(-YEAR_BEFORE))) ?? value,
      scale: tail.scale,
      unit: percent ? '%' : money === '' ? tail.unit : currencyOf(money.replace(/[ \u00A0\u202F\u2009]/gu, '')),
      // What stands in a name (G20, COVID-19, H1N1) may be left out of it.
      weight: weightOf(value * tail.scale, {
        named: IN_NAME.test(before),
        unit: money + tail.unit + (percent ? '%' : ''),
      }),
      asked: part === undefined,
      ...(part !== undefined && { also: part }),
      ...(!isSum && tail.scale === 1 && short !== undefined && { also: [value * short.scale] }),
      // The nineties are 90 to some, and somebody in her thirties is no child of 1930.
      ...(isMarked && value % 10 === 0 && { also: [value, value % 100] }),
      ...(!isSum && !percent && tail.scale === 1 && tail.unit === '' && { times: timesOf(figures) }),
    });
    if (start >= at) rest += text.slice(at, start) + READ.repeat(tail.end - start);
    else rest += READ.repeat(tail.end - at);
    at = tail.end;
  }
  return rest + text.slice(at);
}

/** The seventies are those of the last century. */
function decadeOf(value: number): number | undefined {
  return value < 100 && value % 10 === 0 ? 1900 + value : undefined;
}

/** 2024–25, 2025/26: as many characters as tell the years before the second one. */
const YEAR_BEFORE = 6;
const SCHOOL_YEAR = /(?<!\d)(?<century>1[89]|20)(?<year>\d\d)[-–/]$/u;

function schoolYear(value: number, before: string): number | undefined {
  const { century, year } = SCHOOL_YEAR.exec(before)?.groups ?? {};
  return century !== undefined && value < 100 && value > Number(year) ? 100 * Number(century) + value : undefined;
}

/** As many houses write the time, 4.15: of the morning or, up to noon, of the afternoon. */
const TIME = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/u;

function timesOf(figures: string): readonly string[] {
  if (!TIME.test(figures)) return [];
  const [hour = 0, minute = 0] = figures.split('.').map(Number);
  return [hour, ...(hour > 0 && hour <= 12 ? [(hour % 12) + 12] : [])].map((one) => `time:${one}:${minute}`);
}

function isAt(pattern: RegExp | undefined, text: string, at: number): boolean {
  if (pattern === undefined) return false;
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The lowest whole number that no wording would pass over. */
const LARGE = 1000;

function weightOf(value: number, { named, unit }: { readonly named: boolean; readonly unit: string }): Weight {
  if (unit !== '') return 'figures';
  if (named) return 'words';
  return value < LARGE && Number.isInteger(value) ? 'small' : 'figures';
}

/** What a translator may have in words for a fraction that stands alone: three quarters. */
const PARTS_IN_WORDS: Readonly<Record<string, readonly number[]>> = {
  '½': [2],
  '¼': [4],
  '¾': [3, 4],
  '⅓': [3],
  '⅔': [2, 3],
  '⅛': [8],
};
const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
};

function valueOfFigures(figures: string, writing: Writing): number {
  const { group } = writing;
  const fraction = FRACTIONS[figures.at(-1) ?? ''];
  if (fraction !== undefined)
    return fraction + (figures.length === 1 ? 0 : valueOfFigures(figures.slice(0, -1), writing));
  if (IS_FROM_RIGHT.test(figures))
    return Number(
      figures
        .split(/[ \u00A0\u202F\u2009]/u)
        .toReversed()
        .join(''),
    );
  const plain = figures.replace(/[ \u00A0\u202F\u2009]/gu, '');
  if (/[’']/u.test(plain)) return Number(plain.replace(/[’']/gu, '').replace(',', '.'));
  if (BY_OTHER_MARK[group].test(plain)) {
    const other = group === '.' ? ',' : '.';
    return Number(plain.replaceAll(other, '').replace(group, '.'));
  }
  const parts = plain.split(group);
  const grouped =
    parts.length > 1 &&
    parts.slice(1).every((part, n, all) => (n < all.length - 1 ? part.length === 3 : /^\d{3}(?:\D|$)/u.test(part)));
  return Number((grouped ? parts.join('') : plain).replace(',', '.'));
}

interface Tail {
  readonly end: number;
  readonly scale: number;
  readonly unit: string;
}

/** A number that groups its thousands by the mark that is the other's: it is read as it is meant, and told. */
export function foreignFigures(passage: Passage): readonly Finding[] {
  const writing = WRITING.get(passage.lang);
  if (writing === undefined) return [];
  const [group, other] = writing.group === '.' ? ([' ', 'commas'] as const) : ([',', 'points'] as const);
  return [...passage.own.matchAll(FOREIGN_FIGURES[writing.group])].map(({ 0: written, index }) => {
    const [whole = '', broken] = written.split(writing.group);
    const usual = whole.replaceAll(/[.,]/gu, group) + (broken === undefined ? '' : writing.decimal + broken);
    return findingIn(passage, index, {
      code: 'check/figures',
      message: `${written} has ${other} between its thousands, which the ${languageName(passage.lang)} has not`,
      hint: `write ${usual}`,
    });
  });
}

/** As many characters as are looked at for what may follow a number. */
const LONGEST_TAIL = 60;

function tailAt(text: string, at: number, { tail, ordinal, cue, scales: known }: Writing): Tail {
  // What has neither scale, share nor money behind it needs only the end of its ordinal, which is soon read.
  const isBare = ordinal !== undefined && cue?.test(lowered(text.slice(at, at + LONGEST_TAIL))) === false;
  const pattern = isBare ? ordinal : tail;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const { scale = '', percent, money } = match?.groups ?? {};
  const name = scale.toLowerCase().replace(/[\u00A0\u202F\u2009]/gu, ' ');
  return {
    end: at + (match?.[0].length ?? 0),
    scale: (Object.hasOwn(known, name) ? known[name] : known[name.replace(/s$/u, '')]) ?? 1,
    unit: percent !== undefined ? '%' : money === undefined ? '' : currencyOf(money),
  };
}

/** What stands close behind figures in the sums of headlines, whatever the language: £1.75m, $5bn, €300k. */
const LETTER_SCALE = new RegExp(
  String.raw`(?:(?<thousand>[kK])|(?<million>mn|mio|m|M)|(?<billion>bn|Bn|B|md|Md|mrd|Mrd)|(?<trillion>tn|trn))(?![${LETTERS}\d])`,
  'uy',
);
/** The first end of a range of money, up to its second: $5m-10m. */
const AFTER_MONEY = /[$€£¥]\d[\d.,]{0,9}\p{L}{0,3}[-–—]$/u;
const LETTER_SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

function letterScaleAt(text: string, at: number): Pick<Tail, 'end' | 'scale'> | undefined {
  LETTER_SCALE.lastIndex = at;
  const match = LETTER_SCALE.exec(text);
  const groups: Groups = match?.groups ?? {};
  const scale = Object.entries(LETTER_SCALES).find(([name]) => groups[name] !== undefined)?.[1];
  return match === null || scale === undefined ? undefined : { end: at + match[0].length, scale };
}

const ROMAN = once(
  () =>
    new RegExp(
      String.raw`(?<![${LETTERS}\d-])(?=[XVI])(X{0,3})(IX|IV|V?I{0,3})(?=${inAny(({ quantities }) => quantities?.figures.romanOrdinal)}?(?![${LETTERS}\d]))`,
      'gu',
    ),
);
const ROMAN_ONES: Readonly<Record<string, number>> = {
  '': 0,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
};

/** Chapter VII, XXIe siècle. A single letter may be a name or a pronoun, and XX stand for what is to be filled in. */
function readRomans(text: string, quantities: Quantity[]): string {
  if (!/[XVI]/u.test(text)) return text;
  return text.replace(ROMAN(), (numeral: string, tens: string, ones: string, start: number) => {
    const end = start + numeral.length;
    const asked = numeral.length > 1 && ones !== '';
    const value = 10 * tens.length + (ROMAN_ONES[ones] ?? 0);
    quantities.push({ start, end, value, scale: 1, unit: '', weight: 'words', asked });
    return READ.repeat(numeral.length);
  });
}

const WORD = new RegExp(String.raw`${LETTER}+`, 'gu');
const AFTER_FIGURES = new RegExp(`${READ}[ \u00A0\u202F]$`, 'u');

interface Spoken {
  readonly start: number;
  readonly end: number;
  readonly entry: NumberWord;
}

/** Reads the numbers in words; what is returned are the bare scales: millions of people. */
function readWords(text: string, reading: Reading, quantities: Quantity[]): readonly Mention[] {
  const { per, perLength, andAHalf, ideographs } = reading.speech;
  if (ideographs !== undefined) return readIdeographs(text, reading, quantities);
  const spoken: Spoken[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const last = spoken.at(-1);
    const isAfterTen = last?.entry.is === 'ten' && last.end === match.index - 1 && text.charAt(last.end) === '-';
    const hyphened = isAfterTen ? reading.speech.hyphened.get(word) : undefined;
    const { entry, joined } = hyphened ? { entry: hyphened, joined: 0 } : entryOf(word, reading.speech);
    if (entry === undefined) continue;
    const isHundred = entry.is === 'hundred' || entry.is === 'hundreds' || match[0].startsWith('cent');
    if (isHundred && per.test(text.slice(Math.max(0, match.index - perLength), match.index))) continue;
    // Ten cents are money, and no hundreds.
    if (isHundred && AFTER_FIGURES.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
    spoken.push({ start: match.index + joined, end: match.index + match[0].length, entry });
  }
  const scales: Mention[] = [];
  for (let n = 0; n < spoken.length;) {
    const first = spoken[n];
    if (first === undefined) break;
    const { entry, start } = first;
    const part = entry.is === 'hint' ? partOfScale(spoken, n, text) : undefined;
    if (part !== undefined) {
      const tail = tailAt(text, part.end, reading.writing);
      quantities.push({
        start,
        end: tail.end,
        value: part.value,
        scale: tail.scale,
        unit: tail.unit,
        weight: 'words',
        asked: true,
      });
      n = part.next;
      while ((spoken[n]?.start ?? Infinity) < tail.end) n++;
    } else if (entry.is === 'hint') {
      scales.push(hintMention([...entry.values, ...partsOfHint(spoken, n, text)], entry.share, first));
      n++;
    } else if (entry.is === 'many') {
      scales.push(scaleMention(entry.value, first));
      n++;
    } else {
      const phrase = phraseAt(spoken, n, text, reading.speech);
      const tail = tailAt(text, phrase.end, reading.writing);
      // “One” with a unit is a number; by itself it only answers for one.
      const asked = phrase.value !== 1 || entry.is === 'ordinal' || tail.scale > 1 || tail.unit !== '';
      quantities.push({
        start,
        end: tail.end,
        value: phrase.value,
        scale: tail.scale,
        unit: tail.unit,
        weight: 'words',
        asked,
        also: otherReadings(phrase, text, reading),
      });
      n = phrase.next;
      // What has been read as its unit: per cent.
      while ((spoken[n]?.start ?? Infinity) < tail.end) n++;
      // “And a half million” has been read with the number before it.
      const half = andAHalf.exec(text.slice(phrase.end, phrase.end + LOOKED_AHEAD))?.[0].length ?? 0;
      while ((spoken[n]?.start ?? Infinity) < phrase.end + half) n++;
    }
  }
  return scales;
}

/** What may stand between a part and its whole: half a million, un quart de million, un demi-million. */
const PART_OF = /^(?:[ \u00A0\u202F-]|\p{L}{1,3}[ \u00A0’'-]){1,4}$/u;

/** The next word of a number after `n` that is not “a”, if `n` may be a part of it. */
function wholeAfter(spoken: readonly Spoken[], n: number, text: string) {
  const own = spoken[n];
  const at = spoken[n + 1]?.entry.is === 'one' ? n + 2 : n + 1;
  const whole = spoken[at];
  return own?.entry.is === 'hint' &&
    own.entry.share !== undefined &&
    whole !== undefined &&
    PART_OF.test(text.slice(own.end, whole.start))
    ? { whole, share: own.entry.share / 100, next: at + 1 }
    : undefined;
}

/** Half a million, a quarter of a million: the number that they are. */
function partOfScale(spoken: readonly Spoken[], n: number, text: string) {
  const { whole, share = 1, next = n } = wholeAfter(spoken, n, text) ?? {};
  if (whole === undefined || (whole.entry.is !== 'scale' && whole.entry.is !== 'many')) return undefined;
  return { value: share * whole.entry.value, end: whole.end, next };
}

/** Half a dozen, half a century: what they may be on the other side. */
function partsOfHint(spoken: readonly Spoken[], n: number, text: string): readonly number[] {
  const { whole, share = 1 } = wholeAfter(spoken, n, text) ?? {};
  return whole?.entry.is === 'hint' ? whole.entry.values.map((value) => share * value) : [];
}

/** What a word says of a number, and how many of its letters join it to what is before it. */
function entryOf(
  word: string,
  { words, bare, forms }: Speech,
): { readonly entry: NumberWord | undefined; readonly joined: number } {
  const own = words.get(word);
  if (own !== undefined) return { entry: own, joined: 0 };
  for (const { word: stem, joined } of bare?.(word) ?? []) {
    const entry = words.get(stem);
    if (entry !== undefined) return { entry, joined };
  }
  const form = forms.find(({ pattern }) => pattern.test(word));
  return { entry: form && { is: 'hint', values: form.values }, joined: 0 };
}

/** As many characters as are looked at behind a number. */
const LOOKED_AHEAD = 24;

function otherReadings({ value, end }: Phrase, text: string, { writing, speech }: Reading): readonly number[] {
  const after = text.slice(end, end + LOOKED_AHEAD);
  const half = speech.andAHalf.exec(after);
  const scale = writing.scales[half?.groups?.['scale'] ?? ''];
  // مليون ونصف مليون: what half of is said may have been said before as well.
  const isSaidBefore = scale === undefined || value >= scale;
  const halved = half === null ? [] : [isSaidBefore ? value + (scale ?? unitOf(value)) / 2 : (value + 0.5) * scale];
  return [...halved, ...speech.countedBy.flatMap(({ after: unit, count }) => (unit.test(after) ? [count(value)] : []))];
}

/** The million of five million, the thousand of two thousand, or one. */
function unitOf(value: number): number {
  return [1e12, 1e9, 1e6, 1e3].find((unit) => value >= unit && value % unit === 0) ?? 1;
}

interface Phrase {
  readonly value: number;
  readonly end: number;
  /** The index of the first word after it. */
  readonly next: number;
}

/** The longest number that begins with the word at `n`. */
function phraseAt(
  spoken: readonly Spoken[],
  n: number,
  text: string,
  { joint: between, and, onesFirst }: Speech,
): Phrase {
  let [total, current] = [0, 0];
  let last: NumberWord | undefined;
  let end = 0;
  let next = n;
  for (let word = spoken[next]; word !== undefined; word = spoken[++next]) {
    const { entry } = word;
    const joint = text.slice(end, word.start);
    if (
      last !== undefined &&
      !(
        between.test(joint) && canFollow(last, entry, { joint, joined: and.test(joint), onesFirst }, { total, current })
      )
    )
      break;
    // A scale that is the last word of a number belongs to its tail, where its unit is looked for as well.
    if (entry.is === 'hint' || (last === undefined && entry.is === 'many')) break;
    if (isEighty(last, entry, joint)) current += 76;
    else if (isTimes(entry, current)) current *= entry.value;
    else if (entry.is === 'hundred') current = (current === 0 ? 1 : current) * 100;
    else if (entry.is === 'scale' || entry.is === 'many') {
      // Two thousand million: dos mil millones.
      if (current === 0 && total > 0 && total < entry.value) total *= entry.value;
      else total += (current === 0 ? 1 : current) * entry.value;
      current = 0;
    } else current += entry.value;
    end = word.end;
    last = entry;
    if (entry.is === 'ordinal' && !onesFirst) {
      next++;
      break;
    }
  }
  return { value: total + current, end, next };
}

/** Dix-millième, two-hundredth: an ordinal that says how many times what is before it is taken, and no place in a row. */
function isTimes(entry: NumberWord, current: number): boolean {
  return entry.is === 'ordinal' && entry.value >= 100 && current > 1 && current < entry.value;
}

/** Quatre-vingts, quatre-vingtième: four and twenty, which are eighty. */
function isEighty(last: NumberWord | undefined, entry: NumberWord, joint: string): boolean {
  return (
    last?.is === 'unit' &&
    last.value === 4 &&
    joint === '-' &&
    (entry.is === 'ten' || entry.is === 'ordinal') &&
    entry.value === 20
  );
}

interface Joint {
  readonly joint: string;
  /** Whether a word joins them: one hundred and five. */
  readonly joined: boolean;
  readonly onesFirst: boolean;
}

function canFollow(
  last: NumberWord,
  entry: NumberWord,
  { joint, joined, onesFirst }: Joint,
  { total, current }: { readonly total: number; readonly current: number },
): boolean {
  if (entry.is === 'hint') return false;
  // Within a number the plural of a scale is one: deux millions trois cents.
  const afterScale = last.is === 'scale' || last.is === 'many';
  const above = last.is === 'hundred' || last.is === 'hundreds' || afterScale;
  switch (entry.is) {
    case 'hundred':
      return !joined && (afterScale || (last.is !== 'hundred' && current < 20));
    case 'hundreds':
      return afterScale;
    case 'scale':
      return !joined && (!afterScale || (last.is === 'scale' && entry.value > last.value));
    case 'many':
      // Under a greater one, every scale is of the number: миллион двести тысяч.
      return !joined && (entry.value >= 1e6 || (total > entry.value && current > 0));
    case 'ten':
      if (onesFirst && joined && (last.is === 'unit' || last.is === 'one' || last.is === 'ordinal')) return true;
      return above || isEighty(last, entry, joint);
    default:
      if (isTimes(entry, current)) return !joined;
      if (above) return true;
      if (isEighty(last, entry, joint)) return true;
      if (last.is === 'ten') return entry.value < 10 || ((last.value === 60 || last.value === 20) && entry.value < 20);
      // اثنا عشر: two and ten.
      if (onesFirst && !joined && (last.is === 'unit' || last.is === 'one' || last.is === 'ordinal') && current < 10)
        return entry.is === 'unit' && entry.value === 10;
      // Dix-sept, soixante-dix-huit.
      return last.is === 'unit' && last.value === 10 && joint === '-' && entry.value >= 7 && entry.value <= 9;
  }
}

/**
 * Where a range gives its unit to both ends (5 to 10 per cent, $5-10 million), what its first number may take from the
 * second; the money may stand before the first alone, or before both.
 */
function sharedUnit(
  one: Quantity,
  next: Quantity | undefined,
  text: string,
  { range }: Writing,
): Pick<Quantity, 'unit' | 'scale'> | undefined {
  if (next === undefined || one.scale !== 1 || (next.unit === '' && next.scale === 1)) return undefined;
  if (one.unit !== '' && next.unit !== '' && one.unit !== next.unit) return undefined;
  if (one.unit === '%' || (one.unit !== '' && next.scale === 1)) return undefined;
  const between = text.slice(one.end, next.start);
  return range.test(between) ? { unit: next.unit === '' ? one.unit : next.unit, scale: next.scale } : undefined;
}

/** $5–10 million: the money of the first end is that of the second. */
function withMoneyBefore(one: Quantity, before: Quantity | undefined, text: string): Quantity {
  const isEnd =
    before !== undefined && one.unit === '' && before.unit !== '' && /^[-–—]$/u.test(text.slice(before.end, one.start));
  return isEnd && before.unit !== '%' ? { ...one, unit: before.unit, weight: 'figures' } : one;
}

/** 13 milliards sont nécessaires, on n’en a trouvé que 5,8: what was said of one number is left unsaid of the next. */
function sharedScale(one: Quantity, last: Quantity | undefined): Pick<Quantity, 'unit' | 'scale'> | undefined {
  return one.unit === '' && one.scale === 1 && one.value < LARGE ? last : undefined;
}

/** From 2.4 to 3 per cent; 2.1 per cent in May, from 2.4 in April: of the numbers of a sentence one may have the mark for all. */
function sharedPercent(
  one: Quantity,
  all: readonly Quantity[],
  text: string,
  { compared }: Writing,
): Pick<Quantity, 'unit' | 'scale'> | undefined {
  if (one.unit !== '' || one.scale !== 1) return undefined;
  const other = all.find(
    (two) =>
      two.unit === '%' &&
      !SENTENCE_ENDS.test(two.start > one.start ? text.slice(one.end, two.start) : text.slice(two.end, one.start)),
  );
  if (other === undefined) return undefined;
  const isCompared = compared.test(lowered(text.slice(Math.max(0, one.start - LOOKED_BACK), one.start)));
  return isCompared || !Number.isInteger(one.value) ? { unit: '%', scale: 1 } : undefined;
}

const SENTENCE_ENDS = /[.;!?][ \u00A0\n]|[。；！？؟؛]/u;

function mentionOf(quantity: Quantity, shared: Pick<Quantity, 'unit' | 'scale'> | undefined): Mention {
  const { start, end, value, scale, unit, weight, asked, also = [], times = [] } = quantity;
  const own = keysOf(value * scale, unit);
  const other = shared === undefined ? undefined : keysOf(value * shared.scale, shared.unit);
  const unitAlone = shared === undefined || shared.unit === '' ? undefined : keysOf(value, shared.unit);
  const all = [own, other, unitAlone, ...also.map((reading) => keysOf(reading, unit))].filter(
    (keys) => keys !== undefined,
  );
  return {
    sort: unit === '%' ? 'percentage' : unit === '' ? 'number' : 'amount',
    weight,
    start,
    end,
    asks: asked ? [...all.flatMap(({ asks }) => asks), ...times] : [],
    gives: [...all.flatMap(({ gives }) => gives), ...times],
  };
}

/** An amount may be a plain number on the other side, which leaves the money unsaid; never other money. */
function keysOf(value: number, unit: string): { readonly asks: readonly string[]; readonly gives: readonly string[] } {
  const key = numberKey(value);
  if (unit === '%') return { asks: [`%:${key}`], gives: [`%:${key}`] };
  if (unit === '') return { asks: [`n:${key}`, `money:${key}`], gives: [`n:${key}`] };
  return { asks: [`${unit}:${key}`, `n:${key}`], gives: [`${unit}:${key}`, `money:${key}`] };
}

function scaleMention(value: number, { start, end }: Pick<Spoken, 'start' | 'end'>): Mention {
  const key = `scale:${numberKey(value)}`;
  return { sort: 'number', weight: 'scale', start, end, asks: [key], gives: [key] };
}

function hintMention(
  values: readonly number[],
  share: number | undefined,
  { start, end }: Pick<Spoken, 'start' | 'end'>,
): Mention {
  const numbers = values.flatMap((value) => [`n:${numberKey(value)}`, `scale:${numberKey(value)}`]);
  const gives = share === undefined ? numbers : [...numbers, `%:${share}`, `n:${numberKey(share / 100)}`];
  return { sort: 'number', weight: 'words', start, end, asks: [], gives };
}

/*
 * Turns the words by which languages say numbers into what each does to the number that is being said.
 */

/**
 * What a word does to the number that is being said. `one` counts only with others (one million; un million), for by itself
 * it is an article or a pronoun. `hint` is no number, but what a translator may well put for one.
 */
type NumberWord =
  | { readonly is: 'one' | 'unit' | 'ten' | 'ordinal' | 'hundred' | 'hundreds' | 'scale'; readonly value: number }
  | { readonly is: 'many'; readonly value: number }
  | { readonly is: 'hint'; readonly values: readonly number[]; readonly share?: number };

/** How numbers are said in a language. */
interface Speech {
  readonly words: ReadonlyMap<string, NumberWord>;
  /** What joins the parts of one number: two hundred and fifty; vingt et un. */
  readonly joint: RegExp;
  readonly and: RegExp;
  /** What stands before “cent” where that is no hundred, and how many letters it has with its space. */
  readonly per: RegExp;
  readonly perLength: number;
  readonly andAHalf: RegExp;
  readonly countedBy: readonly { readonly after: RegExp; readonly count: (value: number) => number }[];
  /** What is worded with a number and says nothing of numbers, in small letters. */
  readonly idioms: RegExp;
  readonly onesFirst: boolean;
  readonly hyphened: ReadonlyMap<string, NumberWord>;
  readonly bare: SpokenNumbers['bare'];
  readonly forms: readonly { readonly pattern: RegExp; readonly values: readonly number[] }[];
  readonly ideographs: Ideographs | undefined;
}

/** By language. */
const SPEECH = inEach(({ quantities }) => quantities && speechOf(quantities.spoken()));

function speechOf(spoken: SpokenNumbers): Speech {
  return {
    words: wordsOf(spoken),
    joint: new RegExp(`^${spoken.joint}$`, 'u'),
    and: new RegExp(spoken.and, 'u'),
    per: new RegExp(`(?:${spoken.per})[ \u00A0\u202F]?$`, 'u'),
    perLength: spoken.per.length + 1,
    andAHalf: new RegExp(`^(?:${spoken.andAHalf})`, 'u'),
    countedBy: spoken.countedBy.map(({ after, each, more = 0 }) => ({
      after: new RegExp(`^${after}`, 'u'),
      count: (value) => each * value + more,
    })),
    idioms: new RegExp(`(?<!${LETTER})(?:${spoken.idioms})(?!${LETTER})`, 'gu'),
    onesFirst: spoken.onesFirst === true,
    hyphened: new Map(
      Object.entries(spoken.hyphened ?? {}).map(([word, value]): [string, NumberWord] => [
        word,
        { is: 'ordinal', value },
      ]),
    ),
    bare: spoken.bare,
    forms: (spoken.forms ?? []).map(({ pattern, values }) => ({ pattern: new RegExp(pattern, 'u'), values })),
    ideographs: spoken.ideographs && ideographsOf(spoken.ideographs, spoken),
  };
}

function wordsOf(spoken: SpokenNumbers): ReadonlyMap<string, NumberWord> {
  const counted = (
    is: 'unit' | 'ten' | 'ordinal' | 'hundreds' | 'scale' | 'many',
    words: Readonly<Record<string, number>>,
  ) => Object.entries(words).map(([word, value]): [string, NumberWord] => [word, { is, value }]);
  return new Map<string, NumberWord>([
    ...spoken.one.map((word): [string, NumberWord] => [word, { is: 'one', value: 1 }]),
    ...counted('unit', spoken.units),
    ...counted('ten', spoken.tens),
    ...counted('ordinal', spoken.ordinals),
    ...spoken.hundred.map((word): [string, NumberWord] => [word, { is: 'hundred', value: 100 }]),
    ...counted('hundreds', spoken.hundreds ?? {}),
    ...counted('scale', spoken.scales),
    ...counted('many', spoken.many),
    ...Object.entries(spoken.hints).map(([word, values]): [string, NumberWord] => [word, { is: 'hint', values }]),
    ...spoken.portions.flatMap(({ value, share, words }) =>
      words.map((word): [string, NumberWord] => [word, { is: 'hint', values: [value], share }]),
    ),
  ]);
}

/*
 * Turns numbers in ideographs, which nothing holds apart from the words around them, into quantities: what is surely a
 * number is asked of the other side; any other numeral only answers for one.
 */

interface Ideographs {
  /** A row of numerals, with groups `before`, `row`, `after`. */
  readonly rows: RegExp;
  readonly several: RegExp;
  readonly digits: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly more: RegExp;
  readonly hints: readonly { readonly pattern: RegExp; readonly values: readonly number[]; readonly share?: number }[];
}

function ideographsOf({ ordinal, measures, several, more }: IdeographNumbers, spoken: SpokenNumbers): Ideographs {
  const digits = new Map([...spoken.one.map((one) => [one, 1] as const), ...Object.entries(spoken.units)]);
  const scales = new Map([...Object.entries(spoken.tens), ...spoken.hundred.map((one) => [one, 100] as const)]);
  const large = Object.entries(spoken.scales);
  const numerals = [...digits.keys(), ...scales.keys(), ...large.map(([name]) => name)].join('|');
  return {
    rows: new RegExp(
      `(?<before>${ordinal}|)(?<row>(?:${numerals})(?:(?:${more})?(?:${numerals}))*)(?<after>(?:${more})?(?:${measures})|)`,
      'gu',
    ),
    several: new RegExp(`(?:${several})(?<scale>${Object.keys(spoken.many).join('|')})`, 'gu'),
    digits,
    scales: new Map([...scales, ...large]),
    more: new RegExp(more, 'gu'),
    hints: [
      ...Object.entries(spoken.hints).map(([word, values]) => ({ pattern: new RegExp(word, 'gu'), values })),
      ...spoken.portions.flatMap(({ value, share, words }) =>
        words.map((word) => ({ pattern: new RegExp(word, 'gu'), values: [value], share })),
      ),
    ],
  };
}

/** What follows the hundred of a share: 分之. */
const AFTER_HUNDRED = 2;

function readIdeographs(text: string, { speech, writing }: Reading, quantities: Quantity[]): readonly Mention[] {
  const { ideographs } = speech;
  if (ideographs === undefined) return [];
  const scales: Mention[] = [];
  const hint = (values: readonly number[], share: number | undefined, match: RegExpExecArray): void => {
    const [start, end] = [match.index, match.index + match[0].length];
    scales.push(hintMention(values, share, { start, end }));
  };
  for (const { pattern, values, share } of ideographs.hints)
    for (const match of text.matchAll(pattern)) hint(values, share, match);
  const { rest } = consume(text, ideographs.several, (match) => {
    const value = ideographs.scales.get(match.groups?.['scale'] ?? '') ?? manyOf(match, speech);
    if (value === undefined) return undefined;
    scales.push(scaleMention(value, { start: match.index, end: match.index + match[0].length }));
    return [];
  });
  for (const match of rest.matchAll(ideographs.rows)) {
    const { before = '', row = '', after = '' } = match.groups ?? {};
    const start = match.index + before.length;
    const end = start + row.length;
    // The hundred of 百分之六十 is that of per cent.
    if (writing.percentBefore?.test(rest.slice(start, end + AFTER_HUNDRED)) === true) continue;
    const value = valueOfRow(row.replace(ideographs.more, ''), ideographs);
    // Each numeral by itself may be what the other side has: 三四天 are three or four, 三四十户 thirty or forty.
    const last = value === undefined ? ideographs.scales.get([...row].at(-1) ?? '') : undefined;
    hint(
      [...row].flatMap((one) => {
        const digit = ideographs.digits.get(one);
        return digit === undefined ? [] : [digit, ...(last === undefined ? [] : [digit * last])];
      }),
      undefined,
      match,
    );
    if (value === undefined) continue;
    const tail = tailAt(rest, end, writing);
    const percent = writing.percentBefore?.test(rest.slice(Math.max(0, start - LOOKED_BACK), start)) === true;
    const unit = percent ? '%' : tail.unit;
    const isSure = before !== '' || after !== '' || [...row].length > 1 || unit !== '';
    const asked = isSure && (value !== 1 || before !== '' || unit !== '' || tail.scale > 1);
    quantities.push({ start, end: tail.end, value, scale: tail.scale, unit, weight: 'words', asked });
  }
  return scales;
}

function manyOf(match: RegExpExecArray, { words }: Speech): number | undefined {
  const entry = words.get(match.groups?.['scale'] ?? '');
  return entry?.is === 'many' ? entry.value : undefined;
}

/** 三百二十 is 320, 一万五千 is 15,000; nothing for a row that is no number: 三四. */
function valueOfRow(row: string, { digits, scales }: Ideographs): number | undefined {
  let [total, section, digit] = [0, 0, 0];
  let lastDigit = false;
  for (const one of row) {
    const scale = scales.get(one);
    const value = digits.get(one);
    if (value !== undefined) {
      if (lastDigit && digit !== 0) return undefined;
      digit = value;
      lastDigit = true;
      continue;
    }
    if (scale === undefined) return undefined;
    if (scale >= MYRIAD) {
      const sum = section + digit;
      total = (total + (sum === 0 ? 1 : sum)) * scale;
      section = 0;
    } else section += (digit === 0 ? 1 : digit) * scale;
    digit = 0;
    lastDigit = false;
  }
  return total + section + digit;
}

/** From here on numbers are counted by: 万, 亿. */
const MYRIAD = 10_000;
