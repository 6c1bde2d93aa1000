/** French by the house that prints it: the spaces of its marks, which words stay together, how a date reads. */
import { clockTimeOf, type ClockTime, type IsoDate, type Status } from '../../statement/index.ts';
import { CAPITALS, itemCount, LATIN_HANGING, LATIN_LETTERS, LETTERS, offsetFromUtc } from '../latin.ts';
import {
  CURRENCIES,
  anyOf,
  bind,
  COMMON_RULES,
  GAP,
  NARROW,
  NO_BREAK,
  NOT_IN_WORD,
  PERHAPS,
  rangesOfMeasures,
  REFERENCE_NUMBER,
  set,
  SPACE,
  spacingEdits,
  thousands,
  UNITS,
  WORD_ENDS,
  type SpacingRule,
} from '../spacing.ts';
import type { Edit, Setting } from '../language.ts';

/** The spaces one house wants at its marks; '' is none. */
interface MarkSpaces {
  /** Before ; ! ? */
  readonly high: string;
  readonly colon: string;
  /** Inside « ». */
  readonly quotes: string;
  readonly percent: string;
}

/** Imprimerie nationale, Lexique des règles typographiques; EU Interinstitutional Style Guide; Le guide du rédacteur (Canada). */
const PROFILES = {
  un: { high: NARROW, colon: NO_BREAK, quotes: NARROW, percent: NARROW },
  'imprimerie-nationale': { high: NARROW, colon: NO_BREAK, quotes: NARROW, percent: NARROW },
  eu: { high: '', colon: '', quotes: NO_BREAK, percent: NO_BREAK },
  ca: { high: '', colon: NO_BREAK, quotes: NO_BREAK, percent: NO_BREAK },
} as const satisfies Record<string, MarkSpaces>;

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

const MONTH = `${anyOf(...MONTHS)}${WORD_ENDS}`;
const DAY = `${NOT_IN_WORD}(?:1er|\\d{1,2})`;
const YEAR = `\\d{4}${WORD_ENDS}`;

/** What several numbers stand after, and the words between the first and the last of them. */
const SEVERAL = `${NOT_IN_WORD}${anyOf('[Nn]os', '[Nn]°s', '[Pp]p\\.', '§§')}`;
const RANGE = anyOf('à', 'et', 'ou');
/** The same spelled out: from one to another is one thing that is referred to; one and another are two, and longer than a line's end can wait for. */
const SEVERAL_SPELLED = `${NOT_IN_WORD}${anyOf('[Aa]rticles', '[Cc]hapitres', '[Pp]aragraphes', '[Aa]nnexes', '[Ff]igures')}`;

/**
 * Units that are spelled out: a number is read with its measure. Not those of time, which stand in every paragraph: to hold
 * them too costs more lines than it mends.
 */
const MEASURES = [
  '(?:kilo|centi|milli)?mètres?',
  'milles?',
  'hectares?',
  'kilogrammes?',
  'tonnes?',
  'litres?',
  'degrés?',
  'heures?',
  'dollars?',
  'euros?',
  'francs?',
];

