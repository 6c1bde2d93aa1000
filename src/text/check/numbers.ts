/** Turns the numbers of a text, in figures, words or Roman numerals, into mentions by value, with their unit of money or share. */
import { type FigureWords, SPACE, type SpokenNumbers } from '../language/index.ts';
import { CHECKED, inAny, inEach } from './finding.ts';
import { CAPITALS, consume, LETTER, LETTERS, lowered, type Mention, numberKey, READ, type Weight } from './passages.ts';

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
}

/** How figures are written in a language, and what may stand around them. */
interface Writing extends Pick<FigureWords, 'group' | 'scales'> {
  /** 10,000; 10 000; 2.1 in English. 10 000; 10.000; 2,1 in French. A single other mark is taken as it must be meant. */
  readonly figures: RegExp;
  /** What may follow a number: its ordinal ending, its scale, its unit. Each may be missing; sticky. */
  readonly tail: RegExp;
  readonly decade: RegExp | undefined;
  readonly range: RegExp;
}

const WRITING = inEach(({ quantities }) => quantities && writingOf(quantities.figures));

function writingOf({ group, decimal, tail, scales, decade, range }: FigureWords): Writing {
  const rest = `(?!\\d)(?:[${decimal}]\\d+)?`;
  return {
    group,
    scales,
    figures: new RegExp(
      `\\d{1,3}(?:[${group}]\\d{3})+${rest}|\\d{1,3}(?:${SPACE}\\d{3})+${rest}|\\d+(?:[.,]\\d+)?`,
      'gu',
    ),
    tail: new RegExp(tail, 'uy'),
    decade: decade === undefined ? undefined : new RegExp(`${decade}[ \\u00A0\\u202F]$`, 'u'),
    range: new RegExp(`^${SPACE}?(?:[-–—,]|${range})?${SPACE}?$`, 'u'),
  };
}

/** All that reading numbers in a language takes. */
interface Reading {
  readonly writing: Writing;
  readonly speech: Speech;
}

/** Money by the letters its name begins with, small and without what tells the country. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/canad|^(?:can?|c)\$/u, 'CAD'],
  [/austral|^a\$/u, 'AUD'],
  [/dollar|\$|usd/u, 'USD'],
  [/euro?|€/u, 'EUR'],
  [/£|gbp/u, 'GBP'],
  [/chf/u, 'CHF'],
  ...CHECKED.flatMap(({ words }) => words.quantities?.figures.currencies ?? []).map(
    ([pattern, code]) => [new RegExp(pattern, 'u'), code] as const,
  ),
  [/franc/u, 'franc'],
  [/yen|jpy|¥/u, 'JPY'],
  [/yuan/u, 'CNY'],
];

function currencyOf(money: string): string {
  const small = money.toLowerCase();
  return CURRENCIES.find(([pattern]) => pattern.test(small))?.[1] ?? '';
}

const MONEY_BEFORE = new RegExp(`(?:(?:(?:US|CAN|CA|C|A)${SPACE}?)?[$€£¥]|USD|EUR|GBP|CHF|JPY)${SPACE}?$`, 'u');
/** G20, COVID-19: what stands before a number that is part of a name. */
const IN_NAME = new RegExp(`${LETTER}$|[${CAPITALS}]-$`, 'u');
/** As many characters as the word for a decade can take. */
const LOOKED_BACK = 16;
/** As many characters as money before a number can take. */
const MONEY_BEFORE_LENGTH = 6;

/** All numbers of a text from which dates, times, symbols and addresses have been read. Linear in its length. */
export function numberMentions(text: string, lang: string): readonly Mention[] {
  const [writing, speech] = [WRITING.get(lang), SPEECH.get(lang)];
  if (writing === undefined || speech === undefined) return [];
  const quantities: Quantity[] = [];
  const rest = readFigures(text, writing, quantities);
  const worded = readRomans(rest, quantities);
  const scales = readWords(withoutIdioms(worded, speech), { writing, speech }, quantities);
  const sorted = quantities.toSorted((a, b) => a.start - b.start);
  let last: Quantity | undefined;
  const mentions = sorted.map((quantity, n) => {
    const shared = sharedUnit(quantity, sorted[n + 1], text, writing) ?? sharedScale(quantity, last);
    if (quantity.scale !== 1) last = quantity;
    return mentionOf(quantity, shared);
  });
  return [...mentions, ...scales];
}

function withoutIdioms(text: string, { idioms }: Speech): string {
  return consume(text, idioms, () => [], lowered(text)).rest;
}

