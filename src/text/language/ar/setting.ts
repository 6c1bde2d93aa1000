/** Arabic as the United Nations writes it: both names of each month, figures that are read everywhere, angle quotes. */
import { clockTimeOf, type ClockTime, type IsoDate, type Status } from '../../statement/index.ts';
import { ARABIC_LETTERS, ARABIC_MARKS, CAPITALS, LETTERS, MARKS, offsetFromUtc, SMALL } from '../latin.ts';
import {
  anyOf,
  bind,
  ARABIC_FIGURES,
  GAP,
  NARROW,
  NO_BREAK,
  PERHAPS,
  set,
  SPACE,
  spacingEdits,
  thousands,
  UNITS,
  PRODUCT,
  SYMBOL_PARTS,
  TELEPHONE_NUMBER,
  type SpacingRule,
} from '../spacing.ts';
import type { Setting } from '../language.ts';

const MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
] as const;

/** By both names, or by one as many papers have it. */
const MONTH = `${anyOf(...MONTHS.flatMap((month) => [month, ...month.split('/')]).map((name) => name.replace(' ', GAP)))}(?![${ARABIC_LETTERS}])`;
const YEAR = '(?:1[89]|20)\\d{2}(?!\\d)';

/** What numbers are counted in; a unit that is spelled out is read with its number, and a sign may go on: م³/ث. */
const COUNTS = [
  'آلاف',
  'ألفا?',
  'ملايين',
  'مليونا?',
  'بلايين',
  'بليونا?',
  'مليارات',
  'مليارا?',
  'في المائة',
  'م',
  'سم',
  'مم',
  'ملم',
  'كم',
  'كلم',
  'كغ',
  'كجم',
  'ملغ',
  '(?:كيلو|ميغا|غيغا|تيرا)واط',
  '(?:كيلو|سنتي|ملي)?مترا?',
  'أمتار',
  'هكتارا?',
  'هكتارات',
  'طنا?',
  'أطنان',
  'لترا?',
  'لترات',
  'درجة',
  'درجات',
  'دقيقة',
  'دقائق',
  'ساعة',
  'ساعات',
  'يوما?',
  'أيام',
  'أسبوعا?',
  'أسابيع',
  'شهرا?',
  'أشهر',
  'عاما?',
  'أعوام',
  'سنة',
  'سنوات',
  'دولارا?',
  'دولارات',
];
/** Before numbers; و and the like may be written with them. */
const REFERENCES = [
  'المادة',
  'المادتين',
  'المواد',
  'الفقرة',
  'الفقرات',
  'القرار',
  'البند',
  'الهدف',
  'الفصل',
  'الصفحة',
  'رقم',
  'الجدول',
  'الشكل',
  'ص\\.',
];

const RULES: readonly SpacingRule[] = [
  // 30 تموز/يوليه 2014: on one line, or on two that part its names.
  bind('\\d', MONTH),
  bind(`(?<![${ARABIC_LETTERS}])[وفبلك]?${MONTH}`, YEAR),
  bind(anyOf('كانون', 'تشرين'), `${anyOf('الأول', 'الثاني')}/`),
  // ج. ب. فانتربول; a dash ends a line and begins none.
  bind(`(?<![${ARABIC_LETTERS}.])[${ARABIC_LETTERS}]\\.`, `[${ARABIC_LETTERS}]`),
  bind(`[${ARABIC_LETTERS}\\d»)]`, `[–—]${GAP}`),
  // 48 300: with ordinary spaces its groups would stand in the order of words, the last first (UAX #9, W4).
  // A letter may be written with them (و20 000).
  thousands(LETTERS, NO_BREAK),
  thousands(LETTERS, NO_BREAK, ARABIC_FIGURES),
  TELEPHONE_NUMBER,
  ...PRODUCT,
  ...SYMBOL_PARTS,
  // +٤١ ٢٢ ٩١٧ ١٢ ٣٤
  bind(`\\+[٠-٩](?:${SPACE}|[٠-٩()-]){0,20}`, '[٠-٩(]'),
  bind('[\\d٠-٩]', `${anyOf(...UNITS, ...COUNTS)}(?![${ARABIC_LETTERS}A-Za-z\\d])`),
  bind(`(?<![${ARABIC_LETTERS}])[وفبلك]?${anyOf(...REFERENCES)}`, '[\\d٠-٩]'),
  // A mark stands close to what is before it.
  set('[^ \u00A0\u202F\u2009]', '[،؛؟](?!\\d)', ''),
  set('«', `[^» \u00A0\u202F\u2009]`, ''),
  set('[^« \u00A0\u202F\u2009]', '»', ''),
  bind('\\d', `%${PERHAPS}`, NARROW),
];