const BINDINGS: readonly SpacingRule[] = [
  thousands(LETTERS, NARROW),
  // 30 juillet 2014, 1er mai.
  bind(DAY, MONTH),
  bind(`${DAY}${GAP}${anyOf(...MONTHS)}`, YEAR),
  // M. Ban, Mme la Présidente, S. E. M. Ban.
  bind(
    `(?<![${LETTERS}.])${anyOf('MM?\\.', 'Mmes?', 'Mlles?', 'Me', 'Drs?', 'Prs?', 'Mgr', `S\\.${PERHAPS}(?:E|Exc|M)\\.`)}`,
    `(?:[${CAPITALS}]|l(?:[ea]${GAP}|’))`,
  ),
  bind(`(?<![${LETTERS}.])S\\.`, '(?:E|Exc|M)\\.'),
  // 10 km, 100 millions, 10 h 30, 5 pour cent.
  bind(
    '\\d',
    `${anyOf(...UNITS, ...CURRENCIES, 'millions?', 'milliards?', 'pour cent', ...MEASURES)}(?![${LETTERS}\\d’'])`,
  ),
  bind(`\\d${GAP}h`, `\\d{2}${WORD_ENDS}`),
  // n° 5, no 5, art. 3, p. 12, article 5.
  bind(
    `${NOT_IN_WORD}${anyOf(
      '[Nn]os?',
      '[Nn]°s?',
      '[Nn]ᵒˢ?',
      '[Pp]p?\\.',
      '[Aa]rt\\.',
      '[Pp]ar\\.',
      '[Aa]l\\.',
      '[Cc]hap\\.',
      '[Vv]ol\\.',
      '[Ff]ig\\.',
      '§§?',
      '[Aa]rticles?',
      '[Cc]hapitres?',
      '[Pp]aragraphes?',
      '[Aa]nnexes?',
      '[Rr]ésolution',
      '[Oo]bjectif',
      '[Qq]uai',
      '[Ss]alle',
      '[Pp]orte',
      '[Jj]etée',
      '[Tt]erminal',
      '[Bb]âtiment',
      '[Tt]ableau',
      '[Ff]igures?',
    )}`,
    REFERENCE_NUMBER,
  ),
  // nos 1 à 3, pp. 12 et 13.
  bind(`${SEVERAL}${GAP}\\d+`, `${RANGE}${GAP}\\d`),
  bind(`${SEVERAL}${GAP}\\d+${GAP}${RANGE}`, '\\d'),
  // paragraphes 2 à 7.
  bind(`${SEVERAL_SPELLED}${GAP}\\d+`, `à${GAP}\\d`),
  bind(`${SEVERAL_SPELLED}${GAP}\\d+${GAP}à`, '\\d'),
  // 3 à 14 m.
  ...rangesOfMeasures(RANGE),
  // XXIe siècle.
  bind(`${NOT_IN_WORD}[IVX]+(?:e|er)`, `siècles?${WORD_ENDS}`),
  ...COMMON_RULES,
];

/** Marks of which a second one closes up to the first: ?! and !! and …? */
const MARK = ';:!?…';
/** After these a mark stands for itself: (?) and “!”. */
const OPENING = '([{“‘«‹¿¡';
/** What a mark may be followed by; before a letter, a digit or a slash it is part of a time, a ratio or an address. */
const MARK_ENDS = `(?=$|[ \u00A0\u202F\u2009)\\]}»›”’"',.…;:!?—–-])`;

function markRules(spaces: MarkSpaces): readonly SpacingRule[] {
  return [
    set('[«‹]', '[^»› \u00A0\u202F\u2009]', spaces.quotes),
    set('[^«‹ \u00A0\u202F\u2009]', '[»›]', spaces.quotes),
    ...[
      { mark: '[;!?]', space: spaces.high },
      { mark: ':', space: spaces.colon },
    ].flatMap(({ mark, space }) => [
      set(`[^${escapeClass(OPENING + MARK)} \u00A0\u202F\u2009]`, `${mark}${MARK_ENDS}`, space),
      bind(`[${MARK}]`, `${mark}${MARK_ENDS}`, space),
    ]),
    set('\\d', `[%‰]${WORD_ENDS}`, spaces.percent),
  ];
}

function escapeClass(characters: string): string {
  return characters.replace(/[[\](){}]/gu, '\\$&');
}

/** The rules of each profile; a house that has the spaces of another shares its rules. */
const RULES: Readonly<Record<string, readonly SpacingRule[]>> = rulesByProfile();

function rulesByProfile(): Readonly<Record<string, readonly SpacingRule[]>> {
  const bySpaces = new Map<string, readonly SpacingRule[]>();
  return Object.fromEntries(
    Object.entries(PROFILES).map(([name, spaces]) => {
      const key = Object.values(spaces).join('|');
      const rules = bySpaces.get(key) ?? [...markRules(spaces), ...BINDINGS];
      bySpaces.set(key, rules);
      return [name, rules];
    }),
  );
}

/**
 * The letters that are raised (Imprimerie nationale, Lexique, on abbreviations and numbers): of ordinals in figures, 1er,
 * 2e, and in Roman ones, XIXe, Ier; of Mme, Mlle, Mgr, Me before a name; of no 5 and nos 5 et 6.
 */
