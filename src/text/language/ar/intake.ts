/** What tells a text in Arabic from others: its pages are not understood yet. */
import type { IntakeWords } from '../intake-words.ts';

export const intake: IntakeWords = {
  recognition: {
    ownNames: ['العربية', 'عربي'],
    script: 'Arabic',
    smallWords: [],
    dates: {
      months: [
        ['كانون الثاني', 'يناير'],
        ['شباط', 'فبراير'],
        ['آذار', 'مارس'],
        ['نيسان', 'أبريل'],
        ['أيار', 'مايو'],
        ['حزيران', 'يونيو', 'يونيه'],
        ['تموز', 'يوليو', 'يوليه'],
        ['آب', 'أغسطس'],
        ['أيلول', 'سبتمبر'],
        ['تشرين الأول', 'أكتوبر'],
        ['تشرين الثاني', 'نوفمبر'],
        ['كانون الأول', 'ديسمبر'],
      ],
    },
    thanks: 'shukran(?: jazeelan)?|شكرا',
  },
};