/** Reads out every number in figures with what belongs to it. */
function readFigures(text: string, writing: Writing, quantities: Quantity[]): string {
  if (!/\d/u.test(text)) return text;
  let rest = '';
  let at = 0;
  for (const match of text.matchAll(writing.figures)) {
    const [figures] = match;
    const tail = tailAt(text, match.index + figures.length, writing);
    const before = text.slice(Math.max(0, match.index - MONEY_BEFORE_LENGTH), match.index);
    const money = MONEY_BEFORE.exec(before)?.[0] ?? '';
    const start = match.index - money.length;
    const decade = writing.decade?.test(text.slice(Math.max(0, start - LOOKED_BACK), start)) === true;
    const value = valueOfFigures(figures, writing);
    quantities.push({
      start,
      end: tail.end,
      value: decade && value < 100 ? 1900 + value : value,
      scale: tail.scale,
      unit: money === '' ? tail.unit : currencyOf(money.replace(/[ \u00A0\u202F\u2009]/gu, '')),
      // What stands in a name (G20, COVID-19, H1N1) may be left out of it.
      weight: weightOf(value * tail.scale, { named: IN_NAME.test(before), unit: money + tail.unit }),
      asked: true,
    });
    if (start >= at) rest += text.slice(at, start) + READ.repeat(tail.end - start);
    else rest += READ.repeat(tail.end - at);
    at = tail.end;
  }
  return rest + text.slice(at);
}

/** The lowest whole number that no wording would pass over. */
const LARGE = 1000;

function weightOf(value: number, { named, unit }: { readonly named: boolean; readonly unit: string }): Weight {
  if (unit !== '') return 'figures';
  if (named) return 'words';
  return value < LARGE && Number.isInteger(value) ? 'small' : 'figures';
}