const RAISED: readonly RegExp[] = [
  new RegExp(`(?<=${NOT_IN_WORD}\\d{1,4})(?:ers?|res?|es?|nd(?:es?|s)?)${WORD_ENDS}`, 'gu'),
  new RegExp(`(?<=${NOT_IN_WORD}(?!I(?!X|V|I)e)[IVX]{1,8})e${WORD_ENDS}|(?<=${NOT_IN_WORD}I)er${WORD_ENDS}`, 'gu'),
  new RegExp(`(?<=${NOT_IN_WORD}M)(?:mes?|lles?|gr|e)(?=${SPACE}(?:[${CAPITALS}]|l(?:[ea]${SPACE}|’)))`, 'gu'),
  new RegExp(`(?<=${NOT_IN_WORD}[Nn])os?(?=${SPACE}\\d)`, 'gu'),
];

function raisedLetters(text: string): readonly Pick<Edit, 'start' | 'end'>[] {
  const found = RAISED.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return found.sort((a, b) => a.start - b.start);
}

function rulesOf(profile: string): readonly SpacingRule[] {
  const rules = Object.hasOwn(RULES, profile) ? RULES[profile] : undefined;
  if (rules === undefined) throw new Error(`French has no spacing profile “${profile}”`);
  return rules;
}

function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day === 1 ? '1er' : day} ${MONTHS[(month ?? 0) - 1]} ${year}`;
}

/** Imprimerie nationale, Lexique, on hours: 10 heures, 10 h 30; the day has twenty-four. */
function formatTime({ hour, minute }: ClockTime): string {
  if (minute === 0) return `${String(hour)} heure${hour < 2 ? '' : 's'}`;
  return `${String(hour)} h ${String(minute).padStart(2, '0')}`;
}

/** Articles, prepositions, conjunctions; what is elided, such as l’ and d’, is part of the word after it. */
const LEANING: ReadonlySet<string> = new Set(
  (
    'le la les un une des du de à au aux en et ou où que qui ce cet cette ces son sa ses leur leurs notre nos votre vos ' +
    'par pour sur sous dans avec sans chez vers contre entre parmi selon depuis pendant dès ne pas très plus ' +
    'd’un d’une qu’un qu’une l’un l’une aux ni mais si afin comme lors'
  ).split(' '),
);

const STATUS_LINES: Readonly<Record<Status, string | undefined>> = {
  'check-against-delivery': 'Seul le prononcé fait foi',
  'as-prepared': 'Texte tel que préparé',
  'as-delivered': 'Texte tel que prononcé',
  final: undefined,
};

export const setting: Setting = {
  tag: 'fr',
  direction: 'ltr',
  script: 'Latn',
  letters: LATIN_LETTERS,
  quotes: [
    ['« ', ' »'],
    ['“', '”'],
  ],
  hanging: LATIN_HANGING,
  spacingProfiles: Object.keys(PROFILES),
  hyphenation: { patterns: 'fr/hyph-fr.tex', letters: LATIN_LETTERS, fewestBefore: 3, fewestAfter: 3 },
  space: (text, profile, wanted) => spacingEdits(text, rulesOf(profile), wanted),
  raised: raisedLetters,
  formatDate,
  leaning: LEANING,
  noteMark: 'before-punctuation',
  months: MONTHS,
  sizeFactor: 1,
  // Statements run 20 to 31 % longer in French, messages of few words less.
  relativeLength: 1.2,
  // a), i): United Nations practice in French; the dash is the French bullet.
  listMarker: (depth, number) => (number === undefined ? (depth === 0 ? '–' : '•') : `${itemCount(depth, number)})`),
  formatDateline: (place, date) => `${place}, le ${formatDate(date)}`,
  formatStatus: (status) => STATUS_LINES[status],
  formatEmbargo: (until, zone) => {
    const time = clockTimeOf(until);
    return `Sous embargo jusqu’au ${formatDate(time.date)} à ${formatTime(time)} (${zone ?? offsetFromUtc(time)})`;
  },
};
