/** What tells a text in Arabic from others: its pages are not understood yet. */
import type { IntakeWords } from '../intake-words.ts';

export const intake: IntakeWords = {
  recognition: {
    ownNames: ['العربية', 'عربي'],
    script: 'Arabic',
    commonWords:
      'في من على إلى أن التي الذي هذا هذه عن مع ما لا كل أو قد كان كما بعد بين ذلك حيث لم إن هو هي نحن جميع خلال عند غير حتى ثم لكن به له لها فيها ولا وفي ومن وأن أي دون حق شخص',
    never: '[پچژگکیٹڈڑںےہټډړښږڼۀې]',
    telling: '[ةأإى]',
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