function valueOfFigures(figures: string, { group }: Writing): number {
  const plain = figures.replace(/[ \u00A0\u202F\u2009]/gu, '');
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

function tailAt(text: string, at: number, { tail: pattern, scales: known }: Writing): Tail {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const { scale = '', percent, money } = match?.groups ?? {};
  const name = scale.toLowerCase();
  return {
    end: at + (match?.[0].length ?? 0),
    scale: (Object.hasOwn(known, name) ? known[name] : known[name.replace(/s$/u, '')]) ?? 1,
    unit: percent !== undefined ? '%' : money === undefined ? '' : currencyOf(money),
  };
}

const ROMAN = new RegExp(
  String.raw`(?<![${LETTERS}\d-])(?=[XVI])(X{0,3})(IX|IV|V?I{0,3})(?=${inAny(({ quantities }) => quantities?.figures.romanOrdinal)}?(?![${LETTERS}\d]))`,
  'gu',
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
  return text.replace(ROMAN, (numeral: string, tens: string, ones: string, start: number) => {
    const end = start + numeral.length;
    const asked = numeral.length > 1 && ones !== '';
    const value = 10 * tens.length + (ROMAN_ONES[ones] ?? 0);
    quantities.push({ start, end, value, scale: 1, unit: '', weight: 'words', asked });
    return READ.repeat(numeral.length);
  });
}

const WORD = new RegExp(String.raw`${LETTER}+`, 'gu');

interface Spoken {
  readonly start: number;
  readonly end: number;
  readonly entry: NumberWord;
}

/** Reads the numbers in words; what is returned are the bare scales: millions of people. */
function readWords(text: string, reading: Reading, quantities: Quantity[]): readonly Mention[] {
  const { words, per, perLength, andAHalf } = reading.speech;
  const spoken: Spoken[] = [];
  for (const match of text.matchAll(WORD)) {
    const entry = words.get(match[0].toLowerCase());
    if (entry === undefined) continue;
    if (match[0].startsWith('cent') && per.test(text.slice(Math.max(0, match.index - perLength), match.index)))
      continue;
    spoken.push({ start: match.index, end: match.index + match[0].length, entry });
  }
  const scales: Mention[] = [];
  for (let n = 0; n < spoken.length;) {
    const first = spoken[n];
    if (first === undefined) break;
    const { entry, start } = first;
    if (entry.is === 'hint') {
      scales.push(hintMention(entry.values, entry.share, first));
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
      // “And a half million” has been read with the number before it.
      const half = andAHalf.exec(text.slice(phrase.end, phrase.end + LOOKED_AHEAD))?.[0].length ?? 0;
      while ((spoken[n]?.start ?? Infinity) < phrase.end + half) n++;
    }
  }
  return scales;
}

/** As many characters as are looked at behind a number. */
const LOOKED_AHEAD = 24;

function otherReadings({ value, end }: Phrase, text: string, { writing, speech }: Reading): readonly number[] {
  const after = text.slice(end, end + LOOKED_AHEAD);
  const half = speech.andAHalf.exec(after);
  const scale = writing.scales[half?.groups?.['scale'] ?? ''];
  const halved = half === null ? [] : [scale === undefined ? value + unitOf(value) / 2 : (value + 0.5) * scale];
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
function phraseAt(spoken: readonly Spoken[], n: number, text: string, { joint: between, and }: Speech): Phrase {
  let [total, current] = [0, 0];
  let last: NumberWord | undefined;
  let end = 0;
  let next = n;
  for (let word = spoken[next]; word !== undefined; word = spoken[++next]) {
    const { entry } = word;
    const joint = text.slice(end, word.start);
    if (
      last !== undefined &&
      !(between.test(joint) && canFollow(last, entry, { joint, joined: and.test(joint) }, current))
    )
      break;
    // A scale that is the last word of a number belongs to its tail, where its unit is looked for as well.
    if (entry.is === 'hint' || (last === undefined && entry.is === 'many')) break;
    if (isEighty(last, entry, joint)) current += 76;
    else if (entry.is === 'hundred') current = (current === 0 ? 1 : current) * 100;
    else if (entry.is === 'scale' || entry.is === 'many') {
      total += (current === 0 ? 1 : current) * entry.value;
      current = 0;
    } else current += entry.value;
    end = word.end;
    last = entry;
    if (entry.is === 'ordinal') {
      next++;
      break;
    }
  }
  return { value: total + current, end, next };
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
}

function canFollow(last: NumberWord, entry: NumberWord, { joint, joined }: Joint, current: number): boolean {
  if (entry.is === 'hint') return false;
  // Within a number the plural of a scale is one: deux millions trois cents.
  const afterScale = last.is === 'scale' || last.is === 'many';
  const above = last.is === 'hundred' || afterScale;
  switch (entry.is) {
    case 'hundred':
      return !joined && (afterScale || (last.is !== 'hundred' && current < 20));
    case 'scale':
      return !joined && !afterScale;
    case 'many':
      return !joined && entry.value >= 1e6;
    case 'ten':
      return above || isEighty(last, entry, joint);
    default:
      if (above) return true;
      if (isEighty(last, entry, joint)) return true;
      if (last.is === 'ten') return entry.value < 10 || ((last.value === 60 || last.value === 20) && entry.value < 20);
      // Dix-sept, soixante-dix-huit.
      return last.is === 'unit' && last.value === 10 && joint === '-' && entry.value >= 7 && entry.value <= 9;
  }
}

/** Where a range gives its unit to both ends (5 to 10 per cent), what its first number may take from the second. */
function sharedUnit(one: Quantity, next: Quantity | undefined, text: string, { range }: Writing): Quantity | undefined {
  if (next === undefined || one.unit !== '' || one.scale !== 1 || (next.unit === '' && next.scale === 1))
    return undefined;
  const between = text.slice(one.end, next.start);
  return range.test(between) ? next : undefined;
}

/** 13 milliards sont nécessaires, on n’en a trouvé que 5,8: what was said of one number is left unsaid of the next. */
function sharedScale(one: Quantity, last: Quantity | undefined): Quantity | undefined {
  return one.unit === '' && one.scale === 1 && one.value < LARGE ? last : undefined;
}

function mentionOf(quantity: Quantity, shared: Quantity | undefined): Mention {
  const { start, end, value, scale, unit, weight, asked, also = [] } = quantity;
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
    asks: asked ? all.flatMap(({ asks }) => asks) : [],
    gives: all.flatMap(({ gives }) => gives),
  };
}

/** An amount may be a plain number on the other side, which leaves the money unsaid; never other money. */
function keysOf(value: number, unit: string): { readonly asks: readonly string[]; readonly gives: readonly string[] } {
  const key = numberKey(value);
  if (unit === '%') return { asks: [`%:${key}`], gives: [`%:${key}`] };
  if (unit === '') return { asks: [`n:${key}`, `money:${key}`], gives: [`n:${key}`] };
  return { asks: [`${unit}:${key}`, `n:${key}`], gives: [`${unit}:${key}`, `money:${key}`] };
}

function scaleMention(value: number, { start, end }: Spoken): Mention {
  const key = `scale:${numberKey(value)}`;
  return { sort: 'number', weight: 'scale', start, end, asks: [key], gives: [key] };
}

function hintMention(values: readonly number[], share: number | undefined, { start, end }: Spoken): Mention {
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
  | { readonly is: 'one' | 'unit' | 'ten' | 'ordinal' | 'hundred' | 'scale'; readonly value: number }
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
}

/** By language. */
const SPEECH = inEach(({ quantities }) => quantities && speechOf(quantities.spoken));

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
  };
}

function wordsOf(spoken: SpokenNumbers): ReadonlyMap<string, NumberWord> {
  const counted = (is: 'unit' | 'ten' | 'ordinal' | 'scale' | 'many', words: Readonly<Record<string, number>>) =>
    Object.entries(words).map(([word, value]): [string, NumberWord] => [word, { is, value }]);
  return new Map<string, NumberWord>([
    ...spoken.one.map((word): [string, NumberWord] => [word, { is: 'one', value: 1 }]),
    ...counted('unit', spoken.units),
    ...counted('ten', spoken.tens),
    ...counted('ordinal', spoken.ordinals),
    ...spoken.hundred.map((word): [string, NumberWord] => [word, { is: 'hundred', value: 100 }]),
    ...counted('scale', spoken.scales),
    ...counted('many', spoken.many),
    ...Object.entries(spoken.hints).map(([word, values]): [string, NumberWord] => [word, { is: 'hint', values }]),
    ...spoken.portions.flatMap(({ value, share, words }) =>
      words.map((word): [string, NumberWord] => [word, { is: 'hint', values: [value], share }]),
    ),
  ]);
}
