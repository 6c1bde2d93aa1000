/** Turns the numbers of a text, in figures, words or Roman numerals, into mentions by value, with their unit of money or share. */
import type { Lang } from '../statement/index.ts';
import { consume, numberKey, type Mention, type Weight } from './mention.ts';
import { AND_A_HALF, COUNTED_BY, IDIOMS, JOINTS, NUMBER_WORDS, type NumberWord } from './number-words.ts';
import { READ, SPACE } from './passages.ts';
import { CAPITALS, LETTER, LETTERS, lowered } from './letters.ts';

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

/** 10,000; 10 000; 2.1 in English. 10 000; 10.000; 2,1 in French. A single other mark is taken as it must be meant. */
const FIGURES: Readonly<Record<Lang, RegExp>> = {
  en: new RegExp(
    `\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?`,
    'gu',
  ),
  fr: new RegExp(
    `\\d{1,3}(?:\\.\\d{3})+(?!\\d)(?:,\\d+)?|\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)?`,
    'gu',
  ),
};

const GROUP_MARK: Readonly<Record<Lang, string>> = { en: ',', fr: '.' };

const GAP = `(?:${SPACE}|-)`;

/** What may follow a number: its ordinal ending, its scale, its unit. Each may be missing; sticky. */
const TAIL: Readonly<Record<Lang, RegExp>> = {
  en: new RegExp(
    `(?:(?:st|nd|rd|th|s)(?![${LETTERS}]))?(?:${GAP}?(?<scale>thousand|million|billion|trillion|bn|mn)(?!${LETTER}))?` +
      `(?:${GAP}?(?<percent>per${GAP}?cent(?!${LETTER})|%))?` +
      `(?:${GAP}?(?<money>(?:US|United${SPACE}States|American)${SPACE}dollars?|(?<country>Canadian|Australian)${SPACE}dollars?|dollars?|euros?|pounds?(?:${SPACE}sterling)?|Swiss${SPACE}francs?|francs?|yen|rupees?|yuan|US\\$|\\$|€|£|USD|EUR|GBP|CHF|JPY)(?!${LETTER}))?`,
    'uy',
  ),
  fr: new RegExp(
    `(?:(?:ers?|res?|ères?|es?|èmes?|nde?s?|°)(?![${LETTERS}]))?(?:${GAP}?(?<scale>mille|millions?|milliards?|billions?|Mds?|M(?=${SPACE}?[€$]))(?![${LETTERS}\\d]))?` +
      `(?:${SPACE}?(?<percent>pour${SPACE}cent(?!${LETTER})|%|p\\.${SPACE}?100))?` +
      `(?:${SPACE}?(?:de${SPACE}|d[’'])?(?<money>dollars?${SPACE}(?:des${SPACE}États-Unis|américains?)|dollars?${SPACE}(?<country>canadiens?|australiens?)|dollars?|euros?|livres?(?:${SPACE}sterling)?|francs?${SPACE}suisses?|francs?(?:${SPACE}CFA)?|yens?|roupies?|yuans?|\\$${SPACE}?US|\\$|€|£|USD|EUR|GBP|CHF|JPY)(?![${LETTERS}]))?`,
    'uy',
  ),
};

const SCALES: Readonly<Record<Lang, Readonly<Record<string, number>>>> = {
  en: { thousand: 1e3, million: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 },
  fr: { mille: 1e3, million: 1e6, m: 1e6, milliard: 1e9, md: 1e9, billion: 1e12 },
};

/** Money by the letters its name begins with, small and without what tells the country. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/canad|^(?:can?|c)\$/u, 'CAD'],
  [/austral|^a\$/u, 'AUD'],
  [/dollar|\$|usd/u, 'USD'],
  [/euro?|€/u, 'EUR'],
  [/pound|livre|£|gbp/u, 'GBP'],
  [/swiss|suisse|chf/u, 'CHF'],
  [/franc/u, 'franc'],
  [/yen|jpy|¥/u, 'JPY'],
  [/rupee|roupie/u, 'INR'],
  [/yuan/u, 'CNY'],
];

function currencyOf(money: string): string {
  const small = money.toLowerCase();
  return CURRENCIES.find(([pattern]) => pattern.test(small))?.[1] ?? '';
}

const MONEY_BEFORE = new RegExp(`(?:(?:(?:US|CAN|CA|C|A)${SPACE}?)?[$€£¥]|USD|EUR|GBP|CHF|JPY)${SPACE}?$`, 'u');
/** G20, COVID-19: what stands before a number that is part of a name. */
const IN_NAME = new RegExp(`${LETTER}$|[${CAPITALS}]-$`, 'u');
/** As many characters as money before a number can take. */
const MONEY_BEFORE_LENGTH = 6;

/** All numbers of a text from which dates, times, symbols and addresses have been read. Linear in its length. */
export function numberMentions(text: string, lang: Lang): readonly Mention[] {
  const quantities: Quantity[] = [];
  const rest = readFigures(text, lang, quantities);
  const worded = readRomans(rest, quantities);
  const scales = readWords(withoutIdioms(worded, lang), lang, quantities);
  const sorted = quantities.toSorted((a, b) => a.start - b.start);
  let last: Quantity | undefined;
  const mentions = sorted.map((quantity, n) => {
    const shared = sharedUnit(quantity, sorted[n + 1], text) ?? sharedScale(quantity, last);
    if (quantity.scale !== 1) last = quantity;
    return mentionOf(quantity, shared);
  });
  return [...mentions, ...scales];
}

