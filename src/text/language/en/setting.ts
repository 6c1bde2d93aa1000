/** English as the United Nations writes it: which words stay together, where they break, how a date reads. */
import { clockTimeOf, type ClockTime, type IsoDate, type Status } from '../../statement/index.ts';
import { CAPITALS, itemCount, LATIN_HANGING, LATIN_LETTERS, LETTERS, offsetFromUtc } from '../latin.ts';
import {
  CURRENCIES,
  anyOf,
  bind,
  COMMON_RULES,
  GAP,
  NO_BREAK,
  NOT_IN_WORD,
  rangesOfMeasures,
  REFERENCE_NUMBER,
  spacingEdits,
  thousands,
  UNITS,
  WORD_ENDS,
  type SpacingRule,
} from '../spacing.ts';
import type { Setting } from '../language.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const MONTH = `${anyOf(...MONTHS)}${WORD_ENDS}`;
const DAY = `${NOT_IN_WORD}\\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = `\\d{4}${WORD_ENDS}`;

/** What several numbers stand after, and the words between the first and the last of them. */
const SEVERAL = `${NOT_IN_WORD}${anyOf('[Nn]os\\.', '[Pp]p\\.', '[Aa]rts\\.', '[Pp]aras\\.', '§§')}`;
const RANGE = anyOf('to', 'and', 'or');
/** The same spelled out: from one to another is one thing that is referred to; one and another are two, and longer than a line's end can wait for. */
const SEVERAL_SPELLED = `${NOT_IN_WORD}${anyOf('Articles', 'Chapters', 'Sections', 'Annexes', '[Pp]aragraphs', 'Figures')}`;

/**
 * Units that are spelled out: a number is read with its measure. Not those of time, which stand in every paragraph: to hold
 * them too costs more lines than it mends.
 */
const MEASURES = [
  '(?:kilo|centi|milli)?met(?:re|er)s?',
  'miles?',
  'feet',
  'hectares?',
  'acres',
  'kilograms?',
  'tonn?es?',
  'tons?',
  'lit(?:re|er)s?',
  'degrees?',
  'dollars?',
  'euros?',
  'cents?',
  'francs?',
];

const RULES: readonly SpacingRule[] = [
  thousands(LETTERS, NO_BREAK),
  // 30 July 2014; July 30, 2014.
  bind(DAY, MONTH),
  bind(`${DAY}${GAP}${anyOf(...MONTHS)}`, YEAR),
  bind(`${NOT_IN_WORD}${anyOf(...MONTHS)}`, `\\d{1,2}(?:st|nd|rd|th)?${WORD_ENDS}`),
  // Mr. Ban, Mr Ban, H.E. Mr. Ban.
  bind(
    `(?<![${LETTERS}.])${anyOf('Mr', 'Mrs', 'Ms', 'Messrs', 'Mx', 'Dr', 'Prof', 'Rev', 'Hon', 'St', 'H\\.E', 'H\\.H', 'H\\.M', 'H\\.R\\.H')}\\.?`,
    `[${CAPITALS}]`,
  ),
  // 10 km, 5 per cent, 3 million, 10 a.m.
  bind(
    '\\d',
    `(?:${anyOf(...UNITS, ...CURRENCIES, 'per cent', 'percent', 'million', 'billion', 'trillion', ...MEASURES)}(?![${LETTERS}\\d’'])|[ap]\\.m\\.)`,
  ),
  bind(`\\d${GAP}per`, 'cent(?![a-z])'),
  // CHF 1,250,000, US$ 5.
  bind(`${NOT_IN_WORD}${anyOf(...CURRENCIES)}`, '\\d'),
  bind('[$€£]', '\\d'),
  // No. 5, p. 3, Article 5, paragraph 4.
  bind(
    `${NOT_IN_WORD}${anyOf(
      '[Nn]os?\\.',
      '[Pp]p?\\.',
      '[Aa]rts?\\.',
      '[Pp]aras?\\.',
      '[Vv]ol\\.',
      '[Cc]h\\.',
      '[Ff]ig\\.',
      '[Ss]ect?\\.',
      '§§?',
      'Articles?',
      'Chapters?',
      'Sections?',
      'Annex(?:es)?',
      'Part',
      'Goal',
      'Protocol',
      'Rule',
      '[Pp]aragraphs?',
      '[Rr]esolution',
      'Pier',
      'Berth',
      'Gate',
      'Room',
      'Hall',
      'Terminal',
      'Building',
      'Platform',
      'Table',
      'Figures?',
    )}`,
    REFERENCE_NUMBER,
  ),
  // Nos. 1 to 3, pp. 12 and 13.
  bind(`${SEVERAL}${GAP}\\d+`, `${RANGE}${GAP}\\d`),
  bind(`${SEVERAL}${GAP}\\d+${GAP}${RANGE}`, '\\d'),
  // Paragraphs 2 to 7.
  bind(`${SEVERAL_SPELLED}${GAP}\\d+`, `to${GAP}\\d`),
  bind(`${SEVERAL_SPELLED}${GAP}\\d+${GAP}to`, '\\d'),
  // 3 to 14 m.
  ...rangesOfMeasures(RANGE),
  ...COMMON_RULES,
];

function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 0) - 1]} ${year}`;
}

/** United Nations Editorial Manual, on times: 10 a.m., 10.30 a.m., 12 noon; midnight by figures, which nobody mistakes. */
function formatTime({ hour, minute }: ClockTime): string {
  if (hour === 12 && minute === 0) return '12 noon';
  if (hour === 0) return `00:${String(minute).padStart(2, '0')}`;
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
  return `${String(hour > 12 ? hour - 12 : hour)}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/** Articles, prepositions, conjunctions, and what else a reader waits after for the next word. */
