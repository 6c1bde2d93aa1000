/** Turns a text and an ordered list of spacing rules into the edits that give each gap the space its rule wants. */
import { CAPITALS, LETTERS, MARKS } from './latin.ts';
import type { Edit } from './language.ts';

/** Never breaks, never stretches, as wide as a word space. */
export const NO_BREAK = '\u00A0';
/** Never breaks, never stretches, a fifth of an em or less (`espace fine insécable`). */
export const NARROW = '\u202F';

/** A character class of every space a source may use for one of ours: ordinary, no-break, narrow no-break, thin. */
export const SPACE = '[ \u00A0\u202F\u2009]';
/** The gap between two words, in a pattern. */
export const GAP = `${SPACE}+`;
/** The gap before a mark, which may be nothing. */
export const PERHAPS = `${SPACE}*`;
/** Neither letter nor digit goes before, or after. */
export const NOT_IN_WORD = `(?<![${LETTERS}\\d])`;
export const WORD_ENDS = `(?![${LETTERS}${MARKS}\\d])`;

/** What a gap becomes. A rule must not see which of the spaces the gap holds, or a second run would not agree with the first. */
export interface SpacingRule {
  /** Matches the gap and nothing else. */
  readonly find: RegExp;
  /** '' takes the space away. */
  readonly space: string;
  /** Whether it may put a space where there is none. */
  readonly inserts?: true;
}

/** Which edits are asked for: all, or those alone that put a space where there is none. */
export type Wanted = 'all' | 'missing';

/**
 * A rule over gaps of one or more spaces: words that must stay on one line. `before` and `after` are patterns of what ends
 * right before the gap and begins right after it, with the `u` flag.
 */
export function bind(before: string, after: string, space = NO_BREAK): SpacingRule {
  return { find: new RegExp(`(?<!${SPACE})${GAP}(?=${after})(?<=${before}${GAP})`, 'gu'), space };
}

/** A rule over gaps that the source may have left out: the space of a mark. `before` must end in other than a space. */
export function set(before: string, after: string, space: string): SpacingRule {
  const find = new RegExp(`(?<!${SPACE})${PERHAPS}(?=${after})(?<=${before}${PERHAPS})`, 'gu');
  return { find, space, ...(space !== '' && { inserts: true }) };
}

/** Characters beyond it take two UTF-16 units. */
const LAST_OF_ONE_UNIT = 0xffff;

/** The edits the rules ask for. Where two rules want the same gap, the earlier one has it. */
export function spacingEdits(text: string, rules: readonly SpacingRule[], wanted: Wanted = 'all'): readonly Edit[] {
  const gaps = new Map<number, Edit>();
  for (const { find, space, inserts } of rules) {
    // A rule that is not tried is not compiled: there are dozens, of which few put a space anywhere.
    if (wanted === 'missing' && inserts === undefined) continue;
    // Not by matchAll, which copies the pattern for every text: half of what a short text costs.
    find.lastIndex = 0;
    for (let match = find.exec(text); match !== null; match = find.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!gaps.has(start)) gaps.set(start, { start, end, text: space });
      if (end === start) find.lastIndex = end + ((text.codePointAt(end) ?? 0) > LAST_OF_ONE_UNIT ? 2 : 1);
    }
  }
  return [...gaps.values()]
    .filter((edit) => text.slice(edit.start, edit.end) !== edit.text && (wanted === 'all' || edit.start === edit.end))
    .sort((a, b) => a.start - b.start);
}

/** Any of the words or patterns, longest alternatives written first by the caller. */
export function anyOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

/** A number in figures or Roman numerals, as a reference has it: 5, 70/1, XIV. */
export const REFERENCE_NUMBER = `(?:\\d|[IVXLC]+${WORD_ENDS})`;

/** Units of measure and currency that are written alike in both languages. */
export const UNITS: readonly string[] = [
  'km²',
  'km/h',
  'km',
  'cm',
  'mm',
  'm²',
  'm³',
  'm',
  'kg',
  'mg',
  'g',
  't',
  'ha',
  'ppm',
  'ppb',
  'Hz',
  'kHz',
  'MHz',
  'GHz',
  'kWh',
  'MWh',
  'GWh',
  'TWh',
  'kW',
  'MW',
  'GW',
  'Mt',
  'Gt',
  '°C',
  'min',
  'h',
  's',
  '€',
  '\\$',
  '£',
];

