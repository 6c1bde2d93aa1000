/** What tells a text in Chinese from others: its pages are not understood yet. */
import type { IntakeWords } from '../intake-words.ts';

export const intake: IntakeWords = {
  recognition: {
    ownNames: ['中文'],
    script: 'Han',
    smallWords: [],
    dates: {
      months: '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ').map((numeral) => [`${numeral}月`]),
    },
    thanks: 'xie xie|谢谢',
  },
};
