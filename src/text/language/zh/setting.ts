/** Chinese in simplified characters: how a date reads, how items are counted, and that it has no spaces of its own. */
import { clockTimeOf, type ClockTime, type IsoDate, type Status } from '../../statement/index.ts';
import { CAPITALS, LETTERS, MARKS, offsetFromUtc, SMALL } from '../latin.ts';
import {
  bind,
  GAP,
  spacingEdits,
  UNITS,
  anyOf,
  PRODUCT,
  SYMBOL_PARTS,
  TELEPHONE_NUMBER,
  thousands,
  NO_BREAK,
  type SpacingRule,
} from '../spacing.ts';
import type { Setting } from '../language.ts';
import { titleWords } from './words.ts';

/** Ideographs, for the inside of a class: those of the tables of characters, and the rarer ones of names. */
const IDEOGRAPHS = '\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{323AF}';
/** Marks that have the width of an ideograph, but for the quotes, which Latin has too. */
const WIDE_MARKS = '\u3001-\u3003\u3008-\u3011\u3014-\u301F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF3D\uFF5B-\uFF5E';
const WIDE = `[${IDEOGRAPHS}${WIDE_MARKS}]`;

/** White is the page's affair: a line that was broken in the source, or a space beside a name in Latin letters, is none. */
const RULES: readonly SpacingRule[] = [
  { find: new RegExp(`(?<=${WIDE})${GAP}`, 'gu'), space: '' },
  { find: new RegExp(`${GAP}(?=${WIDE})`, 'gu'), space: '' },
  // GB/T 15835 has a quarter of an ideograph between groups.
  thousands(LETTERS, NO_BREAK),
  bind('\\d', `${anyOf(...UNITS)}(?![A-Za-z\\d])`),
  TELEPHONE_NUMBER,
  ...PRODUCT,
  ...SYMBOL_PARTS,
];

const MONTHS = Array.from({ length: 12 }, (_, n) => `${String(n + 1)}月`);

function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** The day has twenty-four hours: 10时, 10时30分. */
function formatTime({ hour, minute }: ClockTime): string {
  return `${String(hour)}时${minute === 0 ? '' : `${String(minute).padStart(2, '0')}分`}`;
}

const DIGITS = '〇一二三四五六七八九';

/** 一, 十, 十一, 二十一; from a hundred on in figures, as no list of a statement is. */
function numeral(number: number): string {
  if (number >= 100) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return head + (ones === 0 && tens > 0 ? '' : DIGITS.charAt(ones));
}

/** （一）, then 1., then (1): GB/T 15834, on the numbers of headings and items. */
function countOf(depth: number, number: number): string {
  if (depth === 0) return `（${numeral(number)}）`;
  return depth === 1 ? `${String(number)}.` : `(${String(number)})`;
}

const STATUS_LINES: Readonly<Record<Status, string | undefined>> = {
  'check-against-delivery': '以实际讲话为准',
  'as-prepared': '讲话准备稿',
  'as-delivered': '讲话实录',
  final: undefined,
};

export const setting: Setting = {
  tag: 'zh-Hans',
  direction: 'ltr',
  script: 'Hans',
  letters: { letters: `${LETTERS}${IDEOGRAPHS}`, capitals: CAPITALS, small: SMALL, marks: MARKS },
  quotes: [
    ['“', '”'],
    ['‘', '’'],
  ],
  // A mark that closes up to half an em ends on the edge already.
  hanging: { atEnd: {}, atStart: {} },
  spacingProfiles: ['gb'],
  space: (text, profile, wanted) => {
    if (profile !== 'gb') throw new Error(`Chinese has no spacing profile “${profile}”`);
    return spacingEdits(text, RULES, wanted);
  },
  formatDate,
  titleWords,
  noteMark: 'before-punctuation',
  months: MONTHS,
  sizeFactor: 1,
  // An ideograph says what two or three letters do.
  relativeLength: 0.375,
  listMarker: (depth, number) => (number === undefined ? (depth === 0 ? '•' : '–') : countOf(depth, number)),
  comma: '，',
  formatDateline: (place, date) => `${formatDate(date)}，${place}`,
  formatStatus: (status) => STATUS_LINES[status],
  formatEmbargo: (until, zone) => {
    const time = clockTimeOf(until);
    return `发布限制：${formatDate(time.date)}${formatTime(time)}（${zone ?? offsetFromUtc(time)}）前不得发布`;
  },
};
