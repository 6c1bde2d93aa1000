/** What comparing a text in Arabic with its translation takes. */
import type { CheckWords } from '../check-words.ts';
import { ARABIC_LETTERS } from '../latin.ts';
import { SPACE } from '../spacing.ts';
import { figures, spoken } from './numbers.ts';

const LETTER = `[${ARABIC_LETTERS}]`;
const HOUR = (name: string): string => `(?<${name}>[01]?\\d|2[0-4])(?!\\d)`;
/** In figures, or in words that are read as all numbers are. */
const NUMBER = `(?:\\d{1,3}|${LETTER}+)`;

export const check = (): CheckWords => ({
  script: 'Arabic',
  commonWords: [],
  sharedWords: [],
  acronyms: [],
  tightMarks: '،؛؟.!:',
  // After a word of its own or a figure, and before a word of its own or the end: no comma of thousands, of Latin names or of a list of figures.
  otherMarks: {
    pattern: `(?<=[${ARABIC_LETTERS}\\p{M}\\d%»”)])[,;?](?=${SPACE}*(?:$|\\n|[«“(]?${LETTER}|[»”)]))`,
    own: { ',': '،', ';': '؛', '?': '؟' },
  },
  addressParts: ['ara', 'ar-ae'],
  kinds: {
    'press-release': '^(?:نشرة صحفية|بيان صحفي|بلاغ صحفي)',
    remarks: '^(?:كلمة|ملاحظات|خطاب)(?!\\p{L})',
    message: '^رسالة(?!\\p{L})',
    statement: '^بيان(?!\\p{L})',
  },
  quantities: {
    dates: {
      ordinal: '(?!)',
      first: '(?:ال)?أول',
      joins: 'إلى|حتى|أو|و',
      tightJoins: 'و',
      joined: '[وف]?[بل]?',
      of: 'من',
      everyName: 'with-year',
      ofYear: '(?:عام|سنة|من عام)',
      monthFirst: false,
    },
    times: {
      written:
        `(?<![\\d.,:$€])(?:(?<=الساعة${SPACE})${HOUR('hour')}(?:[:.](?<minute>[0-5]\\d))?(?:${SPACE}?(?:صباحاً|صباحًا|صباحا|ص|(?<late>مساءً|مساء|ظهراً|ظهرًا|ظهرا|م|بعد${SPACE}الظهر))(?!${LETTER}))?` +
        `|${HOUR('military')}:(?<militaryMinute>[0-5]\\d)(?!\\d)` +
        `|(?<!${LETTER})(?:(?<noon>(?:ال)?ظهر(?:اً|ًا|ا)?)|(?<midnight>منتصف${SPACE}الليل))(?!${LETTER}))`,
      named: 'ظهر|منتصف',
      late: 'مساءً|مساءً|مساء|ظهراً|ظهرًا|ظهرا|بعد الظهر|عصراً|عصرًا|عصرا|ليلاً|ليلًا|ليلا',
      early: 'صباحاً|صباحًا|صباحا',
      said: {
        cue: 'الساعة ال',
        times: `الساعة${SPACE}(?:(?<twelve>الثانية${SPACE}عشرة)|(?<hour>ال${LETTER}+(?:${SPACE}عشرة)?))(?:${SPACE}(?:(?<half>والنصف)|(?<quarter>والربع)|(?<quarterTo>إلا${SPACE}(?:ال)?ربع(?:اً|ًا|ا)?)|(?<third>والثلث))|(?<=عشرة)(?<full>))(?!${LETTER})`,
      },
      lengths: {
        cue: 'دقيقة',
        times: `(?<hour>${NUMBER})${SPACE}ساع(?:ات|ة)${SPACE}و(?<minute>${NUMBER})${SPACE}دقيقة`,
      },
    },
    figures,
    spoken,
  },
  paragraphs: {
    word: 'الفقرات|الفقرتين|الفقرتان|الفقرة',
    joint: '،|,|و|أو|إلى|–|-',
    elsewhere: '(?:من)(?!\\p{L})',
    holder: '[وفبلك]?(?:المادة|القرار|قرار|المقرر|الفصل|الباب|الفرع|المرفق|القاعدة)',
  },
  remains: {
    bracketed:
      'النص (?:ال)?(?:إنكليزي|إنجليزي|فرنسي|عربي|أصلي)|النسخة (?:الإنكليزية|الإنجليزية|الفرنسية|العربية)|ترجمة (?:غير )?رسمية|انظر (?:أدناه|النص)|كما (?:أُ?عد|أُ?لقي)|الأصل: ',
    round: 'النص (?:الإنكليزي|الإنجليزي|الفرنسي) أدناه[^()\\n]*',
    anywhere:
      'الانتقال إلى المحتوى(?: الرئيسي)?|قبول (?:جميع )?ملفات تعريف الارتباط|جميع الحقوق محفوظة|تابعونا على|انقر هنا',
    whole:
      'العربية|مشاركة(?: .{1,40})?|شارك|اقرأ المزيد|المزيد|طباعة|الرئيسية|بحث|خريطة الموقع|آخر (?:البيانات|الأخبار)|أخبار ذات صلة|العودة إلى الأعلى|تحميل(?: pdf)?|شروط الاستخدام|سياسة الخصوصية',
    atEnd: 'اقرأ المزيد',
    gaps: 'الاسم|العنوان|المكان|البلد|العدد|التاريخ|يُستكمل|يستكمل|يُحدد لاحقا?ً?|يدرج[^\\]]{0,40}',
    roundGaps: 'يُحدد لاحقاً|يحدد لاحقا',
  },
});