function withoutIdioms(text: string, lang: Lang): string {
  return consume(text, IDIOMS[lang], () => [], lowered(text)).rest;
}

/** Reads out every number in figures with what belongs to it. */
function readFigures(text: string, lang: Lang, quantities: Quantity[]): string {
  if (!/\d/u.test(text)) return text;
  let rest = '';
  let at = 0;
  for (const match of text.matchAll(FIGURES[lang])) {
    const [figures] = match;
    const tail = tailAt(text, match.index + figures.length, lang);
    const before = text.slice(Math.max(0, match.index - MONEY_BEFORE_LENGTH), match.index);
    const money = MONEY_BEFORE.exec(before)?.[0] ?? '';
    const start = match.index - money.length;
    const decade = lang === 'fr' && /années[ \u00A0\u202F]$/u.test(text.slice(Math.max(0, start - 8), start));
    const value = valueOfFigures(figures, lang);
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

function valueOfFigures(figures: string, lang: Lang): number {
  const plain = figures.replace(/[ \u00A0\u202F\u2009]/gu, '');
  const mark = GROUP_MARK[lang];
  const parts = plain.split(mark);
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

function tailAt(text: string, at: number, lang: Lang): Tail {
  const pattern = TAIL[lang];
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const { scale = '', percent, money } = match?.groups ?? {};
  const name = scale.toLowerCase();
  const known = SCALES[lang];
  return {
    end: at + (match?.[0].length ?? 0),
    scale: (Object.hasOwn(known, name) ? known[name] : known[name.replace(/s$/u, '')]) ?? 1,
    unit: percent !== undefined ? '%' : money === undefined ? '' : currencyOf(money),
  };
}

const ROMAN = new RegExp(
  String.raw`(?<![${LETTERS}\d-])(?=[XVI])(X{0,3})(IX|IV|V?I{0,3})(?=(?:er|e|ème|th|st|nd|rd)?(?![${LETTERS}\d]))`,
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
function readWords(text: string, lang: Lang, quantities: Quantity[]): readonly Mention[] {
  const words = NUMBER_WORDS[lang];
  const spoken: Spoken[] = [];
  for (const match of text.matchAll(WORD)) {
    const entry = words.get(match[0].toLowerCase());
    if (entry === undefined) continue;
    if (
      match[0].startsWith('cent') &&
      /(?:pour|per)[ \u00A0\u202F]?$/u.test(text.slice(Math.max(0, match.index - 5), match.index))
    )
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
      const phrase = phraseAt(spoken, n, { text, lang });
      const tail = tailAt(text, phrase.end, lang);
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
        also: otherReadings(phrase, text, lang),
      });
      n = phrase.next;
      // “And a half million” has been read with the number before it.
      const half = AND_A_HALF.exec(text.slice(phrase.end, phrase.end + LOOKED_AHEAD))?.[0].length ?? 0;
      while ((spoken[n]?.start ?? Infinity) < phrase.end + half) n++;
    }
  }
  return scales;
}

/** As many characters as AND_A_HALF and COUNTED_BY look at. */
const LOOKED_AHEAD = 24;

function otherReadings({ value, end }: Phrase, text: string, lang: Lang): readonly number[] {
  const after = text.slice(end, end + LOOKED_AHEAD);
  const half = AND_A_HALF.exec(after);
  const scale = SCALES[lang][half?.groups?.['scale'] ?? ''];
  const halved = half === null ? [] : [scale === undefined ? value + unitOf(value) / 2 : (value + 0.5) * scale];
  return [...halved, ...COUNTED_BY.flatMap(([unit, count]) => (unit.test(after) ? [count(value)] : []))];
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
  { text, lang }: { readonly text: string; readonly lang: Lang },
): Phrase {
  let [total, current] = [0, 0];
  let last: NumberWord | undefined;
  let end = 0;
  let next = n;
  for (let word = spoken[next]; word !== undefined; word = spoken[++next]) {
    const { entry } = word;
    const joint = text.slice(end, word.start);
    if (last !== undefined && !(JOINTS[lang].test(joint) && canFollow(last, entry, joint, current))) break;
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

function canFollow(last: NumberWord, entry: NumberWord, joint: string, current: number): boolean {
  if (last.is === 'hint' || last.is === 'many' || last.is === 'ordinal' || entry.is === 'hint') return false;
  const joined = /and|et/u.test(joint);
  const above = last.is === 'hundred' || last.is === 'scale';
  switch (entry.is) {
    case 'hundred':
      return !joined && (last.is === 'scale' || (last.is !== 'hundred' && current < 20));
    case 'scale':
      return !joined && last.is !== 'scale';
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
function sharedUnit(one: Quantity, next: Quantity | undefined, text: string): Quantity | undefined {
  if (next === undefined || one.unit !== '' || one.scale !== 1 || (next.unit === '' && next.scale === 1))
    return undefined;
  const between = text.slice(one.end, next.start);
  return /^[ \u00A0\u202F\u2009]?(?:[-–—,]|to|and|or|à|et|ou)?[ \u00A0\u202F\u2009]?$/u.test(between)
    ? next
    : undefined;
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