const LEANING: ReadonlySet<string> = new Set(
  (
    'a an the of on in at to by for from with into onto upon over under about against between among amid through ' +
    'throughout towards toward within without during before after since until and or nor but that which who whose ' +
    'this these those its his her their our your as than if is are be not no'
  ).split(' '),
);

const STATUS_LINES: Readonly<Record<Status, string | undefined>> = {
  'check-against-delivery': 'Check against delivery',
  'as-prepared': 'As prepared for delivery',
  'as-delivered': 'As delivered',
  final: undefined,
};

export const setting: Setting = {
  tag: 'en-GB',
  direction: 'ltr',
  script: 'Latn',
  letters: LATIN_LETTERS,
  quotes: [
    ['“', '”'],
    ['‘', '’'],
  ],
  hanging: LATIN_HANGING,
  spacingProfiles: ['un'],
  // The American set, as usual for engines' plain English: the British one leaves some paragraphs without any setting.
  hyphenation: { patterns: 'en/hyph-en-us.tex', letters: LATIN_LETTERS, fewestBefore: 3, fewestAfter: 3 },
  space: (text, profile, wanted) => {
    if (profile !== 'un') throw new Error(`English has no spacing profile “${profile}”`);
    return spacingEdits(text, RULES, wanted);
  },
  formatDate,
  leaning: LEANING,
  noteMark: 'after-punctuation',
  months: MONTHS,
  sizeFactor: 1,
  relativeLength: 1,
  // (a), (i): United Nations Editorial Manual, on sub-paragraphs.
  listMarker: (depth, number) => (number === undefined ? (depth === 0 ? '•' : '–') : `(${itemCount(depth, number)})`),
  formatDateline: (place, date) => `${place}, ${formatDate(date)}`,
  formatStatus: (status) => STATUS_LINES[status],
  formatEmbargo: (until, zone) => {
    const time = clockTimeOf(until);
    return `Embargoed until ${formatDate(time.date)}, ${formatTime(time)} (${zone ?? offsetFromUtc(time)})`;
  },
};