function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(day)} ${String(MONTHS[(month ?? 0) - 1])} ${String(year)}`;
}

/** The day has twenty-four hours: الساعة 10:00. */
function formatTime({ hour, minute }: ClockTime): string {
  return `الساعة ${String(hour)}:${String(minute).padStart(2, '0')}`;
}

/** The order in which items are counted by letters (أبجد هوز). */
const COUNTING = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'];

/** (أ), then (1), then 1.; after the last letter, in figures. */
function countOf(depth: number, number: number): string {
  const letter = COUNTING[number - 1];
  if (depth === 0) return `(${letter ?? String(number)})`;
  return depth === 1 ? `(${String(number)})` : `${String(number)}.`;
}

/** Prepositions, conjunctions and what else is read with the next word; those of one letter are written with it. */
const LEANING: ReadonlySet<string> = new Set(
  (
    'في من إلى على عن مع بين لدى عند منذ حتى خلال حول ضد نحو قبل بعد دون عبر تحت فوق أمام وراء وسط بشأن بدون لأجل ' +
    'وفي ومن وإلى وعلى وعن ومع وبين أو أم ثم أن أنّ إن إنّ إذا كما مما عما بما فيما حيث التي الذي الذين اللذين اللتين اللواتي ' +
    'ما لا لم لن ليس هل قد وقد كل كلّ بعض غير أي هذا هذه ذلك تلك هؤلاء هو هي وهو وهي'
  ).split(' '),
);

const STATUS_LINES: Readonly<Record<Status, string | undefined>> = {
  'check-against-delivery': 'يُراجَع النص عند الإلقاء',
  'as-prepared': 'النص كما أُعدَّ للإلقاء',
  'as-delivered': 'النص كما أُلقي',
  final: undefined,
};

export const setting: Setting = {
  tag: 'ar',
  direction: 'rtl',
  script: 'Arab',
  letters: {
    letters: `${LETTERS}${ARABIC_LETTERS}`,
    capitals: CAPITALS,
    small: SMALL,
    marks: `${MARKS}${ARABIC_MARKS}`,
  },
  quotes: [
    ['«', '»'],
    ['“', '”'],
  ],
  hanging: { atEnd: {}, atStart: {} },
  spacingProfiles: ['un'],
  space: (text, profile, wanted) => {
    if (profile !== 'un') throw new Error(`Arabic has no spacing profile “${profile}”`);
    return spacingEdits(text, RULES, wanted);
  },
  formatDate,
  leaning: LEANING,
  noteMark: 'after-punctuation',
  months: MONTHS,
  sizeFactor: 1,
  relativeLength: 0.98,
  listMarker: (depth, number) => (number === undefined ? (depth === 0 ? '•' : '–') : countOf(depth, number)),
  comma: '، ',
  formatDateline: (place, date) => `${place}، ${formatDate(date)}`,
  formatStatus: (status) => STATUS_LINES[status],
  formatEmbargo: (until, zone) => {
    const time = clockTimeOf(until);
    return `محظور النشر حتى ${formatDate(time.date)}، ${formatTime(time)} (${zone ?? offsetFromUtc(time)})`;
  },
};