/** Currencies by their letters (ISO 4217) that releases name most: before the amount in English, after it in French. */
export const CURRENCIES: readonly string[] = ['CHF', 'EUR', 'USD', 'GBP', 'CAD', 'AUD', 'JPY', 'CNY', 'XAF', 'XOF'];

/**
 * From 3 to 14 m, 1.5 or 2 km: a range of a measure holds together, where its numbers are short and its unit is a sign; but not
 * one of hours, as 6 h 40 à 22 h 20. `words` is a pattern of what stands between the two.
 */
export function rangesOfMeasures(words: string): readonly SpacingRule[] {
  const number = '\\d{1,4}(?:[.,]\\d{1,3})?';
  const units = UNITS.filter((unit) => !['h', 'min', 's'].includes(unit));
  const measured = `${number}${PERHAPS}${anyOf(...units)}(?![${LETTERS}\\d’'])`;
  const first = `(?<![\\d.,/-])${number}`;
  return [bind(first, `${words}${GAP}${measured}`), bind(`${first}${GAP}${words}`, measured)];
}

/**
 * 10 000, 1 500 000; but not in 2014 100, F-75 007, nor after 70/1, nor among the groups of a telephone: +41 22 917 12 34. A row
 * of more groups is no number. `letters` is a class of those that a word of the language has.
 */
export function thousands(letters: string, space: string, { any, first } = FIGURES): SpacingRule {
  return bind(
    `(?<![${letters}${any}.,٫٬/+])(?<![${letters}]-)(?<![${any}+]${GAP})[${first}][${any}]{0,2}(?:${GAP}[${any}]{3}){0,8}`,
    `[${any}]{3}(?![${any}])(?!(?:${GAP}[${any}]{3}){0,8}${GAP}(?:[${any}]{1,2}|[${any}]{4,})(?![${any}]))`,
    space,
  );
}

/** Figures, for the inside of a class; those that a number may begin with. */
interface Figures {
  readonly any: string;
  readonly first: string;
}

const FIGURES: Figures = { any: '\\d', first: '1-9' };
export const ARABIC_FIGURES: Figures = { any: '٠-٩', first: '١-٩' };

/** +41 22 917 90 00: read as one, and dialled as one. */
export const TELEPHONE_NUMBER: SpacingRule = bind(`\\+\\d(?:${SPACE}|[\\d()-]){0,20}`, '[\\d(]');

/** 24 × 36: neither side is read without the other. */
export const PRODUCT: readonly SpacingRule[] = [bind('\\d', `×${GAP}\\d`), bind(`\\d${GAP}×`, '\\d')];

/** S/PV.9876 (Resumption 1), A/79/6 (Part II): the symbol of a record or a document with the part that it is of. */
export const SYMBOL_PARTS: readonly SpacingRule[] = [
  bind(
    '(?<![A-Za-z])[A-Z][A-Za-z]{0,9}/[A-Za-z0-9./-]{1,40}',
    `\\((?:Resumption|Part|Sect\\.|Vol\\.)${GAP}[\\dIVXLC]{1,6}\\)`,
  ),
  bind('/[A-Za-z0-9./-]{1,40}[ \u00A0\u202F\u2009]{1,4}\\((?:Resumption|Part|Sect\\.|Vol\\.)', '[\\dIVXLC]{1,6}\\)'),
];

/** Rules that hold in every language we have: telephones, initials and the numbers of rulers and wars. */
export const COMMON_RULES: readonly SpacingRule[] = [
  TELEPHONE_NUMBER,
  ...PRODUCT,
  ...SYMBOL_PARTS,
  // J. Smith, J. K. Smith, J.-P. Dupont; but not after U.N., where a sentence may end.
  bind(`(?<![${LETTERS}.])[${CAPITALS}]\\.`, `[${CAPITALS}][${LETTERS}.]`),
  // Jean-Paul II, World War II. A single letter may be a word (I) or an initial.
  bind(`[${CAPITALS}][${LETTERS}]+`, `[IVX]{2,}${WORD_ENDS}`),
];
