/** Numbers as Arabic says and writes them, with what is written together with them and what may stand around. */
import type { FigureWords, SpokenNumbers } from '../check-words.ts';
import { once } from '../language.ts';
import { ARABIC_LETTERS, ARABIC_MARKS } from '../latin.ts';
import { SPACE } from '../spacing.ts';

const ENDS = `(?![${ARABIC_LETTERS}])`;
const MARKS = new RegExp(`[${ARABIC_MARKS}]`, 'gu');

export const figures: FigureWords = {
  group: ',',
  decimal: '.',
  tail:
    `(?:${SPACE}?(?<scale>ألف|ألفاً|ألفًا|ألفا|آلاف|مليون|مليوناً|مليونًا|مليونا|ملايين|مليار|ملياراً|مليارًا|مليارات|بليون|بليوناً|بليونًا|بلايين|تريليون|تريليونات)${ENDS})?` +
    `(?:${SPACE}?(?<percent>في${SPACE}(?:المائة|المئة)${ENDS}|بالمائة${ENDS}|بالمئة${ENDS}|%))?` +
    `(?:${SPACE}?(?:من${SPACE})?(?<money>(?:ال)?دولار(?:اً|ًا|ات)?${SPACE}(?:ال)?(?<country>كندي(?:ة)?|أسترالي(?:ة)?)|(?:ال)?دولار(?:اً|ًا|ات)?(?:${SPACE}(?:من${SPACE}دولارات${SPACE}الولايات${SPACE}المتحدة|أمريكي(?:اً|ًا|ة)?))?|دولارات|يورو|جنيه(?:اً|ًا|ات)?(?:${SPACE}إسترليني(?:اً|ًا|ة)?)?|فرنك(?:اً|ًا|ات)?${SPACE}سويسري(?:اً|ًا|ة)?|فرنك(?:اً|ًا|ات)?|ين|يوان(?:اً|ًا)?|روبية|\\$|€|£|USD|EUR|GBP|CHF|JPY)${ENDS})?`,
  scales: {
    ...Object.fromEntries(['ألف', 'ألفاً', 'ألفًا', 'ألفا', 'آلاف'].map((word) => [word, 1e3])),
    ...Object.fromEntries(['مليون', 'مليوناً', 'مليونًا', 'مليونا', 'ملايين'].map((word) => [word, 1e6])),
    ...Object.fromEntries(
      ['مليار', 'ملياراً', 'مليارًا', 'مليارات', 'بليون', 'بليوناً', 'بليونًا', 'بلايين'].map((word) => [word, 1e9]),
    ),
    ...Object.fromEntries(['تريليون', 'تريليونات'].map((word) => [word, 1e12])),
  },
  currencies: [
    ['كندي', 'CAD'],
    ['أسترالي', 'AUD'],
    ['دولار', 'USD'],
    ['يورو', 'EUR'],
    ['جنيه', 'GBP'],
    ['سويسري', 'CHF'],
    ['فرنك', 'franc'],
    ['يوان', 'CNY'],
    ['روبية', 'INR'],
    ['^ين$', 'JPY'],
  ],
  decades: {
    pattern: `(?<decade>عشرين|ثلاثين|أربعين|خمسين|ستين|سبعين|ثمانين|تسعين)(?:ات|يات)${SPACE}القرن${SPACE}(?<century>الماضي|العشرين|التاسع${SPACE}عشر)`,
    year: ({ century = '', decade = '' }) =>
      (century.startsWith('التاسع') ? 1800 : 1900) + (spoken().tens[decade] ?? 0),
  },
  range: 'إلى|و|أو',
  compared: 'من|مقابل|إلى',
  below: 'ناقص|تحت|سالب|دون|انخف|تراج|هبو?ط|نقص|أقل|خسار|خسر|عجز|تقل',
  romanOrdinal: '(?!)',
};

/** By its gender and its case: ثلاث, ثلاثة. */
function counted(stems: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(stems).flatMap(([stem, value]) => [
      [stem, value],
      [`${stem}ة`, value],
    ]),
  );
}

function tens(stems: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(stems).flatMap(([stem, value]) => [
      [`${stem}ون`, value],
      [`${stem}ين`, value],
    ]),
  );
}

/** What is written together with a word: and, so, with, for, as; the article. */
const PREFIXES = /^(?<joint>[وف])?(?<rest>(?:[بلك])?(?:ال|لل)?)(?<word>.{2,})$/u;

export const spoken = once((): SpokenNumbers => ({
  one: ['واحد', 'واحدة', 'واحدا', 'أحد', 'إحدى'],
  units: {
    اثنان: 2,
    اثنين: 2,
    اثنا: 2,
    اثني: 2,
    اثنتان: 2,
    اثنتين: 2,
    اثنتا: 2,
    اثنتي: 2,
    ...counted({ ثلاث: 3, أربع: 4, خمس: 5, ست: 6, سبع: 7, ثمان: 8, تسع: 9 }),
    ثماني: 8,
    ثمانية: 8,
    ...counted({ عشر: 10 }),
  },
  tens: tens({ عشر: 20, ثلاث: 30, أربع: 40, خمس: 50, ست: 60, سبع: 70, ثمان: 80, تسع: 90 }),
  ordinals: {
    أول: 1,
    أولى: 1,
    أولا: 1,
    // Of eleven and twenty-one.
    حادي: 1,
    حادية: 1,
    ...counted({ ثالث: 3, رابع: 4, خامس: 5, سادس: 6, سابع: 7, ثامن: 8, تاسع: 9, عاشر: 10 }),
  },
  hundred: [],
  hundreds: {
    مائة: 100,
    مئة: 100,
    مائتان: 200,
    مئتان: 200,
    مائتين: 200,
    مئتين: 200,
    مائتي: 200,
    مئتي: 200,
    ...Object.fromEntries(
      Object.entries({ ثلاث: 300, أربع: 400, خمس: 500, ست: 600, سبع: 700, ثمان: 800, ثماني: 800, تسع: 900 }).flatMap(
        ([stem, value]) => [
          [`${stem}مائة`, value],
          [`${stem}مئة`, value],
        ],
      ),
    ),
    ألفان: 2000,
    ألفين: 2000,
    ألفي: 2000,
    مليونان: 2e6,
    مليونين: 2e6,
    مليوني: 2e6,
    ملياران: 2e9,
    مليارين: 2e9,
    ملياري: 2e9,
    بليونين: 2e9,
    بليوني: 2e9,
  },
  scales: {
    ألف: 1e3,
    ألفا: 1e3,
    مليون: 1e6,
    مليونا: 1e6,
    مليار: 1e9,
    مليارا: 1e9,
    بليون: 1e9,
    بليونا: 1e9,
    تريليون: 1e12,
  },
  many: { مئات: 100, مائات: 100, آلاف: 1e3, ألوف: 1e3, ملايين: 1e6, مليارات: 1e9, بلايين: 1e9, تريليونات: 1e12 },
  hints: {
    ...Object.fromEntries(['ثان', 'ثاني', 'ثانية', 'ثانيا'].map((word) => [word, [2]])),
    ثالثا: [3],
    كلا: [2],
    كلتا: [2],
    كلاهما: [2],
    ضعف: [2],
    ضعفي: [2],
    ضعفين: [2],
    تضاعف: [2],
    تضاعفت: [2],
    مرتين: [2],
    ثنائي: [2],
    ثنائية: [2],
    ثلثي: [3],
    ثلثا: [3],
    أرباع: [4],
    أخماس: [5],
    صفر: [0],
    وحيد: [1],
    وحيدة: [1],
    فقط: [1],
    مرة: [1],
    أسبوع: [7],
    أسابيع: [7],
    عقد: [10],
    عقود: [10],
    عشرات: [10],
    قرن: [100],
    قرون: [100],
    قرنان: [200],
    قرنين: [200],
    عقدان: [20],
    عقدين: [20],
    ألفية: [1000],
    مئوية: [100],
  },
  portions: [
    { value: 2, share: 50, words: ['نصف', 'منتصف'] },
    { value: 4, share: 25, words: ['ربع'] },
    { value: 3, share: 33, words: ['ثلث'] },
  ],
  joint: '(?:[ \u00A0\u202F\u2009]|[ \u00A0\u202F\u2009]و)',
  and: 'و',
  per: 'في',
  andAHalf: ' ونصف(?: ال)?(?: ?(?<scale>مليون|مليار|بليون))?',
  countedBy: [
    { after: ' عقود', each: 10 },
    { after: ' أسابيع', each: 7, more: 1 },
  ],
  idioms:
    'مجموعة ال(?:عشرين|سبعة?)(?!\\p{L})|في المقام الأول|بالدرجة الأولى|للمرة الأولى|أول الأمر|أحد(?! عشر)|إحدى(?! عشرة)|واحدا تلو الآخر',
  onesFirst: true,
  bare: (written) => {
    const { joint = '', rest = '', word = '' } = PREFIXES.exec(written.replace(MARKS, ''))?.groups ?? {};
    const plain = written.replace(MARKS, '');
    return [
      { word: plain, joined: 0 },
      { word: `${rest}${word}`, joined: joint.length },
      { word, joined: joint.length },
    ];
  },
  // A dual says two, and so does a verb of two.
  forms: [
    { pattern: '.{3,}(?:ان|ين|تا|تي|ا|ي)$', values: [2] },
    { pattern: '.{2,}(?:ة|ا|ً)$', values: [1] },
  ],
}));
